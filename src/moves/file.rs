//! `move.toml`: what a distributor writes down about a move.

use std::collections::BTreeSet;
use std::fmt;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::date;
use super::endpoint::{Delivery, IdpKind, OldScheme, Sector};
use super::store_map::StoreSpec;
use super::working_days::WorkingDays;
use super::written::{self, Flaw, REALMS};
use crate::display_in_english;
use crate::message::{Fault, Message, Problem};

/// A move file (`move.toml`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveFile {
    /// What the move is called, where a school makes several that are alike; agendas tell them
    /// apart by it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The sector whose rules hold.
    pub sector: Sector,
    /// The school that moves.
    pub school: School,
    /// Where it comes from.
    pub from: EndpointSpec,
    /// Where it goes.
    pub to: EndpointSpec,
    /// The dates that are known.
    #[serde(default)]
    pub dates: Dates,
    /// Which days are worked, beside weekends and public holidays.
    #[serde(default, skip_serializing_if = "WorkingDays::is_empty")]
    pub working_days: WorkingDays,
    /// The circumstances that decide what is needed.
    #[serde(default)]
    pub conditions: Conditions,
    /// Who co-ordinates the move and sends the tickets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distributor: Option<Contact>,
    /// The publishers that hold profiles of this school's pupils.
    #[serde(default, rename = "publisher", skip_serializing_if = "Vec::is_empty")]
    pub publishers: Vec<PublisherSpec>,
}

impl MoveFile {
    /// Parses the text of a move file.
    ///
    /// # Errors
    /// The place and the reason, where the text is no TOML or no move.
    pub fn parse(text: &str) -> Result<Self, MoveFileError> {
        written::read(text).map_err(|flaw| MoveFileError(of_sector(flaw, text)))
    }

    /// Tells whether old and new realms are the same set, so that only user ids can change.
    #[must_use]
    pub fn realms_are_equal(&self) -> bool {
        let set = |end: &EndpointSpec| -> BTreeSet<String> {
            end.realm.as_slice().iter().cloned().collect()
        };
        !self.from.realm.is_empty() && set(&self.from) == set(&self.to)
    }

    /// Returns the store of the one publisher of which the file tells one.
    #[must_use]
    pub fn only_store(&self) -> Option<&StoreSpec> {
        let mut stores = self.publishers.iter().filter_map(|publisher| publisher.store.as_ref());
        stores.next().filter(|_| stores.next().is_none())
    }
}

impl fmt::Display for MoveFile {
    /// Writes the file as TOML, with dates of its own kind.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = toml::to_string(self).map_err(|_| fmt::Error)?;
        text.lines()
            .try_for_each(|line| writeln!(f, "{}", date::bare(line).as_deref().unwrap_or(line)))
    }
}

/// A move file that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoveFileError(pub Flaw);

impl Problem for MoveFileError {
    fn message(&self) -> Message {
        self.0.told("move-file-invalid")
    }

    fn fault(&self) -> Fault {
        Fault::Usage
    }
}
display_in_english!(MoveFileError);
impl std::error::Error for MoveFileError {}

/// The school that moves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = code_or_brin)]
pub struct School {
    /// Its code in the register of its sector: a BRIN of four or six characters, the domain of a
    /// university, the code of a municipality.
    #[serde(alias = "code")]
    #[schemars(regex(
        pattern = r"^([0-9]{2}[A-Z]{2}([0-9]{2})?|[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+|[A-Z]?[0-9]{3,6})$"
    ))]
    pub brin: String,
    /// Its name.
    pub name: String,
    /// Its number in the Central Registration (CR): the BDLSchoolId, which Entree Federatie
    /// exchanges as DigiDeliveryId.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cr_number: Option<String>,
}

/// Lets a schema take the school's code under either name.
fn code_or_brin(schema: &mut schemars::Schema) {
    if let Some(required) = schema.get_mut("required").and_then(|required| required.as_array_mut())
    {
        required.retain(|name| name != "brin");
    }
    if let Some(properties) =
        schema.get_mut("properties").and_then(|properties| properties.as_object_mut())
    {
        let code = properties.get("brin").cloned();
        properties.extend(code.map(|code| ("code".to_owned(), code)));
    }
    schema.insert(
        "oneOf".to_owned(),
        serde_json::json!([{ "required": ["brin"] }, { "required": ["code"] }]),
    );
}

/// Whom to call about a move: the distributor's desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Its name.
    pub name: String,
    /// Its e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Its telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

/// One side of the move, as written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EndpointSpec {
    /// How content is delivered.
    pub delivery: Delivery,
    /// The IdP: a name or alias of the catalogue, or another name with a `kind`.
    pub idp: String,
    /// The kind of IdP, needed for a name outside the catalogue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<IdpKind>,
    /// The realm or realms of its identities; none for activation codes.
    #[serde(default, skip_serializing_if = "Realms::is_empty")]
    pub realm: Realms,
}

/// One realm or several.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, JsonSchema)]
#[serde(into = "OneOrMany")]
#[schemars(with = "OneOrMany")]
pub struct Realms(pub Vec<String>);

impl Realms {
    /// Returns the realms.
    #[must_use]
    pub fn as_slice(&self) -> &[String] {
        &self.0
    }

    /// Tells whether no realm is stated.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[derive(Clone, Serialize, JsonSchema)]
#[serde(untagged)]
enum OneOrMany {
    /// One realm.
    One(String),
    /// Several: staff, pupils, locations.
    Many(Vec<String>),
}

impl<'de> Deserialize<'de> for Realms {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Written;

        impl<'de> Visitor<'de> for Written {
            type Value = Realms;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(REALMS)
            }

            fn visit_str<E: serde::de::Error>(self, realm: &str) -> Result<Realms, E> {
                Ok(Realms(vec![realm.to_owned()]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut written: A) -> Result<Realms, A::Error> {
                let mut realms = Vec::new();
                while let Some(realm) = written.next_element()? {
                    realms.push(realm);
                }
                Ok(Realms(realms))
            }
        }

        deserializer.deserialize_any(Written)
    }
}

impl From<Realms> for OneOrMany {
    fn from(mut realms: Realms) -> Self {
        if realms.0.len() == 1 { Self::One(realms.0.remove(0)) } else { Self::Many(realms.0) }
    }
}

/// The dates of a move, all optional.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dates {
    /// When the school announced the move.
    #[serde(default, with = "date", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub announced: Option<Date>,
    /// When the old environment stops changing (*bevriezen*).
    #[serde(default, with = "date", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub freeze: Option<Date>,
    /// When the new IdP takes over.
    #[serde(default, with = "date", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub cutover: Option<Date>,
}

/// The circumstances of a move, all optional.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a line of its own in the move file")]
pub struct Conditions {
    /// The school orders with ECK iD: the identity persists.
    pub eck_id_ordering: bool,
    /// The ECK iDs themselves change: a school or department that comes into another sector gets
    /// new ones.
    pub eck_id_changes: bool,
    /// ECK iDs come in place of identities of this scheme, in the stores of publishers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eck_id_from: Option<OldScheme>,
    /// User ids (or employee numbers) change; false where only the realm or portal does.
    pub user_ids_change: bool,
    /// Progress and results are to be kept.
    pub history: bool,
    /// The move is an emergency: no list can be made.
    pub calamity: bool,
    /// When the school's contract with the distributor was signed (ILF): without it nothing leaves
    /// for a publisher.
    #[serde(with = "date", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub contract_signed: Option<Date>,
    /// When the school consented to the distributor processing the data once, for this move (VO,
    /// from ELO to ELO with ILF).
    #[serde(with = "date", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub consent_given: Option<Date>,
    /// Licences run on past the move.
    pub running_licences: bool,
    /// Day-care: the institution governs itself (*selvejende*), and approves data requests by its
    /// own staff.
    #[serde(skip_serializing_if = "is_not")]
    pub self_governing: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
fn is_not(value: &bool) -> bool {
    !value
}

impl Conditions {
    /// Tells whether publishers get new ECK iDs, in place of old ones or of another scheme.
    #[must_use]
    pub const fn eck_ids_change(&self) -> bool {
        self.eck_id_changes || self.eck_id_from.is_some()
    }
}

impl Default for Conditions {
    fn default() -> Self {
        Self {
            eck_id_ordering: false,
            eck_id_changes: false,
            eck_id_from: None,
            user_ids_change: true,
            history: true,
            calamity: false,
            contract_signed: None,
            consent_given: None,
            running_licences: true,
            self_governing: false,
        }
    }
}

/// A publisher that takes part in the move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PublisherSpec {
    /// Its name, as it stands in tickets and file names.
    pub name: String,
    /// Its keys: age recipients, or ssh-ed25519 and ssh-rsa public keys.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<String>,
    /// A file with such keys, one a line, relative to the move file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipients_file: Option<String>,
    /// The e-mail address of its desk for was–wordt lists, to which reminders go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Its stores, by the names that its receipts bear, where it has several: each of them is
    /// waited for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stores: Vec<String>,
    /// Whether it applies was–wordt lists at all.
    #[serde(default = "yes")]
    pub supports_moves: bool,
    /// In which tables of its own its keyrings stand, as in a store map, and what is kept with its
    /// store; for a publisher's own copy of the file, and never passed on with a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub store: Option<StoreSpec>,
}

fn yes() -> bool {
    true
}

/// The sector of a file, whatever else is in it.
#[derive(Deserialize)]
struct SectorAlone {
    sector: Sector,
}

/// Of deliveries, names those of the file's own sector alone.
fn of_sector(flaw: Flaw, text: &str) -> Flaw {
    let known = |words: Vec<&str>| Message::new("toml-known-next").with("known", words.join(", "));
    match written::read::<SectorAlone>(text) {
        Ok(SectorAlone { sector }) if flaw.next == known(Delivery::WORDS.to_vec()) => {
            let own = sector.deliveries().iter().map(|delivery| delivery.as_str());
            Flaw { next: known(own.collect()), ..flaw }
        }
        _ => flaw,
    }
}
