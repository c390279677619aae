//! The versions of one list at one publisher, which are told in one line: that of the latest.

use super::StatusOptions;
use super::filed::Filed;
use crate::calendar::{Calendar, Date};
use crate::report::status::{EarlierVersion, StatusEntry, StatusState};
use crate::scenario::calendar_of_lists;

/// Whether every store had answered by the day on which the publisher should have been done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heard {
    InTime,
    NotInTime,
}

/// Looks at a ticket beside those of other versions of its list for the same publisher.
///
/// A publisher that has a later version is not waited for with an earlier one, nor late with it;
/// `apply` would refuse it after the later. A later version gives nobody a new term who was late
/// already: who had not answered the version before by its day stays late from that day on. Who had
/// refused it or held rows of it by then waited for the next one.
pub(super) fn folded(
    filed: &Filed,
    entry: &StatusEntry,
    all: &[(StatusEntry, Heard)],
    options: &StatusOptions<'_>,
) -> StatusEntry {
    let same = || all.iter().filter(|(other, _)| other.is_of_list_of(entry));
    let versions = || same().map(|(other, _)| other.version);
    if let Some(later) = versions().filter(|&version| version > entry.version).max() {
        return replaced(entry, later);
    }
    let mut versions: Vec<u32> = versions().collect();
    versions.dedup();
    let before: Vec<&(StatusEntry, Heard)> =
        same().filter(|(other, _)| other.version < entry.version).collect();
    let calendar = calendar_of_lists(entry.format, &entry.counted, options.calendar);
    let earlier = before.iter().filter_map(|(other, _)| earlier(other, entry, &calendar)).collect();
    let latest = StatusEntry { versions, earlier, ..entry.clone() };
    match overdue(&before, filed) {
        Some((since, version)) => late_since(latest, since, version, options),
        None => latest,
    }
}

/// An entry whose version a later one took the place of. What was undone is told as such: it was
/// applied once, and pupils may have used it.
fn replaced(entry: &StatusEntry, later: u32) -> StatusEntry {
    let is_unheard = entry.state.is_open() && entry.state != StatusState::Undone;
    let is_late = entry.state == StatusState::Done && entry.days_late > 0;
    StatusEntry {
        replaced_by: Some(later),
        state: if is_unheard { StatusState::Superseded } else { entry.state },
        late_since: entry.late_since.clone().filter(|_| is_late),
        days_late: if is_late { entry.days_late } else { 0 },
        ..entry.clone()
    }
}

/// The first day by which an earlier version should have been done, and nothing was heard when the
/// next came.
fn overdue<'e>(before: &[&'e (StatusEntry, Heard)], next: &Filed) -> Option<(&'e String, u32)> {
    before
        .iter()
        .filter(|(other, heard)| {
            *heard == Heard::NotInTime && other.state != StatusState::Done && !makes_room(other)
        })
        .filter_map(|(other, _)| Some((other.deadline.as_ref()?, other.version)))
        .filter(|(day, _)| day.as_str() < next.begun())
        .min()
}

/// An entry that is late from the day of an earlier version on.
fn late_since(
    entry: StatusEntry,
    since: &str,
    version: u32,
    options: &StatusOptions<'_>,
) -> StatusEntry {
    let parsed = |day: &str| day.parse::<Date>().ok();
    let whole = entry.done.as_deref().filter(|_| entry.state == StatusState::Done);
    let until = whole.and_then(parsed).unwrap_or(options.today);
    let calendar = calendar_of_lists(entry.format, &entry.counted, options.calendar);
    match parsed(since).map_or(0, |day| calendar.working_days_after(day, until)) {
        0 => entry,
        days_late => StatusEntry {
            late_since: Some(since.to_owned()),
            late_version: Some(version),
            days_late,
            ..entry
        },
    }
}

/// Tells whether an earlier version was undone after its day: it was applied until then, and the
/// undo makes room for the next one.
fn makes_room(other: &StatusEntry) -> bool {
    other.undone.is_some() && other.undone > other.deadline
}

/// What is still to be told of an earlier version beside a later one: that it was applied too late,
/// and that it was undone while the later one is not done.
fn earlier(
    other: &StatusEntry,
    entry: &StatusEntry,
    calendar: &Calendar,
) -> Option<EarlierVersion> {
    let parsed = |day: Option<&String>| day.and_then(|day| day.parse::<Date>().ok());
    let applied = parsed(other.stores.iter().filter_map(|store| store.done.as_ref()).max());
    let is_over = other.state == StatusState::Done || makes_room(other);
    let late = parsed(other.deadline.as_ref()).zip(applied).filter(|_| is_over);
    let days_late = late.map_or(0, |(day, applied)| calendar.working_days_after(day, applied));
    // Where that took what the later one rests on, the later one tells it.
    let is_undone = other.undone > entry.undone && entry.state != StatusState::Done;
    (days_late > 0 || is_undone).then(|| EarlierVersion {
        version: other.version,
        days_late,
        undone: other.undone.clone().filter(|_| is_undone),
        undone_rows: other.undone_rows.filter(|_| is_undone),
    })
}
