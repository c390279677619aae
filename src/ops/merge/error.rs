//! Why copies cannot be merged at all.

use crate::display_in_english;
use crate::message::{Fault, Message, Problem};

/// Why copies cannot be merged at all: they are not copies of one list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MergeError {
    /// Two files have different formats.
    Formats {
        /// The two files.
        files: [String; 2],
    },
    /// Two files are of different lists.
    Lists {
        /// The two files.
        files: [String; 2],
        /// Their ids.
        ids: [String; 2],
    },
    /// Two files are of different versions of one list.
    Versions {
        /// The two files.
        files: [String; 2],
        /// Their versions.
        versions: [u32; 2],
    },
    /// The identities of the second file are of other realms than those of the first, or of its
    /// move.
    Realms {
        /// The two files.
        files: [String; 2],
        /// The agreed name of the column.
        column: &'static str,
    },
    /// No row of the second file was on the list of which the first is a copy.
    Strangers {
        /// The two files.
        files: [String; 2],
    },
}

impl Problem for MergeError {
    fn message(&self) -> Message {
        let of = |key, [first, second]: &[String; 2]| {
            Message::new(key).with("first", first).with("second", second)
        };
        match self {
            Self::Formats { files } => of("merge-formats-differ", files),
            Self::Lists { files, ids: [first, second] } => {
                of("merge-lists-differ", files).with("first_id", first).with("second_id", second)
            }
            Self::Versions { files, versions: [first, second] } => {
                of("merge-versions-differ", files)
                    .with("first_version", *first)
                    .with("second_version", *second)
            }
            Self::Realms { files, column } => {
                of("merge-realms-differ", files).with("column", *column)
            }
            Self::Strangers { files } => of("merge-strangers", files),
        }
    }

    fn fault(&self) -> Fault {
        Fault::Input
    }
}
display_in_english!(MergeError);
impl std::error::Error for MergeError {}
