//! The list as it was sent out, to hold a returned list against.

use crate::identity::Side;
use crate::list::{Differences, List, Manifest, Row, RowDigests, Salt, is_blank};
use crate::moves::{Closure, FormatId};

/// Where the rows of the sent list stood.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Numbers {
    /// One after another, from this row on.
    From(u32),
    /// On these rows.
    Each(Vec<u32>),
}

/// The supplied cells of a list as it was sent out.
#[derive(Clone, Debug)]
pub struct Baseline<'a> {
    /// The format that it had.
    pub format: FormatId,
    /// The digests of its supplied cells.
    pub supplied: RowDigests,
    /// Whether rows may be added or removed.
    pub closure: Closure,
    numbers: Numbers,
    /// The list itself, where it is at hand: it tells cell by cell what digests only tell by row.
    original: Option<&'a List>,
    /// The id and version of the list that was sent out, where its own manifest tells them.
    version: Option<(String, u32)>,
}

/// Both sides of a comparison with the original itself are digested in one run, so nothing has to be kept apart by a secret.
const SALT: Salt = [0; 16];

impl<'a> Baseline<'a> {
    /// Takes what a manifest remembers; none where it remembers no supplied cell.
    #[must_use]
    pub fn of_manifest(manifest: &Manifest) -> Option<Self> {
        (!manifest.supplied.columns.is_empty()).then(|| Self {
            format: manifest.format,
            supplied: manifest.supplied.clone(),
            closure: manifest.closure,
            numbers: Numbers::From(manifest.first_row),
            original: None,
            version: None,
        })
    }

    /// Takes the original list itself: its supplied columns and closure as its manifest tells, else every column that it came with filled in
    /// and that is not the new identity.
    #[must_use]
    pub fn of_original(original: &'a List, manifest: Option<&Manifest>, closure: Closure) -> Self {
        let columns = match manifest {
            Some(manifest) if manifest.format == original.format().id => manifest.supplied.columns.clone(),
            _ => filled_columns(original),
        };
        Self {
            format: original.format().id,
            supplied: RowDigests::of(original, columns, SALT),
            closure: manifest.map_or(closure, |manifest| manifest.closure),
            numbers: Numbers::Each(original.rows().map(Row::number).collect()),
            original: Some(original),
            version: None,
        }
    }

    /// Takes along which list was sent out, as the manifest tells that came with the original itself.
    #[must_use]
    pub fn of_version(mut self, sent: Option<&Manifest>) -> Self {
        self.version = sent.map(|manifest| (manifest.list_id.clone(), manifest.version));
        self
    }

    /// Returns the id and version of the list that was sent out.
    pub(super) fn version(&self) -> Option<(&str, u32)> {
        self.version.as_ref().map(|(id, version)| (id.as_str(), *version))
    }

    /// Finds how a list differs from the one that was sent out.
    pub(super) fn compare(&self, list: &List) -> Differences {
        let mut differences = self.supplied.compare(list);
        if let Some(original) = self.original {
            let (told, untold) = differences.changed.into_iter().partition(|&(_, _, column)| column.is_some());
            differences.changed = told;
            for (now, then, _) in untold {
                self.look_closer(list.row(now), original.row(then), &mut differences);
            }
            differences.changed.sort_unstable();
            differences.added.sort_unstable();
            differences.removed.sort_unstable();
        }
        differences
    }

    /// Tells, of two rows in one place of which several cells differ, whether they are one row with changes or two different ones.
    fn look_closer(&self, now: Row<'_>, then: Row<'_>, differences: &mut Differences) {
        let same = |column: usize| now.compared(column) == then.compared(column);
        let (kept, changed): (Vec<usize>, Vec<usize>) = self.supplied.columns.iter().partition(|&&column| same(column));
        // An empty cell that stayed empty says nothing of who it is.
        let telling = kept.iter().filter(|&&column| !is_blank(now.cell(column))).count();
        if telling >= changed.len() {
            differences.changed.extend(changed.into_iter().map(|column| (now.index(), then.index(), Some(column))));
        } else {
            differences.added.push(now.index());
            differences.removed.push(then.index());
        }
    }

    /// Returns the row number, as a person saw it, of the row with this index in the sent list.
    #[must_use]
    pub fn row_number(&self, index: usize) -> u32 {
        match &self.numbers {
            Numbers::From(first) => first.saturating_add(index as u32),
            Numbers::Each(numbers) => numbers.get(index).copied().unwrap_or_default(),
        }
    }
}

fn filled_columns(list: &List) -> Vec<usize> {
    let format = list.format();
    let is_new = |column: usize| format.identity_columns(Side::Wordt).any(|(at, _)| at == column);
    let is_filled = |column: usize| list.rows().any(|row| !is_blank(row.cell(column)));
    (0..format.width()).filter(|&column| !is_new(column) && is_filled(column)).collect()
}
