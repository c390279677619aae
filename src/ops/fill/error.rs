//! Why a list could not be filled.

use std::error::Error;

use super::fields::{ColumnsError, ExportField};
use crate::display_in_english;
use crate::intake::OtherSchool;
use crate::message::{Fault, Message, Problem};
use crate::report::ranges;
use crate::tables::TableError;

/// Why a list could not be filled.
#[derive(Debug)]
pub enum FillError {
    /// The export cannot be read.
    Export(TableError),
    /// No row of the export looks like a header.
    NoHeader,
    /// No column of the export holds what is to be filled in.
    NoIdentityColumn {
        /// The headers that the export has.
        found: Vec<String>,
    },
    /// No column of the export tells who an account belongs to.
    NoKeyColumn {
        /// The headers that the export has.
        found: Vec<String>,
    },
    /// The export has no column of the name that was given.
    NoSuchColumn {
        /// The field.
        field: ExportField,
        /// The name.
        header: String,
        /// The headers that the export has.
        found: Vec<String>,
    },
    /// Two columns of the export have the name.
    DuplicateColumn {
        /// The field.
        field: ExportField,
        /// Their names: the same, or two that mean the same.
        headers: [String; 2],
    },
    /// Two columns of the export say that they hold the same, and do not.
    Rivals {
        /// The field.
        field: ExportField,
        /// Their headers.
        found: [String; 2],
        /// The first row in which they differ.
        row: u32,
    },
    /// No account of the export has an identity that can be used.
    NothingUsable {
        /// The most frequent reason.
        reason: Message,
    },
    /// Several sheets of the export hold accounts, and nothing tells which are meant.
    SeveralSheets {
        /// The sheet that would be read.
        sheet: String,
        /// The others.
        names: Vec<String>,
    },
    /// The export is of another school.
    OtherSchool {
        /// The BRIN that it states.
        found: String,
        /// That of the move.
        expected: String,
    },
    /// The format has no identities on that side.
    NoSuchSide,
    /// The column was supplied with the list, and is locked.
    Supplied {
        /// Its agreed name.
        column: &'static str,
    },
    /// The realm is none of the move's.
    OtherRealm {
        /// The realm that was given.
        realm: String,
        /// The realms of the move.
        known: Vec<String>,
    },
    /// The rule has no realm, and none is stated.
    RuleWithoutRealm,
    /// The file of candidates cannot be read.
    Choices(TableError),
    /// The file of candidates has no header that is known.
    ChoicesHeader {
        /// The columns that the nearest thing to one lacks.
        lacking: Vec<String>,
    },
    /// Several sheets of the workbook hold candidates, and what is accepted on one of them would be
    /// passed over.
    SeveralChoices {
        /// The sheet that would be read.
        sheet: String,
        /// The others.
        names: Vec<String>,
    },
    /// Rows of the file of candidates have an answer that is neither yes nor no.
    Unclear {
        /// What the column of the answers is called.
        column: String,
        /// The rows.
        rows: Vec<u32>,
    },
    /// A row of the file of candidates is no candidate of this list and this export.
    Choice {
        /// The row.
        row: u32,
    },
    /// Two rows of the file of candidates that were accepted take one row or account.
    ChosenTwice {
        /// The later row.
        row: u32,
    },
    /// The list was damaged: to write it again would lose what cannot be read.
    DamagedList {
        /// The row at which the damage begins.
        row: Option<u32>,
    },
    /// The header of the list or the export stands once more with its names in other places, so
    /// that the rows below would be read wrongly.
    Rearranged {
        /// The rows of those headers.
        rows: Vec<u32>,
    },
    /// Several sheets of the list's workbook hold a list, and nothing tells which is meant.
    SeveralLists {
        /// The sheet that would be read.
        sheet: String,
        /// The others.
        names: Vec<String>,
    },
    /// The file holds no list.
    NoList,
}

impl From<ColumnsError> for FillError {
    fn from(error: ColumnsError) -> Self {
        match error {
            ColumnsError::NoHeader => Self::NoHeader,
            ColumnsError::NoSuchColumn { field, header, found } => {
                Self::NoSuchColumn { field, header, found }
            }
            ColumnsError::DuplicateColumn { field, found } => {
                Self::DuplicateColumn { field, headers: found }
            }
        }
    }
}

impl From<OtherSchool> for FillError {
    fn from(OtherSchool { found, expected }: OtherSchool) -> Self {
        Self::OtherSchool { found, expected }
    }
}

impl Problem for FillError {
    fn message(&self) -> Message {
        let found = |message: Message, found: &[String]| message.with("found", found.join(", "));
        match self {
            Self::Export(error) | Self::Choices(error) => error.message(),
            Self::NoHeader => Message::new("fill-no-header"),
            Self::NoIdentityColumn { found: titles } => {
                found(Message::new("fill-no-identity-column"), titles)
            }
            Self::NoKeyColumn { found: titles } => {
                found(Message::new("fill-no-key-column"), titles)
            }
            Self::NoSuchColumn { field, header, found: titles } => found(
                Message::new("fill-no-such-column")
                    .with("field", field.as_str())
                    .with("header", header),
                titles,
            ),
            Self::DuplicateColumn { field, headers: [first, second] } => {
                let key =
                    if first == second { "fill-duplicate-column" } else { "fill-rival-columns" };
                Message::new(key)
                    .with("field", field.as_str())
                    .with("header", first)
                    .with("second", second)
            }
            Self::Rivals { field, found: [first, second], row } => Message::new("fill-rivals")
                .with("field", field.as_str())
                .with("first", first)
                .with("second", second)
                .with("row", *row),
            Self::NothingUsable { reason } => {
                Message::new("fill-nothing-usable").with("reason", reason.clone())
            }
            Self::OtherSchool { found, expected } => Message::new("generate-other-school")
                .with("found", found)
                .with("expected", expected),
            Self::NoSuchSide => Message::new("fill-no-such-side"),
            Self::Supplied { column } => Message::new("fill-supplied").with("column", *column),
            Self::OtherRealm { realm, known } => Message::new("fill-other-realm")
                .with("realm", realm)
                .with("known", known.join(", ")),
            Self::RuleWithoutRealm => Message::new("fill-rule-no-realm"),
            Self::ChoicesHeader { lacking } => Message::new("fill-choices-header")
                .with("count", lacking.len())
                .with("columns", lacking.join(", ")),
            Self::SeveralChoices { sheet, names } => Message::new("fill-several-choices")
                .with("sheet", sheet)
                .with("names", names.join(", ")),
            Self::Unclear { column, rows } => Message::new("fill-unclear")
                .with("column", column)
                .with("count", rows.len())
                .with("rows", ranges(rows)),
            Self::Choice { row } => Message::new("fill-choice").with("row", *row),
            Self::ChosenTwice { row } => Message::new("fill-chosen-twice").with("row", *row),
            Self::DamagedList { row: Some(row) } => {
                Message::new("fill-damaged-list-at").with("row", *row)
            }
            Self::DamagedList { row: None } => Message::new("fill-damaged-list"),
            Self::Rearranged { rows } => {
                Message::new("header-elsewhere").with("rows", ranges(rows))
            }
            Self::SeveralLists { sheet, names } => Message::new("fill-several-lists")
                .with("sheet", sheet)
                .with("names", names.join(", ")),
            Self::SeveralSheets { sheet, names } => Message::new("fill-several-sheets")
                .with("sheet", sheet)
                .with("names", names.join(", ")),
            Self::NoList => Message::new("fill-no-list"),
        }
    }

    fn fault(&self) -> Fault {
        match self {
            Self::Export(error) | Self::Choices(error) => error.fault(),
            Self::NoSuchColumn { .. }
            | Self::RuleWithoutRealm
            | Self::NoSuchSide
            | Self::OtherRealm { .. } => Fault::Usage,
            _ => Fault::Input,
        }
    }
}
display_in_english!(FillError);

// A table's error is told as this error's own text: naming it as source too would tell it twice.
impl Error for FillError {}
