//! Why a list could not be made.

use super::FromStoreError;
use crate::intake::{ChosenError, RosterError};
use crate::ops::NoList;
use crate::tables::TableError;

/// In what a list differs from the one that it is to correct.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Superseded {
    /// It is of another school.
    School,
    /// It has another format.
    Format,
    /// It is another publisher's.
    Owner,
}

/// Why a list could not be made.
#[derive(Debug)]
pub enum GenerateError {
    /// The move gets no list.
    NoList(NoList),
    /// The publisher or distributor supplies the rows of this list, so it cannot be an empty form.
    SourceNeeded,
    /// The source cannot be used.
    Roster(RosterError),
    /// The source is a table of keyrings, of which no roster can be made.
    Keyrings(FromStoreError),
    /// The list has no column of this name that could be without a source.
    NoSuchListColumn {
        /// The name.
        name: String,
        /// The columns that it has.
        known: Vec<&'static str>,
    },
    /// A VO list goes to every publisher.
    NoOwnerInVo,
    /// The move file has no publisher of this name.
    UnknownPublisher {
        /// The name.
        name: String,
        /// The publishers that it has.
        known: Vec<String>,
    },
    /// In MBO each publisher makes its own list, and the move has several.
    OwnerNeeded {
        /// The publishers.
        known: Vec<String>,
    },
    /// Every publisher carries out a VO list, with every pupil: nobody picks.
    NoChoiceInVo,
    /// In the source nobody can be told by an identity, so that nobody can be picked by one.
    NoChoiceByName,
    /// Nobody in the keyrings has an active identity in the old realms of the move.
    NobodyOfMove {
        /// The realms.
        realms: Vec<String>,
    },
    /// The move states no old realm, by which the people of a school are told in the keyrings.
    NoRealm,
    /// The table of those who come along.
    Chosen(ChosenError),
    /// The list that is to be corrected has no manifest, so that nothing tells its id and version.
    Nameless {
        /// What it is called.
        path: String,
    },
    /// The list that is to be corrected is another.
    Supersedes(Superseded),
    /// The list cannot be written.
    Output(TableError),
}

crate::problem! {
    GenerateError from Roster(RosterError) {
        Self::NoList(error) => [Input = error.message()],
        Self::SourceNeeded => [Usage "generate-source-needed"],
        Self::Roster(error) => [error alone],
        Self::Keyrings(error) => [error alone],
        Self::Output(error) => [error alone],
        Self::NoSuchListColumn { name, known } => [
            Usage "generate-no-such-list-column" "name": name, "known": known.join(", ")
        ],
        Self::NoOwnerInVo => [Usage "generate-no-owner-in-vo"],
        Self::UnknownPublisher { name, known } => [
            Usage "generate-unknown-publisher" "name": name, "known": known.join(", ")
        ],
        Self::OwnerNeeded { known } => [Usage "generate-owner-needed" "known": known.join(", ")],
        Self::NoChoiceInVo => [Usage "generate-only-in-vo"],
        Self::NoChoiceByName => [Usage "generate-only-by-name"],
        Self::NobodyOfMove { realms } => [
            Input "generate-nobody-of-move" "count": realms.len(), "realms": realms.join(", ")
        ],
        Self::NoRealm => [Input "generate-nobody-without-realm"],
        Self::Chosen(error) => [error alone],
        Self::Nameless { path } => [Input "generate-supersedes-nameless" "path": path],
        Self::Supersedes(Superseded::School) => [Input "generate-supersedes-school"],
        Self::Supersedes(Superseded::Format) => [Input "generate-supersedes-format"],
        Self::Supersedes(Superseded::Owner) => [Input "generate-supersedes-owner"],
    }
}
