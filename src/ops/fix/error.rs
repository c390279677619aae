//! Why a list could not be repaired.

use std::error::Error;

use crate::display_in_english;
use crate::intake::OpenError;
use crate::message::{Fault, Message, Problem};
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

impl Problem for FixError {
    fn message(&self) -> Message {
        match self {
            Self::Open(error) => error.message(),
            Self::Output(error) => error.message(),
            Self::NoList => Message::new("fix-no-list"),
            Self::Damaged { row: Some(row) } => Message::new("fix-damaged-row").with("row", *row),
            Self::Damaged { row: None } => Message::new("fix-damaged"),
            Self::FormulaWithoutValue { row } => {
                Message::new("fix-formula-without-value").with("row", *row)
            }
        }
    }

    fn fault(&self) -> Fault {
        match self {
            Self::Open(error) => error.fault(),
            Self::Output(error) => error.fault(),
            _ => Fault::Input,
        }
    }
}
display_in_english!(FixError);

impl Error for FixError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Open(error) => error.source(),
            _ => None,
        }
    }
}
