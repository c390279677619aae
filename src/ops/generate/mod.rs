//! `generate`: a roster becomes a list with its manifest, or an empty form where the school fills
//! everything.

mod error;
mod from_store;
mod target;
mod write;

use std::io::{Cursor, Read, Seek};

use jiff::civil::Date;

pub use error::{GenerateError, Superseded};
pub use from_store::{FromStoreError, Taken, roster_of};
use from_store::{may_lack_realms, roster_of_table};
pub use target::Target;
pub use write::{write_list, write_table};

use crate::identity::Side;
use crate::intake::fields::{ExportField, Mapping};
use crate::intake::{Chosen, Roster, RosterError, RosterRequest, UsedColumn, Warning};
use crate::list::{Audience, Column, Format, List, Manifest, RowDigests, Salt, header_key};
use crate::moves::{Closure, FormatId, Move};
use crate::ops::{gate, ids};
use crate::scenario::Verdict;
use crate::tables::ReadOptions;

/// Where the people of a list come from.
#[derive(Debug)]
pub enum Source<R> {
    /// Nowhere: an empty form.
    Nothing,
    /// A table of people.
    Roster(R, ReadOptions),
}

/// Random bytes of a new list.
#[derive(Clone, Copy, Debug)]
pub struct Seed {
    /// What sets its id apart.
    pub id: ids::Random,
    /// What keeps its row digests apart.
    pub salt: Salt,
}

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The move.
    pub moved: &'a Move,
    /// The verdict on it.
    pub verdict: &'a Verdict,
    /// The publisher whose list it is (MBO).
    pub publisher: Option<&'a str>,
    /// The list that it corrects: it gets that one's id and the version after it.
    pub supersedes: Option<&'a Manifest>,
    /// The kind of file that is made.
    pub target: Target,
    /// The day on which the list is made.
    pub today: Date,
    /// The columns of the roster that a person named.
    pub mapping: &'a Mapping,
    /// The columns of the list that may be without a source, by their agreed name or field.
    pub may_lack: &'a [String],
    /// The people who come along, where not all do: their licences run on (*Procedure MBO*, step
    /// 6).
    pub only: Option<&'a Chosen>,
    /// Random bytes.
    pub seed: Seed,
}

/// What was made.
#[derive(Debug)]
pub struct Generated {
    /// The list.
    pub list: List,
    /// Its manifest.
    pub manifest: Manifest,
    /// What deserves a look.
    pub warnings: Vec<Warning>,
    /// The columns of the source that were used.
    pub columns: Vec<UsedColumn>,
    /// The headers of the source that were not used.
    pub unused: Vec<String>,
    /// The system in whose layout the source is, where that is known.
    pub layout: Option<&'static str>,
    /// How many people of the source are left out, who were not chosen.
    pub left_out: usize,
}

/// Makes a list.
///
/// Rows are closed where the publisher or distributor supplies them (MBO; VO to or from the
/// distributor's portal): then the source must have every column that is theirs. In other VO moves
/// the school fills in the identities, or starts from an empty form; of a person the source must
/// have every column. A column that may be without a source is left to the school.
///
/// # Errors
/// A [`GenerateError`]: the move gets no list, the source lacks what the list needs, the owner is
/// not one of the move's publishers, or the list that it is to correct is another.
pub fn generate<R: Read + Seek>(
    request: &Request<'_>,
    source: Source<R>,
) -> Result<Generated, GenerateError> {
    let (format, closure) = plan(request)?;
    choosable(request, format)?;
    let owner = owner(request, format.id)?;
    let (list_id, version) = name(request, format.id, owner.as_deref())?;
    let first_row = request.target.first_row(format);
    let (mut warnings, mut left_out) = (Vec::new(), 0);
    let roster = match source {
        Source::Nothing if closure == Closure::Closed => return Err(GenerateError::SourceNeeded),
        Source::Nothing => Roster::empty(format),
        Source::Roster(mut input, options) => {
            let (may_lack, mapping, moved) =
                (may_lack(request, format)?, request.mapping, request.moved);
            let asked = RosterRequest {
                format,
                closure,
                first_row,
                mapping,
                may_lack: &may_lack,
                moved,
                only: request.only,
            };
            match Roster::read(&mut input, &options, &asked) {
                Err(RosterError::Keyrings) => {
                    let mut roster = Vec::new();
                    input
                        .rewind()
                        .map_err(|error| GenerateError::Roster(RosterError::Table(error.into())))?;
                    let taken = roster_of_table(
                        input,
                        &options,
                        request.moved,
                        format.id,
                        request.only,
                        &mut roster,
                    )
                    .map_err(GenerateError::Keyrings)?;
                    (left_out, warnings) = (taken.left_out, taken.warnings);
                    of_keyrings(roster, left_out, asked, request)?
                }
                Err(RosterError::NoneChosen) if format.matches_by_person() => {
                    return Err(GenerateError::NoChoiceByName);
                }
                read => read?,
            }
        }
    };
    let supplied = roster.columns(closure);
    let manifest = Manifest {
        list_id,
        version,
        created: request.today.to_string(),
        format: format.id,
        r#move: request.moved.file.clone(),
        closure,
        owner,
        first_row,
        supplied: RowDigests::of(roster.list(), supplied, request.seed.salt),
    };
    let (list, told) = roster.into_parts();
    warnings.extend(told.warnings);
    let left_out = left_out + told.left_out;
    Ok(Generated {
        list,
        manifest,
        warnings,
        columns: told.columns,
        unused: told.unused,
        layout: told.layout,
        left_out,
    })
}

/// Makes a list of the people whom [`roster_of`] wrote down, who were chosen there.
///
/// # Errors
/// Those of [`generate`], or that nobody was chosen.
pub fn generate_chosen(
    request: &Request<'_>,
    roster: Vec<u8>,
    Taken { left_out, warnings }: Taken,
) -> Result<Generated, GenerateError> {
    plan(request).and_then(|(format, _)| choosable(request, format))?;
    let source = Source::Roster(Cursor::new(roster), ReadOptions::default());
    match generate(&Request { only: None, ..*request }, source) {
        Err(GenerateError::Roster(RosterError::NoPeople)) => Err(nobody(request, left_out)),
        made => made.map(|mut generated| {
            generated.warnings.extend(warnings);
            Generated { left_out, ..generated }
        }),
    }
}

/// Nobody picks from a list that every publisher carries out.
fn choosable(request: &Request<'_>, format: &Format) -> Result<(), GenerateError> {
    let is_for_all = format.audience == Audience::EveryPublisher;
    if request.only.is_some() && is_for_all { Err(GenerateError::NoChoiceInVo) } else { Ok(()) }
}

/// Reads the people of a table of keyrings, in which those who come along were chosen already.
fn of_keyrings(
    roster: Vec<u8>,
    left_out: usize,
    asked: RosterRequest<'_>,
    request: &Request<'_>,
) -> Result<Roster, GenerateError> {
    match Roster::read(
        Cursor::new(roster),
        &ReadOptions::default(),
        &RosterRequest { mapping: &[], only: None, ..asked },
    ) {
        Err(RosterError::NoPeople) => Err(nobody(request, left_out)),
        read => Ok(read?),
    }
}

/// Why nobody of a store is on the list: nobody was chosen, or nobody belongs to the move.
fn nobody(request: &Request<'_>, left_out: usize) -> GenerateError {
    match request.moved.old_realms() {
        _ if left_out > 0 => RosterError::NoneChosen.into(),
        [] => match request.verdict.list_format.map(Format::of) {
            Some(format) if !may_lack_realms(format) => GenerateError::NoRealm,
            _ => RosterError::NoPeople.into(),
        },
        realms => GenerateError::NobodyOfMove { realms: realms.to_vec() },
    }
}

/// The columns of the list that may be without a source.
fn may_lack(request: &Request<'_>, format: &'static Format) -> Result<Vec<usize>, GenerateError> {
    let supplied = &format.columns[..format.supplied];
    let is_meant = |column: &Column, name: &str| {
        let names = std::iter::once(column.header).chain(column.synonyms.iter().copied());
        let is_field = ExportField::of(column.field, Side::Was).as_str() == name;
        is_field || names.into_iter().any(|known| header_key(known) == header_key(name))
    };
    let find = |name: &String| {
        supplied.iter().position(|column| is_meant(column, name)).ok_or_else(|| {
            GenerateError::NoSuchListColumn {
                name: name.clone(),
                known: supplied.iter().map(|column| column.header).collect(),
            }
        })
    };
    request.may_lack.iter().map(find).collect()
}

/// The format and closure that the verdict gives.
fn plan(request: &Request<'_>) -> Result<(&'static Format, Closure), GenerateError> {
    let format = Format::of(gate(request.verdict).map_err(GenerateError::NoList)?);
    Ok((format, request.verdict.closure().unwrap_or(format.closure)))
}

/// The id and version: those of a new list, or the version after the one that it corrects, which
/// must be of the same school, form and owner.
fn name(
    request: &Request<'_>,
    format: FormatId,
    owner: Option<&str>,
) -> Result<(String, u32), GenerateError> {
    let brin = &request.moved.file.school.brin;
    let Some(before) = request.supersedes else {
        return Ok((ids::list_id(brin, request.seed.id), 1));
    };
    let differs = |differs: bool, what: Superseded| {
        if differs { Err(GenerateError::Supersedes(what)) } else { Ok(()) }
    };
    differs(!before.r#move.school.brin.eq_ignore_ascii_case(brin), Superseded::School)?;
    differs(before.format != format, Superseded::Format)?;
    differs(before.owner.as_deref() != owner, Superseded::Owner)?;
    Ok((before.list_id.clone(), before.version.saturating_add(1)))
}

/// The publisher whose list it is: in MBO, and of changed ECK iDs, each makes its own; a VO list
/// goes to all of them.
fn owner(request: &Request<'_>, format: FormatId) -> Result<Option<String>, GenerateError> {
    let known: Vec<String> =
        request.moved.file.publishers.iter().map(|publisher| publisher.name.clone()).collect();
    if Format::of(format).audience == Audience::EveryPublisher {
        return if request.publisher.is_some() {
            Err(GenerateError::NoOwnerInVo)
        } else {
            Ok(None)
        };
    }
    // Who corrects a list need not say again whose it is.
    match request.publisher.or(request.supersedes.and_then(|before| before.owner.as_deref())) {
        Some(name) => {
            match known.iter().find(|known| known.to_lowercase() == name.trim().to_lowercase()) {
                Some(known) => Ok(Some(known.clone())),
                None => Err(GenerateError::UnknownPublisher { name: name.to_owned(), known }),
            }
        }
        None if known.len() > 1 => Err(GenerateError::OwnerNeeded { known }),
        None => Ok(known.into_iter().next()),
    }
}

#[cfg(test)]
mod tests;
