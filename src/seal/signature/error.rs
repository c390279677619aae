//! Why a file cannot be signed, and why a signature does not count.

use std::io;

use crate::display_in_english;
use crate::message::{Fault, Message, Problem, reason};

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

impl Problem for SigningKeyError {
    fn message(&self) -> Message {
        let about = |key, name: &String| Message::new(key).with("key", name);
        match self {
            Self::None(name) | Self::Unusable(name) => about("sign-key-none", name),
            Self::Public(name) => about("sign-key-public", name),
            Self::OldForm(name) => about("seal-key-old-form", name),
            Self::Kind(name, kind) => {
                about("sign-key-kind", name).with("kind", kind.escape_debug().to_string())
            }
            Self::Weak(name) => about("sign-key-weak", name),
            Self::Locked(name) => about("sign-key-locked", name),
            Self::NotUnlocked(name) => about("open-key-not-unlocked", name),
        }
    }

    fn fault(&self) -> Fault {
        Fault::Environment
    }
}
display_in_english!(SigningKeyError);
impl std::error::Error for SigningKeyError {}

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

impl Problem for SignatureError {
    fn message(&self) -> Message {
        match self {
            Self::Malformed => Message::new("signature-malformed"),
            Self::Namespace(found) => Message::new("signature-namespace").with("found", found),
            Self::Kind(kind) => Message::new("signature-kind").with("kind", kind),
            Self::Stranger(fingerprint) => {
                Message::new("signature-stranger").with("fingerprint", fingerprint)
            }
            Self::Weak => Message::new("signature-weak"),
            Self::Expired(who, when) => {
                Message::new("signature-expired").with("who", who).with("when", when)
            }
            Self::NotYet(who, when) => {
                Message::new("signature-not-yet").with("who", who).with("when", when)
            }
            Self::NotForThis(who) => Message::new("signature-not-for-this").with("who", who),
            Self::Altered => Message::new("signature-altered"),
            Self::Read(error) => Message::new("open-read").with("reason", reason(error)),
        }
    }

    fn fault(&self) -> Fault {
        match self {
            Self::Read(_) => Fault::Environment,
            _ => Fault::Input,
        }
    }
}
display_in_english!(SignatureError);
impl std::error::Error for SignatureError {}
