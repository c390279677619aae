//! A signature, and who made it.

use std::io::{self, Read};

use jiff::Zoned;
use rsa::signature::Verifier as _;
use ssh_key::public::KeyData;
use ssh_key::{Algorithm, HashAlg, PublicKey, SshSig};

use super::NAMESPACE;
use super::allowed::{Signers, Standing};
use super::armour;
use super::blob::signed_bytes;
use super::error::SignatureError;
use super::strength::is_weak;
use crate::digest::{Sha256, sha512_of_reader};

/// A signature that has been read, and not been checked.
#[derive(Clone, Debug)]
pub struct Signature(SshSig);

/// Who signed a file, once that has been checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signer {
    /// The principals of the line that allows the key.
    pub principal: String,
    /// The key's fingerprint, as `ssh-keygen -l` shows it.
    pub fingerprint: String,
}

impl Signature {
    /// Reads an armoured signature of the namespace [`NAMESPACE`], by a key of a kind that counts.
    ///
    /// # Errors
    /// What is wrong with it, whoever made it.
    pub fn parse(file: &[u8]) -> Result<Self, SignatureError> {
        let armoured = armour::plain(file).ok_or(SignatureError::Malformed)?;
        match armour::kind_of_key(&armoured).as_deref() {
            Some("ssh-ed25519" | "ssh-rsa") => {}
            Some(other) => return Err(SignatureError::Kind(other.escape_debug().to_string())),
            None => return Err(SignatureError::Malformed),
        }
        let signature = SshSig::from_pem(armoured).map_err(|_| SignatureError::Malformed)?;
        if signature.version() != SshSig::VERSION {
            return Err(SignatureError::Malformed);
        }
        // RSA with SHA-1 does not even parse; but a key and its signature might disagree on their
        // kinds.
        match (signature.public_key(), signature.algorithm()) {
            (KeyData::Ed25519(_), Algorithm::Ed25519)
            | (KeyData::Rsa(_), Algorithm::Rsa { hash: Some(_) }) => {}
            _ => return Err(SignatureError::Malformed),
        }
        if signature.public_key().rsa().is_some_and(|key| is_weak(&key.n)) {
            return Err(SignatureError::Weak);
        }
        match signature.namespace() {
            NAMESPACE => Ok(Self(signature)),
            other => Err(SignatureError::Namespace(other.escape_debug().to_string())),
        }
    }

    /// Checks that the key may sign at this moment, and that it signed these contents.
    ///
    /// # Errors
    /// Why the signature does not count, or [`SignatureError::Read`].
    pub fn verify(
        &self,
        contents: impl Read,
        signers: &Signers,
        at: &Zoned,
    ) -> Result<Signer, SignatureError> {
        let fingerprint = self.fingerprint();
        let key = PublicKey::from(self.0.public_key().clone())
            .to_bytes()
            .map_err(|_| SignatureError::Malformed)?;
        let principal = match signers.standing(&key, at) {
            Standing::Allowed(principal) => principal,
            Standing::Expired(who, when) => return Err(SignatureError::Expired(who, when)),
            Standing::NotYet(who, when) => return Err(SignatureError::NotYet(who, when)),
            Standing::OtherNamespace(who) => return Err(SignatureError::NotForThis(who)),
            Standing::Unknown => return Err(SignatureError::Stranger(fingerprint)),
        };
        let digest = digest(contents, self.0.hash_alg()).map_err(SignatureError::Read)?;
        let blob = signed_bytes(self.0.namespace(), self.0.reserved(), self.0.hash_alg(), &digest);
        match self.0.public_key().verify(&blob, self.0.signature()) {
            Ok(()) => Ok(Signer { principal, fingerprint }),
            Err(_) => Err(SignatureError::Altered),
        }
    }

    /// Returns the fingerprint of the key that it claims to be made with.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        self.0.public_key().fingerprint(HashAlg::Sha256).to_string()
    }
}

fn digest(contents: impl Read, hash: HashAlg) -> io::Result<Vec<u8>> {
    match hash {
        HashAlg::Sha256 => Ok(Sha256::of_reader(contents)?.bytes().to_vec()),
        HashAlg::Sha512 => Ok(sha512_of_reader(contents)?.to_vec()),
        _ => Err(io::ErrorKind::Unsupported.into()),
    }
}
