//! `log`: what was applied to a store, and how long the journal remembers it.

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};

use super::store::StoreArg;
use super::{Context, Ending, Failure, OutputFormat};
use crate::keyring::{Intent, Run, RunKind, Store};
use crate::message::{Catalogue, Message};
use crate::ops::forget::{Memory, forget, remembered};
use crate::report::log::{LogEntry, LogKind, LogReport};
use crate::report::receipt::DecisionsReport;

const EXAMPLES: &str = "Examples:
  # What was applied, when, and what was undone
  waswordt log --store keyrings.db

  # When a list can no longer be undone anyhow: erase what the journal knows of its pupils
  waswordt log --store keyrings.db --forget LIST-ID --yes";

/// List what was applied to a store, and what was undone
///
/// The journal keeps which identities each run changed, so that it can be undone. With --forget that is erased for all runs of one list; the runs
/// themselves stay listed, without personal data, and the keyrings of the store stay as they are.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    #[command(flatten)]
    store: StoreArg,

    /// Erase which identities the runs of this list changed; they can then no longer be undone
    #[arg(long, value_name = "LIST-ID")]
    forget: Option<String>,

    /// With --forget: do not ask first
    #[arg(long, requires = "forget")]
    yes: bool,
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    let mut store = args.store.open(context)?;
    if let Some(list) = &args.forget {
        if !args.yes {
            confirm(list, &remembered(&mut *store, list)?, context)?;
        }
        let memory = forget(&mut *store, list, &context.timestamp())?;
        if context.format() == OutputFormat::Text {
            let text = context.render(&about("forget-done", list, &memory));
            writeln!(context.out(), "{text}")?;
            return Ok(Ending::Clean);
        }
    }
    list(&mut *store, context)
}

fn about(key: &'static str, list: &str, memory: &Memory) -> Message {
    Message::new(key).with("list", list).with("changes", memory.changes).with("standing", memory.standing)
}

/// Asks on the terminal; without one, nothing is forgotten that nobody said yes to.
fn confirm(list: &str, memory: &Memory, context: &Context) -> Result<(), Failure> {
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        return Err(Failure::usage(about("forget-needs-yes", list, memory)));
    }
    let question = context.render(&about("forget-ask", list, memory));
    let mut answer = String::new();
    write!(io::stderr(), "{question} ").and_then(|()| io::stdin().lock().read_line(&mut answer)).map_err(Failure::from)?;
    let is_yes = ["yes", "ja"].iter().any(|yes| answer.trim().eq_ignore_ascii_case(yes));
    if is_yes { Ok(()) } else { Err(Failure::usage(Message::new("forget-not-confirmed").with("list", list))) }
}

fn list(store: &mut dyn Store, context: &mut Context) -> Result<Ending, Failure> {
    let runs = store.session(Intent::Look)?.runs()?;
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
        decisions: DecisionsReport::of(&about.decisions),
        changes: run.changes,
        kind,
        undone: run.undone,
        undone_by,
        undid,
        forgotten: run.forgotten,
    }
}
