//! The columns of a log, and the cells of one of its rows.

use jiff::civil::{Date, DateTime, Time};
use schemars::JsonSchema;
use serde::Serialize;

use super::decimal::Decimal;
use super::fault::{CellFault, Fault};
use super::log::At;
use crate::calendar::Month;
use crate::grid::{Note, Record};

/// A row of a log (`targets check LOG.csv`), as the columns of its header name the cells. Rows of
/// different kinds use different columns; the others are left empty. Times are local, in the form
/// `2026-06-12 15:50` or `2026-06-12 15:50:30`; days are `2026-06-12`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LogSchema {
    /// What the row is of: `incident`, `window`, `change`, `response`, `call`, `written`,
    /// `second-line`, `request`, `message`, `report` or `list`.
    pub kind: RowKind,
    /// The number of a ticket or fault; a message names the incident by it.
    pub id: String,
    /// The category; several with a space or plus between them. It may be left out where the
    /// service tells it.
    pub category: String,
    /// The service; in a list, the publisher.
    pub service: String,
    /// The priority of an incident: A, B, C or D.
    pub priority: String,
    /// The size of a window or change: `minor` (where it is empty), `major`, `rebuild`, `repair`.
    pub size: String,
    /// The day on which a window or change was announced.
    pub announced: String,
    /// When it began: a fault or window; when a call, question or request came; when a message or
    /// list was sent; from when a change holds; when a response was measured, as a moment or day.
    pub from: String,
    /// When it ended: a fault that was mended, a window as announced; when a request was carried
    /// out or a list applied.
    pub to: String,
    /// When a fault was registered; where it is empty, when it began.
    pub registered: String,
    /// When somebody was called in for a fault, or a call or question was answered; empty where
    /// that did not happen yet.
    pub answered: String,
    /// When a window ended that took another time than announced.
    pub ended: String,
    /// Whether a fault is the service's own (`own`, or empty) or somebody else's (`third-party`),
    /// which is no downtime.
    pub cause: String,
    /// Whether a service was down (`yes`, `no`); where it is empty, with priority A.
    pub down: String,
    /// Whether a call was settled at once (`yes`, `no`); where it is empty, it was not.
    pub settled: String,
    /// How long a response took, in seconds.
    pub seconds: String,
    /// How many requests took so long; one where it is empty.
    pub count: String,
    /// The month of a report, such as `2026-06`.
    pub month: String,
}

/// What a row is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RowKind {
    /// A fault of a service.
    Incident,
    /// A service window.
    Window,
    /// A change of a service or, without category and service, of the targets themselves.
    Change,
    /// How long requests took.
    Response,
    /// A call to the support.
    Call,
    /// A question in writing.
    Written,
    /// A question that was passed on to the second line.
    SecondLine,
    /// A service request.
    Request,
    /// Something that was told of an incident.
    Message,
    /// The figures of a month were told.
    Report,
    /// A list that was sent to a publisher.
    List,
}

impl RowKind {
    const ALL: [(&'static str, Self); 11] = [
        ("incident", Self::Incident),
        ("window", Self::Window),
        ("change", Self::Change),
        ("response", Self::Response),
        ("call", Self::Call),
        ("written", Self::Written),
        ("second-line", Self::SecondLine),
        ("request", Self::Request),
        ("message", Self::Message),
        ("report", Self::Report),
        ("list", Self::List),
    ];
}

/// The columns, in the order of the documentation.
pub(crate) const COLUMNS: [&str; 18] = [
    "kind",
    "id",
    "category",
    "service",
    "priority",
    "size",
    "announced",
    "from",
    "to",
    "registered",
    "answered",
    "ended",
    "cause",
    "down",
    "settled",
    "seconds",
    "count",
    "month",
];

/// Where the columns of a log stand.
#[derive(Clone, Debug, Default)]
pub(super) struct Columns {
    at: Vec<(&'static str, usize)>,
    /// Names that are no column of a log.
    pub(super) unknown: Vec<String>,
}

impl Columns {
    /// Reads the header; none where the record is none.
    pub(super) fn of(record: &Record) -> Option<Self> {
        let mut columns = Self::default();
        for (at, cell) in record.iter().enumerate() {
            let name = cell.trim().to_lowercase();
            match COLUMNS.iter().find(|own| **own == name) {
                Some(own) if columns.place(own).is_none() => columns.at.push((own, at)),
                _ if name.is_empty() => {}
                _ => columns.unknown.push(cell.trim().to_owned()),
            }
        }
        columns.place("kind").map(|_| columns)
    }

    fn place(&self, column: &str) -> Option<usize> {
        self.at.iter().find(|(own, _)| *own == column).map(|(_, at)| *at)
    }
}

/// The cells of a row, and what was found wrong with them.
pub(super) struct Cells<'r> {
    columns: &'r Columns,
    record: &'r Record,
    pub(super) faults: Vec<CellFault>,
}

impl<'r> Cells<'r> {
    pub(super) fn new(columns: &'r Columns, record: &'r Record) -> Self {
        // A workbook keeps a number with a fraction as well as the log needs it.
        let spoils = |column: &str, note: Note| match note {
            Note::Error | Note::FormulaWithoutValue | Note::TooLong => true,
            Note::LostNumber => column != "seconds",
            _ => false,
        };
        let mut cells = Self { columns, record, faults: Vec::new() };
        for (column, at) in &columns.at {
            if record.note(*at).is_some_and(|note| spoils(column, note)) {
                cells.wrong(column, Fault::Spoilt);
            }
        }
        cells
    }

    /// Notes that something is wrong with a cell.
    pub(super) fn wrong(&mut self, column: &'static str, fault: Fault) {
        self.faults.push(CellFault { row: self.record.number(), column, fault });
    }

    /// Returns the row.
    pub(super) fn row(&self) -> u32 {
        self.record.number()
    }

    /// Returns a cell; empty where it is, or where there is no such column.
    pub(super) fn cell(&self, column: &str) -> &'r str {
        self.columns.place(column).map_or("", |at| self.record.get(at).trim())
    }

    /// Returns what the row is of.
    pub(super) fn kind(&mut self) -> Option<RowKind> {
        self.word("kind", &RowKind::ALL).or_else(|| {
            if self.cell("kind").is_empty() {
                self.wrong("kind", Fault::Missing);
            }
            None
        })
    }

    /// Reads a cell that may be empty, with what is wrong where it cannot be read.
    fn read<T>(
        &mut self,
        column: &'static str,
        fault: Fault,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.cell(column);
        if text.is_empty() {
            return None;
        }
        let read = parse(text);
        if read.is_none() {
            self.wrong(column, fault);
        }
        read
    }

    /// Notes that a cell is empty that the row needs.
    pub(super) fn needed<T>(&mut self, column: &'static str, read: Option<T>) -> Option<T> {
        if read.is_none() && self.cell(column).is_empty() {
            self.wrong(column, Fault::Missing);
        }
        read
    }

    /// Reads one of some words, in whatever case.
    pub(super) fn word<T: Copy>(&mut self, column: &'static str, words: &[(&str, T)]) -> Option<T> {
        let find = |text: &str| {
            words.iter().find(|(word, _)| word.eq_ignore_ascii_case(text)).map(|(_, value)| *value)
        };
        self.read(column, Fault::NoWord, find)
    }

    /// Reads yes or no.
    pub(super) fn truth(&mut self, column: &'static str) -> Option<bool> {
        self.word(column, &[("yes", true), ("no", false)])
    }

    /// Reads a moment.
    pub(super) fn moment(&mut self, column: &'static str) -> Option<DateTime> {
        // A date cell that tells no time is midnight.
        let is_date = self.is_date(column);
        let midnight =
            |text: &str| day(text).filter(|_| is_date).map(|day| day.to_datetime(Time::midnight()));
        self.read(column, Fault::NoMoment, |text| moment(text).or_else(|| midnight(text)))
    }

    /// Tells whether a workbook holds a cell for a date.
    fn is_date(&self, column: &str) -> bool {
        self.columns.place(column).is_some_and(|at| self.record.note(at) == Some(Note::Date))
    }

    /// Reads a day; a time behind it is left out.
    pub(super) fn day(&mut self, column: &'static str) -> Option<Date> {
        self.read(column, Fault::NoDay, |text| {
            moment(text).map(DateTime::date).or_else(|| day(text))
        })
    }

    /// Reads a moment or a day.
    pub(super) fn at(&mut self, column: &'static str) -> Option<At> {
        self.read(column, Fault::NoMoment, |text| {
            moment(text).map(At::Moment).or_else(|| day(text).map(At::Day))
        })
    }

    /// Reads a month.
    pub(super) fn month(&mut self, column: &'static str) -> Option<Month> {
        let is_date = self.is_date(column);
        self.read(column, Fault::NoMonth, |text| {
            text.parse().ok().or_else(|| day(text).filter(|_| is_date).map(Month::of))
        })
    }

    /// Reads a number with a fraction.
    pub(super) fn decimal(&mut self, column: &'static str) -> Option<Decimal> {
        self.read(column, Fault::NoNumber, Decimal::parse)
    }

    /// Reads a whole number above zero.
    pub(super) fn count(&mut self, column: &'static str) -> Option<u64> {
        let is_digits =
            |text: &str| text.len() <= 12 && text.bytes().all(|byte| byte.is_ascii_digit());
        let parse = |text: &str| text.parse().ok().filter(|count| *count > 0 && is_digits(text));
        self.read(column, Fault::NoNumber, parse)
    }
}

/// Reads a moment without a zone: `2026-06-12 15:50`, with seconds or not, a T between or not.
fn moment(text: &str) -> Option<DateTime> {
    let (on, time) = text.split_once([' ', 'T'])?;
    let is_clock = |time: &str| {
        matches!(time.len(), 5 | 8)
            && time.bytes().all(|byte| byte.is_ascii_digit() || byte == b':')
    };
    is_clock(time).then(|| Some(day(on)?.to_datetime(time.parse().ok()?))).flatten()
}

fn day(text: &str) -> Option<Date> {
    (text.len() == 10).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_local_and_whole() {
        for text in ["2026-06-12 15:50", "2026-06-12T15:50", "2026-06-12 15:50:00"] {
            assert_eq!(moment(text).unwrap().to_string(), "2026-06-12T15:50:00", "{text}");
        }
        for text in [
            "2026-06-12",
            "2026-06-12 15",
            "2026-06-12 25:00",
            "2026-06-12 15:50Z",
            "2026-06-12T15:50+02:00",
            "12-06-2026 15:50",
        ] {
            assert_eq!(moment(text), None, "{text}");
        }
    }

    #[test]
    fn every_column_of_the_schema_is_one_of_the_log() {
        let schema = schemars::schema_for!(LogSchema);
        let properties = schema.get("properties").and_then(|all| all.as_object()).unwrap();
        let names: std::collections::BTreeSet<&str> =
            properties.keys().map(String::as_str).collect();
        assert_eq!(names, COLUMNS.into_iter().collect());
    }
}
