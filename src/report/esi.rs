//! European Student Identifiers that were made or checked, for people and scripts.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

use super::spans::ranges;
use super::wrap::paragraph;
use crate::identity::Weight;
use crate::message::{Catalogue, Message};
use crate::rules::{Rule, Severity};

/// What came of checking ESIs (`waswordt/esi-check/1`): rows and columns, no values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "waswordt/esi-check/1")]
pub struct EsiCheckReport {
    /// Always `waswordt/esi-check/1`.
    #[schemars(extend("const" = "waswordt/esi-check/1"))]
    pub report: String,
    /// Whether there are ESIs, and nothing is an error.
    pub ok: bool,
    /// How many ESIs were checked.
    pub checked: usize,
    /// How many other codes of schacPersonalUniqueCode there are, which were left alone.
    pub others: usize,
    /// What was found.
    pub findings: Vec<EsiFinding>,
}

/// Something that was found, with all its rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EsiFinding {
    /// The code of the rule.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it weighs.
    pub severity: Severity,
    /// The rows of the table; none where one value was checked.
    pub rows: Vec<u32>,
    /// The title of the column.
    pub column: Option<String>,
    /// What it is, and what to do.
    pub message: String,
}

/// What was found in one value.
#[derive(Clone, Debug)]
pub struct EsiTold {
    /// The rule that tells it.
    pub rule: &'static Rule,
    /// What it is, and what to do.
    pub message: Message,
    /// Whether the value cannot be used.
    pub weight: Weight,
    /// The row, where a table was checked.
    pub row: Option<u32>,
    /// The title of the column, where it has one.
    pub column: Option<String>,
}

impl EsiCheckReport {
    /// Makes the report.
    #[must_use]
    pub fn new(checked: usize, others: usize, found: &[EsiTold], catalogue: &Catalogue) -> Self {
        let mut findings: Vec<EsiFinding> = Vec::new();
        for one in found {
            let (code, name, title) = (one.rule.code, one.rule.name, &one.message);
            let severity =
                if one.weight == Weight::Error { Severity::Error } else { Severity::Warning };
            let is_it = |known: &&mut EsiFinding| {
                known.code == code && known.severity == severity && known.column == one.column
            };
            if let Some(known) = findings.iter_mut().find(is_it) {
                known.rows.extend(one.row);
                continue;
            }
            let said = catalogue.render(title);
            let said = said.trim_end_matches('.').to_owned();
            let hint = catalogue.hint(title).map_or_else(String::new, |hint| format!(". {hint}"));
            findings.push(EsiFinding {
                code: code.to_owned(),
                name: name.to_owned(),
                severity,
                rows: one.row.into_iter().collect(),
                column: one.column.clone(),
                message: said + &hint,
            });
        }
        let ok = checked > 0 && findings.iter().all(|finding| finding.severity != Severity::Error);
        Self { report: "waswordt/esi-check/1".to_owned(), ok, checked, others, findings }
    }

    /// Writes the report for a person.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_text(&self, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        for finding in &self.findings {
            let rows = if finding.rows.is_empty() {
                String::new()
            } else {
                format!(" ({})", ranges(&finding.rows))
            };
            paragraph(
                out,
                &format!("{} {}{rows}  ", finding.code, catalogue.text(finding.severity.key())),
                &finding.message,
            )?;
        }
        let key = if self.checked == 0 { "esi-checked-none" } else { "esi-checked" };
        let said = Message::new(key)
            .with("checked", self.checked)
            .with("others", self.others)
            .with("findings", self.findings.len());
        writeln!(out, "{}", catalogue.render(&said))
    }
}

/// What came of making ESIs (`waswordt/esi-make/1`): counts, no values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "waswordt/esi-make/1")]
pub struct EsiMakeReport {
    /// Always `waswordt/esi-make/1`.
    #[schemars(extend("const" = "waswordt/esi-make/1"))]
    pub report: String,
    /// What they were made of: `ladok`, `eduid` or `local`.
    pub source: String,
    /// How many rows the list has.
    pub rows: usize,
    /// How many of them have a new ESI.
    pub made: usize,
    /// Rows of the source without a value to make one of.
    pub empty: Vec<u32>,
    /// Rows of the source that make the ESI of a row above them once more.
    pub again: Vec<u32>,
    /// How many rows of the list have no home organisation.
    pub without_home: usize,
    /// The columns of names that the source does not have.
    pub nameless: Vec<String>,
    /// How many events of a feed a later one about the same student took the place of.
    pub superseded: usize,
    /// How many events of a feed give a student another ExterntStudentUID, which is to last.
    pub changed: usize,
    /// How many students a feed says were removed, who were left out.
    pub removed: usize,
    /// The files that were written.
    pub files: Vec<String>,
}

impl EsiMakeReport {
    /// Returns what is said to a person.
    #[must_use]
    pub fn messages(&self) -> Vec<Message> {
        let made = Message::new("esi-made").with("made", self.made);
        let of_rows = |key: &'static str, rows: &[u32]| {
            let told = Message::new(key).with("count", rows.len()).with("rows", ranges(rows));
            (!rows.is_empty()).then_some(told)
        };
        let counted = |key: &'static str, count: usize| {
            (count > 0).then(|| Message::new(key).with("count", count))
        };
        let nameless = (!self.nameless.is_empty())
            .then(|| Message::new("esi-made-nameless").with("columns", self.nameless.join(", ")));
        let told = [
            Some(made),
            of_rows("esi-made-empty", &self.empty),
            of_rows("esi-made-again", &self.again),
            counted("esi-made-superseded", self.superseded),
            counted("esi-made-changed", self.changed),
            counted("esi-made-removed", self.removed),
            nameless,
            counted("esi-made-no-home", self.without_home),
        ];
        told.into_iter().flatten().collect()
    }
}
