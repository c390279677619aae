//! `fill-check`: findings in a list.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::io::{ReadPath, WritePath};
use super::list_input::ListOptions;
use super::{Context, Ending, Failure, OutputFormat, move_file};
use crate::calendar::Calendar;
use crate::files::{self, Batch, Overwrite, Privacy};
use crate::grid::{FileKind, Record};
use crate::identity::Case;
use crate::message::{Message, Problem as _};
use crate::moves::{FormatId, Move, MoveFile};
use crate::ops::fix::{Duplicates, FixError, FixTarget, Repair, Repairs, Shape, Written, write_fixed};
use crate::ops::{self, Annotated, Annotation, CheckReport, Checked, ListSource, OpenError, OpenOptions, OpenedList, annotate};
use crate::report::{About, FindingsJson, FindingsReport, ranges};
use crate::rules::{Options, Strictness, Unfilled};
use crate::scenario::{Support, Verdict, judge, last_filing};
use crate::tables::{ReadOptions, TableError};

const EXAMPLES: &str = "Examples:
  # Check a list against its move and against the list as it was sent out
  waswordt fill-check list-filled.xlsx --move move.toml --original list.xlsx

  # Give the school its own workbook back, in Dutch, with every cell marked that is to be mended
  waswordt fill-check list-filled.xlsx --lang nl --report list-marked.xlsx

  # Write the findings as a page
  waswordt fill-check list-filled.xlsx --lang nl --report findings.html

  # Write the school a letter about what to mend
  waswordt fill-check list-filled.xlsx --move move.toml --lang nl --letter letter.html

  # Count the errors in a script
  waswordt fill-check list-filled.csv --format json | jq .counts.error";

/// Check a list that was filled in
///
/// Every finding names its rule, rows and column; `explain` tells more of a rule. The exit code is 1 where there are errors.
#[derive(Debug, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own on the command line")]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The list (xlsx, csv, sealed or with a password), or - for standard input
    #[arg(value_name = "LIST")]
    list: ReadPath,

    /// The move file that the list belongs to
    #[arg(long = "move", value_name = "MOVE")]
    move_file: Option<ReadPath>,

    /// The list as it was sent out, or the version before: what changed, was added, left out or moved is told by row and column
    #[arg(long, value_name = "LIST")]
    original: Option<ReadPath>,

    /// The sheet of the list as it was sent out [default: that of --sheet where it has one, else the one that looks most like a table]
    #[arg(long, value_name = "NAME", requires = "original")]
    original_sheet: Option<String>,

    /// The encoding of the list as it was sent out, such as windows-1252 [default: found out]
    #[arg(long, value_name = "NAME", requires = "original")]
    original_encoding: Option<String>,

    /// Write a report as well: a name that ends in .xlsx, .html, .csv or .json; may be repeated
    ///
    /// An .xlsx is the list itself with its cells marked: a colour and a comment where something is to be mended, and a first sheet that sums
    /// up. It can be mended and checked again. Since it holds the whole list, send it as carefully as the list.
    #[arg(long, value_name = "FILE")]
    report: Vec<WritePath>,

    /// Write a letter to the school as well: what to mend, in plain words, without codes and commands; a name that ends in .html or .txt
    ///
    /// What weighs most comes first, with rows and names of columns. With --move it names the school, the day before which the list is to be
    /// back, and whom to ask.
    #[arg(long, value_name = "FILE")]
    letter: Option<WritePath>,

    /// Write the list to OUT with the repairs that cannot be wrong, each one listed; what remains is reported for OUT
    ///
    /// Repaired are white space around a value, the spelling of the header, a number whose text is known, a formula that stands for its
    /// value, and a row that is there twice to the letter.
    #[arg(long, value_name = "OUT")]
    fix: Option<WritePath>,

    /// Replace a report or repaired list that exists
    #[arg(long)]
    force: bool,

    /// MBO: let a row without its new identity be a warning, as in VO
    #[arg(long)]
    allow_unfilled: bool,

    /// Let warnings refuse the list as well: the exit code is 1 where there is one
    #[arg(long)]
    strict: bool,

    /// Compare identities without regard to case, for a store that does so
    #[arg(long)]
    fold_case: bool,

    #[command(flatten)]
    input: ListOptions,
}

/// So many findings of a rule are kept where a report goes to a file: whoever mends the list needs every one of them.
const MOST_IN_A_FILE: usize = 100_000;

/// A form in which a report is written to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Json,
    Csv,
    Html,
    Workbook,
    Letter,
    HtmlLetter,
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    let forms = args.report.iter().map(|path| Ok((path.as_path(), form(path)?))).collect::<Result<Vec<_>, Failure>>()?;
    let letter = args.letter.as_deref().map(|path| Ok::<_, Failure>((path, letter_form(path)?))).transpose()?;
    let forms: Vec<(&Path, Form)> = forms.into_iter().chain(letter).collect();
    let the_move = args.move_file.as_deref().map(|path| judged(path, context)).transpose()?;
    let options = args.input.options(the_move.as_ref().and_then(|(_, verdict)| verdict.list_format));
    let original = args.original.as_deref().map(|path| args.original(path, options.format, context)).transpose()?;
    let supplied = args.input.supply(&args.list, context)?;
    let source = supplied.source();
    let spinner = context.spinner(&Message::new("rules-checking"));
    let fixed = args.fix.as_deref().map(|path| args.fix(source, path, &options, context)).transpose()?;
    // What is left to do is left in the repaired list, on its rows.
    let source = fixed.as_ref().map_or(source, |fixed| ListSource::File(&fixed.path));
    let options = if fixed.is_some() { OpenOptions { read: ReadOptions::default(), ..options } } else { options };
    let opened = source.open(&options).map_err(ops::unreadable);
    let (report, opened) = match opened {
        Ok(opened) => {
            let against = Checked { r#move: the_move.as_ref().map(|(it, verdict)| (it, verdict)), original: original.as_ref() };
            (ops::check(&opened, against, args.rules()), Some(opened))
        }
        Err(unreadable) => (unreadable?, None),
    };
    spinner.finish_and_clear();
    let told = Told {
        source,
        options: &options.read,
        opened: opened.as_ref(),
        report: &report,
        fixed: fixed.as_ref(),
        about: args.about(opened.as_ref(), the_move.as_ref().map(|(moved, _)| &moved.file), context),
    };
    if supplied.was_locked() && forms.iter().any(|(_, form)| *form == Form::Workbook) {
        context.say(&Message::new("workbook-copy-unlocked"));
    }
    args.tell(context, &forms, &told)
}

/// What is told of a check.
struct Told<'a> {
    source: ListSource<'a>,
    options: &'a ReadOptions,
    opened: Option<&'a OpenedList>,
    report: &'a CheckReport,
    fixed: Option<&'a Fixed>,
    about: About<'a>,
}

/// A list that was repaired.
struct Fixed {
    path: PathBuf,
    repairs: Vec<Repair>,
}

/// The report of a list that was repaired.
#[derive(Serialize)]
struct FixedJson {
    #[serde(flatten)]
    report: FindingsJson,
    /// The file that was written.
    fixed: PathBuf,
    /// What was repaired, in rows of the list as it came.
    repairs: Vec<Repair>,
}

impl Args {
    fn rules(&self) -> Options {
        let per_rule_limit =
            if self.report.is_empty() && self.letter.is_none() { Options::default().per_rule_limit } else { MOST_IN_A_FILE };
        Options {
            per_rule_limit,
            unfilled: if self.allow_unfilled { Unfilled::Allowed } else { Unfilled::Refused },
            case: if self.fold_case { Case::Fold } else { Case::Exact },
        }
    }

    /// Opens the list as it was sent out; one in which there is no list cannot be compared with.
    fn original(&self, path: &Path, format: Option<FormatId>, context: &Context) -> Result<OpenedList, Failure> {
        let supplied = self.input.supply(path, context)?;
        let open = |sheet: Option<&String>| {
            let read = ReadOptions { sheet: sheet.cloned(), encoding: self.original_encoding.clone(), ..ReadOptions::default() };
            supplied.source().open(&OpenOptions { read, format })
        };
        let original = match open(self.original_sheet.as_ref().or(self.input.sheet.as_ref())) {
            // It need not have the sheet that the list has.
            Err(OpenError::Table(TableError::NoSuchSheet { .. })) if self.original_sheet.is_none() => open(None)?,
            opened => opened?,
        };
        if original.parsed.list.is_some() {
            return Ok(original);
        }
        Err(Failure::usage(Message::new("rules-original-without-list").with("path", path.display().to_string())))
    }

    /// Repairs the list into a file of its own.
    fn fix(&self, source: ListSource<'_>, path: &Path, options: &OpenOptions, context: &Context) -> Result<Fixed, Failure> {
        let target = fix_target(path)?;
        let opened = source.open(options)?;
        let duplicates = if self.original.is_some() && opened.manifest.is_none() { Duplicates::Keep } else { Duplicates::Remove };
        let mut records = |sink: &mut dyn FnMut(&Record)| source.records(&options.read, sink).map(drop).map_err(FixError::Open);
        let repairs = Repairs::find(&opened, duplicates, &mut records)?;
        let mut batch = Batch::new(self.overwrite());
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let output = batch.add(path, Privacy::Private)?;
        let written = match write_fixed(&opened, &repairs, target, &name, context.today(), &mut records, &mut *output) {
            Err(FixError::Output(TableError::Io(error))) => return Err(output.failed(error).into()),
            outcome => outcome?,
        };
        if let Some(descriptor) = &written.descriptor {
            let output = batch.add(&path.with_extension("datapackage.json"), Privacy::Private)?;
            output.write_all(descriptor.as_bytes()).map_err(|error| output.failed(error))?;
        }
        batch.commit()?;
        tell_losses(&written, &opened, path, context);
        Ok(Fixed { path: path.to_owned(), repairs: repairs.list })
    }

    fn overwrite(&self) -> Overwrite {
        if self.force { Overwrite::Allow } else { Overwrite::Refuse }
    }

    /// What is said of the list beside its findings; the move file knows more than the list's own manifest.
    fn about<'a>(&'a self, opened: Option<&'a OpenedList>, given: Option<&'a MoveFile>, context: &Context) -> About<'a> {
        let manifest = opened.and_then(|opened| opened.manifest.as_ref());
        let file = given.or(manifest.map(|manifest| &manifest.r#move));
        let before = file.and_then(|file| last_filing(file.sector, &file.dates, &Calendar::default()));
        About {
            school: file.map(|file| file.school.name.as_str()),
            version: manifest.map(|manifest| manifest.version),
            file: self.list.file_name().and_then(|name| name.to_str()).unwrap_or("-"),
            today: context.today().to_string(),
            before: before.filter(|day| *day > context.today()).map(|day| day.to_string()),
            sender: file.and_then(|file| file.distributor.as_ref()),
        }
    }

    /// Writes the report to files and to standard output.
    fn tell(&self, context: &mut Context, forms: &[(&Path, Form)], told: &Told<'_>) -> Result<Ending, Failure> {
        let report = told.report;
        let values = told.opened.and_then(|opened| opened.parsed.list.as_ref()).filter(|_| context.show_values());
        let strictness = if self.strict { Strictness::Strict } else { Strictness::Lenient };
        let shown = FindingsReport { list: &report.list, findings: &report.findings, strictness, values };
        for (path, form) in forms {
            // A marked copy holds the whole list.
            let privacy = if values.is_some() || *form == Form::Workbook { Privacy::Private } else { Privacy::Shared };
            files::write(path, self.overwrite(), privacy, |out| form.write(path, &shown, told, context, out))?;
        }
        match (context.format(), told.fixed) {
            (OutputFormat::Json, None) => context.json(&shown.to_json(context.lang()))?,
            (OutputFormat::Json, Some(fixed)) => {
                let report = shown.to_json(context.lang());
                context.json(&FixedJson { report, fixed: fixed.path.clone(), repairs: fixed.repairs.clone() })?;
            }
            (OutputFormat::Text, fixed) => {
                if let Some(fixed) = fixed {
                    fixed.tell(context)?;
                }
                let lang = context.lang();
                shown.write_text(lang, context.out())?;
            }
        }
        Ok(if shown.passes() { Ending::Clean } else { Ending::InputAtFault })
    }
}

/// Tells what stood in the list's file and did not come along.
fn tell_losses(written: &Written, opened: &OpenedList, path: &Path, context: &Context) {
    let path = path.display().to_string();
    let sheets = written.lost_sheets(opened);
    if !sheets.is_empty() {
        let names = sheets.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>().join(", ");
        context.say(&Message::new("fix-lost-sheets").with("count", sheets.len()).with("names", names).with("path", &path));
    }
    if opened.facts.kind != FileKind::Csv {
        let key = if written.shape == Shape::AsSent { "fix-lost-own" } else { "fix-lost-help" };
        context.say(&Message::new(key).with("path", &path));
    }
}

impl Fixed {
    /// Lists the repairs, those of one kind on one line.
    fn tell(&self, context: &mut Context) -> Result<(), Failure> {
        let path = self.path.display().to_string();
        if self.repairs.is_empty() {
            let nothing = context.render(&Message::new("fix-nothing").with("path", path));
            writeln!(context.out(), "{nothing}\n")?;
            return Ok(());
        }
        let done = context.render(&Message::new("fix-done").with("count", self.repairs.len()).with("path", &path));
        writeln!(context.out(), "{done}")?;
        let mut rest = self.repairs.clone();
        while let Some(first) = rest.first().copied() {
            let (alike, others): (Vec<Repair>, Vec<Repair>) = rest.into_iter().partition(|repair| repair.kind.is_like(first.kind));
            rest = others;
            let rows: Vec<u32> = alike.iter().map(|repair| repair.row).collect();
            let mut distinct = rows.clone();
            distinct.dedup();
            let places = Message::new("report-rows").with("count", distinct.len()).with("rows", ranges(&rows)).with("more", 0_u32);
            let line = Message::new("fix-line").with("what", first.kind.message()).with("count", alike.len()).with("places", places);
            let line = context.render(&line);
            writeln!(context.out(), "  {line}")?;
        }
        let left = context.render(&Message::new("fix-rest").with("path", path));
        writeln!(context.out(), "{left}\n")?;
        Ok(())
    }
}

impl Form {
    fn write(
        self,
        path: &Path,
        report: &FindingsReport<'_>,
        told: &Told<'_>,
        context: &Context,
        out: &mut (impl Write + Send),
    ) -> io::Result<()> {
        match self {
            Self::Json => {
                serde_json::to_writer_pretty(&mut *out, &report.to_json(context.lang()))?;
                writeln!(out)
            }
            Self::Csv => report.write_csv(context.lang(), out),
            Self::Html => report.write_html(context.lang(), &told.about, out),
            Self::Letter => report.write_letter(context.lang(), &told.about, out),
            Self::HtmlLetter => report.write_html_letter(context.lang(), &told.about, out),
            Self::Workbook => marked_copy(path, report, told, context, out),
        }
    }
}

/// Writes the list back with its cells marked; of a file that is no table there is nothing to give back.
fn marked_copy(
    path: &Path,
    report: &FindingsReport<'_>,
    told: &Told<'_>,
    context: &Context,
    out: &mut (impl Write + Send),
) -> io::Result<()> {
    let Some(opened) = told.opened else {
        return Err(io::Error::new(io::ErrorKind::InvalidData, context.render(&Message::new("report-no-copy"))));
    };
    let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let annotation = Annotation {
        source: told.source,
        options: told.options,
        opened,
        report: *report,
        lang: context.lang(),
        today: context.today(),
        file_name: &file_name,
    };
    let made = annotate(&annotation, out).map_err(|error| match error {
        TableError::Io(error) => error,
        other => io::Error::other(context.render(&other.message())),
    })?;
    if made == Annotated::Instead {
        context.say(&Message::new("workbook-copy-instead").with("path", path.display().to_string()));
    }
    Ok(())
}

/// Tells the form of a report by its extension, before any work is done.
fn form(path: &Path) -> Result<Form, Failure> {
    match path.extension().map(|extension| extension.to_string_lossy().to_ascii_lowercase()).as_deref() {
        Some("json") => Ok(Form::Json),
        Some("csv") => Ok(Form::Csv),
        Some("html" | "htm") => Ok(Form::Html),
        Some("xlsx") => Ok(Form::Workbook),
        _ => Err(Failure::usage(Message::new("rules-report-form").with("path", path.display().to_string()))),
    }
}

/// Tells the form of a letter by its extension.
fn letter_form(path: &Path) -> Result<Form, Failure> {
    match path.extension().map(|extension| extension.to_string_lossy().to_ascii_lowercase()).as_deref() {
        Some("txt") => Ok(Form::Letter),
        Some("html" | "htm") => Ok(Form::HtmlLetter),
        _ => Err(Failure::usage(Message::new("letter-form").with("path", path.display().to_string()))),
    }
}

/// Reads a move file, and judges the move.
fn judged(path: &Path, context: &Context) -> Result<(Move, Verdict), Failure> {
    let the_move = move_file::read(path)?;
    let verdict = judge(&the_move, &Calendar::default());
    if verdict.support() != Support::List {
        context.say(&Message::new("rules-move-without-list").with("verdict", verdict.summary()));
    }
    if let Some(freeze) = the_move.file.dates.freeze.filter(|freeze| context.today() < *freeze) {
        context.say(&Message::new("rules-before-freeze").with_day("freeze", freeze));
    }
    Ok((the_move, verdict))
}

/// Tells what a repaired list is to be by its extension, before any work is done.
fn fix_target(path: &Path) -> Result<FixTarget, Failure> {
    match path.extension().map(|extension| extension.to_string_lossy().to_ascii_lowercase()).as_deref() {
        Some("csv") => Ok(FixTarget::Csv),
        Some("xlsx") => Ok(FixTarget::Workbook),
        _ => Err(Failure::usage(Message::new("fix-output-kind").with("path", path.display().to_string()))),
    }
}
