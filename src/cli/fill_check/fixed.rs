//! A list that is repaired while it is checked.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::super::io::extension;
use super::super::{Context, Failure};
use super::Args;
use crate::files::{Batch, Privacy};
use crate::grid::{FileKind, Record};
use crate::message::Message;
use crate::ops::fix::{
    Duplicates, FixError, FixTarget, Repair, Repairs, Shape, Written, write_fixed,
};
use crate::ops::{ListSource, OpenOptions, OpenedList};
use crate::report::{FindingsJson, ranges};
use crate::tables::TableError;

/// A list that was repaired.
pub(super) struct Fixed {
    pub(super) path: PathBuf,
    pub(super) repairs: Vec<Repair>,
}

/// The report of a list that was repaired.
#[derive(Serialize)]
pub(super) struct FixedJson {
    #[serde(flatten)]
    pub(super) report: FindingsJson,
    /// The file that was written.
    pub(super) fixed: PathBuf,
    /// What was repaired, in rows of the list as it came.
    pub(super) repairs: Vec<Repair>,
}

impl Args {
    /// Repairs the list into a file of its own.
    pub(super) fn fix(
        &self,
        source: ListSource<'_>,
        path: &Path,
        options: &OpenOptions,
        context: &Context,
    ) -> Result<Fixed, Failure> {
        let target = fix_target(path)?;
        let opened = source.open(options)?;
        let duplicates = if self.original.is_some() && opened.manifest.is_none() {
            Duplicates::Keep
        } else {
            Duplicates::Remove
        };
        let mut records = |sink: &mut dyn FnMut(&Record)| {
            source.records(&options.read, sink).map(drop).map_err(FixError::Open)
        };
        let repairs = Repairs::find(&opened, duplicates, &mut records)?;
        let mut batch = Batch::new(self.overwrite());
        let name =
            path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let output = batch.add(path, Privacy::Private)?;
        let written = match write_fixed(
            &opened,
            &repairs,
            target,
            &name,
            context.today(),
            &mut records,
            &mut *output,
        ) {
            Err(FixError::Output(TableError::Io(error))) => {
                return Err(output.failed(error).into());
            }
            outcome => outcome?,
        };
        if let Some(descriptor) = &written.descriptor {
            let output = batch.add(&path.with_extension("datapackage.json"), Privacy::Private)?;
            output.write_all(descriptor.as_bytes()).map_err(|error| output.failed(error))?;
        }
        batch.commit()?;
        tell_losses(&written, &opened, path, context);
        Ok(Fixed { path: path.to_owned(), repairs: repairs.list })
    }
}

/// Tells what stood in the list's file and did not come along.
fn tell_losses(written: &Written, opened: &OpenedList, path: &Path, context: &Context) {
    let path = path.display().to_string();
    let sheets = written.lost_sheets(opened);
    if !sheets.is_empty() {
        let names = sheets.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>().join(", ");
        context.say(
            &Message::new("fix-lost-sheets")
                .with("count", sheets.len())
                .with("names", names)
                .with("path", &path),
        );
    }
    if opened.facts.kind != FileKind::Csv {
        let key = if written.shape == Shape::AsSent { "fix-lost-own" } else { "fix-lost-help" };
        context.say(&Message::new(key).with("path", &path));
    }
}

impl Fixed {
    /// Lists the repairs, those of one kind on one line.
    pub(super) fn tell(&self, context: &mut Context) -> Result<(), Failure> {
        let path = self.path.display().to_string();
        if self.repairs.is_empty() {
            let nothing = context.render(&Message::new("fix-nothing").with("path", path));
            writeln!(context.out(), "{nothing}\n")?;
            return Ok(());
        }
        let done = context.render(
            &Message::new("fix-done").with("count", self.repairs.len()).with("path", &path),
        );
        writeln!(context.out(), "{done}")?;
        let mut rest = self.repairs.clone();
        while let Some(first) = rest.first().copied() {
            let (alike, others): (Vec<Repair>, Vec<Repair>) =
                rest.into_iter().partition(|repair| repair.kind.is_like(first.kind));
            rest = others;
            let rows: Vec<u32> = alike.iter().map(|repair| repair.row).collect();
            let mut distinct = rows.clone();
            distinct.dedup();
            let places = Message::new("report-rows")
                .with("count", distinct.len())
                .with("rows", ranges(&rows))
                .with("more", 0_u32);
            let line = Message::new("fix-line")
                .with("what", first.kind.message())
                .with("count", alike.len())
                .with("places", places);
            let line = context.render(&line);
            writeln!(context.out(), "  {line}")?;
        }
        let left = context.render(&Message::new("fix-rest").with("path", path));
        writeln!(context.out(), "{left}\n")?;
        Ok(())
    }
}

/// Tells what a repaired list is to be by its extension, before any work is done.
fn fix_target(path: &Path) -> Result<FixTarget, Failure> {
    match extension(path).as_deref() {
        Some("csv") => Ok(FixTarget::Csv),
        Some("xlsx") => Ok(FixTarget::Workbook),
        _ => Err(Failure::usage(
            Message::new("fix-output-kind").with("path", path.display().to_string()),
        )),
    }
}
