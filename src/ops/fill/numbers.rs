//! Numbers of the administration: which rows and accounts hold one, and whether numbers join the
//! two files at all.

use super::accounts::Account;
use super::fields::ExportField;
use super::realms::FillRealms;
use crate::identity::{Scheme, Side, user_and_realm};
use crate::list::{List, Row};

/// Returns the number of a text, without the leading zeros that spreadsheets eat; none where it is
/// no number of an administration.
pub(super) fn number_key(text: &str) -> Option<String> {
    let number = text.trim().trim_start_matches('0');
    let is_number = number.len() >= 2 && number.bytes().any(|byte| byte.is_ascii_digit());
    is_number.then(|| number.to_lowercase())
}

/// What the number of a row and that of an account say of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// Nothing: one of them has none, or they are numbers of two kinds.
    Nothing,
    /// Both hold it, in realms that are stated, and as it stands.
    Surely,
    /// Both hold it, but for leading zeros or for realms that nobody stated.
    Probably,
    /// Both hold a number, and not the same one.
    Differs,
}

impl Said {
    pub(super) const fn is_shared(self) -> bool {
        matches!(self, Self::Surely | Self::Probably)
    }
}

/// How the numbers of rows and accounts are compared.
#[derive(Clone, Copy)]
pub(super) struct Numbers<'a> {
    pub(super) side: Side,
    realms: FillRealms<'a>,
    /// Whether user ids are given out for a whole country, and stay where a realm changes: then
    /// that of an identity tells its holder as a number does.
    are_of_users: bool,
}

impl<'a> Numbers<'a> {
    pub(super) fn new(list: &List, side: Side, realms: FillRealms<'a>) -> Self {
        let mut asked = list.format().identity_columns(side);
        let are_of_users = asked.any(|(_, scheme)| scheme == Scheme::Unilogin);
        Self { side, realms, are_of_users }
    }

    /// Returns the number of an account as it is told, or nothing.
    fn told(self, account: Account<'_>) -> &str {
        let number = account.field(ExportField::StudentNumber).trim();
        match account.field(ExportField::KnownIdentity).trim() {
            _ if !number.is_empty() || !self.are_of_users => number,
            "" => user_and_realm(account.field(ExportField::Identity).trim()).0,
            // A whole identity is compared as such.
            known if known.contains('@') => "",
            known => known,
        }
    }

    /// Returns the number of an account as it is compared, where it has one.
    pub(super) fn of_account(self, account: Account<'_>) -> Option<String> {
        number_key(self.told(account))
    }

    /// Walks over the user ids that a row holds on the side that is not filled, as (user id, realm
    /// or scope). One of a realm that this side does not have is of another school, which gives the
    /// same numbers to pupils of its own.
    fn user_ids<'r>(self, row: Row<'r>) -> impl Iterator<Item = (&'r str, &'r str)> + use<'r, 'a> {
        let held = self.realms.held;
        let is_here = move |realm: &str| {
            realm.is_empty()
                || held.is_empty()
                || held.iter().any(|known| known.eq_ignore_ascii_case(realm))
        };
        let parts = |value: &'r str| {
            let (user, realm) = user_and_realm(value.trim());
            (user, realm.unwrap_or_default())
        };
        let user_ids = row
            .identities(other_side(self.side))
            .map(move |(_, scheme, value)| (scheme, parts(value)));
        user_ids
            .filter(move |(scheme, (_, realm))| *scheme != Scheme::RealId || is_here(realm))
            .map(|(_, user_id)| user_id)
    }

    /// Walks over the numbers that a row holds on the side that is not filled.
    pub(super) fn of<'r>(self, row: Row<'r>) -> impl Iterator<Item = String> + use<'r, 'a> {
        self.user_ids(row).filter_map(|(user_id, _)| number_key(user_id))
    }

    /// Compares the numbers of a row and an account. Where they are of one realm, the numbers
    /// themselves are what changes.
    pub(super) fn compare(self, row: Row<'_>, account: Account<'_>) -> Said {
        let told = self.told(account);
        let Some(number) = number_key(told) else { return Said::Nothing };
        let mut said = Said::Nothing;
        for (user_id, realm) in self.user_ids(row) {
            let is_changing = !self.are_of_users
                && !realm.is_empty()
                && (account.is_of_realm(realm)
                    || self.realms.known.iter().any(|known| known == realm));
            let Some(held) = number_key(user_id).filter(|_| !is_changing) else { continue };
            if held == number {
                let as_it_stands = user_id == told || account.has_spreadsheet_number();
                let is_stated = !self.realms.known.is_empty()
                    && self.realms.held.iter().any(|known| known == realm);
                return if as_it_stands && is_stated { Said::Surely } else { Said::Probably };
            }
            // A login name that ends in a digit is no number to compare with one, and a user id may
            // be another by now.
            if is_digits(&held) == is_digits(&number) && !self.are_of_users {
                said = Said::Differs;
            }
        }
        said
    }
}

/// Returns the side that is not filled.
pub(super) const fn other_side(side: Side) -> Side {
    match side {
        Side::Was => Side::Wordt,
        Side::Wordt => Side::Was,
    }
}

fn is_digits(number: &str) -> bool {
    number.bytes().all(|byte| byte.is_ascii_digit())
}
