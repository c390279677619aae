//! The registry: every rule, in the order of codes.

use std::fmt;

use super::check::Check;
use super::finding::Severity;
use super::{cells, file, fit, original, rows, whole};
use crate::message::{Message, closest};

/// A rule; its code is permanent.
pub struct Rule {
    /// Its code, `WW###`.
    pub code: &'static str,
    /// Its name, in kebab-case.
    pub name: &'static str,
    /// What its findings weigh, unless a case is lighter.
    pub severity: Severity,
    /// The version in which it came.
    pub since: &'static str,
    /// Its page, in Markdown, in both languages.
    pub page: &'static str,
    pub(super) title: &'static str,
    pub(super) checks: &'static [Check],
}

impl Rule {
    /// Returns its title; the `.hint` of the entry says what to do.
    #[must_use]
    pub fn title(&self) -> Message {
        Message::new(self.title)
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, self.name)
    }
}

/// Declares the rule of a file: its static, with the page of the same name beside it.
macro_rules! rule {
    ($code:literal, $name:literal, $severity:ident, $page:literal, $checks:expr) => {
        pub(in crate::rules) static RULE: $crate::rules::Rule = $crate::rules::Rule {
            code: $code,
            name: $name,
            severity: $crate::rules::Severity::$severity,
            since: "0.1.0",
            page: include_str!($page),
            title: concat!("rules-", $code),
            checks: &$checks,
        };
    };
}
pub(super) use rule;

/// The families, in the order of codes.
const FAMILIES: [&[&Rule]; 6] = [file::RULES, cells::RULES, rows::RULES, whole::RULES, original::RULES, fit::RULES];

/// Walks over every rule, in the order of codes.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.into_iter().flatten().copied()
}

/// Finds a rule by its code or name, whatever the case.
///
/// # Errors
/// The code or name that was probably meant, if any comes near.
pub fn find(text: &str) -> Result<&'static Rule, Option<&'static str>> {
    let wanted = text.trim();
    all().find(|rule| rule.code.eq_ignore_ascii_case(wanted) || rule.name.eq_ignore_ascii_case(wanted)).ok_or_else(|| {
        let names = all().flat_map(|rule| [rule.code, rule.name]);
        closest(wanted, names)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::{Catalogue, Lang};

    #[test]
    fn codes_rise_and_names_are_kebab_case_and_single() {
        let codes: Vec<_> = all().map(|rule| rule.code).collect();
        assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
        let mut names: Vec<_> = all().map(|rule| rule.name).collect();
        assert!(names.iter().all(|name| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')), "{names:?}");
        names.sort_unstable();
        assert!(names.is_sorted_by(|a, b| a < b), "{names:?}");
        assert!(codes.iter().all(|code| code.len() == 5 && code.starts_with("WW")), "{codes:?}");
    }

    #[test]
    fn every_rule_has_a_title_and_a_next_step_in_both_languages() {
        for rule in all() {
            for catalogue in Lang::ALL.map(Catalogue::of) {
                assert!(catalogue.has(rule.title().key()), "{rule:?} in {:?}", catalogue.lang());
                assert!(catalogue.hint(&rule.title()).is_some(), "{rule:?} in {:?}", catalogue.lang());
            }
        }
    }

    #[test]
    fn a_rule_is_found_by_code_and_by_name_and_a_slip_gets_a_suggestion() {
        assert_eq!(find("ww201").unwrap().name, "identity-syntax");
        assert_eq!(find("identity-syntax").unwrap().code, "WW201");
        assert_eq!(find("identity-sintax").unwrap_err(), Some("identity-syntax"));
    }

    #[test]
    fn codes_names_and_severities_hold_for_ever() {
        let lines: Vec<_> = all().map(|rule| format!("{} {} {}", rule.code, rule.name, rule.severity.as_str())).collect();
        insta::assert_snapshot!(lines.join("\n"));
    }
}
