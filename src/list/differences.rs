//! How a list differs, in its supplied cells, from the list that was sent out: which row is which,
//! whatever their order, and what changed in it.

use super::canonical::RowDigests;
use super::pairing::{Likeness, Pairing};
use super::rows::List;
use crate::moves::Closure;

/// How a list differs, in its supplied cells, from the list that was sent out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// Supplied cells that changed: (row now, row then, column of the format).
    pub changed: Vec<(usize, usize, usize)>,
    /// Indices of rows that were not sent out.
    pub added: Vec<usize>,
    /// Indices, in the list as it was sent out, of rows that are gone.
    pub removed: Vec<usize>,
    /// Indices of rows that stand elsewhere among the others than they did.
    pub moved: Vec<usize>,
    /// Rows that were sent out and are there: (row now, row then).
    pub kept: Vec<(usize, usize)>,
}

impl Differences {
    /// Tells whether every row that was sent out is there, unchanged and in its order, and no
    /// other.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty()
            && self.added.is_empty()
            && self.removed.is_empty()
            && self.moved.is_empty()
    }
}

/// Where a row stood in the list as it was sent out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// At this index.
    At(usize),
    /// At one of several that cannot be told apart.
    OneOfSeveral,
    /// Nowhere: it was added.
    Nowhere,
}

impl RowDigests {
    /// Finds, for each row of `list`, which row of the list that was sent out it is: the same in
    /// its supplied cells or in all but one of them, or with the same old identity.
    ///
    /// In a closed list, in which rows are neither added nor removed, a row with more changes is
    /// found by its neighbours. A row that cannot be told from another row that was sent out is
    /// found in its own place only.
    #[must_use]
    pub fn places(&self, list: &List, closure: Closure) -> Vec<Place> {
        let now = Self::of(list, self.columns.clone(), self.salt);
        let mut pairing = Pairing::of(list.format(), self, &now);
        pairing.by_content();
        if closure == Closure::Closed {
            pairing.by_neighbours(Likeness::Assumed);
        }
        let copies = pairing.copies();
        let place = |(at, place): (usize, Option<usize>)| match place {
            None => Place::Nowhere,
            Some(place) if place != at && copies.contains(self.row(place)) => Place::OneOfSeveral,
            Some(place) => Place::At(place),
        };
        pairing.partners().enumerate().map(place).collect()
    }

    /// Finds the differences between the list that was sent out and `list`, whatever the order of
    /// its rows. Columns that `is_absent` tells of are not compared: a file that lacks a column
    /// differs by that alone.
    #[must_use]
    pub fn compare(&self, list: &List, is_absent: impl Fn(usize) -> bool) -> Differences {
        let then = self.without(is_absent);
        let now = Self::of(list, then.columns.clone(), then.salt);
        let mut pairing = Pairing::of(list.format(), &then, &now);
        pairing.by_content();
        pairing.by_neighbours(Likeness::Required);
        let copies = pairing.copies();
        let mut differences =
            Differences { removed: pairing.removed().collect(), ..Differences::default() };
        for (at, partner) in pairing.partners().enumerate() {
            let Some(place) = partner else {
                differences.added.push(at);
                continue;
            };
            differences.kept.push((at, place));
            let cells = then.row(place).iter().zip(now.row(at)).zip(&then.columns);
            let changed = cells
                .filter(|((then, now), _)| then != now)
                .map(|(_, &column)| (at, place, column));
            differences.changed.extend(changed);
        }
        // Which of several equal rows stands where is not to be known.
        let known = |&&(_, place): &&(usize, usize)| !copies.contains(then.row(place));
        let order: Vec<(usize, usize)> = differences.kept.iter().filter(known).copied().collect();
        differences.moved = out_of_order(&order);
        differences
    }
}

/// Returns the fewest rows that would have to be moved to bring the others back in their order.
fn out_of_order(rows: &[(usize, usize)]) -> Vec<usize> {
    if rows.is_sorted_by_key(|&(_, place)| place) {
        return Vec::new();
    }
    // The longest run of rising places: `ends[n]` is the row with the lowest place that ends a run
    // of n + 1.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(rows.len());
    for (nth, &(_, place)) in rows.iter().enumerate() {
        let length = ends.partition_point(|&end| rows[end].1 < place);
        before.push(length.checked_sub(1).map(|length| ends[length]));
        if length == ends.len() {
            ends.push(nth);
        } else {
            ends[length] = nth;
        }
    }
    let mut stays = vec![false; rows.len()];
    let mut next = ends.last().copied();
    while let Some(nth) = next {
        stays[nth] = true;
        next = before[nth];
    }
    rows.iter().zip(stays).filter(|(_, stays)| !stays).map(|(&(at, _), _)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::Format;
    use crate::moves::FormatId;

    fn list(rows: &[[&str; 6]]) -> List {
        let mut list = List::new(Format::of(FormatId::Vo));
        for (at, row) in rows.iter().enumerate() {
            list.push(at as u32 + 2, row.iter().copied());
        }
        list
    }

    const A: [&str; 6] = ["Aagje", "", "Bakker", "1234 AB", "1", "1@x"];
    const B: [&str; 6] = ["Bram", "de", "Vries", "1234 AB", "2", "2@x"];
    const C: [&str; 6] = ["Cato", "", "Smit", "1234 AB", "3", "3@x"];
    const X: [&str; 6] = ["X", "Y", "Z", "1", "9", "2@y"];

    fn differences(then: &[[&str; 6]], now: &[[&str; 6]]) -> Differences {
        RowDigests::of(&list(then), (0..6).collect(), [7; 16]).compare(&list(now), |_| false)
    }

    #[test]
    fn a_list_in_another_order_differs_by_that_alone() {
        let found = differences(&[A, B, C], &[C, A, B]);
        assert_eq!(
            found,
            Differences {
                moved: vec![0],
                kept: vec![(0, 2), (1, 0), (2, 1)],
                ..Differences::default()
            }
        );
        assert!(differences(&[A, B, A, C], &[B, A, C]).moved.is_empty());
    }

    #[test]
    fn a_changed_cell_is_found_with_its_column() {
        let mut changed = B;
        changed[3] = "9999 ZZ";
        assert_eq!(differences(&[A, B, C], &[A, changed, C]).changed, [(1, 1, 3)]);
        assert_eq!(differences(&[A, B, C], &[C, changed, A]).changed, [(1, 1, 3)]);
    }

    #[test]
    fn a_postcode_is_the_same_with_any_spaces() {
        for spaced in ["1234AB", "1234  AB", " 1234\u{a0}ab "] {
            let mut respaced = B;
            respaced[3] = spaced;
            assert!(differences(&[A, B, C], &[A, respaced, C]).is_empty(), "{spaced}");
        }
    }

    #[test]
    fn a_row_is_known_by_its_old_identity_whatever_else_changed_and_wherever_it_stands() {
        let overwritten = ["Cato", "", "Smit", "1234 AB", "3", "2@x"];
        let found = differences(&[A, B, C], &[C, overwritten, A]);
        assert_eq!(found.changed, [(1, 1, 0), (1, 1, 1), (1, 1, 2), (1, 1, 4)]);
        assert!(found.added.is_empty() && found.removed.is_empty());
    }

    #[test]
    fn a_row_of_which_the_name_and_the_old_identity_differ_is_another() {
        let found = differences(&[A, B, C], &[A, X, C]);
        assert_eq!((found.added, found.removed, found.changed), (vec![1], vec![1], vec![]));
        let mut sister = A;
        (sister[0], sister[5]) = ("Anna", "9@x");
        let found = differences(&[A, B, C], &[sister, B, C]);
        assert_eq!((found.added, found.removed, found.changed), (vec![0], vec![0], vec![]));
    }

    #[test]
    fn removed_and_added_rows_are_told_apart() {
        let found = differences(&[A, B], &[A, B, C]);
        assert_eq!((found.added, found.removed.len(), found.moved.len()), (vec![2], 0, 0));
        let found = differences(&[A, B, C], &[A, C]);
        assert_eq!((found.added.len(), found.removed, found.moved.len()), (0, vec![1], 0));
    }

    #[test]
    fn a_column_that_the_file_lacks_is_not_compared() {
        let without = [A, B, C].map(|mut row| {
            row[3] = "";
            row
        });
        let sent = RowDigests::of(&list(&[A, B, C]), (0..6).collect(), [7; 16]);
        assert!(sent.compare(&list(&without), |column| column == 3).is_empty());
        assert_eq!(
            sent.compare(&list(&without), |_| false).changed,
            [(0, 0, 3), (1, 1, 3), (2, 2, 3)]
        );
    }

    #[test]
    fn rows_know_where_they_stood_unless_several_look_the_same() {
        let sent = RowDigests::of(&list(&[A, B, C, A]), (0..6).collect(), [7; 16]);
        let mut changed = B;
        changed[3] = "9999 ZZ";
        let places = sent.places(&list(&[C, changed, X, A]), Closure::Open);
        assert_eq!(places, [Place::At(2), Place::At(1), Place::Nowhere, Place::At(3)]);
        assert_eq!(sent.places(&list(&[B, A]), Closure::Open), [Place::At(1), Place::OneOfSeveral]);
    }
}
