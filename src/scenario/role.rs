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
        }
    }
}
