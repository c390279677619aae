//! Pairs that no equal key joins: gathered by keys that survive a slip, weighed by graded evidence,
//! and held against their rivals.

use std::collections::HashMap;

use foldhash::quality::FixedState;

use super::crowd::{Crowd, is_as_near};
use super::evidence::Tier;
use super::folded::{Crossed, Folded};
use super::graded::Graded;
use super::index::{Index, Kind, key};
use super::keys::MOST_CANDIDATES;
use super::pairs::{Edge, Matching};
use super::reason::{Weakness, Weaknesses};
use crate::list::Row;

/// By how much a pair must be better than all its rivals to be filled in.
const MARGIN: i32 = 4;

/// How much must speak for a pair that is proposed.
const ANYTHING: i32 = 6;

/// A pair and what speaks for it.
struct Weighed {
    row: u32,
    account: u32,
    points: i32,
    is_sound: bool,
    weak: Weaknesses,
}

/// Weighs what is still open: returns pairs that are certain, and those that are likely.
pub(super) fn edges(matching: &Matching<'_>) -> (Vec<Edge>, Vec<Edge>) {
    let crowd = matching.crowd();
    let free = Free::new(matching);
    let mut weighed = Vec::new();
    let mut accounts = Vec::new();
    for row in matching.list.rows().filter(|row| matching.is_open(*row)) {
        let person = row.person();
        let folded = Folded::of_row(&person);
        let is_complete = gather(&free.index, &folded, &mut accounts);
        for &account in &accounts {
            let other = &free.folded[&account];
            weighed.extend(weigh(matching, crowd, (row, &folded), (account, other), is_complete));
        }
    }
    let rivals = Rivals::new(&weighed);
    let edge = |tier, pair: &Weighed| Edge {
        tier,
        rank: u8::try_from((100 - pair.points).clamp(0, 200)).unwrap_or(u8::MAX),
        row: pair.row,
        account: pair.account,
        weak: pair.weak,
    };
    let sound = weighed
        .iter()
        .filter(|pair| pair.is_sound && rivals.leave(pair))
        .map(|pair| Edge { rank: 0, ..edge(Tier::Near, pair) });
    (sound.collect(), weighed.iter().map(|pair| edge(Tier::Faint, pair)).collect())
}

fn weigh(
    matching: &Matching<'_>,
    crowd: &Crowd,
    (row, folded): (Row<'_>, &Folded),
    (account, other): (u32, &Folded),
    is_complete: bool,
) -> Option<Weighed> {
    let account = matching.accounts.get(account as usize);
    let person = row.person();
    let graded = Graded::of(&person, folded, account, other, Weaknesses::default());
    if !graded.is_likely() {
        return None;
    }
    let denied = [
        matching.identity_denies(row, account).then_some(Weakness::Identity),
        matching.number_denies(row, account).then_some(Weakness::Number),
    ];
    let against = Weaknesses::of(denied.into_iter().flatten());
    let graded = Graded::of(&person, folded, account, other, against);
    let straight = match graded.crossed {
        Some(Crossed::Row) => Some((folded.straight(), other.clone())),
        Some(Crossed::Account) => Some((folded.clone(), other.straight())),
        None => None,
    };
    let (folded, other) =
        straight.as_ref().map_or((folded, other), |(row, account)| (row, account));
    let points = graded.points(crowd, folded, other);
    let is_doubtful = graded.is_elsewhere() && !matching.is_only_pair(row, account.at as u32)
        || graded.given_is_far()
            && !is_alone_at_home(crowd, (row.index() as u32, folded), (account.at as u32, other));
    if points < ANYTHING || is_doubtful {
        return None;
    }
    let pair = Pair { matching, crowd, row, folded, account: account.at as u32, other, graded };
    let is_sound = is_complete && pair.is_sound();
    Some(Weighed {
        row: row.index() as u32,
        account: account.at as u32,
        points,
        is_sound,
        weak: graded.weaknesses(),
    })
}

struct Pair<'a> {
    matching: &'a Matching<'a>,
    crowd: &'a Crowd,
    row: Row<'a>,
    folded: &'a Folded,
    account: u32,
    other: &'a Folded,
    graded: Graded,
}

impl Pair<'_> {
    /// Tells whether the pair is filled in where it has no rivals among those that are still open.
    fn is_sound(&self) -> bool {
        let Self { crowd, folded, other, graded, .. } = self;
        Crowd::is_large(self.matching.list)
            && graded.is_sound(crowd, folded, other)
            && (!graded.needs_rare_name() || self.matching.is_only_pair(self.row, self.account))
            && (graded.is_one_given() || !self.has_sibling_as_near())
            && (!graded.takes_rare_given()
                || is_alone_at_home(
                    crowd,
                    (self.row.index() as u32, folded),
                    (self.account, other),
                ))
    }

    /// Tells whether somebody else at home, settled or not, has a first name that is as near.
    fn has_sibling_as_near(&self) -> bool {
        let paired = self.folded.given_nearness(self.other);
        [self.folded, self.other].into_iter().map(|side| self.crowd.household(side)).any(|home| {
            let is_rival_row = |&at: &u32| {
                let person = self.matching.list.row(at as usize).person();
                at != self.row.index() as u32
                    && is_as_near(&Folded::of_row(&person), self.other, paired)
            };
            let is_rival_account = |&at: &u32| {
                let account = self.matching.accounts.get(at as usize);
                at != self.account && is_as_near(&Folded::of_account(account), self.folded, paired)
            };
            home.is_crowded
                || home.rows.iter().any(is_rival_row)
                || home.accounts.iter().any(is_rival_account)
        })
    }
}

/// Tells whether nobody else lives at the address of a pair, in either file.
fn is_alone_at_home(
    crowd: &Crowd,
    (row, folded): (u32, &Folded),
    (account, other): (u32, &Folded),
) -> bool {
    [folded, other].into_iter().map(|side| crowd.household(side)).all(|home| {
        let is_alone =
            home.rows.iter().all(|&at| at == row) && home.accounts.iter().all(|&at| at == account);
        is_alone && !home.is_crowded
    })
}

/// How good the best and the next best pair of a row and of an account are.
struct Rivals {
    of_row: HashMap<u32, [i32; 2]>,
    of_account: HashMap<u32, [i32; 2]>,
}

impl Rivals {
    fn new(weighed: &[Weighed]) -> Self {
        let mut rivals = Self { of_row: HashMap::new(), of_account: HashMap::new() };
        for pair in weighed {
            for best in [rivals.of_row.entry(pair.row), rivals.of_account.entry(pair.account)] {
                let best = best.or_insert([i32::MIN / 2; 2]);
                if pair.points > best[0] {
                    *best = [pair.points, best[0]];
                } else {
                    best[1] = best[1].max(pair.points);
                }
            }
        }
        rivals
    }

    /// Tells whether a pair is better than all its rivals by a margin.
    fn leave(&self, pair: &Weighed) -> bool {
        [self.of_row.get(&pair.row), self.of_account.get(&pair.account)]
            .into_iter()
            .flatten()
            .all(|[best, next]| *best == pair.points && best - next >= MARGIN)
    }
}

/// The accounts that are still free, by their keys.
struct Free {
    index: Index,
    folded: HashMap<u32, Folded, FixedState>,
}

impl Free {
    fn new(matching: &Matching<'_>) -> Self {
        let free = matching.accounts.distinct().filter(|account| !matching.is_taken(account.at));
        let folded: HashMap<u32, Folded, FixedState> =
            free.map(|account| (account.at as u32, Folded::of_account(account))).collect();
        let index = Index::new(
            folded
                .iter()
                .flat_map(|(&at, folded)| keys(folded).into_iter().map(move |(key, _)| (key, at))),
        );
        Self { index, folded }
    }
}

/// Gathers the accounts that share a key with a row; tells whether none was left out that might be
/// a rival.
fn gather(index: &Index, folded: &Folded, found: &mut Vec<u32>) -> bool {
    found.clear();
    let mut is_complete = true;
    for (key, is_near) in keys(folded) {
        let accounts = index.get(key);
        if accounts.len() <= MOST_CANDIDATES {
            found.extend(accounts);
        } else if is_near {
            is_complete = false;
        }
    }
    found.sort_unstable();
    found.dedup();
    is_complete
}

/// Keys that survive a slip in one field, and names in each other's columns; with each, whether who
/// shares it lives near.
fn keys(folded: &Folded) -> Vec<(u64, bool)> {
    let house: String = folded.house.chars().take_while(char::is_ascii_digit).collect();
    let names: Vec<&str> = folded
        .given
        .iter()
        .map(String::as_str)
        .chain([folded.core.as_str(), &folded.crossed.0])
        .filter(|name| !name.is_empty())
        .collect();
    let mut keys = Vec::with_capacity(12);
    let postcode = folded.postcode.as_str();
    if !postcode.is_empty() && !house.is_empty() {
        keys.push((key(Kind::Home, &[postcode, &house]), true));
    }
    for name in &names {
        if !postcode.is_empty() {
            keys.push((key(Kind::NameAt, &[name, postcode]), true));
        }
        if !house.is_empty() {
            keys.push((key(Kind::NameAtNumber, &[name, &house]), false));
        }
    }
    for given in folded.given.iter().filter(|given| !given.is_empty() && !folded.core.is_empty()) {
        let (a, b) =
            if *given < folded.core { (given, &folded.core) } else { (&folded.core, given) };
        keys.push((key(Kind::BothNames, &[a, b]), false));
        let letters: String = [a, b].into_iter().filter_map(|name| name.chars().next()).collect();
        if !postcode.is_empty() {
            keys.push((key(Kind::LettersAt, &[&letters, postcode]), true));
        }
        let start = |name: &str| name.chars().take(3).collect::<String>();
        keys.push((key(Kind::NameAndStart, &[given, &start(&folded.core)]), false));
        keys.push((key(Kind::StartAndName, &[&start(given), &folded.core]), false));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}
