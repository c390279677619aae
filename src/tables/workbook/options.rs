//! What a workbook is made of.

use jiff::civil::Date;

use super::look::Role;
use crate::identity::{Scheme, Side};
use crate::list::{Field, Fill, List, Manifest};
use crate::message::{Lang, Message};
use crate::moves::{Closure, Move};
use crate::scenario::resolve;

/// Rows on a sheet.
pub(super) const SHEET_ROWS: usize = 1_048_576;

/// Beyond so many rows a workbook is written by way of a temporary file; below it, no name touches
/// the disk but in the workbook itself.
pub(super) const IN_MEMORY: usize = 50_000;

/// How a workbook is written.
#[derive(Clone, Copy, Debug)]
pub struct WorkbookOptions<'a> {
    /// The language of the explanation; the columns have their agreed names in either.
    pub lang: Lang,
    /// The day that the document's properties name.
    pub created: Date,
    /// The workbook's own name, without folders, for the manifest.
    pub file_name: &'a str,
}

/// What changes for whoever fills in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// The portal or the way of logging in, and with it the identities.
    Portal,
    /// The identities alone, in the same portal.
    Identities,
    /// The ECK iDs, in whatever portal.
    EckIds,
}

impl Change {
    pub(super) fn of(columns: &Columns<'_>) -> Self {
        let mut fields = columns.list.format().columns.iter().map(|column| column.field);
        if fields.any(|field| field == Field::Identity(Side::Wordt, Scheme::EckId)) {
            return Self::EckIds;
        }
        let moved = columns.manifest.and_then(|manifest| resolve(manifest.r#move.clone()).ok());
        if moved.as_ref().is_some_and(Move::keeps_its_idp) {
            Self::Identities
        } else {
            Self::Portal
        }
    }

    /// The word by which texts choose.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Portal => "portal",
            Self::Identities => "identities",
            Self::EckIds => "eck",
        }
    }
}

/// What a workbook knows of its columns.
pub(super) struct Columns<'a> {
    pub(super) manifest: Option<&'a Manifest>,
    pub(super) list: &'a List,
    pub(super) roles: Vec<Role>,
    pub(super) closure: Closure,
}

impl<'a> Columns<'a> {
    pub(super) fn of(list: &'a List, manifest: Option<&'a Manifest>) -> Self {
        let supplied = manifest.map_or(&[][..], |manifest| manifest.supplied.columns.as_slice());
        let role = |(at, column): (usize, &crate::list::Column)| match column.fill {
            _ if supplied.contains(&at) => Role::Supplied,
            Fill::Required => Role::Required,
            Fill::IfPresent => Role::IfPresent,
        };
        let roles = list.format().columns.iter().enumerate().map(role).collect();
        Self {
            manifest,
            list,
            roles,
            closure: manifest.map_or(Closure::Open, |manifest| manifest.closure),
        }
    }

    pub(super) fn head_rows(&self) -> u32 {
        if self.list.format().groups.is_empty() { 1 } else { 2 }
    }

    pub(super) fn list_id(&self) -> Option<&str> {
        self.manifest.map(|manifest| manifest.list_id.as_str())
    }

    /// Says who fills a column.
    pub(super) fn who(&self, at: usize) -> &'static str {
        let texts = &self.list.format().texts;
        match self.roles[at] {
            Role::Supplied => "workbook-who-supplied",
            Role::Required if self.keeps_its_number() => "workbook-who-number-same",
            Role::IfPresent if self.keeps_its_number() => "workbook-who-user-new",
            Role::Required if self.is_new(at) => texts.fills_wordt,
            Role::Required => "workbook-who-required",
            Role::IfPresent => texts.fills_if_present,
        }
    }

    /// Tells whether user ids change while the institution keeps its number.
    pub(super) fn keeps_its_number(&self) -> bool {
        self.list.format().joined(Side::Wordt).is_some() && Change::of(self) == Change::Identities
    }

    pub(super) fn is_new(&self, at: usize) -> bool {
        self.list.format().columns[at].field.is_of(Side::Wordt)
    }

    /// Says what a column holds.
    pub(super) fn what(&self, at: usize) -> Message {
        match self.list.format().columns[at].field {
            Field::Initials => Message::new("workbook-what-initials"),
            Field::FirstName => Message::new("workbook-what-first-name"),
            Field::Prefix => Message::new("workbook-what-prefix"),
            Field::LastName if self.has_prefix() => Message::new("workbook-what-last-name"),
            // Without a column of its own the prefix is part of the surname.
            Field::LastName => Message::new("workbook-what-whole-last-name"),
            Field::Postcode => Message::new("workbook-what-postcode"),
            Field::HouseNumber => Message::new("workbook-what-house-number"),
            Field::Location => Message::new("workbook-what-location"),
            Field::Institution(Side::Was) => Message::new("workbook-what-institution-was"),
            Field::Institution(Side::Wordt) => Message::new("workbook-what-institution-wordt"),
            Field::Identity(Side::Was, Scheme::Unilogin) => {
                Message::new("workbook-what-unilogin-was")
            }
            Field::Identity(Side::Wordt, Scheme::Unilogin) => {
                Message::new("workbook-what-unilogin-wordt")
            }
            Field::Identity(side, Scheme::RealId) => self.real_id(side, self.roles[at]),
            Field::Identity(Side::Was, Scheme::EckId) => Message::new("workbook-what-eck-was"),
            Field::Identity(Side::Wordt, Scheme::EckId) => Message::new("workbook-what-eck-wordt"),
            Field::Identity(Side::Was, Scheme::Esi) => Message::new("workbook-what-esi-was"),
            Field::Identity(Side::Wordt, Scheme::Esi) => Message::new("workbook-what-esi-wordt"),
            Field::Identity(Side::Was, Scheme::OpaqueUid) => Message::new("workbook-what-uid-was"),
            Field::Identity(Side::Was, _) => Message::new("workbook-what-profile-was"),
            Field::Identity(Side::Wordt, _) => Message::new("workbook-what-profile-wordt"),
        }
    }

    /// Returns the realms of a side, where the manifest tells them.
    pub(super) fn realms(&self, side: Side) -> &'a [String] {
        let endpoint = self.manifest.map(|manifest| match side {
            Side::Was => &manifest.r#move.from,
            Side::Wordt => &manifest.r#move.to,
        });
        endpoint.map_or(&[][..], |endpoint| endpoint.realm.as_slice())
    }

    fn real_id(&self, side: Side, role: Role) -> Message {
        let realms = self
            .realms(side)
            .iter()
            .map(|realm| format!("@{realm}"))
            .collect::<Vec<_>>()
            .join(", ");
        let key = match (side, realms.is_empty()) {
            (Side::Was, true) => "workbook-what-real-was",
            (Side::Was, false) => "workbook-what-real-was-at",
            (Side::Wordt, true) => "workbook-what-real-wordt",
            (Side::Wordt, false) => "workbook-what-real-wordt-at",
        };
        let asked = match (role, Change::of(self)) {
            (Role::Supplied, _) => "nobody",
            (_, Change::Identities) => "of-portal",
            (_, Change::Portal | Change::EckIds) => "of-old-portal",
        };
        let message = Message::new(key).with("asked", asked);
        if realms.is_empty() { message } else { message.with("realms", realms) }
    }

    fn has_prefix(&self) -> bool {
        self.list.format().columns.iter().any(|column| column.field == Field::Prefix)
    }
}
