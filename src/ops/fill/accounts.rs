//! The accounts of an export, in one string and one vector of ends.

use super::fields::{AccountState, ExportField};
use super::reason::Weakness;
use crate::identity::{RealId, Scheme};

/// Texts of equal number per row, in compact memory.
#[derive(Clone, Debug)]
pub(super) struct Texts {
    width: usize,
    text: String,
    /// Where each row starts in the text, and the one that is to come.
    starts: Vec<usize>,
    /// Where each text ends, from the start of its row.
    ends: Vec<u32>,
}

impl Texts {
    pub(super) fn new(width: usize) -> Self {
        Self { width, text: String::new(), starts: vec![0], ends: Vec::new() }
    }

    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
        let start = self.starts[self.ends.len() / self.width];
        self.ends.push((self.text.len() - start) as u32);
        if self.ends.len().is_multiple_of(self.width) {
            self.starts.push(self.text.len());
        }
    }

    /// Adds to the text that is to be pushed next.
    pub(super) fn begin(&mut self, text: &str) {
        self.text.push_str(text);
    }

    pub(super) fn get(&self, row: usize, column: usize) -> &str {
        let at = row * self.width + column;
        let begin = if column == 0 { 0 } else { self.ends[at - 1] };
        let start = self.starts[row];
        &self.text[start + begin as usize..start + self.ends[at] as usize]
    }
}

/// Why an account cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unusable {
    /// It has no identity.
    NoIdentity,
    /// Its identity has no realm, and none is stated.
    NoRealm,
    /// The realm of its identity is none of the move's.
    OtherRealm,
    /// Its identity cannot be one.
    Unsound,
    /// A spreadsheet lost what was typed.
    Spoilt,
    /// Another person in the export has the same identity.
    Shared,
}

impl Unusable {
    /// Returns the stable word for reports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NoIdentity => "no-identity",
            Self::NoRealm => "no-realm",
            Self::OtherRealm => "other-realm",
            Self::Unsound => "unsound",
            Self::Spoilt => "spoilt",
            Self::Shared => "shared",
        }
    }

    /// Returns the message that says so.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::NoIdentity => "fill-unusable-no-identity",
            Self::NoRealm => "fill-unusable-no-realm",
            Self::OtherRealm => "fill-unusable-other-realm",
            Self::Unsound => "fill-unusable-unsound",
            Self::Spoilt => "fill-unusable-spoilt",
            Self::Shared => "fill-unusable-shared",
        }
    }
}

/// Whether an account takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It does.
    Usable,
    /// It cannot.
    Unusable(Unusable),
    /// It is told by another row of the export, which says the same.
    Repeated,
}

/// A cell that was to be filled in and cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) account: usize,
    pub(super) field: ExportField,
    pub(super) reason: Unusable,
}

/// The accounts of an export.
#[derive(Debug)]
pub(super) struct Accounts {
    /// The fields of [`ExportField`], in its order.
    pub(super) fields: Texts,
    /// What is filled in: real id and profile id.
    pub(super) values: Texts,
    pub(super) rows: Vec<u32>,
    /// What the export says of each.
    pub(super) states: Vec<AccountState>,
    pub(super) standing: Vec<Standing>,
    /// What cannot be filled in, in the order of accounts.
    pub(super) faults: Vec<Fault>,
    /// Accounts whose student number was a number in the spreadsheet, which may have lost leading
    /// zeros.
    pub(super) spreadsheet_numbers: Vec<usize>,
}

impl Default for Accounts {
    fn default() -> Self {
        Self {
            fields: Texts::new(ExportField::ALL.len()),
            values: Texts::new(2),
            rows: Vec::new(),
            states: Vec::new(),
            standing: Vec::new(),
            faults: Vec::new(),
            spreadsheet_numbers: Vec::new(),
        }
    }
}

impl Accounts {
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn get(&self, account: usize) -> Account<'_> {
        Account { accounts: self, at: account }
    }

    /// Walks over all accounts, once each: one that cannot be used is somebody's all the same.
    pub(super) fn distinct(&self) -> impl Iterator<Item = Account<'_>> {
        (0..self.len()).filter(|&at| self.standing[at] != Standing::Repeated).map(|at| self.get(at))
    }

    /// Walks over the accounts of which there is something to fill in.
    pub(super) fn usable(&self) -> impl Iterator<Item = Account<'_>> {
        (0..self.len()).filter(|&at| self.standing[at] == Standing::Usable).map(|at| self.get(at))
    }
}

/// One account.
#[derive(Clone, Copy)]
pub(super) struct Account<'a> {
    accounts: &'a Accounts,
    pub(super) at: usize,
}

impl<'a> Account<'a> {
    pub(super) fn field(self, field: ExportField) -> &'a str {
        self.accounts.fields.get(self.at, field as usize)
    }

    /// Returns what is filled in where the list asks for an identity of a scheme.
    pub(super) fn value(self, scheme: Scheme) -> &'a str {
        match scheme {
            Scheme::ProfileId => self.accounts.values.get(self.at, 1),
            // Beside a profile id a list asks for one scheme alone.
            _ => self.accounts.values.get(self.at, 0),
        }
    }

    /// Returns the row of the export.
    pub(super) fn row(self) -> u32 {
        self.accounts.rows[self.at]
    }

    /// Tells whether one of its identities has this realm or scope.
    pub(super) fn is_of_realm(self, realm: &str) -> bool {
        [Scheme::RealId, Scheme::ProfileId]
            .into_iter()
            .any(|scheme| RealId::parse(self.value(scheme)).is_ok_and(|id| id.realm == realm))
    }

    /// Tells whether there is something to fill in.
    pub(super) fn is_usable(self) -> bool {
        self.accounts.standing[self.at] == Standing::Usable
    }

    /// Tells whether its student number may have lost leading zeros in a spreadsheet.
    pub(super) fn has_spreadsheet_number(self) -> bool {
        self.accounts.spreadsheet_numbers.binary_search(&self.at).is_ok()
    }

    /// Returns why the account is in doubt, where the export says that it is blocked, or what is
    /// not known.
    pub(super) fn doubt(self) -> Option<Weakness> {
        match self.state() {
            AccountState::Blocked => Some(Weakness::Disabled),
            AccountState::Unknown => Some(Weakness::UnknownState),
            AccountState::Open => None,
        }
    }

    /// Returns what the export says of the account.
    pub(super) fn state(self) -> AccountState {
        self.accounts.states[self.at]
    }

    /// Tells whether anything says who it belongs to.
    pub(super) fn is_named(self) -> bool {
        use ExportField::{CallName, FirstName, FullName, LastName};
        [FirstName, CallName, LastName, FullName]
            .into_iter()
            .any(|field| !self.field(field).is_empty())
    }
}
