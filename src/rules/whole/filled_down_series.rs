//! WW409 `filled-down-series`: identities that a spreadsheet counted on.

use crate::identity::{Side, forbidden};
use crate::list::{List, Row};
use crate::message::Message;
use crate::rules::api::{Check, Draft, Scope, Severity, Sink, rule};

rule!("WW409", "filled-down-series", Warning, "filled_down_series.md", [Check::List(check)]);

/// So many rows that count on exactly are no chance.
const SHORTEST: usize = 10;

fn check(scope: &Scope<'_>, sink: &mut Sink<'_>) {
    for side in [Side::Wordt, Side::Was] {
        for (column, _) in scope.list.format().identity_columns(side) {
            let header = scope.list.format().columns[column].header;
            for run in runs(scope.list, column, side) {
                let severity = match side {
                    Side::Wordt => weight_of_new(&run, column),
                    Side::Was => weight_of_old(scope.list, &run, column),
                };
                let message = Message::new("rules-WW409-says").with("count", run.len());
                let rows = run.iter().map(|row| row.number()).collect();
                sink.weighing(severity).report(Draft::rows(rows, message).column(header));
            }
        }
    }
}

/// A new administration may number its pupils in the order of the list: bare numbers are only worth
/// a note.
fn weight_of_new(run: &[Row<'_>], column: usize) -> Severity {
    let first = Numbered::of(run[0].cell(column));
    if first.is_some_and(|numbered| numbered.before.is_empty()) {
        Severity::Info
    } else {
        RULE.rule.severity
    }
}

/// An old administration may have numbered its pupils, and the list may stand in its order. Then
/// the other rows go up in small steps as well, with gaps where pupils left; where they do not, the
/// run was made.
fn weight_of_old(list: &List, run: &[Row<'_>], column: usize) -> Severity {
    let inside = run[0].index()..run[0].index() + run.len();
    let number =
        |at: usize| Numbered::of(list.row(at).cell(column)).map(|numbered| numbered.number);
    let outside = (1..list.len()).filter(|at| !inside.contains(at) && !inside.contains(&(at - 1)));
    let steps: Vec<bool> = outside
        .filter_map(|at| {
            Some(number(at)?.checked_sub(number(at - 1)?).is_some_and(|step| step <= SMALL_STEP))
        })
        .collect();
    let small = steps.iter().filter(|is_small| **is_small).count();
    if steps.len() >= SHORTEST && small * 4 < steps.len() {
        RULE.rule.severity
    } else {
        Severity::Info
    }
}

/// The gaps of a register in which pupils left.
const SMALL_STEP: u64 = 20;

/// Finds the rows in succession that count on by one, while the people differ.
fn runs(list: &List, column: usize, side: Side) -> Vec<Vec<Row<'_>>> {
    let other = if side == Side::Was { Side::Wordt } else { Side::Was };
    let (mut series, mut start, mut previous) = (Vec::new(), 0, None::<Numbered<'_>>);
    let mut end_run = |start: usize, end: usize| {
        if end - start >= SHORTEST {
            let rows: Vec<Row<'_>> = (start..end).map(|at| list.row(at)).collect();
            if rows.iter().any(|row| row.person() != rows[0].person()) && !counts_on(&rows, other) {
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

/// Tells whether the identities of the other side count on as well: then the list stands in the
/// order of a register that gave out both.
fn counts_on(rows: &[Row<'_>], side: Side) -> bool {
    rows.windows(2).all(|pair| {
        numbered(pair[0], side)
            .zip(numbered(pair[1], side))
            .is_some_and(|(last, this)| this.follows(&last))
    })
}

fn numbered(row: Row<'_>, side: Side) -> Option<Numbered<'_>> {
    row.identities(side).next().and_then(|(_, _, value)| Numbered::of(value))
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
        let user_id = value.bytes().rposition(|byte| byte == b'@').unwrap_or(value.len());
        let is_digit = |byte: &u8| byte.is_ascii_digit();
        let bytes = value.as_bytes();
        let end = bytes[..user_id]
            .iter()
            .rposition(&is_digit)
            .or_else(|| bytes.last().filter(|b| is_digit(b)).map(|_| value.len() - 1))?
            + 1;
        let start = bytes[..end].iter().rposition(|byte| !is_digit(byte)).map_or(0, |at| at + 1);
        Some(Self {
            before: &value[..start],
            number: value[start..end].parse().ok()?,
            after: &value[end..],
        })
    }

    fn follows(&self, last: &Self) -> bool {
        self.number == last.number.wrapping_add(1)
            && self.before == last.before
            && self.after == last.after
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
        assert!(
            follows("user1@x", "user2@x")
                && follows("009@x", "010@x")
                && follows("jan@school1", "jan@school2")
        );
        assert!(
            !follows("user1@x", "user3@x")
                && !follows("user1@x", "user2@y")
                && !follows("1.jan@x", "2.piet@x")
        );
    }
}
