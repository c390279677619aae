//! `fill-check`: findings in a list.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{Context, Ending, Failure, OutputFormat, move_file};
use crate::calendar::Calendar;
use crate::files::{self, Overwrite, Privacy, STANDARD_STREAM};
use crate::identity::Case;
use crate::list::List;
use crate::message::Message;
use crate::moves::Move;
use crate::ops::{self, CheckReport, Checked, OpenError, OpenOptions, OpenedList};
use crate::report::FindingsReport;
use crate::rules::{Options, Unfilled};
use crate::scenario::{Support, Verdict, judge};
use crate::tables::ReadOptions;

/// The most that a list on standard input may hold: it is read into memory.
const STDIN_CAP: u64 = 2 << 30;

const EXAMPLES: &str = "Examples:
  # Check a list against its move and against the list as it was sent out
  waswordt fill-check list-filled.xlsx --move move.toml --original list.xlsx

  # Write the findings for the school, in Dutch
  waswordt fill-check list-filled.xlsx --lang nl --report findings.html

  # Count the errors in a script
  waswordt fill-check list-filled.csv --format json | jq .counts.error";

/// Check a list that was filled in
///
/// Every finding names its rule, rows and column; `explain` tells more of a rule. The exit code is 1 where there are errors.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The list (xlsx, csv), or - for standard input
    #[arg(value_name = "LIST")]
    list: PathBuf,

    /// The move file that the list belongs to
    #[arg(long = "move", value_name = "MOVE")]
    move_file: Option<PathBuf>,

    /// The list as it was sent out, to find changed cells and rows
    #[arg(long, value_name = "LIST")]
    original: Option<PathBuf>,

    /// Write a report as well: a name that ends in .html, .csv or .json; may be repeated
    #[arg(long, value_name = "FILE")]
    report: Vec<PathBuf>,

    /// Replace a report that exists
    #[arg(long)]
    force: bool,

    /// MBO: let a row without its new identity be a warning, as in VO
    #[arg(long)]
    allow_unfilled: bool,

    /// Compare identities without regard to case, for a store that does so
    #[arg(long)]
    fold_case: bool,

    /// The encoding of a CSV, such as windows-1252 [default: found out]
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,

    /// The sheet of a workbook [default: the one that looks most like a table]
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
}

/// A form in which a report is written to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Json,
    Csv,
    Html,
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    let forms = args.report.iter().map(|path| Ok((path.as_path(), form(path)?))).collect::<Result<Vec<_>, Failure>>()?;
    let the_move = args.move_file.as_deref().map(|path| judged(path, context)).transpose()?;
    let options = OpenOptions {
        read: ReadOptions { encoding: args.encoding.clone(), sheet: args.sheet.clone(), ..ReadOptions::default() },
        format: the_move.as_ref().and_then(|(_, verdict)| verdict.list_format),
    };
    let original = args.original.as_deref().map(|path| original(path, &options)).transpose()?;
    let spinner = context.spinner(&Message::new("rules-checking"));
    let opened = open(&args.list, &options).map_err(ops::unreadable);
    let (report, list) = match opened {
        Ok(opened) => {
            let against = Checked { r#move: the_move.as_ref().map(|(it, verdict)| (it, verdict)), original: original.as_ref() };
            (ops::check(&opened, against, args.rules()), opened.parsed.list)
        }
        Err(unreadable) => (unreadable?, None),
    };
    spinner.finish_and_clear();
    args.tell(context, &forms, &report, list.as_ref())
}

impl Args {
    fn rules(&self) -> Options {
        Options {
            unfilled: if self.allow_unfilled { Unfilled::Allowed } else { Unfilled::Refused },
            case: if self.fold_case { Case::Fold } else { Case::Exact },
            ..Options::default()
        }
    }

    /// Writes the report to files and to standard output.
    fn tell(&self, context: &mut Context, forms: &[(&Path, Form)], report: &CheckReport, list: Option<&List>) -> Result<Ending, Failure> {
        let values = list.filter(|_| context.show_values());
        let shown = FindingsReport { list: &report.list, findings: &report.findings, values };
        let overwrite = if self.force { Overwrite::Allow } else { Overwrite::Refuse };
        let privacy = if values.is_some() { Privacy::Private } else { Privacy::Shared };
        for (path, form) in forms {
            files::write(path, overwrite, privacy, |out| form.write(&shown, context, out))?;
        }
        match context.format() {
            OutputFormat::Json => context.json(&shown.to_json(context.lang()))?,
            OutputFormat::Text => {
                let lang = context.lang();
                shown.write_text(lang, context.out())?;
            }
        }
        Ok(if report.findings.ok() { Ending::Clean } else { Ending::InputAtFault })
    }
}

impl Form {
    fn write(self, report: &FindingsReport<'_>, context: &Context, out: &mut impl Write) -> io::Result<()> {
        match self {
            Self::Json => {
                serde_json::to_writer_pretty(&mut *out, &report.to_json(context.lang()))?;
                writeln!(out)
            }
            Self::Csv => report.write_csv(context.lang(), out),
            Self::Html => report.write_html(context.lang(), out),
        }
    }
}

/// Tells the form of a report by its extension, before any work is done.
fn form(path: &Path) -> Result<Form, Failure> {
    match path.extension().map(|extension| extension.to_string_lossy().to_ascii_lowercase()).as_deref() {
        Some("json") => Ok(Form::Json),
        Some("csv") => Ok(Form::Csv),
        Some("html" | "htm") => Ok(Form::Html),
        _ => Err(Failure::usage(Message::new("rules-report-form").with("path", path.display().to_string()))),
    }
}

/// Reads a move file, and judges the move.
fn judged(path: &Path, context: &Context) -> Result<(Move, Verdict), Failure> {
    let the_move = move_file::read(path)?;
    let verdict = judge(&the_move, &Calendar::default());
    if verdict.support() != Support::List {
        context.say(&Message::new("rules-move-without-list").with("verdict", verdict.summary()));
    }
    Ok((the_move, verdict))
}

fn open(path: &Path, options: &OpenOptions) -> Result<OpenedList, OpenError> {
    if path != Path::new(STANDARD_STREAM) {
        return ops::open_list(path, options);
    }
    let bytes = files::read_capped(io::stdin().lock(), path, STDIN_CAP).map_err(OpenError::File)?;
    ops::open_bytes(&bytes, options)
}

/// Opens the list as it was sent out; one in which there is no list cannot be compared with.
fn original(path: &Path, options: &OpenOptions) -> Result<OpenedList, Failure> {
    let original = open(path, options)?;
    if original.parsed.list.is_some() {
        return Ok(original);
    }
    Err(Failure::usage(Message::new("rules-original-without-list").with("path", path.display().to_string())))
}
