//! One cell of a workbook as text, with a note of what the text does not tell.

use std::fmt::Write as _;

use jiff::Span;
use jiff::civil::date;

use super::number_format::NumberFormat;
use crate::grid::{Note, Record};

/// Whole numbers below this have at most fifteen digits, which is what a spreadsheet keeps.
const EXACT: f64 = 1e15;

/// Whether a cell holds a formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// It was typed or pasted.
    Typed,
    /// It is the result of a formula.
    Formula,
}

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Value<'a> {
    Empty,
    Text(&'a str),
    Bool(bool),
    Number(f64),
    /// A number, and how it is shown.
    Shown(f64, &'a str),
    /// A date or a time, as text.
    Moment(&'a str),
    /// An error, as the spreadsheet shows it.
    Error(&'a str),
}

/// Adds a cell to a record; `limit` is how many characters it may have.
pub(super) fn push(
    record: &mut Record,
    value: Value<'_>,
    origin: Origin,
    limit: usize,
    scratch: &mut String,
) {
    scratch.clear();
    let (text, note) = match value {
        Value::Empty => ("", (origin == Origin::Formula).then_some(Note::FormulaWithoutValue)),
        Value::Text(text) => (text, None),
        Value::Bool(value) => (if value { "TRUE" } else { "FALSE" }, Some(Note::Boolean)),
        Value::Number(number) => {
            let note = number_text(number, scratch);
            (scratch.as_str(), Some(note))
        }
        Value::Shown(number, shown) => match number_text(number, scratch) {
            Note::Number if is_same(scratch, shown) => {
                (shown, Some(if shown == scratch { Note::Number } else { Note::PaddedNumber }))
            }
            note => (scratch.as_str(), Some(note)),
        },
        Value::Moment(text) => (text, Some(Note::Date)),
        Value::Error(text) => (text, Some(Note::Error)),
    };
    match note {
        _ if text.len() > limit && text.chars().count() > limit => {
            return record.push_noted("", Note::TooLong);
        }
        // What the result itself tells goes first: a number that a formula gives has lost its zeros
        // all the same, and some programs write a truth value that was typed as the formula that
        // gives it.
        None | Some(Note::PaddedNumber) if origin == Origin::Formula => {
            return record.push_noted(text, Note::Formula);
        }
        Some(note) => record.push_noted(text, note),
        None => return record.push(text),
    }
    if origin == Origin::Formula && !matches!(note, Some(Note::Error | Note::FormulaWithoutValue)) {
        record.note_also(Note::Formula);
    }
}

/// Tells whether what is shown is the whole number, with zeros before it and text around it.
fn is_same(digits: &str, shown: &str) -> bool {
    let found: String = shown.chars().filter(char::is_ascii_digit).collect();
    let meant = digits.trim_start_matches(['-', '0']);
    let is_cut = |at: usize| {
        [at.checked_sub(1), Some(at + 1)]
            .iter()
            .all(|at| at.is_some_and(|at| shown.as_bytes().get(at).is_some_and(u8::is_ascii_digit)))
    };
    found.contains(meant)
        && !shown.contains('%')
        && !shown.match_indices(['.', ',']).any(|(at, _)| is_cut(at))
}

#[expect(clippy::float_cmp, reason = "whether a number is whole is an exact question")]
fn number_text(number: f64, text: &mut String) -> Note {
    if number.abs() >= EXACT {
        // As spreadsheets write it in text: zeros in the place of lost digits would pass for sound.
        let _ = write!(text, "{number:E}");
        if let Some(at) = text.find('E') {
            text.insert(at + 1, '+');
        }
        return Note::LostNumber;
    }
    if number.trunc() != number {
        let _ = write!(text, "{number}");
        return Note::LostNumber;
    }
    let _ = write!(text, "{}", number as i64);
    Note::Number
}

/// Takes a number as its format shows it; `scratch` keeps the text.
pub(super) fn of_number<'s>(
    number: f64,
    format: &NumberFormat,
    is_1904: bool,
    scratch: &'s mut String,
) -> Value<'s> {
    scratch.clear();
    if *format == NumberFormat::Date {
        moment(number, is_1904, scratch);
        return Value::Moment(scratch);
    }
    if number.abs() < EXACT && format.show(number.trunc() as i64, scratch) {
        Value::Shown(number, scratch)
    } else {
        Value::Number(number)
    }
}

/// Writes the moment that a number stands for; a number outside the calendar stays a number.
fn moment(number: f64, is_1904: bool, text: &mut String) {
    let days = number.floor();
    let seconds = ((number - days) * 86_400.0).round() as i64;
    // The calendar of 1900 has a day too many before its March.
    let first = match is_1904 {
        true => date(1904, 1, 1),
        false if days < 60.0 => date(1899, 12, 31),
        false => date(1899, 12, 30),
    };
    let day =
        (days.abs() < 4e6).then(|| first.checked_add(Span::new().days(days as i64)).ok()).flatten();
    let _ = match day {
        None => write!(text, "{number}"),
        Some(_) if days == 0.0 => {
            write!(text, "{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
        }
        Some(day) if seconds == 0 => write!(text, "{day}"),
        Some(day) => {
            write!(text, "{day}T{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_as_a_date_with_its_time() {
        let written = |number: f64, is_1904: bool| {
            let mut text = String::new();
            moment(number, is_1904, &mut text);
            text
        };
        assert_eq!(written(46_230.0, false), "2026-07-27");
        assert_eq!(written(46_230.5, false), "2026-07-27T12:00:00");
        assert_eq!(
            (written(1.0, false), written(0.25, false)),
            ("1900-01-01".to_owned(), "06:00:00".to_owned())
        );
        assert_eq!(
            (written(1.0, true), written(1e300, false).len()),
            ("1904-01-02".to_owned(), 301)
        );
    }

    #[test]
    fn a_truth_value_is_one_whether_it_was_typed_or_is_the_result_of_a_formula() {
        for (origin, notes) in [
            (Origin::Typed, &[(0, Note::Boolean)][..]),
            (Origin::Formula, &[(0, Note::Boolean), (0, Note::Formula)]),
        ] {
            let mut record = Record::new();
            push(&mut record, Value::Bool(true), origin, 99, &mut String::new());
            assert_eq!((record.get(0), record.notes()), ("TRUE", notes));
        }
    }

    #[test]
    fn what_is_shown_counts_only_where_it_is_the_number() {
        let pushed = |number: f64, shown: &str| {
            let mut record = Record::new();
            push(&mut record, Value::Shown(number, shown), Origin::Typed, 99, &mut String::new());
            (record.get(0).to_owned(), record.notes()[0].1)
        };
        assert_eq!(pushed(51_006.0, "00051006"), ("00051006".to_owned(), Note::PaddedNumber));
        assert_eq!(pushed(51_006.0, "51006"), ("51006".to_owned(), Note::Number));
        for realm in ["0051006@adm.petteflat.nl", "l.0051006", "0051006@adm2"] {
            assert_eq!(pushed(51_006.0, realm), (realm.to_owned(), Note::PaddedNumber));
        }
        for other in ["51.006", "51006,00", "###", "5,1E+04", "52006"] {
            assert_eq!(pushed(51_006.0, other), ("51006".to_owned(), Note::Number), "{other}");
        }
        assert_eq!(pushed(1.5, "2").1, Note::LostNumber);
        for (number, text) in [(1.000_013e42, "1.000013E+42"), (1e15, "1E+15"), (-2e16, "-2E+16")] {
            assert_eq!(pushed(number, ""), (text.to_owned(), Note::LostNumber));
        }
    }
}
