//! WW222 `formula-like-text`: text that a spreadsheet may take for a formula and carry out.

use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!(
    "WW222",
    "formula-like-text",
    Warning,
    "formula_like_text.md",
    [Check::OddIdentity(check), Check::OddPerson(check)]
);

fn check(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    if is_formula_like(cell.value) && cell.is_plain_text() {
        sink.report(cell.draft(Message::new("rules-WW222-says")));
    }
}

/// Tells whether a spreadsheet would begin to reckon with a text. A dash alone, or before a number,
/// does no harm; an identity without its user id begins with `@` and has a rule of its own.
pub(in crate::rules) fn is_formula_like(value: &str) -> bool {
    let mut chars = value.chars();
    let first = chars.next();
    let rest = chars.as_str();
    match first {
        Some('=' | '\t' | '\r') => !rest.is_empty(),
        Some('@') => rest.contains(['@', '(']),
        Some('+' | '-') => rest.chars().any(|c| {
            c.is_alphabetic() || matches!(c, '(' | '=' | '|' | '!' | '+' | '*' | '/' | '^')
        }),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_formula_like;

    #[test]
    fn what_a_spreadsheet_would_carry_out_is_told_from_dashes_and_numbers() {
        for text in [
            "=1+1",
            "=cmd|' /C calc'!A0",
            "+SUM(A1)",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1)@x",
            "\t=1",
            "-1+1",
            "+2*3",
        ] {
            assert!(is_formula_like(text), "{text}");
        }
        for text in ["-", "-5", "+31", "a=b", "@petteflat", "", "'s-Gravenhage"] {
            assert!(!is_formula_like(text), "{text}");
        }
    }
}
