//! Why a pair of a row and an account is weaker than it takes to be filled in unasked.

use crate::person::Likeness;

/// Why a pair is only proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Weakness {
    /// `ij` on one side is `y` on the other.
    IjY,
    /// A letter such as `ø` is a plain one on the other side.
    Letters,
    /// The prefix of the surname stands elsewhere, or is left out.
    Prefix,
    /// Both sides have a prefix, and not the same one.
    OtherPrefix,
    /// One side has more given names.
    GivenNames,
    /// One side has initials only.
    Initials,
    /// A call name stands for a given name.
    CallName,
    /// The first names differ, but an identity or number is the same.
    FirstName,
    /// The surnames differ, but an identity, a number or the whole address is the same.
    Surname,
    /// Initials differ.
    OtherInitials,
    /// Postcodes differ.
    Postcode,
    /// House numbers differ.
    HouseNumber,
    /// Locations differ.
    Location,
    /// An identity that both should hold says that one of the two is somebody else.
    Identity,
    /// A number says that one of the two is somebody else.
    Number,
    /// Others have the same name; only what is left over makes this pair.
    Namesake,
    /// The name is all there is: no number, address or location confirms it.
    NameOnly,
    /// The whole name in one column can be taken apart in more than one way.
    WholeName,
    /// The number is the same, but no whole name confirms it.
    NumberOnly,
    /// The export says that the account is disabled or blocked.
    Disabled,
    /// What the export says of the account is not known.
    UnknownState,
    /// The first names differ by a slip of the pen.
    FirstNameSlip,
    /// The surnames differ by a slip of the pen.
    SurnameSlip,
    /// First name and surname stand in each other's columns.
    Exchanged,
    /// The postcodes differ by a slip of the pen.
    PostcodeSlip,
    /// One side has no first name.
    NoFirstName,
    /// One side has no surname.
    NoSurname,
    /// Only part of the address confirms the name, and others may have that name there.
    HalfAddress,
    /// An ECK iD comes from the number service, by person: a name does not tell whose it is.
    NumberService,
}

impl Weakness {
    /// Every weakness, in a fixed order.
    pub const ALL: [Self; 29] = [
        Self::IjY,
        Self::Letters,
        Self::Prefix,
        Self::OtherPrefix,
        Self::GivenNames,
        Self::Initials,
        Self::CallName,
        Self::FirstName,
        Self::Surname,
        Self::OtherInitials,
        Self::Postcode,
        Self::HouseNumber,
        Self::Location,
        Self::Identity,
        Self::Number,
        Self::Namesake,
        Self::NameOnly,
        Self::WholeName,
        Self::NumberOnly,
        Self::Disabled,
        Self::UnknownState,
        Self::FirstNameSlip,
        Self::SurnameSlip,
        Self::Exchanged,
        Self::PostcodeSlip,
        Self::NoFirstName,
        Self::NoSurname,
        Self::HalfAddress,
        Self::NumberService,
    ];

    /// Tells whether one name is merely written in two ways; anything else may mean another person:
    /// a call name or initials may be those of a brother or sister.
    pub(super) const fn is_of_spelling(self) -> bool {
        matches!(self, Self::IjY | Self::Letters | Self::Prefix)
    }

    /// Returns the stable word for reports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::IjY => "ij-y",
            Self::Letters => "letters",
            Self::Prefix => "prefix",
            Self::OtherPrefix => "other-prefix",
            Self::GivenNames => "given-names",
            Self::Initials => "initials",
            Self::CallName => "call-name",
            Self::FirstName => "first-name",
            Self::Surname => "surname",
            Self::OtherInitials => "other-initials",
            Self::Postcode => "postcode",
            Self::HouseNumber => "house-number",
            Self::Location => "location",
            Self::Identity => "identity",
            Self::Number => "number",
            Self::Namesake => "namesake",
            Self::NameOnly => "name-only",
            Self::WholeName => "whole-name",
            Self::NumberOnly => "number-only",
            Self::Disabled => "disabled",
            Self::UnknownState => "unknown-state",
            Self::FirstNameSlip => "first-name-slip",
            Self::SurnameSlip => "surname-slip",
            Self::Exchanged => "exchanged",
            Self::PostcodeSlip => "postcode-slip",
            Self::NoFirstName => "no-first-name",
            Self::NoSurname => "no-surname",
            Self::HalfAddress => "half-address",
            Self::NumberService => "number-service",
        }
    }

    /// Returns the message that says so.
    pub(in crate::ops) const fn key(self) -> &'static str {
        match self {
            Self::IjY => "fill-weak-ij-y",
            Self::Letters => "fill-weak-letters",
            Self::Prefix => "fill-weak-prefix",
            Self::OtherPrefix => "fill-weak-other-prefix",
            Self::GivenNames => "fill-weak-given-names",
            Self::Initials => "fill-weak-initials",
            Self::CallName => "fill-weak-call-name",
            Self::FirstName => "fill-weak-first-name",
            Self::Surname => "fill-weak-surname",
            Self::OtherInitials => "fill-weak-other-initials",
            Self::Postcode => "fill-weak-postcode",
            Self::HouseNumber => "fill-weak-house-number",
            Self::Location => "fill-weak-location",
            Self::Identity => "fill-weak-identity",
            Self::Number => "fill-weak-number",
            Self::Namesake => "fill-weak-namesake",
            Self::NameOnly => "fill-weak-name-only",
            Self::WholeName => "fill-weak-whole-name",
            Self::NumberOnly => "fill-weak-number-only",
            Self::Disabled => "fill-weak-disabled",
            Self::UnknownState => "fill-weak-unknown-state",
            Self::FirstNameSlip => "fill-weak-first-name-slip",
            Self::SurnameSlip => "fill-weak-surname-slip",
            Self::Exchanged => "fill-weak-exchanged",
            Self::PostcodeSlip => "fill-weak-postcode-slip",
            Self::NoFirstName => "fill-weak-no-first-name",
            Self::NoSurname => "fill-weak-no-surname",
            Self::HalfAddress => "fill-weak-half-address",
            Self::NumberService => "fill-weak-number-service",
        }
    }

    /// Returns the weakness of names that are alike in this way.
    pub(in crate::ops) const fn of(likeness: Likeness) -> Option<Self> {
        match likeness {
            Likeness::Same | Likeness::Different => None,
            Likeness::IjY => Some(Self::IjY),
            Likeness::Letters => Some(Self::Letters),
            Likeness::Prefix => Some(Self::Prefix),
            Likeness::OtherPrefix => Some(Self::OtherPrefix),
            Likeness::GivenNames => Some(Self::GivenNames),
            Likeness::Initials => Some(Self::Initials),
            Likeness::CallName => Some(Self::CallName),
        }
    }
}

/// A set of weaknesses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Weaknesses(u32);

impl Weaknesses {
    pub(in crate::ops) fn of(weaknesses: impl IntoIterator<Item = Weakness>) -> Self {
        weaknesses.into_iter().fold(Self::default(), Self::with)
    }

    pub(super) fn with(self, weakness: Weakness) -> Self {
        Self(self.0 | 1 << weakness as u32)
    }

    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Tells whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Tells whether there is no more than one.
    pub(super) const fn is_single(self) -> bool {
        self.0.count_ones() <= 1
    }

    /// Tells whether it holds a weakness.
    pub(super) const fn has(self, weakness: Weakness) -> bool {
        self.0 & 1 << weakness as u32 != 0
    }

    /// Walks over the weaknesses, in their fixed order.
    pub fn iter(self) -> impl Iterator<Item = Weakness> {
        Weakness::ALL.into_iter().filter(move |weakness| self.has(*weakness))
    }
}
