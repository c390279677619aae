//! What was done for each row of a list, for people and scripts.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

use super::escape::escape;
use super::table::draw;
use crate::message::{Catalogue, Message};
use crate::plan::Decision;

/// What was done for each row of a list (`waswordt/log-rows/1`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HistoryReport {
    /// Always `waswordt/log-rows/1`.
    #[schemars(extend("const" = "waswordt/log-rows/1"))]
    pub report: String,
    /// The list, or the run, that was asked for.
    pub list_id: String,
    /// The rows for which something was done.
    pub rows: Vec<RowHistory>,
    /// The runs of which the journal no longer knows what they changed.
    pub forgotten_runs: Vec<String>,
}

/// What was done for a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RowHistory {
    /// The row; none for what no row asked for.
    pub row: Option<u32>,
    /// What was decided of it when it was held, run by run.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<RowDecision>,
    /// What was done, run by run.
    pub steps: Vec<HistoryStep>,
}

/// What was decided of a row that was held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RowDecision {
    /// The run that carried it out.
    pub run_id: String,
    /// When, ISO 8601 in UTC.
    pub at: String,
    /// What was decided.
    pub decision: Decision,
}

/// What was done to a keyring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HistoryStep {
    /// The run that did it.
    pub run_id: String,
    /// When, ISO 8601 in UTC.
    pub at: String,
    /// `added`, `activated` or `retired`.
    pub change: String,
    /// Whether that was undone since.
    pub undone: bool,
    /// What the store shows now of that identity on that profile: `active`, `retired` or `gone`.
    pub now: String,
    /// The publisher's id of the profile, where values are to be shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile_id: Option<String>,
    /// The scheme of the identity.
    pub scheme: String,
    /// The identity, where values are to be shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity: Option<String>,
}

impl HistoryStep {
    fn change_key(&self) -> &'static str {
        match self.change.as_str() {
            "added" => "history-added",
            "activated" => "history-activated",
            _ => "history-retired",
        }
    }

    fn now_key(&self) -> &'static str {
        match self.now.as_str() {
            "active" => "history-now-active",
            "retired" => "history-now-retired",
            _ => "history-now-gone",
        }
    }
}

impl HistoryReport {
    /// Writes the history as a table.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_text(&self, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        if self.rows.is_empty() {
            writeln!(out, "{}", catalogue.text("history-empty"))?;
        } else {
            let shows_values =
                self.rows.iter().flat_map(|row| &row.steps).any(|step| step.identity.is_some());
            let headers = [
                "log-rows-row",
                "log-time",
                "log-run",
                "log-rows-change",
                "log-rows-now",
                "log-rows-profile",
                "log-rows-identity",
            ];
            let headers = headers.into_iter().take(if shows_values { 7 } else { 5 });
            let rows = self.rows.iter().flat_map(|row| row.cells(catalogue)).collect();
            let headers = headers.map(|key| catalogue.text(key)).collect();
            writeln!(out, "{}", draw(headers, rows))?;
        }
        if !self.forgotten_runs.is_empty() {
            writeln!(
                out,
                "{}",
                catalogue.render(
                    &Message::new("history-forgotten").with("runs", self.forgotten_runs.join(", "))
                )
            )?;
        }
        Ok(())
    }
}

impl RowHistory {
    /// The lines of the table, in the order of time.
    fn cells(&self, catalogue: &Catalogue) -> Vec<Vec<String>> {
        let number = self.row.map_or_else(|| "–".to_owned(), |row| row.to_string());
        let line = |at: &str, run: &str, what: Vec<String>| {
            let time = at.replace('T', " ").trim_end_matches('Z').to_owned();
            [vec![number.clone(), time, run.to_owned()], what].concat()
        };
        let decided = self.decisions.iter().map(|it| {
            let what = Message::new(match it.decision {
                Decision::Link => "history-decided-link",
                Decision::Skip => "history-decided-skip",
                Decision::TakeOver => "history-decided-take-over",
            });
            line(&it.at, &it.run_id, vec![catalogue.render(&what), String::new()])
        });
        let steps = self.steps.iter().map(|it| line(&it.at, &it.run_id, cells(it, catalogue)));
        let mut lines: Vec<Vec<String>> = decided.chain(steps).collect();
        lines.sort_by(|one, other| one[1].cmp(&other[1]));
        lines
    }
}

fn cells(step: &HistoryStep, catalogue: &Catalogue) -> Vec<String> {
    let change = catalogue.text(step.change_key());
    let change = if step.undone {
        format!("{change}; {}", catalogue.text("history-undone"))
    } else {
        change
    };
    let mut cells = vec![change, catalogue.text(step.now_key())];
    let values = [&step.profile_id, &step.identity].into_iter().flatten();
    cells.extend(values.map(|value| escape(value).into_owned()));
    cells
}
