//! nlEduPersonProfileId: usually `number@administration.school.nl`, but an `@` is not guaranteed.

use super::spec::{SchemeSpec, user_and_realm};
use super::{Defect, RealId};

pub(super) const SPEC: SchemeSpec =
    SchemeSpec { is_account: true, ..SchemeSpec::plain("profile-id", defects) };

/// A profile id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ProfileId<'a>(&'a str);

impl<'a> ProfileId<'a> {
    /// Takes a value as a profile id.
    ///
    /// # Errors
    /// [`Defect::NoUserId`] or [`Defect::NoRealm`] where one side of its `@` is empty.
    pub fn parse(value: &'a str) -> Result<Self, Defect> {
        match RealId::parse(value) {
            Ok(_) | Err(Defect::NoAt) => Ok(Self(value)),
            Err(defect) => Err(defect),
        }
    }

    /// Returns the value.
    #[must_use]
    pub fn as_str(self) -> &'a str {
        self.0
    }

    /// Returns the part after the last `@`, if there is one.
    #[must_use]
    pub fn scope(self) -> Option<&'a str> {
        user_and_realm(self.0).1
    }
}

fn defects(value: &str) -> Vec<Defect> {
    match ProfileId::parse(value) {
        Err(defect) => vec![defect],
        Ok(id) if id.scope().is_none() => vec![Defect::ProfileWithoutAt],
        Ok(_) => Vec::new(),
    }
}
