//! A keyring file as JSON lines: an object a line, its keys the columns.

mod edit;
mod line;
mod lines;
mod members;

use std::borrow::Cow;

use memchr::memchr;

use self::members::{cut, shown};

pub use self::lines::{JsonLines, write_json_line};
use super::super::StoreError;
use super::super::layout::LayoutProblem;
use super::form::{Before, Cells, Extent, Form, Reshape, Row, Stop};
use crate::identity::Scheme;
use crate::plan::State;
use line::{IDENTITY, Line, PERSON, SCHEME, STATE, column_of};

const MARK: &str = "\u{feff}";

/// A file of JSON lines.
#[derive(Clone, Debug)]
pub(in crate::keyring) struct Jsonl {
    head: &'static str,
    line_end: &'static str,
}

impl Form for Jsonl {
    const KIND: &'static str = "jsonl";
    const HAS_HEADER: bool = false;

    fn of(head: &str) -> Result<Self, LayoutProblem> {
        let first = head.find('\n').map_or("", |end| &head[..end]);
        Ok(Self {
            head: if head.starts_with(MARK) { MARK } else { "" },
            line_end: if first.ends_with('\r') { "\r\n" } else { "\n" },
        })
    }

    fn head(&self) -> &str {
        self.head
    }

    fn line_end(&self) -> &str {
        self.line_end
    }

    fn head_rows(&self) -> u32 {
        0
    }

    fn extent(&self, bytes: &[u8], is_last: bool) -> Result<Option<Extent>, LayoutProblem> {
        let end = memchr(b'\n', bytes);
        if end.is_none() && !is_last {
            return Ok(None);
        }
        let line = &bytes[..end.unwrap_or(bytes.len())];
        let content = line.strip_suffix(b"\r").unwrap_or(line).len();
        Ok(Some(Extent { content, whole: line.len() + usize::from(end.is_some()) }))
    }

    fn scan<'t>(
        &self,
        text: &'t str,
        is_last: bool,
        visit: &mut impl FnMut(Row<'t>) -> Result<(), StoreError>,
    ) -> Result<usize, Stop> {
        let mut members = Vec::new();
        let mut at = 0;
        while at < text.len() {
            let stop = |problem| Stop::Record(at, problem);
            let Some(extent) = self.extent(&text.as_bytes()[at..], is_last).map_err(stop)? else {
                break;
            };
            let record = &text[at..at + extent.content];
            if !record.trim().is_empty() {
                let row =
                    Line::of(record, &mut members).and_then(|line| line.row(at)).map_err(stop)?;
                visit(row)?;
            }
            at += extent.whole;
        }
        Ok(at)
    }

    fn cells(&self, record: &str, extra: &[String]) -> Result<Cells, LayoutProblem> {
        let mut members = Vec::new();
        let line = Line::of(record, &mut members)?;
        let mut cells = Cells { extra: vec![String::new(); extra.len()], ..Cells::default() };
        for (nth, cell) in cells.person.iter_mut().enumerate() {
            *cell = line.get(PERSON + nth)?.into_owned();
        }
        for member in &members {
            if let Some(at) = extra.iter().position(|name| *name == member.key(record)) {
                cells.extra[at] = shown(member.value(record)).into_owned();
            }
        }
        Ok(cells)
    }

    fn tells_people(&self) -> bool {
        true
    }

    fn person<'t>(&self, record: &'t str) -> Result<[Cow<'t, str>; 7], LayoutProblem> {
        let mut members = Vec::new();
        let line = Line::of(record, &mut members)?;
        let mut person = [const { Cow::Borrowed("") }; 7];
        for (nth, cell) in person.iter_mut().enumerate() {
            *cell = line.get(PERSON + nth)?;
        }
        Ok(person)
    }

    fn extra_columns(&self) -> Vec<String> {
        Vec::new()
    }

    fn note_columns(&self, record: &str, known: &mut Vec<String>) -> Result<(), LayoutProblem> {
        let mut members = Vec::new();
        cut(record, &mut members)?;
        for member in &members {
            let key = member.key(record);
            if column_of(&key).is_none() && !known.iter().any(|other| *other == key) {
                known.push(key.into_owned());
            }
        }
        Ok(())
    }

    fn set_state(
        &self,
        record: &str,
        state: State,
        out: &mut Vec<u8>,
    ) -> Result<Before, LayoutProblem> {
        edit::set_state(record, state, out)
    }

    fn restore_state(
        &self,
        record: &str,
        before: &Before,
        out: &mut Vec<u8>,
    ) -> Result<(), LayoutProblem> {
        edit::restore_state(record, before, out)
    }

    fn set_person(
        &self,
        record: &str,
        person: &[Option<String>; 7],
        out: &mut Vec<u8>,
    ) -> Result<(), LayoutProblem> {
        edit::set_person(record, person, out)
    }

    fn add(
        &self,
        template: &str,
        scheme: Scheme,
        identity: &str,
        out: &mut Vec<u8>,
    ) -> Result<(), LayoutProblem> {
        edit::add(template, scheme, identity, out)
    }

    fn compose(&self, cells: &[&str], extra: &[String], out: &mut Vec<u8>) {
        edit::compose(cells, extra, out);
    }

    fn lacks<'c>(&self, _: &[&'c str]) -> Vec<&'c str> {
        Vec::new()
    }

    fn ends_with(&self, _: &[String]) -> bool {
        false
    }

    fn reshaped(&self, _: &Reshape) -> Result<Self, LayoutProblem> {
        Ok(self.clone())
    }

    fn reshape(&self, record: &str, _: &Reshape, out: &mut Vec<u8>) -> Result<(), LayoutProblem> {
        out.extend_from_slice(record.as_bytes());
        Ok(())
    }
}
