//! `steps`: the procedure of a move, dated.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::scenario::ending;
use super::working_days::WorkingDays;
use super::{Context, Ending, Failure, OutputFormat, move_file};
use crate::files::{self, Overwrite, Privacy};
use crate::message::{Catalogue, Message};
use crate::moves::Move;
use crate::report::{StepsReport, write_calendar, write_steps};
use crate::scenario::judge;
use crate::scenario::procedure::{DatedStep, steps_of};

const EXAMPLES: &str = "Examples:
  # What is to be done, and by when
  waswordt steps --move move.toml

  # The same days in an agenda, with the school's own holidays
  waswordt steps --move move.toml --closed 2026-07-18..2026-08-30 --ics steps.ics";

/// Lay out the procedure of a move: who does what, by when, with which command
///
/// Days are counted back from the last working day before 1 August (VO), so that publishers keep their three working days; a move during the
/// school year, or in MBO, is counted from its freeze and cutover.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The move file
    #[arg(long = "move", value_name = "FILE")]
    move_file: PathBuf,

    /// Also write the days to an iCalendar file; `-` writes it on standard output, in place of the report
    #[arg(long, value_name = "FILE")]
    ics: Option<PathBuf>,

    /// Replace an iCalendar file that exists
    #[arg(long, requires = "ics")]
    force: bool,

    #[command(flatten)]
    working_days: WorkingDays,
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    let moved = move_file::read(&args.move_file)?;
    let calendar = args.working_days.calendar();
    let verdict = judge(&moved, &calendar);
    let steps = steps_of(&verdict, &moved, &calendar, context.today());
    let catalogue = Catalogue::of(context.lang());
    let stamp = context.timestamp();
    let events = |out: &mut dyn Write| events(&moved, &steps, &stamp, catalogue, out);
    match &args.ics {
        Some(path) if path == Path::new("-") => {
            events(context.out())?;
            return Ok(ending(&verdict));
        }
        Some(path) => {
            let overwrite = if args.force { Overwrite::Allow } else { Overwrite::Refuse };
            files::write(path, overwrite, Privacy::Shared, |file| events(file))?;
            context.say(&Message::new("procedure-ics-written").with("path", path.display().to_string()));
        }
        None => {}
    }
    match context.format() {
        OutputFormat::Json => context.json(&StepsReport::new(&verdict, &moved, &steps, context.today(), catalogue))?,
        OutputFormat::Text => write_steps(&verdict, &moved, &steps, catalogue, context.out())?,
    }
    Ok(ending(&verdict))
}

fn events(moved: &Move, steps: &[DatedStep], stamp: &str, catalogue: &Catalogue, mut out: &mut dyn Write) -> io::Result<()> {
    write_calendar(moved, steps, stamp, catalogue, &mut out)
}
