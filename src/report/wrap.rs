//! Paragraphs for a page of eighty columns.

use std::io::{self, Write};

/// The width of a page.
pub(super) const WIDTH: usize = 80;

/// Writes a paragraph: `lead` before its first line, and as many spaces before the others. A word longer than the page stays whole.
pub(super) fn paragraph(out: &mut impl Write, lead: &str, text: &str) -> io::Result<()> {
    let indent = lead.chars().count();
    let mut column = indent;
    write!(out, "{lead}")?;
    for (at, word) in text.split_whitespace().enumerate() {
        let long = word.chars().count();
        if at > 0 && column + 1 + long > WIDTH {
            write!(out, "\n{:indent$}", "")?;
            column = indent;
        } else if at > 0 {
            write!(out, " ")?;
            column += 1;
        }
        write!(out, "{word}")?;
        column += long;
    }
    writeln!(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(lead: &str, text: &str) -> String {
        let mut out = Vec::new();
        paragraph(&mut out, lead, text).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn lines_stay_within_the_page_and_under_their_lead() {
        let text = "was en wordt ".repeat(30);
        let page = wrapped("  · ", &text);
        assert!(page.lines().count() > 4);
        assert!(page.lines().all(|line| line.chars().count() <= WIDTH));
        assert!(page.lines().skip(1).all(|line| line.starts_with("    w") || line.starts_with("    e")));
        assert_eq!(page.split_whitespace().skip(1).collect::<Vec<_>>().join(" "), text.trim());
    }

    #[test]
    fn a_word_longer_than_the_page_stays_whole() {
        let word = "x".repeat(100);
        assert_eq!(wrapped("- ", &format!("a {word} b")), format!("- a\n  {word}\n  b\n"));
    }
}
