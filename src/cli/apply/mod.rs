//! `apply`: a list onto the keyrings of a store.

mod args;
mod outputs;

use std::path::Path;

use super::list_input::ListInput;
use super::{Context, Ending, Failure, OutputFormat, move_file};
use crate::calendar::Calendar;
use crate::files;
use crate::keyring::{NewRun, open};
use crate::list::{Format, List};
use crate::message::{Catalogue, Message};
use crate::moves::{FormatId, Move};
use crate::ops::apply::{Applied, Refusal, Request, Review, SavedPlan, apply};
use crate::ops::{self, OpenedList, ids};
use crate::scenario::judge;

pub(crate) use args::Args;
use outputs::Outputs;

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    let moved = move_file::read(&args.move_file)?;
    let verdict = judge(&moved, &Calendar::default());
    ops::gate(&verdict)?;
    let publisher = args.publisher(&moved)?;
    let address = args.store.address()?;
    let ListInput { opened, sealed_sha256 } = args.input.open(&args.list, verdict.list_format, context)?;
    refuse_other_owner(&opened, publisher)?;
    let plan = args.plan.as_deref().map(read_plan).transpose()?;
    let mut outputs = Outputs::create(args)?;
    let spinner = context.spinner(&Message::new("apply-progress"));
    let (policy, faulty) = args.decisions(plan.as_ref());
    let findings = args.check(&opened, &moved, &verdict, policy.case);
    // Without a header there are no rows to speak of: the findings refuse the list, and the receipt counts nothing.
    let nothing = List::new(Format::of(verdict.list_format.unwrap_or(FormatId::Vo)));
    let list = opened.parsed.list.as_ref().unwrap_or(&nothing);
    let request = Request {
        list,
        findings: &findings,
        run: new_run(&opened, list, sealed_sha256, &moved, context)?,
        policy,
        faulty,
        min_match: args.min_match(),
        removed: args.removed(),
        limits: args.limits(),
        review: match &plan {
            Some(plan) => Review::Follow(plan),
            None if args.save_plan.is_some() => Review::Save,
            None => Review::None,
        },
        realms: moved.old_realms().iter().chain(moved.new_realms()).map(String::as_str).collect(),
        mode: args.mode(),
        catalogue: Catalogue::of(context.lang()),
    };
    let applied = apply(&mut *open(&address)?, request)?;
    spinner.finish_and_clear();
    outputs.write(&applied, list, &findings, Catalogue::of(context.lang()))?;
    outputs.commit()?;
    tell(&applied, context)
}

/// The most that a saved plan may hold: rows of some millions.
const PLAN_CAP: u64 = 1 << 30;

fn read_plan(path: &Path) -> Result<SavedPlan, Failure> {
    Ok(SavedPlan::parse(&files::read_text(path, PLAN_CAP)?)?)
}

/// MBO: a publisher gets back its own list and no other.
fn refuse_other_owner(opened: &OpenedList, publisher: Option<&str>) -> Result<(), Failure> {
    let owner = opened.manifest.as_ref().and_then(|manifest| manifest.owner.as_deref());
    match (owner, publisher) {
        (Some(owner), Some(publisher)) if !owner.eq_ignore_ascii_case(publisher) => {
            Err(Failure::input(Message::new("refusal-other-owner").with("owner", owner).with("publisher", publisher)))
        }
        _ => Ok(()),
    }
}

fn new_run(opened: &OpenedList, list: &List, sealed_sha256: Option<String>, moved: &Move, context: &Context) -> Result<NewRun, Failure> {
    let manifest = opened.manifest.as_ref();
    let list_sha256 = list.sha256();
    Ok(NewRun {
        run_id: ids::run_id(context.today(), Context::random()?),
        at: context.timestamp(),
        list_id: manifest.map_or_else(|| ids::unnamed_list_id(&list_sha256), |manifest| manifest.list_id.clone()),
        version: manifest.map(|manifest| manifest.version),
        list_sha256,
        sealed_sha256,
        brin: moved.file.school.brin.clone(),
        rows: list.len() as u32,
        linked: 0,
        held: 0,
    })
}

fn tell(applied: &Applied, context: &mut Context) -> Result<Ending, Failure> {
    let Applied { receipt, refusal, .. } = applied;
    match context.format() {
        OutputFormat::Json => context.json(receipt)?,
        OutputFormat::Text => {
            let catalogue = Catalogue::of(context.lang());
            let refusal = refusal.as_ref().map(Refusal::message);
            receipt.write_text(refusal.as_ref(), catalogue, context.out())?;
        }
    }
    let is_clean = refusal.is_none() && receipt.held.is_empty();
    Ok(if is_clean { Ending::Clean } else { Ending::InputAtFault })
}
