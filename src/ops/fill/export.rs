//! Reading an export: its header, its accounts, and which of them can be used.

use std::io::{Read, Seek};

use super::FillRequest;
use super::accounts::Accounts;
use super::error::FillError;
use super::fields::{
    AccountState, Columns, Dictionary, Emails, ExportField, Order, Purpose, Roles, States, Told,
    UnderHeader, suffix,
};
use super::fitting::Fitting;
use super::institutions::whole;
use super::realms::FillRealms;
use super::usable::{join_repeated, main_reason, set_values};
use crate::calendar::Date;
use crate::grid::{Note, Record, is_marked, unwrapped};
use crate::identity::{Esi, Scheme, Side, padding};
use crate::intake::{
    CellDamage, Oddity, Warning, is_lost_name, is_spoilt, location_of, without_title,
};
use crate::list::{Format, Untitled, are_total, is_blank, is_no_person};
use crate::message::Message;
use crate::person::is_particle;
use crate::rules::Severity;
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
    let mut table = UnderHeader::new(dictionary, mapping, |columns| columns);
    let mut reader = ExportReader::new(dictionary.scheme(), realms, options.today);
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
    let ExportReader {
        mut accounts,
        spoilt,
        numbers,
        states,
        roles,
        quarrel,
        untitled,
        damage,
        fitting,
        ..
    } = reader;
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
        return Err(nothing_usable(&columns, &accounts, &fitting));
    }
    let told = facts.problems.into_iter().map(Warning::of_file).chain(location).chain(nobody);
    let told = told.chain(without_title(&untitled)).chain(damage.finish().0).collect();
    Ok(Export { columns, accounts, told, numbers, unknown_states, no_pupils, unknown_roles })
}

/// Says that no account can be used: of which columns, why most of them, and which other column
/// would fit.
fn nothing_usable(columns: &Columns, accounts: &Accounts, fitting: &Fitting<'_>) -> FillError {
    let taken: Vec<usize> = [ExportField::Identity, ExportField::ProfileId]
        .into_iter()
        .filter_map(|field| columns.position(field))
        .collect();
    let title = |at: usize| columns.title(at).to_owned();
    FillError::NothingUsable {
        reason: main_reason(accounts),
        taken: taken.iter().map(|at| title(*at)).collect(),
        fitting: fitting.best().filter(|at| !taken.contains(at)).map(title),
    }
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

struct ExportReader<'a> {
    scheme: Scheme,
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
    /// What the rules find in the cells of people.
    damage: CellDamage,
    fitting: Fitting<'a>,
}

/// The fields that tell accounts apart: which of two columns is meant is for a person to say.
const TELLING: [ExportField; 5] = [
    ExportField::Identity,
    ExportField::ProfileId,
    ExportField::KnownIdentity,
    ExportField::KnownProfileId,
    ExportField::StudentNumber,
];

/// The fields by which people are known, in which a filler tells nobody.
const NAMES: [ExportField; 4] =
    [ExportField::FirstName, ExportField::CallName, ExportField::LastName, ExportField::FullName];

impl<'a> ExportReader<'a> {
    fn new(scheme: Scheme, realms: FillRealms<'a>, today: Option<Date>) -> Self {
        Self {
            scheme,
            accounts: Accounts::default(),
            spoilt: Vec::new(),
            numbers: Vec::new(),
            states: States::on(today),
            roles: Roles::default(),
            quarrel: None,
            nobody: Vec::new(),
            headers: Vec::new(),
            rearranged: Vec::new(),
            untitled: Untitled::default(),
            damage: CellDamage::default(),
            fitting: Fitting::new(scheme, realms),
        }
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
            |field| columns.position(field).map_or("", |at| record.get(at)).trim_matches(padding);
        let has_roles = columns.position(ExportField::Role).is_some();
        if has_roles
            && !self.roles.take(text(ExportField::Role), columns.is_rostering(), record.number())
        {
            return;
        }
        self.fitting.take(record);
        let is_marked = is_marked(record.iter());
        let is_surname = is_surname(columns, &text);
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
                ExportField::LastName if is_surname => {
                    self.take_cell(columns, (record, is_marked), ExportField::FullName);
                }
                ExportField::FullName if is_surname => self.accounts.fields.push(""),
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
        let text = |at: usize| record.get(at).trim_matches(padding);
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
        let cell = at.filter(|_| !is_lost).map_or("", |at| record.get(at)).trim_matches(padding);
        let unwrapped = unwrapped(cell, is_marked);
        let cell = unwrapped.as_deref().unwrap_or(cell);
        let mut is_nobodys = false;
        if fills && !cell.is_empty() {
            let scheme =
                if field == ExportField::Identity { self.scheme } else { Scheme::ProfileId };
            self.damage.look_alike(record.number(), field.as_str(), scheme, cell);
            self.damage.edges(record.number(), field.as_str(), at.map_or("", |at| record.get(at)));
        } else if NAMES.contains(&field) && !cell.is_empty() {
            self.damage.person(record.number(), field.as_str(), cell, None);
            is_nobodys = is_lost_name(field.as_str(), cell, None);
        }
        let meant = self.meant(columns, record, (field, cell)).filter(|_| !is_lost);
        let cell = meant.as_deref().unwrap_or(cell);
        self.accounts.fields.push(if is_nobodys { "" } else { cell });
    }

    /// Returns the identity that a cell means beside others: whole, where its institution stands in
    /// another column, and alone, where other values of its attribute stand with it.
    fn meant(
        &self,
        columns: &Columns,
        record: &Record,
        (field, cell): (ExportField, &str),
    ) -> Option<String> {
        match self.scheme {
            Scheme::Unilogin => {}
            Scheme::Esi if matches!(field, ExportField::Identity | ExportField::KnownIdentity) => {
                return Esi::only_one(cell).map(str::to_owned);
            }
            _ => return None,
        }
        let text = |at| record.get(at).trim_matches(padding);
        whole(field, cell, |field| columns.position(field).map(text))
    }
}

/// Tells whether what stands in a column such as `Naam` is the surname: the first name has a column
/// of its own, the surname none, and there is one word behind its prefixes.
fn is_surname<'r>(columns: &Columns, text: &impl Fn(ExportField) -> &'r str) -> bool {
    let [first, call, full] =
        [ExportField::FirstName, ExportField::CallName, ExportField::FullName].map(text);
    let mut words = full.split_whitespace().rev();
    columns.position(ExportField::LastName).is_none()
        && !(first.is_empty() && call.is_empty())
        && words.next().is_some_and(|word| ![first, call].contains(&word))
        && words.all(is_particle)
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
