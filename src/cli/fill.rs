//! `fill`: a column of a list from the export of a portal.

use std::path::Path;

use clap::ValueEnum;

use super::columns::{distinct, known_systems, mapped};
use super::io::{ReadPath, WritePath, extension};
use super::list_input::ListOptions;
use super::list_output::{
    commit, ending, target, tell_damage, tell_faults, tell_lost_columns, tell_warnings, to_batch,
    to_stream,
};
use super::usage::BadValue;
use super::{Context, Ending, Failure, OutputFormat, move_file};
use crate::files::{Batch, Overwrite, Privacy, is_stream};
use crate::identity::Side;
use crate::intake::fields::ExportField;
use crate::list::List;
use crate::message::Message;
use crate::moves::Move;
use crate::ops::OpenedList;
use crate::ops::fill::{
    Accept, Choices, ChoicesForm, FillError, FillRealms, FillRequest, Filled, Rule, Ruled, fill,
    find_rule, follow, read_choices, whole_list,
};
use crate::ops::renumber::{read_numbers, renumber};
use crate::progress::{self, Phase, Whole};
use crate::report::NumbersReport;
use crate::report::SourceWarning;
use crate::report::fill::FillReport;
use crate::report::fill_rule::RuleReport;
use crate::rules::damaged_cells;
use crate::scenario::resolve;
use crate::tables::{ReadOptions, TableError};

const EXAMPLES: &str = "Examples:
  # New identities from an export of Entra ID
  waswordt fill list.xlsx --from entra-users.csv -o filled.xlsx

  # Old identities from an export of Magister, whose user names lack the realm
  waswordt fill list.csv --from magister.csv --column was --realm petteflat -o filled.csv

  # An export with names of its own for its columns
  waswordt fill list.xlsx --from accounts.csv --map identity=Account --map full-name=Wie \\
      -o filled.xlsx

  # What is likely, in a workbook; choose yes in its first column, and give it back
  waswordt fill list.xlsx --from entra-users.csv --candidates candidates.xlsx -o filled.xlsx
  waswordt fill list.xlsx --from entra-users.csv --accept candidates.xlsx -o filled.xlsx --force

  # Day-care institutions that get other numbers, of which a table tells
  waswordt fill list.xlsx --numbers numbers.csv -o filled.xlsx

  # Every new identity follows from the old one: which rule is it, and fill by it what the portal confirms
  waswordt fill list.xlsx --find-rule --from entra-users.csv
  waswordt fill list.xlsx --rule 's{number}@new.example' --from entra-users.csv -o filled.xlsx";

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

With nothing behind it, as in --map enabled=, no column is used for the field.

The usual headers of ",
    known_systems!(),
    " are known. A column of e-mail addresses is taken for the identity only \
where a move or manifest states the realm, and no --realm is added: e-mail addresses may be anybody's. A call name (roepnaam) is no given name, and only proposed; \
where your list has call names as well, say --map first-name=Roepnaam."
);

const RULE: &str = "Make every identity by this rule; with --from, only those that an account of the export confirms, and that is nobody else's.

A rule is text with parts in braces:

  {user}      the user id of the identity on the other side of the list
  {number}    the digits of that user id
  {first}, {initials}, {prefix}, {last}
              the names, in lower case, with plain letters (é is e, ø is o), without spaces and hyphens

A part may be followed by forms, as in {first:1}, {last:upper} or {prefix:dot}:

  lower, upper, keep    what becomes of capitals
  letters               letters that are no plain ones stay as they are
  dash, dot             words are joined by a dash or a dot
  word                  the first word only
  a number              as many characters, from the start

Where somebody has no prefix, of the dots, dashes or underscores around {prefix} one is left. A row that lacks another part is not filled. Neither is one \
whose identity the rule makes for somebody else too, or that another row has.";

/// Fill a column of a list from the export of a portal, or by a rule
///
/// Rows and accounts are matched by an identity or student number that both hold, with a name that
/// agrees, and else by name with postcode or location. Only what is certain is filled in: one
/// account for one row. Weaker matches are proposed: a name alone, a name that is spelt otherwise,
/// a student number that differs, a number without a name where no move or manifest states the
/// realms. Ambiguous ones are reported, and a cell that is filled stays as it is. An account that
/// cannot be used still counts as somebody's: nobody else's account takes its place. The exit code
/// is 1 where the export contradicts what was filled in before.
///
/// In a list of fifty rows or more, a name with a slip of the pen, or an address that agrees in
/// part, is filled in too where the rest agrees and nobody else in either file comes near; the
/// report tells in what the two differ; a first name that may be a brother's or sister's is only
/// proposed. Where the files hold families, or namesakes who live near each other, a first name and
/// the whole address must agree; the rest is proposed.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The list (xlsx, csv, or sealed), or - for standard input
    #[arg(value_name = "LIST")]
    list: ReadPath,

    /// The export of the portal (xlsx, csv), or - for standard input
    #[arg(long, value_name = "EXPORT", required_unless_present_any = ["rule", "find_rule", "numbers"])]
    from: Option<ReadPath>,

    /// Make every identity by this rule, such as 's{user}@new.example'; with --from, only those
    /// that an account of the export confirms
    #[arg(long, value_name = "RULE", value_parser = ruled, conflicts_with_all = ["candidates", "accept", "find_rule"], long_help = RULE)]
    rule: Option<Rule>,

    /// Say which rule the identities of the list follow, or those of an export that names match
    /// with its rows; writes nothing
    #[arg(long, conflicts_with_all = ["output", "candidates", "accept"])]
    find_rule: bool,

    /// Day-care: fill in the new institution numbers from this table of old and new ones; a
    /// column of user ids decides where one becomes several
    #[arg(long, value_name = "FILE", conflicts_with_all = ["from", "rule", "find_rule", "candidates", "accept", "map", "realm"])]
    numbers: Option<ReadPath>,

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
    move_file: Option<ReadPath>,

    /// Write the proposals to a file, a workbook to tick (xlsx) or a CSV: put yes in its first
    /// column, and give it back with --accept
    #[arg(long, value_name = "FILE")]
    candidates: Option<WritePath>,

    /// Fill in proposals as well: those accepted in an edited file of candidates; without a file,
    /// those in which a name is merely spelt otherwise (ij or y, special letters, a prefix left out
    /// or elsewhere), and something confirms it
    #[arg(long, value_name = "FILE", num_args = 0..=1)]
    #[expect(clippy::option_option, reason = "an option with an optional value is so in clap")]
    accept: Option<Option<ReadPath>>,

    /// The list that is written: a name that ends in .xlsx or .csv, or - for CSV on standard output
    #[arg(short, long, value_name = "OUT", required_unless_present = "find_rule")]
    output: Option<WritePath>,

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

fn ruled(text: &str) -> Result<Rule, BadValue> {
    Rule::parse(text).map_err(BadValue)
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    if let Some(output) = &args.output {
        target(output)?;
    }
    distinct(&args.map)?;
    args.check_streams(context)?;
    let moved = args
        .move_file
        .as_deref()
        .map(|path| move_file::read_for_list(path, context))
        .transpose()?;
    let opened = args.input.open(&args.list, None, context)?.opened;
    let list = whole_list(&opened)?;
    tell_lost_columns(&opened, context);
    if let Some(numbers) = &args.numbers {
        let moved = moved.or_else(|| resolve(opened.manifest.as_ref()?.r#move.clone()).ok());
        return args.renumber(numbers, opened, moved.as_ref(), context);
    }
    let mut warnings = tell_damage(&opened, None, context);
    let side = match args.column {
        SideArg::Was => Side::Was,
        SideArg::Wordt => Side::Wordt,
    };
    let judged = moved.or_else(|| resolve(opened.manifest.as_ref()?.r#move.clone()).ok());
    let moved = judged.as_ref().map(|moved| &moved.file);
    let of_side = |side| moved.map_or_else(Vec::new, |moved| realms(moved, side));
    let (was, wordt) = (of_side(Side::Was), of_side(Side::Wordt));
    let (known, held) = if side == Side::Was { (&was, &wordt) } else { (&wordt, &was) };
    let choices = args.choices(context)?;
    let damaged =
        if args.rule.is_some() { damaged_cells(&opened.facts, &opened.parsed) } else { Vec::new() };
    let request = FillRequest {
        list,
        damaged: &damaged,
        manifest: opened.manifest.as_ref(),
        side,
        realms: FillRealms { known, held, add: args.realm.as_deref() },
        brin: moved.map(|moved| moved.school.brin.as_str()),
        mapping: &args.map,
        accept: match (&args.accept, &choices) {
            (None, _) if args.find_rule => Accept::Names,
            (None, _) => Accept::Nothing,
            (Some(_), None) => Accept::SpellingOnly,
            (Some(_), Some(choices)) => Accept::These(&choices.accepted),
        },
    };
    if args.find_rule {
        return args.find_rule(&request, context);
    }
    if let Some(rule) = &args.rule {
        return args.follow_rule(&request, (rule, warnings), (&opened, judged.as_ref()), context);
    }
    let mut filled = args.fill(&request, context)?;
    warnings.extend(tell_faults(&mut filled.list, &opened, judged.as_ref(), context));
    args.write(Some(&filled), &filled.list, &opened, context)?;
    let catalogue = context.catalogue();
    let accept_warnings = choices
        .iter()
        .flat_map(|choices| &choices.warnings)
        .map(|warning| warning.told(catalogue))
        .collect();
    let report =
        FillReport { list_warnings: warnings, accept_warnings, ..filled.report(catalogue) };
    args.tell(&report, |out| report.write_text(Filled::REASONS, catalogue, out), context)?;
    let ending = ending(&report.list_warnings, context);
    Ok(if filled.has_contradictions() { Ending::InputAtFault } else { ending })
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
        if self.is_streamed() && context.format() == OutputFormat::Json {
            return Err(Failure::usage(Message::new("generate-json-needs-file")));
        }
        Ok(())
    }

    fn is_streamed(&self) -> bool {
        self.output.as_deref().is_some_and(is_stream)
    }

    fn fill(&self, request: &FillRequest<'_>, context: &Context) -> Result<Filled, Failure> {
        let Some(from) = &self.from else { return Err(FillError::NoHeader.into()) };
        let mut export = self.input.supply(from, context)?.into_reader()?;
        let running = progress::begin(Phase::Match, Whole::Unknown);
        let filled = fill(request, &mut *export, &self.read_options(context))?;
        drop(running);
        Ok(filled)
    }

    /// Says which rule is followed: by the list, or by what an export fills in.
    fn find_rule(
        &self,
        request: &FillRequest<'_>,
        context: &mut Context,
    ) -> Result<Ending, Failure> {
        let filled = if self.from.is_some() { Some(self.fill(request, context)?) } else { None };
        let list = filled.as_ref().map_or(request.list, |filled| &filled.list);
        let report = find_rule(
            list,
            request.manifest.map(|manifest| manifest.list_id.clone()),
            request.side,
        )?;
        let catalogue = context.catalogue();
        self.tell(&report, |out| report.write_text(catalogue, out), context)?;
        Ok(Ending::Clean)
    }

    fn follow_rule(
        &self,
        request: &FillRequest<'_>,
        (rule, mut list_warnings): (&Rule, Vec<SourceWarning>),
        (opened, moved): (&OpenedList, Option<&Move>),
        context: &mut Context,
    ) -> Result<Ending, Failure> {
        let options = self.read_options(context);
        let supply =
            |from| -> Result<_, Failure> { Ok(self.input.supply(from, context)?.into_reader()?) };
        let mut export = self.from.as_deref().map(supply).transpose()?;
        let Ruled { mut list, report } =
            follow(request, rule.clone(), export.as_deref_mut().map(|export| (export, &options)))?;
        list_warnings.extend(tell_faults(&mut list, opened, moved, context));
        self.write(None, &list, opened, context)?;
        let report = RuleReport { list_warnings, ..report };
        let catalogue = context.catalogue();
        self.tell(&report, |out| report.write_text(catalogue, out), context)?;
        Ok(ending(&report.list_warnings, context))
    }

    /// Fills in new institution numbers. A number may be what a user id lacked: what is wrong is
    /// told of the list as it is then.
    fn renumber(
        &self,
        numbers: &ReadPath,
        mut opened: OpenedList,
        moved: Option<&Move>,
        context: &mut Context,
    ) -> Result<Ending, Failure> {
        let mut table = self.input.supply(numbers, context)?.into_reader()?;
        let numbers = read_numbers(&mut *table, &self.read_options(context))?;
        tell_warnings(numbers.warnings(), context);
        let list_id = opened.manifest.as_ref().map(|manifest| manifest.list_id.clone());
        let (list, report) = renumber(whole_list(&opened)?, &numbers, list_id)?;
        opened.parsed.list = Some(list);
        let mut warnings = tell_damage(&opened, None, context);
        let mut list = opened.parsed.list.take().ok_or(FillError::NoList)?;
        warnings.extend(tell_faults(&mut list, &opened, moved, context));
        self.write(None, &list, &opened, context)?;
        let catalogue = context.catalogue();
        let table_warnings = numbers.warnings().iter().map(|warning| warning.told(catalogue));
        let report = NumbersReport {
            list_warnings: warnings,
            table_warnings: table_warnings.collect(),
            ..report
        };
        self.tell(&report, |mut out| report.write_text(catalogue, &mut out), context)?;
        let ending = ending(&report.list_warnings, context);
        Ok(if report.is_doubtful() { Ending::InputAtFault } else { ending })
    }

    /// Reports to standard output, or beside it where the list is written there.
    fn tell(
        &self,
        report: &impl serde::Serialize,
        write: impl Fn(&mut dyn std::io::Write) -> std::io::Result<()>,
        context: &mut Context,
    ) -> Result<(), Failure> {
        match context.format() {
            OutputFormat::Json => context.json(report)?,
            OutputFormat::Text if self.is_streamed() => {
                let mut text = Vec::new();
                write(&mut text)?;
                context.say_text(&String::from_utf8_lossy(&text));
            }
            OutputFormat::Text => context.page(|out| write(out))?,
        }
        Ok(())
    }

    fn read_options(&self, context: &Context) -> ReadOptions {
        let today = Some(context.today());
        ReadOptions {
            today,
            sheet: self.export_sheet.clone(),
            encoding: self.export_encoding.clone(),
            ..ReadOptions::default()
        }
    }

    fn choices(&self, context: &Context) -> Result<Option<Choices>, Failure> {
        let Some(path) = self.accept.as_ref().and_then(Option::as_ref) else { return Ok(None) };
        let choices = read_choices(
            &mut *self.input.supply(path, context)?.into_reader()?,
            &ReadOptions::default(),
        )?;
        tell_warnings(&choices.warnings, context);
        Ok(Some(choices))
    }

    /// Writes the list, its manifest and the candidates: all of them, or nothing.
    fn write(
        &self,
        filled: Option<&Filled>,
        list: &List,
        opened: &OpenedList,
        context: &mut Context,
    ) -> Result<(), Failure> {
        let Some(output) = &self.output else { return Ok(()) };
        let mut batch = Batch::new(if self.force { Overwrite::Allow } else { Overwrite::Refuse });
        if let (Some(path), Some(filled)) = (&self.candidates, filled) {
            let file = batch.add(path, Privacy::Private)?;
            match filled.write_candidates(choices_form(path, context), &mut *file) {
                Err(TableError::Io(error)) => return Err(file.failed(error).into()),
                outcome => outcome?,
            }
        }
        if is_stream(output) {
            to_stream(list, context)?;
        } else {
            to_batch(&mut batch, list, opened.manifest.as_ref(), output, context)?;
        }
        commit(batch, context)
    }
}

/// Tells the form of a file of candidates by its name.
fn choices_form(path: &Path, context: &Context) -> ChoicesForm<'static> {
    let is_workbook = extension(path).as_deref() == Some("xlsx");
    if is_workbook { ChoicesForm::Workbook(context.catalogue()) } else { ChoicesForm::Csv }
}
