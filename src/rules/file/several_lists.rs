//! WW115 `several-lists`: other sheets have the header of a list too, and were not read.

use crate::grid::FileProblem;
use crate::message::Message;
use crate::rules::check::Check;
use crate::rules::finding::Draft;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;
use crate::rules::subject::Subject;

rule!("WW115", "several-lists", Warning, "several_lists.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink) {
    for problem in &subject.facts.problems {
        if let FileProblem::OtherLists { names } = problem {
            let sheet = subject.facts.sheet.as_deref().unwrap_or_default();
            let message = Message::new("rules-WW115-says").with("count", names.len()).with("sheet", sheet);
            sink.report(&RULE, Draft::structure(message.with("names", names.join(", "))));
        }
    }
}
