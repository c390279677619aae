//! What the man pages share: their frame, and text as roff.

use clap_mangen::roff::{Inline, Roff, bold, roman};

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
}
