//! What the stores of a publisher last said of a list.
//!
//! Of each store counts the last receipt that judged the rows ([`Receipt::has_judged`]), of the
//! newest version of the list of which it has one. A refusal that judged nothing takes back nothing
//! that was said before; a version that was merely sealed neither. So it is for whether a store is
//! done, whether it is waited for, whom to call, and which pupils are at risk, but that a dry run
//! changes nothing: it tells of risks and of refusals to come, and only as long as what it tried is
//! waited for.
//!
//! A store is known by its name. One without is taken for any that has a name in one of the two
//! versions only, or for the one without a name whose unknown rows are most like its own.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::report::receipt::Receipt;
use crate::report::status::{StatusEntry, StatusState};

/// What one store said last of one version of a list.
#[derive(Clone, Copy)]
pub(super) struct Word<'p> {
    /// The version of which it said that.
    pub(super) version: u32,
    /// The store's name, where it has one.
    pub(super) name: Option<&'p str>,
    /// The receipt.
    pub(super) receipt: &'p Receipt,
}

impl<'p> Word<'p> {
    /// Takes the word of a receipt on a version of its list.
    pub(super) fn of(receipt: &'p Receipt, version: u32) -> Self {
        Self { version, name: receipt.store_name.as_deref(), receipt }
    }

    /// Tells whether a later word on the same version may be of the same store: by its name; without
    /// one, by its kind, and since it knows every pupil whom the store knew.
    pub(super) fn may_go_on_with(&self, later: &Word<'_>) -> bool {
        if self.name.is_some() || later.name.is_some() {
            return later.name.is_some_and(|name| self.is_of(name));
        }
        let [before, now] = [self, later]
            .map(|word| word.receipt.unknown_rows.iter().collect::<BTreeSet<&u32>>());
        let is_known = || self.receipt.has_judged() && later.receipt.has_judged();
        self.receipt.store == later.receipt.store && (!is_known() || now.is_subset(&before))
    }

    fn is_of(&self, name: &str) -> bool {
        self.name.is_some_and(|own| own.to_lowercase() == name.to_lowercase())
    }

    /// Tells whether the store is waited for with the list of an entry; of a dry run nothing else
    /// counts.
    pub(super) fn is_waited_for(&self, entry: &StatusEntry) -> bool {
        let mut silent = entry.stores.iter().filter(|store| store.state == StatusState::Waiting);
        let is_it = |name: Option<&str>| name.is_none_or(|name| self.is_of(name));
        entry.state.is_open()
            || silent.any(|store| self.name.is_none() || is_it(store.store_name.as_deref()))
    }

    /// Returns the last of this word and another of its store, which is of no newer version.
    pub(super) fn followed_by(self, other: Self) -> Self {
        let is_last = self.version == other.version && self.receipt.at <= other.receipt.at;
        match (self.receipt.has_judged(), other.receipt.has_judged()) {
            (true, true) if is_last => other,
            (false, true) => other,
            (false, false) if is_last => other,
            _ => self,
        }
    }

    /// How many rows one of the two stores knows, and the other does not.
    fn distance(&self, other: &Word<'_>) -> usize {
        let [one, other] = [self, other]
            .map(|word| word.receipt.unknown_rows.iter().collect::<BTreeSet<&u32>>());
        one.symmetric_difference(&other).count()
    }
}

/// Returns the last word of each store of a publisher on one list. In each group every store has
/// one word: its last on one version, of its runs or of its dry runs.
pub(super) fn last_words<'p>(mut groups: Vec<Vec<Word<'p>>>) -> Vec<Word<'p>> {
    groups.retain(|group| !group.is_empty());
    groups.sort_by_key(|group| Reverse(group[0].version));
    let mut kept: Vec<Word<'p>> = Vec::new();
    for mut group in groups {
        group.sort_by_key(|word| word.name.is_none());
        let mut free: Vec<bool> = vec![true; kept.len()];
        let mut fresh = Vec::new();
        for word in group {
            let Some(at) = place_of(&word, &kept, &free) else {
                fresh.push(word);
                continue;
            };
            free[at] = false;
            let name = kept[at].name.or(word.name);
            kept[at] = Word { name, ..kept[at].followed_by(word) };
        }
        kept.append(&mut fresh);
    }
    kept
}

/// Finds the word of the same store among those that are free.
fn place_of(word: &Word<'_>, kept: &[Word<'_>], free: &[bool]) -> Option<usize> {
    let all = || kept.iter().enumerate().filter(|(at, _)| free[*at]);
    let named = |name: &str| all().find(|(_, other)| other.is_of(name)).map(|(at, _)| at);
    let alike = all().filter(|(_, other)| word.name.is_none() || other.name.is_none());
    word.name
        .and_then(named)
        .or_else(|| alike.min_by_key(|(_, other)| word.distance(other)).map(|(at, _)| at))
}
