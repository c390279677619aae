//! What targets come to: goals with what was measured, as scripts read them.

use schemars::JsonSchema;
use serde::Serialize;

use super::decimal::Decimal;
use super::fault::CellFault;
use super::terms::Priority;

/// Service targets held against a month (`waswordt/targets/1`). They are goals, and nobody pays for
/// a miss.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TargetsReport {
    /// Always `waswordt/targets/1`.
    #[schemars(extend("const" = "waswordt/targets/1"))]
    pub report: String,
    /// What the targets are of.
    pub targets: String,
    /// Whose targets they are, and where they stand.
    pub source: String,
    /// Always false: they bind nobody.
    #[schemars(extend("const" = false))]
    pub binding: bool,
    /// The month, as in `2026-06`; none where tickets of any month count.
    pub month: Option<String>,
    /// Whether the month is over; figures of one that is not may change.
    pub month_is_over: bool,
    /// The day on which this is told, ISO 8601.
    pub today: String,
    /// How many school days the month has.
    pub school_days: Option<u64>,
    /// How many rows the log has; none where tickets are counted.
    pub rows: Option<u64>,
    /// The first month of which the log tells, and the last, where none of its rows is of this
    /// month: then it may be the log of another.
    pub other_months: Option<[String; 2]>,
    /// How many of them are of services that were replaced too long ago to count.
    pub replaced_rows: u64,
    /// Columns of the log that nobody knows.
    pub unknown_columns: Vec<String>,
    /// Cells of the log that cannot be read; no goal is measured as long as there are some.
    pub faults: Vec<CellFault>,
    /// The goals, with what was measured.
    pub goals: Vec<Goal>,
    /// Where the source contradicts itself or leaves something open, and what is counted here.
    pub contradictions: Vec<super::terms::Contradiction>,
    /// Whether holidays that depend on the year are lacking in the file of targets for this month:
    /// those of summer and autumn.
    pub holidays_unknown: bool,
}

/// A goal, with what was measured.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Goal {
    /// What is meant.
    pub goal: GoalKind,
    /// Where it stands in the source.
    pub section: Option<String>,
    /// The category of services.
    pub category: Option<u32>,
    /// The priority of faults.
    pub priority: Option<Priority>,
    /// What is to be reached, in `unit`.
    pub target: Decimal,
    /// In what it is measured.
    pub unit: Unit,
    /// Of a goal for requests: less than so many seconds.
    pub seconds: Option<Decimal>,
    /// What was measured, in `unit`; shares are rounded down. None where there was nothing, or each
    /// thing has its own term.
    pub measured: Option<Decimal>,
    /// How it stands.
    pub state: GoalState,
    /// Whether it is to be reached if possible only; then a miss counts for nothing.
    pub if_possible: bool,
    /// How many things were looked at.
    pub of: u64,
    /// How many of them are as they should be.
    pub met: u64,
    /// Those that are not: of shares none.
    pub missed: Vec<Miss>,
    /// How the time of a month is made up, of uptime.
    pub uptime: Option<Uptime>,
    /// How each service stands, of response times.
    pub services: Vec<ServiceShare>,
}

/// What a goal is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum GoalKind {
    /// The share of the hours in which services work.
    Uptime,
    /// How many windows there are in a year.
    WindowsAYear,
    /// How many windows there are in a month.
    WindowsAMonth,
    /// How long a window lasts.
    WindowLength,
    /// How long beforehand a window is announced.
    WindowNotice,
    /// How long beforehand a window for a repair is announced.
    RepairNotice,
    /// How long beforehand a change of a service is announced.
    ChangeNotice,
    /// How long beforehand a change of the targets is announced.
    DocumentNotice,
    /// How soon somebody is called in for a fault.
    Reaction,
    /// The share of requests that are answered in time.
    Response,
    /// The share of calls that are settled at once.
    CallsSettled,
    /// The share of calls that are answered.
    CallsAnswered,
    /// The share of calls, of those that are answered, that are answered in time.
    CallsInTime,
    /// How soon what is written is dealt with.
    Written,
    /// How soon the second line deals with what was passed on.
    SecondLine,
    /// How soon a service request is dealt with.
    RequestAnswered,
    /// How soon a service request is carried out.
    RequestDone,
    /// How soon a fault is told of.
    FirstMessage,
    /// Whether the end of a fault is told.
    LastMessage,
    /// By when the figures of a month are told.
    Report,
    /// How soon a publisher applies a list.
    Lists,
}

/// In what something is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Percent: at least so many.
    Percent,
    /// A count: at most so many.
    Windows,
    /// At most so many minutes.
    Minutes,
    /// Minutes of the hours in which targets hold: at most so many.
    ServiceMinutes,
    /// Calendar days: at least so many beforehand, or at most so many.
    Days,
    /// At most so many working days.
    WorkingDays,
    /// At least so many months beforehand.
    Months,
    /// By this day of the month after.
    DayOfMonth,
    /// At once.
    AtOnce,
}

/// How a goal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum GoalState {
    /// It is reached.
    Met,
    /// It is not.
    Missed,
    /// Something has still time.
    Open,
    /// There was nothing to be measured.
    Nothing,
}

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Miss {
    /// The row of the log.
    pub row: Option<u32>,
    /// What is meant, where no row tells it.
    pub what: Option<String>,
    /// By when it should have been, or how much it should be at most or at least.
    pub due: String,
    /// When it was, or how much it is; none where it did not come.
    pub was: Option<String>,
}

/// How the time of a month is made up, in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Uptime {
    /// The hours of all school days.
    pub hours: u64,
    /// What of them was used by announced windows, and counts for neither.
    pub windows: u64,
    /// The rest: what could be available.
    pub potential: u64,
    /// What of it windows took beyond what was announced.
    pub overrun: u64,
    /// What of it was not available, overruns included; no minute counts twice.
    pub down: u64,
    /// What of it was available.
    pub available: u64,
}

/// The share of the requests of a service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ServiceShare {
    /// The service.
    pub service: String,
    /// How many requests there were in the hours in which targets hold.
    pub requests: u64,
    /// How many took less time than is meant.
    pub below: u64,
    /// Their share in percent, rounded down.
    pub percent: Decimal,
}

impl Goal {
    /// Makes a goal of which nothing was measured.
    pub(super) fn new(goal: GoalKind, target: Decimal, unit: Unit) -> Self {
        Self {
            goal,
            section: None,
            category: None,
            priority: None,
            target,
            unit,
            seconds: None,
            measured: None,
            state: GoalState::Nothing,
            if_possible: false,
            of: 0,
            met: 0,
            missed: Vec::new(),
            uptime: None,
            services: Vec::new(),
        }
    }

    /// Says where it stands in the source.
    pub(super) fn in_section(self, section: Option<&str>) -> Self {
        Self { section: section.map(str::to_owned), ..self }
    }

    /// Says of which category it is.
    pub(super) fn of_category(self, category: u32) -> Self {
        Self { category: Some(category), ..self }
    }

    /// Measures a share of things.
    pub(super) fn share(self, met: u64, of: u64) -> Self {
        let state = match of {
            0 => GoalState::Nothing,
            _ if self.target.is_reached(met, of) => GoalState::Met,
            _ => GoalState::Missed,
        };
        Self { measured: Decimal::percent(met, of), state, of, met, ..self }
    }

    /// Measures things that have each its own term.
    pub(super) fn each(self, things: impl IntoIterator<Item = Kept>) -> Self {
        let mut goal = self;
        let mut open = 0;
        for thing in things {
            goal.of += 1;
            match thing {
                Kept::Met => goal.met += 1,
                Kept::Open => open += 1,
                Kept::Missed(miss) => goal.missed.push(miss),
            }
        }
        goal.state = match (goal.of, goal.missed.is_empty()) {
            (0, _) => GoalState::Nothing,
            (_, false) => GoalState::Missed,
            _ if open > 0 => GoalState::Open,
            _ => GoalState::Met,
        };
        goal
    }

    /// Tells whether it was missed, and should not have been.
    #[must_use]
    pub fn is_missed(&self) -> bool {
        self.state == GoalState::Missed && !self.if_possible
    }
}

/// How one thing stands that has its own term.
pub(super) enum Kept {
    /// It is as it should be.
    Met,
    /// It has still time.
    Open,
    /// It is not.
    Missed(Miss),
}
