//! WW502 `row-added`: a row that was not sent out, in a list to which none may be added.

use super::another_list::is_another;
use crate::list::Differences;
use crate::message::Message;
use crate::moves::Closure;
use crate::rules::Baseline;
use crate::rules::check::Check;
use crate::rules::check::Scope;
use crate::rules::finding::Draft;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW502", "row-added", Error, "row_added.md", [Check::Changed(check)]);

fn check(scope: &Scope<'_>, baseline: &Baseline<'_>, differences: &Differences, sink: &mut Sink) {
    if is_another(baseline, differences) {
        return;
    }
    if baseline.closure == Closure::Closed {
        for &now in &differences.added {
            sink.report(&RULE, Draft::row(scope.list.row(now).number(), Message::new("rules-WW502-says")));
        }
    }
}
