//! The hashed uid that a federation gives a service provider: `hash@realm`, of which nothing more
//! is promised.

use super::spec::{Reissue, SchemeSpec};
use super::{Defect, RealId};

pub(super) const SPEC: SchemeSpec = SchemeSpec {
    reissue: Reissue::WithinRealm,
    ..SchemeSpec::plain("opaque-uid", |value| OpaqueUid::parse(value).err().into_iter().collect())
};

/// An opaque uid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OpaqueUid<'a>(RealId<'a>);

impl<'a> OpaqueUid<'a> {
    /// Takes a value as an opaque uid; only the two sides of its last `@` are looked at.
    ///
    /// # Errors
    /// As [`RealId::parse`].
    pub fn parse(value: &'a str) -> Result<Self, Defect> {
        RealId::parse(value).map(Self)
    }

    /// Returns the realm.
    #[must_use]
    pub fn realm(self) -> &'a str {
        self.0.realm
    }
}
