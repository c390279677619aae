//! `apply`: a list onto the keyrings of a store.

mod args;
mod outputs;

use std::collections::BTreeMap;
use std::path::Path;

use super::list_input::ListInput;
use super::receipt_file::ReceiptFile;
use super::safeguards::min_match;
use super::{Context, Ending, Failure, OutputFormat, move_file};
use crate::calendar::Calendar;
use crate::files;
use crate::keyring::{Address, Intent, NewRun, open_telling};
use crate::list::{Format, List};
use crate::message::Message;
use crate::moves::{Move, Safeguards};
use crate::ops::apply::{Applied, Elsewhere, Request, Review, SavedPlan, apply};
use crate::ops::{self, CheckReport, OpenedList, ids};
use crate::report::changes::ChangesReport;
use crate::report::receipt::{Ended, Receipt};
use crate::rules::Findings;
use crate::scenario::{Verdict, judge, resolve};

pub(crate) use args::Args;
use outputs::Outputs;

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    ReceiptFile::require(args.receipt.as_deref(), &args.signing)?;
    let given = args
        .move_file
        .as_deref()
        .map(|path| move_file::read_for_list(path, context))
        .transpose()?;
    let judged = given.map(|moved| (judge(&moved, &Calendar::default()), moved));
    if let Some((verdict, moved)) = &judged {
        ops::gate(verdict)?;
        args.known_publisher(moved)?;
        args.tell_of_store(moved, context);
    }
    let own = judged.as_ref().and_then(|(_, moved)| moved.store_of(args.publisher.as_deref()));
    let (address, kept) = args.store.read_with(own)?;
    context.files().require_apart_with(
        args.signing.signature_beside(args.receipt.as_deref()).as_deref(),
        &address.files(),
    )?;
    let input = args.open(judged.as_ref(), context)?;
    let (verdict, moved) = match judged {
        Some(judged) => judged,
        None => vouched_move(&input)?,
    };
    ops::trust::require_addressee(
        &input.opened.custody,
        args.publisher.as_deref(),
        &moved.file.school.brin,
    )?;
    refuse_other_owner(&input.opened, args.publisher.as_deref())?;
    carry_out(args, (&address, kept), input, (&moved, &verdict), context)
}

/// The move that the list's own manifest tells of, which counts only where a verified signature
/// vouches for it.
fn vouched_move(input: &ListInput) -> Result<(Verdict, Move), Failure> {
    let manifest = input.opened.manifest.as_ref().filter(|_| input.signer.is_some());
    let manifest = manifest.ok_or_else(|| Failure::usage(Message::new("apply-move-needed")))?;
    let moved = resolve(manifest.r#move.clone())?;
    let verdict = judge(&moved, &Calendar::default());
    ops::gate(&verdict)?;
    Ok((verdict, moved))
}

fn carry_out(
    args: &Args,
    (address, kept): (&Address, Safeguards),
    input: ListInput,
    (moved, verdict): (&Move, &Verdict),
    context: &mut Context,
) -> Result<Ending, Failure> {
    let ListInput { opened, sealed_sha256, signer } = input;
    let plan = args.plan.as_deref().map(read_plan).transpose()?;
    let carried_out = args.carried_out.as_deref().map(read_carried_out).transpose()?;
    let outputs = Outputs::create(args, context)?;
    let mut store = open_telling(address, context.notices())?;
    let kept = kept.or(store.session(Intent::Look)?.safeguards()?);
    let guards = args.typed_guards().or(kept);
    let (mut policy, faulty) = args.decided(&guards, plan.as_ref());
    let CheckReport { findings, list: facts } = args.check(&opened, moved, verdict, policy.case);
    // Without a header there are no rows to speak of: the findings refuse the list, and the receipt
    // counts nothing.
    let nothing = List::new(Format::of(ops::gate(verdict)?));
    let list = opened.parsed.list.as_ref().unwrap_or(&nothing);
    let list_sha256 = facts.sha256.unwrap_or_else(|| list.sha256());
    let mut marks = BTreeMap::new();
    if let Some(decisions) = args.decisions(list)? {
        policy.only_decided = true;
        policy.decisions =
            decisions.iter().map(|(row, decided)| (*row, decided.decision)).collect();
        marks.extend(decisions.into_iter().filter_map(|(row, decided)| Some((row, decided.mark?))));
    }
    let request = Request {
        list,
        findings: &findings,
        run: NewRun {
            list_id: facts.id.unwrap_or_else(|| ids::unnamed_list_id(&list_sha256)),
            list_sha256,
            rows: list.len() as u32,
            decisions: policy.decisions.clone(),
            terms: policy.terms(),
            sealed_sha256,
            ..new_run(&opened, moved, carried_out.as_ref(), context)?
        },
        policy,
        marks,
        faulty,
        strictness: args.strictness(),
        min_match: min_match(&guards, &opened),
        removed: args.removed(plan.as_ref()),
        limits: args.limits(&guards),
        review: match &plan {
            Some(plan) => Review::Follow(plan),
            None if args.save_plan.is_some() => Review::Save,
            None => Review::None,
        },
        elsewhere: match &carried_out {
            Some(changes) => Elsewhere::Done(changes),
            None if args.changes.is_some() => Elsewhere::Tell,
            None => Elsewhere::No,
        },
        realms: moved.old_realms().iter().chain(moved.new_realms()).map(String::as_str).collect(),
        old_realms: moved.old_realms().iter().map(String::as_str).collect(),
        moment: args.moment(&opened, moved, context),
        mode: args.mode(),
        catalogue: context.catalogue(),
    };
    let mut applied = apply(&mut *store, request)?;
    applied.receipt.publisher.clone_from(&args.publisher);
    applied.receipt.store_name = args.named_store().map(str::to_owned);
    applied.receipt.school = Some(moved.file.school.name.clone());
    applied.receipt.signer = signer.map(|signer| signer.principal);
    let done = matches!(applied.receipt.outcome, Ended::Applied | Ended::Partial)
        .then(|| applied.receipt.run_id.clone())
        .flatten();
    if let Some(run) = done {
        context.stands(|cause| {
            Message::new("apply-done-untold").with("run", run).with("cause", cause)
        });
    }
    finish(outputs, &applied, list, &findings, &args.typed_store(moved), context)
}

/// Writes and tells what came of it.
fn finish(
    mut outputs: Outputs,
    applied: &Applied,
    list: &List,
    findings: &Findings,
    store: &str,
    context: &mut Context,
) -> Result<Ending, Failure> {
    outputs.write(applied, list, findings, context.catalogue())?;
    outputs.commit()?;
    if let (Some(changes), Ended::DryRun) = (&applied.receipt.changes, applied.receipt.outcome) {
        context.say(
            &Message::new("apply-changes-told")
                .with("count", changes.count)
                .with("run", &changes.run_id),
        );
    }
    tell(applied, store, context)
}

/// The most that a saved plan may hold: rows of some millions.
const PLAN_CAP: u64 = 256 << 20;

/// The most that a receipt may hold, with the rows that it names.
const RECEIPT_CAP: u64 = 64 << 20;

fn read_plan(path: &Path) -> Result<SavedPlan, Failure> {
    Ok(SavedPlan::parse(&files::read_text(path, PLAN_CAP)?)?)
}

/// The changes that a dry run told, by its receipt.
fn read_carried_out(path: &Path) -> Result<ChangesReport, Failure> {
    let none = || {
        Failure::usage(Message::new("apply-no-changes").with("path", path.display().to_string()))
    };
    let text = Context::read_text_within(path, RECEIPT_CAP)?;
    let receipt: Receipt = serde_json::from_str(&text).map_err(|_| none())?;
    receipt.changes.ok_or_else(none)
}

/// MBO: a publisher gets back its own list and no other.
fn refuse_other_owner(opened: &OpenedList, publisher: Option<&str>) -> Result<(), Failure> {
    let owner = opened.manifest.as_ref().and_then(|manifest| manifest.owner.as_deref());
    match (owner, publisher) {
        (Some(owner), Some(publisher)) if !owner.eq_ignore_ascii_case(publisher) => {
            Err(Failure::input(
                Message::new("refusal-other-owner")
                    .with("owner", owner)
                    .with("publisher", publisher),
            ))
        }
        _ => Ok(()),
    }
}

fn new_run(
    opened: &OpenedList,
    moved: &Move,
    carried_out: Option<&ChangesReport>,
    context: &Context,
) -> Result<NewRun, Failure> {
    Ok(NewRun {
        run_id: match carried_out {
            Some(changes) => changes.run_id.clone(),
            None => ids::run_id(context.today(), Context::random()?),
        },
        at: context.timestamp(),
        version: opened.manifest.as_ref().map(|manifest| manifest.version),
        brin: moved.file.school.brin.clone(),
        ..NewRun::default()
    })
}

fn tell(applied: &Applied, store: &str, context: &mut Context) -> Result<Ending, Failure> {
    let Applied { receipt, refusal, .. } = applied;
    // A dry run shows it among its results, and a refusal is about it already.
    let is_shown = receipt.outcome == Ended::DryRun && context.format() == OutputFormat::Text;
    let timing = receipt.timing.as_ref().filter(|_| !is_shown && refusal.is_none());
    if let Some(message) = timing.and_then(|timing| timing.message.as_ref()) {
        context.say_text(&format!("{message}\n"));
    }
    match context.format() {
        OutputFormat::Json => context.json(receipt)?,
        OutputFormat::Text => {
            let catalogue = context.catalogue();
            let refusal = refusal
                .as_ref()
                .map(|refusal| context.complete(refusal.message().or_with("store", store)));
            context.page(|out| receipt.write_text(refusal.as_ref(), store, catalogue, out))?;
        }
    }
    let is_clean = refusal.is_none() && receipt.held.is_empty();
    Ok(if is_clean { Ending::Clean } else { Ending::InputAtFault })
}
