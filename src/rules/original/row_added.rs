//! WW502 `row-added`: a row that was not sent out; an error in a list to which none may be added.

use super::another_list::is_another;
use crate::list::Differences;
use crate::message::Message;
use crate::moves::Closure;
use crate::rules::Baseline;
use crate::rules::Severity;
use crate::rules::check::Check;
use crate::rules::check::Scope;
use crate::rules::finding::Draft;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW502", "row-added", Error, "row_added.md", [Check::Changed(check)]);

fn check(scope: &Scope<'_>, baseline: &Baseline<'_>, differences: &Differences, sink: &mut Sink) {
    if differences.added.is_empty() || is_another(scope, baseline, differences) {
        return;
    }
    let rows = differences.added.iter().map(|&now| scope.list.row(now).number());
    let told = |key| Message::new(key).with("count", differences.added.len());
    if baseline.is_before(scope.subject.manifest) {
        sink.report(&RULE, Draft::rows(rows.collect(), told("rules-WW502-corrected")).severity(Severity::Info));
    } else if baseline.closure == Closure::Open {
        // An empty form is there to be filled with rows.
        if baseline.supplied.is_empty() {
            return;
        }
        sink.report(&RULE, Draft::rows(rows.collect(), told("rules-WW502-open")).severity(Severity::Info));
    } else {
        rows.for_each(|row| sink.report(&RULE, Draft::row(row, Message::new("rules-WW502-says"))));
    }
}
