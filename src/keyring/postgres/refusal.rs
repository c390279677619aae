//! Causes that may be shown: what a server refused, and what its client noticed.

use std::error::Error as StdError;
use std::fmt;

use postgres::Error;
use postgres::error::DbError;

/// A cause that may be shown.
pub(super) type Cause = Box<dyn StdError + Send + Sync>;

/// What a server answered instead of doing its work, without the values that its messages may
/// quote.
#[derive(Debug)]
pub(super) struct Refusal {
    code: String,
    about: Option<String>,
}

impl Refusal {
    pub(super) fn of(error: &DbError) -> Self {
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
pub(super) fn noticed(error: &Error) -> Cause {
    let cause =
        error.source().map_or_else(|| error.to_string(), |cause| format!("{error}: {cause}"));
    Box::new(Noticed(cause))
}
