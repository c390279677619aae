//! Where a school comes from or goes to: how content is delivered, and which IdP logs its pupils in.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! named {
    ($type:ident { $($variant:ident => $name:literal),* $(,)? }) => {
        impl $type {
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

        impl FromStr for $type {
            type Err = ();

            fn from_str(text: &str) -> Result<Self, ()> {
                match text { $($name => Ok(Self::$variant),)* _ => Err(()) }
            }
        }
    };
}

/// A sector of education, each with rules of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Sector {
    /// Voortgezet onderwijs: secondary education.
    Vo,
    /// Middelbaar beroepsonderwijs: vocational education.
    Mbo,
}
named!(Sector { Vo => "vo", Mbo => "mbo" });

impl Sector {
    /// Returns the deliveries that exist in this sector.
    #[must_use]
    pub const fn deliveries(self) -> [Delivery; 2] {
        match self {
            Self::Vo => [Delivery::Elf, Delivery::Ilf],
            Self::Mbo => [Delivery::Eck, Delivery::NonEck],
        }
    }
}

/// How content is delivered (*uitleverkeuze*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
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
}
named!(Delivery { Elf => "elf", Ilf => "ilf", Eck => "eck", NonEck => "non-eck" });

impl Delivery {
    /// Returns the word that people read.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Elf => "ELF",
            Self::Ilf => "ILF",
            Self::Eck => "ECK",
            Self::NonEck => "NON-ECK",
        }
    }
}

/// What kind of system logs the pupils in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
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
}
named!(IdpKind { Elo => "elo", Distributor => "distributor", NonPortal => "non-portal", Codes => "codes" });

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
        write!(f, "{}:{}", self.delivery, self.idp)?;
        // A name outside the catalogue says nothing without its kind: written so, it can be given back to the command line.
        if self.catalogued { Ok(()) } else { write!(f, "={}", self.kind) }
    }
}

/// The scheme of the identities in whose place ECK iDs come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
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
});

impl FormatId {
    /// Returns the format for ECK iDs that come in place of a scheme; without one, of other ECK iDs.
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
