//! What a store shows now of a list, for people and scripts.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

use super::spans::ranges;
use crate::message::{Catalogue, Message};

/// What a store shows now of a list (`waswordt/verify/1`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct VerifyReport {
    /// Always `waswordt/verify/1`.
    #[schemars(extend("const" = "waswordt/verify/1"))]
    pub report: String,
    /// The list's id.
    pub list_id: String,
    /// The kind of store.
    pub store: String,
    /// Who signed the file of the list, where a signature was verified.
    pub signer: Option<String>,
    /// Whether nothing needs a follow-up.
    pub ok: bool,
    /// Every standing that occurs, with its rows.
    pub standings: Vec<StandingReport>,
}

/// The rows of one standing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StandingReport {
    /// A stable word: `linked`, `both-open`, `missing`, `elsewhere`, `duplicate-profile`, `old-still-open`, `old-elsewhere`, `only-new`, `unknown` or `nothing-to-do`.
    pub standing: String,
    /// How many rows.
    pub count: usize,
    /// Whether somebody should follow it up.
    pub follow_up: bool,
    /// The rows.
    pub rows: Vec<u32>,
}

impl StandingReport {
    fn key(&self) -> &'static str {
        match self.standing.as_str() {
            "linked" => "verify-linked",
            "both-open" => "verify-both-open",
            "missing" => "verify-missing",
            "elsewhere" => "verify-elsewhere",
            "duplicate-profile" => "verify-duplicate-profile",
            "old-still-open" => "verify-old-still-open",
            "old-elsewhere" => "verify-old-elsewhere",
            "only-new" => "verify-only-new",
            "unknown" => "verify-unknown",
            _ => "verify-nothing-to-do",
        }
    }
}

impl VerifyReport {
    /// Writes the report for a person.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_text(&self, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        writeln!(out, "{}", catalogue.render(&Message::new("verify-title").with("list", &self.list_id)))?;
        if let Some(signer) = &self.signer {
            writeln!(out, "{}", catalogue.render(&Message::new("apply-sender").with("who", signer)))?;
        }
        for standing in &self.standings {
            writeln!(out, "{:>10}  {}", standing.count, catalogue.text(standing.key()))?;
            if standing.follow_up {
                let rows = Message::new("verify-rows").with("count", standing.rows.len()).with("rows", ranges(&standing.rows));
                writeln!(out, "{:>12}{}", "", catalogue.render(&rows))?;
            }
        }
        let open: usize = self.standings.iter().filter(|standing| standing.follow_up).map(|standing| standing.count).sum();
        let closing = if open == 0 { Message::new("verify-clean") } else { Message::new("verify-follow-up").with("count", open) };
        writeln!(out, "{}", catalogue.render(&closing))
    }
}
