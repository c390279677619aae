//! A finding: which rule, which rows and column, and what to say; never a value from the list.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::message::Message;

/// How much a finding weighs.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The list cannot be used as it is.
    Error,
    /// Somebody should look.
    Warning,
    /// Good to know.
    Info,
}

impl Severity {
    /// Every severity, worst first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Info];

    /// Returns the name that files use.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }

    /// Returns the id of the word for people.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Error => "report-error",
            Self::Warning => "report-warning",
            Self::Info => "report-info",
        }
    }
}

/// What findings refuse a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Strictness {
    /// Those of severity error.
    #[default]
    Lenient,
    /// Warnings as well.
    Strict,
}

/// Something found in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The code of the rule.
    pub code: &'static str,
    /// The name of the rule.
    pub name: &'static str,
    /// How much it weighs; a rule's own severity unless the case is lighter.
    pub severity: Severity,
    /// The rows, as a person sees them, ascending; empty where the finding is about the whole file.
    pub rows: Vec<u32>,
    /// Rows of the list as it was sent out.
    pub original_rows: Vec<u32>,
    /// The agreed name of the column.
    pub column: Option<&'static str>,
    /// The list's own title of the column, where that is another, or where no agreed column is
    /// meant.
    pub title: Option<String>,
    /// What was found.
    pub message: Message,
}

impl Finding {
    /// Returns the title of the column as it stands in the list; the agreed name where the list
    /// lacks the column.
    #[must_use]
    pub fn heading(&self) -> Option<&str> {
        self.title.as_deref().or(self.column)
    }
}
