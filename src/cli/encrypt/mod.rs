//! `encrypt`: a list that passes the check, sealed for publishers.

mod args;
mod checked;

use std::io::Write as _;
use std::path::Path;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Context, Ending, Failure, OutputFormat, move_file};
use crate::files::is_stream;
use crate::message::Message;
use crate::moves::Move;
use crate::ops::encrypt::{
    self, Delivered, Delivery, EncryptError, Passwords, ReadyList, SealedFacts, Ticket,
    TicketChanges, TicketSealed,
};
use crate::report::Warned;
use crate::scenario::{self, Verdict};
use crate::seal::{Lock, Recipient};

pub(crate) use args::Args;
use checked::CheckedList;

/// What was sealed, as scripts read it.
#[derive(Serialize, JsonSchema)]
pub(crate) struct EncryptReport {
    /// Always `waswordt/encrypt/1`.
    #[schemars(extend("const" = "waswordt/encrypt/1"))]
    report: String,
    /// What the check warned of, by rule, in rows of the list as it came.
    warnings: Vec<Warned>,
    /// The tickets of a move, one for each publisher.
    tickets: Vec<Ticket>,
    /// The publishers of a move that get nothing.
    passed_over: Vec<PassedOver>,
    /// What deserves attention in the day on which that was done: a deadline that has passed, an
    /// environment that is not frozen yet, a condition of the move that is not met.
    notices: Vec<String>,
    /// Why it is for no publisher, where it is for none: a stable word, such as `to-fill` of a list
    /// that is still to be filled.
    #[serde(skip_serializing_if = "Option::is_none")]
    not_for_publishers: Option<&'static str>,
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
    // For the publishers of a move the output is a folder, and the names in it are made here.
    let signature = args
        .publishers()
        .is_none()
        .then(|| args.signing.signature_beside(Some(&args.output)))
        .flatten();
    context.files().require_apart_with(signature.as_deref(), &[])?;
    args.working_days.calendar_told(context);
    match args.publishers() {
        Some(_) if is_stream(&args.output) => {
            Err(Failure::usage(Message::new("encrypt-needs-folder")))
        }
        Some(path) => for_move(args, path, context),
        None => one_file(args, context),
    }
}

fn for_move(args: &Args, path: &Path, context: &mut Context) -> Result<Ending, Failure> {
    let calendar = args.working_days.calendar();
    let (the_move, verdict) = told(args, path, context)?;
    let signing_key = args.signing.key(context)?;
    let checked = CheckedList::read(args, Some((&the_move, &verdict)), context)?;
    let (the_move, verdict) = checked.counted(the_move, args, context);
    let list = checked.ready(&the_move, &verdict, args.minimise, context)?;
    let changes = args
        .supersedes
        .as_ref()
        .map(|path| changes_since(args, path, &list, context))
        .transpose()?;
    let passwords = args.passwords(&the_move, context)?;
    let at = context.timestamp();
    let delivery = Delivery {
        r#move: &the_move,
        move_folder: path.parent().unwrap_or(Path::new("")),
        verdict: &verdict,
        list: &list,
        created: context.today(),
        at: &at,
        signing_key: signing_key.as_ref(),
        passwords: passwords.as_ref(),
        changes: changes.as_ref(),
        calendar: &calendar,
    };
    // Before they are written over.
    let other = encrypt::has_other_rows(&args.output, &list).then(|| other_rows(args, &list));
    let delivered = encrypt::deliver(&delivery, args.target())
        .inspect_err(|_| other.iter().for_each(|told| context.say(told)))?;
    let mut notices = encrypt::notices(&delivery);
    notices.extend(other);
    notices.extend(about_passwords(passwords.as_ref(), delivered.tickets.len()));
    tell(delivered, list.found.warnings.clone(), notices, &args.output, context)
}

/// Reads what a move file tells: a move that gets a list.
fn told(args: &Args, path: &Path, context: &Context) -> Result<(Move, Verdict), Failure> {
    let mut the_move = move_file::read_for_list(path, context)?;
    // The ticket tells by which days its own was counted, and status counts on by the same.
    the_move.file.working_days.add(args.working_days.days());
    let verdict = scenario::judge_on(&the_move, &args.working_days.calendar(), context.today());
    encrypt::require_list(&verdict)?;
    Ok((the_move, verdict))
}

/// Says where each publisher's password is kept, or that they all have the same.
fn about_passwords(passwords: Option<&Passwords>, publishers: usize) -> Option<Message> {
    match passwords? {
        Passwords::Each(file) => Some(
            Message::new("encrypt-passwords-kept").with("path", file.path().display().to_string()),
        ),
        Passwords::One(_) => (publishers > 1).then(|| Message::new("encrypt-one-password")),
    }
}

fn one_file(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    if args.workbook_password {
        return workbook(args, context);
    }
    let lock = args.lock(context)?;
    let signing_key = args.signing.key(context)?;
    let told = args.move_file.as_ref().map(|path| told(args, path, context)).transpose()?;
    let own = told.as_ref().map(|(moved, verdict)| (moved, verdict));
    let checked = CheckedList::read(args, own, context)?;
    let told = told.map(|(moved, _)| checked.counted(moved, args, context));
    let told = told.as_ref().map(|(moved, verdict)| (moved, verdict));
    checked.require_leave(args, told, context)?;
    if let Lock::Recipients(recipients) = &lock {
        let names: Vec<String> = recipients.iter().map(Recipient::short_name).collect();
        context.say(&Message::new("encrypt-for").with("keys", names.join(", ")));
    }
    let notices = match told {
        Some(moved) => {
            encrypt::notices_on(moved, &args.working_days.calendar(), context.today(), None)
        }
        None => checked.wanting_leave(args, context),
    };
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
        encrypt::seal_stream(&checked.bytes, &checked.found, &lock, target.armour, context.out())
            .map_err(|error| match error {
            EncryptError::Output(error) => Failure::from(error),
            error => error.into(),
        })?;
        say_warnings(&checked.found.warnings, context);
        for notice in &notices {
            context.say(notice);
        }
        return Ok(Ending::Clean);
    }
    let facts = encrypt::seal_file(
        &checked.bytes,
        &checked.found,
        &lock,
        args.target(),
        signing_key.as_ref(),
    )?;
    tell_file(args, &facts, (&checked, &notices), context)
}

/// Puts the list under a password.
fn workbook(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    if is_stream(&args.output) {
        return Err(Failure::usage(Message::new("encrypt-workbook-needs-file")));
    }
    let password = args.password(context)?;
    let signing_key = args.signing.key(context)?;
    let checked = CheckedList::read(args, None, context)?;
    checked.require_leave(args, None, context)?;
    let bytes = checked.as_workbook(&args.output, context)?;
    let facts = encrypt::protect_file(
        &bytes,
        &checked.found,
        &password,
        args.target(),
        signing_key.as_ref(),
    )?;
    let notices = checked.wanting_leave(args, context);
    tell_file(args, &facts, (&checked, &notices), context)
}

/// That another ticket stands where the tickets go.
fn other_rows(args: &Args, list: &ReadyList) -> Message {
    Message::new("encrypt-other-rows")
        .with("folder", args.output.display().to_string())
        .with("list", list.id())
        .with("version", list.manifest.version)
}

/// Compares a list with the version that was out before.
fn changes_since(
    args: &Args,
    path: &Path,
    list: &ReadyList,
    context: &Context,
) -> Result<TicketChanges, Failure> {
    let before = args.list_options().open(path, Some(list.format()), context)?.opened;
    let version =
        before.manifest.as_ref().map(|manifest| (manifest.list_id.as_str(), manifest.version));
    match (&before.parsed.list, version) {
        (Some(rows), Some((id, version))) if id == list.id() && version < list.manifest.version => {
            Ok(list.changes_since(rows, version))
        }
        _ => Err(Failure::usage(
            Message::new("encrypt-not-superseded").with("path", path.display().to_string()),
        )),
    }
}

fn tell_file(
    args: &Args,
    facts: &SealedFacts,
    (checked, notices): (&CheckedList, &[Message]),
    context: &mut Context,
) -> Result<Ending, Failure> {
    let file = args.output.display().to_string();
    if let Some(whither) = checked.whither {
        context.say(&Message::new(whither));
    }
    if !args.workbook_password && checked.leaves_manifest() {
        context.say(&Message::new("encrypt-manifest-stays"));
    }
    match context.format() {
        OutputFormat::Text => {
            context.say(&Message::new("encrypt-done-file").with("file", file));
            say_warnings(&checked.found.warnings, context);
            for notice in notices {
                context.say(notice);
            }
        }
        OutputFormat::Json => {
            let sealed =
                Some(TicketSealed { file, sha256: facts.sha256.hex(), bytes: facts.bytes });
            context.json(&EncryptReport {
                report: report_name(),
                warnings: checked.found.warnings.clone(),
                tickets: Vec::new(),
                passed_over: Vec::new(),
                notices: notices.iter().map(|notice| context.render(notice)).collect(),
                not_for_publishers: checked
                    .whither
                    .map(|whither| whither.trim_start_matches("encrypt-")),
                sealed,
            })?;
        }
    }
    Ok(Ending::Clean)
}

fn tell(
    delivered: Delivered,
    warnings: Vec<Warned>,
    notices: Vec<Message>,
    folder: &Path,
    context: &mut Context,
) -> Result<Ending, Failure> {
    let Delivered { tickets, passed_over } = delivered;
    if context.format() == OutputFormat::Json {
        let passed_over = passed_over
            .into_iter()
            .map(|(publisher, why)| PassedOver { publisher, reason: context.render(&why) })
            .collect();
        let notices = notices.iter().map(|notice| context.render(notice)).collect();
        context.json(&EncryptReport {
            report: report_name(),
            warnings,
            tickets,
            passed_over,
            notices,
            not_for_publishers: None,
            sealed: None,
        })?;
        return Ok(Ending::Clean);
    }
    for ticket in &tickets {
        let done = match &ticket.deadline {
            Some(deadline) => Message::new("encrypt-done").with_day("deadline", deadline),
            None => Message::new("encrypt-done-open").with("rows", ticket.list.unfilled),
        };
        let done = done.with("publisher", &ticket.publisher);
        let done = done.with("file", folder.join(&ticket.sealed.file).display().to_string());
        let line = context.render(&done);
        writeln!(context.out(), "{line}")?;
    }
    if !tickets.is_empty() {
        context.say(&Message::new("encrypt-tickets").with("count", tickets.len()));
    }
    say_warnings(&warnings, context);
    for notice in notices {
        context.say(&notice);
    }
    for (publisher, reason) in passed_over {
        context.say(
            &Message::new("encrypt-passed").with("publisher", publisher).with("reason", reason),
        );
    }
    Ok(Ending::Clean)
}

/// Says on standard error what the check warned of, which goes into the tickets as well.
fn say_warnings(warnings: &[Warned], context: &Context) {
    let mut told = Vec::new();
    // Writing to memory does not fail.
    let _ = Warned::write_text(warnings, "", context.catalogue(), &mut told);
    context.say_text(&String::from_utf8_lossy(&told));
}

fn report_name() -> String {
    "waswordt/encrypt/1".to_owned()
}
