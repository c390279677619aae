//! What a file of users shows of itself: its columns, and the shapes of what stands there.

use std::collections::HashSet;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use super::super::layout::STANDARD_COLUMNS;
use super::super::{ColumnFacts, StoreError, TableFacts};
use super::form::Form;
use super::session::HEAD;
use super::users;
use crate::files::FileError;
use crate::identity::{EckId, Esi, is_institution_number, is_usual_user_id, user_and_realm};

/// How many rows are looked at.
const SAMPLE: u32 = 500;

/// Looks at the columns of a file that may have one row for each user.
///
/// # Errors
/// [`StoreError::IsKeyrings`] where the file has a row for each identity.
pub(super) fn of<F: Form>(path: &Path) -> Result<TableFacts, StoreError> {
    let mut head = Vec::new();
    File::open(path)
        .and_then(|file| file.take(HEAD).read_to_end(&mut head))
        .map_err(|error| FileError::read(path, error))?;
    let sound = std::str::from_utf8(&head).map_or_else(|error| error.valid_up_to(), str::len);
    let head = std::str::from_utf8(&head[..sound]).unwrap_or_default();
    let mut columns = Vec::new();
    let mut rows = HashSet::new();
    F::sample(head, &mut |row, name, value| {
        rows.insert(row);
        if row <= SAMPLE {
            note(&mut columns, name, value);
        }
    })
    .map_err(StoreError::Header)?;
    let has = |name: &str| columns.iter().any(|it: &Column| it.facts.name == name);
    if STANDARD_COLUMNS[..2].iter().all(|name| has(name)) {
        return Err(StoreError::IsKeyrings);
    }
    let looked_at = rows.iter().filter(|row| **row <= SAMPLE).count();
    let is_key = |it: &&Column| it.values.len() == looked_at && it.facts.with_realm == 0;
    let primary = columns.iter().find(is_key).map(|it| it.facts.name.clone());
    let columns: Vec<ColumnFacts> = columns.into_iter().map(|it| it.facts).collect();
    let primary = primary.into_iter().collect();
    Ok(TableFacts { columns, primary, ..TableFacts::default() })
}

/// A column, with the values in it.
#[derive(Default)]
struct Column {
    facts: ColumnFacts,
    values: HashSet<String>,
}

fn note(columns: &mut Vec<Column>, name: &str, value: &str) {
    let at = columns.iter().position(|it| it.facts.name == name).unwrap_or_else(|| {
        let facts = ColumnFacts { name: name.to_owned(), is_text: true, ..ColumnFacts::default() };
        columns.push(Column { facts, ..Column::default() });
        columns.len() - 1
    });
    if users::is_none(value) {
        return;
    }
    let Column { facts, values } = &mut columns[at];
    values.insert(value.to_owned());
    let realm = user_and_realm(value).1.filter(|realm| !realm.is_empty());
    facts.filled += 1;
    facts.eck_ids += u32::from(EckId::parse(value).is_ok());
    facts.esis += u32::from(Esi::looks_like(value));
    facts.unilogins += u32::from(realm.is_some_and(is_institution_number));
    facts.with_realm += u32::from(realm.is_some() && !value.contains(char::is_whitespace));
    facts.numbers += u32::from(is_institution_number(value));
    facts.user_ids += u32::from(realm.is_none() && is_usual_user_id(value));
}
