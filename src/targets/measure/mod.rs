//! Holds a log against targets.

mod availability;
mod desk;
mod notice;
mod people;
mod reaction;
mod requests;

use jiff::civil::Date;

use super::clock::Clock;
use super::file::TargetsFile;
use super::goal::{Goal, TargetsReport};
use super::log::{Log, SentList};
use crate::calendar::{Calendar, Month, SchoolBreak};

use desk::Desk;
use people::lists;

/// Measures the goals of a month by a log.
#[must_use]
pub fn measure(targets: &TargetsFile, log: &Log, month: Month, today: Date) -> TargetsReport {
    let calendar = targets.calendar();
    let clock = Clock::new(&calendar, targets.hours.from, targets.hours.until);
    let school_days = month.days().filter(|day| clock.is_open_on(*day)).count() as u64;
    let desk = Desk { targets, calendar: &calendar, clock, log, month, today };
    let goals = if log.faults.is_empty() { desk.goals() } else { Vec::new() };
    TargetsReport {
        month: Some(month.to_string()),
        month_is_over: month.last() < today,
        school_days: Some(school_days),
        rows: Some(log.rows),
        other_months: other_months(log, month),
        replaced_rows: log.replaced,
        unknown_columns: log.unknown_columns.clone(),
        faults: log.faults.clone(),
        goals,
        holidays_unknown: !targets.categories.is_empty() && lacks_holidays(targets, month),
        ..empty(targets, today)
    }
}

/// Measures the goal of publishers by lists that were sent to them, of a month or of any; none
/// where the targets have no such goal.
#[must_use]
pub fn measure_lists(
    targets: &TargetsFile,
    own: &[SentList],
    month: Option<Month>,
    calendar: &Calendar,
    today: Date,
) -> Option<TargetsReport> {
    let publishers = targets.publishers.as_ref()?;
    let sent: Vec<&SentList> =
        own.iter().filter(|list| month.is_none_or(|month| month.contains(list.sent))).collect();
    Some(TargetsReport {
        month: month.map(|month| month.to_string()),
        month_is_over: month.is_none_or(|month| month.last() < today),
        goals: vec![lists(publishers, &sent, calendar, today)],
        ..empty(targets, today)
    })
}

fn empty(targets: &TargetsFile, today: Date) -> TargetsReport {
    TargetsReport {
        report: "waswordt/targets/1".to_owned(),
        targets: targets.name.clone(),
        source: targets.source.clone(),
        binding: false,
        month: None,
        month_is_over: true,
        today: today.to_string(),
        school_days: None,
        rows: None,
        other_months: None,
        replaced_rows: 0,
        unknown_columns: Vec::new(),
        faults: Vec::new(),
        goals: Vec::new(),
        contradictions: targets.contradictions.clone(),
        holidays_unknown: false,
    }
}

/// Returns the first month of which a log tells, and the last, where it tells nothing of this one.
fn other_months(log: &Log, month: Month) -> Option<[String; 2]> {
    let (first, last) = (log.months().min()?, log.months().max()?);
    let is_told = log.months().any(|own| own == month) || log.lasts_into(month);
    (!is_told).then(|| [first, last].map(|own| own.to_string()))
}

/// Tells whether a month in which schools have holidays that differ by year has none in the
/// targets: those of summer begin in June.
fn lacks_holidays(targets: &TargetsFile, month: Month) -> bool {
    const SUMMER_AND_AUTUMN: [i8; 4] = [6, 7, 8, 10];
    let summer = targets.hours.breaks.iter().filter(|own| **own == SchoolBreak::SummerUntilAugust);
    let summer = summer.filter_map(|own| own.period(month.first().year()));
    let is_known = targets
        .hours
        .holidays
        .iter()
        .copied()
        .chain(summer)
        .any(|days| days.first <= month.last() && days.last >= month.first());
    SUMMER_AND_AUTUMN.contains(&month.first().month()) && !is_known
}

impl Desk<'_> {
    fn goals(&self) -> Vec<Goal> {
        let mut goals = Vec::new();
        for category in &self.targets.categories {
            goals.extend(self.uptime(category));
            goals.extend(self.windows(category));
            goals.extend(self.changes(category));
            goals.extend(self.reactions(category));
            goals.extend(self.response(category));
        }
        goals.extend(self.document());
        goals.extend(self.support());
        goals.extend(self.messages());
        goals.extend(self.report());
        goals.extend(self.lists());
        goals
    }
}
