//! `merge`: partly filled copies of one list.

use std::path::Path;

use super::io::{ReadPath, WritePath};
use super::list_input::ListOptions;
use super::list_output::{
    commit, ending, target, tell_damage, tell_lost_columns, tell_warnings, to_batch, to_stream,
};
use super::{Context, Ending, Failure, OutputFormat};
use crate::files::{Batch, Overwrite, is_stream};
use crate::list::told_sheets;
use crate::message::Message;
use crate::ops::OpenedList;
use crate::ops::fill::{FillError, whole_list};
use crate::ops::merge::{Copied, Merged, merge};
use crate::progress::{self, Phase, Whole};

const EXAMPLES: &str = "Examples:
  # The old supplier filled was, the new one wordt
  waswordt merge from-old-supplier.xlsx from-new-supplier.xlsx -o list.xlsx

  # Each location filled its own rows
  waswordt merge north.csv south.csv east.csv -o list.csv";

/// Merge partly filled copies of one list
///
/// The old supplier fills was and the new one wordt, or each location its own rows: together they
/// make one list. Two different values for one cell are a contradiction: the report names both
/// places, the exit code is 1, and nothing is written.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The copies (xlsx, csv, or sealed); one of them may be - for standard input
    #[arg(value_name = "LIST", required = true, num_args = 2..)]
    lists: Vec<ReadPath>,

    /// The list that is written: a name that ends in .xlsx or .csv, or - for CSV on standard output
    #[arg(short, long, value_name = "OUT")]
    output: WritePath,

    /// Replace existing files
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    input: ListOptions,
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    target(&args.output)?;
    if args.lists.iter().filter(|path| is_stream(path)).count() > 1 {
        return Err(Failure::usage(Message::new("seal-one-standard-input")));
    }
    if is_stream(&args.output) && context.format() == OutputFormat::Json {
        return Err(Failure::usage(Message::new("generate-json-needs-file")));
    }
    let mut opened: Vec<(String, OpenedList)> = Vec::with_capacity(args.lists.len());
    for path in &args.lists {
        let format =
            opened.first().and_then(|(_, first)| Some(first.parsed.list.as_ref()?.format().id));
        opened.push((path.display().to_string(), args.input.open(path, format, context)?.opened));
    }
    let mut copies = Vec::with_capacity(opened.len());
    let mut warnings = Vec::with_capacity(opened.len());
    for (file, opened) in &opened {
        let (list, manifest) =
            (whole_list(opened).map_err(|error| in_copy(error, file))?, opened.manifest.as_ref());
        copies.push(Copied { file, list, manifest, positions: &opened.parsed.positions });
        tell_lost_columns(opened, context);
        warnings.push(tell_damage(opened, Some(file), context));
    }
    let running = progress::begin(Phase::Merge, Whole::Unknown);
    let mut merged = merge(&copies, target(&args.output)?.first_row(copies[0].list.format()))?;
    drop(running);
    for (file, warnings) in merged.report.files.iter_mut().zip(warnings) {
        file.warnings = warnings;
    }
    tell_warnings(&merged.warnings, context);
    merged.report.warnings =
        merged.warnings.iter().map(|warning| warning.told(context.catalogue())).collect();
    args.write(&merged, context)?;
    tell(&merged, is_stream(&args.output), context)
}

/// Says in which of the copies it is.
fn in_copy(error: FillError, file: &str) -> Failure {
    match error {
        FillError::SeveralLists { sheet, names } => {
            let message = Message::new("merge-several-lists")
                .with("file", file)
                .with("sheet", sheet)
                .with("names", told_sheets(&names));
            Failure::input(message)
        }
        other => Failure::from(other).in_file(Path::new(file)),
    }
}

impl Args {
    fn write(&self, merged: &Merged<'_>, context: &mut Context) -> Result<(), Failure> {
        let Some(list) = &merged.list else { return Ok(()) };
        if is_stream(&self.output) {
            return to_stream(list, context);
        }
        let mut batch = Batch::new(if self.force { Overwrite::Allow } else { Overwrite::Refuse });
        to_batch(&mut batch, list, merged.manifest, &self.output, context)?;
        commit(batch, context)
    }
}

fn tell(merged: &Merged<'_>, is_streamed: bool, context: &mut Context) -> Result<Ending, Failure> {
    let catalogue = context.catalogue();
    match context.format() {
        OutputFormat::Json => context.json(&merged.report)?,
        // Standard output has the list on it already.
        OutputFormat::Text if is_streamed => {
            let mut text = Vec::new();
            merged.report.write_text(catalogue, &mut text)?;
            context.say_text(&String::from_utf8_lossy(&text));
        }
        OutputFormat::Text => context.page(|out| merged.report.write_text(catalogue, out))?,
    }
    if !merged.report.merged {
        return Ok(Ending::InputAtFault);
    }
    let of_copies = merged.report.files.iter().flat_map(|file| &file.warnings);
    Ok(ending(of_copies.chain(&merged.report.warnings), context))
}
