//! `undo`: a run taken back.

use std::io::Write as _;

use schemars::JsonSchema;
use serde::Serialize;

use super::store::StoreArg;
use super::{Context, Ending, Failure, OutputFormat};
use crate::message::Message;
use crate::ops::ids;
use crate::ops::undo::{Obstacle, Obstructed, Undone, undo};
use crate::report::ranges;

const EXAMPLES: &str = "Examples:
  # Take back the last run, by its id in the log
  waswordt log --store keyrings.db
  waswordt undo run-20260727-4f1a9c2k --store keyrings.db

  # A later list stands in the way of some rows: take back the others
  waswordt undo run-20260727-4f1a9c2k --store keyrings.db --partial";

/// Undo a run: the store is as it was before it
///
/// Refused, with nothing changed, where a later list or another change stands in the way; with --partial, the rows that nothing stands in the way of
/// go back, and the exit code is 1 where others stay.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The run's id, or the id of a list that was applied once
    #[arg(value_name = "RUN-ID")]
    run: String,

    /// Take back every row that nothing stands in the way of, and leave the others
    #[arg(long)]
    partial: bool,

    #[command(flatten)]
    store: StoreArg,
}

/// An undone run, as scripts read it.
#[derive(Serialize, JsonSchema)]
pub(crate) struct UndoReport {
    /// Always `waswordt/undo/1`.
    #[schemars(extend("const" = "waswordt/undo/1"))]
    report: String,
    /// The run that is undone now, or part of it.
    run_id: String,
    /// Its list.
    list_id: String,
    /// The run that undid it.
    undone_by: String,
    /// How many keyrings were restored.
    restored: usize,
    /// Whether the run is undone now.
    outcome: UndoOutcome,
    /// The rows that stay as they are, and why.
    blocked: Vec<BlockedReport>,
}

/// How far a run is undone.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum UndoOutcome {
    /// Nothing of it stands any longer.
    Undone,
    /// Some rows stay as they are.
    Partial,
}

/// Rows that cannot be undone.
#[derive(Serialize, JsonSchema)]
struct BlockedReport {
    /// The rows; empty for keyrings that no row asked for.
    rows: Vec<u32>,
    /// The later runs that stand in the way, the oldest first; empty for a change that the journal does not know.
    by: Vec<String>,
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    let by = ids::run_id(context.today(), Context::random()?);
    let obstructed = if args.partial { Obstructed::Leave } else { Obstructed::Refuse };
    let undone = undo(&mut *args.store.open()?, &args.run, obstructed, by, context.timestamp())?;
    let outcome = if undone.obstacles.is_empty() { UndoOutcome::Undone } else { UndoOutcome::Partial };
    match context.format() {
        OutputFormat::Json => context.json(&report(undone, outcome))?,
        OutputFormat::Text => tell(&undone, outcome, context)?,
    }
    Ok(if outcome == UndoOutcome::Undone { Ending::Clean } else { Ending::InputAtFault })
}

fn report(undone: Undone, outcome: UndoOutcome) -> UndoReport {
    let about = undone.run.about;
    UndoReport {
        report: "waswordt/undo/1".to_owned(),
        run_id: about.run_id,
        list_id: about.list_id,
        undone_by: undone.by,
        restored: undone.restored,
        outcome,
        blocked: undone.obstacles.into_iter().map(|Obstacle { rows, by }| BlockedReport { rows, by }).collect(),
    }
}

fn tell(undone: &Undone, outcome: UndoOutcome, context: &mut Context) -> Result<(), Failure> {
    let about = &undone.run.about;
    let key = if outcome == UndoOutcome::Undone { "undo-done" } else { "undo-partial" };
    let done = Message::new(key).with("run", &about.run_id).with("list", &about.list_id).with("by", &undone.by);
    let text = context.render(&done.with("count", undone.restored));
    writeln!(context.out(), "{text}")?;
    for Obstacle { rows, by } in &undone.obstacles {
        let message = if by.is_empty() { Message::new("undo-left") } else { Message::new("undo-left-by").with("runs", by.join(", ")) };
        let text = context.render(&message.with("count", rows.len()).with("rows", ranges(rows)));
        writeln!(context.out(), "  {text}")?;
    }
    if outcome == UndoOutcome::Partial {
        let text = context.render(&Message::new("undo-rest").with("run", &about.run_id));
        writeln!(context.out(), "{text}")?;
    }
    Ok(())
}
