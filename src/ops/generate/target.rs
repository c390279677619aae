//! What kind of file a list is made as.

use crate::list::Format;
use crate::moves::FormatId;

/// The kind of file that is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A CSV.
    Csv,
    /// A workbook.
    Workbook,
}

impl Target {
    /// Returns the row of the first person in a file of this kind.
    #[must_use]
    pub fn first_row(self, format: &Format) -> u32 {
        header_rows(format.id, self) + 1
    }
}

/// Returns the rows of the header in a file of a kind.
pub(super) fn header_rows(format: FormatId, target: Target) -> u32 {
    match target {
        Target::Workbook if !Format::of(format).groups.is_empty() => 2,
        _ => 1,
    }
}
