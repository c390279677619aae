//! What a store shows now of a list, for people and scripts.

use std::collections::BTreeSet;
use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

use super::around::{LeftBehind, NearReport};
use super::source_warning::SourceWarning;
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
    /// What deserves a look in the list itself.
    pub warnings: Vec<SourceWarning>,
    /// Whether nothing needs a follow-up.
    pub ok: bool,
    /// Every standing that occurs, with its rows.
    pub standings: Vec<StandingReport>,
    /// Rows of which an identity nearly is one that the store holds: unknown ones by their old
    /// identity, any by their new one.
    pub near: Vec<NearReport>,
    /// Profiles with an active keyring of an old realm that no row names.
    pub left_behind: LeftBehind,
    /// How many keyrings the journal gave to these identities that the store no longer shows.
    pub journal_differs: u32,
}

/// The rows of one standing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StandingReport {
    /// A stable word: `linked`, `both-open`, `missing`, `elsewhere`, `duplicate-profile`,
    /// `old-still-open`, `old-elsewhere`, `other-person`, `present`, `held`,
    /// `earlier-stands`, `moved-on`, `unknown` or `nothing-to-do`.
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
            "other-person" => "verify-other-person",
            "held" => "verify-held",
            "present" => "verify-present",
            "earlier-stands" => "verify-earlier-stands",
            "moved-on" => "verify-moved-on",
            "unknown" => "verify-unknown",
            _ => "verify-nothing-to-do",
        }
    }
}

impl VerifyReport {
    /// Gathers the rows that somebody should look at.
    #[must_use]
    pub fn rows_to_follow_up(&self) -> BTreeSet<u32> {
        let standings = self
            .standings
            .iter()
            .filter(|standing| standing.follow_up)
            .flat_map(|standing| &standing.rows);
        standings.chain(self.near.iter().flat_map(|near| &near.rows)).copied().collect()
    }

    /// Writes the report for a person.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_text(&self, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        writeln!(
            out,
            "{}",
            catalogue.render(&Message::new("verify-title").with("list", &self.list_id))
        )?;
        if let Some(signer) = &self.signer {
            writeln!(
                out,
                "{}",
                catalogue.render(&Message::new("apply-sender").with("who", signer))
            )?;
        }
        for standing in &self.standings {
            writeln!(out, "{:>10}  {}", standing.count, catalogue.text(standing.key()))?;
            if standing.follow_up {
                let rows = Message::new("verify-rows")
                    .with("count", standing.rows.len())
                    .with("rows", ranges(&standing.rows));
                writeln!(out, "{:>12}{}", "", catalogue.render(&rows))?;
            }
        }
        NearReport::write_all(&self.near, catalogue, out)?;
        self.left_behind.write_text(catalogue, out)?;
        if self.journal_differs > 0 {
            writeln!(
                out,
                "  {}",
                catalogue.render(
                    &Message::new("apply-journal-differs").with("count", self.journal_differs)
                )
            )?;
        }
        let open = self.rows_to_follow_up().len();
        let closing = if open == 0 {
            Message::new("verify-clean")
        } else {
            Message::new("verify-follow-up").with("count", open)
        };
        writeln!(out, "{}", catalogue.render(&closing))
    }
}
