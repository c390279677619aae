//! The text form of a signature, mended where a mail or an editor touched only its white space.

use crate::digest::text::from_base64;

const BEGIN: &str = "-----BEGIN SSH SIGNATURE-----";
const END: &str = "-----END SSH SIGNATURE-----";
/// The width of a line, as OpenSSH writes it and the crate's parser wants it.
const WIDTH: usize = 70;

/// Returns the armour with plain lines; none where there is none, or more than one.
pub(super) fn plain(file: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(file).ok()?.trim_start_matches('\u{feff}').trim();
    let body = text.strip_prefix(BEGIN)?.strip_suffix(END)?;
    if body.contains("-----") {
        return None;
    }
    let body: String = body.split_ascii_whitespace().collect();
    let mut plain = format!("{BEGIN}\n");
    for line in body.as_bytes().chunks(WIDTH) {
        plain.push_str(std::str::from_utf8(line).ok()?);
        plain.push('\n');
    }
    plain.push_str(END);
    plain.push('\n');
    Some(plain)
}

/// Returns the kind of key that an armoured signature was made with, also of kinds that the crate
/// is built without.
pub(super) fn kind_of_key(plain: &str) -> Option<String> {
    let body: String =
        plain.strip_prefix(BEGIN)?.trim_end().strip_suffix(END)?.split_ascii_whitespace().collect();
    let bytes = from_base64(&body)?;
    // The magic word and the version; the key's length, and then the length of its kind.
    let rest = bytes.strip_prefix(b"SSHSIG")?.get(4 + 4..)?;
    let (length, rest) = rest.split_first_chunk::<4>()?;
    let kind = rest.get(..u32::from_be_bytes(*length) as usize)?;
    String::from_utf8(kind.to_owned()).ok()
}
