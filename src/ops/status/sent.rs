//! A version of a list at a publisher, with all that was reported of it.

use super::filed::{Filed, deadline};
use super::matching::Answers;
use super::papers::Found;
use super::stores::{Reported, Standing, Undone, apart, is_too_early, same_name};
use crate::calendar::Calendar;
use crate::ops::encrypt::Ticket;
use crate::report::receipt::Receipt;
use crate::report::status::StatusState;

/// A version of a list at a publisher, and how it stands in its stores.
pub(super) struct Sent<'p> {
    /// The tickets.
    pub(super) filed: &'p Filed,
    /// How the rows of the last ticket stand, in each store that reported.
    pub(super) standings: Vec<Standing<'p>>,
    /// How other rows stand that bore the same version number, in each store in which the rows of
    /// the last ticket were not applied since.
    pub(super) others: Vec<Standing<'p>>,
    /// Every receipt.
    receipts: Vec<&'p Found<Receipt>>,
    /// What was undone of them, or of an earlier version.
    undos: Vec<Undone<'p>>,
}

impl<'p> Sent<'p> {
    /// Tells how the stores stand: of two kinds of rows, those count that were applied last.
    pub(super) fn of(filed: &'p Filed, answers: &Answers<'p>) -> Self {
        let Answers { receipts, others, undos } = answers;
        let all = receipts.iter().chain(others).copied().collect();
        let mut others =
            if others.is_empty() { Vec::new() } else { standings(others.clone(), undos) };
        let is_last = |found: &&Found<Receipt>| !others.iter().any(|other| other.follows(found));
        let standings = standings(receipts.iter().copied().filter(is_last).collect(), undos);
        others.sort_by_key(|other| other.name.is_none());
        let mut own: Vec<&Standing<'_>> =
            standings.iter().filter(|own| own.applied().is_some()).collect();
        own.sort_by_key(|own| own.name.is_none());
        others.retain(|other| match own.iter().position(|own| takes_over(own, other)) {
            Some(at) => {
                own.remove(at);
                false
            }
            None => true,
        });
        Self { filed, standings, others, receipts: all, undos: undos.clone() }
    }

    /// The ticket whose days count: the last. An earlier one, where the publisher was late with
    /// that when the next came, or had done by then what the last asks for.
    pub(super) fn days(&self, expected: &[String], calendar: &Calendar) -> &'p Ticket {
        let last = &self.filed.ticket;
        let is_done_before = |day: &str| {
            let mut all = self.standings.iter();
            !self.standings.is_empty()
                && all.all(|one| one.state == StatusState::Done && one.day() < Some(day))
        };
        let mut pairs = self.filed.tickets().zip(self.filed.tickets().skip(1));
        let stays = |(one, next): &(&Ticket, &Ticket)| {
            let due = deadline(one, calendar).filter(|day| *day < next.created);
            due.is_some_and(|day| !self.is_heard_by(&day, expected))
                || (one.list.has_rows(&last.list.sha256) && is_done_before(&next.created))
        };
        pairs.find(stays).map_or(last, |(one, _)| one)
    }

    /// Tells whether every store had answered by a day, be it that it refused or held the list.
    pub(super) fn is_heard_by(&self, day: &str, expected: &[String]) -> bool {
        let is_by = |found: &&Found<Receipt>| {
            !is_too_early(&found.paper) && found.paper.day().is_some_and(|at| at <= day)
        };
        let undone_by = |undo: &Undone<'_>| undo.found.paper.at.get(..10) <= Some(day);
        let undos: Vec<Undone<'_>> = self.undos.iter().copied().filter(undone_by).collect();
        let mut by = standings(self.receipts.iter().copied().filter(is_by).collect(), &undos);
        // What was undone by then is no answer.
        by.retain(|standing| standing.state != StatusState::Undone);
        let nameless = by.iter().filter(|standing| standing.name.is_none()).count();
        !by.is_empty() && missed(&self.filed.ticket, expected, &by, nameless).is_empty()
    }

    /// The names of stores that told of any rows of this version.
    pub(super) fn names(&self) -> impl Iterator<Item = &'p str> {
        self.standings.iter().chain(&self.others).filter_map(|standing| standing.name)
    }
}

/// Tells whether rows were applied in what may be the store of other rows, after these: in that of
/// the same name or, where either bears none, in any.
fn takes_over(own: &Standing<'_>, other: &Standing<'_>) -> bool {
    let [since, before] = [own, other].map(|standing| standing.told.map(|found| &found.paper.at));
    match (own.name, other.name) {
        (Some(_), Some(_)) => same_name(own.name, other.name),
        _ => since > before,
    }
}

fn standings<'p>(receipts: Vec<&'p Found<Receipt>>, undos: &[Undone<'p>]) -> Vec<Standing<'p>> {
    apart(receipts, undos).iter().map(Reported::standing).collect()
}

/// The stores of which nothing was heard. As many receipts without a name may be theirs, unless the
/// ticket names several stores: then each is to report by its own name.
pub(super) fn missed<'e>(
    ticket: &Ticket,
    expected: &'e [String],
    standings: &[Standing<'_>],
    nameless: usize,
) -> Vec<&'e String> {
    let reported = |name: &str| standings.iter().any(|one| same_name(one.name, Some(name)));
    let missed: Vec<&String> = expected.iter().filter(|name| !reported(name)).collect();
    let theirs = if ticket.stores.len() > 1 { 0 } else { nameless };
    if theirs >= missed.len() { Vec::new() } else { missed }
}
