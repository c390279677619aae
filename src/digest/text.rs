//! Bytes as text: hexadecimal digits and Base64, and back.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE_NO_PAD};

/// Writes bytes as lower-case hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    hex::encode(bytes)
}

/// Reads `N` bytes from hexadecimal digits; none where these are not just so many digits.
#[must_use]
pub fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    hex::decode_to_slice(text, &mut bytes).ok().map(|()| bytes)
}

/// Writes bytes in Base64 without padding, as SSH does in fingerprints.
#[must_use]
pub fn base64(bytes: &[u8]) -> String {
    STANDARD_NO_PAD.encode(bytes)
}

/// Reads bytes from Base64 with its padding, as SSH writes public keys.
#[must_use]
pub fn from_base64(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

/// Writes bytes as a word of letters, digits, `-` and `_`.
#[must_use]
pub fn word(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Reads bytes from what [`word`] wrote.
#[must_use]
pub fn from_word(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back() {
        let bytes = [0, 62, 255, 251];
        assert_eq!(unhex(&hex(&bytes)), Some(bytes));
        assert_eq!(from_word(&word(&bytes)).as_deref(), Some(&bytes[..]));
        assert_eq!(
            (hex(&bytes).as_str(), base64(&bytes).as_str(), word(&bytes).as_str()),
            ("003efffb", "AD7/+w", "AD7_-w")
        );
        assert_eq!(from_base64("AD7/+w==").as_deref(), Some(&bytes[..]));
    }

    #[test]
    fn other_text_gives_nothing() {
        assert_eq!(unhex::<2>("00ff0"), None);
        assert_eq!(unhex::<2>("00fg"), None);
        assert_eq!(unhex::<2>("00ff00"), None);
        assert_eq!(from_word("AD7/+w"), None);
        assert_eq!(from_base64("AD7/+w"), None);
    }
}
