//! `fill`: a column of a list from the export of a portal.

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::columns::{known_systems, mapped};
use super::list_input::ListOptions;
use super::list_output::{is_stream, target, tell_damage, tell_lost_columns, to_batch, to_stream};
use super::{Context, Ending, Failure, OutputFormat, move_file};
use crate::files::{self, Batch, Overwrite, Privacy};
use crate::identity::Side;
use crate::intake::fields::ExportField;
use crate::message::{Catalogue, Message};
use crate::ops::OpenedList;
use crate::ops::fill::{Accept, ChoicesForm, FillRealms, FillRequest, Filled, fill, read_choices, whole_list};
use crate::report::SourceWarning;
use crate::report::fill::FillReport;
use crate::tables::{ReadOptions, TableError};

const EXAMPLES: &str = "Examples:
  # New identities from an export of Entra ID
  waswordt fill list.xlsx --from entra-users.csv -o filled.xlsx

  # Old identities from an export of Magister, whose user names lack the realm
  waswordt fill list.csv --from magister.csv --column was --realm petteflat -o filled.csv

  # An export with names of its own for its columns
  waswordt fill list.xlsx --from accounts.csv --map identity=Account --map full-name=Wie -o filled.xlsx

  # What is likely, in a workbook; choose yes in its first column, and give it back
  waswordt fill list.xlsx --from entra-users.csv --candidates candidates.xlsx -o filled.xlsx
  waswordt fill list.xlsx --from entra-users.csv --accept candidates.xlsx -o filled.xlsx --force";

const MAP: &str = concat!(
    "What a column of the export holds, where its name does not tell; may be repeated. The fields are:

  identity        what is filled in where the list asks for a real id (userId@realm)
  profile-id      what is filled in where the list asks for a profile id
  known-identity, known-profile-id
                  an identity that the list holds on its other side
  student-number  the number in the administration, compared with the user id on the other side
  first-name, call-name, initials, prefix, last-name, full-name
  postcode, house-number, house-letter, house-addition, location
  enabled         whether the account is enabled, or blocked: its header tells which of the two; one that is blocked, or of which it says
                  something that is not known, is only proposed
  role            whether somebody is a pupil; others are left out

The usual headers of ",
    known_systems!(),
    " are known. A column of e-mail addresses is taken for the identity only \
where a move or manifest states the realm, and no --realm is added: e-mail addresses may be anybody's. A call name (roepnaam) is no given name, and only proposed; \
where your list has call names as well, say --map first-name=Roepnaam."
);

/// Fill a column of a list from the export of a portal
///
/// Rows and accounts are matched by an identity or student number that both hold, with a name that agrees, and else by name with postcode or
/// location. Only what is certain is filled in: one account for one row. Weaker matches are proposed: a name alone, a name that is spelt otherwise,
/// a student number that differs, a number without a name where no move or manifest states the realms. Ambiguous ones are reported, and a cell
/// that is filled stays as it is. An account that cannot be used still counts as somebody's: nobody else's account takes its place. The exit code is
/// 1 where the export contradicts what was filled in before.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The list (xlsx, csv, or sealed), or - for standard input
    #[arg(value_name = "LIST")]
    list: PathBuf,

    /// The export of the portal (xlsx, csv), or - for standard input
    #[arg(long, value_name = "EXPORT")]
    from: PathBuf,

    /// The side of the list to fill: was with the old portal's export, wordt with the new one's
    #[arg(long, value_enum, default_value = "wordt", value_name = "SIDE")]
    column: SideArg,

    /// What a column of the export holds, where its name does not tell; may be repeated
    #[arg(long, value_name = "FIELD=HEADER", value_parser = mapped, long_help = MAP)]
    map: Vec<(ExportField, String)>,

    /// Add this realm to identities of the export that are a bare user id
    #[arg(long, value_name = "REALM")]
    realm: Option<String>,

    /// The move file, for the realms of a list without a manifest
    #[arg(long = "move", value_name = "MOVE")]
    move_file: Option<PathBuf>,

    /// Write the proposals to a file, a workbook to tick (xlsx) or a CSV: put yes in its first column, and give it back with --accept
    #[arg(long, value_name = "FILE")]
    candidates: Option<PathBuf>,

    /// Fill in proposals as well: those accepted in an edited file of candidates; without a file, those in which a name is merely spelt otherwise (ij
    /// or y, special letters, a prefix left out or elsewhere), and something confirms it
    #[arg(long, value_name = "FILE", num_args = 0..=1)]
    #[expect(clippy::option_option, reason = "an option with an optional value is so in clap")]
    accept: Option<Option<PathBuf>>,

    /// The list that is written: a name that ends in .xlsx or .csv, or - for CSV on standard output
    #[arg(short, long, value_name = "OUT")]
    output: PathBuf,

    /// Replace existing files
    #[arg(long)]
    force: bool,

    /// The sheet of the export [default: the one that looks most like a table]
    #[arg(long, value_name = "NAME")]
    export_sheet: Option<String>,

    /// The encoding of the export, such as windows-1252 [default: found out]
    #[arg(long, value_name = "NAME")]
    export_encoding: Option<String>,

    #[command(flatten)]
    input: ListOptions,
}

/// A side of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum SideArg {
    /// The old identity
    Was,
    /// The new identity
    Wordt,
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    target(&args.output)?;
    args.check_streams(context)?;
    let read = [Some(args.list.as_path()), Some(&args.from), args.move_file.as_deref()].into_iter().flatten();
    files::apart([Some(args.output.as_path()), args.candidates.as_deref()].into_iter().flatten(), read.chain(args.input.inputs()))?;
    let moved = args.move_file.as_deref().map(move_file::read).transpose()?;
    let opened = args.input.open(&args.list, None, context)?.opened;
    let list = whole_list(&opened)?;
    tell_lost_columns(&opened, context);
    let warnings = tell_damage(&opened, None, context);
    let side = match args.column {
        SideArg::Was => Side::Was,
        SideArg::Wordt => Side::Wordt,
    };
    let moved = moved.as_ref().map(|moved| &moved.file).or_else(|| opened.manifest.as_ref().map(|manifest| &manifest.r#move));
    let of_side = |side| moved.map_or_else(Vec::new, |moved| realms(moved, side));
    let (was, wordt) = (of_side(Side::Was), of_side(Side::Wordt));
    let (known, held) = if side == Side::Was { (&was, &wordt) } else { (&wordt, &was) };
    let choices = args.choices(context)?;
    let mut export = args.input.supply(&args.from, context)?.into_reader()?;
    let request = FillRequest {
        list,
        manifest: opened.manifest.as_ref(),
        side,
        realms: FillRealms { known, held, add: args.realm.as_deref() },
        mapping: &args.map,
        accept: match (&args.accept, &choices) {
            (None, _) => Accept::Nothing,
            (Some(_), None) => Accept::SpellingOnly,
            (Some(_), Some(choices)) => Accept::These(choices),
        },
    };
    let spinner = context.spinner(&Message::new("fill-progress"));
    let filled = fill(&request, &mut *export, &args.read_options())?;
    spinner.finish_and_clear();
    args.write(&filled, &opened, context)?;
    tell(&filled, warnings, is_stream(&args.output), context)
}

fn realms(moved: &crate::moves::MoveFile, side: Side) -> Vec<String> {
    match side {
        Side::Was => moved.from.realm.as_slice().to_vec(),
        Side::Wordt => moved.to.realm.as_slice().to_vec(),
    }
}

impl Args {
    /// Standard input can be one thing only, and so can standard output.
    fn check_streams(&self, context: &Context) -> Result<(), Failure> {
        let chosen = self.accept.as_ref().and_then(Option::as_deref);
        let inputs = [Some(self.list.as_path()), Some(&self.from), self.move_file.as_deref(), chosen];
        if inputs.into_iter().flatten().filter(|path| is_stream(path)).count() > 1 {
            return Err(Failure::usage(Message::new("seal-one-standard-input")));
        }
        if is_stream(&self.output) && context.format() == OutputFormat::Json {
            return Err(Failure::usage(Message::new("generate-json-needs-file")));
        }
        Ok(())
    }

    fn read_options(&self) -> ReadOptions {
        ReadOptions { sheet: self.export_sheet.clone(), encoding: self.export_encoding.clone(), ..ReadOptions::default() }
    }

    fn choices(&self, context: &Context) -> Result<Option<Vec<crate::ops::fill::Choice>>, Failure> {
        let Some(path) = self.accept.as_ref().and_then(Option::as_ref) else { return Ok(None) };
        Ok(Some(read_choices(&mut *self.input.supply(path, context)?.into_reader()?, &ReadOptions::default())?))
    }

    /// Writes the list, its manifest and the candidates: all of them, or nothing.
    fn write(&self, filled: &Filled, opened: &OpenedList, context: &mut Context) -> Result<(), Failure> {
        let mut batch = Batch::new(if self.force { Overwrite::Allow } else { Overwrite::Refuse });
        if let Some(path) = &self.candidates {
            let file = batch.add(path, Privacy::Private)?;
            match filled.write_candidates(choices_form(path, context), &mut *file) {
                Err(TableError::Io(error)) => return Err(file.failed(error).into()),
                outcome => outcome?,
            }
        }
        if is_stream(&self.output) {
            to_stream(&filled.list, context)?;
        } else {
            to_batch(&mut batch, &filled.list, opened.manifest.as_ref(), &self.output, context)?;
        }
        Ok(batch.commit()?)
    }
}

/// Tells the form of a file of candidates by its name.
fn choices_form(path: &Path, context: &Context) -> ChoicesForm<'static> {
    let is_workbook = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xlsx"));
    if is_workbook { ChoicesForm::Workbook(Catalogue::of(context.lang())) } else { ChoicesForm::Csv }
}

fn tell(filled: &Filled, list_warnings: Vec<SourceWarning>, is_streamed: bool, context: &mut Context) -> Result<Ending, Failure> {
    let catalogue = Catalogue::of(context.lang());
    let report = FillReport { list_warnings, ..filled.report(catalogue) };
    match context.format() {
        OutputFormat::Json => context.json(&report)?,
        // Standard output has the list on it already.
        OutputFormat::Text if is_streamed => {
            let mut text = Vec::new();
            report.write_text(Filled::REASONS, catalogue, &mut text)?;
            context.say_text(&String::from_utf8_lossy(&text));
        }
        OutputFormat::Text => report.write_text(Filled::REASONS, catalogue, context.out())?,
    }
    Ok(if filled.has_contradictions() { Ending::InputAtFault } else { Ending::Clean })
}
