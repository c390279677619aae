//! `undo`: a run taken back, exactly; whole, or as far as nothing stands in the way.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::identity::Case;
use crate::keyring::{Intent, NewRun, Run, RunKind, Session, Store, StoreError};
use crate::message::Message;
use crate::plan::{Blocked, Identities, KeyringNo, Revert, UndoPlan};
use crate::report::changes::{ChangeDeed, ChangeLine};
use crate::report::{named_rows, ranges};

/// What happens where rows cannot go back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstructed {
    /// Nothing is undone.
    Refuse,
    /// They stay as they are; the others go back.
    Leave,
}

/// Rows that cannot go back, for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obstacle {
    /// The rows; none for keyrings that no row asked for.
    pub rows: Vec<u32>,
    /// The later runs that stand in the way, the oldest first; none for a change that the journal
    /// does not know.
    pub by: Vec<String>,
}

/// Why a run cannot be undone; nothing was changed.
#[derive(Debug)]
pub enum UndoError {
    /// No run or list has this name.
    NoSuchRun(String),
    /// A list id that names several runs.
    SeveralRuns {
        /// The list id.
        name: String,
        /// The runs.
        runs: String,
    },
    /// The run was undone before.
    AlreadyUndone {
        /// The run.
        run: String,
        /// The run that undid it.
        by: String,
    },
    /// The run undid another: apply that list again instead.
    IsUndo {
        /// The run.
        run: String,
    },
    /// The run was refused: there is nothing to undo.
    WasRefused {
        /// The run.
        run: String,
    },
    /// The journal has forgotten what the run changed.
    Forgotten {
        /// The run or list.
        name: String,
        /// Since when.
        at: String,
    },
    /// Later changes stand in the way.
    Blocked {
        /// The run.
        run: String,
        /// Of which rows.
        obstacles: Vec<Obstacle>,
        /// How many keyrings could be restored all the same.
        free: usize,
    },
    /// The store does not show every keyring that goes back, so that the changes cannot be told.
    Unnamed {
        /// How many it does not show.
        count: usize,
    },
    /// The store refused.
    Store(StoreError),
}

crate::problem! {
    UndoError from Store(StoreError) {
        Self::NoSuchRun(name) => [Usage "undo-no-such-run" "name": name],
        Self::SeveralRuns { name, runs } => [Usage "undo-several-runs" "name": name, "runs": runs],
        Self::AlreadyUndone { run, by } => [
            Input "undo-already" "run": run, "by": by
        ],
        Self::WasRefused { run } => [Input "undo-was-refused" "run": run],
        Self::IsUndo { run } => [Input "undo-is-undo" "run": run],
        Self::Forgotten { name, at } => [
            Input = Message::new("undo-forgotten")
                .with("name", name)
                .with_day("day", at.split('T').next().unwrap_or_default())
        ],
        Self::Blocked { run, obstacles, free } => [
            Input = blocked(obstacles).with("free", *free).with("run", run)
        ],
        Self::Unnamed { count } => [Input "undo-changes-unnamed" "count": *count],
        Self::Store(error) => [error],
    }
}

/// Names every row that cannot go back, and every run that stands in its way.
fn blocked(obstacles: &[Obstacle]) -> Message {
    let (known, unknown): (Vec<&Obstacle>, Vec<&Obstacle>) =
        obstacles.iter().partition(|obstacle| !obstacle.by.is_empty());
    let rows = |obstacles: &[&Obstacle]| {
        let mut rows: Vec<u32> =
            obstacles.iter().flat_map(|obstacle| obstacle.rows.iter().copied()).collect();
        rows.sort_unstable();
        rows
    };
    let (later, odd) = (rows(&known), rows(&unknown));
    if known.is_empty() {
        return Message::new("undo-blocked").with("count", odd.len()).with("rows", ranges(&odd));
    }
    let mut runs: Vec<&str> = Vec::new();
    for run in known.iter().flat_map(|obstacle| &obstacle.by) {
        if !runs.contains(&run.as_str()) {
            runs.push(run);
        }
    }
    let key = if unknown.is_empty() { "undo-blocked-by" } else { "undo-blocked-both" };
    let message = Message::new(key).with("count", later.len()).with("rows", ranges(&later));
    let newest = known.last().and_then(|obstacle| obstacle.by.last()).map_or("–", String::as_str);
    let message = message.with("runs", runs.join(", ")).with("number", runs.len());
    let message = message.with("newest", newest);
    if unknown.is_empty() { message } else { message.with("odd", named_rows(&odd)) }
}

/// The way back from a run, gone or only looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undone {
    /// The run that is undone now, or part of it, or that would be.
    pub run: Run,
    /// How many keyrings were restored, or would be.
    pub restored: usize,
    /// The rows that went back, or would.
    pub rows: Vec<u32>,
    /// The id of the run that did it; none where only a look was asked for.
    pub by: Option<String>,
    /// What stays as it is, since something stands in the way.
    pub obstacles: Vec<Obstacle>,
}

/// Undoes a run, named by its id or by the id of a list that has one run standing; where part of it
/// was undone before, the rest.
///
/// # Errors
/// An [`UndoError`]; the store then stands as it stood.
pub fn undo(
    store: &mut dyn Store,
    name: &str,
    obstructed: Obstructed,
    run_id: String,
    at: String,
) -> Result<Undone, UndoError> {
    let mut session = store.session(Intent::Change)?;
    let (steps, way) = way_back(&mut *session, name)?;
    if !way.obstacles.is_empty() && (obstructed == Obstructed::Refuse || steps.is_empty()) {
        let (run, free) = (way.run.about.run_id, steps.len());
        return Err(UndoError::Blocked { run, obstacles: way.obstacles, free });
    }
    let new =
        NewRun { run_id: run_id.clone(), at, decisions: BTreeMap::new(), ..way.run.about.clone() };
    session.undo(&way.run, &new, &steps)?;
    Ok(Undone { by: Some(run_id), ..way })
}

/// Looks what [`undo`] would bring back, and what stands in the way; nothing is changed, and nobody
/// is kept waiting.
///
/// # Errors
/// An [`UndoError`] for a run that no undo could take back at all.
pub fn preview(store: &mut dyn Store, name: &str) -> Result<Undone, UndoError> {
    let mut session = store.session(Intent::Look)?;
    Ok(way_back(&mut *session, name)?.1)
}

/// Looks what [`undo`] would bring back, with the changes for another database of which the store
/// is an export; `by` is the run that they name.
///
/// # Errors
/// Those of [`preview`], and [`UndoError::Unnamed`].
pub fn preview_changes(
    store: &mut dyn Store,
    name: &str,
    by: &str,
) -> Result<(Undone, Vec<ChangeLine>), UndoError> {
    let mut session = store.session(Intent::Look)?;
    let (steps, way) = way_back(&mut *session, name)?;
    let rows: HashMap<KeyringNo, u32> =
        session.deeds(&way.run)?.iter().map(|deed| (deed.keyring, deed.row)).collect();
    let places: HashMap<KeyringNo, usize> =
        steps.iter().enumerate().map(|(at, step)| (deed_of(*step).1, at)).collect();
    let mut lines: Vec<Option<ChangeLine>> = vec![None; steps.len()];
    session.entries(&mut |entry| {
        if let Some(&at) = places.get(&entry.keyring) {
            lines[at] = Some(ChangeLine {
                report: "waswordt/change/1",
                run_id: by.to_owned(),
                number: at as u64 + 1,
                row: rows.get(&entry.keyring).copied().filter(|row| *row > 0),
                deed: deed_of(steps[at]).0,
                profile_id: entry.profile_id.to_owned(),
                scheme: entry.scheme.as_str(),
                identity: entry.identity.to_owned(),
                was_scheme: None,
                was_identity: None,
            });
        }
        Ok(())
    })?;
    let count = lines.iter().filter(|line| line.is_none()).count();
    if count > 0 {
        Err(UndoError::Unnamed { count })
    } else {
        Ok((way, lines.into_iter().flatten().collect()))
    }
}

fn deed_of(step: Revert) -> (ChangeDeed, KeyringNo) {
    match step {
        Revert::Remove(keyring) => (ChangeDeed::Remove, keyring),
        Revert::Retire(keyring) => (ChangeDeed::Retire, keyring),
        Revert::Activate(keyring) => (ChangeDeed::Activate, keyring),
    }
}

/// The steps back from a run, and what they come to.
fn way_back(session: &mut dyn Session, name: &str) -> Result<(Vec<Revert>, Undone), UndoError> {
    let runs = session.runs()?;
    let run = find(&runs, name)?;
    let others = by_other_spellings(session, &run, &runs)?;
    let mut deeds = session.deeds(&run)?;
    for deed in &mut deeds {
        let Some(other) = others.get(&deed.keyring) else { continue };
        if deed.later.is_empty() {
            deed.later.extend(other.later);
        }
        deed.holder = deed.holder.or(other.holder);
    }
    let UndoPlan { steps, blocked } = UndoPlan::of(&deeds);
    // A row goes back whole or not at all.
    let stay: BTreeSet<u32> = blocked.iter().map(|blocked| blocked.row).collect();
    let rows: BTreeSet<u32> =
        deeds.iter().map(|deed| deed.row).filter(|row| *row > 0 && !stay.contains(row)).collect();
    let obstacles = obstacles(blocked, &runs);
    let way = Undone {
        run,
        restored: steps.len(),
        rows: rows.into_iter().collect(),
        by: None,
        obstacles,
    };
    Ok((steps, way))
}

/// What any spelling of an identity tells.
struct Spellings {
    /// The last later run that changed it.
    later: Option<i64>,
    /// The keyring by which it opens another profile.
    holder: Option<KeyringNo>,
}

/// Asks of every keyring that the run changed for other spellings of its identity, where capitals
/// make no difference to the store, or made none to the run or to one since.
fn by_other_spellings(
    session: &mut dyn Session,
    run: &Run,
    runs: &[Run],
) -> Result<HashMap<KeyringNo, Spellings>, StoreError> {
    let mut since = runs.iter().filter(|other| other.ordinal >= run.ordinal && other.stands());
    if session.case()? == Case::Exact && since.all(|it| it.about.terms.case == Case::Exact) {
        return Ok(HashMap::new());
    }
    let mut identities = Identities::new(Case::Fold);
    session.changes(&mut |change| {
        if change.run == run.ordinal && !change.is_undone && !change.identity.is_empty() {
            identities.number_or_add(change.scheme, change.identity);
        }
        Ok(())
    })?;
    let snapshot = session.snapshot(&identities)?;
    let mut others = HashMap::new();
    for (identity, ..) in identities.iter() {
        let later = snapshot.last_run(identity).filter(|&last| last > run.ordinal);
        for own in snapshot.all(identity) {
            let holder = snapshot.active(identity).find(|other| other.profile != own.profile);
            let holder = holder.map(|other| other.keyring);
            others.insert(own.keyring, Spellings { later, holder });
        }
    }
    Ok(others)
}

/// Gathers the rows that the same runs stand in the way of; those of the newest come last.
fn obstacles(blocked: Vec<Blocked>, runs: &[Run]) -> Vec<Obstacle> {
    let mut rows_by: BTreeMap<BTreeSet<i64>, Vec<u32>> = BTreeMap::new();
    for Blocked { row, by } in blocked {
        rows_by.entry(by).or_default().push(row);
    }
    let mut gathered: Vec<_> = rows_by.into_iter().collect();
    gathered
        .sort_by(|(one, rows), (other, others)| (one.last(), rows).cmp(&(other.last(), others)));
    let names: BTreeMap<i64, &String> =
        runs.iter().map(|run| (run.ordinal, &run.about.run_id)).collect();
    let obstacle = |(by, mut rows): (BTreeSet<i64>, Vec<u32>)| {
        rows.retain(|&row| row > 0);
        Obstacle {
            rows,
            by: by
                .iter()
                .filter_map(|ordinal| names.get(ordinal).map(|name| (*name).clone()))
                .collect(),
        }
    };
    gathered.into_iter().map(obstacle).collect()
}

fn find(runs: &[Run], name: &str) -> Result<Run, UndoError> {
    if let Some(run) = runs.iter().find(|run| run.about.run_id == name) {
        let run = run.clone();
        return match &run.kind {
            RunKind::Undid { .. } => Err(UndoError::IsUndo { run: run.about.run_id }),
            RunKind::Refused { .. } => Err(UndoError::WasRefused { run: run.about.run_id }),
            RunKind::Applied { undone_by: Some(by) } | RunKind::Synced { undone_by: Some(by) } => {
                Err(UndoError::AlreadyUndone { run: run.about.run_id, by: by.clone() })
            }
            RunKind::Applied { undone_by: None } | RunKind::Synced { undone_by: None } => {
                remembered(run)
            }
        };
    }
    // A version that changed nothing has nothing to take back.
    let of_list =
        runs.iter().filter(|run| run.about.list_id == name && run.stands() && run.changes > 0);
    let (forgotten, mut standing): (Vec<&Run>, Vec<&Run>) =
        of_list.partition(|run| run.forgotten.is_some());
    match (standing.pop(), forgotten.last()) {
        (None, None) => Err(undone(runs, name)),
        (None, Some(run)) => remembered((*run).clone()),
        (Some(run), _) if standing.is_empty() => Ok(run.clone()),
        (Some(run), _) => {
            let ids: Vec<&str> =
                standing.into_iter().chain([run]).map(|run| run.about.run_id.as_str()).collect();
            Err(UndoError::SeveralRuns { name: name.to_owned(), runs: ids.join(", ") })
        }
    }
}

/// Tells of a list none of whose runs stands that it was undone, or that there is none.
fn undone(runs: &[Run], name: &str) -> UndoError {
    let of_list = runs.iter().rev().filter(|run| run.about.list_id == name);
    let mut undone = of_list.filter_map(|run| match &run.kind {
        RunKind::Applied { undone_by: Some(by) } | RunKind::Synced { undone_by: Some(by) } => {
            Some(UndoError::AlreadyUndone { run: run.about.run_id.clone(), by: by.clone() })
        }
        _ => None,
    });
    undone.next().unwrap_or_else(|| UndoError::NoSuchRun(name.to_owned()))
}

/// Refuses a run of which nobody knows any longer what it changed.
fn remembered(run: Run) -> Result<Run, UndoError> {
    match run.forgotten {
        Some(at) => Err(UndoError::Forgotten { name: run.about.run_id, at }),
        None => Ok(run),
    }
}
