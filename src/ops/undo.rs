//! `undo`: a run taken back, exactly and whole.

use crate::display_in_english;
use crate::keyring::{Intent, NewRun, Run, RunKind, Store, StoreError};
use crate::message::{Fault, Message, Problem};
use crate::plan::{Blocked, UndoPlan};

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
    /// Later changes stand in the way.
    Blocked(Vec<Blocked>),
    /// The store refused.
    Store(StoreError),
}

impl Problem for UndoError {
    fn message(&self) -> Message {
        match self {
            Self::NoSuchRun(name) => Message::new("undo-no-such-run").with("name", name),
            Self::SeveralRuns { name, runs } => Message::new("undo-several-runs").with("name", name).with("runs", runs),
            Self::AlreadyUndone { run, by } => Message::new("undo-already").with("run", run).with("by", by),
            Self::IsUndo { run } => Message::new("undo-is-undo").with("run", run),
            Self::Blocked(rows) => {
                let by: Vec<&str> = rows.iter().filter_map(|blocked| blocked.by.as_deref()).collect();
                let numbers: Vec<u32> = rows.iter().map(|blocked| blocked.row).filter(|&row| row > 0).collect();
                let message = match by.last() {
                    Some(run) => Message::new("undo-blocked-by").with("run", *run),
                    None => Message::new("undo-blocked"),
                };
                message.with("count", numbers.len()).with("rows", crate::report::ranges(&numbers))
            }
            Self::Store(error) => error.message(),
        }
    }

    fn fault(&self) -> Fault {
        match self {
            Self::Store(error) => error.fault(),
            Self::NoSuchRun(_) | Self::SeveralRuns { .. } => Fault::Usage,
            _ => Fault::Input,
        }
    }
}
display_in_english!(UndoError);

impl std::error::Error for UndoError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Store(error) => std::error::Error::source(error),
            _ => None,
        }
    }
}

impl From<StoreError> for UndoError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// What was undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undone {
    /// The run that is undone now.
    pub run: Run,
    /// How many keyrings were restored.
    pub restored: usize,
    /// The id of the run that did it.
    pub by: String,
}

/// Undoes a run, named by its id or by the id of a list that has one run standing.
///
/// # Errors
/// An [`UndoError`]; the store then stands as it stood.
pub fn undo(store: &mut dyn Store, name: &str, run_id: String, at: String) -> Result<Undone, UndoError> {
    let mut session = store.session(Intent::Change)?;
    let run = find(session.runs()?, name)?;
    let plan = UndoPlan::of(&session.deeds(&run)?);
    if !plan.blocked.is_empty() {
        return Err(UndoError::Blocked(plan.blocked));
    }
    let new = NewRun { run_id: run_id.clone(), at, ..run.about.clone() };
    session.undo(&run, &new, &plan.steps)?;
    Ok(Undone { run, restored: plan.steps.len(), by: run_id })
}

fn find(runs: Vec<Run>, name: &str) -> Result<Run, UndoError> {
    if let Some(run) = runs.iter().find(|run| run.about.run_id == name) {
        let run = run.clone();
        return match &run.kind {
            RunKind::Undid { .. } => Err(UndoError::IsUndo { run: run.about.run_id }),
            RunKind::Applied { undone_by: Some(by) } => Err(UndoError::AlreadyUndone { run: run.about.run_id, by: by.clone() }),
            RunKind::Applied { undone_by: None } => Ok(run),
        };
    }
    let mut standing: Vec<Run> = runs.into_iter().filter(|run| run.about.list_id == name && run.stands()).collect();
    match standing.pop() {
        None => Err(UndoError::NoSuchRun(name.to_owned())),
        Some(run) if standing.is_empty() => Ok(run),
        Some(run) => {
            let ids: Vec<&str> = standing.iter().chain([&run]).map(|run| run.about.run_id.as_str()).collect();
            Err(UndoError::SeveralRuns { name: name.to_owned(), runs: ids.join(", ") })
        }
    }
}
