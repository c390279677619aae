//! Seeking the header of a table, and handing over what stands under it.

use super::ExportField;
use super::columns::{Columns, ColumnsError};
use super::dictionary::{Dictionary, Mapping, Title};
use super::lexicon::Lexicon;
use super::naming::Naming;
use crate::grid::Record;
use crate::list::header_key;

/// A header stands within so many rows that hold something.
const HEADER_WITHIN: usize = 25;

/// A row with fewer known names is no header.
const FEWEST: usize = 2;

/// Seeks the header among the first records of a table: the one with most known names, and of those
/// the first.
pub(super) struct HeaderSearch<'a> {
    dictionary: Dictionary,
    lexicon: Lexicon,
    mapping: &'a Mapping,
    waiting: Vec<Record>,
}

impl<'a> HeaderSearch<'a> {
    pub(super) fn new(dictionary: Dictionary, mapping: &'a Mapping) -> Self {
        Self { lexicon: Lexicon::new(&dictionary), dictionary, mapping, waiting: Vec::new() }
    }

    /// Takes a record; returns whether enough have been seen to decide.
    pub(super) fn push(&mut self, record: &Record) -> bool {
        self.waiting.push(record.clone());
        self.waiting.len() >= HEADER_WITHIN
    }

    /// Decides; returns the columns, and the records below the header.
    pub(super) fn finish(self) -> Result<(Columns, Vec<Record>), ColumnsError> {
        let known: Vec<usize> = self.waiting.iter().map(|record| self.known(record)).collect();
        let most = known.iter().copied().max().unwrap_or(0);
        let Some(at) = known.iter().position(|count| *count == most).filter(|_| most >= FEWEST)
        else {
            return Err(ColumnsError::NoHeader);
        };
        let mut waiting = self.waiting;
        let below = waiting.split_off(at + 1);
        let columns = Naming::new(self.dictionary, &self.lexicon, self.mapping, &waiting[at])
            .columns(&below)?;
        Ok((columns, below))
    }

    /// Counts the titles of a record that are known.
    fn known(&self, record: &Record) -> usize {
        let titles: Vec<Title> = record.iter().map(|title| Title::new(title.trim())).collect();
        let layout = self.lexicon.layout(&titles);
        let is_mapped = |title: &Title| {
            self.mapping.iter().any(|(_, header)| title.is_exactly(&header_key(header)))
        };
        let is_known = |title: &&Title| {
            is_mapped(title)
                || ExportField::ALL
                    .iter()
                    .any(|field| self.lexicon.rank(*field, title, layout).is_some())
        };
        titles.iter().filter(is_known).count()
    }
}

/// Hands over what stands under the header of a table, record by record, with what `of` makes of
/// its columns.
pub(crate) struct UnderHeader<'a, C, F> {
    search: Option<HeaderSearch<'a>>,
    of: F,
    columns: Result<C, ColumnsError>,
}

impl<'a, C, F: Fn(Columns) -> C> UnderHeader<'a, C, F> {
    pub(crate) fn new(dictionary: Dictionary, mapping: &'a Mapping, of: F) -> Self {
        Self {
            search: Some(HeaderSearch::new(dictionary, mapping)),
            of,
            columns: Err(ColumnsError::NoHeader),
        }
    }

    /// Tells whether the header is still sought.
    pub(crate) fn is_sought(&self) -> bool {
        self.search.is_some()
    }

    /// Takes a record of the table; those without anything in them count for nothing.
    pub(crate) fn push(&mut self, record: &Record, take: &mut impl FnMut(&C, &Record)) {
        if record.is_blank() {
            return;
        }
        match &mut self.search {
            Some(search) => {
                if search.push(record) {
                    self.decide(take);
                }
            }
            None => self.columns.iter().for_each(|columns| take(columns, record)),
        }
    }

    /// Decides which row is the header, and hands over what stands below it.
    fn decide(&mut self, take: &mut impl FnMut(&C, &Record)) {
        let Some(search) = self.search.take() else { return };
        self.columns = search.finish().map(|(columns, below)| {
            let columns = (self.of)(columns);
            for record in &below {
                take(&columns, record);
            }
            columns
        });
    }

    /// Ends reading: returns the columns.
    pub(crate) fn finish(mut self, take: &mut impl FnMut(&C, &Record)) -> Result<C, ColumnsError> {
        self.decide(take);
        self.columns
    }
}
