//! What came of bringing a store up to date, for people and scripts.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

use super::source_warning::SourceWarning;
use super::spans::ranges;
use crate::message::{Catalogue, Message};
use crate::moves::Safeguards;

/// What came of bringing a store up to date (`waswordt/sync/1`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SyncReport {
    /// Always `waswordt/sync/1`.
    #[schemars(extend("const" = "waswordt/sync/1"))]
    pub report: String,
    /// The run in the journal, by which it can be undone; none where nothing was changed.
    pub run_id: Option<String>,
    /// The id under which the journal holds it, as it holds lists.
    pub list_id: String,
    /// The digest of the export.
    pub file_sha256: String,
    /// The kind of store.
    pub store: String,
    /// What came of it.
    pub outcome: SyncOutcome,
    /// Why nothing was done, where the run was refused: a stable word.
    pub refused_because: Option<String>,
    /// The limits that the run went by, as far as anybody set them: typed, or kept with the store.
    pub safeguards: Safeguards,
    /// What was done, or would be.
    pub counts: SyncCounts,
    /// What is held back, since a list did otherwise.
    pub held: Vec<SyncHeld>,
    /// Profiles that are left without any identity, or would be.
    pub orphaned: Vec<SyncOrphan>,
    /// Rows whose identity no sound list can name: they are kept as they are, and will never be
    /// found.
    pub unsound_rows: Vec<u32>,
    /// What deserves a look in the export.
    pub warnings: Vec<SourceWarning>,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SyncOutcome {
    /// The store is as the export is.
    Applied,
    /// It was changed, and something is held back.
    Partial,
    /// There was nothing to change.
    NoChange,
    /// Nothing was changed: a dry run.
    DryRun,
    /// Nothing was changed, since more would have changed than may.
    Refused,
}

/// What was done; `kept`, `added`, `moved`, `past` and `held` sum to `rows`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SyncCounts {
    /// The keyrings of the export.
    pub rows: u32,
    /// Those that the store has as the export does.
    pub kept: u32,
    /// Those that are new.
    pub added: u32,
    /// Those whose identity was active on another profile.
    pub moved: u32,
    /// Those that the export itself calls retired.
    pub past: u32,
    /// Those that are held back.
    pub held: u32,
    /// Of those kept: whose person columns were mended.
    pub mended: u32,
    /// The keyrings that the export lacks or calls retired, and that were retired.
    pub retired: u32,
    /// The keyrings that the export lacks, and that stay.
    pub left: u32,
}

/// An identity that is held back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SyncHeld {
    /// A stable word: `lacking`, `elsewhere`, `retired` or `reopened`.
    pub reason: String,
    /// The row of the export, where it has one.
    pub row: Option<u32>,
    /// The scheme of the identity.
    pub scheme: String,
    /// The identity, where values are to be shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity: Option<String>,
}

/// A profile that is left without any identity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SyncOrphan {
    /// The row of the export that has its last identity on another profile, or calls it retired;
    /// none where the export lacks it.
    pub row: Option<u32>,
    /// The publisher's own id of the profile.
    pub profile_id: String,
}

/// The words of reasons, each with its sentence.
const REASONS: [(&str, &str); 4] = [
    ("lacking", "sync-held-lacking"),
    ("elsewhere", "sync-held-elsewhere"),
    ("retired", "sync-held-retired"),
    ("reopened", "sync-held-reopened"),
];

impl SyncReport {
    /// Writes the report for a person, with why the run was refused, if it was.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_text(
        &self,
        refusal: Option<&Message>,
        catalogue: &Catalogue,
        out: &mut impl Write,
    ) -> io::Result<()> {
        let title = match self.outcome {
            SyncOutcome::DryRun => "sync-title-dry-run",
            SyncOutcome::NoChange => "sync-title-no-change",
            SyncOutcome::Refused => "sync-title-refused",
            SyncOutcome::Applied | SyncOutcome::Partial => "sync-title",
        };
        writeln!(out, "{}", catalogue.render(&Message::new(title).with("rows", self.counts.rows)))?;
        if let Some(refusal) = refusal {
            writeln!(out, "  {}", catalogue.render(refusal))?;
            if let Some(hint) = catalogue.hint(refusal) {
                writeln!(out, "  → {hint}")?;
            }
        }
        let SyncCounts { kept, added, moved, past, held, mended, retired, left, .. } = self.counts;
        let lines = [
            (kept, "sync-kept"),
            (mended, "sync-mended"),
            (added, "sync-added"),
            (moved, "sync-moved"),
            (retired, "sync-retired"),
            (self.orphaned.len() as u32, "sync-orphaned"),
            (left, "sync-left"),
            (past, "sync-past"),
            (held, "sync-held"),
        ];
        for (count, key) in lines.into_iter().filter(|(count, _)| *count > 0) {
            writeln!(out, "{count:>10}  {}", catalogue.text(key))?;
        }
        self.write_held(catalogue, out)?;
        if let Some(run) = &self.run_id {
            writeln!(out, "{}", catalogue.render(&Message::new("sync-run").with("run", run)))?;
        }
        Ok(())
    }

    fn write_held(&self, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        for (word, key) in REASONS {
            let held: Vec<&SyncHeld> =
                self.held.iter().filter(|held| held.reason == word).collect();
            if held.is_empty() {
                continue;
            }
            let rows: Vec<u32> = held.iter().filter_map(|held| held.row).collect();
            let message = Message::new(key).with("count", held.len()).with("rows", ranges(&rows));
            writeln!(out, "{}", catalogue.render(&message))?;
            for identity in held.iter().filter_map(|held| held.identity.as_deref()) {
                writeln!(out, "{:>12}{}", "", super::escape::escape(identity))?;
            }
        }
        if self.held.is_empty() {
            Ok(())
        } else {
            writeln!(out, "{}", catalogue.text("sync-held-hint"))
        }
    }
}
