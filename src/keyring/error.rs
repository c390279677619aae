//! What can go wrong with a store.

use std::path::PathBuf;

use super::layout::LayoutProblem;
use crate::files::FileError;
use crate::message::{Arg, Fault, Message, Problem};
use crate::report::named_rows;

/// What can go wrong with a store.
#[derive(Debug)]
pub enum StoreError {
    /// The address names no kind of store that is known.
    UnknownKind(String),
    /// There is no such store.
    Missing(PathBuf),
    /// There is a store already.
    Exists(PathBuf),
    /// The file is no keyring store.
    Foreign(PathBuf),
    /// The store was made by a newer version of this tool.
    Newer(PathBuf),
    /// Somebody else is changing the store.
    Busy,
    /// The keyring file has other names, under which it would stay as it was.
    HardLinked(PathBuf),
    /// What was asked for was done and stands, and the system does not say that it would survive a
    /// power cut: the run, where it is one.
    Stands(Option<String>, FileError),
    /// Something that is no file has the name of one of the store's own files.
    OddSibling(PathBuf),
    /// An unfinished change was noted for another keyring file than this one.
    StrayIntent(PathBuf),
    /// A row of a keyring file cannot be taken.
    Row {
        /// The row.
        row: u32,
        /// Why.
        problem: LayoutProblem,
    },
    /// A spreadsheet spoilt ids of profiles, or identities: two people might end on one profile.
    Spoilt {
        /// The columns, each with its rows.
        cells: Vec<(String, Vec<u32>)>,
        /// Whether each row is a user.
        of_users: bool,
    },
    /// An identity of a keyring file is already active on another profile.
    TwiceActive {
        /// The row.
        row: u32,
    },
    /// An identity of a file of users stands in an earlier row too.
    TwiceHeld {
        /// The row.
        row: u32,
    },
    /// The header of a keyring file lacks a column, or has one twice.
    Header(LayoutProblem),
    /// A file of the store cannot be read or written.
    File(FileError),
    /// The store changed under our feet, or holds what it should not.
    Conflict,
    /// A value in the store that this tool cannot read.
    Damaged(&'static str),
    /// A map of tables for a store that has none but its own.
    NoTables,
    /// A map of a file of users for a database, which has tables.
    NoTable,
    /// A map says of a file of users what such a file cannot be.
    NoUsers(&'static str),
    /// A map names a scheme that is not known.
    MapScheme(String),
    /// A file has a row for each identity, and needs no map.
    IsKeyrings,
    /// A file of users has several rows of one user.
    SeveralRows {
        /// The second one.
        row: u32,
    },
    /// The runs before took a file for one with a row for each user, or for each identity, and this
    /// one does not.
    OtherRows {
        /// Whether they took it for one with a row for each user.
        of_users: bool,
    },
    /// Keyrings come into what is the publisher's own by the publisher's own means.
    NoImport,
    /// What is the publisher's own is up to date by the publisher's own means.
    NoSync,
    /// The store has no place for what is to be kept with it.
    KeepsNothing,
    /// The connection was cut while the changes were being made final: they stand, or nothing does.
    Unknown,
    /// A list is forgotten, but traces of it may still stand in the file.
    NotWiped,
    /// A server, or the way to it.
    Server(Box<dyn Problem>),
    /// Writing out failed.
    Output(std::io::Error),
    /// The database refused.
    Database(Box<dyn std::error::Error + Send + Sync>),
}

impl Problem for StoreError {
    fn message(&self) -> Message {
        let at = |key, path: &PathBuf| Message::new(key).with("path", path.display().to_string());
        match self {
            Self::UnknownKind(address) => {
                Message::new("store-unknown-kind").with("address", without_secrets(address))
            }
            Self::Missing(path) => at("store-missing", path),
            Self::Exists(path) => at("store-exists", path),
            Self::Foreign(path) => at("store-foreign", path),
            Self::Newer(path) => at("store-newer", path),
            Self::Busy => Message::new("store-busy"),
            Self::HardLinked(path) => at("store-hard-linked", path),
            Self::Stands(Some(run), error) => {
                Message::new("store-stands-run").with("run", run).with("cause", error.message())
            }
            Self::Stands(None, error) => {
                Message::new("store-stands").with("cause", error.message())
            }
            Self::OddSibling(path) => at("store-odd-sibling", path),
            Self::StrayIntent(path) => at("store-stray-intent", path),
            Self::Row { row, problem } => {
                Message::new("store-row").with("row", *row).with("problem", problem.message())
            }
            Self::Spoilt { cells, of_users } => Message::new("keyrings-spoilt")
                .with("users", usize::from(*of_users))
                .with("count", cells.iter().map(|(_, rows)| rows.len()).sum::<usize>())
                .with("cells", named_cells(cells)),
            Self::TwiceActive { row } => Message::new("store-twice-active").with("row", *row),
            Self::TwiceHeld { row } => Message::new("store-twice-held").with("row", *row),
            Self::Header(problem) => {
                let key = if problem.is_of_map() { "store-header-map" } else { "store-header" };
                Message::new(key).with("problem", problem.message())
            }
            Self::File(error) => error.message(),
            Self::Conflict => Message::new("store-conflict"),
            Self::Damaged(what) => Message::new("store-damaged").with("what", *what),
            Self::KeepsNothing => Message::new("store-keeps-nothing"),
            Self::NoTables => Message::new("store-no-tables"),
            Self::NoTable => Message::new("store-no-table"),
            Self::NoUsers(what) => Message::new("store-no-users").with("what", *what),
            Self::MapScheme(scheme) => Message::new("store-map-scheme").with("scheme", scheme),
            Self::IsKeyrings => Message::new("store-is-keyrings"),
            Self::SeveralRows { row } => Message::new("store-several-rows").with("row", *row),
            Self::OtherRows { of_users: true } => Message::new("store-of-users"),
            Self::OtherRows { of_users: false } => Message::new("store-of-keyrings"),
            Self::NoImport => Message::new("store-no-import"),
            Self::NoSync => Message::new("store-no-sync"),
            Self::Unknown => Message::new("store-unknown-outcome"),
            Self::NotWiped => Message::new("store-not-wiped"),
            Self::Server(error) => error.message(),
            Self::Output(_) => Message::new("store-output"),
            Self::Database(_) => Message::new("store-database"),
        }
    }

    fn fault(&self) -> Fault {
        match self {
            Self::UnknownKind(_)
            | Self::Exists(_)
            | Self::NoTables
            | Self::NoTable
            | Self::NoUsers(_)
            | Self::MapScheme(_)
            | Self::IsKeyrings
            | Self::OtherRows { .. }
            | Self::NoImport
            | Self::NoSync
            | Self::KeepsNothing => Fault::Usage,
            Self::Row { .. }
            | Self::Spoilt { .. }
            | Self::TwiceActive { .. }
            | Self::TwiceHeld { .. }
            | Self::SeveralRows { .. }
            | Self::Header(_) => Fault::Input,
            Self::File(error) => error.fault(),
            Self::Server(error) => error.fault(),
            _ => Fault::Environment,
        }
    }
}
crate::display_in_english!(StoreError);

impl std::error::Error for StoreError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Server(error) => error.source(),
            Self::Output(error) => Some(error),
            Self::File(error) | Self::Stands(_, error) => error.source(),
            Self::Database(error) => Some(&**error),
            _ => None,
        }
    }
}

impl From<FileError> for StoreError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        Self::Output(error)
    }
}

/// Names cells by their columns and rows.
fn named_cells(cells: &[(String, Vec<u32>)]) -> Arg {
    let place = |(column, rows): &(String, Vec<u32>)| {
        let message = Message::new("named-cells").with("column", column);
        Arg::from(message.with("rows", named_rows(rows)))
    };
    Arg::List(cells.iter().map(place).collect(), "; ")
}

/// An address as it may be shown: what looks like the address of a server, however mistyped, may
/// hold a password.
fn without_secrets(address: &str) -> String {
    match address.split_once("://") {
        Some((kind, _)) if !may_be_secret(kind) => format!("{kind}://…"),
        None if !may_be_secret(address) => address.to_owned(),
        _ => "…".to_owned(),
    }
}

fn may_be_secret(text: &str) -> bool {
    text.contains(":/")
        || text.contains(['@', '='])
        || text.to_ascii_lowercase().contains("password")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_may_hold_a_password_is_not_repeated() {
        for address in [
            "postgres:/u:GEHEIM@x",
            "host=localhost password=GEHEIM",
            "u:GEHEIM@server/db",
            "password GEHEIM",
            "u:GEHEIM@x://y",
        ] {
            let said = StoreError::UnknownKind(address.to_owned()).to_string();
            assert!(!said.contains("GEHEIM"), "{said}");
        }
        let said = StoreError::UnknownKind("mysql://u:GEHEIM@x".to_owned()).to_string();
        assert!(said.contains("mysql://…") && !said.contains("GEHEIM"), "{said}");
        assert!(StoreError::UnknownKind("store.txt".to_owned()).to_string().contains("store.txt"));
    }
}
