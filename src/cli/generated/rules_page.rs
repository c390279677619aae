//! `waswordt-rules(7)`: every rule, from the registry.

use clap_mangen::roff::{Roff, bold, italic, roman};

use super::page::{inlines, piece, references};
use super::words::Words;
use crate::message::{Catalogue, Lang};
use crate::rules::{self, Page, Rule, Severity};

/// The families, by the beginning of their codes; what each is called is the catalogue's or, for
/// Dutch, that of the help.
const FAMILIES: [(&str, &str, &str); 6] = [
    ("WW1", "man-rules-file", "THE FILE"),
    ("WW2", "man-rules-cells", "CELLS"),
    ("WW3", "man-rules-rows", "ROWS"),
    ("WW4", "man-rules-whole", "THE WHOLE LIST"),
    ("WW5", "man-rules-original", "AGAINST THE LIST AS IT WAS SENT OUT"),
    ("WW6", "man-rules-move", "AGAINST THE MOVE"),
];

const NAME: &str = "the rules by which a was–wordt list is checked";

const DESCRIPTION: &str = "A was–wordt list is checked by these rules: by `waswordt fill-check`, and before a list is sealed or applied. \
    Every finding bears the code of its rule, the rows as a spreadsheet shows them, and the column. `waswordt explain` CODE prints a rule's \
    page, with a list that fails and one that passes, in Dutch or in English. Codes and names are permanent. Sections of the agreement \
    (*Afspraken was-wordt*) are named in Dutch, as they are printed there.";

const SEVERITIES: [(Severity, &str, &str); 3] = [
    (
        Severity::Error,
        "man-rules-error",
        "The list is refused: it is not sealed, and not applied unless what is clean may be applied without the rest.",
    ),
    (Severity::Warning, "man-rules-warning", "Somebody should look at it; the list goes on."),
    (Severity::Info, "man-rules-info", "Worth knowing."),
];

/// Renders the page in a language.
pub(super) fn render(lang: Lang) -> Vec<u8> {
    let (words, catalogue) = (Words::of(lang), Catalogue::of(lang));
    let mut page = Roff::new();
    words.section("man-name", "NAME", &mut page);
    page.text([roman(format!("waswordt-rules - {}", words.say("man-rules-name", NAME)))]);
    words.section("man-description", "DESCRIPTION", &mut page);
    page.text(inlines(&words.say("man-rules-description", DESCRIPTION)));
    words.section("man-rules-severities", "SEVERITIES", &mut page);
    for (severity, key, english) in SEVERITIES {
        page.control("TP", []).text([bold(catalogue.text(severity.key()))]);
        page.text([roman(words.say(key, english))]);
    }
    for (prefix, key, english) in FAMILIES {
        words.section(key, english, &mut page);
        rules::all()
            .filter(|rule| rule.code.starts_with(prefix))
            .for_each(|rule| write_rule(rule, words, &mut page));
    }
    words.section("man-see-also", "SEE ALSO", &mut page);
    page.text(references(&["waswordt(1)", "waswordt-fill-check(1)", "waswordt-explain(1)"]));
    super::page::page("waswordt-rules", 7, &[piece(&page)])
}

fn write_rule(rule: &'static Rule, words: Words, page: &mut Roff) {
    let catalogue = Catalogue::of(words.lang);
    let severity = catalogue.text(rule.severity.key());
    page.control("SS", [format!("{} {} ({severity})", rule.code, rule.name).as_str()]);
    page.text([bold(sentence(&catalogue.render(&rule.title())))]);
    let Some(prose) = Page::of(rule).prose(words.lang) else { return };
    let why = words.say("man-rules-why", "Why:") + " ";
    let remedy = words.say("man-rules-remedy", "What to do:") + " ";
    for (label, text) in [("", prose.finds), (&why, prose.why), (&remedy, prose.remedy)] {
        for (nth, paragraph) in text.split("\n\n").enumerate() {
            page.control("PP", []);
            let label = (nth == 0 && !label.is_empty()).then(|| italic(label));
            page.text(label.into_iter().chain(inlines(paragraph)).collect::<Vec<_>>());
        }
    }
}

/// Begins with a capital and ends with a full stop.
fn sentence(text: &str) -> String {
    let mut rest = text.trim_end_matches('.').chars();
    rest.next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(rest).chain(['.']).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_on_the_page_under_its_family() {
        for lang in [Lang::En, Lang::Nl] {
            let page = String::from_utf8(render(lang)).unwrap();
            for rule in rules::all() {
                let heading = format!(".SS \"{} {} (", rule.code, rule.name);
                assert_eq!(page.matches(&heading).count(), 1, "{rule:?}");
            }
        }
    }

    #[test]
    fn a_title_becomes_a_sentence() {
        assert_eq!(sentence("no row names the columns"), "No row names the columns.");
        assert_eq!(sentence("Ready."), "Ready.");
    }
}
