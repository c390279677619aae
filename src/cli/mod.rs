//! The command line: one file per subcommand, each `Args` (what was typed) and `run` (what it
//! does).
//!
//! Only this room knows arguments, the environment, the clock and the terminal. A subcommand
//! returns an `Ending` or a `Failure`; one function in `failure.rs` turns either into an exit code.

mod apply;
mod columns;
mod completions;
mod context;
mod decrypt;
mod demo;
mod encrypt;
mod esi;
mod explain;
mod failure;
mod fill;
mod fill_check;
mod generate;
pub mod generated;
mod global;
mod help;
mod init;
mod inspect;
mod interrupt;
mod io;
mod keygen;
mod keyrings;
mod lang;
mod list_input;
mod list_output;
mod log;
mod merge;
mod move_file;
mod paste;
mod progress;
mod receipt_file;
mod safeguards;
mod scenario;
mod secret;
mod sender;
mod signing;
mod status;
mod steps;
mod store;
mod sync;
mod targets;
mod terminal;
mod typed;
mod undo;
mod usage;
mod verify;
mod working_days;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches as _, Parser, Subcommand};

pub(crate) use context::Context;
pub(crate) use failure::{Ending, Failure};
pub(crate) use global::{Global, OutputFormat};

use crate::files;
use crate::message::Message;

const EXAMPLES: &str = "Examples:
  # The distributor: may this move be supported, what is to be done, and by when?
  waswordt scenario --move move.toml
  waswordt steps --move move.toml

  # The distributor: a list for the school to fill
  waswordt generate --move move.toml --from roster.csv -o list.xlsx

  # The school, and the distributor after it: is the list filled as it should be?
  waswordt fill-check list.xlsx --move move.toml

  # The distributor: a sealed file and a ticket for each publisher
  waswordt encrypt list.xlsx --move move.toml -o sealed

  # The publisher: apply it to the keyrings, after a look at what would be done
  waswordt apply list.zip.age --move move.toml --store keyrings.db -i key.txt --dry-run
  waswordt apply list.zip.age --move move.toml --store keyrings.db -i key.txt \\
      --receipt receipt.json";

/// Was–wordt identity migrations in Dutch education
///
/// When a school changes its Identity Provider, every pupil's identity in the chain changes, and
/// publishers no longer find their profiles. A was–wordt list (old identity → new identity) keeps
/// progress, results and licences. This tool tells whether a move is supported, makes the list,
/// checks it, seals it for each publisher, and applies it to the publisher's keyrings, in a way
/// that can be undone.
#[derive(Debug, Parser)]
#[command(
    name = "waswordt",
    version,
    propagate_version = true,
    max_term_width = 100,
    subcommand_required = true,
    arg_required_else_help = true,
    after_help = EXAMPLES
)]
struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Demo(demo::Args),
    Init(init::Args),
    Scenario(scenario::Args),
    Steps(steps::Args),
    Generate(generate::Args),
    Fill(fill::Args),
    Merge(merge::Args),
    FillCheck(fill_check::Args),
    Esi(esi::Args),
    Explain(explain::Args),
    Keygen(keygen::Args),
    Encrypt(encrypt::Args),
    Decrypt(decrypt::Args),
    Apply(apply::Args),
    Undo(undo::Args),
    Verify(verify::Args),
    Log(log::Args),
    Keyrings(keyrings::Args),
    Status(status::Args),
    Targets(targets::Args),
    Completions(completions::Args),
}

/// Runs the command line that the process was started with.
#[must_use]
pub fn main() -> ExitCode {
    keep_no_core();
    terminal::measure();
    interrupt::watch();
    run(std::env::args_os())
}

/// Sees to it that a crash writes no image of the memory, in which identities, names and keys stand
/// in clear.
fn keep_no_core() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        // A process may always lower its own limit; where the system knows none, there is nothing
        // to lower.
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    }
}

/// Runs a command line; its first word is the program's name.
fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    let words: Vec<OsString> = words.into_iter().collect();
    let mut command = command();
    let parsed = command
        .try_get_matches_from_mut(&words)
        .and_then(|matches| Ok((Cli::from_arg_matches(&matches)?, matches)));
    let (cli, matches) = match parsed {
        Ok(parsed) => parsed,
        Err(error) => return failure::report_usage(error, &words, &self::command()),
    };
    let mut context =
        Context::new(&cli.global, io::Files::of(&command, &matches), typed::Typed::of(&matches));
    let ended = context
        .files()
        .require_apart()
        .and_then(|()| dispatch(cli.command, &mut context))
        .and_then(|ending| {
            context.flush()?;
            Ok(ending)
        });
    if files::is_exposed() {
        context.warn(&Message::new("file-exposed"));
    }
    let code = match ended {
        Ok(ending) => ending.into(),
        Err(failure) => context.report_failure(failure),
    };
    context.tell_language();
    code
}

fn dispatch(asked: Command, context: &mut Context) -> Result<Ending, Failure> {
    match asked {
        Command::Demo(args) => demo::run(&args, context),
        Command::Init(args) => init::run(&args, context),
        Command::Scenario(args) => scenario::run(&args, context),
        Command::Steps(args) => steps::run(&args, context),
        Command::Generate(args) => generate::run(&args, context),
        Command::Fill(args) => fill::run(&args, context),
        Command::Merge(args) => merge::run(&args, context),
        Command::FillCheck(args) => fill_check::run(&args, context),
        Command::Esi(args) => esi::run(&args, context),
        Command::Explain(args) => explain::run(&args, context),
        Command::Keygen(args) => keygen::run(&args, context),
        Command::Encrypt(args) => encrypt::run(&args, context),
        Command::Decrypt(args) => decrypt::run(&args, context),
        Command::Apply(args) => apply::run(&args, context),
        Command::Undo(args) => undo::run(&args, context),
        Command::Verify(args) => verify::run(&args, context),
        Command::Log(args) => log::run(&args, context),
        Command::Keyrings(args) => keyrings::run(&args, context),
        Command::Status(args) => status::run(&args, context),
        Command::Targets(args) => targets::run(&args, context),
        Command::Completions(args) => completions::run(&args, command(), context),
    }
}

/// Returns the whole command line as clap knows it: what help, man pages and completions are
/// rendered from.
#[must_use]
pub fn command() -> clap::Command {
    io::hinted(Cli::command())
}
