//! WW508 `rows-reordered`: rows that stand in another order than they were sent out in.

use super::another_list::is_another;
use crate::message::Message;
use crate::rules::api::{Check, Comparison, Draft, Sink, rule};

rule!("WW508", "rows-reordered", Info, "rows_reordered.md", [Check::Changed(check)]);

/// Of a list that was sorted anew it says nothing which rows moved.
const MOST_NAMED: usize = 20;

fn check(returned: &Comparison<'_>, sink: &mut Sink<'_>) {
    let moved = &returned.differences.moved;
    if moved.is_empty() || is_another(returned) {
        return;
    }
    let draft = Draft::structure(Message::new("rules-WW508-says").with("count", moved.len()));
    let named = moved.iter().filter(|_| moved.len() <= MOST_NAMED);
    sink.report(draft.seen_at(named.map(|&row| returned.scope.list.row(row).number())));
}
