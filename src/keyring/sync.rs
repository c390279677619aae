//! What a store does for an export that brings it up to date, and what its journal tells of every
//! change.

use super::entry::Entry;
use super::error::StoreError;
use crate::identity::Scheme;
use crate::plan::{ChangeKind, KeyringNo};

/// A change of a keyring as the journal holds it.
#[derive(Clone, Copy, Debug)]
pub struct ChangeRef<'a> {
    /// The ordinal of its run.
    pub run: i64,
    /// The row of the list or export that asked for it; 0 where none did.
    pub row: u32,
    /// What was done.
    pub deed: ChangeKind,
    /// The publisher's id of the profile.
    pub profile_id: &'a str,
    /// The scheme of the identity.
    pub scheme: Scheme,
    /// The identity; empty for a profile without one.
    pub identity: &'a str,
    /// The old identity by which the profile was found, where this was a link.
    pub was: Option<(Scheme, &'a str)>,
    /// Whether it was undone since.
    pub is_undone: bool,
}

/// Person columns that an export tells, in the order in which they are stored; none for a column
/// that it does not have.
pub type Mend<'a> = [Option<&'a str>; 7];

/// What comes into a store from an export.
#[derive(Clone, Copy, Debug)]
pub enum Incoming<'a> {
    /// A new, active keyring.
    Add(&'a Entry),
    /// Person columns of a keyring that is there.
    Mend(KeyringNo, Mend<'a>),
}

/// Hands over what comes in, each with its row, until there is nothing left.
pub type IncomingSource<'a> = dyn FnMut(&mut dyn FnMut(u32, Incoming<'_>) -> Result<(), StoreError>) -> Result<(), StoreError>
    + 'a;

/// What happens to keyrings that are there before anything comes in.
#[derive(Clone, Copy, Debug)]
pub struct Upkeep<'a> {
    /// The keyrings that are retired, each with the row that asks for it; 0 where none does.
    pub retired: &'a [(KeyringNo, u32)],
    /// The columns of what comes in besides the standard ones.
    pub extra_columns: &'a [String],
}

/// What a run in the making is to the journal.
#[derive(Clone, Copy, Debug)]
pub(super) enum Entering<'a> {
    /// It applies a list.
    List,
    /// It follows an export.
    Export,
    /// It undoes another, by that one's ordinal.
    Undo(i64),
    /// It was refused, and why.
    Refusal(&'a str),
}

impl<'a> Entering<'a> {
    /// Returns the word that stores keep.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::List => "apply",
            Self::Export => "sync",
            Self::Undo(_) => "undo",
            Self::Refusal(_) => "refused",
        }
    }

    pub(super) fn undoes(self) -> Option<i64> {
        if let Self::Undo(run) = self { Some(run) } else { None }
    }

    pub(super) fn why(self) -> Option<&'a str> {
        if let Self::Refusal(why) = self { Some(why) } else { None }
    }
}
