//! What a store holds near the identities of a list, row by row, and who is left behind: the same
//! for whoever asks.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::apply::Grounds;
use crate::identity::{NearKind, Side, is_near};
use crate::list::{List, Row};
use crate::person::Relation;
use crate::plan::{Elsewhere, Identities, IdentityNo, PeopleFinder, ProfileNo, Snapshot};
use crate::report::around::{LeftBehind, NearReport};

/// Where fewer than one in so many rows are found under another realm, that is a chance.
const ONE_IN: usize = 10;

/// From so many rows on that are known, and so many that are not, it is no chance that another realm
/// has none of the former.
const NO_CHANCE: usize = 8;

/// The shortest label by which two realms are taken for those of one school.
const SHORTEST_LABEL: usize = 3;

/// Gathers the rows whose old identity, or one that stays, is unknown and nearly another, and those
/// whose new identity nearly opens another profile.
///
/// `is_unknown` tells of a row, by its index, that the store knows nothing of it.
pub(super) fn near(
    list: &List,
    identities: &Identities<'_>,
    snapshot: &Snapshot,
    is_unknown: impl Fn(usize) -> bool,
) -> Vec<NearReport> {
    let mut near = spelt_otherwise(list, identities, snapshot, &is_unknown);
    near.extend(under_other_realms(list, identities, snapshot, &is_unknown));
    near
}

fn spelt_otherwise(
    list: &List,
    identities: &Identities<'_>,
    snapshot: &Snapshot,
    is_unknown: &impl Fn(usize) -> bool,
) -> Vec<NearReport> {
    let mut rows: BTreeMap<(Side, NearKind), BTreeSet<u32>> = BTreeMap::new();
    for identity in snapshot.vicinity.identities() {
        // Of one that stays, the store may know another spelling alone.
        let opens_nobody = snapshot.active(identity).next().is_none();
        let is_told = |&at: &usize| {
            is_unknown(at) || opens_nobody && stays(list.row(at), identity, identities)
        };
        for row in identities.rows(Side::Was, identity).filter(is_told) {
            for neighbour in snapshot.vicinity.near(identity) {
                rows.entry((Side::Was, neighbour.kind)).or_default().insert(list.row(row).number());
            }
        }
        let is_new = |row: &Row<'_>| !stays(*row, identity, identities);
        for row in identities.rows(Side::Wordt, identity).map(|at| list.row(at)).filter(is_new) {
            if let Some(kind) = early_login(row, identity, identities, snapshot) {
                rows.entry((Side::Wordt, kind)).or_default().insert(row.number());
            }
        }
    }
    let report = |((side, kind), rows): ((Side, _), BTreeSet<u32>)| NearReport {
        rows: rows.into_iter().collect(),
        side: side.to_string(),
        kind,
        realm: None,
    };
    rows.into_iter().map(report).collect()
}

/// Tells whether a row has an identity as its old and as its new one.
fn stays(row: Row<'_>, identity: IdentityNo, identities: &Identities<'_>) -> bool {
    let has = |side| {
        let mut all = row.identities(side);
        all.any(|(_, scheme, value)| identities.number(scheme, value) == Some(identity))
    };
    has(Side::Was) && has(Side::Wordt)
}

/// Says in what the new identity of a row differs from one that opens a profile which the new
/// identity does not open; where the list only changes how an identity is spelt, neither does the
/// old one.
fn early_login(
    row: Row<'_>,
    wordt: IdentityNo,
    identities: &Identities<'_>,
    snapshot: &Snapshot,
) -> Option<NearKind> {
    let opened = |identity| -> Vec<&str> {
        snapshot.active(identity).map(|it| snapshot.profiles.name(it.profile)).collect()
    };
    let (scheme, new) = identities.name(wordt);
    let is_respelt = |old: IdentityNo| {
        let (of, old) = identities.name(old);
        of == scheme && old != new && is_near(old, new)
    };
    let wases = row.identities(Side::Was);
    let wases = wases.filter_map(|(_, scheme, value)| identities.number(scheme, value));
    let respelt: Vec<&str> = wases.filter(|&old| is_respelt(old)).flat_map(opened).collect();
    let holders = opened(wordt);
    let is_early = |profile: &str, as_wordt| {
        !respelt.contains(&profile)
            && (holders.is_empty() || as_wordt != Relation::Other && !holders.contains(&profile))
    };
    let mut near = snapshot.vicinity.near(wordt);
    near.find(|neighbour| {
        is_early(snapshot.vicinity.profile(neighbour.profile), neighbour.as_wordt)
    })
    .map(|neighbour| neighbour.kind)
}

fn under_other_realms(
    list: &List,
    identities: &Identities<'_>,
    snapshot: &Snapshot,
    is_unknown: &impl Fn(usize) -> bool,
) -> Vec<NearReport> {
    let mut realms: BTreeMap<(NearKind, &str), Vec<(usize, Elsewhere)>> = BTreeMap::new();
    for (identity, elsewhere) in snapshot.vicinity.elsewhere() {
        realms
            .entry((elsewhere.kind, snapshot.vicinity.realm(elsewhere.realm)))
            .or_default()
            .extend(identities.rows(Side::Was, identity).map(|at| (at, elsewhere)));
    }
    let unknown =
        if realms.is_empty() { 0 } else { (0..list.len()).filter(|&at| is_unknown(at)).count() };
    let is_nobody_known = unknown == list.len();
    let mut near = Vec::new();
    for ((kind, realm), found) in realms {
        let (found, known): (Vec<_>, Vec<_>) =
            found.into_iter().partition(|(at, _)| is_unknown(*at));
        // Another school may well have the same numbers, but then of those that are known too.
        let has_the_rest = known.is_empty()
            && list.len() - unknown >= NO_CHANCE
            && found.len() >= NO_CHANCE.max(unknown / 2);
        let is_likely = is_nobody_known
            || has_the_rest
            || kind == NearKind::NoRealm
            || is_alike(realm, identities);
        let told = found
            .into_iter()
            .filter(|(_, elsewhere)| is_likely || elsewhere.as_was != Relation::Untold)
            .map(|(at, _)| list.row(at).number());
        let rows: BTreeSet<u32> = told.collect();
        if rows.len() * ONE_IN >= list.len() {
            near.push(NearReport {
                rows: rows.into_iter().collect(),
                side: Side::Was.to_string(),
                kind,
                realm: Some(realm.to_owned()),
            });
        }
    }
    near
}

/// Tells whether a realm may be another name for one of the list's: they share a part of their
/// name.
fn is_alike(realm: &str, identities: &Identities<'_>) -> bool {
    let labels = |realm: &str| -> BTreeSet<String> {
        let realm = realm.to_ascii_lowercase();
        realm.split('.').filter(|label| label.len() >= SHORTEST_LABEL).map(str::to_owned).collect()
    };
    let own = labels(realm);
    identities.listed_realms().iter().any(|listed| !labels(listed).is_disjoint(&own))
}

/// Gathers the profiles with an active keyring of an old realm that no row names; whoever a row
/// names, by any identity or by the person, is not left behind.
pub(super) fn left_behind(grounds: &Grounds<'_>) -> LeftBehind {
    let Grounds { identities, snapshot, .. } = grounds;
    let (named, left) = (named(grounds), &snapshot.vicinity.left);
    let unseen = left.profiles().filter(|name| {
        snapshot.profiles.find(name).is_none_or(|profile| !named.contains(&profile))
    });
    // What the journal tells of is looked up as well, whether or not a row speaks of it.
    let looked_up = of_old_realms_in(identities, snapshot, |number| !is_listed(identities, number));
    let looked_up = looked_up.filter(|profile| !named.contains(profile));
    let looked_up = looked_up.map(|profile| snapshot.profiles.name(profile));
    let profiles: BTreeSet<&str> = unseen.chain(looked_up).collect();
    if left.more() > 0 {
        LeftBehind::Count(profiles.len() as u64 + left.more())
    } else {
        LeftBehind::Profiles(profiles.into_iter().map(str::to_owned).collect())
    }
}

/// The profiles that rows name.
fn named(grounds: &Grounds<'_>) -> HashSet<ProfileNo> {
    let Grounds { identities, snapshot, people, .. } = grounds;
    let listed = identities.iter().filter(|&(number, ..)| is_listed(identities, number));
    let held = listed.flat_map(|(number, ..)| snapshot.all(number).map(|it| it.profile));
    let was = identities.iter().filter(|&(number, ..)| identities.is_on(Side::Was, number));
    let linked = was.flat_map(|(number, ..)| snapshot.linked_from(number));
    held.chain(linked).chain(people.iter().flat_map(PeopleFinder::profiles)).collect()
}

fn is_listed(identities: &Identities<'_>, number: IdentityNo) -> bool {
    [Side::Was, Side::Wordt].into_iter().any(|side| identities.is_on(side, number))
}

/// The profiles that identities of the old realms open.
fn of_old_realms_in<'s>(
    identities: &'s Identities<'_>,
    snapshot: &'s Snapshot,
    is_asked: impl Fn(IdentityNo) -> bool + 's,
) -> impl Iterator<Item = ProfileNo> + 's {
    let of_old_realm = identities
        .iter()
        .map(|(number, ..)| number)
        .filter(move |&number| is_asked(number) && identities.is_of_old_realm(number));
    of_old_realm.flat_map(|number| snapshot.active(number).map(|holding| holding.profile))
}

/// Counts the profiles with an active keyring of an old realm, whether or not a row names it.
pub(super) fn of_old_realms(grounds: &Grounds<'_>) -> u64 {
    let Grounds { identities, snapshot, .. } = grounds;
    let left = &snapshot.vicinity.left;
    let named = named(grounds);
    let known = left.profiles().filter_map(|name| snapshot.profiles.find(name));
    let mut profiles: HashSet<ProfileNo> = known.collect();
    profiles.extend(of_old_realms_in(identities, snapshot, |_| true));
    profiles.retain(|profile| named.contains(profile));
    left_behind(grounds).count() + profiles.len() as u64
}
