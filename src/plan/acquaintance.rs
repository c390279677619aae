//! Who the rows of a list are about, by the identities that they name.

use super::hash::Map;
use super::identities::IdentityNo;
use crate::identity::Side;
use crate::list::List;
use crate::person::{Person, Relation, relation};

/// The rows that name each identity: mostly one, on one side.
#[derive(Debug, Default)]
pub(super) struct Acquaintance<'l> {
    list: Option<&'l List>,
    /// For each side and identity, the index of the first row that names it, counted from one.
    rows: [Vec<u32>; 2],
    /// Further rows that name it.
    more: Map<(Side, IdentityNo), Vec<u32>>,
}

impl<'l> Acquaintance<'l> {
    pub(super) fn of(list: &'l List) -> Self {
        Self { list: Some(list), rows: [Vec::with_capacity(list.len() * 2), Vec::with_capacity(list.len() * 2)], more: Map::default() }
    }

    /// Takes note that a row, by its index, names an identity.
    pub(super) fn note(&mut self, side: Side, identity: IdentityNo, row: usize) {
        let rows = &mut self.rows[side as usize];
        let at = identity as usize;
        if at >= rows.len() {
            rows.resize(at + 1, 0);
        }
        match rows[at] {
            0 => rows[at] = row as u32 + 1,
            _ => self.more.entry((side, identity)).or_default().push(row as u32),
        }
    }

    pub(super) fn has_list(&self) -> bool {
        self.list.is_some()
    }

    /// Tells whether a row names an identity.
    pub(super) fn names(&self, identity: IdentityNo) -> bool {
        self.names_on(Side::Was, identity) || self.names_on(Side::Wordt, identity)
    }

    /// The same of one side.
    pub(super) fn names_on(&self, side: Side, identity: IdentityNo) -> bool {
        self.first(side, identity).is_some()
    }

    /// Says whether somebody of the store is who a row with this identity is about; of several rows, the one that says most for it counts.
    pub(super) fn relation(&self, side: Side, identity: IdentityNo, stored: &Person<'_>) -> Relation {
        let Some(list) = self.list else { return Relation::Untold };
        let relations = self.rows(side, identity).map(|row| relation(&list.row(row).person(), stored));
        relations.min_by_key(|relation| doubt(*relation)).unwrap_or_default()
    }

    /// Walks over the rows that have an identity on a side, by their index.
    pub(super) fn rows(&self, side: Side, identity: IdentityNo) -> impl Iterator<Item = usize> {
        let further = self.more.get(&(side, identity)).into_iter().flatten().map(|&row| row as usize);
        self.first(side, identity).into_iter().chain(further)
    }

    fn first(&self, side: Side, identity: IdentityNo) -> Option<usize> {
        (*self.rows[side as usize].get(identity as usize)? as usize).checked_sub(1)
    }
}

/// How little a relation says for it that two are one.
const fn doubt(relation: Relation) -> u8 {
    match relation {
        Relation::Same => 0,
        Relation::Alike => 1,
        Relation::Untold => 2,
        Relation::Other => 3,
    }
}
