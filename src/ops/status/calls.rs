//! Whom to call today.

use super::filed::age;
use super::sent::Sent;
use crate::calendar::Date;
use crate::moves::Contact;
use crate::report::status::{
    Call, CallReason, CalledList, Rehearsal, StatusEntry, StatusState, StoreEntry,
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
        let refused = entry.stores.iter().find_map(|store| store.refused_because.as_ref());
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
                CallReason::RehearsalRefused => rehearsed.cloned(),
                _ => None,
            },
            silent: silent(entry)
                .filter_map(|store| store.store_name.clone())
                .filter(|_| reason == CallReason::StoreSilent)
                .collect(),
            undone_in: undone_in(entry)
                .filter(|_| reason == CallReason::Undone && entry.stores.len() > 1)
                .map(str::to_owned)
                .collect(),
            undone_rows: entry
                .undone_rows
                .filter(|_| reason == CallReason::Undone && is_partly_undone(entry)),
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
    let deadline = entry.deadline.as_ref().and_then(|day| day.parse::<Date>().ok());
    // On the free days after the deadline nobody is late yet, and nobody answers.
    let (is_late, is_today) = (entry.days_late > 0, deadline == Some(today));
    match entry.state {
        _ if entry.replaced_by.is_some() => None,
        StatusState::Done if entry.stores.iter().any(|store| store.journal_differs > 0) => {
            Some(CallReason::StorePutBack)
        }
        StatusState::Done | StatusState::Superseded => None,
        StatusState::Refused => Some(CallReason::Refused),
        StatusState::Undone => Some(CallReason::Undone),
        StatusState::Partial if is_but_silent(entry) => {
            (is_late || is_today).then_some(CallReason::StoreSilent)
        }
        // What is not filled in is for the distributor to mend.
        StatusState::Partial
            if entry.stores.iter().all(|store| store.state == StatusState::Done) =>
        {
            None
        }
        StatusState::Partial => {
            Some(if entry.undone.is_some() { CallReason::Undone } else { CallReason::Held })
        }
        StatusState::Waiting if is_late => Some(CallReason::Late),
        StatusState::Waiting if is_today => Some(CallReason::DueToday),
        StatusState::Waiting => is_rehearsal_refused.then_some(CallReason::RehearsalRefused),
    }
}
