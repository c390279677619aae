//! Findings by rule: one line each, for a table.

use std::collections::HashSet;

use super::findings::FindingsReport;
use super::plain::plain_advice;
use super::spans::spans;
use crate::message::{Catalogue, Lang, Message};
use crate::rules::{Finding, Rule, Severity};

/// What was found under one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleLine {
    /// The rule's code.
    pub code: &'static str,
    /// The rule's name.
    pub name: &'static str,
    /// The worst severity among its findings.
    pub severity: Severity,
    /// The rule's title.
    pub title: String,
    /// How many places there are: each row of each column once, or findings where these name no
    /// row; those left out of the report included.
    pub count: u64,
    /// The columns and rows, the latter as spans; what the findings say where none names a row.
    pub places: String,
    /// What to do next.
    pub next: String,
}

impl FindingsReport<'_> {
    /// Returns a line for every rule under which something was found: those with an error first,
    /// then those that warn.
    #[must_use]
    pub fn rule_lines(&self, lang: Lang) -> Vec<RuleLine> {
        let catalogue = self.catalogue(lang);
        let line = |(rule, found): (&'static Rule, Vec<&Finding>)| {
            let severity = found.iter().map(|finding| finding.severity).min()?;
            Some(RuleLine {
                code: rule.code,
                name: rule.name,
                severity,
                title: catalogue.render(&rule.title()),
                count: count(&found) + self.left_out(rule),
                places: self.with_the_rest(places(&found, catalogue), rule, catalogue),
                next: Self::hints(rule, &found, catalogue)
                    .iter()
                    .map(|hint| plain_advice(hint))
                    .collect::<Vec<_>>()
                    .join(" "),
            })
        };
        self.by_weight().into_iter().filter_map(line).collect()
    }
}

impl FindingsReport<'_> {
    /// Says beside the places that were kept how many were not.
    fn with_the_rest(&self, places: String, rule: &Rule, catalogue: &Catalogue) -> String {
        match self.left_out(rule) {
            0 => places,
            count => format!(
                "{places} {}",
                catalogue.render(&Message::new("report-more-findings").with("count", count))
            ),
        }
    }
}

/// Counts the places: each row of each column once, and each finding that names no row.
fn count(found: &[&Finding]) -> u64 {
    let places =
        found.iter().flat_map(|finding| finding.rows.iter().map(|row| (finding.heading(), *row)));
    let places: HashSet<(Option<&str>, u32)> = places.collect();
    (places.len() + found.iter().filter(|finding| finding.rows.is_empty()).count()) as u64
}

fn places(found: &[&Finding], catalogue: &Catalogue) -> String {
    let mut columns: Vec<Option<&str>> = Vec::new();
    for finding in found.iter().filter(|finding| !finding.rows.is_empty()) {
        if !columns.contains(&finding.heading()) {
            columns.push(finding.heading());
        }
    }
    if columns.is_empty() {
        let mut said: Vec<String> =
            found.iter().map(|finding| catalogue.render(&finding.message)).collect();
        said.dedup();
        said.truncate(3);
        return said.join(" ");
    }
    columns.iter().map(|column| rows_of(*column, found, catalogue)).collect::<Vec<_>>().join("; ")
}

/// Names the rows of one column, and the column.
fn rows_of(column: Option<&str>, found: &[&Finding], catalogue: &Catalogue) -> String {
    let of_it = found.iter().filter(|finding| finding.heading() == column);
    let mut rows: Vec<u32> = of_it.flat_map(|finding| finding.rows.iter().copied()).collect();
    rows.sort_unstable();
    rows.dedup();
    let (text, more) = spans(&rows);
    let rows = catalogue.render(
        &Message::new("report-rows")
            .with("count", rows.len())
            .with("rows", text)
            .with("more", more),
    );
    match column {
        Some(column) => format!(
            "{}, {rows}",
            catalogue.render(&Message::new("report-column").with("column", column))
        ),
        None => rows,
    }
}
