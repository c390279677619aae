//! Where rules put what they find: it keeps counts exact while it bounds what is kept.

use std::collections::{BTreeMap, HashMap};

use super::draft::{CellRef, Draft};
use super::finding::{Finding, Severity};
use super::findings::{Counts, Findings, RowSet};
use super::meta::Rule;
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

/// What one rule says its findings to: it knows whose they are, and what they weigh.
pub(crate) struct Sink<'a> {
    collector: &'a mut Collector,
    rule: &'static Rule,
    severity: Severity,
}

impl Sink<'_> {
    /// Gives what is said next another weight than the rule's own.
    pub(crate) fn weighing(&mut self, severity: Severity) -> Sink<'_> {
        Sink { collector: self.collector, rule: self.rule, severity }
    }

    /// Takes a finding of its own.
    pub(crate) fn report(&mut self, draft: Draft) {
        let (code, findings) = (self.rule.code, &mut self.collector.findings);
        findings.counts.add(self.severity);
        match self.severity {
            Severity::Error if draft.is_structural() => self.collector.remember_structural(code),
            Severity::Error => remember(&mut findings.faulty, code, &draft),
            Severity::Warning => remember(&mut findings.warned, code, &draft),
            Severity::Info => {}
        }
        self.collector.keep(code, || draft.finish(self.rule, self.severity));
    }

    /// Adds a row to the one finding that says `key` of its column; the sentence gets the number of
    /// rows as `count`.
    pub(crate) fn gather(&mut self, at: CellRef, key: &'static str) {
        self.gather_by(at, key, "", |message| message);
    }

    /// Adds a row to the one finding of its column and `detail`, which `complete` puts in the
    /// sentence; of many details only so many are told apart.
    pub(crate) fn gather_by(
        &mut self,
        at: CellRef,
        key: &'static str,
        detail: &str,
        complete: impl FnOnce(Message) -> Message,
    ) {
        let (rule, severity) = (self.rule, self.severity);
        let begin =
            || Gathered { rule, severity, rows: Vec::new(), message: complete(Message::new(key)) };
        self.collector
            .add_rows((rule.code, at.column, key), detail, begin, |rows| rows.push(at.row));
    }
}

fn remember(sets: &mut BTreeMap<&'static str, RowSet>, code: &'static str, draft: &Draft) {
    let rows = sets.entry(code).or_default();
    draft.affected().iter().for_each(|&row| rows.insert(row));
}

/// Collects the findings of one check.
pub(crate) struct Collector {
    findings: Findings,
    kept: HashMap<&'static str, usize>,
    gathered: BTreeMap<Topic, HashMap<Box<str>, Gathered>>,
    limit: usize,
    most_details: usize,
}

impl Collector {
    /// Makes one that keeps so many findings of each rule.
    pub(crate) fn new(limit: usize) -> Self {
        Self {
            findings: Findings::default(),
            kept: HashMap::new(),
            gathered: BTreeMap::new(),
            limit,
            most_details: limit,
        }
    }

    /// Makes one for a part of the list, which another will absorb: only that one can tell which
    /// details are one too many.
    pub(crate) fn part(limit: usize) -> Self {
        Self { most_details: usize::MAX, ..Self::new(limit) }
    }

    /// Makes the sink of a rule.
    pub(crate) fn of(&mut self, rule: &'static Rule) -> Sink<'_> {
        Sink { collector: self, rule, severity: rule.severity }
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

    fn remember_structural(&mut self, code: &'static str) {
        if !self.findings.structural.contains(&code) {
            self.findings.structural.push(code);
        }
    }

    fn add_rows(
        &mut self,
        topic: Topic,
        detail: &str,
        begin: impl FnOnce() -> Gathered,
        add: impl FnOnce(&mut Vec<u32>),
    ) {
        let details = self.gathered.entry(topic).or_default();
        let detail = if details.len() < self.most_details || details.contains_key(detail) {
            detail
        } else {
            OTHER
        };
        if let Some(gathered) = details.get_mut(detail) {
            add(&mut gathered.rows);
        } else {
            let mut gathered = begin();
            add(&mut gathered.rows);
            details.insert(detail.into(), gathered);
        }
    }

    /// Returns what was counted so far, by whatever rule.
    pub(crate) fn counts(&self) -> Counts {
        self.findings.counts
    }

    /// Counts a row as filled in or not.
    pub(crate) fn count_row(&mut self, filled: bool) {
        let counts = &mut self.findings.counts;
        *(if filled { &mut counts.filled } else { &mut counts.unfilled }) += 1;
    }

    /// Takes what another one found later in the list, as if it had been found here.
    pub(crate) fn absorb(&mut self, later: Self) {
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
    pub(crate) fn finish(mut self) -> Findings {
        for ((_, column, _), details) in std::mem::take(&mut self.gathered) {
            let mut details: Vec<Gathered> = details.into_values().collect();
            details.sort_by_key(|gathered| gathered.rows[0]);
            for Gathered { rule, severity, rows, message } in details {
                let message = message.with("count", rows.len());
                self.of(rule).weighing(severity).report(Draft::rows(rows, message).column(column));
            }
        }
        let order = |finding: &Finding| {
            (
                finding.code,
                finding.rows.first().copied(),
                finding.original_rows.first().copied(),
                finding.column,
            )
        };
        self.findings.kept.sort_by(|a, b| order(a).cmp(&order(b)));
        self.findings.structural.sort_unstable();
        self.findings
    }
}
