//! A finding in the making: what a rule says of rows, a column or the whole file.

use super::finding::{Finding, Severity};
use super::meta::Rule;
use crate::message::Message;

/// A cell, as a finding names it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CellRef {
    /// The row, as a person sees it.
    pub(crate) row: u32,
    /// The agreed name of the column.
    pub(crate) column: &'static str,
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
pub(crate) struct Draft {
    rows: Vec<u32>,
    original_rows: Vec<u32>,
    column: Option<&'static str>,
    title: Option<String>,
    message: Message,
    anchor: Anchor,
}

impl Draft {
    /// About the file or list as a whole.
    pub(crate) fn structure(message: Message) -> Self {
        Self {
            rows: Vec::new(),
            original_rows: Vec::new(),
            column: None,
            title: None,
            message,
            anchor: Anchor::Structure,
        }
    }

    /// About rows of the list.
    pub(crate) fn rows(rows: Vec<u32>, message: Message) -> Self {
        Self { rows, anchor: Anchor::Rows, ..Self::structure(message) }
    }

    /// About one row of the list.
    pub(crate) fn row(row: u32, message: Message) -> Self {
        Self::rows(vec![row], message)
    }

    /// About one cell of the list.
    pub(crate) fn cell(at: CellRef, message: Message) -> Self {
        Self::row(at.row, message).column(at.column)
    }

    /// Names the rows to look at, such as the header's.
    pub(crate) fn seen_at(mut self, rows: impl IntoIterator<Item = u32>) -> Self {
        self.rows.extend(rows);
        self
    }

    /// Names a column that is not one of the agreed ones, as the list does.
    pub(crate) fn title(mut self, title: &str) -> Self {
        self.title = Some(title.to_owned());
        self
    }

    pub(crate) fn column(mut self, column: &'static str) -> Self {
        self.column = Some(column);
        self
    }

    pub(crate) fn originals(mut self, rows: Vec<u32>) -> Self {
        self.original_rows = rows;
        self
    }

    pub(crate) fn is_structural(&self) -> bool {
        self.anchor == Anchor::Structure
    }

    pub(crate) fn affected(&self) -> &[u32] {
        &self.rows
    }

    pub(crate) fn finish(mut self, rule: &'static Rule, severity: Severity) -> Finding {
        self.rows.sort_unstable();
        self.rows.dedup();
        Finding {
            code: rule.code,
            name: rule.name,
            severity,
            rows: self.rows,
            original_rows: self.original_rows,
            column: self.column,
            title: self.title,
            message: self.message,
        }
    }
}
