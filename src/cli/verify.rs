//! `verify`: what a store shows now of a list.

use std::collections::BTreeMap;

use super::io::{ReadPath, WritePath};
use super::list_input::{ListInput, ListOptions};
use super::list_output::tell_damage;
use super::safeguards::{min_match, percentage};
use super::sender::SenderOptions;
use super::store::StoreArg;
use super::{Context, Ending, Failure, OutputFormat, move_file};
use crate::calendar::Calendar;
use crate::files::{Output, Overwrite, Privacy};
use crate::identity::Case;
use crate::keyring::{Intent, open_telling};
use crate::list::List;
use crate::message::{Catalogue, Message};
use crate::moves::{FormatId, Move, Percent, Safeguards};
use crate::ops::apply::Content;
use crate::ops::rejects::{self, Reasons};
use crate::ops::verify::{Question, Verified, verify};
use crate::ops::{self, CheckReport, Checked, OpenedList, ids};
use crate::report::verify::{StandingReport, VerifyReport};
use crate::rules::{Findings, Options, Unfilled};
use crate::scenario::judge;

const EXAMPLES: &str = "Examples:
  # After the switch: is everybody where the list says?
  waswordt verify list.csv --move move.toml --store keyrings.db

  # Only if the distributor signed the list
  waswordt verify list.zip.age -i key.txt --signers allowed_signers --move move.toml \\
      --store keyrings.db

  # The rows that need a follow-up, as a list
  waswordt verify list.csv --move move.toml --store keyrings.db --follow-up follow-up.csv";

/// Compare a store with a list that was applied to it
///
/// For the days after the switch: an identity that is missing, that opens another profile, or that
/// got a fresh profile at a first login. The exit code is 1 where a row needs a follow-up.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The list (xlsx, csv, or sealed), or - for standard input
    #[arg(value_name = "LIST")]
    list: ReadPath,

    #[command(flatten)]
    store: StoreArg,

    /// The move file, which tells the format of the list
    #[arg(long = "move", value_name = "MOVE")]
    move_file: Option<ReadPath>,

    /// Your name in the move file, where that tells in which tables of yours the keyrings stand
    #[arg(long, value_name = "NAME", requires = "move_file")]
    publisher: Option<String>,

    #[command(flatten)]
    sender: SenderOptions,

    /// The least share of rows, in percent, that the store must know of a list that was never
    /// applied to it [default: 20 for a list whose rows are fixed, as in MBO; else one row]
    #[arg(long, value_name = "PCT", value_parser = percentage)]
    min_match: Option<Percent>,

    /// Compare identities without regard to case, for a store that does so; --fold-case=false where
    /// the store keeps it and it is not to be so
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    fold_case: Option<bool>,

    /// Write the rows that need a follow-up as a list, with the reason in an extra column (.csv)
    #[arg(long, value_name = "FILE")]
    follow_up: Option<WritePath>,

    /// Replace an output file that exists
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    input: ListOptions,
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    let moved = args
        .move_file
        .as_deref()
        .map(|path| move_file::read_for_list(path, context))
        .transpose()?;
    let publisher = args.publisher.as_deref();
    moved.as_ref().map_or(Ok(()), |moved| move_file::known_publisher(publisher, moved))?;
    let (address, map) =
        args.store.read_with(moved.as_ref().and_then(|moved| moved.store_of(publisher)))?;
    context.files().require_apart_with(None, &address.files())?;
    let verdict = moved.as_ref().map(|moved| judge(moved, &Calendar::default()));
    let format = verdict.as_ref().and_then(|verdict| verdict.list_format);
    let ListInput { opened, signer, .. } = args.open(format, context)?;
    let mut store = open_telling(&address, context.notices())?;
    let guards = Safeguards {
        fold_case: args.fold_case,
        min_match: args.min_match,
        ..Safeguards::default()
    }
    .or(map)
    .or(store.session(Intent::Look)?.safeguards()?);
    let case = Case::folded(guards.folds_case());
    let options = Options { case, unfilled: Unfilled::Allowed, ..Options::default() };
    let against = Checked { r#move: moved.as_ref().zip(verdict.as_ref()), original: None };
    let CheckReport { findings, list: facts } = ops::check(&opened, against, options);
    let list = list_of(&opened, &findings)?;
    let list_sha256 = facts.sha256.unwrap_or_else(|| list.sha256());
    let list_id = facts.id.unwrap_or_else(|| ids::unnamed_list_id(&list_sha256));
    let brin = moved
        .as_ref()
        .map(|moved| &moved.file.school.brin)
        .or(opened.manifest.as_ref().map(|manifest| &manifest.r#move.school.brin));
    let known_as = Content {
        list_id: &list_id,
        list_sha256: &list_sha256,
        version: opened.manifest.as_ref().map(|manifest| manifest.version),
        brin: brin.map_or("", String::as_str),
    };
    let old_realms = moved.as_ref().map_or(&[][..], Move::old_realms);
    let warnings = tell_damage(&opened, None, context);
    let on_other_person = guards.on_other_person.unwrap_or_default();
    let verified = verify(
        &mut *store,
        Question {
            list,
            content: known_as,
            case,
            findings: &findings,
            on_other_person,
            old_realms,
            min_match: min_match(&guards, &opened),
        },
    )?;
    let report = VerifyReport {
        warnings,
        signer: signer.map(|signer| signer.principal),
        ..report(verified, list_id, store.kind())
    };
    args.write_follow_up(&report, list, context.catalogue())?;
    match context.format() {
        OutputFormat::Json => context.json(&report)?,
        OutputFormat::Text => {
            let catalogue = context.catalogue();
            context.page(|out| report.write_text(catalogue, out))?;
        }
    }
    Ok(if report.ok { Ending::Clean } else { Ending::InputAtFault })
}

/// Returns the list, where the file is one: what has no row and no header of a list would show
/// nothing amiss.
fn list_of<'o>(opened: &'o OpenedList, findings: &Findings) -> Result<&'o List, Failure> {
    let codes = findings.structural_errors().join(", ");
    match &opened.parsed.list {
        Some(list) if codes.is_empty() => Ok(list),
        _ => {
            let codes = if codes.is_empty() { "none" } else { &codes };
            Err(Failure::input(Message::new("verify-no-list").with("codes", codes)))
        }
    }
}

fn report(verified: Verified, list_id: String, store: &str) -> VerifyReport {
    let standing = |(standing, rows): (&crate::ops::verify::Standing, &Vec<u32>)| StandingReport {
        standing: standing.word().to_owned(),
        count: rows.len(),
        follow_up: standing.needs_follow_up(),
        rows: rows.clone(),
    };
    let standings: Vec<StandingReport> = verified.standings.iter().map(standing).collect();
    VerifyReport {
        report: "waswordt/verify/1".to_owned(),
        list_id,
        store: store.to_owned(),
        signer: None,
        warnings: Vec::new(),
        ok: verified.near.is_empty() && standings.iter().all(|standing| !standing.follow_up),
        standings,
        near: verified.near,
        left_behind: verified.left_behind,
        journal_differs: verified.journal_differs,
    }
}

impl Args {
    /// Opens the list; where signatures are to be believed, only one that bears such a signature.
    fn open(&self, format: Option<FormatId>, context: &Context) -> Result<ListInput, Failure> {
        match self.sender.trust(None, context)? {
            None => self.input.open(&self.list, format, context),
            Some(trust) => self.input.open_signed(
                &self.list,
                (&trust, &self.sender.signature_of(&self.list)),
                format,
                context,
            ),
        }
    }

    fn write_follow_up(
        &self,
        report: &VerifyReport,
        list: &List,
        catalogue: &Catalogue,
    ) -> Result<(), Failure> {
        let Some(path) = &self.follow_up else { return Ok(()) };
        let overwrite = if self.force { Overwrite::Allow } else { Overwrite::Refuse };
        let mut reasons = Reasons::new();
        for standing in report.standings.iter().filter(|standing| standing.follow_up) {
            let reason = catalogue
                .render(&Message::new("verify-reason").with("standing", &standing.standing));
            reasons.extend(standing.rows.iter().map(|&row| (row, reason.clone())));
        }
        for near in &report.near {
            let reason = catalogue.render(&near.message());
            for &row in &near.rows {
                reasons.entry(row).or_insert_with(|| reason.clone());
            }
        }
        let mut output = Output::create(path, overwrite, Privacy::Private)?;
        rejects::write(list, (&reasons, &BTreeMap::new()), catalogue, &mut output)?;
        Ok(output.commit()?)
    }
}
