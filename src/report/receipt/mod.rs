//! What a run did: the receipt, which holds no name and no identity.

mod counts;
mod held;
mod text;

use std::collections::HashSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use counts::{CountsReport, DecisionsReport};
pub use held::{
    CandidateReport, CollisionKind, CollisionReport, HeldReport, OrphanedReport, reason_word,
};

use super::around::{LeftBehind, NearReport};
use super::changes::ChangesReport;
use super::warnings::Warned;
use crate::message::Catalogue;
use crate::moves::Safeguards;
use crate::plan::{Plan, Profiles};

/// The word of a refusal since too few rows are known.
pub const TOO_FEW_KNOWN: &str = "too-few-known";
/// The word of a refusal since the store holds identities of another scheme.
pub const OTHER_SCHEME: &str = "other-scheme";
/// The word of a refusal since the cutover is still to come.
pub const TOO_EARLY: &str = "too-early";

/// The receipt of a run (`waswordt/apply/1`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Receipt {
    /// Always `waswordt/apply/1`.
    #[schemars(extend("const" = "waswordt/apply/1"))]
    pub report: String,
    /// The run that applied the list; none where nothing was applied and nothing had been.
    pub run_id: Option<String>,
    /// Whether that is an earlier run, of the very same content.
    #[serde(skip)]
    pub is_repeat: bool,
    /// When that earlier run was made, ISO 8601 in UTC: what it did stands since then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub run_at: Option<String>,
    /// The list's id.
    pub list_id: String,
    /// The list's version, where it has a manifest.
    pub version: Option<u32>,
    /// The digest over the list's canonical rows.
    pub list_sha256: String,
    /// The digest of the sealed file, where the list came in one.
    pub sealed_sha256: Option<String>,
    /// The school's BRIN.
    pub brin: String,
    /// The school's name, as the move file has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub school: Option<String>,
    /// The kind of store; never an address.
    pub store: String,
    /// The name of the store, where the publisher has several and gave it one.
    #[serde(default)]
    pub store_name: Option<String>,
    /// What came of it.
    pub outcome: Ended,
    /// Why nothing was done, where the run was refused: a stable word.
    pub refused_because: Option<String>,
    /// Whether only a look was asked for, also where that was refused.
    #[serde(default)]
    pub dry_run: bool,
    /// How many rows had each outcome; those after `rows` sum to `rows`. Of a refused run nothing
    /// is linked: what would have been is held, and so is every row where the list was refused
    /// before any was judged.
    pub counts: CountsReport,
    /// What the check warned of, by rule.
    #[serde(default)]
    pub warnings: Vec<Warned>,
    /// What was held, and why.
    pub held: Vec<HeldReport>,
    /// Rows whose new identity already opens a profile, which no run gave to their pupil.
    pub present: Vec<u32>,
    /// Those of them without a profile of their own whose name that profile bears: they log in at
    /// what is theirs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub present_by_name: Vec<u32>,
    /// Rows whose new identity was taken from another profile.
    pub orphaned: Vec<OrphanedReport>,
    /// New identities that open another profile, with what the store tells of that profile.
    pub collisions: Vec<CollisionReport>,
    /// Profiles that may be those of people who are held for want of exactly one; left out of a
    /// receipt that leaves the house.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<CandidateReport>,
    /// How many rows that are linked name their pupil otherwise than the profile does: a call name, a
    /// changed surname, a value that was cut off.
    #[serde(default)]
    pub alike: u32,
    /// How many keyrings were retired, since a row left them or took their identity.
    #[serde(default)]
    pub retired: u32,
    /// How many keyrings of an earlier version were put back, since no row of this one asks for
    /// what was done to them.
    pub taken_back: u32,
    /// How many identities that an earlier version gave stay where they are, though their rows are
    /// gone: the old ones are somebody else's now.
    #[serde(default)]
    pub left_linked: u32,
    /// Whether the journal has forgotten earlier runs of this list, so that rows were judged by
    /// what the store shows now.
    #[serde(default)]
    pub journal_forgotten: bool,
    /// How many held rows were decided of, where decisions came with the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decisions: Option<DecisionsReport>,
    /// Rows that somebody decided to carry out, and that are held all the same: what the check
    /// found is mended in the list, and what opens another profile is taken over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decided_but_held: Vec<u32>,
    /// Rows of which an identity nearly is one that the store holds: unknown ones by their old
    /// identity, any by their new one.
    #[serde(default)]
    pub near: Vec<NearReport>,
    /// Profiles with an active keyring of an old realm that no row names; only how many, in a
    /// receipt that leaves the house.
    #[serde(default)]
    pub left_behind: LeftBehind,
    /// How many keyrings the journal gave that the store no longer shows: it was restored, exported
    /// anew, or changed by hand.
    #[serde(default)]
    pub journal_differs: u32,
    /// Rows without a new identity whose old one another list linked to one, which stays: this list
    /// takes nothing back.
    #[serde(default)]
    pub emptied: Vec<u32>,
    /// The safeguards that the run went by: typed, kept with the store, or the defaults. Without
    /// `min_match` one row must be known; without `max_share` at most 40% of a store of 500
    /// profiles or more may change. Left out of a receipt that leaves the house.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub safeguards: Option<Safeguards>,
    /// Whether it was the time for it; none where the run was refused before there was a plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timing: Option<TimingReport>,
    /// The file of changes for another database: of a dry run that wrote one, or of a run that
    /// notes that it was carried out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changes: Option<ChangesReport>,
    /// Rows whose old identity opens no profile.
    pub unknown_rows: Vec<u32>,
    /// Those of them whose old identity opened one before: it is retired here.
    #[serde(default)]
    pub closed: Vec<u32>,
    /// The publisher that applied it, where it named itself.
    #[serde(default)]
    pub publisher: Option<String>,
    /// Who signed the sealed file, where a signature was verified.
    pub signer: Option<String>,
    /// When the run was made, ISO 8601 in UTC.
    pub at: String,
    /// The version of this tool.
    pub tool: String,
}

/// What came of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Ended {
    /// Everything that could be linked was.
    Applied,
    /// Some rows were held; the others were linked.
    Partial,
    /// Nothing had to be changed.
    NoChange,
    /// Nothing was changed, for a reason that is named.
    Refused,
    /// Nothing was changed, since only a look was asked for.
    DryRun,
}

/// How the day of a run stands to the days between which its list is to be applied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TimingReport {
    /// `early`, `in-time`, `late`, or `undated` where the move has no dates.
    pub when: String,
    /// The day from which the list is to be applied, ISO 8601.
    pub from: Option<String>,
    /// The day until which it is to be applied.
    pub until: Option<String>,
    /// Whether that refuses this plan, or would if it were carried out today.
    pub refuses: bool,
    /// What there is to say about it, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

impl Receipt {
    /// Takes over what a plan says.
    pub fn take_plan(&mut self, plan: &Plan, profiles: &Profiles, catalogue: &Catalogue) {
        self.counts = plan.counts().into();
        let held = plan.held.iter().map(|held| HeldReport {
            rows: held.rows.clone(),
            reason: reason_word(held.reason).to_owned(),
            message: catalogue.render(&held.reason.message()),
        });
        self.held = held.collect();
        self.present.clone_from(&plan.present);
        self.present_by_name.clone_from(&plan.present_by_name);
        self.emptied.clone_from(&plan.emptied);
        self.alike = plan.alike;
        let orphaned = plan.orphaned.iter();
        self.orphaned = orphaned
            .map(|lost| OrphanedReport {
                row: lost.row,
                profile_id: Some(profiles.name(lost.profile).to_owned()),
            })
            .collect();
        self.unknown_rows.clone_from(&plan.unknown_rows);
        self.closed.clone_from(&plan.closed);
    }

    /// Returns the rows whose new identity opens a profile of which nothing tells that it is that
    /// of their pupil.
    #[must_use]
    pub fn present_unsure(&self) -> Vec<u32> {
        let by_name: HashSet<&u32> = self.present_by_name.iter().collect();
        self.present.iter().copied().filter(|row| !by_name.contains(row)).collect()
    }

    /// Returns the rows of [`Receipt::present`] whose pupils may go on without what they have: all
    /// but new ones, who had nothing, at a profile that bears their name.
    #[must_use]
    pub fn present_at_risk(&self) -> Vec<u32> {
        let unknown: HashSet<&u32> = self.unknown_rows.iter().collect();
        let new: HashSet<&u32> =
            self.present_by_name.iter().filter(|row| !unknown.contains(row)).collect();
        self.present.iter().copied().filter(|row| !new.contains(row)).collect()
    }

    /// Makes it the receipt of a refused run: nothing was done, so that no count and no line may
    /// sound as if it had been.
    pub fn refuse(&mut self, because: &str) {
        self.outcome = Ended::Refused;
        self.run_id = None;
        self.refused_because = Some(because.to_owned());
        self.counts.held += std::mem::take(&mut self.counts.linked);
        self.alike = 0;
        self.orphaned.clear();
    }

    /// Tells whether it says what becomes of the rows in the store of their pupils. That of a run
    /// which was refused before there was a plan does not, nor that of one which was refused since
    /// the store seems to be that of others.
    #[must_use]
    pub fn has_judged(&self) -> bool {
        let is_of_others =
            matches!(self.refused_because.as_deref(), Some(TOO_FEW_KNOWN | OTHER_SCHEME));
        self.outcome != Ended::Refused || (self.timing.is_some() && !is_of_others)
    }

    /// The day since which what it tells of stands, ISO 8601: where it was issued anew, that of the
    /// run.
    #[must_use]
    pub fn day(&self) -> Option<&str> {
        self.run_at.as_ref().unwrap_or(&self.at).get(..10)
    }

    /// Tells whether it is the receipt of a dry run, refused or not.
    #[must_use]
    pub fn is_rehearsal(&self) -> bool {
        self.dry_run || self.outcome == Ended::DryRun
    }

    /// Returns the receipt as it may leave the house: without the publisher's own ids.
    #[must_use]
    pub fn for_the_distributor(&self) -> Self {
        let orphaned = self
            .orphaned
            .iter()
            .map(|lost| OrphanedReport { row: lost.row, profile_id: None })
            .collect();
        let collisions = self
            .collisions
            .iter()
            .map(|collision| CollisionReport { profile_id: None, ..collision.clone() })
            .collect();
        Self {
            orphaned,
            collisions,
            candidates: Vec::new(),
            safeguards: None,
            left_behind: LeftBehind::Count(self.left_behind.count()),
            ..self.clone()
        }
    }
}
