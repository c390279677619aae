//! What a PostgreSQL server can refuse, told without a single value of its rows.

use std::path::PathBuf;

use super::refusal::{Cause, Refusal};
use super::url::AddressProblem;
use crate::keyring::StoreError;
use crate::moves::Holds;

/// What can go wrong with a PostgreSQL store. `at` is server and database, without user or
/// password.
#[derive(Debug)]
pub(super) enum ServerError {
    /// The address cannot be used.
    Address(AddressProblem),
    /// There is no such server, or it does not answer.
    Unreachable {
        /// Which.
        at: String,
        /// Why.
        cause: Cause,
    },
    /// The server offers no TLS, or its certificate is not trusted.
    Tls {
        /// Which; none before one was asked.
        at: Option<String>,
        /// Why.
        cause: Cause,
    },
    /// The trusted certificates cannot be read.
    Certificates {
        /// The file.
        path: PathBuf,
        /// Why.
        cause: Cause,
    },
    /// The server does not let this user in.
    Login {
        /// Which.
        at: String,
    },
    /// The server wants a password, and the file that may hold it is readable by others.
    OpenPasswordFile(PathBuf),
    /// The key by which the client shows who it is, is readable by others.
    OpenKeyFile(PathBuf),
    /// The user of the database lacks rights on the table of keyrings.
    MissingRights {
        /// The table.
        table: String,
        /// What is lacking, as SQL names it.
        missing: String,
    },
    /// None of the servers that answer takes changes, of which a look has need too: it fills
    /// temporary tables.
    Standby {
        /// Which were asked.
        at: String,
    },
    /// The server has no such database.
    NoDatabase {
        /// Which.
        at: String,
    },
    /// The database keeps its text in another encoding than UTF-8.
    Encoding {
        /// Which.
        at: String,
        /// The encoding.
        encoding: String,
    },
    /// The database has no store in that schema.
    NoStore {
        /// Which.
        at: String,
        /// The schema.
        schema: String,
    },
    /// The database has a store in that schema already.
    StoreExists {
        /// Which.
        at: String,
        /// The schema.
        schema: String,
    },
    /// The schema holds tables that are not of this tool.
    Foreign {
        /// Which.
        at: String,
        /// The schema.
        schema: String,
    },
    /// The store was made by a newer version of this tool.
    Newer {
        /// Which.
        at: String,
        /// The schema.
        schema: String,
    },
    /// The schema holds the journal of a publisher's own tables, and no map says which.
    NeedsMap {
        /// Which.
        at: String,
        /// The schema.
        schema: String,
    },
    /// The schema holds keyrings of its own, and a map says that they stand elsewhere.
    NeedsNoMap {
        /// Which.
        at: String,
        /// The schema.
        schema: String,
    },
    /// A map names a table that is not there.
    NoTable {
        /// Its schema.
        schema: String,
        /// The table.
        table: String,
    },
    /// A map names a column that is not there.
    NoColumn {
        /// The table.
        table: String,
        /// The column.
        column: String,
    },
    /// Rows of another table hang on rows that would have to go, which could never be put back.
    Hanging {
        /// The table of keyrings.
        table: String,
        /// The other.
        others: String,
    },
    /// What the map names as a table is a view or the like, whose rows stand elsewhere.
    NoRealTable(String),
    /// The journal is about another table, or keeps keyrings in another way.
    OtherTable {
        /// That table, as SQL names it.
        table: String,
        /// Whether that map has a column for the state.
        has_state: bool,
        /// How many identities of one scheme a profile has there.
        holds: Holds,
    },
    /// A table that holds one identity of a scheme for each profile cannot be as the map says.
    OneCannot {
        /// The table.
        table: String,
        /// What cannot be, as a word.
        what: &'static str,
    },
    /// A profile has several identities of one scheme, where it was said to have one.
    Several(String),
    /// Somebody would lose an identity and get none, and its column must hold something.
    NoBlank {
        /// The table.
        table: String,
        /// The column.
        column: String,
    },
    /// Other tables inherit from this table, so that what is taken out could not be put back where
    /// it was.
    HasHeirs(String),
    /// Rows of this table have the same profile and identity, and nothing tells them apart.
    Twins(String),
    /// The table holds something else than was written: a trigger of its own saw to that.
    Altered(String),
    /// The rules of the database itself forbid what was to be written; to try again is of no use.
    Forbidden(Refusal),
    /// The server is a standby, or sessions may not write there.
    ReadOnly,
    /// The user may not do what is asked.
    Rights(Refusal),
    /// The connection was cut before anything was changed for good.
    Lost(Cause),
    /// A zero byte, which this database cannot hold.
    ZeroByte {
        /// The row.
        row: u32,
    },
}

crate::problem! {
    ServerError {
        Self::Address(problem) => [problem alone],
        Self::Unreachable { at, cause, .. } => [
            Environment "postgres-unreachable" "at": at; &**cause
        ],
        Self::Tls { at: Some(at), cause, .. } => [Environment "postgres-tls" "at": at; &**cause],
        Self::Tls { at: None, cause, .. } => [Environment "postgres-tls-setup"; &**cause],
        Self::Certificates { path, cause, .. } => [
            Environment "postgres-certificates" "path": path.display().to_string(); &**cause
        ],
        Self::Login { at } => [Environment "postgres-login" "at": at],
        Self::OpenPasswordFile(path) => [
            Environment "postgres-open-password-file" "path": path.display().to_string()
        ],
        Self::OpenKeyFile(path) => [
            Environment "postgres-open-key-file" "path": path.display().to_string()
        ],
        Self::MissingRights { table, missing } => [
            Environment "postgres-missing-rights" "table": table, "missing": missing
        ],
        Self::Standby { at } => [Environment "postgres-standby" "at": at],
        Self::NoDatabase { at } => [Environment "postgres-no-database" "at": at],
        Self::Encoding { at, encoding } => [
            Environment "postgres-encoding" "at": at, "encoding": encoding
        ],
        Self::NoStore { at, schema } => [
            Environment "postgres-no-store" "at": at, "schema": schema
        ],
        Self::StoreExists { at, schema } => [
            Usage "postgres-store-exists" "at": at, "schema": schema
        ],
        Self::Foreign { at, schema } => [Environment "postgres-foreign" "at": at, "schema": schema],
        Self::Newer { at, schema } => [Environment "postgres-newer" "at": at, "schema": schema],
        Self::NeedsMap { at, schema } => [Usage "postgres-needs-map" "at": at, "schema": schema],
        Self::NeedsNoMap { at, schema } => [
            Usage "postgres-needs-no-map" "at": at, "schema": schema
        ],
        Self::NoTable { schema, table } => [
            Usage "postgres-no-table" "schema": schema, "table": table
        ],
        Self::NoColumn { table, column } => [
            Usage "postgres-no-column" "table": table, "column": column
        ],
        Self::Hanging { table, others } => [
            Environment "postgres-hanging" "table": table, "others": others
        ],
        Self::NoRealTable(table) => [Usage "postgres-no-real-table" "table": table],
        Self::OneCannot { table, what } => [
            Usage "postgres-one-cannot" "table": table, "what": *what
        ],
        Self::Several(table) => [Usage "postgres-several" "table": table],
        Self::NoBlank { table, column } => [
            Environment "postgres-no-blank" "table": table, "column": column
        ],
        Self::OtherTable { table, has_state, holds } => [
            Usage = {
                let how = match (holds, has_state) {
                    (Holds::One, _) => "one",
                    (Holds::Many, true) => "with",
                    (Holds::Many, false) => "without",
                };
                Message::new("postgres-other-table").with("table", table).with("how", how)
            }
        ],
        Self::HasHeirs(table) => [Environment "postgres-has-heirs" "table": table],
        Self::Twins(table) => [Environment "postgres-twins" "table": table],
        Self::Altered(table) => [Environment "postgres-altered" "table": table],
        Self::Forbidden(refusal) => [Environment "postgres-forbidden"; refusal],
        Self::ReadOnly => [Environment "postgres-read-only"],
        Self::Rights(refusal) => [Environment "postgres-rights"; refusal],
        Self::Lost(cause) => [Environment "postgres-lost"; &**cause],
        Self::ZeroByte { row } => [Input "postgres-zero-byte" "row": *row],
    }
}

impl From<ServerError> for StoreError {
    fn from(error: ServerError) -> Self {
        Self::Server(Box::new(error))
    }
}
