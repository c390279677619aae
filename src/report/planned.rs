//! A move with its plan, and what is told of it before the steps.

use std::io;

use crate::calendar::Date;
use crate::message::{Catalogue, Message};
use crate::moves::{Move, School};
use crate::scenario::procedure::Timed;
use crate::scenario::{Support, Verdict, endpoint_name};

/// A move with its plan.
#[derive(Debug)]
pub struct Planned<'a> {
    /// The move.
    pub moved: &'a Move,
    /// The verdict on it.
    pub verdict: &'a Verdict,
    /// Its tasks, in order of time.
    pub plan: Vec<Timed>,
    /// What makes its dates impossible by themselves, each with both days.
    pub errors: Vec<Message>,
    /// Where the freeze leaves too few days, with both.
    pub short: Vec<Message>,
    /// The day from which was reckoned.
    pub today: Date,
}

impl Planned<'_> {
    /// The school, and from where to where it moves, by the names that people know.
    pub(super) fn title(&self, catalogue: &Catalogue) -> String {
        let moved = self.moved;
        let end = |end| catalogue.render(&endpoint_name(moved.file.sector, end));
        format!("{}: {} → {}", named(&moved.file.school), end(&moved.from), end(&moved.to))
    }

    /// Walks over what deserves attention, each once, but for what is an error here.
    pub(super) fn warnings(&self) -> impl Iterator<Item = &Message> {
        let is_told =
            |warning: &Message| self.errors.contains(warning) || self.short.contains(warning);
        let other = self.verdict.warnings.iter().filter(move |warning| !is_told(warning));
        self.short.iter().chain(other)
    }

    /// Walks over what cannot be met, or is outside the programme or announced too late: what nobody
    /// may overlook among many moves.
    pub(super) fn pressing(&self) -> impl Iterator<Item = &Message> {
        const TOLD: [&str; 4] = [
            "scenario-warning-outside-programme",
            "scenario-warning-outside-programme-calamity",
            "scenario-warning-notice-short",
            "scenario-warning-announced-after-filing",
        ];
        self.warnings().filter(|told| self.short.contains(told) || TOLD.contains(&told.key()))
    }

    /// Returns the tasks whose last day is past.
    pub fn late(&self) -> impl Iterator<Item = &Timed> {
        self.plan.iter().filter(|timed| timed.past)
    }

    /// Returns the day of what comes next, by which plans are put in order; those without one come
    /// last.
    #[must_use]
    pub fn next_day(&self) -> Date {
        let next = self.next().first().and_then(|timed| timed.day());
        next.map_or(Date::MAX, |day| day.max(self.today))
    }

    /// Returns the tasks that come next: those of the first day that is not past, those that can be
    /// done and have no last day, and the first without any day that stands before them and after
    /// what is done or past. What cannot be met is an error of its own, and what is settled nobody
    /// has to do.
    pub(super) fn next(&self) -> Vec<&Timed> {
        let can_come = |timed: &&Timed| {
            timed.done.is_none()
                && !timed.settled
                && timed.impossible().is_none()
                && timed.day().is_some_and(|day| day >= self.today)
        };
        let coming = || self.plan.iter().filter(can_come);
        let first = coming().filter_map(Timed::day).min();
        let is_open = |timed: &&Timed| timed.is_open_on(self.today) && timed.day() != first;
        let mut next: Vec<&Timed> = coming()
            .filter(|timed| timed.day() == first)
            .chain(self.plan.iter().filter(is_open))
            .collect();
        let is_next = |timed: &Timed| next.iter().any(|one| std::ptr::eq(*one, timed));
        let end = self.plan.iter().position(is_next).unwrap_or(self.plan.len());
        let is_over = |timed: &Timed| timed.done.is_some() || timed.past;
        let begin = self.plan[..end].iter().rposition(is_over).map_or(0, |at| at + 1);
        next.extend(self.plan[begin..end].iter().find(|timed| timed.day().is_none()));
        next
    }

    /// Tells what is late and what comes next, each under a heading where there is any.
    pub(super) fn briefly(
        &self,
        catalogue: &Catalogue,
        mut tell: impl FnMut(Brief<'_>) -> io::Result<()>,
    ) -> io::Result<()> {
        // What is late is so since its last day, on whichever it is set to be done.
        let day = |timed: &Timed| timed.due.filter(|_| timed.past).or(timed.day());
        let late = ("procedure-heading-late", self.late().collect());
        for (heading, tasks) in [late, ("procedure-heading-next", self.next())] {
            for (at, timed) in tasks.into_iter().enumerate() {
                if at == 0 {
                    tell(Brief::Heading(&catalogue.text(heading)))?;
                }
                tell(Brief::Task {
                    day: &day(timed).map_or_else(String::new, |day| day.to_string()),
                    roles: &roles(timed, catalogue),
                    what: &catalogue.text(timed.task.what),
                })?;
            }
        }
        Ok(())
    }

    /// What is said of a move without steps.
    pub(super) fn no_steps(&self, catalogue: &Catalogue) -> String {
        catalogue.text(match self.verdict.support() {
            _ if !self.errors.is_empty() => "procedure-no-steps-dates",
            Support::Unsupported => "procedure-no-steps-unsupported",
            _ => "procedure-no-steps",
        })
    }
}

/// A line of what is told before the plan.
pub(super) enum Brief<'a> {
    /// What the lines that follow are.
    Heading(&'a str),
    /// A task with its day.
    Task { day: &'a str, roles: &'a str, what: &'a str },
}

/// A school by its name and numbers.
fn named(school: &School) -> String {
    let School { name, brin, cr_number } = school;
    cr_number.as_ref().map_or_else(
        || format!("{name} ({brin})"),
        |number| format!("{name} ({brin}, CR {number})"),
    )
}

/// The roles of a task, in words.
pub(super) fn roles(timed: &Timed, catalogue: &Catalogue) -> String {
    timed.task.roles.iter().map(|role| catalogue.text(role.key())).collect::<Vec<_>>().join(", ")
}
