//! WW115 `several-lists`: other sheets have the header of a list too, and were not read.
//!
//! An error, since nothing tells which is the one that was filled in; somebody who asked for a
//! sheet by its name told that.

use crate::grid::{FileProblem, SheetChoice};
use crate::list::told_sheets;
use crate::message::Message;
use crate::rules::api::{Check, Draft, Severity, Sink, Subject, rule};

rule!("WW115", "several-lists", Error, "several_lists.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for problem in &subject.facts.problems {
        if let FileProblem::OtherLists { names, choice } = problem {
            let sheet = subject.facts.sheet.as_deref().unwrap_or_default();
            let message =
                Message::new("rules-WW115-says").with("count", names.len()).with("sheet", sheet);
            let severity = match choice {
                SheetChoice::Asked => Severity::Warning,
                SheetChoice::Found => Severity::Error,
            };
            sink.weighing(severity)
                .report(Draft::structure(message.with("names", told_sheets(names))));
        }
    }
}
