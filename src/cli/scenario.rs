//! `scenario`: may this move be supported, and on what terms?

use clap::ValueEnum;

use super::io::ReadPath;
use super::working_days::WorkingDays;
use super::{Context, Ending, Failure, OutputFormat, move_file};
use crate::message::Catalogue;
use crate::moves::{Endpoint, Sector};
use crate::report::{MatrixReport, ScenarioReport, write_matrix, write_verdict};
use crate::scenario::{Support, Verdict, judge, judge_pair, matrix, parse_endpoint};

const EXAMPLES: &str = "Examples:
  # May a school go from Magister to Entra ID?
  waswordt scenario --sector vo --from elf:magister --to elf:azure-ad

  # From a portal that the catalogue does not know
  waswordt scenario --sector vo --from elf:mijnportaal=elo --to elf:som

  # The whole table of vocational education
  waswordt scenario --sector mbo

  # The move of a file, with its dates and conditions
  waswordt scenario --move move.toml";

/// Tell whether a move is supported, by which rule, and on what terms
///
/// An endpoint is a delivery and an IdP: `elf:magister`, `ilf:codes`, `eck:distributor`; an IdP outside the catalogue needs its kind,
/// `elf:mijnportaal=elo`. Without a pair, the sector's whole table is printed. A move that is not supported ends with exit code 1.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The sector whose rules hold
    #[arg(long, value_enum, ignore_case = true, required_unless_present = "move_file", conflicts_with = "move_file")]
    sector: Option<SectorArg>,

    /// Where the school comes from
    #[arg(long, value_name = "DELIVERY:IDP[=KIND]", requires = "to", conflicts_with = "move_file")]
    from: Option<String>,

    /// Where the school goes
    #[arg(long, value_name = "DELIVERY:IDP[=KIND]", requires = "from", conflicts_with = "move_file")]
    to: Option<String>,

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
}

impl From<SectorArg> for Sector {
    fn from(sector: SectorArg) -> Self {
        match sector {
            SectorArg::Vo => Self::Vo,
            SectorArg::Mbo => Self::Mbo,
        }
    }
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    if let Some(path) = &args.move_file {
        let moved = move_file::read(path)?;
        let verdict = judge(&moved, &args.working_days.calendar()).on(context.today());
        return one(&verdict, &moved.from, &moved.to, context);
    }
    // Without a move file clap has seen to it that a sector is there.
    let sector = args.sector.map_or(Sector::Vo, Sector::from);
    match (&args.from, &args.to) {
        (Some(from), Some(to)) => {
            let (from, to) = (parse_endpoint(sector, from)?, parse_endpoint(sector, to)?);
            one(&judge_pair(sector, &from, &to), &from, &to, context)
        }
        _ => whole(sector, context),
    }
}

fn one(verdict: &Verdict, from: &Endpoint, to: &Endpoint, context: &mut Context) -> Result<Ending, Failure> {
    let catalogue = Catalogue::of(context.lang());
    match context.format() {
        OutputFormat::Json => context.json(&ScenarioReport::new(verdict, from, to, catalogue))?,
        OutputFormat::Text => write_verdict(verdict, from, to, catalogue, context.out())?,
    }
    Ok(ending(verdict))
}

/// A move that is not supported is a fault of the input; every other verdict is an answer.
pub(super) fn ending(verdict: &Verdict) -> Ending {
    match verdict.support() {
        Support::Unsupported => Ending::InputAtFault,
        Support::List | Support::NoList | Support::NotNeeded => Ending::Clean,
    }
}

fn whole(sector: Sector, context: &mut Context) -> Result<Ending, Failure> {
    let catalogue = Catalogue::of(context.lang());
    let cells = matrix(sector);
    match context.format() {
        OutputFormat::Json => context.json(&MatrixReport::new(sector, &cells, catalogue))?,
        OutputFormat::Text => write_matrix(sector, &cells, catalogue, context.out())?,
    }
    Ok(Ending::Clean)
}
