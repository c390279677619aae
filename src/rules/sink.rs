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
    most_details: usize,
}

impl Sink {
    /// Makes a sink that keeps so many findings of each rule.
    pub(super) fn new(limit: usize) -> Self {
        Self { findings: Findings::default(), kept: HashMap::new(), gathered: BTreeMap::new(), limit, most_details: limit }
    }

    /// Makes a sink for a part of the list, which another will absorb: only that one can tell which details are one too many.
    pub(super) fn part(limit: usize) -> Self {
        Self { most_details: usize::MAX, ..Self::new(limit) }
    }

    /// Takes a finding of its own.
    pub(super) fn report(&mut self, rule: &'static Rule, draft: Draft) {
        let severity = draft.weight(rule);
        self.findings.counts.add(severity);
        match severity {
            Severity::Error => self.remember(rule, &draft),
            Severity::Warning => {
                let rows = self.findings.warned.entry(rule.code).or_default();
                draft.affected().iter().for_each(|&row| rows.insert(row));
            }
            Severity::Info => {}
        }
        self.keep(rule.code, || draft.finish(rule));
    }

    /// Keeps a finding, unless there are enough of its rule.
    fn keep(&mut self, code: &'static str, finding: impl FnOnce() -> Finding) {
        let kept = self.kept.entry(code).or_default();
        if *kept < self.limit {
            *kept += 1;
            self.findings.kept.push(finding());
        } else {
            *self.findings.omitted.entry(code).or_default() += 1;
        }
    }

    fn remember(&mut self, rule: &'static Rule, draft: &Draft) {
        if draft.is_structural() {
            self.remember_structural(rule.code);
        } else {
            let rows = self.findings.faulty.entry(rule.code).or_default();
            draft.affected().iter().for_each(|&row| rows.insert(row));
        }
    }

    fn remember_structural(&mut self, code: &'static str) {
        if !self.findings.structural.contains(&code) {
            self.findings.structural.push(code);
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
        let begin = || Gathered { rule, severity, rows: Vec::new(), message: message() };
        self.add_rows((rule.code, column, key), detail, begin, |rows| rows.push(row));
    }

    fn add_rows(&mut self, topic: Topic, detail: &str, begin: impl FnOnce() -> Gathered, add: impl FnOnce(&mut Vec<u32>)) {
        let details = self.gathered.entry(topic).or_default();
        let detail = if details.len() < self.most_details || details.contains_key(detail) { detail } else { OTHER };
        if let Some(gathered) = details.get_mut(detail) {
            add(&mut gathered.rows);
        } else {
            let mut gathered = begin();
            add(&mut gathered.rows);
            details.insert(detail.into(), gathered);
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

    /// Takes what another sink found later in the list, as if it had been found here.
    pub(super) fn absorb(&mut self, later: Self) {
        let Findings { kept, counts, omitted, faulty, structural, warned } = later.findings;
        self.findings.counts.join(counts);
        for finding in kept {
            self.keep(finding.code, || finding);
        }
        for (code, count) in omitted {
            *self.findings.omitted.entry(code).or_default() += count;
        }
        for (code, rows) in faulty {
            self.findings.faulty.entry(code).or_default().join(&rows);
        }
        for (code, rows) in warned {
            self.findings.warned.entry(code).or_default().join(&rows);
        }
        for code in structural {
            self.remember_structural(code);
        }
        for (topic, details) in later.gathered {
            let mut details: Vec<(Box<str>, Gathered)> = details.into_iter().collect();
            details.sort_by_key(|(_, gathered)| gathered.rows[0]);
            for (detail, Gathered { rule, severity, rows, message }) in details {
                let begin = || Gathered { rule, severity, rows: Vec::new(), message };
                self.add_rows(topic, &detail, begin, |known| known.extend(rows));
            }
        }
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
