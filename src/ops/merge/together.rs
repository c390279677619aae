//! Rows of different copies that tell of one person in other words: where one copy mended a name,
//! an identity that both have says who it is, and where only the spelling differs, the name itself.
//! Such rows are one row, of which the cells that differ are contradictions, and not two people.

use std::collections::{HashMap, HashSet};

use super::Copied;
use super::key::Key;
use crate::identity::{Case, Scheme, Side};
use crate::list::Row;
use crate::person::fold;

/// A copy and a row of it.
type Place = (usize, usize);

/// What two rows must have in common.
#[derive(Clone, Copy)]
enum Way {
    Identity(usize, Side, Scheme),
    Spelling,
}

/// Gives rows of different copies one key, where they lack a counterpart and have in common what no
/// other such row has.
pub(super) fn bring(copies: &[Copied<'_>], keys: &mut [Vec<Key>]) {
    let format = copies[0].list.format();
    let of = |side| {
        format
            .identity_columns(side)
            .map(move |(column, scheme)| Way::Identity(column, side, scheme))
    };
    for way in of(Side::Was).chain(of(Side::Wordt)).chain([Way::Spelling]) {
        let mut alone = Alone { copies, holders: holders(copies, keys) };
        if alone.holders.is_empty() {
            return;
        }
        for places in alone.pairs(way, keys) {
            alone.join(&places, way, keys);
        }
    }
}

/// Finds the rows of each key that not every copy has.
fn holders(copies: &[Copied<'_>], keys: &[Vec<Key>]) -> HashMap<Key, Vec<Place>> {
    let mut holders: HashMap<Key, Vec<Place>> = HashMap::new();
    for (copy, keys) in keys.iter().enumerate() {
        for (row, key) in keys.iter().enumerate().filter(|(_, key)| **key != Key::Unclear) {
            holders.entry(*key).or_default().push((copy, row));
        }
    }
    holders.retain(|_, places| places.len() < copies.len());
    holders
}

struct Alone<'c, 'a> {
    copies: &'c [Copied<'a>],
    holders: HashMap<Key, Vec<Place>>,
}

impl Alone<'_, '_> {
    fn row(&self, (copy, row): Place) -> Row<'_> {
        self.copies[copy].list.row(row)
    }

    /// Finds rows that have something in common, at most one of each copy, in the order of the
    /// copies.
    fn pairs(&self, way: Way, keys: &[Vec<Key>]) -> Vec<Vec<Place>> {
        let mut alike: HashMap<String, Vec<Place>> = HashMap::new();
        for &place in self.holders.values().flatten() {
            if let Some(common) = common(self.row(place), way) {
                alike.entry(common).or_default().push(place);
            }
        }
        let mut alike: Vec<Vec<Place>> =
            alike.into_values().filter(|places| places.len() > 1).collect();
        for places in &mut alike {
            places.sort_unstable();
        }
        alike.retain(|places| {
            places.windows(2).all(|pair| pair[0].0 != pair[1].0) && !is_one_key(places, keys)
        });
        alike.sort_unstable();
        alike
    }

    /// Gives rows the key of the place at which one of them was sent out, or else that of the
    /// first.
    fn join(&mut self, places: &[Place], way: Way, keys: &mut [Vec<Key>]) {
        let of: HashSet<Key> = places.iter().map(|&(copy, row)| keys[copy][row]).collect();
        let all: Vec<Place> =
            of.iter().filter_map(|key| self.holders.get(key)).flatten().copied().collect();
        let copies: HashSet<usize> = all.iter().map(|(copy, _)| *copy).collect();
        let mut sent = of.iter().filter(|key| matches!(key, Key::Place(_)));
        let first = sent.next().copied();
        let is_denied = matches!(way, Way::Identity(_, Side::Wordt, _) | Way::Spelling)
            && self.have_other_old_identities(&all);
        if sent.next().is_some() || copies.len() < all.len() || is_denied {
            return;
        }
        let key = first.unwrap_or_else(|| keys[places[0].0][places[0].1]);
        for &(copy, row) in &all {
            keys[copy][row] = key;
        }
        for key in &of {
            self.holders.remove(key);
        }
        self.holders.insert(key, all);
    }

    /// Tells whether rows have different old identities: then they are most likely of different
    /// people.
    fn have_other_old_identities(&self, places: &[Place]) -> bool {
        let mut columns = self.copies[0].list.format().identity_columns(Side::Was);
        columns.any(|(column, scheme)| {
            let filled = places.iter().filter_map(|&place| {
                common(self.row(place), Way::Identity(column, Side::Was, scheme))
            });
            filled.collect::<HashSet<_>>().len() > 1
        })
    }
}

fn is_one_key(places: &[Place], keys: &[Vec<Key>]) -> bool {
    places.windows(2).all(|pair| keys[pair[0].0][pair[0].1] == keys[pair[1].0][pair[1].1])
}

/// Returns what a row is to have in common with another; none where it has nothing of the kind.
fn common(row: Row<'_>, way: Way) -> Option<String> {
    match way {
        Way::Identity(column, _, scheme) => {
            Some(scheme.key(row.cell(column).trim(), Case::Exact).into_owned())
                .filter(|key| !key.is_empty())
        }
        Way::Spelling => {
            let columns = row
                .format()
                .columns
                .iter()
                .enumerate()
                .filter(|(_, column)| column.field.identity().is_none());
            let cells: Vec<String> = columns.map(|(at, _)| fold(&row.compared(at))).collect();
            Some(cells.join("\0")).filter(|text| text.len() > cells.len())
        }
    }
}
