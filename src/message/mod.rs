//! Text for people: every sentence the tool says lives in a Fluent catalogue, in Dutch and in
//! English.
//!
//! Code speaks in [`Message`]s (a key and its arguments); only an edge (a report, the command line)
//! renders them, in the [`Lang`] it was asked for. An error is a [`Problem`]: a message, the kind
//! of [`Fault`], and a remedy, which is the `.hint` attribute of the same entry.

mod catalogue;
mod closest;
mod day;
mod reason;

use std::error::Error;
use std::fmt;

pub use catalogue::{Catalogue, help_source, sources};
pub use closest::{closest, slips};
pub use reason::{is_held, json_reason, reason};

/// A language of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Lang {
    /// Dutch: what a school reads.
    Nl,
    /// English: the fallback.
    #[default]
    En,
    /// Swedish: for European Student Identifiers; English falls in for the rest.
    Sv,
    /// Danish: for Unilogin and day-care; English falls in for the rest.
    Da,
}

impl Lang {
    /// Every language that everything is said in, in a fixed order.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The languages in which a part is said, and English falls in for the rest.
    pub const PARTIAL: [Self; 2] = [Self::Sv, Self::Da];

    /// Returns the tag of the language.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
            Self::Sv => "sv",
            Self::Da => "da",
        }
    }

    /// Reads a language from a locale such as `nl_NL.UTF-8`; anything that is not Dutch, Swedish or
    /// Danish is English.
    #[must_use]
    pub fn from_locale(locale: &str) -> Self {
        let is_it =
            |lang: &Self| locale.get(..2).is_some_and(|tag| tag.eq_ignore_ascii_case(lang.tag()));
        [Self::Nl, Self::Sv, Self::Da].into_iter().find(is_it).unwrap_or_default()
    }
}

/// An argument of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Text, shown as it is.
    Text(String),
    /// A day such as `2026-07-31`, shown as people write it.
    Day(String),
    /// A whole number, which a message may use to choose a plural.
    Number(u64),
    /// Another message, rendered in the same language.
    Message(Box<Message>),
}

macro_rules! arg_from {
    ($($from:ty => $make:expr),* $(,)?) => {
        $(impl From<$from> for Arg {
            fn from(value: $from) -> Self {
                #[allow(clippy::redundant_closure_call, reason = "a closure is how the macro takes an expression")]
                ($make)(value)
            }
        })*
    };
}
arg_from! {
    &str => |v: &str| Self::Text(v.to_owned()),
    String => Self::Text,
    &String => |v: &String| Self::Text(v.clone()),
    u64 => Self::Number,
    u32 => |v| Self::Number(u64::from(v)),
    usize => |v| Self::Number(v as u64),
    Message => |v| Self::Message(Box::new(v)),
}

/// A sentence that has not been put in a language yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    key: &'static str,
    args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// Makes a message of the catalogue's entry `key`.
    #[must_use]
    pub fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// Adds an argument, `{ $name }` in the catalogue.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Adds a day, written `2026-07-31`, that people read: *31 juli 2026*. What is no day is shown
    /// as it is.
    #[must_use]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "days are copied, and what is shown of them is borrowed"
    )]
    pub fn with_day(mut self, name: &'static str, day: impl ToString) -> Self {
        self.args.push((name, Arg::Day(day.to_string())));
        self
    }

    /// Returns the key in the catalogue.
    #[must_use]
    pub fn key(&self) -> &'static str {
        self.key
    }

    /// Returns the arguments, in the order in which they were added.
    #[must_use]
    pub fn args(&self) -> &[(&'static str, Arg)] {
        &self.args
    }
}

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
