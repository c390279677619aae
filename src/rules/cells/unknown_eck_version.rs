//! WW206 `unknown-eck-version`: an ECK iD of a version that is not known.

use crate::identity::{Defect, EckId, Scheme};
use crate::message::Message;
use crate::rules::check::{Cell, Check};
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW206", "unknown-eck-version", Warning, "unknown_eck_version.md", [Check::Identity(check)]);

fn check(cell: &Cell<'_>, sink: &mut Sink) {
    // Asked of the value itself: no agreed format has a column for it, but its form is unmistakable wherever it stands.
    if EckId::looks_like(cell.value) && Scheme::EckId.defects(cell.value).contains(&Defect::EckVersion) {
        sink.report(&RULE, cell.draft(Message::new("rules-WW206-says")));
    }
}
