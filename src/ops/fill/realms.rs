//! The realms of what is filled in.

/// The realms of the identities that are filled in.
#[derive(Clone, Copy, Debug, Default)]
pub struct FillRealms<'a> {
    /// The realms that they may have; empty where nobody said.
    pub known: &'a [String],
    /// The realms that the identities on the other side of the list have; empty where nobody said.
    pub held: &'a [String],
    /// The realm that is added to a bare user id: stated by a person, never guessed.
    pub add: Option<&'a str>,
}
