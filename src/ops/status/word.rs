//! What the stores of a publisher last said of a list.
//!
//! Of each store counts the last receipt that judged the rows ([`Receipt::has_judged`]), of the
//! newest version of the list of which it has one. A refusal that judged nothing takes back nothing
//! that was said before; a version that was merely sealed neither. Nor does an undo: what was held
//! stays so, and whom the run had linked lost that, until a later run links them. So it is for
//! whether a store is done, whether it is waited for, whom to call, and which pupils are at risk.
//! A dry run changes nothing, nor does a refused run: they tell of risks and of refusals to come,
//! and link nobody whom a run held, or an undo took back. Of a store that told of dry runs alone
//! they count as long as it is waited for.
//!
//! A store is known by its name. One without is taken for any that has a name in one of the two
//! versions only, or for the one without a name whose unknown rows are most like its own.

use std::collections::BTreeSet;

use super::stores::{RowOf, Standing, is_applied};
use crate::report::receipt::Receipt;
use crate::report::status::{StatusEntry, StatusState};

/// What one store said last of one version of a list.
#[derive(Clone)]
pub(super) struct Word<'p> {
    /// The version of which it said that.
    pub(super) version: u32,
    /// The store's name, where it has one.
    pub(super) name: Option<&'p str>,
    /// The receipt; none where nothing but an undo is known.
    pub(super) receipt: Option<&'p Receipt>,
    /// Whether the store told of a run, and not of dry runs alone.
    pub(super) has_run: bool,
    /// When it was said or, of what was undone since, when that was.
    at: &'p str,
    /// The rows that the store's last run held, and those that were undone since, each after the
    /// version of the list whose row it is.
    pub(super) left: BTreeSet<(u32, u32)>,
}

impl<'p> Word<'p> {
    /// Takes the word of a receipt on a version of its list.
    pub(super) fn of(receipt: &'p Receipt, version: u32) -> Self {
        let has_run = !receipt.is_rehearsal();
        let name = receipt.store_name.as_deref();
        let (receipt, at) = (Some(receipt), &receipt.at);
        Self { version, name, receipt, has_run, at, left: BTreeSet::new() }
    }

    /// Takes the word of a store on a version of its list, where it judged the rows.
    pub(super) fn of_store(store: &'p Standing<'p>, version: u32) -> Option<Self> {
        let judged = store.judged.as_ref()?;
        let versioned = |&(of, row): &RowOf| (of.unwrap_or(version), row);
        let left = judged.left.iter().map(versioned).collect();
        let (name, receipt, at) = (store.name, judged.receipt, judged.at);
        Some(Self { version, name, receipt, has_run: true, at, left })
    }

    /// The rows that the store did not know.
    fn unknown(&self) -> BTreeSet<u32> {
        self.receipt.into_iter().flat_map(|receipt| &receipt.unknown_rows).copied().collect()
    }

    /// Tells whether it says what becomes of the rows.
    fn has_judged(&self) -> bool {
        self.receipt.is_none_or(Receipt::has_judged)
    }

    /// Tells whether a later word on the same version may be of the same store: by its name; without
    /// one, by its kind, and since it knows every pupil whom the store knew.
    pub(super) fn may_go_on_with(&self, later: &Word<'_>) -> bool {
        if self.name.is_some() || later.name.is_some() {
            return later.name.is_some_and(|name| self.is_of(name));
        }
        let store = |word: &Word<'_>| word.receipt.map(|receipt| receipt.store.clone());
        let is_known = || self.has_judged() && later.has_judged();
        store(self) == store(later) && (!is_known() || later.unknown().is_subset(&self.unknown()))
    }

    fn is_of(&self, name: &str) -> bool {
        self.name.is_some_and(|own| own.to_lowercase() == name.to_lowercase())
    }

    /// Tells whether the store is waited for with the list of an entry.
    pub(super) fn is_waited_for(&self, entry: &StatusEntry) -> bool {
        let mut silent = entry.stores.iter().filter(|store| store.state == StatusState::Waiting);
        let is_it = |name: Option<&str>| name.is_none_or(|name| self.is_of(name));
        entry.state.is_open()
            || silent.any(|store| self.name.is_none() || is_it(store.store_name.as_deref()))
    }

    /// Returns the last of this word and another of its store.
    pub(super) fn followed_by(self, other: Self) -> Self {
        let rank = |word: &Self| (word.has_judged(), word.version, word.at);
        let (before, mut last) =
            if rank(&other) >= rank(&self) { (self, other) } else { (other, self) };
        if last.receipt.is_some_and(|receipt| !is_applied(receipt)) {
            last.left.extend(before.left);
        }
        last
    }

    /// How many rows one of the two stores knows, and the other does not.
    fn distance(&self, other: &Word<'_>) -> usize {
        self.unknown().symmetric_difference(&other.unknown()).count()
    }
}

/// Returns the last word of each store of a publisher on one list. In each group every store has
/// one word; those of newer versions come first.
pub(super) fn last_words<'p>(groups: impl IntoIterator<Item = Vec<Word<'p>>>) -> Vec<Word<'p>> {
    let mut kept: Vec<Word<'p>> = Vec::new();
    for group in groups {
        let places = places(&group, &kept);
        for (word, place) in group.into_iter().zip(places) {
            match place {
                Some(at) => {
                    let name = kept[at].name.or(word.name);
                    let has_run = kept[at].has_run || word.has_run;
                    kept[at] = Word { name, has_run, ..kept[at].clone().followed_by(word) };
                }
                None => kept.push(word),
            }
        }
    }
    kept
}

/// Finds for each word that of the same store among those that are kept: by its name, else the
/// nearest first.
fn places(group: &[Word<'_>], kept: &[Word<'_>]) -> Vec<Option<usize>> {
    let all = (0..group.len()).flat_map(|word| (0..kept.len()).map(move |at| (word, at)));
    let mut pairs: Vec<(usize, usize, usize)> = all
        .filter_map(|(word, at)| match (group[word].name, kept[at].name) {
            (Some(name), Some(_)) => kept[at].is_of(name).then_some((0, word, at)),
            _ => Some((1 + group[word].distance(&kept[at]), word, at)),
        })
        .collect();
    pairs.sort_unstable();
    let mut places = vec![None; group.len()];
    for (_, word, at) in pairs {
        if places[word].is_none() && !places.contains(&Some(at)) {
            places[word] = Some(at);
        }
    }
    places
}
