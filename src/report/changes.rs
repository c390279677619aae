//! The changes of a plan, line by line, for a database that the tool does not speak to. They hold
//! identities: the file is for its owner alone.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::digest::Hashing;

/// A line of a file of changes (`waswordt/change/1`), in the order in which they are carried out:
/// no identity is active twice on the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ChangeLine {
    /// Always `waswordt/change/1`.
    #[schemars(extend("const" = "waswordt/change/1"))]
    pub report: &'static str,
    /// The run that carries it out.
    pub run_id: String,
    /// The number of the line, from 1.
    pub number: u64,
    /// The row of the list that asks for it; none where none does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<u32>,
    /// What is to be done.
    pub deed: ChangeDeed,
    /// The publisher's id of the profile.
    pub profile_id: String,
    /// The scheme of the identity.
    pub scheme: &'static str,
    /// The identity.
    pub identity: String,
    /// The scheme of the old identity by which the profile was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub was_scheme: Option<&'static str>,
    /// That identity; a keyring that is added may copy what else is known of the person from its
    /// keyring.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub was_identity: Option<String>,
}

/// What is to be done to a keyring.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeDeed {
    /// One that a run added goes, since that run is undone.
    Remove,
    /// An active one no longer opens its profile.
    Retire,
    /// A retired one opens its profile again.
    Activate,
    /// A new one opens the profile.
    Add,
}

/// What is known of a file of changes; it holds no name and no identity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ChangesReport {
    /// The run that its lines name.
    pub run_id: String,
    /// How many lines it has.
    pub count: u64,
    /// The digest of the file.
    pub sha256: String,
}

impl ChangesReport {
    /// Tells of the lines of a run.
    #[must_use]
    pub fn of(run_id: &str, lines: &[ChangeLine]) -> Self {
        let mut out = Hashing::new(io::sink());
        // Hashing does not fail.
        let _ = write_changes(lines, &mut out);
        Self { run_id: run_id.to_owned(), count: lines.len() as u64, sha256: out.finish().1.hex() }
    }
}

/// Writes lines of changes.
///
/// # Errors
/// Those of `out`.
pub fn write_changes(lines: &[ChangeLine], out: &mut impl Write) -> io::Result<()> {
    for line in lines {
        serde_json::to_writer(&mut *out, line)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
