//! WW504 `unreadable-manifest`: the manifest that travels with the list cannot be read.

use crate::message::Message;
use crate::rules::check::Check;
use crate::rules::finding::Draft;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;
use crate::rules::subject::Subject;

rule!("WW504", "unreadable-manifest", Warning, "unreadable_manifest.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink) {
    if subject.manifest_error.is_some() {
        sink.report(&RULE, Draft::structure(Message::new("rules-WW504-says")));
    }
}
