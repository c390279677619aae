//! WW118 `other-encoding`: an encoding that the text itself had to tell, or that does not fit it.

use crate::grid::{FileProblem, Reading};
use crate::message::Message;
use crate::rules::api::{Check, Draft, Severity, Sink, Subject, rule};

rule!("WW118", "other-encoding", Error, "other_encoding.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for problem in &subject.facts.problems {
        if let FileProblem::Encoding { encoding, reading, row } = *problem {
            let (key, severity) = match reading {
                Reading::Recognised => ("rules-WW118-recognised", Severity::Warning),
                Reading::Doubtful => ("rules-WW118-doubtful", Severity::Error),
            };
            let message = Message::new(key).with("encoding", encoding);
            sink.weighing(severity).report(Draft::structure(message).seen_at(row));
        }
    }
}
