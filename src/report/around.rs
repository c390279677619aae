//! What a store holds near the identities of a list, and who is left behind under an old realm: for
//! people and scripts.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::spans::ranges;
use crate::identity::NearKind;
use crate::message::{Catalogue, Message};

/// The most profiles that are named in text.
const MOST_NAMES: usize = 20;

/// Rows of which an identity nearly is one that opens a profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NearReport {
    /// The rows.
    pub rows: Vec<u32>,
    /// Which of their identities: `was` or `wordt`.
    pub side: String,
    /// In what it differs from what the store holds.
    pub kind: NearKind,
    /// The realm that the store has instead.
    #[serde(skip)]
    pub realm: Option<String>,
}

impl NearReport {
    /// Says it in words.
    #[must_use]
    pub fn message(&self) -> Message {
        let key = match (self.side.as_str(), self.kind) {
            (_, NearKind::OtherRealm) => "around-other-realm",
            (_, NearKind::NoRealm) => "around-no-realm",
            ("was", _) => "around-near-was",
            _ => "around-near-wordt",
        };
        let message = Message::new(key)
            .with("count", self.rows.len())
            .with("rows", ranges(&self.rows))
            .with("kind", self.kind.as_str());
        message.with("realm", self.realm.as_deref().unwrap_or("–"))
    }

    /// Writes all of them, each with what helps.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_all(near: &[Self], catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        for message in near.iter().map(Self::message) {
            writeln!(out, "  {}", catalogue.render(&message))?;
            if let Some(hint) = catalogue.hint(&message) {
                writeln!(out, "  → {hint}")?;
            }
        }
        Ok(())
    }
}

/// Profiles with an active keyring of an old realm that no row names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum LeftBehind {
    /// The publisher's own ids.
    Profiles(Vec<String>),
    /// Only how many: in a receipt that leaves the house, and where they are too many to be named.
    Count(u64),
}

impl Default for LeftBehind {
    fn default() -> Self {
        Self::Profiles(Vec::new())
    }
}

impl LeftBehind {
    /// Returns how many there are.
    #[must_use]
    pub fn count(&self) -> u64 {
        match self {
            Self::Profiles(profiles) => profiles.len() as u64,
            Self::Count(count) => *count,
        }
    }

    /// Writes how many there are, and the first of them.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_text(&self, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        if self.count() == 0 {
            return Ok(());
        }
        let named = match self {
            Self::Profiles(profiles) => {
                profiles.iter().take(MOST_NAMES).map(String::as_str).collect::<Vec<_>>().join(", ")
            }
            Self::Count(_) => String::new(),
        };
        let more =
            if named.is_empty() { 0 } else { self.count().saturating_sub(MOST_NAMES as u64) };
        let key = if named.is_empty() { "around-left-behind" } else { "around-left-behind-named" };
        let message = Message::new(key)
            .with("count", self.count())
            .with("profiles", named)
            .with("more", more);
        writeln!(out, "  {}", catalogue.render(&message))
    }
}
