//! What a publisher decides once for a store, whatever list comes: how much must be known and may
//! change, and what stands in the way.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What happens where a new identity is already on another profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OnCollision {
    /// The whole run is refused.
    #[default]
    Refuse,
    /// The rows that hang together with the collision are held.
    Skip,
    /// The new identity is taken from the other profile, which is named as orphaned.
    TakeOver,
}

/// What happens where the list and the profile name two people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OnOtherPerson {
    /// The whole run is refused.
    #[default]
    Refuse,
    /// The rows that hang together with it are held.
    Skip,
    /// Names are not looked at.
    Link,
}

/// A share in percent, to two decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Percent(u32);

impl JsonSchema for Percent {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Percent".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number", "minimum": 0, "maximum": 100 })
    }
}

/// A number that is no share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoShare;

impl std::fmt::Display for NoShare {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a share is a percentage from 0 to 100")
    }
}

impl TryFrom<f64> for Percent {
    type Error = NoShare;

    #[expect(clippy::cast_sign_loss, clippy::cast_possible_truncation, reason = "from 0 to 10,000")]
    fn try_from(percent: f64) -> Result<Self, NoShare> {
        if (0.0..=100.0).contains(&percent) {
            Ok(Self((percent * 100.0).round() as u32))
        } else {
            Err(NoShare)
        }
    }
}

impl From<Percent> for f64 {
    fn from(percent: Percent) -> Self {
        Self::from(percent.0) / 100.0
    }
}

/// What is kept with a store; what is not said is left to the options of a run, and to their
/// defaults.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Safeguards {
    /// The least share of rows, in percent, that the store must know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_match: Option<Percent>,
    /// The largest share of the store's profiles, in percent, that may change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_share: Option<Percent>,
    /// How many keyrings may be added, retired or made active.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_changes: Option<u64>,
    /// What happens where a new identity is already on another profile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_collision: Option<OnCollision>,
    /// What happens where the list and the profile name two people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_other_person: Option<OnOtherPerson>,
    /// Whether identities are compared without regard to case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fold_case: Option<bool>,
}

impl Safeguards {
    /// Returns these, and of others what these leave open.
    #[must_use]
    pub fn or(self, others: Self) -> Self {
        Self {
            min_match: self.min_match.or(others.min_match),
            max_share: self.max_share.or(others.max_share),
            max_changes: self.max_changes.or(others.max_changes),
            on_collision: self.on_collision.or(others.on_collision),
            on_other_person: self.on_other_person.or(others.on_other_person),
            fold_case: self.fold_case.or(others.fold_case),
        }
    }

    /// Tells whether identities are compared without regard to case.
    #[must_use]
    pub fn folds_case(&self) -> bool {
        self.fold_case == Some(true)
    }

    /// Tells whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_first_holds_and_leaves_the_rest_to_others() {
        let one = Safeguards { max_changes: Some(5), ..Safeguards::default() };
        let other =
            Safeguards { max_changes: Some(9), fold_case: Some(true), ..Safeguards::default() };
        assert_eq!(
            one.or(other),
            Safeguards { max_changes: Some(5), fold_case: Some(true), ..Safeguards::default() }
        );
        assert!(Safeguards::default().is_empty() && !one.is_empty());
    }

    #[test]
    fn a_share_is_a_percentage() {
        assert_eq!(f64::from(Percent::try_from(12.5).unwrap()).to_string(), "12.5");
        assert_eq!([-1.0, 100.5, f64::NAN].map(Percent::try_from), [Err(NoShare); 3]);
        assert!(
            toml::from_str::<Safeguards>(
                "min_match = 20\nmax_share = 33.3\non_collision = \"take-over\"\n"
            )
            .is_ok()
        );
        assert!(toml::from_str::<Safeguards>("min_match = 120\n").is_err());
        assert!(toml::from_str::<Safeguards>("min_mach = 20\n").is_err());
    }
}
