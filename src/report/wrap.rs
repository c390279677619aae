//! Paragraphs for a page: eighty columns, or as many as a terminal has.

use std::io::{self, Write};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The width of a page of paper, and of a terminal that nobody measured.
pub(super) const PAPER: usize = 80;

static WIDTH: AtomicUsize = AtomicUsize::new(PAPER);

/// Makes pages as wide as the terminal that shows them, within what can be read: 60 to 200 columns.
pub fn set_width(columns: usize) {
    WIDTH.store(columns.clamp(60, 200), Ordering::Relaxed);
}

/// How many columns a page has.
pub(super) fn width() -> usize {
    WIDTH.load(Ordering::Relaxed)
}

/// Writes a paragraph: `lead` before its first line, and as many spaces before the others. A word
/// longer than the page stays whole.
pub fn paragraph(out: &mut impl Write, lead: &str, text: &str) -> io::Result<()> {
    within(width(), out, lead, text)
}

fn within(width: usize, out: &mut impl Write, lead: &str, text: &str) -> io::Result<()> {
    let indent = lead.chars().count();
    let mut column = indent;
    write!(out, "{lead}")?;
    for (at, word) in text.split_whitespace().enumerate() {
        let long = word.chars().count();
        if at > 0 && column + 1 + long > width {
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

/// Breaks the lines of a text that are longer than a page, and leaves the others as they are; what
/// follows stands under the words of its line.
#[must_use]
pub fn page(text: &str) -> String {
    broken(text, width())
}

/// As [`page`], for paper.
pub(super) fn on_paper(text: &str) -> String {
    broken(text, PAPER)
}

fn broken(text: &str, width: usize) -> String {
    let mut out = Vec::new();
    for line in text.lines() {
        if line.chars().count() <= width {
            out.extend_from_slice(line.as_bytes());
            out.push(b'\n');
            continue;
        }
        let is_lead = |c: char| matches!(c, ' ' | '-' | '·' | '!' | '→' | '✗' | '›');
        let words = line.trim_start_matches(is_lead);
        // Writing to memory does not fail.
        let _ = within(width, &mut out, &line[..line.len() - words.len()], words);
    }
    String::from_utf8_lossy(&out).trim_end_matches('\n').to_owned()
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
        assert!(page.lines().all(|line| line.chars().count() <= PAPER));
        assert!(
            page.lines().skip(1).all(|line| line.starts_with("    w") || line.starts_with("    e"))
        );
        assert_eq!(page.split_whitespace().skip(1).collect::<Vec<_>>().join(" "), text.trim());
    }

    #[test]
    fn a_text_keeps_its_lines_and_only_long_ones_are_broken() {
        assert_eq!(page("fout: kort\n  → ook\n"), "fout: kort\n  → ook");
        let long = format!("fout: {}\n  → {}", "was ".repeat(30), "wordt ".repeat(30));
        let lines: Vec<String> = page(&long).lines().map(str::to_owned).collect();
        assert_eq!(lines.len(), 5);
        assert!(lines.iter().all(|line| line.chars().count() <= PAPER));
        assert!(
            lines[1].starts_with("was")
                && lines[2].starts_with("  → wordt")
                && lines[3].starts_with("    wordt")
        );
    }

    #[test]
    fn a_word_longer_than_the_page_stays_whole() {
        let word = "x".repeat(100);
        assert_eq!(wrapped("- ", &format!("a {word} b")), format!("- a\n  {word}\n  b\n"));
    }
}
