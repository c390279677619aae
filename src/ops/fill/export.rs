//! Reading an export: its header, its accounts, and which of them can be used.

use std::collections::{BTreeMap, HashMap};
use std::io::{Read, Seek};

use super::FillRequest;
use super::accounts::{Account, Accounts, Fault, Standing, Texts, Unusable};
use super::error::FillError;
use super::fields::{
    AccountState, Columns, Dictionary, Emails, ExportField, Order, Purpose, Roles, States, Told,
    UnderHeader, suffix,
};
use super::index::{Kind, key};
use super::names::whole_names;
use super::realms::FillRealms;
use crate::calendar::Date;
use crate::grid::{Note, Record};
use crate::identity::{Defect, Scheme, Side, forbidden};
use crate::intake::{Oddity, Warning, is_marked, is_spoilt, location_of, unwrapped, without_title};
use crate::list::{Fill, Format, Untitled, are_total, is_blank, is_no_person};
use crate::message::Message;
use crate::rules::{Damage, Severity, damage};
use crate::tables::{self, ReadOptions};

/// An export that was read.
#[derive(Debug)]
pub(super) struct Export {
    pub(super) columns: Columns,
    pub(super) accounts: Accounts,
    /// What is told of the file.
    pub(super) told: Vec<Warning>,
    /// Rows whose identity was a number, which may have lost leading zeros.
    pub(super) numbers: Vec<u32>,
    /// Rows of accounts of which it is not known whether they are open, and the titles of the
    /// columns that leave it so.
    pub(super) unknown_states: (Vec<u32>, Vec<String>),
    /// Rows of people who are no pupils, which are left out.
    pub(super) no_pupils: Vec<u32>,
    /// Rows of people of whom it is not known whether they are pupils.
    pub(super) unknown_roles: Vec<u32>,
}

/// Reads an export for one side of a list of a format.
pub(super) fn read(
    input: impl Read + Seek,
    options: &ReadOptions,
    request: &FillRequest<'_>,
) -> Result<Export, FillError> {
    let (format, FillRequest { side, mapping, realms, .. }) = (request.list.format(), *request);
    let dictionary = Dictionary { format, side, purpose: Purpose::Export, emails: emails(realms) };
    let (mut table, mut reader) =
        (UnderHeader::new(dictionary, mapping, |columns| columns), ExportReader::on(options.today));
    let facts = tables::read(input, &dictionary.seek(mapping, options), &mut |record| {
        table.push(record, &mut |columns, record| reader.take(columns, record));
    });
    let facts = facts.map_err(FillError::Export)?;
    if let Some(names) = facts.unchosen() {
        return Err(FillError::SeveralSheets {
            sheet: facts.sheet.clone().unwrap_or_default(),
            names: names.to_vec(),
        });
    }
    let mut columns = table.finish(&mut |columns, record| reader.take(columns, record))?;
    if !reader.rearranged.is_empty() {
        return Err(FillError::Rearranged { rows: reader.rearranged });
    }
    let nobody = reader.nobody();
    let ExportReader { mut accounts, spoilt, numbers, states, roles, quarrel, untitled, .. } =
        reader;
    let location = request.brin.map_or(Ok(None), |brin| location_of(&facts, brin))?;
    check(&columns, format, side)?;
    if let Some((field, found, row)) = quarrel {
        return Err(FillError::Rivals {
            field,
            found: found.map(|at| columns.title(at).to_owned()),
            row,
        });
    }
    let Told { states, unclear, late } = states.finish(&columns);
    accounts.states = states;
    columns.take_states(&late);
    let unknown = accounts
        .states
        .iter()
        .zip(&accounts.rows)
        .filter(|(state, _)| **state == AccountState::Unknown)
        .map(|(_, row)| *row);
    let unknown_states =
        (unknown.collect(), unclear.into_iter().map(|at| columns.title(at).to_owned()).collect());
    let (no_pupils, unknown_roles) = roles.finish();
    set_values(&mut accounts, &spoilt, (format, side), realms);
    join_repeated(&mut accounts);
    if accounts.usable().next().is_none() {
        return Err(FillError::NothingUsable { reason: main_reason(&accounts) });
    }
    let told = facts.problems.into_iter().map(Warning::of_file).chain(location).chain(nobody);
    let told = told.chain(without_title(&untitled)).collect();
    Ok(Export { columns, accounts, told, numbers, unknown_states, no_pupils, unknown_roles })
}

/// Tells whether e-mail addresses may be identities: a realm that is added would make one of any
/// address.
fn emails(realms: FillRealms<'_>) -> Emails {
    if realms.known.is_empty() || realms.add.is_some() {
        Emails::AreNone
    } else {
        Emails::MayBeIdentities
    }
}

/// Refuses columns that fill nothing in, or tell nobody.
fn check(columns: &Columns, format: &Format, side: Side) -> Result<(), FillError> {
    let fills = |scheme| {
        columns.position(if scheme == Scheme::ProfileId {
            ExportField::ProfileId
        } else {
            ExportField::Identity
        })
    };
    if format.identity_columns(side).all(|(_, scheme)| fills(scheme).is_none()) {
        return Err(FillError::NoIdentityColumn { found: columns.found() });
    }
    if columns.fields().all(|(field, _)| !field.is_key()) {
        return Err(FillError::NoKeyColumn { found: columns.found() });
    }
    Ok(())
}

#[derive(Default)]
struct ExportReader {
    accounts: Accounts,
    /// The cells that are filled in and were spoilt, as (account, field).
    spoilt: Vec<(usize, ExportField)>,
    numbers: Vec<u32>,
    states: States,
    roles: Roles,
    /// The first row in which two columns that say they hold the same do not.
    quarrel: Option<(ExportField, [usize; 2], u32)>,
    /// Rows that are nobody's, and rows in which the header stands once more: in its order, or in
    /// another.
    nobody: Vec<u32>,
    headers: Vec<u32>,
    rearranged: Vec<u32>,
    untitled: Untitled,
}

/// The fields that tell accounts apart: which of two columns is meant is for a person to say.
const TELLING: [ExportField; 5] = [
    ExportField::Identity,
    ExportField::ProfileId,
    ExportField::KnownIdentity,
    ExportField::KnownProfileId,
    ExportField::StudentNumber,
];

impl ExportReader {
    fn on(today: Option<Date>) -> Self {
        Self { states: States::on(today), ..Self::default() }
    }

    fn take(&mut self, columns: &Columns, record: &Record) {
        // What is nobody's in a list or roster is nobody's account either.
        match columns.stand_again(record) {
            Some(Order::Same) => return self.headers.push(record.number()),
            Some(Order::Other) => return self.rearranged.push(record.number()),
            None => {}
        }
        if are_nobodys(columns, record) {
            return self.nobody.push(record.number());
        }
        let text =
            |field| columns.position(field).map_or("", |at| record.get(at)).trim_matches(forbidden);
        let has_roles = columns.position(ExportField::Role).is_some();
        if has_roles
            && !self.roles.take(text(ExportField::Role), columns.is_rostering(), record.number())
        {
            return;
        }
        let is_marked = is_marked(record);
        for &field in ExportField::ALL {
            match field {
                // What the columns of states say is known when all of them are read; letter and
                // addition are compared as one.
                ExportField::Enabled | ExportField::HouseLetter => self.accounts.fields.push(""),
                ExportField::HouseAddition => {
                    self.accounts.fields.push(&suffix(
                        text(ExportField::HouseLetter),
                        text(ExportField::HouseAddition),
                    ));
                }
                field => self.take_cell(columns, (record, is_marked), field),
            }
        }
        self.states.take(columns, record);
        columns.note_untitled(record, &mut self.untitled);
        self.accounts.rows.push(record.number());
    }

    /// Tells the rows that are nobody's, and were left out.
    fn nobody(&mut self) -> Vec<Warning> {
        let told = [
            ("WW307", "rules-WW307-says", &mut self.nobody),
            ("WW308", "rules-WW308-says", &mut self.headers),
        ];
        let told = told.map(|(code, says, rows)| {
            let oddity =
                Oddity::Found { code, says: Message::new(says), severity: Severity::Warning };
            Warning { oddity, column: None, rows: std::mem::take(rows) }
        });
        told.into_iter().filter(|warning| !warning.rows.is_empty()).collect()
    }

    /// Returns where a field of a record stands: of several columns that say they hold the same, in
    /// one that is filled.
    fn position(
        &mut self,
        columns: &Columns,
        record: &Record,
        field: ExportField,
    ) -> Option<usize> {
        let at = columns.position(field)?;
        if !TELLING.contains(&field) {
            return Some(at);
        }
        let text = |at: usize| record.get(at).trim_matches(forbidden);
        let filled = std::iter::once(at)
            .chain(columns.rivals(field).iter().copied())
            .filter(|at| !text(*at).is_empty());
        let filled: Vec<usize> = filled.collect();
        let first = filled.first().copied().unwrap_or(at);
        if let Some(other) = filled.iter().find(|other| text(**other) != text(first)) {
            self.quarrel.get_or_insert((field, [first, *other], record.number()));
        }
        Some(first)
    }

    fn take_cell(
        &mut self,
        columns: &Columns,
        (record, is_marked): (&Record, bool),
        field: ExportField,
    ) {
        let account = self.accounts.len();
        let at = self.position(columns, record, field);
        let note = at.and_then(|at| record.note(at));
        let fills = matches!(field, ExportField::Identity | ExportField::ProfileId);
        let is_lost = note.is_some_and(is_spoilt) || fills && note == Some(Note::Merged);
        if fills && is_lost {
            self.spoilt.push((account, field));
        }
        if fills && note == Some(Note::Number) {
            self.numbers.push(record.number());
        }
        if field == ExportField::StudentNumber && note == Some(Note::Number) {
            self.accounts.spreadsheet_numbers.push(account);
        }
        let cell = at.filter(|_| !is_lost).map_or("", |at| record.get(at)).trim_matches(forbidden);
        self.accounts.fields.push(unwrapped(cell, is_marked).as_deref().unwrap_or(cell));
    }
}

/// Tells whether a record is nobody's account: a total, or what a report puts between its rows. That
/// has no identity, but that its first cell may stand in the column of identities.
fn are_nobodys(columns: &Columns, record: &Record) -> bool {
    let first = record.iter().position(|cell| !is_blank(cell));
    let fields = [ExportField::Identity, ExportField::ProfileId];
    let mut identities = fields.into_iter().filter_map(|field| columns.position(field));
    let has_identity = identities.any(|at| {
        let cell = record.get(at);
        !is_blank(cell) && (first != Some(at) || cell.contains('@'))
    });
    are_total(record.iter()) || !has_identity && is_no_person(record.iter())
}

/// Decides what each account fills in.
fn set_values(
    accounts: &mut Accounts,
    spoilt: &[(usize, ExportField)],
    (format, side): (&'static Format, Side),
    realms: FillRealms<'_>,
) {
    let schemes: Vec<(Scheme, Fill)> = format
        .identity_columns(side)
        .map(|(column, scheme)| (scheme, format.columns[column].fill))
        .collect();
    let main = schemes
        .iter()
        .map(|(scheme, _)| *scheme)
        .find(|scheme| *scheme != Scheme::ProfileId)
        .unwrap_or(Scheme::RealId);
    let adding = realms.add.map(|realm| Adding::new(accounts, realm));
    let mut values = Texts::new(2);
    let mut scratch = String::new();
    // What was spoilt stands in the order of accounts.
    let mut spoilt = spoilt.chunk_by(|a, b| a.0 == b.0).peekable();
    for account in 0..accounts.len() {
        let own = spoilt.next_if(|own| own[0].0 == account).unwrap_or_default();
        let mut faults: Vec<Fault> = Vec::new();
        let (mut has_value, mut is_barred) = (false, false);
        for (scheme, field) in
            [(main, ExportField::Identity), (Scheme::ProfileId, ExportField::ProfileId)]
        {
            let raw = accounts.fields.get(account, field as usize);
            let number = accounts.fields.get(account, ExportField::InstitutionNumber as usize);
            let value = match scheme {
                Scheme::Unilogin if !raw.is_empty() && !raw.contains('@') && !number.is_empty() => {
                    scratch.clear();
                    scratch.extend([raw, "@", number]);
                    &scratch
                }
                Scheme::RealId | Scheme::Unilogin => {
                    adding.as_ref().map_or(raw, |adding| adding.add(raw, &mut scratch))
                }
                _ => raw,
            };
            let asked = schemes.iter().find(|(asked, _)| *asked == scheme).map(|(_, fill)| *fill);
            let outcome = match asked {
                None => Ok(""),
                Some(_) if own.iter().any(|(_, spoilt)| *spoilt == field) => Err(Unusable::Spoilt),
                // A remark does not become an identity by a realm behind it.
                Some(_) if adding.is_some() && scheme.defects(raw) == [Defect::Remark] => {
                    Err(Unusable::Unsound)
                }
                Some(_) => sound(scheme, value, realms.known),
            };
            values.begin(outcome.unwrap_or_default());
            values.push("");
            has_value |= outcome.is_ok_and(|value| !value.is_empty());
            is_barred |= outcome.is_err() && asked == Some(Fill::Required);
            faults.extend(outcome.err().map(|reason| Fault { account, field, reason }));
        }
        // What is always to be filled is not left out beside what may be: half of an identity is
        // nobody's.
        accounts.standing.push(match faults.first() {
            Some(fault) if is_barred || !has_value => Standing::Unusable(fault.reason),
            None if !has_value => Standing::Unusable(Unusable::NoIdentity),
            _ => Standing::Usable,
        });
        accounts.faults.append(&mut faults);
    }
    accounts.values = values;
}

/// How a realm is added to user ids.
struct Adding<'a> {
    realm: &'a str,
    /// Whether some identity has the realm already: then one with another `@` is no bare user id,
    /// but an identity of another realm.
    some_have_it: bool,
}

impl<'a> Adding<'a> {
    fn new(accounts: &Accounts, realm: &'a str) -> Self {
        let has_it = |account| {
            has_realm(accounts.fields.get(account, ExportField::Identity as usize), realm)
        };
        Self { realm, some_have_it: (0..accounts.len()).any(has_it) }
    }

    /// Adds the realm to a bare user id. A user id may be an e-mail address (it holds an `@` of its
    /// own), where no identity of the export has the realm yet.
    fn add<'v>(&self, raw: &'v str, scratch: &'v mut String) -> &'v str {
        if raw.is_empty() || has_realm(raw, self.realm) || self.some_have_it && raw.contains('@') {
            return raw;
        }
        scratch.clear();
        scratch.extend([raw, "@", self.realm]);
        scratch
    }
}

fn has_realm(value: &str, realm: &str) -> bool {
    value.rsplit_once('@').is_some_and(|(user_id, of)| !user_id.is_empty() && of == realm)
}

/// Returns a value that can be filled in; nothing where there is none.
fn sound<'v>(scheme: Scheme, value: &'v str, realms: &[String]) -> Result<&'v str, Unusable> {
    if value.is_empty() {
        return Ok(value);
    }
    if scheme.has_realms() && scheme.is_account() && !value.contains('@') {
        return Err(Unusable::NoRealm);
    }
    match damage(scheme, value) {
        Some(Damage::Lost) => return Err(Unusable::Spoilt),
        Some(Damage::Marked | Damage::Unsound) => return Err(Unusable::Unsound),
        None => {}
    }
    if scheme.has_realms() && !realms.is_empty() && !scheme.is_of_realms(value, realms) {
        return Err(Unusable::OtherRealm);
    }
    Ok(value)
}

/// Joins rows that tell of one account: an export may have one per class. One identity of two
/// people is of neither, and so are two that differ in upper and lower case only: a portal takes
/// them for one.
fn join_repeated(accounts: &mut Accounts) {
    let mut again: Vec<Vec<usize>> = Vec::new();
    for scheme in [Scheme::RealId, Scheme::ProfileId] {
        let folded = |account: Account<'_>| account.value(scheme).to_lowercase();
        let held = accounts.usable().filter(|account| !account.value(scheme).is_empty());
        let mut keys: Vec<(u64, usize)> =
            held.map(|account| (key(Kind::Identity, &[&folded(account)]), account.at)).collect();
        keys.sort_unstable();
        let mut groups: Vec<Vec<usize>> = Vec::new();
        // Equal keys may be of different identities.
        for met in keys.chunk_by(|one, other| one.0 == other.0).filter(|met| met.len() > 1) {
            let mut same: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            for &(_, at) in met {
                same.entry(folded(accounts.get(at))).or_default().push(at);
            }
            groups.extend(same.into_values().filter(|group| group.len() > 1));
        }
        groups.sort_unstable();
        again.append(&mut groups);
    }
    for group in again {
        join(accounts, &group);
    }
}

fn join(accounts: &mut Accounts, group: &[usize]) {
    let told = |at: usize| {
        let account = accounts.get(at);
        let values =
            [Scheme::RealId, Scheme::ProfileId].map(|scheme| account.value(scheme).to_owned());
        (values, whole_names(account))
    };
    let is_one = group.iter().all(|&at| told(at) == told(group[0]));
    let address = [
        ExportField::StudentNumber,
        ExportField::Postcode,
        ExportField::HouseNumber,
        ExportField::HouseAddition,
    ];
    let address = address
        .into_iter()
        .chain(ExportField::KNOWN)
        .chain([ExportField::Location, ExportField::Initials]);
    let agrees = |field: ExportField| {
        group.iter().all(|&at| accounts.get(at).field(field) == accounts.get(group[0]).field(field))
    };
    let is_one = is_one
        && group.iter().all(|&at| accounts.get(at).state() == accounts.get(group[0]).state());
    // Rows that differ in what confirms a person confirm nothing: which of them came first must not
    // matter.
    let standing = if is_one && address.into_iter().all(agrees) {
        Standing::Repeated
    } else {
        Standing::Unusable(Unusable::Shared)
    };
    let spared = usize::from(standing == Standing::Repeated);
    for &at in group.iter().skip(spared) {
        accounts.standing[at] = standing;
    }
}

/// Says why most accounts cannot be used.
fn main_reason(accounts: &Accounts) -> Message {
    let mut counts: HashMap<Unusable, usize> = HashMap::new();
    for standing in &accounts.standing {
        if let Standing::Unusable(reason) = standing {
            *counts.entry(*reason).or_default() += 1;
        }
    }
    let main = counts
        .into_iter()
        .max_by_key(|(reason, count)| (*count, *reason))
        .map(|(reason, _)| reason);
    Message::new(main.map_or("fill-no-accounts", Unusable::key))
}
