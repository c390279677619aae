//! What came of filling a list, in words.

use std::collections::HashSet;
use std::io::{self, Write};

use super::super::escape::escape;
use super::super::spans::{ranges, titles};
use super::{FillCounts, FillReport, MatchedBy, ReasonKeys, Withheld};
use crate::message::{Catalogue, Message};

/// How many lines of one kind are written before the rest is only counted.
const MOST_LINES: usize = 20;

impl FillReport {
    /// Writes the report for a person; `reasons` gives the message of a reason's stable word.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_text(
        &self,
        reasons: ReasonKeys,
        catalogue: &Catalogue,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let columns = self
            .columns
            .iter()
            .map(|used| format!("{} = {}", used.field, escape(&used.header)))
            .collect::<Vec<_>>()
            .join(", ");
        let used = match &self.layout {
            Some(layout) => {
                Message::new("fill-columns-of").with("columns", columns).with("layout", layout)
            }
            None => Message::new("fill-columns").with("columns", columns),
        };
        writeln!(out, "{}", catalogue.render(&used))?;
        if !self.unused.is_empty() {
            writeln!(
                out,
                "{}",
                catalogue
                    .render(&Message::new("fill-unused").with("columns", titles(&self.unused)))
            )?;
        }
        for warning in &self.warnings {
            let warning = Message::new("generate-warning")
                .with("warning", escape(&warning.message).into_owned());
            writeln!(out, "{}", catalogue.render(&warning))?;
        }
        self.write_filled(reasons, catalogue, out)?;
        self.write_proposed(reasons, catalogue, out)?;
        self.write_ambiguous(catalogue, out)?;
        self.write_contradictions(catalogue, out)?;
        self.write_left_over(catalogue, out)
    }

    fn write_filled(
        &self,
        reasons: ReasonKeys,
        catalogue: &Catalogue,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let FillCounts { rows, filled, already, .. } = self.counts;
        let message = Message::new("fill-done")
            .with("filled", filled)
            .with("rows", rows)
            .with("side", &self.side);
        writeln!(out, "{}", catalogue.render(&message))?;
        for by in MatchedBy::ALL {
            let count = self.filled.iter().filter(|row| row.by == by).count();
            if count > 0 {
                writeln!(out, "  {count:>8}  {}", catalogue.text(by.key()))?;
            }
            if by == MatchedBy::Near {
                let near = self
                    .filled
                    .iter()
                    .filter(|row| row.by == by)
                    .map(|row| (row.reasons.as_slice(), row.row));
                write_reasons(near, "            ", reasons, catalogue, out)?;
            }
        }
        if already > 0 {
            writeln!(out, "  {already:>8}  {}", catalogue.text("fill-already"))?;
        }
        Ok(())
    }

    fn write_proposed(
        &self,
        reasons: ReasonKeys,
        catalogue: &Catalogue,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        if self.proposed.is_empty() {
            return Ok(());
        }
        let title = Message::new("fill-proposed").with("count", self.proposed.len());
        writeln!(out, "{}", catalogue.render(&title))?;
        let proposed = self.proposed.iter().map(|row| (row.reasons.as_slice(), row.row));
        write_reasons(proposed, "  ", reasons, catalogue, out)?;
        hint(&title, catalogue, out)
    }

    fn write_ambiguous(&self, catalogue: &Catalogue, out: &mut dyn Write) -> io::Result<()> {
        if self.ambiguous.is_empty() {
            return Ok(());
        }
        let title = Message::new("fill-ambiguous").with("count", self.ambiguous.len());
        writeln!(out, "{}", catalogue.render(&title))?;
        for row in self.ambiguous.iter().take(MOST_LINES) {
            let message = Message::new("fill-ambiguous-row")
                .with("row", row.row)
                .with("count", row.export_rows.len());
            let message = message.with("rows", ranges(&row.export_rows));
            writeln!(out, "  {}", catalogue.render(&message))?;
        }
        more(self.ambiguous.len(), catalogue, out)?;
        hint(&title, catalogue, out)
    }

    fn write_contradictions(&self, catalogue: &Catalogue, out: &mut dyn Write) -> io::Result<()> {
        if self.contradictions.is_empty() {
            return Ok(());
        }
        let title = Message::new("fill-contradictions").with("count", self.contradictions.len());
        writeln!(out, "{}", catalogue.render(&title))?;
        for found in self.contradictions.iter().take(MOST_LINES) {
            let key = if found.reason == "other-person" {
                "fill-other-person"
            } else {
                "fill-other-value"
            };
            let message = Message::new(key)
                .with("row", found.row)
                .with("export", found.export_row)
                .with("column", &found.column);
            writeln!(out, "  {}", catalogue.render(&message))?;
        }
        more(self.contradictions.len(), catalogue, out)?;
        hint(&title, catalogue, out)
    }

    fn write_left_over(&self, catalogue: &Catalogue, out: &mut dyn Write) -> io::Result<()> {
        // Of rows that are withheld, the account is there.
        let withheld: HashSet<u32> = self.withheld.iter().map(|withheld| withheld.row).collect();
        let without: Vec<u32> =
            self.left_over.rows.iter().copied().filter(|row| !withheld.contains(row)).collect();
        for (key, rows) in
            [("fill-left-over", &without), ("fill-accounts-left-over", &self.left_over.export_rows)]
        {
            if !rows.is_empty() {
                let message =
                    Message::new(key).with("count", rows.len()).with("rows", ranges(rows));
                writeln!(out, "{}", catalogue.render(&message))?;
            }
        }
        for (reason, key) in
            [(Withheld::Unusable, "fill-withheld"), (Withheld::Unchanged, "fill-unchanged")]
        {
            let rows: Vec<u32> = self
                .withheld
                .iter()
                .filter(|withheld| withheld.reason == reason)
                .map(|withheld| withheld.row)
                .collect();
            if !rows.is_empty() {
                writeln!(
                    out,
                    "{}",
                    catalogue.render(
                        &Message::new(key).with("count", rows.len()).with("rows", ranges(&rows))
                    )
                )?;
            }
        }
        for unusable in &self.unusable {
            let rows = &unusable.export_rows;
            let reason = match &unusable.column {
                Some(column) => {
                    let column = escape(column).into_owned();
                    catalogue.render(
                        &Message::new("fill-unusable-in")
                            .with("column", column)
                            .with("reason", &unusable.message),
                    )
                }
                None => unusable.message.clone(),
            };
            let message = Message::new("fill-unusable")
                .with("count", rows.len())
                .with("reason", reason)
                .with("rows", ranges(rows));
            writeln!(out, "{}", catalogue.render(&message))?;
        }
        if !self.numbers.is_empty() {
            let message = Message::new("fill-numbers")
                .with("count", self.numbers.len())
                .with("rows", ranges(&self.numbers));
            writeln!(out, "{}", catalogue.render(&message))?;
        }
        Ok(())
    }
}

/// Writes the rows that have the same reasons in one line.
fn write_reasons<'a>(
    rows: impl Iterator<Item = (&'a [String], u32)>,
    indent: &str,
    reasons: ReasonKeys,
    catalogue: &Catalogue,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut kinds: Vec<(&[String], Vec<u32>)> = Vec::new();
    for (words, row) in rows {
        match kinds.iter_mut().find(|(known, _)| *known == words) {
            Some((_, rows)) => rows.push(row),
            None => kinds.push((words, vec![row])),
        }
    }
    for (words, rows) in kinds {
        let words = words
            .iter()
            .map(|word| catalogue.text((reasons.0)(word)))
            .collect::<Vec<_>>()
            .join("; ");
        let reason = Message::new("fill-reason")
            .with("reason", words)
            .with("count", rows.len())
            .with("rows", ranges(&rows));
        writeln!(out, "{indent}{}", catalogue.render(&reason))?;
    }
    Ok(())
}

fn more(lines: usize, catalogue: &Catalogue, out: &mut dyn Write) -> io::Result<()> {
    if lines > MOST_LINES {
        writeln!(
            out,
            "  {}",
            catalogue.render(&Message::new("fill-more").with("count", lines - MOST_LINES))
        )?;
    }
    Ok(())
}

fn hint(message: &Message, catalogue: &Catalogue, out: &mut dyn Write) -> io::Result<()> {
    match catalogue.hint(message) {
        Some(hint) => writeln!(out, "  → {hint}"),
        None => Ok(()),
    }
}
