//! `steps`: the procedure of a move as one dated plan, and the plans of many moves together.

use std::cmp::Reverse;
use std::io::{self, Write};
use std::path::Path;

use clap::ValueEnum;
use jiff::civil::Date;

use super::io::{ReadPath, WritePath};
use super::scenario::ending;
use super::usage::date;
use super::working_days::WorkingDays;
use super::{Context, Ending, Failure, OutputFormat, move_file};
use crate::calendar::Calendar;
use crate::files::{self, Overwrite, Privacy, is_stream};
use crate::message::{Catalogue, Message};
use crate::moves::Move;
use crate::report::{
    OverviewReport, Planned, StepsReport, has_events, told_apart_by_days, write_calendar,
    write_markdown, write_overview, write_steps,
};
use crate::scenario::procedure::{Role, Timed, clashes, plan_of, too_short};
use crate::scenario::{Verdict, judge_on};

const EXAMPLES: &str = "Examples:
  # What is to be done, by whom, and by when
  waswordt steps --move move.toml

  # What the school itself has to do, as Markdown for a mail
  waswordt steps --move move.toml --role school --markdown -

  # The same days in an agenda, with the school's own holidays
  waswordt steps --move move.toml --school-holiday 2026-07-18..2026-08-30 --ics steps.ics

  # What comes next for every school, and one agenda for all
  waswordt steps noord.toml zuid.toml --role distributor --ics schools.ics";

/// Lay out the procedure of a move as one plan: who does what, by when, with which command
///
/// What several procedures of the agreement say of one deed is one step, with all that it rests on.
/// Days are counted back, so that publishers keep their three working days: from the last working
/// day before 1 August (VO) or, during the school year and in MBO, from the last one before the
/// cutover, as far as the freeze leaves room. Of several moves there is a table: first
/// where most is late, then by what comes next.
/// Of dates that contradict each other, such as a freeze after the cutover, there is no plan, and
/// the exit code is 1, as in every command that works with the move; a freeze that leaves too few
/// days is told, and refuses nothing.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// Move files
    #[arg(value_name = "MOVE", required_unless_present = "move_file")]
    moves: Vec<ReadPath>,

    /// A move file, or several
    #[arg(long = "move", value_name = "FILE", num_args = 1..)]
    move_file: Vec<ReadPath>,

    /// Only what somebody has to do, alone or with others
    #[arg(long, value_enum, ignore_case = true, value_name = "ROLE")]
    role: Option<RoleArg>,

    /// Only what can still be done on this day or later, or has no day
    #[arg(long, value_name = "DATE", value_parser = date)]
    from: Option<Date>,

    /// Only what is to be done by this day, or has no day
    #[arg(long, value_name = "DATE", value_parser = date)]
    until: Option<Date>,

    /// Also write the days to an iCalendar file; `-` writes it on standard output, in place of the
    /// report
    ///
    /// Read a second time, an agenda moves its events. A move is known by its school, ends and
    /// realms, or by its school and `id = "..."` at the top of its move file, which stays when a
    /// name, an IdP or a realm is corrected.
    #[arg(long, value_name = "FILE")]
    ics: Option<WritePath>,

    /// Also write the plan as Markdown; `-` writes it on standard output, in place of the report
    #[arg(long, value_name = "FILE")]
    markdown: Option<WritePath>,

    /// Replace files that exist
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    working_days: WorkingDays,
}

/// Somebody who takes steps, as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum RoleArg {
    /// The school
    #[value(aliases = ["institution", "daycare-staff"])]
    School,
    /// The distributor
    #[value(alias = "distributeur")]
    Distributor,
    /// Kennisnet
    Kennisnet,
    /// The supplier of the old or the new portal
    #[value(aliases = ["leverancier", "old-portal", "new-portal", "portal", "placement-supplier"])]
    Supplier,
    /// A publisher
    #[value(aliases = ["uitgever", "service"])]
    Publisher,
    /// A municipality and its day-care officer
    #[value(aliases = ["gemeente", "daycare-officer"])]
    Municipality,
}

impl RoleArg {
    fn takes(self, timed: &Timed) -> bool {
        let roles: &[Role] = match self {
            Self::School => &[Role::School, Role::Institution, Role::DaycareStaff],
            Self::Distributor => &[Role::Distributor],
            Self::Kennisnet => &[Role::Kennisnet],
            Self::Supplier => {
                &[Role::OldPortal, Role::NewPortal, Role::Portal, Role::PlacementSupplier]
            }
            Self::Publisher => &[Role::Publisher, Role::Service],
            Self::Municipality => &[Role::Municipality, Role::DaycareOfficer],
        };
        timed.task.roles.iter().any(|role| roles.contains(role))
    }
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    if let Some((from, until)) = args.from.zip(args.until).filter(|(from, until)| from > until) {
        let refusal = Message::new("procedure-from-after-until");
        return Err(Failure::usage(refusal.with_day("from", from).with_day("until", until)));
    }
    let calendar = args.working_days.calendar_told(context);
    let moves = read(args, context)?;
    let with_verdict = |moved: Move| {
        let verdict = judge_on(&moved, &calendar, context.today());
        (moved, verdict)
    };
    let judged: Vec<(Move, Verdict)> = moves.into_iter().map(with_verdict).collect();
    let mut plans: Vec<Planned<'_>> =
        judged.iter().map(|judged| plan(args, judged, &calendar, context.today())).collect();
    plans.sort_by_key(|planned| (Reverse(planned.late().count()), planned.next_day()));
    let wrote = write_files(args, &plans, context)?;
    if args.ics.is_some() {
        tell_of_agenda(&plans, context);
    }
    if !wrote {
        report(&plans, context)?;
    }
    let faulty = plans.iter().any(|planned| {
        !planned.errors.is_empty() || ending(planned.verdict) == Ending::InputAtFault
    });
    Ok(if faulty { Ending::InputAtFault } else { Ending::Clean })
}

/// Tells which moves of an agenda only their days tell apart, which it leaves out, and how many have
/// no id.
fn tell_of_agenda(plans: &[Planned<'_>], context: &Context) {
    for file in told_apart_by_days(plans) {
        let told = match &file.id {
            Some(id) => Message::new("procedure-ics-one-id").with("id", id),
            None => Message::new("procedure-ics-alike"),
        };
        context.say(&told.with("school", &file.school.name));
    }
    for planned in plans {
        if let Some(what) = planned.errors.first() {
            let told = Message::new("procedure-ics-left-out").with("what", what.clone());
            context.say(&told.with("school", &planned.moved.file.school.name));
        }
    }
    let nameless = plans.iter().filter(|planned| planned.moved.file.id.is_none()).count();
    if nameless > 0 {
        context.say(&Message::new("procedure-ics-nameless").with("count", nameless));
    }
}

/// Reads every move file; of several, the one that cannot be read is named.
fn read(args: &Args, context: &Context) -> Result<Vec<Move>, Failure> {
    let paths: Vec<&ReadPath> = args.moves.iter().chain(&args.move_file).collect();
    let several = paths.len() > 1;
    let one = |path: &ReadPath| match move_file::read(path, context) {
        Err(failure) if several => Err(failure.in_file(path)),
        outcome => outcome,
    };
    let moves: Vec<Move> = paths.into_iter().map(one).collect::<Result<_, _>>()?;
    if moves.windows(2).any(|pair| pair[0].file.sector != pair[1].file.sector) {
        context.speak_with(Catalogue::of(context.lang()));
    }
    Ok(moves)
}

fn plan<'a>(
    args: &Args,
    (moved, verdict): &'a (Move, Verdict),
    calendar: &Calendar,
    today: Date,
) -> Planned<'a> {
    let clashes = clashes(verdict, &moved.file.dates).into_iter();
    let errors: Vec<Message> = clashes.map(|clash| clash.text).collect();
    // On dates that contradict each other nothing is planned as if it could be met.
    let mut plan = match errors[..] {
        [] => plan_of(verdict, moved, calendar, today),
        _ => Vec::new(),
    };
    let short = too_short(verdict, &plan);
    plan.retain(|timed| {
        args.role.is_none_or(|role| role.takes(timed)) && timed.lies_within(args.from, args.until)
    });
    Planned { moved, verdict, plan, errors, short, today }
}

/// Writes the files that were asked for; tells whether one of them took the place of the report.
fn write_files(args: &Args, plans: &[Planned<'_>], context: &mut Context) -> Result<bool, Failure> {
    let catalogue = context.catalogue();
    let stamp = context.timestamp();
    let events = |mut out: &mut dyn Write| write_calendar(plans, &stamp, catalogue, &mut out);
    let text = |mut out: &mut dyn Write| write_markdown(plans, catalogue, &mut out);
    let ics = args.ics.as_deref();
    let agenda = ics.filter(|_| has_events(plans));
    if let Some(path) = ics.filter(|_| agenda.is_none()) {
        let told = Message::new("procedure-ics-empty").with("path", path.display().to_string());
        context.say(&told);
    }
    let on_stream = write_file(agenda, args.force, "procedure-ics-written", events, context)?
        || ics.is_some_and(is_stream);
    Ok(write_file(
        args.markdown.as_deref(),
        args.force,
        "procedure-markdown-written",
        text,
        context,
    )? || on_stream)
}

fn write_file(
    path: Option<&Path>,
    force: bool,
    written: &'static str,
    write: impl Fn(&mut dyn Write) -> io::Result<()>,
    context: &mut Context,
) -> Result<bool, Failure> {
    let Some(path) = path else { return Ok(false) };
    if is_stream(path) {
        write(context.out())?;
        return Ok(true);
    }
    let overwrite = if force { Overwrite::Allow } else { Overwrite::Refuse };
    files::write(path, overwrite, Privacy::Shared, |file| write(file))?;
    context.say(&Message::new(written).with("path", path.display().to_string()));
    Ok(false)
}

fn report(plans: &[Planned<'_>], context: &mut Context) -> Result<(), Failure> {
    let catalogue = context.catalogue();
    match (context.format(), plans) {
        (OutputFormat::Json, [one]) => context.json(&StepsReport::new(one, catalogue))?,
        (OutputFormat::Json, _) => context.json(&OverviewReport::new(plans, catalogue))?,
        (OutputFormat::Text, [one]) => write_steps(one, catalogue, context.out())?,
        (OutputFormat::Text, _) => write_overview(plans, catalogue, context.out())?,
    }
    Ok(())
}
