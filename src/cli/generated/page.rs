//! What the man pages share: their frame, and text as roff.

use clap_mangen::roff::{Inline, Roff, bold, italic, roman};

/// What roff writes before every piece; a page needs it once.
const PREAMBLE: &str = ".ie \\n(.g .ds Aq \\(aq\n.el .ds Aq '\n";

/// Makes a page of its pieces. It bears no date: it changes only when the program does.
pub(super) fn page(name: &str, section: u8, pieces: &[String]) -> Vec<u8> {
    let title = format!(
        ".TH {} {section} \"\" \"waswordt {}\" waswordt\n",
        name.to_uppercase(),
        env!("CARGO_PKG_VERSION")
    );
    format!("{PREAMBLE}{title}{}", pieces.concat()).into_bytes()
}

/// Renders a piece.
pub(super) fn piece(roff: &Roff) -> String {
    stripped(&roff.render())
}

/// Takes over a piece that clap renders.
///
/// Its line breaks around "Possible values" are one blank line: some programs skip the one, some
/// the other.
pub(super) fn piece_of_clap(
    render: impl FnOnce(&mut dyn std::io::Write) -> std::io::Result<()>,
) -> String {
    let mut written = Vec::new();
    // Writing to memory does not fail.
    let _ = render(&mut written);
    stripped(&String::from_utf8_lossy(&written)).replace(".br\n\n.br\n", ".sp\n")
}

fn stripped(text: &str) -> String {
    text.strip_prefix(PREAMBLE).unwrap_or(text).to_owned()
}

/// References to other pages, `name(section)`, with commas between them.
pub(super) fn references(pages: &[impl AsRef<str>]) -> Vec<Inline> {
    let mut inlines = Vec::new();
    for (nth, page) in pages.iter().enumerate() {
        let (name, section) = page.as_ref().split_once('(').unwrap_or((page.as_ref(), ""));
        let comma = if nth + 1 < pages.len() { ", " } else { "" };
        inlines.extend([bold(name), roman(format!("({section}{comma}"))]);
    }
    inlines
}

/// Turns `code` bold and *emphasis* italic: the marks that are used inside a paragraph.
pub(super) fn inlines(markdown: &str) -> Vec<Inline> {
    let mut found = Vec::new();
    let text = markdown.split_whitespace().collect::<Vec<_>>().join(" ");
    for (nth, part) in text.split('`').enumerate() {
        if nth % 2 == 1 {
            found.push(bold(part));
            continue;
        }
        let emphasis = part.split('*').enumerate().filter(|(_, piece)| !piece.is_empty());
        found.extend(
            emphasis.map(|(nth, piece)| if nth % 2 == 1 { italic(piece) } else { roman(piece) }),
        );
    }
    found
}

/// Renders a text of Markdown: `#` opens a section; a paragraph and `- `term`: what it is` stand on
/// one line each, and what is typed or stands in a file stands between fences.
pub(super) fn prose(markdown: &str) -> String {
    let mut page = Roff::new();
    let mut is_code = false;
    // The first paragraph of a section stands under its heading, the next ones apart.
    let mut is_open = false;
    for line in markdown.lines().filter(|line| !line.is_empty()) {
        if line.starts_with("```") {
            is_code = !is_code;
            let [first, second] = if is_code { ["RS", "nf"] } else { ["fi", "RE"] };
            page.control(first, is_code.then_some("4")).control(second, []);
        } else if is_code {
            page.text([bold(line)]);
        } else if let Some(heading) = line.strip_prefix("# ") {
            page.control("SH", [heading]);
            is_open = false;
        } else if let Some((term, what)) = line.strip_prefix("- ").and_then(|l| l.split_once(": "))
        {
            page.control("TP", []).text(inlines(term)).text(inlines(what));
            is_open = true;
        } else {
            if is_open {
                page.control("PP", []);
            }
            page.text(inlines(line));
            is_open = true;
        }
    }
    piece(&page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_one_frame_and_no_date() {
        let mut roff = Roff::new();
        roff.control("SH", ["NAME"]).text([roman("it's -x")]);
        let page = String::from_utf8(page("a-b", 1, &[piece(&roff), piece(&roff)])).unwrap();
        assert_eq!(page.matches(PREAMBLE).count(), 1);
        assert!(
            page.contains(concat!(
                ".TH A-B 1 \"\" \"waswordt ",
                env!("CARGO_PKG_VERSION"),
                "\" waswordt\n"
            )),
            "{page}"
        );
        assert!(page.contains("it\\*(Aqs \\-x"), "{page}");
    }

    #[test]
    fn marks_become_fonts() {
        let expected = vec![roman("a "), bold("b*c"), roman(" d "), italic("e f"), roman(".")];
        assert_eq!(inlines("a `b*c` d\n*e f*."), expected);
    }

    #[test]
    fn sections_terms_and_what_is_typed_are_set_as_such() {
        let roff =
            prose("# ONE\n\nFirst.\n\nSecond.\n\n- `a`, `b`: it is.\n\n```toml\nx = 1\n```\n");
        let expected = ".SH ONE\nFirst.\n.PP\nSecond.\n.TP\n\\fBa\\fR, \\fBb\\fR\nit is.\n.RS 4\n.nf\n\\fBx = 1\\fR\n.fi\n.RE\n";
        assert_eq!(roff, expected);
    }
}
