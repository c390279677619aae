//! CSV as people send it.

use std::io::Cursor;

use super::{Limits, ReadOptions, TableError, read};
use crate::grid::{Facts, FileProblem, Note, Reading};

type Rows = Vec<(u32, Vec<String>)>;

fn read_with(bytes: impl AsRef<[u8]>, options: &ReadOptions) -> Result<(Facts, Rows), TableError> {
    let mut rows = Vec::new();
    let facts = read(Cursor::new(bytes), options, &mut |record| {
        rows.push((record.number(), record.iter().map(str::to_owned).collect()));
    })?;
    Ok((facts, rows))
}

fn rows(bytes: impl AsRef<[u8]>) -> (Facts, Rows) {
    read_with(bytes, &ReadOptions::default()).unwrap()
}

fn row(number: u32, cells: &[&str]) -> (u32, Vec<String>) {
    (number, cells.iter().map(|cell| (*cell).to_owned()).collect())
}

#[test]
fn blank_lines_and_line_breaks_in_quotes_are_counted_as_a_spreadsheet_shows_them() {
    let (_, found) = rows("a,b\n\n\n\"one\ntwo\",c\r\nd,e");
    assert_eq!(found, [row(1, &["a", "b"]), row(4, &["one\ntwo", "c"]), row(5, &["d", "e"])]);
}

#[test]
fn every_kind_of_line_break_ends_a_row() {
    for line_break in ["\n", "\r\n", "\r"] {
        let text = ["a;b", "", "c;d", ""].join(line_break);
        assert_eq!(rows(text).1, [row(1, &["a", "b"]), row(3, &["c", "d"])], "{line_break:?}");
    }
}

#[test]
fn a_sep_line_is_no_row() {
    let (facts, found) = rows("\u{feff}sep=;\r\na;b,c\r\n");
    assert_eq!(facts.delimiter, Some(';'));
    assert_eq!(found, [row(1, &["a", "b,c"])]);
}

#[test]
fn quotes_are_taken_off_and_doubled_ones_halved() {
    assert_eq!(rows("\"\",\"a\"\"b\",\"\"\"\",x\"y\n").1, [row(1, &["", "a\"b", "\"", "x\"y"])]);
}

#[test]
fn encodings_are_found_and_told() {
    let text = "Naam;Plaats\r\nZoë;Crême\r\nJosé;Één\r\n";
    let sixteen =
        |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let with = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
    let latin = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    for (bytes, name) in [
        (text.as_bytes().to_vec(), "UTF-8"),
        (with(b"\xef\xbb\xbf", text.as_bytes().to_vec()), "UTF-8"),
        (sixteen(u16::to_le_bytes), "UTF-16LE"),
        (with(b"\xff\xfe", sixteen(u16::to_le_bytes)), "UTF-16LE"),
        (with(b"\xfe\xff", sixteen(u16::to_be_bytes)), "UTF-16BE"),
        (latin, "windows-1252"),
    ] {
        let (facts, found) = rows(&bytes);
        assert_eq!(facts.encoding, Some(name));
        assert_eq!(
            found,
            [row(1, &["Naam", "Plaats"]), row(2, &["Zoë", "Crême"]), row(3, &["José", "Één"])],
            "{name}"
        );
        assert_eq!(facts.problems, []);
    }
}

#[test]
fn an_encoding_can_be_named_and_an_unknown_one_is_refused() {
    let options =
        |name: &str| ReadOptions { encoding: Some(name.to_owned()), ..ReadOptions::default() };
    assert_eq!(read_with(b"a,\x8ab\n", &options("macintosh")).unwrap().1, [row(1, &["a", "äb"])]);
    assert!(matches!(read_with("a", &options("klingon")), Err(TableError::UnknownEncoding { .. })));
}

#[test]
fn a_damaged_byte_in_utf8_is_told_and_does_not_turn_the_file_into_another_encoding() {
    let (facts, found) = rows(b"Zo\xc3\xab,\xc3\x89\xc3\xa9n\nb\x98l,c\n");
    assert_eq!(found[1], row(2, &["b\u{fffd}l", "c"]));
    assert_eq!(facts.problems, [FileProblem::Undecodable { encoding: "UTF-8", row: Some(2) }]);
}

#[test]
fn a_quote_that_never_closes_costs_no_rows() {
    let (facts, found) = rows("a,b\n1,\"Jan\n2,Piet\n3,Klaas\n");
    assert_eq!(
        found,
        [
            row(1, &["a", "b"]),
            row(2, &["1", "\"Jan"]),
            row(3, &["2", "Piet"]),
            row(4, &["3", "Klaas"])
        ]
    );
    assert_eq!(facts.problems, [FileProblem::UnclosedQuote { row: 2 }]);
}

#[test]
fn a_quote_that_seems_to_close_in_a_later_row_is_an_unclosed_one() {
    let (facts, found) = rows("\"a\",\"b\n\"c\",\"d\"\n");
    assert_eq!(found, [row(1, &["a", "\"b"]), row(2, &["c", "d"])]);
    assert_eq!(facts.problems, [FileProblem::UnclosedQuote { row: 1 }]);
}

#[test]
fn an_unclosed_quote_in_a_large_file_is_found_without_reading_it_all_again() {
    let text = format!("a,\"b\n{}", "x,y\n".repeat(500_000));
    let (facts, found) = rows(text);
    assert_eq!((found.len(), found[500_000].0), (500_001, 500_001));
    assert_eq!(facts.problems, [FileProblem::UnclosedQuote { row: 1 }]);
}

#[test]
fn text_after_a_closing_quote_is_told_and_white_space_is_not() {
    let (facts, found) = rows("\"d\"e,\"f\" ,g\n\"Kees\" Jan,a,b\n");
    assert_eq!(found, [row(1, &["de", "f", "g"]), row(2, &["Kees Jan", "a", "b"])]);
    assert_eq!(
        facts.problems,
        [FileProblem::StrayQuote { row: 1 }, FileProblem::StrayQuote { row: 2 }]
    );
}

#[test]
fn a_stroke_before_a_quote_makes_it_a_character_where_it_closes_nothing() {
    let (facts, found) =
        rows("\"Jan \\\"Johnny\\\"\",,x\nPiet,\"O\\\"Neil, sr\",y\n\"C:\\\",a,b\n");
    assert_eq!(
        found,
        [
            row(1, &["Jan \"Johnny\"", "", "x"]),
            row(2, &["Piet", "O\"Neil, sr", "y"]),
            row(3, &["C:\\", "a", "b"])
        ]
    );
    assert_eq!(facts.problems, []);
}

#[test]
fn a_quote_after_a_blank_counts_where_it_closes_before_the_next_cell() {
    let (facts, found) = rows("a, \"van, der\", \"\", \"12\nb, \"Jo\" Smit,  \"c\"  ,d\n");
    assert_eq!(
        found,
        [row(1, &["a", "van, der", "", " \"12"]), row(2, &["b", " \"Jo\" Smit", "c", "d"])]
    );
    assert_eq!(facts.problems, []);
}

#[test]
fn single_quotes_around_all_cells_are_taken_off() {
    let (_, found) = rows("'a';'b'\n'\'s-Gravenhage';'1;2'\n'O''Neil';3\n");
    assert_eq!(
        found,
        [row(1, &["a", "b"]), row(2, &["s-Gravenhage'", "1;2"]), row(3, &["O'Neil", "3"])]
    );
}

#[test]
fn the_end_of_a_dos_file_and_a_second_mark_are_no_text() {
    assert_eq!(
        rows("\u{feff}\u{feff}a;b\r\nc;d\r\n\u{1a}").1,
        [row(1, &["a", "b"]), row(2, &["c", "d"])]
    );
}

#[test]
fn rows_that_stand_in_one_cell_each_are_cut() {
    let cut = FileProblem::CellsInOne { delimiter: ';', row: 1 };
    for text in ["\"a;b;c\"\n\"1;2;3\"\n", "\"a;\"\"b\"\";c\"\n\"1;2;3\"\n"] {
        let (facts, found) = rows(text);
        assert_eq!(
            (found, facts.problems),
            (vec![row(1, &["a", "b", "c"]), row(2, &["1", "2", "3"])], vec![cut.clone()])
        );
    }
    let (facts, found) = rows("a;b;c\n1;2;3\n\"4;5;6\"\n");
    assert_eq!((&found[2], facts.problems.len()), (&row(3, &["4", "5", "6"]), 1));
    let names = "\"Berg, Jan\"\n\"Smit, Piet\"\n\"Vries, Klaas\"\n";
    assert_eq!(rows(names).1[0], row(1, &["Berg, Jan"]));
    assert_eq!(rows("Lijst van 1b\na;b;c\n1;2;3\n").1[0], row(1, &["Lijst van 1b"]));
}

#[test]
fn another_encoding_is_found_by_its_letters_and_told() {
    let found = |bytes: &[u8]| {
        let (facts, rows) = rows(bytes);
        (facts.encoding.unwrap(), rows[1].1[0].clone(), facts.problems)
    };
    let told = |encoding: &'static str| {
        vec![FileProblem::Encoding { encoding, reading: Reading::Recognised, row: Some(2) }]
    };
    assert_eq!(
        found(b"Naam;Id\nZo\x91;1\nIn\x8fs;2\n"),
        ("macintosh", "Zoë".to_owned(), told("macintosh"))
    );
    assert_eq!(
        found(b"Naam;Id\nZo\x89;1\nIn\x8as;2\n"),
        ("cp850", "Zoë".to_owned(), told("cp850"))
    );
    assert_eq!(found(b"Naam;Id\nZo\xeb;1\nIn\xc3\xa8s;2\n").1, "Zoë");
    assert_eq!(found("Naam;Id\nZoÃ«;1\nInÃ¨s;2\n".as_bytes()).1, "Zoë");
    assert_eq!(
        found(b"Naam;Id\nZo\xeb;1\nD\x92Hondt;2\n"),
        ("windows-1252", "Zoë".to_owned(), vec![])
    );
}

#[test]
fn a_zero_byte_is_told_with_its_row() {
    let (facts, _) = rows("Voornaam,Achternaam\nJan,Pieters\0\n");
    assert_eq!(facts.problems, [FileProblem::Nul { row: 2 }]);
}

#[test]
fn what_goes_beyond_the_limits_is_refused_with_its_place() {
    let limits = Limits { rows: 3, columns: 2, cell_chars: 5, ..Limits::default() };
    let refused = |text: &str| {
        read_with(text, &ReadOptions { limits, ..ReadOptions::default() }).unwrap_err()
    };
    assert!(matches!(refused("a,b\n\n\nc,d\n"), TableError::TooManyRows { limit: 3 }));
    assert!(matches!(refused("a,b\n1,2,3\n"), TableError::TooManyColumns { row: 2, limit: 2 }));
    let long = "a,b\n1,\"abcdef\"\n2,abcdef\n";
    let mut notes = Vec::new();
    let options = ReadOptions { limits, ..ReadOptions::default() };
    read(Cursor::new(long), &options, &mut |record| {
        notes.extend(record.notes().iter().map(|note| (record.number(), *note)));
    })
    .unwrap();
    assert_eq!(notes, [(2, (1, Note::TooLong)), (3, (1, Note::TooLong))]);
    assert!(
        read_with("a,b,,,\nééééé,b\n", &ReadOptions { limits, ..ReadOptions::default() }).is_ok()
    );
}

#[test]
fn a_file_larger_than_the_buffers_reads_the_same_whatever_falls_on_their_edge() {
    let lines = (0..60_000).map(|at| format!("\"Zoë \"\"{at}\"\"\";{at}\r\n"));
    let text: String = std::iter::once("a;b\r\n".to_owned()).chain(lines).collect();
    let (facts, found) = rows(&text);
    assert_eq!((found.len(), facts.problems.len()), (60_001, 0));
    assert!(
        found[1..].iter().enumerate().all(|(at, found)| *found
            == row(at as u32 + 2, &[&format!("Zoë \"{at}\""), &at.to_string()]))
    );
}

#[test]
fn an_empty_file_has_no_rows() {
    assert_eq!(rows("").1, []);
    assert_eq!(rows("\u{feff}").1, []);
    assert_eq!(rows("\n\n").1, []);
}

#[test]
fn a_compound_file_without_its_parts_is_refused_as_damaged() {
    let error =
        read_with([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], &ReadOptions::default())
            .unwrap_err();
    assert!(matches!(error, TableError::Damaged { .. }));
}
