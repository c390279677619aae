//! WW605 `other-move`: the list was made for another move of the school.

use crate::message::Message;
use crate::moves::EndpointSpec;
use crate::rules::api::{Check, Draft, Sink, Subject, rule};

rule!("WW605", "other-move", Error, "other_move.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let (Some(manifest), Some(the_move)) = (subject.manifest, subject.r#move) else { return };
    let (listed, moving) = (&manifest.r#move, &the_move.file);
    let is_one = listed.sector == moving.sector
        && is_one_end(&listed.from, &moving.from)
        && is_one_end(&listed.to, &moving.to);
    if !is_one {
        sink.report(Draft::structure(Message::new("rules-WW605-says")));
    }
}

/// Tells whether two ends are one; names of IdPs are left out, since one IdP goes by several.
fn is_one_end(one: &EndpointSpec, other: &EndpointSpec) -> bool {
    let sorted = |end: &EndpointSpec| {
        let mut realms = end.realm.as_slice().to_vec();
        realms.sort();
        realms
    };
    one.delivery == other.delivery
        && (one.realm.is_empty() || other.realm.is_empty() || sorted(one) == sorted(other))
}
