//! Postcodes and house numbers.

use crate::spelling::is_month;

/// Tells whether a value is a Dutch postcode: four digits, not starting with zero, and two letters
/// other than SA, SD and SS.
///
/// Foreign postcodes exist in the border regions: a value that is none is a warning, never an
/// error.
#[must_use]
pub fn postcode_is_dutch(value: &str) -> bool {
    let key = postcode_key(value);
    let bytes = key.as_bytes();
    bytes.len() == 6
        && (b'1'..=b'9').contains(&bytes[0])
        && bytes[1..4].iter().all(u8::is_ascii_digit)
        && bytes[4..].iter().all(u8::is_ascii_uppercase)
        && !["SA", "SD", "SS"].contains(&&key[4..])
}

/// Folds a postcode for comparison: without spaces, in capitals.
#[must_use]
pub fn postcode_key(value: &str) -> String {
    if value.is_ascii() {
        let mut key = String::with_capacity(value.len());
        key.extend(value.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()));
        return key;
    }
    value.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase).collect()
}

/// Tells whether a value is a house number: one to five digits, then anything that starts with no
/// digit (`55-A`, `12 bis`), and no date, which spreadsheets make of `12-5`, nor a number with a
/// fraction or in thousands (`12.0`, `1.234`).
#[must_use]
pub fn house_number_is_sound(value: &str) -> bool {
    let value = value.trim();
    let digits = value.bytes().take_while(u8::is_ascii_digit).count();
    (1..=5).contains(&digits)
        && value[digits..].chars().all(|c| c.is_alphanumeric() || " -/.'".contains(c))
        && !is_date(value)
        && !is_reckoned(value)
}

fn is_reckoned(value: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    value.split_once('.').is_some_and(|(whole, fraction)| {
        is_number(whole) && is_number(fraction) && (fraction == "0" || fraction.len() == 3)
    })
}

fn is_date(value: &str) -> bool {
    let parts: Vec<&str> = value.split(['-', '/', '.', ' ']).collect();
    let is_number = |part: &&str| {
        !part.is_empty() && part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    match parts[..] {
        [day, month] | [day, month, _] if is_number(&day) && is_month(month) => true,
        [_, _, year] => parts.iter().all(is_number) && year.len() >= 2,
        _ => false,
    }
}
