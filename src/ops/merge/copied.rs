//! A copy of a list.

use crate::list::{List, Manifest};

/// One of the copies.
#[derive(Clone, Copy, Debug)]
pub struct Copied<'a> {
    /// The file, as it is to be named.
    pub file: &'a str,
    /// The list in it.
    pub list: &'a List,
    /// Its manifest.
    pub manifest: Option<&'a Manifest>,
    /// Where each column of the format stands in the file; all of them where nothing is told.
    pub positions: &'a [Option<usize>],
}

impl Copied<'_> {
    /// Tells whether the file has a column of the format.
    pub(super) fn has(&self, column: usize) -> bool {
        self.positions.get(column).is_none_or(Option::is_some)
    }
}
