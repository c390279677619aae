//! WW405 `identity-of-a-stayer`: a new identity that is the identity of somebody who keeps it.

use super::common::{numbers, of_side};
use crate::identity::{Scheme, Side};
use crate::list::Filling;
use crate::message::Message;
use crate::rules::api::{Check, Draft, Place, Scope, Sink, rule};

rule!("WW405", "identity-of-a-stayer", Error, "identity_of_a_stayer.md", [Check::Shared(check)]);

fn check(scope: &Scope<'_>, places: &[Place], sink: &mut Sink<'_>) {
    let Some((_, scheme)) = places[0].identity(scope.list) else { return };
    let mut takers = of_side(scope, places, Side::Wordt);
    takers.retain(|&new| !holds_it_already(scope, new, scheme));
    let mut stayers = of_side(scope, places, Side::Was);
    stayers.retain(|&old| stays(scope, old, scheme));
    if let (Some(&new), false) = (takers.first(), stayers.is_empty()) {
        let column = scope.header(new);
        let rows = [numbers(scope, &takers), numbers(scope, &stayers)].concat();
        sink.report(Draft::rows(rows, Message::new("rules-WW405-says")).column(column));
    }
}

/// Tells whether the person of this old identity keeps it: the row is not applied, or names no
/// other identity of this scheme.
pub(super) fn stays(scope: &Scope<'_>, old: Place, scheme: Scheme) -> bool {
    let row = scope.row(old);
    let releases = |(_, other, new): (usize, Scheme, &str)| {
        other == scheme && !scope.same(scheme, row.cell(old.column.into()), new)
    };
    row.filling() != Filling::Filled || !row.identities(Side::Wordt).any(releases)
}

/// Tells whether the new identity is the row's own old one.
pub(super) fn holds_it_already(scope: &Scope<'_>, new: Place, scheme: Scheme) -> bool {
    let row = scope.row(new);
    row.identities(Side::Was).any(|(_, other, old)| {
        other == scheme && scope.same(scheme, old, row.cell(new.column.into()))
    })
}
