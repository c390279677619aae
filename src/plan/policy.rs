//! What the publisher decides beforehand.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::identity::Case;

pub use crate::moves::{OnCollision, OnOtherPerson};

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

/// What happens to the old keyring. Where the list gives the old identity to somebody else, it is retired in any case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OldKeyrings {
    /// It stays where old and new realm differ, as the agreement adds keyrings; it is retired where they are equal, since a reissued user id
    /// would open the profile.
    #[default]
    ByRealm,
    /// It stays.
    Keep,
    /// It is retired.
    Retire,
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
    /// Rows that somebody decided of; where there are any, only those run.
    pub decisions: BTreeMap<u32, Decision>,
    /// Rows that the checks found faulty, each with the code of a rule: they hold their whole component.
    pub faulty: BTreeMap<u32, &'static str>,
}
