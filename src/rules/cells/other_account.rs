//! WW228 `other-account`: the account of a guest, or one that was deleted.

use crate::identity::Defect;
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW228", "other-account", Error, "other_account.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink<'_>) {
    let key = match defect {
        Defect::Guest => "rules-WW228-guest",
        Defect::Deleted => "rules-WW228-deleted",
        _ => return,
    };
    sink.report(cell.draft(Message::new(key)));
}
