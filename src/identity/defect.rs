//! What can be wrong with one identity.

use super::flaw::{EsiFlaw, UniloginFlaw, Weight};
use super::near::forbidden;
use super::scheme::Scheme;
use super::side::Side;

/// Something wrong with an identity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Defect {
    /// There is no value.
    Empty,
    /// White space, visible or not, before or after the value.
    EdgeWhitespace,
    /// White space, a control or a direction character inside the value.
    Forbidden(char),
    /// The kind of an address before it, as in a link to write mail: `mailto:`, `SMTP:`.
    Link(&'static str),
    /// A remark in place of an identity: who leaves, is unknown or does not move, or what a program
    /// makes of nothing.
    Remark,
    /// Two identities in one value.
    Several,
    /// The account of a guest, which is somebody's of another school.
    Guest,
    /// An account that was deleted.
    Deleted,
    /// More characters than the attribute allows.
    TooLong,
    /// No `@` between user id and realm.
    NoAt,
    /// Nothing before the last `@`.
    NoUserId,
    /// Nothing after the last `@`.
    NoRealm,
    /// Unmistakably an identity of another scheme.
    OtherScheme(Scheme),
    /// A *stampseudoniem*: never meant to leave the school's administration.
    StampPseudonym,
    /// Not the form of an ECK iD: its address, or its 128 hexadecimal digits.
    EckForm,
    /// An ECK iD of a version that is not known here.
    EckVersion,
    /// An ECK iD with capitals: it is the same one, and a store may know it only without.
    EckCase,
    /// A profile id without `@`: allowed, but rare enough to ask.
    ProfileWithoutAt,
    /// Not as an ESI is to be.
    Esi(EsiFlaw),
    /// Not as a Unilogin with its institution number is to be.
    Unilogin(UniloginFlaw),
}

impl Defect {
    /// Tells whether what is wrong with an account lies behind its user id.
    #[must_use]
    pub fn is_of_realm(&self, value: &str) -> bool {
        let user_id = value.rsplit_once('@').map_or(value, |(user_id, _)| user_id);
        match self {
            Self::NoAt | Self::NoRealm => true,
            Self::Forbidden(c) => !user_id.contains(*c),
            Self::EdgeWhitespace => !user_id.starts_with(forbidden),
            _ => false,
        }
    }

    /// Tells whether the defect is an error or a warning.
    #[must_use]
    pub const fn weight(&self) -> Weight {
        match self {
            Self::EckVersion | Self::EckCase | Self::ProfileWithoutAt => Weight::Warning,
            Self::Esi(flaw) => flaw.weight(),
            Self::Unilogin(flaw) => flaw.weight(),
            _ => Weight::Error,
        }
    }

    /// Tells what the defect weighs on a side of a list: whoever has a personal identity number for
    /// an old identity is to get away from it, and a list that does so must not be refused for that.
    #[must_use]
    pub const fn weight_on(&self, side: Side) -> Weight {
        match (self, side) {
            (Self::Esi(EsiFlaw::Personnummer), Side::Was) => Weight::Warning,
            _ => self.weight(),
        }
    }
}
