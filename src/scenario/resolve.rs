//! From a move file as written to a move that means something.

use std::collections::BTreeSet;

use super::endpoint::{require_new_number, require_old_number, resolve_spec, shown};
use super::endpoint_error::EndpointError;
use super::own;
use crate::identity::{MAX_CHARS, forbidden, is_domain};
use crate::moves::{
    Contact, Endpoint, EndpointSpec, IdpKind, Move, MoveFile, PublisherSpec, Sector,
};
use crate::person::brin_is_sound;

/// A move file that reads well and yet describes no move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MoveError {
    /// An endpoint does not exist.
    Endpoint(EndpointError),
    /// The BRIN is none.
    Brin(String),
    /// The code of the school is none of its sector's register.
    SchoolCode(Sector, String),
    /// The school has no name.
    SchoolNameBlank,
    /// In what the file says of the school, a publisher or the contact stands what is no letter, as
    /// a key leaves it that moves the cursor.
    Control(&'static str),
    /// Activation codes have no realm, yet one is stated in this table of the file.
    RealmForCodes(&'static str),
    /// A realm in this table of the file cannot be one.
    Realm(&'static str, String),
    /// A publisher has no name: its place in the file, from 1.
    PublisherNameBlank(usize),
    /// Two publishers have one name, but for case: their sealed files would overwrite each other.
    PublisherTwice(String),
    /// A publisher has two stores of one name, but for case: the publisher and the name.
    StoreTwice(String, String),
    /// A publisher has a store without a name.
    StoreBlank(String),
    /// A publisher's e-mail address is none: the publisher and the address.
    Address(String, String),
    /// The e-mail address of the contact is none.
    ContactAddress(String),
}

crate::problem! {
    MoveError {
        Self::Endpoint(error) => [Usage = error.message()],
        Self::Brin(brin) => [Usage "scenario-move-brin" "brin": shown(brin)],
        Self::SchoolCode(Sector::Ho, code) => [Usage "scenario-move-domain" "code": shown(code)],
        Self::SchoolCode(_, code) => [Usage "scenario-move-municipality" "code": shown(code)],
        Self::SchoolNameBlank => [Usage "scenario-move-school"],
        Self::Control(whose) => [Usage "scenario-move-control" "whose": *whose],
        Self::RealmForCodes(table) => [Usage "scenario-move-codes-realm" "table": *table],
        Self::Realm(table, realm) => [
            Usage "scenario-move-realm" "table": *table, "realm": shown(realm)
        ],
        Self::PublisherNameBlank(place) => [Usage "scenario-move-publisher-blank" "place": *place],
        Self::PublisherTwice(name) => [Usage "scenario-move-publisher-twice" "name": shown(name)],
        Self::StoreTwice(publisher, store) => [
            Usage "scenario-move-store-twice" "publisher": shown(publisher), "store": shown(store)
        ],
        Self::StoreBlank(publisher) => [
            Usage "scenario-move-store-blank" "publisher": shown(publisher)
        ],
        Self::Address(publisher, address) => [
            Usage "scenario-move-address" "publisher": shown(publisher), "address": shown(address)
        ],
        Self::ContactAddress(address) => [
            Usage "scenario-move-contact-address" "address": shown(address)
        ],
    }
}

/// Resolves a move file: its IdPs against the catalogue, its school, realms and publishers for what
/// they must be.
///
/// # Errors
/// The first thing that keeps the file from describing a move.
pub fn resolve(file: MoveFile) -> Result<Move, MoveError> {
    require_school_code(file.sector, &file.school.brin)?;
    require_school_name(&file.school.name)?;
    let from = side(&file, "from", &file.from)?;
    let to = side(&file, "to", &file.to)?;
    require_publishers(&file.publishers)?;
    file.distributor.as_ref().map_or(Ok(()), require_contact)?;
    require_old_number(file.sector, &from)
        .and_then(|()| require_new_number(file.sector, &to))
        .map_err(MoveError::Endpoint)?;
    Ok(own::with_realms(Move { file, from, to }))
}

/// Refuses a school without a name, or with one that holds more than letters and signs.
///
/// # Errors
/// [`MoveError::SchoolNameBlank`] or [`MoveError::Control`].
pub fn require_school_name(name: &str) -> Result<(), MoveError> {
    if name.trim().is_empty() {
        return Err(MoveError::SchoolNameBlank);
    }
    require_text("school", name)
}

fn require_text(whose: &'static str, text: &str) -> Result<(), MoveError> {
    if text.contains(char::is_control) { Err(MoveError::Control(whose)) } else { Ok(()) }
}

/// Refuses a contact who cannot be called or written to.
///
/// # Errors
/// [`MoveError::Control`] or [`MoveError::ContactAddress`].
pub fn require_contact(contact: &Contact) -> Result<(), MoveError> {
    for text in [Some(&contact.name), contact.phone.as_ref()].into_iter().flatten() {
        require_text("contact", text)?;
    }
    match contact.email.as_ref().filter(|text| !is_address(text)) {
        Some(address) => Err(MoveError::ContactAddress(address.clone())),
        None => Ok(()),
    }
}

/// Reads the code of a school as people type it: in capitals, but for the domain of a university.
///
/// # Errors
/// [`MoveError::Brin`] or [`MoveError::SchoolCode`], where the register of its sector has no such
/// code.
pub fn school_code(sector: Sector, typed: &str) -> Result<String, MoveError> {
    let code = if sector == Sector::Ho { typed.to_owned() } else { typed.to_uppercase() };
    require_school_code(sector, &code).map(|()| code)
}

fn require_school_code(sector: Sector, code: &str) -> Result<(), MoveError> {
    if code_is_sound(sector, code) {
        return Ok(());
    }
    Err(match sector {
        Sector::Vo | Sector::Mbo => MoveError::Brin(code.to_owned()),
        sector => MoveError::SchoolCode(sector, code.to_owned()),
    })
}

/// Tells whether a code can be that of a school in the register of its sector.
fn code_is_sound(sector: Sector, code: &str) -> bool {
    match sector {
        Sector::Vo | Sector::Mbo => brin_is_sound(code),
        Sector::Ho => is_domain(code),
        Sector::Dagtilbud => {
            (3..=6).contains(&code.len())
                && code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        }
    }
}

fn side(file: &MoveFile, table: &'static str, spec: &EndpointSpec) -> Result<Endpoint, MoveError> {
    let endpoint = resolve_spec(file.sector, spec).map_err(MoveError::Endpoint)?;
    require_realmless(table, &endpoint, spec.realm.as_slice())?;
    match spec.realm.as_slice().iter().find(|realm| !realm_is_sound(realm)) {
        Some(realm) => Err(MoveError::Realm(table, realm.clone())),
        None => Ok(endpoint),
    }
}

/// Refuses realms, of this table of the file, at an end that has none.
///
/// # Errors
/// [`MoveError::RealmForCodes`].
pub fn require_realmless(
    table: &'static str,
    endpoint: &Endpoint,
    realms: &[String],
) -> Result<(), MoveError> {
    if endpoint.kind == IdpKind::Codes && !realms.is_empty() {
        return Err(MoveError::RealmForCodes(table));
    }
    Ok(())
}

/// Tells whether a realm can be one: a real id is split at its last `@`, so a realm can hold none.
#[must_use]
pub fn realm_is_sound(realm: &str) -> bool {
    !realm.is_empty()
        && realm.chars().count() <= MAX_CHARS
        && realm.chars().all(|c| c != '@' && !forbidden(c))
}

/// Refuses publishers that could not be told apart, named or written to.
///
/// # Errors
/// The first thing that keeps the publishers from standing in one file.
pub fn require_publishers(publishers: &[PublisherSpec]) -> Result<(), MoveError> {
    let mut seen = BTreeSet::new();
    for (at, publisher) in publishers.iter().enumerate() {
        let name = publisher.name.trim();
        if name.is_empty() {
            return Err(MoveError::PublisherNameBlank(at + 1));
        }
        std::iter::once(&publisher.name)
            .chain(&publisher.stores)
            .try_for_each(|text| require_text("publisher", text))?;
        if !seen.insert(name.to_lowercase()) {
            return Err(MoveError::PublisherTwice(name.to_owned()));
        }
        let mut stores = BTreeSet::new();
        let mut twice = publisher.stores.iter().map(|store| store.trim());
        if let Some(store) = twice.find(|store| !stores.insert(store.to_lowercase())) {
            return Err(MoveError::StoreTwice(name.to_owned(), store.to_owned()));
        }
        if stores.contains("") {
            return Err(MoveError::StoreBlank(name.to_owned()));
        }
        if let Some(address) = publisher.email.as_ref().filter(|text| !is_address(text)) {
            return Err(MoveError::Address(name.to_owned(), address.clone()));
        }
    }
    Ok(())
}

/// Tells whether mail can be sent to it: somebody at some place.
#[must_use]
pub fn is_address(text: &str) -> bool {
    let parts = text.split_once('@').filter(|(user, host)| !user.is_empty() && host.contains('.'));
    parts.is_some() && !text.contains(|c: char| c.is_whitespace() || c.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::{Fault, Problem as _};
    use crate::scenario::EndpointFlaw;

    const SOUND: &str = r#"
sector = "vo"
school = { brin = "99ZZ00", name = "Petteflat College" }
from = { delivery = "elf", idp = "magister", realm = "petteflat" }
to = { delivery = "elf", idp = "entra", realm = ["petteflat.example", "petteflat-personeel"] }
publisher = [{ name = "voorbeeld" }, { name = "ander" }]
"#;

    fn changed(what: &str, into: &str) -> Result<Move, MoveError> {
        assert!(SOUND.contains(what), "{what}");
        resolve(MoveFile::parse(&SOUND.replace(what, into)).unwrap())
    }

    #[test]
    fn a_sound_file_becomes_a_move_with_its_idps_resolved() {
        let moved = changed("", "").unwrap();
        assert_eq!(
            (moved.file.sector, moved.from.to_string(), moved.to.to_string()),
            (Sector::Vo, "elf:magister".to_owned(), "elf:azure-ad".to_owned())
        );
    }

    #[test]
    fn what_cannot_be_a_move_is_refused() {
        use MoveError as E;
        assert_eq!(changed("99ZZ00", "ENTREE"), Err(E::Brin("ENTREE".to_owned())));
        assert_eq!(changed("Petteflat College", "  "), Err(E::SchoolNameBlank));
        assert_eq!(
            changed("\"ander\"", "\"Voorbeeld\""),
            Err(E::PublisherTwice("Voorbeeld".to_owned()))
        );
        assert_eq!(changed("\"ander\"", "\" \""), Err(E::PublisherNameBlank(2)));
        assert_eq!(changed("ander", "ander\\r\\nBcc: x"), Err(E::Control("publisher")));
        assert_eq!(changed("Petteflat", "Petteflat\\u001bq"), Err(E::Control("school")));
        let contact = "distributor = { name = \"Brug\", email = \"geen adres\" }\npublisher";
        assert_eq!(changed("publisher", contact), Err(E::ContactAddress("geen adres".to_owned())));
        let contact = "distributor = { name = \"Br\\u001bug\" }\npublisher";
        assert_eq!(changed("publisher", contact), Err(E::Control("contact")));
        assert_eq!(
            changed("\"ander\"", "\"ander\", stores = [\"één\", \"twee\", \" Één\"]"),
            Err(E::StoreTwice("ander".to_owned(), "Één".to_owned()))
        );
        assert!(changed("\"ander\"", "\"ander\", stores = [\"een\", \"twee\"]").is_ok());
        assert_eq!(
            changed("\"petteflat\"", "\"x@petteflat\""),
            Err(E::Realm("from", "x@petteflat".to_owned()))
        );
        assert_eq!(
            changed("petteflat-personeel", "pette flat"),
            Err(E::Realm("to", "pette flat".to_owned()))
        );
        assert_eq!(changed("petteflat-personeel", ""), Err(E::Realm("to", String::new())));
        let codes = r#"to = { delivery = "ilf", idp = "codes", realm = "x" }"#;
        assert_eq!(changed(SOUND.lines().nth(4).unwrap(), codes), Err(E::RealmForCodes("to")));
    }

    #[test]
    fn an_endpoint_is_refused_with_its_own_reason() {
        let refused = changed("\"entra\"", "\"codes\"").unwrap_err();
        assert!(
            matches!(&refused, MoveError::Endpoint(error) if error.flaw == EndpointFlaw::ElfWithCodes)
        );
        assert_eq!(refused.fault(), Fault::Usage);
        assert!(refused.to_string().contains("elf:codes"), "{refused}");
    }
}
