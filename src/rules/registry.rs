//! The registry: every rule, in the order of codes.

use super::api::{Registered, Rule};
use super::{cells, file, fit, original, rows, whole};
use crate::message::closest;

/// The families, in the order of codes.
const FAMILIES: [&[&Registered]; 6] =
    [file::RULES, cells::RULES, rows::RULES, whole::RULES, original::RULES, fit::RULES];

/// Walks over every rule with its checks, in the order of codes.
pub(super) fn registered() -> impl Iterator<Item = &'static Registered> {
    FAMILIES.into_iter().flatten().copied()
}

/// Walks over every rule, in the order of codes.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    registered().map(|registered| &registered.rule)
}

/// Finds a rule by its code or name, whatever the case.
///
/// # Errors
/// The code or name that was probably meant, if any comes near.
pub fn find(text: &str) -> Result<&'static Rule, Option<&'static str>> {
    let wanted = text.trim();
    all()
        .find(|rule| {
            rule.code.eq_ignore_ascii_case(wanted) || rule.name.eq_ignore_ascii_case(wanted)
        })
        .ok_or_else(|| {
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
        assert!(
            names.iter().all(|name| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')),
            "{names:?}"
        );
        names.sort_unstable();
        assert!(names.is_sorted_by(|a, b| a < b), "{names:?}");
        assert!(codes.iter().all(|code| code.len() == 5 && code.starts_with("WW")), "{codes:?}");
    }

    #[test]
    fn every_rule_has_a_title_and_a_next_step_in_both_languages() {
        for rule in all() {
            for catalogue in Lang::ALL.map(Catalogue::of) {
                assert!(catalogue.has(rule.title().key()), "{rule:?} in {:?}", catalogue.lang());
                assert!(
                    catalogue.hint(&rule.title()).is_some(),
                    "{rule:?} in {:?}",
                    catalogue.lang()
                );
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
        let lines: Vec<_> = all()
            .map(|rule| format!("{} {} {}", rule.code, rule.name, rule.severity.as_str()))
            .collect();
        insta::assert_snapshot!(lines.join("\n"));
    }
}
