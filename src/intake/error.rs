//! Why a roster cannot be used.

use crate::display_in_english;
use crate::message::{Fault, Message, Problem};
use crate::tables::TableError;

/// Why a roster cannot be used.
#[derive(Debug)]
pub enum RosterError {
    /// It cannot be read.
    Table(TableError),
    /// No row looks like a header.
    NoHeader,
    /// It lacks a column that must be supplied.
    MissingColumn {
        /// The agreed name, or names where one of several suffices.
        column: String,
        /// The headers that it has.
        found: Vec<String>,
    },
    /// Two of its columns hold the same.
    DuplicateColumn {
        /// The agreed name.
        column: &'static str,
        /// The headers that both say so.
        found: [String; 2],
    },
    /// It has a header and nobody under it.
    NoPeople,
}

impl Problem for RosterError {
    fn message(&self) -> Message {
        match self {
            Self::Table(error) => error.message(),
            Self::NoHeader => Message::new("generate-no-header"),
            Self::MissingColumn { column, found } => {
                Message::new("generate-missing-column").with("column", column).with("found", found.join(", "))
            }
            Self::DuplicateColumn { column, found: [first, second] } => {
                Message::new("generate-duplicate-column").with("column", *column).with("first", first).with("second", second)
            }
            Self::NoPeople => Message::new("generate-no-people"),
        }
    }

    fn fault(&self) -> Fault {
        match self {
            Self::Table(error) => error.fault(),
            _ => Fault::Input,
        }
    }
}
display_in_english!(RosterError);

// An error from below is told as this error's own text: naming it as source too would tell it twice.
impl std::error::Error for RosterError {}
