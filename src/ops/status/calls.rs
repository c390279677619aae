//! Whom to call today.

use super::filed::age;
use super::sent::Sent;
use crate::calendar::Date;
use crate::moves::Contact;
use crate::report::status::{
    Call, CallReason, CalledList, CalledStore, Rehearsal, StatusEntry, StatusState, StoreEntry,
};

/// Tells which publishers to call today, and about what: the latest first.
pub(super) fn calls(
    entries: &[StatusEntry],
    rehearsals: &[Rehearsal],
    desk: &[Sent<'_>],
    today: Date,
) -> Vec<Call> {
    let mut calls: Vec<Call> = Vec::new();
    for (entry, sent) in entries.iter().zip(desk) {
        let rehearsed = rehearsals
            .iter()
            .filter(|told| told.is_of(entry))
            .find_map(|told| told.refused_because.as_ref());
        let Some(reason) = reason(entry, rehearsed.is_some(), today) else { continue };
        let refused = entry.stores.iter().find(|store| store.state == StatusState::Refused);
        let refused = refused.and_then(|store| store.refused_because.as_ref());
        let stores = called_stores(entry, reason, today);
        let list = CalledList {
            school: entry.school.clone(),
            brin: entry.brin.clone(),
            list_id: entry.list_id.clone(),
            version: entry.version,
            reason,
            deadline: entry.deadline.clone(),
            is_past: entry.deadline.as_ref().is_some_and(|day| *day < today.to_string()),
            late_since: entry.late_since.clone(),
            late_version: entry.late_version,
            days_late: entry.days_late,
            held: entry.held,
            refused_because: match reason {
                CallReason::Refused => refused.cloned(),
                CallReason::RehearsalRefused | CallReason::Late | CallReason::DueToday => {
                    rehearsed.cloned()
                }
                _ => None,
            },
            silent: silent(entry)
                .filter(|store| store.refused_because.is_none())
                .filter_map(|store| store.store_name.clone())
                .filter(|_| stores.iter().any(|store| store.reason == CallReason::StoreSilent))
                .collect(),
            undone_in: undone_in(entry)
                .filter(|_| reason == CallReason::Undone && entry.stores.len() > 1)
                .map(str::to_owned)
                .collect(),
            undone_rows: entry
                .undone_rows
                .filter(|_| reason == CallReason::Undone && is_partly_undone(entry)),
            stores,
            other_rows: entry.other_rows.clone(),
            sender: sent.filed.ticket.sender.clone(),
        };
        match calls
            .iter_mut()
            .find(|call| call.publisher.to_lowercase() == entry.publisher.to_lowercase())
        {
            Some(call) => call.lists.push(list),
            None => calls.push(Call {
                publisher: entry.publisher.clone(),
                email: email_of(&entry.publisher, desk).cloned(),
                sender: None,
                lists: vec![list],
            }),
        }
    }
    for call in &mut calls {
        call.lists.sort_by_key(|list| std::cmp::Reverse(list.days_late));
        call.sender = sender_of(&call.lists).cloned();
    }
    calls
        .sort_by_key(|call| std::cmp::Reverse(call.lists.first().map_or(0, |list| list.days_late)));
    calls
}

/// The e-mail address of a publisher: that of the last ticket that tells one.
fn email_of<'d>(publisher: &str, desk: &'d [Sent<'_>]) -> Option<&'d String> {
    let publisher = publisher.to_lowercase();
    let all = desk.iter().map(|sent| &sent.filed.ticket);
    let told = all.filter(|ticket| ticket.publisher.to_lowercase() == publisher);
    let told = told.filter(|ticket| ticket.publisher_email.is_some());
    told.max_by_key(|ticket| age(ticket))?.publisher_email.as_ref()
}

/// Who writes to a publisher of several lists: the first who can be answered, else the first.
fn sender_of(lists: &[CalledList]) -> Option<&Contact> {
    let senders = || lists.iter().filter_map(|list| list.sender.as_ref());
    senders().find(|sender| sender.email.is_some()).or_else(|| senders().next())
}

/// The stores of which nothing was heard.
fn silent(entry: &StatusEntry) -> impl Iterator<Item = &StoreEntry> {
    entry.stores.iter().filter(|store| store.state == StatusState::Waiting)
}

/// The stores in which the list was undone, by name.
fn undone_in(entry: &StatusEntry) -> impl Iterator<Item = &str> {
    entry
        .stores
        .iter()
        .filter(|store| store.undone.is_some())
        .filter_map(|store| store.store_name.as_deref())
}

/// What there is to speak of in each store, where there are several; of those of which nothing was
/// heard, once it is their day.
fn called_stores(entry: &StatusEntry, reason: CallReason, today: Date) -> Vec<CalledStore> {
    let of_stores =
        [CallReason::Refused, CallReason::Undone, CallReason::Held, CallReason::StoreSilent];
    if entry.stores.len() < 2 || !of_stores.contains(&reason) {
        return Vec::new();
    }
    let nameless = |store: &StoreEntry| store.store_name.is_none() && store.done.is_some();
    let has_nameless = entry.stores.iter().any(nameless);
    let called = |store: &StoreEntry| {
        let reason = match store.state {
            StatusState::Waiting if store.refused_because.is_none() => CallReason::StoreSilent,
            // Where it was too early, that was heard.
            StatusState::Waiting | StatusState::Refused => CallReason::Refused,
            _ if store.undone.is_some() => CallReason::Undone,
            _ => CallReason::Held,
        };
        Some(CalledStore {
            store: store.store_name.as_ref().unwrap_or(&store.store).clone(),
            reason: Some(reason)
                .filter(|_| store.state != StatusState::Waiting || is_due(entry, today))?,
            held: store.held,
            undone_rows: store.undone_rows,
            refused_because: store.refused_because.clone(),
            may_have_reported: has_nameless && store.store_name.is_some(),
        })
    };
    entry
        .stores
        .iter()
        .filter(|store| store.state != StatusState::Done)
        .filter_map(called)
        .collect()
}

/// Tells whether the day on which an entry is to be done has come. On the free days after it nobody
/// is late yet, and nobody answers.
fn is_due(entry: &StatusEntry, today: Date) -> bool {
    entry.days_late > 0 || entry.deadline == Some(today.to_string())
}

/// Tells whether something is left of what was undone, in one of the stores that have names or,
/// without, in any.
fn is_partly_undone(entry: &StatusEntry) -> bool {
    let mut named = entry
        .stores
        .iter()
        .filter(|store| store.undone.is_some() && store.store_name.is_some())
        .peekable();
    if entry.stores.len() > 1 && named.peek().is_some() {
        return named.any(|store| store.state != StatusState::Undone);
    }
    entry.state != StatusState::Undone
}

/// Tells whether every store that reported is done, and others did not report.
fn is_but_silent(entry: &StatusEntry) -> bool {
    let mut reported = entry.stores.iter().filter(|store| store.state != StatusState::Waiting);
    reported.all(|store| store.state == StatusState::Done) && silent(entry).next().is_some()
}

fn reason(entry: &StatusEntry, is_rehearsal_refused: bool, today: Date) -> Option<CallReason> {
    let is_in = |state: StatusState| entry.stores.iter().any(|store| store.state == state);
    match entry.state {
        _ if entry.replaced_by.is_some() => None,
        StatusState::Done if entry.stores.iter().any(|store| store.journal_differs > 0) => {
            Some(CallReason::StorePutBack)
        }
        StatusState::Done | StatusState::Superseded => None,
        StatusState::Refused => Some(CallReason::Refused),
        StatusState::Undone => Some(CallReason::Undone),
        StatusState::Partial if is_but_silent(entry) => {
            is_due(entry, today).then_some(CallReason::StoreSilent)
        }
        // What is not filled in is for the distributor to mend.
        StatusState::Partial
            if entry.stores.iter().all(|store| store.state == StatusState::Done) =>
        {
            None
        }
        StatusState::Partial => Some(match entry.undone {
            Some(_) => CallReason::Undone,
            None if is_in(StatusState::Refused) => CallReason::Refused,
            None => CallReason::Held,
        }),
        StatusState::Waiting if entry.days_late > 0 => Some(CallReason::Late),
        StatusState::Waiting if is_due(entry, today) => Some(CallReason::DueToday),
        StatusState::Waiting => is_rehearsal_refused.then_some(CallReason::RehearsalRefused),
    }
}
