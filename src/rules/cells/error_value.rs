//! WW211 `error-value`: an error of a spreadsheet in place of a value.

use crate::grid::Note;
use crate::identity::forbidden;
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!(
    "WW211",
    "error-value",
    Error,
    "error_value.md",
    [Check::Note(of_note), Check::OddIdentity(of_text), Check::OddPerson(of_text)]
);

/// The errors of spreadsheets that end in no mark, in the languages of Europe.
const UNMARKED: [&str; 11] = [
    "#N/A",
    "#N/B",
    "#NV",
    "#N/D",
    "#I/T",
    "#YOK",
    "#SAKNAS",
    "#ARVO",
    "#GETTING_DATA",
    "#DATEN_ABRUFEN",
    "#GEGEVENS_OPHALEN",
];

fn of_note(cell: &Cell<'_>, note: Note, sink: &mut Sink<'_>) {
    if note == Note::Error {
        sink.weighing(cell.weight()).report(cell.draft(Message::new("rules-WW211-says")));
    }
}

fn of_text(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    // A formula may give such a text as its result, and somebody may have pasted it as text: only a
    // note that says the same goes before.
    if is_error_value(cell.value) && cell.note() != Some(Note::Error) {
        sink.weighing(cell.weight()).report(cell.draft(Message::new("rules-WW211-says")));
    }
}

/// Tells whether the rule has an error for this cell.
pub(super) fn tells(cell: &Cell<'_>) -> bool {
    cell.note() == Some(Note::Error) || is_error_value(cell.value)
}

/// Tells whether a value, up to its realm, is the text of a spreadsheet error.
pub(in crate::rules) fn is_error_value(value: &str) -> bool {
    let value = value.trim_matches(forbidden);
    // Nearly every value ends here.
    if !value.starts_with(['#', 'E']) {
        return false;
    }
    let text = value.split('@').next().unwrap_or_default();
    // LibreOffice numbers what Excel has words for.
    let is_numbered = text
        .strip_prefix("Err:")
        .is_some_and(|code| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_digit()));
    is_numbered || is_marked(text) || UNMARKED.iter().any(|error| error.eq_ignore_ascii_case(text))
}

/// Tells whether a text is an error in whichever language: `#DIV/0!`, `#VERW!`, `#WERT!`,
/// `#SKÄRNING!`, `#¡REF!`, `#NAAM?`.
fn is_marked(text: &str) -> bool {
    // A column that is too narrow shows signs alone, and a program may have taken those along.
    if text.len() > 2 && text.bytes().all(|byte| byte == b'#') {
        return true;
    }
    let word = text.strip_prefix('#').and_then(|text| text.strip_suffix(['!', '?', '…']));
    word.is_some_and(|word| {
        word.chars().count() > 1 && word.chars().all(|c| c.is_alphabetic() || "/0_.¡¿".contains(c))
    })
}

#[cfg(test)]
mod tests {
    use super::is_error_value;

    #[test]
    fn errors_of_spreadsheets_are_known_in_every_language() {
        for error in [
            "#N/B",
            "#NV",
            "#n/a",
            "#VERW!",
            "#DIV/0!",
            "#WERT!",
            "#BEZUG!",
            "#VALEUR!",
            "#NOM?",
            "#SAKNAS!",
            "#SKÄRNING!",
            "#VÆRDI!",
            "#I/T",
            "#¡REF!",
            "#¿NOMBRE?",
            "#N/D",
            "Err:502",
            "#NAAM?@petteflat",
            "#ÜBERLAUF!",
            "########",
            "#LADEN…",
        ] {
            assert!(is_error_value(error), "{error}");
        }
        for other in ["#", "##", "#1", "#12!", "#zoe@x", "Err", "Erna", "N/A", "#!", "# a!"] {
            assert!(!is_error_value(other), "{other}");
        }
    }
}
