//! A place in the table of moves: a delivery and a kind of IdP together.

use std::fmt;

use crate::message::Message;
use crate::moves::{Delivery, Endpoint, IdpKind, Sector};

/// A delivery and a kind of IdP: what the rules look at, whatever the IdP is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// How content is delivered.
    pub delivery: Delivery,
    /// The kind of IdP.
    pub kind: IdpKind,
}

impl Place {
    /// Makes a place.
    #[must_use]
    pub const fn new(delivery: Delivery, kind: IdpKind) -> Self {
        Self { delivery, kind }
    }

    /// Returns the places that exist in a sector, in the order of the agreement's own tables.
    #[must_use]
    pub const fn all(sector: Sector) -> &'static [Self; 6] {
        match sector {
            Sector::Vo => &VO,
            Sector::Mbo => &MBO,
        }
    }

    /// Returns the place of an endpoint.
    #[must_use]
    pub const fn of(endpoint: &Endpoint) -> Self {
        Self::new(endpoint.delivery, endpoint.kind)
    }

    /// Returns the name that people read.
    #[must_use]
    pub fn named(&self) -> Message {
        let idp = match self.kind {
            IdpKind::Elo => "place-elo",
            IdpKind::Distributor => "idp-distributor",
            IdpKind::NonPortal => "place-non-portal",
            IdpKind::Codes => "idp-codes",
        };
        Message::new("endpoint-name").with("idp", Message::new(idp)).with("delivery", self.delivery.label())
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.delivery, self.kind)
    }
}

/// The quadrants of *Verhuis Scenario's VO*; a NON-portal IdP is the school's own, so it stands beside the ELO (decided here).
static VO: [Place; 6] = [
    Place::new(Delivery::Elf, IdpKind::Elo),
    Place::new(Delivery::Elf, IdpKind::Distributor),
    Place::new(Delivery::Elf, IdpKind::NonPortal),
    Place::new(Delivery::Ilf, IdpKind::Elo),
    Place::new(Delivery::Ilf, IdpKind::NonPortal),
    Place::new(Delivery::Ilf, IdpKind::Codes),
];

/// The rows and columns of the table in *Verhuis Scenario's MBO*.
static MBO: [Place; 6] = [
    Place::new(Delivery::Eck, IdpKind::Elo),
    Place::new(Delivery::NonEck, IdpKind::Elo),
    Place::new(Delivery::Eck, IdpKind::Distributor),
    Place::new(Delivery::NonEck, IdpKind::Distributor),
    Place::new(Delivery::Eck, IdpKind::NonPortal),
    Place::new(Delivery::NonEck, IdpKind::NonPortal),
];
