//! WW103 `no-header`: no row names the columns of an agreed format.

use crate::list::HeaderProblem;
use crate::message::Message;
use crate::rules::api::{Check, Draft, Sink, Subject, rule};

rule!("WW103", "no-header", Error, "no_header.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    if !subject.parsed.is_empty && subject.parsed.problems.contains(&HeaderProblem::NoHeader) {
        sink.report(Draft::structure(Message::new("rules-WW103-says")));
    }
}
