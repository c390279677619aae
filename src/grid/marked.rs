//! Text that a spreadsheet would run as a formula, in a file of text: written as `="…"`, which
//! Excel and `LibreOffice` both show as text, and read back as what it was.

use std::borrow::Cow;

use super::unwrap::{looks_marked, text_in};

/// Characters with which Excel and `LibreOffice` begin to reckon, those of full width included;
/// white space before them is passed over by some programs.
const STARTS: [char; 9] = ['=', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Tells whether a spreadsheet may run a text. A number with a sign, and signs alone, do no harm.
#[must_use]
pub fn runs(text: &str) -> bool {
    let is_reckoned = |rest: &str| {
        let is_number = rest.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '.' | ','));
        !is_number && rest.contains(char::is_alphanumeric)
    };
    match text.chars().next() {
        Some('+' | '-') => is_reckoned(&text[1..]),
        Some(first) => STARTS.contains(&first) && !text.chars().all(char::is_whitespace),
        None => false,
    }
}

/// Tells whether a text needs a mark: a spreadsheet would run it, or it looks as if it bore another.
fn needs_mark(text: &str) -> bool {
    runs(text) || looks_marked(text)
}

/// Returns a text as a file for spreadsheets has it: one that would run, with a mark around it.
#[must_use]
pub fn as_text(text: &str) -> Cow<'_, str> {
    if needs_mark(text) {
        Cow::Owned(format!("=\"{}\"", text.replace('"', "\"\"")))
    } else {
        Cow::Borrowed(text)
    }
}

/// Returns a cell as it is copied: one that bears the mark bears it once, whoever set it.
#[must_use]
pub fn as_copied(cell: &str) -> Cow<'_, str> {
    if text_in(cell).is_some() { Cow::Borrowed(cell) } else { as_text(cell) }
}

/// Takes off the mark that [`as_text`] set, and no other: a text that has none of need keeps it,
/// and is left to the rules.
#[must_use]
pub fn unmarked(cell: &str) -> Cow<'_, str> {
    // Nearly every cell ends here.
    if !cell.starts_with('=') {
        return Cow::Borrowed(cell);
    }
    text_in(cell).filter(|text| needs_mark(text)).unwrap_or(Cow::Borrowed(cell))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_cell_that_bears_a_mark_is_copied_as_it_is() {
        for kept in ["=\"00124@oud\"", "=\"=A1\"", "Jan", ""] {
            assert_eq!(as_copied(kept), kept);
        }
        assert_eq!(as_copied("=A1"), "=\"=A1\"");
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_read_back_and_does_not_run(
            text in prop_oneof![any::<String>(), "[-=+@\t\r\"'XA-C1;,(] ?[=\"'A-C1 @\n]{0,6}"],
        ) {
            let cell = as_text(&text);
            prop_assert_eq!(unmarked(&cell), text.as_str());
            prop_assert!(!runs(&cell) || text_in(&cell).is_some(), "{}", cell);
            let copied = as_text(&unmarked(&cell)).into_owned();
            prop_assert_eq!(copied, cell.as_ref(), "a cell that is copied stays as it is");
        }
    }

    #[test]
    fn what_runs_is_told_from_dashes_and_numbers() {
        for text in [
            "=1+1",
            "=",
            "@petteflat",
            "@SUM(1)",
            "+cmd|' /C calc'!A0",
            "-2+3",
            "-x",
            "\t=1",
            "\r=1",
            "＝1",
            "=\"x\"",
        ] {
            assert!(runs(text), "{text}");
        }
        for text in ["", "-", "--", "-5", "+31 6 12", "a=b", "'=1", " ", "\t", "\r\n", "1-2", "é"]
        {
            assert!(!runs(text), "{text:?}");
        }
    }

    #[test]
    fn a_mark_that_others_set_stays() {
        for cell in ["=\"00124@petteflat\"", "=A1", "=\"a\"&\"b\"", "=\"", "='x'"] {
            assert_eq!(unmarked(cell), cell);
        }
        assert_eq!(unmarked("=\"=HYPERLINK(\"\"x\"\")\""), "=HYPERLINK(\"x\")");
    }
}
