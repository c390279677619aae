//! What is said of an export, and of whoever is not in it.

/// What happens to keyrings that the export lacks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gone {
    /// They stay as they are.
    Keep,
    /// They are retired.
    #[default]
    Retire,
}

/// What happens where the export contradicts what a list did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Given {
    /// What the list did stays, and is told.
    #[default]
    Hold,
    /// The export is followed.
    Follow,
}
