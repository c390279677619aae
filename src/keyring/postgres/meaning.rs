//! What an error of the client means, by where it comes.

use std::error::Error as StdError;

use postgres::Error;
use postgres::error::{Severity, SqlState};

use super::error::ServerError;
use super::refusal::{Refusal, noticed};
use crate::keyring::StoreError;

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
            code if *code == SqlState::INSUFFICIENT_PRIVILEGE => {
                ServerError::Rights(Refusal::of(db)).into()
            }
            code if *code == SqlState::READ_ONLY_SQL_TRANSACTION => ServerError::ReadOnly.into(),
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
