//! WW407 `many-unfilled`: more rows without an identity than a list that was filled in has.

use crate::message::Message;
use crate::rules::api::{Check, Counts, Draft, Sink, rule};

rule!("WW407", "many-unfilled", Warning, "many_unfilled.md", [Check::Counts(check)]);

/// Shorter lists tell nothing by a share.
const FEWEST: u64 = 10;

fn check(counts: Counts, sink: &mut Sink<'_>) {
    let rows = counts.filled + counts.unfilled;
    // More than a quarter.
    if rows >= FEWEST && counts.unfilled * 4 > rows {
        let key = if counts.filled == 0 { "rules-WW407-none" } else { "rules-WW407-says" };
        let message = Message::new(key).with("rows", rows);
        let message =
            if counts.filled == 0 { message } else { message.with("unfilled", counts.unfilled) };
        sink.report(Draft::structure(message));
    }
}
