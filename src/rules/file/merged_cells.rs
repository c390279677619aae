//! WW119 `merged-cells`: one value for several rows.

use crate::grid::FileProblem;
use crate::message::Message;
use crate::rules::check::Check;
use crate::rules::finding::Draft;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;
use crate::rules::subject::Subject;

rule!("WW119", "merged-cells", Warning, "merged_cells.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink) {
    for problem in &subject.facts.problems {
        if let FileProblem::MergedCells { ranges } = problem {
            sink.report(&RULE, Draft::structure(Message::new("rules-WW119-says").with("ranges", ranges.join(", "))));
        }
    }
}
