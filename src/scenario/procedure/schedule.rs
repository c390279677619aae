//! The days that the steps come to for one move, counted back from the day on which everything must be done.

use super::{Procedure, Step, When, procedures_of};
use crate::calendar::{Calendar, Date};
use crate::message::Message;
use crate::moves::{Dates, Move, Sector};
use crate::scenario::code::Code;
use crate::scenario::time::{Season, TURNAROUND, end_of_work};
use crate::scenario::verdict::Verdict;

/// A step of a move, with its days as far as they can be known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedStep {
    /// The procedure that numbers the step.
    pub procedure: Procedure,
    /// The step.
    pub step: &'static Step,
    /// The first day on which it can be taken.
    pub not_before: Option<Date>,
    /// The last day on which it can be taken.
    pub due: Option<Date>,
    /// The rule that gives the days, or that holds where none can be given.
    pub rule: Option<Message>,
    /// Whether the last day is past.
    pub past: bool,
}

/// Returns the steps of a move, procedure by procedure; none where nothing is to be done, or nothing can be.
#[must_use]
pub fn steps_of(verdict: &Verdict, moved: &Move, calendar: &Calendar, today: Date) -> Vec<DatedStep> {
    let schedule = Schedule::new(verdict, &moved.file.dates, calendar, today);
    let taken = |step: &'static Step| step.taken(verdict.support());
    let steps = |procedure: Procedure| procedure.steps(verdict.code()).iter().filter_map(taken).map(move |step| (procedure, step));
    procedures_of(verdict).into_iter().flat_map(steps).map(|(procedure, step)| schedule.dated(procedure, step, today)).collect()
}

struct Schedule<'a> {
    sector: Sector,
    season: Option<Season>,
    dates: &'a Dates,
    calendar: &'a Calendar,
    /// The day on which everything must be done.
    end: Option<Date>,
    /// The last day for tickets, which leaves publishers their turnaround.
    filing: Option<Date>,
}

impl<'a> Schedule<'a> {
    fn new(verdict: &Verdict, dates: &'a Dates, calendar: &'a Calendar, today: Date) -> Self {
        let sector = verdict.sector;
        // An emergency does not wait for 1 August, and a school that goes to codes by itself has no term at all.
        let timed = !matches!(verdict.code(), Code::G4 | Code::V1);
        let end = end_of_work(sector, dates, calendar, Some(today)).filter(|_| timed);
        let season = dates.cutover.filter(|_| timed).map(|cutover| Season::of(sector, cutover));
        Self { sector, season, dates, calendar, end, filing: end.map(|end| calendar.subtract_working_days(end, TURNAROUND)) }
    }

    fn dated(&self, procedure: Procedure, step: &'static Step, today: Date) -> DatedStep {
        let (not_before, due) = self.days(step.when);
        DatedStep { procedure, step, not_before, due, rule: self.rule(step.when), past: due.is_some_and(|due| due < today) }
    }

    /// The first and the last day.
    fn days(&self, when: When) -> (Option<Date>, Option<Date>) {
        let cutover = self.dates.cutover;
        match when {
            When::Agreed | When::Planned => (None, None),
            When::Announced => (None, self.announcement()),
            When::Frozen => (None, self.dates.freeze),
            // A freeze that comes after the filing day leaves no days at all: the warning says so, the deadline stands.
            When::Filled => (self.dates.freeze, self.filing),
            When::Signed | When::Filed => (None, self.filing),
            When::BeforeCutover => (None, cutover.map(|day| self.calendar.previous_working_day(day))),
            When::Cutover => (cutover, None),
            When::Started => (self.start_of_year(), None),
            When::Processed | When::InTime | When::Finished => (None, self.end),
        }
    }

    fn announcement(&self) -> Option<Date> {
        let outside = self.season.is_some_and(|season| season != Season::Programme);
        self.dates.cutover.filter(|_| outside).map(|cutover| self.calendar.eight_weeks_before(cutover))
    }

    /// 1 August, when a school year starts; a move during the year starts with its cutover.
    fn start_of_year(&self) -> Option<Date> {
        match self.season {
            Some(Season::SchoolYear) => self.dates.cutover,
            _ => self.end.and_then(|end| Date::new(end.year(), 8, 1).ok()),
        }
    }

    fn rule(&self, when: When) -> Option<Message> {
        let key = match when {
            When::Agreed | When::Cutover => None,
            When::Announced => self.announcement().map(|_| "procedure-when-eight-weeks"),
            When::Planned => Some("procedure-when-planned"),
            When::Frozen => self.freeze_is_of_the_summer().then_some("procedure-when-frozen"),
            When::Filled => Some("procedure-when-filled"),
            When::Signed => Some("procedure-when-signed"),
            When::Filed => Some("procedure-when-filed"),
            When::Processed if self.sector == Sector::Mbo => Some("procedure-when-processed-mbo"),
            When::Processed => Some("procedure-when-processed"),
            When::BeforeCutover => Some("procedure-when-before-link"),
            When::Started => Some("procedure-when-started"),
            When::InTime | When::Finished => self.finish(),
        };
        key.map(Message::new)
    }

    fn freeze_is_of_the_summer(&self) -> bool {
        self.sector == Sector::Vo && self.season != Some(Season::SchoolYear)
    }

    fn finish(&self) -> Option<&'static str> {
        match (self.sector, self.season) {
            (_, Some(Season::SchoolYear)) => None,
            (Sector::Mbo, _) => Some("procedure-when-summer"),
            (Sector::Vo, _) => self.end.map(|_| "procedure-when-before-august"),
        }
    }
}
