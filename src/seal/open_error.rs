//! Why a sealed file cannot be opened.

use std::io;

use crate::display_in_english;
use crate::message::{Fault, Message, Problem, reason};

/// A sealed file that cannot be opened.
#[derive(Debug)]
pub enum OpenError {
    /// It is no sealed file.
    NotSealed,
    /// It is of another version of age.
    Version(String),
    /// Its head is larger than any real one.
    HeaderTooLarge,
    /// It was cut off.
    Truncated,
    /// It was changed, or damaged, after it was sealed.
    Altered,
    /// Its last part is not what was sealed: it was cut off or changed there, and cryptography
    /// cannot tell which.
    EndDamaged,
    /// Its text form is damaged.
    ArmourDamaged,
    /// It is sealed for keys, and none was given.
    KeyNeeded,
    /// None of the keys fits: the kinds of keys that would.
    NoKeyFits(String),
    /// It is sealed for post-quantum keys alone, which are not supported: their kinds.
    PostQuantum(String),
    /// It is sealed for keys of other kinds alone, such as those of plugins: their kinds.
    Unsupported(String),
    /// It is sealed with a passphrase, and none was given.
    PassphraseNeeded,
    /// The passphrase is wrong.
    WrongPassphrase,
    /// The key file is locked itself, and no passphrase was given: its name.
    KeyLocked(String),
    /// The key file's own passphrase is wrong, or the key in it is not usable: its name.
    KeyNotUnlocked(String),
    /// Trying a passphrase would take too much time and memory: scrypt's work factor.
    TooMuchWork(u8),
    /// It holds more than may be kept in memory: the cap in bytes.
    TooLarge(u64),
    /// The sealed file cannot be read, or not be set aside for reading twice.
    Read(io::Error),
    /// The contents cannot be written.
    Write(io::Error),
}

impl Problem for OpenError {
    fn message(&self) -> Message {
        match self {
            Self::NotSealed => Message::new("open-not-sealed"),
            Self::Version(version) => {
                Message::new("open-version").with("version", version.escape_debug().to_string())
            }
            Self::HeaderTooLarge => Message::new("open-header-too-large"),
            Self::Truncated => Message::new("open-truncated"),
            Self::Altered => Message::new("open-altered"),
            Self::EndDamaged => Message::new("open-end-damaged"),
            Self::ArmourDamaged => Message::new("open-armour-damaged"),
            Self::KeyNeeded => Message::new("open-key-needed"),
            Self::NoKeyFits(kinds) => Message::new("open-no-key-fits").with("kinds", kinds),
            Self::PostQuantum(kinds) => Message::new("open-post-quantum").with("kinds", kinds),
            Self::Unsupported(kinds) => Message::new("open-unsupported").with("kinds", kinds),
            Self::PassphraseNeeded => Message::new("open-passphrase-needed"),
            Self::WrongPassphrase => Message::new("open-wrong-passphrase"),
            Self::KeyLocked(key) => Message::new("open-key-locked").with("key", key),
            Self::KeyNotUnlocked(key) => Message::new("open-key-not-unlocked").with("key", key),
            Self::TooMuchWork(factor) => {
                Message::new("open-too-much-work").with("factor", u32::from(*factor))
            }
            Self::TooLarge(cap) => {
                Message::new("open-too-large").with("megabytes", cap / (1 << 20))
            }
            Self::Read(error) => Message::new("open-read").with("reason", reason(error)),
            Self::Write(error) => Message::new("open-write").with("reason", reason(error)),
        }
    }

    fn fault(&self) -> Fault {
        Fault::Environment
    }
}
display_in_english!(OpenError);
impl std::error::Error for OpenError {}
