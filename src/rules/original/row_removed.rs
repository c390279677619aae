//! WW503 `row-removed`: a row that was sent out is gone, from a list that must come back whole.

use super::another_list::is_another;
use crate::list::Differences;
use crate::message::Message;
use crate::moves::{Closure, FormatId};
use crate::rules::Baseline;
use crate::rules::check::Check;
use crate::rules::check::Scope;
use crate::rules::finding::Draft;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW503", "row-removed", Error, "row_removed.md", [Check::Changed(check)]);

fn check(scope: &Scope<'_>, baseline: &Baseline<'_>, differences: &Differences, sink: &mut Sink) {
    if is_another(baseline, differences) {
        return;
    }
    if baseline.closure == Closure::Closed {
        // MBO: the list comes back completely filled, so its advice is another (*Procedure MBO*, step 10).
        let key = if scope.list.format().id == FormatId::Vo { "rules-WW503-says" } else { "rules-WW503-mbo" };
        for &then in &differences.removed {
            let draft = Draft::structure(Message::new(key));
            sink.report(&RULE, draft.originals(vec![baseline.row_number(then)]));
        }
    }
}
