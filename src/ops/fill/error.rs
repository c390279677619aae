//! Why a list could not be filled.

use super::fields::{ColumnsError, ExportField};
use crate::grid::SheetName;
use crate::intake::OtherSchool;
use crate::list::told_sheets;
use crate::message::Message;
use crate::report::{named_rows, ranges};
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
        /// The columns that were taken.
        taken: Vec<String>,
        /// Another column, whose values would fit.
        fitting: Option<String>,
    },
    /// Several sheets of the export hold accounts, and nothing tells which are meant.
    SeveralSheets {
        /// The sheet that would be read.
        sheet: String,
        /// The others.
        names: Vec<SheetName>,
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
        names: Vec<SheetName>,
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
        names: Vec<SheetName>,
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

crate::problem! {
    FillError {
        Self::Export(error) | Self::Choices(error) => [error alone],
        Self::NoHeader => [Input "fill-no-header"],
        Self::NoIdentityColumn { found: titles } => [
            Input "fill-no-identity-column" "found": titles.join(", ")
        ],
        Self::NoKeyColumn { found: titles } => [
            Input "fill-no-key-column" "found": titles.join(", ")
        ],
        Self::NoSuchColumn { field, header, found: titles } => [
            Usage "fill-no-such-column"
            "field": field.as_str(), "header": header, "found": titles.join(", ")
        ],
        Self::DuplicateColumn { field, headers: [first, second] } => [
            Input = {
                let key =
                    if first == second { "fill-duplicate-column" } else { "fill-rival-columns" };
                Message::new(key)
                    .with("field", field.as_str())
                    .with("header", first)
                    .with("second", second)
            }
        ],
        Self::Rivals { field, found: [first, second], row } => [
            Input "fill-rivals"
            "field": field.as_str(), "first": first, "second": second, "row": *row
        ],
        Self::NothingUsable { reason, taken, fitting: None } => [
            Input "fill-nothing-usable" "reason": reason.clone(), "columns": taken.join(", ")
        ],
        Self::NothingUsable { reason, taken, fitting: Some(fitting) } => [
            Input "fill-nothing-usable-there"
            "reason": reason.clone(), "columns": taken.join(", "), "fitting": fitting
        ],
        Self::OtherSchool { found, expected } => [
            Input "generate-other-school" "found": found, "expected": expected
        ],
        Self::NoSuchSide => [Usage "fill-no-such-side"],
        Self::Supplied { column } => [Input "fill-supplied" "column": *column],
        Self::OtherRealm { realm, known } => [
            Usage "fill-other-realm" "realm": realm, "known": known.join(", ")
        ],
        Self::RuleWithoutRealm => [Usage "fill-rule-no-realm"],
        Self::ChoicesHeader { lacking } => [
            Input "fill-choices-header" "count": lacking.len(), "columns": lacking.join(", ")
        ],
        Self::SeveralChoices { sheet, names } => [
            Input "fill-several-choices" "sheet": sheet, "names": told_sheets(names)
        ],
        Self::Unclear { column, rows } => [
            Input "fill-unclear" "column": column, "count": rows.len(), "rows": ranges(rows)
        ],
        Self::Choice { row } => [Input "fill-choice" "row": *row],
        Self::ChosenTwice { row } => [Input "fill-chosen-twice" "row": *row],
        Self::DamagedList { row: Some(row) } => [Input "fill-damaged-list-at" "row": *row],
        Self::DamagedList { row: None } => [Input "fill-damaged-list"],
        Self::Rearranged { rows } => [Input "header-elsewhere" "rows": named_rows(rows)],
        Self::SeveralLists { sheet, names } => [
            Input "fill-several-lists" "sheet": sheet, "names": told_sheets(names)
        ],
        Self::SeveralSheets { sheet, names } => [
            Input "fill-several-sheets" "sheet": sheet, "names": told_sheets(names)
        ],
        Self::NoList => [Input "fill-no-list"],
    }
}
