//! WW110 `zero-byte`: a zero byte: no text, or a damaged file.

use crate::grid::FileProblem;
use crate::message::Message;
use crate::rules::api::{Check, Draft, Sink, Subject, rule};

rule!("WW110", "zero-byte", Error, "zero_byte.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for problem in &subject.facts.problems {
        if let FileProblem::Nul { row } = *problem {
            sink.report(Draft::row(row, Message::new("rules-WW110-says")));
        }
    }
}
