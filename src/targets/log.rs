//! The log that targets are held against: what happened, a row each, of several kinds.

use jiff::civil::{Date, DateTime};

use super::decimal::Decimal;
use super::fault::CellFault;
use super::terms::{Priority, Size};
use crate::calendar::{Country, Month};

/// What happened, by kind, and what is wrong with the log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    /// Faults of a service.
    pub incidents: Vec<Incident>,
    /// Service windows.
    pub windows: Vec<Window>,
    /// Changes of a service, or of the targets.
    pub changes: Vec<Change>,
    /// Response times.
    pub responses: Vec<Response>,
    /// Calls to the support.
    pub calls: Vec<Call>,
    /// What was asked in writing, passed on to the second line, or requested.
    pub cases: Vec<Case>,
    /// What was told of a fault.
    pub messages: Vec<Sent>,
    /// Figures of a month that were told.
    pub reports: Vec<Published>,
    /// Lists that were sent to publishers.
    pub lists: Vec<SentList>,
    /// How many rows are of services that were replaced too long ago to count.
    pub replaced: u64,
    /// How many rows there are.
    pub rows: u64,
    /// Columns that nobody knows.
    pub unknown_columns: Vec<String>,
    /// Cells that cannot be read.
    pub faults: Vec<CellFault>,
}

impl Log {
    /// Walks over the months of which it tells: those in which something began, and the month that
    /// figures are of.
    pub(super) fn months(&self) -> impl Iterator<Item = Month> {
        let moments = self.incidents.iter().flat_map(|own| [own.began, own.registered]);
        let moments = moments
            .chain(self.windows.iter().map(|own| own.from))
            .chain(self.calls.iter().map(|own| own.from))
            .chain(self.messages.iter().map(|own| own.at));
        let days = moments
            .map(DateTime::date)
            .chain(self.changes.iter().map(|own| own.on))
            .chain(self.responses.iter().map(|own| own.at.day()))
            .chain(self.cases.iter().map(|own| own.from))
            .chain(self.lists.iter().map(|own| own.sent));
        days.map(Month::of).chain(self.reports.iter().map(|own| own.month))
    }

    /// Tells whether something in it lasts into a month from one before.
    pub(super) fn lasts_into(&self, month: Month) -> bool {
        self.incidents.iter().any(|own| {
            own.began.date() < month.first()
                && own.mended.is_none_or(|mended| mended.date() >= month.first())
        })
    }
}

/// A fault of a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    /// The row.
    pub row: u32,
    /// By which messages name it.
    pub id: String,
    /// The categories that it concerns.
    pub categories: Vec<u32>,
    /// How grave it is.
    pub priority: Priority,
    /// When it began.
    pub began: DateTime,
    /// When it was registered.
    pub registered: DateTime,
    /// When somebody was called in.
    pub answered: Option<DateTime>,
    /// When it was mended.
    pub mended: Option<DateTime>,
    /// Whether the service was down.
    pub is_down: bool,
}

/// A service window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// The row.
    pub row: u32,
    /// The categories that it concerns.
    pub categories: Vec<u32>,
    /// When it begins, as announced.
    pub from: DateTime,
    /// When it ends, as announced.
    pub to: DateTime,
    /// When it ended, where that is known.
    pub ended: Option<DateTime>,
    /// When it was announced, where that is known: the day at least.
    pub announced: Option<At>,
    /// How large it is.
    pub size: Size,
}

/// A change of a service; of the targets themselves where it has no category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The row.
    pub row: u32,
    /// The categories that it concerns.
    pub categories: Vec<u32>,
    /// The day from which it holds.
    pub on: Date,
    /// The day on which it was announced.
    pub announced: Option<Date>,
    /// How large it is.
    pub size: Size,
}

/// How long requests took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The row.
    pub row: u32,
    /// The category.
    pub category: u32,
    /// The service.
    pub service: String,
    /// When; a day without a time where the row is of a whole day.
    pub at: At,
    /// How long, in seconds.
    pub seconds: Decimal,
    /// How many requests took so long.
    pub count: u64,
}

/// A moment, or a whole day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// A whole day.
    Day(Date),
    /// A moment.
    Moment(DateTime),
}

impl At {
    /// Returns the day.
    #[must_use]
    pub fn day(self) -> Date {
        match self {
            Self::Day(day) => day,
            Self::Moment(moment) => moment.date(),
        }
    }
}

/// A call to the support.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The row.
    pub row: u32,
    /// When it came.
    pub from: DateTime,
    /// When it was answered, if it was.
    pub answered: Option<DateTime>,
    /// Whether it was settled at once.
    pub is_settled: bool,
}

/// The way in which something was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseKind {
    /// In writing.
    Written,
    /// Passed on to the second line.
    SecondLine,
    /// A service request, which is in writing.
    Request,
}

/// Something that was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The row.
    pub row: u32,
    /// In which way.
    pub kind: CaseKind,
    /// The day on which it came.
    pub from: Date,
    /// The day on which it was dealt with.
    pub answered: Option<Date>,
    /// The day on which it was carried out.
    pub done: Option<Date>,
}

/// Something that was told of a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The row.
    pub row: u32,
    /// The fault, by its id.
    pub incident: String,
    /// When.
    pub at: DateTime,
}

/// Figures of a month that were told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The row.
    pub row: u32,
    /// The month.
    pub month: Month,
    /// The day on which they were told.
    pub on: Date,
}

/// A list that was sent to a publisher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentList {
    /// The row of a log; none of a ticket.
    pub row: Option<u32>,
    /// The publisher, with the list where several went to it.
    pub what: String,
    /// The day on which it was sent.
    pub sent: Date,
    /// The day on which it was applied.
    pub done: Option<Date>,
    /// Whose public holidays are free for whoever applies it; those of the targets where no ticket
    /// tells.
    pub country: Option<Country>,
    /// The last day, where a ticket names it.
    pub due: Option<Date>,
}
