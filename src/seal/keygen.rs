//! A new key pair, in the form that `age-keygen` writes.

use std::fmt;
use std::io::{self, Write};

use age::secrecy::ExposeSecret as _;

/// A new private key; its randomness comes from the operating system, through the age crate.
pub struct NewKey(age::x25519::Identity);

impl NewKey {
    /// Makes a new key.
    #[must_use]
    pub fn generate() -> Self {
        Self(age::x25519::Identity::generate())
    }

    /// Returns the public key, which a publisher hands to distributors.
    #[must_use]
    pub fn recipient(&self) -> String {
        self.0.to_public().to_string()
    }

    /// Writes the key file; `created` is a moment in ISO 8601.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_to(&self, mut to: impl Write, created: &str) -> io::Result<()> {
        writeln!(to, "# created: {created}\n# public key: {}", self.recipient())?;
        writeln!(to, "{}", self.0.to_string().expose_secret())
    }
}

impl fmt::Debug for NewKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("NewKey").field(&self.recipient()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_key_is_shown_by_its_public_half_alone() {
        let key = NewKey::generate();
        let mut file = Vec::new();
        key.write_to(&mut file, "2026-05-04T09:00:00Z").unwrap();
        let file = String::from_utf8(file).unwrap();
        assert!(file.starts_with("# created: 2026-05-04T09:00:00Z\n# public key: age1"));
        assert!(file.contains("\nAGE-SECRET-KEY-1"));
        assert!(!format!("{key:?}").contains("SECRET"));
    }
}
