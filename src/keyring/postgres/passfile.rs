//! The password file of PostgreSQL's own tools: `host:port:database:user:password`, a line each.

use std::path::Path;

use super::target::{Host, Password, Place, Target};
use super::tls::is_open_to_others;

/// The largest password file that is read.
const MOST_BYTES: u64 = 1 << 20;

/// What a password file gave.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// A password.
    Password(Password),
    /// No password for this server.
    Nothing,
    /// Others may read the file, so that it does not count.
    TooOpen,
}

/// Looks for the password of a server; a file that is not there holds none.
pub(super) fn find(path: &Path, place: &Place, target: &Target) -> Found {
    let Ok(facts) = std::fs::metadata(path) else { return Found::Nothing };
    if !facts.is_file() || facts.len() > MOST_BYTES {
        return Found::Nothing;
    }
    if is_open_to_others(&facts) {
        return Found::TooOpen;
    }
    let text = std::fs::read_to_string(path).unwrap_or_default();
    text.lines()
        .find_map(|line| password_of(line, place, target))
        .map_or(Found::Nothing, Found::Password)
}

fn password_of(line: &str, place: &Place, target: &Target) -> Option<Password> {
    if line.starts_with('#') {
        return None;
    }
    let fields = fields(line);
    let [host, port, database, user, password] = fields.as_slice() else { return None };
    let fits = |pattern: &str, value: &str| pattern == "*" || pattern == value;
    let fits_host = match &place.host {
        Host::Name(name) => fits(host, name),
        Host::Folder(folder) => host == "localhost" || fits(host, &folder.to_string_lossy()),
    };
    let fits_all = fits_host
        && fits(port, &place.port.to_string())
        && fits(database, &target.database)
        && fits(user, &target.user);
    fits_all.then(|| Password(password.clone()))
}

/// Splits a line on its first four colons; a backslash takes away the meaning of what follows it.
fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        let letter = match letter {
            ':' if fields.len() < 5 => {
                fields.push(String::new());
                continue;
            }
            '\\' => letters.next().unwrap_or('\\'),
            letter => letter,
        };
        if let Some(field) = fields.last_mut() {
            field.push(letter);
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keyring::Surroundings;

    fn found(line: &str) -> Option<String> {
        let target = super::super::settings::target(
            "postgres://pluk@db.example/lika",
            &Surroundings::default(),
        )
        .unwrap();
        password_of(line, &target.places[0], &target).map(|password| password.0)
    }

    #[test]
    fn the_first_four_fields_must_fit() {
        assert_eq!(found("db.example:5432:lika:pluk:geheim").as_deref(), Some("geheim"));
        assert_eq!(found("*:*:*:*:ge:heim").as_deref(), Some("ge:heim"));
        assert_eq!(found(r"*:*:*:pluk:ge\:h\\eim").as_deref(), Some(r"ge:h\eim"));
        assert_eq!(found("db.example:5432:lika:dollie:geheim"), None);
        assert_eq!(found("# *:*:*:*:geheim"), None);
        assert_eq!(found("*:*:*:*"), None);
    }
}
