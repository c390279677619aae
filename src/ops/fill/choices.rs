//! The file of candidates: proposals for a person to look at, and the same file with what that
//! person accepts.

use std::collections::BTreeSet;
use std::io::{Read, Seek, Write};

use super::accounts::Account;
use super::answer::Answer;
use super::error::FillError;
use super::evidence::house_number;
use super::fields::ExportField;
use super::reason::Weaknesses;
use crate::grid::{FileProblem, Record, unmarked};
use crate::identity::{Scheme, padding};
use crate::intake::Warning;
use crate::list::{Row, header_key};
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

/// The columns that are read again behind the answer, as places in the header.
const READ: [usize; 4] = [2, 3, 17, 18];

/// The columns that no other table has.
const OWN: [usize; 3] = [0, 2, 3];

/// The form of a file of candidates.
#[derive(Clone, Copy, Debug)]
pub enum ChoicesForm<'a> {
    /// A CSV, with names that stay the same.
    Csv,
    /// A workbook to tick, in a language.
    Workbook(&'a Catalogue),
}

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
                let reasons =
                    weak.iter().map(super::Weakness::as_str).collect::<Vec<_>>().join(" ");
                writer.record(
                    ["", &reasons]
                        .into_iter()
                        .chain(cells(row, account).iter().map(String::as_str)),
                )?;
            }
            writer.finish()
        }
        ChoicesForm::Workbook(catalogue) => {
            let rows = proposals.map(|(row, account, weak)| {
                let reasons = weak
                    .iter()
                    .map(|weakness| catalogue.text(weakness.key()))
                    .collect::<Vec<_>>()
                    .join("; ");
                std::iter::once(reasons).chain(cells(row, account)).collect()
            });
            let ticks = TickSheet {
                name: catalogue.text("fill-candidates-sheet"),
                titles: HEADER.iter().map(|(_, key)| catalogue.text(key)).collect(),
                answers: ["fill-candidates-yes", "fill-candidates-no"]
                    .map(|key| catalogue.text(key))
                    .to_vec(),
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
    [row.number().to_string(), account.row().to_string()]
        .into_iter()
        .chain(texts.map(str::to_owned))
        .collect()
}

/// The names of an account as it has them: a whole name stands for the surname where there is
/// nothing else.
fn name_of(account: Account<'_>) -> (&str, &str) {
    let or = |field, other| match account.field(field) {
        "" => account.field(other),
        text => text,
    };
    (
        or(ExportField::FirstName, ExportField::CallName),
        or(ExportField::LastName, ExportField::FullName),
    )
}

/// What a person accepts in a file of candidates.
#[derive(Debug, Default)]
pub struct Choices {
    /// The proposals that are accepted.
    pub accepted: Vec<Choice>,
    /// What deserves a look in the file.
    pub warnings: Vec<Warning>,
}

/// Reads what a person accepts in a file of candidates, in any form in which a spreadsheet saves
/// it, whatever became of its order.
///
/// # Errors
/// [`FillError::Choices`], [`FillError::ChoicesHeader`], [`FillError::SeveralChoices`],
/// [`FillError::Unclear`] for answers that are neither yes nor no, and [`FillError::Choice`] for a
/// row whose numbers are none.
pub fn read_choices(input: impl Read + Seek, options: &ReadOptions) -> Result<Choices, FillError> {
    let options = ReadOptions {
        columns: OWN
            .iter()
            .flat_map(|&column| names(column))
            .map(|name| header_key(&name))
            .collect(),
        ..options.clone()
    };
    let names = std::iter::once(0)
        .chain(READ)
        .map(|column| (column, names(column).map(|name| header_key(&name)).collect()))
        .collect::<Vec<_>>();
    let mut places: Option<Places> = None;
    let mut lacking: Option<BTreeSet<usize>> = None;
    let (mut rows, mut unclear) = (Vec::new(), Vec::new());
    let facts = tables::read(input, &options, &mut |record| match &places {
        None => match Places::of(record, &names) {
            Ok(found) => places = Some(found),
            Err(lacks) => {
                lacking = Some(lacks).into_iter().chain(lacking.take()).min_by_key(BTreeSet::len);
            }
        },
        Some(places) => match places.answer(record) {
            Answer::Yes => rows.push(places.choice(record)),
            Answer::No => {}
            Answer::Unclear => unclear.push(record.number()),
        },
    })
    .map_err(FillError::Choices)?;
    let Some(places) = places else {
        return Err(FillError::ChoicesHeader {
            lacking: lacking.unwrap_or_default().into_iter().map(own_name).collect(),
        });
    };
    let others = facts.problems.iter().find_map(|problem| {
        if let FileProblem::OtherLists { names, .. } = problem { Some(names) } else { None }
    });
    if let Some(names) = others {
        return Err(FillError::SeveralChoices {
            sheet: facts.sheet.unwrap_or_default(),
            names: names.clone(),
        });
    }
    if !unclear.is_empty() {
        return Err(FillError::Unclear { column: places.title, rows: unclear });
    }
    let warnings = facts.problems.into_iter().map(Warning::of_file).collect();
    Ok(Choices { accepted: rows.into_iter().collect::<Result<_, _>>()?, warnings })
}

/// The names of a column in every form of the file.
fn names(column: usize) -> impl Iterator<Item = String> {
    let (name, key) = HEADER[column];
    std::iter::once(name.to_owned())
        .chain(Lang::EVERY.iter().map(move |lang| Catalogue::of(*lang).text(key)))
}

fn own_name(column: usize) -> String {
    HEADER[column].0.to_owned()
}

/// Where the columns stand that are read.
#[derive(Debug)]
struct Places {
    /// What the column of the answers is called.
    title: String,
    /// The columns of the answers: more than one where somebody copied it.
    answers: Vec<usize>,
    read: [usize; READ.len()],
}

impl Places {
    /// Finds the columns in a header by their names, those of the answers first, or tells which a
    /// record lacks.
    fn of(record: &Record, names: &[(usize, Vec<String>)]) -> Result<Self, BTreeSet<usize>> {
        let keys: Vec<String> = record.iter().map(header_key).collect();
        let all = |names: &Vec<String>| {
            (0..keys.len()).filter(|&at| names.contains(&keys[at])).collect::<Vec<_>>()
        };
        let found: Vec<(usize, Vec<usize>)> =
            names.iter().map(|(column, names)| (*column, all(names))).collect();
        let lacking: BTreeSet<usize> =
            found.iter().filter(|(_, at)| at.is_empty()).map(|(column, _)| *column).collect();
        if !lacking.is_empty() {
            return Err(lacking);
        }
        let of = |wanted: usize| {
            found
                .iter()
                .find(|(column, _)| *column == wanted)
                .map_or(&[][..], |(_, at)| at.as_slice())
        };
        let answers = of(0).to_vec();
        let title = answers.first().map_or("", |&at| record.get(at)).trim().to_owned();
        Ok(Self {
            title,
            answers,
            read: READ.map(|column| of(column).first().copied().unwrap_or_default()),
        })
    }

    fn answer(&self, record: &Record) -> Answer {
        self.answers.iter().map(|&at| Answer::of(record, at)).fold(Answer::No, Answer::and)
    }

    /// Reads a row that is accepted.
    fn choice(&self, record: &Record) -> Result<Choice, FillError> {
        let [list_row, export_row, identity, profile_id] =
            self.read.map(|at| record.get(at).trim_matches(padding));
        let row = record.number();
        match (list_row.parse(), export_row.parse()) {
            (Ok(list_row), Ok(export_row)) => Ok(Choice {
                row,
                list_row,
                export_row,
                values: [identity, profile_id].map(|value| unmarked(value).into_owned()),
            }),
            _ => Err(FillError::Choice { row }),
        }
    }
}
