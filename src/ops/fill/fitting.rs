//! Which column of an export holds what could be filled in, where the one that was taken does not.

use super::realms::FillRealms;
use super::usable::sound;
use crate::grid::Record;
use crate::identity::{Scheme, padding};

/// So many accounts are looked at.
const ENOUGH: u32 = 200;

/// Counts, of the first accounts, what could be filled in by column.
#[derive(Debug)]
pub(super) struct Fitting<'a> {
    scheme: Scheme,
    realms: &'a [String],
    counts: Vec<u32>,
    seen: u32,
}

impl<'a> Fitting<'a> {
    pub(super) fn new(scheme: Scheme, realms: FillRealms<'a>) -> Self {
        Self { scheme, realms: realms.known, counts: Vec::new(), seen: 0 }
    }

    /// Looks at the next account. Where no realm is stated, any address might fit.
    pub(super) fn take(&mut self, record: &Record) {
        if self.seen == ENOUGH || self.scheme.has_realms() && self.realms.is_empty() {
            return;
        }
        self.seen += 1;
        self.counts.resize(self.counts.len().max(record.len()), 0);
        for (count, cell) in self.counts.iter_mut().zip(record.iter()) {
            let cell = cell.trim_matches(padding);
            let fits = !cell.is_empty() && sound(self.scheme, cell, self.realms).is_ok();
            *count += u32::from(fits);
        }
    }

    /// Returns the column of which most cells fit.
    pub(super) fn best(&self) -> Option<usize> {
        let counts = self.counts.iter().enumerate();
        let (at, count) = counts.max_by_key(|(at, count)| (**count, std::cmp::Reverse(*at)))?;
        (count * 2 > self.seen).then_some(at)
    }
}
