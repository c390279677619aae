//! What a format of a list is: its columns, and what holds for its rows.

use crate::identity::{Scheme, Side};
use crate::message::{Catalogue, Lang};
use crate::moves::{Closure, FormatId, Sector};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// Voorletters.
    Initials,
    /// Voornaam: the given name; not always the call name.
    FirstName,
    /// Tussenvoegsel.
    Prefix,
    /// Achternaam.
    LastName,
    /// Postcode.
    Postcode,
    /// Huisnummer, with its addition.
    HouseNumber,
    /// School locatie.
    Location,
    /// The number of the institution whose user ids stand in the column of a side.
    Institution(Side),
    /// An identity, old or new, of a scheme.
    Identity(Side, Scheme),
}

impl Field {
    /// Returns the side and scheme of an identity column.
    #[must_use]
    pub const fn identity(self) -> Option<(Side, Scheme)> {
        match self {
            Self::Identity(side, scheme) => Some((side, scheme)),
            _ => None,
        }
    }

    /// Tells whether a column holds an identity of a side, or a part of one.
    #[must_use]
    pub fn is_of(self, side: Side) -> bool {
        matches!(self, Self::Identity(of, _) | Self::Institution(of) if of == side)
    }
}

/// Whether a cell must be filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Always (`**` in the MBO datasets).
    Required,
    /// Where the school has a value (`*`), or where the person has one.
    IfPresent,
}

/// The upper row of a two-row header: a title over neighbouring columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// The title.
    pub title: &'static str,
    /// How many columns it spans.
    pub span: usize,
}

/// One column of a format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// What it holds.
    pub field: Field,
    /// Its agreed name.
    pub header: &'static str,
    /// What a workbook in the language of whoever fills it calls it: in that language, with the
    /// agreed name; one of the synonyms, where it is not the agreed name.
    pub title: &'static str,
    /// Other names under which it is accepted, besides differences of case, spacing and
    /// punctuation.
    pub synonyms: &'static [&'static str],
    /// Whether it must be filled.
    pub fill: Fill,
}

/// An agreed format.
#[derive(Debug, PartialEq, Eq)]
pub struct Format {
    /// Its id.
    pub id: FormatId,
    /// Its columns, in the agreed order.
    pub columns: &'static [Column],
    /// The upper header row of a workbook, from the left; empty where the format has one header
    /// row.
    pub groups: &'static [Group],
    /// How many columns, from the left, the publisher or distributor supplies where rows are
    /// closed.
    pub supplied: usize,
    /// What a source must have of these columns.
    pub sourced: Sourced,
    /// Whether rows may be added or removed, where neither a move nor a manifest tells.
    pub closure: Closure,
    /// What a row without its new identity means.
    pub without_wordt: WithoutWordt,
    /// What has a row of its own.
    pub row_per: RowPer,
    /// Who gets the list.
    pub audience: Audience,
    /// What people are told of it.
    pub texts: Texts,
}

/// What a source must have of the columns that are supplied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sourced {
    /// What must be filled; old identities where rows are closed, since they are filled in with the
    /// new ones elsewhere.
    Required,
    /// Everything: whoever makes the list knows its people by all of it.
    All,
}

/// What a row without its new identity means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithoutWordt {
    /// This pupil does not move, which is allowed.
    Stays,
    /// It is still to be filled: the list comes back completely filled (*Procedure MBO*, step 10).
    Incomplete,
}

/// What has a row of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowPer {
    /// Every old identity.
    Identity,
    /// Every profile of a publisher, with the identities of each scheme beside each other.
    Profile,
}

/// Who gets a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Every publisher: each carries out what concerns it.
    EveryPublisher,
    /// The publisher that made it, of its own pupils (*Procedure MBO*, steps 8 and 9).
    OnePublisher,
}

/// What people are told of a format, as entries of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Texts {
    /// Rows without their new identity.
    pub not_filled: &'static str,
    /// A row of a closed list that is missing.
    pub row_removed: &'static str,
    /// What the explanation in a workbook says of such rows.
    pub rule: &'static str,
    /// What it says that the list is for.
    pub purpose: &'static str,
    /// Of whom the list is, as texts choose by it: `pupils`, `students`, or whoever is known by an
    /// `esi` or a `unilogin`.
    pub of_whom: &'static str,
    /// Who fills the new identity in, where it must be there.
    pub fills_wordt: &'static str,
    /// Who fills in what is there for some only.
    pub fills_if_present: &'static str,
    /// The language in which a workbook explains itself: that of who fills it.
    pub lang: Lang,
}

impl Format {
    /// Returns the number of columns.
    #[must_use]
    pub const fn width(&self) -> usize {
        self.columns.len()
    }

    /// Returns the position of a field.
    #[must_use]
    pub fn position(&self, field: Field) -> Option<usize> {
        self.columns.iter().position(|column| column.field == field)
    }

    /// Walks over the identity columns of a side, as (position, scheme).
    pub fn identity_columns(&self, side: Side) -> impl Iterator<Item = (usize, Scheme)> {
        self.columns.iter().enumerate().filter_map(move |(at, column)| match column.field {
            Field::Identity(s, scheme) if s == side => Some((at, scheme)),
            _ => None,
        })
    }

    /// Returns the columns of a side that make one identity together, those of the institution
    /// number and of the user id, where it has them.
    pub(crate) fn joined(&self, side: Side) -> Option<(usize, usize)> {
        let number = self.position(Field::Institution(side))?;
        self.identity_columns(side).next().map(|(user_id, _)| (number, user_id))
    }

    /// Returns the language in which something is said of the list to whoever asked for one:
    /// Swedish and Danish speak of the lists alone that their users fill, and English falls in.
    #[must_use]
    pub fn said_in(&self, asked: Lang) -> Lang {
        if Lang::PARTIAL.contains(&asked) && asked != self.texts.lang { Lang::En } else { asked }
    }

    /// Returns what a workbook in a language calls a column.
    #[must_use]
    pub fn title(&self, column: usize, lang: Lang) -> &'static str {
        let Column { header, title, .. } = self.columns[column];
        if lang == self.texts.lang { title } else { header }
    }

    /// Returns what says something of such lists to whoever asked for a language.
    #[must_use]
    pub fn catalogue(&self, asked: Lang) -> &'static Catalogue {
        Catalogue::of(self.said_in(asked)).about(self.texts.of_whom)
    }

    /// Returns the format of most lists of a sector.
    #[must_use]
    pub fn of_sector(sector: Sector) -> &'static Self {
        Self::of(match sector {
            Sector::Vo => FormatId::Vo,
            Sector::Mbo => FormatId::MboIdpChange,
            Sector::Ho => FormatId::EsiChange,
            Sector::Dagtilbud => FormatId::UniloginChange,
        })
    }

    /// Returns the column without which a row has no new identity, as far as columns are to be
    /// filled always.
    #[must_use]
    pub fn decisive(&self) -> Option<usize> {
        self.columns
            .iter()
            .position(|column| column.field.is_of(Side::Wordt) && column.fill == Fill::Required)
    }

    /// Tells whether a person has no old identity in this format, so that a list is matched by
    /// person.
    #[must_use]
    pub fn matches_by_person(&self) -> bool {
        self.identity_columns(Side::Was).next().is_none()
    }
}
