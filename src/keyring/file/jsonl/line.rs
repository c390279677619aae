//! A line of a file, by its keys.

use std::borrow::Cow;

use super::super::super::layout::{LayoutProblem, STANDARD_COLUMNS, scheme_of, state_of};
use super::super::form::{Row, something};
use super::super::users::Users;
use super::members::{Member, cut, text_of};
use crate::identity::Scheme;

/// Places of keys in [`STANDARD_COLUMNS`].
pub(super) const PROFILE: usize = 0;

pub(super) const IDENTITY: usize = 1;

pub(super) const SCHEME: usize = 2;

pub(super) const STATE: usize = 3;

pub(super) const PERSON: usize = 4;

/// The members of a line by standard key, and what else there is.
pub(super) struct Line<'t> {
    pub(super) text: &'t str,
    pub(super) standard: [Option<Member>; STANDARD_COLUMNS.len()],
}

impl<'t> Line<'t> {
    pub(super) fn of(text: &'t str, members: &mut Vec<Member>) -> Result<Self, LayoutProblem> {
        Self::by(column_of, text, members)
    }

    /// Finds the members of the line of a user.
    pub(super) fn of_user(
        users: &Users,
        text: &'t str,
        members: &mut Vec<Member>,
    ) -> Result<Self, LayoutProblem> {
        Self::by(|key| users.standard(key), text, members)
    }

    fn by(
        column_of: impl Fn(&str) -> Option<usize>,
        text: &'t str,
        members: &mut Vec<Member>,
    ) -> Result<Self, LayoutProblem> {
        cut(text, members)?;
        let mut line = Self { text, standard: [None; STANDARD_COLUMNS.len()] };
        for &member in members.iter() {
            if let Some(column) = column_of(&member.key(text)) {
                if line.standard[column].is_some() {
                    return Err(LayoutProblem::DuplicateColumn(
                        STANDARD_COLUMNS[column].to_owned(),
                    ));
                }
                line.standard[column] = Some(member);
            }
        }
        Ok(line)
    }

    pub(super) fn get(&self, column: usize) -> Result<Cow<'t, str>, LayoutProblem> {
        let Some(member) = self.standard[column] else { return Ok(Cow::Borrowed("")) };
        text_of(member.value(self.text)).ok_or_else(|| not_a_value(column))
    }

    fn id(&self, column: usize) -> Result<Cow<'t, str>, LayoutProblem> {
        let Some(member) = self.standard[column] else { return Ok(Cow::Borrowed("")) };
        id_of(member.value(self.text)).ok_or_else(|| not_a_value(column))
    }

    pub(super) fn row(&self, at: usize, unnamed: Scheme) -> Result<Row<'t>, LayoutProblem> {
        let profile = self.id(PROFILE)?;
        if profile.trim().is_empty() {
            return Err(LayoutProblem::NoProfile);
        }
        let (scheme, state) = (self.get(SCHEME)?, self.get(STATE)?);
        Ok(Row {
            at,
            record: self.text,
            profile,
            identity: something(self.id(IDENTITY)?),
            scheme: scheme_of(&scheme, unnamed)?,
            state: state_of(&state)?,
            names_scheme: !scheme.trim().is_empty(),
            names_state: !state.trim().is_empty(),
        })
    }
}

fn not_a_value(column: usize) -> LayoutProblem {
    LayoutProblem::NotAValue(STANDARD_COLUMNS[column].to_owned())
}

/// Reads an id: a text, or a number without a fraction, which is exact.
pub(super) fn id_of(value: &str) -> Option<Cow<'_, str>> {
    let is_exact = value.starts_with('"')
        || value == "null"
        || value.bytes().all(|byte| byte.is_ascii_digit());
    text_of(value).filter(|_| is_exact)
}

/// Returns the member of the line of a user that holds an identity, where it has one.
pub(super) fn identity_of(
    column: &str,
    text: &str,
    members: &[Member],
) -> Result<Option<Member>, LayoutProblem> {
    let mut found = members.iter().filter(|member| member.key(text) == column);
    match (found.next(), found.next()) {
        (_, Some(_)) => Err(LayoutProblem::TwiceColumn(column.to_owned())),
        (member, None) => Ok(member.copied()),
    }
}

/// Returns the standard column that a key is.
pub(super) fn column_of(key: &str) -> Option<usize> {
    STANDARD_COLUMNS.iter().position(|column| column.eq_ignore_ascii_case(key))
}
