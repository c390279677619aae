//! WW603 `realm-of-wordt`: a new identity whose realm is not the one the school goes to.

use super::stray_realm::StrayRealm;
use crate::identity::Side;
use crate::rules::check::{Cell, Check};
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW603", "realm-of-wordt", Error, "realm_of_wordt.md", [Check::Identity(check)]);

fn check(cell: &Cell<'_>, sink: &mut Sink) {
    if let Some(stray) = StrayRealm::of(cell, Side::Wordt) {
        stray.tell(&RULE, cell, "rules-WW603-swapped", sink);
    }
}
