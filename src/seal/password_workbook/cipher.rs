//! The hashes and the cipher that agile encryption is made of.

use aes::cipher::block_padding::NoPadding;
use aes::cipher::{BlockDecryptMut as _, KeyIvInit as _};
use aes::{Aes128, Aes192, Aes256};
use age::secrecy::zeroize::Zeroizing;
use cbc::Decryptor;
use hmac::{Hmac, Mac as _};
use rsa::sha2::{Digest as _, Sha256, Sha384, Sha512};
use sha1::Sha1;

use super::error::PasswordError;

/// The block of AES.
pub(super) const BLOCK: usize = 16;
/// What fills up a key or vector that comes out too short.
const FILLER: u8 = 0x36;

/// A hash function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hash {
    Sha1,
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    pub(super) fn named(name: &str) -> Result<Self, PasswordError> {
        match name.replace('-', "").to_ascii_uppercase().as_str() {
            "SHA1" => Ok(Self::Sha1),
            "SHA256" => Ok(Self::Sha256),
            "SHA384" => Ok(Self::Sha384),
            "SHA512" => Ok(Self::Sha512),
            _ => Err(PasswordError::Unsupported(name.to_owned())),
        }
    }

    pub(super) const fn length(self) -> usize {
        match self {
            Self::Sha1 => 20,
            Self::Sha256 => 32,
            Self::Sha384 => 48,
            Self::Sha512 => 64,
        }
    }

    /// Takes the digest of two pieces, one after the other.
    pub(super) fn of(self, first: &[u8], second: &[u8]) -> Zeroizing<Vec<u8>> {
        macro_rules! digest {
            ($hash:ty) => {
                <$hash>::new().chain_update(first).chain_update(second).finalize().to_vec()
            };
        }
        Zeroizing::new(match self {
            Self::Sha1 => digest!(Sha1),
            Self::Sha256 => digest!(Sha256),
            Self::Sha384 => digest!(Sha384),
            Self::Sha512 => digest!(Sha512),
        })
    }

    /// Tells whether `code` authenticates `data`.
    pub(super) fn authenticates(self, key: &[u8], data: &[u8], code: &[u8]) -> bool {
        macro_rules! is_sound {
            ($hash:ty) => {
                Hmac::<$hash>::new_from_slice(key)
                    .is_ok_and(|mac| mac.chain_update(data).verify_slice(code).is_ok())
            };
        }
        match self {
            Self::Sha1 => is_sound!(Sha1),
            Self::Sha256 => is_sound!(Sha256),
            Self::Sha384 => is_sound!(Sha384),
            Self::Sha512 => is_sound!(Sha512),
        }
    }
}

/// Cuts a digest to a length, or fills it up.
pub(super) fn fit(digest: &[u8], length: usize) -> Zeroizing<Vec<u8>> {
    let mut fitted = Zeroizing::new(digest[..length.min(digest.len())].to_vec());
    fitted.resize(length, FILLER);
    fitted
}

/// Decrypts whole blocks of AES-CBC in place; the key's length says which AES it is.
pub(super) fn decrypt(key: &[u8], vector: &[u8], data: &mut [u8]) -> Result<(), PasswordError> {
    macro_rules! decrypt {
        ($aes:ty) => {
            Decryptor::<$aes>::new_from_slices(key, vector)
                .ok()
                .and_then(|cipher| cipher.decrypt_padded_mut::<NoPadding>(data).ok())
                .is_some()
        };
    }
    let is_done = match key.len() {
        16 => decrypt!(Aes128),
        24 => decrypt!(Aes192),
        _ => decrypt!(Aes256),
    };
    if is_done { Ok(()) } else { Err(PasswordError::Damaged) }
}
