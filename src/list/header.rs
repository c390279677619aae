//! Recognising a header: the published names are misspelt, and people add, move and retype them.

use super::format::Format;
use super::title::told_titles;
use crate::grid::Record;
use crate::moves::FormatId;
use crate::spelling::unmarked;

/// Folds a header to what it says: without case, spacing, punctuation, and the published
/// misspellings.
///
/// Small `l` and capital `I` look alike and are mixed up in print (`Profileld`), so they fold
/// together; so does `woordt` with `wordt`.
///
/// ```
/// use waswordt::list::header_key;
/// assert_eq!(header_key("nl EduPersonProfileld nieuw **"), header_key("nlEduPersonProfileId nieuw"));
/// ```
#[must_use]
pub fn header_key(text: &str) -> String {
    let without_l = |c| if c == 'l' { 'i' } else { c };
    // Most text needs no normal form: cells of every row are held against headers.
    let folded: String = if text.is_ascii() {
        let kept = text.chars().filter(char::is_ascii_alphanumeric);
        kept.map(|c| without_l(c.to_ascii_lowercase())).collect()
    } else {
        let kept = unmarked(text).filter(|c| c.is_alphanumeric());
        kept.flat_map(char::to_lowercase).map(without_l).collect()
    };
    if folded.contains('w') { folded.replace("woordt", "wordt") } else { folded }
}

/// Something wrong with a header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeaderProblem {
    /// No row looks like a header of an agreed format.
    NoHeader,
    /// An agreed column is missing.
    Missing {
        /// Its agreed name.
        column: &'static str,
    },
    /// An agreed column stands there twice; only the first is read.
    Duplicate {
        /// Its agreed name.
        column: &'static str,
        /// Where the second one stands, counted from one.
        position: usize,
    },
    /// A column that the format does not have; it is not read.
    Unknown {
        /// Where it stands, counted from one.
        position: usize,
        /// What it is called, or its letters where that may be a value of somebody.
        title: String,
    },
}

/// A recognised header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The format that it belongs to.
    pub format: &'static Format,
    /// For each column of the format, where it stands in the file, counted from zero.
    pub positions: Vec<Option<usize>>,
    /// The row on which it stands.
    pub row: u32,
    /// What is wrong with it.
    pub problems: Vec<HeaderProblem>,
}

impl Header {
    /// Recognises a record as the header of the best fitting format; `hint` decides where two fit
    /// equally well.
    #[must_use]
    pub fn recognise(record: &Record, hint: Option<FormatId>) -> Option<Self> {
        let keys: Vec<String> = record.iter().map(header_key).collect();
        Format::all()
            .into_iter()
            .map(|format| (Self::positions(format, &keys), format))
            .filter(|(positions, format)| Self::is_convincing(positions, format))
            .filter(|(positions, format)| {
                hint == Some(format.id) || Self::is_told_apart(positions, format)
            })
            .max_by_key(|(positions, format)| {
                let found = positions.iter().flatten().count();
                (2 * found).cast_signed() - positions.len().cast_signed()
                    + isize::from(hint == Some(format.id))
            })
            .map(|(positions, format)| Self {
                problems: Self::problems(format, &positions, &keys, record),
                format,
                positions,
                row: record.number(),
            })
    }

    fn positions(format: &Format, keys: &[String]) -> Vec<Option<usize>> {
        format
            .columns
            .iter()
            .map(|column| keys.iter().position(|key| is_column(column, key)))
            .collect()
    }

    /// Two names may be chance; half of the columns, or two of them with an identity, are not.
    fn is_convincing(positions: &[Option<usize>], format: &Format) -> bool {
        let found = positions.iter().flatten().count();
        let identity = positions
            .iter()
            .zip(format.columns)
            .any(|(at, column)| at.is_some() && column.field.identity().is_some());
        found * 2 >= positions.len() || (found >= 2 && identity)
    }

    /// Lists of identities of another form than accounts differ from the others by those alone:
    /// without any, a header is not theirs.
    fn is_told_apart(positions: &[Option<usize>], format: &Format) -> bool {
        let own =
            || positions.iter().zip(format.columns).filter(|(_, column)| has_own_form(column));
        own().next().is_none() || own().any(|(at, _)| at.is_some())
    }

    fn problems(
        format: &'static Format,
        positions: &[Option<usize>],
        keys: &[String],
        record: &Record,
    ) -> Vec<HeaderProblem> {
        let missing = positions.iter().zip(format.columns).filter(|(at, _)| at.is_none());
        let titles: Vec<&str> = record.iter().map(str::trim).collect();
        let is_agreed = |at: usize| {
            keys.get(at)
                .is_some_and(|key| format.columns.iter().any(|column| is_column(column, key)))
        };
        let told = told_titles(&titles, is_agreed);
        let mut problems: Vec<_> =
            missing.map(|(_, column)| HeaderProblem::Missing { column: column.header }).collect();
        for (at, key) in keys.iter().enumerate() {
            if positions.contains(&Some(at)) || key.is_empty() {
                continue;
            }
            problems.push(match format.columns.iter().find(|column| is_column(column, key)) {
                Some(column) => {
                    HeaderProblem::Duplicate { column: column.header, position: at + 1 }
                }
                None => HeaderProblem::Unknown {
                    position: at + 1,
                    title: told.get(at).cloned().unwrap_or_default(),
                },
            });
        }
        problems
    }
}

fn has_own_form(column: &super::Column) -> bool {
    column.field.identity().is_some_and(|(_, scheme)| scheme.has_own_form())
}

fn is_column(column: &super::Column, key: &str) -> bool {
    header_key(column.header) == key
        || column.synonyms.iter().any(|synonym| header_key(synonym) == key)
}
