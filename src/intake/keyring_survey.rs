//! What is odd about a file of keyrings, before anything of it is taken.

use std::borrow::Cow;
use std::io::{BufReader, Read, Seek};

use super::cell_damage::CellDamage;
use super::fields::Order;
use super::ids::{IDS, Ids};
use super::keyring_error::KeyringsError;
use super::keyring_rows::{
    HeaderSearch, bare, has_edges, header_again, is_nothing, is_total, profile_id,
};
use super::warning::{Oddity, Warning, is_spoilt, without_title};
use crate::grid::{Note, runs};
use crate::identity::Scheme;
use crate::keyring::{
    JsonLines, Layout, LayoutProblem, PERSON_COLUMNS, STANDARD_COLUMNS, StoreError, Unnamed,
};
use crate::list::{Untitled, note_untitled};
use crate::message::Message;
use crate::rules::Severity;
use crate::tables::{self, ReadOptions, TableError};

/// What deserves a look in a file, and the rows of which a cell of the person is damaged.
pub(super) type Surveyed = (Vec<Warning>, Vec<u32>);

/// Reads the header and what is odd about the file, and leaves it at its start; refuses it where a
/// spreadsheet spoilt what tells people apart.
pub(super) fn survey(
    file: &mut (impl Read + Seek),
    options: &ReadOptions,
) -> Result<((Layout, u32, Scheme), Surveyed), KeyringsError> {
    let mut search = HeaderSearch::default();
    let (mut ids, mut cells) = (Ids::default(), CellDamage::default());
    let mut numbers: [Vec<u32>; IDS.len()] = Default::default();
    let [mut headers, mut rearranged, mut totals, mut unwrapped, mut formulas] =
        <[Vec<u32>; 5]>::default();
    let (mut trimmed, mut too_long) = (Vec::new(), None);
    let mut untitled = Untitled::new();
    let mut unnamed = Unnamed::default();
    let facts = tables::read(&mut *file, options, &mut |record| {
        let Some((layout, _)) = &search.found else { return search.push(record) };
        let row = record.number();
        match header_again(layout, record) {
            Some(Order::Same) => return headers.push(row),
            Some(Order::Other) => return rearranged.push(row),
            None if is_nothing(record) => return,
            None if is_total(layout, record) => return totals.push(row),
            None => {}
        }
        if !layout.has_all(record.len()) {
            note_untitled(record, |at| layout.has(at), &mut untitled);
        }
        let bare = bare(layout, record);
        if has_edges(profile_id(layout, record)) {
            trimmed.push(row);
        } else if matches!(bare, Cow::Owned(_)) {
            unwrapped.push(row);
        }
        let is_kept =
            |at| (0..STANDARD_COLUMNS.len()).all(|column| layout.position(column) != Some(at));
        if record.notes().iter().any(|(at, note)| *note == Note::TooLong && is_kept(*at)) {
            too_long.get_or_insert(row);
        }
        if bare.iter().any(runs) {
            formulas.push(row);
        }
        for (column, numbers) in numbers.iter_mut().enumerate() {
            let Some(at) = layout.position(column) else { continue };
            let note = record.note(at);
            if ids.look(column, row, bare.get(at), note.is_some_and(is_spoilt))
                && note == Some(Note::Number)
            {
                numbers.push(row);
            }
        }
        if let Ok(entry) = layout.entry(&bare, Scheme::RealId) {
            ids.meet(row, &entry);
            let is_named = layout.names_scheme(&bare) || entry.identity.is_empty();
            let scheme = if is_named { entry.scheme } else { unnamed.take(&entry.identity) };
            cells.identity(row, scheme, &entry.identity);
            let notes = PERSON_COLUMNS.iter().zip(layout.person_notes(record));
            for (cell, (column, note)) in entry.person.iter().zip(notes) {
                cells.person(row, column, cell, note);
            }
        }
    })?;
    file.rewind().map_err(TableError::from)?;
    if let Some(names) = facts.unchosen() {
        let sheet = facts.sheet.clone().unwrap_or_default();
        return Err(KeyringsError::SeveralSheets { sheet, names: names.to_vec() });
    }
    let (layout, header) = search.finish()?;
    if !rearranged.is_empty() {
        return Err(KeyringsError::Rearranged { rows: rearranged });
    }
    let several = sound(ids)?;
    // A store would hold the row without what it is to keep untouched.
    if let Some(row) = too_long {
        return Err(StoreError::Row { row, problem: LayoutProblem::TooLong }.into());
    }
    let (in_cells, damaged_people) = cells.finish();
    let mut warnings: Vec<Warning> = facts.problems.into_iter().map(Warning::of_file).collect();
    let rule = |code, says, severity| Oddity::Found { code, says, severity };
    for (column, rows) in IDS.into_iter().zip(numbers).filter(|(_, rows)| !rows.is_empty()) {
        let says = Message::new("rules-WW209-says").with("count", rows.len());
        warnings.push(Warning {
            oddity: rule("WW209", says, Severity::Warning),
            column: Some(column),
            rows,
        });
    }
    let of_rows = [
        (rule("WW308", Message::new("rules-WW308-says"), Severity::Warning), headers),
        (rule("WW307", Message::new("rules-WW307-says"), Severity::Warning), totals),
        (rule("WW222", Message::new("rules-WW222-says"), Severity::Warning), formulas),
        (Oddity::Unwrapped, unwrapped),
        (Oddity::Trimmed, trimmed),
        (Oddity::SeveralPeople, several),
    ];
    let of_rows = of_rows.into_iter().filter(|(_, rows)| !rows.is_empty());
    warnings.extend(of_rows.map(|(oddity, rows)| Warning { oddity, column: None, rows }));
    warnings.extend(in_cells.chain(without_title(&untitled)));
    Ok(((layout, header, unnamed.scheme()), (warnings, damaged_people)))
}

/// Looks at the ids of JSON lines, and leaves the file at its start.
pub(super) fn survey_lines(
    file: &mut (impl Read + Seek),
    lines: &JsonLines,
) -> Result<Surveyed, KeyringsError> {
    let (mut ids, mut cells) = (Ids::default(), CellDamage::default());
    file.rewind().map_err(TableError::from)?;
    lines.read(BufReader::new(&mut *file), &mut |row, entry| {
        for (column, value) in [&entry.profile_id, &entry.identity].into_iter().enumerate() {
            ids.look(column, row, value, false);
        }
        ids.meet(row, entry);
        cells.identity(row, entry.scheme, &entry.identity);
        for (cell, column) in entry.person.iter().zip(PERSON_COLUMNS) {
            cells.person(row, column, cell, None);
        }
        Ok(())
    })?;
    file.rewind().map_err(TableError::from)?;
    let several = sound(ids)?;
    let warning = |rows: Vec<u32>| Warning { oddity: Oddity::SeveralPeople, column: None, rows };
    let several = Some(several).filter(|rows| !rows.is_empty()).map(warning);
    let (in_cells, damaged_people) = cells.finish();
    Ok((several.into_iter().chain(in_cells).collect(), damaged_people))
}

/// Refuses ids that cannot tell people apart; returns the rows of profiles that carry several
/// people.
fn sound(ids: Ids) -> Result<Vec<u32>, KeyringsError> {
    let (cells, several) = ids.finish();
    if cells.is_empty() {
        return Ok(several);
    }
    let cells = cells.into_iter().map(|(column, rows)| (column.to_owned(), rows)).collect();
    Err(StoreError::Spoilt { cells, of_users: false }.into())
}
