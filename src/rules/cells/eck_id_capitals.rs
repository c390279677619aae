//! WW232 `eck-id-capitals`: an ECK iD that is not written in lower case.

use crate::identity::Defect;
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW232", "eck-id-capitals", Warning, "eck_id_capitals.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink<'_>) {
    if defect == Defect::EckCase {
        sink.report(cell.draft(Message::new("rules-WW232-says")));
    }
}
