//! Two readings of a list whose pairs another list applied before: it says the same once more, or
//! it speaks of other children or another year.
//!
//! *Done*: what the journal gave and the store still shows is done. *Fresh*: the store as it is,
//! the journal unread. What hangs together is read one way. The reading that nothing speaks against
//! is taken; where both are free, as in a swap, names decide; else somebody is to decide.

use std::cmp::Ordering;

use super::case::{Case, RowNo};
use super::components::Root;
use super::faults::is_released;
use super::hash::{Map, Set};
use super::history::JournalEntry;
use super::holdings::IdentityNo;
use super::outcome::Reason;
use super::owners::{Owner, Owners};
use super::policy::OnOtherPerson;
use super::profiles::ProfileNo;
use super::reasons::Faults;
use super::rows::PlanRow;
use crate::person::Relation;

/// What shows that a row was done before, though not by an earlier run of its list.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Trace {
    /// The profile that all new identities of the row open.
    profile: ProfileNo,
    /// The run by which the journal tells it; none where only a retired keyring of the profile
    /// does.
    run: Option<i64>,
}

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
    let doubtful = traces.iter().filter(|(at, trace)| is_doubtful(case, owners, **at, **trace));
    let doubtful: Set<Root> =
        doubtful.filter_map(|(&at, _)| case.root_by_list(case.rows[at])).collect();
    for (&at, trace) in &traces {
        let row = case.rows[at];
        let is_free = owners.of(at) == Owner::Nobody
            && case.root_by_list(row).is_none_or(|root| !doubtful.contains(&root));
        if is_free && !case.names_another(row, trace.profile) {
            owners.0[at] = Owner::Done(Some(trace.profile));
        }
    }
    for (_, rows) in case.rows_of(doubtful) {
        let component = Component::new(case, owners, &traces, &rows);
        match component.read() {
            Reading::Fresh => {}
            Reading::Done => take_as_done(case, &rows, &traces, owners, faults),
            Reading::Undecided => {
                let in_doubt = rows.iter().copied().filter(|at| traces.contains_key(at));
                faults.blame(in_doubt, Reason::Repeated);
            }
        }
    }
    if case.past.is_forgotten {
        doubt_what_was_given(case, owners, faults);
        doubt_what_leaves_no_trace(case, owners, faults);
    }
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
fn is_doubtful(case: &Case<'_>, owners: &Owners, at: RowNo, trace: Trace) -> bool {
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
    let was_there =
        || row.was.as_slice().iter().any(|&was| case.view.retired(was, profile).is_some());
    (run.is_some() || was_there()).then_some(Trace { profile, run })
}

fn is_of(row: PlanRow, was: Option<IdentityNo>) -> bool {
    was.is_some_and(|was| row.was.contains(was))
}

/// How a component is read.
enum Reading {
    Done,
    Fresh,
    Undecided,
}

/// Live rows that hang together.
struct Component<'c> {
    case: &'c Case<'c>,
    owners: &'c Owners,
    traces: &'c Map<RowNo, Trace>,
    rows: &'c [RowNo],
    /// Each new identity and a row that gives it, in order.
    gives: Vec<(IdentityNo, RowNo)>,
}

impl<'c> Component<'c> {
    fn new(
        case: &'c Case<'c>,
        owners: &'c Owners,
        traces: &'c Map<RowNo, Trace>,
        rows: &'c [RowNo],
    ) -> Self {
        let of_row = |&at: &RowNo| case.rows[at].gets.iter().map(move |wordt| (wordt, at));
        let mut gives: Vec<_> = rows.iter().flat_map(of_row).collect();
        gives.sort_unstable();
        Self { case, owners, traces, rows, gives }
    }

    /// Finds the rows that give an identity.
    fn rows_that_give(&self, identity: IdentityNo) -> impl Iterator<Item = RowNo> {
        let from = self.gives.partition_point(|&(given, _)| given < identity);
        let same = self.gives[from..].iter().take_while(move |&&(given, _)| given == identity);
        same.map(|&(_, at)| at)
    }

    fn read(&self) -> Reading {
        if self.rows.iter().any(|at| self.case.is_decided(self.case.rows[*at])) {
            return Reading::Fresh;
        }
        match (self.speaks_against_done(), self.speaks_against_fresh()) {
            (false, true) => Reading::Done,
            (true, false) => Reading::Fresh,
            (true, true) => Reading::Undecided,
            (false, false) => self.by_names(),
        }
    }

    /// Somebody has an old identity now to whom no run of that other list gave it; a keyring that
    /// it gave is gone; or names differ, or fit whoever has the old identity now better.
    fn speaks_against_done(&self) -> bool {
        self.rows.iter().any(|at| {
            let row = self.case.rows[*at];
            let Some(trace) = self.traces.get(at) else { return self.is_gone(row) };
            self.has_come_otherwise(row, *trace)
                || self.case.names_another(row, trace.profile)
                || self.is_rather_of_owner(*at, row, *trace)
        })
    }

    /// Tells whether the person of a row is more like whom its old identity opens now than like
    /// whom its new one opens: initials, or one of two of a family, deny nobody by themselves.
    fn is_rather_of_owner(&self, at: RowNo, row: PlanRow, trace: Trace) -> bool {
        let Some(owner) = self.owners.profile(at).filter(|&owner| owner != trace.profile) else {
            return false;
        };
        let likeness = |relation| match relation {
            Relation::Other => 0,
            Relation::Untold => 1,
            Relation::Alike => 2,
            Relation::Same => 3,
        };
        let (fresh, done) = (self.case.as_was(row, owner), self.case.as_wordt(row, trace.profile));
        likeness(fresh) > likeness(done)
    }

    fn has_come_otherwise(&self, row: PlanRow, trace: Trace) -> bool {
        let came = |&was: &IdentityNo| {
            let others = self
                .case
                .view
                .active(was)
                .map(|holding| holding.profile)
                .filter(|&holder| holder != trace.profile);
            others.into_iter().any(|holder| !self.was_given(was, holder, trace))
        };
        row.was.as_slice().iter().any(came)
    }

    /// Tells whether the other list gave an identity to a profile: by the journal, where a row says
    /// the same once more, or else by a row that shows it. A year later the pair is said of the next
    /// child, and nothing of whoever got the identity then.
    fn was_given(&self, identity: IdentityNo, profile: ProfileNo, trace: Trace) -> bool {
        let is_of_list =
            |run: i64| trace.run.is_some_and(|own| self.case.past.is_one_list(own, run));
        let of_others =
            |entry: &&JournalEntry| entry.profile == profile && !self.case.is_own(entry.run);
        let by_journal = self
            .case
            .now
            .history
            .about(identity)
            .filter(of_others)
            .max_by_key(|entry| (entry.run, entry.grants()));
        by_journal.is_some_and(|entry| {
            entry.grants() && is_of_list(entry.run) && self.is_repeated(entry.was, identity)
        }) || self.rows_that_give(identity).any(|at| {
            self.traces.get(&at).is_some_and(|other| other.profile == profile)
                || self.owners.profile(at) == Some(profile)
        })
    }

    /// Tells whether a row says a pair of the journal again.
    fn is_repeated(&self, was: Option<IdentityNo>, wordt: IdentityNo) -> bool {
        self.rows_that_give(wordt).any(|at| is_of(self.case.rows[at], was))
    }

    /// Tells whether another list applied a row, and what it gave is gone.
    fn is_gone(&self, row: PlanRow) -> bool {
        let history = &self.case.now.history;
        row.gets.as_slice().iter().any(|&wordt| {
            let last = |profile| history.last_on(wordt, profile);
            let is_gone = |entry: &JournalEntry| {
                entry.grants()
                    && !self.case.is_own(entry.run)
                    && is_of(row, entry.was)
                    && last(entry.profile) == Some(entry)
                    && !entry.is_shown(self.case.view.held(wordt))
            };
            history.about(wordt).any(is_gone)
        })
    }

    /// A collision, one identity for two, or another person.
    fn speaks_against_fresh(&self) -> bool {
        let mut claims: Map<IdentityNo, ProfileNo> = Map::default();
        self.rows.iter().any(|&at| {
            let row = self.case.rows[at];
            let Some(owner) = self.owners.profile(at) else { return false };
            let taken = |&wordt: &IdentityNo| {
                let mut holders = self
                    .case
                    .view
                    .active(wordt)
                    .map(|holding| holding.profile)
                    .filter(|&holder| holder != owner);
                holders.any(|holder| !is_released(self.case, self.owners, wordt, holder))
            };
            let is_claimed_twice = row
                .gets
                .as_slice()
                .iter()
                .any(|&wordt| *claims.entry(wordt).or_insert(owner) != owner);
            let is_other = self.case.policy.on_other_person != OnOtherPerson::Link
                && self.case.as_was(row, owner) == Relation::Other;
            is_claimed_twice || is_other || row.gets.as_slice().iter().any(taken)
        })
    }

    /// Both readings are free: the one that names say more for is taken.
    fn by_names(&self) -> Reading {
        let (mut done, mut fresh) = (0_u32, 0_u32);
        for &at in self.rows {
            let (row, trace) = (self.case.rows[at], self.traces.get(&at));
            let owner = self.owners.profile(at);
            if owner.is_some() && owner == trace.map(|trace| trace.profile) {
                continue;
            }
            done += u32::from(
                trace.is_some_and(|trace| self.case.as_wordt(row, trace.profile) == Relation::Same),
            );
            fresh += u32::from(
                owner.is_some_and(|owner| self.case.as_was(row, owner) == Relation::Same),
            );
        }
        match done.cmp(&fresh) {
            Ordering::Greater => Reading::Done,
            Ordering::Less => Reading::Fresh,
            Ordering::Equal => self.where_nothing_tells(),
        }
    }

    /// Of the very list that was applied, though the journal has forgotten what that changed, the
    /// store shows enough.
    fn where_nothing_tells(&self) -> Reading {
        if self.case.past.is_forgotten { Reading::Done } else { Reading::Undecided }
    }
}
