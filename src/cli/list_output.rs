//! A list as a result: written in the form that its name tells, with its manifest inside it or
//! beside it.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::io::extension;
use super::{Context, Ending, Failure, OutputFormat};
use crate::files::{Batch, Privacy, is_stream};
use crate::grid::FileProblem;
use crate::intake::{OTHER_ENCODING, Warning, damage_in, faults_across};
use crate::list::{HeaderProblem, List, Manifest, Parsed};
use crate::message::Message;
use crate::moves::Move;
use crate::ops::OpenedList;
use crate::ops::generate::{Target, write_table};
use crate::report::SourceWarning;
use crate::rules::Severity;
use crate::tables::TableError;

/// Tells the form of a list by its name; standard output is a CSV.
pub(super) fn target(output: &Path) -> Result<Target, Failure> {
    match extension(output).as_deref() {
        Some("xlsx") => Ok(Target::Workbook),
        Some("csv") => Ok(Target::Csv),
        _ if is_stream(output) => Ok(Target::Csv),
        _ => Err(Failure::usage(
            Message::new("generate-output-kind").with("path", output.display().to_string()),
        )),
    }
}

/// Writes a list to standard output, without its manifest.
pub(super) fn to_stream(list: &List, context: &mut Context) -> Result<(), Failure> {
    let today = context.today();
    match write_table(list, None, Target::Csv, "list.csv", today, context.out()) {
        Err(TableError::Io(error)) => return Err(error.into()),
        outcome => outcome?,
    };
    context.say(&Message::new("generate-no-manifest"));
    Ok(())
}

/// Adds a list to a batch of files, and its manifest beside it where it is a CSV; returns the
/// paths.
pub(super) fn to_batch(
    batch: &mut Batch,
    list: &List,
    manifest: Option<&Manifest>,
    output: &Path,
    context: &Context,
) -> Result<Vec<PathBuf>, Failure> {
    let name =
        output.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    // The day on which the list was made stays what it was: nothing but its cells has changed.
    let created = manifest
        .and_then(|manifest| manifest.created.parse::<Date>().ok())
        .unwrap_or_else(|| context.today());
    let file = batch.add(output, Privacy::Private)?;
    let descriptor = match write_table(list, manifest, target(output)?, &name, created, &mut *file)
    {
        Err(TableError::Io(error)) => return Err(file.failed(error).into()),
        outcome => outcome?,
    };
    let mut written = vec![output.to_owned()];
    if let Some(descriptor) = descriptor {
        let beside = output.with_extension("datapackage.json");
        let file = batch.add(&beside, Privacy::Private)?;
        file.write_all(descriptor.as_bytes()).map_err(|error| file.failed(error))?;
        written.push(beside);
    }
    Ok(written)
}

/// Names the other sheets of a workbook, which the list as it is written does not have.
fn tell_lost_sheets(opened: &OpenedList, context: &Context) {
    let names = opened.facts.problems.iter().filter_map(|problem| match problem {
        FileProblem::OtherLists { names, .. } | FileProblem::OtherSheets { names } => {
            Some(names.iter().map(|sheet| sheet.name.as_str()).collect::<Vec<_>>().join(", "))
        }
        _ => None,
    });
    let names: Vec<String> = names.collect();
    if !names.is_empty() {
        context.say(
            &Message::new("fill-lost-sheets")
                .with("sheets", crate::report::escape(&names.join(", ")).into_owned()),
        );
    }
}

/// Tells what deserves a look in the cells and rows of a list that came in, and returns it for the
/// report.
pub(super) fn tell_damage(
    opened: &OpenedList,
    file: Option<&str>,
    context: &Context,
) -> Vec<SourceWarning> {
    // What it says of its file, the new one no longer shows; the sheets are told apart.
    let is_of_sheets = |problem: &&FileProblem| {
        matches!(problem, FileProblem::OtherSheets { .. } | FileProblem::OtherLists { .. })
    };
    let of_file = opened.facts.problems.iter().filter(|problem| !is_of_sheets(problem));
    let of_file = of_file.cloned().map(Warning::of_file);
    let warnings: Vec<Warning> = of_file.chain(damage_in(&opened.facts, &opened.parsed)).collect();
    for warning in warnings.iter().filter(|_| context.format() == OutputFormat::Text) {
        let message = Message::new("generate-warning").with("warning", warning.message());
        context.say(&match file {
            Some(file) => Message::new("generate-warning-in")
                .with("file", crate::report::escape(file).into_owned())
                .with("note", message),
            None => message,
        });
    }
    warnings.iter().map(|warning| warning.told(context.catalogue())).collect()
}

/// Tells what is wrong with a list as a whole, as it is about to be written, and returns it for the
/// report.
pub(super) fn tell_faults(
    list: &mut List,
    opened: &OpenedList,
    moved: Option<&Move>,
    context: &Context,
) -> Vec<SourceWarning> {
    let mut parsed = Parsed::of(std::mem::replace(list, List::new(list.format())));
    let warnings = faults_across(&opened.facts, &parsed, moved);
    if let Some(whole) = parsed.list.take() {
        *list = whole;
    }
    tell_warnings(&warnings, context);
    warnings.iter().map(|warning| warning.told(context.catalogue())).collect()
}

/// Tells how a command ends that wrote a list: damage that came along into it, and what is wrong
/// across its rows, is a fault of what came in, and told once more as such.
pub(super) fn ending<'w>(
    warnings: impl IntoIterator<Item = &'w SourceWarning>,
    context: &Context,
) -> Ending {
    let (mut cells, mut rows, mut whole, mut letters) = (0, BTreeSet::<u32>::new(), 0, 0);
    for warning in warnings.into_iter().filter(|warning| warning.severity == Severity::Error) {
        if warning.code.as_deref() == Some(OTHER_ENCODING) {
            letters += 1;
            continue;
        }
        let is_across = warning.code.as_ref().is_some_and(|code| !code.starts_with("WW2"));
        match &warning.rows[..] {
            [] => whole += 1,
            // A row may have several faults.
            of_warning if is_across => rows.extend(of_warning),
            of_warning => cells += of_warning.len(),
        }
    }
    let told = [
        ("generate-damaged", cells),
        ("generate-at-fault", rows.len()),
        ("generate-at-fault-whole", whole),
        ("generate-at-fault-letters", letters),
    ];
    for (key, count) in told.iter().filter(|(_, count)| *count > 0) {
        context.say(&Message::new(key).with("count", *count));
    }
    if told.iter().all(|(_, count)| *count == 0) { Ending::Clean } else { Ending::InputAtFault }
}

/// Tells what deserves a look in a table that came in.
pub(super) fn tell_warnings(warnings: &[Warning], context: &Context) {
    for warning in warnings.iter().filter(|_| context.format() == OutputFormat::Text) {
        context.say(&Message::new("generate-warning").with("warning", warning.message()));
    }
}

/// Names the columns of a list that are no part of it and the other sheets of its workbook, which
/// the list as it is written does not have.
pub(super) fn tell_lost_columns(opened: &OpenedList, context: &Context) {
    tell_lost_sheets(opened, context);
    let unknown = opened.parsed.problems.iter().filter_map(|problem| match problem {
        HeaderProblem::Unknown { title, .. } => Some(title.as_str()),
        _ => None,
    });
    let unknown: Vec<&str> = unknown.collect();
    if !unknown.is_empty() {
        context.say(
            &Message::new("fill-lost-columns")
                .with("columns", crate::report::escape(&unknown.join(", ")).into_owned()),
        );
    }
    if opened.manifest_error.is_some() {
        context.say(&Message::new("fill-lost-manifest"));
    }
}

/// Gives the files of a batch their names, and says which they are.
pub(super) fn commit(batch: Batch, context: &Context) -> Result<(), Failure> {
    let written = batch.names();
    batch.commit()?;
    if !written.is_empty() {
        context.say(&Message::new("files-written").with("files", written));
    }
    Ok(())
}
