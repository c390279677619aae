//! WW506 `another-list`: not the list that was sent out.

use crate::list::Differences;
use crate::message::Message;
use crate::rules::Baseline;
use crate::rules::check::{Check, Scope};
use crate::rules::finding::Draft;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;
use crate::rules::subject::Subject;

rule!("WW506", "another-list", Error, "another_list.md", [Check::Whole(by_id), Check::Changed(by_rows)]);

/// A shorter list may change nearly whole and be the same one.
const FEWEST: usize = 5;

fn by_id(subject: &Subject<'_>, sink: &mut Sink) {
    let sent = subject.baseline.and_then(Baseline::version);
    if let (Some(manifest), Some((sent, _))) = (subject.manifest, sent)
        && manifest.list_id != sent
    {
        let message = Message::new("rules-WW506-id").with("came", &manifest.list_id).with("sent", sent);
        sink.report(&RULE, Draft::structure(message));
    }
}

fn by_rows(scope: &Scope<'_>, baseline: &Baseline<'_>, differences: &Differences, sink: &mut Sink) {
    if is_another(scope, baseline, differences) && scope.list.len() >= FEWEST {
        let (missing, rows) = (differences.removed.len(), baseline.supplied.len());
        sink.report(&RULE, Draft::structure(Message::new("rules-WW506-says").with("missing", missing).with("rows", rows)));
    }
}

/// Tells whether more than half of the rows that were sent out are not there: then it says nothing to name them one by one. A later version by
/// its own word is the same list, whatever was corrected in it.
pub(super) fn is_another(scope: &Scope<'_>, baseline: &Baseline<'_>, differences: &Differences) -> bool {
    let is_corrected = baseline.is_before(scope.subject.manifest);
    !is_corrected && baseline.supplied.len() >= FEWEST && differences.removed.len() * 2 > baseline.supplied.len()
}
