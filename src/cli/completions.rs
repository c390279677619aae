//! `completions`: completion scripts, rendered from the command line itself.

use std::io::Write as _;

use clap::builder::PossibleValuesParser;
use clap::{Arg, Command};
use clap_complete::Shell;

use super::{Context, Ending, Failure};
use crate::intake::fields::ExportField;
use crate::moves::Sector;
use crate::rules;
use crate::scenario::{Code, Idp, Place};

const EXAMPLES: &str = "Examples:
  # Complete commands and options in Bash, from the next session on
  waswordt completions bash > ~/.local/share/bash-completion/completions/waswordt";

/// Write a completion script for a shell on standard output
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

pub(crate) fn run(args: &Args, command: Command, context: &mut Context) -> Result<Ending, Failure> {
    let script = render(args.shell, command);
    context.out().write_all(&script)?;
    Ok(Ending::Clean)
}

/// Renders the script of one shell.
pub(crate) fn render(shell: Shell, command: Command) -> Vec<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut offering(command), "waswordt", &mut script);
    script
}

/// Has the command line offer what a value can begin with: IdPs, codes of rules and verdicts, and
/// the fields of `--map`. A command line that is read takes other values as well.
fn offering(command: Command) -> Command {
    let offered = |arg: Arg, command: &str| {
        let values = match (command, arg.get_id().as_str()) {
            ("scenario" | "init", "from" | "to") => endpoints(),
            ("explain", "rule") => codes(),
            (_, "map") => ExportField::ALL.iter().map(|field| format!("{field}=")).collect(),
            _ => return arg,
        };
        arg.value_parser(PossibleValuesParser::new(values))
    };
    command.mut_subcommands(|sub| {
        let name = sub.get_name().to_owned();
        sub.mut_args(|arg| offered(arg, &name))
    })
}

/// Every delivery with every IdP of the catalogue, where the agreement knows the two together.
fn endpoints() -> Vec<String> {
    let mut endpoints = Vec::new();
    for sector in [Sector::Vo, Sector::Mbo] {
        for delivery in sector.deliveries() {
            let exists = |idp: &&Idp| Place::all(sector).contains(&Place::new(*delivery, idp.kind));
            let idps = Idp::of_sector(sector).filter(exists);
            endpoints.extend(idps.map(|idp| format!("{delivery}:{}", idp.id)));
        }
    }
    endpoints
}

fn codes() -> Vec<String> {
    let verdicts = Code::ALL.iter().map(|code| code.as_str());
    rules::all().map(|rule| rule.code).chain(verdicts).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn idps_codes_and_fields_are_offered_and_other_values_are_still_read() {
        let script = String::from_utf8(render(Shell::Bash, crate::cli::command())).unwrap();
        for offered in ["elf:magister", "non-eck:distributor", "WW201", "V6", "student-number="] {
            assert!(script.contains(offered), "{offered}");
        }
        let line = ["waswordt", "init", "--from", "elf:mijnportaal=elo"];
        assert!(crate::cli::command().try_get_matches_from(line).is_ok());
    }
}
