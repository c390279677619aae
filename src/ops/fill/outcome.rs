//! From pairs to a filled list: what comes of each row.

use super::accounts::Account;
use super::choices::Choice;
use super::error::FillError;
use super::evidence::Tier;
use super::export::Export;
use super::names::NameMatch;
use super::numbers::other_side;
use super::pairs::Found;
use super::reason::{Weakness, Weaknesses};
use super::{Accept, FillRequest};
use crate::identity::{Case, Scheme};
use crate::list::{List, Row, is_blank};
use crate::person::Likeness;
use crate::report::fill::{MatchedBy, Withheld};

/// A list that was filled.
#[derive(Debug)]
pub struct Filled {
    /// The list, its rows as they were, and more of its cells filled.
    pub list: List,
    pub(super) outcomes: Outcomes,
    pub(super) export: Export,
    pub(super) report: Report,
}

/// What the report says, but for its words.
#[derive(Debug)]
pub(super) struct Report {
    pub(super) list_id: Option<String>,
    pub(super) side: String,
}

/// What came of each row.
#[derive(Debug, Default)]
pub(super) struct Outcomes {
    pub(super) filled: Vec<(usize, u32, MatchedBy, Weaknesses)>,
    pub(super) proposed: Vec<(usize, u32, Weaknesses)>,
    pub(super) ambiguous: Vec<(usize, Vec<u32>)>,
    pub(super) contradictions: Vec<(usize, u32, usize, &'static str)>,
    pub(super) already: usize,
    pub(super) contradictory: usize,
    pub(super) left_over: Vec<usize>,
    pub(super) withheld: Vec<(usize, u32, Withheld)>,
    pub(super) used: Vec<bool>,
}

/// Makes the list and its report.
pub(super) fn make(
    request: &FillRequest<'_>,
    export: Export,
    found: &[Found],
) -> Result<Filled, FillError> {
    let list = request.list;
    let chosen = chosen(request, &export, found)?;
    let mut outcomes = Outcomes { used: vec![false; export.accounts.len()], ..Outcomes::default() };
    let mut filled = List::new(list.format());
    for row in list.rows() {
        let (decision, account) =
            decide(request, &export, row, &found[row.index()], &chosen, &mut outcomes);
        let account = account.filter(|_| decision == Decision::Fill);
        let cells = list.format().columns.iter().enumerate().map(|(at, column)| {
            let scheme = column
                .field
                .identity()
                .filter(|(side, _)| *side == request.side)
                .map(|(_, scheme)| scheme);
            match (account, scheme) {
                (Some(account), Some(scheme))
                    if is_blank(row.cell(at)) && !account.value(scheme).is_empty() =>
                {
                    account.value(scheme)
                }
                _ => row.cell(at),
            }
        });
        filled.push(row.number(), cells);
    }
    let report = Report {
        list_id: request.manifest.map(|manifest| manifest.list_id.clone()),
        side: request.side.to_string(),
    };
    Ok(Filled { list: filled, outcomes, export, report })
}

/// The rows whose proposal is accepted.
fn chosen(
    request: &FillRequest<'_>,
    export: &Export,
    found: &[Found],
) -> Result<Vec<bool>, FillError> {
    let is_told_by_name = |weakness: Weakness| {
        weakness == Weakness::NameOnly && matches!(request.accept, Accept::Names)
    };
    let is_harmless = |weakness: Weakness| weakness.is_of_spelling() || is_told_by_name(weakness);
    let is_harmless =
        |found: &Found| matches!(found, Found::Weak(_, weak) if weak.iter().all(is_harmless));
    let choices = match request.accept {
        Accept::Nothing => return Ok(vec![false; found.len()]),
        // What is filled already asks for nothing.
        Accept::SpellingOnly | Accept::Names => {
            let is_open = |row: Row<'_>| row.identities(request.side).next().is_none();
            return Ok(request
                .list
                .rows()
                .map(|row| is_open(row) && is_harmless(&found[row.index()]))
                .collect());
        }
        Accept::These(choices) => choices,
    };
    let mut chosen = vec![false; found.len()];
    for choice in choices {
        let row =
            request.list.find(choice.list_row).ok_or(FillError::Choice { row: choice.row })?;
        let is_candidate = match &found[row.index()] {
            Found::Weak(account, _) => choice.is_of(export.accounts.get(*account as usize)),
            _ => false,
        };
        if !is_candidate {
            return Err(FillError::Choice { row: choice.row });
        }
        if std::mem::replace(&mut chosen[row.index()], true) {
            return Err(FillError::ChosenTwice { row: choice.row });
        }
    }
    Ok(chosen)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Decision {
    Fill,
    Leave,
}

/// Decides about one row, and notes the outcome.
fn decide<'a>(
    request: &FillRequest<'_>,
    export: &'a Export,
    row: Row<'_>,
    found: &Found,
    chosen: &[bool],
    outcomes: &mut Outcomes,
) -> (Decision, Option<Account<'a>>) {
    let at = row.index();
    let is_filled = row.identities(request.side).next().is_some();
    let (account, by, weak) = match found {
        // What a person accepts is carried out, or told to contradict what stands there.
        Found::Nothing | Found::Weak(..) | Found::Unusable(_) | Found::Ambiguous(_)
            if is_filled && !chosen[at] =>
        {
            outcomes.already += 1;
            return (Decision::Leave, None);
        }
        Found::Nothing => {
            outcomes.left_over.push(at);
            return (Decision::Leave, None);
        }
        Found::Unusable(account) => {
            outcomes.left_over.push(at);
            outcomes.withheld.push((at, *account, Withheld::Unusable));
            return (Decision::Leave, None);
        }
        Found::Weak(account, _) | Found::Exact(account, ..)
            if is_unchanged(request, row, export.accounts.get(*account as usize)) =>
        {
            outcomes.used[*account as usize] = true;
            outcomes.left_over.push(at);
            outcomes.withheld.push((at, *account, Withheld::Unchanged));
            return (Decision::Leave, None);
        }
        Found::Ambiguous(accounts) => {
            outcomes.ambiguous.push((at, accounts.clone()));
            return (Decision::Leave, None);
        }
        Found::Weak(account, weak) if !chosen[at] => {
            outcomes.proposed.push((at, *account, *weak));
            return (Decision::Leave, None);
        }
        Found::Weak(account, weak) => (*account, MatchedBy::Accepted, *weak),
        Found::Claimed(account) => (*account, MatchedBy::Identity, Weaknesses::default()),
        Found::Exact(account, tier, weak) => {
            (*account, matched_by(*tier, export.accounts.get(*account as usize)), *weak)
        }
    };
    let held = export.accounts.get(account as usize);
    outcomes.used[held.at] = true;
    let conflicts = conflicts(request, row, held, found);
    if !conflicts.is_empty() {
        outcomes.contradictory += 1;
        outcomes
            .contradictions
            .extend(conflicts.into_iter().map(|(column, reason)| (at, account, column, reason)));
        return (Decision::Leave, None);
    }
    if fillable(request, row, held) {
        outcomes.filled.push((at, account, by, weak));
        return (Decision::Fill, Some(held));
    }
    outcomes.already += 1;
    (Decision::Leave, None)
}

fn matched_by(tier: Tier, account: Account<'_>) -> MatchedBy {
    match tier {
        Tier::Identity => MatchedBy::Identity,
        Tier::Number if !account.is_named() => MatchedBy::NumberAlone,
        Tier::Number => MatchedBy::Number,
        Tier::Address => MatchedBy::Address,
        Tier::Near => MatchedBy::Near,
        Tier::Name | Tier::Confirmed | Tier::Unconfirmed | Tier::Faint => MatchedBy::Accepted,
    }
}

/// Returns the columns in which a row says something else than its account, and how.
fn conflicts(
    request: &FillRequest<'_>,
    row: Row<'_>,
    account: Account<'_>,
    found: &Found,
) -> Vec<(usize, &'static str)> {
    let filled = || row.identities(request.side);
    let differs = |(column, scheme, value): (usize, Scheme, &str)| {
        let told = account.value(scheme);
        let is_same = scheme.key(told, Case::Exact) == scheme.key(value, Case::Exact);
        (!told.is_empty() && !is_same).then_some((column, "other-value"))
    };
    let mut conflicts: Vec<(usize, &'static str)> = filled().filter_map(differs).collect();
    if matches!(found, Found::Claimed(_)) && account.is_named() && conflicts.is_empty() {
        let person = row.person();
        let names = NameMatch::of(&person, account);
        // A row without a first name, or an account without one, is told by the surname.
        let is_other_first = names.first.is_none_or(|first| first == Likeness::Different);
        if is_other_first && names.last == Some(Likeness::Different) {
            conflicts.extend(filled().take(1).map(|(column, _, _)| (column, "other-person")));
        }
    }
    conflicts
}

/// Tells whether all that the account has is what the row has on its other side: nothing would
/// change by it. Most often it is the export of the other portal. A profile id alone may well stay
/// what it was: an administration is not what moves.
fn is_unchanged(request: &FillRequest<'_>, row: Row<'_>, account: Account<'_>) -> bool {
    let is_own = |scheme: Scheme| {
        let mut held =
            row.identities(other_side(request.side)).filter(|(_, held, _)| *held == scheme);
        held.any(|(_, _, value)| {
            scheme.key(value.trim(), Case::Exact) == scheme.key(account.value(scheme), Case::Exact)
        })
    };
    let has_value = |(_, scheme): &(usize, Scheme)| !account.value(*scheme).is_empty();
    let columns: Vec<(usize, Scheme)> =
        request.list.format().identity_columns(request.side).filter(has_value).collect();
    columns.iter().any(|(_, scheme)| *scheme != Scheme::ProfileId)
        && columns.iter().all(|(column, scheme)| is_blank(row.cell(*column)) && is_own(*scheme))
}

/// Tells whether the account has something for a cell that is still open.
fn fillable(request: &FillRequest<'_>, row: Row<'_>, account: Account<'_>) -> bool {
    let mut columns = request.list.format().identity_columns(request.side);
    columns.any(|(column, scheme)| is_blank(row.cell(column)) && !account.value(scheme).is_empty())
}

impl Choice {
    /// Tells whether the choice is of this account, and of what it fills in today.
    fn is_of(&self, account: Account<'_>) -> bool {
        account.row() == self.export_row
            && [Scheme::RealId, Scheme::ProfileId]
                .into_iter()
                .zip(&self.values)
                .all(|(scheme, value)| account.value(scheme) == value)
    }
}
