//! Why keyrings cannot come in or go out.

use crate::grid::SheetName;
use crate::keyring::{LayoutProblem, StoreError};
use crate::list::told_sheets;
use crate::report::named_rows;
use crate::tables::TableError;

/// Why keyrings cannot come in or go out; the store stands as it stood.
#[derive(Debug)]
pub enum KeyringsError {
    /// The file is no table.
    Table(TableError),
    /// The file holds nothing.
    Empty,
    /// A quote that does not close, a zero byte or another sign of damage.
    Damaged {
        /// The row.
        row: u32,
    },
    /// Nothing tells in which encoding the file is written.
    Encoding {
        /// The one that it was read in.
        encoding: &'static str,
    },
    /// The header lacks a column, or has one twice.
    Header(LayoutProblem),
    /// Several sheets hold keyrings, and nothing tells which are meant: those of the others would
    /// be taken for gone.
    SeveralSheets {
        /// The sheet that would be read.
        sheet: String,
        /// The others.
        names: Vec<SheetName>,
    },
    /// The header stands once more with its names in other places, so that the rows below would be
    /// read wrongly.
    Rearranged {
        /// The rows of those headers.
        rows: Vec<u32>,
    },
    /// The store, or a row that it does not take.
    Store(StoreError),
}

crate::problem! {
    KeyringsError from Store(StoreError), Table(TableError) {
        Self::Table(error) => [error],
        Self::Empty => [Input "keyrings-empty"],
        Self::Damaged { row } => [Input "keyrings-damaged" "row": *row],
        Self::Encoding { encoding } => [Input "keyrings-encoding" "encoding": *encoding],
        Self::Header(problem) => [Input "keyrings-header" "problem": problem.message()],
        Self::SeveralSheets { sheet, names } => [
            Input "keyrings-several-sheets" "sheet": sheet, "names": told_sheets(names)
        ],
        Self::Rearranged { rows } => [Input "header-elsewhere" "rows": named_rows(rows)],
        Self::Store(error) => [error],
    }
}
