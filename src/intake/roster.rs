//! A roster: people as a school or supplier exports them. Columns are known by declared names only;
//! nothing is guessed.

use std::collections::HashSet;
use std::io::{Read, Seek};

use super::chosen::Chosen;
use super::error::RosterError;
use super::fields::{Dictionary, Emails, ExportField, Mapping, Purpose, UnderHeader};
use super::keyring_file::is_json;
use super::keyring_rows::without_marks;
use super::roster_columns::{Sources, UsedColumn};
use super::roster_reader::RosterReader;
use super::school::location_of;
use super::warning::{Oddity, Warning, damage_in, faults_across};
use crate::grid::{Facts, FileKind};
use crate::identity::Side;
use crate::keyring::Layout;
use crate::list::{Fill, Format, List, Parsed, Row, is_blank};
use crate::moves::{Closure, Move};
use crate::tables::{self, ReadOptions};

/// What a roster is read for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RosterRequest<'a> {
    /// The format of the list.
    pub(crate) format: &'static Format,
    /// Whether the rows are supplied as they are to stay.
    pub(crate) closure: Closure,
    /// The row of the first person on the list.
    pub(crate) first_row: u32,
    /// The columns that a person named.
    pub(crate) mapping: &'a Mapping,
    /// The columns of the list that may be without a source.
    pub(crate) may_lack: &'a [usize],
    /// The move.
    pub(crate) moved: &'a Move,
    /// Who comes along, where not everybody does.
    pub(crate) only: Option<&'a Chosen>,
}

impl RosterRequest<'_> {
    pub(super) fn dictionary(&self) -> Dictionary {
        Dictionary {
            format: self.format,
            side: Side::Was,
            purpose: Purpose::Roster,
            emails: Emails::AreNone,
        }
    }
}

/// The people of a roster, as a list.
pub(crate) struct Roster {
    list: List,
    present: Vec<bool>,
    /// Columns that were allowed to be without a source.
    lacking: Vec<usize>,
    told: RosterReport,
}

/// What is told of a roster.
#[derive(Debug, Default)]
pub(crate) struct RosterReport {
    pub(crate) warnings: Vec<Warning>,
    pub(crate) columns: Vec<UsedColumn>,
    pub(crate) unused: Vec<String>,
    /// The system whose layout it is.
    pub(crate) layout: Option<&'static str>,
    /// How many people are left out, who were not chosen.
    pub(crate) left_out: usize,
}

impl Roster {
    /// Makes the empty form.
    pub(crate) fn empty(format: &'static Format) -> Self {
        Self {
            list: List::new(format),
            present: vec![false; format.width()],
            lacking: Vec::new(),
            told: RosterReport::default(),
        }
    }

    /// Reads a roster.
    pub(crate) fn read<R: Read + Seek>(
        mut input: R,
        options: &ReadOptions,
        request: &RosterRequest<'_>,
    ) -> Result<Self, RosterError> {
        // Of what is written as JSON only keyrings are read.
        if is_json(&mut input).map_err(|error| RosterError::Table(error.into()))? {
            return Err(RosterError::Keyrings);
        }
        let format = request.format;
        let (mut table, mut reader) = (
            UnderHeader::new(request.dictionary(), request.mapping, |columns| {
                Sources::new(format, columns)
            }),
            RosterReader::new(format, request.only, request.moved, options.today),
        );
        let mut is_keyrings = false;
        let options = request.dictionary().seek(request.mapping, options);
        let facts = tables::read(input, &options, &mut |record| {
            is_keyrings |= table.is_sought() && Layout::of(&without_marks(record)).is_ok();
            table.push(record, &mut |sources, record| reader.take(sources, record));
        });
        let facts = facts.map_err(RosterError::Table)?;
        if is_keyrings {
            return Err(RosterError::Keyrings);
        }
        // A sheet that is hidden may have the header that the others lack.
        whole(&facts)?;
        let mut sources = table
            .finish(&mut |sources, record| reader.take(sources, record))
            .map_err(|error| match RosterError::of_columns(error, format) {
                // There are titles where there is somebody.
                RosterError::NoHeader if facts.kind == FileKind::Edexml => RosterError::NoPeople,
                error => error,
            })?;
        let lacking = lacking(&sources, request, facts.kind)?;
        reader.refuse(&sources)?;
        let mut warnings: Vec<Warning> =
            facts.problems.iter().cloned().map(Warning::of_file).collect();
        warnings.extend(location_of(&facts, request.moved.file.school.brin.as_str())?);
        let header = |at: &usize| request.format.columns[*at].header;
        warnings.extend(lacking.iter().map(|at| Warning {
            oddity: Oddity::NoSource,
            column: Some(header(at)),
            rows: Vec::new(),
        }));
        warnings.extend(reader.told(&mut sources));
        let left_out = reader.left_out;
        let parsed = Parsed { untitled: reader.untitled, ..Parsed::of(reader.list) };
        warnings.extend(damage_in(&facts, &parsed));
        warnings.extend(faults_across(&facts, &parsed, Some(request.moved)));
        let people = parsed
            .list
            .map(|list| People::of(&list, request.first_row))
            .filter(|people| !people.list.is_empty());
        let Some(people) = people else {
            return Err(if left_out > 0 { RosterError::NoneChosen } else { RosterError::NoPeople });
        };
        let present: Vec<bool> =
            (0..request.format.width()).map(|column| sources.has(column)).collect();
        warnings.extend(people.warnings(&present, request.closure));
        let told = RosterReport {
            warnings,
            columns: sources.used_columns(),
            unused: sources.unused(),
            layout: sources.layout(),
            left_out,
        };
        Ok(Self { list: people.list, present, lacking, told })
    }

    pub(crate) fn list(&self) -> &List {
        &self.list
    }

    /// The columns that count as supplied: in an open list those that the source had, but never the
    /// new identity; in a closed one all that were not allowed to be without a source.
    pub(crate) fn columns(&self, closure: Closure) -> Vec<usize> {
        let is_supplied = |column: &usize| match closure {
            Closure::Open => self.present[*column],
            Closure::Closed => !self.lacking.contains(column),
        };
        (0..self.list.format().supplied).filter(is_supplied).collect()
    }

    pub(crate) fn into_parts(self) -> (List, RosterReport) {
        (self.list, self.told)
    }
}

/// Refuses people on one of several sheets that have them: those on the others would be left out.
fn whole(facts: &Facts) -> Result<(), RosterError> {
    let sheet = || facts.sheet.clone().unwrap_or_default();
    facts.unchosen().map_or(Ok(()), |names| {
        Err(RosterError::SeveralSheets { sheet: sheet(), names: names.to_vec() })
    })
}

/// Finds the columns without a source, which may be so, as a person said or because files of the
/// kind never have them.
fn lacking(
    sources: &Sources,
    request: &RosterRequest<'_>,
    kind: FileKind,
) -> Result<Vec<usize>, RosterError> {
    let missing = sources.missing(request.closure == Closure::Closed);
    // In EDEXML no house number exists.
    let never = sources
        .column(ExportField::HouseNumber)
        .filter(|_| kind == FileKind::Edexml && request.closure == Closure::Open);
    let allowed: Vec<usize> = request.may_lack.iter().copied().chain(never).collect();
    sources.check(&missing, &allowed)?;
    Ok(missing.into_iter().flatten().collect())
}

/// The people of a roster, each with its row there.
struct People {
    list: List,
    sources: Vec<u32>,
}

impl People {
    /// Numbers the people.
    fn of(rows: &List, first_row: u32) -> Self {
        let mut people =
            Self { list: List::new(rows.format()), sources: Vec::with_capacity(rows.len()) };
        for row in rows.rows() {
            people.list.push(first_row + people.list.len() as u32, row.cells());
            people.sources.push(row.number());
        }
        people
    }

    /// Finds what is missing in the columns that are supplied.
    fn warnings(&self, present: &[bool], closure: Closure) -> Vec<Warning> {
        let format = self.list.format();
        let mut warnings = Vec::new();
        let mut warn = |oddity, column: Option<usize>, rows: Vec<u32>| {
            if !rows.is_empty() {
                warnings.push(Warning {
                    oddity,
                    column: column.map(|at| format.columns[at].header),
                    rows,
                });
            }
        };
        for (at, column) in format.columns.iter().enumerate().take(format.supplied) {
            if present[at] && column.fill == Fill::Required {
                warn(Oddity::Blank, Some(at), self.rows(|row| is_blank(row.cell(at))));
            }
        }
        warn(Oddity::Twice, None, self.again());
        let is_by_one_of_several = format.identity_columns(Side::Was).count() > 1;
        if closure == Closure::Closed && is_by_one_of_several {
            warn(
                Oddity::NoIdentity,
                None,
                self.rows(|row| row.identities(Side::Was).next().is_none()),
            );
        }
        warnings
    }

    /// Returns the rows of people who stand there already, with every cell the same; rows with an
    /// identity have rules of their own.
    fn again(&self) -> Vec<u32> {
        let mut seen: HashSet<Vec<String>> = HashSet::new();
        let mut is_new = |row: Row<'_>| {
            seen.insert(row.cells().map(|cell| cell.trim().to_lowercase()).collect())
        };
        let has_identity = |row: Row<'_>| {
            [Side::Was, Side::Wordt].into_iter().any(|side| row.identities(side).next().is_some())
        };
        let rows = self.list.rows().zip(&self.sources);
        rows.filter(|(row, _)| !has_identity(*row) && !is_new(*row))
            .map(|(_, source)| *source)
            .collect()
    }

    /// Returns the rows of the source of which the row in the list is such.
    fn rows(&self, is_such: impl Fn(Row<'_>) -> bool) -> Vec<u32> {
        self.list
            .rows()
            .zip(&self.sources)
            .filter(|(row, _)| is_such(*row))
            .map(|(_, source)| *source)
            .collect()
    }
}
