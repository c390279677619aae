//! WW502 `row-added`: a row that was not sent out; an error in a list to which none may be added.

use super::another_list::is_another;
use crate::message::Message;
use crate::moves::Closure;
use crate::rules::api::{Check, Comparison, Draft, Severity, Sink, rule};

rule!("WW502", "row-added", Error, "row_added.md", [Check::Changed(check)]);

fn check(returned: &Comparison<'_>, sink: &mut Sink<'_>) {
    let &Comparison { scope, baseline, differences } = returned;
    if differences.added.is_empty() || is_another(returned) {
        return;
    }
    let rows = differences.added.iter().map(|&now| scope.list.row(now).number());
    let told = |key| Message::new(key).with("count", differences.added.len());
    if returned.is_corrected() {
        sink.weighing(Severity::Info)
            .report(Draft::rows(rows.collect(), told("rules-WW502-corrected")));
    } else if baseline.closure == Closure::Open {
        // An empty form is there to be filled with rows.
        if baseline.supplied.is_empty() {
            return;
        }
        sink.weighing(Severity::Info).report(Draft::rows(rows.collect(), told("rules-WW502-open")));
    } else {
        rows.for_each(|row| sink.report(Draft::row(row, Message::new("rules-WW502-says"))));
    }
}
