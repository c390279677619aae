//! WW113 `other-sheets`: other sheets hold data that was not read.

use crate::grid::FileProblem;
use crate::message::Message;
use crate::rules::check::Check;
use crate::rules::finding::Draft;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;
use crate::rules::subject::Subject;

rule!("WW113", "other-sheets", Warning, "other_sheets.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink) {
    for problem in &subject.facts.problems {
        if let FileProblem::OtherSheets { names } = problem {
            let sheet = subject.facts.sheet.as_deref().unwrap_or_default();
            let message = Message::new("rules-WW113-says").with("count", names.len()).with("sheet", sheet);
            sink.report(&RULE, Draft::structure(message.with("names", names.join(", "))));
        }
    }
}
