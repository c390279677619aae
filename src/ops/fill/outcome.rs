//! From pairs to a filled list and its report.

use std::collections::BTreeMap;

use super::accounts::{Account, Standing, Unusable};
use super::choices::{Choice, ChoicesForm, write_candidates};
use super::error::FillError;
use super::evidence::Tier;
use super::export::Export;
use super::fields::ExportField;
use super::matching::Found;
use super::names::NameMatch;
use super::numbers::other_side;
use super::reason::{Weakness, Weaknesses};
use super::{Accept, FillRequest};
use crate::identity::{Case, Scheme};
use crate::list::{List, Row, is_blank};
use crate::message::{Catalogue, Message};
use crate::person::Likeness;
use crate::report::fill::{
    AmbiguousRow, Contradiction, FillCounts, FillReport, FilledRow, LeftOver, MatchedBy, ProposedRow, ReasonKeys, UnusableAccounts,
    UsedColumn, Withheld, WithheldRow,
};
use crate::report::{SourceWarning, ranges};
use crate::rules::Severity;
use crate::tables::TableError;

/// A list that was filled.
#[derive(Debug)]
pub struct Filled {
    /// The list, its rows as they were, and more of its cells filled.
    pub list: List,
    outcomes: Outcomes,
    export: Export,
    report: Report,
}

/// What the report says, but for its words.
#[derive(Debug)]
struct Report {
    list_id: Option<String>,
    side: String,
}

/// What came of each row.
#[derive(Debug, Default)]
struct Outcomes {
    filled: Vec<(usize, u32, MatchedBy, Weaknesses)>,
    proposed: Vec<(usize, u32, Weaknesses)>,
    ambiguous: Vec<(usize, Vec<u32>)>,
    contradictions: Vec<(usize, u32, usize, &'static str)>,
    already: usize,
    contradictory: usize,
    left_over: Vec<usize>,
    withheld: Vec<(usize, u32, Withheld)>,
    used: Vec<bool>,
}

/// Makes the list and its report.
pub(super) fn make(request: &FillRequest<'_>, export: Export, found: &[Found]) -> Result<Filled, FillError> {
    let list = request.list;
    let chosen = chosen(request, &export, found)?;
    let mut outcomes = Outcomes { used: vec![false; export.accounts.len()], ..Outcomes::default() };
    let mut filled = List::new(list.format());
    for row in list.rows() {
        let (decision, account) = decide(request, &export, row, &found[row.index()], &chosen, &mut outcomes);
        let account = account.filter(|_| decision == Decision::Fill);
        let cells = list.format().columns.iter().enumerate().map(|(at, column)| {
            let scheme = column.field.identity().filter(|(side, _)| *side == request.side).map(|(_, scheme)| scheme);
            match (account, scheme) {
                (Some(account), Some(scheme)) if is_blank(row.cell(at)) && !account.value(scheme).is_empty() => account.value(scheme),
                _ => row.cell(at),
            }
        });
        filled.push(row.number(), cells);
    }
    let report = Report { list_id: request.manifest.map(|manifest| manifest.list_id.clone()), side: request.side.to_string() };
    Ok(Filled { list: filled, outcomes, export, report })
}

/// The rows whose proposal is accepted.
fn chosen(request: &FillRequest<'_>, export: &Export, found: &[Found]) -> Result<Vec<bool>, FillError> {
    let is_harmless = |found: &Found| matches!(found, Found::Weak(_, weak) if weak.iter().all(Weakness::is_of_spelling));
    let choices = match request.accept {
        Accept::Nothing => return Ok(vec![false; found.len()]),
        Accept::SpellingOnly => return Ok(found.iter().map(is_harmless).collect()),
        Accept::These(choices) => choices,
    };
    let mut chosen = vec![false; found.len()];
    for choice in choices {
        let row = request.list.find(choice.list_row).ok_or(FillError::Choice { row: choice.row })?;
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
        Found::Nothing | Found::Weak(..) | Found::Unusable(_) | Found::Ambiguous(_) if is_filled => {
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
        Found::Weak(account, _) | Found::Exact(account, ..) if is_unchanged(request, row, export.accounts.get(*account as usize)) => {
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
        Found::Exact(account, tier, weak) => (*account, matched_by(*tier, export.accounts.get(*account as usize)), *weak),
    };
    let held = export.accounts.get(account as usize);
    outcomes.used[held.at] = true;
    let conflicts = conflicts(request, row, held, found);
    if !conflicts.is_empty() {
        outcomes.contradictory += 1;
        outcomes.contradictions.extend(conflicts.into_iter().map(|(column, reason)| (at, account, column, reason)));
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
fn conflicts(request: &FillRequest<'_>, row: Row<'_>, account: Account<'_>, found: &Found) -> Vec<(usize, &'static str)> {
    let filled = || row.identities(request.side);
    let differs = |(column, scheme, value): (usize, Scheme, &str)| {
        let told = account.value(scheme);
        (!told.is_empty() && told != value).then_some((column, "other-value"))
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

/// Tells whether all that the account has is what the row has on its other side: nothing would change by it. Most often it is the export of the
/// other portal. A profile id alone may well stay what it was: an administration is not what moves.
fn is_unchanged(request: &FillRequest<'_>, row: Row<'_>, account: Account<'_>) -> bool {
    let is_own = |scheme: Scheme| {
        let mut held = row.identities(other_side(request.side)).filter(|(_, held, _)| *held == scheme);
        held.any(|(_, _, value)| scheme.key(value.trim(), Case::Exact) == scheme.key(account.value(scheme), Case::Exact))
    };
    let has_value = |(_, scheme): &(usize, Scheme)| !account.value(*scheme).is_empty();
    let columns: Vec<(usize, Scheme)> = request.list.format().identity_columns(request.side).filter(has_value).collect();
    columns.iter().any(|(_, scheme)| *scheme != Scheme::ProfileId)
        && columns.iter().all(|(column, scheme)| is_blank(row.cell(*column)) && is_own(*scheme))
}

/// Tells whether the account has something for a cell that is still open.
fn fillable(request: &FillRequest<'_>, row: Row<'_>, account: Account<'_>) -> bool {
    let mut columns = request.list.format().identity_columns(request.side);
    columns.any(|(column, scheme)| is_blank(row.cell(column)) && !account.value(scheme).is_empty())
}

impl Filled {
    /// Tells whether the export contradicts what had been filled in.
    #[must_use]
    pub fn has_contradictions(&self) -> bool {
        !self.outcomes.contradictions.is_empty()
    }

    /// Returns how many rows are only proposed.
    #[must_use]
    pub fn proposals(&self) -> usize {
        self.outcomes.proposed.len()
    }

    /// Writes the proposals in a form that a person can edit and give back; it holds names and identities.
    ///
    /// # Errors
    /// Where `out` fails.
    pub fn write_candidates(&self, form: ChoicesForm<'_>, out: impl std::io::Write + Send) -> Result<(), TableError> {
        let proposals = self.outcomes.proposed.iter();
        let proposals = proposals.map(|&(row, account, weak)| (self.list.row(row), self.export.accounts.get(account as usize), weak));
        write_candidates(proposals, form, out)
    }

    /// Makes the report, in a language.
    #[must_use]
    pub fn report(&self, catalogue: &Catalogue) -> FillReport {
        let row = |at: usize| self.list.row(at).number();
        let export_row = |account: u32| self.export.accounts.get(account as usize).row();
        let outcomes = &self.outcomes;
        let header = |column: usize| self.list.format().columns[column].header.to_owned();
        let words = |weak: Weaknesses| weak.iter().map(|weakness| weakness.as_str().to_owned()).collect();
        let export_rows = |accounts: &Vec<u32>| sorted(accounts.iter().map(|&account| export_row(account)));
        FillReport {
            report: "waswordt/fill/1".to_owned(),
            list_id: self.report.list_id.clone(),
            side: self.report.side.clone(),
            columns: self.columns(),
            layout: self.export.columns.layout().map(str::to_owned),
            counts: self.counts(),
            filled: outcomes
                .filled
                .iter()
                .map(|&(at, account, by, weak)| FilledRow { row: row(at), export_row: export_row(account), by, reasons: words(weak) })
                .collect(),
            proposed: outcomes
                .proposed
                .iter()
                .map(|&(at, account, weak)| ProposedRow { row: row(at), export_row: export_row(account), reasons: words(weak) })
                .collect(),
            ambiguous: outcomes
                .ambiguous
                .iter()
                .map(|(at, accounts)| AmbiguousRow { row: row(*at), export_rows: export_rows(accounts) })
                .collect(),
            contradictions: outcomes
                .contradictions
                .iter()
                .map(|&(at, account, column, reason)| Contradiction {
                    row: row(at),
                    export_row: export_row(account),
                    column: header(column),
                    reason: reason.to_owned(),
                })
                .collect(),
            left_over: LeftOver {
                rows: outcomes.left_over.iter().map(|&at| row(at)).collect(),
                export_rows: sorted(self.left_over_accounts().map(Account::row)),
            },
            unusable: self.unusable(catalogue),
            withheld: outcomes
                .withheld
                .iter()
                .map(|&(at, account, reason)| WithheldRow { row: row(at), export_row: export_row(account), reason })
                .collect(),
            numbers: self.export.numbers.clone(),
            list_warnings: Vec::new(),
            warnings: self.warnings(catalogue),
        }
    }

    fn columns(&self) -> Vec<UsedColumn> {
        let columns = &self.export.columns;
        let used = |(field, at): (ExportField, usize)| UsedColumn { field: field.to_string(), header: columns.title(at).to_owned() };
        columns.fields().map(used).collect()
    }

    fn counts(&self) -> FillCounts {
        let outcomes = &self.outcomes;
        let is_unusable = |standing: &&Standing| matches!(standing, Standing::Unusable(_));
        FillCounts {
            rows: self.list.len(),
            filled: outcomes.filled.len(),
            already: outcomes.already,
            proposed: outcomes.proposed.len(),
            ambiguous: outcomes.ambiguous.len(),
            contradictory: outcomes.contradictory,
            left_over: outcomes.left_over.len(),
            accounts: self.export.accounts.standing.iter().filter(|standing| **standing != Standing::Repeated).count(),
            accounts_left_over: self.left_over_accounts().count(),
            accounts_unusable: self.export.accounts.standing.iter().filter(is_unusable).count(),
        }
    }

    fn left_over_accounts(&self) -> impl Iterator<Item = Account<'_>> {
        self.export.accounts.usable().filter(|account| !self.outcomes.used[account.at])
    }

    /// Tells the accounts that cannot be used, by the column that is to blame and the reason.
    fn unusable(&self, catalogue: &Catalogue) -> Vec<UnusableAccounts> {
        let accounts = &self.export.accounts;
        let mut rows: BTreeMap<(Unusable, Option<ExportField>), Vec<u32>> = BTreeMap::new();
        for (at, (standing, row)) in accounts.standing.iter().zip(&accounts.rows).enumerate() {
            if let Standing::Unusable(reason) = standing {
                let first = accounts.faults.partition_point(|fault| fault.account < at);
                let fault = accounts.faults[first..].iter().take_while(|fault| fault.account == at).find(|fault| fault.reason == *reason);
                rows.entry((*reason, fault.map(|fault| fault.field))).or_default().push(*row);
            }
        }
        let told = |((reason, field), export_rows): ((Unusable, Option<ExportField>), Vec<u32>)| UnusableAccounts {
            reason: reason.as_str().to_owned(),
            column: field.and_then(|field| self.title(field)),
            message: catalogue.text(reason.key()),
            export_rows,
        };
        rows.into_iter().map(told).collect()
    }

    /// Returns how the export titles a field.
    fn title(&self, field: ExportField) -> Option<String> {
        self.export.columns.position(field).map(|at| self.export.columns.title(at).to_owned())
    }

    fn warnings(&self, catalogue: &Catalogue) -> Vec<SourceWarning> {
        let rows = [("fill-unknown-states", &self.export.unknown_states), ("fill-no-pupils", &self.export.no_pupils)];
        let of_rows = rows.into_iter().filter(|(_, rows)| !rows.is_empty()).map(|(key, rows)| {
            let message = Message::new(key).with("count", rows.len()).with("rows", ranges(rows));
            SourceWarning { code: None, severity: Severity::Warning, column: None, rows: rows.clone(), message: catalogue.render(&message) }
        });
        let problems = self.export.told.iter().map(|warning| warning.told(catalogue));
        problems.chain(of_rows).chain(self.left_out(catalogue)).collect()
    }

    /// Tells the cells that are left out of accounts of which the rest is filled in.
    fn left_out(&self, catalogue: &Catalogue) -> Vec<SourceWarning> {
        let accounts = &self.export.accounts;
        let mut cells: BTreeMap<(Unusable, ExportField), Vec<u32>> = BTreeMap::new();
        for fault in accounts.faults.iter().filter(|fault| !matches!(accounts.standing[fault.account], Standing::Unusable(_))) {
            cells.entry((fault.reason, fault.field)).or_default().push(accounts.rows[fault.account]);
        }
        let told = |((reason, field), rows): ((Unusable, ExportField), Vec<u32>)| {
            let column = self.title(field);
            let message = Message::new("fill-left-out").with("column", column.clone().unwrap_or_default()).with("count", rows.len());
            let message = message.with("rows", ranges(&rows)).with("reason", catalogue.text(reason.key()));
            SourceWarning { code: None, severity: Severity::Warning, column, message: catalogue.render(&message), rows }
        };
        cells.into_iter().map(told).collect()
    }
}

fn sorted(rows: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut rows: Vec<u32> = rows.collect();
    rows.sort_unstable();
    rows
}

impl Filled {
    /// How the stable words of the report's reasons are said to a person.
    pub const REASONS: ReasonKeys = ReasonKeys(key_of_word);
}

fn key_of_word(word: &str) -> &'static str {
    Weakness::ALL.into_iter().find(|weakness| weakness.as_str() == word).map_or("fill-reason", Weakness::key)
}

impl Choice {
    /// Tells whether the choice is of this account, and of what it fills in today.
    fn is_of(&self, account: Account<'_>) -> bool {
        account.row() == self.export_row
            && [Scheme::RealId, Scheme::ProfileId].into_iter().zip(&self.values).all(|(scheme, value)| account.value(scheme) == value)
    }
}
