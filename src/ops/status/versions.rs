//! The versions of one list at one publisher, which are told in one line: that of the latest.

use super::StatusOptions;
use crate::calendar::Date;
use crate::report::status::{EarlierVersion, StatusEntry, StatusState};
use crate::scenario::calendar_of_lists;

/// How a version stands, looked at by itself.
pub(super) struct Alone<'p> {
    /// How it stands.
    pub(super) entry: StatusEntry,
    /// The day since which the publisher has it, ISO 8601.
    pub(super) begun: &'p str,
    /// Whether every store had answered by the day on which the publisher should have been done.
    pub(super) is_heard_in_time: bool,
}

/// Looks at a ticket beside those of other versions of its list for the same publisher.
///
/// A publisher that has a later version is not waited for with an earlier one, nor late with it;
/// `apply` would refuse it after the later. A later version gives nobody a new term who was late
/// already: who had not answered a version by its day when the next one came stays late from that
/// day on, until a version is applied. Who had refused it or held rows of it by then waited for the
/// next one.
pub(super) fn placed(
    own: &Alone<'_>,
    all: &[Alone<'_>],
    options: &StatusOptions<'_>,
) -> StatusEntry {
    let entry = &own.entry;
    let same = all.iter().filter(|other| other.entry.is_of_list_of(entry));
    let (mut until, later): (Vec<&Alone<'_>>, Vec<&Alone<'_>>) =
        same.partition(|other| other.entry.version <= entry.version);
    until.sort_by_key(|other| other.entry.version);
    let later = later.iter().map(|other| other.entry.version);
    let begun = match overdue(&until) {
        Some((since, version)) => late_since(entry.clone(), since, version, options),
        None => entry.clone(),
    };
    match later.max() {
        Some(later) => replaced(begun, later, options),
        None => begun,
    }
}

/// Tells the versions of a list in the entry of the latest.
pub(super) fn folded(entry: &StatusEntry, all: &[StatusEntry]) -> StatusEntry {
    if entry.replaced_by.is_some() {
        return entry.clone();
    }
    let same = || all.iter().filter(|other| other.is_of_list_of(entry));
    let mut versions: Vec<u32> = same().map(|other| other.version).collect();
    versions.dedup();
    let before = same().filter(|other| other.version < entry.version);
    let earlier = before.filter_map(|other| earlier(other, entry)).collect();
    StatusEntry { versions, earlier, ..entry.clone() }
}

/// An entry whose version a later one took the place of. What was undone is told as such: it was
/// applied once, and pupils may have used it. What was applied too late was so.
fn replaced(entry: StatusEntry, later: u32, options: &StatusOptions<'_>) -> StatusEntry {
    let is_unheard = entry.state.is_open() && entry.state != StatusState::Undone;
    let parsed = |day: Option<&String>| day.and_then(|day| day.parse::<Date>().ok());
    let calendar = calendar_of_lists(entry.format, &entry.counted, options.calendar);
    let since = entry.late_since.clone().or(entry.deadline.clone());
    let entry = StatusEntry { replaced_by: Some(later), ..entry };
    let late = parsed(since.as_ref()).zip(parsed(entry.applied_once()));
    let days_late = late.map_or(0, |(since, applied)| calendar.working_days_after(since, applied));
    StatusEntry {
        state: if is_unheard { StatusState::Superseded } else { entry.state },
        late_since: since.filter(|_| days_late > 0),
        late_version: entry.late_version.filter(|_| days_late > 0),
        days_late,
        ..entry
    }
}

/// The first day by which one of some versions should have been done, and nothing was heard when the
/// next of them came, nor was one applied since.
fn overdue<'e>(versions: &[&'e Alone<'_>]) -> Option<(&'e String, u32)> {
    let before = versions.split_last().map_or(&[][..], |(_, before)| before);
    let over = before.iter().filter(|one| one.entry.is_over()).map(|one| one.entry.version).max();
    before
        .iter()
        .zip(versions.iter().skip(1))
        .filter(|(one, _)| !one.is_heard_in_time && Some(one.entry.version) > over)
        .filter_map(|(one, next)| Some((one.entry.deadline.as_ref()?, one.entry.version, next)))
        .filter(|(day, _, next)| day.as_str() < next.begun)
        .map(|(day, version, _)| (day, version))
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

/// What is still to be told of an earlier version beside a later one: that it was applied too late,
/// and that it was undone while the later one is not done.
fn earlier(other: &StatusEntry, entry: &StatusEntry) -> Option<EarlierVersion> {
    // Where that took what the later one rests on, the later one tells it.
    let is_undone = other.undone > entry.undone && entry.state != StatusState::Done;
    (other.days_late > 0 || is_undone).then(|| EarlierVersion {
        version: other.version,
        days_late: other.days_late,
        undone: other.undone.clone().filter(|_| is_undone),
        undone_rows: other.undone_rows.filter(|_| is_undone),
    })
}
