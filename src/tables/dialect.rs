//! How a CSV is written: its delimiter, and a `sep=` line that says so.

use super::csv_record::{Cut, Cutter, Piece};
use super::options::Limits;
use crate::grid::Record;

/// The delimiters that are told apart, the likeliest first.
pub(super) const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// The usual mark around cells.
pub(super) const QUOTE: u8 = b'"';

/// How many records decide.
const RECORDS: usize = 40;

/// How a CSV is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// The delimiter.
    pub delimiter: u8,
    /// The mark around cells that hold a delimiter.
    pub quote: u8,
    /// How long the `sep=` line is, with its line break; zero where there is none.
    pub preamble: usize,
}

impl Dialect {
    /// Finds the dialect from the first part of a file.
    #[must_use]
    pub fn of(head: &str) -> Self {
        let (delimiter, preamble) = declared(head).unwrap_or_else(|| (likeliest(head), 0));
        Self { delimiter, quote: quote(&head[preamble..], delimiter), preamble }
    }
}

/// Reads a `sep=;` line, which is for the program and no row.
fn declared(head: &str) -> Option<(u8, usize)> {
    let end = head.find(['\r', '\n']).unwrap_or(head.len());
    let line = head[..end].trim_matches('"');
    let (name, value) = line.split_at_checked(4)?;
    let delimiter = *value.as_bytes().first().filter(|_| value.len() == 1)?;
    if !name.eq_ignore_ascii_case("sep=") || !delimiter.is_ascii() || delimiter == b'"' {
        return None;
    }
    let rest = &head[end..];
    let line_break = if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) };
    Some((delimiter, end + line_break))
}

/// Takes the delimiter with which most cells stand in records of one width; commas come after one
/// by which every record has the same width, since `Achternaam, tussenvoegsel, voornaam;Stamnr` has
/// more of them in names than a table has columns.
fn likeliest(head: &str) -> u8 {
    let commas = widths(head, b',');
    // What only the rows below a header of commas have stands in a cell.
    let is_of_commas = commas.first().is_some_and(|width| *width > 1) && is_steady(&commas);
    let score = |delimiter: &u8| {
        let widths = widths(head, *delimiter);
        let of_width = |width: usize| widths.iter().filter(|other| **other == width).count();
        let most = widths
            .iter()
            .filter(|width| **width > 1)
            .map(|&width| (width - 1) * of_width(width))
            .max()
            .unwrap_or(0);
        let is_from_the_first = widths.first().is_some_and(|width| *width > 1);
        (*delimiter != b',' && is_steady(&widths) && (is_from_the_first || !is_of_commas), most)
    };
    // `max_by_key` takes the last of equals.
    DELIMITERS.into_iter().rev().max_by_key(score).unwrap_or(b',')
}

/// Tells whether a table has one width, below titles that have no delimiter.
fn is_steady(widths: &[usize]) -> bool {
    let table = &widths[widths.iter().position(|width| *width > 1).unwrap_or(widths.len())..];
    table.len() > 1
        && table.len() * 2 > widths.len()
        && table.iter().all(|width| *width == table[0])
}

/// Counts the cells of the first records that are not empty.
fn widths(head: &str, delimiter: u8) -> Vec<usize> {
    let mut widths = Vec::new();
    each_record(head, delimiter, QUOTE, &mut |record, has_stray| {
        // What stands behind a closing quote is the delimiter, and this is none.
        if record.len() > 1 || !record.is_blank() {
            widths.push(if has_stray { 0 } else { record.len() });
        }
        widths.len() < RECORDS
    });
    widths
}

/// Hands out the first records, each with whether text stands behind a closing quote, as long as
/// `visit` wants more.
fn each_record(head: &str, delimiter: u8, quote: u8, visit: &mut dyn FnMut(&Record, bool) -> bool) {
    let cutter = Cutter { delimiter, quote, limits: Limits::default() };
    let (mut record, mut scratch, mut at, mut plain_from) =
        (Record::new(), String::new(), 0, usize::MAX);
    while at < head.len() {
        record.start(0);
        match cutter.cut(
            Piece { text: &head[at..], is_last: true, plain_from },
            &mut record,
            &mut scratch,
        ) {
            Ok(Cut::Record { length, has_stray }) => {
                (at, plain_from) = (at + length, usize::MAX);
                if !visit(&record, has_stray) {
                    return;
                }
            }
            Ok(Cut::Unclosed { at: quote }) => plain_from = quote,
            Ok(Cut::More) | Err(_) => return,
        }
    }
}

/// Finds the mark around cells: a single quote where the titles all stand in them, and cells below
/// as well.
fn quote(head: &str, delimiter: u8) -> u8 {
    let is_within = |cell: &str| cell.len() > 1 && cell.starts_with('\'') && cell.ends_with('\'');
    let (mut seen, mut within) = (0, 0);
    each_record(head, delimiter, QUOTE, &mut |record, _| {
        let filled = || record.iter().map(str::trim).filter(|cell| !cell.is_empty());
        if filled().next().is_none() {
            return true;
        }
        let fits = if seen == 0 { filled().all(is_within) } else { filled().any(is_within) };
        (seen, within) = (seen + 1, within + usize::from(fits));
        seen < 3 && fits
    });
    if seen > 1 && seen == within { b'\'' } else { QUOTE }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delimiter(head: &str) -> char {
        char::from(Dialect::of(head).delimiter)
    }

    #[test]
    fn the_delimiter_of_equal_records_is_found() {
        assert_eq!(delimiter("a,b,c\n1,2,3\n"), ',');
        assert_eq!(delimiter("a;b;c\n1;2;3\n"), ';');
        assert_eq!(delimiter("a\tb\tc\n1\t2\t3\n"), '\t');
        assert_eq!(delimiter("a|b|c\n1|2, 3|4\n"), '|');
        assert_eq!(delimiter("\"a\",\t\"b\",\t\"c\"\n\"1\",\t\"2\",\t\"3\"\n"), ',');
    }

    #[test]
    fn commas_inside_names_do_not_outvote_semicolons() {
        assert_eq!(delimiter("Naam;Klas;Id\nBerg, van der;1a;1\nVries, de;1b;2\nSmit;1c;3\n"), ';');
    }

    #[test]
    fn commas_in_every_name_do_not_outvote_what_every_record_has_as_often() {
        assert_eq!(
            delimiter(
                "Achternaam, tussenvoegsel, voornaam;Stamnr\nBerg, van der, Zoë;1\nSmit, , Jan;2\n"
            ),
            ';'
        );
        assert_eq!(
            delimiter(
                "Leerlingen van 1a, 1b\n\nAchternaam,tussenvoegsel,voornaam;Stamnr\nBerg,van der,Zoë;1\n"
            ),
            ';'
        );
        assert_eq!(delimiter("Naam,Klas,Opmerking\nBerg,1a,\"a;b\"\nSmit,1b,c;d\n"), ',');
        assert_eq!(delimiter("Naam,Klas\n\"Berg; Zoë\",1a\n\"Smit; Jan\",1b\n"), ',');
    }

    #[test]
    fn a_delimiter_inside_quotes_does_not_count() {
        assert_eq!(delimiter("\"a;b;c;d\",x\n\"1;2;3;4\",y\n"), ',');
    }

    #[test]
    fn a_title_and_blank_lines_before_the_table_do_no_harm() {
        assert_eq!(delimiter("Lijst van school, locatie\r\n\r\na;b;c\r\n1;2;3\r\n"), ';');
    }

    #[test]
    fn a_sep_line_decides_and_is_measured_with_its_line_break() {
        assert_eq!(
            Dialect::of("sep=;\r\na,b;c\r\n"),
            Dialect { delimiter: b';', quote: QUOTE, preamble: 7 }
        );
        assert_eq!(
            Dialect::of("\"SEP=|\"\na|b\n"),
            Dialect { delimiter: b'|', quote: QUOTE, preamble: 8 }
        );
    }

    #[test]
    fn single_quotes_are_marks_where_all_titles_stand_in_them() {
        assert_eq!(Dialect::of("'a';'b'\n'1';'2'\n").quote, b'\'');
        assert_eq!(Dialect::of("a;b\n'1;'2\n").quote, QUOTE);
        assert_eq!(Dialect::of("'a';b\n'1';'2'\n").quote, QUOTE);
    }

    #[test]
    fn text_that_only_starts_like_a_sep_line_is_a_row() {
        assert_eq!(Dialect::of("sep=abc\n").preamble, 0);
        assert_eq!(Dialect::of("sepé").preamble, 0);
    }
}
