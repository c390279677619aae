//! WW110 `zero-byte`: a zero byte: no text, or a damaged file.

use crate::grid::FileProblem;
use crate::message::Message;
use crate::rules::check::Check;
use crate::rules::finding::Draft;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;
use crate::rules::subject::Subject;

rule!("WW110", "zero-byte", Error, "zero_byte.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink) {
    for problem in &subject.facts.problems {
        if let FileProblem::Nul { row } = *problem {
            sink.report(&RULE, Draft::row(row, Message::new("rules-WW110-says")));
        }
    }
}
