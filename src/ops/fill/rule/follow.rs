//! Filling a column by a rule: one identity for one pupil, none that exists, and each confirmed by
//! the portal's export where there is one.

use std::collections::HashMap;

use super::super::accounts::Account;
use super::super::error::FillError;
use super::super::export::Export;
use super::super::fields::ExportField;
use super::super::graded::names_deny;
use super::super::matching;
use super::super::numbers::{Numbers, Said, other_side};
use super::super::pairs::Found;
use super::super::reason::Weakness;
use super::super::{FillRequest, read_export, refuse_supplied};
use super::name::is_name;
use super::{Rule, column};
use crate::identity::{RealId, Scheme, Side};
use crate::list::{Column, List, Row, is_blank};
use crate::person::{Agreement, compare_postcodes};
use crate::report::fill_rule::{RuleCounts, RuleReport, RuledRow, Unruled, UnruledRow};
use crate::rules::damage;
use crate::tables::ReadOptions;

/// A list that a rule filled.
#[derive(Debug)]
pub struct Ruled {
    /// The list, its rows as they were, and more of its cells filled.
    pub list: List,
    /// What came of it.
    pub report: RuleReport,
}

/// Fills a side of a list by a rule; where there is an export, only with identities of accounts
/// that are nobody else's.
///
/// # Errors
/// A [`FillError`]: the rule gives no identities of this side, the column is not to be filled, or
/// the export cannot be used.
pub fn follow<R: std::io::Read + std::io::Seek>(
    request: &FillRequest<'_>,
    rule: Rule,
    export: Option<(R, &ReadOptions)>,
) -> Result<Ruled, FillError> {
    let FillRequest { list, side, .. } = *request;
    let (column, scheme) = column(list.format(), side)?;
    refuse_supplied(request)?;
    let rule = with_realm(rule, scheme, request)?;
    let export =
        export.map(|(export, options)| read_export(request, export, options)).transpose()?;
    let portal = export.as_ref().map(|export| Portal::new(export, scheme, request, &rule));
    let made: Vec<Option<String>> = list.rows().map(|row| rule.of(row, side)).collect();
    let known = Known::new(list, side, column, &made);
    let mut filled = List::new(list.format());
    let mut report = RuleReport::new(
        request.manifest.map(|manifest| manifest.list_id.clone()),
        &side,
        rule.as_str(),
        portal.is_some(),
    );
    for (row, made) in list.rows().zip(&made) {
        let mut value = None;
        if is_blank(row.cell(column)) {
            let identity =
                sound(request, &rule, row).and_then(|()| known.judge(row, scheme, made.as_deref()));
            let confirmed = |identity| {
                Ok((
                    identity,
                    portal.as_ref().map(|portal| portal.confirm(row, identity)).transpose()?,
                ))
            };
            match identity.and_then(confirmed) {
                Ok((identity, export_row)) => {
                    report.filled.push(RuledRow { row: row.number(), export_row });
                    value = Some(identity);
                }
                Err(unruled) => report.not_filled.push(unruled),
            }
        } else {
            report.counts.already += 1;
            let is_other = made.as_deref().is_some_and(|made| made != row.cell(column).trim());
            report.differs.extend(is_other.then_some(row.number()));
        }
        let cells = (0..list.format().columns.len())
            .map(|at| value.filter(|_| at == column).unwrap_or_else(|| row.cell(at)));
        filled.push(row.number(), cells);
    }
    let RuleReport { filled: ruled, not_filled, .. } = &report;
    report.counts = RuleCounts {
        rows: list.len(),
        filled: ruled.len(),
        not_filled: not_filled.len(),
        ..report.counts
    };
    Ok(Ruled { list: filled, report })
}

/// Refuses a row of which the rule would take a damaged cell or a remark for a name, and one whose other identity is of
/// none of the realms there: nothing can be made of what is left of it, and nothing for who is no
/// pupil of the move.
fn sound(request: &FillRequest<'_>, rule: &Rule, row: Row<'_>) -> Result<(), UnruledRow> {
    let refuse = |reason, column: &Column| {
        let column = Some(column.header.to_owned());
        Err(UnruledRow { row: row.number(), reason, column, rows: Vec::new(), export_row: None })
    };
    let columns = row.format().columns;
    let is_damaged =
        |column: &&Column| request.damaged.binary_search(&(row.number(), column.header)).is_ok();
    if let Some(column) =
        columns.iter().filter(|column| rule.takes(column, request.side)).find(is_damaged)
    {
        return refuse(Unruled::Damaged, column);
    }
    let is_taken_name = |(at, column): &(usize, &Column)| {
        column.field.identity().is_none()
            && rule.takes(column, request.side)
            && !is_name(row.cell(*at))
    };
    if let Some((_, column)) = columns.iter().enumerate().find(is_taken_name) {
        return refuse(Unruled::NotAName, column);
    }
    let held = request.realms.held;
    let is_of_move = |value: &str| {
        held.is_empty()
            || RealId::parse(value.trim())
                .is_ok_and(|id| held.iter().any(|realm| realm == id.realm))
    };
    let mut others =
        row.identities(other_side(request.side)).filter(|(_, scheme, _)| *scheme == Scheme::RealId);
    match others.find(|(_, _, value)| !is_of_move(value)) {
        Some((column, _, _)) => refuse(Unruled::OtherRealm, &columns[column]),
        None => Ok(()),
    }
}

/// Adds the realm that is stated, and refuses one that is not of this side of the move.
fn with_realm(rule: Rule, scheme: Scheme, request: &FillRequest<'_>) -> Result<Rule, FillError> {
    if scheme != Scheme::RealId {
        return Ok(rule);
    }
    let rule = match (rule.as_str().contains('@'), request.realms.add) {
        (false, None) => return Err(FillError::RuleWithoutRealm),
        (false, Some(realm)) => rule.with_realm(realm),
        (true, _) => rule,
    };
    let known = request.realms.known;
    match rule.realm() {
        Some("") => Err(FillError::RuleWithoutRealm),
        Some(realm) if !known.is_empty() && !known.iter().any(|known| known == realm) => {
            Err(FillError::OtherRealm { realm: realm.to_owned(), known: known.to_vec() })
        }
        _ => Ok(rule),
    }
}

/// Which identities there are, and which rows they are made for.
struct Known {
    made: HashMap<String, Vec<u32>>,
    held: HashMap<String, Vec<u32>>,
    old: HashMap<String, Vec<u32>>,
}

impl Known {
    fn new(list: &List, side: Side, column: usize, made: &[Option<String>]) -> Self {
        let mut known = Self { made: HashMap::new(), held: HashMap::new(), old: HashMap::new() };
        for (row, made) in list.rows().zip(made) {
            let held = row.cell(column);
            if !is_blank(held) {
                known.held.entry(held.trim().to_lowercase()).or_default().push(row.number());
            } else if let Some(made) = made {
                known.made.entry(made.to_lowercase()).or_default().push(row.number());
            }
            for (_, _, value) in row.identities(other_side(side)) {
                known.old.entry(value.trim().to_lowercase()).or_default().push(row.number());
            }
        }
        known
    }

    /// Tells whether what the rule makes of a row may be its identity, as far as the list tells.
    fn judge<'m>(
        &self,
        row: Row<'_>,
        scheme: Scheme,
        made: Option<&'m str>,
    ) -> Result<&'m str, UnruledRow> {
        let refuse = |reason, rows: Vec<u32>| {
            Err(UnruledRow { row: row.number(), reason, column: None, rows, export_row: None })
        };
        let Some(made) = made else { return refuse(Unruled::MissingPart, Vec::new()) };
        if damage(scheme, made).is_some() {
            return refuse(Unruled::Unsound, Vec::new());
        }
        let key = made.to_lowercase();
        let others = |of: &HashMap<String, Vec<u32>>| -> Vec<u32> {
            of.get(&key)
                .into_iter()
                .flatten()
                .copied()
                .filter(|&other| other != row.number())
                .collect()
        };
        let (same, held, old) = (others(&self.made), others(&self.held), others(&self.old));
        match () {
            () if self.old.get(&key).is_some_and(|rows| rows.contains(&row.number())) => {
                refuse(Unruled::Unchanged, Vec::new())
            }
            () if !same.is_empty() => refuse(Unruled::Double, same),
            () if !held.is_empty() => refuse(Unruled::InList, held),
            () if !old.is_empty() => refuse(Unruled::InList, old),
            () => Ok(made),
        }
    }
}

/// The accounts of a portal's export, by identity.
struct Portal<'a> {
    export: &'a Export,
    accounts: HashMap<String, Vec<usize>>,
    scheme: Scheme,
    numbers: Numbers<'a>,
    is_of_names: bool,
    /// The account that each row has without the rule.
    found: Vec<Found>,
}

impl<'a> Portal<'a> {
    fn new(export: &'a Export, scheme: Scheme, request: &FillRequest<'a>, rule: &Rule) -> Self {
        let mut accounts = HashMap::<String, Vec<usize>>::new();
        for account in export.accounts.distinct() {
            accounts.entry(account.value(scheme).to_lowercase()).or_default().push(account.at);
        }
        let numbers = Numbers::new(request.list, request.side, request.realms);
        let found = matching::find(request.list, &export.accounts, numbers);
        Self { export, accounts, scheme, numbers, is_of_names: rule.is_of_names(), found }
    }

    /// Looks an identity up: it must be there, as it stands, and be nobody else's. Returns its row
    /// of the export.
    fn confirm(&self, row: Row<'_>, identity: &str) -> Result<u32, UnruledRow> {
        let refuse = |reason, account: Option<Account<'_>>| {
            Err(UnruledRow {
                row: row.number(),
                reason,
                column: None,
                rows: Vec::new(),
                export_row: account.map(Account::row),
            })
        };
        let found = self.accounts.get(&identity.to_lowercase()).map_or(&[][..], Vec::as_slice);
        let Some(&first) = found.first() else { return refuse(Unruled::NotInExport, None) };
        let account = self.export.accounts.get(first);
        match () {
            () if found.len() > 1 || !account.is_usable() => {
                refuse(Unruled::Unusable, Some(account))
            }
            () if account.value(self.scheme) != identity => {
                refuse(Unruled::OtherCapitals, Some(account))
            }
            () if self.is_anothers(row, account) => refuse(Unruled::OtherPerson, Some(account)),
            () if account.doubt() == Some(Weakness::Disabled) => {
                refuse(Unruled::Disabled, Some(account))
            }
            () if account.doubt().is_some() => refuse(Unruled::UnknownState, Some(account)),
            () => Ok(account.row()),
        }
    }

    /// Tells whether the row has another account by its number, name and address. Of several that
    /// are as good, a rule that goes by the old user id tells which; one of names does not.
    fn has_another(&self, row: Row<'_>, account: Account<'_>) -> bool {
        let own = account.at as u32;
        match &self.found[row.index()] {
            Found::Nothing => false,
            Found::Ambiguous(several) => self.is_of_names || !several.contains(&own),
            Found::Claimed(other)
            | Found::Exact(other, ..)
            | Found::Weak(other, _)
            | Found::Unusable(other) => *other != own,
        }
    }

    /// Tells whether the account is of somebody else. A rule of names gives a namesake's as well:
    /// there, number and address must not differ.
    fn is_anothers(&self, row: Row<'_>, account: Account<'_>) -> bool {
        let person = row.person();
        let lives_elsewhere = || {
            compare_postcodes(person.postcode, account.field(ExportField::Postcode))
                == Agreement::Differs
        };
        let has_other_number = || self.numbers.compare(row, account) == Said::Differs;
        names_deny(&person, account)
            || self.has_another(row, account)
            || self.is_of_names && (lives_elsewhere() || has_other_number())
    }
}
