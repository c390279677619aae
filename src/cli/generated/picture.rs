//! A picture for who reads about the program: what the check says of the sample with mistakes, as a
//! terminal shows it.

use std::fmt::Write as _;

use crate::message::Lang;
use crate::ops::{self, Checked, ListSource, OpenOptions};
use crate::report::{FindingsReport, page};
use crate::rules::{Options, Strictness};
use crate::tables::ReadOptions;

const LIST: &[u8] = include_bytes!("../../../samples/vo-petteflat/list-faulty.csv");
const COMMAND: &str = "$ waswordt fill-check list-faulty.csv";
/// As many lines as are shown.
const LINES: usize = 22;
/// The size of a letter and the height of a line, in pixels.
const LETTER: (usize, usize) = (9, 20);
const EDGE: usize = 18;

/// Draws the picture in a language.
pub(super) fn render(lang: Lang) -> Vec<u8> {
    let mut lines = vec![COMMAND.to_owned()];
    lines.extend(said(lang).unwrap_or_default().lines().take(LINES).map(str::to_owned));
    lines.push("…".to_owned());
    let widest = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
    let width = widest * LETTER.0 + 2 * EDGE;
    let height = lines.len() * LETTER.1 + 2 * EDGE;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"ui-monospace, SFMono-Regular, Menlo, Consolas, monospace\" font-size=\"15\" lang=\"{}\">\n\
         <title>waswordt fill-check</title>\n\
         <rect width=\"100%\" height=\"100%\" rx=\"10\" fill=\"#161b22\"/>\n",
        lang.tag()
    );
    for (nth, line) in lines.iter().enumerate() {
        let y = EDGE + nth * LETTER.1 + 15;
        // Writing to a string does not fail.
        let _ = writeln!(
            svg,
            "<text x=\"{EDGE}\" y=\"{y}\" xml:space=\"preserve\" fill=\"{}\">{}</text>",
            colour(line, lang),
            escaped(line)
        );
    }
    svg += "</svg>\n";
    svg.into_bytes()
}

/// What the check says, no wider than a page; none where the sample is no list.
fn said(lang: Lang) -> Option<String> {
    let options = OpenOptions { read: ReadOptions::default(), format: None };
    let opened = ListSource::Bytes(LIST).open(&options).ok()?;
    let report = ops::check(&opened, Checked::default(), Options::default());
    let shown = FindingsReport {
        list: &report.list,
        findings: &report.findings,
        strictness: Strictness::Lenient,
        values: None,
    };
    let mut text = Vec::new();
    shown.write_text(lang, &mut text).ok()?;
    Some(page(&String::from_utf8_lossy(&text)))
}

/// Errors are red and warnings yellow, what to do is green, rules and what is typed are white.
fn colour(line: &str, lang: Lang) -> &'static str {
    let [error, warning] = match lang {
        Lang::Nl => ["  fout:", "  waarschuwing:"],
        _ => ["  error:", "  warning:"],
    };
    match line {
        line if line.starts_with(error) => "#ff9d96",
        line if line.starts_with(warning) => "#e8c268",
        line if line.starts_with("  →") => "#8be29a",
        line if line.starts_with("WW") || line.starts_with('$') => "#ffffff",
        _ => "#c3ccd6",
    }
}

fn escaped(line: &str) -> String {
    line.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_shows_what_the_check_says_in_its_language_and_no_identity() {
        for (lang, word) in [(Lang::Nl, "fout: "), (Lang::En, "error: ")] {
            let svg = String::from_utf8(render(lang)).unwrap();
            assert!(svg.contains("WW201") && svg.contains(word), "{svg}");
            assert_eq!(svg.matches("<text").count(), LINES + 2);
            assert!(!svg.contains("@petteflat"), "{svg}");
            assert_eq!(svg.matches('<').count(), svg.matches('>').count(), "{svg}");
        }
    }
}
