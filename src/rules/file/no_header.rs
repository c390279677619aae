//! WW103 `no-header`: no row names the columns of an agreed format.

use crate::list::HeaderProblem;
use crate::message::Message;
use crate::rules::check::Check;
use crate::rules::finding::Draft;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;
use crate::rules::subject::Subject;

rule!("WW103", "no-header", Error, "no_header.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink) {
    if !subject.parsed.is_empty && subject.parsed.problems.contains(&HeaderProblem::NoHeader) {
        sink.report(&RULE, Draft::structure(Message::new("rules-WW103-says")));
    }
}
