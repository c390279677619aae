//! WW308 `repeated-header`: the header stands among the rows once more.

use crate::message::Message;
use crate::rules::api::{Check, Draft, RowContext, Sink, Stray, rule, stray_row};

rule!("WW308", "repeated-header", Error, "repeated_header.md", [Check::StrayRow(check)]);

fn check(context: &RowContext<'_>, sink: &mut Sink<'_>) {
    if stray_row(context.row) == Some(Stray::Header) {
        sink.report(Draft::row(context.row.number(), Message::new("rules-WW308-says")));
    }
}
