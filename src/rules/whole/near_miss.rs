//! WW404 `near-miss`: two identities that look the same and are not.

use super::common::numbers;
use crate::message::Message;
use crate::rules::api::{Check, Draft, Place, Scope, Sink, rule};

rule!("WW404", "near-miss", Warning, "near_miss.md", [Check::Alike(check)]);

fn check(scope: &Scope<'_>, groups: &[Vec<Place>], sink: &mut Sink<'_>) {
    let mut places: Vec<Place> = groups.iter().flatten().copied().collect();
    places.sort_unstable();
    let numbers = numbers(scope, &places);
    // Within one row the old and the new identity look alike, which is a rule of its own.
    if numbers.iter().all(|number| *number == numbers[0]) {
        return;
    }
    let message = Message::new("rules-WW404-says").with("count", groups.len());
    sink.report(Draft::rows(numbers, message).column(scope.header(places[0])));
}
