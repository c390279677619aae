//! The days that the tasks come to for one move, counted back from the day on which everything must
//! be done.

use super::plan::{Task, tasks_of};
use super::step::{Deed, When};
use crate::calendar::{Calendar, Date};
use crate::message::Message;
use crate::moves::{Dates, Move, MoveFile, Sector};
use crate::scenario::code::Code;
use crate::scenario::role::Role;
use crate::scenario::time::{Season, TURNAROUND, day_of_change, end_of_work, last_announcement};
use crate::scenario::verdict::Verdict;

/// A task of a move, with its days as far as they can be known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timed {
    /// The task.
    pub task: Task,
    /// The first day on which it can be taken.
    pub not_before: Option<Date>,
    /// The last day on which it can be taken.
    pub due: Option<Date>,
    /// The rule that gives the days, or that holds where none can be given.
    pub rule: Option<Message>,
    /// The day on which it was done, where the move file tells it.
    pub done: Option<Date>,
    /// Whether it is settled and comes about on its day, so that nobody has it to do.
    pub settled: bool,
    /// Whether the last day is past, and it is not known to be done.
    pub past: bool,
    /// Whether it is the school's, and its last day falls in the school's holidays: somebody must
    /// be found who does it.
    pub in_holidays: bool,
}

impl Timed {
    /// Returns the two days between which there is none, where the last comes before the first.
    #[must_use]
    pub fn impossible(&self) -> Option<(Date, Date)> {
        self.not_before.zip(self.due).filter(|(first, last)| first > last)
    }

    /// Returns the day by which the task is placed: its last, else its first.
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        self.due.or(self.not_before)
    }

    /// Tells whether the task can be done between two days: without a first day it can be at once,
    /// without a last one it still can.
    #[must_use]
    pub fn lies_within(&self, from: Option<Date>, until: Option<Date>) -> bool {
        let first = self.not_before.or(self.due.filter(|_| self.settled));
        let ends_too_early = from.zip(self.due).is_some_and(|(from, last)| last < from);
        let begins_too_late = until.zip(first).is_some_and(|(until, first)| first > until);
        !ends_too_early && !begins_too_late
    }

    /// Tells whether the task is waiting to be done on a day: it can be, and has no last day.
    #[must_use]
    pub fn is_open_on(&self, today: Date) -> bool {
        self.done.is_none() && self.due.is_none() && self.not_before.is_some_and(|day| day <= today)
    }

    /// Tells whether it was done after its last day.
    #[must_use]
    pub fn was_late(&self) -> bool {
        self.done.zip(self.due).is_some_and(|(done, due)| done > due)
    }
}

/// Returns the plan of a move in order of time: one line for each deed; none where nothing is to be
/// done, or nothing can be.
#[must_use]
pub fn plan_of(verdict: &Verdict, moved: &Move, calendar: &Calendar, today: Date) -> Vec<Timed> {
    let schedule = Schedule::new(verdict, &moved.file, calendar, today);
    let timed = |task: Task| {
        let done = done_on(task.deed, verdict, &moved.file).filter(|day| *day <= today);
        schedule.timed(task, done, today)
    };
    let plan: Vec<Timed> = tasks_of(verdict).into_iter().map(timed).collect();
    let mut placed: Vec<(Option<Date>, Timed)> = places(&plan).into_iter().zip(plan).collect();
    placed.sort_by_key(|(day, timed)| (*day, timed.task.deed));
    placed.into_iter().map(|(_, timed)| timed).collect()
}

/// The days by which tasks are placed: one without a day stays behind the one before it, and before
/// all that come after it.
fn places(plan: &[Timed]) -> Vec<Option<Date>> {
    let mut before: Option<Date> = None;
    let place = |(at, timed): (usize, &Timed)| {
        let after = || plan[at..].iter().filter_map(Timed::day).min();
        before = timed.day().or(before);
        if timed.day().is_some() {
            before
        } else {
            before.map(|day| after().unwrap_or(day).min(day))
        }
    };
    plan.iter().enumerate().map(place).collect()
}

/// The day on which a deed was done, of those that a move file tells.
fn done_on(deed: Deed, verdict: &Verdict, file: &MoveFile) -> Option<Date> {
    match deed {
        Deed::Ask => file.dates.announced,
        // What is announced during the school year is so to the suppliers.
        Deed::Notice | Deed::Inform if verdict.is_outside_programme() => file.dates.announced,
        Deed::Contract => file.conditions.contract_signed,
        Deed::Consent => file.conditions.consent_given,
        Deed::Freeze => file.dates.freeze,
        _ => None,
    }
}

struct Schedule<'a> {
    code: Code,
    sector: Sector,
    season: Option<Season>,
    dates: &'a Dates,
    calendar: &'a Calendar,
    /// The day on which the list must be applied, and in the summer all be done.
    end: Option<Date>,
    /// The last day for tickets, which leaves publishers their turnaround.
    filing: Option<Date>,
}

impl<'a> Schedule<'a> {
    fn new(verdict: &Verdict, file: &'a MoveFile, calendar: &'a Calendar, today: Date) -> Self {
        let (code, sector) = (verdict.code(), verdict.sector);
        // An emergency does not wait for 1 August, and a school that goes to codes by itself has no
        // term at all.
        let timed = !matches!(code, Code::G4 | Code::V1);
        let end = end_of_work(file, calendar, Some(today)).filter(|_| timed);
        let season = verdict.season.filter(|_| timed);
        Self {
            code,
            sector,
            season,
            dates: &file.dates,
            calendar,
            end,
            filing: end.map(|end| calendar.subtract_working_days(end, TURNAROUND)),
        }
    }

    fn timed(&self, mut task: Task, done: Option<Date>, today: Date) -> Timed {
        let when = task.leading().when;
        let (not_before, due) = self.days(when);
        // Once the day of the freeze is told, it is established; what is left is the freeze.
        let settled = when == When::Frozen && due.is_some();
        if settled {
            task.what = "procedure-plan-frozen";
        }
        let is_of_school = task.roles.first() == Some(&Role::School)
            || task.deed == Deed::Fill && task.roles.contains(&Role::School);
        let in_holidays = is_of_school
            && done.is_none()
            && due.is_some_and(|due| self.calendar.is_school_holiday(due));
        Timed {
            rule: self.rule(when).filter(|_| !settled),
            task,
            not_before,
            due,
            done,
            settled,
            past: done.is_none() && due.is_some_and(|due| due < today),
            in_holidays,
        }
    }

    /// The first and the last day.
    fn days(&self, when: When) -> (Option<Date>, Option<Date>) {
        let cutover = self.dates.cutover;
        let before_cutover = || cutover.map(|day| self.calendar.previous_working_day(day));
        match when {
            When::Agreed | When::Planned => (None, None),
            When::Announced => (None, self.announcement()),
            When::Frozen => (None, self.dates.freeze),
            // A freeze that comes after the filing day leaves no days at all: that is told as what
            // cannot be met.
            When::Filled => (self.dates.freeze, self.filing),
            When::Consented | When::Signed | When::Filed => (None, self.filing),
            When::Registered | When::BeforeLink => (None, before_cutover()),
            When::Cutover => (cutover, None),
            When::Started => (self.start_of_year(), None),
            When::Tested => (cutover, self.after_switch()),
            // The old value goes before the new one comes, and not while it is in use.
            When::InTime if self.is_during() => (None, before_cutover().max(self.dates.freeze)),
            When::Finished => (None, self.after_switch()),
            When::Processed | When::InTime => (None, self.end),
        }
    }

    /// The day by which what waits for the switch is done: with everything else, or as soon as
    /// somebody works.
    fn after_switch(&self) -> Option<Date> {
        let is_by_august = self.sector == Sector::Vo && !self.is_during();
        let worked = |day: Date| if is_by_august { day } else { self.calendar.on_or_after(day) };
        self.end.map(|end| self.dates.cutover.map_or(end, |day| worked(day).max(end)))
    }

    /// Tells whether the move starts with its cutover, and not with the school year: one during the
    /// year, or in an emergency.
    fn is_during(&self) -> bool {
        self.code == Code::G4 || self.season == Some(Season::SchoolYear)
    }

    fn announcement(&self) -> Option<Date> {
        self.season.and_then(|_| last_announcement(self.sector, self.dates, self.calendar))
    }

    /// 1 August, when a school year starts, and not before the cutover.
    fn start_of_year(&self) -> Option<Date> {
        if self.is_during() {
            return day_of_change(self.dates);
        }
        let august = self.end.and_then(|end| Date::new(end.year(), 8, 1).ok());
        august.max(self.dates.cutover)
    }

    fn rule(&self, when: When) -> Option<Message> {
        let during = self.is_during();
        let key = match when {
            When::Agreed | When::Cutover => None,
            When::Announced => self.announcement().map(|_| "procedure-when-eight-weeks"),
            When::Planned => (self.code != Code::G4).then_some("procedure-when-planned"),
            When::Frozen => {
                (self.sector == Sector::Vo && !during).then_some("procedure-when-frozen")
            }
            When::Filled => Some("procedure-when-filled"),
            When::Consented => Some("procedure-when-consented"),
            When::Signed => Some("procedure-when-signed"),
            When::Filed if self.waits_for_all_rows() => Some("procedure-when-filed-mbo"),
            When::Filed => Some("procedure-when-filed"),
            When::Processed if self.waits_for_all_rows() => Some("procedure-when-processed-mbo"),
            When::Processed => Some("procedure-when-processed"),
            When::Registered => Some("procedure-when-registered"),
            When::BeforeLink => Some("procedure-when-before-link"),
            When::Started if during => Some("procedure-when-linked"),
            When::Started => Some("procedure-when-started"),
            When::InTime if during => Some("procedure-when-before-pre-match"),
            When::InTime | When::Tested | When::Finished => self.finish(),
        };
        key.map(Message::new)
    }

    /// Tells whether publishers count from the return of their own list, completely filled, and not
    /// from the ticket.
    fn waits_for_all_rows(&self) -> bool {
        self.sector != Sector::Vo || self.code == Code::G5
    }

    fn finish(&self) -> Option<&'static str> {
        match (self.sector, self.season) {
            (Sector::Ho | Sector::Dagtilbud, _) | (_, Some(Season::SchoolYear)) => None,
            (Sector::Mbo, _) => Some("procedure-when-summer").filter(|_| self.code != Code::G4),
            (Sector::Vo, _) => self.end.map(|_| "procedure-when-before-august"),
        }
    }
}
