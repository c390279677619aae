//! `completions`: completion scripts, rendered from the command line itself.

use std::io::Write as _;

use clap_complete::Shell;

use super::{Context, Ending, Failure};

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

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    let script = render(args.shell);
    context.out().write_all(&script)?;
    Ok(Ending::Clean)
}

/// Renders the script of one shell.
pub(crate) fn render(shell: Shell) -> Vec<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut super::command(), "waswordt", &mut script);
    script
}
