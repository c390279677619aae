//! Why a roster cannot be used.

use super::fields::{ColumnsError, ExportField};
use super::school::OtherSchool;
use crate::grid::SheetName;
use crate::identity::Side;
use crate::list::{Format, told_sheets};
use crate::report::{named_rows, ranges};
use crate::tables::TableError;

/// Why a roster cannot be used.
#[derive(Debug)]
pub enum RosterError {
    /// It cannot be read.
    Table(TableError),
    /// It has the columns of keyrings, and is a store and no roster.
    Keyrings,
    /// No row looks like a header.
    NoHeader,
    /// It lacks columns that the list asks for.
    MissingColumns {
        /// The agreed names; where one of several suffices, these stand in one text.
        columns: Vec<String>,
        /// The headers that it has.
        found: Vec<String>,
        /// The header of the column of call names, where the list asks for first names and there
        /// are only those.
        call_name: Option<String>,
    },
    /// It has no column of the name that was given.
    NoSuchColumn {
        /// The field.
        field: ExportField,
        /// The name.
        header: String,
        /// The headers that it has.
        found: Vec<String>,
    },
    /// Two of its columns hold the same.
    DuplicateColumn {
        /// The agreed name, or the field.
        column: String,
        /// The headers that both say so.
        found: [String; 2],
    },
    /// Whole names in one column that can be read in more than one way.
    UnclearNames {
        /// The column.
        header: String,
        /// The rows.
        rows: Vec<u32>,
    },
    /// Its header stands once more with its names in other places, so that the rows below would be
    /// read wrongly.
    Rearranged {
        /// The rows of those headers.
        rows: Vec<u32>,
    },
    /// Several of its sheets hold people, and nothing tells which are meant.
    SeveralSheets {
        /// The sheet that would be read.
        sheet: String,
        /// The others.
        names: Vec<SheetName>,
    },
    /// It is of another school.
    OtherSchool {
        /// The BRIN that it states.
        found: String,
        /// That of the move.
        expected: String,
    },
    /// It has a header and nobody under it.
    NoPeople,
    /// None of those who were chosen is in it.
    NoneChosen,
}

impl RosterError {
    /// Says what is wrong with the columns, in the words of a list.
    pub(super) fn of_columns(error: ColumnsError, format: &Format) -> Self {
        match error {
            ColumnsError::NoHeader => Self::NoHeader,
            ColumnsError::NoSuchColumn { field, header, found } => {
                Self::NoSuchColumn { field, header, found }
            }
            ColumnsError::DuplicateColumn { field, found } => {
                let column = format
                    .columns
                    .iter()
                    .find(|column| ExportField::of(column.field, Side::Was) == field);
                Self::DuplicateColumn {
                    column: column.map_or(field.as_str(), |column| column.header).to_owned(),
                    found,
                }
            }
        }
    }
}

impl From<OtherSchool> for RosterError {
    fn from(OtherSchool { found, expected }: OtherSchool) -> Self {
        Self::OtherSchool { found, expected }
    }
}

crate::problem! {
    RosterError {
        Self::Table(error) => [error alone],
        Self::Keyrings => [Input "generate-keyrings"],
        Self::NoHeader => [Input "generate-no-header"],
        Self::MissingColumns { columns, found, call_name } => [
            Input = {
                let key = if call_name.is_some() {
                    "generate-missing-first-name"
                } else {
                    "generate-missing-column"
                };
                let message = Message::new(key)
                    .with("count", columns.len())
                    .with("columns", columns.join(", "));
                message
                    .with("found", found.join(", "))
                    .with("call", call_name.as_deref().unwrap_or_default())
            }
        ],
        Self::NoSuchColumn { field, header, found } => [
            Usage "generate-no-such-column"
            "field": field.as_str(), "header": header, "found": found.join(", ")
        ],
        Self::DuplicateColumn { column, found: [first, second] } => [
            Input "generate-duplicate-column" "column": column, "first": first, "second": second
        ],
        Self::UnclearNames { header, rows } => [
            Input "generate-unclear-names"
            "header": header, "count": rows.len(), "rows": ranges(rows)
        ],
        Self::Rearranged { rows } => [Input "header-elsewhere" "rows": named_rows(rows)],
        Self::SeveralSheets { sheet, names } => [
            Input "generate-several-sheets" "sheet": sheet, "names": told_sheets(names)
        ],
        Self::OtherSchool { found, expected } => [
            Input "generate-other-school" "found": found, "expected": expected
        ],
        Self::NoPeople => [Input "generate-no-people"],
        Self::NoneChosen => [Input "generate-only-nobody"],
    }
}
