//! Where rules put what they find: it keeps counts exact while it bounds what is kept.

use std::collections::{BTreeMap, HashMap};

use super::finding::{Draft, Finding, Severity};
use super::findings::{Counts, Findings};
use super::registry::Rule;
use crate::message::Message;

/// Rows that one sentence covers, gathered while the list is read.
struct Gathered {
    rule: &'static Rule,
    severity: Severity,
    rows: Vec<u32>,
    message: Message,
}

/// What makes gathered rows belong together: rule, column, key of the sentence.
type Topic = (&'static str, &'static str, &'static str);

/// Stands for every detail past the limit.
const OTHER: &str = "\0";

/// Collects the findings of one check.
pub(super) struct Sink {
    findings: Findings,
    kept: HashMap<&'static str, usize>,
    gathered: BTreeMap<Topic, HashMap<Box<str>, Gathered>>,
    limit: usize,
}

impl Sink {
    /// Makes a sink that keeps so many findings of each rule.
    pub(super) fn new(limit: usize) -> Self {
        Self { findings: Findings::default(), kept: HashMap::new(), gathered: BTreeMap::new(), limit }
    }

    /// Takes a finding of its own.
    pub(super) fn report(&mut self, rule: &'static Rule, draft: Draft) {
        let severity = draft.weight(rule);
        self.findings.counts.add(severity);
        if severity == Severity::Error {
            self.remember(rule, &draft);
        }
        let kept = self.kept.entry(rule.code).or_default();
        if *kept < self.limit {
            *kept += 1;
            self.findings.kept.push(draft.finish(rule));
        } else {
            *self.findings.omitted.entry(rule.code).or_default() += 1;
        }
    }

    fn remember(&mut self, rule: &'static Rule, draft: &Draft) {
        if draft.is_structural() {
            if !self.findings.structural.contains(&rule.code) {
                self.findings.structural.push(rule.code);
            }
        } else {
            let rows = self.findings.faulty.entry(rule.code).or_default();
            draft.affected().iter().for_each(|&row| rows.insert(row));
        }
    }

    /// Adds a row to the one finding that says `message` of this column; the sentence gets the number of rows as `count`.
    pub(super) fn gather(&mut self, rule: &'static Rule, severity: Severity, column: &'static str, row: u32, key: &'static str) {
        self.gather_by(rule, severity, column, row, key, "", || Message::new(key));
    }

    /// Adds a row to the one finding of this column and `detail`; of many details only so many are told apart.
    #[expect(clippy::too_many_arguments, reason = "each tells one thing of the finding, and the caller names them all")]
    pub(super) fn gather_by(
        &mut self,
        rule: &'static Rule,
        severity: Severity,
        column: &'static str,
        row: u32,
        key: &'static str,
        detail: &str,
        message: impl FnOnce() -> Message,
    ) {
        let details = self.gathered.entry((rule.code, column, key)).or_default();
        let detail = if details.len() < self.limit || details.contains_key(detail) { detail } else { OTHER };
        if let Some(gathered) = details.get_mut(detail) {
            gathered.rows.push(row);
        } else {
            details.insert(detail.into(), Gathered { rule, severity, rows: vec![row], message: message() });
        }
    }

    /// Returns what was counted so far.
    pub(super) fn counts(&self) -> Counts {
        self.findings.counts
    }

    /// Counts a row as filled in or not.
    pub(super) fn count_row(&mut self, filled: bool) {
        let counts = &mut self.findings.counts;
        *(if filled { &mut counts.filled } else { &mut counts.unfilled }) += 1;
    }

    /// Puts everything in its order.
    pub(super) fn finish(mut self) -> Findings {
        for ((_, column, _), details) in std::mem::take(&mut self.gathered) {
            let mut details: Vec<Gathered> = details.into_values().collect();
            details.sort_by_key(|gathered| gathered.rows[0]);
            for Gathered { rule, severity, rows, message } in details {
                let message = message.with("count", rows.len());
                self.report(rule, Draft::rows(rows, message).column(column).severity(severity));
            }
        }
        let order =
            |finding: &Finding| (finding.code, finding.rows.first().copied(), finding.original_rows.first().copied(), finding.column);
        self.findings.kept.sort_by(|a, b| order(a).cmp(&order(b)));
        self.findings.structural.sort_unstable();
        self.findings
    }
}
