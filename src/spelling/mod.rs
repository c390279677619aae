//! Characters in one form, whatever way they were typed.

mod garbled;
mod months;

pub use garbled::{has_lost_letters, is_garbled, is_garbled_twice};
pub(crate) use months::{day, is_date, is_month, month};

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Makes compatible characters one (`Ĳ` → `IJ`, full width → ASCII), each with its marks composed.
///
/// ```
/// use waswordt::spelling::compatible;
/// assert!(compatible("e\u{301}ĳ".chars()).eq("éij".chars()));
/// ```
pub fn compatible(characters: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    characters.nfkc()
}

/// Makes compatible characters one, and strips their marks.
///
/// ```
/// use waswordt::spelling::unmarked;
/// assert_eq!(unmarked("Zoë Ĳff").collect::<String>(), "Zoe IJff");
/// ```
pub fn unmarked(text: &str) -> impl Iterator<Item = char> {
    text.nfkd().filter(|character| !is_combining_mark(*character))
}

/// Returns what the bytes of a text file say: UTF-8, or UTF-16 where a mark at the start tells it,
/// as Windows PowerShell and Notepad write it; none where they are neither.
///
/// ```
/// use waswordt::spelling::text_of;
/// assert_eq!(text_of(b"\xff\xfeZ\x00o\x00\xeb\x00".to_vec()).as_deref(), Some("Zoë"));
/// assert_eq!(text_of(b"Zo\xeb".to_vec()), None);
/// ```
#[must_use]
pub fn text_of(bytes: Vec<u8>) -> Option<String> {
    let unit = match bytes.get(..2) {
        Some([0xff, 0xfe]) => u16::from_le_bytes,
        Some([0xfe, 0xff]) => u16::from_be_bytes,
        _ => return String::from_utf8(bytes).ok(),
    };
    let (pairs, rest) = bytes[2..].as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().copied().map(unit).collect();
    String::from_utf16(&units).ok().filter(|_| rest.is_empty())
}
