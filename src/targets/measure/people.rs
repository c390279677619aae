//! Support, service requests, the figures of a month, and publishers.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::desk::Desk;
use crate::calendar::Calendar;
use crate::targets::clock::seconds_passed;
use crate::targets::decimal::Decimal;
use crate::targets::goal::{Goal, GoalKind, Kept, Miss, Unit};
use crate::targets::log::{Call, Case, CaseKind, SentList};
use crate::targets::terms::{Publishers, Support};

impl Desk<'_> {
    /// Measures support and service requests (6).
    pub(super) fn support(&self) -> Vec<Goal> {
        let Some(meant) = &self.targets.support else { return Vec::new() };
        let goals = self.calls(meant).into_iter().chain(self.cases(meant));
        goals.map(|goal| goal.in_section(meant.section.as_deref())).collect()
    }

    fn calls(&self, meant: &Support) -> Vec<Goal> {
        let calls: Vec<&Call> =
            self.log.calls.iter().filter(|call| self.month.contains(call.from.date())).collect();
        let all = calls.len() as u64;
        let count =
            |is: &dyn Fn(&Call) -> bool| calls.iter().filter(|call| is(call)).count() as u64;
        let answered = count(&|call| call.answered.is_some());
        let share = |kind, percent| Goal::new(kind, percent, Unit::Percent);
        let mut goals = Vec::new();
        goals.extend(meant.calls_settled.map(|percent| {
            share(GoalKind::CallsSettled, percent).share(count(&|call| call.is_settled), all)
        }));
        goals.extend(
            meant
                .calls_answered
                .map(|percent| share(GoalKind::CallsAnswered, percent).share(answered, all)),
        );
        goals.extend(meant.calls_within.map(|within| {
            let in_time = count(&|call| {
                waited(call).is_some_and(|seconds| Decimal::whole(seconds) <= within.seconds)
            });
            let goal = share(GoalKind::CallsInTime, within.percent).share(in_time, answered);
            Goal { seconds: Some(within.seconds), ..goal }
        }));
        goals
    }

    fn cases(&self, meant: &Support) -> Vec<Goal> {
        let of = |kind| {
            self.log
                .cases
                .iter()
                .filter(move |case| case.kind == kind && self.month.contains(case.from))
        };
        let working = |case: &Case, days| Term::working(case.from, days, self.calendar);
        let goal = |kind, days, unit| Goal::new(kind, Decimal::whole(u64::from(days)), unit);
        let mut goals = Vec::new();
        if let Some(days) = meant.written_working_days {
            for (kind, cases) in [
                (GoalKind::Written, CaseKind::Written),
                (GoalKind::RequestAnswered, CaseKind::Request),
            ] {
                let each = of(cases)
                    .map(|case| self.by(Some(case.row), None, working(case, days), case.answered));
                goals.push(goal(kind, days, Unit::WorkingDays).each(each));
            }
        }
        goals.extend(meant.second_line_days.map(|days| {
            let due = |case: &Case| Term::day(case.from.saturating_add(i64::from(days).days()));
            let each = of(CaseKind::SecondLine)
                .map(|case| self.by(Some(case.row), None, due(case), case.answered));
            goal(GoalKind::SecondLine, days, Unit::Days).each(each)
        }));
        goals.extend(meant.request_working_days.map(|days| {
            let each = of(CaseKind::Request)
                .map(|case| self.by(Some(case.row), None, working(case, days), case.done));
            goal(GoalKind::RequestDone, days, Unit::WorkingDays).each(each)
        }));
        goals
    }

    /// Measures whether the figures of the month were told in time (5.5, 6.4).
    pub(super) fn report(&self) -> Option<Goal> {
        let meant = self.targets.report.as_ref()?;
        let due = self.month.next().first().saturating_add(i64::from(meant.day - 1).days());
        let first = self
            .log
            .reports
            .iter()
            .filter(|report| report.month == self.month)
            .min_by_key(|report| report.on);
        let kept = self.by(
            first.map(|report| report.row),
            Some(self.month.to_string()),
            Term::day(due),
            first.map(|report| report.on),
        );
        let goal =
            Goal::new(GoalKind::Report, Decimal::whole(u64::from(meant.day)), Unit::DayOfMonth);
        Some(goal.in_section(meant.section.as_deref()).each([kept]))
    }

    /// Measures how soon publishers apply lists.
    pub(super) fn lists(&self) -> Option<Goal> {
        let publishers = self.targets.publishers.as_ref()?;
        let sent: Vec<&SentList> =
            self.log.lists.iter().filter(|list| self.month.contains(list.sent)).collect();
        Some(lists(publishers, &sent, self.calendar, self.today))
    }

    fn by(&self, row: Option<u32>, what: Option<String>, term: Term, was: Option<Date>) -> Kept {
        by(row, what, term, was, self.today)
    }
}

/// Measures how soon publishers apply lists.
pub(super) fn lists(
    publishers: &Publishers,
    sent: &[&SentList],
    calendar: &Calendar,
    today: Date,
) -> Goal {
    let days = publishers.working_days;
    let each = sent.iter().map(|list| {
        let what = Some(list.what.clone()).filter(|what| !what.is_empty());
        let calendar = &list.country.map_or_else(|| calendar.clone(), |own| calendar.of(own));
        let term = match list.due {
            Some(due) => Term::worked(due, calendar),
            None => Term::working(list.sent, days, calendar),
        };
        by(list.row, what, term, list.done, today)
    });
    let goal = Goal::new(GoalKind::Lists, Decimal::whole(u64::from(days)), Unit::WorkingDays);
    goal.in_section(publishers.section.as_deref()).each(each)
}

/// By when something is to be done.
#[derive(Clone, Copy)]
struct Term {
    /// The day that is meant.
    due: Date,
    /// The last day on which it is not late: on the free days after a term of working days none of
    /// them has passed.
    last: Date,
}

impl Term {
    fn day(due: Date) -> Self {
        Self { due, last: due }
    }

    fn worked(due: Date, calendar: &Calendar) -> Self {
        let last = calendar.next_working_day(due).yesterday().map_or(due, |last| last.max(due));
        Self { due, last }
    }

    fn working(from: Date, days: u32, calendar: &Calendar) -> Self {
        Self::worked(calendar.add_working_days(from, days as usize), calendar)
    }
}

/// Holds a day to the last on which something is in time.
fn by(row: Option<u32>, what: Option<String>, term: Term, was: Option<Date>, today: Date) -> Kept {
    match was {
        Some(was) if was <= term.last => Kept::Met,
        None if term.last >= today => Kept::Open,
        was => Kept::Missed(Miss {
            row,
            what,
            due: term.due.to_string(),
            was: was.map(|day| day.to_string()),
        }),
    }
}

/// How many seconds a call waited.
fn waited(call: &Call) -> Option<u64> {
    Some(seconds_passed(call.from, call.answered?))
}
