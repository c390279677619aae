//! `targets`: service targets held against a log.

use std::path::Path;

use clap::Subcommand;

use super::io::ReadPath;
use super::list_input::ListOptions;
use super::usage::BadValue;
use super::{Context, Ending, Failure, OutputFormat};
use crate::calendar::Month;
use crate::message::Message;
use crate::ops::targets::check;
use crate::report::write_targets;
use crate::targets::TargetsFile;

const EXAMPLES: &str = "Examples:
  # Did June reach the goals?
  waswordt targets check log.csv --targets stil --month 2026-06

  # By targets of your own, as data
  waswordt targets check log.csv --targets targets.toml --month 2026-06 --format json";

const LOG: &str = "The log (csv, xlsx), or - for standard input.

Its header names the columns; a row uses those of its kind, and leaves the others empty:

  kind        columns
  incident    category or service, priority (A to D), from, to, registered, answered, id, cause (own, third-party), down (yes, no)
  window      category or service, from, to (as announced), ended, announced, size (minor, major, rebuild, repair)
  change      category or service, from, announced, size (minor, major); without a category it is a change of the targets
  response    service, category, from, seconds, count
  call        from, answered, settled (yes, no)
  written, second-line
              from, answered
  request     from, answered, to (carried out)
  message     id (of the incident), from
  report      month, from
  list        service (the publisher), from (sent), to (applied)

Moments are local time, 2026-06-12 15:50; days are 2026-06-12. Several categories are written as 1+2. A fault counts from when it was registered, or \
else began; one that has no end lasts. Without `down`, faults of priority A are downtime. A row of the schema is described in \
schemas/targets-log.schema.json, and samples/targets/log.csv is an example.";

/// Hold a log against service targets
///
/// Targets are goals, not penalties: they bind nobody, and a miss costs nothing; every report says
/// so.
#[derive(Debug, clap::Args)]
#[command(subcommand_required = true, arg_required_else_help = true)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Tell which goals of a month were reached, by a log
    ///
    /// The exit code is 1 where one was missed, or a cell of the log cannot be read; as long as
    /// there is such a cell nothing is measured.
    Check {
        /// The log (csv, xlsx), or - for standard input
        #[arg(value_name = "LOG", long_help = LOG)]
        log: ReadPath,

        #[command(flatten)]
        targets: TargetsOptions,

        /// The month [default: the one before today's]
        #[arg(long, value_name = "MONTH", value_parser = month)]
        month: Option<Month>,

        #[command(flatten)]
        input: ListOptions,
    },
}

/// The option that names targets.
#[derive(Debug, clap::Args)]
pub(crate) struct TargetsOptions {
    /// The targets: a file (TOML), or stil or waswordt, which come along
    #[arg(long, value_name = "FILE")]
    targets: ReadPath,
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    let Command::Check { log, targets, month, input } = &args.command;
    let targets = read(&targets.targets)?;
    let month = month.unwrap_or_else(|| Month::of(context.today()).previous());
    let report = check(
        &targets,
        input.supply(log, context)?.into_reader()?,
        &input.read(),
        month,
        context.today(),
    )?;
    match context.format() {
        OutputFormat::Json => context.json(&report)?,
        OutputFormat::Text => write_targets(&report, context.catalogue(), context.out())?,
    }
    let is_clean =
        report.faults.is_empty() && !report.goals.iter().any(crate::targets::Goal::is_missed);
    Ok(if is_clean { Ending::Clean } else { Ending::InputAtFault })
}

/// Reads a file of targets; one that comes along goes by its name, where no file has it.
pub(super) fn read(path: &Path) -> Result<TargetsFile, Failure> {
    let own = path.to_str().filter(|_| !path.exists()).and_then(TargetsFile::built_in);
    match own {
        Some(text) => Ok(TargetsFile::parse(text)?),
        None if path == Path::new("-") || path.exists() => {
            Ok(TargetsFile::parse(&Context::read_text(path)?)?)
        }
        None => {
            let message =
                Message::new("targets-no-such-file").with("path", path.display().to_string());
            Err(Failure::usage(message.with("known", TargetsFile::names().join(", "))))
        }
    }
}

/// Reads a month of an option.
pub(super) fn month(text: &str) -> Result<Month, BadValue> {
    text.trim().parse().map_err(|_| BadValue(Message::new("usage-no-month").with("value", text)))
}
