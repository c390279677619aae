//! Findings as JSON, and what all forms of the report share.

use schemars::JsonSchema;
use serde::Serialize;

use crate::list::{Format, List};
use crate::message::{Catalogue, Lang};
use crate::moves::FormatId;
use crate::rules::{Finding, Findings, Rule, Severity, Strictness};

/// How many values of one finding are shown, where they are asked for.
const SHOWN_VALUES: usize = 20;

/// Which list was checked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ListFacts {
    /// The list's id, from its manifest.
    pub id: Option<String>,
    /// The format; none where no header was found.
    pub format: Option<FormatId>,
    /// How many rows there are.
    pub rows: usize,
    /// The number of the last row, for the picture of where findings lie; none where there are no
    /// rows.
    #[serde(skip)]
    pub last_row: Option<u32>,
    /// The SHA-256 over the canonical rows.
    pub sha256: Option<String>,
}

/// A report of findings, in any form.
#[derive(Clone, Copy, Debug)]
pub struct FindingsReport<'a> {
    /// Which list was checked.
    pub list: &'a ListFacts,
    /// What was found.
    pub findings: &'a Findings,
    /// What findings refuse the list.
    pub strictness: Strictness,
    /// The list itself, where its values may be shown.
    pub values: Option<&'a List>,
}

/// The report as scripts read it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FindingsJson {
    /// Always `waswordt/fill-check/1`.
    #[schemars(extend("const" = "waswordt/fill-check/1"))]
    pub report: String,
    /// Which list was checked.
    pub list: ListFacts,
    /// Whether nothing of severity error was found, nor, with `--strict`, a warning.
    pub ok: bool,
    /// With `--strict`: `warnings`, where these alone refuse the list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refused_because: Option<&'static str>,
    /// How many findings and rows there are.
    pub counts: FindingCounts,
    /// The findings, by code, then row, then column.
    pub findings: Vec<FindingEntry>,
    /// Rules of which findings were left out here; the counts know them all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub omitted: Vec<Omitted>,
}

/// How many findings and rows there are.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct FindingCounts {
    /// Findings of severity error.
    pub error: u64,
    /// Findings of severity warning.
    pub warning: u64,
    /// Findings of severity info.
    pub info: u64,
    /// Rows that can be applied.
    pub filled: u64,
    /// Rows in which an identity is missing that applying needs.
    pub unfilled: u64,
}

/// One finding.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FindingEntry {
    /// The code of the rule.
    pub code: &'static str,
    /// The name of the rule.
    pub name: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// The rows, as a person sees them.
    pub rows: Vec<u32>,
    /// Rows of the list as it was sent out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub original_rows: Vec<u32>,
    /// The title of the column, as it stands in the list.
    pub column: Option<String>,
    /// What was found.
    pub message: String,
    /// The values found there, where they were asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<ShownValue>,
}

/// A value of the list, shown because that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ShownValue {
    /// The row.
    pub row: u32,
    /// The value; of an ECK iD its last six characters.
    pub value: String,
}

/// A rule of which findings were left out.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Omitted {
    /// The code of the rule.
    pub code: &'static str,
    /// How many were left out.
    pub count: u64,
}

impl FindingsReport<'_> {
    /// Makes the report as scripts read it.
    #[must_use]
    pub fn to_json(&self, lang: Lang) -> FindingsJson {
        let counts = self.findings.counts();
        FindingsJson {
            report: "waswordt/fill-check/1".to_owned(),
            list: self.list.clone(),
            ok: self.passes(),
            refused_because: (self.findings.ok() && !self.passes()).then_some("warnings"),
            counts: FindingCounts {
                error: counts.error,
                warning: counts.warning,
                info: counts.info,
                filled: counts.filled,
                unfilled: counts.unfilled,
            },
            findings: self
                .findings
                .iter()
                .map(|finding| self.entry(finding, self.catalogue(lang)))
                .collect(),
            omitted: self.findings.omitted().map(|(code, count)| Omitted { code, count }).collect(),
        }
    }

    /// Returns what says the findings in a language, in the words of whom the list is.
    pub(crate) fn catalogue(&self, lang: Lang) -> &'static Catalogue {
        let catalogue = Catalogue::of(lang);
        self.list.format.map_or(catalogue, |id| catalogue.about(Format::of(id).texts.of_whom))
    }

    /// Tells whether the list may go on.
    #[must_use]
    pub fn passes(&self) -> bool {
        self.findings.pass(self.strictness)
    }

    fn entry(&self, finding: &Finding, catalogue: &Catalogue) -> FindingEntry {
        FindingEntry {
            code: finding.code,
            name: finding.name,
            severity: finding.severity,
            rows: finding.rows.clone(),
            original_rows: finding.original_rows.clone(),
            column: finding.heading().map(str::to_owned),
            message: catalogue.render(&finding.message),
            values: self.values_of(finding),
        }
    }

    /// Says what to do about findings of a rule: what the rule says, or a finding of it that has an
    /// advice of its own.
    pub(super) fn hints(rule: &Rule, found: &[&Finding], catalogue: &Catalogue) -> Vec<String> {
        let mut hints: Vec<String> = Vec::new();
        for finding in found {
            let of_rule = || catalogue.hint(&finding.message.under(rule.title().key()));
            let hint = catalogue.hint(&finding.message).or_else(of_rule);
            hints.extend(hint.filter(|hint| !hints.contains(hint)));
        }
        hints
    }

    /// Looks up the values that a finding points at; none unless they may be shown.
    pub(super) fn values_of(&self, finding: &Finding) -> Vec<ShownValue> {
        let Some((list, column)) = self.values.zip(finding.column) else { return Vec::new() };
        let Some(at) = list.format().columns.iter().position(|known| known.header == column) else {
            return Vec::new();
        };
        let scheme = list.format().columns[at].field.identity().map(|(_, scheme)| scheme);
        let shown = |&row: &u32| {
            let value = list.find(row)?.cell(at);
            let value = scheme.map_or(value.into(), |scheme| scheme.shown(value));
            Some(ShownValue { row, value: super::escape(&value).into_owned() })
        };
        finding.rows.iter().filter_map(shown).take(SHOWN_VALUES).collect()
    }
}
