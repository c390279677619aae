//! WW308 `repeated-header`: the header stands among the rows once more.

use crate::list::{Nobody, nobody};
use crate::message::Message;
use crate::rules::api::{Check, Draft, RowContext, Severity, Sink, rule};

rule!("WW308", "repeated-header", Error, "repeated_header.md", [Check::StrayRow(check)]);

fn check(context: &RowContext<'_>, sink: &mut Sink<'_>) {
    let (weight, says) = match nobody(context.row) {
        Some(Nobody::Header) => (Severity::Warning, "rules-WW308-says"),
        Some(Nobody::Rearranged) => (Severity::Error, "rules-WW308-elsewhere"),
        Some(Nobody::Total) | None => return,
    };
    sink.weighing(weight).report(Draft::row(context.row.number(), Message::new(says)));
}
