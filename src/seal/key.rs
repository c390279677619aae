//! Private keys: age identities, and SSH keys of the kinds that age can use.

use std::fmt;

use age::secrecy::zeroize::Zeroizing;
use age::ssh::{Identity as SshIdentity, Recipient as SshRecipient, UnsupportedKey};

use super::header::looks_sealed;
use super::recipient::{is_plugin_name, ssh_blob};
use crate::digest::Sha256;
use crate::display_in_english;
use crate::message::{Fault, Message, Problem};
use crate::spelling::text_of;

/// The largest key file that is read.
pub const MOST_KEY_BYTES: u64 = 1 << 20;

/// The private keys with which a sealed file is tried.
#[derive(Default)]
pub struct Keys {
    /// Keys that can be used at once.
    pub(super) open: Vec<Box<dyn age::Identity>>,
    /// SSH keys under a passphrase of their own.
    pub(super) locked: Vec<LockedKey>,
    /// Sealed files that hold age identities.
    pub(super) sealed: Vec<SealedKey>,
}

/// An SSH key under a passphrase.
pub(super) struct LockedKey {
    pub(super) name: String,
    /// What a stanza for this key says of it.
    pub(super) tag: String,
    pub(super) identity: SshIdentity,
}

/// A key file that is itself sealed with a passphrase.
pub(super) struct SealedKey {
    pub(super) name: String,
    pub(super) file: Vec<u8>,
}

impl Keys {
    /// Adds the keys of a key file, whose text may be UTF-16 as that of a move file; `name` is what
    /// errors and prompts call it.
    ///
    /// # Errors
    /// [`KeyError`], which never repeats what the file holds.
    pub fn add(&mut self, name: &str, file: &[u8]) -> Result<(), KeyError> {
        let refuse = |defect| KeyError { name: name.to_owned(), defect };
        let text = text_of(file.to_vec()).map(Zeroizing::new);
        let file = text.as_ref().map_or(file, |text| text.as_bytes());
        if looks_sealed(file) {
            self.sealed.push(SealedKey { name: name.to_owned(), file: file.to_owned() });
            return Ok(());
        }
        let text = text.as_ref().ok_or_else(|| refuse(KeyDefect::NoKey))?;
        let text = text.trim_start_matches('\u{feff}');
        if text.trim_start().starts_with("-----BEGIN") {
            self.add_ssh(name, text)
        } else {
            self.add_native(text)
        }
        .map_err(refuse)
    }

    /// Tells whether there is no key at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.open.is_empty() && self.locked.is_empty() && self.sealed.is_empty()
    }

    fn add_native(&mut self, text: &str) -> Result<(), KeyDefect> {
        let mut found = false;
        for line in
            text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
        {
            let key: age::x25519::Identity = line.parse().map_err(|_| defect_of_line(line))?;
            self.open.push(Box::new(key));
            found = true;
        }
        if found { Ok(()) } else { Err(KeyDefect::NoKey) }
    }

    fn add_ssh(&mut self, name: &str, text: &str) -> Result<(), KeyDefect> {
        if [
            "-----BEGIN PRIVATE KEY",
            "-----BEGIN ENCRYPTED PRIVATE KEY",
            "-----BEGIN EC PRIVATE KEY",
            "-----BEGIN DSA PRIVATE KEY",
        ]
        .iter()
        .any(|begin| text.trim_start().starts_with(begin))
        {
            return Err(KeyDefect::OldForm);
        }
        // The crate's parser wants the plain line ends and nothing before the first line.
        let plain = Zeroizing::new(text.trim_start().replace("\r\n", "\n"));
        match SshIdentity::from_buffer(plain.as_bytes(), None).map_err(|_| KeyDefect::NoKey)? {
            SshIdentity::Unsupported(UnsupportedKey::EncryptedPem) => Err(KeyDefect::OldForm),
            SshIdentity::Unsupported(
                UnsupportedKey::Hardware(kind)
                | UnsupportedKey::Type(kind)
                | UnsupportedKey::EncryptedSsh(kind),
            ) => Err(KeyDefect::Unsupported(kind)),
            identity @ SshIdentity::Encrypted(_) => {
                let public = SshRecipient::try_from(identity.clone())
                    .map_err(|_| KeyDefect::NoKey)?
                    .to_string();
                let tag = ssh_blob(&public)
                    .map(|blob| Sha256::of(&blob).base64(4))
                    .ok_or(KeyDefect::NoKey)?;
                self.locked.push(LockedKey { name: name.to_owned(), tag, identity });
                Ok(())
            }
            identity @ SshIdentity::Unencrypted(_) => {
                self.open.push(Box::new(identity));
                Ok(())
            }
        }
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Keys({} open, {} locked)",
            self.open.len(),
            self.locked.len() + self.sealed.len()
        )
    }
}

fn defect_of_line(line: &str) -> KeyDefect {
    let upper = line.to_ascii_uppercase();
    // The name of a plugin may hold hyphens: it ends where the key itself begins, with `-1`.
    match upper.strip_prefix("AGE-PLUGIN-").and_then(|rest| rest.rsplit_once("-1")) {
        Some((plugin, _)) if is_plugin_name(plugin) => {
            KeyDefect::Plugin(format!("age-plugin-{}", plugin.to_ascii_lowercase()))
        }
        _ if upper.starts_with("AGE-PLUGIN-") => KeyDefect::Plugin("age-plugin-…".to_owned()),
        None if upper.starts_with("AGE-SECRET-KEY-PQ-") => KeyDefect::PostQuantum,
        None if upper.starts_with("AGE1")
            || upper.starts_with("SSH-")
            || upper.starts_with("ECDSA-") =>
        {
            KeyDefect::Public
        }
        _ => KeyDefect::NoKey,
    }
}

/// A file that holds no usable private key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyError {
    name: String,
    defect: KeyDefect,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum KeyDefect {
    NoKey,
    Public,
    OldForm,
    PostQuantum,
    Plugin(String),
    Unsupported(String),
}

impl Problem for KeyError {
    fn message(&self) -> Message {
        let about = |key| Message::new(key).with("key", &self.name);
        match &self.defect {
            KeyDefect::NoKey => about("seal-key-none"),
            KeyDefect::Public => about("seal-key-public"),
            KeyDefect::OldForm => about("seal-key-old-form"),
            KeyDefect::PostQuantum => about("seal-key-post-quantum"),
            KeyDefect::Plugin(plugin) => about("seal-key-plugin").with("plugin", plugin),
            KeyDefect::Unsupported(kind) => {
                about("seal-key-unsupported").with("kind", kind.escape_debug().to_string())
            }
        }
    }

    fn fault(&self) -> Fault {
        Fault::Environment
    }
}
display_in_english!(KeyError);
impl std::error::Error for KeyError {}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str =
        "AGE-SECRET-KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33";

    fn defect(file: &str) -> KeyDefect {
        Keys::default().add("key.txt", file.as_bytes()).unwrap_err().defect
    }

    #[test]
    fn a_key_file_may_hold_comments_and_several_keys() {
        let mut keys = Keys::default();
        keys.add(
            "key.txt",
            format!("\u{feff}# created: now\r\n\r\n{SECRET}\r\n {SECRET}\n").as_bytes(),
        )
        .unwrap();
        assert_eq!(format!("{keys:?}"), "Keys(2 open, 0 locked)");
    }

    #[test]
    fn a_key_file_that_windows_powershell_wrote_is_read() {
        let sixteen: Vec<u8> =
            format!("\u{feff}{SECRET}\r\n").encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut keys = Keys::default();
        keys.add("key.txt", &sixteen).unwrap();
        assert_eq!(format!("{keys:?}"), "Keys(1 open, 0 locked)");
    }

    #[test]
    fn what_is_no_private_key_is_told_apart_and_never_repeated() {
        assert_eq!(defect("# nothing\n"), KeyDefect::NoKey);
        assert_eq!(defect("hunter2\n"), KeyDefect::NoKey);
        assert_eq!(
            defect("age1ysxuaeqlk7xd8uqsh8lsnfwt9jzzjlqf49ruhpjrrj5yatlcuf7qke4pqe"),
            KeyDefect::Public
        );
        assert_eq!(
            defect("AGE-PLUGIN-YUBIKEY-1QQ"),
            KeyDefect::Plugin("age-plugin-yubikey".to_owned())
        );
        assert_eq!(
            defect("AGE-PLUGIN-FIDO2-HMAC-1QQ"),
            KeyDefect::Plugin("age-plugin-fido2-hmac".to_owned())
        );
        assert_eq!(defect("AGE-PLUGIN-\u{7}-1QQ"), KeyDefect::Plugin("age-plugin-…".to_owned()));
        assert_eq!(
            defect(&format!("AGE-SECRET-KEY-PQ-1{}", "Q".repeat(52))),
            KeyDefect::PostQuantum
        );
        assert_eq!(
            defect("-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----"),
            KeyDefect::OldForm
        );
        let damaged = Keys::default().add("key.txt", &SECRET.as_bytes()[..60]).unwrap_err();
        assert!(!format!("{damaged} {damaged:?}").contains("GQ97"));
    }
}
