//! Rows that are no person's: a total below the list, or its header once more.

use std::sync::LazyLock;

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
    /// The header once more, with its names in other places: what stands below it belongs
    /// elsewhere.
    Rearranged,
}

/// How rows of totals begin.
const TOTALS: [&str; 24] = [
    "totaal",
    "totalen",
    "subtotaal",
    "eindtotaal",
    "total",
    "grand",
    "subtotal",
    "aantal",
    "som",
    "count",
    "einde",
    "sum",
    "summe",
    "gesamt",
    "gesamtsumme",
    "gesamtzahl",
    "insgesamt",
    "anzahl",
    "somme",
    "totaux",
    "summa",
    "totalt",
    "antal",
    "ialt",
];

/// How remarks below a list begin, and what a report puts between its pages.
const REMARKS: [&str; 63] = [
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
    "printdatum",
    "peildatum",
    "exportdatum",
    "rapportdatum",
    "date",
    "printed",
    "wordt",
    "vervolg",
    "einde",
    "mentor",
    "mentoren",
    "tutor",
    "schooljaar",
    "cohort",
    "afdeling",
    "opleiding",
    "locatie",
    "blz",
    "seite",
    "leerlingen",
    "studenten",
    "uitgeschreven",
    "vertrokken",
    "pagina's",
    "records",
    "rows",
    "rijen",
    "completion",
];

/// What stands between the numbers of a report and beside those of a total.
const SMALL_WORDS: [&str; 16] = [
    "van",
    "of",
    "de",
    "aantal",
    "totaal",
    "leerlingen",
    "leerling",
    "lln",
    "studenten",
    "student",
    "pupils",
    "students",
    "rijen",
    "rows",
    "records",
    "personen",
];

/// The keys of words: they are compared with every row.
type Keys = LazyLock<Vec<String>>;
static TOTAL_KEYS: Keys = LazyLock::new(|| TOTALS.map(header_key).to_vec());
static REMARK_KEYS: Keys = LazyLock::new(|| REMARKS.map(header_key).to_vec());
static SMALL_KEYS: Keys = LazyLock::new(|| SMALL_WORDS.map(header_key).to_vec());

/// Tells what a row is, where it is no person's.
#[must_use]
pub fn nobody(row: Row<'_>) -> Option<Nobody> {
    let mut identities = row.identities(Side::Was).chain(row.identities(Side::Wordt)).peekable();
    if identities.peek().is_none() {
        return if is_no_person(row.cells()) {
            Some(Nobody::Total)
        } else {
            header_again(row, is_part_of_header)
        };
    }
    // A header has none of the `@` that identities have; nearly every row ends here.
    if identities.any(|(_, _, value)| value.bytes().any(|byte| matches!(byte, b'@' | b'/'))) {
        return None;
    }
    if is_separator(row.cells()) || is_count(row) {
        return Some(Nobody::Total);
    }
    header_again(row, is_header)
}

/// Tells whether cells without an identity are those of a total, a remark, a line between rows, or
/// what a report puts between its pages.
#[must_use]
pub fn is_no_person<'c>(cells: impl Iterator<Item = &'c str>) -> bool {
    let filled: Vec<&str> = cells.filter(|cell| !is_blank(cell)).collect();
    let filled = || filled.iter().copied();
    is_total(filled()) || is_remark(filled()) || is_labels(filled()) || is_separator(filled())
}

/// Parts the people of a list from the rows that are nobody's, and from those below a header of
/// another order; all keep their numbers.
pub(super) fn part(list: List) -> (List, List) {
    let mut rest = List::new(list.format());
    if !list.rows().any(|row| nobody(row).is_some()) {
        return (list, rest);
    }
    let mut people = List::new(list.format());
    let mut notes = list.notes().peekable();
    let mut is_elsewhere = false;
    for row in list.rows() {
        let told = nobody(row);
        is_elsewhere = match told {
            Some(Nobody::Rearranged) => true,
            Some(Nobody::Header) => false,
            _ => is_elsewhere,
        };
        let part = if told.is_some() || is_elsewhere { &mut rest } else { &mut people };
        part.push(row.number(), row.cells());
        while let Some((_, column, note)) =
            notes.next_if(|(noted, ..)| noted.index() == row.index())
        {
            part.note(column, note);
        }
    }
    (people, rest)
}

/// A total that counts the identity columns: numbers alone, by which nothing could be linked.
fn is_count(row: Row<'_>) -> bool {
    let mut counts = row.identities(Side::Was).chain(row.identities(Side::Wordt));
    counts.all(|(_, _, value)| value.trim().bytes().all(|byte| byte.is_ascii_digit()))
        && is_total(row.cells().filter(|cell| !is_blank(cell)))
}

/// A line that somebody wrote below the list, or a class between its rows, in one cell: a pupil has
/// a name in two.
fn is_remark<'c>(mut filled: impl Iterator<Item = &'c str>) -> bool {
    let (Some(text), None) = (filled.next(), filled.next()) else { return false };
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or_default();
    counts(text)
        || is_pages(text)
        || is_class(text)
        || begins_count(text)
        || is_heading(text)
        || is_label(first) && words.next().is_some()
}

/// Tells whether a line begins with a sign as no name does, or ends in a colon: `© Magister`, `* =
/// blokkade`, `Nieuwe leerlingen:`.
fn is_heading(text: &str) -> bool {
    let text = text.trim();
    let is_sign = |c: char| !c.is_alphanumeric() && !"'’‘\"(=+@".contains(c);
    text.ends_with(':') || text.chars().next().is_some_and(is_sign)
}

/// Tells whether a line tells in brackets how many rows there are: `(3 rows affected)`.
fn begins_count(text: &str) -> bool {
    text.trim().strip_prefix('(').and_then(|text| text.strip_suffix(')')).is_some_and(counts)
}

/// Tells whether a line tells a page: `1 van 2`, `1/2`.
fn is_pages(text: &str) -> bool {
    let is_number = |text: &str| {
        !text.trim().is_empty() && text.trim().bytes().all(|byte| byte.is_ascii_digit())
    };
    [" van ", " of ", "/"].iter().any(|between| {
        text.split_once(between).is_some_and(|(page, pages)| is_number(page) && is_number(pages))
    })
}

/// Tells whether a text names a class: `3B`, `VH1a`, `4-hv2`.
fn is_class(text: &str) -> bool {
    let text = text.trim();
    text.len() <= 6
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'))
        && text.bytes().any(|byte| byte.is_ascii_digit())
        && text.bytes().any(|byte| byte.is_ascii_alphabetic())
        && text.bytes().filter(u8::is_ascii_digit).count() <= 2
}

/// Tells whether a word titles what stands behind it: `Klas`, `Mentor:`.
fn is_label(word: &str) -> bool {
    REMARK_KEYS.contains(&header_key(word))
}

/// What a report puts between its rows, over several cells: a title, and behind it numbers, dates,
/// classes or further titles. Somebody of such a name has a name behind it.
fn is_labels<'c>(mut filled: impl Iterator<Item = &'c str>) -> bool {
    let titled = |cell: &str| cell.split_once(':').is_some_and(|(title, _)| is_label(title));
    let Some(first) = filled.next() else { return false };
    let mut rest = filled.peekable();
    // `Klas 1b`, in one cell.
    let is_labelled = || {
        first.split_once(' ').is_some_and(|(label, what)| is_label(label) && is_beside_number(what))
    };
    rest.peek().is_some()
        && (is_label(first) || titled(first) || is_labelled())
        && rest.all(|cell| titled(cell) || is_beside_number(cell))
}

/// Tells whether a cell is a number, a date, a class, or a small word between them.
fn is_beside_number(cell: &str) -> bool {
    cell.bytes().any(|byte| byte.is_ascii_digit())
        || !cell.contains(char::is_alphabetic)
        || SMALL_KEYS.contains(&header_key(cell))
}

/// Tells whether nothing but signs stands in a row: a line that parts rows.
fn is_separator<'c>(cells: impl Iterator<Item = &'c str>) -> bool {
    let mut filled = cells.filter(|cell| !is_blank(cell)).peekable();
    filled.peek().is_some() && filled.all(|cell| !cell.contains(char::is_alphanumeric))
}

/// Tells whether a cell begins as a row of totals does.
#[must_use]
pub fn begins_total(cell: &str) -> bool {
    let word = cell.trim_start().split([':', '=', '(', ' ']).next().unwrap_or_default();
    TOTAL_KEYS.contains(&header_key(word.trim_end_matches(|c: char| c.is_ascii_digit())))
}

/// Tells whether cells are those of a row of totals.
#[must_use]
pub fn are_total<'c>(cells: impl Iterator<Item = &'c str>) -> bool {
    is_total(cells.filter(|cell| !is_blank(cell)))
}

fn is_total<'c>(mut filled: impl Iterator<Item = &'c str>) -> bool {
    let Some(first) = filled.next() else { return false };
    // A pupil has a name of more than one cell; a total has a word and at most some numbers, and
    // what they count.
    let is_of_total = |cell: &str| {
        !cell.contains(char::is_alphabetic)
            || cell.trim_start().starts_with(|c: char| c.is_ascii_digit())
            || SMALL_KEYS.contains(&header_key(cell))
    };
    begins_total(first) && filled.all(is_of_total)
}

/// Tells whether a cell says how many there are of what: `3 leerlingen`.
fn counts(cell: &str) -> bool {
    let Some((number, what)) = cell.trim().split_once(' ') else { return false };
    // Databases say so too: `2 rows in set (0.00 sec)`, `2 record(s) selected.`
    let what = what.split(" (").next().unwrap_or_default().replace("(s)", "s");
    let what = what.trim_end_matches('.');
    !number.is_empty()
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && what.len() > 2
        && what.chars().all(|c| c.is_lowercase() || c == ' ')
}

/// The header once more, of a table without identities: what is filled are names of columns, all or
/// all but one or two.
fn is_part_of_header(row: Row<'_>, names: usize) -> bool {
    let filled = row.cells().filter(|cell| !is_blank(cell)).count();
    filled > 1 && (names == filled || names > 2 && names * 2 > filled)
}

fn is_header(row: Row<'_>, names: usize) -> bool {
    names * 2 > row.format().columns.len()
}

/// Tells whether a row is the header once more, and whether its names stand in their columns.
fn header_again(row: Row<'_>, is_header: impl Fn(Row<'_>, usize) -> bool) -> Option<Nobody> {
    let names = |column: &Column, key: &str| {
        header_key(column.header) == key
            || column.synonyms.iter().any(|synonym| header_key(synonym) == key)
    };
    let (mut in_place, mut elsewhere) = (0, 0);
    for (cell, column) in row.cells().zip(row.format().columns).filter(|(cell, _)| !is_blank(cell))
    {
        let key = header_key(cell);
        if names(column, &key) {
            in_place += 1;
        } else if row.format().columns.iter().any(|other| names(other, &key)) {
            elsewhere += 1;
        }
    }
    is_header(row, in_place + elsewhere).then_some(if elsewhere == 0 {
        Nobody::Header
    } else {
        Nobody::Rearranged
    })
}
