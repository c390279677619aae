//! A keyring file as JSON lines: an object a line, its keys the columns.

mod edit;
mod line;
mod lines;
mod members;

use std::borrow::Cow;

use memchr::memchr;

use self::members::{Member, cut, shown};

pub use self::lines::{JsonLines, write_json_line};
use super::super::StoreError;
use super::super::layout::{LayoutProblem, STANDARD_COLUMNS};
use super::form::{Before, Cells, Extent, Form, Reshape, Row, Stop};
use super::users::Users;
use crate::identity::Scheme;
use crate::plan::State;
use line::{IDENTITY, Line, PERSON, SCHEME, STATE, column_of, id_of, identity_of};

const MARK: &str = "\u{feff}";

/// A file of JSON lines.
#[derive(Clone, Debug)]
pub(in crate::keyring) struct Jsonl {
    head: &'static str,
    line_end: &'static str,
    /// Which keys hold what, in a file of users.
    users: Option<Box<Users>>,
    /// The scheme of identities that name none.
    unnamed: Scheme,
}

impl Jsonl {
    fn line<'t>(
        &self,
        text: &'t str,
        members: &mut Vec<Member>,
    ) -> Result<Line<'t>, LayoutProblem> {
        match &self.users {
            None => Line::of(text, members),
            Some(users) => Line::of_user(users, text, members),
        }
    }

    /// Visits the keyrings of the line of a user.
    fn each_of_user<'t>(
        users: &Users,
        row: Row<'t>,
        members: &[Member],
        visit: &mut impl FnMut(Row<'t>) -> Result<(), StoreError>,
    ) -> Result<(), Stop> {
        let stop = |problem| Stop::Record(row.at, problem);
        let mut identities = Vec::with_capacity(users.identities.len());
        for (scheme, column) in &users.identities {
            let value = identity_of(column, row.record, members).map_err(stop)?;
            let value = value.map_or("null", |member| member.value(row.record));
            let identity =
                id_of(value).ok_or_else(|| stop(LayoutProblem::NotAValue(column.clone())))?;
            identities.push((*scheme, identity));
        }
        Ok(row.each(identities.into_iter(), visit)?)
    }

    fn key_of(&self, scheme: Scheme) -> Result<&str, LayoutProblem> {
        let identities = self.users.iter().flat_map(|users| &users.identities);
        let mut keys = identities.filter(|(other, _)| *other == scheme);
        let key = keys.next().ok_or(LayoutProblem::MissingColumn(STANDARD_COLUMNS[IDENTITY]))?;
        Ok(&key.1)
    }
}

impl Form for Jsonl {
    const KIND: &'static str = "jsonl";
    const HAS_HEADER: bool = false;

    fn of(head: &str, users: Option<&Users>) -> Result<Self, LayoutProblem> {
        let first = head.find('\n').map_or("", |end| &head[..end]);
        Ok(Self {
            head: if head.starts_with(MARK) { MARK } else { "" },
            line_end: if first.ends_with('\r') { "\r\n" } else { "\n" },
            users: users.cloned().map(Box::new),
            unnamed: Scheme::RealId,
        })
    }

    fn sample(head: &str, visit: &mut dyn FnMut(u32, &str, &str)) -> Result<(), LayoutProblem> {
        let mut members = Vec::new();
        for (row, line) in (1..).zip(head.trim_start_matches(MARK).lines()) {
            // The last line may be cut off.
            if cut(line, &mut members).is_err() {
                continue;
            }
            for member in &members {
                visit(row, &member.key(line), &shown(member.value(line)));
            }
        }
        Ok(())
    }

    fn users(&self) -> Option<&Users> {
        self.users.as_deref()
    }

    fn place(&self, _: Scheme) -> Option<usize> {
        None
    }

    fn unnamed(&self) -> Scheme {
        self.unnamed
    }

    fn with_unnamed(self, unnamed: Scheme) -> Self {
        Self { unnamed, ..self }
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
                let row = self
                    .line(record, &mut members)
                    .and_then(|line| line.row(at, self.unnamed))
                    .map_err(stop)?;
                match &self.users {
                    None => visit(row)?,
                    Some(users) => Self::each_of_user(users, row, &members, visit)?,
                }
            }
            at += extent.whole;
        }
        Ok(at)
    }

    fn cells(&self, record: &str, extra: &[String]) -> Result<Cells, LayoutProblem> {
        let mut members = Vec::new();
        let line = self.line(record, &mut members)?;
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
        let line = self.line(record, &mut members)?;
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
            let is_standard = !self.is_of_users() && column_of(&key).is_some();
            if !is_standard && !known.iter().any(|other| *other == key) {
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

    fn replace(
        &self,
        record: &str,
        scheme: Scheme,
        identity: &str,
        out: &mut Vec<u8>,
    ) -> Result<Before, LayoutProblem> {
        edit::replace(self.key_of(scheme)?, record, identity, out)
    }

    fn put_back(
        &self,
        record: &str,
        scheme: Scheme,
        before: &Before,
        out: &mut Vec<u8>,
    ) -> Result<(), LayoutProblem> {
        edit::put_back(self.key_of(scheme)?, record, before, out)
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
        edit::add(template, (scheme, self.unnamed), identity, out)
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
