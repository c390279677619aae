//! The bare crates, as processes of their own: this program runs itself.

use std::fs::File;
use std::io::BufReader;

use calamine::{DataRef, Reader as _, Xlsx};
use rust_xlsxwriter::Workbook;

use super::data::SHEET_ROWS;
use super::measure::Job;

const READ: &str = "--bare-read";
const WRITE: &str = "--bare-write";

/// Reads every cell of a workbook.
pub(super) fn reading(path: &str) -> Job<'static> {
    of_this_program(READ, path)
}

/// Writes the rows of a workbook, in constant memory.
pub(super) fn writing(path: &str) -> Job<'static> {
    of_this_program(WRITE, path)
}

fn of_this_program(word: &str, path: &str) -> Job<'static> {
    let program = std::env::current_exe().unwrap();
    Job::new(&[program.to_str().unwrap(), word, path])
}

/// Does what one of the words asks, and tells whether one did.
pub(super) fn run(words: &[String]) -> bool {
    match words {
        [word, path] if word == READ => read(path),
        [word, path] if word == WRITE => write(path),
        _ => return false,
    }
    true
}

fn read(path: &str) {
    let mut workbook: Xlsx<_> = Xlsx::new(BufReader::new(File::open(path).unwrap())).unwrap();
    let sheet = workbook.sheet_names()[0].clone();
    let mut reader = workbook.worksheet_cells_reader(&sheet).unwrap();
    let mut bytes = 0;
    while let Some(cell) = reader.next_cell().unwrap() {
        if let DataRef::SharedString(text) = cell.get_value() {
            bytes += text.len();
        }
    }
    assert!(bytes > 0);
}

fn write(path: &str) {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet_with_constant_memory().unwrap();
    for row in 0..SHEET_ROWS {
        let cells = [
            "Voornaam".to_owned(),
            "van der".to_owned(),
            format!("Achternaam{row}"),
            "1234 AB".to_owned(),
            "12".to_owned(),
            format!("{row:08}@petteflat"),
        ];
        for (column, cell) in (0..).zip(&cells) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    workbook.save(path).unwrap();
}
