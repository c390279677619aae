//! `scenario`: may this move be supported, and on what terms?

use std::io::Write as _;

use clap::ValueEnum;
use jiff::civil::Date;

use super::io::ReadPath;
use super::usage::date;
use super::working_days::WorkingDays;
use super::{Context, Ending, Failure, OutputFormat, move_file};
use crate::message::Message;
use crate::moves::{Endpoint, Sector};
use crate::report::{MatrixReport, ScenarioReport, write_institution, write_matrix, write_verdict};
use crate::scenario::institutions::Institution;
use crate::scenario::procedure::{Clash, clashes, plan_of, tight};
use crate::scenario::{
    State, Support, Verdict, judge_on, judge_pair_on, matrix, parse_endpoint, require_new_number,
    require_old_number,
};

const EXAMPLES: &str = "Examples:
  # May a school go from Magister to Entra ID?
  waswordt scenario --sector vo --from elf:magister --to elf:azure-ad

  # From a portal that the catalogue does not know
  waswordt scenario --sector vo --from elf:mijnportaal=elo --to elf:som

  # The whole table of vocational education
  waswordt scenario --sector mbo

  # A university whose students go from a local ESI to the one of Ladok
  waswordt scenario --sector ho --from local:larosate.se --to ladok

  # What a university had in place for the ESI
  waswordt scenario --sector ho --institution \"Lunds universitet\"

  # Two day-care institutions that merge, in one that governs itself
  waswordt scenario --sector dagtilbud --from 101001 101002 --to G12345 --kind self-governing

  # The move of a file, with its dates and conditions
  waswordt scenario --move move.toml";

/// Tell whether a move is supported, by which rule, and on what terms
///
/// An endpoint is a delivery and an IdP: `elf:magister`, `ilf:codes`, `eck:distributor`; an IdP
/// outside the catalogue needs its kind, `elf:mijnportaal=elo`. In higher education it is a source
/// of ESIs: `ladok`, `eduid`, `none` or `local:larosate.se`. In day-care it is one or more
/// institution numbers, or `none`; the new one may also be `platform`, `administration` or
/// `manual-import`. Without a pair, the sector's whole table is printed. A move that is not
/// supported ends with exit code 1, and so does one for which the institution that was named lacks
/// what it takes.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The sector whose rules hold
    #[arg(
        long,
        value_enum,
        ignore_case = true,
        required_unless_present = "move_file",
        conflicts_with = "move_file"
    )]
    sector: Option<SectorArg>,

    /// Where the school comes from
    #[arg(long, value_name = "DELIVERY:IDP[=KIND]", num_args = 1.., requires = "to", conflicts_with = "move_file")]
    from: Vec<String>,

    /// Where the school goes
    #[arg(long, value_name = "DELIVERY:IDP[=KIND]", num_args = 1.., requires = "from", conflicts_with = "move_file")]
    to: Vec<String>,

    /// Higher education: an institution by its Swedish name, and what it had in place for the ESI
    #[arg(long, value_name = "NAME", conflicts_with = "move_file")]
    institution: Option<String>,

    /// Day-care: who governs the institution, and so who approves data requests
    #[arg(long, value_enum, conflicts_with = "move_file")]
    kind: Option<KindArg>,

    /// Day-care: the day on which the new number takes over
    #[arg(long, value_name = "DATE", value_parser = date, conflicts_with = "move_file")]
    cutover: Option<Date>,

    /// Day-care: print the text with which a number for the municipality's own staff is ordered
    #[arg(long, conflicts_with_all = ["move_file", "from"])]
    order: bool,

    /// Judge the move in this file, with its dates and conditions
    #[arg(long = "move", value_name = "FILE")]
    move_file: Option<ReadPath>,

    #[command(flatten)]
    working_days: WorkingDays,
}

/// A sector, as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SectorArg {
    /// Voortgezet onderwijs
    Vo,
    /// Middelbaar beroepsonderwijs
    Mbo,
    /// Higher education in Sweden, with European Student Identifiers
    Ho,
    /// Day-care in Denmark, with Unilogin
    Dagtilbud,
}

/// Who governs a day-care institution, as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum KindArg {
    /// The municipality
    Municipal,
    /// Itself (selvejende)
    SelfGoverning,
}

impl From<SectorArg> for Sector {
    fn from(sector: SectorArg) -> Self {
        match sector {
            SectorArg::Vo => Self::Vo,
            SectorArg::Mbo => Self::Mbo,
            SectorArg::Ho => Self::Ho,
            SectorArg::Dagtilbud => Self::Dagtilbud,
        }
    }
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    if let Some(path) = &args.move_file {
        let moved = move_file::read(path, context)?;
        let (calendar, today) = (args.working_days.calendar_told(context), context.today());
        let verdict = judge_on(&moved, &calendar, today);
        let plan = plan_of(&verdict, &moved, &calendar, today);
        let (errors, tight) = (clashes(&verdict, &moved.file.dates), tight(&verdict, &plan));
        one_of(&verdict, (&moved.from, &moved.to), (&errors, &tight), None, context)?;
        // What the verdict warns of is told; what is an error is told as one alone.
        let untold = tight.iter().filter(|clash| !verdict.tells(&clash.text));
        let untold = untold.map(|clash| ("dates-impossible", clash));
        for (key, clash) in errors.iter().map(|clash| ("scenario-impossible", clash)).chain(untold)
        {
            context.say(&Message::new(key).with("what", clash.text.clone()));
        }
        return Ok(if errors.is_empty() { ending(&verdict) } else { Ending::InputAtFault });
    }
    // Without a move file clap has seen to it that a sector is there.
    let sector = args.sector.map_or(Sector::Vo, Sector::from);
    args.check(sector)?;
    let institution = args.institution.as_deref().map(institution).transpose()?;
    if args.from.is_empty() {
        return whole(sector, institution, args.order, context);
    }
    let (from, to) = (
        parse_endpoint(sector, &args.from.join(", "))?,
        parse_endpoint(sector, &args.to.join(", "))?,
    );
    require_old_number(sector, &from)?;
    require_new_number(sector, &to)?;
    // By hand nothing is entered any longer, unless it was in time.
    let verdict = judge_pair_on(sector, &from, &to, args.cutover);
    let verdict = match args.kind {
        Some(kind) => verdict.approved(kind == KindArg::SelfGoverning),
        None => verdict,
    };
    let verdict = match institution {
        Some(institution) => verdict.at_institution(institution),
        None => verdict,
    };
    one_of(&verdict, (&from, &to), (&[], &[]), institution, context)?;
    // Without dates, only what an institution lacks is known not to be met.
    let lacks = verdict.conditions.iter().any(|condition| condition.state == State::NotMet);
    Ok(if lacks { Ending::InputAtFault } else { ending(&verdict) })
}

impl Args {
    /// Refuses options of another sector.
    fn check(&self, sector: Sector) -> Result<(), Failure> {
        let of = [
            (self.institution.is_some(), "--institution", Sector::Ho),
            (self.kind.is_some(), "--kind", Sector::Dagtilbud),
            (self.cutover.is_some(), "--cutover", Sector::Dagtilbud),
            (self.order, "--order", Sector::Dagtilbud),
        ];
        match of.into_iter().find(|(is_given, _, wanted)| *is_given && *wanted != sector) {
            Some((_, option, wanted)) => Err(Failure::usage(
                Message::new("scenario-other-sector")
                    .with("option", option)
                    .with("sector", wanted.as_str()),
            )),
            None => Ok(()),
        }
    }
}

fn institution(name: &str) -> Result<&'static Institution, Failure> {
    Institution::find(name).map_err(|nearest| {
        Failure::usage(match nearest {
            Some(nearest) => Message::new("scenario-institution-nearly")
                .with("name", name)
                .with("nearest", nearest),
            None => Message::new("scenario-institution-unknown").with("name", name),
        })
    })
}

fn one_of(
    verdict: &Verdict,
    (from, to): (&Endpoint, &Endpoint),
    (errors, tight): (&[Clash], &[Clash]),
    institution: Option<&Institution>,
    context: &mut Context,
) -> Result<(), Failure> {
    let catalogue = context.catalogue();
    match context.format() {
        OutputFormat::Json => {
            let report = ScenarioReport::new(verdict, from, to, catalogue);
            let report = report.of(institution, catalogue).impossible(errors, tight, catalogue);
            context.json(&report)?;
        }
        OutputFormat::Text => {
            if let Some(institution) = institution {
                write_institution(institution, catalogue, context.out())?;
            }
            let mut verdict = verdict.clone();
            verdict.warnings.retain(|warning| errors.iter().all(|clash| clash.text != *warning));
            write_verdict(&verdict, from, to, catalogue, context.out())?;
        }
    }
    Ok(())
}

/// A move that is not supported is a fault of the input; every other verdict is an answer.
pub(super) fn ending(verdict: &Verdict) -> Ending {
    match verdict.support() {
        Support::Unsupported => Ending::InputAtFault,
        Support::List | Support::NoList | Support::NotNeeded => Ending::Clean,
    }
}

fn whole(
    sector: Sector,
    institution: Option<&Institution>,
    order: bool,
    context: &mut Context,
) -> Result<Ending, Failure> {
    let catalogue = context.catalogue();
    let cells = matrix(sector);
    let order = order.then(|| catalogue.text("dagtilbud-order"));
    match (context.format(), institution) {
        (OutputFormat::Json, _) => {
            let report = MatrixReport::new(sector, &cells, catalogue).of(institution, catalogue);
            context.json(&MatrixReport { order, ..report })?;
        }
        (OutputFormat::Text, Some(institution)) => {
            write_institution(institution, catalogue, context.out())?;
        }
        (OutputFormat::Text, None) => match order {
            Some(order) => writeln!(context.out(), "{order}")?,
            None => write_matrix(sector, &cells, catalogue, context.out())?,
        },
    }
    Ok(Ending::Clean)
}
