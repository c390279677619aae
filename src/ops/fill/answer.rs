//! What a person says of a proposal: a word or a sign in a cell.

use std::borrow::Cow;

use crate::grid::{Note, Record, unwrapped};
use crate::identity::{forbidden, padding};
use crate::intake::is_spoilt;

/// Words and signs that accept a proposal.
const YES: [&str; 33] = [
    "yes",
    "y",
    "ja",
    "j",
    "x",
    "v",
    "1",
    "true",
    "waar",
    "ok",
    "oké",
    "oke",
    "okay",
    "okee",
    "akkoord",
    "accoord",
    "klopt",
    "juist",
    "goed",
    "correct",
    "accept",
    "accepted",
    "agreed",
    "overnemen",
    "geaccepteerd",
    "✓",
    "✔",
    "☑",
    "✅",
    "🗸",
    "🗹",
    "√",
    "👍",
];

/// Words and signs that do not. A cross is none of them: in a box to tick it says yes as often as
/// no.
const NO: [&str; 17] = [
    "no",
    "n",
    "nee",
    "neen",
    "0",
    "false",
    "onwaar",
    "niet",
    "niet akkoord",
    "klopt niet",
    "fout",
    "-",
    "–",
    "—",
    "☐",
    "🗆",
    "👎",
];

/// What a person says of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// It is accepted.
    Yes,
    /// It is not, or nothing is said.
    No,
    /// Neither, as far as can be told: nothing is done before it is cleared up.
    Unclear,
}

impl Answer {
    /// Reads the answer in a cell of a record.
    pub(super) fn of(record: &Record, at: usize) -> Self {
        let is_lost = |&(column, note): &(usize, Note)| {
            column == at && is_spoilt(note) && note != Note::Boolean
        };
        if record.notes().iter().any(is_lost) {
            Self::Unclear
        } else {
            Self::of_text(record.get(at))
        }
    }

    fn of_text(cell: &str) -> Self {
        let cell = cell.trim_matches(padding);
        let text = unwrapped(cell, false).unwrap_or(Cow::Borrowed(cell)).to_lowercase();
        // Behind the sign of a tick may stand how it is drawn.
        let is_beside = |c: char| forbidden(c) || ".!,;\"'“”‘’()[]\u{fe0e}\u{fe0f}".contains(c);
        let word = text
            .trim_matches(is_beside)
            .split(forbidden)
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        match word.as_str() {
            "" if text.is_empty() => Self::No,
            word if NO.contains(&word) => Self::No,
            word if YES.contains(&word) => Self::Yes,
            _ => Self::Unclear,
        }
    }

    /// Joins what two cells say of one proposal, as where a column was copied.
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Unclear, _) | (_, Self::Unclear) => Self::Unclear,
            (Self::Yes, _) | (_, Self::Yes) => Self::Yes,
            _ => Self::No,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tick_is_a_tick_in_whatever_words_or_signs() {
        let ticks = "✓ ✔ ✔️ ☑ ☑️ ✅ √ v V x X OK ok. Oké akkoord Akkoord! ja JA Ja. 'ja' 1 true TRUE yes Y waar WAAR klopt =\"ja\" (x) [x]";
        for tick in ticks.split(' ').chain(["  ja ", "\u{a0}x", "ja\r\n", "\u{200b}v"]) {
            assert_eq!(Answer::of_text(tick), Answer::Yes, "{tick:?}");
        }
        for cell in [
            "",
            " ",
            "\u{a0}",
            "nee",
            "Nee.",
            "no",
            "N",
            "0",
            "false",
            "ONWAAR",
            "-",
            "–",
            "niet  akkoord",
        ] {
            assert_eq!(Answer::of_text(cell), Answer::No, "{cell:?}");
        }
    }

    #[test]
    fn what_is_neither_yes_nor_no_is_never_taken_for_either() {
        for cell in [
            "ja?",
            "?",
            "misschien",
            "ja, maar anders",
            "2",
            "10",
            "✗",
            "✘",
            "❌",
            "☒",
            "todo",
            "zie mail",
            "ü",
            ".",
            "()",
            "#N/B",
            "nvt",
            "ja nee",
        ] {
            assert_eq!(Answer::of_text(cell), Answer::Unclear, "{cell:?}");
        }
    }

    #[test]
    fn a_cell_that_a_spreadsheet_spoilt_says_nothing_and_a_truth_value_does() {
        let answer = |text: &str, note| {
            let mut record = Record::new();
            record.push_noted(text, note);
            Answer::of(&record, 0)
        };
        assert_eq!(answer("1", Note::Date), Answer::Unclear);
        assert_eq!(answer("", Note::FormulaWithoutValue), Answer::Unclear);
        assert_eq!(answer("TRUE", Note::Boolean), Answer::Yes);
        assert_eq!(answer("FALSE", Note::Boolean), Answer::No);
        assert_eq!(answer("1", Note::Number), Answer::Yes);
    }
}
