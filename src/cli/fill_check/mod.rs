//! `fill-check`: findings in a list.

mod args;
mod fixed;
mod forms;
mod told;

use std::path::Path;

use super::list_input::spoken_of;
use super::{Context, Ending, Failure, OutputFormat, move_file};
use crate::calendar::Calendar;
use crate::files::{self, Overwrite, Privacy};
use crate::identity::Case;
use crate::message::Message;
use crate::moves::{FormatId, Move, MoveFile};
use crate::ops::{self, Checked, ListSource, OpenError, OpenOptions, OpenedList};
use crate::progress::{self, Phase, Whole};
use crate::report::{About, FindingsReport};
use crate::rules::{Options, Strictness, Unfilled};
use crate::scenario::{Support, Verdict, judge, last_filing, resolve};
use crate::tables::{ReadOptions, TableError};
pub(crate) use args::Args;
use fixed::FixedJson;
use forms::{Form, form, letter_form};
use told::Told;

/// So many findings of a rule are kept where a report goes to a file: whoever mends the list needs
/// every one of them.
const MOST_IN_A_FILE: usize = 100_000;

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    let forms = args
        .report
        .iter()
        .map(|path| Ok((&**path, form(path)?)))
        .collect::<Result<Vec<_>, Failure>>()?;
    let letter = args
        .letter
        .as_deref()
        .map(|path| Ok::<_, Failure>((path, letter_form(path)?)))
        .transpose()?;
    let forms: Vec<(&Path, Form)> = forms.into_iter().chain(letter).collect();
    let the_move = args.move_file.as_deref().map(|path| judged(path, context)).transpose()?;
    let options =
        args.input.options(the_move.as_ref().and_then(|(_, verdict)| verdict.list_format));
    let original = args
        .original
        .as_deref()
        .map(|path| args.original(path, options.format, context))
        .transpose()?;
    let supplied = args.input.supply(&args.list, context)?;
    let source = supplied.source();
    let running = progress::begin(Phase::Check, Whole::Unknown);
    let fixed =
        args.fix.as_deref().map(|path| args.fix(source, path, &options, context)).transpose()?;
    // What is left to do is left in the repaired list, on its rows.
    let source = fixed.as_ref().map_or(source, |fixed| ListSource::File(&fixed.path));
    let options = if fixed.is_some() {
        OpenOptions { read: ReadOptions::default(), ..options }
    } else {
        options
    };
    let opened = source.open(&options).map_err(ops::unreadable);
    let (report, opened) = match opened {
        Ok(opened) => {
            let opened = spoken_of(opened, context);
            let against = Checked {
                r#move: the_move.as_ref().map(|(it, verdict)| (it, verdict)),
                original: original.as_ref(),
            };
            (ops::check(&opened, against, args.rules()), Some(opened))
        }
        Err(unreadable) => (unreadable?, None),
    };
    drop(running);
    let told = Told {
        source,
        options: &options.read,
        opened: opened.as_ref(),
        report: &report,
        fixed: fixed.as_ref(),
        about: args.about(
            opened.as_ref(),
            the_move.as_ref().map(|(moved, _)| &moved.file),
            context,
        ),
    };
    if supplied.was_locked() && forms.iter().any(|(_, form)| *form == Form::Workbook) {
        context.say(&Message::new("workbook-copy-unlocked"));
    }
    args.tell(context, &forms, &told)
}

impl Args {
    fn rules(&self) -> Options {
        let per_rule_limit = if self.report.is_empty() && self.letter.is_none() {
            Options::default().per_rule_limit
        } else {
            MOST_IN_A_FILE
        };
        Options {
            per_rule_limit,
            unfilled: if self.allow_unfilled { Unfilled::Allowed } else { Unfilled::Refused },
            case: if self.fold_case { Case::Fold } else { Case::Exact },
        }
    }

    /// Opens the list as it was sent out; one in which there is no list cannot be compared with.
    fn original(
        &self,
        path: &Path,
        format: Option<FormatId>,
        context: &Context,
    ) -> Result<OpenedList, Failure> {
        let supplied = self.input.supply(path, context)?;
        let open = |sheet: Option<&String>| {
            let read = ReadOptions {
                sheet: sheet.cloned(),
                encoding: self.original_encoding.clone(),
                ..ReadOptions::default()
            };
            supplied.source().open(&OpenOptions { read, format })
        };
        let original = match open(self.original_sheet.as_ref().or(self.input.sheet.as_ref())) {
            // It need not have the sheet that the list has.
            Err(OpenError::Table(TableError::NoSuchSheet { .. }))
                if self.original_sheet.is_none() =>
            {
                open(None)?
            }
            opened => opened?,
        };
        if original.parsed.list.is_some() {
            return Ok(original);
        }
        Err(Failure::usage(
            Message::new("rules-original-without-list").with("path", path.display().to_string()),
        ))
    }

    fn overwrite(&self) -> Overwrite {
        if self.force { Overwrite::Allow } else { Overwrite::Refuse }
    }

    /// What is said of the list beside its findings; the move file knows more than the list's own
    /// manifest.
    fn about<'a>(
        &'a self,
        opened: Option<&'a OpenedList>,
        given: Option<&'a MoveFile>,
        context: &Context,
    ) -> About<'a> {
        let manifest = opened.and_then(|opened| opened.manifest.as_ref());
        let file = given.or(manifest.map(|manifest| &manifest.r#move));
        let moved = file.and_then(|file| {
            let mut file = file.clone();
            move_file::take_days(&mut file, manifest);
            resolve(file).ok()
        });
        let today = context.today();
        let before = moved.and_then(|moved| last_filing(&moved, &Calendar::default(), Some(today)));
        About {
            school: file.map(|file| file.school.name.as_str()),
            version: manifest.map(|manifest| manifest.version),
            file: self.list.file_name().and_then(|name| name.to_str()).unwrap_or("-"),
            today: today.to_string(),
            before: before.filter(|day| *day >= today).map(|day| day.to_string()),
            sender: file.and_then(|file| file.distributor.as_ref()),
        }
    }

    /// Writes the report to files and to standard output.
    fn tell(
        &self,
        context: &mut Context,
        forms: &[(&Path, Form)],
        told: &Told<'_>,
    ) -> Result<Ending, Failure> {
        let report = told.report;
        let values = told
            .opened
            .and_then(|opened| opened.parsed.list.as_ref())
            .filter(|_| context.show_values());
        let strictness = if self.strict { Strictness::Strict } else { Strictness::Lenient };
        let shown =
            FindingsReport { list: &report.list, findings: &report.findings, strictness, values };
        for (path, form) in forms {
            // A marked copy holds the whole list.
            let privacy = if values.is_some() || *form == Form::Workbook {
                Privacy::Private
            } else {
                Privacy::Shared
            };
            files::write(path, self.overwrite(), privacy, |out| {
                form.write(path, &shown, told, context, out)
            })?;
        }
        let lang = told.lang(context);
        match (context.format(), told.fixed) {
            (OutputFormat::Json, None) => context.json(&shown.to_json(lang))?,
            (OutputFormat::Json, Some(fixed)) => {
                let report = shown.to_json(lang);
                context.json(&FixedJson {
                    report,
                    fixed: fixed.path.clone(),
                    repairs: fixed.repairs.clone(),
                })?;
            }
            (OutputFormat::Text, fixed) => {
                if let Some(fixed) = fixed {
                    fixed.tell(context)?;
                }
                context.page(|out| shown.write_text(lang, out))?;
            }
        }
        Ok(if shown.passes() { Ending::Clean } else { Ending::InputAtFault })
    }
}

/// Reads a move file, and judges the move.
fn judged(path: &Path, context: &Context) -> Result<(Move, Verdict), Failure> {
    let the_move = move_file::read_for_list(path, context)?;
    let verdict = judge(&the_move, &Calendar::default());
    if verdict.support() != Support::List {
        context.say(&Message::new("rules-move-without-list").with("verdict", verdict.summary()));
    }
    if let Some(freeze) = the_move.file.dates.freeze.filter(|freeze| context.today() < *freeze) {
        context.say(&Message::new("rules-before-freeze").with_day("freeze", freeze));
    }
    Ok((the_move, verdict))
}
