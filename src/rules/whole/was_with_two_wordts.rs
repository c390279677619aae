//! WW401 `was-with-two-wordts`: one old identity, and more than one new identity for it.

use super::common::{differ, numbers, of_side, told_before};
use crate::identity::Side;
use crate::list::Filling;
use crate::message::Message;
use crate::rules::check::Check;
use crate::rules::check::Scope;
use crate::rules::finding::Draft;
use crate::rules::index::Place;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW401", "was-with-two-wordts", Error, "was_with_two_wordts.md", [Check::Shared(check)]);

fn check(scope: &Scope<'_>, places: &[Place], sink: &mut Sink) {
    let sharing = of_side(scope, places, Side::Was);
    if sharing.len() < 2 || told_before(scope, &sharing) || !disagree(scope, &sharing) {
        return;
    }
    let message = Message::new("rules-WW401-says").with("count", sharing.len());
    sink.report(&RULE, Draft::rows(numbers(scope, &sharing), message).column(scope.header(sharing[0])));
}

/// Tells whether the filled rows among these have different new identities.
pub(super) fn disagree(scope: &Scope<'_>, sharing: &[Place]) -> bool {
    let mut filled = sharing.iter().map(|&place| scope.row(place)).filter(|row| row.filling() == Filling::Filled);
    filled.next().is_some_and(|first| filled.any(|row| differ(scope, first, row, Side::Wordt)))
}
