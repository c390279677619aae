//! Why a list could not be repaired.

use crate::intake::OpenError;
use crate::tables::TableError;

/// Why a list could not be repaired; nothing was written then.
#[derive(Debug)]
pub enum FixError {
    /// Reading it once more failed.
    Open(OpenError),
    /// Writing it failed.
    Output(TableError),
    /// There is no list in the file.
    NoList,
    /// The file was not read whole: a quote that does not close, or bytes that are no text.
    Damaged {
        /// The row, where one is to blame.
        row: Option<u32>,
    },
    /// A formula without a value: the cell would be lost.
    FormulaWithoutValue {
        /// The row.
        row: u32,
    },
}

crate::problem! {
    FixError {
        Self::Open(error) => [error],
        Self::Output(error) => [error alone],
        Self::NoList => [Input "fix-no-list"],
        Self::Damaged { row: Some(row) } => [Input "fix-damaged-row" "row": *row],
        Self::Damaged { row: None } => [Input "fix-damaged"],
        Self::FormulaWithoutValue { row } => [Input "fix-formula-without-value" "row": *row],
    }
}
