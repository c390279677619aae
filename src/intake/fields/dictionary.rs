//! What is asked for, and what a header means to whoever asks.

use super::ExportField;
use super::meaning::Meaning;
use super::role::lists_roles;
use crate::identity::{Scheme, Side};
use crate::list::{Field, Format, header_key};
use crate::person::fold;

/// What a table is read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To make a list of its people: a user name is no identity, since nobody states its realm.
    Roster,
    /// To fill identities in: its user names are what is asked for.
    Export,
}

/// Whether a column of e-mail addresses may hold the identities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Emails {
    /// It may: a realm is known by which they are told.
    MayBeIdentities,
    /// It may not, unless a person says so.
    AreNone,
}

/// How surely a header means a field: the smaller, the surer. Headers of one tier say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    pub(super) tier: usize,
    /// Whether something was left out of the title: one as it stands goes before it.
    pub(super) is_short: bool,
    pub(super) at: usize,
}

/// What may stand in parentheses behind a name without making another of it: how a cell is to be
/// filled.
const DECORATION: &str = "verplicht verplichte vereist required mandatory optioneel optional read upload only alleen lezen ja nee yes no j n y true false \
    max maximaal tekens characters tekst text format formaat bijv bijvoorbeeld vb eg example indien aanwezig van toepassing if present applicable \
    leerling leerlingen student pupil deelnemer magister somtoday parnassys esis cijfers en letters zonder met spatie officieel officiele official";

/// A title of a column, in the keys under which it is looked up: as it stands, without what it has
/// in brackets, and what is in the brackets. What stands in parentheses belongs to the name, as in
/// `Postcode (ouder)`, unless it is known to be decoration.
#[derive(Clone, Debug)]
pub(super) struct Title(Vec<String>, bool);

impl Title {
    pub(super) fn new(text: &str) -> Self {
        let mut keys = vec![header_key(text)];
        if let Some((before, rest)) = text.split_once('[') {
            let inside = rest.split_once(']').map_or(rest, |(inside, _)| inside);
            if is_decoration(inside) || is_attribute(inside) {
                keys.push(header_key(&without_decoration(before)));
            }
            keys.push(header_key(inside));
        } else {
            keys.push(header_key(&without_decoration(text)));
        }
        keys.retain(|key| !key.is_empty());
        keys.dedup();
        let (before, inside) = text.split_once('(').unwrap_or_default();
        let is_of_name =
            ["naam", "name", "mail", "code"].iter().any(|part| fold(before).contains(part));
        Self(
            keys,
            !is_of_name && inside.split_once(')').is_some_and(|(inside, _)| lists_roles(inside)),
        )
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.0.iter().any(|own| own == key)
    }

    /// Tells whether it lists roles in parentheses, behind nothing that means something else: `Rol
    /// (leerling/docent)`.
    pub(super) fn lists_roles(&self) -> bool {
        self.1
    }

    /// Tells whether the title as it stands has a key.
    pub(super) fn is_exactly(&self, key: &str) -> bool {
        self.0.first().is_some_and(|own| own == key)
    }
}

/// Returns a title without the parentheses that only tell how to fill it.
fn without_decoration(text: &str) -> String {
    let (mut kept, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((before, after)) = rest.split_once('(') {
        let (inside, behind) = after.split_once(')').unwrap_or((after, ""));
        kept.push_str(before);
        if !is_decoration(inside) {
            kept.push_str(inside);
        }
        rest = behind;
    }
    kept + rest
}

/// Tells whether a text says how to fill a cell: words for that, numbers, and patterns such as
/// `1234 AB`.
fn is_decoration(text: &str) -> bool {
    let mut words =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(fold);
    let is_pattern = |word: &str| {
        word.bytes().filter(u8::is_ascii_digit).count() > 1 || ["ab", "aa", "xx"].contains(&word)
    };
    words.all(|word| DECORATION.split_whitespace().any(|known| known == word) || is_pattern(&word))
}

/// Tells whether a text is the name of an attribute, as portals put it in brackets:
/// `userPrincipalName`, `mail`.
fn is_attribute(text: &str) -> bool {
    let is_word = text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_word
        && (text.bytes().skip(1).any(|byte| byte.is_ascii_uppercase())
            || ["mail", "surname", "department", "city"].contains(&text))
}

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dictionary {
    pub(crate) format: &'static Format,
    pub(crate) side: Side,
    pub(crate) purpose: Purpose,
    pub(crate) emails: Emails,
}

impl Dictionary {
    /// Returns the tier from which a meaning counts for a field, where it does.
    pub(super) fn base(&self, meaning: Meaning, field: ExportField) -> Option<usize> {
        use ExportField::{Identity, KnownIdentity, KnownProfileId, ProfileId};
        let asked = self.scheme();
        let is_export = self.purpose == Purpose::Export;
        match meaning {
            Meaning::Is(of) => (of == field).then_some(0),
            Meaning::Of(side, scheme) => {
                let identity = Field::Identity(side, scheme);
                (ExportField::of(identity, self.side) == field
                    && self.format.position(identity).is_some())
                .then_some(0)
            }
            Meaning::ProfileId if field == KnownProfileId => {
                self.is_known(Scheme::ProfileId).then_some(0)
            }
            Meaning::ProfileId => (field == ProfileId).then_some(0),
            Meaning::RealId if field == KnownIdentity => self.is_known(Scheme::RealId).then_some(1),
            Meaning::Own(scheme) if field == KnownIdentity => self.is_known(scheme).then_some(0),
            _ if field != Identity => None,
            Meaning::Own(scheme) => (asked == scheme).then_some(0),
            // A user name is no ECK iD.
            _ if asked.has_own_form() => None,
            Meaning::RealId => (asked == Scheme::RealId || is_export).then_some(1),
            Meaning::Login => is_export.then_some(2),
            Meaning::Email => (is_export && self.emails == Emails::MayBeIdentities).then_some(6),
        }
    }

    /// Tells whether what an export calls by its scheme alone is the identity that a list knows
    /// already: identities of that scheme stand on its other side, and none on the one that is asked
    /// for, so that either is told by its own name.
    fn is_known(&self, scheme: Scheme) -> bool {
        let has = |side| self.format.position(Field::Identity(side, scheme)).is_some();
        let other = if self.side == Side::Was { Side::Wordt } else { Side::Was };
        self.purpose == Purpose::Export && has(other) && !has(self.side)
    }

    /// Returns the scheme of the identities that are asked for, but for profile ids.
    pub(crate) fn scheme(&self) -> Scheme {
        let mut schemes = self.format.identity_columns(self.side).map(|(_, scheme)| scheme);
        schemes.find(|scheme| *scheme != Scheme::ProfileId).unwrap_or(Scheme::RealId)
    }

    /// Tells whether there is a use for a field.
    pub(super) fn wants(&self, field: ExportField) -> bool {
        let is_column = |field: ExportField| {
            self.format
                .columns
                .iter()
                .any(|column| ExportField::of(column.field, self.side) == field)
        };
        match field {
            _ if self.purpose == Purpose::Export => true,
            ExportField::HouseLetter | ExportField::HouseAddition => {
                is_column(ExportField::HouseNumber)
            }
            // A surname is written with its prefix where a list has no column for it.
            ExportField::FullName | ExportField::Role | ExportField::Prefix => true,
            field => is_column(field),
        }
    }
}

/// Columns that a person named: `--map FIELD=HEADER`; without a header no column is of the field.
pub type Mapping = [(ExportField, String)];
