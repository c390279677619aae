//! Which ticket a receipt answers.

use jiff::Timestamp;

use super::StatusOptions;
use super::papers::{self, Found, Papers};
use super::stores::Undone;
use crate::calendar::Date;
use crate::message::Message;
use crate::ops::encrypt::Ticket;
use crate::report::receipt::Receipt;
use crate::report::status::UnmatchedReceipt;
use crate::report::undo::UndoReport;

impl Papers {
    /// Puts tickets and undos in the order in which they are told.
    pub(super) fn sort(&mut self) {
        self.undos.sort_by(|one, other| one.paper.at.cmp(&other.paper.at));
        self.fold_sealed_again();
    }

    /// Makes one ticket of those of one version with the same rows for one publisher, which was
    /// sealed again: a receipt for either answers it. As with the next version, a publisher who was
    /// not late yet has the days of the last.
    fn fold_sealed_again(&mut self) {
        let mut folded: Vec<Ticket> = Vec::new();
        let mut all = std::mem::take(&mut self.tickets);
        all.sort_by(|one, other| one.created.cmp(&other.created));
        for ticket in all {
            let same = |kept: &&mut Ticket| {
                let Ticket { list, publisher, .. } = &ticket;
                (&kept.list.id, kept.list.version) == (&list.id, list.version)
                    && kept.list.sha256 == list.sha256
                    && kept.publisher.to_lowercase() == publisher.to_lowercase()
            };
            let Some(kept) = folded.iter_mut().find(same) else {
                folded.push(ticket);
                continue;
            };
            let receipts = self.receipts.iter_mut().map(|found| &mut found.paper.sealed_sha256);
            let undos = self.undos.iter_mut().map(|found| &mut found.paper.sealed_sha256);
            for sealed in receipts.chain(undos).flatten() {
                if *sealed == ticket.sealed.sha256 {
                    sealed.clone_from(&kept.sealed.sha256);
                }
            }
            if kept.deadline.as_ref().is_some_and(|day| *day >= ticket.created) {
                kept.deadline = ticket.deadline.max(kept.deadline.take());
            }
            let named = ticket.stores.into_iter().filter(|name| !kept.stores.contains(name));
            let named: Vec<String> = named.collect();
            kept.stores.extend(named);
        }
        folded.sort_by(|one, other| key(one).cmp(&key(other)));
        self.tickets = folded;
    }

    /// Leaves out signed receipts of a day before their ticket was made: nobody could apply the
    /// list then, so that the day is not that of signing, and says nothing of whether the key was
    /// valid.
    pub(super) fn refuse_earlier_than_tickets(&mut self, options: &StatusOptions<'_>) {
        let is_early = |at: &str, ticket: Option<usize>| {
            let made = ticket.and_then(|at| self.tickets[at].created.parse::<Date>().ok());
            let days = at.parse::<Timestamp>().map(papers::days_of);
            matches!((made, days), (Some(made), Ok(days)) if days.into_iter().all(|day| day < made))
        };
        let about = |receipt: &Receipt| ticket_of(&Answer::of_receipt(receipt), &self.tickets);
        let of_undo = |undo: &UndoReport| ticket_of(&Answer::of_undo(undo), &self.tickets);
        let receipts = self.receipts.iter().filter(|found| {
            found.signer.is_some() && is_early(&found.paper.at, about(&found.paper))
        });
        let undos = self.undos.iter().filter(|found| {
            found.signer.is_some() && is_early(&found.paper.at, of_undo(&found.paper))
        });
        let early: Vec<String> = receipts
            .map(|found| &found.file)
            .chain(undos.map(|found| &found.file))
            .cloned()
            .collect();
        self.receipts.retain(|found| !early.contains(&found.file));
        self.undos.retain(|found| !early.contains(&found.file));
        for file in early {
            self.leave_out(file, &Message::new("status-before-ticket"), options);
        }
    }

    /// Finds what answers each ticket.
    pub(super) fn matched(&self) -> Matched<'_> {
        let mut of_ticket: Vec<Answers<'_>> =
            self.tickets.iter().map(|_| Answers::default()).collect();
        let mut unmatched = Vec::new();
        for found in self.receipts.iter().filter(|found| !found.paper.is_rehearsal()) {
            let answer = Answer::of_receipt(&found.paper);
            match ticket_of(&answer, &self.tickets) {
                Some(at) => of_ticket[at].0.push(found),
                None => unmatched.push(answer.unmatched(&found.file)),
            }
        }
        for found in &self.undos {
            let answer = Answer::of_undo(&found.paper);
            let same_run = |(receipts, _): &Answers<'_>| {
                receipts
                    .iter()
                    .any(|receipt| receipt.paper.run_id.as_deref() == Some(&found.paper.run_id))
            };
            // A run that no receipt told of says nothing of those that some did.
            let alone =
                || ticket_of(&answer, &self.tickets).filter(|&at| of_ticket[at].0.is_empty());
            match of_ticket.iter().position(same_run).or_else(alone) {
                Some(at) => self.hand_out(found, at, &mut of_ticket),
                None => unmatched.push(answer.unmatched(&found.file)),
            }
        }
        Matched { of_ticket, unmatched }
    }

    /// Gives an undo to the ticket whose run it takes back, and to those of the same and of later
    /// versions of that list for the same publisher: their receipts rest on what stood.
    fn hand_out<'p>(&self, undo: &'p Found<UndoReport>, at: usize, of_ticket: &mut [Answers<'p>]) {
        let (own, run) = (&self.tickets[at], Some(&undo.paper.run_id));
        let of_run = |found: &&&Found<Receipt>| found.paper.run_id.as_ref() == run;
        let store = of_ticket[at]
            .0
            .iter()
            .filter(of_run)
            .find_map(|found| found.paper.store_name.as_deref());
        let rests = |other: &Ticket| {
            other.list.id == own.list.id
                && other.publisher.to_lowercase() == own.publisher.to_lowercase()
                && other.list.version >= own.list.version
        };
        for (other, answers) in self.tickets.iter().zip(of_ticket).skip(at) {
            if rests(other) {
                let is_own = other == own;
                answers.1.push(Undone { found: undo, store, is_own });
            }
        }
    }
}

/// The receipts and undo receipts of a ticket.
pub(super) type Answers<'p> = (Vec<&'p Found<Receipt>>, Vec<Undone<'p>>);

/// What answers each ticket, and what answers none.
pub(super) struct Matched<'p> {
    pub(super) of_ticket: Vec<Answers<'p>>,
    pub(super) unmatched: Vec<UnmatchedReceipt>,
}

/// What a receipt says of the list that it is about.
pub(super) struct Answer<'r> {
    list_id: &'r str,
    version: Option<u32>,
    sealed_sha256: Option<&'r str>,
    publisher: Option<&'r str>,
}

impl<'r> Answer<'r> {
    pub(super) fn of_receipt(receipt: &'r Receipt) -> Self {
        let Receipt { list_id, version, sealed_sha256, publisher, .. } = receipt;
        Self {
            list_id,
            version: *version,
            sealed_sha256: sealed_sha256.as_deref(),
            publisher: publisher.as_deref(),
        }
    }

    fn of_undo(undo: &'r UndoReport) -> Self {
        let UndoReport { list_id, version, sealed_sha256, .. } = undo;
        Self {
            list_id,
            version: *version,
            sealed_sha256: sealed_sha256.as_deref(),
            publisher: None,
        }
    }

    fn unmatched(&self, file: &str) -> UnmatchedReceipt {
        UnmatchedReceipt {
            file: file.to_owned(),
            list_id: self.list_id.to_owned(),
            version: self.version,
            publisher: self.publisher.map(str::to_owned),
        }
    }
}

fn key(ticket: &Ticket) -> (&str, u32, String, &str) {
    (&ticket.list.id, ticket.list.version, ticket.publisher.to_lowercase(), &ticket.sealed.sha256)
}

/// Finds the ticket that a receipt answers: by the sealed file, which is each publisher's own; else
/// by list and version, where that and the publisher's name leave one only.
pub(super) fn ticket_of(answer: &Answer<'_>, tickets: &[Ticket]) -> Option<usize> {
    let named = |ticket: &Ticket| {
        answer.publisher.is_none_or(|name| name.to_lowercase() == ticket.publisher.to_lowercase())
    };
    let of_list = |ticket: &Ticket| {
        ticket.list.id == answer.list_id
            && answer.version.is_none_or(|version| version == ticket.list.version)
    };
    if let Some(sealed) = answer.sealed_sha256 {
        let same =
            tickets.iter().position(|ticket| ticket.sealed.sha256 == *sealed && named(ticket));
        if same.is_some() {
            return same;
        }
    }
    let mut fitting =
        tickets.iter().enumerate().filter(|(_, ticket)| named(ticket) && of_list(ticket));
    let first = fitting.next()?;
    fitting.next().is_none().then_some(first.0)
}
