//! What was typed after `apply`, and what it means.

use std::collections::BTreeMap;
use std::io::Cursor;

use clap::ValueEnum;

use super::super::io::{ReadPath, WritePath};
use crate::cli::list_input::{ListInput, ListOptions};
use crate::cli::safeguards::{SafeguardOptions, percentage};
use crate::cli::sender::SenderOptions;
use crate::cli::signing::SigningOptions;
use crate::cli::store::StoreArg;
use crate::cli::{Context, Failure, move_file::known_publisher};
use crate::files::{self, Overwrite, is_stream};
use crate::identity::Case;
use crate::list::{Custody, List};
use crate::message::Message;
use crate::moves::{Move, Percent, Safeguards, Window};
use crate::ops::apply::{Anyway, Faulty, Limits, Mode, Moment, Removed, SavedPlan};
use crate::ops::decisions::Decided;
use crate::ops::{self, CheckReport, Checked, OpenedList, decisions};
use crate::plan::{OldKeyrings, OnCollision, OnOtherPerson, Policy};
use crate::rules::{Options, Strictness, Unfilled};
use crate::scenario::Verdict;

/// The most that decisions on standard input may hold: they are read into memory.
const DECISIONS_CAP: u64 = 64 << 20;

const EXAMPLES: &str = "Examples:
  # See what would be done, and change nothing
  waswordt apply list.zip.age --move move.toml --store keyrings.db -i key.txt --dry-run

  # Apply it, and keep a receipt for the distributor
  waswordt apply list.zip.age --move move.toml --store keyrings.db -i key.txt \\
      --receipt receipt.json

  # Apply the clean part of a list with errors, and keep the rows that were held
  waswordt apply list.csv --move move.toml --store keyrings.db --hold --rejects held.csv

  # Carry out what was decided of those rows, in the last columns of that file
  waswordt apply list.csv --move move.toml --store keyrings.db --decisions held.csv

  # Believe the distributor's signature alone, and sign the receipt in turn
  waswordt apply list.zip.age --signers allowed_signers --publisher voorbeeld \\
      --store keyrings.db -i key.txt \\
      --receipt receipt.json --sign voorbeeld_ed25519

  # Your database is not spoken here: carry the changes out by yourself, and note that
  waswordt apply list.csv --move move.toml --store export.csv --dry-run \\
      --changes changes.jsonl --receipt planned.json
  waswordt apply list.csv --move move.toml --store export.csv --carried-out planned.json \\
      --receipt receipt.json

  # Have a plan reviewed first, and carry out just that
  waswordt apply list.csv --move move.toml --store keyrings.db --dry-run --save-plan plan.json
  waswordt apply list.csv --move move.toml --store keyrings.db --plan plan.json";

/// Apply a list to a store of keyrings
///
/// Links the new identity of every row to the profile that its old identity opens, in one
/// transaction that can be undone. A list with errors, and a new identity that is already on
/// another profile, refuse the whole run unless asked otherwise.
#[derive(Debug, clap::Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of its own on the command line"
)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The list (xlsx, csv, or sealed), or - for standard input
    #[arg(value_name = "LIST")]
    pub(super) list: ReadPath,

    /// The move file that the list belongs to; with --signers, the move that was sealed in serves
    /// too
    #[arg(long = "move", value_name = "MOVE", required_unless_present = "signers")]
    pub(super) move_file: Option<ReadPath>,

    #[command(flatten)]
    pub(super) store: StoreArg,

    /// Show what would be done, and change nothing
    #[arg(long)]
    pub(super) dry_run: bool,

    /// Apply the clean part of a list with errors, and hold the rest; implies --on-collision skip
    #[arg(long)]
    hold: bool,

    /// Let warnings of the check refuse the whole run as well
    #[arg(long)]
    strict: bool,

    /// MBO: pass over rows without their new identity, instead of refusing the list
    #[arg(long)]
    allow_unfilled: bool,

    #[command(flatten)]
    pub(super) guards: SafeguardOptions,

    /// What to do with old keyrings that the list gives to nobody else [default: keep where the
    /// realm changes, retire where it stays]
    #[arg(long, value_enum, value_name = "HOW")]
    old: Option<OldArg>,

    /// Your name in the move file, which also tells your tables: a list made or sealed for another
    /// publisher is refused
    #[arg(long, value_name = "NAME")]
    pub(super) publisher: Option<String>,

    /// A name for this store in the receipt, where you have several: status tells them apart by it,
    /// and waits for every one that reported
    #[arg(long, value_name = "NAME")]
    pub(super) store_name: Option<String>,

    /// Take back what an earlier version of the list linked and this version no longer names;
    /// without it such a list is refused
    #[arg(long)]
    take_back_removed: bool,

    /// Refuse the run where more than this share of the profiles with an active keyring of the old
    /// realms, in percent, is in no row
    #[arg(long, value_name = "PCT", value_parser = percentage)]
    max_left_behind: Option<Percent>,

    /// Carry it out before the cutover (or the freeze), though it retires keyrings or gives people
    /// an identity that is somebody else's old one
    #[arg(long)]
    early: bool,

    /// Carry it out though the list is older than a school year
    #[arg(long)]
    late: bool,

    /// With --dry-run: save the plan, to be reviewed and carried out later with --plan
    #[arg(long, value_name = "FILE", requires = "dry_run")]
    pub(super) save_plan: Option<WritePath>,

    /// Carry out exactly this saved plan, with the decisions in it; refused where the store changed
    /// since
    #[arg(long, value_name = "FILE", conflicts_with_all = ["hold", "on_collision", "on_other_person", "old", "fold_case", "save_plan"])]
    pub(super) plan: Option<ReadPath>,

    /// With --dry-run: write the changes, with their identities, to a file (JSON lines) of yours
    /// alone, to be carried out in your own database
    ///
    /// The store is an export of it. samples/changes has templates for MariaDB, MySQL and SQL
    /// Server, and for SCIM. When they are carried out, say so with --carried-out and the receipt
    /// of this run.
    #[arg(long, value_name = "FILE", requires = "dry_run")]
    pub(super) changes: Option<WritePath>,

    /// Note that the changes of a dry run were carried out in your own database: the receipt of
    /// that run; the export and its journal follow
    ///
    /// Give the same list and options, and the export on which that run rested; where the changes
    /// would be others, this is refused.
    #[arg(long, value_name = "RECEIPT", conflicts_with_all = ["dry_run", "plan"])]
    pub(super) carried_out: Option<ReadPath>,

    /// Write the receipt, which holds no name or identity, to a file as well
    #[arg(long, value_name = "FILE")]
    pub(super) receipt: Option<WritePath>,

    /// Write the held rows to a list of the same format, with the reason in an extra column (.csv)
    #[arg(long, value_name = "FILE")]
    pub(super) rejects: Option<WritePath>,

    /// Carry out what was decided of rows that were held, and nothing else: a file of --rejects
    /// with its column filled in (link, skip, take-over)
    #[arg(long, value_name = "FILE", conflicts_with_all = ["on_collision", "on_other_person", "plan"])]
    decisions: Option<ReadPath>,

    /// Replace output files that exist
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    sender: SenderOptions,

    /// Which signer speaks for which schools: a TOML file with, under [signers], "PRINCIPAL" =
    /// ["BRIN", …]
    #[arg(long, value_name = "FILE", requires = "signers")]
    signers_for: Option<ReadPath>,

    #[command(flatten)]
    pub(super) signing: SigningOptions,

    #[command(flatten)]
    pub(super) input: ListOptions,
}

/// What to do with old keyrings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum OldArg {
    /// They stay
    Keep,
    /// They no longer open the profile
    Retire,
}

impl Args {
    pub(super) fn overwrite(&self) -> Overwrite {
        if self.force { Overwrite::Allow } else { Overwrite::Refuse }
    }

    /// Returns the store as it is typed again; where the move file tells of its tables, with that.
    pub(super) fn typed_store(&self, moved: &Move) -> String {
        let is_mapped = moved.file.only_store().is_some_and(|store| store.tables().is_some());
        let own = self.move_file.as_deref().filter(|path| is_mapped && !is_stream(path));
        self.store.typed(own)
    }

    /// What was decided beforehand: in the plan that is followed, or by options.
    pub(super) fn decided(
        &self,
        guards: &Safeguards,
        plan: Option<&SavedPlan>,
    ) -> (Policy, Faulty) {
        plan.map_or_else(
            || (self.policy(guards), if self.holds() { Faulty::Hold } else { Faulty::Refuse }),
            |plan| plan.options.policy(),
        )
    }

    /// The safeguards that are typed: whoever asks to hold what is in doubt need not say that
    /// nothing is taken over then, nor anybody linked to somebody else.
    pub(super) fn typed_guards(&self) -> Safeguards {
        let held = Safeguards {
            on_collision: Some(OnCollision::Skip),
            on_other_person: Some(OnOtherPerson::Skip),
            ..Safeguards::default()
        };
        let typed = self.guards.given();
        if self.hold { typed.or(held) } else { typed }
    }

    /// Whoever decides of held rows has them held.
    fn holds(&self) -> bool {
        self.hold || self.decisions.is_some()
    }

    /// Reads what was decided of rows that were held.
    pub(super) fn decisions(&self, list: &List) -> Result<Option<BTreeMap<u32, Decided>>, Failure> {
        let Some(path) = &self.decisions else { return Ok(None) };
        if is_stream(path) {
            let bytes = files::read_capped(std::io::stdin(), path, DECISIONS_CAP)?;
            return Ok(Some(decisions::read(Cursor::new(bytes), list)?));
        }
        Ok(Some(decisions::read(files::open(path)?, list)?))
    }

    pub(super) fn strictness(&self) -> Strictness {
        if self.strict { Strictness::Strict } else { Strictness::Lenient }
    }

    pub(super) fn removed(&self, plan: Option<&SavedPlan>) -> Removed {
        if self.take_back_removed || plan.is_some_and(|plan| plan.options.take_back_removed) {
            Removed::TakeBack
        } else {
            Removed::Refuse
        }
    }

    pub(super) fn limits(&self, guards: &Safeguards) -> Limits {
        let [share, left_behind] =
            [guards.max_share, self.max_left_behind].map(|share| share.map(f64::from));
        Limits { changes: guards.max_changes, share, left_behind }
    }

    /// When the list is to be applied: by the dates of the move, and by those that were sealed in
    /// with it.
    pub(super) fn moment(&self, opened: &OpenedList, moved: &Move, context: &Context) -> Moment {
        let sealed = opened.custody().map(Custody::window).unwrap_or_default();
        let window = Window::of(&moved.file.dates).later(sealed);
        // What was carried out already is only noted.
        let is_done = self.carried_out.is_some();
        let anyway = Anyway { early: self.early || is_done, late: self.late || is_done };
        Moment { window, today: context.today(), anyway }
    }

    pub(super) fn mode(&self) -> Mode {
        if self.dry_run { Mode::DryRun } else { Mode::Change }
    }

    fn policy(&self, guards: &Safeguards) -> Policy {
        let decides = self.decisions.is_some();
        let (on_collision, on_other_person) =
            (guards.on_collision.unwrap_or_default(), guards.on_other_person.unwrap_or_default());
        Policy {
            case: Case::folded(guards.folds_case()),
            on_collision: match on_collision {
                OnCollision::Refuse if self.holds() => OnCollision::Skip,
                _ if decides => OnCollision::Skip,
                how => how,
            },
            on_other_person: match on_other_person {
                OnOtherPerson::Refuse if self.holds() => OnOtherPerson::Skip,
                _ if decides => OnOtherPerson::Skip,
                how => how,
            },
            old: match self.old {
                None => OldKeyrings::ByRealm,
                Some(OldArg::Keep) => OldKeyrings::Keep,
                Some(OldArg::Retire) => OldKeyrings::Retire,
            },
            ..Policy::default()
        }
    }

    pub(super) fn check(
        &self,
        opened: &OpenedList,
        moved: &Move,
        verdict: &Verdict,
        case: Case,
    ) -> CheckReport {
        let options = Options {
            unfilled: if self.allow_unfilled { Unfilled::Allowed } else { Unfilled::Refused },
            case,
            ..Options::default()
        };
        ops::check(opened, Checked { r#move: Some((moved, verdict)), original: None }, options)
    }

    /// Opens the list; where signatures are to be believed, only one that bears such a signature.
    pub(super) fn open(
        &self,
        judged: Option<&(Verdict, Move)>,
        context: &Context,
    ) -> Result<ListInput, Failure> {
        let format = judged.and_then(|(verdict, _)| verdict.list_format);
        let Some(trust) = self.sender.trust(self.signers_for.as_deref(), context)? else {
            return self.input.open(&self.list, format, context);
        };
        let input = self.input.open_signed(
            &self.list,
            (&trust, &self.sender.signature_of(&self.list)),
            format,
            context,
        )?;
        let brin = match (judged, &input.opened.manifest) {
            (Some((_, moved)), _) => Some(&moved.file.school.brin),
            (None, manifest) => manifest.as_ref().map(|manifest| &manifest.r#move.school.brin),
        };
        if let (Some(signer), Some(brin)) = (&input.signer, brin) {
            trust.require_school(signer, brin)?;
        }
        Ok(input)
    }

    /// A name that the move file does not have is mistyped.
    pub(super) fn known_publisher(&self, moved: &Move) -> Result<(), Failure> {
        known_publisher(self.publisher.as_deref(), moved)
    }

    /// The name of the store, without spaces around it.
    pub(super) fn named_store(&self) -> Option<&str> {
        self.store_name.as_deref().map(str::trim).filter(|name| !name.is_empty())
    }

    /// Tells of a store without a name that the move file has: the distributor goes on waiting.
    pub(super) fn tell_of_store(&self, moved: &Move, context: &Context) {
        let named = self.named_store();
        let Some(publisher) = moved.publisher(self.publisher.as_deref()) else { return };
        let is_known = match named {
            Some(name) => {
                let mut stores = publisher.stores.iter();
                stores.any(|known| known.trim().to_lowercase() == name.to_lowercase())
            }
            None => publisher.stores.len() < 2,
        };
        if self.receipt.is_some() && !publisher.stores.is_empty() && !is_known {
            let key = if named.is_some() { "apply-store-unknown" } else { "apply-store-nameless" };
            let message = Message::new(key).with("name", named.unwrap_or_default());
            context.say(&message.with("stores", publisher.stores.join(", ")));
        }
    }
}
