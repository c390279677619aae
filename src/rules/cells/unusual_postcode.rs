//! WW215 `unusual-postcode`: a postcode that is no Dutch one.

use crate::list::Field;
use crate::person::postcode_is_dutch;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW215", "unusual-postcode", Warning, "unusual_postcode.md", [Check::Person(check)]);

fn check(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    if cell.column.field == Field::Postcode
        && !is_plain(cell.value)
        && !postcode_is_dutch(cell.value)
    {
        sink.gather(cell.at(), "rules-WW215-says");
    }
}

/// Tells, without a copy, whether a value is written as nearly all are: `1234AB` or `1234 AB`.
fn is_plain(value: &str) -> bool {
    let bytes = value.as_bytes();
    let (Some((digits, rest)), true) = (bytes.split_at_checked(4), (6..=7).contains(&bytes.len()))
    else {
        return false;
    };
    let letters = if rest.len() == 3 && rest[0] == b' ' { &rest[1..] } else { rest };
    digits.iter().all(u8::is_ascii_digit)
        && digits[0] != b'0'
        && letters.len() == 2
        && letters.iter().all(u8::is_ascii_uppercase)
        && !matches!(letters, b"SA" | b"SD" | b"SS")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_way_agrees_with_the_long_one() {
        for plain in ["1234AB", "1234 AB", "9999 ZZ"] {
            assert!(is_plain(plain) && postcode_is_dutch(plain), "{plain}");
        }
        for other in ["0123 AB", "1234 SS", "1234-AB", "123 ABC", "", "12345", "é234AB"] {
            assert!(!is_plain(other) && !postcode_is_dutch(other), "{other}");
        }
    }
}
