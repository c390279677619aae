//! The ticket that goes with a sealed list: for the publisher's scripts, and as text to paste into
//! the CMR.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::changes::TicketChanges;
use super::{Addressee, Delivery, slug};
use crate::list::Format;
use crate::message::{Catalogue, Lang, Message};
use crate::moves::{Contact, FormatId, Sector};
use crate::report::{Warned, ranges};
use crate::scenario::{Code, endpoint_name, idp_name, parse_endpoint};
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
    /// The day from which the publisher can do what the ticket asks, ISO 8601, where that is after
    /// the ticket: the freeze, before which identities may still change; and the cutover where the
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
    /// The day until which it is to be applied, ISO 8601: after it, its identities may stand for
    /// other people.
    #[serde(default)]
    pub apply_until: Option<String>,
    /// What the publisher runs; of several stores that the move file names, a line for each.
    pub command: String,
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
    /// The SHA-256 over its canonical rows.
    pub sha256: String,
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

impl Ticket {
    pub(super) fn new(
        delivery: &Delivery<'_>,
        addressee: &Addressee,
        sealed: TicketSealed,
    ) -> Self {
        let moved = delivery.r#move;
        let list = delivery.list;
        let window = delivery.window();
        let trust = if delivery.signing_key.is_some() {
            "--signers allowed_signers"
        } else {
            "--move move.toml"
        };
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
                to_realms: moved.new_realms().to_vec(),
                code: delivery.verdict.code(),
            },
            list: TicketList {
                id: list.id().to_owned(),
                version: list.manifest.version,
                format: list.format(),
                rows: list.list.len() as u64,
                unfilled: list.unfilled(),
                sha256: list.sha256.clone(),
                changes: delivery
                    .changes
                    .map(|changes| list.changes(changes, list.target(delivery.passwords))),
            },
            warnings: list.warnings(list.target(delivery.passwords)),
            command: commands(
                addressee,
                &sealed.file,
                trust,
                if delivery.passwords.is_some() { "--passphrase-file FILE" } else { "-i KEY" },
            ),
            signed_by: delivery.signing_key.map(SigningKey::fingerprint),
            sealed,
            sealed_for: addressee
                .recipients
                .iter()
                .flat_map(Recipients::iter)
                .map(Recipient::short_name)
                .collect(),
            created: delivery.created.to_string(),
            can_be_done_from: delivery.can_be_done_from().map(|day| day.to_string()),
            deadline: delivery.deadline().map(|day| day.to_string()),
            apply_from: window.from.map(|day| day.to_string()),
            apply_until: window.until.map(|day| day.to_string()),
        }
    }

    /// Writes the ticket as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // A struct of strings and numbers always serialises.
        serde_json::to_string_pretty(self).map(|json| json + "\n").unwrap_or_default()
    }

    /// Writes the ticket as text, in the language of the list and then in English: whoever reads it
    /// in the CMR may know either.
    #[must_use]
    pub fn to_text(&self) -> String {
        let (message, own) = (self.message(), Format::of(self.list.format).texts.lang);
        let [own, english] =
            [own, Lang::En].map(|lang| self.text_in(&message, Catalogue::of(lang)));
        format!("{own}\n\n----\n\n{english}\n")
    }

    fn text_in(&self, message: &Message, catalogue: &Catalogue) -> String {
        let mut warned = Vec::new();
        // Writing to memory does not fail.
        let _ = Warned::write_text(&self.warnings, "", catalogue, &mut warned);
        let warned = String::from_utf8_lossy(&warned);
        let text = catalogue.render(message);
        if warned.is_empty() { text } else { format!("{text}\n\n{}", warned.trim_end()) }
    }

    fn signer(&self) -> Message {
        match &self.signed_by {
            Some(fingerprint) => Message::new("ticket-signer").with("fingerprint", fingerprint),
            None => Message::new("ticket-unsigned"),
        }
    }

    fn keys(&self) -> Message {
        if self.sealed_for.is_empty() {
            Message::new("ticket-password")
        } else {
            Message::new("ticket-keys").with("keys", self.sealed_for.join(", "))
        }
    }

    fn changes(&self) -> Message {
        match &self.list.changes {
            Some(TicketChanges { since, changed, added, removed })
                if changed.len() + added.len() + removed > 0 =>
            {
                let all =
                    |rows: &[u32]| if rows.is_empty() { "–".to_owned() } else { ranges(rows) };
                let message = Message::new("ticket-changes")
                    .with("since", *since)
                    .with("changed", all(changed));
                message.with("added", all(added)).with("removed", *removed)
            }
            Some(TicketChanges { since, .. }) => {
                Message::new("ticket-no-changes").with("since", *since)
            }
            None if self.list.version > 1 => Message::new("ticket-later-version"),
            None => Message::new("ticket-first-version"),
        }
    }

    /// Who sends it, and whom to call.
    fn sender(&self) -> Message {
        match &self.sender {
            None => Message::new("ticket-no-sender"),
            Some(Contact { name, email, phone }) => {
                let ways: Vec<&str> =
                    [email, phone].into_iter().flatten().map(String::as_str).collect();
                let message = Message::new(if ways.is_empty() {
                    "ticket-sender-name"
                } else {
                    "ticket-sender"
                });
                message.with("name", name).with("ways", ways.join(", "))
            }
        }
    }

    /// The school's numbers.
    fn school(&self) -> Message {
        let code = &self.school.brin;
        match self.moved.sector {
            Sector::Vo | Sector::Mbo => self.registered(self.school.cr_number.as_deref()),
            Sector::Ho => Message::new("ticket-domain").with("code", code),
            Sector::Dagtilbud => Message::new("ticket-municipality").with("code", code),
        }
    }

    /// The numbers of a school in the registers of the agreement.
    fn registered(&self, cr_number: Option<&str>) -> Message {
        match cr_number {
            Some(number) => {
                Message::new("ticket-school-cr").with("brin", &self.school.brin).with("cr", number)
            }
            None => Message::new("ticket-school").with("brin", &self.school.brin),
        }
    }

    fn deadline(&self) -> Message {
        match (&self.deadline, &self.can_be_done_from) {
            (Some(day), Some(from)) => {
                Message::new("ticket-deadline-from").with_day("day", day).with_day("from", from)
            }
            (Some(day), None) => Message::new("ticket-deadline").with_day("day", day),
            (None, _) => Message::new("ticket-no-deadline"),
        }
    }

    fn window(&self) -> Message {
        let until = self.apply_until.as_deref().unwrap_or("–");
        match &self.apply_from {
            Some(from) if self.created < *from && self.can_be_done_from.as_ref() != Some(from) => {
                Message::new("ticket-window-ahead").with_day("from", from).with_day("until", until)
            }
            Some(from) => {
                Message::new("ticket-window").with_day("from", from).with_day("until", until)
            }
            None => Message::new("ticket-window-open").with_day("until", until),
        }
    }

    /// The number as text: it is compared by eye, and grouped differently in each language.
    fn rows(&self) -> Message {
        Message::new("ticket-rows")
            .with("count", self.list.rows)
            .with("rows", self.list.rows.to_string())
    }

    fn unfilled(&self) -> Message {
        match self.list.unfilled {
            0 => Message::new("ticket-all-filled"),
            rows if self.moved.sector.is_of_the_agreement() => {
                Message::new("ticket-unfilled").with("rows", rows)
            }
            rows => Message::new("ticket-unfilled-stay").with("rows", rows),
        }
    }

    fn message(&self) -> Message {
        let key = match self.moved.sector {
            Sector::Vo | Sector::Mbo => "ticket-text",
            Sector::Ho => "ticket-text-esi",
            Sector::Dagtilbud => "ticket-text-unilogin",
        };
        Message::new(key)
            .with("publisher", &self.publisher)
            .with("school", &self.school.name)
            .with("brin", &self.school.brin)
            .with("numbers", self.school())
            .with("what", self.moved.what(self.list.format))
            .with("kinds", self.moved.kinds())
            .with("changes", self.changes())
            .with("sender", self.sender())
            .with("code", self.moved.code.as_str())
            .with("id", &self.list.id)
            .with("version", self.list.version)
            .with("rows", self.rows())
            .with("number", self.list.rows.to_string())
            .with("unfilled", self.unfilled())
            .with("list", &self.list.sha256)
            .with("file", &self.sealed.file)
            .with("sealed", &self.sealed.sha256)
            .with("keys", self.keys())
            .with("signer", self.signer())
            .with_day("created", &self.created)
            .with("deadline", self.deadline())
            .with("window", self.window())
            .with("command", self.command.replace('\n', "\n      "))
    }
}

impl TicketMove {
    /// What the school does: it goes from one IdP to another, or its identities become others where
    /// it stays.
    fn what(&self, format: FormatId) -> Message {
        let key = match self.code {
            Code::G5 if format != FormatId::EckChange => "ticket-eck-ids-instead",
            Code::G5 => "ticket-new-eck-ids",
            _ if !self.sector.is_of_the_agreement() => "ticket-from-to",
            _ if self.from == self.to && self.from_realms == self.to_realms => {
                "ticket-new-user-ids"
            }
            _ => "ticket-moves",
        };
        Message::new(key)
            .with("from", self.named(&self.from, &self.from_name))
            .with("to", self.named(&self.to, &self.to_name))
    }

    /// What people call the IdP of one of its ends, in the reader's language.
    fn named(&self, end: &str, name: &str) -> Message {
        // What a ticket states was resolved before.
        match parse_endpoint(self.sector, end) {
            Ok(end) if self.sector.is_of_the_agreement() => idp_name(self.sector, &end.idp),
            Ok(end) => endpoint_name(self.sector, &end),
            Err(_) => Message::new("idp-name").with("name", name),
        }
    }

    /// How content is delivered, before and after.
    fn kinds(&self) -> String {
        let kinds = [&self.from, &self.to]
            .map(|end| parse_endpoint(self.sector, end).map_or("", |end| end.delivery.label()));
        if kinds[0] == kinds[1] { kinds[0].to_owned() } else { kinds.join(" → ") }
    }
}

/// The name as the agreement has it, for scripts.
fn dutch(name: &Message) -> String {
    Catalogue::of(Lang::Nl).render(name)
}

/// What a publisher runs, a line for each of its stores where the move file names them: its receipts
/// then tell which store they are of. A signed list tells the move itself.
fn commands(addressee: &Addressee, sealed: &str, trust: &str, key: &str) -> String {
    let publisher = quoted(&addressee.name);
    let command = |named: &str, receipt: &str| {
        format!(
            "waswordt apply {sealed} {trust} --publisher {publisher} --store STORE{named} {key} --receipt {receipt}"
        )
    };
    if addressee.stores.is_empty() {
        return command("", "receipt.json");
    }
    let of_store = |store: &String| {
        let receipt = format!("receipt-{}.json", slug(store));
        command(&format!(" --store-name {}", quoted(store)), &receipt)
    };
    addressee.stores.iter().map(of_store).collect::<Vec<_>>().join("\n")
}

/// A word as a shell takes it.
fn quoted(word: &str) -> String {
    if word.contains(|c: char| !c.is_ascii_alphanumeric() && c != '-') {
        format!("'{}'", word.replace('\'', "'\\''"))
    } else {
        word.to_owned()
    }
}
