//! What was done for each row of a list, for people and scripts.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

use super::escape::escape;
use super::table::draw;
use crate::message::{Catalogue, Message};

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
    /// What was done, run by run.
    pub steps: Vec<HistoryStep>,
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
            let rows = self
                .rows
                .iter()
                .flat_map(|row| row.steps.iter().map(|step| cells(row.row, step, catalogue)));
            writeln!(
                out,
                "{}",
                draw(headers.map(|key| catalogue.text(key)).collect(), rows.collect())
            )?;
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

fn cells(row: Option<u32>, step: &HistoryStep, catalogue: &Catalogue) -> Vec<String> {
    let change = catalogue.text(step.change_key());
    let change = if step.undone {
        format!("{change}; {}", catalogue.text("history-undone"))
    } else {
        change
    };
    let row = row.map_or_else(|| "–".to_owned(), |row| row.to_string());
    let time = step.at.replace('T', " ").trim_end_matches('Z').to_owned();
    let mut cells = vec![row, time, step.run_id.clone(), change, catalogue.text(step.now_key())];
    let values = [&step.profile_id, &step.identity].into_iter().flatten();
    cells.extend(values.map(|value| escape(value).into_owned()));
    cells
}
