//! Signatures of sealed files: SSHSIG, as `ssh-keygen -Y sign` and `-Y verify` make and check them,
//! in the namespace [`NAMESPACE`].
//!
//! age authenticates no sender, so that whoever has a publisher's public key could seal a list for
//! it. The signature is detached, over the sealed file: it is checked before anything is decrypted.
//! Only this room knows the `ssh-key` crate.

mod allowed;
mod armour;
mod blob;
mod error;
mod pattern;
mod signing_key;
mod strength;
mod verify;

pub use allowed::{Signers, SignersError};
pub use error::{SignatureError, SigningKeyError};
pub use signing_key::SigningKey;
pub use verify::{Signature, Signer};

/// The namespace of signatures over sealed lists and receipts, so that none made for another
/// purpose counts.
pub const NAMESPACE: &str = "waswordt";

/// How a file of a signature is named after the file that it signs.
pub const EXTENSION: &str = "sig";
