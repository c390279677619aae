//! The ticket as text, to paste into the CMR.

use super::super::changes::TicketChanges;
use super::command::receipts;
use super::{Ticket, TicketMove};
use crate::list::Format;
use crate::message::{Catalogue, Lang, Message};
use crate::moves::{Contact, FormatId, Sector};
use crate::report::{Warned, ranges};
use crate::scenario::{Code, endpoint_name, idp_name, parse_endpoint};

impl Ticket {
    /// Writes the ticket as text, in the language of the list and then in English: whoever reads it
    /// in the CMR may know either.
    #[must_use]
    pub fn to_text(&self) -> String {
        let (message, format) = (self.message(), Format::of(self.list.format));
        let [own, english] = [format.texts.lang, Lang::En]
            .map(|lang| self.text_in(&message, format.catalogue(lang)));
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
            Some(from) if self.created < *from && !self.takes_away => {
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

    /// What the command leaves behind, to be sent back.
    fn receipts(&self) -> Message {
        let receipts = receipts(&self.stores);
        let message = Message::new("ticket-receipts").with("count", receipts.len());
        message.with("receipts", receipts.join(", "))
    }

    fn unfilled(&self) -> Message {
        let message = self.missing();
        match self.list.new {
            0 => message,
            rows => Message::new("ticket-new").with("told", message).with("rows", rows),
        }
    }

    /// How many rows miss their new identity.
    fn missing(&self) -> Message {
        match self.list.unfilled.saturating_sub(self.list.new) {
            0 => Message::new("ticket-all-filled"),
            rows if self.list.to_be_filled() > 0 => {
                Message::new("ticket-unfilled-open").with("rows", rows)
            }
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
            .with("receipts", self.receipts())
            .with("command", self.command())
    }

    /// The command that applies the list; the move file that it may name comes from the sender.
    fn command(&self) -> Message {
        let command = self.command.replace('\n', "\n      ");
        let with = if self.command.contains("--move ") { "move" } else { "none" };
        Message::new("ticket-command").with("command", command).with("with", with)
    }
}

impl TicketMove {
    /// What the school does: it goes from one IdP to another, or its identities become others where
    /// it stays.
    fn what(&self, format: FormatId) -> Message {
        let key = match self.code {
            Code::G5 if format != FormatId::EckChange => "ticket-eck-ids-instead",
            Code::G5 => "ticket-new-eck-ids",
            Code::D7 => "ticket-other-user-ids",
            Code::H7 => "ticket-other-esis",
            _ if self.sector == Sector::Dagtilbud => "ticket-other-number",
            _ if !self.sector.is_of_the_agreement() => "ticket-from-to",
            _ if self.from == self.to && self.from_realms == self.to_realms => {
                "ticket-new-user-ids"
            }
            _ => "ticket-moves",
        };
        let number =
            parse_endpoint(self.sector, &self.from).map_or_else(|_| String::new(), |end| end.idp);
        Message::new(key)
            .with("number", number)
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
