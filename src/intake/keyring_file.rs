//! A file of keyrings that comes in, a table or JSON lines, told by its content; it is walked over
//! as often as is needed.

use std::borrow::Cow;
use std::io::{BufReader, Read, Seek};

use super::cell_damage::{CellDamage, is_lost_name};
use super::fields::Order;
use super::ids::{IDS, Ids};
use super::unwrap::{is_marked, unwrapped};
use super::warning::{Oddity, Warning, is_spoilt, without_title};
use crate::grid::{Damage, Note, Record, runs};
use crate::identity::{Weight, forbidden};
use crate::keyring::{
    Entry, JsonLines, Layout, LayoutProblem, PERSON_COLUMNS, STANDARD_COLUMNS, StoreError,
};
use crate::list::{Untitled, begins_total, header_key, is_blank, is_no_person, note_untitled};
use crate::message::Message;
use crate::report::{named_rows, ranges};
use crate::rules::Severity;
use crate::tables::{self, ReadOptions, TableError};

/// Why keyrings cannot come in or go out; the store stands as it stood.
#[derive(Debug)]
pub enum KeyringsError {
    /// The file is no table.
    Table(TableError),
    /// The file holds nothing.
    Empty,
    /// A quote that does not close, a zero byte or another sign of damage.
    Damaged {
        /// The row.
        row: u32,
    },
    /// The header lacks a column, or has one twice.
    Header(LayoutProblem),
    /// A spreadsheet spoilt ids of profiles, or identities: two people might end on one profile.
    Spoilt {
        /// The columns, each with its rows.
        cells: Vec<(&'static str, Vec<u32>)>,
    },
    /// Several sheets hold keyrings, and nothing tells which are meant: those of the others would
    /// be taken for gone.
    SeveralSheets {
        /// The sheet that would be read.
        sheet: String,
        /// The others.
        names: Vec<String>,
    },
    /// The header stands once more with its names in other places, so that the rows below would be
    /// read wrongly.
    Rearranged {
        /// The rows of those headers.
        rows: Vec<u32>,
    },
    /// The store, or a row that it does not take.
    Store(StoreError),
}

crate::problem! {
    KeyringsError from Store(StoreError), Table(TableError) {
        Self::Table(error) => [error],
        Self::Empty => [Input "keyrings-empty"],
        Self::Damaged { row } => [Input "keyrings-damaged" "row": *row],
        Self::Header(problem) => [Input "keyrings-header" "problem": problem.message()],
        Self::Spoilt { cells } => [
            Input = {
                let place =
                    |(column, rows): &(&str, Vec<u32>)| format!("{column} {}", ranges(rows));
                let count = cells.iter().map(|(_, rows)| rows.len()).sum::<usize>();
                Message::new("keyrings-spoilt")
                    .with("count", count)
                    .with("cells", cells.iter().map(place).collect::<Vec<_>>().join("; "))
            }
        ],
        Self::SeveralSheets { sheet, names } => [
            Input "keyrings-several-sheets" "sheet": sheet, "names": names.join(", ")
        ],
        Self::Rearranged { rows } => [Input "header-elsewhere" "rows": named_rows(rows)],
        Self::Store(error) => [error],
    }
}

/// A file of keyrings.
pub(crate) struct KeyringFile<R> {
    file: R,
    form: Form,
    /// What deserves a look in it.
    warnings: Vec<Warning>,
    /// The rows of which a cell of the person is damaged, in order.
    damaged_people: Vec<u32>,
    /// What was wrong with the file when it was last walked over.
    damage: Option<KeyringsError>,
}

enum Form {
    Table(Box<Table>),
    Json(JsonLines),
}

/// How a table of keyrings is read.
struct Table {
    layout: Layout,
    /// The row of the header: titles may stand above it.
    header: u32,
    options: ReadOptions,
}

/// A header stands within so many rows that hold something.
const HEADER_WITHIN: usize = 25;

/// Takes keyrings, each with its row.
type Take<'t> = dyn FnMut(u32, &Entry) -> Result<(), StoreError> + 't;

impl<R: Read + Seek> KeyringFile<R> {
    /// Reads which columns there are.
    pub(crate) fn open(mut file: R, options: &ReadOptions) -> Result<Self, KeyringsError> {
        let (form, (warnings, damaged_people)) = if is_json(&mut file).map_err(TableError::from)? {
            let lines = JsonLines::survey(BufReader::new(&mut file))?;
            let surveyed = survey_lines(&mut file, &lines)?;
            (Form::Json(lines), surveyed)
        } else {
            let columns = STANDARD_COLUMNS.iter().map(|column| header_key(column)).collect();
            let options = ReadOptions { columns, ..options.clone() };
            let ((layout, header), surveyed) = survey(&mut file, &options)?;
            (Form::Table(Box::new(Table { layout, header, options })), surveyed)
        };
        Ok(Self { file, form, warnings, damaged_people, damage: None })
    }

    /// Takes what deserves a look in the file.
    pub(crate) fn take_warnings(&mut self) -> Vec<Warning> {
        std::mem::take(&mut self.warnings)
    }

    /// Returns the rows of which a cell of the person is damaged, in order: such a person mends
    /// nobody whom a store names.
    pub(crate) fn damaged_people(&self) -> &[u32] {
        &self.damaged_people
    }

    /// Returns the names of the columns besides the standard ones.
    pub(crate) fn extra_columns(&self) -> Vec<String> {
        match &self.form {
            Form::Table(table) => table.layout.extra_columns(),
            Form::Json(lines) => lines.columns().to_vec(),
        }
    }

    /// Walks over the keyrings of the whole file, from its start. Where the file is at fault, the
    /// error stops whoever takes them, and [`Self::explained`] says more.
    pub(crate) fn walk(&mut self, take: &mut Take<'_>) -> Result<(), StoreError> {
        self.file.rewind()?;
        match &self.form {
            Form::Json(lines) => lines.read(BufReader::new(&mut self.file), take),
            Form::Table(table) => {
                let (taken, damage) = walk_table(&mut self.file, table, &self.damaged_people, take);
                self.damage = damage;
                taken.and(if self.damage.is_none() { Ok(()) } else { Err(StoreError::Conflict) })
            }
        }
    }

    /// Returns what came of a walk, with what was wrong with the file in place of what that led to.
    pub(crate) fn explained<T>(&mut self, done: Result<T, StoreError>) -> Result<T, KeyringsError> {
        match self.damage.take() {
            Some(damage) => Err(damage),
            None => Ok(done?),
        }
    }

    /// Reads the bytes of the file.
    pub(crate) fn bytes(&mut self) -> std::io::Result<&mut R> {
        self.file.rewind()?;
        Ok(&mut self.file)
    }
}

fn walk_table(
    file: &mut (impl Read + Seek),
    Table { layout, header, options }: &Table,
    damaged: &[u32],
    take: &mut Take<'_>,
) -> (Result<(), StoreError>, Option<KeyringsError>) {
    let mut taken = Ok(());
    let read = tables::read(file, options, &mut |record| {
        let row = record.number();
        if row <= *header
            || taken.is_err()
            || is_nothing(record)
            || header_again(layout, record).is_some()
            || is_total(layout, record)
        {
            return;
        }
        taken = layout
            .entry(&bare(layout, record))
            .map_err(|problem| StoreError::Row { row, problem })
            .and_then(|mut entry| {
                if damaged.binary_search(&row).is_ok() {
                    forget_lost_names(layout, record, &mut entry);
                }
                take(row, &entry)
            });
    });
    // A file that breaks off half-way must not leave half a store: any error makes the store roll
    // back.
    let damage = match read {
        Err(error) => Some(error.into()),
        Ok(facts) => match facts.damage() {
            Some(Damage::From(row)) => Some(KeyringsError::Damaged { row }),
            Some(Damage::Throughout) => Some(KeyringsError::Damaged { row: 1 }),
            None => None,
        },
    };
    (taken, damage)
}

/// Empties the cells of a person in which nothing of what was meant is left.
fn forget_lost_names(layout: &Layout, record: &Record, entry: &mut Entry) {
    for (cell, note) in entry.person.iter_mut().zip(layout.person_notes(record)) {
        if is_lost_name(cell, note) {
            cell.clear();
        }
    }
}

/// Tells whether a file begins as an object of JSON does, and leaves it at its start.
pub(super) fn is_json(file: &mut (impl Read + Seek)) -> std::io::Result<bool> {
    let mut head = Vec::new();
    file.by_ref().take(64).read_to_end(&mut head)?;
    file.rewind()?;
    let head = head.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&head);
    let head = head.trim_ascii_start();
    // A document of WordPad begins so too.
    Ok(head.starts_with(b"{") && !head.starts_with(b"{\\rtf"))
}

/// Tells whether a row holds nothing that anybody sees, such as the mark by which DOS ended a file.
fn is_nothing(record: &Record) -> bool {
    record.notes().is_empty() && record.iter().all(is_blank)
}

/// What deserves a look in a file, and the rows of which a cell of the person is damaged.
type Surveyed = (Vec<Warning>, Vec<u32>);

/// Reads the header and what is odd about the file, and leaves it at its start; refuses it where a
/// spreadsheet spoilt what tells people apart.
fn survey(
    file: &mut (impl Read + Seek),
    options: &ReadOptions,
) -> Result<((Layout, u32), Surveyed), KeyringsError> {
    let mut search = HeaderSearch::default();
    let (mut ids, mut cells) = (Ids::default(), CellDamage::default());
    let mut numbers: [Vec<u32>; IDS.len()] = Default::default();
    let [mut headers, mut rearranged, mut totals, mut unwrapped, mut formulas] =
        <[Vec<u32>; 5]>::default();
    let [mut trimmed, mut too_long] = <[Vec<u32>; 2]>::default();
    let mut untitled = Untitled::new();
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
            too_long.push(row);
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
        if let Ok(entry) = layout.entry(&bare) {
            ids.meet(row, &entry);
            cells.identity(row, entry.scheme, &entry.identity);
            let notes = PERSON_COLUMNS.iter().zip(layout.person_notes(record));
            for (cell, (column, note)) in entry.person.iter().zip(notes) {
                cells.person(row, column, cell, note);
            }
        }
    })?;
    file.rewind().map_err(TableError::from)?;
    let found = search.finish()?;
    if let Some(names) = facts.unchosen() {
        let sheet = facts.sheet.clone().unwrap_or_default();
        return Err(KeyringsError::SeveralSheets { sheet, names: names.to_vec() });
    }
    if !rearranged.is_empty() {
        return Err(KeyringsError::Rearranged { rows: rearranged });
    }
    let several = sound(ids)?;
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
        (rule("WW230", Message::new("rules-WW230-says"), Severity::Warning), too_long),
        (Oddity::Unwrapped, unwrapped),
        (Oddity::Trimmed, trimmed),
        (Oddity::SeveralPeople, several),
    ];
    let of_rows = of_rows.into_iter().filter(|(_, rows)| !rows.is_empty());
    warnings.extend(of_rows.map(|(oddity, rows)| Warning { oddity, column: None, rows }));
    warnings.extend(in_cells.chain(without_title(&untitled)));
    Ok((found, (warnings, damaged_people)))
}

/// Looks at the ids of JSON lines, and leaves the file at its start.
fn survey_lines(
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
    if cells.is_empty() { Ok(several) } else { Err(KeyringsError::Spoilt { cells }) }
}

/// Seeks the header: the first row with the columns that must be there.
#[derive(Default)]
struct HeaderSearch {
    found: Option<(Layout, u32)>,
    /// What is wrong with the row that comes nearest to one, and how many names it has.
    nearest: Option<(usize, LayoutProblem)>,
    seen: usize,
}

impl HeaderSearch {
    fn push(&mut self, record: &Record) {
        if self.seen == HEADER_WITHIN || is_nothing(record) {
            return;
        }
        self.seen += 1;
        let record = without_marks(record);
        match Layout::of(&record) {
            Ok(layout) => self.found = Some((layout, record.number())),
            Err(problem) => {
                let known = Layout::known(&record);
                if self.nearest.as_ref().is_none_or(|(most, _)| known > *most) {
                    self.nearest = Some((known, problem));
                }
            }
        }
    }

    fn finish(self) -> Result<(Layout, u32), KeyringsError> {
        match (self.found, self.nearest) {
            (Some(found), _) => Ok(found),
            (None, Some((_, problem))) => Err(KeyringsError::Header(problem)),
            (None, None) => Err(KeyringsError::Empty),
        }
    }
}

/// Tells whether a row is the header once more: it names both ids.
fn header_again(layout: &Layout, record: &Record) -> Option<Order> {
    let titles = |name: &str, initial: u8| {
        let begins = |cell: &str| {
            cell.trim_start()
                .as_bytes()
                .first()
                .is_some_and(|byte| byte.to_ascii_lowercase() == initial)
        };
        record.iter().any(|cell| begins(cell) && header_key(cell) == header_key(name))
    };
    // Nearly every row ends here.
    if !titles(IDS[1], b'i') || !titles(IDS[0], b'p') {
        return None;
    }
    let is_again = Layout::of(&without_marks(record)).is_ok_and(|again| again == *layout);
    Some(if is_again { Order::Same } else { Order::Other })
}

/// Tells whether a row without an identity is a total, a remark, or a line between rows. A profile
/// may well be called as a class is.
fn is_total(layout: &Layout, record: &Record) -> bool {
    let [profile, identity] =
        [0, 1].map(|column| layout.position(column).map_or("", |at| record.get(at)));
    let is_word = profile.contains([' ', ':'])
        || begins_total(profile)
        || profile.trim().len() > 2 && !profile.contains(char::is_alphanumeric);
    !identity.contains('@') && is_word && is_no_person(record.iter())
}

/// Returns the profile id of a record.
fn profile_id<'r>(layout: &Layout, record: &'r Record) -> &'r str {
    layout.position(0).map_or("", |at| record.get(at))
}

/// Tells whether a cell has something at its edges that nobody sees.
fn has_edges(cell: &str) -> bool {
    cell.starts_with(forbidden) || cell.ends_with(forbidden)
}

/// Returns a record without the marks that keep a spreadsheet from reckoning with its cells, and
/// its profile id without what nobody sees at its edges: databases fill it up with blanks. An
/// identity is kept to the byte: with a blank it is another one, and a near miss. Nearly every
/// record is returned as it is.
fn bare<'r>(layout: &Layout, record: &'r Record) -> Cow<'r, Record> {
    let may_be =
        |cell: &str| matches!(cell.trim_start().as_bytes().first(), Some(b'=' | b'\'' | b'X'));
    if !record.iter().any(may_be) && !has_edges(profile_id(layout, record)) {
        return Cow::Borrowed(record);
    }
    // No id begins with an apostrophe.
    let is_quoted = |column| {
        layout
            .position(column)
            .is_some_and(|at| record.get(at).trim_matches(forbidden).starts_with('\''))
    };
    let is_marked = is_marked(record) || (0..IDS.len()).any(is_quoted);
    let is_padded = |at, cell| layout.position(0) == Some(at) && has_edges(cell);
    let bare_cell = |(at, cell): (usize, &'r str)| {
        let inner = cell.trim_matches(forbidden);
        unwrapped(inner, is_marked).or_else(|| is_padded(at, cell).then_some(Cow::Borrowed(inner)))
    };
    let cells: Vec<Option<Cow<'_, str>>> = record.iter().enumerate().map(bare_cell).collect();
    if cells.iter().all(Option::is_none) {
        return Cow::Borrowed(record);
    }
    let mut bare = Record::new();
    bare.start(record.number());
    for (at, (cell, own)) in cells.iter().zip(record.iter()).enumerate() {
        let text = cell.as_deref().unwrap_or(own);
        match record.note(at) {
            Some(note) => bare.push_noted(text, note),
            None => bare.push(text),
        }
    }
    Cow::Owned(bare)
}

/// Returns a header without what nobody sees at the edges of its cells, such as a second byte order
/// mark.
pub(super) fn without_marks(header: &Record) -> Record {
    let mut clean = Record::new();
    clean.start(header.number());
    header.iter().for_each(|cell| clean.push(cell.trim_matches(forbidden)));
    clean
}

/// Tells whether no sound list can name the identity of a keyring, which will therefore never be
/// found.
pub(crate) fn is_unsound(entry: &Entry) -> bool {
    !entry.identity.is_empty()
        && entry
            .scheme
            .defects(&entry.identity)
            .iter()
            .any(|defect| defect.weight() == Weight::Error)
}
