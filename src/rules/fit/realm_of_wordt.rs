//! WW603 `realm-of-wordt`: a new identity whose realm is not the one the school goes to.

use super::stray_realm::StrayRealm;
use crate::identity::Side;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW603", "realm-of-wordt", Error, "realm_of_wordt.md", [Check::Realm(check)]);

fn check(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    if let Some(stray) = StrayRealm::of(cell, Side::Wordt) {
        stray.tell(cell, "rules-WW603-swapped", sink);
    }
}
