//! Options that every subcommand takes.

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::lang::LangArg;
use super::usage::date;
use crate::message::Lang;

/// Options that every subcommand takes.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Options of every command")]
pub(crate) struct Global {
    /// How results are written: for a person, or as one JSON document on standard output
    #[arg(long, global = true, value_enum, default_value = "text", value_name = "FORMAT")]
    pub(crate) format: OutputFormat,

    /// Language of messages and reports [default: the locale's, else en]
    #[arg(long, global = true, value_enum, value_name = "LANG", env = "WASWORDT_LANG")]
    pub(crate) lang: Option<LangArg>,

    /// Say nothing but results and errors
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,

    /// Say what is being done, and how long each part took
    #[arg(long, short, global = true, conflicts_with = "quiet")]
    pub(crate) verbose: bool,

    /// Show identities and names in results; without it, only rows and columns are named
    #[arg(long, global = true)]
    pub(crate) show_values: bool,

    /// Take this day as today, as in 2026-07-27
    #[arg(long, global = true, value_name = "DATE", value_parser = date)]
    pub(crate) today: Option<Date>,
}

/// How results are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum OutputFormat {
    /// For a person
    Text,
    /// For a script
    Json,
}

impl Global {
    /// Returns the language asked for, or the locale's, or English.
    pub(crate) fn lang(&self) -> Lang {
        LangArg::or_locale(self.lang)
    }
}
