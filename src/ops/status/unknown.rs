//! The pupils whom no publisher knows.

use std::collections::{BTreeMap, BTreeSet};

use super::entries::known_nowhere;
use super::matching::{Answer, ticket_of};
use super::papers::Papers;
use super::sent::Sent;
use super::stores::Standing;
use crate::report::receipt::Receipt;
use crate::report::status::{StatusEntry, UnknownEverywhere};

/// A list that went to a publisher, and in how many stores it is to be applied.
type InStores<'s, 'p> = (&'s Sent<'p>, usize);

impl Papers {
    /// Finds, for every list, the rows that each of those who applied it did not know. Who has a
    /// store that did not report may know any of them there. Whom any receipt shows as known, of a
    /// dry run too, is known.
    pub(super) fn unknown_everywhere(
        &self,
        desk: &[Sent<'_>],
        entries: &[StatusEntry],
    ) -> Vec<UnknownEverywhere> {
        let mut lists: BTreeMap<(&str, u32), Vec<InStores<'_, '_>>> = BTreeMap::new();
        let all = desk.iter().zip(entries);
        // What a later version replaced is over, for whoever got that.
        for (sent, entry) in all.filter(|(_, entry)| entry.replaced_by.is_none()) {
            let list = &sent.filed.ticket.list;
            lists.entry((&list.id, list.version)).or_default().push((sent, entry.stores.len()));
        }
        let told = lists.into_iter().map(|((list_id, version), sent)| {
            let reported: Vec<BTreeSet<u32>> = sent.iter().filter_map(unknown_to).collect();
            UnknownEverywhere {
                list_id: list_id.to_owned(),
                version,
                reported: reported.len(),
                publishers: sent.len(),
                publisher: match &sent[..] {
                    [(only, _)] => Some(only.filed.ticket.publisher.clone()),
                    _ => None,
                },
                rows: self.known_to_nobody(list_id, &sent, &reported),
            }
        });
        told.filter(|unknown| !unknown.rows.is_empty()).collect()
    }

    /// The rows that are unknown to all who reported, and to every receipt of the list. Who knew
    /// pupils in other rows of it, and said nothing of these, may know any.
    fn known_to_nobody(
        &self,
        list_id: &str,
        sent: &[InStores<'_, '_>],
        reported: &[BTreeSet<u32>],
    ) -> Vec<u32> {
        let judged = self.receipts.iter().map(|found| &found.paper);
        let (own, others): (Vec<&Receipt>, Vec<&Receipt>) = judged
            .filter(|receipt| receipt.list_id == list_id && receipt.has_judged())
            .partition(|receipt| sent.iter().any(|(sent, _)| sent.filed.has_rows_of(receipt)));
        let is_silent = |other: &Receipt| !own.iter().any(|own| self.is_of_same_store(own, other));
        if others.into_iter().any(|other| knows_anybody(other) && is_silent(other)) {
            return Vec::new();
        }
        let unknown = own.iter().map(|receipt| receipt.unknown_rows.iter().copied().collect());
        let Some(first) = reported.first() else { return Vec::new() };
        let all = reported.iter().cloned().chain(unknown);
        all.fold(first.clone(), |common, rows| &common & &rows).into_iter().collect()
    }

    /// Tells whether two receipts may be of one store: of one publisher, and without two names.
    fn is_of_same_store(&self, one: &Receipt, other: &Receipt) -> bool {
        let [own, others] = [one, other].map(|receipt| {
            let ticket = ticket_of(&Answer::of_receipt(receipt), &self.tickets);
            let publisher = ticket.map(|at| &self.tickets[at].ticket.publisher);
            publisher.or(receipt.publisher.as_ref()).map(|name| name.to_lowercase())
        });
        let names = one.store_name.as_ref().zip(other.store_name.as_ref());
        own == others && names.is_none_or(|(one, other)| one.to_lowercase() == other.to_lowercase())
    }
}

/// The rows that a publisher does not know in any of its stores; none where not all applied the
/// list.
fn unknown_to((sent, stores): &InStores<'_, '_>) -> Option<BTreeSet<u32>> {
    let applied: Vec<&Receipt> = sent.standings.iter().filter_map(Standing::applied).collect();
    known_nowhere(&applied).filter(|_| applied.len() == *stores)
}

fn knows_anybody(receipt: &Receipt) -> bool {
    receipt.counts.linked + receipt.counts.already + receipt.counts.held > 0
}
