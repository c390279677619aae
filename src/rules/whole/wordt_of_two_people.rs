//! WW402 `wordt-of-two-people`: one new identity for more than one person.

use super::common::{are_two_people, is_one_person, numbers, of_side, share_all, told_before};
use super::was_with_two_wordts::disagree;
use crate::identity::Side;
use crate::list::Row;
use crate::message::Message;
use crate::rules::api::{Check, Draft, Place, Scope, Severity, Sink, rule};

rule!("WW402", "wordt-of-two-people", Error, "wordt_of_two_people.md", [Check::Shared(check)]);

fn check(scope: &Scope<'_>, places: &[Place], sink: &mut Sink<'_>) {
    let sharing = of_side(scope, places, Side::Wordt);
    if sharing.len() < 2 || told_before(scope, &sharing) {
        return;
    }
    let rows: Vec<Row<'_>> = sharing.iter().map(|&place| scope.row(place)).collect();
    let one_person = rows.iter().all(|row| is_one_person(rows[0], *row));
    // Rows with one old identity between them are a repeated or a contradictory row, and told as
    // such; unless they repeat it for somebody else.
    let one_was = rows.iter().all(|row| share_all(scope, rows[0], *row, Side::Was));
    let has_was = rows[0].identities(Side::Was).next().is_some();
    let repeats = || disagree(scope, &sharing) || !are_two_people(rows.iter().copied());
    if one_was && (has_was && repeats() || !has_was && one_person) {
        return;
    }
    // Old identities of one profile are harmless; a row without any is a new pupil to whoever
    // applies the list, and so another one.
    let is_new = |row: &Row<'_>| row.identities(Side::Was).next().is_none();
    let (key, severity) = match (one_person, rows.iter().any(is_new)) {
        (false, _) => ("rules-WW402-says", Severity::Error),
        (true, true) => ("rules-WW402-new-pupil", Severity::Error),
        (true, false) => ("rules-WW402-one-person", Severity::Warning),
    };
    let message = Message::new(key).with("count", sharing.len());
    let draft = Draft::rows(numbers(scope, &sharing), message);
    sink.weighing(severity).report(draft.column(scope.header(sharing[0])));
}
