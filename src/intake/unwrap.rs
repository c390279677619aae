//! Marks by which a program keeps a spreadsheet from reckoning with a text: `="00124"`, and an apostrophe before it.

use std::borrow::Cow;

use crate::grid::Record;

/// Returns the text in `="…"`, which a spreadsheet shows without them.
fn formula_text(cell: &str) -> Option<Cow<'_, str>> {
    let inner = cell.strip_prefix("=\"")?.strip_suffix('"')?;
    let has_more = inner.replace("\"\"", "").contains('"');
    (!has_more).then(|| if inner.contains('"') { Cow::Owned(inner.replace("\"\"", "\"")) } else { Cow::Borrowed(inner) })
}

/// Returns the text behind an apostrophe that stands before a number: no name, address or identity begins so.
fn marked_number(cell: &str) -> Option<&str> {
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Tells whether an apostrophe marks the texts of a record: it stands before a number too. Alone before a letter it may belong to a name (`'t Hart`)
/// or have come along with an identity, and is left to the rules.
pub(crate) fn is_marked(record: &Record) -> bool {
    record.iter().any(|cell| marked_number(cell.trim_start()).is_some())
}

/// Takes the marks off a cell without white space at its edges; none where it has none.
pub(crate) fn unwrapped(cell: &str, is_marked: bool) -> Option<Cow<'_, str>> {
    match cell.as_bytes().first() {
        Some(b'=') => formula_text(cell),
        Some(b'\'') if is_marked => Some(Cow::Borrowed(&cell[1..])).filter(|_| !is_elided(&cell[1..])),
        _ => None,
    }
}

/// Tells whether a text behind an apostrophe is a Dutch name that has one: `'t Hart`, `'s-Gravenmade`.
fn is_elided(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none_or(|c| matches!(c, ' ' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_show_is_the_value() {
        assert_eq!(unwrapped("=\"00124@petteflat\"", false).as_deref(), Some("00124@petteflat"));
        assert_eq!(unwrapped("=\"a \"\"b\"\"\"", false).as_deref(), Some("a \"b\""));
        for other in ["=A1", "=\"a\"&\"b\"", "=", "=\"", "\"a\""] {
            assert_eq!(unwrapped(other, true), None, "{other}");
        }
    }

    #[test]
    fn an_apostrophe_is_a_mark_where_a_number_has_one_too() {
        let mut record = Record::new();
        ["'Jan", "'t", "'s-Graven", "'7", "'00124@petteflat"].into_iter().for_each(|cell| record.push(cell));
        assert!(is_marked(&record));
        let taken: Vec<_> = record.iter().map(|cell| unwrapped(cell, true).unwrap_or(Cow::Borrowed(cell))).collect();
        assert_eq!(taken, ["Jan", "'t", "'s-Graven", "7", "00124@petteflat"]);
        assert_eq!(unwrapped("'zoe@x", false), None);
    }
}
