//! A version of a list as it went to one publisher, in one ticket or, sealed again, in several.

use std::iter;
use std::mem;

use crate::calendar::{Calendar, Date};
use crate::ops::encrypt::{Ticket, term};
use crate::report::receipt::Receipt;
use crate::report::undo::UndoReport;

/// The tickets of one version of a list for one publisher, of which the last rules: its rows, its
/// days, its addresses. A receipt for any of them answers it.
pub(super) struct Filed {
    /// The last.
    pub(super) ticket: Ticket,
    /// Those before it, the oldest first.
    before: Vec<Ticket>,
}

impl Filed {
    /// Files the first ticket that was found of a version.
    pub(super) fn new(mut ticket: Ticket) -> Self {
        let before = mem::take(&mut ticket.replaced);
        Self { ticket, before }
    }

    /// Takes another of the same version, with those that it took the place of.
    pub(super) fn take(&mut self, mut ticket: Ticket) {
        let replaced = mem::take(&mut ticket.replaced);
        replaced.into_iter().chain([ticket]).for_each(|ticket| self.take_one(ticket));
    }

    /// Takes one; one that is found twice, in a copy of its folder, is one.
    fn take_one(&mut self, ticket: Ticket) {
        if self.tickets().any(|known| *known == ticket) {
            return;
        }
        let earlier = if age(&ticket) < age(&self.ticket) {
            ticket
        } else {
            mem::replace(&mut self.ticket, ticket)
        };
        let at = self.before.partition_point(|one| age(one) <= age(&earlier));
        self.before.insert(at, earlier);
    }

    /// All of them, the oldest first.
    pub(super) fn tickets(&self) -> impl Iterator<Item = &Ticket> + Clone {
        self.before.iter().chain(iter::once(&self.ticket))
    }

    /// The day of the first, ISO 8601: since then the publisher has the version.
    pub(super) fn begun(&self) -> &str {
        &self.before.first().unwrap_or(&self.ticket).created
    }

    /// Tells whether a ticket is of this version for this publisher.
    pub(super) fn is_of(&self, other: &Ticket) -> bool {
        self.is_of_list(other) && self.ticket.list.version == other.list.version
    }

    /// Tells whether a ticket is of this list for this publisher, in whatever version.
    pub(super) fn is_of_list(&self, other: &Ticket) -> bool {
        self.ticket.list.id == other.list.id
            && self.ticket.publisher.to_lowercase() == other.publisher.to_lowercase()
    }

    /// Tells whether a receipt is of the rows of the last ticket, and not of others that bore the
    /// same version number.
    pub(super) fn has_rows_of(&self, receipt: &Receipt) -> bool {
        self.ticket.list.has_rows(&receipt.list_sha256)
            || receipt.sealed_sha256.as_ref() == Some(&self.ticket.sealed.sha256)
    }

    /// Tells whether an undo, of which no receipt tells the rows, is of a file with other rows.
    pub(super) fn is_of_other_rows(&self, undo: &UndoReport) -> bool {
        let has_other = |one: &&Ticket| !one.list.has_rows(&self.ticket.list.sha256);
        let mut others = self.before.iter().filter(has_other);
        others.any(|one| undo.sealed_sha256.as_ref() == Some(&one.sealed.sha256))
    }
}

/// The day and, where it is told, the moment of a ticket.
pub(super) fn age(ticket: &Ticket) -> (&str, Option<&str>) {
    (&ticket.created, ticket.created_at.as_deref())
}

/// The day after which the publisher is late: that of the ticket, or of the days that an older one
/// counted from itself, before anything could be done.
pub(super) fn deadline(ticket: &Ticket, calendar: &Calendar) -> Option<String> {
    let told = ticket.deadline.clone()?;
    let parsed = |day: &String| day.parse::<Date>().ok();
    let days = parsed(&ticket.created).zip(ticket.can_be_done_from.as_ref().and_then(parsed));
    let run_out = days.map(|(day, from)| term(day, Some(from), calendar));
    Some(run_out.map_or(told.clone(), |run_out| run_out.to_string().max(told)))
}
