//! Whether two descriptions are of one person, as far as they tell.

/// What two descriptions of people say of one another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Relation {
    /// One side names nobody, or too little of somebody: nothing is said.
    #[default]
    Untold,
    /// The same person.
    Same,
    /// The same person, written otherwise: a call name, a changed surname, a value that was cut off.
    Alike,
    /// Another person: surname and given name both differ beyond likeness, and no address agrees.
    Other,
}
