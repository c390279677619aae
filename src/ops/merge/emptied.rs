//! Cells that a copy has emptied: it has the rest of the person, or that column of identities
//! filled like another copy, and this one cell not. In VO an empty cell says that the pupil does
//! not move, so that what another copy still has there is not to come back in silence.

use super::Copied;
use super::align::Alignment;
use crate::identity::Side;
use crate::list::{Row, is_blank};
use crate::report::merge::{EmptiedCell, RowOfFile};

/// In so few rows one cell of an identity tells as much as a column.
const FEW: u32 = 5;

/// How the copies have filled their identities.
pub(super) struct Emptied<'c, 'a> {
    copies: &'c [Copied<'a>],
    /// For each column and pair of copies: in how many rows the first has a value, and in how many
    /// of these the second has one too.
    filled: Vec<[u32; 2]>,
}

/// A copy and a row of it.
type Place = (usize, usize);

impl<'c, 'a> Emptied<'c, 'a> {
    /// Counts what the copies of a list have filled.
    pub(super) fn of(copies: &'c [Copied<'a>], alignment: &Alignment) -> Self {
        let format = copies[0].list.format();
        let mut emptied =
            Self { copies, filled: vec![[0; 2]; copies.len() * copies.len() * format.width()] };
        for (_, rows) in alignment.rows() {
            for (first, second) in pairs(&rows) {
                for (column, _) in format
                    .columns
                    .iter()
                    .enumerate()
                    .filter(|(_, column)| column.field.identity().is_some())
                {
                    let [has, has_too] =
                        [first, second].map(|place| !is_blank(emptied.row(place).cell(column)));
                    let at = emptied.place(column, first.0, second.0);
                    emptied.filled[at][0] += u32::from(has);
                    emptied.filled[at][1] += u32::from(has && has_too);
                }
            }
        }
        emptied
    }

    fn place(&self, column: usize, first: usize, second: usize) -> usize {
        (column * self.copies.len() + first) * self.copies.len() + second
    }

    fn row(&self, (copy, row): Place) -> Row<'a> {
        self.copies[copy].list.row(row)
    }

    /// Returns the cells of a row that one copy has emptied and another has not.
    pub(super) fn cells(&self, rows: &(impl Iterator<Item = Place> + Clone)) -> Vec<EmptiedCell> {
        let mut cells: Vec<EmptiedCell> = Vec::new();
        let named = |place: Place| RowOfFile {
            file: self.copies[place.0].file.to_owned(),
            row: self.row(place).number(),
        };
        for (column, described) in self.copies[0].list.format().columns.iter().enumerate() {
            for (first, second) in pairs(rows) {
                let is_emptied = !is_blank(self.row(first).cell(column))
                    && is_blank(self.row(second).cell(column))
                    && match described.field.identity() {
                        Some((side, _)) => {
                            self.fills(column, first.0, second.0)
                                || self.is_half(side, first, second)
                        }
                        None => self.names(column, second),
                    };
                if is_emptied
                    && !cells.iter().any(|cell| {
                        cell.column == described.header && cell.emptied == named(second)
                    })
                {
                    cells.push(EmptiedCell {
                        column: described.header.to_owned(),
                        emptied: named(second),
                        kept: named(first),
                    });
                }
            }
        }
        cells
    }

    /// Tells whether the second copy has filled a column in most of the rows in which the first
    /// has.
    fn fills(&self, column: usize, first: usize, second: usize) -> bool {
        let [has, has_too] = self.filled[self.place(column, first, second)];
        has_too > 0 && has_too * 2 >= has
    }

    /// Tells whether of several identities that a row of the first copy has on a side, the second
    /// copy has kept some: in a column that it fills at all.
    fn is_half(&self, side: Side, first: Place, second: Place) -> bool {
        let [whole, half] = [first, second].map(|place| {
            self.row(place).identities(side).map(|(column, ..)| column).collect::<Vec<_>>()
        });
        let is_filled_elsewhere = |column: &usize| {
            let [has, has_too] = self.filled[self.place(*column, first.0, second.0)];
            half.contains(column) || has_too > 0 || has < FEW
        };
        !half.is_empty()
            && half.iter().all(|column| whole.contains(column))
            && whole.iter().all(is_filled_elsewhere)
    }

    /// Tells whether a copy says in other cells who a row is of, in a file that has the column.
    fn names(&self, column: usize, place: Place) -> bool {
        let others = self.row(place).format().columns.iter().enumerate();
        let mut others =
            others.filter(|(at, other)| *at != column && other.field.identity().is_none());
        self.copies[place.0].has(column)
            && others.any(|(at, _)| !is_blank(self.row(place).cell(at)))
    }
}

/// Walks over every two places at which a row stands.
fn pairs(rows: &(impl Iterator<Item = Place> + Clone)) -> impl Iterator<Item = (Place, Place)> {
    rows.clone().flat_map(|first| {
        rows.clone().filter(move |second| second.0 != first.0).map(move |second| (first, second))
    })
}
