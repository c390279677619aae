//! What two sides say of one part of a name.

/// One part of a name, as two sides give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// One side does not give it, or not so that it can be compared.
    Untold,
    /// It is the same.
    Same,
    /// It may be the same, written otherwise.
    Alike,
    /// It is another one.
    Differs,
}
