//! Keyrings in a publisher's own tables, read and changed where they stand.
//!
//! Such a table has no number for a keyring that we could count on, so that it is made from
//! profile, scheme, identity and, where the table has one, the primary key: the start of their
//! SHA-256. The key tells rows of the past from those of today. Where the table has no column for
//! the state, a keyring is retired by taking its row out; the row is kept whole beside the journal,
//! and counts as a retired keyring until it is put back. Where a profile can have one identity of a
//! scheme only, the new one is written in the place of the old one, which is kept in the same way.

mod change;
mod guard;
mod known;
mod place;
mod source;

use postgres::Transaction;

use super::error::ServerError;
use super::sql::bytes;
use crate::identity::Scheme;
use crate::keyring::StoreError;
use crate::moves::{Holds, MappedIdentity, MappedKeyring, MappedScheme, MappedStore};

pub(super) use change::{carry_out, forget, rehearse, undo};
use known::{Columns, Reference};
use source::{identity, number, of_row, ours, profile_id, qualified, rows, scheme, source};

/// A publisher's tables, as SQL.
pub(super) struct Mapped {
    map: MappedStore,
    /// The schema of the journal beside them.
    journal: String,
    /// What the journal is about.
    subject: Subject,
    /// All keyrings, as every source tells them.
    pub(super) source: String,
    /// The columns of the table of keyrings.
    columns: Columns,
    /// What hangs on its rows.
    references: Vec<Reference>,
    /// The SQL of the number of the keyring in a row `t` of the table.
    number: String,
    /// The same where the profile's own row `p` stands beside it, if the map tells of such a table,
    /// and either may be missing.
    number_in_source: String,
}

/// What a journal is about: it says what was done to one table, whose rows it tells apart in one
/// way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    /// The table of keyrings, as SQL names it.
    table: String,
    /// Whether keyrings are retired where they stand.
    has_state: bool,
    /// How many identities of one scheme a profile can have.
    holds: Holds,
    /// The columns of the primary key when the journal was made.
    key: Vec<String>,
}

impl Subject {
    /// Reads what the journal in the search path is about.
    pub(super) fn read(transaction: &mut Transaction<'_>) -> Result<Self, StoreError> {
        let row =
            transaction.query_one("SELECT keyrings, has_state, key, holds_one FROM mapped", &[])?;
        let holds = if row.try_get(3)? { Holds::One } else { Holds::Many };
        Ok(Self { table: row.try_get(0)?, has_state: row.try_get(1)?, key: row.try_get(2)?, holds })
    }

    /// Writes it into a journal that is being made.
    pub(super) fn write(&self, transaction: &mut Transaction<'_>) -> Result<(), StoreError> {
        let sql =
            "INSERT INTO mapped (keyrings, has_state, key, holds_one) VALUES ($1, $2, $3, $4)";
        transaction.execute(
            sql,
            &[&self.table, &self.has_state, &self.key, &(self.holds == Holds::One)],
        )?;
        Ok(())
    }
}

impl Mapped {
    /// Looks at the tables of a map; `known` is what a journal that exists is about.
    ///
    /// # Errors
    /// Where a table, a column or a scheme of the map does not exist, or the journal is that of
    /// another table.
    pub(super) fn of(
        transaction: &mut Transaction<'_>,
        map: &MappedStore,
        journal: &str,
        known: Option<Subject>,
    ) -> Result<Self, StoreError> {
        let mut map = map.clone();
        let keyring = &map.keyring;
        check_schemes(keyring)?;
        let columns = Columns::of(transaction, &map.schema, &keyring.table)?;
        columns.require(named(keyring))?;
        if let Some(profile) = &map.profile {
            let columns = Columns::of(transaction, &map.schema, &profile.table)?;
            columns.require(std::iter::once(&profile.key).chain(profile.person.values()))?;
        }
        let table = qualified(&map.schema, &keyring.table);
        if !known::is_table(transaction, &table)? {
            return Err(ServerError::NoRealTable(keyring.table.clone()).into());
        }
        let is_new = known.is_none();
        let subject = subject(transaction, &map, &table, known)?;
        if keyring.state.is_none()
            && subject.holds == Holds::Many
            && known::has_heirs(transaction, &table)?
        {
            return Err(ServerError::HasHeirs(keyring.table.clone()).into());
        }
        columns.require(subject.key.iter())?;
        if let Some(state) = &mut map.keyring.state {
            for value in [&mut state.active, &mut state.retired] {
                *value = known::as_shown(transaction, &columns, &state.column, value)?;
            }
        }
        let references = Reference::all(transaction, &table)?;
        let in_table = number(&bytes(&of_row(&map.keyring.profile)), &map.keyring, &subject.key);
        let in_source = number(&profile_id(&map), &map.keyring, &subject.key);
        let mapped = Self {
            source: source(&map, &in_table, &in_source, subject.holds),
            journal: journal.to_owned(),
            subject,
            columns,
            references,
            number: in_table,
            number_in_source: in_source,
            map,
        };
        if is_new && mapped.holds() == Holds::One {
            mapped.refuse_several(transaction, "")?;
        }
        Ok(mapped)
    }

    /// Tells how many identities of one scheme a profile can have.
    pub(super) fn holds(&self) -> Holds {
        self.subject.holds
    }

    /// Returns what the journal is about.
    pub(super) fn subject(&self) -> &Subject {
        &self.subject
    }

    /// Returns the mode in which the table is locked.
    pub(super) fn lock_mode(&self) -> &'static str {
        if self.references.iter().any(|reference| reference.gives_way) {
            "EXCLUSIVE"
        } else {
            "SHARE ROW EXCLUSIVE"
        }
    }

    /// Keeps everybody else from changing the keyrings: no unique index of ours stands guard there.
    /// Where rows of other tables would go with a keyring, nobody may hang one on it meanwhile
    /// either.
    pub(super) fn lock(&self, transaction: &mut Transaction<'_>) -> Result<(), StoreError> {
        Ok(transaction.batch_execute(&format!(
            "LOCK TABLE {} IN {} MODE",
            self.table(),
            self.lock_mode()
        ))?)
    }

    fn table(&self) -> String {
        qualified(&self.map.schema, &self.map.keyring.table)
    }

    /// Returns the SQL of the rows of the table, one for each identity.
    fn rows(&self) -> String {
        rows(&self.map)
    }

    /// Returns the SQL that tells whether a row `t` of the table is the keyring of a row `w` of the
    /// work.
    fn is_of_work(&self) -> String {
        format!("{} AND {} = w.keyring", self.names_work(), self.number)
    }

    /// Returns the SQL that tells whether a row `t` of the table has the profile and the identity
    /// of a row `w` of the work.
    fn names_work(&self) -> String {
        let keyring = &self.map.keyring;
        format!(
            "{} = w.profile_id AND {} = w.identity AND {} = w.scheme",
            bytes(&of_row(&keyring.profile)),
            identity(keyring),
            scheme(keyring)
        )
    }
}

/// Says what a journal beside a table is about; what one says that exists must fit.
fn subject(
    transaction: &mut Transaction<'_>,
    map: &MappedStore,
    table: &str,
    known: Option<Subject>,
) -> Result<Subject, StoreError> {
    let (table, has_state) = (table.to_owned(), map.keyring.state.is_some());
    let said = said(&map.keyring)?;
    match known {
        Some(known)
            if (&known.table, known.has_state) == (&table, has_state)
                && said.is_none_or(|said| said == known.holds) =>
        {
            Ok(known)
        }
        Some(Subject { table, has_state, holds, .. }) => {
            Err(ServerError::OtherTable { table, has_state, holds }.into())
        }
        None => {
            let mut key = known::primary_key(transaction, &table)?;
            if map.keyring.state.as_ref().is_some_and(|state| key.contains(&state.column)) {
                // What changes with the state cannot tell rows apart.
                key.clear();
            }
            let holds = match said {
                Some(said) => said,
                None => known::holds(transaction, &map.keyring, &table)?,
            };
            if holds == Holds::One {
                // Nor can what is replaced.
                key.retain(|column| {
                    map.keyring.identity.columns().all(|identity| identity != column)
                });
            }
            Ok(Subject { table, has_state, holds, key })
        }
    }
}

/// What a map itself says of how many identities a profile can have.
fn said(keyring: &MappedKeyring) -> Result<Option<Holds>, StoreError> {
    let has_columns = matches!(keyring.identity, MappedIdentity::Columns(_));
    let cannot = |what| Err(ServerError::OneCannot { table: keyring.table.clone(), what }.into());
    match keyring.holds {
        Some(Holds::Many) if has_columns => cannot("many"),
        None if !has_columns => Ok(None),
        Some(Holds::Many) => Ok(Some(Holds::Many)),
        Some(Holds::One) | None if keyring.state.is_some() => cannot("state"),
        Some(Holds::One) | None
            if has_columns && matches!(keyring.scheme, MappedScheme::Column { .. }) =>
        {
            cannot("scheme")
        }
        Some(Holds::One) | None => Ok(Some(Holds::One)),
    }
}

/// Walks over the columns that a map names in the table of keyrings.
fn named(keyring: &MappedKeyring) -> impl Iterator<Item = &String> {
    let scheme = match &keyring.scheme {
        MappedScheme::Fixed(_) => None,
        MappedScheme::Column { column, .. } => Some(column),
    };
    let state = keyring.state.as_ref().map(|state| &state.column);
    let (profile, identities) = (std::iter::once(&keyring.profile), keyring.identity.columns());
    profile
        .chain(identities)
        .chain(scheme)
        .chain(state)
        .chain(keyring.person.values())
        .chain(&keyring.copy)
}

fn check_schemes(keyring: &MappedKeyring) -> Result<(), StoreError> {
    let names: Vec<&String> = match (&keyring.identity, &keyring.scheme) {
        (MappedIdentity::Columns(columns), _) => columns.keys().collect(),
        (_, MappedScheme::Fixed(name)) => vec![name],
        (_, MappedScheme::Column { values, .. }) => values.keys().collect(),
    };
    match names.into_iter().find(|name| name.parse::<Scheme>().is_err()) {
        Some(name) => Err(StoreError::MapScheme(name.clone())),
        None if keyring.identity.columns().any(|column| *column == keyring.profile) => {
            // Whoever got another identity would be somebody else.
            Err(ServerError::OneCannot { table: keyring.table.clone(), what: "profile" }.into())
        }
        None => Ok(()),
    }
}
