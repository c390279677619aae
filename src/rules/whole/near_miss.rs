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
    // Old user ids that are kept look alike as they did, which is told of the old ones.
    let Some(&first) = places.iter().find(|place| !scope.keeps_user_id(**place)) else { return };
    let message = Message::new("rules-WW404-says").with("count", groups.len());
    sink.report(Draft::rows(numbers, message).column(scope.header(first)));
}
