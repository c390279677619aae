//! A keyring file as CSV, in whatever dialect the publisher writes it.

mod cut;
mod edit;
mod header;

use std::borrow::Cow;

use self::cut::{Cutter, text_of};
use super::super::StoreError;
use super::super::layout::{LayoutProblem, STANDARD_COLUMNS};
use super::form::{Before, Cells, Extent, Form, Reshape, Row, Stop};
use super::users::Users;
use crate::identity::Scheme;
use crate::plan::State;
use crate::tables::Dialect;
pub(in crate::keyring) use header::Csv;
use header::{IDENTITY, PERSON, SCHEME, STATE};

const MARK: &str = "\u{feff}";

/// Tells how a file is cut, and where its header starts.
fn cutter(head: &str) -> (Cutter, usize) {
    let mark = if head.starts_with(MARK) { MARK.len() } else { 0 };
    let dialect = Dialect::of(&head[mark..]);
    // Line ends of the time before Unix: only where there are no others.
    let newline = if head.contains('\r') && !head.contains('\n') { b'\r' } else { b'\n' };
    (Cutter { delimiter: dialect.delimiter, newline }, mark + dialect.preamble)
}

impl Form for Csv {
    const KIND: &'static str = "csv";
    const HAS_HEADER: bool = true;

    fn of(head: &str, users: Option<&Users>) -> Result<Self, LayoutProblem> {
        let (cutter, header) = cutter(head);
        Self::with(cutter, head, header, users)
    }

    fn sample(head: &str, visit: &mut dyn FnMut(u32, &str, &str)) -> Result<(), LayoutProblem> {
        let (cutter, mut at) = cutter(head);
        let (mut cells, mut names) = (Vec::new(), Vec::new());
        let mut row = 0;
        while at < head.len()
            && let Some(extent) = cutter.cut(&head.as_bytes()[at..], true, &mut cells)?
        {
            let record = &head[at..at + extent.content];
            let texts = cells.iter().map(|&(start, end)| text_of(&record[start..end]));
            match &names[..] {
                _ if record.trim().is_empty() => {}
                [] => names = texts.map(|name| name.trim().to_owned()).collect(),
                names => names.iter().zip(texts).for_each(|(name, text)| visit(row, name, &text)),
            }
            (at, row) = (at + extent.whole, row + 1);
        }
        Ok(())
    }

    fn users(&self) -> Option<&Users> {
        self.users.as_ref()
    }

    fn place(&self, scheme: Scheme) -> Option<usize> {
        self.place_of(scheme).ok()
    }

    fn unnamed(&self) -> Scheme {
        self.unnamed
    }

    fn with_unnamed(self, unnamed: Scheme) -> Self {
        Self { unnamed, ..self }
    }

    fn head(&self) -> &str {
        &self.head
    }

    fn line_end(&self) -> &str {
        self.line_end
    }

    fn head_rows(&self) -> u32 {
        self.head_rows
    }

    fn extent(&self, bytes: &[u8], is_last: bool) -> Result<Option<Extent>, LayoutProblem> {
        self.cutter.cut(bytes, is_last, &mut Vec::new())
    }

    fn scan<'t>(
        &self,
        text: &'t str,
        is_last: bool,
        visit: &mut impl FnMut(Row<'t>) -> Result<(), StoreError>,
    ) -> Result<usize, Stop> {
        let mut cells = Vec::with_capacity(self.width);
        let mut at = 0;
        while at < text.len() {
            let stop = |problem| Stop::Record(at, problem);
            let Some(extent) =
                self.cutter.cut(&text.as_bytes()[at..], is_last, &mut cells).map_err(stop)?
            else {
                break;
            };
            let record = &text[at..at + extent.content];
            if let Some(row) = self.row(at, record, &cells).map_err(stop)? {
                match &self.identities {
                    None => visit(row)?,
                    Some(places) => {
                        let identities = places.iter().map(|&(scheme, at)| {
                            let cell = cells.get(at).map(|&(start, end)| &record[start..end]);
                            (scheme, cell.map_or(Cow::Borrowed(""), text_of))
                        });
                        row.each(identities, visit)?;
                    }
                }
            }
            at += extent.whole;
        }
        Ok(at)
    }

    fn cells(&self, record: &str, _: &[String]) -> Result<Cells, LayoutProblem> {
        let cells = self.cut_whole(record)?;
        let extra = self.layout.extra_positions().map(|at| {
            cells.get(at).map_or_else(String::new, |&(s, e)| text_of(&record[s..e]).into_owned())
        });
        Ok(Cells {
            person: std::array::from_fn(|nth| self.cell(record, &cells, PERSON + nth).into_owned()),
            extra: extra.collect(),
        })
    }

    fn tells_people(&self) -> bool {
        (PERSON..STANDARD_COLUMNS.len()).any(|column| self.layout.position(column).is_some())
    }

    fn person<'t>(&self, record: &'t str) -> Result<[Cow<'t, str>; 7], LayoutProblem> {
        let cells = self.cut_whole(record)?;
        Ok(std::array::from_fn(|nth| self.cell(record, &cells, PERSON + nth)))
    }

    fn extra_columns(&self) -> Vec<String> {
        self.layout.extra_columns()
    }

    fn note_columns(&self, _: &str, _: &mut Vec<String>) -> Result<(), LayoutProblem> {
        Ok(())
    }

    fn set_state(
        &self,
        record: &str,
        state: State,
        out: &mut Vec<u8>,
    ) -> Result<Before, LayoutProblem> {
        edit::set_state(self, record, state, out)
    }

    fn restore_state(
        &self,
        record: &str,
        before: &Before,
        out: &mut Vec<u8>,
    ) -> Result<(), LayoutProblem> {
        edit::restore_state(self, record, before, out)
    }

    fn replace(
        &self,
        record: &str,
        scheme: Scheme,
        identity: &str,
        out: &mut Vec<u8>,
    ) -> Result<Before, LayoutProblem> {
        edit::set_cell(self, record, self.place_of(scheme)?, identity, out)
    }

    fn put_back(
        &self,
        record: &str,
        scheme: Scheme,
        before: &Before,
        out: &mut Vec<u8>,
    ) -> Result<(), LayoutProblem> {
        edit::restore_cell(self, record, self.place_of(scheme)?, before, out)
    }

    fn set_person(
        &self,
        record: &str,
        person: &[Option<String>; 7],
        out: &mut Vec<u8>,
    ) -> Result<(), LayoutProblem> {
        edit::set_person(self, record, person, out)
    }

    fn add(
        &self,
        template: &str,
        scheme: Scheme,
        identity: &str,
        out: &mut Vec<u8>,
    ) -> Result<(), LayoutProblem> {
        edit::add(self, template, scheme, identity, out)
    }

    fn compose(&self, cells: &[&str], extra: &[String], out: &mut Vec<u8>) {
        edit::compose(self, cells, extra, out);
    }

    fn lacks<'c>(&self, columns: &[&'c str]) -> Vec<&'c str> {
        let is_there = |name: &str| match STANDARD_COLUMNS.iter().position(|column| *column == name)
        {
            Some(column) => self.layout.position(column).is_some(),
            None => self.layout.extra_columns().iter().any(|column| column == name),
        };
        columns.iter().copied().filter(|name| !is_there(name)).collect()
    }

    fn ends_with(&self, columns: &[String]) -> bool {
        let Ok(cells) = self.cut_whole(&self.head[self.header..]) else { return false };
        let names = cells.iter().map(|&(start, end)| &self.head[self.header..][start..end]);
        let mut last = names.rev().take(columns.len());
        last.len() == columns.len() && last.all(|name| columns.iter().any(|column| column == name))
    }

    fn reshaped(&self, reshape: &Reshape) -> Result<Self, LayoutProblem> {
        edit::reshaped(self, reshape)
    }

    fn reshape(
        &self,
        record: &str,
        reshape: &Reshape,
        out: &mut Vec<u8>,
    ) -> Result<(), LayoutProblem> {
        edit::reshape(self, record, reshape, out)
    }
}
