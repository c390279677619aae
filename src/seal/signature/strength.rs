//! How long an RSA key must be, and which keys are of another kind altogether.

use ssh_key::Mpint;

use crate::digest::text::from_base64;

/// The smallest RSA key that counts, in bits; OpenSSH and the crates agree on it.
const LEAST_RSA_BITS: usize = 2048;

/// Tells by its modulus whether an RSA key is too short to count.
pub(super) fn is_weak(modulus: &Mpint) -> bool {
    modulus.as_positive_bytes().map_or(0, |bytes| bytes.len() * 8) < LEAST_RSA_BITS
}

/// Returns the kind of an OpenSSH private key, also of kinds that the crate is built without.
pub(super) fn kind_of_private(text: &str) -> Option<String> {
    let body: String =
        text.lines().map(str::trim).filter(|line| !line.starts_with("-----")).collect();
    let bytes = from_base64(&body)?;
    let mut rest = bytes.strip_prefix(b"openssh-key-v1\0")?;
    // The cipher, the derivation of its key, and what that takes; then how many keys there are, and
    // the public half of the first.
    for _ in 0..3 {
        field(&mut rest)?;
    }
    rest = rest.get(4..)?;
    let mut public = field(&mut rest)?;
    String::from_utf8(field(&mut public)?.to_owned()).ok()
}

fn field<'b>(rest: &mut &'b [u8]) -> Option<&'b [u8]> {
    let (length, after) = rest.split_first_chunk::<4>()?;
    let (field, after) = after.split_at_checked(u32::from_be_bytes(*length) as usize)?;
    *rest = after;
    Some(field)
}
