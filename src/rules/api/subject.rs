//! What is checked, and against what.

use super::baseline::Baseline;
use crate::grid::Facts;
use crate::identity::Case;
use crate::list::{Manifest, ManifestError, Parsed, People};
use crate::moves::{FormatId, Move};

/// What an MBO row without its mandatory new identity is; in VO it is a warning in a list that
/// comes back, since such a pupil simply does not move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Unfilled {
    /// An error: the list is to come back completely filled.
    #[default]
    Refused,
    /// A warning: the row is not applied.
    Allowed,
    /// Nothing, in VO neither: the list is on its way to whoever fills it in.
    Meant,
}

/// How strictly a list is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// What an unfilled MBO row is.
    pub unfilled: Unfilled,
    /// How identities compare.
    pub case: Case,
    /// How many findings of one rule are kept in full.
    pub per_rule_limit: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { unfilled: Unfilled::default(), case: Case::default(), per_rule_limit: 1_000 }
    }
}

/// A list, with everything that it can be held against.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// What the reader told about the file.
    pub facts: &'a Facts,
    /// What came of reading it as a list.
    pub parsed: &'a Parsed,
    /// Its manifest.
    pub manifest: Option<&'a Manifest>,
    /// Why the manifest that is there could not be read.
    pub manifest_error: Option<&'a ManifestError>,
    /// The list as it was sent out: from the manifest, or, stronger, from the original itself.
    pub baseline: Option<&'a Baseline<'a>>,
    /// The move that it is for.
    pub r#move: Option<&'a Move>,
    /// The format that the move asks for.
    pub expected_format: Option<FormatId>,
    /// Whether its person columns were left blank on purpose.
    pub people: People,
    /// How strictly it is checked.
    pub options: Options,
}

impl<'a> Subject<'a> {
    /// Makes a subject that is held against nothing.
    #[must_use]
    pub fn new(facts: &'a Facts, parsed: &'a Parsed) -> Self {
        Self {
            facts,
            parsed,
            manifest: None,
            manifest_error: None,
            baseline: None,
            r#move: None,
            expected_format: None,
            people: People::Named,
            options: Options::default(),
        }
    }
}
