//! A plan that was reviewed: carried out exactly as it was, or refused with what has changed.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Faulty, Removed};
use crate::digest::{Hasher, text};
use crate::display_in_english;
use crate::identity::{Case, Side};
use crate::keyring::NewRun;
use crate::list::List;
use crate::message::{Fault, Message, Problem, json_reason};
use crate::plan::{
    Change, Decision, Identities, OldKeyrings, OnCollision, OnOtherPerson, Outcome, Plan, Policy,
    Snapshot,
};

const REPORT: &str = "waswordt/plan/1";

/// A plan as it is saved (`waswordt/plan/1`); it holds no name and no identity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SavedPlan {
    /// Always `waswordt/plan/1`.
    #[schemars(extend("const" = REPORT))]
    pub report: String,
    /// The list's id.
    pub list_id: String,
    /// The digest over the list's canonical rows.
    pub list_sha256: String,
    /// What was decided beforehand.
    pub options: SavedOptions,
    /// Every row of the list, with what becomes of it.
    pub rows: Vec<SavedRow>,
    /// A digest of what is put back that no row asks for any longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub put_back: Option<String>,
}

/// What was decided beforehand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SavedOptions {
    /// Whether the clean part of a list with errors is applied.
    pub hold: bool,
    /// What a collision does.
    pub on_collision: OnCollision,
    /// What another person does.
    pub on_other_person: OnOtherPerson,
    /// What happens to old keyrings.
    pub old: OldKeyrings,
    /// Whether identities are compared without case.
    pub fold_case: bool,
    /// Whether links of an earlier form of the list may be taken back.
    #[serde(default)]
    pub take_back_removed: bool,
    /// What was decided of rows that had been held, by row.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub decisions: BTreeMap<u32, Decision>,
}

impl SavedOptions {
    /// Takes the options of a policy.
    #[must_use]
    pub fn of(policy: &Policy, faulty: Faulty, removed: Removed) -> Self {
        Self {
            hold: faulty == Faulty::Hold,
            on_collision: policy.on_collision,
            on_other_person: policy.on_other_person,
            old: policy.old,
            fold_case: policy.case == Case::Fold,
            take_back_removed: removed == Removed::TakeBack,
            decisions: policy.decisions.clone(),
        }
    }

    /// Returns the policy that these options were taken from.
    #[must_use]
    pub fn policy(&self) -> (Policy, Faulty) {
        let case = if self.fold_case { Case::Fold } else { Case::Exact };
        let faulty = if self.hold { Faulty::Hold } else { Faulty::Refuse };
        let policy = Policy {
            case,
            on_collision: self.on_collision,
            on_other_person: self.on_other_person,
            old: self.old,
            ..Policy::default()
        };
        let policy = Policy {
            decisions: self.decisions.clone(),
            only_decided: !self.decisions.is_empty(),
            ..policy
        };
        (policy, faulty)
    }
}

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SavedRow {
    /// The row.
    pub row: u32,
    /// Its outcome.
    pub outcome: String,
    /// A digest of the keyrings that it rests on and of the changes that it asks for.
    pub rests_on: String,
}

/// A saved plan that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedPlanError(Message);

impl Problem for SavedPlanError {
    fn message(&self) -> Message {
        Message::new("plan-file-invalid").with("reason", self.0.clone())
    }

    fn fault(&self) -> Fault {
        Fault::Usage
    }
}
display_in_english!(SavedPlanError);
impl std::error::Error for SavedPlanError {}

impl SavedPlan {
    /// Reads a saved plan.
    ///
    /// # Errors
    /// Where the text is none.
    pub fn parse(text: &str) -> Result<Self, SavedPlanError> {
        let plan: Self =
            serde_json::from_str(text).map_err(|error| SavedPlanError(json_reason(&error)))?;
        if plan.report == REPORT {
            Ok(plan)
        } else {
            Err(SavedPlanError(Message::new("plan-reason-other").with("report", plan.report)))
        }
    }

    /// Takes a plan, with what it rests on.
    #[must_use]
    pub(super) fn of(
        options: SavedOptions,
        run: &NewRun,
        list: &List,
        identities: &Identities<'_>,
        snapshot: &Snapshot,
        plan: &Plan,
    ) -> Self {
        let mut changes: Vec<&Change> = plan.changes.iter().collect();
        changes.sort_by_key(|change| (change.row, change.order()));
        let rows = list.rows().zip(&plan.outcomes).map(|(row, &outcome)| {
            let mut hasher = Hasher::default();
            for side in [Side::Was, Side::Wordt] {
                for identity in row
                    .identities(side)
                    .filter_map(|(_, scheme, value)| identities.number(scheme, value))
                {
                    for holding in snapshot.all(identity) {
                        let profile = snapshot.profiles.name(holding.profile);
                        hasher.update(format!(
                            "{side} {} {} {profile}\n",
                            holding.keyring,
                            holding.state.as_str()
                        ));
                    }
                }
            }
            let from = changes.partition_point(|change| change.row < row.number());
            for change in changes[from..].iter().take_while(|change| change.row == row.number()) {
                hasher.update(format!(
                    "{} {}\n",
                    action(change),
                    snapshot.profiles.name(change.profile)
                ));
            }
            SavedRow {
                row: row.number(),
                outcome: word(outcome).to_owned(),
                rests_on: text::hex(&hasher.finish().bytes()[..8]),
            }
        });
        Self {
            report: REPORT.to_owned(),
            list_id: run.list_id.clone(),
            list_sha256: run.list_sha256.clone(),
            options,
            rows: rows.collect(),
            put_back: put_back(&changes, identities, snapshot),
        }
    }

    /// Tells whether another plan for the same list, which changes nothing, shows this one carried
    /// out: what it would link is linked, and of every other row it says the same.
    #[must_use]
    pub(super) fn is_done_by(&self, other: &Self) -> bool {
        let is_same = |(one, other): (&SavedRow, &SavedRow)| {
            one.outcome == other.outcome
                || one.outcome == word(Outcome::Linked) && other.outcome == word(Outcome::Already)
        };
        self.rows.len() == other.rows.len() && self.rows.iter().zip(&other.rows).all(is_same)
    }

    /// Returns the rows that would go otherwise by another plan for the same list.
    #[must_use]
    pub(super) fn rows_that_differ(&self, other: &Self) -> Vec<u32> {
        let pairs = self.rows.iter().zip(&other.rows);
        let mut rows: Vec<u32> =
            pairs.filter(|(one, other)| one != other).map(|(one, _)| one.row).collect();
        let (shorter, longer) =
            if self.rows.len() < other.rows.len() { (self, other) } else { (other, self) };
        rows.extend(longer.rows[shorter.rows.len()..].iter().map(|row| row.row));
        rows
    }
}

/// Takes the digest of the changes that no row asks for, with the keyrings that they rest on; none
/// where there are none.
fn put_back(
    changes: &[&Change],
    identities: &Identities<'_>,
    snapshot: &Snapshot,
) -> Option<String> {
    let end = changes.partition_point(|change| change.row == 0);
    let mut hasher = Hasher::default();
    for change in &changes[..end] {
        let (scheme, identity) = identities.name(change.identity);
        let profile = snapshot.profiles.name(change.profile);
        hasher.update(format!("{} {profile} {scheme} {identity}\n", action(change)));
    }
    (end > 0).then(|| text::hex(&hasher.finish().bytes()[..8]))
}

fn action(change: &Change) -> String {
    format!("{} {}", change.kind.as_str(), change.keyring)
}

fn word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Linked => "linked",
        Outcome::Already => "already",
        Outcome::Unknown => "unknown",
        Outcome::Unfilled => "unfilled",
        Outcome::Unchanged => "unchanged",
        Outcome::Duplicate => "duplicate",
        Outcome::Held => "held",
    }
}
