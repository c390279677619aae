//! The page of a rule, as it stands beside the rule in Markdown: a part in each language, and
//! examples that are run as tests.

use super::api::Rule;
use crate::message::Lang;

/// The page of a rule.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    rule: &'static Rule,
}

/// The prose of a page in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prose {
    /// What the rule finds.
    pub finds: &'static str,
    /// Why it matters, with the section of the agreement.
    pub why: &'static str,
    /// What to do about it.
    pub remedy: &'static str,
}

/// What an example shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The list as it was sent out, for the examples after it.
    Original,
    /// The rule finds something.
    Fails,
    /// The rule finds nothing.
    Passes,
}

/// An example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// What it shows.
    pub outcome: Outcome,
    /// What else the check is told, as words of the form `name` or `name=value`.
    pub options: Vec<&'static str>,
    /// The list, as CSV.
    pub text: &'static str,
}

/// The headings of the three parts in each language.
const HEADINGS: [(Lang, &str, [&str; 3]); 4] = [
    (
        Lang::Nl,
        "## Nederlands\n",
        ["### Wat de regel vindt\n", "### Waarom het ertoe doet\n", "### Wat u doet\n"],
    ),
    (Lang::En, "## English\n", ["### What it finds\n", "### Why it matters\n", "### What to do\n"]),
    (
        Lang::Sv,
        "## Svenska\n",
        ["### Vad regeln hittar\n", "### Varför det spelar roll\n", "### Vad du gör\n"],
    ),
    (
        Lang::Da,
        "## Dansk\n",
        ["### Hvad reglen finder\n", "### Hvorfor det betyder noget\n", "### Hvad I skal gøre\n"],
    ),
];
const EXAMPLES: &str = "## Examples\n";
const FENCE: &str = "```";

impl Page {
    /// Returns the page of a rule.
    #[must_use]
    pub fn of(rule: &'static Rule) -> Self {
        Self { rule }
    }

    /// Returns the language in which the page is for a reader of a language: English where it has no
    /// part in that.
    #[must_use]
    pub fn nearest(self, lang: Lang) -> Lang {
        if self.prose(lang).is_some() { lang } else { Lang::En }
    }

    /// Returns the prose in a language; none where a heading is missing, which a test does not let
    /// happen in a whole language.
    #[must_use]
    pub fn prose(self, lang: Lang) -> Option<Prose> {
        let (_, title, headings) = HEADINGS.iter().find(|(of, _, _)| *of == lang)?;
        let (_, part) = self.rule.page.split_once(title)?;
        let part = part.split("\n## ").next()?;
        let [finds, why, remedy] = headings;
        let (_, rest) = part.split_once(finds)?;
        let (finds, rest) = rest.split_once(why)?;
        let (why, remedy) = rest.split_once(remedy)?;
        Some(Prose { finds: finds.trim(), why: why.trim(), remedy: remedy.trim() })
    }

    /// Returns the examples, in the order of the page.
    #[must_use]
    pub fn examples(self) -> Vec<Example> {
        let Some((_, mut rest)) = self.rule.page.split_once(EXAMPLES) else { return Vec::new() };
        let mut examples = Vec::new();
        while let Some((_, from_info)) = rest.split_once(FENCE) {
            let Some((info, body)) = from_info.split_once('\n') else { break };
            let Some((text, after)) = body.split_once(FENCE) else { break };
            examples.extend(Self::example(info, text));
            rest = after;
        }
        examples
    }

    fn example(info: &'static str, text: &'static str) -> Option<Example> {
        let mut words = info.split_whitespace().skip(1);
        let outcome = match words.next()? {
            "original" => Outcome::Original,
            "fails" => Outcome::Fails,
            "passes" => Outcome::Passes,
            _ => return None,
        };
        Some(Example { outcome, options: words.collect(), text })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::all;

    #[test]
    fn every_page_begins_with_its_code_and_name() {
        for rule in all() {
            assert!(rule.page.starts_with(&format!("# {} {}\n", rule.code, rule.name)), "{rule:?}");
        }
    }

    #[test]
    fn every_page_has_its_parts_in_both_languages_and_cites_the_agreement() {
        for rule in all() {
            for lang in Lang::ALL {
                let prose =
                    Page::of(rule).prose(lang).unwrap_or_else(|| panic!("{rule:?} {lang:?}"));
                assert!(!prose.finds.is_empty() && !prose.remedy.is_empty(), "{rule:?} {lang:?}");
                assert!(prose.why.matches('*').count() >= 2, "{rule:?} {lang:?} names no section");
            }
        }
    }

    #[test]
    fn every_page_shows_what_fails_and_what_passes() {
        for rule in all() {
            let outcomes: Vec<_> =
                Page::of(rule).examples().into_iter().map(|example| example.outcome).collect();
            assert!(
                outcomes.contains(&Outcome::Fails) && outcomes.contains(&Outcome::Passes),
                "{rule:?}"
            );
        }
    }
}
