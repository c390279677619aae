//! WW113 `other-sheets`: other sheets hold data that was not read.

use crate::grid::FileProblem;
use crate::list::told_sheets;
use crate::message::Message;
use crate::rules::api::{Check, Draft, Sink, Subject, rule};

rule!("WW113", "other-sheets", Warning, "other_sheets.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for problem in &subject.facts.problems {
        if let FileProblem::OtherSheets { names } = problem {
            let sheet = subject.facts.sheet.as_deref().unwrap_or_default();
            let message =
                Message::new("rules-WW113-says").with("count", names.len()).with("sheet", sheet);
            sink.report(Draft::structure(message.with("names", told_sheets(names))));
        }
    }
}
