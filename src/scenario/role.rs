//! Who does a thing, or sees to it.

/// Who takes a step, sees to a condition, or bears a consequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// The school.
    School,
    /// The distributor.
    Distributor,
    /// Kennisnet.
    Kennisnet,
    /// The supplier of the old portal.
    OldPortal,
    /// The supplier of the new portal.
    NewPortal,
    /// The supplier of a portal that stays.
    Portal,
    /// A publisher, or its licence office.
    Publisher,
    /// The university or university college.
    Institution,
    /// The service that knows the users.
    Service,
    /// The municipality.
    Municipality,
    /// The officer of the municipality for day-care (*dagtilbudsansvarlig*).
    DaycareOfficer,
    /// An employee of an institution that governs itself.
    DaycareStaff,
    /// The supplier of the placement system (*pladsanvisningssystem*) and of Aula.
    PlacementSupplier,
}

impl Role {
    /// Returns the word that reports use.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::School => "school",
            Self::Distributor => "distributor",
            Self::Kennisnet => "kennisnet",
            Self::OldPortal => "old-portal",
            Self::NewPortal => "new-portal",
            Self::Portal => "portal",
            Self::Publisher => "publisher",
            Self::Institution => "institution",
            Self::Service => "service",
            Self::Municipality => "municipality",
            Self::DaycareOfficer => "daycare-officer",
            Self::DaycareStaff => "daycare-staff",
            Self::PlacementSupplier => "placement-supplier",
        }
    }

    /// Returns the entry of the catalogue that names the role.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::School => "procedure-role-school",
            Self::Distributor => "procedure-role-distributor",
            Self::Kennisnet => "procedure-role-kennisnet",
            Self::OldPortal => "procedure-role-old-portal",
            Self::NewPortal => "procedure-role-new-portal",
            Self::Portal => "procedure-role-portal",
            Self::Publisher => "procedure-role-publisher",
            Self::Institution => "procedure-role-institution",
            Self::Service => "procedure-role-service",
            Self::Municipality => "procedure-role-municipality",
            Self::DaycareOfficer => "procedure-role-daycare-officer",
            Self::DaycareStaff => "procedure-role-daycare-staff",
            Self::PlacementSupplier => "procedure-role-placement-supplier",
        }
    }
}
