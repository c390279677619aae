//! `undo`: a run taken back.

use super::io::WritePath;
use super::receipt_file::ReceiptFile;
use super::signing::SigningOptions;
use super::store::StoreArg;
use super::{Context, Ending, Failure, OutputFormat};
use crate::files::{Output, Overwrite, Privacy};
use crate::keyring::Store;
use crate::message::Message;
use crate::ops::ids;
use crate::ops::undo::{Obstacle, Obstructed, Undone, preview, preview_changes, undo};
use crate::report::changes::{ChangesReport, write_changes};
use crate::report::undo::{BlockedReport, UndoOutcome, UndoReport};

const EXAMPLES: &str = "Examples:
  # See what would come back, and what stands in the way
  waswordt log --store keyrings.db
  waswordt undo run-20260727-4f1a9c2k --store keyrings.db --dry-run

  # Take back the run, and tell the distributor
  waswordt undo run-20260727-4f1a9c2k --store keyrings.db --receipt undo.json

  # The changes that take it back in your own database, of which export.csv is an export
  waswordt undo run-20260727-4f1a9c2k --store export.csv --dry-run --changes back.jsonl
  waswordt undo run-20260727-4f1a9c2k --store export.csv

  # A later list stands in the way of some rows: take back the others
  waswordt undo run-20260727-4f1a9c2k --store keyrings.db --partial";

/// Undo a run: the store is as it was before it
///
/// Refused, with nothing changed, where a later list or another change stands in the way; with
/// --partial, the rows that nothing stands in the way of go back, and the exit code is 1 where
/// others stay. A receipt tells the distributor that the list is no longer applied: status reads
/// it.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The run's id, or the id of a list that was applied once
    #[arg(value_name = "RUN-ID")]
    run: String,

    /// Take back every row that nothing stands in the way of, and leave the others
    #[arg(long)]
    partial: bool,

    /// Show what would come back and what stands in the way, and change nothing; the exit code is 1
    /// where something does
    #[arg(long, conflicts_with = "receipt")]
    dry_run: bool,

    /// With --dry-run: write the changes that take it back, with their identities, to a file (JSON
    /// lines) of yours alone, to be carried out in your own database; when that is done, undo the
    /// run in the export as well
    ///
    /// Nothing is written where something stands in the way, unless with --partial.
    #[arg(long, value_name = "FILE", requires = "dry_run")]
    changes: Option<WritePath>,

    /// Write a receipt, which holds no name or identity, to a file as well
    #[arg(long, value_name = "FILE")]
    receipt: Option<WritePath>,

    /// Replace a receipt or a file of changes that exists
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    signing: SigningOptions,

    #[command(flatten)]
    store: StoreArg,
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    ReceiptFile::require(args.receipt.as_deref(), &args.signing)?;
    context.files().require_apart_with(
        args.signing.signature_beside(args.receipt.as_deref()).as_deref(),
        &args.store.address()?.files(),
    )?;
    let mut store = args.store.open(context)?;
    let kind = store.kind();
    let overwrite = if args.force { Overwrite::Allow } else { Overwrite::Refuse };
    if args.dry_run {
        let report = match &args.changes {
            Some(path) => told(
                args,
                Output::create(path, overwrite, Privacy::Private)?,
                &mut *store,
                context,
            )?,
            None => report(args.look(&mut *store)?, kind, context),
        };
        return tell(&report, &args.store.typed(None), context);
    }
    let mut receipt =
        ReceiptFile::create(args.receipt.as_deref(), overwrite, &args.signing, context)?;
    let by = ids::run_id(context.today(), Context::random()?);
    let obstructed = if args.partial { Obstructed::Leave } else { Obstructed::Refuse };
    let undone = undo(&mut *store, &args.run, obstructed, by, context.timestamp());
    let report = report(undone?, kind, context);
    let run = report.run_id.clone();
    context.stands(|cause| Message::new("undo-done-untold").with("run", run).with("cause", cause));
    receipt.write(&report).and_then(|()| receipt.commit())?;
    tell(&report, &args.store.typed(None), context)
}

impl Args {
    fn look(&self, store: &mut dyn Store) -> Result<Undone, Failure> {
        Ok(preview(store, &self.run)?)
    }
}

/// Writes the changes that take a run back.
fn told(
    args: &Args,
    mut output: Output,
    store: &mut dyn Store,
    context: &Context,
) -> Result<UndoReport, Failure> {
    let by = ids::run_id(context.today(), Context::random()?);
    let (undone, lines) = preview_changes(store, &args.run, &by)?;
    let is_written = undone.obstacles.is_empty() || args.partial;
    let mut report = report(undone, store.kind(), context);
    if is_written {
        write_changes(&lines, &mut output).map_err(|error| output.failed(error))?;
        output.commit()?;
        report.changes = Some(ChangesReport::of(&by, &lines));
    }
    Ok(report)
}

fn report(undone: Undone, store: &str, context: &Context) -> UndoReport {
    let outcome = match &undone {
        Undone { by: None, .. } => UndoOutcome::DryRun,
        Undone { obstacles, .. } if obstacles.is_empty() => UndoOutcome::Undone,
        Undone { .. } => UndoOutcome::Partial,
    };
    let about = undone.run.about;
    UndoReport {
        report: "waswordt/undo/1".to_owned(),
        run_id: about.run_id,
        list_id: about.list_id,
        version: about.version,
        sealed_sha256: about.sealed_sha256,
        brin: about.brin,
        store: store.to_owned(),
        undone_by: undone.by,
        restored: undone.restored,
        rows: undone.rows,
        outcome,
        blocked: undone
            .obstacles
            .into_iter()
            .map(|Obstacle { rows, by }| BlockedReport { rows, by })
            .collect(),
        changes: None,
        at: context.timestamp(),
        tool: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

fn tell(report: &UndoReport, typed: &str, context: &mut Context) -> Result<Ending, Failure> {
    match context.format() {
        OutputFormat::Json => context.json(report)?,
        OutputFormat::Text => {
            let catalogue = context.catalogue();
            context.page(|out| report.write_text(typed, catalogue, out))?;
        }
    }
    Ok(if report.blocked.is_empty() { Ending::Clean } else { Ending::InputAtFault })
}
