//! Agile decryption: the key from the password, the proof that the file was not altered, and then
//! the workbook ([MS-OFFCRYPTO] 2.3.4.11 to 15).

use age::secrecy::zeroize::Zeroizing;

use super::cipher::{BLOCK, Hash, decrypt, fit};
use super::error::PasswordError;
use super::info::{Info, Scheme};

/// What each use of a key is hashed with.
const VERIFIER_INPUT: [u8; 8] = [0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79];
const VERIFIER_VALUE: [u8; 8] = [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E];
const KEY_VALUE: [u8; 8] = [0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6];
const HMAC_KEY: [u8; 8] = [0x5F, 0xB2, 0xAD, 0x01, 0x0C, 0xB9, 0xE1, 0xF6];
const HMAC_VALUE: [u8; 8] = [0xA0, 0x67, 0x7F, 0x02, 0xB2, 0x2C, 0x84, 0x33];

/// Each so many bytes of the workbook have a vector of their own.
const SEGMENT: usize = 4096;
/// The length of the workbook, before the encrypted bytes.
const LENGTH: usize = 8;

/// Decrypts the stream `EncryptedPackage`. A wrong password shows at the verifier, an altered file
/// at the authentication code: either shows before anything is decrypted.
pub(super) fn decrypt_package(
    info: &Info,
    password: &str,
    package: &[u8],
) -> Result<Zeroizing<Vec<u8>>, PasswordError> {
    let key = package_key(info, password)?;
    let hash = info.data.hash;
    let hmac_key = unwrap(&info.hmac_key, &key, &vector(&info.data, &HMAC_KEY))?;
    let hmac_value = unwrap(&info.hmac_value, &key, &vector(&info.data, &HMAC_VALUE))?;
    let (hmac_key, code) = (head(&hmac_key, hash)?, head(&hmac_value, hash)?);
    if !hash.authenticates(hmac_key, package, code) {
        return Err(PasswordError::Altered);
    }
    let (length, encrypted) =
        package.split_first_chunk::<LENGTH>().ok_or(PasswordError::Damaged)?;
    let length =
        usize::try_from(u64::from_le_bytes(*length)).map_err(|_| PasswordError::Damaged)?;
    let whole_blocks = encrypted.len() / BLOCK * BLOCK;
    if length > whole_blocks {
        return Err(PasswordError::Damaged);
    }
    let mut plain = Zeroizing::new(encrypted[..whole_blocks].to_vec());
    for (nth, segment) in plain.chunks_mut(SEGMENT).enumerate() {
        decrypt(&key, &vector(&info.data, &(nth as u32).to_le_bytes()), segment)?;
    }
    plain.truncate(length);
    Ok(plain)
}

/// Returns the key of the workbook, which is itself encrypted under the password.
fn package_key(info: &Info, password: &str) -> Result<Zeroizing<Vec<u8>>, PasswordError> {
    let Scheme { hash, salt, key } = &info.password;
    let stretched = stretch(*hash, salt, password, info.rounds);
    let open = |wrapped: &[u8], purpose: &[u8]| {
        unwrap(wrapped, &fit(&hash.of(&stretched, purpose), *key), &fit(salt, BLOCK))
    };
    let input = open(&info.verifier_input, &VERIFIER_INPUT)?;
    let value = open(&info.verifier_value, &VERIFIER_VALUE)?;
    let input = input.get(..salt.len()).unwrap_or(&input);
    if hash.of(input, &[])[..] != *head(&value, *hash)? {
        return Err(PasswordError::Wrong);
    }
    let unwrapped = open(&info.key_value, &KEY_VALUE)?;
    unwrapped
        .get(..info.data.key)
        .map(|key| Zeroizing::new(key.to_vec()))
        .ok_or(PasswordError::Damaged)
}

fn stretch(hash: Hash, salt: &[u8], password: &str, rounds: u32) -> Zeroizing<Vec<u8>> {
    let units: Zeroizing<Vec<u8>> =
        Zeroizing::new(password.encode_utf16().flat_map(u16::to_le_bytes).collect());
    let mut stretched = hash.of(salt, &units);
    for round in 0..rounds {
        stretched = hash.of(&round.to_le_bytes(), &stretched);
    }
    stretched
}

fn vector(data: &Scheme, purpose: &[u8]) -> Zeroizing<Vec<u8>> {
    fit(&data.hash.of(&data.salt, purpose), BLOCK)
}

fn unwrap(wrapped: &[u8], key: &[u8], vector: &[u8]) -> Result<Zeroizing<Vec<u8>>, PasswordError> {
    let mut plain = Zeroizing::new(wrapped.to_vec());
    decrypt(key, vector, &mut plain)?;
    Ok(plain)
}

/// Takes as many bytes as the hash has; encrypted digests are filled up to whole blocks.
fn head(bytes: &[u8], hash: Hash) -> Result<&[u8], PasswordError> {
    bytes.get(..hash.length()).ok_or(PasswordError::Damaged)
}
