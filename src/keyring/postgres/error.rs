//! What a PostgreSQL server can refuse, told without a single value of its rows.

use std::error::Error as StdError;
use std::fmt;
use std::path::PathBuf;

use postgres::Error;
use postgres::error::{DbError, Severity, SqlState};

use super::url::AddressProblem;
use crate::keyring::StoreError;
use crate::moves::Holds;

/// A cause that may be shown.
type Cause = Box<dyn StdError + Send + Sync>;

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
    /// A map names a scheme that is not known.
    UnknownScheme(String),
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
    /// Keyrings come into a publisher's own tables by the publisher's own means.
    NoImport,
    /// Keyrings in a publisher's own tables are up to date by the publisher's own means.
    NoSync,
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
        Self::UnknownScheme(scheme) => [Usage "postgres-unknown-scheme" "scheme": scheme],
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
        Self::NoImport => [Usage "postgres-no-import"],
        Self::NoSync => [Usage "postgres-no-sync"],
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

/// What a server answered instead of doing its work, without the values that its messages may
/// quote.
#[derive(Debug)]
pub(super) struct Refusal {
    code: String,
    about: Option<String>,
}

impl Refusal {
    fn of(error: &DbError) -> Self {
        let code = error.code().code();
        // Messages about data (22, 23) and those of somebody's own functions quote identities;
        // these classes speak of objects and resources, where no function raised them.
        let is_safe = [
            "08", "0A", "25", "26", "28", "2D", "3D", "3F", "40", "42", "53", "54", "55", "57",
            "58",
        ]
        .iter()
        .any(|class| code.starts_with(class))
            && error.where_().is_none();
        let place = || {
            Some(
                [error.table(), error.column(), error.constraint()]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(", "),
            )
        };
        let about = if is_safe { Some(error.message().to_owned()) } else { place() };
        Self { code: code.to_owned(), about: about.filter(|about| !about.is_empty()) }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SQLSTATE {}", self.code)?;
        self.about.as_ref().map_or(Ok(()), |about| write!(f, ": {about}"))
    }
}

impl StdError for Refusal {}

/// What the client itself noticed.
#[derive(Debug)]
struct Noticed(String);

impl fmt::Display for Noticed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl StdError for Noticed {}

/// Tells an error of the client with its cause, in one line.
fn noticed(error: &Error) -> Cause {
    let cause =
        error.source().map_or_else(|| error.to_string(), |cause| format!("{error}: {cause}"));
    Box::new(Noticed(cause))
}

/// Tells whether the server, not the client, ended the matter by ending the connection.
fn is_cut(error: &Error) -> bool {
    let says_goodbye = |code: &SqlState| {
        [&SqlState::ADMIN_SHUTDOWN, &SqlState::CRASH_SHUTDOWN, &SqlState::CANNOT_CONNECT_NOW]
            .contains(&code)
    };
    match error.as_db_error() {
        Some(db) => {
            says_goodbye(db.code()) || db.code().code() == "25P03" || db.code().code() == "57P05"
        }
        None => {
            error.is_closed() || error.source().is_some_and(<dyn StdError>::is::<std::io::Error>)
        }
    }
}

/// Says what a failed attempt to connect means.
pub(super) fn on_connect(error: &Error, at: String) -> ServerError {
    if let Some(db) = error.as_db_error() {
        return match db.code() {
            code if *code == SqlState::INVALID_CATALOG_NAME => ServerError::NoDatabase { at },
            code if code.code().starts_with("28") => ServerError::Login { at },
            code if *code == SqlState::INSUFFICIENT_PRIVILEGE => {
                ServerError::Rights(Refusal::of(db))
            }
            _ => ServerError::Unreachable { at, cause: Box::new(Refusal::of(db)) },
        };
    }
    let text = error.to_string();
    let is_tls = text.contains("TLS")
        || error
            .source()
            .and_then(|cause| cause.downcast_ref::<std::io::Error>())
            .is_some_and(is_of_rustls);
    if is_tls {
        return ServerError::Tls { at: Some(at), cause: noticed(error) };
    }
    // The client's own words for a server that asks for a password when there is none; it has no
    // other sign for it.
    if text.contains("invalid configuration") || text.contains("authentication error") {
        return ServerError::Login { at };
    }
    ServerError::Unreachable { at, cause: noticed(error) }
}

fn is_of_rustls(error: &std::io::Error) -> bool {
    error.get_ref().is_some_and(<dyn StdError + Send + Sync>::is::<rustls::Error>)
}

/// Says what an error during a transaction means: the transaction is void, so that nothing was
/// changed.
impl From<Error> for StoreError {
    fn from(error: Error) -> Self {
        if is_cut(&error) {
            let cause =
                error.as_db_error().map_or_else(|| noticed(&error), |db| Box::new(Refusal::of(db)));
            return ServerError::Lost(cause).into();
        }
        let Some(db) = error.as_db_error() else { return Self::Database(noticed(&error)) };
        match db.code() {
            code if [&SqlState::LOCK_NOT_AVAILABLE, &SqlState::T_R_DEADLOCK_DETECTED]
                .contains(&code) =>
            {
                Self::Busy
            }
            code if *code == SqlState::T_R_SERIALIZATION_FAILURE => Self::Conflict,
            code if [&SqlState::INSUFFICIENT_PRIVILEGE, &SqlState::READ_ONLY_SQL_TRANSACTION]
                .contains(&code) =>
            {
                ServerError::Rights(Refusal::of(db)).into()
            }
            code if is_rule(code) => ServerError::Forbidden(Refusal::of(db)).into(),
            _ => Self::Database(Box::new(Refusal::of(db))),
        }
    }
}

/// Tells whether a value, a constraint, a view with a check or somebody's own trigger stands in the
/// way: all of them would again.
fn is_rule(code: &SqlState) -> bool {
    ["09", "22", "23", "27", "44", "P0"].iter().any(|class| code.code().starts_with(class))
}

/// Says what an error in answer to a commit means: where the answer was lost, nobody here knows
/// whether it was done.
pub(super) fn on_commit(error: Error) -> StoreError {
    let is_certain = error.as_db_error().is_some_and(|db| {
        let is_open = [
            &SqlState::TRANSACTION_RESOLUTION_UNKNOWN,
            &SqlState::T_R_STATEMENT_COMPLETION_UNKNOWN,
        ]
        .contains(&db.code());
        db.parsed_severity() == Some(Severity::Error) && !is_open
    });
    if is_certain { error.into() } else { StoreError::Unknown }
}

/// Says what an error in the midst of a copy means.
pub(super) fn lost_copy(error: std::io::Error) -> StoreError {
    match error.downcast::<Error>() {
        Ok(error) => error.into(),
        Err(error) => ServerError::Lost(Box::new(error)).into(),
    }
}
