//! WW509 `filled-cell-changed`: a cell that the school fills differs from what the original itself
//! had filled in.

use super::another_list::is_another;
use crate::list::{List, is_blank};
use crate::message::Message;
use crate::rules::api::{Check, Comparison, Draft, Sink, rule};

rule!("WW509", "filled-cell-changed", Info, "filled_cell_changed.md", [Check::Changed(check)]);

/// What became of a cell, with what is said of it.
const KINDS: [(bool, bool, &str); 3] = [
    (true, true, "rules-WW509-changed"),
    (false, true, "rules-WW509-filled"),
    (true, false, "rules-WW509-cleared"),
];

fn check(returned: &Comparison<'_>, sink: &mut Sink<'_>) {
    let &Comparison { scope, baseline, .. } = returned;
    let Some(original) = baseline.original().filter(|_| !is_another(returned)) else { return };
    let is_supplied = |column: &usize| baseline.supplied.columns.contains(column);
    for column in (0..scope.list.format().width())
        .filter(|column| !is_supplied(column) && !scope.is_absent(*column))
    {
        // A column that was sent out empty is there to be filled.
        if original.rows().any(|row| !is_blank(row.cell(column))) {
            compare(returned, original, column, sink);
        }
    }
}

fn compare(returned: &Comparison<'_>, original: &List, column: usize, sink: &mut Sink<'_>) {
    let list = returned.scope.list;
    let mut rows: [(Vec<u32>, Vec<u32>); KINDS.len()] = Default::default();
    for &(now, then) in &returned.differences.kept {
        let (cell, before) = (list.row(now).compared(column), original.row(then).compared(column));
        let became = (!is_blank(&before), !is_blank(&cell));
        let kind =
            KINDS.iter().position(|&(was_filled, is_filled, _)| (was_filled, is_filled) == became);
        if let Some(kind) = kind.filter(|_| cell != before) {
            rows[kind].0.push(list.row(now).number());
            rows[kind].1.push(returned.baseline.row_number(then));
        }
    }
    let header = list.format().columns[column].header;
    for ((rows, originals), (_, _, key)) in
        rows.into_iter().zip(KINDS).filter(|((rows, _), _)| !rows.is_empty())
    {
        let message = Message::new(key).with("count", rows.len());
        sink.report(Draft::rows(rows, message).originals(originals).column(header));
    }
}
