//! What deserves a look in a source that was used all the same.

use crate::grid::{FileProblem, Note, column_spans};
use crate::identity::{Scheme, Weight};
use crate::message::Message;
use crate::report::ranges;

/// How many rows a warning names in its sentence.
const NAMED: usize = 8;

/// What is odd.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// A cell that must be supplied is empty.
    Blank,
    /// A row has none of the identities by which a profile is found.
    NoIdentity,
    /// An old identity cannot be one.
    Unsound,
    /// A spreadsheet lost what was typed: a date, an error, a number of too many digits, a formula without a result.
    Spoilt,
    /// A row holds nothing that the list needs; it was left out.
    Nothing,
    /// The file itself is odd.
    File(FileProblem),
}

/// Something that deserves a look, and where: in rows of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// What is odd.
    pub oddity: Oddity,
    /// The agreed name of the column, where one column is meant.
    pub column: Option<&'static str>,
    /// The rows of the source.
    pub rows: Vec<u32>,
}

impl Warning {
    pub(crate) fn of_file(problem: FileProblem) -> Self {
        let rows = match &problem {
            FileProblem::UnclosedQuote { row } | FileProblem::StrayQuote { row } | FileProblem::Nul { row } => vec![*row],
            FileProblem::HiddenRows { rows } => rows.clone(),
            _ => Vec::new(),
        };
        Self { oddity: Oddity::File(problem), column: None, rows }
    }

    /// Says what is odd.
    #[must_use]
    pub fn message(&self) -> Message {
        let key = match &self.oddity {
            Oddity::Blank => "generate-warning-blank",
            Oddity::NoIdentity => "generate-warning-no-identity",
            Oddity::Unsound => "generate-warning-unsound",
            Oddity::Spoilt => "generate-warning-spoilt",
            Oddity::Nothing => "generate-warning-nothing",
            Oddity::File(problem) => return file_message(problem),
        };
        let message = Message::new(key).with("count", self.rows.len()).with("rows", self.rows_text());
        match self.column {
            Some(column) => message.with("column", column),
            None => message,
        }
    }

    fn rows_text(&self) -> String {
        let named: Vec<String> = self.rows.iter().take(NAMED).map(u32::to_string).collect();
        let more = if self.rows.len() > NAMED { ", …" } else { "" };
        named.join(", ") + more
    }
}

fn file_message(problem: &FileProblem) -> Message {
    match problem {
        FileProblem::UnclosedQuote { row } => Message::new("generate-file-unclosed-quote").with("row", *row),
        FileProblem::StrayQuote { row } => Message::new("generate-file-stray-quote").with("row", *row),
        FileProblem::Nul { row } => Message::new("generate-file-nul").with("row", *row),
        FileProblem::Undecodable { encoding, .. } => Message::new("generate-file-undecodable").with("encoding", *encoding),
        FileProblem::HiddenRows { rows } => Message::new("generate-file-hidden-rows").with("rows", ranges(rows)).with("count", rows.len()),
        FileProblem::HiddenColumns { columns } => {
            Message::new("generate-file-hidden-columns").with("columns", column_spans(columns)).with("count", columns.len())
        }
        FileProblem::OtherLists { names, .. } | FileProblem::OtherSheets { names } => {
            Message::new("generate-file-other-sheets").with("names", names.join(", "))
        }
    }
}

/// Tells whether a spreadsheet lost what was typed in a cell.
pub(crate) fn is_spoilt(note: Note) -> bool {
    matches!(note, Note::LostNumber | Note::Date | Note::Error | Note::FormulaWithoutValue)
}

/// Tells whether a value cannot be an identity of its scheme.
pub(super) fn is_unsound(scheme: Scheme, value: &str) -> bool {
    scheme.defects(value).iter().any(|defect| defect.weight() == Weight::Error)
}
