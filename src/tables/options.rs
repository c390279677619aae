//! What a caller may ask of a reader, and how much it will take in.

/// How a table is read; the default finds out everything by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadOptions {
    /// The encoding of a CSV, by its common name; found by itself if none is given.
    pub encoding: Option<String>,
    /// The sheet of a workbook; the one that looks most like a table if none is given.
    pub sheet: Option<String>,
    /// How much is read at most.
    pub limits: Limits,
}

/// How much is read at most: beyond it a file is no list, or was made to do harm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Rows, empty ones included.
    pub rows: u32,
    /// Columns that hold something.
    pub columns: usize,
    /// Characters in one cell; the default is what a spreadsheet holds.
    pub cell_chars: usize,
    /// Bytes that a compressed file may expand to.
    pub expanded_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { rows: 20_000_000, columns: 256, cell_chars: 32_767, expanded_bytes: 2 << 30 }
    }
}
