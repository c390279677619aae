//! Records of a CSV, rewritten: only the cell that changes, everything else to the byte.

use std::borrow::Cow;

use super::super::super::layout::{LayoutProblem, STANDARD_COLUMNS, scheme_of, state_of};
use super::super::form::{Before, Reshape};
use super::cut::text_of;
use super::{Csv, IDENTITY, PERSON, SCHEME, STATE};
use crate::identity::Scheme;
use crate::plan::State;

/// What a column of the file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Standard(usize),
    Other,
}

impl Csv {
    fn column(&self, at: usize) -> Column {
        let standard =
            (0..STANDARD_COLUMNS.len()).find(|&column| self.layout.position(column) == Some(at));
        standard.map_or(Column::Other, Column::Standard)
    }

    fn write_cell(&self, cell: &str, out: &mut Vec<u8>) {
        let needs_quotes =
            |byte: u8| byte == self.cutter.delimiter || matches!(byte, b'"' | b'\r' | b'\n');
        if cell.bytes().any(needs_quotes) || cell.starts_with(' ') || cell.ends_with(' ') {
            Self::write_quoted(cell, out);
        } else {
            out.extend_from_slice(cell.as_bytes());
        }
    }

    fn write_quoted(cell: &str, out: &mut Vec<u8>) {
        out.push(b'"');
        out.extend_from_slice(cell.replace('"', "\"\"").as_bytes());
        out.push(b'"');
    }

    /// Returns where the identities of a scheme stand in a file of users.
    pub(super) fn place_of(&self, scheme: Scheme) -> Result<usize, LayoutProblem> {
        let places = self.identities.iter().flatten();
        let mut places = places.filter(|(other, _)| *other == scheme).map(|(_, at)| *at);
        places.next().ok_or(LayoutProblem::MissingColumn(STANDARD_COLUMNS[IDENTITY]))
    }
}

pub(super) fn set_state(
    csv: &Csv,
    record: &str,
    state: State,
    out: &mut Vec<u8>,
) -> Result<Before, LayoutProblem> {
    set_cell(csv, record, state_place(csv)?, state.as_str(), out)
}

fn state_place(csv: &Csv) -> Result<usize, LayoutProblem> {
    csv.layout.position(STATE).ok_or(LayoutProblem::MissingColumn(STANDARD_COLUMNS[STATE]))
}

/// Writes a record with something else in one cell, between quotes where it stood between some;
/// returns what stood there.
pub(super) fn set_cell(
    csv: &Csv,
    record: &str,
    at: usize,
    text: &str,
    out: &mut Vec<u8>,
) -> Result<Before, LayoutProblem> {
    let cells = csv.cut_whole(record)?;
    let Some(&(start, end)) = cells.get(at) else {
        let padding = at + 1 - cells.len();
        out.extend_from_slice(record.as_bytes());
        out.resize(out.len() + padding, csv.cutter.delimiter);
        csv.write_cell(text, out);
        return Ok(Before { text: None, padding: padding as u32 });
    };
    out.extend_from_slice(&record.as_bytes()[..start]);
    if record[start..end].starts_with('"') {
        Csv::write_quoted(text, out);
    } else {
        csv.write_cell(text, out);
    }
    out.extend_from_slice(&record.as_bytes()[end..]);
    Ok(Before { text: Some(record[start..end].to_owned()), padding: 0 })
}

pub(super) fn restore_state(
    csv: &Csv,
    record: &str,
    before: &Before,
    out: &mut Vec<u8>,
) -> Result<(), LayoutProblem> {
    state_of(&text_of(before.text.as_deref().unwrap_or_default()))?;
    restore_cell(csv, record, state_place(csv)?, before, out)
}

/// Writes a record with what stood in one cell before.
///
/// # Errors
/// Where that is no cell: the journal is a file that anybody may have touched.
pub(super) fn restore_cell(
    csv: &Csv,
    record: &str,
    at: usize,
    before: &Before,
    out: &mut Vec<u8>,
) -> Result<(), LayoutProblem> {
    let cells = csv.cut_whole(record)?;
    let &(start, end) = cells.get(at).ok_or(LayoutProblem::TooManyCells)?;
    let (mut head, tail) = (&record[..start], &record[end..]);
    if tail.is_empty() {
        for _ in 0..before.padding {
            head = head.strip_suffix(char::from(csv.cutter.delimiter)).unwrap_or(head);
        }
    }
    let text = before.text.as_deref().unwrap_or_default();
    if csv.cut_whole(text)?.as_slice() != [(0, text.len())] {
        return Err(LayoutProblem::TooManyCells);
    }
    for part in [head, text, tail] {
        out.extend_from_slice(part.as_bytes());
    }
    Ok(())
}

/// Writes a record with other person columns; a record that is too short for one that holds
/// something gets the cells up to there.
pub(super) fn set_person(
    csv: &Csv,
    record: &str,
    person: &[Option<String>; 7],
    out: &mut Vec<u8>,
) -> Result<(), LayoutProblem> {
    let cells = csv.cut_whole(record)?;
    let told = |at: usize| match csv.column(at) {
        Column::Standard(column) if column >= PERSON => person[column - PERSON].as_deref(),
        Column::Standard(_) | Column::Other => None,
    };
    let last = (0..csv.width).rev().find(|&at| told(at).is_some_and(|cell| !cell.is_empty()));
    for at in 0..cells.len().max(last.map_or(0, |last| last + 1)) {
        if at > 0 {
            out.push(csv.cutter.delimiter);
        }
        let stood = cells.get(at).map_or("", |&(start, end)| &record[start..end]);
        match told(at) {
            Some(cell) if cell != text_of(stood) => csv.write_cell(cell, out),
            _ => out.extend_from_slice(stood.as_bytes()),
        }
    }
    Ok(())
}

pub(super) fn add(
    csv: &Csv,
    template: &str,
    scheme: Scheme,
    identity: &str,
    out: &mut Vec<u8>,
) -> Result<(), LayoutProblem> {
    let cells = csv.cut_whole(template)?;
    for at in 0..csv.width {
        if at > 0 {
            out.push(csv.cutter.delimiter);
        }
        let cell = cells.get(at).map_or("", |&(start, end)| &template[start..end]);
        match csv.column(at) {
            Column::Standard(IDENTITY) => csv.write_cell(identity, out),
            Column::Standard(SCHEME) if scheme_of(&text_of(cell), csv.unnamed)? != scheme => {
                csv.write_cell(scheme.as_str(), out);
            }
            Column::Standard(STATE) if state_of(&text_of(cell))? != State::Active => {
                csv.write_cell(State::Active.as_str(), out);
            }
            Column::Standard(_) => out.extend_from_slice(cell.as_bytes()),
            Column::Other => {}
        }
    }
    Ok(())
}

pub(super) fn compose(csv: &Csv, cells: &[&str], extra: &[String], out: &mut Vec<u8>) {
    let names = csv.layout.extra_columns();
    let mut others = names.iter().map(|name| extra.iter().position(|other| other == name));
    for at in 0..csv.width {
        if at > 0 {
            out.push(csv.cutter.delimiter);
        }
        let place = match csv.column(at) {
            Column::Standard(column) => Some(column),
            // A column without a name has no place in the layout.
            Column::Other if csv.layout.extra_positions().any(|place| place == at) => {
                others.next().flatten().map(|nth| STANDARD_COLUMNS.len() + nth)
            }
            Column::Other => None,
        };
        csv.write_cell(place.and_then(|place| cells.get(place)).copied().unwrap_or_default(), out);
    }
}

pub(super) fn reshaped(csv: &Csv, reshape: &Reshape) -> Result<Csv, LayoutProblem> {
    let cut = csv.cutter.cut(&csv.head.as_bytes()[csv.header..], true, &mut Vec::new())?;
    let content = csv.header + cut.map_or(0, |extent| extent.content);
    let mut header = csv.head[csv.header..content].to_owned();
    for name in &reshape.removed {
        header = without_cell(csv, &header, position_in(csv, &header, name)?)?.into_owned();
    }
    let mut header = header.into_bytes();
    for name in &reshape.added {
        header.push(csv.cutter.delimiter);
        csv.write_cell(name, &mut header);
    }
    let header = String::from_utf8(header).map_err(|_| LayoutProblem::NotText)?;
    let head = [&csv.head[..csv.header], &header, &csv.head[content..]].concat();
    let mut new = Csv::with(csv.cutter, &head, csv.header, None)?;
    (new.line_end, new.unnamed) = (csv.line_end, csv.unnamed);
    Ok(new)
}

fn position_in(csv: &Csv, header: &str, name: &str) -> Result<usize, LayoutProblem> {
    let cells = csv.cut_whole(header)?;
    let at = cells.iter().position(|&(start, end)| text_of(&header[start..end]).trim() == name);
    at.ok_or_else(|| LayoutProblem::DuplicateColumn(name.to_owned()))
}

/// Writes a record with its columns changed; columns that go are the last ones of the header, in
/// any order.
pub(super) fn reshape(
    csv: &Csv,
    record: &str,
    reshape: &Reshape,
    out: &mut Vec<u8>,
) -> Result<(), LayoutProblem> {
    let mut record = Cow::Borrowed(record);
    let mut header = Cow::Borrowed(csv.head[csv.header..].trim_end_matches(['\r', '\n']));
    for name in &reshape.removed {
        let at = position_in(csv, &header, name)?;
        record = Cow::Owned(without_cell(csv, &record, at)?.into_owned());
        header = Cow::Owned(without_cell(csv, &header, at)?.into_owned());
    }
    if !reshape.added.is_empty() {
        // What stands beyond the header would end up under a name.
        let cells = csv.cut_whole(&record)?;
        if cells.iter().skip(csv.width).any(|&(start, end)| !record[start..end].trim().is_empty()) {
            return Err(LayoutProblem::TooManyCells);
        }
    }
    out.extend_from_slice(record.as_bytes());
    out.resize(out.len() + reshape.added.len(), csv.cutter.delimiter);
    Ok(())
}

/// Takes a cell out of a record, with the delimiter before it; a shorter record loses the empty
/// cell at its end.
fn without_cell<'r>(csv: &Csv, record: &'r str, at: usize) -> Result<Cow<'r, str>, LayoutProblem> {
    let cells = csv.cut_whole(record)?;
    Ok(match cells.get(at) {
        Some(&(start, end)) if at > 0 => {
            Cow::Owned([&record[..start - 1], &record[end..]].concat())
        }
        _ => Cow::Borrowed(record.strip_suffix(char::from(csv.cutter.delimiter)).unwrap_or(record)),
    })
}
