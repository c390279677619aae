//! Where a school comes from or goes to: how content is delivered, and which IdP logs its pupils
//! in.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::de::{EnumAccess, Error as _, VariantAccess as _, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use crate::message::closest;

macro_rules! worded {
    ($type:ident { $($variant:ident => $name:literal),* $(,)? }) => {
        impl $type {
            /// The names that files and options use, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($name),*];

            /// Every value, in a fixed order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Returns the name that files and options use.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}

macro_rules! named {
    ($type:ident { $($variant:ident => $name:literal),* $(,)? }) => {
        worded!($type { $($variant => $name),* });

        impl FromStr for $type {
            type Err = ();

            fn from_str(text: &str) -> Result<Self, ()> {
                match text { $($name => Ok(Self::$variant),)* _ => Err(()) }
            }
        }
    };
}

/// A sector of education, each with rules of its own.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Sector {
    /// Voortgezet onderwijs: secondary education.
    Vo,
    /// Middelbaar beroepsonderwijs: vocational education.
    Mbo,
    /// Högre utbildning: higher education in Sweden, with European Student Identifiers.
    Ho,
    /// Dagtilbud: day-care in Denmark, with Unilogin.
    Dagtilbud,
}
named!(Sector { Vo => "vo", Mbo => "mbo", Ho => "ho", Dagtilbud => "dagtilbud" });

impl Sector {
    /// Returns the deliveries that exist in this sector.
    #[must_use]
    pub const fn deliveries(self) -> &'static [Delivery] {
        match self {
            Self::Vo => &[Delivery::Elf, Delivery::Ilf],
            Self::Mbo => &[Delivery::Eck, Delivery::NonEck],
            Self::Ho => &[Delivery::Esi],
            Self::Dagtilbud => &[Delivery::Unilogin],
        }
    }

    /// Tells whether the agreement on was–wordt moves is about this sector, with its programme and
    /// terms.
    #[must_use]
    pub const fn is_of_the_agreement(self) -> bool {
        matches!(self, Self::Vo | Self::Mbo)
    }
}

/// How content is delivered (*uitleverkeuze*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Delivery {
    /// VO: credits on the person (*persoonstegoed*).
    Elf,
    /// VO: credits on the school (*schooltegoed*).
    Ilf,
    /// MBO: the school is in the content chain.
    Eck,
    /// MBO: the school works with activation codes.
    NonEck,
    /// Higher education: services know the student by a European Student Identifier.
    Esi,
    /// Day-care: services know users by their Unilogin and the number of their institution.
    Unilogin,
}
worded!(Delivery {
    Elf => "elf",
    Ilf => "ilf",
    Eck => "eck",
    NonEck => "non-eck",
    Esi => "esi",
    Unilogin => "unilogin",
});

/// What people call deliveries, without spaces and signs.
const SPELLINGS: [(&str, Delivery); 10] = [
    ("elf", Delivery::Elf),
    ("persoonstegoed", Delivery::Elf),
    ("persoonstegoeden", Delivery::Elf),
    ("ilf", Delivery::Ilf),
    ("schooltegoed", Delivery::Ilf),
    ("schooltegoeden", Delivery::Ilf),
    ("eck", Delivery::Eck),
    ("noneck", Delivery::NonEck),
    ("esi", Delivery::Esi),
    ("unilogin", Delivery::Unilogin),
];

/// What people put before ECK, or in brackets behind it, where it is not. The agreement itself has
/// `NON ECK`, `NON-ECK` and `nonECK`; whoever says that it is not ECK never means ECK.
const NOT: [&str; 7] = ["non", "no", "not", "niet", "geen", "zonder", "without"];

/// A word without case, spaces and signs.
fn folded(word: &str) -> String {
    word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn is_not(word: &str) -> bool {
    NOT.contains(&folded(word).as_str())
}

/// The delivery that people call so.
fn known(word: &str) -> Option<Delivery> {
    let word = folded(word);
    match word.strip_suffix("eck") {
        Some(not) if is_not(not) => Some(Delivery::NonEck),
        _ => SPELLINGS.iter().find(|(known, _)| *known == word).map(|(_, delivery)| *delivery),
    }
}

/// The delivery that people call so, but for a slip in a long word.
fn nearly(word: &str) -> Option<Delivery> {
    /// From how many letters on a word is known in spite of a slip.
    const LONG: usize = 8;
    let of_long = || SPELLINGS.iter().map(|(known, _)| *known).filter(|known| known.len() >= LONG);
    known(word).or_else(|| known(closest(&folded(word), of_long())?))
}

impl FromStr for Delivery {
    type Err = ();

    /// Reads a delivery without regard to case, spaces and signs, and one that is named twice or
    /// denied behind its name: `persoonstegoed (ELF)`, `ECK (NON)`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let in_two = || {
            let (one, other) = text.split_once(['(', ',', ':'])?;
            match known(one)? {
                Self::Eck if is_not(other) => Some(Self::NonEck),
                one => known(other).filter(|other| *other == one),
            }
        };
        known(text).or_else(in_two).ok_or(())
    }
}

impl<'de> Deserialize<'de> for Delivery {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Word;
        impl<'de> Visitor<'de> for Word {
            type Value = Delivery;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a delivery")
            }

            fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Delivery, A::Error> {
                let (word, rest) = data.variant::<String>()?;
                rest.unit_variant()?;
                word.parse().map_err(|()| A::Error::unknown_variant(&word, Delivery::WORDS))
            }
        }
        deserializer.deserialize_enum("Delivery", Self::WORDS, Word)
    }
}

impl Delivery {
    /// Finds the delivery that is named anywhere in a text, nearly or as it is called; none where
    /// it cannot be told which of several is meant, or whether ECK is denied.
    #[must_use]
    pub fn named_in(text: &str) -> Option<Self> {
        let is_gap = |c: char| !c.is_alphanumeric();
        let words: Vec<&str> = text.split(is_gap).filter(|word| !word.is_empty()).collect();
        let all = |count| words.windows(count).filter_map(|words| nearly(&words.concat()));
        let denied = all(2).chain(all(1)).find(|delivery| *delivery == Self::NonEck);
        denied.or_else(|| {
            let first = all(1).next()?;
            let is_denied = first == Self::Eck && words.iter().any(|word| is_not(word));
            (!is_denied && all(1).all(|delivery| delivery == first)).then_some(first)
        })
    }

    /// Returns the word that people read.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Elf => "ELF",
            Self::Ilf => "ILF",
            Self::Eck => "ECK",
            Self::NonEck => "NON-ECK",
            Self::Esi => "ESI",
            Self::Unilogin => "Unilogin",
        }
    }
}

/// What kind of system logs the pupils in.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum IdpKind {
    /// A learning environment that is also the portal.
    Elo,
    /// The distributor's portal.
    Distributor,
    /// An IdP without a portal, such as ADFS or Entra ID.
    NonPortal,
    /// No portal at all: activation codes (VO).
    Codes,
    /// Higher education: an ESI of the institution's own.
    Local,
    /// Higher education: the ESI of Ladok.
    Ladok,
    /// Higher education: the ESI of eduID.
    Eduid,
    /// Day-care: an institution number of before the register.
    Number,
    /// Day-care: a number of the register, `G` and five digits.
    Daycare,
    /// Day-care: the numbers of several institutions.
    Several,
    /// Day-care: the new platform of Unilogin.
    Platform,
    /// Day-care: an institution for the municipality's own staff (*forvaltningsinstitution*).
    Administration,
    /// Day-care: import by CSV, or by hand, in the old user administration.
    ManualImport,
    /// Nothing: no identifier yet, or an institution that is opened or closed.
    Nothing,
}
named!(IdpKind {
    Elo => "elo",
    Distributor => "distributor",
    NonPortal => "non-portal",
    Codes => "codes",
    Local => "local",
    Ladok => "ladok",
    Eduid => "eduid",
    Number => "number",
    Daycare => "daycare-number",
    Several => "several",
    Platform => "platform",
    Administration => "administration",
    ManualImport => "manual-import",
    Nothing => "none",
});

/// An endpoint of a move, resolved against the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Endpoint {
    /// How content is delivered.
    pub delivery: Delivery,
    /// The kind of IdP.
    pub kind: IdpKind,
    /// The IdP's name: the catalogue's id, or the school's own word for one outside it.
    pub idp: String,
    /// Whether the catalogue of the sector knows the IdP.
    pub catalogued: bool,
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if matches!(self.delivery, Delivery::Esi | Delivery::Unilogin) {
            return if self.kind == IdpKind::Local {
                write!(f, "local:{}", self.idp)
            } else {
                f.write_str(&self.idp)
            };
        }
        write!(f, "{}:{}", self.delivery, self.idp)?;
        // A name outside the catalogue says nothing without its kind: written so, it can be given
        // back to the command line.
        if self.catalogued { Ok(()) } else { write!(f, "={}", self.kind) }
    }
}

/// The scheme of the identities in whose place ECK iDs come.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum OldScheme {
    /// nlEduPersonRealId.
    RealId,
    /// nlEduPersonProfileId.
    ProfileId,
    /// The hashed uid that a federation gave to the publisher.
    OpaqueUid,
}
named!(OldScheme { RealId => "real-id", ProfileId => "profile-id", OpaqueUid => "opaque-uid" });

/// A format of a list.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum FormatId {
    /// The VO list of seven columns.
    Vo,
    /// MBO, NON-ECK → ECK: six columns, no old identity.
    MboEckOnboarding,
    /// MBO, an IdP change of an ECK school: eight columns.
    MboIdpChange,
    /// ECK iDs that change: six columns, old and new ECK iD.
    EckChange,
    /// The same, with an nlEduPersonRealId as the old identity.
    EckChangeRealId,
    /// The same, with an nlEduPersonProfileId as the old identity.
    EckChangeProfileId,
    /// The same, with the hashed uid of a federation as the old identity.
    EckChangeOpaqueUid,
    /// European Student Identifiers that change: five columns, old and new ESI.
    EsiChange,
    /// Institution numbers of day-care that change: six columns, old and new number and user id.
    UniloginChange,
}
named!(FormatId {
    Vo => "vo",
    MboEckOnboarding => "mbo-eck-onboarding",
    MboIdpChange => "mbo-idp-change",
    EckChange => "eck-change",
    EckChangeRealId => "eck-change-real-id",
    EckChangeProfileId => "eck-change-profile-id",
    EckChangeOpaqueUid => "eck-change-opaque-uid",
    EsiChange => "esi-change",
    UniloginChange => "unilogin-change",
});

impl FormatId {
    /// Returns the format for ECK iDs that come in place of a scheme; without one, of other ECK
    /// iDs.
    #[must_use]
    pub const fn eck_change(from: Option<OldScheme>) -> Self {
        match from {
            None => Self::EckChange,
            Some(OldScheme::RealId) => Self::EckChangeRealId,
            Some(OldScheme::ProfileId) => Self::EckChangeProfileId,
            Some(OldScheme::OpaqueUid) => Self::EckChangeOpaqueUid,
        }
    }
}
