//! WW119 `merged-cells`: one value for several rows.

use crate::grid::FileProblem;
use crate::message::Message;
use crate::rules::api::{Check, Draft, Sink, Subject, rule};

rule!("WW119", "merged-cells", Warning, "merged_cells.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for problem in &subject.facts.problems {
        if let FileProblem::MergedCells { ranges } = problem {
            sink.report(Draft::structure(
                Message::new("rules-WW119-says").with("ranges", ranges.join(", ")),
            ));
        }
    }
}
