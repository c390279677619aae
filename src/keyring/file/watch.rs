//! Ids in a keyring file that tell nobody apart. An import leaves them outside; a file that is the
//! store itself, of which nothing may change but what a list says, is refused for them.

use super::super::StoreError;
use super::super::layout::STANDARD_COLUMNS;
use super::form::Row;
use crate::grid::unwrapped;
use crate::rules::{are_cut, is_cut, is_no_id, is_plain_id};

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
    rows: [Vec<u32>; IDS],
    cut: [Vec<u32>; IDS],
}

impl Spoilt {
    /// Takes a keyring with its row.
    pub(super) fn take(&mut self, row: u32, keyring: &Row<'_>) {
        self.watch.look(keyring);
        for (column, value) in ids(keyring).into_iter().enumerate() {
            if is_spoilt(column, value) {
                self.rows[column].push(row);
            } else if is_cut(value) == Some(true) {
                self.cut[column].push(row);
            }
        }
    }

    /// Returns the error that names them.
    pub(super) fn error(self) -> StoreError {
        let are_cut = self.watch.are_cut();
        let rows =
            self.rows.into_iter().zip(self.cut).zip(are_cut).map(|((mut rows, cut), are)| {
                rows.extend(cut.into_iter().filter(|_| are));
                rows.sort_unstable();
                rows
            });
        let cells = STANDARD_COLUMNS.into_iter().zip(rows).filter(|(_, rows)| !rows.is_empty());
        StoreError::Spoilt { cells: cells.collect() }
    }
}

fn ids<'r>(row: &'r Row<'_>) -> [&'r str; IDS] {
    [&row.profile, &row.identity]
}

/// Tells whether a value is no id: a remark or what a spreadsheet spoilt, a value in the marks that
/// are to keep one from that, the title of the column once more.
fn is_spoilt(column: usize, value: &str) -> bool {
    let is_marked = || {
        matches!(value.as_bytes(), [b'=' | b'\'' | b'X', ..] | [b'i' | b'I', b':', ..])
            && unwrapped(value, true).is_some()
    };
    is_no_id(value) || is_marked() || value.eq_ignore_ascii_case(STANDARD_COLUMNS[column])
}
