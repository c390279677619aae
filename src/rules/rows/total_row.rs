//! WW307 `total-row`: a row that is a total and no pupil.

use super::stray_row::{Stray, stray_row};
use crate::message::Message;
use crate::rules::check::{Check, Seen};
use crate::rules::finding::Draft;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW307", "total-row", Warning, "total_row.md", [Check::StrayRow(check)]);

fn check(seen: &Seen<'_>, sink: &mut Sink) {
    if stray_row(seen.row) == Some(Stray::Total) {
        sink.report(&RULE, Draft::row(seen.row.number(), Message::new("rules-WW307-says")));
    }
}
