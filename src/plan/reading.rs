//! How what hangs together is read, where another list applied some of it before.

use std::cmp::Ordering;

use super::case::{Case, RowNo};
use super::faults::is_released;
use super::hash::Map;
use super::history::JournalEntry;
use super::holdings::IdentityNo;
use super::owners::Owners;
use super::policy::OnOtherPerson;
use super::profiles::ProfileNo;
use super::rows::PlanRow;
use crate::person::Relation;

/// What shows that a row was done before, though not by an earlier run of its list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Trace {
    /// The profile that all new identities of the row open.
    pub(super) profile: ProfileNo,
    /// The run by which the journal tells it; none where only a retired keyring of the profile
    /// does.
    pub(super) run: Option<i64>,
}

pub(super) fn is_of(row: PlanRow, was: Option<IdentityNo>) -> bool {
    was.is_some_and(|was| row.was.contains(was))
}

/// The last run of another list that gave an identity to whom it opens now.
pub(super) fn given_to_holder(case: &Case<'_>, identity: IdentityNo) -> Option<i64> {
    let holder = case.view.active(identity).next()?.profile;
    let gave = |entry: &&JournalEntry| {
        entry.grants() && entry.profile == holder && case.is_by_another(entry.run)
    };
    case.now.history.about(identity).filter(gave).map(|entry| entry.run).max()
}

/// Tells whether a row is about whom it is by what another list gave alone.
pub(super) fn is_by_gift(case: &Case<'_>, row: PlanRow) -> bool {
    let mut open = row.was.iter().filter(|&was| case.view.active(was).next().is_some()).peekable();
    open.peek().is_some() && open.all(|was| given_to_holder(case, was).is_some())
}

/// Another list that this one may correct.
#[derive(Clone, Copy)]
pub(super) struct Corrected {
    /// Its last run.
    run: i64,
    /// Whether this one speaks of somebody whom that list took from an identity that nobody has
    /// since, so that there is no other year in which the row makes sense here.
    is_sure: bool,
}

/// The list that this one may correct: its rows speak of those from whom that list took somebody,
/// and nobody has come to one of their old identities since. In another year, somebody has an
/// identity that it gave and took from nobody, or is new.
pub(super) fn corrected(case: &Case<'_>) -> Option<Corrected> {
    let history = &case.now.history;
    let was = || case.live().flat_map(|(_, row)| row.was.iter());
    let run = was().filter_map(|was| given_to_holder(case, was)).max()?;
    let of_list = |entry: &JournalEntry| case.past.is_one_list(run, entry.run);
    let is_left = |was: IdentityNo| history.leaving(was).any(of_list);
    let is_theirs = |was: IdentityNo| {
        let Some(holder) = case.view.active(was).next() else { return true };
        let gave = |entry: &JournalEntry| {
            entry.grants() && entry.profile == holder.profile && of_list(entry)
        };
        history.about(was).any(gave) == is_left(was)
    };
    // Whoever does not move tells of the year as well.
    let mut rows = case.rows.iter();
    rows.all(|row| row.was.iter().chain(row.keeps.iter()).all(is_theirs)).then_some(())?;
    let is_sure = was().any(|was| case.view.active(was).next().is_none() && is_left(was));
    Some(Corrected { run, is_sure })
}

/// How a component is read.
pub(super) enum Reading {
    Done,
    Fresh,
    /// Something speaks against *done*, and no name for *fresh*.
    Likely,
    /// Nothing speaks against either, and names do not tell.
    Free,
    Undecided,
}

/// What components are read by.
pub(super) struct Evidence<'c> {
    pub(super) case: &'c Case<'c>,
    pub(super) owners: &'c Owners,
    pub(super) traces: &'c Map<RowNo, Trace>,
    /// The list that this one may correct.
    pub(super) corrected: Option<Corrected>,
    /// The profiles that an identity opens which a row keeps, with that row.
    kept: Map<ProfileNo, RowNo>,
}

impl<'c> Evidence<'c> {
    pub(super) fn new(
        case: &'c Case<'c>,
        owners: &'c Owners,
        traces: &'c Map<RowNo, Trace>,
    ) -> Self {
        let rows = case.rows.iter().enumerate();
        let kept = rows.flat_map(|(at, row)| row.keeps.iter().map(move |kept| (at, kept)));
        let opened = kept.flat_map(|(at, kept)| case.view.active(kept).map(move |it| (at, it)));
        let kept = opened.map(|(at, holding)| (holding.profile, at)).collect();
        Self { case, owners, traces, corrected: corrected(case), kept }
    }
}

/// Live rows that hang together.
pub(super) struct Component<'c> {
    case: &'c Case<'c>,
    owners: &'c Owners,
    traces: &'c Map<RowNo, Trace>,
    kept: &'c Map<ProfileNo, RowNo>,
    rows: &'c [RowNo],
    /// Each new identity and a row that gives it, in order.
    gives: Vec<(IdentityNo, RowNo)>,
    /// The run of another list that these rows, which permute identities, may correct.
    corrected: Option<i64>,
}

impl<'c> Component<'c> {
    pub(super) fn new(evidence: &'c Evidence<'c>, rows: &'c [RowNo]) -> Self {
        let &Evidence { case, owners, traces, corrected, ref kept } = evidence;
        let of_row = |&at: &RowNo| case.rows[at].gets.iter().map(move |wordt| (wordt, at));
        let mut gives: Vec<_> = rows.iter().flat_map(of_row).collect();
        gives.sort_unstable();
        let mut was: Vec<_> = rows.iter().flat_map(|&at| case.rows[at].was.iter()).collect();
        was.sort_unstable();
        // Where a year goes by, somebody comes or goes.
        let is_permuted = was.iter().eq(gives.iter().map(|(wordt, _)| wordt));
        let corrected = corrected.filter(|it| it.is_sure || is_permuted).map(|it| it.run);
        Self { case, owners, traces, kept, rows, gives, corrected }
    }

    /// Finds the rows that give an identity.
    fn rows_that_give(&self, identity: IdentityNo) -> impl Iterator<Item = RowNo> {
        let from = self.gives.partition_point(|&(given, _)| given < identity);
        let same = self.gives[from..].iter().take_while(move |&&(given, _)| given == identity);
        same.map(|&(_, at)| at)
    }

    /// Tells whether the rows may correct another list, whether or not one of them says the same once
    /// more.
    pub(super) fn may_correct(&self) -> bool {
        self.corrected.is_some()
    }

    pub(super) fn read(&self) -> Reading {
        if self.rows.iter().any(|at| self.case.is_decided(self.case.rows[*at])) {
            return Reading::Fresh;
        }
        match (self.speaks_against_done(None), self.speaks_against_fresh()) {
            (false, true) => Reading::Done,
            (true, false) => {
                let is_rather_corrected =
                    self.corrected.is_some_and(|run| !self.speaks_against_done(Some(run)));
                match self.by_names() {
                    reading if is_rather_corrected => reading,
                    Reading::Fresh => Reading::Fresh,
                    _ => Reading::Likely,
                }
            }
            (true, true) => Reading::Undecided,
            (false, false) => self.by_names(),
        }
    }

    /// Somebody has an old identity now to whom no run of that other list gave it; a keyring that
    /// it gave is gone; another row is about its profile by an identity that stays; or names differ,
    /// or fit whoever has the old identity now better. Where the list of a run was corrected, all
    /// that it gave counts, else only what rows say again.
    fn speaks_against_done(&self, corrected: Option<i64>) -> bool {
        self.rows.iter().any(|at| {
            let row = self.case.rows[*at];
            let Some(trace) = self.traces.get(at) else { return self.is_gone(row) };
            self.has_come_otherwise(row, *trace, corrected)
                || self.kept.get(&trace.profile).is_some_and(|other| other != at)
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

    fn has_come_otherwise(&self, row: PlanRow, trace: Trace, corrected: Option<i64>) -> bool {
        let came = |&was: &IdentityNo| {
            let others = self
                .case
                .view
                .active(was)
                .map(|holding| holding.profile)
                .filter(|&holder| holder != trace.profile);
            others.into_iter().any(|holder| !self.was_given(was, holder, trace, corrected))
        };
        row.was.as_slice().iter().any(came)
    }

    /// Tells whether the other list gave an identity to a profile: by the journal, where a row says
    /// the same once more or the list was corrected, or else by a row that shows it. A year later
    /// the pair is said of the next child, and nothing of whoever got the identity then.
    fn was_given(
        &self,
        identity: IdentityNo,
        profile: ProfileNo,
        trace: Trace,
        corrected: Option<i64>,
    ) -> bool {
        let is_of_list =
            |run: i64| trace.run.is_some_and(|own| self.case.past.is_one_list(own, run));
        let of_others =
            |entry: &&JournalEntry| entry.profile == profile && self.case.is_by_another(entry.run);
        let by_journal = self
            .case
            .now
            .history
            .about(identity)
            .filter(of_others)
            .max_by_key(|entry| (entry.run, entry.grants()));
        by_journal.is_some_and(|entry| {
            entry.grants()
                && is_of_list(entry.run)
                && (self.is_repeated(entry.was, identity) || corrected.is_some_and(is_of_list))
        }) || self.rows_that_give(identity).any(|at| {
            self.traces.get(&at).is_some_and(|other| other.profile == profile)
                || self.owners.profile(at) == Some(profile)
        })
    }

    /// Tells whether a row says a pair of the journal again, or says something else of whoever had
    /// that old identity, which is nobody's since.
    fn is_repeated(&self, was: Option<IdentityNo>, wordt: IdentityNo) -> bool {
        self.rows_that_give(wordt).any(|at| is_of(self.case.rows[at], was))
            || was.is_some_and(|was| {
                self.case.view.active(was).next().is_none()
                    && (self.case.leaver[was as usize].is_some() || self.case.is_old_of_stayer(was))
            })
    }

    /// Tells whether a run applied the list of which traces tell; where they tell of none, any may
    /// be meant.
    fn is_of_traced_list(&self, run: i64) -> bool {
        let mut traced = self.rows.iter().filter_map(|at| self.traces.get(at)?.run).peekable();
        traced.peek().is_none() || traced.any(|own| self.case.past.is_one_list(own, run))
    }

    /// Tells whether the list that the component is of, if done, applied a row, and what it gave is
    /// gone.
    fn is_gone(&self, row: PlanRow) -> bool {
        let history = &self.case.now.history;
        row.gets.as_slice().iter().any(|&wordt| {
            let last = |profile| history.last_on(wordt, profile);
            let is_gone = |entry: &JournalEntry| {
                entry.grants()
                    && !self.case.is_own(entry.run)
                    && self.is_of_traced_list(entry.run)
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
            let is_one = owner.is_some() && owner == trace.map(|trace| trace.profile);
            // Of whom both readings say the same, a name speaks for neither.
            if is_one || trace.is_none() && !is_by_gift(self.case, row) {
                continue;
            }
            done += u32::from(
                trace.is_some_and(|trace| self.case.as_wordt(row, trace.profile) == Relation::Same),
            );
            let is_owner =
                || owner.is_some_and(|owner| self.case.as_was(row, owner) == Relation::Same);
            fresh += u32::from(is_owner() || trace.is_none() && self.was_left_by_another(row));
        }
        match done.cmp(&fresh) {
            Ordering::Greater => Reading::Done,
            Ordering::Less => Reading::Fresh,
            Ordering::Equal => self.where_nothing_tells(),
        }
    }

    /// Tells whether the one whom the corrected list took from an old identity of a row is another
    /// person than that of the row.
    fn was_left_by_another(&self, row: PlanRow) -> bool {
        let of_list = |entry: &&JournalEntry| {
            self.corrected.is_some_and(|run| self.case.past.is_one_list(run, entry.run))
        };
        let is_another = |was: IdentityNo, leaver: ProfileNo| {
            let mut held = self.case.now.held(was).iter();
            held.any(|it| it.profile == leaver && it.as_was == Relation::Other)
        };
        let leavers = |was| self.case.now.history.leaving(was).filter(of_list);
        row.was.iter().any(|was| leavers(was).any(|entry| is_another(was, entry.profile)))
    }

    /// Of the very list that was applied, though the journal has forgotten what that changed, the
    /// store shows enough.
    fn where_nothing_tells(&self) -> Reading {
        if self.case.past.is_forgotten { Reading::Done } else { Reading::Free }
    }
}
