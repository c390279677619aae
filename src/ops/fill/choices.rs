//! The file of candidates: proposals for a person to look at, and the same file with what that person accepts.

use std::io::{Read, Seek, Write};

use super::accounts::Account;
use super::error::FillError;
use super::evidence::house_number;
use super::fields::ExportField;
use super::reason::Weaknesses;
use crate::grid::Record;
use crate::identity::{Scheme, forbidden};
use crate::list::Row;
use crate::message::{Catalogue, Lang};
use crate::tables::{self, CsvWriter, ReadOptions, TableError, TickSheet, write_tick_sheet};

/// The columns of the file: their names in a CSV, and what they are called in a workbook.
const HEADER: [(&str, &str); 19] = [
    ("accept", "fill-candidates-accept"),
    ("reason", "fill-candidates-reason"),
    ("list_row", "fill-candidates-list-row"),
    ("export_row", "fill-candidates-export-row"),
    ("list_initials", "fill-candidates-list-initials"),
    ("list_first_name", "fill-candidates-list-first-name"),
    ("list_prefix", "fill-candidates-list-prefix"),
    ("list_last_name", "fill-candidates-list-last-name"),
    ("list_postcode", "fill-candidates-list-postcode"),
    ("list_house_number", "fill-candidates-list-house-number"),
    ("list_location", "fill-candidates-list-location"),
    ("export_first_name", "fill-candidates-export-first-name"),
    ("export_prefix", "fill-candidates-export-prefix"),
    ("export_last_name", "fill-candidates-export-last-name"),
    ("export_postcode", "fill-candidates-export-postcode"),
    ("export_house_number", "fill-candidates-export-house-number"),
    ("export_location", "fill-candidates-export-location"),
    ("identity", "fill-candidates-identity"),
    ("profile_id", "fill-candidates-profile-id"),
];

/// The columns that are read again, as places in the header.
const READ: [usize; 5] = [0, 2, 3, 17, 18];

/// The form of a file of candidates.
#[derive(Clone, Copy, Debug)]
pub enum ChoicesForm<'a> {
    /// A CSV, with names that stay the same.
    Csv,
    /// A workbook to tick, in a language.
    Workbook(&'a Catalogue),
}

/// Words that accept a candidate.
const YES: [&str; 8] = ["yes", "y", "ja", "j", "x", "1", "true", "waar"];

/// Characters with which a formula begins.
const FORMULA: [char; 4] = ['=', '+', '-', '@'];

/// A proposal that a person accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The row of the file of candidates.
    pub row: u32,
    /// The row of the list.
    pub list_row: u32,
    /// The row of the export.
    pub export_row: u32,
    /// What is to be filled in: real id and profile id, empty where there is none.
    pub values: [String; 2],
}

/// Writes proposals, with an empty `accept`.
pub(super) fn write_candidates<'a>(
    proposals: impl Iterator<Item = (Row<'a>, Account<'a>, Weaknesses)>,
    form: ChoicesForm<'_>,
    out: impl Write + Send,
) -> Result<(), TableError> {
    match form {
        ChoicesForm::Csv => {
            let mut writer = CsvWriter::new(out);
            writer.record(HEADER.map(|(name, _)| name))?;
            for (row, account, weak) in proposals {
                let reasons = weak.iter().map(super::Weakness::as_str).collect::<Vec<_>>().join(" ");
                let cells = cells(row, account);
                // Numbers of rows need no guard, and get none: they begin with a digit.
                let texts = cells.iter().map(|text| guarded(text)).collect::<Vec<_>>();
                writer.record(["", &reasons].into_iter().chain(texts.iter().map(String::as_str)))?;
            }
            writer.finish()
        }
        ChoicesForm::Workbook(catalogue) => {
            let rows = proposals.map(|(row, account, weak)| {
                let reasons = weak.iter().map(|weakness| catalogue.text(weakness.key())).collect::<Vec<_>>().join("; ");
                std::iter::once(reasons).chain(cells(row, account)).collect()
            });
            let ticks = TickSheet {
                name: catalogue.text("fill-candidates-sheet"),
                titles: HEADER.iter().map(|(_, key)| catalogue.text(key)).collect(),
                answers: ["fill-candidates-yes", "fill-candidates-no"].map(|key| catalogue.text(key)).to_vec(),
                rows: rows.collect(),
            };
            write_tick_sheet(&ticks, out)
        }
    }
}

/// The cells of a proposal behind its reasons, from the row of the list on.
fn cells(row: Row<'_>, account: Account<'_>) -> Vec<String> {
    let person = row.person();
    let (first, last) = name_of(account);
    let house = house_number(account);
    let texts = [
        person.initials,
        person.first_name,
        person.prefix,
        person.last_name,
        person.postcode,
        person.house_number,
        person.location,
        first,
        account.field(ExportField::Prefix),
        last,
        account.field(ExportField::Postcode),
        &house,
        account.field(ExportField::Location),
        account.value(Scheme::RealId),
        account.value(Scheme::ProfileId),
    ];
    [row.number().to_string(), account.row().to_string()].into_iter().chain(texts.map(str::to_owned)).collect()
}

/// The names of an account as it has them: a whole name stands for the surname where there is nothing else.
fn name_of(account: Account<'_>) -> (&str, &str) {
    let or = |field, other| match account.field(field) {
        "" => account.field(other),
        text => text,
    };
    (or(ExportField::FirstName, ExportField::CallName), or(ExportField::LastName, ExportField::FullName))
}

/// Keeps a spreadsheet from taking a text for a formula.
fn guarded(text: &str) -> String {
    if text.starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() }
}

fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA)).unwrap_or(text)
}

/// Reads what a person accepts in a file of candidates, in any form in which a spreadsheet saves it.
///
/// # Errors
/// [`FillError::Choices`], [`FillError::ChoicesHeader`], and [`FillError::Choice`] for a row whose numbers are none.
pub fn read_choices(input: impl Read + Seek, options: &ReadOptions) -> Result<Vec<Choice>, FillError> {
    let mut header: Option<[usize; READ.len()]> = None;
    let mut choices = Vec::new();
    tables::read(input, options, &mut |record| match header {
        None => header = places(record),
        Some(places) => choices.extend(choice(record, places)),
    })
    .map_err(FillError::Choices)?;
    if header.is_none() {
        return Err(FillError::ChoicesHeader);
    }
    choices.into_iter().collect()
}

fn places(record: &Record) -> Option<[usize; READ.len()]> {
    let mut places = [0; READ.len()];
    for (place, column) in places.iter_mut().zip(READ) {
        let (name, key) = HEADER[column];
        let is_named = |title: &str| {
            title.eq_ignore_ascii_case(name)
                || Lang::ALL.iter().any(|lang| Catalogue::of(*lang).text(key).to_lowercase() == title.to_lowercase())
        };
        *place = record.iter().position(|title| is_named(title.trim()))?;
    }
    Some(places)
}

/// Reads one row; none where it is not accepted.
fn choice(record: &Record, places: [usize; READ.len()]) -> Option<Result<Choice, FillError>> {
    let [accept, list_row, export_row, identity, profile_id] = places.map(|at| record.get(at).trim_matches(forbidden));
    if !YES.contains(&accept.to_lowercase().as_str()) {
        return None;
    }
    let row = record.number();
    Some(match (list_row.parse(), export_row.parse()) {
        (Ok(list_row), Ok(export_row)) => {
            Ok(Choice { row, list_row, export_row, values: [identity, profile_id].map(|value| unguarded(value).to_owned()) })
        }
        _ => Err(FillError::Choice { row }),
    })
}
