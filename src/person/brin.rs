//! BRIN: the register number of a school, with or without its two-digit location.

/// Tells whether a value is a BRIN: two digits and two capitals, and two more digits for a
/// location.
///
/// ```
/// assert!(waswordt::person::brin_is_sound("99ZZ00"));
/// assert!(!waswordt::person::brin_is_sound("ENTREE"));
/// ```
#[must_use]
pub fn brin_is_sound(value: &str) -> bool {
    let digits = |at: std::ops::Range<usize>| {
        value.as_bytes().get(at).is_some_and(|part| part.iter().all(u8::is_ascii_digit))
    };
    let capitals =
        value.as_bytes().get(2..4).is_some_and(|part| part.iter().all(u8::is_ascii_uppercase));
    (value.len() == 4 || value.len() == 6 && digits(4..6)) && digits(0..2) && capitals
}
