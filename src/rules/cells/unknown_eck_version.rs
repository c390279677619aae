//! WW206 `unknown-eck-version`: an ECK iD of a version that is not known.

use crate::identity::Defect;
use crate::message::Message;
use crate::rules::check::Cell;
use crate::rules::check::Check;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW206", "unknown-eck-version", Warning, "unknown_eck_version.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink) {
    if defect == Defect::EckVersion {
        sink.report(&RULE, cell.draft(Message::new("rules-WW206-says")));
    }
}
