//! `status`: tickets and receipts together.

use std::path::PathBuf;

use super::sender::SenderOptions;
use super::working_days::WorkingDays;
use super::{Context, Ending, Failure, OutputFormat};
use crate::files::{self, Overwrite, Privacy};
use crate::message::{Catalogue, Message};
use crate::ops::status::{StatusOptions, status};

const EXAMPLES: &str = "Examples:
  # The tickets of a folder, with the receipts that came back into it
  waswordt status sealed receipts

  # A page for those who wait, and only receipts that were signed
  waswordt status sealed receipts --signers publishers_signers --report status.html";

/// Tell who applied what, and who is late
///
/// Reads the tickets that `encrypt` wrote and the receipts that came back, from files and whole folders, and tells for each publisher how its
/// ticket stands. With --signers, only receipts count that bear a signature of one of those.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// Tickets and receipts (JSON), or folders with them
    #[arg(value_name = "DIR-OR-FILE", required = true)]
    paths: Vec<PathBuf>,

    /// Write a report as well, as a page of HTML
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,

    /// Replace a report that exists
    #[arg(long)]
    force: bool,

    /// Whose signatures under receipts count, in the form of OpenSSH's allowed_signers
    #[arg(long, value_name = "FILE")]
    signers: Option<PathBuf>,

    #[command(flatten)]
    working_days: WorkingDays,
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    if let Some(path) = args.report.as_ref().filter(|path| !is_html(path)) {
        return Err(Failure::usage(Message::new("status-report-form").with("path", path.display().to_string())));
    }
    let sender = SenderOptions { signers: args.signers.clone(), ..SenderOptions::default() };
    let trust = sender.trust(None, context)?;
    let calendar = args.working_days.calendar();
    let options = StatusOptions { today: context.today(), calendar: &calendar, trust: trust.as_ref(), lang: context.lang() };
    let report = status(&args.paths, options)?;
    let catalogue = Catalogue::of(context.lang());
    if let Some(path) = &args.report {
        let overwrite = if args.force { Overwrite::Allow } else { Overwrite::Refuse };
        files::write(path, overwrite, Privacy::Shared, |out| report.write_html(catalogue, out))?;
    }
    match context.format() {
        OutputFormat::Json => context.json(&report)?,
        OutputFormat::Text => report.write_text(catalogue, context.out())?,
    }
    Ok(if report.left_out.is_empty() { Ending::Clean } else { Ending::InputAtFault })
}

fn is_html(path: &std::path::Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("html") || extension.eq_ignore_ascii_case("htm"))
}
