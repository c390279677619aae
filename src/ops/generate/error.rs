//! Why a list could not be made.

use std::error::Error;

use super::FromStoreError;
use crate::display_in_english;
use crate::intake::{ChosenError, RosterError};
use crate::message::{Fault, Message, Problem};
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

impl Problem for GenerateError {
    fn message(&self) -> Message {
        match self {
            Self::NoList(error) => error.message(),
            Self::SourceNeeded => Message::new("generate-source-needed"),
            Self::Roster(error) => error.message(),
            Self::Keyrings(error) => error.message(),
            Self::Output(error) => error.message(),
            Self::NoSuchListColumn { name, known } => Message::new("generate-no-such-list-column")
                .with("name", name)
                .with("known", known.join(", ")),
            Self::NoOwnerInVo => Message::new("generate-no-owner-in-vo"),
            Self::UnknownPublisher { name, known } => Message::new("generate-unknown-publisher")
                .with("name", name)
                .with("known", known.join(", ")),
            Self::OwnerNeeded { known } => {
                Message::new("generate-owner-needed").with("known", known.join(", "))
            }
            Self::NoChoiceInVo => Message::new("generate-only-in-vo"),
            Self::NoChoiceByName => Message::new("generate-only-by-name"),
            Self::NobodyOfMove { realms } => Message::new("generate-nobody-of-move")
                .with("count", realms.len())
                .with("realms", realms.join(", ")),
            Self::NoRealm => Message::new("generate-nobody-without-realm"),
            Self::Chosen(error) => error.message(),
            Self::Nameless { path } => {
                Message::new("generate-supersedes-nameless").with("path", path)
            }
            Self::Supersedes(Superseded::School) => Message::new("generate-supersedes-school"),
            Self::Supersedes(Superseded::Format) => Message::new("generate-supersedes-format"),
            Self::Supersedes(Superseded::Owner) => Message::new("generate-supersedes-owner"),
        }
    }

    fn fault(&self) -> Fault {
        match self {
            Self::Roster(error) => error.fault(),
            Self::Keyrings(error) => error.fault(),
            Self::Output(error) => error.fault(),
            Self::Chosen(error) => error.fault(),
            Self::SourceNeeded
            | Self::NoSuchListColumn { .. }
            | Self::NoOwnerInVo
            | Self::NoChoiceInVo
            | Self::NoChoiceByName
            | Self::UnknownPublisher { .. }
            | Self::OwnerNeeded { .. } => Fault::Usage,
            _ => Fault::Input,
        }
    }
}
display_in_english!(GenerateError);

impl From<RosterError> for GenerateError {
    fn from(error: RosterError) -> Self {
        Self::Roster(error)
    }
}

// An error from below is told as this error's own text: naming it as source too would tell it
// twice.
impl Error for GenerateError {}
