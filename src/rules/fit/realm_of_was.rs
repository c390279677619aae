//! WW602 `realm-of-was`: an old identity whose realm is not the one the school comes from.

use super::stray_realm::StrayRealm;
use crate::identity::Side;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW602", "realm-of-was", Error, "realm_of_was.md", [Check::Realm(check)]);

fn check(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    if let Some(stray) = StrayRealm::of(cell, Side::Was) {
        stray.tell(cell, "rules-WW602-swapped", sink);
    }
}
