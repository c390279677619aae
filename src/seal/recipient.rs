//! For whom a file is sealed: age's own public keys, and SSH's.

use std::fmt;

use age::ssh::ParseRecipientKeyError;

use super::recipient_error::{Origin, RecipientDefect, RecipientError};
use crate::digest::{self, Sha256};

/// A public key for which a file can be sealed.
#[derive(Clone)]
pub struct Recipient {
    text: String,
    key: PublicKey,
}

#[derive(Clone)]
enum PublicKey {
    Native(age::x25519::Recipient),
    Ssh(age::ssh::Recipient),
}

/// The kinds of age's own post-quantum keys: the software ones and those of hardware.
const POST_QUANTUM: [&str; 2] = ["pq", "tagpq"];

impl Recipient {
    /// Parses `age1…`, `ssh-ed25519 …` or `ssh-rsa …`; what follows an SSH key is its comment.
    ///
    /// # Errors
    /// The defect, without the text itself, which might be a secret.
    pub fn parse(text: &str) -> Result<Self, RecipientDefect> {
        let text = text.trim();
        let upper = text.to_ascii_uppercase();
        if upper.starts_with("AGE-SECRET-KEY-")
            || upper.starts_with("AGE-PLUGIN-")
            || upper.contains("PRIVATE KEY-----")
        {
            return Err(RecipientDefect::PrivateKey);
        }
        let key = if upper.starts_with("AGE1") { native(text) } else { ssh(text) }?;
        let text = match &key {
            PublicKey::Native(key) => key.to_string(),
            PublicKey::Ssh(key) => key.to_string(),
        };
        Ok(Self { text, key })
    }

    /// Returns the key as it is written, without a comment.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns a short name, by which people can compare keys: the ends of an age key, or the
    /// fingerprint that `ssh-keygen -l` shows.
    #[must_use]
    pub fn short_name(&self) -> String {
        match (&self.key, ssh_blob(&self.text)) {
            (PublicKey::Ssh(_), Some(blob)) => format!("SHA256:{}", Sha256::of(&blob).base64(32)),
            _ => format!("{}…{}", &self.text[..12], &self.text[self.text.len() - 6..]),
        }
    }

    pub(super) fn as_age(&self) -> &dyn age::Recipient {
        match &self.key {
            PublicKey::Native(key) => key,
            PublicKey::Ssh(key) => key,
        }
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Recipient").field(&self.text).finish()
    }
}

fn native(text: &str) -> Result<PublicKey, RecipientDefect> {
    text.parse().map(PublicKey::Native).map_err(|_| {
        // The kind of key stands between the first and the last `1`: age1pq1…, or a plugin's name
        // as in age1yubikey1…
        let text = text.to_ascii_lowercase();
        match text.rsplit_once('1').and_then(|(kind, _)| kind.strip_prefix("age1")) {
            Some(kind) if POST_QUANTUM.contains(&kind) => {
                RecipientDefect::PostQuantum(format!("age1{kind}1"))
            }
            Some(plugin) if is_plugin_name(plugin) => {
                RecipientDefect::Plugin(format!("age-plugin-{plugin}"))
            }
            _ => RecipientDefect::Malformed,
        }
    })
}

/// Only what looks like a plugin's name is repeated.
pub(super) fn is_plugin_name(text: &str) -> bool {
    (1..=32).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.+".contains(&byte))
}

fn ssh(text: &str) -> Result<PublicKey, RecipientDefect> {
    // Only what looks like a kind of key is repeated: the first word of anything else might be a
    // secret.
    const PREFIXES: [&str; 4] = ["ssh-", "ecdsa-", "sk-ssh-", "sk-ecdsa-"];
    let kind = text.split_ascii_whitespace().next().unwrap_or_default();
    match text.parse() {
        Ok(key) => Ok(PublicKey::Ssh(key)),
        Err(ParseRecipientKeyError::RsaModulusTooSmall) => Err(RecipientDefect::WeakRsa),
        Err(ParseRecipientKeyError::RsaModulusTooLarge) => Err(RecipientDefect::LargeRsa),
        Err(_) if kind == "ssh-ed25519" || kind == "ssh-rsa" => Err(RecipientDefect::Malformed),
        Err(_) if PREFIXES.iter().any(|prefix| kind.starts_with(prefix)) && kind.len() <= 64 => {
            Err(RecipientDefect::UnsupportedSsh(kind.to_owned()))
        }
        Err(_) => Err(RecipientDefect::Malformed),
    }
}

/// Returns the bytes of an SSH public key, of which fingerprints are taken.
pub(super) fn ssh_blob(text: &str) -> Option<Vec<u8>> {
    text.split_ascii_whitespace().nth(1).and_then(digest::text::from_base64)
}

/// At least one recipient, each once, in the order in which they were given.
#[derive(Clone, Debug)]
pub struct Recipients(Vec<Recipient>);

impl Recipients {
    /// Parses recipients, each with where it was written.
    ///
    /// # Errors
    /// The first that is none, or the lack of any, which has the origin [`Origin::Set`].
    pub fn parse<'t>(
        written: impl IntoIterator<Item = (Origin, &'t str)>,
    ) -> Result<Self, RecipientError> {
        let mut recipients: Vec<Recipient> = Vec::new();
        for (origin, text) in written {
            let recipient =
                Recipient::parse(text).map_err(|defect| RecipientError { origin, defect })?;
            if recipients.iter().all(|known| known.text != recipient.text) {
                recipients.push(recipient);
            }
        }
        if recipients.is_empty() {
            return Err(RecipientError { origin: Origin::Set, defect: RecipientDefect::None });
        }
        Ok(Self(recipients))
    }

    /// Splits the text of a recipients file in recipients: one a line, without blank lines and
    /// comments (`#`).
    pub fn lines<'t>(file: &str, text: &'t str) -> impl Iterator<Item = (Origin, &'t str)> {
        let file = file.to_owned();
        text.trim_start_matches('\u{feff}').lines().enumerate().filter_map(move |(at, line)| {
            let line = line.trim();
            let is_recipient = !line.is_empty() && !line.starts_with('#');
            is_recipient.then(|| (Origin::Line(file.clone(), at + 1), line))
        })
    }

    /// Walks over the recipients.
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Recipient> {
        self.0.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NATIVE: &str = "age1ysxuaeqlk7xd8uqsh8lsnfwt9jzzjlqf49ruhpjrrj5yatlcuf7qke4pqe";
    const ED25519: &str =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHsKLqeplhpW+uObz5dvMgjz1OxfM/XXUB+VHtZ6isGN";

    fn parse(texts: &[&str]) -> Result<Recipients, RecipientError> {
        Recipients::parse(
            texts.iter().enumerate().map(|(at, text)| (Origin::Option(at + 1), *text)),
        )
    }

    fn defect(text: &str) -> RecipientDefect {
        Recipient::parse(text).unwrap_err()
    }

    #[test]
    fn duplicates_count_once_whatever_their_comment() {
        let commented = format!("{ED25519} beheer@school.example");
        let recipients = parse(&[NATIVE, ED25519, &commented, NATIVE]).unwrap();
        assert_eq!(recipients.iter().map(Recipient::as_str).collect::<Vec<_>>(), [NATIVE, ED25519]);
    }

    #[test]
    fn a_recipient_has_a_short_name_to_compare() {
        assert_eq!(Recipient::parse(NATIVE).unwrap().short_name(), "age1ysxuaeql…ke4pqe");
        assert!(Recipient::parse(ED25519).unwrap().short_name().starts_with("SHA256:"));
    }

    #[test]
    fn a_private_key_is_refused_and_not_repeated() {
        let secret = "AGE-SECRET-KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33";
        let error = parse(&[secret]).unwrap_err();
        assert_eq!(error.defect, RecipientDefect::PrivateKey);
        assert!(!format!("{error} {error:?}").contains("GQ9778"));
        assert_eq!(defect("-----BEGIN OPENSSH PRIVATE KEY-----"), RecipientDefect::PrivateKey);
        assert_eq!(defect("-----BEGIN RSA PRIVATE KEY-----"), RecipientDefect::PrivateKey);
    }

    #[test]
    fn kinds_that_are_not_supported_are_named() {
        let named = |kind: &str| RecipientDefect::UnsupportedSsh(kind.to_owned());
        assert_eq!(defect("ecdsa-sha2-nistp256 AAAAE2VjZHNh"), named("ecdsa-sha2-nistp256"));
        assert_eq!(defect("sk-ssh-ed25519@openssh.com AAAA"), named("sk-ssh-ed25519@openssh.com"));
    }

    #[test]
    fn recipients_of_a_post_quantum_key_or_a_plugin_are_named() {
        let post_quantum = |kind: &str| RecipientDefect::PostQuantum(kind.to_owned());
        assert_eq!(defect(&format!("age1pq1{}", "q".repeat(1952))), post_quantum("age1pq1"));
        assert_eq!(defect(&format!("AGE1PQ1{}", "Q".repeat(1952))), post_quantum("age1pq1"));
        assert_eq!(defect("age1tagpq1qqqqqq"), post_quantum("age1tagpq1"));
        let plugin = |name: &str| RecipientDefect::Plugin(name.to_owned());
        assert_eq!(
            defect("age1yubikey1qwt50d05nh5vutpdzmlg5wn80xq5negm4uj9"),
            plugin("age-plugin-yubikey")
        );
        assert_eq!(defect("age1fido2-hmac1qqq"), plugin("age-plugin-fido2-hmac"));
        let said = parse(&["age1pq1qqqq"]).unwrap_err().to_string();
        assert!(said.contains("post-quantum") && said.contains("age1pq1"), "{said}");
    }

    #[test]
    fn damaged_recipients_are_refused() {
        assert_eq!(defect(&NATIVE[..NATIVE.len() - 1]), RecipientDefect::Malformed);
        assert_eq!(defect("ssh-ed25519 AAAA"), RecipientDefect::Malformed);
        assert_eq!(defect("hunter2"), RecipientDefect::Malformed);
        assert_eq!(defect("ssh-ed25519"), RecipientDefect::Malformed);
        assert_eq!(defect("age1é"), RecipientDefect::Malformed);
    }

    #[test]
    fn a_recipients_file_may_hold_comments_and_blank_lines() {
        let text = format!("\u{feff}# keys\n\n {NATIVE} \r\n#{ED25519}\n{ED25519} me\nnonsense\n");
        let lines: Vec<_> = Recipients::lines("keys.txt", &text).collect();
        assert_eq!(lines.len(), 3);
        let error = Recipients::parse(lines).unwrap_err();
        assert_eq!(error.origin, Origin::Line("keys.txt".to_owned(), 6));
    }

    #[test]
    fn an_empty_set_is_refused() {
        assert_eq!(parse(&[]).unwrap_err().defect, RecipientDefect::None);
    }
}
