//! WW404 `near-miss`: two identities that look the same and are not.

use super::common::numbers;
use crate::message::Message;
use crate::rules::check::Check;
use crate::rules::check::Scope;
use crate::rules::finding::Draft;
use crate::rules::index::Place;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW404", "near-miss", Warning, "near_miss.md", [Check::Alike(check)]);

fn check(scope: &Scope<'_>, groups: &[Vec<Place>], sink: &mut Sink) {
    let mut places: Vec<Place> = groups.iter().flatten().copied().collect();
    places.sort_unstable();
    let numbers = numbers(scope, &places);
    // Within one row the old and the new identity look alike, which is a rule of its own.
    if numbers.iter().all(|number| *number == numbers[0]) {
        return;
    }
    let message = Message::new("rules-WW404-says").with("count", groups.len());
    sink.report(&RULE, Draft::rows(numbers, message).column(scope.header(places[0])));
}
