//! WW308 `repeated-header`: the header stands among the rows once more.

use crate::list::{Nobody, nobody};
use crate::message::Message;
use crate::rules::api::{Check, Draft, RowContext, Sink, rule};

rule!("WW308", "repeated-header", Error, "repeated_header.md", [Check::StrayRow(check)]);

fn check(context: &RowContext<'_>, sink: &mut Sink<'_>) {
    if nobody(context.row) == Some(Nobody::Header) {
        sink.report(Draft::row(context.row.number(), Message::new("rules-WW308-says")));
    }
}
