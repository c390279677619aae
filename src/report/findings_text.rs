//! Findings for a person: by rule, rows as spans, what to do next, and one closing line.

use std::collections::HashMap;
use std::io::{self, Write};

use super::escape::escape;
use super::findings::FindingsReport;
use super::spans::spans;
use crate::message::{Catalogue, Lang, Message};
use crate::rules::{Finding, Rule, Severity, all};

/// How many lines a rule gets before the rest is only counted.
const MOST_LINES: usize = 20;

/// Findings that one line tells.
struct Line<'a> {
    severity: Severity,
    column: Option<&'a str>,
    message: String,
    rows: Vec<u32>,
    originals: Vec<u32>,
    members: Vec<&'a Finding>,
}

impl FindingsReport<'_> {
    /// Writes the findings for a person to read.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_text(&self, lang: Lang, mut out: impl Write) -> io::Result<()> {
        let catalogue = self.catalogue(lang);
        for (rule, found) in self.by_weight() {
            self.write_rule(rule, &found, catalogue, &mut out)?;
        }
        writeln!(out, "{}", catalogue.render(&self.summary()))?;
        if self.findings.ok() && !self.passes() {
            writeln!(out, "{}", catalogue.text("report-strict"))?;
        }
        Ok(())
    }

    /// The rules that found something, with what they found: those with an error first, then those
    /// that warn.
    pub(super) fn by_weight(&self) -> Vec<(&'static Rule, Vec<&Finding>)> {
        let of = |rule: &'static Rule| {
            let found = self.findings.iter().filter(|finding| finding.code == rule.code);
            (rule, found.collect::<Vec<&Finding>>())
        };
        let mut rules: Vec<_> = all().map(of).filter(|(_, found)| !found.is_empty()).collect();
        let weight = |finding: &&Finding| match finding.severity {
            Severity::Error => 0,
            Severity::Warning => 1,
            Severity::Info => 2,
        };
        rules.sort_by_key(|(_, found)| found.iter().map(weight).min());
        rules
    }

    fn write_rule(
        &self,
        rule: &Rule,
        found: &[&Finding],
        catalogue: &Catalogue,
        out: &mut impl Write,
    ) -> io::Result<()> {
        let title = rule.title();
        writeln!(out, "{} {} ({})", rule.code, catalogue.render(&title), rule.name)?;
        let lines = gather(found, catalogue);
        for line in lines.iter().take(MOST_LINES) {
            self.write_line(line, catalogue, out)?;
        }
        let untold =
            lines.iter().skip(MOST_LINES).map(|line| line.members.len() as u64).sum::<u64>()
                + self.left_out(rule);
        if untold > 0 {
            writeln!(
                out,
                "  {}",
                catalogue.render(&Message::new("report-more-findings").with("count", untold))
            )?;
        }
        for hint in Self::hints(rule, found, catalogue) {
            writeln!(out, "  → {hint}")?;
        }
        writeln!(out)
    }

    fn write_line(
        &self,
        line: &Line<'_>,
        catalogue: &Catalogue,
        out: &mut impl Write,
    ) -> io::Result<()> {
        let severity = catalogue.text(line.severity.key());
        write!(out, "  {severity}: {}", escape(&line.message))?;
        let mut places = Vec::new();
        places.extend(line.column.map(|column| {
            catalogue
                .render(&Message::new("report-column").with("column", escape(column).into_owned()))
        }));
        for (rows, key) in [(&line.rows, "report-rows"), (&line.originals, "report-original-rows")]
        {
            if !rows.is_empty() {
                let (text, more) = spans(rows);
                places.push(
                    catalogue.render(
                        &Message::new(key)
                            .with("count", rows.len())
                            .with("rows", text)
                            .with("more", more),
                    ),
                );
            }
        }
        if places.is_empty() {
            writeln!(out)?;
        } else {
            writeln!(out, " — {}", places.join(", "))?;
        }
        for shown in
            line.members.iter().flat_map(|finding| self.values_of(finding)).take(MOST_LINES)
        {
            writeln!(out, "      {}: {}", shown.row, shown.value)?;
        }
        Ok(())
    }

    /// Returns how many findings of a rule are not among those that were kept.
    pub(super) fn left_out(&self, rule: &Rule) -> u64 {
        self.findings.omitted().find(|(code, _)| *code == rule.code).map_or(0, |(_, count)| count)
    }

    /// Sums up, in one sentence.
    #[must_use]
    pub fn summary(&self) -> Message {
        let counts = self.findings.counts();
        let key = if self.findings.ok() { "report-summary-ok" } else { "report-summary-faulty" };
        Message::new(key)
            .with("errors", counts.error)
            .with("warnings", counts.warning)
            .with("infos", counts.info)
            .with("filled", counts.filled)
            .with("rows", self.list.rows)
    }
}

/// Puts findings of one row each that say the same of the same column on one line; one of several
/// rows tells how these belong together and keeps a line of its own.
fn gather<'a>(found: &[&'a Finding], catalogue: &Catalogue) -> Vec<Line<'a>> {
    let mut lines: Vec<Line<'a>> = Vec::new();
    let mut open: HashMap<(Severity, Option<&'a str>, String), usize> = HashMap::new();
    for finding in found {
        let message = catalogue.render(&finding.message);
        if finding.rows.len() <= 1 && !counts_rows(finding) {
            let at = *open
                .entry((finding.severity, finding.heading(), message.clone()))
                .or_insert(lines.len());
            if let Some(line) = lines.get_mut(at) {
                line.rows.extend(&finding.rows);
                line.originals.extend(&finding.original_rows);
                line.members.push(finding);
                continue;
            }
        }
        lines.push(Line {
            severity: finding.severity,
            column: finding.heading(),
            message,
            rows: finding.rows.clone(),
            originals: finding.original_rows.clone(),
            members: vec![finding],
        });
    }
    lines
}

/// Tells whether a finding says how many rows it is about, which would be untrue on a line with
/// more.
fn counts_rows(finding: &Finding) -> bool {
    finding.message.args().iter().any(|(name, _)| *name == "count")
}
