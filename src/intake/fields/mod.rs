//! What the columns of a roster or export mean: one dictionary for every command, as data.
//!
//! `words` has one table per field, `profiles` one per system whose exports occur; what a column
//! says of an account or a role stands in `state` and `role`. A column is known by its declared
//! names; only what nobody may miss, a state or a role, is known by its cells too (`values`), where
//! the title does not tell.

mod columns;
mod dictionary;
mod end;
mod header;
mod house;
mod lexicon;
mod meaning;
mod naming;
mod people;
mod profiles;
mod role;
mod state;
mod state_title;
mod state_words;
mod states;
#[cfg(test)]
mod tests;
mod values;
mod whole_name;
mod words;

use std::fmt;
use std::str::FromStr;

pub use columns::ColumnsError;
pub(crate) use columns::{Columns, Order};
pub use dictionary::Mapping;
pub(crate) use dictionary::{Dictionary, Emails, Purpose};
pub(crate) use header::UnderHeader;
pub(crate) use house::{house_number, suffix};
pub(crate) use people::People;
pub(crate) use role::Roles;
pub(crate) use state::{AccountState, Sense};
pub(crate) use states::{States, Told};
pub(crate) use whole_name::{
    apart, beside, certain, is_no_prefix, is_only_initials, is_same_prefix, joined,
};

use crate::identity::{Scheme, Side};
use crate::list::Field;

macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident = $name:literal),* $(,)?) => {
        /// What a column of a roster or export holds.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum ExportField {
            $($(#[$doc])* $variant),*
        }

        impl ExportField {
            /// Every field, in a fixed order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Returns the name that `--map` and reports use.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }
        }
    };
}
fields! {
    /// The identity that is asked for: in an export a real id of the side that is filled, in a
    /// roster the old one.
    Identity = "identity",
    /// The same, where the list asks for a profile id.
    ProfileId = "profile-id",
    /// An identity that the list holds on its other side.
    KnownIdentity = "known-identity",
    /// A profile id that the list holds on its other side.
    KnownProfileId = "known-profile-id",
    /// The number of the pupil in the school's administration, which is often the user id of an
    /// identity.
    StudentNumber = "student-number",
    /// The given name or names.
    FirstName = "first-name",
    /// The name by which the pupil is called.
    CallName = "call-name",
    /// The initials.
    Initials = "initials",
    /// The prefix of the surname.
    Prefix = "prefix",
    /// The surname.
    LastName = "last-name",
    /// The whole name in one column.
    FullName = "full-name",
    /// The postcode.
    Postcode = "postcode",
    /// The house number.
    HouseNumber = "house-number",
    /// The letter of the house number, where it stands apart.
    HouseLetter = "house-letter",
    /// The addition of the house number, where it stands apart.
    HouseAddition = "house-addition",
    /// The location of the school.
    Location = "location",
    /// The number of the institution to which the identity that is asked for belongs.
    InstitutionNumber = "institution-number",
    /// The same of an identity that the list holds on its other side.
    KnownInstitutionNumber = "known-institution-number",
    /// Whether the account is enabled, or blocked: its header tells which of the two.
    Enabled = "enabled",
    /// Whether the person is a pupil.
    Role = "role",
}

impl fmt::Display for ExportField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for ExportField {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.iter().copied().find(|field| field.as_str() == text).ok_or(())
    }
}

impl ExportField {
    /// The fields with an identity that the list holds on its other side; an MBO list holds two.
    pub(crate) const KNOWN: [Self; 2] = [Self::KnownIdentity, Self::KnownProfileId];

    /// Returns the field that a column of a list is filled from, where `side` is the side that is
    /// asked for.
    pub(crate) fn of(field: Field, side: Side) -> Self {
        match field {
            Field::Initials => Self::Initials,
            Field::FirstName => Self::FirstName,
            Field::Prefix => Self::Prefix,
            Field::LastName => Self::LastName,
            Field::Postcode => Self::Postcode,
            Field::HouseNumber => Self::HouseNumber,
            Field::Location => Self::Location,
            Field::Institution(of) if of == side => Self::InstitutionNumber,
            Field::Institution(_) => Self::KnownInstitutionNumber,
            Field::Identity(of, Scheme::ProfileId) if of == side => Self::ProfileId,
            Field::Identity(of, _) if of == side => Self::Identity,
            Field::Identity(_, Scheme::ProfileId) => Self::KnownProfileId,
            Field::Identity(..) => Self::KnownIdentity,
        }
    }

    /// Tells whether the field helps to find the person.
    pub(crate) fn is_key(self) -> bool {
        Self::KNOWN.contains(&self)
            || matches!(
                self,
                Self::StudentNumber
                    | Self::KnownInstitutionNumber
                    | Self::FirstName
                    | Self::CallName
                    | Self::LastName
                    | Self::FullName
            )
    }
}
