//! Identities that rows and accounts both hold: those of the side that is not filled.

use super::accounts::Account;
use super::fields::ExportField;
use super::numbers::other_side;
use crate::identity::{Case, Scheme, Side};
use crate::list::{List, Row};

/// Which identities rows and accounts may both hold.
#[derive(Clone)]
pub(super) struct KnownIdentities {
    held: Side,
    columns: Vec<(Scheme, ExportField)>,
}

/// What the identities of a row and an account say of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SaidByIdentity {
    /// Nothing: one of them has none, or they are identities of two realms.
    Nothing,
    /// Both hold it.
    Same,
    /// Both hold one of one realm, and not the same.
    Differs,
}

impl KnownIdentities {
    /// Finds out which a list holds, of which `side` is to be filled.
    pub(super) fn new(list: &List, side: Side) -> Self {
        let (format, held) = (list.format(), other_side(side));
        let of = |(at, scheme): (usize, Scheme)| {
            (scheme, ExportField::of(format.columns[at].field, side))
        };
        Self { held, columns: format.identity_columns(held).map(of).collect() }
    }

    /// Walks over the identities of an account, as they are compared.
    pub(super) fn of_account<'a>(
        &'a self,
        account: Account<'a>,
    ) -> impl Iterator<Item = std::borrow::Cow<'a, str>> {
        let told = self.columns.iter().map(move |&(scheme, field)| (scheme, account.field(field)));
        told.filter(|(_, value)| !value.is_empty())
            .map(|(scheme, value)| scheme.key(value, Case::Exact))
    }

    /// Walks over the identities of a row, as they are compared.
    pub(super) fn of_row<'a>(
        &self,
        row: Row<'a>,
    ) -> impl Iterator<Item = std::borrow::Cow<'a, str>> + use<'a> {
        row.identities(self.held).map(|(_, scheme, value)| scheme.key(value, Case::Exact))
    }

    /// Compares the identities of a row and an account.
    pub(super) fn compare(&self, row: Row<'_>, account: Account<'_>) -> SaidByIdentity {
        let mut said = SaidByIdentity::Nothing;
        for (_, scheme, held) in row.identities(self.held) {
            for &(other, field) in &self.columns {
                let known = account.field(field);
                if other != scheme || known.is_empty() {
                    continue;
                }
                if scheme.key(held, Case::Exact) == scheme.key(known, Case::Exact) {
                    return SaidByIdentity::Same;
                }
                if scheme.same_realm(held, known) {
                    said = SaidByIdentity::Differs;
                }
            }
        }
        said
    }
}
