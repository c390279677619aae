//! WW253 `unilogin-form`: unusual Unilogin.

use crate::identity::{Defect, UniloginFlaw};
use crate::message::Message;
use crate::rules::api::{Cell, Check, Severity, Sink, rule};

rule!("WW253", "unilogin-form", Warning, "unilogin_form.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink<'_>) {
    match defect {
        Defect::Unilogin(UniloginFlaw::OddUserId) => sink.gather(cell.at(), "rules-WW253-says"),
        Defect::Unilogin(UniloginFlaw::TwoNumbers) => {
            sink.weighing(Severity::Error).report(cell.draft(Message::new("rules-WW253-two")));
        }
        _ => {}
    }
}
