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
    /// The list itself, where it is at hand: it tells also of cells that were not supplied.
    original: Option<&'a List>,
    /// The id and version of the list that was sent out, where its own manifest tells them.
    version: Option<(String, u32)>,
}

/// Both sides of a comparison with the original itself are digested in one run, so nothing has to
/// be kept apart by a secret.
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

    /// Takes the original list itself: its supplied columns and closure as its manifest tells, else
    /// every column that it came with filled in and that is not the new identity.
    #[must_use]
    pub fn of_original(original: &'a List, manifest: Option<&Manifest>, closure: Closure) -> Self {
        let columns = match manifest {
            Some(manifest) if manifest.format == original.format().id => {
                manifest.supplied.columns.clone()
            }
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

    /// Takes along which list was sent out, as the manifest tells that came with the original
    /// itself.
    #[must_use]
    pub fn of_version(mut self, sent: Option<&Manifest>) -> Self {
        self.version = sent.map(|manifest| (manifest.list_id.clone(), manifest.version));
        self
    }

    /// Returns the id and version of the list that was sent out.
    pub(crate) fn version(&self) -> Option<(&str, u32)> {
        self.version.as_ref().map(|(id, version)| (id.as_str(), *version))
    }

    /// Tells whether a list that bears this manifest is a later version of the one that was sent
    /// out: what differs was corrected in it.
    pub(crate) fn is_before(&self, manifest: Option<&Manifest>) -> bool {
        let both = self.version().zip(manifest);
        both.is_some_and(|((id, sent), manifest)| manifest.list_id == id && manifest.version > sent)
    }

    /// Finds how a list differs from the one that was sent out, in the columns that it has.
    pub(crate) fn compare(&self, list: &List, is_absent: impl Fn(usize) -> bool) -> Differences {
        self.supplied.compare(list, is_absent)
    }

    /// Returns the list that was sent out, where it is at hand itself.
    pub(crate) fn original(&self) -> Option<&'a List> {
        self.original
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
