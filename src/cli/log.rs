//! `log`: what was applied to a store.

use super::store::StoreArg;
use super::{Context, Ending, Failure, OutputFormat};
use crate::keyring::{Intent, Run, RunKind};
use crate::message::Catalogue;
use crate::report::log::{LogEntry, LogKind, LogReport};

const EXAMPLES: &str = "Examples:
  # What was applied, when, and what was undone
  waswordt log --store keyrings.db";

/// List what was applied to a store, and what was undone
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    #[command(flatten)]
    store: StoreArg,
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    let runs = args.store.open()?.session(Intent::Look)?.runs()?;
    let report = LogReport { report: "waswordt/log/1".to_owned(), runs: runs.into_iter().map(entry).collect() };
    match context.format() {
        OutputFormat::Json => context.json(&report)?,
        OutputFormat::Text => {
            let catalogue = Catalogue::of(context.lang());
            report.write_text(catalogue, context.out())?;
        }
    }
    Ok(Ending::Clean)
}

fn entry(run: Run) -> LogEntry {
    let (kind, undone_by, undid) = match run.kind {
        RunKind::Applied { undone_by } => (LogKind::Apply, undone_by, None),
        RunKind::Undid { run_id } => (LogKind::Undo, None, Some(run_id)),
    };
    let about = run.about;
    LogEntry {
        run_id: about.run_id,
        at: about.at,
        list_id: about.list_id,
        version: about.version,
        list_sha256: about.list_sha256,
        sealed_sha256: about.sealed_sha256,
        brin: about.brin,
        rows: about.rows,
        linked: about.linked,
        held: about.held,
        changes: run.changes,
        kind,
        undone_by,
        undid,
    }
}
