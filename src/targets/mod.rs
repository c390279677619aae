//! Service targets: what somebody means to reach in a month, and what a log comes to. They are
//! goals, and nobody pays for a miss.
//!
//! [`TargetsFile`] is what somebody wrote down, [`LogReader`] takes a table in, and [`measure()`]
//! holds the one against the other. All figures are whole numbers: minutes, counts, and decimals
//! without rounding.

mod clock;
mod columns;
mod decimal;
mod fault;
mod file;
mod goal;
mod log;
mod measure;
mod reader;
mod spans;
mod terms;
#[cfg(test)]
mod tests;

pub(crate) use columns::COLUMNS;
pub use columns::{LogSchema, RowKind};
pub use decimal::Decimal;
pub use fault::{CellFault, Fault};
pub use file::{Hours, TargetsError, TargetsFile};
pub use goal::{Goal, GoalKind, GoalState, Miss, ServiceShare, TargetsReport, Unit, Uptime};
pub use log::{
    At, Call, Case, CaseKind, Change, Incident, Log, Published, Response, Sent, SentList, Window,
};
pub use measure::{measure, measure_lists};
pub use reader::LogReader;
pub use terms::{
    Category, Contradiction, Critical, Document, Messages, MonthlyReport, Priority, Publishers,
    Replaced, Size, Support, Windows, Within,
};
