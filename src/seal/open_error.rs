//! Why a sealed file cannot be opened.

use std::io;

use crate::message::{reason, size};

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

crate::problem! {
    OpenError {
        Self::NotSealed => [Environment "open-not-sealed"],
        Self::Version(version) => [
            Environment "open-version" "version": version.escape_debug().to_string()
        ],
        Self::HeaderTooLarge => [Environment "open-header-too-large"],
        Self::Truncated => [Environment "open-truncated"],
        Self::Altered => [Environment "open-altered"],
        Self::EndDamaged => [Environment "open-end-damaged"],
        Self::ArmourDamaged => [Environment "open-armour-damaged"],
        Self::KeyNeeded => [Environment "open-key-needed"],
        Self::NoKeyFits(kinds) => [Environment "open-no-key-fits" "kinds": kinds],
        Self::PostQuantum(kinds) => [Environment "open-post-quantum" "kinds": kinds],
        Self::Unsupported(kinds) => [Environment "open-unsupported" "kinds": kinds],
        Self::PassphraseNeeded => [Environment "open-passphrase-needed"],
        Self::WrongPassphrase => [Environment "open-wrong-passphrase"],
        Self::KeyLocked(key) => [Environment "open-key-locked" "key": key],
        Self::KeyNotUnlocked(key) => [Environment "open-key-not-unlocked" "key": key],
        Self::TooMuchWork(factor) => [
            Environment "open-too-much-work" "factor": u32::from(*factor)
        ],
        Self::TooLarge(cap) => [Environment "open-too-large" "size": size(*cap)],
        Self::Read(error) => [Environment "open-read" "reason": reason(error)],
        Self::Write(error) => [Environment "open-write" "reason": reason(error)],
    }
}
