//! A task with its days.

use super::date_field::DateField;
use super::plan::Task;
use super::step::Deed;
use crate::calendar::Date;
use crate::message::Message;

/// A task of a move, with its days as far as they can be known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timed {
    /// The task.
    pub task: Task,
    /// The first day on which it can be taken; of what the move file sets for a day that is still
    /// to come, that day.
    pub not_before: Option<Date>,
    /// The day of the move file that gives the first day, where that is another than the freeze or
    /// the cutover.
    pub waits_for: Option<DateField>,
    /// The last day on which it can be taken.
    pub due: Option<Date>,
    /// The last day on which it can begin, to be done by then: for publishers their turnaround
    /// before it, else that day itself.
    pub start_by: Option<Date>,
    /// The rule that gives the days, or that holds where none can be given.
    pub rule: Option<Message>,
    /// The day on which it was done, where the move file tells it.
    pub done: Option<Date>,
    /// Whether it is settled and comes about on its day, so that nobody has it to do.
    pub settled: bool,
    /// Whether the last day is past, and it is not known to be done.
    pub past: bool,
    /// Whether the school has a part in it, and its last day falls in the school's holidays: somebody
    /// must be found who does it.
    pub in_holidays: bool,
}

impl Timed {
    /// Returns the first day and the last on which it can begin, where that comes before the first.
    #[must_use]
    pub fn impossible(&self) -> Option<(Date, Date)> {
        self.not_before.zip(self.start_by).filter(|(first, last)| first > last)
    }

    /// Tells whether the move file sets it for a day that is still to come.
    #[must_use]
    pub fn is_set(&self) -> bool {
        self.waits_for.is_some() && self.waits_for == field_of(self.task.deed)
    }

    /// Tells whether it takes its time, and so must begin before its last day.
    #[must_use]
    pub fn takes_a_term(&self) -> bool {
        self.start_by < self.due
    }

    /// Returns the day by which the task is placed: that for which the move file sets it, else its
    /// last, else its first.
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        self.last().or(self.not_before)
    }

    /// The day after which it is over.
    fn last(&self) -> Option<Date> {
        if self.is_set() { self.not_before } else { self.due }
    }

    /// Returns the day by which the task is put in order: what has to wait comes after what it waits
    /// for, though its last day is before.
    pub(super) fn order(&self) -> Option<Date> {
        self.day().max(self.not_before.filter(|_| self.waits_for.is_some()))
    }

    /// Tells whether the task is one of a stretch of days: it can still be done on the first of
    /// them, and was not before, and its own day, where it has one, is not after the last.
    #[must_use]
    pub fn lies_within(&self, from: Option<Date>, until: Option<Date>) -> bool {
        let is_over =
            |from: Date| [self.last(), self.done].into_iter().flatten().any(|day| day < from);
        let ends_too_early = from.is_some_and(is_over);
        let comes_later = until.zip(self.day()).is_some_and(|(until, day)| day > until);
        !ends_too_early && !comes_later
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

/// The day of the move file on which a deed is done.
pub(super) const fn field_of(deed: Deed) -> Option<DateField> {
    match deed {
        // What the school announces, it announces itself; what others pass on, they do on days of
        // their own.
        Deed::Ask | Deed::TellSuppliers => Some(DateField::Announced),
        Deed::Contract => Some(DateField::Contract),
        Deed::Consent => Some(DateField::Consent),
        Deed::Freeze => Some(DateField::Freeze),
        _ => None,
    }
}
