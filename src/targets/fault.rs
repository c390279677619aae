//! What is wrong with a cell of a log, by row and column.

use schemars::JsonSchema;
use serde::Serialize;

use crate::message::Message;

/// A cell that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CellFault {
    /// The row of the file.
    pub row: u32,
    /// The column.
    pub column: &'static str,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong with a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// A row of this kind needs it.
    Missing,
    /// It is no moment such as `2026-06-12 15:50`, in local time.
    NoMoment,
    /// It is no day such as `2026-06-12`.
    NoDay,
    /// It is no month such as `2026-06`.
    NoMonth,
    /// It is no number.
    NoNumber,
    /// It is none of the words that go there.
    NoWord,
    /// The file of targets has no such category.
    NoCategory,
    /// The file of targets has no such service, and the row has no category.
    NoService,
    /// No incident of the log has this id.
    NoIncident,
    /// Another incident has this id.
    Twice,
    /// It is before what it comes after.
    TooEarly,
    /// A spreadsheet spoilt it.
    Spoilt,
}

impl Fault {
    /// Says what is wrong.
    #[must_use]
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Missing => "targets-cell-missing",
            Self::NoMoment => "targets-cell-no-moment",
            Self::NoDay => "targets-cell-no-day",
            Self::NoMonth => "targets-cell-no-month",
            Self::NoNumber => "targets-cell-no-number",
            Self::NoWord => "targets-cell-no-word",
            Self::NoCategory => "targets-cell-no-category",
            Self::NoService => "targets-cell-no-service",
            Self::NoIncident => "targets-cell-no-incident",
            Self::Twice => "targets-cell-twice",
            Self::TooEarly => "targets-cell-too-early",
            Self::Spoilt => "targets-cell-spoilt",
        })
    }
}
