//! WW606 `columns-swapped`: old and new identities stand in each other's columns, from top to
//! bottom.

use super::stray_realm::holds;
use crate::identity::{RealId, Scheme, Side, forbidden};
use crate::list::{List, Row};
use crate::message::Message;
use crate::rules::api::{Check, Draft, Scope, Sink, Subject, rule};

rule!("WW606", "columns-swapped", Error, "columns_swapped.md", [Check::List(check)]);

/// Fewer rows may be a slip in each.
const FEWEST: usize = 3;

fn check(scope: &Scope<'_>, sink: &mut Sink<'_>) {
    if scope.is_swapped {
        sink.report(
            Draft::structure(Message::new("rules-WW606-says"))
                .seen_at(scope.subject.parsed.header_row),
        );
    }
}

/// Tells whether every filled row has the new realm on the old side and the old realm on the new
/// side; a sound list is left at its first row.
pub(in crate::rules) fn is_swapped(subject: &Subject<'_>, list: &List) -> bool {
    let Some(the_move) = subject.r#move else { return false };
    let (old, new) = (the_move.old_realms(), the_move.new_realms());
    let case = subject.options.case;
    if old.iter().any(|realm| holds(new, realm, case)) {
        return false;
    }
    let mut swapped = 0;
    for (was, wordt) in
        list.rows().filter_map(|row| realm(row, Side::Was).zip(realm(row, Side::Wordt)))
    {
        if !holds(new, was, case) || !holds(old, wordt, case) {
            return false;
        }
        swapped += 1;
    }
    swapped >= FEWEST
}

fn realm(row: Row<'_>, side: Side) -> Option<&str> {
    let (_, _, value) = row.identities(side).find(|(_, scheme, _)| *scheme == Scheme::RealId)?;
    RealId::parse(value.trim_matches(forbidden)).ok().map(|id| id.realm)
}
