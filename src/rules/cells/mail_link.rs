//! WW223 `mail-link`: an identity behind the kind of an address, as in a link to write mail.

use crate::identity::Defect;
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW223", "mail-link", Error, "mail_link.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink<'_>) {
    if let Defect::Link(link) = defect {
        sink.report(cell.draft(Message::new("rules-WW223-says").with("link", link)));
    }
}
