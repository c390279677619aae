//! WW403 `repeated-row`: the same person again, with nothing new.

use super::common::{are_two_people, is_one_person, numbers, of_side, told_before};
use super::was_with_two_wordts::{disagree, is_of_two};
use crate::identity::Side;
use crate::message::Message;
use crate::rules::api::{Check, Draft, Place, Scope, Sink, rule};

rule!("WW403", "repeated-row", Warning, "repeated_row.md", [Check::Shared(check)]);

fn check(scope: &Scope<'_>, places: &[Place], sink: &mut Sink<'_>) {
    let side = if scope.list.format().matches_by_person() { Side::Wordt } else { Side::Was };
    for side in [side, Side::Wordt] {
        let sharing = of_side(scope, places, side);
        if sharing.len() > 1 && !told_before(scope, &sharing) && repeats(scope, &sharing, side) {
            let message = Message::new("rules-WW403-says").with("count", sharing.len());
            sink.report(
                Draft::rows(numbers(scope, &sharing), message).column(scope.header(sharing[0])),
            );
            return;
        }
    }
}

/// Tells whether rows that share an identity of `side` only say one thing twice.
fn repeats(scope: &Scope<'_>, sharing: &[Place], side: Side) -> bool {
    match side {
        // One pair for two people is a contradiction, and told as such.
        Side::Was => {
            let are_two = are_two_people(sharing.iter().map(|&place| scope.row(place)))
                || is_of_two(scope, sharing);
            !disagree(scope, sharing) && !are_two
        }
        // With an old identity, the old one decides; without, the person does.
        Side::Wordt => {
            let first = scope.row(sharing[0]);
            sharing.iter().all(|&place| {
                let row = scope.row(place);
                row.identities(Side::Was).next().is_none() && is_one_person(first, row)
            })
        }
    }
}
