//! Text on a terminal: no wider than it is, and the weight of a line in colour as well as in words.

use std::borrow::Cow;

use console::{Style, Term};

use crate::message::Catalogue;
use crate::report::{page, set_width};

/// Makes pages as wide as the terminal that results are shown on.
pub(super) fn measure() {
    let out = Term::stdout();
    if let Some((_, columns)) = out.size_checked().filter(|_| out.is_term()) {
        set_width(columns.into());
    }
}

/// Text as a terminal shows it; elsewhere as it is.
pub(super) fn shown<'a>(text: &'a str, term: &Term, catalogue: &Catalogue) -> Cow<'a, str> {
    if !term.is_term() {
        return Cow::Borrowed(text);
    }
    let text = page(text);
    let has_colours = term.features().colors_supported();
    Cow::Owned(if has_colours { painted(&text, catalogue) } else { text })
}

/// Paints the word at the head of a line that says what the line weighs.
fn painted(text: &str, catalogue: &Catalogue) -> String {
    let bold = Style::new().bold().force_styling(true);
    let weights = [
        ("cli-error", bold.clone().red()),
        ("report-error", bold.clone().red()),
        ("report-warning", bold.clone().yellow()),
        ("report-info", bold.cyan()),
    ]
    .map(|(key, style)| (format!("{}:", catalogue.text(key)), style));
    let line = |line: &str| {
        let words = line.trim_start();
        let lead = &line[..line.len() - words.len()];
        weights
            .iter()
            .find_map(|(word, style)| Some((word, style, words.strip_prefix(word)?)))
            .map_or_else(
                || line.to_owned(),
                |(word, style, rest)| format!("{lead}{}{rest}", style.apply_to(word)),
            )
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Lang;

    #[test]
    fn the_word_for_the_weight_is_painted_and_nothing_else() {
        let text = "  error: an error: too\nnote: fine\nno error: none\n\n  → next";
        assert_eq!(
            painted(text, Catalogue::of(Lang::En)),
            "  \x1b[31m\x1b[1merror:\x1b[0m an error: too\n\x1b[36m\x1b[1mnote:\x1b[0m fine\n\
             no error: none\n\n  → next"
        );
        assert!(painted("  waarschuwing: x", Catalogue::of(Lang::Nl)).contains("[33m"));
    }
}
