//! `status`: tickets and receipts together.

use std::io::Write as _;
use std::path::Path;

use jiff::Timestamp;

use super::io::{ReadPath, WritePath, extension};
use super::sender::SenderOptions;
use super::targets::{self, month};
use super::working_days::WorkingDays;
use super::{Context, Ending, Failure, OutputFormat};
use crate::calendar::Month;
use crate::files::{self, Batch, Overwrite, Privacy};
use crate::message::{Catalogue, Message};
use crate::ops::status::{Reminder, StatusOptions, earlier, held_against, reminders, status};
use crate::report::status::StatusReport;

const EXAMPLES: &str = "Examples:
  # The tickets of a folder, with the receipts that came back into it
  waswordt status sealed receipts

  # A page for those who wait, and only receipts that were signed
  waswordt status sealed receipts --signers publishers_signers --report status.html

  # Do the publishers reach three working days?
  waswordt status sealed receipts --targets waswordt --month 2026-07

  # A mail for every publisher that is late, in Dutch
  waswordt status sealed receipts --remind mails --lang nl";

/// Tell who applied what, and who is late
///
/// Reads the tickets that `encrypt` wrote and the receipts that came back, from files and whole
/// folders, and tells for each publisher how its ticket stands, and whom to call today. Of a list
/// the latest version counts that a publisher got. Three working days do not run before the freeze,
/// however early the ticket was filed, nor before the cutover where the list takes old identities
/// away. Receipts of dry runs count as rehearsals. With --signers, only receipts count that bear a
/// signature of one of those.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// Tickets and receipts (JSON), or folders with them
    #[arg(value_name = "DIR-OR-FILE", required = true)]
    paths: Vec<ReadPath>,

    /// Write a report as well, as a page of HTML or a CSV by its extension; may be repeated
    #[arg(long, value_name = "FILE")]
    report: Vec<WritePath>,

    /// Write a mail (.eml) for every publisher that is to be called today into this folder, in the
    /// language of --lang
    #[arg(long, value_name = "DIR")]
    remind: Option<WritePath>,

    /// Replace reports and mails that exist, and take away the mails of earlier runs
    #[arg(long)]
    force: bool,

    /// Whose signatures under receipts count, in the form of OpenSSH's allowed_signers
    #[arg(long, value_name = "FILE")]
    signers: Option<ReadPath>,

    /// Hold the lists against the goal of publishers: a file (TOML), or waswordt, which comes along
    #[arg(long, value_name = "FILE")]
    targets: Option<ReadPath>,

    /// Of these lists, only those that were sent in this month; goes with --targets
    #[arg(long, value_name = "MONTH", value_parser = month, requires = "targets")]
    month: Option<Month>,

    #[command(flatten)]
    working_days: WorkingDays,
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    if let Some(path) = args.report.iter().find(|path| form(path).is_none()) {
        return Err(Failure::usage(
            Message::new("status-report-form").with("path", path.display().to_string()),
        ));
    }
    let sender = SenderOptions { signers: args.signers.clone(), ..SenderOptions::default() };
    let trust = sender.trust(None, context)?;
    let calendar = args.working_days.calendar_told(context);
    let options = StatusOptions {
        today: context.today(),
        calendar: &calendar,
        trust: trust.as_ref(),
        lang: context.lang(),
    };
    let targets = args.targets.as_deref().map(targets::read).transpose()?;
    let mut report = status(&args.paths, options)?;
    if let Some(targets) = &targets {
        let held = held_against(&report, targets, args.month, &options);
        report.targets =
            Some(held.ok_or_else(|| Failure::usage(Message::new("targets-no-publishers")))?);
    }
    let rows_alone = args.report.iter().filter(|path| matches!(form(path), Some(Form::Csv)));
    for path in rows_alone.filter(|_| targets.is_some()) {
        let told = Message::new("status-targets-not-in-csv");
        context.say(&told.with("path", path.display().to_string()));
    }
    context.speak_with(report.catalogue(context.lang()));
    let catalogue = context.catalogue();
    let mails = args.write(&report, catalogue, context.moment().timestamp())?;
    args.clear_away(&mails, context)?;
    let nobodys = mails.iter().filter_map(|mail| Some((&mail.file, mail.unaddressed.as_ref()?)));
    for (file, publisher) in nobodys {
        let told = Message::new("remind-no-address").with("file", file);
        context.say(&told.with("publisher", publisher));
    }
    match context.format() {
        OutputFormat::Json => context.json(&report)?,
        OutputFormat::Text => report.write_text(catalogue, context.out())?,
    }
    Ok(if report.left_out.is_empty() { Ending::Clean } else { Ending::InputAtFault })
}

/// A form of report.
#[derive(Clone, Copy)]
enum Form {
    Html,
    Csv,
}

fn form(path: &Path) -> Option<Form> {
    match extension(path).as_deref() {
        Some("html" | "htm") => Some(Form::Html),
        Some("csv") => Some(Form::Csv),
        _ => None,
    }
}

impl Args {
    /// Writes reports and mails, all of them or none, and returns the mails.
    fn write(
        &self,
        report: &StatusReport,
        catalogue: &Catalogue,
        at: Timestamp,
    ) -> Result<Vec<Reminder>, Failure> {
        let overwrite = if self.force { Overwrite::Allow } else { Overwrite::Refuse };
        let mut batch = match &self.remind {
            Some(folder) => Batch::in_folder(folder, overwrite)?,
            None => Batch::new(overwrite),
        };
        for path in &self.report {
            let output = batch.add(path, Privacy::Shared)?;
            let written = match form(path) {
                Some(Form::Csv) => report.write_csv(output),
                _ => report.write_html(catalogue, output),
            };
            written.map_err(|error| output.failed(error))?;
        }
        let Some(folder) = &self.remind else {
            batch.commit()?;
            return Ok(Vec::new());
        };
        let mails = reminders(report, catalogue, at);
        for mail in &mails {
            let output = batch.add(&folder.join(&mail.file), Privacy::Shared)?;
            output.write_all(mail.mail.as_bytes()).map_err(|error| output.failed(error))?;
        }
        batch.commit()?;
        Ok(mails)
    }

    /// Takes away the mails of earlier runs where files may be replaced, and else tells of them:
    /// whoever sends what lies there would remind publishers that are done.
    fn clear_away(&self, mails: &[Reminder], context: &Context) -> Result<(), Failure> {
        let Some(folder) = &self.remind else { return Ok(()) };
        let earlier = earlier(folder, mails)?;
        if self.force {
            for path in &earlier {
                files::remove(path)?;
            }
        } else if !earlier.is_empty() {
            context.say(&Message::new("remind-earlier").with("count", earlier.len()));
        }
        Ok(())
    }
}
