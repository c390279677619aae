//! WW208 `lost-number`: a number of which the spreadsheet threw digits away.

use crate::grid::Note;
use crate::identity::Side;
use crate::list::Field;
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!(
    "WW208",
    "lost-number",
    Error,
    "lost_number.md",
    [
        Check::Note(of_note),
        Check::Identity(of_text),
        Check::Person(of_number),
        Check::OddPerson(of_person)
    ]
);

fn of_note(cell: &Cell<'_>, note: Note, sink: &mut Sink<'_>) {
    if note == Note::LostNumber {
        sink.weighing(cell.weight()).report(cell.draft(Message::new("rules-WW208-says")));
    }
}

fn of_text(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    if is_damaged(cell.value) && cell.note() != Some(Note::LostNumber) {
        let user_id = cell.value.split('@').next().unwrap_or_default();
        let key = if is_shortened(user_id) { "rules-WW208-says" } else { "rules-WW208-reckoned" };
        sink.report(cell.draft(Message::new(key)));
    }
}

/// A number of an institution is damaged as identities are.
fn of_number(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    if is_old_number(cell) {
        of_text(cell, sink);
    }
}

/// Tells whether it is an old institution number; what is wrong with a new one, its own form tells.
fn is_old_number(cell: &Cell<'_>) -> bool {
    cell.column.field == Field::Institution(Side::Was)
}

/// Of a person only what has an exponent is surely no name or address.
fn of_person(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    if !is_old_number(cell) && is_shortened(cell.value) && cell.note() != Some(Note::LostNumber) {
        sink.weighing(cell.weight()).report(cell.draft(Message::new("rules-WW208-says")));
    }
}

/// Tells whether the rule has an error for this cell of an identity.
pub(super) fn tells(cell: &Cell<'_>) -> bool {
    cell.note() == Some(Note::LostNumber) || is_damaged(cell.value)
}

/// Tells whether a value, up to its realm, is a number as a program writes it that reckons with it:
/// `1,23457E+15`, `51006.0`, and without a realm `51.006`.
pub(in crate::rules) fn is_damaged(value: &str) -> bool {
    // Nearly every identity ends here.
    if !value.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        return false;
    }
    let user_id = value.split('@').next().unwrap_or_default();
    is_shortened(user_id)
        || is_fraction(user_id)
        || (user_id.len() == value.len() && is_grouped(user_id))
}

/// Tells whether a number has an exponent: with a plus, or behind a fraction. `1000013e36` may be a
/// user id.
fn is_shortened(user_id: &str) -> bool {
    let Some((mantissa, exponent)) = user_id.split_once(['E', 'e']) else { return false };
    let (whole, fraction) = mantissa.split_once([',', '.']).unwrap_or((mantissa, "0"));
    (exponent.starts_with('+') || whole.len() < mantissa.len())
        && is_digits(whole)
        && is_digits(fraction)
        && is_digits(exponent.trim_start_matches(['+', '-']))
}

/// Tells whether a number has a decimal comma, or a fraction of nothing, as in a column in which
/// another cell is empty.
fn is_fraction(user_id: &str) -> bool {
    let parts = |mark: char| {
        user_id.split_once(mark).filter(|(whole, rest)| is_digits(whole) && is_digits(rest))
    };
    parts(',').is_some()
        || parts('.').is_some_and(|(_, rest)| rest.bytes().all(|byte| byte == b'0'))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Tells whether a number is written in thousands.
fn is_grouped(user_id: &str) -> bool {
    let mark = if user_id.contains('.') { '.' } else { ',' };
    user_id.split_once(mark).is_some_and(|(first, rest)| {
        first.len() <= 3
            && is_digits(first)
            && rest.split(mark).all(|group| group.len() == 3 && is_digits(group))
    })
}

#[cfg(test)]
mod tests {
    use super::is_damaged;

    #[test]
    fn shortened_numbers_are_told_from_user_ids() {
        for damaged in [
            "1,23457E+15",
            "1.2E+11@petteflat",
            "1E+15",
            "51006.0",
            "51006.0@petteflat",
            "51.006",
            "1,051,006",
            "51006.00@petteflat",
            "45000,5@petteflat",
            "1.5e3",
        ] {
            assert!(is_damaged(damaged), "{damaged}");
        }
        for sound in [
            "1000013e36",
            "e+1@x",
            "1.2.3E+4",
            "12345@x",
            "1,E+15",
            "51.006@x",
            "51.06",
            "5100.006",
            "12345",
            "1.0a@x",
            "0.1",
        ] {
            assert!(!is_damaged(sound), "{sound}");
        }
    }
}
