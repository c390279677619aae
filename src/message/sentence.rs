//! A sentence that has not been put in a language yet.

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
    /// Several, with what stands between them.
    List(Vec<Arg>, &'static str),
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
    pub(super) key: &'static str,
    pub(super) args: Vec<(&'static str, Arg)>,
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

    /// Adds an argument where the message has none of that name.
    #[must_use]
    pub fn or_with(self, name: &'static str, value: impl Into<Arg>) -> Self {
        if self.args.iter().any(|(given, _)| *given == name) {
            self
        } else {
            self.with(name, value)
        }
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

    /// Makes the message of another entry, with the same arguments.
    #[must_use]
    pub fn under(&self, key: &'static str) -> Self {
        Self { key, args: self.args.clone() }
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
