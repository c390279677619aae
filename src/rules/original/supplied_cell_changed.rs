//! WW501 `supplied-cell-changed`: a cell that was supplied came back different.

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

rule!("WW501", "supplied-cell-changed", Error, "supplied_cell_changed.md", [Check::Changed(check)]);

fn check(scope: &Scope<'_>, baseline: &Baseline<'_>, differences: &Differences, sink: &mut Sink) {
    if is_another(baseline, differences) {
        return;
    }
    for &(now, then, column) in &differences.changed {
        let row = scope.list.row(now).number();
        let originals = vec![baseline.row_number(then)];
        let draft = match column {
            Some(column) => {
                let header = scope.list.format().columns[column].header;
                Draft::row(row, Message::new("rules-WW501-says")).column(header)
            }
            // Where rows may come and go, this may as well be one pupil who left and another who came in the same place.
            None if baseline.closure == Closure::Open => Draft::row(row, Message::new("rules-WW501-replaced")).severity(Severity::Warning),
            None => Draft::row(row, Message::new("rules-WW501-several")),
        };
        sink.report(&RULE, draft.originals(originals));
    }
}
