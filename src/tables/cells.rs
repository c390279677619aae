//! One cell of a workbook as text, with a note of what the text does not tell.

use std::fmt::Write as _;

use calamine::{DataRef, ExcelDateTime};

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

/// Adds a cell to a record; `padding` is how many digits its number format shows at least.
pub(super) fn push(record: &mut Record, value: &DataRef<'_>, padding: usize, origin: Origin, scratch: &mut String) {
    scratch.clear();
    let note = match value {
        DataRef::Empty if origin == Origin::Formula => Some(Note::FormulaWithoutValue),
        DataRef::Empty => None,
        DataRef::SharedString(text) => return push_text(record, text, origin),
        DataRef::String(text) => return push_text(record, text, origin),
        DataRef::Bool(value) => {
            scratch.push_str(if *value { "TRUE" } else { "FALSE" });
            None
        }
        // The reader of workbooks gives every number as a float; whole ones come from other formats.
        DataRef::Int(number) => {
            let _ = write!(scratch, "{number}");
            Some(Note::Number)
        }
        DataRef::Float(number) => Some(number_text(*number, padding, scratch)),
        DataRef::DateTime(moment) => {
            date_text(moment, scratch);
            Some(Note::Date)
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            scratch.push_str(text);
            Some(Note::Date)
        }
        DataRef::Error(error) => {
            let _ = write!(scratch, "{error}");
            Some(Note::Error)
        }
    };
    let is_result = origin == Origin::Formula && !matches!(note, Some(Note::Error | Note::FormulaWithoutValue));
    match if is_result { Some(Note::Formula) } else { note } {
        Some(note) => record.push_noted(scratch, note),
        None => record.push(scratch),
    }
}

fn push_text(record: &mut Record, text: &str, origin: Origin) {
    match origin {
        Origin::Typed => record.push(text),
        Origin::Formula => record.push_noted(text, Note::Formula),
    }
}

#[expect(clippy::float_cmp, reason = "whether a number is whole is an exact question")]
fn number_text(number: f64, padding: usize, text: &mut String) -> Note {
    if number.abs() >= EXACT || number.trunc() != number {
        let _ = write!(text, "{number}");
        return Note::LostNumber;
    }
    let whole = number as i64;
    if padding > 1 {
        let _ = write!(text, "{whole:0padding$}");
        return Note::PaddedNumber;
    }
    let _ = write!(text, "{whole}");
    Note::Number
}

fn date_text(moment: &ExcelDateTime, text: &mut String) {
    if moment.is_duration() {
        let seconds = (moment.as_f64() * 86_400.0).round() as i64;
        let _ = write!(text, "{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
        return;
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let _ = write!(text, "{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) != (0, 0, 0) {
        let _ = write!(text, "T{hour:02}:{minute:02}:{second:02}");
    }
}

/// Tells whether a number format shows a date or a time.
pub(super) fn is_date_format(format: &str) -> bool {
    let first = format.split(';').next().unwrap_or_default();
    let (mut is_quoted, mut is_bracketed, mut is_escaped) = (false, false, false);
    first.chars().any(|c| {
        if std::mem::take(&mut is_escaped) {
            return false;
        }
        match c {
            '\\' | '_' | '*' => is_escaped = true,
            '"' => is_quoted = !is_quoted,
            '[' => is_bracketed = true,
            ']' => is_bracketed = false,
            _ => return !is_quoted && !is_bracketed && matches!(c, 'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S'),
        }
        false
    }) && !first.eq_ignore_ascii_case("standard")
}

/// Returns how many digits a number format shows at least: `00000` shows five, and eats no leading zeros.
pub(super) fn padding(format: &str) -> usize {
    let first = format.split(';').next().unwrap_or_default();
    let digits = first.trim_matches('"');
    let is_padding = digits.len() > 1 && digits.len() <= 15 && digits.bytes().all(|byte| byte == b'0');
    if is_padding { digits.len() } else { 0 }
}
