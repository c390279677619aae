//! What an SSHSIG signature is made over: not the file, but these few fields with its digest.

use ssh_key::HashAlg;

/// Returns the bytes that are signed (`PROTOCOL.sshsig` of OpenSSH). The crate would want the whole
/// file in memory for it.
pub(super) fn signed_bytes(
    namespace: &str,
    reserved: &[u8],
    hash: HashAlg,
    digest: &[u8],
) -> Vec<u8> {
    let mut blob = b"SSHSIG".to_vec();
    for field in [namespace.as_bytes(), reserved, hash.as_str().as_bytes(), digest] {
        blob.extend_from_slice(&(field.len() as u32).to_be_bytes());
        blob.extend_from_slice(field);
    }
    blob
}
