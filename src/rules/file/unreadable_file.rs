//! WW101 `unreadable-file`: the file cannot be read as a table at all.

use crate::message::Message;
use crate::rules::Findings;
use crate::rules::finding::Draft;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW101", "unreadable-file", Error, "unreadable_file.md", []);

/// Makes the findings of a file that cannot be read as a table; `why` says why not.
#[must_use]
pub fn unreadable(why: Message) -> Findings {
    let mut sink = Sink::new(1);
    sink.report(&RULE, Draft::structure(why));
    sink.finish()
}
