//! By what rows of two copies are the same one.

/// What makes rows of different copies one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Key {
    /// The place in the list as it was sent out.
    Place(usize),
    /// The same person, in so many letters.
    Person([u8; 16]),
    /// No other row: it cannot be told from a second one.
    Unclear,
}
