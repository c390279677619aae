//! Rows as spans: `3–7, 12`.

use std::fmt::Write as _;

use super::escape::escape;
use crate::message::Message;

/// How many spans are named before the rest is only counted.
const MOST: usize = 20;

/// Writes ascending rows as spans; returns the text and how many rows it leaves unnamed.
pub(super) fn spans(rows: &[u32]) -> (String, usize) {
    let mut text = String::new();
    let mut named = 0;
    for span in rows.chunk_by(|a, b| a + 1 == *b).take(MOST) {
        let separator = if text.is_empty() { "" } else { ", " };
        // Writing to a string does not fail.
        let _ = match span {
            [first, _, .., last] => write!(text, "{separator}{first}–{last}"),
            [first, second] => write!(text, "{separator}{first}, {second}"),
            _ => write!(text, "{separator}{}", span[0]),
        };
        named += span.len();
    }
    (text, rows.len() - named)
}

/// Writes rows of any order as spans; what is left unnamed is only counted.
#[must_use]
pub fn ranges(rows: &[u32]) -> String {
    let mut sorted = rows.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    match spans(&sorted) {
        (text, 0) => text,
        (text, rest) => format!("{text} … (+{rest})"),
    }
}

/// Names rows, one or several, in a sentence: *row 3*, *rows 3–7, 12*.
#[must_use]
pub fn named_rows(rows: &[u32]) -> Message {
    Message::new("named-rows").with("count", rows.len()).with("rows", ranges(rows))
}

/// So many titles of columns are named.
const MOST_TITLES: usize = 30;

/// Writes titles of columns; what is left unnamed is only counted.
#[must_use]
pub fn titles(titles: &[String]) -> String {
    let named: Vec<_> = titles.iter().take(MOST_TITLES).map(|title| escape(title)).collect();
    match titles.len().saturating_sub(MOST_TITLES) {
        0 => named.join(", "),
        rest => format!("{} … (+{rest})", named.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_titles_the_rest_is_counted() {
        let made = |count: usize| (0..count).map(|nth| format!("t{nth}")).collect::<Vec<_>>();
        assert_eq!((titles(&made(2)), titles(&made(0))), ("t0, t1".to_owned(), String::new()));
        assert!(titles(&made(32)).ends_with("t29 … (+2)"));
    }

    #[test]
    fn neighbours_make_a_span_and_two_do_not() {
        assert_eq!(spans(&[3, 4, 5, 6, 7, 12]), ("3–7, 12".to_owned(), 0));
        assert_eq!(spans(&[2, 3, 9]), ("2, 3, 9".to_owned(), 0));
        assert_eq!(spans(&[]), (String::new(), 0));
    }

    #[test]
    fn rows_of_any_order_are_sorted_and_named_once() {
        assert_eq!(ranges(&[12, 3, 5, 4, 5]), "3–5, 12");
    }

    #[test]
    fn what_would_be_a_long_list_is_cut_and_counted() {
        let rows: Vec<u32> = (0..100).map(|row| row * 2).collect();
        assert_eq!(spans(&rows).1, 80);
    }
}
