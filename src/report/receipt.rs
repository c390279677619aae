//! What a run did: the receipt, which holds no name and no identity.

use std::collections::BTreeMap;
use std::io::{self, Write};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::around::{LeftBehind, NearReport};
use super::spans::ranges;
use super::warnings::Warned;
use crate::message::{Catalogue, Message};
use crate::moves::Safeguards;
use crate::plan::{Counts, Decision, Plan, Profiles, Reason};

/// The most lines of one kind in text; the JSON has them all.
const MOST_LINES: usize = 20;

/// The receipt of a run (`waswordt/apply/1`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Receipt {
    /// Always `waswordt/apply/1`.
    #[schemars(extend("const" = "waswordt/apply/1"))]
    pub report: String,
    /// The run that applied the list; none where nothing was applied and nothing had been.
    pub run_id: Option<String>,
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
    /// How many rows had each outcome; those after `rows` sum to `rows`. Of a refused run nothing is linked: what would have been is held, and so
    /// is every row where the list was refused before any was judged.
    pub counts: CountsReport,
    /// What the check warned of, by rule.
    #[serde(default)]
    pub warnings: Vec<Warned>,
    /// What was held, and why.
    pub held: Vec<HeldReport>,
    /// Rows whose new identity already opens a profile, while nothing tells that it is that of their pupil.
    pub present: Vec<u32>,
    /// Rows whose new identity was taken from another profile.
    pub orphaned: Vec<OrphanedReport>,
    /// New identities that open another profile, with what the store tells of that profile.
    pub collisions: Vec<CollisionReport>,
    /// Profiles that may be those of people who are held for want of exactly one; left out of a receipt that leaves the house.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<CandidateReport>,
    /// How many keyrings of an earlier version were put back, since no row of this one asks for what was done to them.
    pub taken_back: u32,
    /// How many identities that an earlier version gave stay where they are, though their rows are gone: the old ones are somebody else's now.
    #[serde(default)]
    pub left_linked: u32,
    /// Whether the journal has forgotten earlier runs of this list, so that rows were judged by what the store shows now.
    #[serde(default)]
    pub journal_forgotten: bool,
    /// How many held rows were decided of, where decisions came with the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decisions: Option<DecisionsReport>,
    /// Rows of which an identity nearly is one that the store holds: unknown ones by their old identity, any by their new one.
    #[serde(default)]
    pub near: Vec<NearReport>,
    /// Profiles with an active keyring of an old realm that no row names; only how many, in a receipt that leaves the house.
    #[serde(default)]
    pub left_behind: LeftBehind,
    /// How many keyrings the journal gave that the store no longer shows: it was restored, exported anew, or changed by hand.
    #[serde(default)]
    pub journal_differs: u32,
    /// Rows without a new identity whose old one another list linked to one, which stays: this list takes nothing back.
    #[serde(default)]
    pub emptied: Vec<u32>,
    /// The safeguards that the run went by: typed, kept with the store, or the defaults. Without `min_match` one row must be known; without
    /// `max_share` at most 40% of a store of 500 profiles or more may change. Left out of a receipt that leaves the house.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub safeguards: Option<Safeguards>,
    /// Whether it was the time for it; none where the run was refused before there was a plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timing: Option<TimingReport>,
    /// Rows of which the store knows no profile.
    pub unknown_rows: Vec<u32>,
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

/// How many rows had each outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CountsReport {
    /// All rows of the list.
    pub rows: u32,
    /// The new identity was added to the profile.
    pub linked: u32,
    /// It had been done before.
    pub already: u32,
    /// The store has no such profile.
    pub unknown: u32,
    /// Old or new identity is missing.
    pub unfilled: u32,
    /// Old and new identity are the same.
    pub unchanged: u32,
    /// The same as an earlier row.
    pub duplicate: u32,
    /// Nothing was done, for a reason that `held` names.
    pub held: u32,
}

impl From<Counts> for CountsReport {
    fn from(counts: Counts) -> Self {
        let Counts { rows, linked, already, unknown, unfilled, unchanged, duplicate, held } = counts;
        Self { rows, linked, already, unknown, unfilled, unchanged, duplicate, held }
    }
}

/// How many held rows were decided of, by what was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct DecisionsReport {
    /// To be linked.
    pub link: u32,
    /// To stay held.
    pub skip: u32,
    /// To get their identity from the profile that has it.
    pub take_over: u32,
}

impl DecisionsReport {
    /// Counts decisions; none where there are none.
    #[must_use]
    pub fn of(decisions: &BTreeMap<u32, Decision>) -> Option<Self> {
        let mut report = Self::default();
        for decision in decisions.values() {
            *match decision {
                Decision::Link => &mut report.link,
                Decision::Skip => &mut report.skip,
                Decision::TakeOver => &mut report.take_over,
            } += 1;
        }
        (!decisions.is_empty()).then_some(report)
    }

    /// Says how many there are of each.
    #[must_use]
    pub fn message(self) -> Message {
        Message::new("apply-decisions").with("link", self.link).with("skip", self.skip).with("take-over", self.take_over)
    }
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
    /// In what the two differ, as stable words; none where all is the same, so that several profiles fit.
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
    fn key(self) -> &'static str {
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
    }
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
        self.emptied.clone_from(&plan.emptied);
        let orphaned = plan.orphaned.iter();
        self.orphaned =
            orphaned.map(|lost| OrphanedReport { row: lost.row, profile_id: Some(profiles.name(lost.profile).to_owned()) }).collect();
        self.unknown_rows.clone_from(&plan.unknown_rows);
    }

    /// Makes it the receipt of a refused run: nothing was done, so that no count and no line may sound as if it had been.
    pub fn refuse(&mut self, because: &str) {
        self.outcome = Ended::Refused;
        self.run_id = None;
        self.refused_because = Some(because.to_owned());
        self.counts.held += std::mem::take(&mut self.counts.linked);
        self.orphaned.clear();
    }

    /// Tells whether it is the receipt of a dry run, refused or not.
    #[must_use]
    pub fn is_rehearsal(&self) -> bool {
        self.dry_run || self.outcome == Ended::DryRun
    }

    /// Returns the receipt as it may leave the house: without the publisher's own ids.
    #[must_use]
    pub fn for_the_distributor(&self) -> Self {
        let orphaned = self.orphaned.iter().map(|lost| OrphanedReport { row: lost.row, profile_id: None }).collect();
        let collisions = self.collisions.iter().map(|collision| CollisionReport { profile_id: None, ..collision.clone() }).collect();
        Self {
            orphaned,
            collisions,
            candidates: Vec::new(),
            safeguards: None,
            left_behind: LeftBehind::Count(self.left_behind.count()),
            ..self.clone()
        }
    }

    /// Writes the receipt for a person; `refusal` is what was said about a refused run.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_text(&self, refusal: Option<&Message>, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        let headline = match self.outcome {
            Ended::Applied => "apply-applied",
            Ended::Partial => "apply-partial",
            Ended::NoChange => "apply-no-change",
            Ended::Refused => "apply-refused",
            Ended::DryRun => "apply-dry-run",
        };
        let run = self.run_id.as_deref().unwrap_or("–");
        let headline = Message::new(headline).with("list", &self.list_id).with("run", run).with("why", self.why_nothing());
        writeln!(out, "{}", catalogue.render(&headline))?;
        if let Some(refusal) = refusal {
            writeln!(out, "  {}", catalogue.render(refusal))?;
            if let Some(hint) = catalogue.hint(refusal) {
                writeln!(out, "  → {hint}")?;
            }
        }
        if let Some(message) = self.timing.iter().filter(|_| self.outcome == Ended::DryRun).find_map(|timing| timing.message.as_ref()) {
            writeln!(out, "  {message}")?;
        }
        Warned::write_text(&self.warnings, "  ", catalogue, out)?;
        self.write_counts(catalogue, out)?;
        if let Some(decisions) = self.decisions {
            writeln!(out, "  {}", catalogue.render(&decisions.message()))?;
        }
        if self.taken_back > 0 {
            writeln!(out, "  {}", catalogue.render(&Message::new("apply-taken-back").with("count", self.taken_back)))?;
        }
        if self.left_linked > 0 {
            writeln!(out, "  {}", catalogue.render(&Message::new("apply-left-linked").with("count", self.left_linked)))?;
        }
        if self.journal_forgotten {
            writeln!(out, "  {}", catalogue.text("apply-journal-forgotten"))?;
        }
        if self.journal_differs > 0 {
            writeln!(out, "  {}", catalogue.render(&Message::new("apply-journal-differs").with("count", self.journal_differs)))?;
        }
        for held in self.held.iter().take(MOST_LINES) {
            let reason =
                Message::new("apply-held").with("count", held.rows.len()).with("rows", ranges(&held.rows)).with("reason", &held.message);
            writeln!(out, "  {}", catalogue.render(&reason))?;
        }
        for CandidateReport { row, profile_id, message, .. } in self.candidates.iter().take(MOST_LINES) {
            let message = Message::new("apply-candidate").with("row", *row).with("profile", profile_id).with("reason", message);
            writeln!(out, "  {}", catalogue.render(&message))?;
        }
        for collision in self.collisions.iter().take(MOST_LINES) {
            let profile = collision.profile_id.as_deref().unwrap_or("–");
            let message = Message::new(collision.kind.key()).with("row", collision.row).with("profile", profile);
            writeln!(out, "  {}", catalogue.render(&message))?;
        }
        for (key, rows) in [("apply-present", &self.present), ("apply-emptied", &self.emptied), ("apply-unknown-rows", &self.unknown_rows)]
        {
            if !rows.is_empty() {
                writeln!(out, "  {}", catalogue.render(&Message::new(key).with("count", rows.len()).with("rows", ranges(rows))))?;
            }
        }
        NearReport::write_all(&self.near, catalogue, out)?;
        self.left_behind.write_text(catalogue, out)?;
        let sender = match &self.signer {
            Some(signer) => Message::new("apply-sender").with("who", signer),
            None => Message::new("apply-sender-unverified"),
        };
        writeln!(out, "  {}", catalogue.render(&sender))?;
        for lost in self.orphaned.iter().take(MOST_LINES) {
            let message = Message::new("apply-orphaned").with("row", lost.row).with("profile", lost.profile_id.as_deref().unwrap_or("–"));
            writeln!(out, "  {}", catalogue.render(&message))?;
        }
        match (&self.run_id, self.outcome) {
            (Some(run), Ended::Applied | Ended::Partial) => {
                writeln!(out, "{}", catalogue.render(&Message::new("apply-undo-with").with("run", run)))
            }
            _ => Ok(()),
        }
    }

    /// Why a run changes nothing.
    fn why_nothing(&self) -> &'static str {
        let CountsReport { already, unknown, held, .. } = self.counts;
        match (already, unknown, held) {
            (1.., ..) => "already",
            (0, 0, 0) => "nothing",
            (0, _, 0) => "unknown",
            (0, 0, _) => "held",
            (0, ..) => "mixed",
        }
    }

    fn write_counts(&self, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        let counts = &self.counts;
        let head = if self.outcome == Ended::Refused { "apply-rows-refused" } else { "apply-rows" };
        writeln!(out, "  {}", catalogue.render(&Message::new(head).with("count", counts.rows)))?;
        let parts = [
            ("apply-count-linked", counts.linked),
            ("apply-count-already", counts.already),
            ("apply-count-unknown", counts.unknown),
            ("apply-count-unfilled", counts.unfilled),
            ("apply-count-unchanged", counts.unchanged),
            ("apply-count-duplicate", counts.duplicate),
            ("apply-count-held", counts.held),
        ];
        for (key, count) in parts.into_iter().filter(|(_, count)| *count > 0) {
            writeln!(out, "  {count:>8}  {}", catalogue.text(key))?;
        }
        Ok(())
    }
}
