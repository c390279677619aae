//! What the rules over shared identities have in common.

use crate::identity::{Scheme, Side};
use crate::list::{Filling, Row, is_blank};
use crate::person::{OnePerson, fold, name_key, postcode_key};
use crate::rules::api::{Place, Scope};

/// Picks the places of one side.
pub(super) fn of_side(scope: &Scope<'_>, places: &[Place], side: Side) -> Vec<Place> {
    places.iter().copied().filter(|&place| scope.side(place) == Some(side)).collect()
}

/// Returns the row numbers of places.
pub(super) fn numbers(scope: &Scope<'_>, places: &[Place]) -> Vec<u32> {
    places.iter().map(|&place| scope.row(place).number()).collect()
}

/// Tells whether two rows have different identities of a side in a scheme in which both have one.
pub(super) fn differ(scope: &Scope<'_>, one: Row<'_>, other: Row<'_>, side: Side) -> bool {
    let in_other = |scheme: Scheme| {
        other.identities(side).find(|&(_, of, _)| of == scheme).map(|(_, _, value)| value)
    };
    one.identities(side).any(|(_, scheme, value)| {
        in_other(scheme).is_some_and(|there| !scope.same(scheme, value, there))
    })
}

/// Tells whether two rows have the same identities of a side, and are empty in the same columns.
pub(super) fn share_all(scope: &Scope<'_>, one: Row<'_>, other: Row<'_>, side: Side) -> bool {
    scope.list.format().identity_columns(side).all(|(column, scheme)| {
        let [one, other] = [one, other].map(|row| row.cell(column));
        is_blank(one) == is_blank(other) && (is_blank(one) || scope.same(scheme, one, other))
    })
}

/// Tells whether these rows also share an identity in an earlier column of the same side, so that
/// they were told there.
pub(super) fn told_before(scope: &Scope<'_>, sharing: &[Place]) -> bool {
    let Some(side) = sharing.first().and_then(|&place| scope.side(place)) else { return false };
    let first = scope.row(sharing[0]);
    let earlier = scope
        .list
        .format()
        .identity_columns(side)
        .filter(|&(column, _)| column < sharing[0].column.into());
    let shared = |(column, scheme): (usize, Scheme)| {
        let value = first.cell(column);
        !is_blank(value)
            && sharing.iter().all(|&place| scope.same(scheme, value, scope.row(place).cell(column)))
    };
    earlier.into_iter().any(shared)
}

/// Tells whether the person columns of two rows show one person; without a name they show nobody.
/// Where a new identity goes with a person to another place, the place tells nobody apart.
pub(super) fn is_one_person(one: Row<'_>, other: Row<'_>) -> bool {
    let has_place = |row: Row<'_>| {
        let mut new = row.identities(Side::Wordt);
        !new.any(|(_, scheme, value)| scheme.follows_person(value))
    };
    let has_place = has_place(one) && has_place(other);
    let key = |row: Row<'_>| {
        let person = row.person();
        let location = if has_place { person.location } else { "" };
        let folded = [person.initials, person.first_name, person.house_number, location].map(fold);
        (name_key(person.prefix, person.last_name), folded, postcode_key(person.postcode))
    };
    !is_blank(one.person().last_name)
        && !is_blank(one.person().first_name)
        && (one.index() == other.index() || key(one) == key(other))
}

/// Tells whether the filled ones among rows are about different people, by their names.
pub(super) fn are_two_people<'l>(rows: impl IntoIterator<Item = Row<'l>>) -> bool {
    let mut one = OnePerson::default();
    rows.into_iter()
        .filter(|row| row.filling() == Filling::Filled)
        .any(|row| one.take(row.number(), row.person()).is_some())
}
