//! WW609 `realms-crossed`: a row that goes from one realm of the school to the new one of another.

use super::stray_realm::at;
use crate::identity::{RealId, Scheme, Side};
use crate::list::Row;
use crate::message::Message;
use crate::rules::api::{Check, Draft, Scope, Sink, rule};

rule!("WW609", "realms-crossed", Warning, "realms_crossed.md", [Check::List(check)]);

fn check(scope: &Scope<'_>, sink: &mut Sink<'_>) {
    let Some(the_move) = scope.subject.r#move else { return };
    let (old, new) = (the_move.old_realms(), the_move.new_realms());
    if old.len() < 2 || new.len() < 2 || scope.is_swapped {
        return;
    }
    let column = |side| {
        scope
            .list
            .format()
            .identity_columns(side)
            .find(|(_, scheme)| *scheme == Scheme::RealId)
            .map(|(at, _)| at)
    };
    let (Some(was), Some(wordt)) = (column(Side::Was), column(Side::Wordt)) else { return };
    let case = scope.subject.options.case;
    let realm = |row: Row<'_>, column, realms: &[String]| {
        at(realms, RealId::parse(row.cell(column)).ok()?.realm, case)
    };
    let mut taken: Vec<Vec<Vec<u32>>> = vec![vec![Vec::new(); new.len()]; old.len()];
    for row in scope.list.rows() {
        if let (Some(from), Some(to)) = (realm(row, was, old), realm(row, wordt, new)) {
            taken[from][to].push(row.number());
        }
    }
    let mains: Vec<Option<usize>> = taken
        .iter()
        .enumerate()
        .map(|(from, rows)| main_target(rows, from, old.len() == new.len()))
        .collect();
    for (from, rows) in taken.into_iter().enumerate() {
        for (to, rows) in rows.into_iter().enumerate().filter(|(_, rows)| !rows.is_empty()) {
            let Some(main) = mains[from].filter(|main| *main != to) else { continue };
            // A realm to which no other one goes takes nobody's place: the school may well split
            // one in two.
            if mains.iter().enumerate().any(|(other, target)| other != from && *target == Some(to))
            {
                let message = Message::new("rules-WW609-says")
                    .with("count", rows.len())
                    .with("from", &old[from]);
                let message = message.with("to", &new[to]).with("main", &new[main]);
                sink.report(
                    Draft::rows(rows, message).column(scope.list.format().columns[wordt].header),
                );
            }
        }
    }
}

/// Returns where most rows of a realm go; of as many, the one at the same place in the move file,
/// where each has one.
fn main_target(rows: &[Vec<u32>], from: usize, is_paired: bool) -> Option<usize> {
    let most = rows.iter().map(Vec::len).max().filter(|most| *most > 0)?;
    let mut mains = (0..rows.len()).filter(|&to| rows[to].len() == most);
    let (first, second) = (mains.next()?, mains.next());
    match second {
        None => Some(first),
        Some(_) => (is_paired && rows[from].len() == most).then_some(from),
    }
}
