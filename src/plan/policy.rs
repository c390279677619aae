//! What the publisher decides beforehand.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::identity::Case;

pub use crate::moves::{Holds, OnCollision, OnOtherPerson};

/// What somebody decided of one row that was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// It is linked, whoever the names say that the profile is of.
    Link,
    /// It stays held.
    Skip,
    /// Its new identity is taken from the profile that has it.
    TakeOver,
}

/// What happens to the old keyring. Where the list gives the old identity to somebody else, it is
/// retired in any case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OldKeyrings {
    /// It stays where old and new realm differ, as the agreement adds keyrings; it is retired where
    /// they are equal, since a reissued user id would open the profile.
    #[default]
    ByRealm,
    /// It stays.
    Keep,
    /// It is retired.
    Retire,
}

/// What was decided for a whole run, as far as what the store shows afterwards is only understood
/// by it; a journal keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Terms {
    /// What happens to old keyrings.
    #[serde(default, skip_serializing_if = "is_default")]
    pub old: OldKeyrings,
    /// Whether rows are linked whoever the names say that a profile is of.
    #[serde(default, skip_serializing_if = "is_default")]
    pub links_others: bool,
    /// How identities were compared.
    #[serde(default, skip_serializing_if = "is_default")]
    pub case: Case,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// What the publisher decides beforehand.
#[derive(Clone, Debug, Default)]
pub struct Policy {
    /// How identities are compared.
    pub case: Case,
    /// What a collision does.
    pub on_collision: OnCollision,
    /// What another person does.
    pub on_other_person: OnOtherPerson,
    /// What happens to old keyrings.
    pub old: OldKeyrings,
    /// How many identities of one scheme a profile of the store can have.
    pub holds: Holds,
    /// Rows that somebody decided of.
    pub decisions: BTreeMap<u32, Decision>,
    /// Whether only rows run that somebody decided of.
    pub only_decided: bool,
    /// Rows that the checks found faulty, each with the code of a rule: they hold their whole
    /// component.
    pub faulty: BTreeMap<u32, &'static str>,
}

impl Policy {
    /// Returns what a journal is to keep of this.
    #[must_use]
    pub fn terms(&self) -> Terms {
        Terms {
            old: self.old,
            links_others: self.on_other_person == OnOtherPerson::Link,
            case: self.case,
        }
    }

    /// Decides as an earlier run did, or would have.
    #[must_use]
    pub fn with_terms(self, terms: Terms) -> Self {
        let on_other_person =
            if terms.links_others { OnOtherPerson::Link } else { OnOtherPerson::Skip };
        Self { old: terms.old, on_other_person, ..self }
    }
}
