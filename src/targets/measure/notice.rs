//! Windows and changes: how many, how long, and how long beforehand they are announced.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::desk::Desk;
use crate::targets::clock::seconds_passed;
use crate::targets::decimal::Decimal;
use crate::targets::goal::{Goal, GoalKind, GoalState, Kept, Miss, Unit};
use crate::targets::log::{At, Change, Window};
use crate::targets::terms::{Category, Size, Windows};

impl Desk<'_> {
    /// Measures the windows of a category (2.2).
    pub(super) fn windows(&self, category: &Category) -> Vec<Goal> {
        let Some(meant) = &category.windows else { return Vec::new() };
        let of_category = |window: &&Window| window.categories.contains(&category.number);
        let all: Vec<&Window> = self.log.windows.iter().filter(of_category).collect();
        let now: Vec<&Window> =
            all.iter().filter(|window| self.month.contains(window.from.date())).copied().collect();
        let this_year = all.iter().filter(|window| {
            let day = window.from.date();
            day.year() == self.month.first().year() && day <= self.month.last()
        });
        let mut goals =
            vec![at_most(GoalKind::WindowsAYear, meant.a_year, this_year.count() as u64)];
        goals.extend(
            meant.a_month.map(|most| at_most(GoalKind::WindowsAMonth, most, now.len() as u64)),
        );
        let length =
            Goal::new(GoalKind::WindowLength, Decimal::whole(meant.minutes), Unit::Minutes);
        goals.push(length.each(now.iter().map(|window| length_of(window, meant.minutes))));
        goals.extend(notices(meant, &now));
        goals
            .into_iter()
            .map(|goal| goal.in_section(category.section.as_deref()).of_category(category.number))
            .collect()
    }

    /// Measures how long beforehand changes of a category are announced (5.1 to 5.3).
    pub(super) fn changes(&self, category: &Category) -> Vec<Goal> {
        let of = |size| {
            self.log
                .changes
                .iter()
                .filter(move |own| own.size == size && own.categories.contains(&category.number))
        };
        let goals = category.change_months.iter().map(|(size, months)| {
            let changes = of(*size).filter(|own| self.month.contains(own.on));
            let goal =
                Goal::new(GoalKind::ChangeNotice, Decimal::whole(u64::from(*months)), Unit::Months);
            goal.each(changes.map(|change| months_before(change, *months)))
        });
        goals
            .map(|goal| goal.in_section(category.section.as_deref()).of_category(category.number))
            .collect()
    }

    /// Measures how long beforehand changes of the targets are announced.
    pub(super) fn document(&self) -> Option<Goal> {
        let months = self.targets.document.as_ref()?.notice_months;
        let changes = self
            .log
            .changes
            .iter()
            .filter(|own| own.categories.is_empty() && self.month.contains(own.on));
        let goal =
            Goal::new(GoalKind::DocumentNotice, Decimal::whole(u64::from(months)), Unit::Months);
        Some(goal.each(changes.map(|change| months_before(change, months))))
    }
}

/// Measures how many windows there are; more than one in a month may be, if it cannot be helped.
fn at_most(goal: GoalKind, most: u64, count: u64) -> Goal {
    let state = if count > most { GoalState::Missed } else { GoalState::Met };
    let goal = Goal::new(goal, Decimal::whole(most), Unit::Windows);
    let if_possible = goal.goal == GoalKind::WindowsAMonth;
    Goal {
        measured: Some(Decimal::whole(count)),
        state,
        if_possible,
        of: count,
        met: count.min(most),
        ..goal
    }
}

/// Measures the time for which a window was announced.
fn length_of(window: &Window, most: u64) -> Kept {
    let minutes = seconds_passed(window.from, window.to).div_ceil(60);
    if minutes <= most {
        return Kept::Met;
    }
    Kept::Missed(Miss {
        row: Some(window.row),
        what: None,
        due: most.to_string(),
        was: Some(minutes.to_string()),
    })
}

/// A goal for each term of notice; a window for a repair is announced as a small one if possible.
fn notices(meant: &Windows, windows: &[&Window]) -> Vec<Goal> {
    let planned =
        meant.notice_days.iter().map(|(size, days)| (GoalKind::WindowNotice, *size, *days));
    let small = meant
        .notice_days
        .get(&Size::Minor)
        .map(|days| (GoalKind::RepairNotice, Size::Repair, *days));
    let goals = planned.chain(small).map(|(kind, size, days)| {
        let of_size = windows.iter().filter(|window| window.size == size);
        let goal = Goal::new(kind, Decimal::whole(u64::from(days)), Unit::Days);
        let goal = goal.each(of_size.map(|window| {
            before(
                window.row,
                window.announced.map(At::day),
                window.from.date(),
                window.from.date() - days_of(days),
            )
        }));
        Goal { if_possible: kind == GoalKind::RepairNotice, ..goal }
    });
    // One line for all sizes of the same term, as category 4 has.
    let mut apart: Vec<Goal> = Vec::new();
    for goal in goals {
        match apart.iter_mut().find(|own| own.goal == goal.goal && own.target == goal.target) {
            Some(own) => own.add(goal),
            None => apart.push(goal),
        }
    }
    apart
}

impl Goal {
    /// Adds what was measured of other things by the same measure.
    fn add(&mut self, other: Self) {
        self.of += other.of;
        self.met += other.met;
        self.missed.extend(other.missed);
        self.missed.sort_by_key(|miss| miss.row);
        self.state = match (self.of, self.missed.is_empty()) {
            (0, _) => GoalState::Nothing,
            (_, false) => GoalState::Missed,
            _ => GoalState::Met,
        };
    }
}

fn days_of(days: u32) -> jiff::Span {
    i64::from(days).days()
}

fn months_before(change: &Change, months: u32) -> Kept {
    before(
        change.row,
        change.announced,
        change.on,
        change.on.saturating_sub(i64::from(months).months()),
    )
}

/// Holds the day of an announcement to the last on which it is in time.
fn before(row: u32, announced: Option<Date>, on: Date, last: Date) -> Kept {
    if announced.is_some_and(|day| day <= last && day <= on) {
        return Kept::Met;
    }
    let was = announced.map(|day| day.to_string());
    Kept::Missed(Miss { row: Some(row), what: None, due: last.to_string(), was })
}
