//! WW410 `name-of-another-row`: a new identity made of somebody else's name.

use std::collections::{HashMap, HashSet};

use super::own_names::{SHORTEST, Sampled, bears_own_name};
use crate::identity::near_key;
use crate::list::{List, Row};
use crate::message::Message;
use crate::person::fold;
use crate::rules::Counts;
use crate::rules::check::{Check, Scope};
use crate::rules::finding::Draft;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW410", "name-of-another-row", Warning, "name_of_another_row.md", [Check::Counted(check)]);

fn check(scope: &Scope<'_>, _: Counts, sink: &mut Sink) {
    let list = scope.list;
    let Some(sampled) = Sampled::of(list).filter(Sampled::is_mostly_own) else { return };
    let column = sampled.column;
    let strangers: Vec<Row<'_>> = list.rows().filter(|row| bears_own_name(*row, column) == Some(false)).collect();
    let header = list.format().columns[column].header;
    let owners = owners(list, &strangers, column);
    let shared = shared(list, &strangers, column);
    for row in strangers {
        let named = words(row.cell(column)).into_iter().filter_map(|word| owners.get(&word)).find(|owner| owner.row.index() != row.index());
        if let Some(owner) = named.filter(|_| !shared.contains(&near_key(row.cell(column)))) {
            // Where several bear the name, it does not tell who is meant.
            let rows = if owner.is_only { vec![row.number(), owner.row.number()] } else { vec![row.number()] };
            sink.report(&RULE, Draft::rows(rows, Message::new("rules-WW410-says")).column(header));
        }
    }
}

/// Finds the strange identities that another row has as well, or nearly: that is told by rules of its own.
fn shared(list: &List, strangers: &[Row<'_>], column: usize) -> HashSet<String> {
    let mut counts: HashMap<String, u32> = strangers.iter().map(|row| (near_key(row.cell(column)), 0)).collect();
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
    let wanted: HashSet<String> = strangers.iter().flat_map(|row| words(row.cell(column))).collect();
    let mut owners: HashMap<String, Owner<'a>> = HashMap::new();
    if wanted.is_empty() {
        return owners;
    }
    for row in list.rows() {
        let person = row.person();
        let surname = fold(person.last_name);
        let whole = fold(person.prefix) + &surname;
        for name in [surname, whole] {
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
    let user_id = identity.rsplit_once('@').map_or(identity, |(user_id, _)| user_id);
    user_id.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() >= SHORTEST).map(fold).collect()
}
