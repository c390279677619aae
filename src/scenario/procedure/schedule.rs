//! The days that the tasks come to for one move, counted back from the day on which everything must
//! be done.

use super::date_field::DateField;
use super::plan::{Task, tasks_of};
use super::step::When;
use super::timed::{Timed, field_of};
use crate::calendar::{Calendar, Date};
use crate::message::Message;
use crate::moves::{Dates, FormatId, Move, MoveFile, Sector};
use crate::scenario::code::Code;
use crate::scenario::condition::{Condition, ConditionKind};
use crate::scenario::country::calendar_of;
use crate::scenario::needs::Features;
use crate::scenario::role::Role;
use crate::scenario::season::{Season, keeps_summer};
use crate::scenario::time::{
    TURNAROUND, end_of_work, is_by_august, last_announcement, last_consent,
};
use crate::scenario::verdict::Verdict;

/// Returns the last day for what is done at a time, in a calendar with the move's own days.
pub(in crate::scenario) fn last_day(
    verdict: &Verdict,
    moved: &Move,
    calendar: &Calendar,
    today: Option<Date>,
    when: When,
) -> Option<Date> {
    Schedule::new(verdict, moved, calendar, today).told_days(when).1
}

/// Returns the plan of a move in order of time: one line for each deed; none where nothing is to be
/// done, or nothing can be.
#[must_use]
pub fn plan_of(verdict: &Verdict, moved: &Move, calendar: &Calendar, today: Date) -> Vec<Timed> {
    let calendar = calendar_of(moved, calendar);
    let schedule = Schedule::new(verdict, moved, &calendar, Some(today));
    let plan: Vec<Timed> =
        tasks_of(verdict).into_iter().map(|task| schedule.timed(task, today)).collect();
    let mut placed: Vec<(Option<Date>, Timed)> = places(&plan).into_iter().zip(plan).collect();
    placed.sort_by_key(|(day, timed)| (*day, timed.task.deed));
    placed.into_iter().map(|(_, timed)| timed).collect()
}

/// The days by which tasks are placed: one without a day stays behind the one before it, and before
/// all that come after it.
fn places(plan: &[Timed]) -> Vec<Option<Date>> {
    let mut before: Option<Date> = None;
    let place = |(at, timed): (usize, &Timed)| {
        let after = || plan[at..].iter().filter_map(Timed::order).min();
        before = timed.order().or(before);
        if timed.order().is_some() {
            before
        } else {
            before.map(|day| after().unwrap_or(day).min(day))
        }
    };
    plan.iter().enumerate().map(place).collect()
}

/// What comes before a list leaves for publishers and is still to come, or comes after the last day
/// for tickets, of the announcement, the contract and the consent.
fn leave_ahead(
    verdict: &Verdict,
    file: &MoveFile,
    filing: Option<Date>,
    today: Option<Date>,
) -> Vec<(DateField, Date)> {
    let is_asked =
        |kind| verdict.conditions.iter().any(|condition: &Condition| condition.kind == kind);
    let is_ahead = |day: Date| [today, filing].into_iter().flatten().any(|last| day > last);
    [
        (DateField::Announced, true),
        (DateField::Contract, is_asked(ConditionKind::Contract)),
        (DateField::Consent, is_asked(ConditionKind::Consent)),
    ]
    .into_iter()
    .filter(|(_, is_asked)| *is_asked)
    .filter_map(|(field, _)| Some((field, field.told(file)?)))
    .filter(|(_, day)| is_ahead(*day))
    .collect()
}

struct Schedule<'a> {
    /// Nobody could tell of it ahead.
    is_emergency: bool,
    /// It starts with its cutover, and not with the school year: one during the year, or in an
    /// emergency that does not fall in the summer.
    is_during: bool,
    features: Features,
    sector: Sector,
    season: Option<Season>,
    file: &'a MoveFile,
    dates: &'a Dates,
    calendar: &'a Calendar,
    /// The day on which the list must be applied, and in the summer all be done.
    end: Option<Date>,
    /// The last day for tickets, which leaves publishers their turnaround.
    filing: Option<Date>,
    /// What the tickets wait for, beside the freeze.
    leave: Vec<(DateField, Date)>,
    /// The first day on which the list can be applied whole.
    can_be_applied_from: Option<Date>,
    /// The last day on which the school announces a move outside the programme.
    announcement: Option<Date>,
    /// Whether 1 August is the deadline of everything.
    by_august: bool,
    /// MBO: the cutover, where the list may have to wait for it, though no realm stays.
    may_wait_until: Option<Date>,
}

impl<'a> Schedule<'a> {
    fn new(
        verdict: &Verdict,
        moved: &'a Move,
        calendar: &'a Calendar,
        today: Option<Date>,
    ) -> Self {
        let sector = verdict.sector;
        // An emergency waits for 1 August in the summer alone, and a school that goes to codes by
        // itself has no term at all.
        let in_summer = keeps_summer(verdict.season, verdict.is_emergency);
        let timed = (in_summer || !verdict.is_emergency) && verdict.code() != Code::V1;
        let dates = &moved.file.dates;
        let by_august = timed && is_by_august(sector, dates);
        // Without a list nobody has a turnaround.
        let has_end = timed && (by_august || verdict.features.list);
        let end = end_of_work(moved, calendar, today).filter(|_| has_end);
        let season = verdict.season.filter(|_| timed);
        // nlEduPersonProfileIds that change within one administration are taken away by a list, and
        // no move file tells whether they do.
        let has_profile_ids = verdict.list_format == Some(FormatId::MboIdpChange);
        let can_be_applied_from = moved.can_be_applied_from();
        let is_later = |cutover: &Date| can_be_applied_from < Some(*cutover);
        let is_ahead = timed && verdict.is_outside_programme();
        let filing = end.map(|end| calendar.subtract_working_days(end, TURNAROUND));
        Self {
            is_emergency: verdict.is_emergency,
            is_during: !in_summer,
            features: verdict.features,
            sector,
            season,
            file: &moved.file,
            dates,
            calendar,
            end,
            filing,
            leave: leave_ahead(verdict, &moved.file, filing, today),
            can_be_applied_from,
            announcement: last_announcement(sector, dates, calendar).filter(|_| is_ahead),
            by_august,
            may_wait_until: dates.cutover.filter(is_later).filter(|_| has_profile_ids),
        }
    }

    fn timed(&self, mut task: Task, today: Date) -> Timed {
        let when = task.leading().when;
        let (not_before, due, rule) = self.told_days(when);
        let told = field_of(task.deed).and_then(|field| Some((field, field.told(self.file)?)));
        let done = told.map(|(_, day)| day).filter(|day| *day <= today);
        let waits_for =
            self.waits_for(when, told, today).filter(|(_, day)| Some(*day) > not_before);
        // Once the day of the freeze is told, it is established; what is left is the freeze.
        let settled = when == When::Frozen && due.is_some();
        if settled {
            task.what = if self.features.is_renumbering() {
                "procedure-plan-frozen-renumbering"
            } else {
                "procedure-plan-frozen"
            };
        }
        let in_holidays = task.roles.contains(&Role::School)
            && done.is_none()
            && due.is_some_and(|due| self.calendar.is_school_holiday(due));
        Timed {
            rule: rule.filter(|_| !settled),
            task,
            not_before: not_before.max(waits_for.map(|(_, day)| day)),
            waits_for: waits_for.map(|(field, _)| field),
            due,
            start_by: if when == When::Processed { self.filing } else { due },
            done,
            settled,
            past: done.is_none() && due.is_some_and(|due| due < today),
            in_holidays,
        }
    }

    /// What a step waits for beside the freeze and the cutover: its own day, as far as the move file
    /// sets it, and the leave without which nothing is passed on. Nobody fills a list who was not
    /// told; a freeze that leaves no days is in the way first.
    fn waits_for(
        &self,
        when: When,
        told: Option<(DateField, Date)>,
        today: Date,
    ) -> Option<(DateField, Date)> {
        let mut leave = self.leave.iter().copied();
        match when {
            When::Frozen => None,
            When::Filled if self.dates.freeze > self.filing => None,
            When::Filled => leave.find(|(field, _)| *field == DateField::Announced),
            When::Filed | When::Processed => leave.max_by_key(|(_, day)| *day),
            _ => told.filter(|(_, day)| *day > today),
        }
    }

    /// The first and the last day, and the rule behind them. Nobody is late with what was to be done
    /// before anybody knew of an emergency: that is done from then on, at once.
    fn told_days(&self, when: When) -> (Option<Date>, Option<Date>, Option<Message>) {
        let (not_before, due) = self.days(when);
        let is_known_after = |day: Date| self.dates.announced.is_some_and(|told| told > day);
        let is_emergency = self.is_emergency && when != When::Frozen;
        if is_emergency && due.is_some_and(is_known_after) {
            return (self.dates.announced, None, Some(Message::new("procedure-when-at-once")));
        }
        (not_before, due, self.rule(when, due))
    }

    /// The first and the last day.
    fn days(&self, when: When) -> (Option<Date>, Option<Date>) {
        let cutover = self.dates.cutover;
        let before_cutover = || cutover.map(|day| self.calendar.previous_working_day(day));
        match when {
            When::Agreed | When::Planned => (None, None),
            When::Announced => (None, self.announcement),
            When::Frozen => (None, self.dates.freeze),
            // A freeze that comes after the filing day leaves no days at all: that is told as what
            // cannot be met.
            When::Filled | When::Filed => (self.dates.freeze, self.filing),
            When::Consented => (None, last_consent(self.filing, self.calendar)),
            When::Signed => (None, self.filing),
            When::Registered | When::BeforeLink => (None, before_cutover()),
            When::Cutover => (cutover, None),
            When::Started => (self.start_of_year(), None),
            When::Tested => (cutover, self.after_switch()),
            // Where no day is agreed, once everybody is done.
            When::Finished if !self.by_august => (cutover.max(self.end), None),
            // The old value goes before the new one comes, and not while it is in use.
            When::InTime if self.is_during => {
                let frozen = self.dates.freeze.map(|day| self.calendar.on_or_after(day));
                (None, before_cutover().map(|day| frozen.map_or(day, |frozen| frozen.max(day))))
            }
            When::Finished => (None, self.after_switch()),
            When::Processed => (self.can_be_applied_from, self.end),
            When::InTime => (None, self.end),
        }
    }

    /// The day by which what waits for the switch is done: with everything else before 1 August,
    /// as far as the switch leaves room; no other day is agreed.
    fn after_switch(&self) -> Option<Date> {
        self.end.filter(|end| self.by_august && self.dates.cutover.is_none_or(|day| day <= *end))
    }

    /// 1 August, when a school year starts, and not before the cutover.
    fn start_of_year(&self) -> Option<Date> {
        if self.is_during {
            return self.dates.cutover;
        }
        let august = self.end.and_then(|end| Date::new(end.year(), 8, 1).ok());
        august.max(self.dates.cutover)
    }

    fn rule(&self, when: When, due: Option<Date>) -> Option<Message> {
        let during = self.is_during;
        let key = match when {
            When::Agreed | When::Cutover => None,
            When::Announced => self.announcement.map(|_| "procedure-when-eight-weeks"),
            When::Planned => (!self.is_emergency).then_some("procedure-when-planned"),
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
            When::InTime => self.finish(),
            When::Tested | When::Finished => self.finish().filter(|_| due.is_some()),
        };
        let rule = key.map(Message::new);
        match (when, due) {
            (When::Processed, Some(due)) => rule.map(|rule| self.turnaround(rule, due)),
            _ => rule,
        }
    }

    /// Says beside a publisher's days that a ticket may have an earlier one than the plan, which
    /// gives the last; or a later one, where the list turns out to wait for the cutover.
    fn turnaround(&self, rule: Message, due: Date) -> Message {
        let rule = Message::new("procedure-when-earlier").with("rule", rule).with_day("due", due);
        match self.may_wait_until {
            Some(day) => Message::new("procedure-when-profile-ids")
                .with("rule", rule)
                .with_day("cutover", day),
            None => rule,
        }
    }

    /// Tells whether publishers count from the return of their own list, completely filled, and not
    /// from the ticket.
    fn waits_for_all_rows(&self) -> bool {
        self.sector != Sector::Vo
    }

    fn finish(&self) -> Option<&'static str> {
        match (self.sector, self.season) {
            (Sector::Ho | Sector::Dagtilbud, _) | (_, Some(Season::SchoolYear)) => None,
            (Sector::Mbo, _) => Some("procedure-when-summer").filter(|_| !self.is_during),
            (Sector::Vo, _) => self.by_august.then_some("procedure-when-before-august"),
        }
    }
}
