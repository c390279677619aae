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
use crate::tables::{self, CsvWriter, ReadOptions, TableError};

/// The columns of the file.
const HEADER: [&str; 19] = [
    "accept",
    "reason",
    "list_row",
    "export_row",
    "list_initials",
    "list_first_name",
    "list_prefix",
    "list_last_name",
    "list_postcode",
    "list_house_number",
    "list_location",
    "export_first_name",
    "export_prefix",
    "export_last_name",
    "export_postcode",
    "export_house_number",
    "export_location",
    "identity",
    "profile_id",
];

/// The columns that are read again.
const READ: [&str; 5] = ["accept", "list_row", "export_row", "identity", "profile_id"];

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
    out: impl Write,
) -> Result<(), TableError> {
    let mut writer = CsvWriter::new(out);
    writer.record(HEADER)?;
    for (row, account, weak) in proposals {
        let person = row.person();
        let reasons = weak.iter().map(super::Weakness::as_str).collect::<Vec<_>>().join(" ");
        let (list_row, export_row) = (row.number().to_string(), account.row().to_string());
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
        ]
        .map(guarded);
        let places = [String::new(), reasons, list_row, export_row];
        writer.record(places.iter().chain(&texts).map(String::as_str))?;
    }
    writer.finish()
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
    let place = |name: &str| record.iter().position(|title| title.trim().eq_ignore_ascii_case(name));
    let mut places = [0; READ.len()];
    for (at, name) in READ.into_iter().enumerate() {
        places[at] = place(name)?;
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
