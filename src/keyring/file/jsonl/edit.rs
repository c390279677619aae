//! Lines of JSON, rewritten: only the member that changes, everything else to the byte.

use super::super::super::layout::{LayoutProblem, STANDARD_COLUMNS, scheme_of, state_of};
use super::super::form::Before;
use super::line::identity_of;
use super::members::{Member, cut, text_of};
use super::{IDENTITY, Line, PERSON, SCHEME, STATE, column_of};
use crate::identity::Scheme;
use crate::plan::State;

/// Writes text as a JSON string.
fn quote(text: &str, out: &mut Vec<u8>) {
    // Writing text to memory cannot fail.
    let _ = serde_json::to_writer(out, text);
}

fn quoted(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() + 2);
    quote(text, &mut out);
    out
}

/// How a publisher writes members: what stands between two of them, and between a key and its
/// value.
struct Style<'t> {
    comma: &'t str,
    colon: &'t str,
}

impl<'t> Style<'t> {
    fn of(line: &'t str, members: &[Member]) -> Self {
        let first = members.first();
        let comma =
            first.zip(members.get(1)).map_or(",", |(one, two)| &line[one.value.1..two.key.0]);
        Self { comma, colon: first.map_or(":", |one| &line[one.key.1..one.value.0]) }
    }

    fn member(&self, column: usize, value: &[u8], out: &mut Vec<u8>) {
        self.named(STANDARD_COLUMNS[column], value, out);
    }

    fn named(&self, key: &str, value: &[u8], out: &mut Vec<u8>) {
        quote(key, out);
        out.extend_from_slice(self.colon.as_bytes());
        out.extend_from_slice(value);
    }
}

pub(super) fn set_state(
    record: &str,
    state: State,
    out: &mut Vec<u8>,
) -> Result<Before, LayoutProblem> {
    let mut members = Vec::new();
    let line = Line::of(record, &mut members)?;
    let value = quoted(state.as_str());
    let (start, end) = match line.standard[STATE] {
        Some(member) => member.value,
        None => {
            members.last().map(|last| (last.value.1, last.value.1)).ok_or(LayoutProblem::NotJson)?
        }
    };
    out.extend_from_slice(&record.as_bytes()[..start]);
    let text = if line.standard[STATE].is_some() {
        out.extend_from_slice(&value);
        Some(record[start..end].to_owned())
    } else {
        let style = Style::of(record, &members);
        out.extend_from_slice(style.comma.as_bytes());
        style.member(STATE, &value, out);
        None
    };
    out.extend_from_slice(&record.as_bytes()[end..]);
    Ok(Before { text, padding: 0 })
}

pub(super) fn restore_state(
    record: &str,
    before: &Before,
    out: &mut Vec<u8>,
) -> Result<(), LayoutProblem> {
    let mut members = Vec::new();
    let line = Line::of(record, &mut members)?;
    let state =
        line.standard[STATE].ok_or(LayoutProblem::MissingColumn(STANDARD_COLUMNS[STATE]))?;
    let (start, end) = match &before.text {
        Some(text) => {
            // The journal is a file that anybody may have touched; it must not smuggle in a member.
            let value = text_of(text).ok_or(LayoutProblem::NotJson)?;
            let restored = state_of(&value)?;
            let is_sound = text == "null" || serde_json::from_str::<String>(text).is_ok();
            out.extend_from_slice(&record.as_bytes()[..state.value.0]);
            out.extend_from_slice(
                if is_sound { text.as_bytes().to_vec() } else { quoted(restored.as_str()) }
                    .as_slice(),
            );
            out.extend_from_slice(&record.as_bytes()[state.value.1..]);
            return Ok(());
        }
        None => without(&members, state),
    };
    out.extend_from_slice(&record.as_bytes()[..start]);
    out.extend_from_slice(&record.as_bytes()[end..]);
    Ok(())
}

/// Writes the line of a user with another identity, or null; returns what stood there.
pub(super) fn replace(
    key: &str,
    record: &str,
    identity: &str,
    out: &mut Vec<u8>,
) -> Result<Before, LayoutProblem> {
    let mut members = Vec::new();
    cut(record, &mut members)?;
    let value = if identity.is_empty() { b"null".to_vec() } else { quoted(identity) };
    if let Some(Member { value: (start, end), .. }) = identity_of(key, record, &members)? {
        out.extend_from_slice(&record.as_bytes()[..start]);
        out.extend_from_slice(&value);
        out.extend_from_slice(&record.as_bytes()[end..]);
        return Ok(Before { text: Some(record[start..end].to_owned()), padding: 0 });
    }
    let end = members.last().map(|last| last.value.1).ok_or(LayoutProblem::NotJson)?;
    let style = Style::of(record, &members);
    out.extend_from_slice(&record.as_bytes()[..end]);
    out.extend_from_slice(style.comma.as_bytes());
    style.named(key, &value, out);
    out.extend_from_slice(&record.as_bytes()[end..]);
    Ok(Before::default())
}

/// Writes the line of a user with what stood there before.
///
/// # Errors
/// Where that is no identity: the journal is a file that anybody may have touched.
pub(super) fn put_back(
    key: &str,
    record: &str,
    before: &Before,
    out: &mut Vec<u8>,
) -> Result<(), LayoutProblem> {
    let mut members = Vec::new();
    cut(record, &mut members)?;
    let member = identity_of(key, record, &members)?.ok_or(LayoutProblem::NotJson)?;
    let (start, end) = if before.text.is_some() { member.value } else { without(&members, member) };
    let text = before.text.as_deref().unwrap_or_default();
    let is_value = |text: &str| {
        text == "null"
            || !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
            || serde_json::from_str::<String>(text).is_ok()
    };
    if before.text.as_deref().is_some_and(|text| !is_value(text)) {
        return Err(LayoutProblem::NotJson);
    }
    out.extend_from_slice(&record.as_bytes()[..start]);
    out.extend_from_slice(text.as_bytes());
    out.extend_from_slice(&record.as_bytes()[end..]);
    Ok(())
}

/// Writes a line with other person columns.
pub(super) fn set_person(
    record: &str,
    person: &[Option<String>; 7],
    out: &mut Vec<u8>,
) -> Result<(), LayoutProblem> {
    let mut members = Vec::new();
    let line = Line::of(record, &mut members)?;
    let style = Style::of(record, &members);
    let last = members.last().map(|last| last.value.1).ok_or(LayoutProblem::NotJson)?;
    let (mut edits, mut lacking) = (Vec::new(), Vec::new());
    for (nth, told) in person.iter().enumerate() {
        let column = PERSON + nth;
        match (told, line.standard[column]) {
            (Some(cell), Some(member)) if *cell != line.get(column)? => {
                edits.push((member.value, quoted(cell)));
            }
            (Some(cell), None) if !cell.is_empty() => {
                lacking.extend_from_slice(style.comma.as_bytes());
                style.member(column, &quoted(cell), &mut lacking);
            }
            _ => {}
        }
    }
    edits.push(((last, last), lacking));
    edits.sort();
    let mut at = 0;
    for ((start, end), text) in edits {
        out.extend_from_slice(&record.as_bytes()[at..start]);
        out.extend_from_slice(&text);
        at = end;
    }
    out.extend_from_slice(&record.as_bytes()[at..]);
    Ok(())
}

/// Finds what to take out of a line so that a member is gone: it and the comma before it, or else
/// after it.
fn without(members: &[Member], member: Member) -> (usize, usize) {
    let at = members.iter().position(|other| *other == member).unwrap_or_default();
    match (at.checked_sub(1).and_then(|before| members.get(before)), members.get(at + 1)) {
        (Some(before), _) => (before.value.1, member.value.1),
        (None, Some(after)) => (member.key.0, after.key.0),
        (None, None) => (member.key.0, member.value.1),
    }
}

pub(super) fn add(
    template: &str,
    (scheme, unnamed): (Scheme, Scheme),
    identity: &str,
    out: &mut Vec<u8>,
) -> Result<(), LayoutProblem> {
    let mut members = Vec::new();
    let line = Line::of(template, &mut members)?;
    let style = Style::of(template, &members);
    let (first, last) = members.first().zip(members.last()).ok_or(LayoutProblem::NotJson)?;
    let bytes = template.as_bytes();
    let mut parts: Vec<Vec<u8>> = Vec::with_capacity(members.len() + 1);
    for member in &members {
        let Some(column) = column_of(&member.key(template)) else { continue };
        let as_it_is = &bytes[member.key.0..member.value.1];
        let mut part = bytes[member.key.0..member.value.0].to_vec();
        match column {
            IDENTITY => quote(identity, &mut part),
            SCHEME if scheme_of(&line.get(SCHEME)?, unnamed)? != scheme => {
                quote(scheme.as_str(), &mut part);
            }
            STATE if state_of(&line.get(STATE)?)? != State::Active => {
                quote(State::Active.as_str(), &mut part);
            }
            _ => part = as_it_is.to_vec(),
        }
        parts.push(part);
    }
    let mut lacking = |column: usize, value: &str| {
        let mut part = Vec::new();
        style.member(column, &quoted(value), &mut part);
        parts.push(part);
    };
    if line.standard[IDENTITY].is_none() {
        lacking(IDENTITY, identity);
    }
    if line.standard[SCHEME].is_none() && scheme != unnamed {
        lacking(SCHEME, scheme.as_str());
    }
    out.extend_from_slice(&bytes[..first.key.0]);
    out.extend_from_slice(&parts.join(style.comma.as_bytes()));
    out.extend_from_slice(&bytes[last.value.1..]);
    Ok(())
}

/// Writes a line from cells; person columns and others only where they hold something.
pub(super) fn compose(cells: &[&str], extra: &[String], out: &mut Vec<u8>) {
    let names = STANDARD_COLUMNS.iter().copied().chain(extra.iter().map(String::as_str));
    let mut mark = b'{';
    for (at, (name, cell)) in names.zip(cells).enumerate() {
        if at > STATE && cell.is_empty() {
            continue;
        }
        out.push(mark);
        quote(name, out);
        out.push(b':');
        quote(cell, out);
        mark = b',';
    }
    out.push(b'}');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(write: impl FnOnce(&mut Vec<u8>)) -> String {
        let mut out = Vec::new();
        write(&mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_state_that_was_set_is_restored_to_the_byte() {
        for line in [
            r#"{"profile_id":"P","identity":"a@x"}"#,
            r#"{ "profile_id" : "P", "identity":"a@x" }"#,
            r#"{"state": null, "profile_id":"P", "identity":"a@x"}"#,
            r#"{"profile_id":"P","State":"active","n":{"state":1},"identity":"a@x"}"#,
            r#"{"profile_id":1}"#,
        ] {
            let mut before = Before::default();
            let set = text(|out| before = set_state(line, State::Retired, out).unwrap());
            let mut members = Vec::new();
            assert_eq!(
                Line::of(&set, &mut members).unwrap().row(0, Scheme::RealId).unwrap().state,
                State::Retired,
                "{set}"
            );
            assert_eq!(text(|out| restore_state(&set, &before, out).unwrap()), line);
        }
    }

    #[test]
    fn a_new_line_copies_the_person_and_the_manner_of_writing() {
        let line = r#"{ "identity": "a@x", "note": "n", "profile_id": 7, "state": "active", "last_name": "Jan\u00e9" }"#;
        let new = text(|out| add(line, (Scheme::ProfileId, Scheme::RealId), "b\"@x", out).unwrap());
        assert_eq!(
            new,
            r#"{ "identity": "b\"@x", "profile_id": 7, "state": "active", "last_name": "Jan\u00e9", "scheme": "profile-id" }"#
        );
    }
}
