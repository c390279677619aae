//! WW401 `was-with-two-wordts`: one old identity, and more than one new identity for it, or more
//! than one pupil of whom some have it still to get.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::common::{differ, numbers, of_side, told_before};
use crate::identity::{Scheme, Side};
use crate::list::{Filling, Row};
use crate::message::Message;
use crate::person::OnePerson;
use crate::rules::api::{Check, Draft, Place, Scope, Severity, Sink, rule};

rule!("WW401", "was-with-two-wordts", Error, "was_with_two_wordts.md", [Check::Shared(check)]);

fn check(scope: &Scope<'_>, places: &[Place], sink: &mut Sink<'_>) {
    let sharing = of_side(scope, places, Side::Was);
    if sharing.len() < 2 || told_before(scope, &sharing) {
        return;
    }
    let key = match (disagree(scope, &sharing), is_of_two(scope, &sharing)) {
        (true, _) => "rules-WW401-says",
        (false, true) => "rules-WW401-two-people",
        (false, false) => return,
    };
    let message = Message::new(key).with("count", sharing.len());
    // Where nobody gets a new identity, nothing is carried out.
    let is_carried_out = sharing.iter().any(|&place| scope.row(place).filling() == Filling::Filled);
    let mut sink = sink.weighing(if is_carried_out { Severity::Error } else { Severity::Warning });
    sink.report(Draft::rows(numbers(scope, &sharing), message).column(scope.header(sharing[0])));
}

/// Tells whether the filled rows among these have different new identities.
pub(super) fn disagree(scope: &Scope<'_>, sharing: &[Place]) -> bool {
    let mut filled = sharing
        .iter()
        .map(|&place| scope.row(place))
        .filter(|row| row.filling() == Filling::Filled);
    filled.next().is_some_and(|first| {
        filled.any(|row| differ(scope, first, row, Side::Wordt) || get_more(scope, first, row))
    })
}

/// Tells whether rows, of which some are not filled, are about different people: the profile may be
/// that of either.
pub(super) fn is_of_two(scope: &Scope<'_>, sharing: &[Place]) -> bool {
    let rows = || sharing.iter().map(|&place| scope.row(place));
    let filled = rows().filter(|row| row.filling() == Filling::Filled).count();
    let mut one = OnePerson::default();
    filled < sharing.len() && rows().any(|row| one.take(row.number(), row.person()).is_some())
}

/// Tells whether one of two rows gets an identity that the other does not: whoever applies the list
/// cannot do both.
fn get_more(scope: &Scope<'_>, one: Row<'_>, other: Row<'_>) -> bool {
    let (one, other) = (gets(scope, one), gets(scope, other));
    !one.is_empty() && !other.is_empty() && one != other
}

/// The new identities of a row that it did not have before.
fn gets<'a>(scope: &Scope<'_>, row: Row<'a>) -> BTreeSet<(Scheme, Cow<'a, str>)> {
    let side = |side| {
        row.identities(side)
            .map(|(_, scheme, value)| (scheme, scheme.key(value, scope.subject.options.case)))
    };
    let had: BTreeSet<_> = side(Side::Was).collect();
    side(Side::Wordt).filter(|identity| !had.contains(identity)).collect()
}
