//! What a header can mean, before it is known what is asked for.

use super::ExportField;
use crate::identity::{Scheme, Side};
use crate::list::header_key;

/// What a header means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A field, whoever asks.
    Is(ExportField),
    /// An identity of a side, as lists name it: in another format of a list than the one that is
    /// asked for it means the same.
    Of(Side, Scheme),
    /// An nlEduPersonRealId.
    RealId,
    /// An nlEduPersonProfileId.
    ProfileId,
    /// An identity of a scheme that goes by its own name alone: an ECK iD, an opaque uid, an ESI.
    Own(Scheme),
    /// A user name or user principal name: an identity in the export of a portal, but not in a
    /// roster, where the realm is not stated.
    Login,
    /// An e-mail address, which may be anybody's: an identity only where a realm is known to tell,
    /// and stands in it.
    Email,
}

/// A header and what it means.
pub(super) type Named = (&'static str, Meaning);

/// The names of one meaning, in tiers: the surest first; the names of one tier say the same.
pub(super) struct Words {
    pub(super) meaning: Meaning,
    pub(super) tiers: &'static [&'static [&'static str]],
}

impl Words {
    /// Returns the tier in which a name stands.
    pub(super) fn tier(&self, name: &str) -> Option<usize> {
        let key = header_key(name);
        self.tiers.iter().position(|names| names.iter().any(|known| header_key(known) == key))
    }
}
