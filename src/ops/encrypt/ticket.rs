//! The ticket that goes with a sealed list: for the publisher's scripts, and as text to paste into the CMR.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Addressee, Delivery};
use crate::message::{Catalogue, Lang, Message};
use crate::moves::{FormatId, Sector};
use crate::report::Warned;
use crate::scenario::Code;
use crate::seal::Recipient;
use crate::seal::signature::SigningKey;

/// A ticket for one publisher (`waswordt/ticket/1`). It holds no personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Ticket {
    /// Always `waswordt/ticket/1`.
    #[schemars(extend("const" = "waswordt/ticket/1"))]
    pub report: String,
    /// The publisher that is to apply the list.
    pub publisher: String,
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
    /// The keys for which it is sealed: the ends of age keys, the fingerprints of SSH keys.
    pub sealed_for: Vec<String>,
    /// The fingerprint of the key that signs the sealed file, where one does.
    #[serde(default)]
    pub signed_by: Option<String>,
    /// The day on which the ticket was made, ISO 8601.
    pub created: String,
    /// The day on which the publisher should be done, ISO 8601: three working days later, in principle. None for an MBO list that is not
    /// completely filled, from whose return they would run.
    #[serde(default)]
    pub deadline: Option<String>,
    /// The day from which the list is to be applied, ISO 8601: until then the old IdP logs people in. None where the move has no dates.
    #[serde(default)]
    pub apply_from: Option<String>,
    /// The day until which it is to be applied, ISO 8601: after it, its identities may stand for other people.
    #[serde(default)]
    pub apply_until: Option<String>,
    /// What the publisher runs.
    pub command: String,
}

/// The school of a ticket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TicketSchool {
    /// Its BRIN.
    pub brin: String,
    /// Its name.
    pub name: String,
}

/// The move of a ticket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TicketMove {
    /// The sector.
    pub sector: Sector,
    /// Where the school comes from, such as `elf:magister`.
    pub from: String,
    /// The realms of old identities.
    pub from_realms: Vec<String>,
    /// Where it goes.
    pub to: String,
    /// The realms of new identities.
    pub to_realms: Vec<String>,
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
    pub(super) fn new(delivery: &Delivery<'_>, addressee: &Addressee, sealed: TicketSealed) -> Self {
        let moved = delivery.r#move;
        let list = delivery.list;
        let window = delivery.window();
        let trust = if delivery.signing_key.is_some() { "--signers allowed_signers" } else { "--move move.toml" };
        Self {
            report: "waswordt/ticket/1".to_owned(),
            publisher: addressee.name.clone(),
            school: TicketSchool { brin: moved.file.school.brin.clone(), name: moved.file.school.name.clone() },
            moved: TicketMove {
                sector: moved.file.sector,
                from: moved.from.to_string(),
                from_realms: moved.old_realms().to_vec(),
                to: moved.to.to_string(),
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
            },
            warnings: list.warnings(),
            command: command(&addressee.name, &sealed.file, trust),
            signed_by: delivery.signing_key.map(SigningKey::fingerprint),
            sealed,
            sealed_for: addressee.recipients.iter().map(Recipient::short_name).collect(),
            created: delivery.created.to_string(),
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

    /// Writes the ticket as text, in Dutch and then in English: whoever reads it in the CMR may know either.
    #[must_use]
    pub fn to_text(&self) -> String {
        let message = self.message();
        let [dutch, english] = Lang::ALL.map(|lang| self.text_in(&message, Catalogue::of(lang)));
        format!("{dutch}\n\n----\n\n{english}\n")
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

    fn deadline(&self) -> Message {
        match &self.deadline {
            Some(day) => Message::new("ticket-deadline").with("day", day),
            None => Message::new("ticket-no-deadline"),
        }
    }

    fn window(&self) -> Message {
        let until = self.apply_until.as_deref().unwrap_or("–");
        match &self.apply_from {
            Some(from) => Message::new("ticket-window").with("from", from).with("until", until),
            None => Message::new("ticket-window-open").with("until", until),
        }
    }

    fn unfilled(&self) -> Message {
        if self.list.unfilled == 0 {
            Message::new("ticket-all-filled")
        } else {
            Message::new("ticket-unfilled").with("rows", self.list.unfilled)
        }
    }

    fn message(&self) -> Message {
        Message::new("ticket-text")
            .with("publisher", &self.publisher)
            .with("school", &self.school.name)
            .with("brin", &self.school.brin)
            .with("from", &self.moved.from)
            .with("to", &self.moved.to)
            .with("code", self.moved.code.as_str())
            .with("id", &self.list.id)
            .with("version", self.list.version)
            // As text: a count of rows is compared by eye, and grouped differently in each language.
            .with("rows", self.list.rows.to_string())
            .with("unfilled", self.unfilled())
            .with("list", &self.list.sha256)
            .with("file", &self.sealed.file)
            .with("sealed", &self.sealed.sha256)
            .with("keys", self.sealed_for.join(", "))
            .with("signer", self.signer())
            .with("created", &self.created)
            .with("deadline", self.deadline())
            .with("window", self.window())
            .with("command", &self.command)
    }
}

/// What a publisher runs; a signed list tells the move itself.
fn command(publisher: &str, sealed: &str, trust: &str) -> String {
    let quoted = if publisher.contains(|c: char| !c.is_ascii_alphanumeric() && c != '-') {
        format!("'{}'", publisher.replace('\'', "'\\''"))
    } else {
        publisher.to_owned()
    };
    format!("waswordt apply {sealed} {trust} --publisher {quoted} --store STORE -i KEY --receipt receipt.json")
}
