//! WW409 `filled-down-series`: identities that a spreadsheet counted on.

use crate::identity::{Side, forbidden};
use crate::list::{List, Row};
use crate::message::Message;
use crate::rules::Counts;
use crate::rules::Severity;
use crate::rules::check::{Check, Scope};
use crate::rules::finding::Draft;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW409", "filled-down-series", Warning, "filled_down_series.md", [Check::Counted(check)]);

/// So many rows that count on exactly are no chance.
const SHORTEST: usize = 10;

fn check(scope: &Scope<'_>, _: Counts, sink: &mut Sink) {
    for (column, _) in scope.list.format().identity_columns(Side::Wordt) {
        let header = scope.list.format().columns[column].header;
        for run in runs(scope.list, column) {
            let first = Numbered::of(run[0].cell(column));
            // A new administration may number its pupils in the order of the list: bare numbers are only worth a note.
            let severity = if first.is_some_and(|numbered| numbered.before.is_empty()) { Severity::Info } else { RULE.severity };
            let message = Message::new("rules-WW409-says").with("count", run.len());
            let rows = run.iter().map(|row| row.number()).collect();
            sink.report(&RULE, Draft::rows(rows, message).column(header).severity(severity));
        }
    }
}

/// Finds the rows in succession that count on by one, while the people differ.
fn runs(list: &List, column: usize) -> Vec<Vec<Row<'_>>> {
    let (mut series, mut start, mut previous) = (Vec::new(), 0, None::<Numbered<'_>>);
    let mut end_run = |start: usize, end: usize| {
        if end - start >= SHORTEST {
            let rows: Vec<Row<'_>> = (start..end).map(|at| list.row(at)).collect();
            if rows.iter().any(|row| row.person() != rows[0].person()) && !was_counts_on(&rows) {
                series.push(rows);
            }
        }
    };
    for row in list.rows() {
        let this = Numbered::of(row.cell(column));
        if !this.zip(previous).is_some_and(|(this, previous)| this.follows(&previous)) {
            end_run(start, row.index());
            start = row.index();
        }
        previous = this;
    }
    end_run(start, list.len());
    series
}

/// Tells whether the old identities count on as well: then the list stands in the order of a register that gave out both.
fn was_counts_on(rows: &[Row<'_>]) -> bool {
    rows.windows(2).all(|pair| was(pair[0]).zip(was(pair[1])).is_some_and(|(last, this)| this.follows(&last)))
}

fn was(row: Row<'_>) -> Option<Numbered<'_>> {
    row.identities(Side::Was).next().and_then(|(_, _, value)| Numbered::of(value))
}

/// A value, split around the number that a spreadsheet would count on.
#[derive(Clone, Copy)]
struct Numbered<'a> {
    before: &'a str,
    number: u64,
    after: &'a str,
}

impl<'a> Numbered<'a> {
    /// Takes the last number of the user id, or else the one at the end of the value.
    fn of(value: &'a str) -> Option<Self> {
        let value = value.trim_matches(forbidden);
        let user_id = value.rfind('@').unwrap_or(value.len());
        let is_digit = |byte: &u8| byte.is_ascii_digit();
        let bytes = value.as_bytes();
        let end =
            bytes[..user_id].iter().rposition(&is_digit).or_else(|| bytes.last().filter(|b| is_digit(b)).map(|_| value.len() - 1))? + 1;
        let start = bytes[..end].iter().rposition(|byte| !is_digit(byte)).map_or(0, |at| at + 1);
        Some(Self { before: &value[..start], number: value[start..end].parse().ok()?, after: &value[end..] })
    }

    fn follows(&self, last: &Self) -> bool {
        self.number == last.number.wrapping_add(1) && self.before == last.before && self.after == last.after
    }
}

#[cfg(test)]
mod tests {
    use super::Numbered;

    fn follows(one: &str, other: &str) -> bool {
        Numbered::of(other).unwrap().follows(&Numbered::of(one).unwrap())
    }

    #[test]
    fn what_a_spreadsheet_counts_on_follows() {
        assert!(follows("user1@x", "user2@x") && follows("009@x", "010@x") && follows("jan@school1", "jan@school2"));
        assert!(!follows("user1@x", "user3@x") && !follows("user1@x", "user2@y") && !follows("1.jan@x", "2.piet@x"));
    }
}
