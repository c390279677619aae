//! `log`: what was applied to a store, and how long the journal remembers it.

use std::collections::BTreeSet;
use std::io::{self, BufRead as _, IsTerminal as _, Write as _};

use jiff::Span;
use jiff::civil::Date;

use super::store::StoreArg;
use super::{Context, Ending, Failure, OutputFormat};
use crate::keyring::{Intent, Run, RunKind, Store};
use crate::message::Message;
use crate::ops::forget::{Memory, forget, older_than, remembered};
use crate::ops::history::{self, Decided, Step, history};
use crate::plan::{ChangeKind, State};
use crate::report::history::{HistoryReport, HistoryStep, RowDecision, RowHistory};
use crate::report::log::{LogEntry, LogKind, LogReport};
use crate::report::receipt::DecisionsReport;

const EXAMPLES: &str = "Examples:
  # What was applied, when, and what was undone
  waswordt log --store keyrings.db

  # What was done for each row of a list, run by run
  waswordt log LIST-ID --rows --store keyrings.db

  # When a list can no longer be undone anyhow: erase what the journal knows of its pupils
  waswordt log --store keyrings.db --forget LIST-ID --yes

  # The same for every list that nothing was done with for two years
  waswordt log --store keyrings.db --forget-older-than 730 --yes";

/// List what was applied to a store, and what was undone
///
/// The journal keeps which identities each run changed, so that it can be undone. With --forget
/// that is erased for all runs of one list; the runs themselves stay listed, without personal data,
/// and the keyrings of the store stay as they are.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    #[command(flatten)]
    store: StoreArg,

    /// Only the runs of this list, or this run
    #[arg(value_name = "LIST-ID", conflicts_with = "forgetting")]
    list: Option<String>,

    /// What was done for each row of the list, run by run, and what the store shows of it now; with
    /// --show-values also which identities
    #[arg(long, requires = "list")]
    rows: bool,

    /// Erase which identities the runs of this list changed; they can then no longer be undone
    #[arg(long, value_name = "LIST-ID", group = "forgetting")]
    forget: Option<String>,

    /// Erase that of every list whose last run is more than so many days ago
    #[arg(long, value_name = "DAYS", group = "forgetting")]
    forget_older_than: Option<u32>,

    /// With --forget or --forget-older-than: do not ask first
    #[arg(long, requires = "forgetting")]
    yes: bool,
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    let mut store = args.store.open(context)?;
    if let Some(lists) = args.to_forget(&mut *store, context)? {
        let lists: Vec<&str> = lists.iter().map(String::as_str).collect();
        if !args.yes && !lists.is_empty() {
            confirm(&lists, &remembered(&mut *store, &lists)?, context)?;
        }
        let memory = if lists.is_empty() {
            Memory::default()
        } else {
            forget(&mut *store, &lists, &context.timestamp())?
        };
        if !lists.is_empty() {
            let forgotten = lists.join(", ");
            context.stands(|cause| {
                Message::new("forget-done-untold").with("list", forgotten).with("cause", cause)
            });
        }
        if context.format() == OutputFormat::Text {
            let message = if lists.is_empty() {
                Message::new("forget-nothing-old")
            } else {
                about("forget-done", &lists, &memory)
            };
            let text = context.render(&message);
            writeln!(context.out(), "{text}")?;
            return Ok(Ending::Clean);
        }
    }
    match &args.list {
        Some(list) if args.rows => rows(&mut *store, list, context),
        Some(list) => tell(history::runs_of(&mut *store, list)?, context),
        None => tell(store.session(Intent::Look)?.runs()?, context),
    }
}

impl Args {
    /// Returns the lists that are to be forgotten, where any are.
    fn to_forget(
        &self,
        store: &mut dyn Store,
        context: &Context,
    ) -> Result<Option<Vec<String>>, Failure> {
        let Some(days) = self.forget_older_than else {
            return Ok(self.forget.clone().map(|list| vec![list]));
        };
        let day =
            context.today().checked_sub(Span::new().days(i64::from(days))).unwrap_or(Date::MIN);
        Ok(Some(older_than(store, &day.to_string())?))
    }
}

fn about(key: &'static str, lists: &[&str], memory: &Memory) -> Message {
    let message = Message::new(key).with("list", lists.join(", ")).with("lists", lists.len());
    message.with("changes", memory.changes).with("standing", memory.standing)
}

/// Asks on the terminal; without one, nothing is forgotten that nobody said yes to.
fn confirm(lists: &[&str], memory: &Memory, context: &Context) -> Result<(), Failure> {
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        return Err(Failure::usage(about("forget-needs-yes", lists, memory)));
    }
    let question = context.render(&about("forget-ask", lists, memory));
    let mut answer = String::new();
    write!(io::stderr(), "{question} ")
        .and_then(|()| io::stdin().lock().read_line(&mut answer))
        .map_err(Failure::from)?;
    let is_yes = ["yes", "ja"].iter().any(|yes| answer.trim().eq_ignore_ascii_case(yes));
    if is_yes { Ok(()) } else { Err(Failure::usage(about("forget-not-confirmed", lists, memory))) }
}

fn tell(runs: Vec<Run>, context: &mut Context) -> Result<Ending, Failure> {
    let report = LogReport {
        report: "waswordt/log/1".to_owned(),
        runs: runs.into_iter().map(entry).collect(),
    };
    match context.format() {
        OutputFormat::Json => context.json(&report)?,
        OutputFormat::Text => {
            let catalogue = context.catalogue();
            report.write_text(catalogue, context.out())?;
        }
    }
    Ok(Ending::Clean)
}

fn rows(store: &mut dyn Store, list: &str, context: &mut Context) -> Result<Ending, Failure> {
    let mut history = history(store, list)?;
    let is_shown = context.show_values();
    let numbers: BTreeSet<u32> =
        history.rows.keys().chain(history.decisions.keys()).copied().collect();
    let row = |row: u32| RowHistory {
        row: Some(row).filter(|row| *row > 0),
        decisions: history.decisions.remove(&row).into_iter().flatten().map(decided).collect(),
        steps: history
            .rows
            .remove(&row)
            .into_iter()
            .flatten()
            .map(|step| told(step, is_shown))
            .collect(),
    };
    let report = HistoryReport {
        report: "waswordt/log-rows/1".to_owned(),
        list_id: list.to_owned(),
        rows: numbers.into_iter().map(row).collect(),
        forgotten_runs: history.forgotten,
    };
    match context.format() {
        OutputFormat::Json => context.json(&report)?,
        OutputFormat::Text => {
            let catalogue = context.catalogue();
            report.write_text(catalogue, context.out())?;
        }
    }
    Ok(Ending::Clean)
}

fn decided(Decided { run_id, at, decision }: Decided) -> RowDecision {
    RowDecision { run_id, at, decision }
}

fn told(step: Step, is_shown: bool) -> HistoryStep {
    let change = match step.deed {
        ChangeKind::Added => "added",
        ChangeKind::Activated => "activated",
        ChangeKind::Retired => "retired",
    };
    HistoryStep {
        change: change.to_owned(),
        undone: step.is_undone,
        now: step.now.map_or("gone", State::as_str).to_owned(),
        scheme: step.scheme.as_str().to_owned(),
        identity: is_shown.then(|| step.scheme.shown(&step.identity).into_owned()),
        profile_id: is_shown.then_some(step.profile_id),
        run_id: step.run_id,
        at: step.at,
    }
}

fn entry(run: Run) -> LogEntry {
    let (kind, undone_by, undid, refused_because) = match run.kind {
        RunKind::Applied { undone_by } => (LogKind::Apply, undone_by, None, None),
        RunKind::Synced { undone_by } => (LogKind::Sync, undone_by, None, None),
        RunKind::Undid { run_id } => (LogKind::Undo, None, Some(run_id), None),
        RunKind::Refused { why } => (LogKind::Refused, None, None, Some(why)),
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
        refused_because,
        forgotten: run.forgotten,
    }
}
