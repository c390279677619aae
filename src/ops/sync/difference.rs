//! In what an export and a store differ, and what is to be done about it.

use super::export::{Export, Fate};
use super::touched::Touched;
use super::{Given, Gone};
use crate::identity::Scheme;
use crate::keyring::{Entry, EntryRef, Incoming};
use crate::plan::{Gives, IdentityNo, KeyringNo, ProfileNo, State};

/// What an export does to a store, in numbers; `kept`, `added`, `moved`, `past` and `held` sum to
/// `rows`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// The keyrings of the export.
    pub rows: u32,
    /// Those that the store has as the export does.
    pub kept: u32,
    /// Those that are new.
    pub added: u32,
    /// Those whose identity was active on another profile.
    pub moved: u32,
    /// Those that the export itself calls retired.
    pub past: u32,
    /// Those that are held back.
    pub held: u32,
    /// Of those kept: whose person columns are mended.
    pub mended: u32,
    /// The keyrings of the store that the export lacks, or calls retired, and that are retired.
    pub retired: u32,
    /// The keyrings of the store that the export lacks, and that stay.
    pub left: u32,
}

/// How an export contradicts what a list did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Contest {
    /// A list gave the identity, and the export lacks it.
    Lacking,
    /// A list gave the identity to one profile, and the export has it on another.
    Elsewhere,
    /// A list gave the identity, and the export calls it retired.
    Retired,
    /// A list retired the identity, and the export has it active on the same profile.
    Reopened,
}

impl Contest {
    /// Returns the stable word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Lacking => "lacking",
            Self::Elsewhere => "elsewhere",
            Self::Retired => "retired",
            Self::Reopened => "reopened",
        }
    }
}

/// An identity that is held back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contested {
    /// Why.
    pub contest: Contest,
    /// The row of the export, where it has one.
    pub row: Option<u32>,
    /// The scheme.
    pub scheme: Scheme,
    /// The identity.
    pub identity: String,
}

/// In what an export and a store differ.
pub(super) struct Difference {
    export: Export,
    gone: Gone,
    given: Given,
    /// The keyrings that are retired, each with the row that asks for it; 0 where none does.
    pub(super) retired: Vec<(KeyringNo, u32)>,
    pub(super) contested: Vec<Contested>,
    pub(super) counts: Counts,
    pub(super) touched: Touched,
}

impl Difference {
    pub(super) fn of(export: Export, gone: Gone, given: Given) -> Self {
        let counts = Counts { rows: export.rows, ..Counts::default() };
        Self {
            export,
            gone,
            given,
            retired: Vec::new(),
            contested: Vec::new(),
            counts,
            touched: Touched::default(),
        }
    }

    /// Takes a keyring of the store.
    pub(super) fn compare(&mut self, entry: &EntryRef<'_>) {
        let before = self.retired.len();
        self.judge(entry);
        match self.retired.get(before) {
            Some(&(_, row)) => self.touched.lose(entry, row),
            None if entry.state == State::Active => self.touched.keep(entry),
            None => {}
        }
    }

    fn judge(&mut self, entry: &EntryRef<'_>) {
        let profile = self.export.profile(entry.profile_id);
        if entry.identity.is_empty() {
            if entry.state == State::Active {
                self.compare_bare(entry, profile);
            }
            return;
        }
        match (self.export.identity(entry.scheme, entry.identity), entry.state) {
            (Some(identity), State::Active) if self.export.wanted(identity).is_some() => {
                self.compare_wanted(entry, identity, profile);
            }
            (Some(identity), State::Active) => self.compare_other(entry, identity, profile),
            (Some(identity), State::Retired) => self.compare_retired(identity, profile),
            (None, State::Active) => self.leave(entry.keyring),
            (None, State::Retired) => {}
        }
    }

    fn compare_bare(&mut self, entry: &EntryRef<'_>, profile: Option<ProfileNo>) {
        let person = self.export.digest(entry.person_columns());
        match profile.and_then(|profile| self.export.bare.get_mut(&profile)) {
            Some(wanted) if wanted.fate == Fate::New => {
                (wanted.fate, wanted.keyring, wanted.person) = (Fate::Kept, entry.keyring, person);
            }
            Some(_) => {}
            None => self.leave(entry.keyring),
        }
    }

    /// An active keyring of an identity that the export has active.
    fn compare_wanted(
        &mut self,
        entry: &EntryRef<'_>,
        identity: IdentityNo,
        profile: Option<ProfileNo>,
    ) {
        let person = self.export.digest(entry.person_columns());
        let is_given = self.is_by_list(identity, profile, Gives::Yes);
        let is_again = self.export.is_spelt_again(identity, profile);
        let Some(wanted) = self.export.wanted_mut(identity) else { return };
        if is_again {
            // Another spelling beside the one that is kept opens the same profile.
        } else if Some(wanted.profile) == profile && wanted.fate < Fate::Kept {
            (wanted.fate, wanted.keyring, wanted.person) = (Fate::Kept, entry.keyring, person);
        } else if Some(wanted.profile) != profile && is_given {
            wanted.fate = wanted.fate.max(Fate::Held);
            let row = Some(wanted.row);
            self.contest(Contest::Elsewhere, row, entry);
        } else {
            wanted.fate = wanted.fate.max(Fate::Moved);
            self.retired.push((entry.keyring, wanted.row));
        }
    }

    /// An active keyring of an identity that the export does not have active.
    fn compare_other(
        &mut self,
        entry: &EntryRef<'_>,
        identity: IdentityNo,
        profile: Option<ProfileNo>,
    ) {
        let row = self.export.past(identity, profile);
        if self.is_by_list(identity, profile, Gives::Yes) {
            self.contest(
                if row.is_some() { Contest::Retired } else { Contest::Lacking },
                row,
                entry,
            );
        } else if let Some(row) = row {
            self.retired.push((entry.keyring, row));
            self.counts.retired += 1;
        } else {
            self.leave(entry.keyring);
        }
    }

    fn compare_retired(&mut self, identity: IdentityNo, profile: Option<ProfileNo>) {
        let is_closed = self.is_by_list(identity, profile, Gives::No);
        if let Some(wanted) = self.export.wanted_mut(identity)
            && is_closed
            && Some(wanted.profile) == profile
        {
            wanted.fate = wanted.fate.max(Fate::Closed);
        }
    }

    fn is_by_list(&self, identity: IdentityNo, profile: Option<ProfileNo>, gives: Gives) -> bool {
        self.given == Given::Hold && self.export.by_list(identity, profile) == Some(gives)
    }

    fn leave(&mut self, keyring: KeyringNo) {
        if self.gone == Gone::Retire {
            self.retired.push((keyring, 0));
            self.counts.retired += 1;
        } else {
            self.counts.left += 1;
        }
    }

    fn contest(&mut self, contest: Contest, row: Option<u32>, entry: &EntryRef<'_>) {
        self.contested.push(Contested {
            contest,
            row,
            scheme: entry.scheme,
            identity: entry.identity.to_owned(),
        });
    }

    /// Settles what could only be told when the whole store was seen.
    pub(super) fn settle(&mut self) {
        let contest = |(row, scheme, identity): (u32, Scheme, &str)| Contested {
            contest: Contest::Reopened,
            row: Some(row),
            scheme,
            identity: identity.to_owned(),
        };
        self.contested.extend(self.export.closed().map(contest));
        self.contested.sort_by_key(|contested| (contested.row.is_none(), contested.row));
    }

    /// Counts a row of the export.
    pub(super) fn count(&mut self, row: u32, entry: &Entry) {
        let counts = &mut self.counts;
        *match self.export.of_row(row, entry).map(|wanted| wanted.fate) {
            None if entry.state == State::Retired => &mut counts.past,
            None | Some(Fate::Kept) => &mut counts.kept,
            Some(Fate::New) => &mut counts.added,
            Some(Fate::Moved) => &mut counts.moved,
            Some(Fate::Held | Fate::Closed) => &mut counts.held,
        } += 1;
        match self.incoming(row, entry) {
            Some(Incoming::Mend(..)) => self.counts.mended += 1,
            Some(Incoming::Add(entry)) => self.touched.gain(entry),
            None => {}
        }
    }

    /// Returns what a row brings into the store.
    pub(super) fn incoming<'e>(&self, row: u32, entry: &'e Entry) -> Option<Incoming<'e>> {
        let wanted = self.export.of_row(row, entry)?;
        match wanted.fate {
            Fate::New | Fate::Moved => Some(Incoming::Add(entry)),
            // What a spreadsheet lost is not written over what the store knows.
            Fate::Kept if !self.export.is_sound(row) => None,
            Fate::Kept => self
                .export
                .mend(entry, wanted.person)
                .map(|person| Incoming::Mend(wanted.keyring, person)),
            Fate::Closed | Fate::Held => None,
        }
    }

    /// Counts the keyrings that are added or retired.
    pub(super) fn changes(&self) -> usize {
        self.retired.len() + (self.counts.added + self.counts.moved) as usize
    }

    pub(super) fn changes_anything(&self) -> bool {
        self.changes() > 0 || self.counts.mended > 0
    }
}
