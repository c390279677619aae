//! The time rules: before 1 August, eight weeks ahead, and what the freeze leaves of the publisher's three days.

use super::code::Support;
use super::condition::{Condition, ConditionKind, State};
use crate::calendar::{Calendar, Date};
use crate::message::Message;
use crate::moves::{Dates, Sector};

/// A publisher's turnaround, in working days.
pub const TURNAROUND: usize = 3;

/// Where in the year a move takes place.
///
/// The agreement speaks of "before the start of the school year" and "during" it and gives 1 August as the border. Decided here: July is before
/// (for MBO July and August, its summer holiday); a VO move in August or September is one that missed 1 August; every other month is during
/// the school year, and such a move stands on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Season {
    /// Part of the preparation of the school year.
    Programme,
    /// VO: it should have been, and is too late.
    Missed,
    /// During the school year.
    SchoolYear,
}

impl Season {
    /// Returns the season of the day on which the new IdP takes over.
    #[must_use]
    pub fn of(sector: Sector, cutover: Date) -> Self {
        match (sector, cutover.month()) {
            (_, 7) | (Sector::Mbo, 8) => Self::Programme,
            (Sector::Vo, 8 | 9) => Self::Missed,
            _ => Self::SchoolYear,
        }
    }
}

/// Returns the day on which everything must be done, as far as it can be known.
///
/// VO: the last working day before 1 August, also when the cutover or the freeze misses it: that deadline stands. During the school year, and
/// in MBO, no day is agreed: the publisher's turnaround, counted from the first working day on which both environments hold still.
/// `today` serves where no date of the move tells the year.
#[must_use]
pub fn end_of_work(sector: Sector, dates: &Dates, calendar: &Calendar, today: Option<Date>) -> Option<Date> {
    let season = dates.cutover.map(|cutover| Season::of(sector, cutover));
    if sector == Sector::Mbo || season == Some(Season::SchoolYear) {
        let still = dates.cutover.max(dates.freeze)?;
        return Some(calendar.add_working_days(calendar.on_or_after(still), TURNAROUND));
    }
    let year_of = |day: Date, last_month: i8| if day.month() <= last_month { day.year() } else { day.year().saturating_add(1) };
    let year = match (dates.cutover, dates.freeze, today) {
        (Some(cutover), ..) => cutover.year(),
        (None, Some(freeze), _) => year_of(freeze, 9),
        (None, None, today) => year_of(today?, 7),
    };
    Some(calendar.last_before_august(year))
}

/// Returns the conditions that dates decide.
pub(super) fn conditions(sector: Sector, dates: &Dates, calendar: &Calendar) -> Vec<Condition> {
    match dates.cutover.map(|cutover| (cutover, Season::of(sector, cutover))) {
        Some((cutover, Season::SchoolYear)) => outside_programme(cutover, dates, calendar),
        Some((cutover, Season::Missed)) => {
            let mut all = vec![before_august(sector, dates, calendar)];
            all.extend(outside_programme(cutover, dates, calendar));
            all
        }
        Some((_, Season::Programme)) | None => vec![match sector {
            Sector::Vo => before_august(sector, dates, calendar),
            Sector::Mbo => Condition::open(ConditionKind::SummerHoliday),
        }],
    }
}

fn before_august(sector: Sector, dates: &Dates, calendar: &Calendar) -> Condition {
    let mut condition = Condition::open(ConditionKind::BeforeAugust);
    if let Some(end) = end_of_work(sector, dates, calendar, None) {
        condition.text = Message::new("scenario-condition-before-august-on").with("date", end.to_string());
        let misses = |day: Option<Date>| day.is_some_and(|day| is_from_august(day, end.year()));
        if misses(dates.cutover) || misses(dates.freeze) {
            condition.state = State::NotMet;
        }
    }
    condition
}

fn is_from_august(day: Date, year: i16) -> bool {
    (day.year(), day.month()) >= (year, 8)
}

fn outside_programme(cutover: Date, dates: &Dates, calendar: &Calendar) -> Vec<Condition> {
    let latest = calendar.eight_weeks_before(cutover);
    let announced = Condition {
        kind: ConditionKind::Announced,
        state: match dates.announced {
            None => State::Open,
            Some(announced) if announced <= latest => State::Met,
            Some(_) => State::NotMet,
        },
        text: Message::new(ConditionKind::Announced.key()).with("date", latest.to_string()),
    };
    vec![announced, Condition::open(ConditionKind::SchoolPays)]
}

/// Returns what deserves attention in the dates of a move.
pub(super) fn warnings(sector: Sector, support: Support, dates: &Dates, calendar: &Calendar) -> Vec<Message> {
    let of_list = |warning: Option<Message>| warning.filter(|_| support == Support::List);
    [
        late_freeze(sector, dates, calendar),
        of_list(short_after_freeze(sector, dates, calendar)),
        of_list(turnaround_after_cutover(dates, calendar)),
        late_cutover(sector, dates),
        short_notice(sector, dates, calendar),
        freeze_after_cutover(dates),
        announced_after_cutover(dates),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The agreement says "often 1 August" of the freeze and "before 1 August" of everything: the two clash, and the deadline stands.
fn late_freeze(sector: Sector, dates: &Dates, calendar: &Calendar) -> Option<Message> {
    let freeze = dates.freeze.filter(|day| sector == Sector::Vo && day.month() >= 8)?;
    let own = dates.cutover.is_some_and(|cutover| Season::of(sector, cutover) == Season::SchoolYear);
    // A freeze in the autumn for a move in the autumn has nothing to do with the summer.
    if own && freeze.month() > 9 {
        return None;
    }
    let deadline = calendar.last_before_august(freeze.year());
    Some(Message::new("scenario-warning-freeze-late").with("freeze", freeze.to_string()).with("deadline", deadline.to_string()))
}

fn short_after_freeze(sector: Sector, dates: &Dates, calendar: &Calendar) -> Option<Message> {
    let freeze = dates.freeze.filter(|_| sector == Sector::Vo)?;
    let end = end_of_work(sector, dates, calendar, None)?;
    let ticket = calendar.subtract_working_days(end, TURNAROUND);
    (freeze > ticket && freeze <= end).then(|| {
        Message::new("scenario-warning-freeze-short")
            .with("freeze", freeze.to_string())
            .with("ticket", ticket.to_string())
            .with("deadline", end.to_string())
    })
}

/// Once the old environment is frozen the list can be filled and the tickets filed; where the publishers' days then run past the cutover, pupils
/// may log in under identities that no profile knows yet, which is what collisions come from.
fn turnaround_after_cutover(dates: &Dates, calendar: &Calendar) -> Option<Message> {
    let (freeze, cutover) = (dates.freeze?, dates.cutover?);
    let end = calendar.add_working_days(calendar.on_or_after(freeze), TURNAROUND);
    (freeze <= cutover && end > cutover).then(|| {
        Message::new("scenario-warning-turnaround-after-cutover")
            .with("freeze", freeze.to_string())
            .with("end", end.to_string())
            .with("cutover", cutover.to_string())
    })
}

fn late_cutover(sector: Sector, dates: &Dates) -> Option<Message> {
    // A move during the school year stands on its own: it has missed no 1 August.
    let cutover = dates.cutover.filter(|day| Season::of(sector, *day) == Season::Missed)?;
    Some(Message::new("scenario-warning-cutover-late").with("cutover", cutover.to_string()))
}

fn short_notice(sector: Sector, dates: &Dates, calendar: &Calendar) -> Option<Message> {
    let (announced, cutover) = (dates.announced?, dates.cutover?);
    let latest = calendar.eight_weeks_before(cutover);
    (Season::of(sector, cutover) != Season::Programme && announced > latest).then(|| {
        Message::new("scenario-warning-notice-short")
            .with("announced", announced.to_string())
            .with("cutover", cutover.to_string())
            .with("latest", latest.to_string())
    })
}

fn freeze_after_cutover(dates: &Dates) -> Option<Message> {
    let (freeze, cutover) = (dates.freeze?, dates.cutover?);
    (freeze > cutover).then(|| {
        Message::new("scenario-warning-freeze-after-cutover").with("freeze", freeze.to_string()).with("cutover", cutover.to_string())
    })
}

fn announced_after_cutover(dates: &Dates) -> Option<Message> {
    let (announced, cutover) = (dates.announced?, dates.cutover?);
    (announced > cutover).then(|| {
        Message::new("scenario-warning-announced-after-cutover")
            .with("announced", announced.to_string())
            .with("cutover", cutover.to_string())
    })
}
