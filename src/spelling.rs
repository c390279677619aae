//! Characters in one form, whatever way they were typed.

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
