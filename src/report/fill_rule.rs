//! What came of filling a list by a rule, and which rule a list follows, for people and scripts.

use std::collections::BTreeMap;
use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

use super::escape::escape;
use super::source_warning::SourceWarning;
use super::spans::ranges;
use crate::message::{Catalogue, Message};

/// What came of filling a list by a rule (`waswordt/fill-rule/1`): rows of the list and of the
/// export, no values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "waswordt/fill-rule/1")]
pub struct RuleReport {
    /// Always `waswordt/fill-rule/1`.
    #[schemars(extend("const" = "waswordt/fill-rule/1"))]
    pub report: String,
    /// The list's id, from its manifest.
    pub list_id: Option<String>,
    /// The side that was filled: `was` or `wordt`.
    pub side: String,
    /// The rule.
    pub rule: String,
    /// Whether each identity was looked up in an export of the portal.
    pub confirmed: bool,
    /// How many rows had each outcome.
    pub counts: RuleCounts,
    /// Rows that were filled.
    pub filled: Vec<RuledRow>,
    /// Rows that the rule makes no identity for, or one that may not be filled in.
    pub not_filled: Vec<UnruledRow>,
    /// Rows that had been filled with something else than the rule makes; they stay as they are.
    pub differs: Vec<u32>,
    /// What deserves a look in the list itself.
    pub list_warnings: Vec<SourceWarning>,
}

/// How many rows had each outcome; those after `rows` sum to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RuleCounts {
    /// All rows of the list.
    pub rows: usize,
    /// Rows that were filled.
    pub filled: usize,
    /// Rows that had been filled before.
    pub already: usize,
    /// Rows that were left empty.
    pub not_filled: usize,
}

/// A row that a rule filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RuledRow {
    /// The row of the list.
    pub row: u32,
    /// The row of the export that confirms it.
    pub export_row: Option<u32>,
}

/// Why a rule does not fill a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Unruled {
    /// The row lacks a part that the rule takes.
    MissingPart,
    /// A cell that the rule takes is damaged.
    Damaged,
    /// A cell that the rule takes holds more than a name, or none.
    NotAName,
    /// The identity on the other side of the row is of none of the realms there.
    OtherRealm,
    /// What the rule makes cannot be an identity.
    Unsound,
    /// It is the identity that the row has on its other side.
    Unchanged,
    /// The rule makes one identity for several rows.
    Double,
    /// Another row of the list has it.
    InList,
    /// The export has no such account.
    NotInExport,
    /// The export writes it with other capitals.
    OtherCapitals,
    /// The account is of somebody with another name, number or address.
    OtherPerson,
    /// The account is disabled.
    Disabled,
    /// Nothing tells for certain that the account is open.
    UnknownState,
    /// The account cannot be used.
    Unusable,
}

impl Unruled {
    const ALL: [Self; 14] = [
        Self::MissingPart,
        Self::Damaged,
        Self::NotAName,
        Self::OtherRealm,
        Self::Unsound,
        Self::Unchanged,
        Self::Double,
        Self::InList,
        Self::NotInExport,
        Self::OtherCapitals,
        Self::OtherPerson,
        Self::Disabled,
        Self::UnknownState,
        Self::Unusable,
    ];

    const fn key(self) -> &'static str {
        match self {
            Self::MissingPart => "fill-rule-missing-part",
            Self::Damaged => "fill-rule-damaged",
            Self::NotAName => "fill-rule-not-a-name",
            Self::OtherRealm => "fill-rule-other-realm",
            Self::Unsound => "fill-rule-unsound",
            Self::Unchanged => "fill-rule-unchanged",
            Self::Double => "fill-rule-double",
            Self::InList => "fill-rule-in-list",
            Self::NotInExport => "fill-rule-not-in-export",
            Self::OtherCapitals => "fill-rule-other-capitals",
            Self::OtherPerson => "fill-rule-other-person",
            Self::Disabled => "fill-rule-disabled",
            Self::UnknownState => "fill-rule-unknown-state",
            Self::Unusable => "fill-rule-unusable",
        }
    }
}

/// A row that a rule does not fill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UnruledRow {
    /// The row of the list.
    pub row: u32,
    /// Why.
    pub reason: Unruled,
    /// The agreed name of the column that is to blame; none where no cell of the row is at fault.
    pub column: Option<String>,
    /// The other rows of the list for which the rule makes the identity, or that have it.
    pub rows: Vec<u32>,
    /// The row of the export that has it.
    pub export_row: Option<u32>,
}

impl RuleReport {
    /// Makes a report in which nothing has come of any row.
    #[must_use]
    pub fn new(list_id: Option<String>, side: &impl ToString, rule: &str, confirmed: bool) -> Self {
        Self {
            report: "waswordt/fill-rule/1".to_owned(),
            list_id,
            side: side.to_string(),
            rule: rule.to_owned(),
            confirmed,
            counts: RuleCounts::default(),
            filled: Vec::new(),
            not_filled: Vec::new(),
            differs: Vec::new(),
            list_warnings: Vec::new(),
        }
    }

    /// Writes the report for a person.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_text(&self, catalogue: &Catalogue, out: &mut dyn Write) -> io::Result<()> {
        let RuleCounts { rows, filled, already, .. } = self.counts;
        let done = Message::new("fill-done")
            .with("filled", filled)
            .with("rows", rows)
            .with("side", &self.side);
        writeln!(out, "{}", catalogue.render(&done))?;
        let by = if self.confirmed { "fill-by-rule-confirmed" } else { "fill-by-rule" };
        writeln!(
            out,
            "  {filled:>8}  {}",
            catalogue.render(&Message::new(by).with("rule", escape(&self.rule).into_owned()))
        )?;
        if already > 0 {
            writeln!(out, "  {already:>8}  {}", catalogue.text("fill-already"))?;
        }
        if !self.differs.is_empty() {
            let differs = Message::new("fill-rule-differs")
                .with("count", self.differs.len())
                .with("rows", ranges(&self.differs));
            writeln!(out, "{}", catalogue.render(&differs))?;
        }
        if self.not_filled.is_empty() {
            return Ok(());
        }
        let title = Message::new("fill-rule-not-filled").with("count", self.not_filled.len());
        writeln!(out, "{}", catalogue.render(&title))?;
        for reason in Unruled::ALL {
            let mut columns: BTreeMap<Option<&str>, Vec<u32>> = BTreeMap::new();
            for row in self.not_filled.iter().filter(|row| row.reason == reason) {
                columns.entry(row.column.as_deref()).or_default().push(row.row);
            }
            for (column, rows) in columns {
                let words = catalogue.text(reason.key());
                let words = match column {
                    Some(column) => catalogue.render(
                        &Message::new("fill-unusable-in")
                            .with("column", column)
                            .with("reason", words),
                    ),
                    None => words,
                };
                let line = Message::new("fill-reason")
                    .with("reason", words)
                    .with("count", rows.len())
                    .with("rows", ranges(&rows));
                writeln!(out, "  {}", catalogue.render(&line))?;
            }
        }
        match catalogue.hint(&title) {
            Some(hint) => writeln!(out, "  → {hint}"),
            None => Ok(()),
        }
    }
}

/// Which rule a list follows (`waswordt/find-rule/1`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "waswordt/find-rule/1")]
pub struct FoundRule {
    /// Always `waswordt/find-rule/1`.
    #[schemars(extend("const" = "waswordt/find-rule/1"))]
    pub report: String,
    /// The list's id, from its manifest.
    pub list_id: Option<String>,
    /// The side whose identities were looked at: `was` or `wordt`.
    pub side: String,
    /// How many rows have an identity there.
    pub rows: usize,
    /// The rule that most of them follow, as `--rule` takes it; none where fewer than half follow
    /// any.
    pub rule: Option<String>,
    /// How many rows follow it.
    pub follow: usize,
    /// The rows that do not.
    pub exceptions: Vec<u32>,
}

impl FoundRule {
    /// Makes the report; `found` is the rule and how many rows follow it.
    #[must_use]
    pub fn new(
        list_id: Option<String>,
        side: &impl ToString,
        rows: usize,
        found: Option<(String, usize)>,
        exceptions: Vec<u32>,
    ) -> Self {
        let (rule, follow) = found.map_or((None, 0), |(rule, count)| (Some(rule), count));
        Self {
            report: "waswordt/find-rule/1".to_owned(),
            list_id,
            side: side.to_string(),
            rows,
            rule,
            follow,
            exceptions,
        }
    }

    /// Writes the report for a person.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_text(&self, catalogue: &Catalogue, out: &mut dyn Write) -> io::Result<()> {
        let Some(rule) = &self.rule else {
            let none =
                Message::new("find-rule-none").with("rows", self.rows).with("side", &self.side);
            writeln!(out, "{}", catalogue.render(&none))?;
            return match catalogue.hint(&none) {
                Some(hint) => writeln!(out, "  → {hint}"),
                None => Ok(()),
            };
        };
        let found =
            Message::new("find-rule-found").with("follow", self.follow).with("rows", self.rows);
        writeln!(
            out,
            "{}",
            catalogue
                .render(&found.with("rule", escape(rule).into_owned()).with("side", &self.side))
        )?;
        if self.exceptions.is_empty() {
            return Ok(());
        }
        let exceptions = Message::new("find-rule-exceptions")
            .with("count", self.exceptions.len())
            .with("rows", ranges(&self.exceptions));
        writeln!(out, "{}", catalogue.render(&exceptions))
    }
}
