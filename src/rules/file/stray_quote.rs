//! WW109 `stray-quote`: text after a closing quote.

use crate::grid::FileProblem;
use crate::message::Message;
use crate::rules::check::Check;
use crate::rules::finding::Draft;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;
use crate::rules::subject::Subject;

rule!("WW109", "stray-quote", Error, "stray_quote.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink) {
    for problem in &subject.facts.problems {
        if let FileProblem::StrayQuote { row } = *problem {
            sink.report(&RULE, Draft::row(row, Message::new("rules-WW109-says")));
        }
    }
}
