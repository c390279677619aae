//! Titles of columns that nobody agreed on, as they may be told: a row that is taken for a header
//! may be a person, or have one beside it.

use crate::grid::{SheetName, column_letters};
use crate::message::{Arg, Message};
use crate::person::{fold, is_particle, is_usual_given_name, postcode_is_dutch};

/// So many digits belong to a number of somebody, not to a title: a year has four.
const DIGITS: usize = 5;

/// Tells whether a cell is plainly a value: an identity, an address or a number.
fn is_value(title: &str) -> bool {
    let is_address = || {
        title.split_once('@').is_some_and(|(user, realm)| {
            user.ends_with(char::is_alphanumeric) && realm.starts_with(char::is_alphanumeric)
        })
    };
    let has_number =
        || title.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() >= DIGITS);
    is_address() || has_number() || postcode_is_dutch(title.trim())
}

/// Tells whether a cell looks like the name of somebody: a usual first name in front, or a prefix
/// between two words with a capital.
fn is_name(title: &str) -> bool {
    let words: Vec<&str> = title.split_whitespace().collect();
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    let given = first.trim_matches(|c: char| !c.is_alphanumeric());
    if is_capital(&given) && is_usual_given_name(&fold(given)) {
        return true;
    }
    let between = words.get(1..words.len() - 1).unwrap_or_default();
    is_capital(first) && is_capital(last) && between.iter().any(|word| is_particle(word))
}

/// Names sheets in a sentence, and which of them are hidden.
#[must_use]
pub fn told_sheets(sheets: &[SheetName]) -> Arg {
    let told = |sheet: &SheetName| {
        if sheet.is_hidden {
            Arg::from(Message::new("sheet-hidden").with("name", &sheet.name))
        } else {
            Arg::from(&sheet.name)
        }
    };
    Arg::List(sheets.iter().map(told).collect(), ", ")
}

/// Returns the titles of a row as they may be told, in their order; those of columns that are known
/// stay, and whatever may tell of somebody becomes the letters of its column. A single value tells
/// that the others beside it may be values too.
pub fn told_titles(titles: &[&str], is_known: impl Fn(usize) -> bool) -> Vec<String> {
    let is_person = titles.iter().enumerate().any(|(at, title)| !is_known(at) && is_value(title));
    let told = |(at, title): (usize, &&str)| {
        let is_told = is_known(at) || title.is_empty() || !is_person && !is_name(title);
        if is_told { (*title).to_owned() } else { column_letters(at + 1) }
    };
    titles.iter().enumerate().map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_told_and_a_person_is_not() {
        let titles = [
            "Klas 2025",
            "Naam van ouder",
            "E-mail (@school)",
            "Datum uitschrijving",
            "Opm.",
            "postcode",
        ];
        assert_eq!(told_titles(&titles, |_| false), titles);
        let people = ["Emma", "Pluk van de Petteflat", "Sanne Bos", "Klas"];
        assert_eq!(told_titles(&people, |_| false), ["A", "B", "C", "Klas"]);
    }

    #[test]
    fn a_value_makes_a_person_of_its_row_but_for_columns_that_are_known() {
        for value in ["pluk@oud", "1234 AB", "00124", "wolk_00124x"] {
            assert_eq!(
                told_titles(&["Voornaam", "Pluk", value], |at| at == 0),
                ["Voornaam", "B", "C"],
                "{value}"
            );
        }
        assert_eq!(told_titles(&["was@oud", "Klas"], |at| at == 0), ["was@oud", "Klas"]);
    }
}
