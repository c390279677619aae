//! WW111 `undecodable-text`: bytes that are no text in the encoding of the file.

use crate::grid::FileProblem;
use crate::message::Message;
use crate::rules::api::{Check, Draft, Sink, Subject, rule};

rule!("WW111", "undecodable-text", Error, "undecodable_text.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for problem in &subject.facts.problems {
        if let FileProblem::Undecodable { encoding, row } = *problem {
            sink.report(
                Draft::structure(Message::new("rules-WW111-says").with("encoding", encoding))
                    .seen_at(row),
            );
        }
    }
}
