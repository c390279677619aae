//! Identities as the chain knows them: their schemes, syntax, comparison and near misses.
//!
//! An identity is a user id and a realm together (*Wanneer spreken we van een IdP wijziging?*): change either and the chain sees a new person.
//! A value does not tell its scheme (`12345@adm.school.nl` reads as three of them): the column or the store declares it.

mod defect;
mod eck_id;
mod near;
mod no_identity;
mod opaque_uid;
mod profile_id;
mod real_id;
mod side;

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use defect::{Defect, Weight};
pub use eck_id::EckId;
pub use near::{Invisible, NearKind, forbidden, invisible, near_key};
pub use opaque_uid::OpaqueUid;
pub use profile_id::ProfileId;
pub use real_id::RealId;
pub use side::{Side, Was, Wordt};

/// The longest identity in the attribute definitions of the federation, in characters.
pub const MAX_CHARS: usize = 256;

/// A kind of identity, with a syntax and a comparison of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Scheme {
    /// nlEduPersonRealId, `userId@realm`.
    RealId,
    /// nlEduPersonProfileId, usually `number@administration.school.nl`.
    ProfileId,
    /// The persistent ECK iD, a URL with 128 hexadecimal digits.
    EckId,
    /// The hashed uid that a federation hands to a service provider: no length or alphabet is promised.
    OpaqueUid,
}

impl Scheme {
    /// Every scheme, in a fixed order.
    pub const ALL: [Self; 4] = [Self::RealId, Self::ProfileId, Self::EckId, Self::OpaqueUid];

    /// Returns the name that files and options use.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::RealId => "real-id",
            Self::ProfileId => "profile-id",
            Self::EckId => "eck-id",
            Self::OpaqueUid => "opaque-uid",
        }
    }

    /// Returns the scheme whose own form a value has, where a form is unmistakable: only the ECK iD's is.
    #[must_use]
    pub fn recognise(value: &str) -> Option<Self> {
        EckId::looks_like(value).then_some(Self::EckId)
    }

    /// Finds everything that is wrong with a value of this scheme, worst first; an empty list means that it is sound.
    ///
    /// ```
    /// use waswordt::identity::{Defect, Scheme};
    /// assert!(Scheme::RealId.defects("h.rimmelzwaan@kennisnet.adfs.nl@petteflat").is_empty());
    /// assert_eq!(Scheme::RealId.defects("pluk"), [Defect::NoAt]);
    /// ```
    #[must_use]
    pub fn defects(self, value: &str) -> Vec<Defect> {
        if self.is_plainly_sound(value) { Vec::new() } else { self.thorough(value) }
    }

    /// Finds everything that is wrong, whatever the value looks like.
    fn thorough(self, value: &str) -> Vec<Defect> {
        let mut found = defect::of_text(value);
        if matches!(found[..], [Defect::Empty | Defect::Remark]) {
            return found;
        }
        if let Some(other) = Self::recognise(value).filter(|other| *other != self) {
            found.push(Defect::OtherScheme(other));
            return found;
        }
        let syntax = match self {
            Self::RealId => RealId::parse(value).err().into_iter().collect(),
            Self::ProfileId => profile_id::defects(value),
            Self::EckId => eck_id::defects(value),
            Self::OpaqueUid => OpaqueUid::parse(value).err().into_iter().collect(),
        };
        for defect in syntax {
            if !found.contains(&defect) {
                found.push(defect);
            }
        }
        if matches!(self, Self::RealId | Self::ProfileId) {
            found.extend(no_identity::of_account(value));
        }
        found.sort_by_key(Defect::weight);
        found
    }

    /// Tells of a value that is written as nearly all are, by one walk over its bytes, that it is sound: letters, digits, full stops, dashes and
    /// lines, and one `@`. Of any other value it tells nothing.
    #[must_use]
    pub(crate) fn is_plainly_sound(self, value: &str) -> bool {
        matches!(self, Self::RealId | Self::ProfileId) && value.len() <= MAX_CHARS && no_identity::is_plain_address(value)
    }

    /// Returns the form in which values of this scheme are compared.
    ///
    /// Byte for byte, except the hexadecimal digits of an ECK iD, which compare in lower case; [`Case::Fold`] ignores ASCII case for stores
    /// that do so themselves.
    #[must_use]
    pub fn key(self, value: &str, case: Case) -> Cow<'_, str> {
        let folds = self == Self::EckId || case == Case::Fold;
        if folds && value.bytes().any(|byte| byte.is_ascii_uppercase()) {
            Cow::Owned(value.to_ascii_lowercase())
        } else {
            Cow::Borrowed(value)
        }
    }

    /// Returns what may be shown of a value to somebody who asked for values: an ECK iD only by its last six characters.
    #[must_use]
    pub fn shown(self, value: &str) -> Cow<'_, str> {
        if self == Self::EckId || Self::recognise(value) == Some(Self::EckId) {
            let tail: Vec<char> = value.chars().rev().take(6).collect();
            Cow::Owned(std::iter::once('…').chain(tail.into_iter().rev()).collect())
        } else {
            Cow::Borrowed(value)
        }
    }
}

impl fmt::Display for Scheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A scheme name that is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownScheme(pub String);

impl fmt::Display for UnknownScheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known: Vec<_> = Scheme::ALL.iter().map(|scheme| scheme.as_str()).collect();
        write!(f, "unknown identity scheme `{}`; known are {}", self.0, known.join(", "))
    }
}

impl std::error::Error for UnknownScheme {}

impl FromStr for Scheme {
    type Err = UnknownScheme;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|scheme| scheme.as_str() == text).ok_or_else(|| UnknownScheme(text.to_owned()))
    }
}

/// How identities are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Case {
    /// Byte for byte: the rule.
    #[default]
    Exact,
    /// Without regard to ASCII case, where a publisher's store does the same.
    Fold,
}
