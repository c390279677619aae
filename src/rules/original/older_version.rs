//! WW507 `older-version`: an older version of the list than the one that was sent out.

use crate::message::Message;
use crate::rules::Baseline;
use crate::rules::check::Check;
use crate::rules::finding::Draft;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;
use crate::rules::subject::Subject;

rule!("WW507", "older-version", Error, "older_version.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink) {
    let sent = subject.baseline.and_then(Baseline::version);
    if let (Some(manifest), Some((id, sent))) = (subject.manifest, sent)
        && manifest.list_id == id
        && manifest.version < sent
    {
        let message = Message::new("rules-WW507-says").with("came", manifest.version).with("sent", sent);
        sink.report(&RULE, Draft::structure(message));
    }
}
