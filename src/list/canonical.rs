//! Digests of a list: one over all rows, which names a list's content whatever file carries it, and salted ones per row, by which a change of
//! a supplied cell is found again.

use std::borrow::Cow;
use std::collections::HashMap;

use super::rows::{List, Row};
use crate::digest::{Hasher, text};
use crate::moves::Closure;

/// Random bytes that keep the row digests of two lists apart.
pub type Salt = [u8; 16];

const WHOLE: usize = 8;
const WITHOUT: usize = 2;

impl List {
    /// Returns the SHA-256 over the canonical rows, in lower-case hexadecimal digits.
    ///
    /// The input is the line `waswordt/list/1 <format>` and then every cell, in rows and columns of the format, as its length in bytes (four,
    /// little-endian) and its UTF-8 text. A CSV and a workbook of one list give the same digest.
    #[must_use]
    pub fn sha256(&self) -> String {
        let mut hasher = Hasher::default();
        hasher.update(format!("waswordt/list/1 {}\n", self.format().id));
        for row in self.rows() {
            for cell in row.cells() {
                hasher.update((cell.len() as u32).to_le_bytes());
                hasher.update(cell);
            }
        }
        hasher.finish().hex()
    }
}

/// The digest of the supplied cells of one row: of all together, and of all but one, for each.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RowDigest(Vec<u8>);

impl RowDigest {
    fn of(row: Row<'_>, columns: &[usize], salt: &Salt) -> Self {
        let cells: Vec<(usize, Cow<'_, str>)> = columns.iter().map(|&column| (column, row.compared(column))).collect();
        let mut bytes = Self::hash(cells.iter(), salt)[..WHOLE].to_vec();
        for left_out in columns {
            let others = cells.iter().filter(|(column, _)| column != left_out);
            bytes.extend_from_slice(&Self::hash(others, salt)[..WITHOUT]);
        }
        Self(bytes)
    }

    fn hash<'c>(cells: impl Iterator<Item = &'c (usize, Cow<'c, str>)>, salt: &Salt) -> [u8; 32] {
        let mut hasher = Hasher::default();
        hasher.update(salt);
        for (column, cell) in cells {
            hasher.update((*column as u32).to_le_bytes());
            hasher.update((cell.len() as u32).to_le_bytes());
            hasher.update(cell.as_bytes());
        }
        *hasher.finish().bytes()
    }

    fn whole(&self) -> &[u8] {
        &self.0[..WHOLE]
    }

    fn without(&self, nth: usize) -> &[u8] {
        &self.0[WHOLE + nth * WITHOUT..][..WITHOUT]
    }
}

/// The digests of all rows of a list as it was sent out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowDigests {
    /// The salt.
    pub salt: Salt,
    /// The positions of the supplied columns in the format.
    pub columns: Vec<usize>,
    rows: Vec<RowDigest>,
}

/// How a list differs, in its supplied cells, from the list that was sent out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// Rows of which supplied cells changed: (index now, index then, the column if it is only one).
    pub changed: Vec<(usize, usize, Option<usize>)>,
    /// Indices of rows that were not sent out.
    pub added: Vec<usize>,
    /// Indices, in the list as it was sent out, of rows that are gone.
    pub removed: Vec<usize>,
}

impl RowDigests {
    /// Takes the digests of a list's supplied columns.
    #[must_use]
    pub fn of(list: &List, columns: Vec<usize>, salt: Salt) -> Self {
        let rows = list.rows().map(|row| RowDigest::of(row, &columns, &salt)).collect();
        Self { salt, columns, rows }
    }

    /// Returns how many rows there were.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Tells whether there were no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Writes each digest as a word of letters, digits, `-` and `_`.
    #[must_use]
    pub fn encode(&self) -> Vec<String> {
        self.rows.iter().map(|row| text::word(&row.0)).collect()
    }

    /// Reads what [`RowDigests::encode`] wrote; none where a word is not of the right length.
    #[must_use]
    pub fn decode(salt: Salt, columns: Vec<usize>, words: &[String]) -> Option<Self> {
        let width = WHOLE + WITHOUT * columns.len();
        let row = |word: &String| text::from_word(word).filter(|bytes| bytes.len() == width).map(RowDigest);
        Some(Self { rows: words.iter().map(row).collect::<Option<_>>()?, salt, columns })
    }

    /// Finds, for each row of `list`, which row of the list that was sent out it is: the same in its supplied cells, or in all but one of them.
    ///
    /// In a closed list, in which rows are neither added nor removed, a row with more changes is found by its neighbours. A row that cannot be
    /// told from another row that was sent out is found in its own place only.
    #[must_use]
    pub fn places(&self, list: &List, closure: Closure) -> Vec<Place> {
        let now: Vec<RowDigest> = list.rows().map(|row| RowDigest::of(row, &self.columns, &self.salt)).collect();
        let mut pairing = Pairing { then: &self.rows, partner: vec![None; now.len()], taken: vec![false; self.rows.len()] };
        pairing.equal_rows(&now);
        pairing.one_cell_apart(&now, &self.columns, &mut Differences::default());
        if closure == Closure::Closed {
            pairing.in_the_same_place(&mut Differences::default());
        }
        let mut copies: HashMap<&[u8], u32> = HashMap::new();
        for row in &self.rows {
            *copies.entry(row.whole()).or_default() += 1;
        }
        let place = |(at, place): (usize, Option<usize>)| match place {
            None => Place::Nowhere,
            Some(place) if place != at && copies.get(self.rows[place].whole()).is_some_and(|count| *count > 1) => Place::OneOfSeveral,
            Some(place) => Place::At(place),
        };
        pairing.partner.into_iter().enumerate().map(place).collect()
    }

    /// Finds the differences between the list that was sent out and `list`, whatever the order of its rows.
    #[must_use]
    pub fn compare(&self, list: &List) -> Differences {
        let now: Vec<RowDigest> = list.rows().map(|row| RowDigest::of(row, &self.columns, &self.salt)).collect();
        let mut pairing = Pairing { then: &self.rows, partner: vec![None; now.len()], taken: vec![false; self.rows.len()] };
        pairing.equal_rows(&now);
        let mut differences = Differences::default();
        pairing.one_cell_apart(&now, &self.columns, &mut differences);
        pairing.in_the_same_place(&mut differences);
        differences.changed.sort_unstable();
        differences.added = (0..now.len()).filter(|&at| pairing.partner[at].is_none()).collect();
        differences.removed = (0..self.rows.len()).filter(|&at| !pairing.taken[at]).collect();
        differences
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

/// Which row of then each row of now is.
struct Pairing<'a> {
    then: &'a [RowDigest],
    partner: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl Pairing<'_> {
    fn pair(&mut self, now: usize, then: usize) {
        self.partner[now] = Some(then);
        self.taken[then] = true;
    }

    fn free_now(&self) -> Vec<usize> {
        (0..self.partner.len()).filter(|&at| self.partner[at].is_none()).collect()
    }

    /// Rows that are the same, in their own place first.
    fn equal_rows(&mut self, now: &[RowDigest]) {
        for (at, digest) in now.iter().enumerate() {
            if self.then.get(at).is_some_and(|then| then.whole() == digest.whole()) {
                self.pair(at, at);
            }
        }
        let mut places: HashMap<&[u8], Vec<usize>> = HashMap::new();
        let then = self.then;
        for at in (0..then.len()).rev().filter(|&at| !self.taken[at]) {
            places.entry(then[at].whole()).or_default().push(at);
        }
        for at in self.free_now() {
            if let Some(place) = places.get_mut(now[at].whole()).and_then(Vec::pop) {
                self.pair(at, place);
            }
        }
    }

    /// Rows that are the same but for one cell.
    fn one_cell_apart(&mut self, now: &[RowDigest], columns: &[usize], differences: &mut Differences) {
        let then = self.then;
        let free_then: Vec<usize> = (0..then.len()).filter(|&at| !self.taken[at]).collect();
        for (nth, &column) in columns.iter().enumerate() {
            let mut places: HashMap<&[u8], Vec<usize>> = HashMap::new();
            for &at in free_then.iter().rev().filter(|&&at| !self.taken[at]) {
                places.entry(then[at].without(nth)).or_default().push(at);
            }
            for at in self.free_now() {
                let Some(candidates) = places.get_mut(now[at].without(nth)) else { continue };
                // The row's own place is the best guess among several.
                let pick = candidates.iter().position(|&place| place == at).unwrap_or(candidates.len().saturating_sub(1));
                if pick < candidates.len() {
                    let place = candidates.remove(pick);
                    self.pair(at, place);
                    differences.changed.push((at, place, Some(column)));
                }
            }
        }
    }

    /// Rows of which several cells changed, found by their neighbours.
    fn in_the_same_place(&mut self, differences: &mut Differences) {
        let mut expected = 0;
        for at in 0..self.partner.len() {
            match self.partner[at] {
                Some(place) => expected = place + 1,
                None if expected < self.taken.len() && !self.taken[expected] => {
                    self.pair(at, expected);
                    differences.changed.push((at, expected, None));
                    expected += 1;
                }
                None => {}
            }
        }
    }
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

    fn differences(then: &[[&str; 6]], now: &[[&str; 6]]) -> Differences {
        RowDigests::of(&list(then), (0..6).collect(), [7; 16]).compare(&list(now))
    }

    #[test]
    fn a_list_in_another_order_does_not_differ() {
        assert_eq!(differences(&[A, B, C], &[C, A, B]), Differences::default());
    }

    #[test]
    fn a_changed_cell_is_found_with_its_column() {
        let mut changed = B;
        changed[3] = "9999 ZZ";
        assert_eq!(differences(&[A, B, C], &[A, changed, C]).changed, [(1, 1, Some(3))]);
    }

    #[test]
    fn a_postcode_is_the_same_with_any_spaces() {
        for spaced in ["1234AB", "1234  AB", " 1234\u{a0}ab "] {
            let mut respaced = B;
            respaced[3] = spaced;
            assert_eq!(differences(&[A, B, C], &[A, respaced, C]), Differences::default(), "{spaced}");
        }
    }

    #[test]
    fn several_changed_cells_in_a_row_are_one_change() {
        let found = differences(&[A, B, C], &[A, ["X", "Y", "Z", "1", "2", "2@y"], C]);
        assert_eq!(found, Differences { changed: vec![(1, 1, None)], ..Differences::default() });
    }

    #[test]
    fn removed_and_added_rows_are_told_apart() {
        let found = differences(&[A, B], &[A, B, C]);
        assert_eq!(found, Differences { added: vec![2], ..Differences::default() });
        let found = differences(&[A, B, C], &[A, C]);
        assert_eq!(found, Differences { removed: vec![1], ..Differences::default() });
    }

    #[test]
    fn rows_know_where_they_stood_unless_several_look_the_same() {
        let sent = RowDigests::of(&list(&[A, B, C, A]), (0..6).collect(), [7; 16]);
        let mut changed = B;
        changed[3] = "9999 ZZ";
        let places = sent.places(&list(&[C, changed, ["X", "Y", "Z", "1", "2", "3"], A]), Closure::Open);
        assert_eq!(places, [Place::At(2), Place::At(1), Place::Nowhere, Place::At(3)]);
        assert_eq!(sent.places(&list(&[B, A]), Closure::Open), [Place::At(1), Place::OneOfSeveral]);
    }

    #[test]
    fn digests_survive_encoding() {
        let digests = RowDigests::of(&list(&[A, B]), vec![0, 5], [1; 16]);
        assert_eq!(RowDigests::decode([1; 16], vec![0, 5], &digests.encode()), Some(digests.clone()));
        assert_eq!(RowDigests::decode([1; 16], vec![0], &digests.encode()), None);
    }
}
