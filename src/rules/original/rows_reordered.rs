//! WW508 `rows-reordered`: rows that stand in another order than they were sent out in.

use super::another_list::is_another;
use crate::list::Differences;
use crate::message::Message;
use crate::rules::Baseline;
use crate::rules::check::Check;
use crate::rules::check::Scope;
use crate::rules::finding::Draft;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW508", "rows-reordered", Info, "rows_reordered.md", [Check::Changed(check)]);

/// Of a list that was sorted anew it says nothing which rows moved.
const MOST_NAMED: usize = 20;

fn check(scope: &Scope<'_>, baseline: &Baseline<'_>, differences: &Differences, sink: &mut Sink) {
    if differences.moved.is_empty() || is_another(scope, baseline, differences) {
        return;
    }
    let draft = Draft::structure(Message::new("rules-WW508-says").with("count", differences.moved.len()));
    let named = differences.moved.iter().filter(|_| differences.moved.len() <= MOST_NAMED);
    sink.report(&RULE, draft.seen_at(named.map(|&row| scope.list.row(row).number())));
}
