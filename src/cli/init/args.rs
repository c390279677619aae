//! What may be said on the command line.

use crate::message::Message;

use jiff::civil::Date;

use super::super::io::WritePath;
use super::super::usage::{BadValue, date};
use super::super::working_days::WorkingDays;
use crate::moves::{OldScheme, Sector};

pub(super) const EXAMPLES: &str = r#"Examples:
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
    pub(super) file: WritePath,

    /// The sector: vo, mbo, ho or dagtilbud
    #[arg(long, value_parser = sector, value_name = "SECTOR")]
    pub(super) sector: Option<Sector>,

    /// The school's BRIN
    #[arg(long, value_name = "BRIN")]
    pub(super) brin: Option<String>,

    /// The school's name
    #[arg(long, value_name = "NAME")]
    pub(super) school: Option<String>,

    /// The school's number in the Central Registration (BDLSchoolId, DigiDeliveryId)
    #[arg(long, value_name = "NUMBER")]
    pub(super) cr_number: Option<String>,

    /// Where the school comes from, such as elf:magister or non-eck:distributor;
    /// elf:mijnportaal=elo for an IdP outside the catalogue
    #[arg(long, value_name = "DELIVERY:IDP")]
    pub(super) from: Option<String>,

    /// A realm of the old identities; several with commas between them, or by repeating it
    #[arg(long, value_name = "REALM", value_delimiter = ',')]
    pub(super) from_realm: Vec<String>,

    /// Where the school goes
    #[arg(long, value_name = "DELIVERY:IDP")]
    pub(super) to: Option<String>,

    /// A realm of the new identities; several with commas between them, or by repeating it
    #[arg(long, value_name = "REALM", value_delimiter = ',')]
    pub(super) to_realm: Vec<String>,

    /// When the school announced the move
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(super) announced: Option<Date>,

    /// When the old environment is frozen
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(super) freeze: Option<Date>,

    /// When the new IdP takes over
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(super) cutover: Option<Date>,

    /// The school orders with the ECK iD
    #[arg(long)]
    pub(super) eck_id_ordering: bool,

    /// The ECK iDs themselves change, as in another sector
    #[arg(long)]
    pub(super) eck_id_changes: bool,

    /// ECK iDs come in place of identities of this scheme: real-id, profile-id or opaque-uid
    #[arg(long, value_name = "SCHEME", value_parser = old_scheme)]
    pub(super) eck_id_from: Option<OldScheme>,

    /// User ids and employee numbers stay as they are
    #[arg(long)]
    pub(super) user_ids_stay: bool,

    /// Progress and results need not be kept
    #[arg(long)]
    pub(super) no_history: bool,

    /// No licence runs on past the move
    #[arg(long)]
    pub(super) no_running_licences: bool,

    /// The move is an emergency: there is no time for a list
    #[arg(long)]
    pub(super) calamity: bool,

    /// The institution governs itself, so that its own staff approve the data request (dagtilbud)
    #[arg(long)]
    pub(super) self_governing: bool,

    /// When the school's contract with the distributor was signed (ILF)
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(super) contract_signed: Option<Date>,

    /// When the school consented to the distributor processing the data once (from ELO to ELO with
    /// ILF)
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(super) consent_given: Option<Date>,

    /// A publisher, with a recipient or a file of recipients if known: NAME, NAME=age1… or
    /// NAME=FILE, reckoned from the folder of the move file; may be repeated
    #[arg(long, value_name = "NAME[=RECIPIENT]")]
    pub(super) publisher: Vec<String>,

    /// The e-mail address at which a publisher gets reminders; may be repeated
    #[arg(long, value_name = "NAME=ADDRESS")]
    pub(super) publisher_email: Vec<String>,

    /// A store of a publisher that has several, by the name that its receipts bear: each of them is
    /// waited for; may be repeated
    #[arg(long, value_name = "NAME=STORE")]
    pub(super) publisher_store: Vec<String>,

    /// A publisher that applies no was–wordt lists, and so gets none; may be repeated
    #[arg(long, value_name = "NAME")]
    pub(super) publisher_no_moves: Vec<String>,

    /// Whom the school and the publishers can ask at the distributor
    #[arg(long, value_name = "NAME")]
    pub(super) contact: Option<String>,

    /// The contact's e-mail address
    #[arg(long, value_name = "ADDRESS", requires = "contact")]
    pub(super) contact_email: Option<String>,

    /// The contact's telephone number
    #[arg(long, value_name = "NUMBER", requires = "contact")]
    pub(super) contact_phone: Option<String>,

    /// Replace an existing file
    #[arg(long)]
    pub(super) force: bool,

    #[command(flatten)]
    pub(super) working_days: WorkingDays,
}

pub(super) fn sector(text: &str) -> Result<Sector, BadValue> {
    text.to_ascii_lowercase().parse().map_err(|()| BadValue(Message::new("usage-no-sector")))
}

pub(super) fn old_scheme(text: &str) -> Result<OldScheme, BadValue> {
    text.to_ascii_lowercase().parse().map_err(|()| BadValue(Message::new("usage-no-old-scheme")))
}
