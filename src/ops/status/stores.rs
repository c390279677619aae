//! What the stores of one publisher reported of one list: several stores are told apart, and what
//! was undone since does not count.

use std::collections::BTreeSet;

use super::papers::Found;
use crate::report::receipt::{CountsReport, Ended, Receipt, TOO_EARLY};
use crate::report::status::StatusState;
use crate::report::undo::{UndoOutcome, UndoReport};

/// What was undone, with the name of the store, where a receipt of the run or the ticket tells it.
#[derive(Clone, Copy)]
pub(super) struct Undone<'p> {
    pub(super) found: &'p Found<UndoReport>,
    pub(super) store: Option<&'p str>,
    /// Whether a receipt tells of its run.
    pub(super) is_told: bool,
    /// Whether it is of the rows that are told, and not of an earlier version or sealing.
    pub(super) is_own: bool,
}

/// A row, after the version of the list whose row it is, where that is not the one that is told:
/// another numbers its rows otherwise.
pub(super) type RowOf = (Option<u32>, u32);

/// What one store reported.
pub(super) struct Reported<'p> {
    /// Every receipt of it, the oldest first.
    receipts: Vec<&'p Found<Receipt>>,
    /// What was undone in it.
    undos: Vec<Undone<'p>>,
}

/// What a store judged of the rows.
pub(super) struct Judged<'p> {
    /// The last receipt that judged them, be it of a run that was refused, or undone since; none
    /// where nothing but an undo is known.
    pub(super) receipt: Option<&'p Receipt>,
    /// When that was or, of what was undone since, when that was.
    pub(super) at: &'p str,
    /// The rows that its last run left as they were, and those that were undone since.
    pub(super) left: BTreeSet<RowOf>,
}

/// How one store stands.
pub(super) struct Standing<'p> {
    /// Its name, where a receipt of it tells one.
    pub(super) name: Option<&'p str>,
    /// The last receipt that tells; none where nothing but an undo is known.
    pub(super) told: Option<&'p Found<Receipt>>,
    /// What it judged of the rows last.
    pub(super) judged: Option<Judged<'p>>,
    /// The receipt since which it stands so.
    since: Option<&'p Found<Receipt>>,
    /// How it stands.
    pub(super) state: StatusState,
    /// The last undo that tells why it is not done.
    pub(super) undone: Option<&'p Found<UndoReport>>,
    /// The rows that were undone and count no longer.
    pub(super) gone: BTreeSet<RowOf>,
    /// How many keyrings of its journal the last run found gone.
    pub(super) journal_differs: u32,
}

impl<'p> Standing<'p> {
    /// Returns the last receipt of what was applied and still is.
    pub(super) fn applied(&self) -> Option<&'p Receipt> {
        let told = self.told.filter(|_| self.state != StatusState::Undone);
        told.map(|found| &found.paper).filter(|receipt| is_applied(receipt))
    }

    /// The day on which it was applied, ISO 8601, also where that was undone since.
    pub(super) fn day(&self) -> Option<&'p str> {
        let since = self.since.filter(|found| is_applied(&found.paper));
        since.and_then(|found| found.paper.day())
    }

    /// Tells whether what stands was applied in a store after a receipt of it.
    pub(super) fn follows(&self, found: &Found<Receipt>) -> bool {
        let Receipt { store, store_name, at, .. } = &found.paper;
        let is_later = |applied: &Receipt| applied.store == *store && applied.at > *at;
        same_name(self.name, store_name.as_deref()) && self.applied().is_some_and(is_later)
    }
}

/// Tells the stores of a publisher apart: by their names; where a receipt bears none, by the run,
/// the kind of store, and whether it goes on from what the receipts before it did. Two receipts of
/// one list that both did all the work are of two stores.
pub(super) fn apart<'p>(
    mut receipts: Vec<&'p Found<Receipt>>,
    undos: &[Undone<'p>],
) -> Vec<Reported<'p>> {
    receipts.sort_by_key(|found| (&found.paper.at, found.paper.counts.already, &found.file));
    let mut stores: Vec<Reported<'p>> = Vec::new();
    for found in receipts {
        let of_run = stores.iter().position(|store| store.has_run_of(&found.paper));
        let takes = || stores.iter().position(|store| store.takes(&found.paper));
        let known = of_run.or_else(takes);
        let at = known.unwrap_or(stores.len());
        if known.is_none() {
            stores.push(Reported { receipts: Vec::new(), undos: Vec::new() });
        }
        stores[at].receipts.push(found);
        for store in &mut stores {
            store.undos.clear();
        }
        for undo in undos {
            let of_run = stores.iter().position(|store| store.has_run(&undo.found.paper.run_id));
            let rests = || stores.iter().position(|store| store.rests_on(undo));
            if let Some(at) = of_run.or_else(rests) {
                stores[at].undos.push(*undo);
            }
        }
    }
    let is_alone = |undo: &Undone<'_>| undo.is_own && (stores.is_empty() || !undo.is_told);
    let alone: Vec<_> = undos.iter().copied().filter(is_alone).collect();
    if !alone.is_empty() {
        stores.push(Reported { receipts: Vec::new(), undos: alone });
    }
    stores
}

impl<'p> Reported<'p> {
    fn has_run(&self, run: &str) -> bool {
        self.receipts.iter().any(|found| found.paper.run_id.as_deref() == Some(run))
    }

    fn has_run_of(&self, receipt: &Receipt) -> bool {
        receipt.run_id.as_deref().is_some_and(|run| self.has_run(run))
    }

    /// Tells whether what stands here may rest on a run of an earlier version, which was undone:
    /// rows were found done, in a store of that name and kind.
    fn rests_on(&self, undo: &Undone<'_>) -> bool {
        let named = self.name().zip(undo.store);
        let rests = |receipt: &Receipt| {
            is_applied(receipt)
                && receipt.counts.already > 0
                && receipt.store == undo.found.paper.store
        };
        !undo.is_own
            && named.is_none_or(|(own, other)| same_name(Some(own), Some(other)))
            && self.receipts.iter().any(|found| rests(&found.paper))
    }

    /// The store's name: a run may be told without it, and again with it.
    fn name(&self) -> Option<&'p str> {
        let named = self.receipts.iter().find_map(|found| found.paper.store_name.as_deref());
        let of_undo = || self.undos.iter().find_map(|undo| undo.store);
        named.or_else(|| of_undo().filter(|_| self.receipts.is_empty()))
    }

    fn takes(&self, receipt: &Receipt) -> bool {
        match (self.name(), receipt.store_name.as_deref()) {
            (None, None) => self.goes_on_with(receipt),
            (own, other) => same_name(own, other),
        }
    }

    /// Tells whether a receipt without a name may follow on those of this store: what they did, it
    /// finds done, and it knows every pupil that they knew.
    fn goes_on_with(&self, receipt: &Receipt) -> bool {
        if self.receipts.iter().any(|found| found.paper.store != receipt.store) {
            return false;
        }
        if receipt.outcome == Ended::Refused {
            return true;
        }
        let standing = self.standing();
        let before = standing
            .told
            .map(|found| &found.paper)
            .filter(|before| is_applied(before) && standing.state != StatusState::Undone);
        let Some(before) = before else { return true };
        let done = linked_of(before, &standing.gone);
        // Where nothing was done yet, the pupils that a store does not know tell it from another.
        if done == 0 {
            before.unknown_rows == receipt.unknown_rows
        } else {
            let [before, now] = [before, receipt]
                .map(|receipt| receipt.unknown_rows.iter().collect::<BTreeSet<&u32>>());
            // What its journal gave and is gone was done there too.
            receipt.counts.already + receipt.journal_differs >= done && now.is_subset(&before)
        }
    }

    /// Tells how the store stands ([`super::word`]): by the last receipt of what was applied, and
    /// since the first that said so much; where nothing is, by what refused or undid it.
    pub(super) fn standing(&self) -> Standing<'p> {
        let applied = self.receipts.iter().copied().filter(|found| is_applied(&found.paper));
        let applied: Vec<&Found<Receipt>> =
            applied.filter(|found| !self.is_undone(found)).collect();
        match applied.last() {
            Some(last) => self.standing_by(last, &applied),
            None => self.standing_without(),
        }
    }

    /// How the store stands where something was applied.
    fn standing_by(
        &self,
        told: &'p Found<Receipt>,
        applied: &[&'p Found<Receipt>],
    ) -> Standing<'p> {
        let gone = self.gone_since(told);
        let state = match linked_of(&told.paper, &gone) {
            _ if gone.is_empty() && is_whole(told) => StatusState::Done,
            0 if !gone.is_empty() => StatusState::Undone,
            _ => StatusState::Partial,
        };
        let begun = applied.iter().rposition(|found| !is_whole(found));
        let mut whole = applied[begun.map_or(0, |at| at + 1)..].iter().copied();
        let undone = self.undos_since(told).max_by_key(|undo| &undo.found.paper.at);
        Standing {
            name: self.name(),
            told: Some(told),
            judged: self.judged(),
            // Rows that were undone since may have been linked again: then a later receipt says so.
            since: whole.find(|found| self.gone_since(found).is_empty()).or(Some(told)),
            state,
            undone: undone.map(|undo| undo.found).filter(|_| !gone.is_empty()),
            gone,
            journal_differs: self.journal_differs(),
        }
    }

    /// How the store stands where nothing is applied: refused, or undone since that. An undone run
    /// leaves what it had found done. A refusal for being too early is over when the day has come:
    /// until then nobody is waited for, and from then on for its publisher.
    fn standing_without(&self) -> Standing<'p> {
        let undone = self.undos.iter().map(|undo| undo.found).max_by_key(|undo| &undo.paper.at);
        let mut refusals =
            self.receipts.iter().copied().filter(|found| found.paper.outcome == Ended::Refused);
        let last = refusals.clone().next_back();
        let undone = undone.filter(|undo| last.is_none_or(|last| last.paper.at < undo.paper.at));
        let run = undone.map(|undo| undo.paper.run_id.as_str());
        let of_run = |found: &&Found<Receipt>| found.paper.run_id.as_deref() == run;
        let told = match run {
            Some(_) => self.receipts.iter().copied().find(of_run),
            None => refusals.rfind(|found| found.paper.has_judged()).or(last),
        };
        let gone = match (run, told) {
            (None, _) => BTreeSet::new(),
            (Some(run), Some(told)) => &self.gone_with(run) | &self.gone_since(told),
            // Without a receipt nobody knows of how many stores these runs were.
            (Some(_), None) => self.undos.iter().copied().flat_map(rows_of).collect(),
        };
        let state = match (run, told) {
            (Some(_), Some(told)) if linked_of(&told.paper, &gone) > 0 => StatusState::Partial,
            (Some(_), _) => StatusState::Undone,
            (None, Some(told)) if is_too_early(&told.paper) => StatusState::Waiting,
            (None, _) => StatusState::Refused,
        };
        Standing {
            name: self.name(),
            told,
            judged: self.judged(),
            since: told,
            state,
            undone,
            gone,
            journal_differs: self.journal_differs(),
        }
    }

    /// What the last receipt judged that judged the rows, what the last run left, and what was
    /// undone since: a refused run changes nothing of that.
    fn judged(&self) -> Option<Judged<'p>> {
        let mut receipts = self.receipts.iter().copied();
        let last = receipts.clone().rfind(|found| found.paper.has_judged());
        let run = receipts.rfind(|found| is_applied(&found.paper));
        let mut left: BTreeSet<RowOf> = match run {
            Some(run) => held_of(&run.paper).chain(self.gone_since(run)).collect(),
            None => BTreeSet::new(),
        };
        let own: Vec<Undone<'_>> = match run {
            Some(run) => self.undos_since(run).filter(|undo| is_of_run(run, undo)).collect(),
            None => self.undos.clone(),
        };
        left.extend(own.into_iter().flat_map(rows_of));
        let undos = self.undos.iter().map(|undo| undo.found.paper.at.as_str());
        let at = last.map(|last| last.paper.at.as_str()).max(undos.max())?;
        Some(Judged { receipt: last.map(|found| &found.paper), at, left })
    }

    fn journal_differs(&self) -> u32 {
        self.receipts.last().map_or(0, |found| found.paper.journal_differs)
    }

    /// Tells whether the run of a receipt was undone after it, whole.
    fn is_undone(&self, found: &Found<Receipt>) -> bool {
        let whole = |undo: &&Found<UndoReport>| {
            undo.paper.outcome == UndoOutcome::Undone && undo.paper.at >= found.paper.at
        };
        self.undos
            .iter()
            .map(|undo| undo.found)
            .filter(whole)
            .any(|undo| found.paper.run_id.as_deref() == Some(undo.paper.run_id.as_str()))
    }

    /// The rows that were undone since a receipt, by undoing whatever run: of earlier versions no
    /// more than it found done, nor than are left of what it had. An undo of another run at the same
    /// moment came before a receipt of work: it is undone first, and applied again then.
    fn gone_since(&self, found: &Found<Receipt>) -> BTreeSet<RowOf> {
        let all = self.undos_since(found).flat_map(rows_of);
        let (own, earlier): (BTreeSet<RowOf>, BTreeSet<RowOf>) =
            all.partition(|(version, _)| version.is_none());
        let counts = &found.paper.counts;
        let left = linked_of(&found.paper, &own);
        let earlier = earlier.into_iter().take(left.min(counts.already) as usize);
        own.into_iter().chain(earlier).collect()
    }

    fn undos_since(&self, found: &Found<Receipt>) -> impl Iterator<Item = Undone<'p>> {
        let (run, at) = (found.paper.run_id.clone(), found.paper.at.clone());
        let is_idle = found.paper.outcome == Ended::NoChange;
        let since = move |undo: &UndoReport| {
            let is_after = is_idle || Some(&undo.run_id) == run.as_ref();
            if is_after { undo.at >= at } else { undo.at > at }
        };
        self.undos.iter().copied().filter(move |undo| since(&undo.found.paper))
    }

    /// The rows that all undos of a run took back.
    fn gone_with(&self, run: &str) -> BTreeSet<RowOf> {
        let of_run = self.undos.iter().copied().filter(|undo| undo.found.paper.run_id == run);
        of_run.flat_map(rows_of).collect()
    }
}

/// How many rows of a receipt are linked, now or before, but for those that are gone: whom it left
/// unlinked, another run had linked.
pub(super) fn linked_of(receipt: &Receipt, gone: &BTreeSet<RowOf>) -> u32 {
    let unknown = receipt.unknown_rows.iter().map(|&row| (None, row));
    let left: BTreeSet<RowOf> = held_of(receipt).chain(unknown).collect();
    let CountsReport { linked, already, .. } = &receipt.counts;
    (linked + already).saturating_sub(gone.difference(&left).count() as u32)
}

/// The rows that a receipt holds.
pub(super) fn held_of(receipt: &Receipt) -> impl Iterator<Item = RowOf> {
    receipt.held.iter().flat_map(|held| &held.rows).map(|&row| (None, row))
}

/// Tells whether a run was refused for the day alone, which comes.
pub(super) fn is_too_early(receipt: &Receipt) -> bool {
    receipt.refused_because.as_deref() == Some(TOO_EARLY)
}

fn is_of_run(found: &Found<Receipt>, undo: &Undone<'_>) -> bool {
    found.paper.run_id.as_ref() == Some(&undo.found.paper.run_id)
}

fn rows_of(undo: Undone<'_>) -> impl Iterator<Item = RowOf> {
    let paper = &undo.found.paper;
    let version = (!undo.is_own).then(|| version_of(paper.version));
    paper.rows.iter().map(move |&row| (version, row))
}

/// Tells whether two stores bear the same name, or neither bears one.
pub(super) fn same_name(one: Option<&str>, other: Option<&str>) -> bool {
    one.map(str::to_lowercase) == other.map(str::to_lowercase)
}

/// The version of a list; one without a manifest is the first.
pub(super) fn version_of(version: Option<u32>) -> u32 {
    version.unwrap_or(1)
}

/// Tells whether a receipt of what was applied holds nothing back: one that found nothing to change
/// may.
fn is_whole(found: &Found<Receipt>) -> bool {
    found.paper.outcome != Ended::Partial && found.paper.counts.held == 0
}

/// Tells whether a receipt says that a list was applied.
pub(super) fn is_applied(receipt: &Receipt) -> bool {
    matches!(receipt.outcome, Ended::Applied | Ended::Partial | Ended::NoChange)
}
