//! WW504 `unreadable-manifest`: the manifest that travels with the list cannot be read.

use crate::message::Message;
use crate::rules::api::{Check, Draft, Sink, Subject, rule};

rule!("WW504", "unreadable-manifest", Warning, "unreadable_manifest.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    if subject.manifest_error.is_some() {
        sink.report(Draft::structure(Message::new("rules-WW504-says")));
    }
}
