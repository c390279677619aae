//! `encrypt`: a list that passes the check, sealed for publishers.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::ArgGroup;
use schemars::JsonSchema;
use serde::Serialize;

use super::list_input::{self, MOST_BYTES};
use super::signing::SigningOptions;
use super::working_days::WorkingDays;
use super::{Context, Ending, Failure, OutputFormat, move_file, secret};
use crate::files::{self, Overwrite, STANDARD_STREAM};
use crate::grid::FileKind;
use crate::message::Message;
use crate::moves::Move;
use crate::ops::encrypt::{self, Delivered, Delivery, EncryptError, ReadyList, SealedFacts, Target, Ticket, TicketSealed};
use crate::ops::{self, Checked, Form, OpenOptions, OpenedList, decrypt};
use crate::rules::{Options, Unfilled};
use crate::scenario::{self, Verdict};
use crate::seal::{Armour, Keys, Lock, Origin, Passphrase, Plaintext, Recipient, Recipients};
use crate::tables::{self, ReadOptions, WorkbookOptions};

/// The largest recipients file.
const MOST_RECIPIENTS_BYTES: u64 = 1 << 20;

const EXAMPLES: &str = "Examples:
  # A sealed file and a ticket for each publisher of the move
  waswordt encrypt list.xlsx --move move.toml -o sealed

  # One sealed file for one publisher, without a move
  waswordt encrypt list.csv -R voorbeeld.recipients.txt -o list.csv.age

  # Signed by the distributor, without names and addresses
  waswordt encrypt list.xlsx --move move.toml -o sealed --sign distributeur_ed25519 --minimise

  # A workbook with a password, which Excel opens
  waswordt encrypt list.xlsx --workbook-password -o list-locked.xlsx";

/// Seal a list that passes the check
///
/// With --move: one sealed file for each publisher of the move, which it alone can open, and a ticket for it in the output folder. The publishers
/// get the rows and the agreed columns alone: a workbook is written anew, without columns, sheets and notes of the school's own. Otherwise: one
/// sealed file, for the recipients given or under a passphrase, or a workbook with a password; that is the file as it is, with all that is in it.
/// A list with errors is never sealed.
#[derive(Debug, clap::Args)]
#[command(group = ArgGroup::new("lock").args(["move_file", "recipient", "recipients_file", "passphrase", "passphrase_file", "workbook_password"]).required(true).multiple(true))]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The list (xlsx, csv), or - for standard input
    #[arg(value_name = "LIST")]
    list: PathBuf,

    /// The move file, which names the publishers
    #[arg(long = "move", value_name = "MOVE", conflicts_with_all = ["recipient", "recipients_file", "passphrase", "workbook_password"])]
    move_file: Option<PathBuf>,

    /// The folder for the sealed files and tickets; without --move, the sealed file
    #[arg(short, long, value_name = "OUT")]
    output: PathBuf,

    /// A public key: age1…, ssh-ed25519 … or ssh-rsa …; may be repeated
    #[arg(short, long, value_name = "RECIPIENT", conflicts_with_all = ["passphrase", "passphrase_file"])]
    recipient: Vec<String>,

    /// A file with public keys, one a line; may be repeated
    #[arg(short = 'R', long, value_name = "FILE", conflicts_with_all = ["passphrase", "passphrase_file"])]
    recipients_file: Vec<PathBuf>,

    /// Seal under a passphrase, asked for on the terminal
    #[arg(long, conflicts_with = "passphrase_file")]
    passphrase: bool,

    /// Seal under the passphrase in a file, or - for standard input; with --move, the password of the list itself
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,

    /// Write a workbook with a password, which Excel opens, instead of a sealed file; asked for unless --passphrase-file is given
    #[arg(long, conflicts_with_all = ["recipient", "recipients_file", "passphrase", "armor"])]
    workbook_password: bool,

    /// Leave names and addresses out of what the publishers get, where the identities are enough
    #[arg(long, requires = "move_file", conflicts_with_all = ["recipient", "recipients_file", "passphrase", "workbook_password"])]
    minimise: bool,

    #[command(flatten)]
    signing: SigningOptions,

    /// Write sealed files as text, which survives a mail or a form
    #[arg(long)]
    armor: bool,

    /// MBO: let a row without its new identity be a warning, as in VO; publishers get no list without any row filled
    #[arg(long)]
    allow_unfilled: bool,

    /// Replace existing files
    #[arg(long)]
    force: bool,

    /// The encoding of a CSV, such as windows-1252 [default: found out]
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,

    /// The sheet of a workbook [default: the one that looks most like a table]
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,

    #[command(flatten)]
    working_days: WorkingDays,
}

/// What was sealed, as scripts read it.
#[derive(Serialize, JsonSchema)]
pub(crate) struct EncryptReport {
    /// Always `waswordt/encrypt/1`.
    #[schemars(extend("const" = "waswordt/encrypt/1"))]
    report: String,
    /// The tickets of a move, one for each publisher.
    tickets: Vec<Ticket>,
    /// The publishers of a move that get nothing.
    passed_over: Vec<PassedOver>,
    /// The one file that was sealed, where there was no move.
    #[serde(skip_serializing_if = "Option::is_none")]
    sealed: Option<TicketSealed>,
}

/// A publisher that gets nothing.
#[derive(Serialize, JsonSchema)]
pub(crate) struct PassedOver {
    /// Its name.
    publisher: String,
    /// Why.
    reason: String,
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    args.one_standard_input()?;
    match &args.move_file {
        Some(_) if is_stream(&args.output) => Err(Failure::usage(Message::new("encrypt-needs-folder"))),
        Some(path) => for_move(args, path, context),
        None => one_file(args, context),
    }
}

fn for_move(args: &Args, path: &Path, context: &mut Context) -> Result<Ending, Failure> {
    let calendar = args.working_days.calendar();
    let the_move = move_file::read(path)?;
    let verdict = scenario::judge(&the_move, &calendar);
    encrypt::require_list(&verdict)?;
    let signing_key = args.signing.key(context)?;
    let checked = args.check(Some((&the_move, &verdict)), context)?;
    let list = checked.ready(&the_move, &verdict, args.minimise, context)?;
    let at = context.timestamp();
    let delivery = Delivery {
        r#move: &the_move,
        move_folder: path.parent().unwrap_or(Path::new("")),
        verdict: &verdict,
        list: &list,
        created: context.today(),
        at: &at,
        signing_key: signing_key.as_ref(),
        calendar: &calendar,
    };
    let delivered = encrypt::deliver(&delivery, args.target())?;
    tell(delivered, &args.output, context)
}

fn one_file(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    if args.workbook_password {
        return workbook(args, context);
    }
    let lock = args.lock(context)?;
    let signing_key = args.signing.key(context)?;
    let checked = args.check(None, context)?;
    if is_stream(&args.output) {
        if context.format() == OutputFormat::Json {
            return Err(Failure::usage(Message::new("encrypt-json-needs-file")));
        }
        if Context::out_is_terminal() && !args.armor {
            return Err(Failure::usage(Message::new("encrypt-binary-to-terminal")));
        }
        if signing_key.is_some() {
            return Err(Failure::usage(Message::new("encrypt-signature-needs-file")));
        }
        let target = args.target();
        encrypt::seal_stream(&checked.bytes, checked.errors, &lock, target.armour, context.out()).map_err(|error| match error {
            EncryptError::Output(error) => Failure::from(error),
            error => error.into(),
        })?;
        return Ok(Ending::Clean);
    }
    let facts = encrypt::seal_file(&checked.bytes, checked.errors, &lock, args.target(), signing_key.as_ref())?;
    tell_file(args, &facts, context)
}

/// Puts the list under a password: a workbook as it is, a CSV as the workbook that it would be.
fn workbook(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    if is_stream(&args.output) {
        return Err(Failure::usage(Message::new("encrypt-workbook-needs-file")));
    }
    let password = args.password(context)?;
    let signing_key = args.signing.key(context)?;
    let checked = args.check(None, context)?;
    let bytes = checked.as_workbook(&args.output, context)?;
    let facts = encrypt::protect_file(&bytes, checked.errors, &password, args.target(), signing_key.as_ref())?;
    tell_file(args, &facts, context)
}

fn tell_file(args: &Args, facts: &SealedFacts, context: &mut Context) -> Result<Ending, Failure> {
    let file = args.output.display().to_string();
    match context.format() {
        OutputFormat::Text => context.say(&Message::new("encrypt-done-file").with("file", file)),
        OutputFormat::Json => {
            let sealed = Some(TicketSealed { file, sha256: facts.sha256.hex(), bytes: facts.bytes });
            context.json(&EncryptReport { report: report_name(), tickets: Vec::new(), passed_over: Vec::new(), sealed })?;
        }
    }
    Ok(Ending::Clean)
}

/// A list that was read and checked.
struct CheckedList {
    bytes: Plaintext,
    opened: OpenedList,
    errors: u64,
}

impl CheckedList {
    /// Makes what publishers get: the rows alone, whatever else the file holds, in the kind of file that the list came in.
    fn ready(self, the_move: &Move, verdict: &Verdict, minimise: bool, context: &Context) -> Result<ReadyList, EncryptError> {
        let Self { opened, errors, .. } = self;
        let list = opened.parsed.list.ok_or(EncryptError::Findings(errors.max(1)))?;
        let ready = ReadyList::new(list, opened.manifest, errors, (the_move, verdict), context.today());
        match opened.facts.kind {
            _ if minimise => ready.minimised(),
            FileKind::Xlsx => ready.in_workbook(context.today()),
            FileKind::Csv | FileKind::Xls | FileKind::Ods => Ok(ready),
        }
    }

    fn as_workbook(&self, output: &Path, context: &Context) -> Result<Plaintext, Failure> {
        let list = self.opened.parsed.list.as_ref().ok_or(EncryptError::Findings(self.errors.max(1)))?;
        if self.opened.facts.kind == FileKind::Xlsx {
            return Ok(Plaintext::from(self.bytes.to_vec()));
        }
        let file_name = output.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let options = WorkbookOptions { lang: context.lang(), created: context.today(), file_name: &file_name };
        let mut workbook = Vec::new();
        let written = tables::write_workbook(list, self.opened.manifest.as_ref(), &options, &mut workbook);
        written.map_err(EncryptError::Container)?;
        Ok(Plaintext::from(workbook))
    }
}

impl Args {
    fn check(&self, the_move: Option<(&Move, &Verdict)>, context: &Context) -> Result<CheckedList, Failure> {
        let read = ReadOptions { encoding: self.encoding.clone(), sheet: self.sheet.clone(), ..ReadOptions::default() };
        let options = OpenOptions { read, format: the_move.and_then(|(_, verdict)| verdict.list_format) };
        let given = list_input::take(&self.list)?;
        let lies_on_disk = given.lies_on_disk();
        let bytes = if given.form() == Form::Protected {
            let mut give = secret::giver(self.passphrase_file.as_ref(), context)?;
            decrypt::into_memory(decrypt::open(given, &Keys::default(), &mut give)?)?
        } else {
            Plaintext::from(given.into_bytes(MOST_BYTES)?)
        };
        // A workbook is opened from the very bytes that are sealed; a CSV from its file, which may have its manifest beside it.
        let in_memory = bytes.starts_with(b"PK") || !lies_on_disk;
        let opened = if in_memory { ops::open_bytes(&bytes, &options)? } else { ops::open_list(&self.list, &options)? };
        let unfilled = if self.allow_unfilled { Unfilled::Allowed } else { Unfilled::Refused };
        let rules = Options { unfilled, ..Options::default() };
        let report = ops::check(&opened, Checked { r#move: the_move, original: None }, rules);
        Ok(CheckedList { bytes, opened, errors: report.findings.counts().error })
    }

    /// Returns the password of the workbook that is made.
    fn password(&self, context: &Context) -> Result<Passphrase, Failure> {
        if let Some(file) = &self.passphrase_file {
            return secret::from_file(file);
        }
        secret::ask_new(context)?.ok_or_else(|| Failure::usage(Message::new("encrypt-no-terminal")))
    }

    fn lock(&self, context: &Context) -> Result<Lock, Failure> {
        if let Some(file) = &self.passphrase_file {
            return Ok(Lock::Passphrase(secret::from_file(file)?));
        }
        if self.passphrase {
            let typed = secret::ask_new(context)?;
            return typed.map(Lock::Passphrase).ok_or_else(|| Failure::usage(Message::new("encrypt-no-terminal")));
        }
        let files = self.recipients_file.iter().map(|path| Ok((path.display().to_string(), recipients_text(path)?)));
        let files: Vec<(String, String)> = files.collect::<Result<_, Failure>>()?;
        let given = self.recipient.iter().enumerate().map(|(at, text)| (Origin::Option(at + 1), text.as_str()));
        let listed = files.iter().flat_map(|(name, text)| Recipients::lines(name, text));
        let recipients = Recipients::parse(given.chain(listed))?;
        let names: Vec<String> = recipients.iter().map(Recipient::short_name).collect();
        context.say(&Message::new("encrypt-for").with("keys", names.join(", ")));
        Ok(Lock::Recipients(recipients))
    }

    fn target(&self) -> Target<'_> {
        Target {
            path: &self.output,
            overwrite: if self.force { Overwrite::Allow } else { Overwrite::Refuse },
            armour: if self.armor { Armour::Ascii } else { Armour::Binary },
        }
    }

    /// Standard input can be one thing only.
    fn one_standard_input(&self) -> Result<(), Failure> {
        let inputs = self.recipients_file.iter().chain(&self.passphrase_file).chain(&self.move_file).chain([&self.list]);
        if inputs.filter(|path| is_stream(path)).count() > 1 {
            return Err(Failure::usage(Message::new("seal-one-standard-input")));
        }
        Ok(())
    }
}

fn tell(delivered: Delivered, folder: &Path, context: &mut Context) -> Result<Ending, Failure> {
    let Delivered { tickets, passed_over } = delivered;
    if context.format() == OutputFormat::Json {
        let passed_over = passed_over.into_iter().map(|(publisher, why)| PassedOver { publisher, reason: context.render(&why) }).collect();
        context.json(&EncryptReport { report: report_name(), tickets, passed_over, sealed: None })?;
        return Ok(Ending::Clean);
    }
    for ticket in &tickets {
        let done = match &ticket.deadline {
            Some(deadline) => Message::new("encrypt-done").with("deadline", deadline),
            None => Message::new("encrypt-done-open").with("rows", ticket.list.unfilled),
        };
        let done = done.with("publisher", &ticket.publisher);
        let done = done.with("file", folder.join(&ticket.sealed.file).display().to_string());
        let line = context.render(&done);
        writeln!(context.out(), "{line}")?;
    }
    for (publisher, reason) in passed_over {
        context.say(&Message::new("encrypt-passed").with("publisher", publisher).with("reason", reason));
    }
    Ok(Ending::Clean)
}

fn report_name() -> String {
    "waswordt/encrypt/1".to_owned()
}

fn recipients_text(path: &Path) -> Result<String, Failure> {
    if is_stream(path) {
        return Context::read_text(path);
    }
    Ok(files::read_text(path, MOST_RECIPIENTS_BYTES)?)
}

fn is_stream(path: &Path) -> bool {
    path == Path::new(STANDARD_STREAM)
}
