//! Digests of a list: one over all rows, which names a list's content whatever file carries it, and
//! salted ones of supplied cells, by which a change is found again.

use std::borrow::Cow;
use std::collections::HashMap;

use serde::de::{Error as _, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::rows::List;
use crate::digest::{Hasher, text};

/// Random bytes that keep the row digests of two lists apart.
pub type Salt = [u8; 16];

/// How many bytes of a digest are kept for a cell: enough to see that it changed, and with the
/// cells beside it to know its row.
const CELL: usize = 4;

impl List {
    /// Returns the SHA-256 over the canonical rows, in lower-case hexadecimal digits.
    ///
    /// The input is the line `waswordt/list/1 <format>` and then every cell, in rows and columns of
    /// the format, as its length in bytes (four, little-endian) and its UTF-8 text. A CSV and a
    /// workbook of one list give the same digest.
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

/// The digest of one cell.
pub(super) type CellDigest = [u8; CELL];

/// The digests of the supplied cells of all rows of a list as it was sent out, a few bytes a cell:
/// they tell which cell changed, and by the old identity whose row it is. Whoever has the salt can
/// guess at a cell, so that they never travel without the list itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowDigests {
    /// The salt.
    pub salt: Salt,
    /// The positions of the supplied columns in the format.
    pub columns: Vec<usize>,
    cells: Vec<CellDigest>,
    rows: usize,
}

impl RowDigests {
    /// Takes the digests of a list's supplied columns.
    #[must_use]
    pub fn of(list: &List, columns: Vec<usize>, salt: Salt) -> Self {
        let cells = list.rows().flat_map(|row| columns.iter().map(move |&column| (column, row)));
        let cells =
            cells.map(|(column, row)| digest(&salt, column, &row.compared(column))).collect();
        Self { salt, columns, cells, rows: list.len() }
    }

    /// Returns how many rows there were.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows
    }

    /// Tells whether there were no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// Returns the digests of a row's supplied cells.
    pub(super) fn row(&self, index: usize) -> &[CellDigest] {
        let width = self.columns.len();
        &self.cells[index * width..][..width]
    }

    /// Returns, for each supplied column, the digest of a cell that holds nothing.
    pub(super) fn of_nothing(&self) -> Vec<CellDigest> {
        self.columns.iter().map(|&column| digest(&self.salt, column, "")).collect()
    }

    /// Leaves out the columns that a file lacks.
    pub(super) fn without(&self, is_absent: impl Fn(usize) -> bool) -> Cow<'_, Self> {
        if !self.columns.iter().any(|&column| is_absent(column)) {
            return Cow::Borrowed(self);
        }
        let is_there: Vec<bool> = self.columns.iter().map(|&column| !is_absent(column)).collect();
        let cells = self
            .cells
            .iter()
            .zip(is_there.iter().cycle())
            .filter(|(_, is_there)| **is_there)
            .map(|(cell, _)| *cell);
        let columns = self.columns.iter().copied().filter(|&column| !is_absent(column));
        Cow::Owned(Self {
            salt: self.salt,
            cells: cells.collect(),
            columns: columns.collect(),
            rows: self.rows,
        })
    }

    /// Finds the supplied cells of `list` that are not what was sent out, as (row, column of the
    /// format); `place` tells where a row stood then.
    #[must_use]
    pub fn changed(
        &self,
        list: &List,
        place: impl Fn(usize) -> Option<usize>,
    ) -> Vec<(usize, usize)> {
        let now = Self::of(list, self.columns.clone(), self.salt);
        let placed = (0..list.len()).filter_map(|row| Some((row, place(row)?)));
        let cells = placed.flat_map(|(row, place)| {
            let cells = self.row(place).iter().zip(now.row(row)).zip(&self.columns);
            cells
                .filter(|((then, now), _)| then != now)
                .map(move |(_, &column)| (row, column))
                .collect::<Vec<_>>()
        });
        cells.collect()
    }

    /// Returns the digests as they are written.
    #[must_use]
    pub fn encode(&self) -> RowWords {
        if self.columns.is_empty() {
            RowWords::default()
        } else {
            RowWords { cells: self.cells.clone(), rows: self.rows }
        }
    }

    /// Takes what [`RowDigests::encode`] returned; none where there are not as many cells as rows
    /// and columns ask for.
    #[must_use]
    pub fn decode(salt: Salt, columns: Vec<usize>, words: RowWords) -> Option<Self> {
        let RowWords { cells, rows } = words;
        (cells.len() == rows * columns.len()).then_some(Self { salt, columns, cells, rows })
    }

    /// Returns, for each row that was sent out, the first row that cannot be told from it: itself,
    /// where there is no other.
    #[must_use]
    pub fn first_alike(&self) -> Vec<usize> {
        let mut first: HashMap<&[CellDigest], usize> = HashMap::with_capacity(self.rows);
        (0..self.rows).map(|at| *first.entry(self.row(at)).or_insert(at)).collect()
    }
}

/// The digests of rows as a manifest writes them: each row is a word of letters, digits, `-` and
/// `_`. There may be millions, so that they are taken apart while they are read.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct RowWords {
    cells: Vec<CellDigest>,
    rows: usize,
}

impl RowWords {
    /// Returns how many there are.
    pub(super) fn len(&self) -> usize {
        self.rows
    }

    /// Adds a row; tells whether its word is as long as those before.
    fn push(&mut self, word: &str) -> bool {
        let Some(bytes) = text::from_word(word) else { return false };
        let (row, rest) = bytes.as_chunks::<CELL>();
        self.cells.extend_from_slice(row);
        self.rows += 1;
        !row.is_empty() && rest.is_empty() && row.len() * self.rows == self.cells.len()
    }
}

impl Serialize for RowWords {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let width = self.cells.len().checked_div(self.rows).unwrap_or(1).max(1);
        serializer.collect_seq(self.cells.chunks(width).map(|row| text::word(row.as_flattened())))
    }
}

impl<'de> Deserialize<'de> for RowWords {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Words;
        impl<'de> Visitor<'de> for Words {
            type Value = RowWords;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("row digests of one length")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut words: A) -> Result<RowWords, A::Error> {
                let mut rows = RowWords::default();
                while let Some(word) = words.next_element::<Cow<'de, str>>()? {
                    if !rows.push(&word) {
                        return Err(A::Error::custom("a row digest is damaged"));
                    }
                }
                Ok(rows)
            }
        }
        deserializer.deserialize_seq(Words)
    }
}

fn digest(salt: &Salt, column: usize, cell: &str) -> CellDigest {
    let mut hasher = Hasher::default();
    hasher.update(salt);
    hasher.update((column as u32).to_le_bytes());
    hasher.update(cell);
    let mut digest = [0; CELL];
    digest.copy_from_slice(&hasher.finish().bytes()[..CELL]);
    digest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::Format;
    use crate::moves::FormatId;

    #[test]
    fn digests_survive_encoding() {
        let mut list = List::new(Format::of(FormatId::Vo));
        list.push(2, ["Aagje", "", "Bakker", "1234 AB", "1", "1@x"]);
        list.push(3, ["Bram", "de", "Vries", "1234 AB", "2", "2@x"]);
        let digests = RowDigests::of(&list, vec![0, 5], [1; 16]);
        assert_eq!(
            RowDigests::decode([1; 16], vec![0, 5], digests.encode()),
            Some(digests.clone())
        );
        assert_eq!(RowDigests::decode([1; 16], vec![0], digests.encode()), None);
    }
}
