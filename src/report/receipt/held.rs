//! What was not done, or cost somebody else an identity, and why: rows that are held, and profiles
//! that stand in the way.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::plan::Reason;

/// Rows that are held together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct HeldReport {
    /// The rows at fault first, then every row that hangs together with them.
    pub rows: Vec<u32>,
    /// Why: the code of a rule, or a stable word.
    pub reason: String,
    /// Why, in words.
    pub message: String,
}

/// A profile that lost an identity to a take-over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OrphanedReport {
    /// The row that took the identity.
    pub row: u32,
    /// The publisher's own id of the profile; left out of a receipt that leaves the house.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile_id: Option<String>,
}

/// A new identity that opens another profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CollisionReport {
    /// The row.
    pub row: u32,
    /// What the store tells of the other profile.
    pub kind: CollisionKind,
    /// The publisher's own id of the other profile; left out of a receipt that leaves the house.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile_id: Option<String>,
}

/// A profile that may be that of a person in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CandidateReport {
    /// The row of the person.
    pub row: u32,
    /// The publisher's own id of the profile.
    pub profile_id: String,
    /// In what the two differ, as stable words; none where all is the same, so that several
    /// profiles fit.
    pub reasons: Vec<String>,
    /// The same, in words.
    pub message: String,
}

/// What the store tells of a profile that a new identity opens already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CollisionKind {
    /// It has nothing but this identity: the pupil probably logged in early.
    EmptyProfile,
    /// It has nothing but this identity, and names another person: it is somebody else's.
    OtherPerson,
    /// It has identities of its own at this school: the identity was probably issued again.
    OtherIdentities,
    /// It has identities of another school.
    OtherSchool,
}

impl CollisionKind {
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::EmptyProfile => "apply-collision-empty",
            Self::OtherPerson => "apply-collision-other-person",
            Self::OtherIdentities => "apply-collision-other-identities",
            Self::OtherSchool => "apply-collision-other-school",
        }
    }
}

/// Returns the stable word for a reason.
#[must_use]
pub fn reason_word(reason: Reason) -> &'static str {
    match reason {
        Reason::Finding(code) => code,
        Reason::TwoWordts => "two-wordts",
        Reason::TwoClaims => "two-claims",
        Reason::TakesStayer => "takes-stayer",
        Reason::TwoProfiles => "two-profiles",
        Reason::Superseded => "superseded",
        Reason::Repeated => "repeated",
        Reason::Collision => "collision",
        Reason::OtherPerson => "other-person",
        Reason::LeavesNobody => "leaves-nobody",
        Reason::Undecided => "undecided",
        Reason::SamePersonTwice => "same-person-twice",
        Reason::SharedProfile => "shared-profile",
        Reason::TwoPeople => "two-people",
        Reason::NoPerson => "no-person",
        Reason::HasAnother => "has-another",
        Reason::PlaceTaken => "place-taken",
    }
}
