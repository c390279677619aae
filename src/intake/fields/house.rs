//! The house number of an address, from the columns in which administrations keep it.

use crate::identity::{Defect, Scheme};
use crate::person::fold;

/// Joins the letter and the addition of a house number.
pub(crate) fn suffix(letter: &str, addition: &str) -> String {
    let bare = |part: &'_ str| part.trim().trim_start_matches(['-', ' ']).to_owned();
    let parts = [bare(letter), bare(addition)].into_iter().filter(|part| !is_nothing(part));
    parts.collect::<Vec<_>>().join(" ")
}

/// Tells whether what stands in the place of an addition says that there is none: `n.v.t.`, `geen`.
pub(super) fn is_nothing(part: &str) -> bool {
    let letters = fold(part);
    // A house may have any letter.
    letters.is_empty()
        || letters == "0"
        || letters.chars().nth(1).is_some()
            && Scheme::RealId.defects(part.trim()) == [Defect::Remark]
}

/// Writes a house number as a list has it: `12-A bis`. Letter and addition that stand behind the
/// number already are not written twice.
pub(crate) fn house_number(number: &str, letter: &str, addition: &str) -> String {
    let number = number.trim();
    let [letter, addition] =
        [letter, addition].map(|part| if is_nothing(part) { "" } else { part });
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    let behind = fold(&number[digits..]);
    let (letter, addition) = match () {
        () if behind.is_empty() => (letter, addition),
        () if behind == fold(letter) + &fold(addition) || behind == fold(addition) => ("", ""),
        () if behind == fold(letter) => ("", addition),
        () => (letter, addition),
    };
    let suffix = suffix(letter, addition);
    match () {
        () if number.is_empty() || suffix.is_empty() => number.to_owned(),
        // A letter that the number has already takes its addition behind it.
        () if !behind.is_empty() => format!("{number} {suffix}"),
        () => format!("{number}-{suffix}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letter_and_addition_stand_behind_the_number_once() {
        for (number, letter, addition, expected) in [
            ("12", "A", "bis", "12-A bis"),
            ("12", "", "bis", "12-bis"),
            ("12", "A", "", "12-A"),
            ("12", "", "", "12"),
            ("12A", "A", "", "12A"),
            ("12-a", "A", "bis", "12-a bis"),
            ("12-A bis", "A", "bis", "12-A bis"),
            ("12 bis", "", "bis", "12 bis"),
            ("12", "", "-bis", "12-bis"),
            ("", "A", "bis", ""),
            ("12", "n.v.t.", "geen", "12"),
            ("12", "X", "-", "12-X"),
            ("12", "", "NVT", "12"),
            ("12", "n.v.t.", "0", "12"),
            ("12", "0", "", "12"),
        ] {
            assert_eq!(
                house_number(number, letter, addition),
                expected,
                "{number} {letter} {addition}"
            );
        }
    }
}
