//! What makes a container one that no two programs need read alike.

use crate::message::Message;

/// What is wrong with a container: a zip file that a list and its manifest were to travel in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContainerDefect {
    /// It is damaged or cut off.
    Damaged,
    /// It holds something twice, of which one program might read the one and another the other: its
    /// name.
    Twice(&'static str),
    /// It holds a list as CSV and one as a workbook.
    TwoLists,
    /// The name of something in it leads out of the folder that it would be unpacked in.
    LeadsOut(String),
    /// Its manifest is larger than any real one: how many mebibytes are read.
    ManifestTooBig(u64),
    /// The list is not the one whose digest its manifest tells.
    OtherList,
}

impl ContainerDefect {
    pub(in crate::tables) fn message(&self) -> Message {
        match self {
            Self::Damaged => Message::new("table-container-damaged"),
            Self::Twice(name) => Message::new("table-container-twice").with("name", *name),
            Self::TwoLists => Message::new("table-container-two-lists"),
            Self::LeadsOut(name) => Message::new("table-container-leads-out").with("name", name),
            Self::ManifestTooBig(limit) => {
                Message::new("table-container-manifest").with("limit", *limit)
            }
            Self::OtherList => Message::new("table-container-other-list"),
        }
    }
}
