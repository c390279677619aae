//! Match keys of names: two spellings of one name have one key.

use crate::spelling::unmarked;

/// Folds text for matching: compatible characters made one (`Ĳ` → `ij`), marks stripped, case
/// folded, and apostrophes, spaces, dots and hyphens dropped.
///
/// ```
/// use waswordt::person::fold;
/// assert_eq!(fold("Zoë-Anne"), fold("zoe anne"));
/// assert_eq!(fold("’t Hart"), fold("'T HART"));
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    // Most names need no normal form: this is the inner loop of matching long lists.
    if text.is_ascii() {
        let kept =
            text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-' | '\'' | '`'));
        let mut folded = String::with_capacity(text.len());
        folded.extend(kept.map(|c| c.to_ascii_lowercase()));
        return folded;
    }
    let dropped = |c: &char| {
        c.is_whitespace()
            || matches!(c, '.' | '-' | '‐' | '‑' | '–' | '\'' | '’' | '‘' | '`' | '´' | 'ʼ')
    };
    let plain = unmarked(text).filter(|c| !dropped(c)).flat_map(char::to_lowercase);
    // The sharp s has no mark to strip, yet is written both ways.
    plain
        .flat_map(|c| {
            if c == 'ß' { ['s', 's'].into_iter().take(2) } else { [c, ' '].into_iter().take(1) }
        })
        .collect()
}

/// Folds a prefix and a surname to one key, wherever the prefix was written: before the surname,
/// after it, or inside it.
///
/// ```
/// use waswordt::person::name_key;
/// let key = name_key("van der", "Berg");
/// assert_eq!(key, name_key("", "van der Berg"));
/// assert_eq!(key, name_key("", "Berg, van der"));
/// ```
#[must_use]
pub fn name_key(prefix: &str, surname: &str) -> String {
    match surname.split_once(',') {
        Some((name, after)) if prefix.trim().is_empty() => fold(after) + &fold(name),
        _ => fold(prefix) + &fold(surname),
    }
}
