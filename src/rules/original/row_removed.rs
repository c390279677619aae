//! WW503 `row-removed`: a row that was sent out is gone; an error in a list that must come back whole.

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

rule!("WW503", "row-removed", Error, "row_removed.md", [Check::Changed(check)]);

fn check(scope: &Scope<'_>, baseline: &Baseline<'_>, differences: &Differences, sink: &mut Sink) {
    if differences.removed.is_empty() || is_another(scope, baseline, differences) {
        return;
    }
    let originals = differences.removed.iter().map(|&then| baseline.row_number(then));
    let told = |key| Draft::structure(Message::new(key).with("count", differences.removed.len()));
    if baseline.is_before(scope.subject.manifest) {
        sink.report(&RULE, told("rules-WW503-corrected").severity(Severity::Info).originals(originals.collect()));
    } else if baseline.closure == Closure::Open {
        // A pupil who does not move may be left out, but one who was left out by mistake loses everything.
        sink.report(&RULE, told("rules-WW503-open").severity(Severity::Warning).originals(originals.collect()));
    } else {
        let key = scope.list.format().texts.row_removed;
        originals.for_each(|row| sink.report(&RULE, Draft::structure(Message::new(key)).originals(vec![row])));
    }
}
