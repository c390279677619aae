//! WW412 `identities-out-of-step`: new identities that bear other pupils' names throughout, as when the column was sorted or shifted alone.

use std::collections::HashMap;

use super::own_names::{SHORTEST, Sampled};
use crate::list::{List, Row};
use crate::message::Message;
use crate::person::fold;
use crate::rules::Counts;
use crate::rules::check::{Check, Scope};
use crate::rules::finding::Draft;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW412", "identities-out-of-step", Warning, "identities_out_of_step.md", [Check::Counted(check)]);

fn check(scope: &Scope<'_>, _: Counts, sink: &mut Sink) {
    let Some(sampled) = Sampled::of(scope.list).filter(|sampled| !sampled.is_mostly_own()) else { return };
    let others = with_the_name_of_another(scope.list, &sampled);
    // A clear share, among identities most of which are made of names at all.
    if others.len() * 4 < sampled.seen() || (others.len() + sampled.own) * 2 < sampled.seen() {
        return;
    }
    let message = Message::new("rules-WW412-says").with("seen", sampled.seen()).with("others", others.len()).with("own", sampled.own);
    let header = scope.list.format().columns[sampled.column].header;
    sink.report(&RULE, Draft::rows(others, message).column(header));
}

/// The parts of an identity without separators and digits that may be a surname, by the folded surname: whose identity, and what is left of it.
type Parts = HashMap<String, Vec<(usize, String)>>;

/// Returns the rows of the sample whose identity is made of the first name and surname in another row.
fn with_the_name_of_another(list: &List, sampled: &Sampled<'_>) -> Vec<u32> {
    let mut parts = Parts::new();
    for (at, row) in sampled.strangers.iter().enumerate() {
        take_parts(at, *row, sampled.column, &mut parts);
    }
    let mut is_found = vec![false; sampled.strangers.len()];
    for row in list.rows().take_while(|_| !parts.is_empty()) {
        let person = row.person();
        let (surname, first) = (fold(person.last_name), fold(person.first_name));
        for (stranger, rest) in parts.get(&surname).into_iter().flatten() {
            is_found[*stranger] |= sampled.strangers[*stranger].index() != row.index() && is_of(rest, &first);
        }
    }
    sampled.strangers.iter().zip(is_found).filter(|(_, is_found)| *is_found).map(|(row, _)| row.number()).collect()
}

/// Takes every beginning and end of the user id, and of each word in it, that is long enough to be a surname.
fn take_parts(at: usize, row: Row<'_>, column: usize, parts: &mut Parts) {
    let user_id = row.cell(column).rsplit_once('@').map_or("", |(user_id, _)| user_id);
    let words: Vec<String> = user_id.split(|c: char| !c.is_alphabetic()).map(fold).filter(|word| !word.is_empty()).collect();
    let whole = words.concat();
    for (nth, word) in words.iter().enumerate() {
        let rest = || words.iter().enumerate().filter(|(other, _)| *other != nth).map(|(_, word)| word.as_str()).collect::<String>();
        if word.len() >= SHORTEST && words.len() > 2 {
            parts.entry(word.clone()).or_default().push((at, rest()));
        }
    }
    for (cut, _) in whole.char_indices().skip(1) {
        let (start, end) = whole.split_at(cut);
        for (part, rest) in [(start, end), (end, start)].into_iter().filter(|(part, _)| part.len() >= SHORTEST) {
            parts.entry(part.to_owned()).or_default().push((at, rest.to_owned()));
        }
    }
}

/// Tells whether what is left of an identity beside its surname is of a first name: that name itself, or its first letter at either end.
fn is_of(rest: &str, first: &str) -> bool {
    first.chars().next().is_some_and(|initial| rest.starts_with(initial) || rest.ends_with(initial))
        || !first.is_empty() && rest.contains(first)
}
