//! What a decision on a row rests on: whose profiles its identities open, and what these say of the
//! person of the row.

use std::collections::BTreeMap;

use super::grounds::Grounds;
use crate::digest::{Hasher, text};
use crate::identity::Side;
use crate::list::Row;
use crate::plan::{Outcome, Plan};

/// The mark of each row that is held, by its number.
pub(super) fn of_held(grounds: &Grounds<'_>, plan: &Plan) -> BTreeMap<u32, String> {
    let held =
        grounds.list.rows().zip(&plan.outcomes).filter(|(_, outcome)| **outcome == Outcome::Held);
    held.map(|(row, _)| (row.number(), mark(row, grounds))).collect()
}

/// A digest of the profiles that a row concerns; it tells nothing of them.
fn mark(row: Row<'_>, grounds: &Grounds<'_>) -> String {
    let Grounds { identities, snapshot, people, .. } = grounds;
    let mut hasher = Hasher::default();
    for side in [Side::Was, Side::Wordt] {
        for identity in
            row.identities(side).filter_map(|(_, scheme, value)| identities.number(scheme, value))
        {
            for holding in snapshot.active(identity) {
                let person = match side {
                    Side::Was => holding.as_was,
                    Side::Wordt => holding.as_wordt,
                };
                let profile = snapshot.profiles.name(holding.profile);
                hasher.update(format!("{side} {profile} {}\n", person as u8));
            }
        }
    }
    if let Some(profile) = people.as_ref().and_then(|people| people.profile_of(row.index())) {
        hasher.update(format!("person {}\n", snapshot.profiles.name(profile)));
    }
    text::hex(&hasher.finish().bytes()[..6])
}

/// The rows that are decided of by another mark than they have now: the store changed since.
pub(super) fn stale(marks: &BTreeMap<u32, String>, now: &BTreeMap<u32, String>) -> Vec<u32> {
    marks
        .iter()
        .filter(|(row, mark)| now.get(row).is_some_and(|now| now != *mark))
        .map(|(row, _)| *row)
        .collect()
}
