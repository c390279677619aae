//! Finding the rule that the identities of a column follow.

use std::collections::BTreeMap;

use super::pattern::user_id;
use super::{Rule, column};
use crate::identity::{Side, user_and_realm};
use crate::list::{List, Row, is_blank};
use crate::ops::fill::FillError;
use crate::report::fill_rule::FoundRule;

/// Rules are compared on this many rows, and the best of them held against all.
const SAMPLE: usize = 1000;

/// Fewer rows than this share of those that have an identity follow no rule.
const FEWEST_PERCENT: usize = 50;

/// How many rules are held against all rows.
const FINALISTS: usize = 3;

/// Finds the rule that most identities of a side follow, and the rows that do not.
///
/// # Errors
/// [`FillError::NoSuchSide`].
pub fn find_rule(list: &List, list_id: Option<String>, side: Side) -> Result<FoundRule, FillError> {
    let (column, _) = column(list.format(), side)?;
    let examples: Vec<(Row<'_>, &str)> = list
        .rows()
        .map(|row| (row, row.cell(column).trim()))
        .filter(|(_, value)| !is_blank(value))
        .collect();
    let step = examples.len().div_ceil(SAMPLE).max(1);
    let sample: Vec<(Row<'_>, &str)> = examples.iter().copied().step_by(step).collect();
    let mut rules: Vec<(usize, Rule)> = candidates(&sample, side)
        .into_iter()
        .map(|rule| (followers(&rule, &sample, side), rule))
        .filter(|(count, _)| *count > 0)
        .collect();
    rules.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let best = rules
        .into_iter()
        .take(FINALISTS)
        .map(|(_, rule)| (followers(&rule, &examples, side), rule));
    // The first of those that are followed as often is the simplest.
    let best = best.reduce(|best, next| if next.0 > best.0 { next } else { best });
    let best =
        best.filter(|(count, _)| *count > 1 && *count * 100 >= examples.len() * FEWEST_PERCENT);
    let exceptions = best.as_ref().map_or_else(Vec::new, |(_, rule)| {
        examples
            .iter()
            .filter(|(row, value)| !is_followed(rule, *row, value, side))
            .map(|(row, _)| row.number())
            .collect()
    });
    Ok(FoundRule::new(
        list_id,
        &side,
        examples.len(),
        best.map(|(count, rule)| (rule.as_str().to_owned(), count)),
        exceptions,
    ))
}

fn is_followed(rule: &Rule, row: Row<'_>, value: &str, side: Side) -> bool {
    rule.of(row, side).is_some_and(|made| made == value)
}

fn followers(rule: &Rule, examples: &[(Row<'_>, &str)], side: Side) -> usize {
    examples.iter().filter(|(row, value)| is_followed(rule, *row, value, side)).count()
}

/// Makes the rules that may be followed, the simplest first: what stands around the old user id or
/// its number, and the usual ways to write a name.
fn candidates(sample: &[(Row<'_>, &str)], side: Side) -> Vec<Rule> {
    let tail = most(sample.iter().map(|(_, value)| {
        user_and_realm(value).1.map_or(String::new(), |realm| format!("@{realm}"))
    }));
    let tail = tail.unwrap_or_default();
    if tail.contains('{') {
        return Vec::new();
    }
    let local = |value: &'_ str| value.strip_suffix(tail.as_str()).map(str::to_owned);
    let mut texts = Vec::new();
    for part in ["user", "number"] {
        let around = sample.iter().filter_map(|&(row, value)| {
            let user = user_id(row, side);
            let key = if part == "user" {
                user.to_owned()
            } else {
                user.chars().filter(char::is_ascii_digit).collect()
            };
            let local = local(value)?;
            let at = if key.is_empty() { None } else { local.find(&key) }?;
            Some((local[..at].to_owned(), local[at + key.len()..].to_owned()))
        });
        let around =
            most(around).filter(|(before, after)| !before.contains('{') && !after.contains('{'));
        texts.extend(around.map(|(before, after)| format!("{before}{{{part}}}{after}{tail}")));
    }
    texts.extend(name_forms().into_iter().map(|form| form + &tail));
    texts.iter().filter_map(|text| Rule::parse(text).ok()).collect()
}

/// Returns the most frequent of some values; the first in their order where several are.
fn most<T: Ord>(values: impl Iterator<Item = T>) -> Option<T> {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(value, _)| value)
}

fn name_forms() -> Vec<String> {
    let mut forms: Vec<String> =
        ["{first}", "{last}", "{first:dash}", "{last:dash}", "{first:word}"]
            .map(str::to_owned)
            .into();
    for joint in [".", "", "-", "_"] {
        for first in ["{first}", "{first:dash}", "{first:word}", "{first:1}", "{initials}"] {
            for prefix in [
                String::from("{prefix}"),
                format!("{{prefix}}{joint}"),
                format!("{{prefix:dot}}{joint}"),
                String::new(),
            ] {
                for last in ["{last}", "{last:dash}", "{last:word}"] {
                    forms.push(format!("{first}{joint}{prefix}{last}"));
                    forms.push(format!("{prefix}{last}{joint}{first}"));
                }
            }
        }
    }
    let mut seen = std::collections::HashSet::new();
    forms.retain(|form| seen.insert(form.clone()));
    forms
}
