//! WW102 `empty-file`: there is nothing in the file.

use crate::message::Message;
use crate::rules::check::Check;
use crate::rules::finding::Draft;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;
use crate::rules::subject::Subject;

rule!("WW102", "empty-file", Error, "empty_file.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink) {
    if subject.parsed.is_empty {
        sink.report(&RULE, Draft::structure(Message::new("rules-WW102-says")));
    }
}
