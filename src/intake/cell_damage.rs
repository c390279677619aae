//! Damage in the cells of keyrings, by the rules that know it: told with its rows, and never written
//! over what a store knows better.

use std::collections::BTreeMap;

use super::warning::{Oddity, Warning, is_spoilt};
use crate::grid::Note;
use crate::identity::{Scheme, invisible, is_filler, padding};
use crate::rules::{Severity, doubt, find, no_name};

/// The columns of names in files of keyrings, and the fields of exports.
const NAMES: [&str; 6] =
    ["first_name", "last_name", "first-name", "call-name", "last-name", "full-name"];

/// What the rules find in the cells of a file of keyrings, or of an export.
#[derive(Default)]
pub(crate) struct CellDamage {
    /// Rows by rule and column.
    found: BTreeMap<(&'static str, &'static str), Vec<u32>>,
    /// The rows of which a cell of the person is damaged, in order.
    people: Vec<u32>,
}

impl CellDamage {
    /// Looks at an identity that can tell people apart.
    pub(super) fn identity(&mut self, row: u32, scheme: Scheme, value: &str) {
        if let Some(code) = doubt(scheme, value) {
            self.found.entry((code, "identity")).or_default().push(row);
        }
    }

    /// Looks for letters of two scripts in an identity that is about to be filled in.
    pub(crate) fn look_alike(
        &mut self,
        row: u32,
        column: &'static str,
        scheme: Scheme,
        value: &str,
    ) {
        if doubt(scheme, value) == Some("WW214") {
            self.found.entry(("WW214", column)).or_default().push(row);
        }
    }

    /// Looks at the edges of an identity that is about to be filled in, for what nobody sees there.
    pub(crate) fn edges(&mut self, row: u32, column: &'static str, cell: &str) {
        if has_unseen_edges(cell) {
            self.found.entry(("WW203", column)).or_default().push(row);
        }
    }

    /// Looks at a cell of the person.
    pub(crate) fn person(
        &mut self,
        row: u32,
        column: &'static str,
        value: &str,
        note: Option<Note>,
    ) {
        let Some(code) = code_of(column, value, note) else { return };
        self.found.entry((code, column)).or_default().push(row);
        if self.people.last() != Some(&row) {
            self.people.push(row);
        }
    }

    /// Returns what deserves a look, and the rows of which a cell of the person is damaged.
    pub(crate) fn finish(self) -> (impl Iterator<Item = Warning>, Vec<u32>) {
        let warning = |((code, column), rows)| {
            let says = find(code).ok()?.title();
            // A store holds what it holds, of many schools; a list is another matter.
            let oddity = Oddity::Found { code, says, severity: Severity::Warning };
            Some(Warning { oddity, column: Some(column), rows })
        };
        (self.found.into_iter().filter_map(warning), self.people)
    }
}

/// Tells whether something stands at the edges of a value that nobody sees, and that is no blank.
pub(super) fn has_unseen_edges(cell: &str) -> bool {
    !cell.is_ascii() && {
        let inner = cell.trim_matches(padding);
        cell.split(inner).flat_map(str::chars).any(|c| invisible(c).is_some())
    }
}

/// Tells whether nothing of what was meant is left in a cell of a person.
pub(crate) fn is_lost_name(column: &str, value: &str, note: Option<Note>) -> bool {
    code_of(column, value, note).is_some_and(|code| code != "WW225")
}

fn code_of(column: &str, value: &str, note: Option<Note>) -> Option<&'static str> {
    let is_name = NAMES.contains(&column);
    match note.filter(|note| is_spoilt(*note)) {
        None => no_name(value).or((is_name && is_filler(value)).then_some("WW233")),
        Some(Note::Date) => Some("WW210"),
        Some(Note::Error) => Some("WW211"),
        Some(Note::FormulaWithoutValue) => Some("WW212"),
        Some(Note::Boolean) => Some("WW229"),
        Some(Note::TooLong) => Some("WW230"),
        Some(_) => Some("WW208"),
    }
}
