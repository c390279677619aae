//! `apply`: a list onto the keyrings of a store.

use std::io::Write as _;
use std::path::PathBuf;

use clap::ValueEnum;

use super::list_input::{ListInput, ListOptions};
use super::{Context, Ending, Failure, OutputFormat, move_file};
use crate::calendar::Calendar;
use crate::files::{Output, Overwrite, Privacy};
use crate::identity::Case;
use crate::keyring::{Address, NewRun, open};
use crate::list::List;
use crate::message::{Catalogue, Message};
use crate::moves::Move;
use crate::ops::apply::{Applied, Faulty, MinMatch, Mode, Request, apply};
use crate::ops::{self, Checked, OpenedList, ids};
use crate::plan::{OldKeyrings, OnCollision, Policy};
use crate::report::receipt::Receipt;
use crate::rules::{Findings, Options, Unfilled};
use crate::scenario::{Verdict, judge};

/// Apply a list to a store of keyrings
///
/// Links the new identity of every row to the profile that its old identity opens, in one transaction that can be undone. A list with errors, and
/// a new identity that is already on another profile, refuse the whole run unless asked otherwise.
#[derive(Debug, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own on the command line")]
pub(crate) struct Args {
    /// The list (xlsx, csv, or sealed), or - for standard input
    #[arg(value_name = "LIST")]
    list: PathBuf,

    /// The move file that the list belongs to
    #[arg(long = "move", value_name = "MOVE")]
    move_file: PathBuf,

    /// The store (FILE.db or sqlite:FILE)
    #[arg(long, value_name = "STORE")]
    store: String,

    /// Show what would be done, and change nothing
    #[arg(long)]
    dry_run: bool,

    /// Apply the clean part of a list with errors, and hold the rest; implies --on-collision skip
    #[arg(long)]
    hold: bool,

    /// MBO: pass over rows without their new identity, instead of refusing the list
    #[arg(long)]
    allow_unfilled: bool,

    /// What to do where a new identity is already on another profile
    #[arg(long, value_enum, default_value = "refuse", value_name = "HOW")]
    on_collision: OnCollisionArg,

    /// What to do with old keyrings [default: keep where the realm changes, retire where it stays]
    #[arg(long, value_enum, value_name = "HOW")]
    old: Option<OldArg>,

    /// The least share of rows, in percent, that the store must know [default: one row]
    #[arg(long, value_name = "PCT", value_parser = percentage)]
    min_match: Option<f64>,

    /// Your name in the move file: a list made for another publisher is refused
    #[arg(long, value_name = "NAME")]
    publisher: Option<String>,

    /// Match identities without regard to case, for a store that does so
    #[arg(long)]
    fold_case: bool,

    /// Write the receipt, which holds no name or identity, to a file as well
    #[arg(long, value_name = "FILE")]
    receipt: Option<PathBuf>,

    /// Replace a receipt that exists
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    input: ListOptions,
}

/// What to do where a new identity is already on another profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum OnCollisionArg {
    /// Refuse the whole run
    Refuse,
    /// Hold the rows that hang together with it
    Skip,
    /// Take the identity from the other profile, and name that
    TakeOver,
}

/// What to do with old keyrings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum OldArg {
    /// They stay
    Keep,
    /// They no longer open the profile
    Retire,
}

fn percentage(text: &str) -> Result<f64, String> {
    let number: f64 = text.trim_end_matches('%').parse().map_err(|_| format!("`{text}` is no number"))?;
    if (0.0..=100.0).contains(&number) { Ok(number) } else { Err("a share is between 0 and 100".to_owned()) }
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    let moved = move_file::read(&args.move_file)?;
    let verdict = judge(&moved, &Calendar::default());
    ops::gate(&verdict)?;
    let publisher = args.publisher(&moved)?;
    let address = Address::parse(&args.store)?;
    let ListInput { opened, sealed_sha256 } = args.input.open(&args.list, verdict.list_format, context)?;
    refuse_other_owner(&opened, publisher)?;
    let receipt = args.receipt.as_ref().map(|path| Output::create(path, args.overwrite(), Privacy::Shared)).transpose()?;
    let spinner = context.spinner(&Message::new("apply-progress"));
    let findings = args.check(&opened, &moved, &verdict);
    // Without a header there are no rows to speak of: the findings refuse the list, and the receipt counts nothing.
    let nothing = List::new(crate::list::Format::of(verdict.list_format.unwrap_or(crate::moves::FormatId::Vo)));
    let list = opened.parsed.list.as_ref().unwrap_or(&nothing);
    let request = Request {
        list,
        findings: &findings,
        run: new_run(&opened, list, sealed_sha256, &moved, context)?,
        policy: args.policy(),
        faulty: if args.hold { Faulty::Hold } else { Faulty::Refuse },
        min_match: args.min_match.map_or(MinMatch::Any, MinMatch::Percent),
        mode: if args.dry_run { Mode::DryRun } else { Mode::Change },
        catalogue: Catalogue::of(context.lang()),
    };
    let applied = apply(&mut *open(&address)?, request)?;
    spinner.finish_and_clear();
    tell(&applied, receipt, context)
}

impl Args {
    fn overwrite(&self) -> Overwrite {
        if self.force { Overwrite::Allow } else { Overwrite::Refuse }
    }

    fn policy(&self) -> Policy {
        Policy {
            case: if self.fold_case { Case::Fold } else { Case::Exact },
            on_collision: match self.on_collision {
                OnCollisionArg::Refuse if !self.hold => OnCollision::Refuse,
                OnCollisionArg::Refuse | OnCollisionArg::Skip => OnCollision::Skip,
                OnCollisionArg::TakeOver => OnCollision::TakeOver,
            },
            old: match self.old {
                None => OldKeyrings::ByRealm,
                Some(OldArg::Keep) => OldKeyrings::Keep,
                Some(OldArg::Retire) => OldKeyrings::Retire,
            },
            faulty: std::collections::BTreeMap::new(),
        }
    }

    fn check(&self, opened: &OpenedList, moved: &Move, verdict: &Verdict) -> Findings {
        let options = Options {
            unfilled: if self.allow_unfilled { Unfilled::Allowed } else { Unfilled::Refused },
            case: if self.fold_case { Case::Fold } else { Case::Exact },
            ..Options::default()
        };
        ops::check(opened, Checked { r#move: Some((moved, verdict)), original: None }, options).findings
    }

    fn publisher(&self, moved: &Move) -> Result<Option<&str>, Failure> {
        let Some(name) = self.publisher.as_deref() else { return Ok(None) };
        if moved.file.publishers.iter().any(|publisher| publisher.name.eq_ignore_ascii_case(name)) {
            return Ok(Some(name));
        }
        Err(Failure::usage(Message::new("refusal-unknown-publisher").with("publisher", name)))
    }
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

fn tell(applied: &Applied, file: Option<Output>, context: &mut Context) -> Result<Ending, Failure> {
    let Applied { receipt, refusal } = applied;
    if let Some(mut output) = file {
        write_receipt(&receipt.for_the_distributor(), &mut output).map_err(|error| output.failed(error))?;
        output.commit()?;
    }
    match context.format() {
        OutputFormat::Json => context.json(receipt)?,
        OutputFormat::Text => {
            let catalogue = Catalogue::of(context.lang());
            let refusal = refusal.as_ref().map(crate::ops::apply::Refusal::message);
            receipt.write_text(refusal.as_ref(), catalogue, context.out())?;
        }
    }
    let is_clean = refusal.is_none() && receipt.held.is_empty();
    Ok(if is_clean { Ending::Clean } else { Ending::InputAtFault })
}

fn write_receipt(receipt: &Receipt, output: &mut Output) -> std::io::Result<()> {
    serde_json::to_writer_pretty(&mut *output, receipt)?;
    output.write_all(b"\n")
}
