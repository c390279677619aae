//! Why a table could not be read or written.

use std::io::ErrorKind;

use std::io;

use super::container::ContainerDefect;
use super::foreign::Foreign;
use crate::message::Message;

/// Why a table could not be read or written.
#[derive(Debug)]
pub enum TableError {
    /// The disk, or whatever stands for it.
    Io(io::Error),
    /// A workbook with a password.
    Protected,
    /// A workbook of a format before 1997.
    TooOld,
    /// A text file that cannot be trusted from a row on: a quote does not close, or its letters are
    /// lost.
    Broken {
        /// The row.
        row: u32,
    },
    /// More cells than are taken into memory.
    TooManyCells {
        /// How many are.
        limit: u64,
    },
    /// A file of a kind that is known and not read.
    Foreign(Foreign),
    /// A zip file that holds neither a workbook nor a list.
    NotATable,
    /// A zip file with several tables of people, of which one alone would be read.
    SeveralRosters {
        /// Their names.
        names: Vec<String>,
    },
    /// A zip file that holds only what changed since another one.
    OnlyChanges {
        /// The table of people.
        table: String,
    },
    /// A workbook that is damaged.
    Damaged {
        /// What is wrong.
        reason: Message,
    },
    /// A file with the pupils of a school in XML that is damaged, or was made to do harm.
    DamagedPupils {
        /// What is wrong.
        reason: Message,
    },
    /// A file with events of Ladok that is damaged.
    DamagedEvents {
        /// What is wrong.
        reason: Message,
    },
    /// A container that is no sound one.
    Container(ContainerDefect),
    /// The sheet that was asked for is not there.
    NoSuchSheet {
        /// The sheet that was asked for.
        sheet: String,
        /// The sheets that are there.
        names: Vec<String>,
    },
    /// No sheet of the workbook holds anything.
    NoSheet,
    /// An encoding of this name is not known.
    UnknownEncoding {
        /// The name.
        name: String,
    },
    /// More text in all cells of a workbook together than is read.
    TooMuchText {
        /// How many mebibytes are read.
        mebibytes: u64,
    },
    /// More rows than are read.
    TooManyRows {
        /// How many are read.
        limit: u32,
    },
    /// More columns than are read.
    TooManyColumns {
        /// The row.
        row: u32,
        /// How many are read.
        limit: usize,
    },
    /// More text in a cell than a spreadsheet can hold.
    CellTooLong {
        /// The row.
        row: u32,
        /// The column, counted from one.
        column: usize,
        /// How many characters are read.
        limit: usize,
    },
    /// More bytes than a compressed file may expand to.
    TooBig {
        /// How many mebibytes are read.
        mebibytes: u64,
    },
    /// More rows than fit on a sheet.
    TooManyForASheet {
        /// How many rows the list has.
        rows: usize,
    },
    /// A workbook could not be put together.
    Workbook {
        /// What is wrong, in the words of whoever found it.
        reason: String,
    },
}

crate::problem! {
    TableError from Io(io::Error) {
        Self::Io(error) => [Environment "table-io"; error],
        Self::Protected => [Input "table-protected"],
        Self::TooOld => [Input "table-too-old"],
        Self::TooManyCells { limit } => [Input "table-too-many-cells" "limit": *limit],
        Self::Foreign(foreign) => [Input = foreign.message()],
        Self::NotATable => [Input "table-no-table"],
        Self::SeveralRosters { names } => [Input "table-several-rosters" "names": names.join(", ")],
        Self::OnlyChanges { table } => [Input "table-only-changes" "table": table],
        Self::Damaged { reason } => [Input "table-damaged" "reason": reason.clone()],
        Self::DamagedPupils { reason } => [Input "table-damaged-pupils" "reason": reason.clone()],
        Self::DamagedEvents { reason } => [Input "table-damaged-events" "reason": reason.clone()],
        Self::Container(defect) => [Input = defect.message()],
        Self::NoSuchSheet { sheet, names } => [
            Usage "table-no-such-sheet" "sheet": sheet, "names": names.join(", ")
        ],
        Self::NoSheet => [Input "table-no-sheet"],
        Self::UnknownEncoding { name } => [Usage "table-unknown-encoding" "name": name],
        Self::Broken { row } => [Input "table-broken" "row": *row],
        Self::TooManyRows { limit } => [Input "table-too-many-rows" "limit": *limit],
        Self::TooManyColumns { row, limit } => [
            Input "table-too-many-columns" "row": *row, "limit": *limit
        ],
        Self::CellTooLong { row, column, limit } => [
            Input "table-cell-too-long" "row": *row, "column": *column, "limit": *limit
        ],
        Self::TooMuchText { mebibytes } => [Input "table-too-much-text" "limit": *mebibytes],
        Self::TooBig { mebibytes } => [Input "table-too-big" "limit": *mebibytes],
        Self::TooManyForASheet { rows } => [Input "table-too-many-for-a-sheet" "rows": *rows],
        Self::Workbook { reason } => [Environment "table-workbook" "reason": reason],
    }
}

impl From<csv::Error> for TableError {
    fn from(error: csv::Error) -> Self {
        // The cause itself, not wrapped: a closed pipe must be known as one.
        Self::Io(match error.into_kind() {
            csv::ErrorKind::Io(error) => error,
            kind => io::Error::other(format!("{kind:?}")),
        })
    }
}

/// Makes the error of damage that has words here.
pub(super) fn damaged(reason: &'static str) -> TableError {
    TableError::Damaged { reason: Message::new(reason) }
}

/// Makes the error of damage in the words of whoever found it.
pub(super) fn damaged_as_told(reason: &impl ToString) -> TableError {
    TableError::Damaged { reason: Message::new("damage-words").with("words", reason.to_string()) }
}

/// Makes the error of a part that cannot be read.
pub(super) fn unreadable(error: &std::io::Error) -> TableError {
    if let Some(Spent(limit)) = error.get_ref().and_then(|error| error.downcast_ref()) {
        return TableError::TooBig { mebibytes: limit >> 20 };
    }
    match error.kind() {
        ErrorKind::FileTooLarge => damaged("damage-endless"),
        // The reader of zip files tells it by these words alone.
        ErrorKind::InvalidData if error.to_string() == "Invalid checksum" => {
            damaged("damage-checksum")
        }
        ErrorKind::UnexpectedEof | ErrorKind::InvalidInput | ErrorKind::InvalidData => {
            damaged("damage-zip")
        }
        _ => damaged_as_told(error),
    }
}

/// The budget is spent: how many bytes it was.
#[derive(Debug)]
pub(super) struct Spent(pub(super) u64);

impl std::fmt::Display for Spent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "more than {} bytes", self.0)
    }
}

impl std::error::Error for Spent {}
