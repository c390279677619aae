//! Keyring stores: what identity opens which profile, and the journal of everything that a list did
//! to it.
//!
//! A store offers look-ups of one moment, one atomic change, and its journal; it takes no
//! decisions. Plans are made above it, on floor 2, so that the same list gives the same plan in
//! every store.

mod address;
mod entry;
mod error;
mod file;
mod layout;
mod notices;
mod postgres;
mod sql;
mod sqlite;
mod surroundings;
mod sync;
mod unnamed;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::identity::Case;
use crate::moves::{Holds, Safeguards};
use crate::person::Person;
use crate::plan::{
    AppliedChange, Change, Decision, EarlierChange, Identities, KeyringNo, Profiles, Revert,
    Snapshot, Terms,
};

pub use address::{Address, create, inspect, open, open_telling};
pub use entry::{Entry, EntryRef};
pub use error::StoreError;
pub use file::{JsonLines, Users, write_json_line};
pub(crate) use layout::PERSON_COLUMNS;
pub use layout::{Layout, LayoutProblem, STANDARD_COLUMNS};
pub use notices::{Notice, Notices};
pub use postgres::{ColumnFacts, ReferenceFacts, TableFacts, Target};
pub use surroundings::Surroundings;
pub use sync::{ChangeRef, Incoming, IncomingSource, Mend, Upkeep};
pub use unnamed::Unnamed;

/// What a session is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Only to look: nobody is kept waiting.
    Look,
    /// To change: nobody else changes the store meanwhile.
    Change,
}

/// A keyring store.
pub trait Store {
    /// Returns the kind of store, as receipts name it; never an address.
    fn kind(&self) -> &'static str;

    /// Says what is kept with the store elsewhere, as in a store map; it takes precedence over what
    /// the store keeps itself.
    fn declare(&mut self, said: Safeguards);

    /// Opens a session, in which the store stands still. Dropping it without a change leaves the
    /// store as it was.
    ///
    /// # Errors
    /// Where somebody else is changing the store, or it cannot be read.
    fn session(&mut self, intent: Intent) -> Result<Box<dyn Session + '_>, StoreError>;
}

/// A store at one moment.
pub trait Session {
    /// Returns what earlier runs of a list did, in that order, as far as they stand; their
    /// identities are numbered where they are new.
    fn earlier(
        &mut self,
        list_id: &str,
        identities: &mut Identities<'_>,
    ) -> Result<Vec<EarlierChange>, StoreError>;

    /// Looks up what the store and its journal hold of some identities.
    fn snapshot(&mut self, identities: &Identities<'_>) -> Result<Snapshot, StoreError>;

    /// Walks over the people behind all active keyrings, also those without an identity, each with
    /// the publisher's id of the profile.
    fn people(
        &mut self,
        visit: &mut dyn FnMut(&Person<'_>, &str, KeyringNo),
    ) -> Result<(), StoreError>;

    /// Walks over all keyrings, in the order in which they came.
    fn entries(
        &mut self,
        visit: &mut dyn FnMut(EntryRef<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError>;

    /// Walks over the keyrings of some profiles.
    fn belongings(
        &mut self,
        profiles: &BTreeSet<&str>,
        visit: &mut dyn FnMut(EntryRef<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        if profiles.is_empty() {
            return Ok(());
        }
        self.entries(&mut |entry| {
            if profiles.contains(entry.profile_id) { visit(entry) } else { Ok(()) }
        })
    }

    /// Tells whether any keyring names anybody; where that cannot be told without reading all of
    /// them, it may.
    ///
    /// # Errors
    /// Those of the store.
    fn may_name_anybody(&mut self) -> Result<bool, StoreError> {
        Ok(true)
    }

    /// Returns the names of the columns that an import brought besides the standard ones.
    fn extra_columns(&mut self) -> Result<Vec<String>, StoreError>;

    /// Returns every run, the oldest first.
    fn runs(&mut self) -> Result<Vec<Run>, StoreError>;

    /// Returns what a run did and nobody undid, and what the store shows of it now.
    fn deeds(&mut self, run: &Run) -> Result<Vec<AppliedChange>, StoreError>;

    /// Walks over what the journal remembers of every change, undone or not, run by run.
    fn changes(
        &mut self,
        visit: &mut dyn FnMut(&ChangeRef<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError>;

    /// Tells how many identities of one scheme a profile of the store can have.
    fn holds(&self) -> Holds {
        Holds::Many
    }

    /// Returns what is kept with the store for every list, there or elsewhere.
    fn safeguards(&mut self) -> Result<Safeguards, StoreError>;

    /// Returns how the store compares identities, as far as that is kept with it.
    fn case(&mut self) -> Result<Case, StoreError> {
        Ok(Case::folded(self.safeguards()?.folds_case()))
    }

    /// Keeps safeguards with the store, in the place of those that it kept.
    ///
    /// # Errors
    /// [`StoreError::KeepsNothing`] where the store has no place for them.
    fn keep(self: Box<Self>, _safeguards: &Safeguards) -> Result<(), StoreError> {
        Err(StoreError::KeepsNothing)
    }

    /// Tells whether the store has so many profiles with an active identity; it looks no further than it must.
    fn has_profiles(&mut self, count: u64) -> Result<bool, StoreError>;

    /// Looks whether changes could be carried out, without carrying them out; what only the doing
    /// would show is not found.
    ///
    /// # Errors
    /// What [`Session::carry_out`] would refuse.
    fn rehearse(&mut self, _work: &Work<'_>) -> Result<(), StoreError> {
        Ok(())
    }

    /// Adds keyrings to the store; all or none.
    ///
    /// # Errors
    /// Where an identity would open two profiles; the row is named.
    fn import(
        self: Box<Self>,
        extra_columns: &[String],
        source: &mut EntrySource<'_>,
    ) -> Result<u64, StoreError>;

    /// Tells whether exports of the publisher may bring this store up to date.
    ///
    /// # Errors
    /// Where the keyrings are kept up to date by other means.
    fn takes_exports(&self) -> Result<(), StoreError> {
        Ok(())
    }

    /// Brings the store up to date from an export and writes that in the journal; all or none.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] where an identity would open two profiles.
    fn sync(
        self: Box<Self>,
        run: &NewRun,
        upkeep: &Upkeep<'_>,
        source: &mut IncomingSource<'_>,
    ) -> Result<(), StoreError>;

    /// Notes in the journal that a run was refused, and why; nothing else changes.
    fn note_refusal(self: Box<Self>, run: &NewRun, why: &str) -> Result<(), StoreError>;

    /// Carries out changes and writes them in the journal; all or none.
    fn carry_out(self: Box<Self>, run: &NewRun, work: &Work<'_>) -> Result<(), StoreError>;

    /// Takes the steps back from a run and writes in the journal which of its changes that undid;
    /// all or none.
    ///
    /// The run counts as undone when none of its changes stands any longer.
    fn undo(
        self: Box<Self>,
        undone: &Run,
        run: &NewRun,
        steps: &[Revert],
    ) -> Result<(), StoreError>;

    /// Erases from the journal which keyrings the runs of some lists changed, and notes since when;
    /// the runs themselves stay, and so do the keyrings.
    ///
    /// # Errors
    /// [`StoreError::NotWiped`] where it is forgotten, but traces of it may still stand in the
    /// file.
    fn forget(self: Box<Self>, lists: &[&str], at: &str) -> Result<(), StoreError>;
}

/// Hands over keyrings one by one, each with its row number, until there are none left.
pub type EntrySource<'a> =
    dyn FnMut(&mut dyn FnMut(u32, &Entry) -> Result<(), StoreError>) -> Result<(), StoreError> + 'a;

/// The changes of a plan, with what their numbers stand for.
#[derive(Clone, Copy, Debug)]
pub struct Work<'a> {
    /// The changes, retirements first.
    pub changes: &'a [Change],
    /// The identities that they name.
    pub identities: &'a Identities<'a>,
    /// The profiles that they name.
    pub profiles: &'a Profiles,
}

/// A run, before the journal has it. It holds no personal data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewRun {
    /// The run's id.
    pub run_id: String,
    /// When it was made, ISO 8601 in UTC.
    pub at: String,
    /// The list's id.
    pub list_id: String,
    /// The list's version, where it has a manifest.
    pub version: Option<u32>,
    /// The digest of the list's canonical rows.
    pub list_sha256: String,
    /// The digest of the sealed file, where there was one.
    pub sealed_sha256: Option<String>,
    /// The school's BRIN.
    pub brin: String,
    /// How many rows the list had.
    pub rows: u32,
    /// How many of them were linked.
    pub linked: u32,
    /// How many were held.
    pub held: u32,
    /// What was decided of rows that had been held, by row.
    pub decisions: BTreeMap<u32, Decision>,
    /// What was decided for the whole run.
    pub terms: Terms,
}

/// What was decided, as a journal keeps it in one place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Decided {
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    rows: BTreeMap<u32, Decision>,
    #[serde(flatten)]
    terms: Terms,
}

impl Decided {
    fn of(run: &NewRun) -> Self {
        Self { rows: run.decisions.clone(), terms: run.terms }
    }

    fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    /// Reads what a column holds; nothing is none.
    fn read(text: &str) -> Result<Self, StoreError> {
        if text.is_empty() {
            Ok(Self::default())
        } else {
            serde_json::from_str(text).map_err(|_| StoreError::Damaged("decisions"))
        }
    }

    fn written(run: &NewRun) -> Result<Option<String>, StoreError> {
        let decided = Self::of(run);
        let written = (!decided.is_nothing()).then(|| serde_json::to_string(&decided));
        written.transpose().map_err(|_| StoreError::Damaged("decisions"))
    }
}

/// A run of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Its ordinal.
    pub ordinal: i64,
    /// What it did.
    pub kind: RunKind,
    /// What was known of it.
    pub about: NewRun,
    /// How many keyrings it changed.
    pub changes: u64,
    /// How many of those changes were undone since.
    pub undone: u64,
    /// Since when the journal no longer knows which keyrings those were, ISO 8601 in UTC.
    pub forgotten: Option<String>,
}

/// What a run did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RunKind {
    /// It applied a list.
    Applied {
        /// The run that undid it since, or the last of it; none as long as any of its changes
        /// stands.
        undone_by: Option<String>,
    },
    /// It brought the store up to date from the publisher's own export.
    Synced {
        /// The run that undid it since, or the last of it; none as long as any of its changes
        /// stands.
        undone_by: Option<String>,
    },
    /// It was refused, and changed nothing.
    Refused {
        /// Why, as a stable word.
        why: String,
    },
    /// It undid another run.
    Undid {
        /// That run.
        run_id: String,
    },
}

impl RunKind {
    /// Makes a kind of the word that a store keeps.
    fn of(
        word: &str,
        undoes: Option<String>,
        undone_by: Option<String>,
        why: Option<String>,
    ) -> Result<Self, StoreError> {
        match (word, undoes) {
            ("apply", None) => Ok(Self::Applied { undone_by }),
            ("sync", None) => Ok(Self::Synced { undone_by }),
            ("refused", None) => Ok(Self::Refused { why: why.unwrap_or_default() }),
            ("undo", Some(run_id)) => Ok(Self::Undid { run_id }),
            _ => Err(StoreError::Damaged("kind")),
        }
    }
}

impl Run {
    /// Tells whether the run applied a list, or followed an export, and still stands.
    #[must_use]
    pub fn stands(&self) -> bool {
        matches!(
            self.kind,
            RunKind::Applied { undone_by: None } | RunKind::Synced { undone_by: None }
        )
    }
}
