//! Names of sealed files, which a person understands and no file system minds.

use super::Delivery;
use super::error::EncryptError;
use crate::spelling::unmarked;

/// The longest part of a name; four of them and an extension stay well under what file systems
/// allow.
const LONGEST: usize = 48;

/// Returns `<brin>-<school>_<list id>_v<version>_<publisher>`.
pub(super) fn stem(delivery: &Delivery<'_>, publisher: &str) -> String {
    let school = &delivery.r#move.file.school;
    let list = delivery.list;
    format!(
        "{}-{}_{}_v{}_{}",
        plain(&school.brin),
        slug(&school.name),
        plain(list.id()),
        list.manifest.version,
        slug(publisher)
    )
}

/// Refuses publishers whose files would have one name: letters that file systems do not share are
/// left out of names, and long ones are cut.
pub(super) fn require_distinct(publishers: &[&str]) -> Result<(), EncryptError> {
    for (at, one) in publishers.iter().enumerate() {
        if let Some(other) = publishers[..at].iter().find(|other| slug(other) == slug(one)) {
            return Err(EncryptError::SameName((*other).to_owned(), (*one).to_owned(), slug(one)));
        }
    }
    Ok(())
}

/// Returns a name in small letters, digits and hyphens.
#[must_use]
pub fn slug(name: &str) -> String {
    plain(name).to_ascii_lowercase()
}

/// Returns text in letters, digits and hyphens alone: what a manifest says must not lead out of the
/// folder.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for character in unmarked(text) {
        if character.is_ascii_alphanumeric() {
            plain.push(character);
        } else if !plain.is_empty() && !plain.ends_with('-') {
            plain.push('-');
        }
    }
    plain.truncate(LONGEST);
    let plain = plain.trim_end_matches('-');
    if plain.is_empty() { "x".to_owned() } else { plain.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_holds_only_what_every_file_system_takes() {
        assert_eq!(slug("Petteflat College"), "petteflat-college");
        assert_eq!(slug("  Sint-Jozef / Ĳsselmuiden & Co. "), "sint-jozef-ijsselmuiden-co");
        assert_eq!(slug("Zuiderlĳcht é"), "zuiderlijcht-e");
        assert_eq!(plain("../../etc/passwd"), "etc-passwd");
        assert_eq!(slug("?!"), "x");
        assert_eq!(slug(&"a".repeat(300)).len(), LONGEST);
    }
}
