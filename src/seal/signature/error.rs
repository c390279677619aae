//! Why a file cannot be signed, and why a signature does not count.

use std::io;

use crate::message::reason;

/// A key file with which nothing can be signed: its name, and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SigningKeyError {
    /// It holds no SSH private key, or a damaged one.
    None(String),
    /// It holds a public key.
    Public(String),
    /// It is of an older form.
    OldForm(String),
    /// It is of another kind: the kind.
    Kind(String, String),
    /// It is an RSA key of fewer than 2048 bits.
    Weak(String),
    /// It is locked, and no passphrase was given.
    Locked(String),
    /// Its passphrase is wrong.
    NotUnlocked(String),
    /// It contradicts itself.
    Unusable(String),
}

crate::problem! {
    SigningKeyError {
        Self::None(name) | Self::Unusable(name) => [Environment "sign-key-none" "key": name],
        Self::Public(name) => [Environment "sign-key-public" "key": name],
        Self::OldForm(name) => [Environment "seal-key-old-form" "key": name],
        Self::Kind(name, kind) => [
            Environment "sign-key-kind" "key": name, "kind": kind.escape_debug().to_string()
        ],
        Self::Weak(name) => [Environment "sign-key-weak" "key": name],
        Self::Locked(name) => [Environment "sign-key-locked" "key": name],
        Self::NotUnlocked(name) => [Environment "open-key-not-unlocked" "key": name],
    }
}

/// A signature that does not count.
#[derive(Debug)]
pub enum SignatureError {
    /// It is no SSH signature, or a damaged one.
    Malformed,
    /// It was made for another purpose: the namespace.
    Namespace(String),
    /// It was made with a key of a kind that does not count: the kind.
    Kind(String),
    /// It was made with a key that nobody named: its fingerprint.
    Stranger(String),
    /// It was made with an RSA key of fewer than 2048 bits.
    Weak,
    /// The key could sign until then: who, and when.
    Expired(String, String),
    /// The key can sign from then on: who, and when.
    NotYet(String, String),
    /// The key may not sign lists: who.
    NotForThis(String),
    /// It is not of this file: the one or the other was altered.
    Altered,
    /// The file cannot be read.
    Read(io::Error),
}

crate::problem! {
    SignatureError {
        Self::Malformed => [Input "signature-malformed"],
        Self::Namespace(found) => [Input "signature-namespace" "found": found],
        Self::Kind(kind) => [Input "signature-kind" "kind": kind],
        Self::Stranger(fingerprint) => [Input "signature-stranger" "fingerprint": fingerprint],
        Self::Weak => [Input "signature-weak"],
        Self::Expired(who, when) => [Input "signature-expired" "who": who, "when": when],
        Self::NotYet(who, when) => [Input "signature-not-yet" "who": who, "when": when],
        Self::NotForThis(who) => [Input "signature-not-for-this" "who": who],
        Self::Altered => [Input "signature-altered"],
        Self::Read(error) => [Environment "open-read" "reason": reason(error)],
    }
}
