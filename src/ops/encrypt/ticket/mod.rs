//! The ticket that goes with a sealed list: for the publisher's scripts, and as text to paste into
//! the CMR.

mod command;
mod text;

use std::mem;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::changes::TicketChanges;
use super::{Addressee, Delivery};
use crate::list::{Format, WithoutWordt};
use crate::message::{Catalogue, Lang, Message};
use crate::moves::{Contact, FormatId, Sector, WorkingDays};
use crate::report::Warned;
use crate::scenario::{Code, idp_name};
use crate::seal::signature::SigningKey;
use crate::seal::{Recipient, Recipients};

/// A ticket for one publisher (`waswordt/ticket/1`). It holds no personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Ticket {
    /// Always `waswordt/ticket/1`.
    #[schemars(extend("const" = "waswordt/ticket/1"))]
    pub report: String,
    /// The publisher that is to apply the list.
    pub publisher: String,
    /// The e-mail address of its desk, where the move file tells it.
    #[serde(default)]
    pub publisher_email: Option<String>,
    /// Its stores, where the move file names them: each of them is waited for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stores: Vec<String>,
    /// Who sends the ticket, and whom to call about it.
    #[serde(default)]
    pub sender: Option<Contact>,
    /// The school that moves.
    pub school: TicketSchool,
    /// The move.
    #[serde(rename = "move")]
    pub moved: TicketMove,
    /// The list.
    pub list: TicketList,
    /// What the check warned of, by rule, in rows of the sealed list.
    #[serde(default)]
    pub warnings: Vec<Warned>,
    /// The sealed file.
    pub sealed: TicketSealed,
    /// The keys for which it is sealed: the ends of age keys, the fingerprints of SSH keys; none
    /// where a password opens it, which is given apart.
    pub sealed_for: Vec<String>,
    /// The fingerprint of the key that signs the sealed file, where one does.
    #[serde(default)]
    pub signed_by: Option<String>,
    /// The day on which the ticket was made, ISO 8601.
    pub created: String,
    /// The same moment in full, ISO 8601 in UTC: of two of one day, it tells the last.
    #[serde(default)]
    pub created_at: Option<String>,
    /// The working day from which the publisher can do what the ticket asks, ISO 8601, where that is
    /// after the ticket: the freeze, before which identities may still change; and the cutover where the
    /// list takes old identities away.
    #[serde(default)]
    pub can_be_done_from: Option<String>,
    /// The day on which the publisher should be done, ISO 8601: three working days later, in
    /// principle, or after the day from which it can be done. None for an MBO list that is not
    /// completely filled, from whose return they would run.
    #[serde(default)]
    pub deadline: Option<String>,
    /// The day from which the list is to be applied, ISO 8601: until then the old IdP logs people
    /// in. None where the move has no dates.
    #[serde(default)]
    pub apply_from: Option<String>,
    /// Whether the list takes old identities away, so that before `apply_from` it is refused; else
    /// new identities can be added before.
    #[serde(default)]
    pub takes_away: bool,
    /// The day until which it is to be applied, ISO 8601: after it, its identities may stand for
    /// other people.
    #[serde(default)]
    pub apply_until: Option<String>,
    /// What the publisher runs; of several stores that the move file names, a line for each.
    pub command: String,
    /// The tickets of this version whose files it took the place of, the oldest first: their sealed
    /// files may have been applied, and their days count.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaced: Vec<Ticket>,
}

/// The school of a ticket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TicketSchool {
    /// Its BRIN.
    pub brin: String,
    /// Its name.
    pub name: String,
    /// Its number in the CR (BDLSchoolId, DigiDeliveryId), where the move file tells it.
    #[serde(default)]
    pub cr_number: Option<String>,
}

/// The move of a ticket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TicketMove {
    /// The sector.
    pub sector: Sector,
    /// Where the school comes from, such as `elf:magister`.
    pub from: String,
    /// What people call the old IdP.
    #[serde(default)]
    pub from_name: String,
    /// The realms of old identities.
    pub from_realms: Vec<String>,
    /// Where it goes.
    pub to: String,
    /// What people call the new IdP.
    #[serde(default)]
    pub to_name: String,
    /// The realms of new identities.
    pub to_realms: Vec<String>,
    /// The day on which the new IdP takes over, ISO 8601, where it is known.
    #[serde(default)]
    pub cutover: Option<String>,
    /// The day on which the old environment is frozen, ISO 8601, where it is known: before it
    /// identities may still change.
    #[serde(default)]
    pub freeze: Option<String>,
    /// Which days are worked, beside weekends and public holidays.
    #[serde(default, skip_serializing_if = "WorkingDays::is_empty")]
    pub working_days: WorkingDays,
    /// The code of the verdict.
    pub code: Code,
}

/// The list of a ticket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TicketList {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: u32,
    /// Its format.
    pub format: FormatId,
    /// How many rows it has.
    pub rows: u64,
    /// How many of them miss an identity, and are not applied.
    #[serde(default)]
    pub unfilled: u64,
    /// How many of these have a new identity and no old one: of new people, who have nothing to carry
    /// over.
    #[serde(default)]
    pub new: u64,
    /// The SHA-256 over its canonical rows.
    pub sha256: String,
    /// The SHA-256 over the same rows with the person columns blank or, where they are blank, as the
    /// list had them: in either form it is this list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_form_sha256: Option<String>,
    /// What changed since the version before, where that was compared.
    #[serde(default)]
    pub changes: Option<TicketChanges>,
}

/// The sealed file of a ticket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TicketSealed {
    /// Its name, without folders.
    pub file: String,
    /// Its SHA-256.
    pub sha256: String,
    /// Its length in bytes.
    pub bytes: u64,
}

impl TicketList {
    /// Tells whether a digest is of its rows, with people or without.
    #[must_use]
    pub fn has_rows(&self, sha256: &str) -> bool {
        self.sha256 == sha256 || self.other_form_sha256.as_deref() == Some(sha256)
    }

    /// Returns how many rows are still to be filled in; none where a row without its new identity
    /// means that this pupil does not move.
    #[must_use]
    pub fn to_be_filled(&self) -> u64 {
        match Format::of(self.format).without_wordt {
            WithoutWordt::Stays => 0,
            WithoutWordt::Incomplete => self.unfilled.saturating_sub(self.new),
        }
    }
}

impl Ticket {
    pub(super) fn new(
        delivery: &Delivery<'_>,
        addressee: &Addressee,
        sealed: TicketSealed,
    ) -> Self {
        let moved = delivery.r#move;
        let list = delivery.list;
        let window = delivery.window();
        Self {
            report: "waswordt/ticket/1".to_owned(),
            publisher: addressee.name.clone(),
            publisher_email: addressee.email.clone(),
            stores: addressee.stores.clone(),
            sender: moved.file.distributor.clone(),
            school: TicketSchool {
                brin: moved.file.school.brin.clone(),
                name: moved.file.school.name.clone(),
                cr_number: moved.file.school.cr_number.clone(),
            },
            moved: TicketMove {
                sector: moved.file.sector,
                from: moved.from.to_string(),
                from_name: dutch(&idp_name(moved.file.sector, &moved.from.idp)),
                from_realms: moved.old_realms().to_vec(),
                to: moved.to.to_string(),
                to_name: dutch(&idp_name(moved.file.sector, &moved.to.idp)),
                cutover: moved.file.dates.cutover.map(|day| day.to_string()),
                freeze: moved.file.dates.freeze.map(|day| day.to_string()),
                working_days: moved.file.working_days.clone(),
                to_realms: moved.new_realms().to_vec(),
                code: delivery.verdict.code(),
            },
            list: TicketList {
                id: list.id().to_owned(),
                version: list.manifest.version,
                format: list.format(),
                rows: list.list.len() as u64,
                unfilled: list.unfilled(),
                new: list.newcomers(),
                sha256: list.sha256.clone(),
                other_form_sha256: list.other_form_sha256.clone(),
                changes: delivery
                    .changes
                    .map(|changes| list.changes(changes, list.target(delivery.passwords))),
            },
            warnings: list.warnings(list.target(delivery.passwords)),
            command: command::of(delivery, addressee, &sealed.file),
            signed_by: delivery.signing_key.map(SigningKey::fingerprint),
            sealed,
            sealed_for: addressee
                .recipients
                .iter()
                .flat_map(Recipients::iter)
                .map(Recipient::short_name)
                .collect(),
            created: delivery.created.to_string(),
            created_at: Some(delivery.at.to_owned()),
            can_be_done_from: delivery.can_be_done_from().map(|day| day.to_string()),
            deadline: delivery.deadline().map(|day| day.to_string()),
            apply_from: window.from.map(|day| day.to_string()),
            takes_away: list.displaces,
            apply_until: window.until.map(|day| day.to_string()),
            replaced: Vec::new(),
        }
    }

    /// Takes over what it replaces: a ticket of the same version of the list for the same publisher.
    pub(super) fn replacing(self, mut before: Self) -> Self {
        let is_same = (&before.list.id, before.list.version, before.publisher.to_lowercase())
            == (&self.list.id, self.list.version, self.publisher.to_lowercase());
        if !is_same {
            return self;
        }
        let mut replaced = mem::take(&mut before.replaced);
        replaced.push(before);
        Self { replaced, ..self }
    }

    /// Writes the ticket as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // A struct of strings and numbers always serialises.
        serde_json::to_string_pretty(self).map(|json| json + "\n").unwrap_or_default()
    }
}

/// The name as the agreement has it, for scripts.
fn dutch(name: &Message) -> String {
    Catalogue::of(Lang::Nl).render(name)
}
