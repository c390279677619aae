//! Identities that a copy has emptied: it has that column filled like another copy, and this one cell not. In VO an empty cell says that the pupil does
//! not move, so that what another copy still has there is not to come back in silence.

use super::Copied;
use super::align::Alignment;
use crate::list::is_blank;
use crate::report::merge::{EmptiedCell, RowOfFile};

/// How the copies have filled their identities.
pub(super) struct Emptied<'c, 'a> {
    copies: &'c [Copied<'a>],
    columns: Vec<usize>,
    /// For each pair of copies and column: in how many rows the first has a value, and in how many of these the second has one too.
    filled: Vec<[u32; 2]>,
}

/// A copy and a row of it.
type Place = (usize, usize);

impl<'c, 'a> Emptied<'c, 'a> {
    /// Counts what the copies of a list have filled.
    pub(super) fn of(copies: &'c [Copied<'a>], alignment: &Alignment) -> Self {
        let columns = copies[0].list.format().columns.iter().enumerate().filter(|(_, column)| column.field.identity().is_some());
        let columns: Vec<usize> = columns.map(|(at, _)| at).collect();
        let mut emptied = Self { copies, filled: vec![[0; 2]; copies.len() * copies.len() * columns.len()], columns };
        for (_, rows) in alignment.rows() {
            for (column, (first, second)) in emptied.pairs(&rows) {
                let [has, has_too] = [first, second].map(|place| !emptied.is_blank(place, emptied.columns[column]));
                let at = emptied.place(column, first.0, second.0);
                emptied.filled[at][0] += u32::from(has);
                emptied.filled[at][1] += u32::from(has && has_too);
            }
        }
        emptied
    }

    /// Walks over the columns, with every two places at which a row stands.
    fn pairs(&self, rows: &(impl Iterator<Item = (usize, usize)> + Clone)) -> Vec<(usize, (Place, Place))> {
        let places: Vec<(usize, usize)> = rows.clone().collect();
        let pairs =
            || places.iter().flat_map(|first| places.iter().filter(move |second| second.0 != first.0).map(move |second| (*first, *second)));
        (0..self.columns.len()).flat_map(|column| pairs().map(move |pair| (column, pair))).collect()
    }

    fn place(&self, column: usize, first: usize, second: usize) -> usize {
        (column * self.copies.len() + first) * self.copies.len() + second
    }

    fn is_blank(&self, (copy, row): (usize, usize), column: usize) -> bool {
        is_blank(self.copies[copy].list.row(row).cell(column))
    }

    /// Returns the cells of a row that one copy has emptied and another has not: the one has filled that column in most of the rows in which the other
    /// has.
    pub(super) fn cells(&self, rows: &(impl Iterator<Item = (usize, usize)> + Clone)) -> Vec<EmptiedCell> {
        let mut cells: Vec<EmptiedCell> = Vec::new();
        let named = |(copy, row): (usize, usize)| {
            let Copied { file, list, .. } = self.copies[copy];
            RowOfFile { file: file.to_owned(), row: list.row(row).number() }
        };
        for (nth, (first, second)) in self.pairs(rows) {
            let column = self.columns[nth];
            let [has, has_too] = self.filled[self.place(nth, first.0, second.0)];
            let is_emptied = self.is_blank(second, column) && !self.is_blank(first, column) && has_too > 0 && has_too * 2 >= has;
            let header = self.copies[first.0].list.format().columns[column].header;
            if is_emptied && !cells.iter().any(|cell| cell.column == header && cell.emptied == named(second)) {
                cells.push(EmptiedCell { column: header.to_owned(), emptied: named(second), kept: named(first) });
            }
        }
        cells
    }
}
