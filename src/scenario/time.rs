//! The time rules: before 1 August, eight weeks ahead, and what the freeze leaves of the
//! publisher's three days.

use super::condition::{Condition, ConditionKind, State};
use super::country::calendar_of;
use super::needs::Features;
use super::season::{Season, is_outside, keeps_summer, opens_august};
use crate::calendar::{Calendar, Date};
use crate::message::Message;
use crate::moves::{Dates, Move, Sector};

/// A publisher's turnaround, in working days.
pub const TURNAROUND: usize = 3;

/// The warnings of a freeze that leaves too few days for a list.
const FREEZE_LATE: &str = "scenario-warning-freeze-late-list";
const FREEZE_SHORT: &str = "scenario-warning-freeze-short";

/// The warning of an announcement after the last day for tickets.
pub(super) const ANNOUNCED_LATE: &str = "scenario-warning-announced-after-filing";

/// How many years from today a day of a move is, where a slip in the year is likelier than a plan.
const FAR_OFF: i16 = 5;

/// From how many days between freeze and cutover a slip in the year is likelier than a plan.
const LONG_FREEZE: i32 = 120;

/// Returns the day on which the identities change as far as it is known: the cutover, else the
/// freeze.
pub(super) fn day_of_change(dates: &Dates) -> Option<Date> {
    dates.cutover.or(dates.freeze)
}

/// Returns the last day on which a move outside the programme is announced in time; none where it
/// is within the programme, or has no day.
pub(super) fn last_announcement(
    sector: Sector,
    dates: &Dates,
    calendar: &Calendar,
) -> Option<Date> {
    Season::of_move(sector, dates).filter(|season| is_outside(Some(*season)))?;
    day_of_change(dates).map(|day| calendar.eight_weeks_before(day))
}

/// Returns the day by which what a ticket asks should be done. Decided here: the agreement counts
/// from the ticket (*Wijzigingsprocedures*, VO step 14), and speaks of tickets that are filed once
/// all is frozen; of an earlier one the days do not run before anything can be done.
#[must_use]
pub fn term(created: Date, can_be_done_from: Option<Date>, calendar: &Calendar) -> Date {
    calendar.add_working_days(term_begins(created, can_be_done_from, calendar), TURNAROUND)
}

/// Returns the day from which that turnaround is counted.
#[must_use]
pub fn term_begins(created: Date, can_be_done_from: Option<Date>, calendar: &Calendar) -> Date {
    can_be_done_from.map_or(created, |from| calendar.on_or_after(from).max(created))
}

/// Returns the day on which the list must be applied, and in the summer all be done, as far as it
/// can be known.
///
/// VO: the last working day before 1 August, also where the freeze misses it: that deadline stands.
/// During the school year, and in MBO, no day is agreed. Decided here: before the new IdP takes
/// over, since nothing may be activated before under the new identity (both procedures); but not
/// sooner than the publisher's turnaround from the day on which the list can be applied; and none
/// where nobody told when it takes over. `today` serves where no date of the move tells the year.
#[must_use]
pub fn end_of_work(moved: &Move, calendar: &Calendar, today: Option<Date>) -> Option<Date> {
    let (dates, calendar) = (&moved.file.dates, &calendar_of(moved, calendar));
    if is_by_august(moved.file.sector, dates) {
        return before_august_of(dates, calendar, today);
    }
    let before_cutover = calendar.previous_working_day(dates.cutover?);
    soonest(moved.can_be_applied_from(), calendar).max(Some(before_cutover))
}

/// Returns the end of the publisher's turnaround where it begins as soon as it can.
fn soonest(can_be_applied_from: Option<Date>, calendar: &Calendar) -> Option<Date> {
    can_be_applied_from.map(|day| calendar.add_working_days(calendar.on_or_after(day), TURNAROUND))
}

/// Tells whether 1 August is the deadline of a move.
pub(super) fn is_by_august(sector: Sector, dates: &Dates) -> bool {
    sector == Sector::Vo && Season::of_move(sector, dates) != Some(Season::SchoolYear)
}

/// Returns the last working day before 1 August of the year that the dates tell.
fn before_august_of(dates: &Dates, calendar: &Calendar, today: Option<Date>) -> Option<Date> {
    let year_of = |day: Date, last_month: i8| {
        if day.month() <= last_month { day.year() } else { day.year().saturating_add(1) }
    };
    let year = match (dates.cutover, dates.freeze) {
        (Some(cutover), _) => cutover.year(),
        (None, Some(freeze)) => year_of(freeze, 9),
        (None, None) => year_of(dates.announced.or(today)?, 7),
    };
    Some(calendar.last_before_august(year))
}

/// Returns the last day for the consent of V9: before the distributor processes the data, which it
/// does at the latest on the last day for tickets.
pub(super) fn last_consent(filing: Option<Date>, calendar: &Calendar) -> Option<Date> {
    filing.map(|filing| calendar.previous_working_day(filing))
}

/// Returns the last day for tickets, which leaves publishers their turnaround: before pupil data
/// goes to them a contract is signed. `today` serves where no date of the move tells the year.
#[must_use]
pub fn last_filing(moved: &Move, calendar: &Calendar, today: Option<Date>) -> Option<Date> {
    let calendar = calendar_of(moved, calendar);
    end_of_work(moved, &calendar, today).map(|end| calendar.subtract_working_days(end, TURNAROUND))
}

/// What of a move decides which days matter.
#[derive(Clone, Copy)]
pub(super) struct Timing {
    pub(super) sector: Sector,
    pub(super) season: Option<Season>,
    pub(super) features: Features,
    pub(super) is_emergency: bool,
}

/// Returns the conditions that dates decide.
pub(super) fn conditions(
    of: &Timing,
    dates: &Dates,
    calendar: &Calendar,
    today: Option<Date>,
) -> Vec<Condition> {
    let sector = of.sector;
    let of_time = Condition::of_time;
    match (sector, of.season) {
        (Sector::Ho | Sector::Dagtilbud, _) => Vec::new(),
        (_, Some(Season::SchoolYear)) => {
            let announced = announced(sector, dates, calendar);
            let announced = announced.filter(|_| !of.is_emergency);
            announced.into_iter().chain([of_time(ConditionKind::SchoolPays)]).collect()
        }
        _ if !keeps_summer(of.season, of.is_emergency) => Vec::new(),
        (Sector::Vo, _) => {
            let freeze = dates.freeze.filter(|_| of.features.is_frozen());
            let end = before_august_of(dates, calendar, today);
            vec![before_august([freeze, dates.cutover], end)]
        }
        (Sector::Mbo, _) => vec![of_time(ConditionKind::SummerHoliday)],
    }
}

fn before_august(days: [Option<Date>; 2], end: Option<Date>) -> Condition {
    let mut condition = Condition::of_time(ConditionKind::BeforeAugust);
    if let Some(end) = end {
        condition.due = Some(end);
        condition.text = Message::new("scenario-condition-before-august-on").with_day("date", end);
        if days.into_iter().flatten().any(|day| is_from_august(day, end.year())) {
            condition.state = State::NotMet;
        }
    }
    condition
}

fn is_from_august(day: Date, year: i16) -> bool {
    (day.year(), day.month()) >= (year, 8)
}

fn announced(sector: Sector, dates: &Dates, calendar: &Calendar) -> Option<Condition> {
    let latest = last_announcement(sector, dates, calendar)?;
    let mut condition = Condition::of_time(ConditionKind::Announced);
    (condition.due, condition.since) =
        (Some(latest), dates.announced.filter(|announced| *announced <= latest));
    condition.text = Message::new(ConditionKind::Announced.key()).with_day("date", latest);
    condition.state = match dates.announced {
        None => State::Open,
        Some(announced) if announced <= latest => State::Met,
        Some(_) => State::NotMet,
    };
    Some(condition)
}

/// Returns what deserves attention in the dates of a move.
pub(super) fn warnings(
    of: &Timing,
    dates: &Dates,
    can_be_applied_from: Option<Date>,
    calendar: &Calendar,
    today: Option<Date>,
) -> Vec<Message> {
    let (sector, features) = (of.sector, &of.features);
    let of_list = |warning: Option<Message>| warning.filter(|_| features.list);
    let of_freeze = |warning: Option<Message>| warning.filter(|_| features.is_frozen());
    if of.is_emergency {
        return of_freeze(freeze_after_cutover(dates)).into_iter().collect();
    }
    [
        of_freeze(late_freeze(of, dates, calendar)),
        of_list(short_after_freeze(sector, dates, calendar)),
        of_list(turnaround_after_cutover(dates, can_be_applied_from, calendar)),
        august_cutover(sector, dates, calendar),
        late_cutover(sector, dates),
        short_notice(sector, dates, calendar),
        of_freeze(freeze_after_cutover(dates)),
        announced_after_cutover(dates),
    ]
    .into_iter()
    .flatten()
    .chain(doubtful(dates, today))
    .collect()
}

/// Returns what is doubtful in the dates of a move, though they can be met: a slip in one of them
/// more often than a plan.
#[must_use]
pub fn doubtful(dates: &Dates, today: Option<Date>) -> Vec<Message> {
    [
        freeze_before_announcement(dates),
        long_freeze(dates),
        far_off(dates, today),
        past(dates, today),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn far_off(dates: &Dates, today: Option<Date>) -> Option<Message> {
    let year = today?.year();
    let mut days = [dates.announced, dates.freeze, dates.cutover].into_iter().flatten();
    let day = days.find(|day| (day.year() - year).abs() > FAR_OFF)?;
    Some(Message::new("scenario-warning-far-off").with_day("day", day))
}

/// A move that was made more than a year ago is planned no longer.
fn past(dates: &Dates, today: Option<Date>) -> Option<Message> {
    let (day, today) = (day_of_change(dates)?, today?);
    let is_past = day.until(today).is_ok_and(|span| span.get_days() > 365);
    let is_told = far_off(dates, Some(today)).is_some();
    (is_past && !is_told).then(|| Message::new("scenario-warning-past").with_day("day", day))
}

fn freeze_before_announcement(dates: &Dates) -> Option<Message> {
    let (freeze, announced) = (dates.freeze?, dates.announced?);
    (freeze < announced).then(|| {
        Message::new("scenario-warning-freeze-before-announcement")
            .with_day("freeze", freeze)
            .with_day("announced", announced)
    })
}

/// An environment that stays frozen for months takes no new pupils: most likely a year is wrong.
fn long_freeze(dates: &Dates) -> Option<Message> {
    let (freeze, cutover) = (dates.freeze?, dates.cutover?);
    let days = freeze.until(cutover).map_or(0, |span| span.get_days());
    (days > LONG_FREEZE).then(|| {
        Message::new("scenario-warning-long-freeze")
            .with_day("freeze", freeze)
            .with_day("cutover", cutover)
    })
}

/// The agreement says "often 1 August" of the freeze and "before 1 August" of everything: the two
/// clash, and the deadline stands.
fn late_freeze(of: &Timing, dates: &Dates, calendar: &Calendar) -> Option<Message> {
    // A freeze in the autumn for a move in the autumn has nothing to do with the summer.
    let freeze = dates.freeze.filter(|_| is_by_august(of.sector, dates))?;
    let deadline = before_august_of(dates, calendar, None)?;
    let told = |key| Message::new(key).with_day("freeze", freeze).with_day("deadline", deadline);
    is_from_august(freeze, deadline.year()).then(|| {
        if of.features.list {
            let ticket = calendar.subtract_working_days(deadline, TURNAROUND);
            told(FREEZE_LATE).with_day("ticket", ticket)
        } else {
            told("scenario-warning-freeze-late")
        }
    })
}

fn short_after_freeze(sector: Sector, dates: &Dates, calendar: &Calendar) -> Option<Message> {
    let freeze = dates.freeze.filter(|_| is_by_august(sector, dates))?;
    let end = before_august_of(dates, calendar, None)?;
    let ticket = calendar.subtract_working_days(end, TURNAROUND);
    (freeze > ticket && !is_from_august(freeze, end.year())).then(|| {
        Message::new(FREEZE_SHORT)
            .with_day("freeze", freeze)
            .with_day("ticket", ticket)
            .with_day("deadline", end)
    })
}

/// Where the publishers' days run past the cutover, even if they begin as soon as they can, pupils
/// may log in under identities that no profile knows yet, which is what collisions come from.
fn turnaround_after_cutover(
    dates: &Dates,
    can_be_applied_from: Option<Date>,
    calendar: &Calendar,
) -> Option<Message> {
    let (from, cutover) = (can_be_applied_from?, dates.cutover?);
    let end = soonest(can_be_applied_from, calendar)?;
    (from <= cutover && end > cutover).then(|| {
        Message::new("scenario-warning-turnaround-after-cutover")
            .with_day("from", calendar.on_or_after(from))
            .with_day("end", end)
            .with_day("cutover", cutover)
    })
}

/// A cutover in the first days of August opens the school year, and is no longer before it: the
/// move is one of the programme, and the deadline of everything else stands.
fn august_cutover(sector: Sector, dates: &Dates, calendar: &Calendar) -> Option<Message> {
    let cutover = dates.cutover.filter(|day| is_by_august(sector, dates) && opens_august(*day))?;
    let deadline = before_august_of(dates, calendar, None)?;
    (cutover > deadline && cutover.month() == 8).then(|| {
        Message::new("scenario-warning-cutover-august")
            .with_day("cutover", cutover)
            .with_day("deadline", deadline)
    })
}

/// Tells of a VO move that just missed the summer.
fn late_cutover(sector: Sector, dates: &Dates) -> Option<Message> {
    let is_near = |day: &Date| {
        sector == Sector::Vo
            && matches!(day.month(), 8 | 9)
            && is_outside(Some(Season::of(sector, *day)))
    };
    let cutover = dates.cutover.filter(is_near)?;
    Some(Message::new("scenario-warning-cutover-late").with_day("cutover", cutover))
}

/// Tells that a move outside the programme was announced too late, where it was.
fn short_notice(sector: Sector, dates: &Dates, calendar: &Calendar) -> Option<Message> {
    let (announced, change) = (dates.announced?, day_of_change(dates)?);
    let latest = last_announcement(sector, dates, calendar)?;
    (announced > latest).then(|| {
        Message::new("scenario-warning-notice-short")
            .with_day("announced", announced)
            .with_day("cutover", change)
            .with_day("latest", latest)
    })
}

/// Returns the warning of a freeze that leaves too few days for the list.
pub(super) fn tight_freeze(warnings: &[Message]) -> Option<&Message> {
    warnings.iter().find(|told| [FREEZE_LATE, FREEZE_SHORT].contains(&told.key()))
}

/// Returns the warning of an announcement that leaves no day for the list.
pub(super) fn late_announcement(warnings: &[Message]) -> Option<&Message> {
    warnings.iter().find(|told| told.key() == ANNOUNCED_LATE)
}

/// Tells of a freeze that comes after the cutover.
pub(super) fn freeze_after_cutover(dates: &Dates) -> Option<Message> {
    let (freeze, cutover) = (dates.freeze?, dates.cutover?);
    (freeze > cutover).then(|| {
        Message::new("scenario-warning-freeze-after-cutover")
            .with_day("freeze", freeze)
            .with_day("cutover", cutover)
    })
}

/// Tells of an announcement that comes after the cutover.
pub(super) fn announced_after_cutover(dates: &Dates) -> Option<Message> {
    let (announced, cutover) = (dates.announced?, dates.cutover?);
    (announced > cutover).then(|| {
        Message::new("scenario-warning-announced-after-cutover")
            .with_day("announced", announced)
            .with_day("cutover", cutover)
    })
}
