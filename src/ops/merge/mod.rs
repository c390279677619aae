//! `merge`: partly filled copies of one list become one; what contradicts is found, and never
//! settled here.

mod align;
mod copied;
mod emptied;
mod error;
mod key;
mod one_list;
#[cfg(test)]
mod tests;
mod together;
mod twins;

pub use error::MergeError;

use crate::grid::{Facts, FileKind};
use crate::intake::{Warning, faults_across};
use crate::list::{Filling, List, Manifest, Parsed, Row, is_blank};
use crate::moves::Closure;
use crate::report::merge::{
    ChangedCell, ContradictoryCell, EmptiedCell, MergeCounts, MergeReport, MergedFile, RowOfFile,
};
use crate::scenario;
use align::Alignment;
pub use copied::Copied;
use emptied::Emptied;
use key::Key;

/// What came of merging.
#[derive(Debug)]
pub struct Merged<'a> {
    /// The merged list; none where the copies contradict each other, or rows are at fault.
    pub list: Option<List>,
    /// The manifest that goes with it.
    pub manifest: Option<&'a Manifest>,
    /// What is wrong with the merged list as a whole, by its own rows.
    pub warnings: Vec<Warning>,
    /// What was found.
    pub report: MergeReport,
}

/// Merges copies of one list.
///
/// Rows are matched by the supplied cells that the manifest remembers, and without one by person;
/// where a copy mended either, by an identity that both have, and what differs is a contradiction.
/// Rows that look the same are matched by an identity that the copies have in common, never by
/// their order: without one they are findings. In a list of which the rows are closed, a copy may
/// lack rows (each location its own), but together they are to have all of them and no others. Rows
/// of the merged list are numbered from `first_row` on, as in the file that is made of it; what is
/// wrong with it as a whole, and need not be so in any copy, is told by these.
///
/// # Errors
/// A [`MergeError`] for files that are not copies of one list.
///
/// # Panics
/// Where there is no copy at all.
pub fn merge<'a>(copies: &[Copied<'a>], first_row: u32) -> Result<Merged<'a>, MergeError> {
    one_list::check_names(copies)?;
    let format = copies[0].list.format();
    let manifest = copies
        .iter()
        .find_map(|copy| copy.manifest)
        .filter(|manifest| manifest.format == format.id);
    let closure = manifest.map_or(format.closure, |manifest| manifest.closure);
    let alignment = Alignment::of(copies, manifest, closure);
    one_list::check_contents(copies, manifest, &alignment)?;
    let emptied = Emptied::of(copies, &alignment);
    let mut merging = Merging {
        copies,
        first_row,
        list: List::new(format),
        contradictions: Vec::new(),
        emptied: Vec::new(),
        filled: 0,
    };
    for (_, rows) in alignment.rows() {
        merging.emptied.extend(emptied.cells(&rows));
        merging.add(&rows);
    }
    let report = merging.report(&alignment, manifest, closure);
    if !report.merged {
        return Ok(Merged { list: None, manifest, warnings: Vec::new(), report });
    }
    let parsed = Parsed::of(merging.list);
    let moved = manifest.and_then(|manifest| scenario::resolve(manifest.r#move.clone()).ok());
    let warnings = faults_across(&Facts::new(FileKind::Csv), &parsed, moved.as_ref());
    Ok(Merged { list: parsed.list, manifest, warnings, report })
}

/// The merged list in the making.
struct Merging<'c, 'a> {
    copies: &'c [Copied<'a>],
    first_row: u32,
    list: List,
    contradictions: Vec<ContradictoryCell>,
    emptied: Vec<EmptiedCell>,
    filled: usize,
}

impl Merging<'_, '_> {
    /// Adds a merged row.
    fn add(&mut self, rows: &(impl Iterator<Item = (usize, usize)> + Clone)) {
        let mut cells: Vec<&str> = Vec::with_capacity(self.list.format().width());
        for column in 0..self.list.format().width() {
            let told = rows.clone().map(|(copy, row)| (copy, self.copies[copy].list.row(row)));
            let mut values: Vec<(usize, Row<'_>)> = Vec::new();
            for (copy, row) in told.filter(|(_, row)| !is_blank(&row.compared(column))) {
                if values.iter().all(|(_, known)| known.compared(column) != row.compared(column)) {
                    values.push((copy, row));
                }
            }
            if values.len() > 1 {
                let cells = values
                    .iter()
                    .map(|(copy, row)| self.row_of_file(*copy, row.number()))
                    .collect();
                self.contradictions.push(ContradictoryCell {
                    column: self.list.format().columns[column].header.to_owned(),
                    cells,
                });
            }
            let value = values.first().copied();
            self.filled += usize::from(value.is_some_and(|(copy, _)| copy > 0));
            cells.push(value.map_or("", |(_, row)| row.cell(column)));
        }
        let number = self.list.len() as u32 + self.first_row;
        self.list.push(number, cells);
    }

    fn row_of_file(&self, copy: usize, row: u32) -> RowOfFile {
        RowOfFile { file: self.copies[copy].file.to_owned(), row }
    }

    fn place(&self, (copy, row): (usize, usize)) -> RowOfFile {
        self.row_of_file(copy, self.copies[copy].list.row(row).number())
    }

    fn report(
        &self,
        alignment: &Alignment,
        manifest: Option<&Manifest>,
        closure: Closure,
    ) -> MergeReport {
        let remembered = manifest.filter(|manifest| !manifest.supplied.columns.is_empty());
        let is_closed = closure == Closure::Closed;
        let is_partial =
            |rows: &mut dyn Iterator<Item = (usize, usize)>| rows.count() < self.copies.len();
        let (mut added, mut only_in_some, mut seen) = (Vec::new(), Vec::new(), Vec::new());
        for (key, rows) in alignment.rows() {
            let first = rows.clone().next().map(|place| self.place(place));
            match key {
                Key::Place(place) => seen.push(place),
                _ if remembered.is_some() && is_closed => added.extend(first.clone()),
                _ => {}
            }
            // Where the manifest tells what was sent out, a copy of a closed list may be of one
            // location.
            if is_partial(&mut rows.clone()) && !(remembered.is_some() && is_closed) {
                only_in_some.extend(first);
            }
        }
        let missing = remembered.map_or_else(Vec::new, |manifest| missing(manifest, &mut seen));
        let ambiguous: Vec<RowOfFile> =
            alignment.ambiguous.iter().map(|&place| self.place(place)).collect();
        let merged = self.contradictions.is_empty()
            && added.is_empty()
            && ambiguous.is_empty()
            && (!is_closed || missing.is_empty() && only_in_some.is_empty());
        let changed = remembered
            .filter(|_| merged)
            .map_or_else(Vec::new, |manifest| self.changed(alignment, manifest));
        MergeReport {
            report: "waswordt/merge/1".to_owned(),
            list_id: manifest.map(|manifest| manifest.list_id.clone()),
            files: self
                .copies
                .iter()
                .map(|copy| MergedFile {
                    file: copy.file.to_owned(),
                    rows: copy.list.len(),
                    warnings: Vec::new(),
                })
                .collect(),
            rows: closure,
            merged,
            counts: MergeCounts {
                rows: alignment.len(),
                filled: self.filled,
                contradictions: self.contradictions.len(),
                complete: self.list.rows().filter(|row| row.filling() == Filling::Filled).count(),
            },
            contradictions: self.contradictions.clone(),
            emptied: self.emptied.clone(),
            changed,
            added,
            missing,
            only_in_some,
            ambiguous,
            warnings: Vec::new(),
        }
    }

    /// Finds the supplied cells that no copy has as they were sent out; a column that no file has
    /// is not looked at.
    fn changed(&self, alignment: &Alignment, manifest: &Manifest) -> Vec<ChangedCell> {
        let place = |key: Key| if let Key::Place(place) = key { Some(place) } else { None };
        let rows: Vec<_> =
            alignment.rows().map(|(key, mut rows)| (place(key), rows.next())).collect();
        let is_there = |column: usize| self.copies.iter().any(|copy| copy.has(column));
        let cells = manifest.supplied.changed(&self.list, |row| rows[row].0);
        let told = |(row, column): (usize, usize)| {
            let (place, first) = rows[row];
            let original_row = manifest.first_row + place? as u32;
            Some(ChangedCell {
                column: self.list.format().columns[column].header.to_owned(),
                at: self.place(first?),
                original_row,
            })
        };
        cells.into_iter().filter(|(_, column)| is_there(*column)).filter_map(told).collect()
    }
}

/// Returns the rows of a list as it was sent out that no copy has.
fn missing(manifest: &Manifest, seen: &mut [usize]) -> Vec<u32> {
    seen.sort_unstable();
    let gone = (0..manifest.supplied.len()).filter(|place| seen.binary_search(place).is_err());
    gone.map(|place| manifest.first_row + place as u32).collect()
}
