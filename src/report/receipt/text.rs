//! The receipt for a person.

use std::io::{self, Write};

use super::{CandidateReport, CountsReport, DecisionsReport, Ended, Receipt};
use crate::message::{Catalogue, Message};
use crate::report::around::NearReport;
use crate::report::spans::ranges;
use crate::report::warnings::Warned;

/// The most lines of one kind; the JSON has them all.
const MOST_LINES: usize = 20;

impl Receipt {
    /// Writes the receipt for a person; `refusal` is what was said about a refused run, and `store`
    /// the store as it is typed.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_text(
        &self,
        refusal: Option<&Message>,
        store: &str,
        catalogue: &Catalogue,
        out: &mut impl Write,
    ) -> io::Result<()> {
        self.write_headline(refusal, catalogue, out)?;
        Warned::write_text(&self.warnings, "  ", catalogue, out)?;
        self.write_counts(catalogue, out)?;
        write_lines(self.of_earlier(), catalogue, out)?;
        write_lines(self.of_rows(), catalogue, out)?;
        let hidden = [self.held.len(), self.candidates.len(), self.collisions.len()];
        let hidden: usize = hidden.iter().map(|all| all.saturating_sub(MOST_LINES)).sum();
        if hidden > 0 {
            let more = Message::new("apply-more-lines").with("count", hidden);
            writeln!(out, "  {}", catalogue.render(&more))?;
        }
        if self.held.iter().any(|held| held.reason == "superseded") {
            let look_back = Message::new("apply-look-back").with("store", store);
            writeln!(out, "  → {}", catalogue.render(&look_back))?;
        }
        NearReport::write_all(&self.near, catalogue, out)?;
        self.left_behind.write_text(catalogue, out)?;
        write_lines(self.of_sender(), catalogue, out)?;
        match (&self.run_id, self.outcome) {
            (Some(run), Ended::Applied | Ended::Partial) => {
                let undo = Message::new("apply-undo-with").with("run", run).with("store", store);
                writeln!(out, "{}", catalogue.render(&undo))
            }
            _ => Ok(()),
        }
    }

    fn write_headline(
        &self,
        refusal: Option<&Message>,
        catalogue: &Catalogue,
        out: &mut impl Write,
    ) -> io::Result<()> {
        let headline = match self.outcome {
            Ended::Applied => "apply-applied",
            Ended::Partial => "apply-partial",
            Ended::NoChange => "apply-no-change",
            Ended::Refused => "apply-refused",
            Ended::DryRun => "apply-dry-run",
        };
        let run = self.run_id.as_deref().unwrap_or("–");
        let headline = Message::new(headline)
            .with("list", &self.list_id)
            .with("run", run)
            .with("why", self.why_nothing());
        writeln!(out, "{}", catalogue.render(&headline))?;
        if let Some(refusal) = refusal {
            writeln!(out, "  {}", catalogue.render(refusal))?;
            if let Some(hint) = catalogue.hint(refusal) {
                writeln!(out, "  → {hint}")?;
            }
        }
        if let Some(message) = self
            .timing
            .iter()
            .filter(|_| self.outcome == Ended::DryRun)
            .find_map(|timing| timing.message.as_ref())
        {
            writeln!(out, "  {message}")?;
        }
        Ok(())
    }

    /// Why a run changes nothing.
    fn why_nothing(&self) -> &'static str {
        let CountsReport { already, unknown, held, .. } = self.counts;
        match (already, unknown, held) {
            (1.., 0, 0) if self.is_repeat => "run",
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

    /// What decisions and earlier runs had to do with it.
    fn of_earlier(&self) -> impl Iterator<Item = Message> {
        let if_any = |key, count| (count > 0).then(|| Message::new(key).with("count", count));
        let lines = [
            self.decisions.map(DecisionsReport::message),
            if_any("apply-alike", self.alike),
            if_any("apply-retired", self.retired),
            if_any("apply-taken-back", self.taken_back),
            if_any("apply-left-linked", self.left_linked),
            self.journal_forgotten.then(|| Message::new("apply-journal-forgotten")),
            if_any("apply-journal-differs", self.journal_differs),
        ];
        lines.into_iter().flatten()
    }

    /// What there is to say of rows.
    fn of_rows(&self) -> impl Iterator<Item = Message> {
        let held = self.held.iter().take(MOST_LINES).map(|held| {
            Message::new("apply-held")
                .with("count", held.rows.len())
                .with("rows", ranges(&held.rows))
                .with("reason", &held.message)
        });
        let candidates = self.candidates.iter().take(MOST_LINES).map(
            |CandidateReport { row, profile_id, message, .. }| {
                Message::new("apply-candidate")
                    .with("row", *row)
                    .with("profile", profile_id)
                    .with("reason", message)
            },
        );
        let collisions = self.collisions.iter().take(MOST_LINES).map(|collision| {
            let profile = collision.profile_id.as_deref().unwrap_or("–");
            Message::new(collision.kind.key()).with("row", collision.row).with("profile", profile)
        });
        let unsure = self.present_unsure();
        let kinds = [
            ("apply-decided-held", &self.decided_but_held),
            ("apply-present", &unsure),
            ("apply-present-by-name", &self.present_by_name),
            ("apply-emptied", &self.emptied),
            ("apply-unknown-rows", &self.unknown_rows),
            ("apply-closed", &self.closed),
        ];
        let together = kinds.into_iter().filter(|(_, rows)| !rows.is_empty());
        let together: Vec<Message> = together
            .map(|(key, rows)| {
                Message::new(key).with("count", rows.len()).with("rows", ranges(rows))
            })
            .collect();
        held.chain(candidates).chain(collisions).chain(together)
    }

    /// Whose list it was, and who lost an identity by it.
    fn of_sender(&self) -> impl Iterator<Item = Message> {
        let sender = match &self.signer {
            Some(signer) => Message::new("apply-sender").with("who", signer),
            None => Message::new("apply-sender-unverified"),
        };
        let orphaned = self.orphaned.iter().take(MOST_LINES).map(|lost| {
            Message::new("apply-orphaned")
                .with("row", lost.row)
                .with("profile", lost.profile_id.as_deref().unwrap_or("–"))
        });
        std::iter::once(sender).chain(orphaned)
    }
}

fn write_lines(
    mut lines: impl Iterator<Item = Message>,
    catalogue: &Catalogue,
    out: &mut impl Write,
) -> io::Result<()> {
    lines.try_for_each(|line| writeln!(out, "  {}", catalogue.render(&line)))
}
