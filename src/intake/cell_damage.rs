//! Damage in the cells of keyrings, by the rules that know it: told with its rows, and never written
//! over what a store knows better.

use std::collections::BTreeMap;

use super::warning::{Oddity, Warning, is_spoilt};
use crate::grid::Note;
use crate::identity::Scheme;
use crate::rules::{Severity, doubt, find, no_name};

/// What the rules find in the cells of a file of keyrings.
#[derive(Default)]
pub(super) struct CellDamage {
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

    /// Looks at a cell of the person.
    pub(super) fn person(
        &mut self,
        row: u32,
        column: &'static str,
        value: &str,
        note: Option<Note>,
    ) {
        let Some(code) = code_of(value, note) else { return };
        self.found.entry((code, column)).or_default().push(row);
        if self.people.last() != Some(&row) {
            self.people.push(row);
        }
    }

    /// Returns what deserves a look, and the rows of which a cell of the person is damaged.
    pub(super) fn finish(self) -> (impl Iterator<Item = Warning>, Vec<u32>) {
        let warning = |((code, column), rows)| {
            let says = find(code).ok()?.title();
            // A store holds what it holds, of many schools; a list is another matter.
            let oddity = Oddity::Found { code, says, severity: Severity::Warning };
            Some(Warning { oddity, column: Some(column), rows })
        };
        (self.found.into_iter().filter_map(warning), self.people)
    }
}

/// Tells whether nothing of what was meant is left in a cell of a person.
pub(super) fn is_lost_name(value: &str, note: Option<Note>) -> bool {
    code_of(value, note).is_some_and(|code| code != "WW225")
}

fn code_of(value: &str, note: Option<Note>) -> Option<&'static str> {
    match note.filter(|note| is_spoilt(*note)) {
        None => no_name(value),
        Some(Note::Date) => Some("WW210"),
        Some(Note::Error) => Some("WW211"),
        Some(Note::FormulaWithoutValue) => Some("WW212"),
        Some(Note::Boolean) => Some("WW229"),
        Some(Note::TooLong) => Some("WW230"),
        Some(_) => Some("WW208"),
    }
}
