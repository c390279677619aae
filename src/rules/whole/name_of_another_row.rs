//! WW410 `name-of-another-row`: a new identity made of somebody else's name.

use std::collections::{HashMap, HashSet};

use super::correspondence::{Against, Correspondence};
use super::own_names::{SHORTEST, Sampled, bears_own_name};
use crate::identity::{Scheme, Side, near_key, user_and_realm};
use crate::list::{List, Row};
use crate::message::Message;
use crate::person::fold;
use crate::rules::api::{Check, Draft, Scope, Sink, rule};

rule!("WW410", "name-of-another-row", Warning, "name_of_another_row.md", [Check::List(check)]);

fn check(scope: &Scope<'_>, sink: &mut Sink<'_>) {
    match Sampled::of(scope.list).filter(Sampled::is_mostly_own) {
        Some(sampled) => check_strangers(scope, sampled.column, sink),
        None => check_exchanges(scope, sink),
    }
}

/// Where most identities do not show the whole of a name, or the list is short, two that bear each
/// other's names are told all the same.
fn check_exchanges(scope: &Scope<'_>, sink: &mut Sink<'_>) {
    let (list, format) = (scope.list, scope.list.format());
    let Some((column, _)) =
        format.identity_columns(Side::Wordt).find(|(_, scheme)| *scheme == Scheme::RealId)
    else {
        return;
    };
    let Some(found) = Correspondence::of(list, column, Against::Names) else { return };
    // Many are no exchange, and told by a rule of their own.
    if found.is_notable() || list.len() > MOST_ROWS {
        return;
    }
    for (one, other) in found.standings.exchanged {
        let rows = vec![list.row(one).number(), list.row(other).number()];
        let draft = Draft::rows(rows, Message::new("rules-WW410-exchanged"));
        sink.report(draft.column(format.columns[column].header));
    }
}

/// In longer lists some names meet by chance.
const MOST_ROWS: usize = 5_000;

fn check_strangers(scope: &Scope<'_>, column: usize, sink: &mut Sink<'_>) {
    let list = scope.list;
    let mut strangers: Vec<Row<'_>> =
        list.rows().filter(|row| bears_own_name(*row, column) == Some(false)).collect();
    let header = list.format().columns[column].header;
    let owners = owners(list, &strangers, column);
    let shared = shared(list, &strangers, column);
    strangers.retain(|row| !shared.contains(&near_key(row.cell(column))));
    let exchanged = exchanged(&strangers, column);
    for (at, row) in strangers.iter().enumerate() {
        if let Some(other) = exchanged[at] {
            // One exchange is one finding, at the first of the two.
            if at < other {
                let rows = vec![row.number(), strangers[other].number()];
                sink.report(
                    Draft::rows(rows, Message::new("rules-WW410-exchanged")).column(header),
                );
            }
            continue;
        }
        let named = words(row.cell(column))
            .into_iter()
            .filter_map(|word| owners.get(&word))
            .find(|owner| owner.row.index() != row.index());
        if let Some(owner) = named {
            sink.report(named_after(*row, owner).column(header));
        }
    }
}

fn named_after(row: Row<'_>, owner: &Owner<'_>) -> Draft {
    // Where several bear the name, it does not tell who is meant.
    if owner.is_only {
        Draft::rows(vec![row.number(), owner.row.number()], Message::new("rules-WW410-says"))
    } else {
        Draft::row(row.number(), Message::new("rules-WW410-one"))
    }
}

/// A surname that more strange rows have than this does not tell which two were exchanged.
const MOST_NAMESAKES: usize = 50;

/// Finds, for each strange row, the one other that bears its name while it bears that one's.
fn exchanged(strangers: &[Row<'_>], column: usize) -> Vec<Option<usize>> {
    let mut named: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, row) in strangers.iter().enumerate() {
        for name in surnames(*row) {
            named.entry(name).or_default().push(at);
        }
    }
    let named_in = |row: &Row<'_>| {
        let words = words(row.cell(column));
        let rows = words
            .iter()
            .filter_map(|word| named.get(word))
            .filter(|rows| rows.len() <= MOST_NAMESAKES);
        rows.flatten().copied().collect::<HashSet<usize>>()
    };
    let partners: Vec<HashSet<usize>> = strangers.iter().map(named_in).collect();
    let mutual = |at: usize| {
        let mut others = partners[at]
            .iter()
            .copied()
            .filter(|&other| other != at && partners[other].contains(&at));
        others.next().filter(|_| others.next().is_none())
    };
    let only: Vec<Option<usize>> = (0..strangers.len()).map(mutual).collect();
    (0..strangers.len()).map(|at| only[at].filter(|&other| only[other] == Some(at))).collect()
}

/// Returns the surname of a row, and with its prefix where it has one.
fn surnames(row: Row<'_>) -> Vec<String> {
    let person = row.person();
    let surname = fold(person.last_name);
    let whole = fold(person.prefix) + &surname;
    if whole == surname { vec![surname] } else { vec![surname, whole] }
}

/// Finds the strange identities that another row has as well, or nearly: that is told by rules of
/// its own.
fn shared(list: &List, strangers: &[Row<'_>], column: usize) -> HashSet<String> {
    let mut counts: HashMap<String, u32> =
        strangers.iter().map(|row| (near_key(row.cell(column)), 0)).collect();
    if counts.is_empty() {
        return HashSet::new();
    }
    for row in list.rows() {
        if let Some(count) = counts.get_mut(&near_key(row.cell(column))) {
            *count += 1;
        }
    }
    counts.into_iter().filter(|(_, count)| *count > 1).map(|(key, _)| key).collect()
}

struct Owner<'a> {
    row: Row<'a>,
    is_only: bool,
}

/// Finds whose surname the words of strange identities are.
fn owners<'a>(list: &'a List, strangers: &[Row<'_>], column: usize) -> HashMap<String, Owner<'a>> {
    let wanted: HashSet<String> =
        strangers.iter().flat_map(|row| words(row.cell(column))).collect();
    let mut owners: HashMap<String, Owner<'a>> = HashMap::new();
    if wanted.is_empty() {
        return owners;
    }
    for row in list.rows() {
        for name in surnames(row) {
            if wanted.contains(&name) {
                owners
                    .entry(name)
                    .and_modify(|owner| owner.is_only &= owner.row.index() == row.index())
                    .or_insert(Owner { row, is_only: true });
            }
        }
    }
    owners
}

/// Returns the words of a user id that may be a surname.
fn words(identity: &str) -> Vec<String> {
    let user_id = user_and_realm(identity).0;
    user_id
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| word.len() >= SHORTEST)
        .map(fold)
        .collect()
}
