//! Rows of one copy that look the same: two people, or one person twice. Which of them is which of
//! another copy is never told by their order.

use std::collections::{BTreeSet, HashMap};

use super::Copied;
use super::key::Key;
use crate::digest::Sha256;
use crate::list::{Manifest, Row, is_blank};

/// What a row looks like, but for what is filled in.
type Look = [u8; 16];

/// Gives rows that look the same keys by which they meet their counterparts, or the key
/// [`Key::Unclear`].
pub(super) fn part(copies: &[Copied<'_>], keys: &mut [Vec<Key>], manifest: Option<&Manifest>) {
    let supplied = manifest.map_or(&[][..], |manifest| &manifest.supplied.columns);
    let looks: Vec<Vec<Look>> = copies
        .iter()
        .zip(&*keys)
        .map(|(copy, keys)| {
            copy.list.rows().zip(keys).map(|(row, key)| look(row, *key, supplied)).collect()
        })
        .collect();
    let mut twins: HashMap<Look, Vec<Vec<usize>>> = HashMap::new();
    for looks in &looks {
        let mut counts: HashMap<Look, u32> = HashMap::new();
        for look in looks {
            *counts.entry(*look).or_default() += 1;
        }
        twins.extend(
            counts
                .into_iter()
                .filter(|(_, count)| *count > 1)
                .map(|(look, _)| (look, vec![Vec::new(); copies.len()])),
        );
    }
    if let Some(manifest) = manifest {
        mark_changed_ambiguous(&looks, keys, &manifest.supplied.first_alike());
    }
    for (copy, looks) in looks.iter().enumerate() {
        for (row, look) in looks.iter().enumerate() {
            if let Some(group) = twins.get_mut(look) {
                group[copy].push(row);
            }
        }
    }
    for (look, rows) in twins {
        Group { copies, look, rows }.part(keys);
    }
}

/// Leaves rows unclear that looked the same when they were sent out, and of which one has been
/// changed since: whose change it is, its place does not tell.
fn mark_changed_ambiguous(looks: &[Vec<Look>], keys: &mut [Vec<Key>], first_alike: &[usize]) {
    let mut is_twin = vec![false; first_alike.len()];
    for (place, &first) in first_alike.iter().enumerate().filter(|(place, first)| *place != **first)
    {
        (is_twin[place], is_twin[first]) = (true, true);
    }
    let sent = |key: &Key| {
        if let Key::Place(place) = key {
            Some(first_alike[*place]).filter(|_| is_twin[*place])
        } else {
            None
        }
    };
    let mut known: HashMap<usize, Option<Look>> = HashMap::new();
    for (keys, looks) in keys.iter().zip(looks) {
        for (first, look) in
            keys.iter().zip(looks).filter_map(|(key, look)| Some((sent(key)?, look)))
        {
            let one = known.entry(first).or_insert(Some(*look));
            *one = one.filter(|one| one == look);
        }
    }
    for key in keys.iter_mut().flatten() {
        if sent(key).is_some_and(|first| known[&first].is_none()) {
            *key = Key::Unclear;
        }
    }
}

/// What a row looks like: its supplied cells, where it is known what was sent out, and else its
/// person.
fn look(row: Row<'_>, key: Key, supplied: &[usize]) -> Look {
    match key {
        Key::Person(person) => person,
        Key::Place(_) | Key::Unclear => digest(supplied.iter().map(|&column| row.compared(column))),
    }
}

fn digest(parts: impl Iterator<Item = impl AsRef<str>>) -> Look {
    let text = parts.fold(String::new(), |text, part| text + part.as_ref() + "\0");
    let mut look = [0; 16];
    look.copy_from_slice(&Sha256::of(text.as_bytes()).bytes()[..16]);
    look
}

/// The rows of every copy that look the same.
struct Group<'c, 'a> {
    copies: &'c [Copied<'a>],
    look: Look,
    rows: Vec<Vec<usize>>,
}

impl Group<'_, '_> {
    fn row(&self, copy: usize, row: usize) -> Row<'_> {
        self.copies[copy].list.row(row)
    }

    fn part(&self, keys: &mut [Vec<Key>]) {
        let names = if self.is_all_one() { Some(self.by_order()) } else { self.by_identity() };
        let mut places: BTreeSet<usize> = BTreeSet::new();
        for (copy, rows) in self.rows.iter().enumerate() {
            places.extend(rows.iter().filter_map(|&row| {
                if let Key::Place(place) = keys[copy][row] { Some(place) } else { None }
            }));
        }
        let key = |nth: usize, count: usize| match places.iter().nth(nth) {
            _ if places.is_empty() => {
                Key::Person(digest([format!("{:?}", self.look), nth.to_string()].iter()))
            }
            Some(place) if places.len() == count => Key::Place(*place),
            _ => Key::Unclear,
        };
        let is_blurred = places.is_empty()
            && self
                .rows
                .iter()
                .enumerate()
                .any(|(copy, rows)| rows.iter().any(|&row| keys[copy][row] == Key::Unclear));
        for (copy, rows) in self.rows.iter().enumerate().filter(|_| !is_blurred) {
            for (at, &row) in rows.iter().enumerate() {
                keys[copy][row] = names
                    .as_ref()
                    .map_or(Key::Unclear, |(names, count)| key(names[copy][at], *count));
            }
        }
    }

    /// Tells whether it cannot matter which is which: all copies have as many, and all but one have
    /// nothing to tell of one that they do not tell of the others.
    fn is_all_one(&self) -> bool {
        let is_even = self.rows.windows(2).all(|pair| pair[0].len() == pair[1].len());
        let is_plain = |(copy, rows): (usize, &Vec<usize>)| {
            let [first, width] = [rows[0], self.copies[copy].list.format().width()];
            let cells = |row| (0..width).map(move |column| self.row(copy, row).compared(column));
            rows.iter().all(|&row| cells(row).eq(cells(first)))
        };
        is_even && self.rows.iter().enumerate().filter(|told| !is_plain(*told)).count() <= 1
    }

    /// Counts the rows of each copy in their order.
    fn by_order(&self) -> (Vec<Vec<usize>>, usize) {
        (self.rows.iter().map(|rows| (0..rows.len()).collect()).collect(), self.rows[0].len())
    }

    /// Tells the rows apart by a column of identities that every one of them has filled, and each
    /// of a copy differently.
    fn by_identity(&self) -> Option<(Vec<Vec<usize>>, usize)> {
        let format = self.copies[0].list.format();
        let columns = format
            .columns
            .iter()
            .enumerate()
            .filter(|(_, column)| column.field.identity().is_some());
        columns.map(|(column, _)| column).find_map(|column| self.by_column(column))
    }

    fn by_column(&self, column: usize) -> Option<(Vec<Vec<usize>>, usize)> {
        let mut known: HashMap<String, usize> = HashMap::new();
        let mut names = Vec::with_capacity(self.rows.len());
        for (copy, rows) in self.rows.iter().enumerate() {
            let mut of_copy: Vec<usize> = Vec::with_capacity(rows.len());
            for &row in rows {
                let value = self.row(copy, row).compared(column).into_owned();
                let next = known.len();
                let name = *known.entry(value).or_insert(next);
                if is_blank(self.row(copy, row).cell(column)) || of_copy.contains(&name) {
                    return None;
                }
                of_copy.push(name);
            }
            names.push(of_copy);
        }
        // An identity that one copy has and another lacks says that somebody's was changed, or that
        // these are other people.
        let is_whole = names.iter().all(|names| names.is_empty() || names.len() == known.len());
        is_whole.then_some((names, known.len()))
    }
}
