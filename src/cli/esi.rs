//! `esi`: European Student Identifiers.

use std::path::{Path, PathBuf};

use clap::builder::NonEmptyStringValueParser;
use clap::{Subcommand, ValueEnum};

use super::io::{ReadPath, WritePath, extension};
use super::list_input::ListOptions;
use super::list_output::{target, to_batch, to_stream};
use super::usage::BadValue;
use super::{Context, Ending, Failure, OutputFormat};
use crate::files::{Batch, Overwrite, is_stream};
use crate::identity::is_domain;
use crate::message::Message;
use crate::ops::esi::{EsiSource, MakeRequest, check_table, check_value, make};
use crate::report::{EsiCheckReport, EsiMakeReport};
use crate::tables::ReadOptions;

const EXAMPLES: &str = "Examples:
  # Is this an ESI, or are all of these?
  waswordt esi check urn:schac:personalUniqueCode:int:esi:larosate.se:abcd1234
  waswordt esi check students.csv

  # New ESIs from an export of Ladok, or from its feed
  waswordt esi make --from students.csv --source ladok --scope larosate.se -o esi.csv
  waswordt esi make --ladok-events events.xml --source ladok --scope larosate.se -o esi.csv

  # From the accounts of the institution itself
  waswordt esi make --from accounts.csv --source local --scope larosate.se -o esi.csv

  # Put them into the list that a service sent
  waswordt fill list.xlsx --from esi.csv -o filled.xlsx";

/// Make and check European Student Identifiers (ESI)
///
/// An ESI is urn:schac:personalUniqueCode:int:esi:<scope>:<code>, of a country, a region or an
/// institution. A personal identity number is refused and never printed.
#[derive(Debug, clap::Args)]
#[command(subcommand_required = true, arg_required_else_help = true)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check an ESI, or all of a table
    ///
    /// In a table, the columns of ESIs are checked; without one, every value that begins as the
    /// attribute does. Other codes of schacPersonalUniqueCode are left alone. The exit code is 1
    /// where one is at fault, or there is none.
    Check {
        /// An ESI, or a file (xlsx, csv, text)
        #[arg(value_name = "VALUE|FILE", value_parser = NonEmptyStringValueParser::new())]
        value: String,

        #[command(flatten)]
        input: ListOptions,
    },
    /// Make a list with new ESIs, of what a source has of its students
    ///
    /// Of Ladok it is ExterntStudentUID, never the internal StudentUID; of eduID and of the
    /// institution what stands before the @ of eduPersonPrincipalName. Of a row at fault nothing is
    /// made, and so of none: mend the source first.
    Make(MakeArgs),
}

#[derive(Debug, clap::Args)]
struct MakeArgs {
    /// The students (xlsx, csv), or - for standard input
    #[arg(long, value_name = "ROSTER", required_unless_present = "ladok_events")]
    from: Option<ReadPath>,

    /// The students as events of Ladok's feed (LokalStudentEvent)
    #[arg(long, value_name = "FILE", conflicts_with = "from")]
    ladok_events: Option<ReadPath>,

    /// What ESIs are made of
    #[arg(long, value_enum, value_name = "SOURCE")]
    source: SourceArg,

    /// The domain of the institution, as in larosate.se
    ///
    /// It is the home organisation of whoever has none in the source, and the scope of local ESIs.
    /// Of students of several institutions it tells namesakes apart; where everybody has the same,
    /// it confirms nobody. An old ESI in the source (a column ESI old) is certain: fill then fills
    /// in the new one. By a name alone it only proposes, with --candidates and then --accept.
    #[arg(long, value_name = "DOMAIN", value_parser = domain)]
    scope: Option<String>,

    /// The list that is written: a name that ends in .xlsx or .csv, or - for CSV on standard output
    #[arg(short, long, value_name = "LIST")]
    output: WritePath,

    /// Replace existing files
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    input: ListOptions,
}

/// What ESIs are made of, as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum SourceArg {
    /// ExterntStudentUID of Ladok or NyA
    Ladok,
    /// The unique id of eduID
    Eduid,
    /// The identity that the institution gives out itself
    Local,
}

impl From<SourceArg> for EsiSource {
    fn from(source: SourceArg) -> Self {
        match source {
            SourceArg::Ladok => Self::Ladok,
            SourceArg::Eduid => Self::Eduid,
            SourceArg::Local => Self::Local,
        }
    }
}

fn domain(text: &str) -> Result<String, BadValue> {
    let domain = text.trim().to_ascii_lowercase();
    if is_domain(&domain) {
        Ok(domain)
    } else {
        Err(BadValue(Message::new("scenario-move-domain").with("code", text)))
    }
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    match &args.command {
        Command::Check { value, input } => check(value, input, context),
        Command::Make(args) => args.run(context),
    }
}

fn check(value: &str, input: &ListOptions, context: &mut Context) -> Result<Ending, Failure> {
    let (checked, others, found) = if names_a_file(value) {
        let path = ReadPath::from(std::ffi::OsString::from(value));
        let mut table = input.supply(&path, context)?.into_reader()?;
        check_table(&mut *table, &ReadOptions { today: Some(context.today()), ..input.read() })?
    } else {
        (1, 0, check_value(value))
    };
    let catalogue = context.catalogue();
    let report = EsiCheckReport::new(checked, others, &found, catalogue);
    match context.format() {
        OutputFormat::Json => context.json(&report)?,
        OutputFormat::Text => report.write_text(catalogue, context.out())?,
    }
    Ok(if report.ok { Ending::Clean } else { Ending::InputAtFault })
}

/// How the names of tables end.
const TABLES: [&str; 8] = ["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods", "xml"];

/// Tells a file from an ESI, also where the file is not there.
fn names_a_file(value: &str) -> bool {
    let path = Path::new(value);
    let is_named_so = || extension(path).is_some_and(|end| TABLES.contains(&end.as_str()));
    !value.starts_with("urn:") && (is_stream(path) || path.exists() || is_named_so())
}

impl MakeArgs {
    fn run(&self, context: &mut Context) -> Result<Ending, Failure> {
        target(&self.output)?;
        if is_stream(&self.output) && context.format() == OutputFormat::Json {
            return Err(Failure::usage(Message::new("generate-json-needs-file")));
        }
        let Some(from) = self.from.as_ref().or(self.ladok_events.as_ref()) else {
            return Ok(Ending::Clean);
        };
        let mut table = self.input.supply(from, context)?.into_reader()?;
        let request = MakeRequest { source: self.source.into(), scope: self.scope.as_deref() };
        let options = ReadOptions { today: Some(context.today()), ..self.input.read() };
        let made = make(&mut *table, &options, &request)?;
        let files: Vec<PathBuf> = if is_stream(&self.output) {
            to_stream(&made.list, context)?;
            Vec::new()
        } else {
            let mut batch =
                Batch::new(if self.force { Overwrite::Allow } else { Overwrite::Refuse });
            let files = to_batch(&mut batch, &made.list, None, &self.output, context)?;
            batch.commit()?;
            files
        };
        let rows = made.list.len();
        let events = made.events;
        let report = EsiMakeReport {
            report: "waswordt/esi-make/1".to_owned(),
            source: request.source.as_str().to_owned(),
            rows,
            made: rows - made.empty.len(),
            empty: made.empty,
            again: made.again,
            without_home: made.without_home,
            nameless: made.nameless.into_iter().map(str::to_owned).collect(),
            superseded: events.map_or(0, |events| events.superseded),
            changed: events.map_or(0, |events| events.changed),
            removed: events.map_or(0, |events| events.removed),
            files: files.iter().map(|path| path.display().to_string()).collect(),
        };
        if context.format() == OutputFormat::Json {
            context.json(&report)?;
        } else {
            report.messages().iter().for_each(|message| context.say(message));
        }
        Ok(Ending::Clean)
    }
}
