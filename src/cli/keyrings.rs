//! `keyrings`: the store itself.

use std::io::{self, Write as _};
use std::path::Path;

use clap::Subcommand;
use schemars::JsonSchema;
use serde::Serialize;

use super::inspect;
use super::io::{ReadPath, WritePath, extension};
use super::list_input::ListOptions;
use super::list_output::tell_warnings;
use super::safeguards::SafeguardOptions;
use super::store::StoreArg;
use super::sync;
use super::{Context, Ending, Failure, OutputFormat};
use crate::files::{Output, Overwrite, Privacy, is_stream};
use crate::identity::Scheme;
use crate::keyring::{Address, Intent, Store, StoreError, create, open_telling};
use crate::message::{Catalogue, Message};
use crate::moves::{Holds, Safeguards};
use crate::ops::keyrings::{self, ExportForm, Exported, Imported, Summary};
use crate::ops::safeguards::{self, Kept};
use crate::report::{SourceWarning, ranges};

const EXAMPLES: &str = "Examples:
  # Make a store, fill it, and see what is in it
  waswordt keyrings init --store keyrings.db
  waswordt keyrings import keyrings.csv --store keyrings.db
  waswordt keyrings show --store keyrings.db

  # Bring it up to date from your own export, and see first what that would do
  waswordt keyrings sync keyrings.csv --store keyrings.db --dry-run
  waswordt keyrings sync keyrings.csv --store keyrings.db

  # Keep with it what goes for every list
  waswordt keyrings init --store keyrings.db --min-match 20 --max-share 30 --fold-case

  # Let it propose a store map for tables of your own
  waswordt keyrings init --store postgres://localhost/lms --inspect > map.toml

  # Write all keyrings back as CSV
  waswordt keyrings export --store keyrings.db -o keyrings-new.csv";

/// Make, fill and look at a store of keyrings
#[derive(Debug, clap::Args)]
#[command(subcommand_required = true, arg_required_else_help = true)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make a new, empty store, or keep with one that exists what goes for every list
    ///
    /// What is typed with a run takes precedence over what is kept, and that over the defaults. A
    /// keyring file has no place for it: write it in the move file, under
    /// [publisher.store.safeguards]. Where identities would then open several profiles, --fold-case
    /// is not kept.
    Init {
        #[command(flatten)]
        store: StoreArg,

        #[command(flatten)]
        guards: SafeguardOptions,

        /// Look at the tables of a PostgreSQL database, or at a file of users (csv, jsonl), and
        /// propose a store map with the reason for each line; nothing is made or written
        #[arg(long, conflicts_with = "store_map")]
        inspect: bool,
    },
    /// Add the keyrings of a file (csv, xlsx, jsonl) to a store; all of them, or none
    Import {
        /// The file, or - for standard input; columns profile_id, identity, scheme, state,
        /// initials, first_name, prefix, last_name, location, postcode, house_number; others are
        /// kept
        #[arg(value_name = "FILE")]
        file: ReadPath,

        #[command(flatten)]
        store: StoreArg,

        #[command(flatten)]
        input: ListOptions,
    },
    Sync(sync::Args),
    /// Write all keyrings of a store exactly as they are: as CSV, or as JSON lines to a file with
    /// that extension
    Export {
        #[command(flatten)]
        store: StoreArg,

        /// Where the keyrings go (csv, jsonl), or - for standard output
        #[arg(short, long, value_name = "OUT", default_value = "-")]
        output: WritePath,

        /// Replace an existing file
        #[arg(long)]
        force: bool,
    },
    /// Count what a store holds, or list the keyrings of one profile
    Show {
        #[command(flatten)]
        store: StoreArg,

        /// The publisher's own id of a profile
        #[arg(value_name = "PROFILE-ID")]
        profile: Option<String>,
    },
}

/// A store in numbers, as scripts read it.
#[derive(Serialize, JsonSchema)]
pub(crate) struct KeyringsReport {
    /// Always `waswordt/keyrings/1`.
    #[schemars(extend("const" = "waswordt/keyrings/1"))]
    report: String,
    /// The kind of store.
    store: String,
    /// How many profiles have a keyring.
    profiles: usize,
    /// How many runs of the journal still stand.
    runs: usize,
    /// How many identities of one scheme a profile can have.
    holds: Holds,
    /// How many keyrings have no identity.
    without_identity: u64,
    /// How many keyrings there are, by scheme and state.
    keyrings: Vec<KeyringCount>,
    /// What is kept with the store for every list.
    safeguards: Safeguards,
    /// The keyrings of the profile that was asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    profile: Vec<KeyringEntry>,
}

/// Keyrings that were imported, as scripts read it.
#[derive(Serialize, JsonSchema)]
pub(crate) struct ImportReport {
    /// Always `waswordt/import/1`.
    #[schemars(extend("const" = "waswordt/import/1"))]
    report: String,
    /// The kind of store.
    store: String,
    /// How many.
    count: u64,
    /// Rows whose identity no sound list can name: they are kept as they are, and will never be
    /// found.
    unsound_rows: Vec<u32>,
    /// What deserves a look in the file.
    warnings: Vec<SourceWarning>,
}

/// Keyrings that were exported to a file, as scripts read it.
#[derive(Serialize, JsonSchema)]
pub(crate) struct ExportReport {
    /// Always `waswordt/export/1`.
    #[schemars(extend("const" = "waswordt/export/1"))]
    report: String,
    /// The kind of store.
    store: String,
    /// The file.
    file: String,
    /// How many.
    count: u64,
    /// How many values of a CSV a spreadsheet would run as a formula.
    formulas: u64,
}

/// Keyrings of one scheme and state.
#[derive(Serialize, JsonSchema)]
pub(crate) struct KeyringCount {
    scheme: String,
    state: String,
    count: u64,
}

/// A keyring of the profile that was asked for.
#[derive(Serialize, JsonSchema)]
pub(crate) struct KeyringEntry {
    scheme: String,
    state: String,
    /// The identity, where values are to be shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    identity: Option<String>,
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    match &args.command {
        Command::Init { store, inspect: true, .. } => inspect::run(&store.address()?, context)?,
        Command::Init { store, guards, inspect: false } => init(store, guards.given(), context)?,
        Command::Import { file, store, input } => {
            let supplied = input.supply(file, context)?;
            let mut store = store.open(context)?;
            let imported = keyrings::import(&mut *store, supplied.into_reader()?, &input.read())?;
            context.stands(|cause| Message::new("import-done-untold").with("cause", cause));
            told(&imported, store.kind(), context)?;
        }
        Command::Sync(args) => return sync::run(args, context),
        Command::Export { store, output, force } => {
            context.files().require_apart_with(None, &store.address()?.files())?;
            let mut store = store.open(context)?;
            let exported = export(&mut *store, output, *force, context)?;
            context.say(&Message::new("keyrings-exported").with("count", exported.count));
            if exported.formulas > 0 {
                context.say(
                    &Message::new("keyrings-exported-formulas").with("count", exported.formulas),
                );
            }
            if !is_stream(output) && context.format() == OutputFormat::Json {
                context.json(&ExportReport {
                    report: "waswordt/export/1".to_owned(),
                    store: store.kind().to_owned(),
                    file: output.display().to_string(),
                    count: exported.count,
                    formulas: exported.formulas,
                })?;
            }
        }
        Command::Show { store, profile } => {
            show(&mut *store.open(context)?, profile.as_deref(), context)?;
        }
    }
    Ok(Ending::Clean)
}

fn init(store: &StoreArg, guards: Safeguards, context: &mut Context) -> Result<(), Failure> {
    let address = store.address()?;
    if !guards.is_empty() && matches!(address, Address::Csv(..) | Address::Jsonl(..)) {
        return Err(StoreError::KeepsNothing.into());
    }
    let made = create(&address);
    if guards.is_empty() {
        let mut store = made?;
        created(&address, &mut *store, context)?;
        return made_as_json(&mut *store, context);
    }
    let is_new = made.is_ok();
    // Safeguards can be kept with a store that exists; why none could be made counts where there is
    // none.
    let open = |why_not| match open_telling(&address, context.notices()) {
        Err(StoreError::Busy) => Err(StoreError::Busy),
        opened => opened.map_err(|_| why_not),
    };
    let mut store = made.or_else(open)?;
    match safeguards::keep(&mut *store, guards)? {
        Kept::Clashes(clashes) => {
            for (scheme, identity, profile) in
                clashes.iter().flatten().filter(|_| context.show_values())
            {
                context.say_text(&format!("  {profile}  {}\n", scheme.shown(identity)));
            }
            return Err(Failure::input(
                Message::new("keyrings-fold-clashes").with("count", clashes.len()),
            ));
        }
        Kept::Now(now) => {
            if is_new {
                created(&address, &mut *store, context)?;
            }
            context.say(&Message::new("keyrings-kept").with("safeguards", in_words(&now)));
        }
    }
    made_as_json(&mut *store, context)
}

/// Tells scripts what `show` would tell them of the store.
fn made_as_json(store: &mut dyn Store, context: &mut Context) -> Result<(), Failure> {
    if context.format() == OutputFormat::Text {
        return Ok(());
    }
    let summary = keyrings::summary(store)?;
    let report = report(store, &summary, None, context)?;
    context.json(&report)
}

/// Tells of a new store, and of what follows from how it holds identities.
fn created(address: &Address, store: &mut dyn Store, context: &Context) -> Result<(), Failure> {
    context.say(&Message::new("keyrings-created").with("path", address.name()));
    if store.session(Intent::Look)?.holds() == Holds::One {
        context.say(&Message::new("keyrings-holds-one"));
    }
    Ok(())
}

/// What is kept, by the names of the options.
fn in_words(kept: &Safeguards) -> String {
    let object = serde_json::to_value(kept).ok();
    let members = object.as_ref().and_then(|value| value.as_object()).into_iter().flatten();
    let option = |(name, value): (&String, &serde_json::Value)| {
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        format!("--{}={value}", name.replace('_', "-"))
    };
    members.map(option).collect::<Vec<_>>().join(" ")
}

fn told(imported: &Imported, store: &str, context: &mut Context) -> Result<(), Failure> {
    let Imported { count, unsound, warnings } = imported;
    tell_warnings(warnings, context);
    context.say(&Message::new("keyrings-imported").with("count", *count));
    if !unsound.is_empty() {
        context.say(
            &Message::new("keyrings-unsound")
                .with("count", unsound.len())
                .with("rows", ranges(unsound)),
        );
    }
    if context.format() == OutputFormat::Text {
        return Ok(());
    }
    let report = ImportReport {
        report: "waswordt/import/1".to_owned(),
        store: store.to_owned(),
        count: *count,
        unsound_rows: unsound.clone(),
        warnings: warnings.iter().map(|warning| warning.told(context.catalogue())).collect(),
    };
    context.json(&report)
}

fn export(
    store: &mut dyn Store,
    output: &Path,
    force: bool,
    context: &mut Context,
) -> Result<Exported, Failure> {
    if is_stream(output) {
        return Ok(keyrings::export(store, ExportForm::Csv, context.out())?);
    }
    let overwrite = if force { Overwrite::Allow } else { Overwrite::Refuse };
    let mut file = Output::create(output, overwrite, Privacy::Private)?;
    let is_json = extension(output).as_deref() == Some("jsonl");
    let form = if is_json { ExportForm::Jsonl } else { ExportForm::Csv };
    let exported = keyrings::export(store, form, &mut file)?;
    file.commit()?;
    Ok(exported)
}

fn show(
    store: &mut dyn Store,
    profile: Option<&str>,
    context: &mut Context,
) -> Result<(), Failure> {
    let summary = keyrings::summary(store)?;
    let report = report(store, &summary, profile, context)?;
    match context.format() {
        OutputFormat::Json => context.json(&report),
        OutputFormat::Text => text(&report, context),
    }
}

fn report(
    store: &mut dyn Store,
    summary: &Summary,
    profile: Option<&str>,
    context: &Context,
) -> Result<KeyringsReport, Failure> {
    let found = profile.map(|id| keyrings::profile(store, id)).transpose()?;
    if found.as_ref().is_some_and(Vec::is_empty) {
        return Err(Failure::input(Message::new("keyrings-no-profile")));
    }
    let shown = |scheme: &str, identity: &str| {
        let scheme: Option<Scheme> = scheme.parse().ok();
        context
            .show_values()
            .then(|| scheme.map_or_else(String::new, |scheme| scheme.shown(identity).into_owned()))
    };
    let entry = |keyring: keyrings::ProfileKeyring| KeyringEntry {
        scheme: keyring.scheme.to_owned(),
        state: keyring.state.as_str().to_owned(),
        identity: shown(keyring.scheme, &keyring.identity),
    };
    let count = |(&(scheme, state), &count): (&(&str, &str), &u64)| KeyringCount {
        scheme: scheme.to_owned(),
        state: state.to_owned(),
        count,
    };
    let holds = store.session(Intent::Look)?.holds();
    Ok(KeyringsReport {
        report: "waswordt/keyrings/1".to_owned(),
        store: store.kind().to_owned(),
        profiles: summary.profiles,
        runs: summary.runs,
        holds,
        without_identity: summary.without_identity,
        keyrings: summary.keyrings.iter().map(count).collect(),
        safeguards: safeguards::kept(store)?,
        profile: found.unwrap_or_default().into_iter().map(entry).collect(),
    })
}

fn text(report: &KeyringsReport, context: &mut Context) -> Result<(), Failure> {
    let catalogue = context.catalogue();
    context.page(|out| write(report, catalogue, out))
}

fn write(report: &KeyringsReport, catalogue: &Catalogue, out: &mut Vec<u8>) -> io::Result<()> {
    if !report.profile.is_empty() {
        for keyring in &report.profile {
            let identity = keyring.identity.as_deref().unwrap_or("…");
            writeln!(out, "{:<12} {:<8} {identity}", keyring.scheme, keyring.state)?;
        }
        return Ok(());
    }
    let count = |key, count: usize| catalogue.render(&Message::new(key).with("count", count));
    writeln!(out, "{}", count("keyrings-profiles", report.profiles))?;
    for count in &report.keyrings {
        writeln!(out, "{:>10}  {} {}", count.count, count.scheme, count.state)?;
    }
    if report.without_identity > 0 {
        let label = catalogue.text("keyrings-without-identity");
        writeln!(out, "{:>10}  {label}", report.without_identity)?;
    }
    writeln!(out, "{}", count("keyrings-runs", report.runs))?;
    if !report.safeguards.is_empty() {
        let kept = in_words(&report.safeguards);
        let kept = Message::new("keyrings-kept").with("safeguards", kept);
        writeln!(out, "{}", catalogue.render(&kept))?;
    }
    Ok(())
}
