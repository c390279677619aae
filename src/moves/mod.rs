//! A move of a school from one IdP to another, as types: its two endpoints, dates, conditions and
//! publishers.
//!
//! [`MoveFile`] is what a person writes in `move.toml`; [`Move`] is what it means once its IdP
//! names are resolved against the catalogue.

mod closure;
mod date;
mod endpoint;
mod file;
mod passwords;
mod safeguards;
mod schools;
mod store_map;
mod window;
mod working_days;
mod written;

pub use closure::Closure;
pub use endpoint::{Delivery, Endpoint, FormatId, IdpKind, OldScheme, Sector};
pub use file::{
    Conditions, Contact, Dates, EndpointSpec, MoveFile, MoveFileError, PublisherSpec, Realms,
    School,
};
pub use passwords::{parse_passwords, passwords_text};
pub use safeguards::{NoShare, OnCollision, OnOtherPerson, Percent, Safeguards};
pub use schools::{Schools, SchoolsError};
pub use store_map::{
    Holds, MappedIdentity, MappedKeyring, MappedProfile, MappedScheme, MappedState, MappedStore,
    PersonField, StoreMap, StoreMapError, StoreSpec,
};
pub use window::{When, Window};
pub use working_days::{Days, NoDays, WorkingDays};
pub use written::Flaw;
pub(crate) use written::read as read_toml;

/// A move whose endpoints exist and are resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// What was written.
    pub file: MoveFile,
    /// Where the school comes from.
    pub from: Endpoint,
    /// Where the school goes.
    pub to: Endpoint,
}

impl Move {
    /// Returns the realms that old identities may have; empty where none is stated.
    #[must_use]
    pub fn old_realms(&self) -> &[String] {
        self.file.from.realm.as_slice()
    }

    /// Returns the realms that new identities may have; empty where none is stated.
    #[must_use]
    pub fn new_realms(&self) -> &[String] {
        self.file.to.realm.as_slice()
    }

    /// Returns where a publisher's keyrings stand, if the file says so: of the publisher of this
    /// name or, without one, of the only publisher.
    #[must_use]
    pub fn store_of(&self, publisher: Option<&str>) -> Option<&StoreSpec> {
        self.publisher(publisher)?.store.as_ref()
    }

    /// Returns the publisher of this name or, without one, the only one.
    #[must_use]
    pub fn publisher(&self, name: Option<&str>) -> Option<&PublisherSpec> {
        let publishers = &self.file.publishers;
        match (name, publishers.as_slice()) {
            (Some(name), _) => {
                publishers.iter().find(|publisher| publisher.name.eq_ignore_ascii_case(name))
            }
            (None, [only]) => Some(only),
            (None, _) => None,
        }
    }

    /// Tells whether the school keeps its IdP, so that only realms and user ids can change.
    #[must_use]
    pub fn keeps_its_idp(&self) -> bool {
        self.from.kind == self.to.kind && self.from.idp == self.to.idp
    }

    /// Tells whether the realms stay what they are, so that only user ids can change. Of an ELO
    /// with no realm told nothing else can have changed, where an IdP without a portal has another
    /// one (*Van NON portaal IdP naar NON portaal IdP in geval van ILF*).
    #[must_use]
    pub fn realms_stay(&self) -> bool {
        self.file.realms_are_equal() || self.stays_where_no_realm_is_told()
    }

    /// Tells whether it is taken for granted that the realm stays: the school keeps its ELO, and
    /// nobody told a realm.
    #[must_use]
    pub fn stays_where_no_realm_is_told(&self) -> bool {
        let is_untold = self.from.kind == IdpKind::Elo
            && self.old_realms().is_empty()
            && self.new_realms().is_empty();
        is_untold && self.keeps_its_idp()
    }

    /// Tells whether the move is a data migration within one portal, which leaves its realm, record
    /// and link as they are (*Scope*). Another delivery is a move of its own, though the portal
    /// stays (MBO, steps 1 and 2).
    #[must_use]
    pub fn stays_within_its_portal(&self) -> bool {
        self.keeps_its_idp() && self.from.delivery == self.to.delivery && self.realms_stay()
    }
}
