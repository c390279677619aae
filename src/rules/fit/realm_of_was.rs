//! WW602 `realm-of-was`: an old identity whose realm is not the one the school comes from.

use super::stray_realm::StrayRealm;
use crate::identity::Side;
use crate::rules::check::{Cell, Check};
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW602", "realm-of-was", Error, "realm_of_was.md", [Check::Identity(check)]);

fn check(cell: &Cell<'_>, sink: &mut Sink) {
    if let Some(stray) = StrayRealm::of(cell, Side::Was) {
        stray.tell(&RULE, cell, "rules-WW602-swapped", sink);
    }
}
