//! WW308 `repeated-header`: the header stands among the rows once more.

use super::stray_row::{Stray, stray_row};
use crate::message::Message;
use crate::rules::check::{Check, Seen};
use crate::rules::finding::Draft;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW308", "repeated-header", Error, "repeated_header.md", [Check::StrayRow(check)]);

fn check(seen: &Seen<'_>, sink: &mut Sink) {
    if stray_row(seen.row) == Some(Stray::Header) {
        sink.report(&RULE, Draft::row(seen.row.number(), Message::new("rules-WW308-says")));
    }
}
