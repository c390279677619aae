//! `waswordt-rules(7)`: every rule, from the registry.

use clap_mangen::roff::{Roff, bold, italic, roman};

use super::page::{inlines, piece, references};
use crate::message::{Catalogue, Lang};
use crate::rules::{self, Page, Rule};

const FAMILIES: [(&str, &str); 6] = [
    ("WW1", "THE FILE"),
    ("WW2", "CELLS"),
    ("WW3", "ROWS"),
    ("WW4", "THE WHOLE LIST"),
    ("WW5", "AGAINST THE LIST AS IT WAS SENT OUT"),
    ("WW6", "AGAINST THE MOVE"),
];

const DESCRIPTION: &str = "A was–wordt list is checked by these rules: by `waswordt fill-check`, and before a list is sealed or applied. \
    Every finding bears the code of its rule, the rows as a spreadsheet shows them, and the column. `waswordt explain` CODE prints a rule's \
    page, with a list that fails and one that passes, in Dutch or in English. Codes and names are permanent. Sections of the agreement \
    (*Afspraken was-wordt*) are named in Dutch, as they are printed there.";

const SEVERITIES: [(&str, &str); 3] = [
    (
        "error",
        "The list is refused: it is not sealed, and not applied unless what is clean may be applied without the rest.",
    ),
    ("warning", "Somebody should look at it; the list goes on."),
    ("info", "Worth knowing."),
];

/// Renders the page.
pub(super) fn render() -> Vec<u8> {
    let mut page = Roff::new();
    page.control("SH", ["NAME"])
        .text([roman("waswordt-rules - the rules by which a was–wordt list is checked")]);
    page.control("SH", ["DESCRIPTION"]).text(inlines(DESCRIPTION));
    page.control("SH", ["SEVERITIES"]);
    for (severity, meaning) in SEVERITIES {
        page.control("TP", []).text([bold(severity)]).text([roman(meaning)]);
    }
    for (prefix, heading) in FAMILIES {
        page.control("SH", [heading]);
        rules::all()
            .filter(|rule| rule.code.starts_with(prefix))
            .for_each(|rule| write_rule(rule, &mut page));
    }
    page.control("SH", ["SEE ALSO"]).text(references(&[
        "waswordt(1)",
        "waswordt-fill-check(1)",
        "waswordt-explain(1)",
    ]));
    super::page::page("waswordt-rules", 7, &[piece(&page)])
}

fn write_rule(rule: &'static Rule, page: &mut Roff) {
    let catalogue = Catalogue::of(Lang::En);
    page.control(
        "SS",
        [format!("{} {} ({})", rule.code, rule.name, rule.severity.as_str()).as_str()],
    );
    page.text([bold(sentence(&catalogue.render(&rule.title())))]);
    let Some(prose) = Page::of(rule).prose(Lang::En) else { return };
    for (label, text) in [("", prose.finds), ("Why: ", prose.why), ("What to do: ", prose.remedy)] {
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
        let page = String::from_utf8(render()).unwrap();
        for rule in rules::all() {
            let heading = format!(".SS \"{} {} (", rule.code, rule.name);
            assert_eq!(page.matches(&heading).count(), 1, "{rule:?}");
        }
    }

    #[test]
    fn a_title_becomes_a_sentence() {
        assert_eq!(sentence("no row names the columns"), "No row names the columns.");
        assert_eq!(sentence("Ready."), "Ready.");
    }
}
