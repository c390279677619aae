//! The passwords of publishers, as their sender keeps them: TOML, `"name" = "password"`.

use std::collections::BTreeMap;

/// Parses a file of passwords; none where it is of another form. What the parser says may quote the
/// file, and is not told.
#[must_use]
pub fn parse_passwords(text: &str) -> Option<BTreeMap<String, String>> {
    toml::from_str(text).ok()
}

/// Writes passwords as such a file.
#[must_use]
pub fn passwords_text(passwords: &BTreeMap<&str, &str>) -> String {
    // A table of texts always serialises.
    toml::to_string(passwords).unwrap_or_default()
}
