//! A CSV file: what stands before its first record, and where its columns are.

use std::borrow::Cow;

use super::super::super::layout::{Layout, LayoutProblem, STANDARD_COLUMNS, scheme_of, state_of};
use super::super::form::{Row, something};
use super::super::users::Users;
use super::cut::{Cutter, text_of};
use crate::grid::Record;
use crate::identity::Scheme;
use crate::list::is_blank;

/// Places of columns in [`STANDARD_COLUMNS`].
pub(super) const PROFILE: usize = 0;

pub(super) const IDENTITY: usize = 1;

pub(super) const SCHEME: usize = 2;

pub(super) const STATE: usize = 3;

pub(super) const PERSON: usize = 4;

/// A CSV file: what stands before its first record, and where its columns are.
#[derive(Clone, Debug)]
pub(in crate::keyring) struct Csv {
    pub(super) cutter: Cutter,
    pub(super) line_end: &'static str,
    /// Everything up to the first record: a mark, a `sep=` line, blank lines, the header with its
    /// line end.
    pub(super) head: String,
    /// Where the header starts in it.
    pub(super) header: usize,
    /// How many rows a person sees in it.
    pub(super) head_rows: u32,
    pub(super) layout: Layout,
    /// In a file of users: which columns hold what.
    pub(super) users: Option<Users>,
    /// There, where the identities of each scheme stand.
    pub(super) identities: Option<Vec<(Scheme, usize)>>,
    pub(super) width: usize,
    /// The scheme of identities that name none.
    pub(super) unnamed: Scheme,
}

impl Csv {
    /// Reads a header with a delimiter that is known.
    pub(super) fn with(
        cutter: Cutter,
        head: &str,
        mut header: usize,
        users: Option<&Users>,
    ) -> Result<Self, LayoutProblem> {
        let mut cells = Vec::new();
        let mut head_rows = 0;
        loop {
            head_rows += 1;
            let extent = cutter
                .cut(&head.as_bytes()[header..], true, &mut cells)?
                .filter(|extent| extent.whole > 0);
            let extent = extent.ok_or(LayoutProblem::MissingColumn(STANDARD_COLUMNS[PROFILE]))?;
            let record = &head[header..header + extent.content];
            if record.trim().is_empty() {
                header += extent.whole;
                continue;
            }
            let mut names = Record::new();
            names.start(1);
            for &(start, end) in &cells {
                names.push(&text_of(&record[start..end]));
            }
            let end = header + extent.whole;
            let line_end = match &head[header + extent.content..end] {
                "\r\n" => "\r\n",
                "\r" => "\r",
                _ => "\n",
            };
            let (layout, identities) = match users {
                None => (Layout::of(&names)?, None),
                Some(users) => {
                    let (layout, identities) = users.find(&names)?;
                    (layout, Some(identities))
                }
            };
            return Ok(Self {
                cutter,
                line_end,
                head: head[..end].to_owned(),
                header,
                head_rows,
                layout,
                users: users.cloned(),
                identities,
                width: cells.len(),
                unnamed: Scheme::RealId,
            });
        }
    }

    /// Reads a cell; one that is not there is empty.
    pub(super) fn cell<'t>(
        &self,
        record: &'t str,
        cells: &[(usize, usize)],
        column: usize,
    ) -> Cow<'t, str> {
        let place = self.layout.position(column).and_then(|at| cells.get(at));
        place.map_or(Cow::Borrowed(""), |&(start, end)| text_of(&record[start..end]))
    }

    /// Reads a keyring; none in a blank record.
    pub(super) fn row<'t>(
        &self,
        at: usize,
        record: &'t str,
        cells: &[(usize, usize)],
    ) -> Result<Option<Row<'t>>, LayoutProblem> {
        let profile = self.cell(record, cells, PROFILE);
        if is_blank(&profile) {
            let is_blank = cells.iter().all(|&(start, end)| is_blank(&record[start..end]));
            return if is_blank { Ok(None) } else { Err(LayoutProblem::NoProfile) };
        }
        let (scheme, state) = (self.cell(record, cells, SCHEME), self.cell(record, cells, STATE));
        Ok(Some(Row {
            at,
            record,
            profile,
            identity: something(self.cell(record, cells, IDENTITY)),
            scheme: scheme_of(&scheme, self.unnamed)?,
            state: state_of(&state)?,
            names_scheme: !scheme.trim().is_empty(),
            names_state: !state.trim().is_empty(),
        }))
    }

    pub(super) fn cut_whole(&self, record: &str) -> Result<Vec<(usize, usize)>, LayoutProblem> {
        let mut cells = Vec::with_capacity(self.width);
        self.cutter.cut(record.as_bytes(), true, &mut cells)?;
        Ok(cells)
    }
}
