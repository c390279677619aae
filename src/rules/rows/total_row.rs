//! WW307 `total-row`: a row that is a total and no pupil.

use crate::list::{Nobody, nobody};
use crate::message::Message;
use crate::rules::api::{Check, Draft, RowContext, Sink, rule};

rule!("WW307", "total-row", Warning, "total_row.md", [Check::StrayRow(check)]);

fn check(context: &RowContext<'_>, sink: &mut Sink<'_>) {
    if nobody(context.row) == Some(Nobody::Total) {
        sink.report(Draft::row(context.row.number(), Message::new("rules-WW307-says")));
    }
}
