//! `init`: a move file, by asking or by options.

mod ask;
mod given;
mod interview;

use std::io::Write as _;

use jiff::civil::Date;

use super::io::WritePath;
use super::scenario::ending;
use super::usage::{BadValue, date};
use super::working_days::WorkingDays;
use super::{Context, Ending, Failure};
use crate::files::{self, Overwrite, Privacy, is_stream};
use crate::message::{Catalogue, Message};
use crate::moves::{MoveFile, OldScheme, Sector};
use crate::report::write_verdict;
use crate::scenario::{Support, judge, resolve};
use ask::Asker;

const EXAMPLES: &str = r#"Examples:
  # Answer questions on the terminal
  waswordt init

  # In a script
  waswordt init move.toml --sector vo --brin 99ZZ00 --school "Petteflat College" \
      --from elf:magister --from-realm petteflat --to elf:azure-ad --to-realm petteflat.example

  # Credits on the school, with the contract; a publisher with its key, and one whose key is still to come
  waswordt init move.toml --sector vo --brin 99ZZ00 --school "Petteflat College" \
      --from ilf:magister --to ilf:som --freeze 2026-07-20 --cutover 2026-07-27 \
      --contract-signed 2026-05-11 --publisher voorbeeld=keys.txt --publisher ander \
      --publisher-email voorbeeld=desk@voorbeeld.example \
      --publisher-store ander=noord --publisher-store ander=zuid"#;

/// Write a move file, which every other command reads
///
/// On a terminal it asks for what the options leave open, each answer checked when it is given, and
/// shows the verdict before it writes; with sector, BRIN, school and both endpoints given it asks
/// nothing. In a script, what is missing is an error. A publisher may add [publisher.store] to its
/// own copy, which says in which tables of a PostgreSQL database its keyrings stand.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub(crate) struct Args {
    /// The file, or - for standard output
    #[arg(value_name = "FILE", default_value = "move.toml")]
    file: WritePath,

    /// The sector: vo or mbo
    #[arg(long, value_parser = sector, value_name = "SECTOR")]
    sector: Option<Sector>,

    /// The school's BRIN
    #[arg(long, value_name = "BRIN")]
    brin: Option<String>,

    /// The school's name
    #[arg(long, value_name = "NAME")]
    school: Option<String>,

    /// The school's number in the Central Registration (BDLSchoolId, DigiDeliveryId)
    #[arg(long, value_name = "NUMBER")]
    cr_number: Option<String>,

    /// Where the school comes from, such as elf:magister or non-eck:distributor;
    /// elf:mijnportaal=elo for an IdP outside the catalogue
    #[arg(long, value_name = "DELIVERY:IDP")]
    from: Option<String>,

    /// A realm of the old identities; may be repeated
    #[arg(long, value_name = "REALM")]
    from_realm: Vec<String>,

    /// Where the school goes
    #[arg(long, value_name = "DELIVERY:IDP")]
    to: Option<String>,

    /// A realm of the new identities; may be repeated
    #[arg(long, value_name = "REALM")]
    to_realm: Vec<String>,

    /// When the school announced the move
    #[arg(long, value_name = "DATE", value_parser = date)]
    announced: Option<Date>,

    /// When the old environment is frozen
    #[arg(long, value_name = "DATE", value_parser = date)]
    freeze: Option<Date>,

    /// When the new IdP takes over
    #[arg(long, value_name = "DATE", value_parser = date)]
    cutover: Option<Date>,

    /// The school orders with the ECK iD
    #[arg(long)]
    eck_id_ordering: bool,

    /// The ECK iDs themselves change, as in another sector
    #[arg(long)]
    eck_id_changes: bool,

    /// ECK iDs come in place of identities of this scheme: real-id, profile-id or opaque-uid
    #[arg(long, value_name = "SCHEME", value_parser = old_scheme)]
    eck_id_from: Option<OldScheme>,

    /// User ids and employee numbers stay as they are
    #[arg(long)]
    user_ids_stay: bool,

    /// Progress and results need not be kept
    #[arg(long)]
    no_history: bool,

    /// No licence runs on past the move
    #[arg(long)]
    no_running_licences: bool,

    /// The move is an emergency: there is no time for a list
    #[arg(long)]
    calamity: bool,

    /// When the school's contract with the distributor was signed (ILF)
    #[arg(long, value_name = "DATE", value_parser = date)]
    contract_signed: Option<Date>,

    /// When the school consented to the distributor processing the data once (from ELO to ELO with
    /// ILF)
    #[arg(long, value_name = "DATE", value_parser = date)]
    consent_given: Option<Date>,

    /// A publisher, with a recipient or a file of recipients if known: NAME, NAME=age1… or
    /// NAME=FILE; may be repeated
    #[arg(long, value_name = "NAME[=RECIPIENT]")]
    publisher: Vec<String>,

    /// The e-mail address at which a publisher gets reminders; may be repeated
    #[arg(long, value_name = "NAME=ADDRESS")]
    publisher_email: Vec<String>,

    /// A store of a publisher that has several, by the name that its receipts bear: each of them is
    /// waited for; may be repeated
    #[arg(long, value_name = "NAME=STORE")]
    publisher_store: Vec<String>,

    /// Whom the school and the publishers can ask at the distributor
    #[arg(long, value_name = "NAME")]
    contact: Option<String>,

    /// The contact's e-mail address
    #[arg(long, value_name = "ADDRESS", requires = "contact")]
    contact_email: Option<String>,

    /// The contact's telephone number
    #[arg(long, value_name = "NUMBER", requires = "contact")]
    contact_phone: Option<String>,

    /// Replace an existing file
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    working_days: WorkingDays,
}

fn sector(text: &str) -> Result<Sector, BadValue> {
    text.to_ascii_lowercase().parse().map_err(|()| BadValue(Message::new("usage-no-sector")))
}

fn old_scheme(text: &str) -> Result<OldScheme, BadValue> {
    text.to_ascii_lowercase().parse().map_err(|()| BadValue(Message::new("usage-no-old-scheme")))
}

impl Args {
    /// Tells whether the options say enough to write the file without a question.
    fn are_enough(&self) -> bool {
        self.sector.is_some()
            && self.brin.is_some()
            && self.school.is_some()
            && self.from.is_some()
            && self.to.is_some()
    }

    fn is_stream(&self) -> bool {
        is_stream(&self.file)
    }
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    let asker = Asker::of_terminal(context.lang()).filter(|_| !args.are_enough());
    let Some(mut asker) = asker else {
        let file = given::gather(args)?;
        let text = file.to_string();
        let verdict = judge(&resolve(file)?, &args.working_days.calendar());
        write(args, &text, args.force, context)?;
        context.say(
            &Message::new("init-verdict")
                .with("code", verdict.code().as_str())
                .with("summary", verdict.summary()),
        );
        return Ok(ending(&verdict));
    };
    let overwrite = args.is_stream() || interview::may_replace(args, &mut asker)?;
    if !overwrite {
        return Ok(Ending::Clean);
    }
    let file = interview::gather(args, &mut asker)?;
    let text = file.to_string();
    if !is_wanted(args, file, &mut asker, context)? {
        context.say(&Message::new("init-not-written"));
        return Ok(Ending::InputAtFault);
    }
    // Whatever keeps the file from being written, the answers are not lost.
    write(args, &text, true, context).inspect_err(|_| Asker::show(&text))
}

/// Shows the verdict; of a move without support, asks whether the file is wanted all the same.
fn is_wanted(
    args: &Args,
    file: MoveFile,
    asker: &mut Asker<'_>,
    context: &Context,
) -> Result<bool, Failure> {
    let moved = resolve(file)?;
    let verdict = judge(&moved, &args.working_days.calendar()).on(context.today());
    let mut page = Vec::new();
    write_verdict(&verdict, &moved.from, &moved.to, Catalogue::of(context.lang()), &mut page)?;
    Asker::show(&format!("\n{}", String::from_utf8_lossy(&page)));
    if verdict.support() == Support::Unsupported {
        asker.yes("init-ask-unsupported", false)
    } else {
        Ok(true)
    }
}

fn write(args: &Args, text: &str, replace: bool, context: &mut Context) -> Result<Ending, Failure> {
    if args.is_stream() {
        context.out().write_all(text.as_bytes())?;
        return Ok(Ending::Clean);
    }
    let overwrite = if replace { Overwrite::Allow } else { Overwrite::Refuse };
    files::write(&args.file, overwrite, Privacy::Shared, |out| out.write_all(text.as_bytes()))?;
    context.say(&Message::new("init-done").with("path", args.file.display().to_string()));
    Ok(Ending::Clean)
}
