//! A private key that signs.

use std::fmt;

use age::secrecy::ExposeSecret as _;
use age::secrecy::zeroize::Zeroizing;
use rsa::pkcs1v15;
use rsa::signature::{RandomizedSigner as _, SignatureEncoding as _, Signer as _};
use ssh_key::private::{KeypairData, RsaKeypair};
use ssh_key::{Algorithm, HashAlg, LineEnding, Mpint, PrivateKey, Signature, SshSig};

use super::NAMESPACE;
use super::blob::signed_bytes;
use super::error::SigningKeyError;
use super::strength::{is_weak, kind_of_private};
use crate::digest::Sha256;
use crate::seal::Passphrase;
use crate::spelling::text_of;

/// An SSH private key, ed25519 or RSA, with which files are signed.
pub struct SigningKey {
    name: String,
    key: PrivateKey,
}

impl SigningKey {
    /// Reads a key file; `name` is what errors call it, and `ask` gives the passphrase of one that
    /// is locked.
    ///
    /// # Errors
    /// A [`SigningKeyError`], which never repeats what the file holds.
    pub fn read(
        name: &str,
        file: &[u8],
        ask: &mut dyn FnMut(&str) -> Option<Passphrase>,
    ) -> Result<Self, SigningKeyError> {
        let none = || SigningKeyError::None(name.to_owned());
        let text = Zeroizing::new(text_of(file.to_vec()).ok_or_else(none)?);
        let text = text.trim_start_matches('\u{feff}').trim_start();
        if text.starts_with("ssh-") || text.starts_with("ecdsa-") || text.starts_with("sk-") {
            return Err(SigningKeyError::Public(name.to_owned()));
        }
        if text.starts_with("-----BEGIN")
            && !text.starts_with("-----BEGIN OPENSSH PRIVATE KEY-----")
        {
            return Err(SigningKeyError::OldForm(name.to_owned()));
        }
        let text = Zeroizing::new(text.replace("\r\n", "\n"));
        let mut key =
            PrivateKey::from_openssh(text.as_bytes()).map_err(|_| {
                match kind_of_private(&text) {
                    Some(kind) if kind != "ssh-ed25519" && kind != "ssh-rsa" => {
                        SigningKeyError::Kind(name.to_owned(), kind.escape_debug().to_string())
                    }
                    _ => none(),
                }
            })?;
        require_kind(name, &key.algorithm())?;
        if key.is_encrypted() {
            let passphrase =
                ask(name).ok_or_else(|| SigningKeyError::Locked(name.to_owned()))?.secret();
            key = key
                .decrypt(passphrase.expose_secret())
                .map_err(|_| SigningKeyError::NotUnlocked(name.to_owned()))?;
        }
        if let Some(rsa) = key.key_data().rsa()
            && is_weak(&rsa.public.n)
        {
            return Err(SigningKeyError::Weak(name.to_owned()));
        }
        Ok(Self { name: name.to_owned(), key })
    }

    /// Returns the fingerprint, as `ssh-keygen -l` shows it.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        self.key.fingerprint(HashAlg::Sha256).to_string()
    }

    /// Signs a file by its digest, and returns the armoured signature.
    ///
    /// # Errors
    /// [`SigningKeyError::Unusable`] where the key contradicts itself.
    pub fn sign(&self, digest: &Sha256) -> Result<String, SigningKeyError> {
        let unusable = || SigningKeyError::Unusable(self.name.clone());
        let blob = signed_bytes(NAMESPACE, &[], HashAlg::Sha256, digest.bytes());
        let signature = match self.key.key_data() {
            KeypairData::Ed25519(key) => key.try_sign(&blob).ok(),
            KeypairData::Rsa(key) => sign_with_rsa(key, &blob),
            _ => None,
        };
        let public = self.key.public_key().key_data().clone();
        let signed =
            SshSig::new(public, NAMESPACE, HashAlg::Sha256, signature.ok_or_else(unusable)?);
        signed
            .and_then(|signed| signed.to_pem(LineEnding::LF))
            .map(|armoured| armoured.trim_end().to_owned() + "\n")
            .map_err(|_| unusable())
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SigningKey").field(&self.fingerprint()).finish()
    }
}

fn require_kind(name: &str, kind: &Algorithm) -> Result<(), SigningKeyError> {
    match kind {
        Algorithm::Ed25519 | Algorithm::Rsa { .. } => Ok(()),
        other => Err(SigningKeyError::Kind(name.to_owned(), other.as_str().to_owned())),
    }
}

/// Signs with RSA and SHA-512. The ssh-key crate puts one prime in both places, and its RSA keys
/// never sign; the rsa crate does it here, blinded with randomness so that the time it takes tells
/// nothing.
fn sign_with_rsa(key: &RsaKeypair, blob: &[u8]) -> Option<Signature> {
    let number = |number: &Mpint| number.as_positive_bytes().map(rsa::BigUint::from_bytes_be);
    let (public, private) = (&key.public, &key.private);
    let primes = vec![number(&private.p)?, number(&private.q)?];
    let key = rsa::RsaPrivateKey::from_components(
        number(&public.n)?,
        number(&public.e)?,
        number(&private.d)?,
        primes,
    )
    .ok()?;
    let key = pkcs1v15::SigningKey::<rsa::sha2::Sha512>::new(key);
    let signature = key.try_sign_with_rng(&mut rsa::rand_core::OsRng, blob).ok()?;
    Signature::new(Algorithm::Rsa { hash: Some(HashAlg::Sha512) }, signature.to_vec()).ok()
}
