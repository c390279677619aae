//! Two readings of a list whose pairs another list applied before: it says the same once more, or
//! it speaks of other children or another year.
//!
//! *Done*: what the journal gave and the store still shows is done. *Fresh*: the store as it is,
//! the journal unread. What hangs together is read one way. The reading that nothing speaks against
//! is taken; where both are free, as in a swap, names decide, or else the other rows that the list
//! had applied, where most of them tell of another year; else somebody is to decide.

use super::case::{Case, RowNo};
use super::components::Root;
use super::hash::{Map, Set};
use super::holdings::IdentityNo;
use super::outcome::Reason;
use super::owners::{Owner, Owners};
use super::profiles::ProfileNo;
use super::reading::{Component, Evidence, Reading, Trace, is_by_gift, is_of};
use super::reasons::Faults;
use super::rows::PlanRow;
use crate::person::Relation;

/// Settles which rows were done before, and holds what cannot be told.
pub(super) fn settle(case: &Case<'_>, owners: &mut Owners, faults: &mut Faults) {
    let is_settled =
        |at, trace: &Trace| matches!(moved_on(case, owners, at, *trace), Some(Owner::Kept(_)));
    let traces: Map<RowNo, Trace> = case
        .live()
        .filter_map(|(at, row)| Some((at, trace(case, owners, at, row)?)))
        // An earlier run of this very list gave the profile another row's new identity: that run
        // read it as the store was, and so it stays.
        .filter(|(at, trace)| !is_settled(*at, trace))
        .collect();
    pardon_what_was_given_on(case, &traces, owners, faults);
    let doubtful = traces.iter().filter(|(at, it)| is_read_twice(case, owners, **at, **it));
    let doubtful: Set<Root> =
        doubtful.filter_map(|(&at, _)| case.root_by_list(case.rows[at])).collect();
    let is_doubtful = |row| case.root_by_list(row).is_some_and(|root| doubtful.contains(&root));
    let plain = traces.iter().filter(|(at, trace)| {
        !is_doubtful(case.rows[**at]) && !case.names_another(case.rows[**at], trace.profile)
    });
    let plain: Vec<(RowNo, Trace)> = plain.map(|(&at, &trace)| (at, trace)).collect();
    for &(at, trace) in &plain {
        if owners.of(at) == Owner::Nobody {
            owners.0[at] = Owner::Done(Some(trace.profile));
        }
    }
    let read = read(&Evidence::new(case, owners, &traces), &doubtful);
    let votes = votes(case, &read, plain.iter().filter_map(|(_, trace)| trace.run));
    for Read { rows, reading, lists } in read {
        let year = Year::of(&lists, &votes);
        let is_fresh = match reading {
            Reading::Fresh => true,
            Reading::Likely => year != Year::Same,
            Reading::Free => year == Year::Another,
            Reading::Done | Reading::Undecided => false,
        };
        if matches!(reading, Reading::Done) {
            take_as_done(case, &rows, &traces, owners, faults);
        } else if !is_fresh {
            blame_what_was_said(&rows, &traces, faults);
        }
    }
    if case.past.is_forgotten {
        doubt_what_was_given(case, owners, faults);
        doubt_what_leaves_no_trace(case, owners, faults);
    }
}

/// Holds the rows whose pairs another list applied; all, where none of them is.
fn blame_what_was_said(rows: &[RowNo], traces: &Map<RowNo, Trace>, faults: &mut Faults) {
    let is_traced = rows.iter().any(|at| traces.contains_key(at));
    let is_in_doubt = |at: &RowNo| !is_traced || traces.contains_key(at);
    faults.blame(rows.iter().copied().filter(is_in_doubt), Reason::Repeated);
}

/// A component that was read.
struct Read {
    rows: Vec<RowNo>,
    reading: Reading,
    /// The lists that applied some of it before, each by its first run.
    lists: Vec<i64>,
}

/// Reads each component that may be doubtful, or may correct another list.
fn read(evidence: &Evidence<'_>, doubtful: &Set<Root>) -> Vec<Read> {
    let &Evidence { case, owners, traces, corrected, .. } = evidence;
    let given = corrected.map(|_| roots_of_given(case, owners)).unwrap_or_default();
    let components = case.rows_of(given.union(doubtful).copied());
    let read = components.into_iter().filter_map(|(root, rows)| {
        let component = Component::new(evidence, &rows);
        let is_to_read = doubtful.contains(&root) || component.may_correct();
        let reading = is_to_read.then(|| component.read())?;
        let runs = rows.iter().filter_map(|at| traces.get(at)?.run);
        let mut lists: Vec<i64> = runs.map(|run| case.past.list_of(run)).collect();
        lists.sort_unstable();
        lists.dedup();
        Some(Read { rows, reading, lists })
    });
    read.collect()
}

/// How many rows that a list applied before are read in each way.
#[derive(Clone, Copy, Default)]
struct Votes {
    fresh: usize,
    done: usize,
    free: usize,
}

/// Counts the rows of what was read, for each list that applied some of them before, beside those
/// of which nobody doubts that a run had done them.
fn votes(case: &Case<'_>, read: &[Read], done: impl Iterator<Item = i64>) -> Map<i64, Votes> {
    let mut votes: Map<i64, Votes> = Map::default();
    for run in done {
        votes.entry(case.past.list_of(run)).or_default().done += 1;
    }
    for Read { rows, reading, lists } in read {
        for &list in lists {
            let of_list = votes.entry(list).or_default();
            let count = match reading {
                Reading::Fresh | Reading::Likely => &mut of_list.fresh,
                Reading::Done => &mut of_list.done,
                Reading::Free | Reading::Undecided => &mut of_list.free,
            };
            *count += rows.len();
        }
    }
    votes
}

/// What the other rows tell of a list whose pairs another one applied.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Year {
    /// That a year went by since: more of them are fresh than all others together.
    Another,
    /// That it is that list once more, corrected perhaps: more of them were done by it than are
    /// fresh.
    Same,
    Untold,
}

impl Year {
    fn of(lists: &[i64], votes: &Map<i64, Votes>) -> Self {
        let mut of_lists = lists.iter().filter_map(|list| votes.get(list));
        let is_same = |it: &Votes| it.done > it.fresh;
        if of_lists.clone().any(is_same) {
            Self::Same
        } else if !lists.is_empty() && of_lists.all(|it| it.fresh > it.done + it.free) {
            Self::Another
        } else {
            Self::Untold
        }
    }
}

/// The components of rows of which another list gave the old identity to whom it opens now.
fn roots_of_given(case: &Case<'_>, owners: &Owners) -> Set<Root> {
    let given = case
        .live()
        .filter(|&(at, row)| matches!(owners.of(at), Owner::Profile(..)) && is_by_gift(case, row));
    given.filter_map(|(_, row)| case.root_by_list(row)).collect()
}

/// A row was done before though its old identities open two profiles, where the journal gave each
/// of them to whoever has it now: they went on to others.
fn pardon_what_was_given_on(
    case: &Case<'_>,
    traces: &Map<RowNo, Trace>,
    owners: &mut Owners,
    faults: &mut Faults,
) {
    let was_given = |was: IdentityNo, to: ProfileNo| {
        case.now.history.about(was).any(|entry| entry.grants() && entry.profile == to)
    };
    for (&at, trace) in traces {
        let row = case.rows[at];
        let is_explained = |was: IdentityNo| {
            let mut holders = case.view.active(was).map(|holding| holding.profile);
            holders.all(|holder| holder == trace.profile || was_given(was, holder))
        };
        if trace.run.is_some()
            && faults.get(at) == Some(Reason::TwoProfiles)
            && row.was.iter().all(is_explained)
            && !case.names_another(row, trace.profile)
        {
            faults.pardon(at);
            owners.0[at] = Owner::Done(Some(trace.profile));
        }
    }
}

/// What a profile had before is told by its retired keyrings, where the publisher keeps them, and by
/// the journal. Once that has forgotten what this list did, a row whose old identity is another
/// row's new one may speak of who has it now, or of who gave it away; names decide.
fn doubt_what_leaves_no_trace(case: &Case<'_>, owners: &Owners, faults: &mut Faults) {
    let given: Set<IdentityNo> = case.live().flat_map(|(_, row)| row.gets.iter()).collect();
    let is_named = |at: RowNo, row: PlanRow| {
        owners.profile(at).is_some_and(|own| case.as_was(row, own) == Relation::Same)
    };
    let doubtful = case.live().filter(|&(at, row)| {
        row.was.iter().any(|was| given.contains(&was))
            && !matches!(owners.of(at), Owner::Kept(_) | Owner::Done(_))
            && trace(case, owners, at, row).is_none()
            && !is_named(at, row)
            && !case.is_decided(row)
    });
    let doubtful: Vec<RowNo> = doubtful.map(|(at, _)| at).collect();
    faults.blame(doubtful, Reason::Repeated);
}

/// Where the journal has forgotten what this list did, an identity that a row has here may have
/// come by the list itself: another row that has it as its old one does not speak of who has it
/// now.
fn doubt_what_was_given(case: &Case<'_>, owners: &mut Owners, faults: &mut Faults) {
    let is_there = |owners: &Owners, at: RowNo, row: PlanRow| {
        let has = |wordt: &IdentityNo| {
            case.view.active(*wordt).any(|holding| Some(holding.profile) == owners.profile(at))
        };
        row.gets.as_slice().iter().all(has)
    };
    let there = case.live().filter(|&(at, row)| is_there(owners, at, row));
    let given: Set<IdentityNo> = there.flat_map(|(_, row)| row.gets.iter()).collect();
    for (at, row) in case.live() {
        if row.was.as_slice().iter().any(|was| given.contains(was)) && !is_there(owners, at, row) {
            owners.0[at] = Owner::Nobody;
            faults.blame([at], Reason::Superseded);
        }
    }
}

/// A row that shows no trace, and whose old identity the others gave away, does not speak of who
/// has it now.
fn take_as_done(
    case: &Case<'_>,
    rows: &[RowNo],
    traces: &Map<RowNo, Trace>,
    owners: &mut Owners,
    faults: &mut Faults,
) {
    let given: Set<IdentityNo> = rows
        .iter()
        .filter(|at| traces.contains_key(at))
        .flat_map(|&at| case.rows[at].gets.iter())
        .collect();
    for &at in rows {
        if let Some(trace) = traces.get(&at) {
            owners.0[at] = Owner::Done(Some(trace.profile));
        } else if case.rows[at].was.as_slice().iter().any(|was| given.contains(was)) {
            owners.0[at] = Owner::Nobody;
            faults.blame([at], Reason::Superseded);
        }
    }
}

/// Tells whether the readings differ: the store shows another owner, or another row speaks of the
/// profile by an identity that this one gave it.
fn is_read_twice(case: &Case<'_>, owners: &Owners, at: RowNo, trace: Trace) -> bool {
    match owners.profile(at) {
        Some(owner) => owner != trace.profile,
        None => moved_on(case, owners, at, trace).is_some(),
    }
}

/// Finds another row that speaks of the profile by an identity that this one gave it, and whom that
/// row is about.
fn moved_on(case: &Case<'_>, owners: &Owners, at: RowNo, trace: Trace) -> Option<Owner> {
    let leaver = |&wordt: &IdentityNo| case.leaver[wordt as usize].map(|leaver| leaver as RowNo);
    let mut leavers = case.rows[at].gets.as_slice().iter().filter_map(leaver);
    let of_profile =
        |leaver: &RowNo| *leaver != at && owners.profile(*leaver) == Some(trace.profile);
    leavers.find(of_profile).map(|leaver| owners.of(leaver))
}

fn trace(case: &Case<'_>, owners: &Owners, at: RowNo, row: PlanRow) -> Option<Trace> {
    if row.was.is_empty() || matches!(owners.of(at), Owner::Kept(_) | Owner::Done(_)) {
        return None;
    }
    let opens = |&wordt: &IdentityNo| case.view.active(wordt).next().map(|holding| holding.profile);
    let profile = opens(row.gets.as_slice().first()?)?;
    if !row.gets.as_slice().iter().all(|wordt| opens(wordt) == Some(profile)) {
        return None;
    }
    let pair = |wordt: IdentityNo| {
        case.now
            .history
            .about(wordt)
            .find(|entry| entry.grants() && entry.profile == profile && is_of(row, entry.was))
    };
    let run =
        row.gets.as_slice().iter().map(|&wordt| pair(wordt).map(|entry| entry.run)).min().flatten();
    // A number that was given out anew stands retired with each who had it.
    let is_last_to_leave = |was: IdentityNo| {
        let last = case.now.history.leaving(was).max_by_key(|entry| entry.run);
        last.is_none_or(|last| last.profile == profile)
    };
    let was_there = || {
        let mut left = row.was.iter().filter(|&was| case.view.retired(was, profile).is_some());
        left.any(is_last_to_leave)
    };
    (run.is_some() || was_there()).then_some(Trace { profile, run })
}
