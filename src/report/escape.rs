//! Text on its way to a terminal or a file: nothing in it may steer what shows it.

use std::borrow::Cow;

use crate::identity::invisible;

/// Tells whether a character steers what shows it, rather than being shown.
pub(super) fn steers(c: char) -> bool {
    c.is_control() || invisible(c).is_some() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Makes control, invisible and direction characters visible as `\u{…}`.
///
/// ```
/// use waswordt::report::escape;
/// assert_eq!(escape("klas 2b"), "klas 2b");
/// assert_eq!(escape("\u{1b}[31m"), r"\u{1b}[31m");
/// ```
#[must_use]
pub fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if steers(c) { escaped.extend(c.escape_unicode()) } else { escaped.push(c) }
    }
    Cow::Owned(escaped)
}
