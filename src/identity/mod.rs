//! Identities as the chain knows them: their schemes, syntax, comparison and near misses.
//!
//! An identity is a user id and a realm together (*Wanneer spreken we van een IdP wijziging?*):
//! change either and the chain sees a new person. A value does not tell its scheme
//! (`12345@adm.school.nl` reads as three of them): the column or the store declares it.

mod defect;
mod eck_id;
mod esi;
mod flaw;
mod near;
mod no_identity;
mod opaque_uid;
mod personnummer;
mod profile_id;
mod real_id;
mod remark;
mod scheme;
mod side;
mod spec;
mod unilogin;

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub use defect::Defect;
pub use eck_id::EckId;
pub use esi::{ATTRIBUTE as ESI_ATTRIBUTE, Esi, is_domain, is_eduid, is_uuid};
pub use flaw::{EsiFlaw, UniloginFlaw, Weight};
pub use near::{Invisible, NearKind, forbidden, invisible, is_near, near_key, padding};
pub use opaque_uid::OpaqueUid;
pub use profile_id::ProfileId;
pub use real_id::RealId;
pub use remark::{is_filler, is_remark, is_remark_word};
pub use scheme::Scheme;
pub use side::{Side, Was, Wordt};
pub use spec::{MAX_CHARS, user_and_realm};
use spec::{Reissue, SchemeSpec};
pub use unilogin::{is_daycare_number, is_institution_number, is_usual_user_id, number_flaw};

macro_rules! specs {
    ($($(#[$doc:meta])* $scheme:ident => $file:ident),* $(,)?) => {
        impl Scheme {
            const fn spec(self) -> &'static SchemeSpec {
                match self { $(Self::$scheme => &$file::SPEC),* }
            }
        }
    };
}
scheme::schemes!(specs);

impl Scheme {
    /// Returns the name that files and options use.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.spec().name
    }

    /// Tells whether ASCII case makes no difference between two values, wherever they are compared.
    #[must_use]
    pub const fn folds(self) -> bool {
        self.spec().folds
    }

    /// Tells whether values are accounts, `userId@realm`.
    #[must_use]
    pub const fn is_account(self) -> bool {
        self.spec().is_account
    }

    /// Tells whether values have a form that no other scheme has, so that no user name is one.
    #[must_use]
    pub const fn has_own_form(self) -> bool {
        self.spec().recognises.is_some()
    }

    /// Tells whether the realms that a move states are those of the values.
    #[must_use]
    pub const fn has_realms(self) -> bool {
        self.spec().has_realms
    }

    /// Tells whether somebody keeps a value in another school or institution, as an ESI of Ladok.
    #[must_use]
    pub fn follows_person(self, value: &str) -> bool {
        (self.spec().follows_person)(value)
    }

    /// Tells whether a value is of one of some realms.
    #[must_use]
    pub fn is_of_realms(self, value: &str, realms: &[String]) -> bool {
        self.realm(value)
            .is_some_and(|realm| realms.iter().any(|known| self.is_one_realm(known, realm)))
    }

    /// Tells whether two realms are one, as the scheme compares.
    #[must_use]
    pub fn is_one_realm(self, one: &str, other: &str) -> bool {
        one == other || self.folds() && one.eq_ignore_ascii_case(other)
    }

    /// Tells whether two values are of one realm, or both of none.
    #[must_use]
    pub fn same_realm(self, one: &str, other: &str) -> bool {
        match (self.realm(one), self.realm(other)) {
            (Some(one), Some(other)) => self.is_one_realm(one, other),
            (one, other) => one == other,
        }
    }

    /// Returns the realm of a value: the part within which the rest is given out once.
    #[must_use]
    pub fn realm(self, value: &str) -> Option<&str> {
        (self.spec().realm)(value)
    }

    /// Splits a value into its user id and its realm, where it has one.
    ///
    /// ```
    /// use waswordt::identity::Scheme;
    /// assert_eq!(Scheme::RealId.split("aagje@petteflat"), ("aagje", Some("petteflat")));
    /// let esi = "urn:schac:personalUniqueCode:int:esi:norrvik.example:a1";
    /// assert_eq!(Scheme::Esi.split(esi), ("a1", Some("norrvik.example")));
    /// ```
    #[must_use]
    pub fn split(self, value: &str) -> (&str, Option<&str>) {
        (self.spec().split)(value)
    }

    /// Makes a value of a user id and a realm: what [`Scheme::split`] takes apart.
    #[must_use]
    pub fn join(self, user: &str, realm: &str) -> String {
        (self.spec().join)(user, realm)
    }

    /// Tells whether a realm is that of one school or institution: one of a whole country tells
    /// nobody's.
    #[must_use]
    pub fn is_of_one_school(self, realm: &str) -> bool {
        self.has_realms() && !self.follows_person(&self.join("", realm))
    }

    /// Tells whether somebody else may one day get one of two values, since both are given out in
    /// one realm.
    #[must_use]
    pub fn share_realm(self, one: &str, other: &str) -> bool {
        let realms = (self.realm(one), self.realm(other));
        match (self.spec().reissue, realms) {
            (Reissue::Never, _) => false,
            // Realms are names of domains.
            (_, (Some(one), Some(other))) => one.eq_ignore_ascii_case(other),
            (Reissue::WithinRealm, _) => false,
            (Reissue::Always, (one, other)) => one == other,
        }
    }

    /// Returns the scheme whose own form a value has, where a form is unmistakable.
    #[must_use]
    pub fn recognise(value: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|scheme| scheme.spec().recognises.is_some_and(|recognises| recognises(value)))
    }

    /// Finds everything that is wrong with a value of this scheme, worst first; an empty list means
    /// that it is sound.
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
        let spec = self.spec();
        let mut found = no_identity::of_text(value, spec.max_chars);
        if matches!(found[..], [Defect::Empty | Defect::Remark]) {
            return found;
        }
        if let Some(other) = Self::recognise(value).filter(|other| *other != self) {
            found.push(Defect::OtherScheme(other));
            return found;
        }
        for defect in (spec.defects)(value) {
            if !found.contains(&defect) {
                found.push(defect);
            }
        }
        if spec.is_account {
            found.extend(no_identity::of_account(value));
        }
        found.sort_by_key(Defect::weight);
        found
    }

    /// Tells of a value that is written as nearly all are, by one walk over its bytes, that it is
    /// sound: letters, digits, full stops, dashes and lines, and one `@`. Of any other value it
    /// tells nothing.
    #[must_use]
    pub(crate) fn is_plainly_sound(self, value: &str) -> bool {
        matches!(self, Self::RealId | Self::ProfileId)
            && value.len() <= MAX_CHARS
            && no_identity::is_plain_address(value)
    }

    /// Returns the form in which values of this scheme are compared.
    ///
    /// Byte for byte, except where a scheme folds (the hexadecimal digits of an ECK iD, an ESI);
    /// [`Case::Fold`] ignores ASCII case for stores that do so themselves.
    #[must_use]
    pub fn key(self, value: &str, case: Case) -> Cow<'_, str> {
        let folds = self.folds() || case == Case::Fold;
        if folds && value.bytes().any(|byte| byte.is_ascii_uppercase()) {
            Cow::Owned(value.to_ascii_lowercase())
        } else {
            Cow::Borrowed(value)
        }
    }

    /// Returns the form in which a value is compared of which nobody says the scheme: its own form
    /// tells it, or nothing folds.
    ///
    /// ```
    /// use waswordt::identity::Scheme;
    /// let esi = "urn:schac:personalUniqueCode:int:esi:se:Ada1";
    /// assert_eq!(Scheme::key_of_any(esi), Scheme::key_of_any(&esi.to_uppercase()));
    /// assert_ne!(Scheme::key_of_any("Ada@a"), Scheme::key_of_any("ada@a"));
    /// ```
    #[must_use]
    pub fn key_of_any(value: &str) -> Cow<'_, str> {
        Self::recognise(value).map_or(Cow::Borrowed(value), |it| it.key(value, Case::Exact))
    }

    /// Returns what may be shown of a value to somebody who asked for values: an ECK iD only by its
    /// last six characters, an ESI without a personal identity number.
    #[must_use]
    pub fn shown(self, value: &str) -> Cow<'_, str> {
        (Self::recognise(value).unwrap_or(self).spec().shown)(value)
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
        Self::ALL
            .into_iter()
            .find(|scheme| scheme.as_str() == text)
            .ok_or_else(|| UnknownScheme(text.to_owned()))
    }
}

/// How identities are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Case {
    /// Byte for byte: the rule.
    #[default]
    Exact,
    /// Without regard to ASCII case, where a publisher's store does the same.
    Fold,
}

impl Case {
    /// Returns how identities are compared where case is folded, or is not.
    #[must_use]
    pub const fn folded(folds: bool) -> Self {
        if folds { Self::Fold } else { Self::Exact }
    }
}

#[cfg(test)]
mod tests {
    use crate::identity::Scheme;

    #[test]
    fn pseudonyms_share_no_realm_and_numbers_without_one_may() {
        let eck = |digit: &str| format!("https://ketenid.nl/201703/{}", digit.repeat(128));
        assert!(!Scheme::EckId.share_realm(&eck("a"), &eck("b")));
        assert!(!Scheme::OpaqueUid.share_realm("f00d", "beef"));
        assert!(Scheme::OpaqueUid.share_realm("f00d@s", "beef@s"));
        assert!(Scheme::ProfileId.share_realm("12345", "12346"));
        assert!(!Scheme::ProfileId.share_realm("12345", "12346@adm"));
        assert!(
            Scheme::RealId.share_realm("a@b@s", "c@s") && !Scheme::RealId.share_realm("a@s", "a@t")
        );
        assert!(Scheme::RealId.share_realm("c@S.nl", "m@s.NL"), "realms are names of domains");
    }
}
