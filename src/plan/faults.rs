//! What is wrong with rows: by the checks, among themselves, and against the store.

use super::case::{Case, RowNo};
use super::history::JournalEntry;
use super::holdings::Holding;
use super::holdings::IdentityNo;
use super::outcome::Reason;
use super::owners::{Owner, Owners};
use super::policy::{Decision, OnCollision, OnOtherPerson};
use super::profiles::ProfileNo;
use super::reasons::Faults;
use super::rows::{Kind, PlanRow};
use crate::person::{OnePerson, Relation};

/// Who is to have an identity: the row that says so, and the profile, where the store knows one.
pub(super) type Claim = Option<(u32, Option<ProfileNo>)>;

/// For each identity: who is to have it, newcomers among them.
pub(super) struct Claims(Vec<Claim>);

impl Claims {
    pub(super) fn of(&self, identity: IdentityNo) -> Claim {
        self.0[identity as usize]
    }
}

/// Finds all that is wrong with rows.
pub(super) fn find(case: &Case<'_>, owners: &Owners, faults: &mut Faults) -> Claims {
    find_findings(case, faults);
    find_two_wordts(case, faults);
    find_taken_stayers(case, faults);
    find_shared_profiles(case, owners, faults);
    let claims = find_two_claims(case, owners, faults);
    find_superseded(case, owners, faults);
    find_collisions(case, owners, faults);
    find_other_people(case, owners, faults);
    find_reissued(case, owners, faults);
    find_skipped(case, faults);
    claims
}

fn find_findings(case: &Case<'_>, faults: &mut Faults) {
    if case.policy.faulty.is_empty() {
        return;
    }
    for (at, row) in case.rows.iter().enumerate() {
        if let Some(&code) = case.policy.faulty.get(&row.number) {
            faults.blame([at], Reason::Finding(code));
        }
    }
}

/// One old identity with two new ones.
fn find_two_wordts(case: &Case<'_>, faults: &mut Faults) {
    for (at, row) in case.live() {
        for &was in row.was.as_slice() {
            let first = case.leaver[was as usize].map_or(at, |first| first as RowNo);
            // Two rows that say the same of one old identity, each with a second one of its own, do
            // not contradict.
            if case.rows[first].gets != row.gets {
                faults.blame([first, at], Reason::TwoWordts);
            }
        }
    }
}

/// Rows about different people, as the list itself names them, whose old identities open one
/// profile.
fn find_shared_profiles(case: &Case<'_>, owners: &Owners, faults: &mut Faults) {
    if case.policy.on_other_person == OnOtherPerson::Link {
        return;
    }
    let by_identity = |(at, row): (RowNo, PlanRow)| match owners.of(at) {
        Owner::Profile(profile, _) if !row.was.is_empty() => Some((profile, at as u32)),
        _ => None,
    };
    let mut of_profile: Vec<(ProfileNo, u32)> = case.live().filter_map(by_identity).collect();
    of_profile.sort_unstable();
    for shared in of_profile.chunk_by(|one, other| one.0 == other.0).filter(|all| all.len() > 1) {
        let mut people = OnePerson::default();
        let are_two = shared
            .iter()
            .filter(|&&(_, at)| people.take(at, case.list.row(at as usize).person()).is_some())
            .count()
            > 0;
        // Where the profile itself is named, that tells whose it is.
        let is_in_doubt = |at: &RowNo| {
            let row = case.rows[*at];
            let relation = case.as_was(row, shared[0].0);
            !matches!(relation, Relation::Same | Relation::Other) && !case.is_decided(row)
        };
        if are_two {
            let rows = shared.iter().map(|&(_, at)| at as RowNo).filter(is_in_doubt);
            faults.blame(rows, Reason::SharedProfile);
        }
    }
}

/// A new identity that is the old one of a row that stays.
fn find_taken_stayers(case: &Case<'_>, faults: &mut Faults) {
    let mut stayer: Vec<Option<u32>> = vec![None; case.identities.len()];
    for (at, row) in case.rows.iter().enumerate() {
        let stays = match row.kind {
            Kind::Unfilled | Kind::Unchanged => row.was,
            Kind::Live => row.keeps,
            Kind::Duplicate => continue,
        };
        for &identity in stays.as_slice() {
            stayer[identity as usize].get_or_insert(at as u32);
        }
    }
    for (at, row) in case.live() {
        for &wordt in row.gets.as_slice() {
            if let Some(other) = stayer[wordt as usize] {
                faults.blame([other as RowNo, at], Reason::TakesStayer);
            }
        }
    }
}

/// One new identity for two people. Two old identities of one profile are harmless.
fn find_two_claims(case: &Case<'_>, owners: &Owners, faults: &mut Faults) -> Claims {
    faults.blame(case.rivals.iter().flatten().copied(), Reason::TwoClaims);
    let mut claims: Vec<Claim> = vec![None; case.identities.len()];
    // A new pupil has nothing to carry over, but will log in with this identity; so will whoever
    // has no profile here.
    for (at, row) in newcomers(case).filter(|(_, row)| row.was.is_empty()) {
        for &wordt in row.gets.as_slice() {
            claims[wordt as usize].get_or_insert((at as u32, None));
        }
    }
    for (at, row) in case.live() {
        let Some(profile) = owners.profile(at) else { continue };
        for &wordt in row.gets.as_slice() {
            match claims[wordt as usize] {
                None => claims[wordt as usize] = Some((at as u32, Some(profile))),
                Some((_, Some(same))) if same == profile => {}
                Some((other, _)) => {
                    faults.blame([other as RowNo, at], Reason::TwoClaims);
                }
            }
        }
    }
    claim_half_rows(case, &mut claims, faults);
    for (at, row) in case.live().filter(|(at, _)| owners.of(*at) == Owner::Nobody) {
        for &wordt in row.gets.as_slice() {
            claims[wordt as usize].get_or_insert((at as u32, None));
        }
    }
    Claims(claims)
}

/// What is half filled in may be said in full by another row about the same profile.
fn claim_half_rows(case: &Case<'_>, claims: &mut [Claim], faults: &mut Faults) {
    for (at, row) in newcomers(case).filter(|(_, row)| !row.was.is_empty()) {
        for &wordt in row.gets.as_slice() {
            let (other, profile) = *claims[wordt as usize].get_or_insert((at as u32, None));
            if profile.is_some_and(|profile| !case.has(row, profile)) {
                faults.blame([other as RowNo, at], Reason::TwoClaims);
            }
        }
    }
}

/// Rows that name a new identity without all that is needed to carry it over: a new pupil's, or one
/// that is half filled in.
pub(super) fn newcomers(case: &Case<'_>) -> impl Iterator<Item = (RowNo, PlanRow)> {
    case.rows.iter().copied().enumerate().filter(|(_, row)| row.is_newcomer())
}

/// An old identity that opens nothing any longer, whether the row has a new one or keeps it, since
/// another list linked the same person otherwise.
fn find_superseded(case: &Case<'_>, owners: &Owners, faults: &mut Faults) {
    let opens_nothing = |&kept: &IdentityNo| case.view.active(kept).next().is_none();
    let unchanged = case.rows.iter().copied().enumerate();
    let unchanged =
        unchanged.filter(|(_, row)| row.kind == Kind::Unchanged && !case.is_decided(*row));
    let unknown = case.live().filter(|(at, _)| owners.of(*at) == Owner::Nobody);
    for (at, row) in unknown.chain(unchanged) {
        let mut left = row.was.iter().filter(|was| row.kind == Kind::Live || opens_nothing(was));
        if left.any(|was| has_gone_on(case, owners, row, was)) {
            faults.blame([at], Reason::Superseded);
        }
    }
}

fn has_gone_on(case: &Case<'_>, owners: &Owners, row: PlanRow, was: IdentityNo) -> bool {
    let history = &case.now.history;
    let Some(left) =
        history.leaving(was).filter(|entry| !case.is_own(entry.run)).max_by_key(|entry| entry.run)
    else {
        return false;
    };
    let is_given_since = history.about(was).any(|entry| entry.grants() && entry.run >= left.run);
    let is_again = left.identity.is_some_and(|wordt| row.gets.contains(wordt));
    let Some(last) = last_shown(case, left).filter(|_| !is_given_since && !is_again) else {
        return false;
    };
    // The keyring that is kept for the record tells whose it was.
    let is_another =
        case.view.retired(was, left.profile).is_some_and(|kept| kept.as_was == Relation::Other);
    // Where the list speaks of whoever left, by the identity of now, this row is about somebody
    // else.
    let is_named = [left, last].iter().filter_map(|link| link.identity).any(|wordt| {
        let leaver = case.leaver[wordt as usize].map(|leaver| leaver as RowNo);
        case.is_old_of_stayer(wordt)
            || leaver.is_some_and(|leaver| owners.profile(leaver) == Some(left.profile))
    });
    // So it is where another identity of the row opens another profile.
    let mut others = row.was.iter().filter(|&other| other != was);
    let opens_another =
        others.any(|it| case.view.active(it).any(|holding| holding.profile != left.profile));
    !is_another && !is_named && !opens_another
}

/// Finds the link that the store shows of those by which a pupil went on, from this one.
fn last_shown<'c>(case: &'c Case<'_>, mut link: &'c JournalEntry) -> Option<&'c JournalEntry> {
    loop {
        let Some(wordt) = link.identity else { return Some(link) };
        if link.is_shown(case.view.held(wordt)) {
            return Some(link);
        }
        let is_next = |next: &&JournalEntry| {
            next.profile == link.profile && next.run > link.run && next.grants()
        };
        link = case.now.history.leaving(wordt).filter(is_next).max_by_key(|next| next.run)?;
    }
}

/// Tells whether another list linked the old identity of a row that has no new one, as far as the
/// store shows it.
pub(super) fn was_given_by_another_list(case: &Case<'_>, row: PlanRow) -> bool {
    let opens_another =
        |was, profile| case.view.active(was).any(|holding| holding.profile != profile);
    row.was.as_slice().iter().any(|&was| {
        let left = case
            .now
            .history
            .leaving(was)
            .filter(|entry| !case.is_own(entry.run))
            .max_by_key(|entry| entry.run);
        left.is_some_and(|left| {
            last_shown(case, left).is_some()
                && !opens_another(was, left.profile)
                && best_of(case.view.held(was), left.profile) != Relation::Other
        })
    })
}

fn best_of(holdings: &[Holding], profile: ProfileNo) -> Relation {
    holdings
        .iter()
        .find(|holding| holding.profile == profile)
        .map(|holding| holding.as_was)
        .unwrap_or_default()
}

/// New identities that open another profile whose own row does not leave them.
fn find_collisions(case: &Case<'_>, owners: &Owners, faults: &mut Faults) {
    if case.policy.on_collision == OnCollision::TakeOver {
        return;
    }
    for (at, row) in case.live() {
        let is_decided = case.policy.decisions.get(&row.number) == Some(&Decision::TakeOver);
        if !is_decided && !collisions(case, owners, at, row).is_empty() {
            faults.blame([at], Reason::Collision);
        }
    }
}

/// Profiles that bear the name of somebody else.
fn find_other_people(case: &Case<'_>, owners: &Owners, faults: &mut Faults) {
    if case.policy.on_other_person == OnOtherPerson::Link {
        return;
    }
    for (at, row) in case.live() {
        let Owner::Profile(profile, _) = owners.of(at) else { continue };
        if !case.is_decided(row) && case.as_was(row, profile) == Relation::Other {
            faults.blame([at], Reason::OtherPerson);
        }
    }
}

/// Identities of new pupils that open the profile of somebody else, and that nobody leaves: they
/// were issued again.
fn find_reissued(case: &Case<'_>, owners: &Owners, faults: &mut Faults) {
    if case.policy.on_collision == OnCollision::TakeOver
        || case.policy.on_other_person == OnOtherPerson::Link
    {
        return;
    }
    for (at, row) in newcomers(case) {
        if !case.is_decided(row) && !reissued(case, owners, row).is_empty() {
            faults.blame([at], Reason::Collision);
        }
    }
}

/// The profiles of other people that whoever is not carried over would open.
pub(super) fn reissued(
    case: &Case<'_>,
    owners: &Owners,
    row: PlanRow,
) -> Vec<(IdentityNo, ProfileNo)> {
    // What an earlier run of this list has closed opens nobody any longer.
    let is_open = |wordt: &&IdentityNo| !case.was_closed(**wordt);
    let holders =
        |&wordt: &IdentityNo| case.view.active(wordt).map(move |holding| (wordt, holding));
    let is_other =
        |holding: &Holding| holding.as_wordt == Relation::Other && !case.has(row, holding.profile);
    let others = row
        .gets
        .as_slice()
        .iter()
        .filter(is_open)
        .flat_map(holders)
        .filter(|(_, holding)| is_other(holding));
    others
        .map(|(wordt, holding)| (wordt, holding.profile))
        .filter(|&(wordt, holder)| !is_released(case, owners, wordt, holder))
        .collect()
}

fn find_skipped(case: &Case<'_>, faults: &mut Faults) {
    if case.policy.decisions.is_empty() {
        return;
    }
    for (at, row) in case.rows.iter().enumerate() {
        if case.policy.decisions.get(&row.number) == Some(&Decision::Skip) {
            faults.blame([at], Reason::Undecided);
        }
    }
}

/// The new identities of a row that open another profile whose own row does not leave them, each
/// with that profile.
pub(super) fn collisions(
    case: &Case<'_>,
    owners: &Owners,
    at: RowNo,
    row: PlanRow,
) -> Vec<ProfileNo> {
    let Owner::Profile(owner, _) = owners.of(at) else { return Vec::new() };
    let others =
        |&wordt: &IdentityNo| case.view.active(wordt).map(move |holding| (wordt, holding.profile));
    let taken = |&(wordt, holder): &(IdentityNo, ProfileNo)| {
        // What was decided of a collision in an earlier run of this list stands.
        let is_decided = case.view.given(wordt).is_some_and(|(profile, _)| profile == owner);
        holder != owner && !is_decided && !is_released(case, owners, wordt, holder)
    };
    row.gets.as_slice().iter().flat_map(others).filter(taken).map(|(_, holder)| holder).collect()
}

/// Tells whether the row of the holder leaves this identity for a new one of its own.
pub(super) fn is_released(
    case: &Case<'_>,
    owners: &Owners,
    identity: IdentityNo,
    holder: ProfileNo,
) -> bool {
    case.leaver[identity as usize].is_some_and(|leaver| {
        let row = &case.rows[leaver as RowNo];
        owners.profile(leaver as RowNo) == Some(holder) && !row.keeps.contains(identity)
    })
}
