//! `keyrings sync`: a store brought up to date from the publisher's own export.
//!
//! The export is the publisher's truth: what is new in it is added, what it lacks is retired, and
//! an identity that it has on another profile moves there. Only what a list did to the store since
//! is not overruled unasked: an export may well be older than that list.

mod difference;
mod export;
mod given;
mod touched;

use std::collections::HashSet;
use std::io::{Read, Seek};

use super::apply::{Limits, Mode};
use super::limits::{Beyond, beyond};
use crate::digest::Sha256;
use crate::intake::{KeyringFile, KeyringsError, Warning, is_unsound};
use crate::keyring::{Incoming, Intent, NewRun, RunKind, Session, Store, StoreError, Upkeep};
use crate::message::Message;
use crate::report::named_rows;
use crate::tables::{ReadOptions, TableError};

use difference::Difference;
use export::Export;

pub use difference::{Contest, Contested, Counts};
pub use given::{Given, Gone};
pub use touched::Orphan;

/// How a store is brought up to date.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// How the export is read.
    pub options: &'a ReadOptions,
    /// What happens to keyrings that it lacks.
    pub gone: Gone,
    /// What happens where it contradicts what a list did.
    pub given: Given,
    /// How much may change.
    pub limits: Limits,
    /// Whether anything is changed.
    pub mode: Mode,
    /// The run's id.
    pub run_id: String,
    /// When it is made, ISO 8601 in UTC.
    pub at: String,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Synced {
    /// The run in the journal; none where nothing was changed.
    pub run_id: Option<String>,
    /// The id under which the journal holds it.
    pub list_id: String,
    /// The digest of the export.
    pub file_sha256: String,
    /// What was done.
    pub counts: Counts,
    /// What was held back, since a list did otherwise.
    pub contested: Vec<Contested>,
    /// The profiles that are left without any identity.
    pub orphans: Vec<Orphan>,
    /// Why nothing was done.
    pub refusal: Option<SyncRefusal>,
    /// The rows whose identity no sound list can name.
    pub unsound: Vec<u32>,
    /// What deserves a look in the export.
    pub warnings: Vec<Warning>,
}

/// Why an export that can be followed is not: more would change than may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SyncRefusal(pub Beyond);

impl SyncRefusal {
    /// Returns the stable word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        Beyond::WORD
    }

    /// Says why, with what to do next as its hint.
    #[must_use]
    pub fn message(self) -> Message {
        match self.0 {
            Beyond::Changes { changes, limit } => {
                Message::new("sync-too-many-changes").with("changes", changes).with("limit", limit)
            }
            Beyond::Share { profiles, limit } => Message::new("sync-too-many-profiles")
                .with("profiles", profiles)
                .with("limit", limit),
            Beyond::Most { profiles, limit } => {
                Message::new("sync-most-of-store").with("profiles", profiles).with("limit", limit)
            }
        }
    }
}

/// Why a store is not brought up to date; it stands as it stood.
#[derive(Debug)]
pub enum SyncError {
    /// The export cannot be read, or the store refused.
    Keyrings(KeyringsError),
    /// The export holds no active keyring: a store is not emptied by it.
    Nothing,
    /// The export has an identity active twice.
    TwiceActive {
        /// The rows.
        rows: Vec<u32>,
    },
}

crate::problem! {
    SyncError from Keyrings(KeyringsError) {
        Self::Keyrings(error) => [error],
        Self::Nothing => [Input "sync-nothing"],
        Self::TwiceActive { rows } => [Input "sync-twice-active" "rows": named_rows(rows)],
    }
}

impl From<StoreError> for SyncError {
    fn from(error: StoreError) -> Self {
        Self::Keyrings(error.into())
    }
}

impl From<std::io::Error> for SyncError {
    fn from(error: std::io::Error) -> Self {
        Self::Keyrings(TableError::from(error).into())
    }
}

/// Brings a store up to date from an export, a table or JSON lines.
///
/// # Errors
/// A [`SyncError`]; the store then stands as it stood.
pub fn sync(
    store: &mut dyn Store,
    file: impl Read + Seek,
    request: Request<'_>,
) -> Result<Synced, SyncError> {
    let mut file = KeyringFile::open(file, request.options)?;
    let file_sha256 = Sha256::of_reader(file.bytes()?)?.hex();
    let warnings = file.take_warnings();
    let mut unsound = Vec::new();
    let damaged = file.damaged_people().to_vec();
    let mut export = Export::new(store.session(Intent::Look)?.case()?, damaged);
    let read = file.walk(&mut |row, entry| {
        if is_unsound(entry) {
            unsound.push(row);
        }
        export.take(row, entry);
        Ok(())
    });
    file.explained(read)?;
    refuse(&export)?;
    let intent = if request.mode == Mode::Change { Intent::Change } else { Intent::Look };
    let mut session = store.session(intent)?;
    session.takes_exports()?;
    let mut difference = compare(&mut *session, export, request.gone, request.given)?;
    let counted = file.walk(&mut |row, entry| {
        difference.count(row, entry);
        Ok(())
    });
    file.explained(counted)?;
    let list_id = format!("sync-{}", &file_sha256[..12]);
    let refusal =
        beyond(&mut *session, request.limits, difference.changes(), difference.touched.changed())?
            .map(SyncRefusal);
    let is_carried_out =
        request.mode == Mode::Change && refusal.is_none() && difference.changes_anything();
    let run_id = is_carried_out.then(|| request.run_id.clone());
    if is_carried_out {
        let run = NewRun {
            run_id: request.run_id,
            at: request.at,
            list_id: list_id.clone(),
            list_sha256: file_sha256.clone(),
            rows: difference.counts.rows,
            linked: difference.counts.added + difference.counts.moved,
            held: difference.counts.held,
            ..NewRun::default()
        };
        carry_out(session, &mut file, &run, &difference)?;
    }
    let Difference { counts, contested, touched, .. } = difference;
    Ok(Synced {
        run_id,
        list_id,
        file_sha256,
        counts,
        contested,
        orphans: touched.orphans(),
        refusal,
        unsound,
        warnings,
    })
}

fn refuse(export: &Export) -> Result<(), SyncError> {
    let rows = export.twice_active();
    if !rows.is_empty() {
        return Err(SyncError::TwiceActive { rows });
    }
    if export.is_empty() { Err(SyncError::Nothing) } else { Ok(()) }
}

/// Compares an export with what a store and its journal hold.
fn compare(
    session: &mut dyn Session,
    mut export: Export,
    gone: Gone,
    given: Given,
) -> Result<Difference, StoreError> {
    let is_list = |kind: &RunKind| matches!(kind, RunKind::Applied { .. });
    let lists: HashSet<i64> =
        session.runs()?.iter().filter(|run| is_list(&run.kind)).map(|run| run.ordinal).collect();
    session.changes(&mut |change| {
        if !change.is_undone {
            export.note(change, lists.contains(&change.run));
        }
        Ok(())
    })?;
    let mut difference = Difference::of(export, gone, given);
    session.entries(&mut |entry| {
        difference.compare(&entry);
        Ok(())
    })?;
    difference.settle();
    Ok(difference)
}

fn carry_out(
    session: Box<dyn Session + '_>,
    file: &mut KeyringFile<impl Read + Seek>,
    run: &NewRun,
    difference: &Difference,
) -> Result<(), SyncError> {
    let extra_columns = file.extra_columns();
    let upkeep = Upkeep { retired: &difference.retired, extra_columns: &extra_columns };
    let done = session.sync(run, &upkeep, &mut |take| {
        file.walk(&mut |row, entry| match difference.incoming(row, entry) {
            Some(Incoming::Add(entry)) => take(row, Incoming::Add(entry)),
            Some(mend) => take(row, mend),
            None => Ok(()),
        })
    });
    Ok(file.explained(done)?)
}
