//! WW307 `total-row`: a row that is a total and no pupil.

use crate::message::Message;
use crate::rules::api::{Check, Draft, RowContext, Sink, Stray, rule, stray_row};

rule!("WW307", "total-row", Warning, "total_row.md", [Check::StrayRow(check)]);

fn check(context: &RowContext<'_>, sink: &mut Sink<'_>) {
    if stray_row(context.row) == Some(Stray::Total) {
        sink.report(Draft::row(context.row.number(), Message::new("rules-WW307-says")));
    }
}
