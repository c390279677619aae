//! Words of a command line that is told, ready to be typed again.

use std::borrow::Cow;
use std::path::Path;

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

/// Writes a store as it is typed again, without any password, and with its store map.
pub(super) fn store_with(address: &str, store_map: Option<&Path>) -> String {
    let store = store(address);
    let Some(map) = store_map else { return store.into_owned() };
    format!("{store} --store-map {}", word(&map.to_string_lossy()))
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
