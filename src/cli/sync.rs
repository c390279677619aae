//! `keyrings sync`: a store brought up to date from the publisher's own export.

use clap::ValueEnum;

use super::io::ReadPath;
use super::list_input::ListOptions;
use super::list_output::tell_warnings;
use super::safeguards::LimitOptions;
use super::store::StoreArg;
use super::{Context, Ending, Failure, OutputFormat};
use crate::keyring::Intent;
use crate::message::Message;
use crate::moves::Safeguards;
use crate::ops::apply::{Limits, Mode};
use crate::ops::ids;
use crate::ops::sync::{self, Contested, Given, Gone, Orphan, Request, SyncRefusal, Synced, sync};
use crate::report::ranges;
use crate::report::sync::{SyncCounts, SyncHeld, SyncOrphan, SyncOutcome, SyncReport};

/// Bring a store up to date from your own export: all of it, or nothing
///
/// What is new is added, what the export lacks is retired, an identity that it has on another
/// profile moves there, and person columns that it tells come along. What a list gave or retired
/// since, and the export contradicts, stays as it is and is told; the exit code is then 1. The run
/// stands in the journal, and undo takes it back. Other columns of keyrings that are there already
/// are left alone. An export that would change more of the store than is allowed, also by what is
/// kept with the store, is refused: it may have been cut off.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The export (csv, xlsx, jsonl), or - for standard input; columns as for import
    #[arg(value_name = "FILE")]
    file: ReadPath,

    #[command(flatten)]
    store: StoreArg,

    #[command(flatten)]
    input: ListOptions,

    /// What happens to keyrings that the export lacks
    #[arg(long, value_enum, value_name = "WHAT", default_value = "retire")]
    gone: GoneArg,

    /// What happens where the export contradicts what a list did to the store: hold that as it is,
    /// or follow the export
    #[arg(long, value_enum, value_name = "WHAT", default_value = "hold")]
    given: GivenArg,

    #[command(flatten)]
    limits: LimitOptions,

    /// Tell what would be done, and change nothing
    #[arg(long)]
    dry_run: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum GoneArg {
    /// They stay as they are
    Keep,
    /// They are retired
    Retire,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum GivenArg {
    /// What the list did stays, and is told
    Hold,
    /// The export is followed
    Follow,
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    let mut store = args.store.open(context)?;
    let guards = args.limits.or(store.session(Intent::Look)?.safeguards()?);
    let options = args.input.read();
    let supplied = args.input.supply(&args.file, context)?;
    let request = Request {
        options: &options,
        gone: match args.gone {
            GoneArg::Keep => Gone::Keep,
            GoneArg::Retire => Gone::Retire,
        },
        given: match args.given {
            GivenArg::Hold => Given::Hold,
            GivenArg::Follow => Given::Follow,
        },
        limits: Limits {
            changes: guards.max_changes,
            share: guards.max_share.map(f64::from),
            left_behind: None,
        },
        mode: if args.dry_run { Mode::DryRun } else { Mode::Change },
        run_id: ids::run_id(context.today(), Context::random()?),
        at: context.timestamp(),
    };
    let synced = sync(&mut *store, supplied.into_reader()?, request)?;
    tell_warnings(&synced.warnings, context);
    let refusal = synced.refusal;
    if let Some(run) = synced.run_id.clone().filter(|_| refusal.is_none() && !args.dry_run) {
        context
            .stands(|cause| Message::new("sync-done-untold").with("run", run).with("cause", cause));
    }
    tell(&report(synced, (store.kind(), guards), args.dry_run, context), refusal, context)
}

fn report(
    synced: Synced,
    (store, safeguards): (&str, Safeguards),
    is_dry_run: bool,
    context: &Context,
) -> SyncReport {
    let sync::Counts { rows, kept, added, moved, past, held, mended, retired, left } =
        synced.counts;
    let outcome = match &synced.run_id {
        _ if synced.refusal.is_some() => SyncOutcome::Refused,
        _ if is_dry_run => SyncOutcome::DryRun,
        None => SyncOutcome::NoChange,
        Some(_) if synced.contested.is_empty() => SyncOutcome::Applied,
        Some(_) => SyncOutcome::Partial,
    };
    let shown = |contested: &Contested| {
        context.show_values().then(|| contested.scheme.shown(&contested.identity).into_owned())
    };
    let told = |contested: &Contested| SyncHeld {
        reason: contested.contest.word().to_owned(),
        row: contested.row,
        scheme: contested.scheme.as_str().to_owned(),
        identity: shown(contested),
    };
    SyncReport {
        report: "waswordt/sync/1".to_owned(),
        run_id: synced.run_id,
        list_id: synced.list_id,
        file_sha256: synced.file_sha256,
        store: store.to_owned(),
        outcome,
        refused_because: synced.refusal.map(|refusal| refusal.word().to_owned()),
        safeguards,
        counts: SyncCounts { rows, kept, added, moved, past, held, mended, retired, left },
        held: synced.contested.iter().map(told).collect(),
        orphaned: synced
            .orphans
            .into_iter()
            .map(|Orphan { row, profile_id }| SyncOrphan { row, profile_id })
            .collect(),
        unsound_rows: synced.unsound,
        warnings: synced.warnings.iter().map(|warning| warning.told(context.catalogue())).collect(),
    }
}

fn tell(
    report: &SyncReport,
    refusal: Option<SyncRefusal>,
    context: &mut Context,
) -> Result<Ending, Failure> {
    match context.format() {
        OutputFormat::Json => context.json(report)?,
        OutputFormat::Text => {
            let catalogue = context.catalogue();
            report.write_text(
                refusal.map(SyncRefusal::message).as_ref(),
                catalogue,
                context.out(),
            )?;
        }
    }
    if !report.unsound_rows.is_empty() {
        let rows = &report.unsound_rows;
        context.say(
            &Message::new("keyrings-unsound").with("count", rows.len()).with("rows", ranges(rows)),
        );
    }
    Ok(if report.held.is_empty() && refusal.is_none() {
        Ending::Clean
    } else {
        Ending::InputAtFault
    })
}
