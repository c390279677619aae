//! WW506 `another-list`: not the list that was sent out.

use crate::message::Message;
use crate::rules::api::{Baseline, Check, Comparison, Draft, Sink, Subject, rule};

rule!(
    "WW506",
    "another-list",
    Error,
    "another_list.md",
    [Check::Whole(by_id), Check::Changed(by_rows)]
);

/// A shorter list may change nearly whole and be the same one.
const FEWEST: usize = 5;

fn by_id(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let sent = subject.baseline.and_then(Baseline::version);
    if let (Some(manifest), Some((sent, _))) = (subject.manifest, sent)
        && manifest.list_id != sent
    {
        let message =
            Message::new("rules-WW506-id").with("came", &manifest.list_id).with("sent", sent);
        sink.report(Draft::structure(message));
    }
}

fn by_rows(returned: &Comparison<'_>, sink: &mut Sink<'_>) {
    if is_another(returned) && returned.scope.list.len() >= FEWEST {
        let (missing, rows) =
            (returned.differences.removed.len(), returned.baseline.supplied.len());
        sink.report(Draft::structure(
            Message::new("rules-WW506-says").with("missing", missing).with("rows", rows),
        ));
    }
}

/// Tells whether more than half of the rows that were sent out are not there: then it says nothing
/// to name them one by one. A later version by its own word is the same list, whatever was
/// corrected in it.
pub(super) fn is_another(returned: &Comparison<'_>) -> bool {
    let (missing, rows) = (returned.differences.removed.len(), returned.baseline.supplied.len());
    !returned.is_corrected() && rows >= FEWEST && missing * 2 > rows
}
