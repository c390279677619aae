//! Which ticket a receipt answers.

use jiff::Timestamp;

use super::StatusOptions;
use super::filed::Filed;
use super::papers::{self, Found, Papers};
use super::stores::{Undone, same_name};
use crate::calendar::Date;
use crate::message::Message;
use crate::report::receipt::Receipt;
use crate::report::status::UnmatchedReceipt;
use crate::report::undo::UndoReport;

impl Papers {
    /// Puts tickets and undos in the order in which they are told.
    pub(super) fn sort(&mut self) {
        self.undos.sort_by(|one, other| one.paper.at.cmp(&other.paper.at));
        self.tickets.sort_by_cached_key(|Filed { ticket, .. }| {
            (ticket.list.id.clone(), ticket.list.version, ticket.publisher.to_lowercase())
        });
    }

    /// Leaves out signed receipts of a day before their ticket was made: nobody could apply the
    /// list then, so that the day is not that of signing, and says nothing of whether the key was
    /// valid.
    pub(super) fn refuse_earlier_than_tickets(&mut self, options: &StatusOptions<'_>) {
        let is_early = |at: &str, ticket: Option<usize>| {
            let made = ticket.and_then(|at| self.tickets[at].begun().parse::<Date>().ok());
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
                Some(at) if self.tickets[at].has_rows_of(&found.paper) => {
                    of_ticket[at].receipts.push(found);
                }
                Some(at) => of_ticket[at].others.push(found),
                None => unmatched.push(answer.unmatched(&found.file, &self.tickets)),
            }
        }
        for found in &self.undos {
            let answer = Answer::of_undo(&found.paper);
            let run = &found.paper.run_id;
            let same_run = |answers: &Answers<'_>| answers.of_run(run).next().is_some();
            // A run that no receipt told of says nothing of those that some did, but that it may be
            // that of a store which is silent.
            let is_alone = |&at: &usize| {
                of_ticket[at].is_empty() || self.silent(at, &of_ticket[at]).next().is_some()
            };
            let fitting = ticket_of(&answer, &self.tickets);
            match of_ticket.iter().position(same_run).or(fitting.filter(is_alone)) {
                Some(at) => self.hand_out(found, at, &mut of_ticket),
                None => unmatched.push(UnmatchedReceipt {
                    is_undo: true,
                    ..answer.unmatched(&found.file, &self.tickets)
                }),
            }
        }
        Matched { of_ticket, unmatched }
    }

    /// The stores that a ticket names, and of which no receipt came.
    fn silent<'s>(&'s self, at: usize, answers: &'s Answers<'_>) -> impl Iterator<Item = &'s str> {
        let told = |name: &str| {
            let mut all = answers.receipts.iter().chain(&answers.others);
            all.any(|found| same_name(found.paper.store_name.as_deref(), Some(name)))
        };
        let named = self.tickets[at].ticket.stores.iter().map(String::as_str);
        named.filter(move |name| !told(name))
    }

    /// Gives an undo to the ticket whose run it takes back, and to those of later versions of that
    /// list for the same publisher: their receipts rest on what stood. So do those of the rows of a
    /// ticket on other rows of its version.
    fn hand_out<'p>(
        &'p self,
        undo: &'p Found<UndoReport>,
        at: usize,
        of_ticket: &mut [Answers<'p>],
    ) {
        let (own, run) = (&self.tickets[at], &undo.paper.run_id);
        let is_told = of_ticket[at].of_run(run).next().is_some();
        let store = of_ticket[at].of_run(run).find_map(|found| found.paper.store_name.as_deref());
        let silent: Vec<&str> = self.silent(at, &of_ticket[at]).collect();
        let alone = own.ticket.stores.iter().find(|name| [name.as_str()] == silent[..]);
        let store = store.or(alone.filter(|_| !is_told).map(String::as_str));
        let is_of_last = match of_ticket[at].of_run(run).next() {
            Some(_) => of_ticket[at].receipts.iter().any(|found| is_of_run(found, run)),
            None => !own.is_of_other_rows(&undo.paper),
        };
        let rests = |other: &Filed| {
            other.is_of_list(&own.ticket) && other.ticket.list.version >= own.ticket.list.version
        };
        for (number, (other, answers)) in self.tickets.iter().zip(of_ticket).enumerate().skip(at) {
            if rests(other) {
                answers.undos.push(Undone {
                    found: undo,
                    store,
                    is_told,
                    is_own: number == at && is_of_last,
                });
            }
        }
    }
}

/// The receipts and undo receipts of a ticket.
#[derive(Default)]
pub(super) struct Answers<'p> {
    /// The receipts of its rows.
    pub(super) receipts: Vec<&'p Found<Receipt>>,
    /// Those of other rows that bore the same version number.
    pub(super) others: Vec<&'p Found<Receipt>>,
    /// What was undone of either, or of an earlier version.
    pub(super) undos: Vec<Undone<'p>>,
}

impl<'p> Answers<'p> {
    fn is_empty(&self) -> bool {
        self.receipts.is_empty() && self.others.is_empty()
    }

    fn of_run(&self, run: &str) -> impl Iterator<Item = &'p Found<Receipt>> {
        self.receipts.iter().chain(&self.others).copied().filter(move |found| is_of_run(found, run))
    }
}

fn is_of_run(found: &Found<Receipt>, run: &str) -> bool {
    found.paper.run_id.as_deref() == Some(run)
}

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

    /// Tells whether it may be of the publisher of a ticket.
    fn is_of(&self, Filed { ticket, .. }: &Filed) -> bool {
        self.publisher.is_none_or(|name| name.to_lowercase() == ticket.publisher.to_lowercase())
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

    fn unmatched(&self, file: &str, tickets: &[Filed]) -> UnmatchedReceipt {
        let publishers = match ticket_of(self, tickets) {
            Some(at) => vec![&tickets[at]],
            None => fitting(self, tickets).map(|(_, filed)| filed).collect(),
        };
        let publishers = publishers.into_iter().map(|filed| filed.ticket.publisher.clone());
        UnmatchedReceipt {
            is_undo: false,
            publishers: publishers.collect(),
            file: file.to_owned(),
            list_id: self.list_id.to_owned(),
            version: self.version,
            publisher: self.publisher.map(str::to_owned),
        }
    }
}

/// Finds the ticket that a receipt answers: by the sealed file, which is each publisher's own; else
/// by list and version, where that and the publisher's name leave one only.
pub(super) fn ticket_of(answer: &Answer<'_>, tickets: &[Filed]) -> Option<usize> {
    if let Some(sealed) = answer.sealed_sha256 {
        let has_file = |filed: &Filed| filed.tickets().any(|one| one.sealed.sha256 == *sealed);
        let same = tickets.iter().position(|filed| has_file(filed) && answer.is_of(filed));
        if same.is_some() {
            return same;
        }
    }
    let mut fitting = fitting(answer, tickets);
    let first = fitting.next()?;
    fitting.next().is_none().then_some(first.0)
}

/// The tickets of the list and version of a receipt, for the publisher that it names.
fn fitting<'t>(
    answer: &'t Answer<'_>,
    tickets: &'t [Filed],
) -> impl Iterator<Item = (usize, &'t Filed)> {
    let of_list = |Filed { ticket, .. }: &Filed| {
        ticket.list.id == answer.list_id
            && answer.version.is_none_or(|version| version == ticket.list.version)
    };
    tickets.iter().enumerate().filter(move |(_, filed)| answer.is_of(filed) && of_list(filed))
}
