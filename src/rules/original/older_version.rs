//! WW507 `older-version`: an older version of the list than the one that was sent out.

use crate::message::Message;
use crate::rules::api::{Baseline, Check, Draft, Sink, Subject, rule};

rule!("WW507", "older-version", Error, "older_version.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let sent = subject.baseline.and_then(Baseline::version);
    if let (Some(manifest), Some((id, sent))) = (subject.manifest, sent)
        && manifest.list_id == id
        && manifest.version < sent
    {
        let message =
            Message::new("rules-WW507-says").with("came", manifest.version).with("sent", sent);
        sink.report(Draft::structure(message));
    }
}
