//! Rows that are no person's: a total below the list, or its header once more.

use super::format::Column;
use super::header::header_key;
use super::rows::{List, Row, is_blank};
use crate::identity::Side;

/// What a row is that is no person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nobody {
    /// A total, a count or a remark of the spreadsheet.
    Total,
    /// The header once more.
    Header,
}

/// How rows of totals begin.
const TOTALS: [&str; 11] =
    ["totaal", "totalen", "subtotaal", "eindtotaal", "total", "grand", "subtotal", "aantal", "som", "count", "einde"];

/// How remarks below a list begin, and what a report puts between its pages.
const REMARKS: [&str; 35] = [
    "afgedrukt",
    "geprint",
    "uitgedraaid",
    "hoogachtend",
    "met",
    "ingevuld",
    "gemaakt",
    "gecontroleerd",
    "opmerking",
    "opmerkingen",
    "let",
    "nb",
    "versie",
    "datum",
    "bron",
    "geëxporteerd",
    "gegenereerd",
    "filled",
    "note",
    "notes",
    "version",
    "exported",
    "generated",
    "klas",
    "groep",
    "stamgroep",
    "stamklas",
    "leerjaar",
    "class",
    "group",
    "pagina",
    "bladzijde",
    "blad",
    "page",
    "afdrukdatum",
];

/// Tells what a row is, where it is no person's.
#[must_use]
pub fn nobody(row: Row<'_>) -> Option<Nobody> {
    let mut identities = row.identities(Side::Was).chain(row.identities(Side::Wordt)).peekable();
    if identities.peek().is_none() {
        return match () {
            () if is_total(row) || is_remark(row) => Some(Nobody::Total),
            () if is_part_of_header(row) => Some(Nobody::Header),
            () => None,
        };
    }
    // A header has none of the `@` that identities have; nearly every row ends here.
    if identities.any(|(_, _, value)| value.bytes().any(|byte| matches!(byte, b'@' | b'/'))) {
        return None;
    }
    if is_count(row) {
        return Some(Nobody::Total);
    }
    is_header(row).then_some(Nobody::Header)
}

/// Parts the people of a list from the rows that are nobody's; both keep their numbers.
pub(super) fn part(list: List) -> (List, List) {
    let mut rest = List::new(list.format());
    if !list.rows().any(|row| nobody(row).is_some()) {
        return (list, rest);
    }
    let mut people = List::new(list.format());
    let mut notes = list.notes().peekable();
    for row in list.rows() {
        let part = if nobody(row).is_some() { &mut rest } else { &mut people };
        part.push(row.number(), row.cells());
        while let Some((_, column, note)) = notes.next_if(|(noted, ..)| noted.index() == row.index()) {
            part.note(column, note);
        }
    }
    (people, rest)
}

/// A total that counts one of the identity columns: on one side a number alone, so that nothing could be linked by it.
fn is_count(row: Row<'_>) -> bool {
    let mut sides = [Side::Was, Side::Wordt].map(|side| row.identities(side).collect::<Vec<_>>());
    sides.sort_by_key(Vec::len);
    let [none, counts] = sides;
    none.is_empty() && counts.iter().all(|(_, _, value)| value.trim().bytes().all(|byte| byte.is_ascii_digit())) && is_total(row)
}

/// A line that somebody wrote below the list, in one cell: a pupil has a name in two.
fn is_remark(row: Row<'_>) -> bool {
    let mut filled = row.cells().filter(|cell| !is_blank(cell));
    let (Some(text), None) = (filled.next(), filled.next()) else { return false };
    let mut words = text.split_whitespace();
    let first = header_key(words.next().unwrap_or_default());
    counts(text) || words.next().is_some() && REMARKS.iter().any(|remark| header_key(remark) == first)
}

/// Tells whether a cell begins as a row of totals does.
#[must_use]
pub fn begins_total(cell: &str) -> bool {
    let word = cell.trim_start().split([':', '=', '(', ' ']).next().unwrap_or_default();
    let word = header_key(word.trim_end_matches(|c: char| c.is_ascii_digit()));
    TOTALS.iter().any(|total| header_key(total) == word)
}

fn is_total(row: Row<'_>) -> bool {
    are_total(row.cells())
}

/// Tells whether cells are those of a row of totals.
#[must_use]
pub fn are_total<'c>(cells: impl Iterator<Item = &'c str>) -> bool {
    let mut filled = cells.filter(|cell| !is_blank(cell));
    let Some(first) = filled.next() else { return false };
    // A pupil has a name of more than one cell; a total has a word and at most some numbers.
    begins_total(first) && filled.all(|cell| !cell.chars().any(char::is_alphabetic) || counts(cell))
}

/// Tells whether a cell says how many there are of what: `3 leerlingen`.
fn counts(cell: &str) -> bool {
    let Some((number, what)) = cell.trim().split_once(' ') else { return false };
    !number.is_empty()
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && what.len() > 3
        && what.chars().all(|c| c.is_lowercase() || c == ' ')
}

/// The header once more, of a table without identities: every cell that is filled is the name of its column.
fn is_part_of_header(row: Row<'_>) -> bool {
    let filled = row.cells().filter(|cell| !is_blank(cell)).count();
    filled > 1 && names(row) == filled
}

fn is_header(row: Row<'_>) -> bool {
    names(row) * 2 > row.format().columns.len()
}

/// Counts the cells that hold the name of their column.
fn names(row: Row<'_>) -> usize {
    let is_name = |(cell, column): &(&str, &Column)| {
        let key = header_key(cell);
        header_key(column.header) == key || column.synonyms.iter().any(|synonym| header_key(synonym) == key)
    };
    row.cells().zip(row.format().columns).filter(|(cell, _)| !is_blank(cell)).filter(is_name).count()
}
