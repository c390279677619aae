//! What both databases share: the form in which they compare identities, their questions to the
//! journal, and how they tell keyrings and runs.

use std::str::FromStr as _;

use super::entry::{Entry, EntryRef, person_from};
use super::{ChangeRef, Decided, NewRun, Run, RunKind, StoreError};
use crate::identity::Scheme;
use crate::person::Person;
use crate::plan::{AppliedChange, ChangeKind, EarlierChange, Identities, Profiles, State};

/// Returns the SQL of the form in which an identity is compared, from the SQL of its scheme and of
/// the identity.
pub(super) fn match_key(scheme: &str, identity: &str) -> String {
    let folding =
        Scheme::ALL.into_iter().filter(|scheme| scheme.folds()).map(|scheme| format!("'{scheme}'"));
    format!(
        "CASE WHEN {scheme} IN ({}) THEN lower({identity}) ELSE {identity} END",
        folding.collect::<Vec<_>>().join(", ")
    )
}

/// Completes the layout of a store, which names the form as `{match_key}`.
pub(super) fn completed(layout: &str) -> String {
    layout.replace("{match_key}", &match_key("scheme", "identity"))
}

/// The person columns, in the order in which they are stored.
pub(super) const PERSON: [&str; 7] =
    ["initials", "first_name", "prefix", "last_name", "location", "postcode", "house_number"];

// Parameters have their numbers in the order in which they first stand in a statement: SQLite
// counts them so.

/// Every run, the oldest first, as [`run`] reads it.
pub(super) const RUNS: &str = "
    SELECT l.run, l.run_id, l.at, l.list_id, l.version, l.list_sha256, l.sealed_sha256, l.brin,
        l.rows, l.linked, l.held, undone.run_id, undoer.run_id, l.changes,
        CAST((SELECT coalesce(sum(u.changes), 0) FROM list u WHERE u.undoes = l.run) AS BIGINT),
        l.forgotten, l.decisions, l.kind, l.why
    FROM list l LEFT JOIN list undone ON undone.run = l.undoes
        LEFT JOIN list undoer ON undoer.run = l.undone_by
    ORDER BY l.run";

/// Notes a run, and returns its ordinal.
pub(super) const INSERT_RUN: &str = "
    INSERT INTO list (run_id, at, list_id, version, list_sha256, sealed_sha256, brin, rows, linked,
        held, undoes, changes, decisions, kind, why)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING run";

/// Counts the changes of a run that nobody took back.
pub(super) const COUNT_STANDING: &str =
    "SELECT count(*) FROM change WHERE run = $1 AND undone_by IS NULL";

/// Erases the changes of a list's runs.
pub(super) const FORGET_CHANGES: &str =
    "DELETE FROM change WHERE run IN (SELECT run FROM list WHERE list_id = $1)";

/// Erases what a list's runs mended.
pub(super) const FORGET_MENDED: &str =
    "DELETE FROM mended WHERE run IN (SELECT run FROM list WHERE list_id = $1)";

/// Notes since when the changes of a list's runs are forgotten.
pub(super) const NOTE_FORGOTTEN: &str = "UPDATE list SET forgotten = $1
    WHERE list_id = $2 AND kind IN ('apply', 'sync') AND forgotten IS NULL";

/// A row that a database gives.
pub(super) trait SqlRow {
    /// Reads a text; null is empty.
    fn text(&self, column: usize) -> Result<&str, StoreError>;

    /// Reads a whole number, or null.
    fn number_or_none(&self, column: usize) -> Result<Option<i64>, StoreError>;

    /// Reads a truth value.
    fn truth(&self, column: usize) -> Result<bool, StoreError>;

    /// Reads a text, or null.
    fn text_or_none(&self, column: usize) -> Result<Option<String>, StoreError> {
        Ok(Some(self.text(column)?).filter(|text| !text.is_empty()).map(str::to_owned))
    }

    /// Reads a whole number.
    fn number(&self, column: usize) -> Result<i64, StoreError> {
        self.number_or_none(column)?.ok_or(StoreError::Damaged("number"))
    }

    /// Reads the number of a row, or how many there are of something.
    fn count(&self, column: usize) -> Result<u32, StoreError> {
        self.number(column)?.try_into().map_err(|_| StoreError::Damaged("number"))
    }

    /// Reads a scheme.
    fn scheme(&self, column: usize) -> Result<Scheme, StoreError> {
        Scheme::from_str(self.text(column)?).map_err(|_| StoreError::Damaged("scheme"))
    }

    /// Reads the state of a keyring.
    fn state(&self, column: usize) -> Result<State, StoreError> {
        let text = self.text(column)?;
        State::from_word(text).ok_or(StoreError::Damaged("state"))
    }

    /// Reads what was done to a keyring.
    fn deed(&self, column: usize) -> Result<ChangeKind, StoreError> {
        let text = self.text(column)?;
        ChangeKind::from_word(text).ok_or(StoreError::Damaged("deed"))
    }

    /// Reads the columns of a person, from the first of them.
    fn person(&self, first: usize) -> Result<Person<'_>, StoreError> {
        self.texts(first).map(person_from)
    }

    /// The same as texts, in the order in which they are stored.
    fn texts(&self, first: usize) -> Result<[&str; PERSON.len()], StoreError> {
        let mut columns = [""; PERSON.len()];
        for (nth, cell) in columns.iter_mut().enumerate() {
            *cell = self.text(first + nth)?;
        }
        Ok(columns)
    }

    /// Reads a scheme and an identity of it, where there is one.
    fn identity(
        &self,
        [scheme, identity]: [usize; 2],
    ) -> Result<Option<(Scheme, &str)>, StoreError> {
        match self.text(identity)? {
            "" => Ok(None),
            identity => Ok(Some((self.scheme(scheme)?, identity))),
        }
    }
}

/// Reads a keyring: profile id, identity, scheme, state, person, other columns, number.
pub(super) fn entry(
    row: &impl SqlRow,
    width: usize,
    visit: &mut dyn FnMut(EntryRef<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut extra: Vec<String> =
        serde_json::from_str(row.text(11)?).map_err(|_| StoreError::Damaged("extra"))?;
    extra.resize(width, String::new());
    visit(EntryRef {
        keyring: row.number(12)?,
        profile_id: row.text(0)?,
        identity: row.text(1)?,
        scheme: row.scheme(2)?,
        state: row.state(3)?,
        person: row.person(4)?,
        extra: &extra,
    })
}

/// Writes the other columns of a keyring, each in the place that it has in the store.
pub(super) fn extra(entry: &Entry, places: &[usize]) -> Result<String, StoreError> {
    if places.is_empty() {
        return Ok("[]".to_owned());
    }
    let mut extra = vec![""; places.iter().max().map_or(0, |last| last + 1)];
    for (place, value) in places.iter().zip(&entry.extra) {
        extra[*place] = value;
    }
    serde_json::to_string(&extra).map_err(|_| StoreError::Damaged("extra"))
}

/// Reads a run of [`RUNS`].
pub(super) fn run(row: &impl SqlRow) -> Result<Run, StoreError> {
    let decided = Decided::read(row.text(16)?)?;
    let version = row.number_or_none(4)?.map(u32::try_from);
    Ok(Run {
        ordinal: row.number(0)?,
        kind: RunKind::of(
            row.text(17)?,
            row.text_or_none(11)?,
            row.text_or_none(12)?,
            row.text_or_none(18)?,
        )?,
        about: NewRun {
            run_id: row.text(1)?.to_owned(),
            at: row.text(2)?.to_owned(),
            list_id: row.text(3)?.to_owned(),
            version: version.transpose().map_err(|_| StoreError::Damaged("number"))?,
            list_sha256: row.text(5)?.to_owned(),
            sealed_sha256: row.text_or_none(6)?,
            brin: row.text(7)?.to_owned(),
            rows: row.count(8)?,
            linked: row.count(9)?,
            held: row.count(10)?,
            decisions: decided.rows,
            terms: decided.terms,
        },
        changes: row.number(13)?.cast_unsigned(),
        undone: row.number(14)?.cast_unsigned(),
        forgotten: row.text_or_none(15)?,
    })
}

/// Reads what a run did, and what the store shows of it: row, deed, keyring, its state, who holds
/// the identity, later runs, profile, its active keyrings, whether it was counted on, when it was
/// left, and who has its place.
pub(super) fn done(
    row: &impl SqlRow,
    profiles: &mut Profiles,
) -> Result<AppliedChange, StoreError> {
    let now = if row.text(3)?.is_empty() { None } else { Some(row.state(3)?) };
    let later = row.text(5)?.split(',').filter(|number| !number.is_empty()).map(str::parse);
    Ok(AppliedChange {
        row: row.count(0)?,
        kind: row.deed(1)?,
        keyring: row.number(2)?,
        profile: profiles.number(row.text(6)?),
        now,
        holder: row.number_or_none(4)?,
        occupant: row.number_or_none(10)?,
        later: later.collect::<Result<_, _>>().map_err(|_| StoreError::Damaged("number"))?,
        open: row.count(7)?,
        counted_on_old: row.truth(8)?,
        left_since: row.number_or_none(9)?,
    })
}

/// Reads what an earlier run of a list did: run, row, deed, keyring, scheme, identity, and scheme
/// and identity of old.
pub(super) fn earlier(
    row: &impl SqlRow,
    identities: &mut Identities<'_>,
) -> Result<EarlierChange, StoreError> {
    let identity = identities.number_or_add(row.scheme(4)?, row.text(5)?);
    let was = row.identity([6, 7])?;
    let was = was.map(|(scheme, identity)| identities.number_or_add(scheme, identity));
    Ok(EarlierChange {
        run: row.number(0)?,
        row: row.count(1)?,
        kind: row.deed(2)?,
        keyring: row.number(3)?,
        identity,
        was,
    })
}

/// Reads a change that is remembered: run, row, deed, profile id, scheme, identity, scheme and
/// identity of old, and whether it was undone.
pub(super) fn change(row: &impl SqlRow) -> Result<ChangeRef<'_>, StoreError> {
    Ok(ChangeRef {
        run: row.number(0)?,
        row: row.count(1)?,
        deed: row.deed(2)?,
        profile_id: row.text(3)?,
        scheme: row.scheme(4)?,
        identity: row.text(5)?,
        was: row.identity([6, 7])?,
        is_undone: row.truth(8)?,
    })
}

#[cfg(test)]
mod tests {
    use super::completed;

    #[test]
    fn a_layout_names_every_scheme_that_folds() {
        let key = "CASE WHEN scheme IN ('eck-id', 'esi') THEN lower(identity) ELSE identity END";
        assert_eq!(completed("AS ({match_key})"), format!("AS ({key})"));
    }
}
