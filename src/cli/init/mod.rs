//! `init`: a move file, by asking or by options.

mod args;
mod ask;
mod days;
mod given;
mod interview;

use std::io::Write as _;

use schemars::JsonSchema;
use serde::Serialize;

use super::scenario::ending;
use super::{Context, Ending, Failure, OutputFormat, move_file};
use crate::files::{self, Overwrite, Privacy, is_stream};
use crate::message::{Message, Problem as _};
use crate::moves::MoveFile;
use crate::ops::encrypt::unrecorded;
use crate::report::{self, write_verdict};
use crate::scenario::procedure::require_order;
use crate::scenario::{Support, Verdict, judge_on, resolve};
pub(crate) use args::Args;
use ask::Asker;

impl Args {
    /// Tells whether the options say enough to write the file without a question.
    fn are_enough(&self) -> bool {
        self.sector.is_some()
            && self.brin.is_some()
            && self.school.is_some()
            && self.from.is_some()
            && self.to.is_some()
    }

    fn is_stream(&self) -> bool {
        is_stream(&self.file)
    }
}

/// A move file that was written, as scripts read it.
#[derive(Serialize, JsonSchema)]
pub(crate) struct InitReport {
    /// Always `waswordt/init/1`.
    #[schemars(extend("const" = "waswordt/init/1"))]
    report: String,
    /// The move file.
    file: String,
    /// The code of the verdict on the move.
    code: String,
    /// What the move gets.
    support: Support,
    /// That in a sentence.
    summary: String,
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    if args.is_stream() && context.format() == OutputFormat::Json {
        return Err(Failure::usage(Message::new("init-json-needs-file")));
    }
    let calendar = args.working_days.calendar_told(context);
    let asker = Asker::of_terminal(context.lang()).filter(|_| !args.are_enough());
    let Some(mut asker) = asker else {
        let file = given::named(given::gather(args)?, context.today());
        let text = file.to_string();
        let moved = resolve(file)?;
        let verdict = judge_on(&moved, &calendar, context.today());
        // Given by options, wrong dates are a matter of usage.
        require_order(&verdict, &moved.file.dates)
            .map_err(|error| Failure::usage(error.message().under("init-impossible")))?;
        write(args, (&text, &verdict), args.force, context)?;
        context.say(
            &Message::new("init-verdict")
                .with("code", verdict.code().as_str())
                .with("summary", verdict.summary()),
        );
        for warning in &verdict.warnings {
            context.say(&Message::new("init-warning").with("warning", warning.clone()));
        }
        let tight = move_file::too_little_time(&moved, &calendar, context.today());
        for what in tight.into_iter().filter(|what| !verdict.warnings.contains(what)) {
            context.say(&Message::new("dates-impossible").with("what", what));
        }
        for notice in unrecorded(&verdict, context.today()) {
            context.say(&notice);
        }
        return Ok(ending(&verdict));
    };
    let overwrite = args.is_stream() || interview::may_replace(args, &mut asker)?;
    if !overwrite {
        context.say(&Message::new("init-not-written"));
        return Ok(Ending::InputAtFault);
    }
    let file = interview::gather(args, (&calendar, context.today()), &mut asker)?;
    let file = given::named(file, context.today());
    let text = file.to_string();
    // Whatever keeps the file from being written, the answers are not lost.
    let wanted = wanted(args, file, &mut asker, context).inspect_err(|_| Asker::show(&text))?;
    let Some(verdict) = wanted else {
        context.say(&Message::new("init-not-written"));
        return Ok(Ending::InputAtFault);
    };
    write(args, (&text, &verdict), true, context).inspect_err(|_| Asker::show(&text))?;
    Ok(ending(&verdict))
}

/// Shows the verdict, and returns it where the file is wanted: of a move without support that is
/// asked.
fn wanted(
    args: &Args,
    file: MoveFile,
    asker: &mut Asker<'_>,
    context: &Context,
) -> Result<Option<Verdict>, Failure> {
    let moved = resolve(file)?;
    let verdict = judge_on(&moved, &args.working_days.calendar(), context.today());
    let mut page = Vec::new();
    write_verdict(&verdict, &moved.from, &moved.to, context.catalogue(), &mut page)?;
    Asker::show(&format!("\n{}", String::from_utf8_lossy(&page)));
    for notice in unrecorded(&verdict, context.today()) {
        Asker::show(&report::page(&asker.render(&notice)));
    }
    let is_wanted =
        verdict.support() != Support::Unsupported || asker.yes("init-ask-unsupported", false)?;
    Ok(is_wanted.then_some(verdict))
}

fn write(
    args: &Args,
    (text, verdict): (&str, &Verdict),
    replace: bool,
    context: &mut Context,
) -> Result<(), Failure> {
    if args.is_stream() {
        context.out().write_all(text.as_bytes())?;
        return Ok(());
    }
    let overwrite = if replace { Overwrite::Allow } else { Overwrite::Refuse };
    files::write(&args.file, overwrite, Privacy::Shared, |out| out.write_all(text.as_bytes()))?;
    let file = args.file.display().to_string();
    context.say(&Message::new("init-done").with("path", &file));
    if context.format() == OutputFormat::Json {
        context.json(&InitReport {
            report: "waswordt/init/1".to_owned(),
            file,
            code: verdict.code().as_str().to_owned(),
            support: verdict.support(),
            summary: context.catalogue().render(&verdict.summary()),
        })?;
    }
    Ok(())
}
