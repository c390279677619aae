//! WW501 `supplied-cell-changed`: a cell that was supplied came back different.

use super::another_list::is_another;
use crate::message::Message;
use crate::rules::api::{Check, Comparison, Draft, Severity, Sink, rule};

rule!("WW501", "supplied-cell-changed", Error, "supplied_cell_changed.md", [Check::Changed(check)]);

fn check(returned: &Comparison<'_>, sink: &mut Sink<'_>) {
    if is_another(returned) {
        return;
    }
    let list = returned.scope.list;
    let (severity, key) = if returned.is_corrected() {
        (Severity::Info, "rules-WW501-corrected")
    } else {
        (Severity::Error, "rules-WW501-says")
    };
    for &(now, then, column) in &returned.differences.changed {
        let draft = Draft::row(list.row(now).number(), Message::new(key))
            .column(list.format().columns[column].header);
        sink.weighing(severity).report(draft.originals(vec![returned.baseline.row_number(then)]));
    }
}
