//! How a CSV is written: its delimiter, and a `sep=` line that says so.

/// The delimiters that are told apart, the likeliest first.
pub(super) const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// How many records decide.
const RECORDS: usize = 40;

/// How a CSV is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// The delimiter.
    pub delimiter: u8,
    /// How long the `sep=` line is, with its line break; zero where there is none.
    pub preamble: usize,
}

impl Dialect {
    /// Finds the dialect from the first part of a file.
    #[must_use]
    pub fn of(head: &str) -> Self {
        declared(head).unwrap_or_else(|| Self { delimiter: likeliest(head), preamble: 0 })
    }
}

/// Reads a `sep=;` line, which is for the program and no row.
fn declared(head: &str) -> Option<Dialect> {
    let end = head.find(['\r', '\n']).unwrap_or(head.len());
    let line = head[..end].trim_matches('"');
    let (name, value) = line.split_at_checked(4)?;
    let delimiter = *value.as_bytes().first().filter(|_| value.len() == 1)?;
    if !name.eq_ignore_ascii_case("sep=") || !delimiter.is_ascii() || delimiter == b'"' {
        return None;
    }
    let rest = &head[end..];
    let line_break = if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) };
    Some(Dialect { delimiter, preamble: end + line_break })
}

/// Takes the delimiter with which most cells stand in records of one width.
fn likeliest(head: &str) -> u8 {
    let score = |delimiter: &u8| {
        let widths = widths(head, *delimiter);
        let of_width = |width: usize| widths.iter().filter(|other| **other == width).count();
        widths.iter().filter(|width| **width > 1).map(|&width| (width - 1) * of_width(width)).max().unwrap_or(0)
    };
    // `max_by_key` takes the last of equals.
    DELIMITERS.into_iter().rev().max_by_key(score).unwrap_or(b',')
}

/// Counts the cells of the first records that are not empty.
fn widths(head: &str, delimiter: u8) -> Vec<usize> {
    let mut widths = Vec::new();
    let (mut width, mut is_quoted, mut is_empty, mut at_start) = (1, false, true, true);
    for byte in head.bytes() {
        match byte {
            b'"' if at_start || is_quoted => is_quoted = !is_quoted,
            b'\n' | b'\r' if !is_quoted => {
                if !is_empty {
                    widths.push(width);
                }
                if widths.len() == RECORDS {
                    return widths;
                }
                (width, is_empty, at_start) = (1, true, true);
                continue;
            }
            byte if byte == delimiter && !is_quoted => {
                width += 1;
                (is_empty, at_start) = (false, true);
                continue;
            }
            _ => {}
        }
        is_empty &= byte.is_ascii_whitespace();
        at_start = false;
    }
    if widths.is_empty() && !is_empty {
        widths.push(width);
    }
    widths
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
    }

    #[test]
    fn commas_inside_names_do_not_outvote_semicolons() {
        assert_eq!(delimiter("Naam;Klas;Id\nBerg, van der;1a;1\nVries, de;1b;2\nSmit;1c;3\n"), ';');
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
        assert_eq!(Dialect::of("sep=;\r\na,b;c\r\n"), Dialect { delimiter: b';', preamble: 7 });
        assert_eq!(Dialect::of("\"SEP=|\"\na|b\n"), Dialect { delimiter: b'|', preamble: 8 });
    }

    #[test]
    fn text_that_only_starts_like_a_sep_line_is_a_row() {
        assert_eq!(Dialect::of("sep=abc\n").preamble, 0);
        assert_eq!(Dialect::of("sepé").preamble, 0);
    }
}
