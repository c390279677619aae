//! WW503 `row-removed`: a row that was sent out is gone; an error in a list that must come back
//! whole.

use super::another_list::is_another;
use crate::message::Message;
use crate::moves::Closure;
use crate::rules::api::{Check, Comparison, Draft, Severity, Sink, rule};

rule!("WW503", "row-removed", Error, "row_removed.md", [Check::Changed(check)]);

fn check(returned: &Comparison<'_>, sink: &mut Sink<'_>) {
    let &Comparison { scope, baseline, differences } = returned;
    if differences.removed.is_empty() || is_another(returned) {
        return;
    }
    let originals = differences.removed.iter().map(|&then| baseline.row_number(then));
    let told = |key| Draft::structure(Message::new(key).with("count", differences.removed.len()));
    if returned.is_corrected() {
        sink.weighing(Severity::Info)
            .report(told("rules-WW503-corrected").originals(originals.collect()));
    } else if baseline.closure == Closure::Open {
        // A pupil who does not move may be left out, but one who was left out by mistake loses
        // everything.
        sink.weighing(Severity::Warning)
            .report(told("rules-WW503-open").originals(originals.collect()));
    } else {
        let key = scope.list.format().texts.row_removed;
        originals
            .for_each(|row| sink.report(Draft::structure(Message::new(key)).originals(vec![row])));
    }
}
