//! WW208 `lost-number`: a number of which the spreadsheet threw digits away.

use crate::grid::Note;
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW208", "lost-number", Error, "lost_number.md", [Check::Note(of_note), Check::OddIdentity(of_text)]);

fn of_note(cell: &Cell<'_>, note: Note, sink: &mut Sink<'_>) {
    if note == Note::LostNumber {
        sink.weighing(cell.weight()).report(cell.draft(Message::new("rules-WW208-says")));
    }
}

fn of_text(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    if is_damaged(cell.value) && cell.note() != Some(Note::LostNumber) {
        sink.report(cell.draft(Message::new("rules-WW208-says")));
    }
}

/// Tells whether the rule has an error for this cell of an identity.
pub(super) fn tells(cell: &Cell<'_>) -> bool {
    cell.note() == Some(Note::LostNumber) || is_damaged(cell.value)
}

/// Tells whether a value, up to its realm, is a number as a spreadsheet shortens it: `1,23457E+15`.
///
/// Only with a plus: `1000013e36` may be a user id.
pub(in crate::rules) fn is_damaged(value: &str) -> bool {
    let user_id = value.split('@').next().unwrap_or_default();
    let Some((number, exponent)) = user_id.split_once('+') else { return false };
    let Some(mantissa) = number.strip_suffix(['E', 'e']) else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once([',', '.']).unwrap_or((mantissa, "0"));
    digits(whole) && digits(fraction) && digits(exponent)
}

#[cfg(test)]
mod tests {
    use super::is_damaged;

    #[test]
    fn shortened_numbers_are_told_from_user_ids() {
        for damaged in ["1,23457E+15", "1.2E+11@petteflat", "1E+15"] {
            assert!(is_damaged(damaged), "{damaged}");
        }
        for sound in ["1000013e36", "e+1@x", "1.2.3E+4", "12345@x", "1,E+15"] {
            assert!(!is_damaged(sound), "{sound}");
        }
    }
}
