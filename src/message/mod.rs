//! Text for people: every sentence the tool says lives in a Fluent catalogue, in Dutch and in
//! English.
//!
//! Code speaks in [`Message`]s (a key and its arguments); only an edge (a report, the command line)
//! renders them, in the [`Lang`] it was asked for. An error is a [`Problem`]: a message, the kind
//! of [`Fault`], and a remedy, which is the `.hint` attribute of the same entry.

mod catalogue;
mod closest;
mod day;
mod lang;
mod reason;
mod sentence;

use std::error::Error;
use std::fmt;

pub use catalogue::{Catalogue, help_source, says, sources};
pub use closest::{closest, slips};
pub use lang::Lang;
pub use reason::{is_held, json_reason, reason, size};
pub use sentence::{Arg, Message};

/// Who can mend a problem; the command line turns this into an exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The list, file or move that was given: exit code 1.
    Input,
    /// The way the command was called, or its configuration: exit code 2.
    Usage,
    /// Disk, database, keys: exit code 3.
    Environment,
}

/// An error that can be told to a person: what is wrong, where, and what to do next.
pub trait Problem: Error + Send + Sync + 'static {
    /// Says what is wrong; the entry's `.hint` says what to do next.
    fn message(&self) -> Message;
    /// Says who can mend it.
    fn fault(&self) -> Fault;
    /// Returns a stable word for it, where a script may want to tell it from other errors.
    fn word(&self) -> Option<&'static str> {
        None
    }
}

/// Writes a message in English: what `Display` of every [`Problem`] is.
pub fn english(message: &Message, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str(&Catalogue::of(Lang::En).render(message))
}

/// Gives a [`Problem`] its `Display`, in English; `Error` stays with the type, since only it knows
/// its source.
#[macro_export]
macro_rules! display_in_english {
    ($type:ty) => {
        impl ::std::fmt::Display for $type {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                $crate::message::english(&$crate::message::Problem::message(self), f)
            }
        }
    };
}

/// Makes a type a [`Problem`] by a table: for each variant who can mend it, its text and what is
/// put into that.
///
/// `[Usage "key" "name": value]` is a text of the catalogue, `[Usage = message]` any message, and
/// either may end in `; cause`. `[error]` says what another problem says, with its cause;
/// `[error alone]` without. Behind `from` stand the variants that hold another error and nothing
/// else.
#[macro_export]
macro_rules! problem {
    ($type:ident $(from $($variant:ident($source:ty)),+)? {
        $($pattern:pat => [$($how:tt)+]),+ $(,)?
    }) => {
        #[allow(
            unused_variables,
            clippy::match_same_arms,
            clippy::match_wildcard_for_single_variants,
            reason = "each function tells one thing of every row of the table"
        )]
        const _: () = {
            use $crate::message::{Fault, Message, Problem};
            use ::std::error::Error;

            impl Problem for $type {
                fn message(&self) -> Message {
                    match self { $($pattern => $crate::problem!(@message $($how)+)),+ }
                }

                fn fault(&self) -> Fault {
                    match self { $($pattern => $crate::problem!(@fault $($how)+)),+ }
                }
            }

            impl Error for $type {
                fn source(&self) -> Option<&(dyn Error + 'static)> {
                    match self { $($pattern => $crate::problem!(@source $($how)+)),+ }
                }
            }
        };
        $crate::display_in_english!($type);
        $($(impl From<$source> for $type {
            fn from(error: $source) -> Self {
                Self::$variant(error)
            }
        })+)?
    };
    (@message $error:ident $(alone)?) => { $error.message() };
    (@message $fault:ident $key:literal $($name:literal: $value:expr),* $(; $cause:expr)?) => {
        Message::new($key)$(.with($name, $value))*
    };
    (@message $fault:ident = $message:expr $(; $cause:expr)?) => { $message };
    (@fault $error:ident $(alone)?) => { $error.fault() };
    (@fault $fault:ident $($rest:tt)+) => { Fault::$fault };
    (@source $error:ident) => { $error.source() };
    (@source $fault:ident $key:literal $($name:literal: $value:expr),* ; $cause:expr) => {
        Some($cause)
    };
    (@source $fault:ident = $message:expr ; $cause:expr) => { Some($cause) };
    (@source $($rest:tt)+) => { None };
}
