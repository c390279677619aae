//! A publisher's own tables: which of their columns hold what, as written down in a TOML file.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use super::safeguards::Safeguards;
use super::written::{self, Flaw, TWO_SCHEMES};
use crate::display_in_english;
use crate::message::{Fault, Message, Problem};

/// A file with a `[store]` table (`--store-map`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StoreMap {
    /// The store.
    pub store: StoreSpec,
}

/// A publisher's store, as written down: its tables where it has its own, and what is kept with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StoreSpec {
    /// The schema in which the tables stand.
    #[serde(default = "public")]
    pub schema: String,
    /// The table with a row for each identity that opens a profile; none where the store has no
    /// tables of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keyring: Option<MappedKeyring>,
    /// The table with a row for each profile, where people or profiles without an identity are to
    /// be found there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<MappedProfile>,
    /// Whether the store compares identities without regard to case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fold_case: Option<bool>,
    /// What goes for every list that is applied to it, unless an option says otherwise.
    #[serde(default, skip_serializing_if = "Safeguards::is_empty")]
    pub safeguards: Safeguards,
}

impl StoreSpec {
    /// Returns the tables of the publisher, where it has its own.
    #[must_use]
    pub fn tables(&self) -> Option<MappedStore> {
        let keyring = self.keyring.clone()?;
        Some(MappedStore { schema: self.schema.clone(), keyring, profile: self.profile.clone() })
    }

    /// Returns what is kept with the store.
    #[must_use]
    pub fn kept(&self) -> Safeguards {
        self.safeguards.or(Safeguards { fold_case: self.fold_case, ..Safeguards::default() })
    }
}

/// The tables of a publisher's own store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MappedStore {
    /// The schema in which the tables stand.
    pub schema: String,
    /// The table with a row for each identity that opens a profile.
    pub keyring: MappedKeyring,
    /// The table with a row for each profile, where people or profiles without an identity are to
    /// be found there.
    pub profile: Option<MappedProfile>,
}

fn public() -> String {
    "public".to_owned()
}

/// How many identities of one scheme a profile can have at a time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Holds {
    /// A new identity is added beside the old one.
    #[default]
    Many,
    /// A new identity takes the place of the old one, which stops at once.
    One,
}

/// The table with a row for each identity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MappedKeyring {
    /// The table's name; a file with one row for each user (CSV, JSON lines) has none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub table: String,
    /// The column that names the profile.
    pub profile: String,
    /// The column with the identity or, where a row holds several, a column for each scheme: `{
    /// eck-id = "eck_id", real-id = "real_id" }`.
    #[serde(deserialize_with = "each_of_its_own")]
    pub identity: MappedIdentity,
    /// How many identities of one scheme a profile can have; where it is not said, unique keys of
    /// the table tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holds: Option<Holds>,
    /// Which kind of identity it is: by a column, or all of one kind.
    #[serde(default)]
    pub scheme: MappedScheme,
    /// How a keyring is retired; without it, its row is taken out of the table and kept in the
    /// journal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<MappedState>,
    /// Columns about the person: `first_name = "voornaam"`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub person: BTreeMap<PersonField, String>,
    /// Other columns that a new row takes over from the profile's old one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub copy: Vec<String>,
}

/// Where the identities of a row stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum MappedIdentity {
    /// In one column: `identity = "uid"`.
    Column(String),
    /// In a column for each scheme, all of one profile: such a table holds one identity of each.
    Columns(BTreeMap<String, String>),
}

/// Reads where identities stand, each scheme in a column of its own.
fn each_of_its_own<'de, D: Deserializer<'de>>(from: D) -> Result<MappedIdentity, D::Error> {
    let identity = MappedIdentity::deserialize(from)?;
    let columns: BTreeSet<&String> = identity.columns().collect();
    if columns.len() < identity.columns().count() {
        return Err(D::Error::custom(TWO_SCHEMES));
    }
    Ok(identity)
}

impl MappedIdentity {
    /// Walks over the columns.
    pub fn columns(&self) -> impl Iterator<Item = &String> {
        let (one, several) = match self {
            Self::Column(column) => (Some(column), None),
            Self::Columns(columns) => (None, Some(columns.values())),
        };
        one.into_iter().chain(several.into_iter().flatten())
    }
}

/// Which kind of identity a row holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged, deny_unknown_fields)]
pub enum MappedScheme {
    /// All rows hold one kind: `scheme = "real-id"`.
    Fixed(String),
    /// A column tells: `scheme = { column = "kind", values = { real-id = "R" } }`.
    Column {
        /// The column.
        column: String,
        /// What stands there for each kind; rows with anything else are left alone.
        values: BTreeMap<String, String>,
    },
}

impl Default for MappedScheme {
    fn default() -> Self {
        Self::Fixed("real-id".to_owned())
    }
}

/// A column that tells whether a keyring opens its profile; rows with anything else there are left
/// alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MappedState {
    /// The column.
    pub column: String,
    /// What stands there when it does.
    pub active: String,
    /// What stands there when it no longer does.
    pub retired: String,
}

/// The table with a row for each profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MappedProfile {
    /// The table's name.
    pub table: String,
    /// The column that the keyrings' profile column refers to.
    pub key: String,
    /// Columns about the person, for those that the keyrings do not have themselves.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub person: BTreeMap<PersonField, String>,
}

/// A column about a person.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum PersonField {
    /// Initials.
    Initials,
    /// First name.
    FirstName,
    /// What stands before the surname.
    Prefix,
    /// Surname.
    LastName,
    /// Location of the school.
    Location,
    /// Postcode.
    Postcode,
    /// House number.
    HouseNumber,
}

impl PersonField {
    /// Every field, in the order in which stores keep them.
    pub const ALL: [Self; 7] = [
        Self::Initials,
        Self::FirstName,
        Self::Prefix,
        Self::LastName,
        Self::Location,
        Self::Postcode,
        Self::HouseNumber,
    ];
}

impl StoreMap {
    /// Parses the text of a store map.
    ///
    /// # Errors
    /// The place and the reason, where the text is no TOML or no store map.
    pub fn parse(text: &str) -> Result<Self, StoreMapError> {
        let map: Self = written::read(text).map_err(StoreMapError)?;
        if map.store.keyring.is_some()
            || map.store.profile.is_none() && !map.store.kept().is_empty()
        {
            return Ok(map);
        }
        let missing = |key| Message::new(key).with("key", "store").with("name", "keyring");
        Err(StoreMapError(Flaw {
            line: 0,
            what: missing("toml-missing-in"),
            next: missing("toml-missing-in-next"),
        }))
    }
}

/// A store map that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoreMapError(pub Flaw);

impl Problem for StoreMapError {
    fn message(&self) -> Message {
        self.0.told("store-map-invalid")
    }

    fn fault(&self) -> Fault {
        Fault::Usage
    }
}
display_in_english!(StoreMapError);
impl std::error::Error for StoreMapError {}
