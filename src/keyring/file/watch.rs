//! Ids in a keyring file that tell nobody apart. An import leaves them outside; a file that is the
//! store itself, of which nothing may change but what a list says, is refused for them.

use std::collections::BTreeSet;

use super::super::StoreError;
use super::super::layout::STANDARD_COLUMNS;
use super::form::{Form, Row};
use crate::grid::unwrapped;
use crate::rules::{are_cut, is_cut, is_no_id, is_no_profile, is_plain_id};

/// The ids of a keyring, in the order of the standard columns.
const IDS: usize = 2;

/// Looks at the ids of every keyring that is read.
#[derive(Default)]
pub(super) struct Watch {
    /// How many long numbers end in zeros, and how many do not.
    cut: [(usize, usize); IDS],
}

impl Watch {
    /// Looks at a keyring; tells whether its ids can tell people apart.
    pub(super) fn look(&mut self, row: &Row<'_>) -> bool {
        let mut is_sound = true;
        // Nearly every id ends here.
        let odd = ids(row).into_iter().enumerate().filter(|(_, value)| !is_plain_id(value));
        for (column, value) in odd {
            is_sound &= !is_spoilt(column, value);
            match is_cut(value) {
                Some(true) => self.cut[column].0 += 1,
                Some(false) => self.cut[column].1 += 1,
                None => {}
            }
        }
        is_sound
    }

    /// Tells of each column whether its long numbers were cut, after all of them were looked at.
    pub(super) fn are_cut(&self) -> [bool; IDS] {
        self.cut.map(|(cut, whole)| are_cut(cut, whole))
    }
}

/// Where ids stand that tell nobody apart, by column.
#[derive(Default)]
pub(super) struct Spoilt {
    watch: Watch,
    /// Each with its place among the ids, its column and its row.
    cells: BTreeSet<(usize, String, u32)>,
    cut: BTreeSet<(usize, String, u32)>,
}

impl Spoilt {
    /// Takes a keyring with its row.
    pub(super) fn take(&mut self, row: u32, keyring: &Row<'_>, form: &impl Form) {
        self.watch.look(keyring);
        for (column, value) in ids(keyring).into_iter().enumerate() {
            let cell = || (column, form.id_column(column, keyring.scheme), row);
            if is_spoilt(column, value) {
                self.cells.insert(cell());
            } else if is_cut(value) == Some(true) {
                self.cut.insert(cell());
            }
        }
    }

    /// Returns the error that names them.
    pub(super) fn error(mut self, form: &impl Form) -> StoreError {
        let are_cut = self.watch.are_cut();
        self.cells.extend(self.cut.into_iter().filter(|(column, ..)| are_cut[*column]));
        let mut cells: Vec<(String, Vec<u32>)> = Vec::new();
        for (_, column, row) in self.cells {
            match cells.last_mut().filter(|(last, _)| *last == column) {
                Some((_, rows)) => rows.push(row),
                None => cells.push((column, vec![row])),
            }
        }
        StoreError::Spoilt { cells, of_users: form.is_of_users() }
    }
}

fn ids<'r>(row: &'r Row<'_>) -> [&'r str; IDS] {
    [&row.profile, &row.identity]
}

/// Tells whether a value is no id: what a spreadsheet spoilt, a value in the marks that are to keep
/// one from that, the title of the column once more, a remark.
fn is_spoilt(column: usize, value: &str) -> bool {
    let is_marked = || {
        matches!(value.as_bytes(), [b'=' | b'\'' | b'X', ..] | [b'i' | b'I', b':', ..])
            && unwrapped(value, true).is_some()
    };
    let is_none = if column == 0 { is_no_profile(value) } else { is_no_id(value) };
    is_none || is_marked() || value.eq_ignore_ascii_case(STANDARD_COLUMNS[column])
}
