//! WW501 `supplied-cell-changed`: a cell that was supplied came back different.

use super::another_list::is_another;
use crate::list::Differences;
use crate::message::Message;
use crate::rules::Baseline;
use crate::rules::Severity;
use crate::rules::check::Check;
use crate::rules::check::Scope;
use crate::rules::finding::Draft;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW501", "supplied-cell-changed", Error, "supplied_cell_changed.md", [Check::Changed(check)]);

fn check(scope: &Scope<'_>, baseline: &Baseline<'_>, differences: &Differences, sink: &mut Sink) {
    if is_another(scope, baseline, differences) {
        return;
    }
    let is_corrected = baseline.is_before(scope.subject.manifest);
    for &(now, then, column) in &differences.changed {
        let (row, header) = (scope.list.row(now).number(), scope.list.format().columns[column].header);
        let draft = if is_corrected {
            Draft::row(row, Message::new("rules-WW501-corrected")).severity(Severity::Info)
        } else {
            Draft::row(row, Message::new("rules-WW501-says"))
        };
        sink.report(&RULE, draft.column(header).originals(vec![baseline.row_number(then)]));
    }
}
