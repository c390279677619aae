//! Which rows of different copies are one row of the list.

use std::collections::HashMap;

use super::key::Key;
use super::{Copied, together, twins};
use crate::digest::Sha256;
use crate::identity::Side;
use crate::list::{Field, List, Manifest, Place, Row};
use crate::moves::Closure;

/// What stands for a row that a copy does not have.
const NONE: u32 = u32::MAX;

/// The rows of the merged list, each with its row in every copy that has it.
#[derive(Debug)]
pub(super) struct Alignment {
    copies: usize,
    keys: Vec<Key>,
    rows: Vec<u32>,
    /// Rows that cannot be told from another row of their copy, as (copy, row).
    pub(super) ambiguous: Vec<(usize, usize)>,
}

impl Alignment {
    /// Aligns the copies of a list.
    pub(super) fn of(copies: &[Copied<'_>], manifest: Option<&Manifest>, closure: Closure) -> Self {
        let mut keys: Vec<Vec<Key>> =
            copies.iter().map(|copy| keys(copy.list, manifest, closure)).collect();
        if copies.len() > 1 {
            twins::part(copies, &mut keys, manifest);
        }
        let mut alignment = Self {
            copies: copies.len(),
            keys: Vec::new(),
            rows: Vec::new(),
            ambiguous: Vec::new(),
        };
        let is_even = keys.windows(2).all(|pair| pair[0] == pair[1]);
        if !is_even {
            together::bring(copies, &mut keys);
        }
        // Copies with the same rows in the same order need no telling apart.
        if keys.windows(2).all(|pair| pair[0] == pair[1]) && !keys[0].contains(&Key::Unclear) {
            for (row, key) in keys[0].iter().enumerate() {
                alignment.keys.push(*key);
                alignment.rows.extend(std::iter::repeat_n(row as u32, copies.len()));
            }
            return alignment;
        }
        let mut slots: HashMap<Key, usize> = HashMap::new();
        for (copy, keys) in keys.iter().enumerate() {
            for (row, &key) in keys.iter().enumerate() {
                alignment.put(&mut slots, key, copy, row);
            }
        }
        alignment.in_order_of_places(closure);
        alignment
    }

    fn put(&mut self, slots: &mut HashMap<Key, usize>, key: Key, copy: usize, row: usize) {
        if key == Key::Unclear {
            return self.ambiguous.push((copy, row));
        }
        let slot = *slots.entry(key).or_insert_with(|| {
            self.keys.push(key);
            self.rows.extend(std::iter::repeat_n(NONE, self.copies));
            self.keys.len() - 1
        });
        let place = &mut self.rows[slot * self.copies + copy];
        if *place == NONE {
            *place = row as u32;
        } else {
            self.ambiguous.push((copy, row));
        }
    }

    /// Puts the rows of a closed list back in the order in which they were sent out.
    fn in_order_of_places(&mut self, closure: Closure) {
        if closure == Closure::Open || !self.keys.iter().all(|key| matches!(key, Key::Place(_))) {
            return;
        }
        let mut order: Vec<usize> = (0..self.keys.len()).collect();
        order.sort_by_key(|&at| self.keys[at]);
        self.rows = order
            .iter()
            .flat_map(|&at| self.rows[at * self.copies..][..self.copies].iter().copied())
            .collect();
        self.keys = order.iter().map(|&at| self.keys[at]).collect();
    }

    /// Walks over the merged rows: the key, and (copy, row) wherever it stands.
    pub(super) fn rows(
        &self,
    ) -> impl Iterator<Item = (Key, impl Iterator<Item = (usize, usize)> + Clone + '_)> {
        self.keys.iter().zip(self.rows.chunks(self.copies)).map(|(key, rows)| {
            (
                *key,
                rows.iter()
                    .enumerate()
                    .filter(|(_, row)| **row != NONE)
                    .map(|(copy, row)| (copy, *row as usize)),
            )
        })
    }

    /// Returns how many rows there are.
    pub(super) fn len(&self) -> usize {
        self.keys.len()
    }
}

fn keys(list: &List, manifest: Option<&Manifest>, closure: Closure) -> Vec<Key> {
    let Some(supplied) = manifest
        .map(|manifest| &manifest.supplied)
        .filter(|supplied| !supplied.columns.is_empty() && !supplied.is_empty())
    else {
        return list.rows().map(person).collect();
    };
    let key = |(row, place): (Row<'_>, Place)| match place {
        Place::At(place) => Key::Place(place),
        Place::OneOfSeveral => Key::Unclear,
        Place::Nowhere => person(row),
    };
    list.rows().zip(supplied.places(list, closure)).map(key).collect()
}

/// The key of a row by its person; by its old identity where it names none.
fn person(row: Row<'_>) -> Key {
    let columns = row.format().columns.iter().enumerate();
    let cells = columns.map(|(at, column)| (row.compared(at), column.field));
    let is_old = |field: Field| field.is_of(Side::Was);
    let is_of_person = |field: Field| !is_old(field) && !field.is_of(Side::Wordt);
    let is_named = cells.clone().any(|(cell, field)| is_of_person(field) && !cell.is_empty());
    let mut text = String::new();
    for (cell, field) in cells {
        let counts = if is_named { is_of_person(field) } else { is_old(field) };
        text.push_str(if counts { &cell } else { "" });
        text.push('\0');
    }
    let mut key = [0; 16];
    key.copy_from_slice(&Sha256::of(text.as_bytes()).bytes()[..16]);
    Key::Person(key)
}
