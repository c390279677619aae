//! WW228 `other-account`: the account of a guest, or one that was deleted.

use crate::identity::Defect;
use crate::message::Message;
use crate::rules::check::{Cell, Check};
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW228", "other-account", Error, "other_account.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink) {
    let key = match defect {
        Defect::Guest => "rules-WW228-guest",
        Defect::Deleted => "rules-WW228-deleted",
        _ => return,
    };
    sink.report(&RULE, cell.draft(Message::new(key)));
}
