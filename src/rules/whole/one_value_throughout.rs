//! WW408 `one-value-throughout`: a cell that was dragged down over other people's.

use crate::list::{Field, List, is_blank};
use crate::message::Message;
use crate::rules::api::{Check, Draft, Scope, Sink, rule};

rule!("WW408", "one-value-throughout", Warning, "one_value_throughout.md", [Check::List(check)]);

/// A family may fill a shorter list.
const FEWEST: usize = 20;

fn check(scope: &Scope<'_>, sink: &mut Sink<'_>) {
    for (at, column) in scope.list.format().columns.iter().enumerate() {
        // Houses share numbers and classes share locations; identities have rules of their own.
        if !matches!(column.field, Field::FirstName | Field::LastName | Field::Postcode)
            || scope.list.len() < FEWEST
        {
            continue;
        }
        let Some(value) = majority(scope.list, at) else { continue };
        let count = cells(scope.list, at).filter(|cell| *cell == value).count();
        let rows = cells(scope.list, at).count();
        if rows >= FEWEST && count * 2 > rows {
            let message = Message::new("rules-WW408-says").with("count", count).with("rows", rows);
            sink.report(Draft::structure(message).column(column.header));
        }
    }
}

fn cells(list: &List, column: usize) -> impl Iterator<Item = &str> {
    list.rows().map(move |row| row.cell(column)).filter(|cell| !is_blank(cell))
}

/// The only value that can stand in more than half of the cells, found in one walk: cells with
/// different values cancel each other.
fn majority(list: &List, column: usize) -> Option<&str> {
    let mut lead: Option<(&str, usize)> = None;
    for cell in cells(list, column) {
        lead = match lead {
            Some((value, votes)) if value == cell => Some((value, votes + 1)),
            Some((value, votes)) if votes > 0 => Some((value, votes - 1)),
            _ => Some((cell, 1)),
        };
    }
    lead.map(|(value, _)| value)
}
