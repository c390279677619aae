//! Pairing rows with accounts: tier by tier, the strongest first, and never one of several.

use std::cell::OnceCell;
use std::collections::HashMap;

use foldhash::quality::FixedState;

use super::accounts::{Account, Accounts};
use super::crowd::{Crowd, Nearby};
use super::evidence::{Others, Pair, Place, Tier};
use super::fields::ExportField;
use super::folded::Folded;
use super::index::{Index, Kind, key, key_at};
use super::keys::{MOST_CANDIDATES, NameKey, StrongKeys, WeakKeys, name_key};
use super::known::{KnownIdentities, SaidByIdentity};
use super::names::{NameMatch, whole_names};
use super::near;
use super::numbers::{Numbers, Said};
use super::pairs::{Edge, Found, Matching};
use super::reason::Weakness;
use crate::identity::Scheme;
use crate::list::{List, Row};
use crate::person::{Agreement, compare_folded, postcode_key};

/// Counts of the pairs of a row or an account.
type CountOf = HashMap<u32, u32, FixedState>;

/// Finds the account of every row that has one.
pub(super) fn find(list: &List, accounts: &Accounts, numbers: Numbers<'_>) -> Vec<Found> {
    let known = KnownIdentities::new(list, numbers.side);
    let mut matching = Matching {
        list,
        accounts,
        numbers,
        numbers_join: false,
        found: vec![Found::Nothing; list.len()],
        taken: vec![true; accounts.len()],
        certain: (vec![false; list.len()], vec![false; accounts.len()]),
        strong: StrongKeys::new(list, accounts, numbers, &known),
        known,
        crowd: OnceCell::new(),
        locations_tell: OnceCell::new(),
    };
    matching.numbers_join = matching.numbers_join();
    for account in accounts.distinct() {
        matching.taken[account.at] = false;
    }
    matching.claim();
    let mut edges = matching.edges(Matching::strong_candidates);
    matching.settle(&edges, &Tier::STRONG);
    if !list.rows().any(|row| matching.is_free(row.index() as u32) && !matching.is_filled(row)) {
        return matching.found;
    }
    let (near, faint) = near::edges(&matching);
    matching.settle(&near, &[Tier::Near]);
    let weak = WeakKeys::new(accounts.distinct().filter(|account| !matching.taken[account.at]));
    edges.extend(matching.edges(|_, row, pairs| weak.candidates(row, pairs)));
    edges.sort_unstable();
    edges.dedup();
    matching.settle(&edges, &Tier::WEAK);
    matching.settle_faint(faint);
    matching.found
}

impl Matching<'_> {
    /// Tells whether a row is still to be found an account for.
    pub(super) fn is_open(&self, row: Row<'_>) -> bool {
        self.is_free(row.index() as u32) && !self.is_filled(row)
    }

    /// Counts who is in the two files, where that is asked.
    pub(super) fn crowd(&self) -> &Crowd {
        self.crowd.get_or_init(|| Crowd::new(self.list, self.accounts))
    }

    /// Tells whether an account is somebody's, or of nobody in particular.
    pub(super) fn is_taken(&self, account: usize) -> bool {
        self.taken[account]
    }

    /// Tells whether an identity says that row and account are two people.
    pub(super) fn identity_denies(&self, row: Row<'_>, account: Account<'_>) -> bool {
        match self.known.compare(row, account) {
            SaidByIdentity::Same => false,
            SaidByIdentity::Differs => true,
            SaidByIdentity::Nothing => self.identity_is_anothers(row, account),
        }
    }

    /// Tells whether the known identity of the row is that of another account, or that of the
    /// account another row's.
    fn identity_is_anothers(&self, row: Row<'_>, account: Account<'_>) -> bool {
        let holds = |index: &Index, identity: &str| {
            index.get(key(Kind::Identity, &[identity])).next().is_some()
        };
        self.known.of_row(row).any(|identity| holds(&self.strong.identities, &identity))
            || self.known.of_account(account).any(|held| holds(&self.strong.row_identities, &held))
    }

    /// Tells whether a number says that row and account are two people.
    pub(super) fn number_denies(&self, row: Row<'_>, account: Account<'_>) -> bool {
        self.numbers_join && self.numbers.compare(row, account) == Said::Differs
            || self.number_is_anothers(row, account)
    }

    /// Tells whether nobody but the two has the name of either of them.
    pub(super) fn is_only_pair(&self, row: Row<'_>, account: u32) -> bool {
        let held = whole_names(self.accounts.get(account as usize));
        let held = held.iter().map(|name| name_key(name));
        self.strong.name_of(row).into_iter().chain(held).all(|name| {
            self.strong.row_names.get(name.get()).all(|other| other == row.index() as u32)
                && self.strong.names.get(name.get()).all(|other| other == account)
        })
    }

    fn is_free(&self, row: u32) -> bool {
        self.found[row as usize] == Found::Nothing
    }

    /// Tells whether a row has been filled already, if only in part.
    fn is_filled(&self, row: Row<'_>) -> bool {
        row.identities(self.numbers.side).next().is_some()
    }

    /// Gives every account to the rows that have been filled with it.
    fn claim(&mut self) {
        // A portal takes two identities that differ in upper and lower case only for one.
        let filled = |row: Row<'_>| {
            row.identities(self.numbers.side)
                .map(|(_, scheme, value)| (scheme, value.to_lowercase()))
                .collect::<Vec<_>>()
        };
        let mut holders: HashMap<(Scheme, String), Option<usize>> =
            self.list.rows().flat_map(filled).map(|identity| (identity, None)).collect();
        if holders.is_empty() {
            return;
        }
        for account in self.accounts.usable() {
            for scheme in Scheme::ALL {
                if let Some(holder) =
                    holders.get_mut(&(scheme, account.value(scheme).to_lowercase()))
                {
                    *holder = Some(account.at);
                }
            }
        }
        let mut rows_of: HashMap<usize, Vec<usize>> = HashMap::new();
        for row in self.list.rows() {
            let holder =
                filled(row).iter().find_map(|identity| holders.get(identity).copied().flatten());
            if let Some(account) = holder {
                rows_of.entry(account).or_default().push(row.index());
            }
        }
        for (account, rows) in rows_of {
            self.taken[account] = true;
            self.certain.1[account] = true;
            // One account in two rows is a fault of the list: which of them is right is not for us
            // to say.
            let found = if rows.len() == 1 {
                Found::Claimed(account as u32)
            } else {
                Found::Ambiguous(vec![account as u32])
            };
            for row in rows {
                self.found[row] = found.clone();
                self.certain.0[row] = true;
            }
        }
    }

    /// Weighs the candidates of every row that is still free.
    fn edges(&self, candidates: impl Fn(&Self, Row<'_>, &mut Vec<u32>)) -> Vec<Edge> {
        let mut edges = Vec::new();
        let mut accounts = Vec::new();
        for row in self.list.rows().filter(|row| self.is_free(row.index() as u32)) {
            accounts.clear();
            candidates(self, row, &mut accounts);
            accounts.sort_unstable();
            accounts.dedup();
            let name = self.strong.name_of(row);
            for &account in accounts.iter().filter(|account| !self.taken[**account as usize]) {
                let account = self.accounts.get(account as usize);
                let others = Others {
                    is_only_one: &|| self.is_only_one(name, account),
                    identity_is_anothers: &|| self.identity_is_anothers(row, account),
                    number_is_anothers: &|| self.number_is_anothers(row, account),
                    says_enough: &|place| self.says_enough(row, account, place),
                    name_is_anothers: &|| self.name_is_anothers(name, account),
                    numbers_join: self.numbers_join,
                };
                let (numbers, known) = (self.numbers, &self.known);
                let pair = Pair { row, account, numbers, known, others };
                if let Some((tier, weak)) = pair.weigh() {
                    edges.push(Edge {
                        tier,
                        rank: 0,
                        row: row.index() as u32,
                        account: account.at as u32,
                        weak,
                    });
                }
            }
        }
        edges
    }

    /// Tells whether nobody else in list and export has the name.
    fn is_only_one(&self, name: Option<NameKey>, account: Account<'_>) -> bool {
        name.is_some_and(|name| {
            let is_alone =
                |name: &String| self.strong.row_names.get(name_key(name).get()).len() <= 1;
            self.strong.row_names.get(name.get()).len() == 1
                && self.strong.names.get(name.get()).len() == 1
                && whole_names(account).iter().all(is_alone)
        })
    }

    /// Tells whether half an address, or a location, says enough of two who share a name: nobody
    /// else who has it is to be expected there.
    fn says_enough(&self, row: Row<'_>, account: Account<'_>, place: Place) -> bool {
        match place {
            Place::Address => return true,
            Place::Location if !self.locations_tell() => return false,
            _ if !Crowd::is_large(self.list) => return true,
            _ => {}
        }
        let person = row.person();
        let (own, other) = (Folded::of_row(&person), Folded::of_account(account));
        match place {
            Place::Address => true,
            Place::Postcode => self.crowd().is_alone_nearby(&own, &other, Nearby::Postcode),
            Place::Location => {
                self.is_only_one(self.strong.name_of(row), account)
                    && self.crowd().is_alone_at_location(&own, &other)
            }
        }
    }

    /// Tells whether there is more than one location: what everybody has confirms nobody.
    fn locations_tell(&self) -> bool {
        *self.locations_tell.get_or_init(|| {
            let rows = self.list.rows().map(|row| row.person().location);
            let accounts = self.accounts.distinct().map(|it| it.field(ExportField::Location));
            are_several(rows) || are_several(accounts)
        })
    }

    /// Tells whether the export has an account of the row's very name, or the list a row of the
    /// account's.
    fn name_is_anothers(&self, name: Option<NameKey>, account: Account<'_>) -> bool {
        let is_there = |index: &Index, name: NameKey| index.get(name.get()).len() > 0;
        name.is_some_and(|name| is_there(&self.strong.names, name))
            || whole_names(account)
                .iter()
                .any(|name| is_there(&self.strong.row_names, name_key(name)))
    }

    /// Tells whether row and account hold one number.
    fn share_number(&self, row: u32, account: u32) -> bool {
        self.numbers
            .compare(self.list.row(row as usize), self.accounts.get(account as usize))
            .is_shared()
    }

    /// Walks over the accounts with the number of a row.
    fn with_number_of(&self, row: Row<'_>) -> impl Iterator<Item = u32> {
        self.numbers.of(row).flat_map(|number| {
            self.strong.numbers.get(key(Kind::Number, &[&number])).take(MOST_CANDIDATES)
        })
    }

    /// Tells whether some number is in both files, and is that of one person.
    fn numbers_join(&self) -> bool {
        let joins = |row: Row<'_>, at: u32| {
            let account = self.accounts.get(at as usize);
            self.share_number(row.index() as u32, at)
                && !NameMatch::of(&row.person(), account).differs()
        };
        self.list.rows().any(|row| self.with_number_of(row).any(|account| joins(row, account)))
    }

    /// Tells whether the number of the row is that of another account, or the number of the account
    /// that of another row.
    fn number_is_anothers(&self, row: Row<'_>, account: Account<'_>) -> bool {
        let (this_row, this_account) = (row.index() as u32, account.at as u32);
        if self.share_number(this_row, this_account) {
            return false;
        }
        let of_another_account =
            self.with_number_of(row).any(|other| self.share_number(this_row, other));
        let of_another_row = self.numbers.of_account(account).is_some_and(|number| {
            let mut rows =
                self.strong.row_numbers.get(key(Kind::Number, &[&number])).take(MOST_CANDIDATES);
            rows.any(|other| self.share_number(other, this_account))
        });
        of_another_account || of_another_row
    }

    /// Gathers accounts with an identity, number or whole name of the row.
    fn strong_candidates(&self, row: Row<'_>, found: &mut Vec<u32>) {
        let StrongKeys { identities, names, names_at, .. } = &self.strong;
        for identity in self.known.of_row(row) {
            found.extend(identities.get(key(Kind::Identity, &[&identity])));
        }
        found.extend(self.with_number_of(row));
        let Some(name) = self.strong.name_of(row) else { return };
        // One at the same postcode is a better match than any namesake elsewhere.
        let postcode = postcode_key(row.person().postcode);
        let before = found.len();
        if !postcode.is_empty() {
            let key = key_at(Kind::NameAtPostcode, name.get(), &postcode);
            found.extend(names_at.get(key).take(MOST_CANDIDATES));
        }
        let same_name = names.get(name.get());
        if found.len() == before && same_name.len() <= MOST_CANDIDATES {
            found.extend(same_name);
        }
    }

    /// Settles tiers in their order: a pair in which each is the other's only candidate is found;
    /// all others of the tier are ambiguous, and take no part in weaker ones.
    fn settle(&mut self, edges: &[Edge], tiers: &[Tier]) {
        for &tier in tiers {
            let is_open = |edge: &&Edge| {
                edge.tier == tier
                    && !self.certain.0[edge.row as usize]
                    && !self.certain.1[edge.account as usize]
            };
            let (mut of_row, mut of_account) = (CountOf::default(), CountOf::default());
            // What is left over of an ambiguous pair is no better known than the pair.
            for edge in edges.iter().filter(is_open) {
                *of_row.entry(edge.row).or_default() += 1;
                *of_account.entry(edge.account).or_default() += 1;
            }
            let live: Vec<Edge> =
                edges.iter().filter(is_open).filter(|edge| self.is_live(edge)).copied().collect();
            for edge in live {
                self.taken[edge.account as usize] = true;
                let is_alone =
                    of_row.get(&edge.row) == Some(&1) && of_account.get(&edge.account) == Some(&1);
                if is_alone && edge.is_certain() {
                    self.certain.0[edge.row as usize] = true;
                    self.certain.1[edge.account as usize] = true;
                }
                let one = self.one(&edge);
                match &mut self.found[edge.row as usize] {
                    Found::Ambiguous(accounts) => accounts.push(edge.account),
                    found if is_alone => *found = one,
                    found => *found = Found::Ambiguous(vec![edge.account]),
                }
            }
        }
    }

    /// Settles what is left, the best first.
    fn settle_faint(&mut self, mut edges: Vec<Edge>) {
        edges.sort_unstable();
        for level in edges.chunk_by(|one, other| one.rank == other.rank) {
            self.settle(level, &[Tier::Faint]);
        }
    }

    /// Returns what a pair is in which each is the other's only candidate.
    fn one(&self, edge: &Edge) -> Found {
        let account = self.accounts.get(edge.account as usize);
        match account.doubt() {
            _ if !account.is_usable() => Found::Unusable(edge.account),
            Some(doubt) => Found::Weak(edge.account, edge.weak.with(doubt)),
            None if edge.tier > Tier::Number && self.fills_eck_ids() => {
                Found::Weak(edge.account, edge.weak.with(Weakness::NumberService))
            }
            None if edge.is_certain() => Found::Exact(edge.account, edge.tier, edge.weak),
            // Nothing differs, and yet the name does not read as that of the row.
            None if edge.weak.is_empty() => {
                Found::Weak(edge.account, edge.weak.with(Weakness::WholeName))
            }
            None => Found::Weak(edge.account, edge.weak),
        }
    }

    /// Tells whether ECK iDs are filled in, of which nobody tells by a name whose they are.
    fn fills_eck_ids(&self) -> bool {
        let mut columns = self.list.format().identity_columns(self.numbers.side);
        columns.any(|(_, scheme)| scheme == Scheme::EckId)
    }

    fn is_live(&self, edge: &Edge) -> bool {
        // A row that has been filled with something else is held against certain pairs only.
        let is_open =
            Tier::STRONG.contains(&edge.tier) || !self.is_filled(self.list.row(edge.row as usize));
        is_open && self.is_free(edge.row) && !self.taken[edge.account as usize]
    }
}

/// Tells whether texts are of more than one kind, empty ones apart.
fn are_several<'a>(texts: impl Iterator<Item = &'a str>) -> bool {
    let mut told = texts.filter(|text| !text.is_empty());
    told.next().is_some_and(|first| {
        told.any(|text| text != first && compare_folded(first, text) == Agreement::Differs)
    })
}
