//! Who is no longer in a list that was applied before, and what becomes of what it gave them.

use std::collections::HashSet;

use crate::identity::Side;
use crate::list::List;
use crate::plan::{
    Change, ChangeKind, EarlierChange, Identities, IdentityNo, Past, Plan, Snapshot, is_unfilled,
};

/// Counts the profiles from which the plan takes what an earlier form of this list gave, without a
/// row that gives them another in its place.
pub(super) fn people(plan: &Plan, identities: &Identities<'_>) -> usize {
    let scheme = |change: &Change| identities.name(change.identity).0;
    let is_taken = |change: &&Change| change.row == 0 && change.retires();
    if !plan.changes.iter().any(|change| is_taken(&change)) {
        return 0;
    }
    let given = plan.changes.iter().filter(|change| change.row > 0 && !change.retires());
    let given: HashSet<_> = given.map(|change| (change.profile, scheme(change))).collect();
    let taken = plan.changes.iter().filter(is_taken);
    let taken = taken.filter(|change| !given.contains(&(change.profile, scheme(change))));
    taken.map(|change| change.profile).collect::<HashSet<_>>().len()
}

/// Counts the identities that an earlier form of this list gave to people who are no longer in it,
/// and that nothing takes back.
pub(super) fn left_linked(
    list: &List,
    identities: &Identities<'_>,
    snapshot: &Snapshot,
    past: &Past,
    plan: &Plan,
) -> u32 {
    let mut links =
        past.earlier.iter().filter(|change| change.kind != ChangeKind::Retired).peekable();
    if links.peek().is_none() {
        return 0;
    }
    let named = |side| -> HashSet<IdentityNo> {
        let filled = list.rows().filter(|row| !is_unfilled(*row));
        filled
            .flat_map(|row| {
                row.identities(side)
                    .filter_map(|(_, scheme, value)| identities.number(scheme, value))
            })
            .collect()
    };
    let (wases, wordts) = (named(Side::Was), named(Side::Wordt));
    let retired =
        plan.changes.iter().filter(|change| change.retires()).map(|change| change.identity);
    let retired: HashSet<IdentityNo> = retired.collect();
    let is_named = |link: &EarlierChange| {
        link.was.is_some_and(|was| wases.contains(&was)) || wordts.contains(&link.identity)
    };
    let gone = links.filter(|link| link.was.is_some() && !is_named(link)).map(|link| link.identity);
    gone.filter(|wordt| !retired.contains(wordt) && snapshot.is_open(*wordt))
        .collect::<HashSet<_>>()
        .len() as u32
}
