//! `generate`: the list of a move, its supplied columns filled.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::Serialize;

use super::columns::{distinct, known_systems, mapped};
use super::io::{ReadPath, WritePath};
use super::list_input::{ListOptions, Seekable};
use super::list_output::{ending, target, tell_warnings};
use super::working_days::WorkingDays;
use super::{Context, Ending, Failure, OutputFormat, move_file, paste, store};
use crate::files::{Batch, Overwrite, Privacy, is_stream};
use crate::intake::fields::ExportField;
use crate::intake::{self, Chosen};
use crate::keyring::open_telling;
use crate::list::Manifest;
use crate::message::{Catalogue, Message};
use crate::moves::Closure;
use crate::ops::encrypt::unrecorded;
use crate::ops::generate::{
    GenerateError, Generated, Request, Seed, Source, Target, generate, generate_chosen, roster_of,
    write_list,
};
use crate::report::{SourceWarning, ranges, titles};
use crate::scenario::judge;
use crate::tables::{ReadOptions, TableError};

const EXAMPLES: &str = "Examples:
  # A workbook for the school, with the pupils of a roster
  waswordt generate --move move.toml --from roster.csv -o list.xlsx

  # An empty form, where the school supplies the rows (VO)
  waswordt generate --move move.toml -o list.xlsx

  # MBO: the list of one publisher, with its own pupils
  waswordt generate --move move.toml --from roster.xlsx --publisher voorbeeld -o list.xlsx

  # MBO, step 6: of a publisher's own store, the students whose licences come along
  waswordt generate --move move.toml --from keyrings.db --only running-licences.csv \\
      --publisher voorbeeld -o list.xlsx

  # A roster with names of its own for its columns, and without addresses: the school fills those in
  waswordt generate --move move.toml --from pupils.csv --map first-name=Roepnaam \\
      --allow-missing Postcode --allow-missing Huisnummer -o list.xlsx

  # A corrected list: the next version of the list that was sent out
  waswordt generate --move move.toml --from corrected.csv --supersedes list.xlsx -o list-2.xlsx";

const MAP: &str = concat!(
    "What a column of the roster holds, where its name does not tell; may be repeated. The fields are:

  first-name, initials, prefix, last-name
  full-name       the whole name in one column; it is taken apart where there is one way to do so (\"Berg, Zoë van der\")
  postcode, house-number, house-letter, house-addition, location
  identity        the old identity, where the list has one (userId@realm)
  profile-id      the old profile id
  role            whether somebody is a pupil; others are left out

With nothing behind it, as in --map enabled=, no column is used for the field.

The usual headers of ",
    known_systems!(),
    " are known. A call name (roepnaam) is no given name: where the school has nothing else, say --map first-name=Roepnaam."
);

/// Make the was–wordt list of a move
///
/// A workbook (.xlsx) is what a school fills most easily: what was supplied is locked, and a sheet
/// explains the rest. A CSV gets its manifest beside it, as <name>.datapackage.json. Where the
/// publisher or distributor supplies the rows (MBO, or VO to or from the distributor's portal) the
/// source must have every column that is theirs; otherwise it must have those of a person, and
/// without a source the list is an empty form.
///
/// What is damaged in the source, such as a shortened number in place of an identity, comes into
/// the list as it is; it is told by row and column, and the exit code is 1.
///
/// A list that goes out again with corrections is the next version of the same list: with
/// --supersedes it gets the id and the version from the manifest of the one before. Its source may
/// be that list itself, corrected and filled in. Whoever has the newer version then knows the older
/// one as such: fill-check with --original tells what differs, status counts the older tickets as
/// superseded, and apply changes only the difference and refuses the older version afterwards.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The move file
    #[arg(long = "move", value_name = "FILE")]
    move_file: ReadPath,

    /// The people: a roster (xlsx, ods, csv, EDEXML, an answer of UWLR, a OneRoster zip), - for
    /// standard input, or keyrings: a store (FILE.jsonl, FILE.db or sqlite:FILE), or a table with
    /// its columns
    #[arg(long, value_name = "SOURCE")]
    from: Option<ReadPath>,

    /// What a column of the roster holds, where its name does not tell; may be repeated
    #[arg(long, value_name = "FIELD=HEADER", requires = "from", value_parser = mapped, long_help = MAP)]
    map: Vec<(ExportField, String)>,

    /// A column of the list that may be without a source, such as Huisnummer; may be repeated
    #[arg(long, value_name = "COLUMN", requires = "from")]
    allow_missing: Vec<String>,

    /// A table of those who come along, such as students with running licences (MBO): by a column
    /// named profile_id, identity, nlEduPersonRealId, nlEduPersonProfileId or ECK iD, or the only
    /// column there is; others are left out
    #[arg(long, value_name = "FILE", requires = "from")]
    only: Option<ReadPath>,

    #[command(flatten)]
    input: ListOptions,

    /// The publisher whose list it is, by its name in the move file (MBO)
    #[arg(long, value_name = "NAME")]
    publisher: Option<String>,

    /// The list that this one corrects, with its manifest: this one is the next version of it
    #[arg(long, value_name = "LIST")]
    supersedes: Option<ReadPath>,

    /// The list: a name that ends in .xlsx or .csv, or - for CSV on standard output
    #[arg(short, long, value_name = "LIST")]
    output: WritePath,

    /// Replace existing files
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    working_days: WorkingDays,
}

/// A list that was made, as scripts read it.
#[derive(Serialize, JsonSchema)]
pub(crate) struct GenerateReport {
    /// Always `waswordt/generate/1`.
    #[schemars(extend("const" = "waswordt/generate/1"))]
    report: String,
    /// The list's id.
    list_id: String,
    /// Its version.
    version: u32,
    /// Its format.
    format: String,
    /// How many people are on it.
    rows: usize,
    /// Whether rows may be added or removed.
    closure: Closure,
    /// The publisher whose list it is (MBO).
    owner: Option<String>,
    /// The columns that were supplied, by their agreed names.
    supplied: Vec<String>,
    /// The columns of the source that were used.
    columns: Vec<UsedColumn>,
    /// The columns of the source that were not used.
    unused: Vec<String>,
    /// The system in whose layout the source is, where that is known.
    layout: Option<String>,
    /// The files that were written.
    files: Vec<String>,
    /// Who was chosen, where not everybody is on the list.
    only: Option<OnlyReport>,
    /// What deserves a look in the source.
    warnings: Vec<SourceWarning>,
}

/// What came of the table of those who come along.
#[derive(Serialize, JsonSchema)]
struct OnlyReport {
    /// How many people of the source are left out.
    left_out: usize,
    /// The rows of the table whose people are not on the list.
    missing: Vec<u32>,
    /// What deserves a look in the table.
    warnings: Vec<SourceWarning>,
}

/// A column of the source that was used.
#[derive(Serialize, JsonSchema)]
struct UsedColumn {
    /// What it holds: a name that `--map` takes.
    field: String,
    /// What it is called in the source.
    header: String,
    /// The agreed name of the column of the list that it fills; none where it only tells who is
    /// taken.
    column: Option<String>,
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    let target = target(&args.output)?;
    distinct(&args.map)?;
    check_streams(args, context)?;
    let mut moved = move_file::read_for_list(&args.move_file, context)?;
    // The list tells its last day wherever it goes, so that it takes the days along.
    moved.file.working_days.add(args.working_days.days());
    let before =
        args.supersedes.as_deref().map(|path| manifest_of(args, path, context)).transpose()?;
    move_file::take_days(&mut moved.file, before.as_ref());
    let only = args.only.as_deref().map(|path| chosen(args, path, context)).transpose()?;
    tell_warnings(only.as_ref().map_or(&[], Chosen::warnings), context);
    let calendar = args.working_days.calendar_told(context);
    let verdict = judge(&moved, &calendar);
    let request = Request {
        moved: &moved,
        verdict: &verdict,
        publisher: args.publisher.as_deref(),
        supersedes: before.as_ref(),
        target,
        today: context.today(),
        mapping: &args.map,
        may_lack: &args.allow_missing,
        only: only.as_ref(),
        seed: Seed { id: Context::random()?, salt: Context::random()? },
    };
    let generated = generated(args, &request, context)?;
    let written = if is_stream(&args.output) {
        to_stream(&generated, context)?
    } else {
        to_files(args, &generated, target, context)?
    };
    let report = report(&generated, only.as_ref(), &written, context);
    tell(args, &generated, &report, context)?;
    for what in move_file::too_little_time(&moved, &calendar, context.today()) {
        context.say(&Message::new("dates-impossible").with("what", what));
    }
    for notice in unrecorded(&verdict, context.today()) {
        context.say(&notice);
    }
    Ok(ending(&report.warnings, context))
}

/// Standard input can be one thing only, and so can standard output.
fn check_streams(args: &Args, context: &Context) -> Result<(), Failure> {
    if is_stream(&args.output) && context.format() == OutputFormat::Json {
        return Err(Failure::usage(Message::new("generate-json-needs-file")));
    }
    Ok(())
}

/// Reads which list is corrected.
fn manifest_of(args: &Args, path: &Path, context: &Context) -> Result<Manifest, Failure> {
    let options = ListOptions {
        identity: args.input.identity.clone(),
        passphrase_file: args.input.passphrase_file.clone(),
        ..ListOptions::default()
    };
    let opened = options.open(path, None, context)?.opened;
    match (opened.manifest, opened.manifest_error) {
        (Some(manifest), _) => Ok(manifest),
        (None, Some(error)) => Err(error.into()),
        (None, None) => Err(GenerateError::Nameless { path: path.display().to_string() }.into()),
    }
}

/// Reads who was chosen.
fn chosen(args: &Args, path: &Path, context: &Context) -> Result<Chosen, Failure> {
    let options = ReadOptions { encoding: args.input.read().encoding, ..ReadOptions::default() };
    Ok(Chosen::read(args.input.supply(path, context)?.into_reader()?, &options)
        .map_err(GenerateError::Chosen)?)
}

fn generated(args: &Args, request: &Request<'_>, context: &Context) -> Result<Generated, Failure> {
    let Some(path) = &args.from else {
        return Ok(generate(request, Source::<Box<dyn Seekable>>::Nothing)?);
    };
    // A file is a roster, or a store where it has the columns of keyrings, of which nobody says
    // what else they mean.
    let address = path.to_str().map(store::database).transpose()?.flatten();
    if let (Some(address), Some(format)) = (address, request.verdict.list_format) {
        let mut roster = Vec::new();
        let taken = roster_of(
            &mut *open_telling(&address, context.notices())?,
            request.moved,
            format,
            request.only,
            &mut roster,
        )?;
        return Ok(generate_chosen(request, roster, taken)?);
    }
    let options = ReadOptions { today: Some(context.today()), ..args.input.read() };
    Ok(generate(
        request,
        Source::Roster(args.input.supply(path, context)?.into_reader()?, options),
    )?)
}

fn to_stream(generated: &Generated, context: &mut Context) -> Result<Vec<PathBuf>, Failure> {
    let today = context.today();
    match write_list(generated, Target::Csv, "list.csv", today, context.out()) {
        Err(GenerateError::Output(TableError::Io(error))) => return Err(error.into()),
        outcome => outcome?,
    };
    context.say(&Message::new("generate-no-manifest"));
    Ok(Vec::new())
}

/// Writes the list, and the manifest of a CSV beside it: both, or neither.
fn to_files(
    args: &Args,
    generated: &Generated,
    target: Target,
    context: &Context,
) -> Result<Vec<PathBuf>, Failure> {
    let mut batch = Batch::new(if args.force { Overwrite::Allow } else { Overwrite::Refuse });
    let name =
        args.output.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let output = batch.add(&args.output, Privacy::Private)?;
    let descriptor = match write_list(generated, target, &name, context.today(), &mut *output) {
        Err(GenerateError::Output(TableError::Io(error))) => {
            return Err(output.failed(error).into());
        }
        outcome => outcome?,
    };
    let mut written = vec![args.output.to_path_buf()];
    if let Some(descriptor) = descriptor {
        let beside = args.output.with_extension("datapackage.json");
        let output = batch.add(&beside, Privacy::Private)?;
        output.write_all(descriptor.as_bytes()).map_err(|error| output.failed(error))?;
        written.push(beside);
    }
    batch.commit()?;
    Ok(written)
}

fn tell(
    args: &Args,
    generated: &Generated,
    report: &GenerateReport,
    context: &mut Context,
) -> Result<(), Failure> {
    if context.format() == OutputFormat::Json {
        return context.json(report);
    }
    for warning in &generated.warnings {
        context.say(&Message::new("generate-warning").with("warning", warning.message()));
    }
    if !generated.columns.is_empty() {
        context.say(&used_columns(generated, context.catalogue()));
    }
    if !generated.unused.is_empty() {
        context.say(&Message::new("generate-unused").with("columns", titles(&generated.unused)));
    }
    if let Some(only) = &report.only {
        context.say(&Message::new("generate-only-left-out").with("count", only.left_out));
        if !only.missing.is_empty() {
            context.say(
                &Message::new("generate-only-missing")
                    .with("count", only.missing.len())
                    .with("rows", ranges(&only.missing)),
            );
        }
    }
    let is_csv_alone = report.files.is_empty();
    let done = Message::new("generate-done")
        .with("files", if is_csv_alone { "CSV".to_owned() } else { report.files.join(", ") })
        .with("list", &generated.manifest.list_id)
        .with("rows", generated.list.len());
    context.say(&done);
    if generated.manifest.version > 1 {
        context.say(
            &Message::new("generate-done-version").with("version", generated.manifest.version),
        );
    }
    if !is_csv_alone {
        let typed = |path: &Path| paste::word(&path.display().to_string()).into_owned();
        let next = Message::new("generate-next").with("list", typed(&args.output));
        context.say(&next.with("move", typed(&args.move_file)));
    }
    Ok(())
}

/// Says which columns of the source fill which of the list.
fn used_columns(generated: &Generated, catalogue: &Catalogue) -> Message {
    let mut of: Vec<(String, Vec<&str>)> = Vec::new();
    for used in &generated.columns {
        let of_people = match used.field {
            ExportField::Role => catalogue.text("generate-column-role"),
            ExportField::Enabled => catalogue.text("generate-column-enabled"),
            field => field.to_string(),
        };
        let column = used.column.map_or(of_people, str::to_owned);
        match of.iter_mut().find(|(known, _)| *known == column) {
            Some((_, headers)) => headers.push(&used.header),
            None => of.push((column, vec![&used.header])),
        }
    }
    let columns = of
        .into_iter()
        .map(|(column, headers)| format!("{column} ← {}", headers.join(" + ")))
        .collect::<Vec<_>>()
        .join(", ");
    match generated.layout {
        Some(layout) => {
            Message::new("generate-columns-of").with("columns", columns).with("layout", layout)
        }
        None => Message::new("generate-columns").with("columns", columns),
    }
}

fn report(
    generated: &Generated,
    only: Option<&Chosen>,
    written: &[PathBuf],
    context: &Context,
) -> GenerateReport {
    let manifest = &generated.manifest;
    let used = |used: &intake::UsedColumn| UsedColumn {
        field: used.field.to_string(),
        header: used.header.clone(),
        column: used.column.map(str::to_owned),
    };
    let told = |warnings: &[intake::Warning]| {
        warnings.iter().map(|warning| warning.told(context.catalogue())).collect()
    };
    GenerateReport {
        report: "waswordt/generate/1".to_owned(),
        list_id: manifest.list_id.clone(),
        version: manifest.version,
        format: manifest.format.as_str().to_owned(),
        rows: generated.list.len(),
        closure: manifest.closure,
        owner: manifest.owner.clone(),
        supplied: manifest.supplied_headers().into_iter().map(str::to_owned).collect(),
        columns: generated.columns.iter().map(used).collect(),
        unused: generated.unused.clone(),
        layout: generated.layout.map(str::to_owned),
        files: written.iter().map(|path| path.display().to_string()).collect(),
        only: only.map(|only| OnlyReport {
            left_out: generated.left_out,
            missing: only.missing(),
            warnings: told(only.warnings()),
        }),
        warnings: told(&generated.warnings),
    }
}
