//! `undo`: a run taken back.

use std::io::Write as _;

use schemars::JsonSchema;
use serde::Serialize;

use super::store::StoreArg;
use super::{Context, Ending, Failure, OutputFormat};
use crate::message::Message;
use crate::ops::{ids, undo};

const EXAMPLES: &str = "Examples:
  # Take back the last run, by its id in the log
  waswordt log --store keyrings.db
  waswordt undo run-20260727-4f1a9c2k --store keyrings.db";

/// Undo a run: the store is as it was before it
///
/// Refused, with nothing changed, where a later list or another change stands in the way.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The run's id, or the id of a list that was applied once
    #[arg(value_name = "RUN-ID")]
    run: String,

    #[command(flatten)]
    store: StoreArg,
}

/// An undone run, as scripts read it.
#[derive(Serialize, JsonSchema)]
pub(crate) struct UndoReport {
    /// Always `waswordt/undo/1`.
    #[schemars(extend("const" = "waswordt/undo/1"))]
    report: String,
    /// The run that is undone now.
    run_id: String,
    /// Its list.
    list_id: String,
    /// The run that undid it.
    undone_by: String,
    /// How many keyrings were restored.
    restored: usize,
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    let by = ids::run_id(context.today(), Context::random()?);
    let undone = undo::undo(&mut *args.store.open()?, &args.run, by, context.timestamp())?;
    let about = undone.run.about;
    match context.format() {
        OutputFormat::Json => context.json(&UndoReport {
            report: "waswordt/undo/1".to_owned(),
            run_id: about.run_id,
            list_id: about.list_id,
            undone_by: undone.by,
            restored: undone.restored,
        })?,
        OutputFormat::Text => {
            let done = Message::new("undo-done").with("run", about.run_id).with("list", about.list_id);
            let text = context.render(&done.with("by", undone.by).with("count", undone.restored));
            writeln!(context.out(), "{text}")?;
        }
    }
    Ok(Ending::Clean)
}
