//! Marks by which a program keeps a spreadsheet from reckoning with a text, `="00124"` and an
//! apostrophe before it, the digits in which `csvde` writes letters beyond ASCII, and what says where
//! an account is from.

use std::borrow::Cow;

/// Returns the text behind an apostrophe that stands before a number: no name, address or identity
/// begins so.
fn marked_number(cell: &str) -> Option<&str> {
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Returns the text between two apostrophes, as SQL writes it.
fn quoted_text(cell: &str) -> Option<&str> {
    let inner = cell.strip_prefix('\'')?.strip_suffix('\'')?;
    (!inner.is_empty() && !inner.contains('\'')).then_some(inner)
}

/// Returns the text that `csvde` writes as `X'5a6fc3ab'`: the bytes of UTF-8 in hexadecimal digits.
fn hexadecimal_text(cell: &str) -> Option<String> {
    let digits = cell.strip_prefix("X'")?.strip_suffix('\'')?.as_bytes();
    if digits.is_empty() || digits.len() % 2 != 0 {
        return None;
    }
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    let bytes: Vec<u8> = digits.chunks(2).map(byte).collect::<Option<_>>()?;
    String::from_utf8(bytes).ok().filter(|text| !text.chars().any(char::is_control))
}

/// Returns the text in `="…"`, which a spreadsheet shows without them.
#[must_use]
pub fn text_in(cell: &str) -> Option<Cow<'_, str>> {
    let inner = cell.strip_prefix("=\"")?.strip_suffix('"')?;
    let has_more = inner.replace("\"\"", "").contains('"');
    (!has_more).then(|| {
        if inner.contains('"') {
            Cow::Owned(inner.replace("\"\"", "\""))
        } else {
            Cow::Borrowed(inner)
        }
    })
}

/// Tells whether a text looks as if it bore a mark: it is written with one that tells it is its own.
pub(super) fn looks_marked(text: &str) -> bool {
    let text = text.trim();
    match text.as_bytes().first() {
        Some(b'X') => hexadecimal_text(text).is_some(),
        Some(b'\'') => marked_number(text).is_some() || quoted_text(text).is_some(),
        _ => false,
    }
}

/// Tells whether an apostrophe marks the texts of a record: it stands before a number too. Alone
/// before a letter it may belong to a name (`'t Hart`) or have come along with an identity, and is
/// left to the rules.
#[must_use]
pub fn is_marked<'c>(mut cells: impl Iterator<Item = &'c str>) -> bool {
    cells.any(|cell| marked_number(cell.trim_start()).is_some())
}

/// What SharePoint and Windows put before the name of an account, to say where it is from.
const CLAIM: &str = "i:0#.f|membership|";

/// Returns the name of an account behind what says where it is from.
fn claimed(cell: &str) -> Option<&str> {
    cell.get(..CLAIM.len())
        .filter(|start| start.eq_ignore_ascii_case(CLAIM))
        .map(|_| &cell[CLAIM.len()..])
        .filter(|account| !account.is_empty())
}

/// Takes the marks off a cell without white space at its edges; none where it has none.
#[must_use]
pub fn unwrapped(cell: &str, is_marked: bool) -> Option<Cow<'_, str>> {
    match cell.as_bytes().first() {
        Some(b'=') => text_in(cell),
        Some(b'X') => hexadecimal_text(cell).map(Cow::Owned),
        Some(b'i' | b'I') => claimed(cell).map(Cow::Borrowed),
        Some(b'\'') if quoted_text(cell).is_some() => quoted_text(cell).map(Cow::Borrowed),
        Some(b'\'') if is_marked => {
            Some(Cow::Borrowed(&cell[1..])).filter(|_| !is_elided(&cell[1..]))
        }
        _ => None,
    }
}

/// Tells whether a text behind an apostrophe is a Dutch name that has one: `'t Hart`,
/// `'s-Gravenmade`.
fn is_elided(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next().is_some_and(char::is_alphabetic)
        && chars.next().is_none_or(|c| matches!(c, ' ' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_show_is_the_value() {
        assert_eq!(unwrapped("=\"00124@petteflat\"", false).as_deref(), Some("00124@petteflat"));
        assert_eq!(unwrapped("=\"a \"\"b\"\"\"", false).as_deref(), Some("a \"b\""));
        assert_eq!(unwrapped("X'5a6fc3ab'", false).as_deref(), Some("Zoë"));
        assert_eq!(unwrapped("i:0#.f|membership|zoe@x", false).as_deref(), Some("zoe@x"));
        for other in [
            "X'5a6",
            "X'5a6'",
            "X'zz'",
            "X''",
            "Xander",
            "i:0#.f|membership|",
            "ilse@x",
            "X'00'",
            "=A1",
            "=\"a\"&\"b\"",
            "=",
            "=\"",
            "\"a\"",
        ] {
            assert_eq!(unwrapped(other, true), None, "{other}");
        }
    }

    #[test]
    fn an_apostrophe_is_a_mark_where_a_number_has_one_too() {
        let cells = ["'Jan", "'t", "'s-Graven", "'7", "'00124@petteflat"];
        assert!(is_marked(cells.into_iter()) && !is_marked(["'Jan", "'t"].into_iter()));
        let taken: Vec<_> = cells
            .into_iter()
            .map(|cell| unwrapped(cell, true).unwrap_or(Cow::Borrowed(cell)))
            .collect();
        assert_eq!(taken, ["Jan", "'t", "'s-Graven", "7", "00124@petteflat"]);
        assert_eq!(unwrapped("'zoe@x", false), None);
        assert_eq!(unwrapped("'5@petteflat'", true).as_deref(), Some("5@petteflat"));
        assert_eq!(unwrapped("'Zoë'", false).as_deref(), Some("Zoë"));
        for other in ["''", "'", "'t Hart", "'a'b'"] {
            assert_eq!(unwrapped(other, false), None, "{other}");
        }
    }
}
