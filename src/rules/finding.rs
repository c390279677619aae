//! A finding: which rule, which rows and column, and what to say; never a value from the list.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::registry::Rule;
use crate::message::Message;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
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
    /// The list's own title of the column, where that is another, or where no agreed column is meant.
    pub title: Option<String>,
    /// What was found.
    pub message: Message,
}

impl Finding {
    /// Returns the title of the column as it stands in the list; the agreed name where the list lacks the column.
    #[must_use]
    pub fn heading(&self) -> Option<&str> {
        self.title.as_deref().or(self.column)
    }
}

/// What a finding points at, which decides what `apply --hold` may still do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Anchor {
    /// Rows of the list: holding these back leaves a sound list.
    Rows,
    /// The file, its header or the whole list: there is no row to hold back.
    Structure,
}

/// A finding in the making.
#[derive(Debug)]
pub(super) struct Draft {
    severity: Option<Severity>,
    rows: Vec<u32>,
    original_rows: Vec<u32>,
    column: Option<&'static str>,
    title: Option<String>,
    message: Message,
    anchor: Anchor,
}

impl Draft {
    /// About the file or list as a whole.
    pub(super) fn structure(message: Message) -> Self {
        Self { severity: None, rows: Vec::new(), original_rows: Vec::new(), column: None, title: None, message, anchor: Anchor::Structure }
    }

    /// About rows of the list.
    pub(super) fn rows(rows: Vec<u32>, message: Message) -> Self {
        Self { rows, anchor: Anchor::Rows, ..Self::structure(message) }
    }

    /// About one row of the list.
    pub(super) fn row(row: u32, message: Message) -> Self {
        Self::rows(vec![row], message)
    }

    /// Names the rows to look at, such as the header's.
    pub(super) fn seen_at(mut self, rows: impl IntoIterator<Item = u32>) -> Self {
        self.rows.extend(rows);
        self
    }

    /// Names a column that is not one of the agreed ones, as the list does.
    pub(super) fn title(mut self, title: &str) -> Self {
        self.title = Some(title.to_owned());
        self
    }

    pub(super) fn column(mut self, column: &'static str) -> Self {
        self.column = Some(column);
        self
    }

    pub(super) fn severity(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }

    pub(super) fn originals(mut self, rows: Vec<u32>) -> Self {
        self.original_rows = rows;
        self
    }

    pub(super) fn weight(&self, rule: &Rule) -> Severity {
        self.severity.unwrap_or(rule.severity)
    }

    pub(super) fn is_structural(&self) -> bool {
        self.anchor == Anchor::Structure
    }

    pub(super) fn affected(&self) -> &[u32] {
        &self.rows
    }

    pub(super) fn finish(mut self, rule: &'static Rule) -> Finding {
        self.rows.sort_unstable();
        self.rows.dedup();
        Finding {
            code: rule.code,
            name: rule.name,
            severity: self.weight(rule),
            rows: self.rows,
            original_rows: self.original_rows,
            column: self.column,
            title: self.title,
            message: self.message,
        }
    }
}
