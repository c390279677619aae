//! Words of a command line that is told, ready to be typed again.

use std::borrow::Cow;

use clap::ArgMatches;

use super::io::ReadPath;
use super::store::StoreArg;
use crate::message::Message;

/// What was typed, for advice that names the next command: it can then be typed as it is told.
#[derive(Default)]
pub(super) struct Typed {
    store: Option<String>,
    list: Option<String>,
    move_file: Option<String>,
}

impl Typed {
    /// Reads it from a command line.
    pub(super) fn of(mut matches: &ArgMatches) -> Self {
        while let Some((_, below)) = matches.subcommand() {
            matches = below;
        }
        let path = |id| {
            let path = matches.try_get_one::<ReadPath>(id).ok().flatten()?;
            Some(word(&path.to_string_lossy()).into_owned())
        };
        Self {
            store: StoreArg::typed_in(matches),
            list: path("list"),
            move_file: path("move_file"),
        }
    }

    /// Adds to a message what it may name of the command line.
    pub(super) fn complete(&self, message: Message) -> Message {
        [
            ("store", &self.store, "STORE"),
            ("typed-list", &self.list, "LIST"),
            ("typed-move", &self.move_file, "MOVE"),
        ]
        .into_iter()
        .fold(message, |message, (name, typed, placeholder)| {
            message.or_with(name, typed.as_deref().unwrap_or(placeholder))
        })
    }
}

/// Writes a word as a shell takes it for one word.
pub(crate) fn word(text: &str) -> Cow<'_, str> {
    let is_plain =
        |c: char| c.is_alphanumeric() || "_-./:@%+=,".contains(c) || (cfg!(windows) && c == '\\');
    if !text.is_empty() && text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    if cfg!(windows) {
        return Cow::Owned(format!("\"{text}\""));
    }
    Cow::Owned(format!("'{}'", text.replace('\'', "'\\''")))
}

/// Writes the address of a store as a word; one that holds a password is not told.
pub(crate) fn store(address: &str) -> Cow<'_, str> {
    let user = address.split_once("://").and_then(|(_, rest)| rest.rsplit_once('@'));
    let is_secret =
        user.is_some_and(|(user, _)| user.contains(':')) || address.contains("password=");
    if is_secret { Cow::Borrowed("STORE") } else { word(address) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_with_what_a_shell_reads_otherwise_is_quoted() {
        assert_eq!(word("sealed/list_v1.zip.age"), "sealed/list_v1.zip.age");
        let expected = if cfg!(windows) { "\"mijn lijst.xlsx\"" } else { "'mijn lijst.xlsx'" };
        assert_eq!(word("mijn lijst.xlsx"), expected);
        assert_ne!(word(""), "");
    }

    #[test]
    fn the_password_of_a_store_is_never_told() {
        assert_eq!(store("keyrings.db"), "keyrings.db");
        assert_eq!(store("postgres://ik@host/db"), "postgres://ik@host/db");
        assert_eq!(store("postgres://ik:geheim@host/db"), "STORE");
        assert_eq!(store("postgres://host/db?password=geheim"), "STORE");
    }
}
