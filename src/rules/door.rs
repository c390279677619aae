//! What is known of cells and rows where a table comes in, whatever it is to become: the rules that
//! tell damage, and none that tell of a list that is still to be filled.

use super::api::{Finding, Findings, Options, Severity, Subject};
use super::cells::{
    date_in_cell, error_value, formula_like_text, lost_number, mixed_script, stray_mark,
    truth_value,
};
use super::check::{check_cells, check_some};
use super::registry::registered;
use crate::grid::Facts;
use crate::identity::{Scheme, Weight};
use crate::list::Parsed;
use crate::moves::Move;
use crate::spelling::{has_lost_letters, is_garbled};

/// The rules of the family of cells that tell nothing of damage: a value may well be unusual, or
/// long.
const NO_DAMAGE: [&str; 10] =
    ["WW206", "WW207", "WW213", "WW217", "WW219", "WW220", "WW247", "WW249", "WW252", "WW253"];

/// The rules that tell of white space around a value, of characters in a name that nobody sees, of a
/// postcode from abroad, and of a filler, of which nothing is made as of any remark.
const HARMLESS: [&str; 4] = ["WW203", "WW215", "WW218", "WW233"];

/// The rules of rows that tell a row to be nobody's.
const NOBODY: [&str; 2] = ["WW307", "WW308"];

/// So many findings of a rule are told one by one.
const MOST: usize = 10_000;

/// Looks for damage in the cells and rows of a table that was read into the columns of a list.
#[must_use]
pub fn at_the_door(facts: &Facts, parsed: &Parsed) -> Findings {
    let options = Options { per_rule_limit: MOST, ..Options::default() };
    let subject = Subject { options, ..Subject::new(facts, parsed) };
    let tells = |code: &str| {
        code.starts_with("WW2") && !NO_DAMAGE.contains(&code) || NOBODY.contains(&code)
    };
    check_cells(&subject, registered().filter(|registered| tells(registered.rule.code)))
}

/// The rule that counts the rows that are still to be filled in.
const UNFILLED: &str = "WW407";

/// Looks for what is wrong with a new list as a whole, and against its move where that is known:
/// one identity of two pupils, the realm of others, a column out of step.
#[must_use]
pub fn across(facts: &Facts, parsed: &Parsed, moved: Option<&Move>) -> Vec<Finding> {
    let options = Options { per_rule_limit: MOST, ..Options::default() };
    let subject = Subject { options, r#move: moved, ..Subject::new(facts, parsed) };
    let tells = |code: &str| code.starts_with("WW4") && code != UNFILLED || code.starts_with("WW6");
    let findings =
        check_some(&subject, registered().filter(|registered| tells(registered.rule.code)));
    findings.iter().filter(|finding| finding.severity != Severity::Info).cloned().collect()
}

/// Finds every cell that is damaged, as (row, agreed name of the column), in their order. White
/// space around a value and characters that nobody sees in a name spoil nothing that is made of it.
#[must_use]
pub fn damaged_cells(facts: &Facts, parsed: &Parsed) -> Vec<(u32, &'static str)> {
    let options = Options { per_rule_limit: usize::MAX, ..Options::default() };
    let subject = Subject { options, ..Subject::new(facts, parsed) };
    let tells = |code: &str| {
        code.starts_with("WW2") && !NO_DAMAGE.contains(&code) && !HARMLESS.contains(&code)
    };
    let findings =
        check_cells(&subject, registered().filter(|registered| tells(registered.rule.code)));
    let cells = |finding: &Finding| {
        finding
            .column
            .into_iter()
            .flat_map(|column| finding.rows.iter().map(move |row| (*row, column)))
            .collect()
    };
    let mut cells: Vec<(u32, &'static str)> =
        findings.iter().flat_map::<Vec<_>, _>(cells).collect();
    cells.sort_unstable();
    cells.dedup();
    cells
}

/// How an identity is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// A spreadsheet put an error, a shortened number or a date in its place.
    Lost,
    /// Marks around it, letters of a wrong encoding, or what makes a formula of it.
    Marked,
    /// It cannot be an identity of its scheme.
    Unsound,
}

/// Tells whether a spreadsheet put an error, a shortened number, a date or a truth value in the
/// place of an identity or an id.
#[must_use]
pub fn is_lost(value: &str) -> bool {
    let value = value.trim();
    truth_value::is_truth(value)
        || error_value::is_error_value(value)
        || lost_number::is_damaged(value)
        || date_in_cell::is_date(value)
}

/// Returns the code of the rule that doubts an identity of a scheme which is there: marks that came
/// along, letters of a wrong encoding, letters of two scripts.
#[must_use]
pub fn doubt(scheme: Scheme, value: &str) -> Option<&'static str> {
    if stray_mark::may_have_marks(scheme) && stray_mark::stray_mark(value).is_some() {
        Some("WW224")
    } else if is_garbled(value) {
        Some("WW225")
    } else {
        mixed_script::is_mixed(value).then_some("WW214")
    }
}

/// Returns the code of the rule by which a value is no name and no part of an address: an error, a
/// truth value, letters of a wrong encoding.
#[must_use]
pub fn no_name(value: &str) -> Option<&'static str> {
    if error_value::is_error_value(value) {
        Some("WW211")
    } else if truth_value::is_truth(value.trim()) {
        Some("WW229")
    } else if date_in_cell::is_date(value) {
        Some("WW210")
    } else {
        (!value.is_ascii() && (is_garbled(value) || has_lost_letters(value))).then_some("WW225")
    }
}

/// Tells how a value is damaged that is to be an identity of a scheme; none where it is sound.
#[must_use]
pub fn damage(scheme: Scheme, value: &str) -> Option<Damage> {
    if is_lost(value) {
        Some(Damage::Lost)
    } else if is_garbled(value)
        || stray_mark::may_have_marks(scheme)
            && (stray_mark::stray_mark(value).is_some()
                || formula_like_text::is_formula_like(value))
    {
        Some(Damage::Marked)
    } else {
        scheme
            .defects(value)
            .iter()
            .any(|defect| defect.weight() == Weight::Error)
            .then_some(Damage::Unsound)
    }
}
