//! What stands in the place of an id by which people are told apart, and is none.

use super::door::is_lost;
use crate::identity::{forbidden, is_remark};

/// So many digits of a number a spreadsheet keeps, and a program that reckons.
const KEPT: [usize; 2] = [15, 17];

/// Of so many long numbers that end as they should, one may end in zeros by chance.
const BY_CHANCE: usize = 5;

/// Tells of an id that is written as most are, by one walk over what stands before its realm, that
/// nothing is the matter with it: a number that a spreadsheet keeps whole, or letters and digits that
/// begin with a letter. Of any other value it tells nothing.
#[must_use]
pub fn is_plain_id(value: &str) -> bool {
    let bytes = value.as_bytes();
    let Some(first) = bytes.first().filter(|byte| byte.is_ascii_alphanumeric()) else {
        return false;
    };
    let (mut digits, mut length, mut is_nought) = (0, 0, true);
    for byte in bytes.iter().take_while(|byte| **byte != b'@') {
        match byte {
            b'0'..=b'9' => digits += 1,
            b'a'..=b'z' | b'A'..=b'Z' => {}
            _ => return false,
        }
        length += 1;
        is_nought &= *byte == b'0';
    }
    if first.is_ascii_digit() {
        digits == length && length <= KEPT[0] && !is_nought
    } else {
        digits > 0
    }
}

/// Tells whether a value that is there is no id of anything: damaged, a remark, or what a program
/// makes of nothing.
#[must_use]
pub fn is_no_id(value: &str) -> bool {
    let value = value.trim_matches(forbidden);
    // With a realm behind it a nought may be a user id.
    let is_nothing = || value.bytes().all(|byte| byte == b'0');
    !value.is_empty() && (is_nothing() || is_damaged_id(value) || is_remark(value))
}

/// The longest word for nothing that may well be what a publisher calls a profile: `X`, `0`, `NA`.
const SHORT: usize = 3;

/// Tells whether a value that is there is the id of no profile: damaged, or a remark that is no
/// short word.
#[must_use]
pub fn is_no_profile(value: &str) -> bool {
    let value = value.trim_matches(forbidden);
    let is_short = || value.len() <= SHORT && value.bytes().all(|it| it.is_ascii_alphanumeric());
    is_damaged_id(value) || is_no_id(value) && !is_short()
}

/// Tells whether a value that is there was an id and is none any longer: an error, a date, or a
/// number that was reckoned with.
fn is_damaged_id(value: &str) -> bool {
    let value = value.trim_matches(forbidden);
    let user_id = value.split('@').next().unwrap_or_default();
    !value.is_empty() && (is_lost(value) || user_id.bytes().all(|byte| byte == b'#'))
}

/// Tells of a number of more digits than a spreadsheet keeps whether those beyond are all zeros;
/// none of any other value.
#[must_use]
pub fn is_cut(value: &str) -> Option<bool> {
    if value.len() <= KEPT[0] {
        return None;
    }
    let user_id = value.split('@').next().unwrap_or_default();
    let is_long = user_id.len() > KEPT[0] && user_id.bytes().all(|byte| byte.is_ascii_digit());
    let is_kept =
        |kept: usize| user_id.len() > kept && user_id.bytes().skip(kept).all(|byte| byte == b'0');
    is_long.then(|| KEPT.into_iter().any(is_kept))
}

/// Tells of a column of which so many long numbers end in zeros, and so many do not, whether those
/// were cut: a spreadsheet cuts every one, and where nearly all end otherwise, these do by chance.
#[must_use]
pub const fn are_cut(cut: usize, whole: usize) -> bool {
    cut * BY_CHANCE > whole
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn what_is_plainly_an_id_is_one(value in "([0-9]{1,17}|(TRUE|mrt|e|E|x|nvt|null)?[0-9a-eA-E.+-]{0,4})(@x)?") {
            proptest::prop_assume!(is_plain_id(&value));
            proptest::prop_assert!(!is_no_id(&value) && is_cut(&value).is_none());
        }
    }

    #[test]
    fn remarks_nothing_dates_and_reckoned_numbers_are_no_ids() {
        for value in [
            "NULL",
            "nan",
            "None",
            "undefined",
            "?",
            "-",
            "#",
            "########",
            "n.v.t.",
            "x",
            "geen",
            "0",
            "000",
            "12-mrt",
            "mrt-26",
            "2026-03-12",
            "12-3-2026 00:00:00",
            "1,0",
            "45678,0",
            "12,5",
            "1.2345678901234567e18",
            "1,23E+11",
            "#N/B",
            "TRUE",
            "45678.00",
            "12-maart-2026",
        ] {
            assert!(is_no_id(value), "{value}");
        }
        for profile in ["X", "xx", "0", "NA", "ja"] {
            assert!(is_no_id(profile) && !is_no_profile(profile), "{profile}");
        }
        for remark in ["None", "n.v.t.", "nieuw", "?"] {
            assert!(is_no_id(remark) && is_no_profile(remark), "{remark}");
        }
        for damaged in ["#N/B", "####", "1E+05", "2026-03-12", "TRUE", "12,5"] {
            assert!(is_damaged_id(damaged), "{damaged}");
        }
        for value in [
            "",
            "P1",
            "a-1",
            "12-3",
            "10203",
            "1000013e36",
            "5f2e-4a",
            "51.06",
            "jan@petteflat",
            "2026-03",
            "12-marjan",
            "e18",
            "x1",
            "0@petteflat",
        ] {
            assert!(!is_no_id(value), "{value}");
        }
    }
}
