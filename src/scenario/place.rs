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
    pub const fn all(sector: Sector) -> &'static [Self] {
        match sector {
            Sector::Vo => &VO,
            Sector::Mbo => &MBO,
            Sector::Ho => &HO,
            Sector::Dagtilbud => &DAGTILBUD,
        }
    }

    /// Returns the ordered pairs of places of a sector that mean something, row by row.
    #[must_use]
    pub fn pairs(sector: Sector) -> Vec<(Self, Self)> {
        if sector == Sector::Dagtilbud {
            return CASES
                .map(|(from, to)| {
                    (Self::new(Delivery::Unilogin, from), Self::new(Delivery::Unilogin, to))
                })
                .to_vec();
        }
        let places = Self::all(sector);
        places.iter().flat_map(|from| places.iter().map(move |to| (*from, *to))).collect()
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
            IdpKind::Local => "place-local",
            IdpKind::Ladok => "place-ladok",
            IdpKind::Eduid => "place-eduid",
            IdpKind::Number => "place-number",
            IdpKind::Daycare => "place-daycare-number",
            IdpKind::Several => "place-several",
            IdpKind::Platform => "place-platform",
            IdpKind::Administration => "place-administration",
            IdpKind::ManualImport => "place-manual-import",
            IdpKind::Nothing => "place-none",
        };
        if !matches!(
            self.delivery,
            Delivery::Elf | Delivery::Ilf | Delivery::Eck | Delivery::NonEck
        ) {
            return Message::new(idp);
        }
        Message::new("endpoint-name")
            .with("idp", Message::new(idp))
            .with("delivery", self.delivery.label())
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.delivery, self.kind)
    }
}

/// The quadrants of *Verhuis Scenario's VO*; a NON-portal IdP is the school's own, so it stands
/// beside the ELO (decided here).
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

/// Where the ESI of a student comes from (*Olika alternativ vid implementation av ESI*).
static HO: [Place; 4] = [
    Place::new(Delivery::Esi, IdpKind::Ladok),
    Place::new(Delivery::Esi, IdpKind::Eduid),
    Place::new(Delivery::Esi, IdpKind::Local),
    Place::new(Delivery::Esi, IdpKind::Nothing),
];

/// What an institution number can be, or become.
static DAGTILBUD: [Place; 7] = [
    Place::new(Delivery::Unilogin, IdpKind::Number),
    Place::new(Delivery::Unilogin, IdpKind::Daycare),
    Place::new(Delivery::Unilogin, IdpKind::Several),
    Place::new(Delivery::Unilogin, IdpKind::Nothing),
    Place::new(Delivery::Unilogin, IdpKind::Platform),
    Place::new(Delivery::Unilogin, IdpKind::Administration),
    Place::new(Delivery::Unilogin, IdpKind::ManualImport),
];

/// What happens to the institutions of a municipality.
const CASES: [(IdpKind, IdpKind); 9] = [
    (IdpKind::Number, IdpKind::Daycare),
    (IdpKind::Daycare, IdpKind::Daycare),
    (IdpKind::Nothing, IdpKind::Daycare),
    (IdpKind::Number, IdpKind::Nothing),
    (IdpKind::Several, IdpKind::Daycare),
    (IdpKind::Number, IdpKind::Several),
    (IdpKind::Number, IdpKind::Platform),
    (IdpKind::Number, IdpKind::Administration),
    (IdpKind::Number, IdpKind::ManualImport),
];
