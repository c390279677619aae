//! Unilogin: a user id with the number of the institution, `userId@G12345`.
//!
//! The number of a day-care institution is `G` and five digits (*STIL udvikler og driver et
//! dagtilbudsregister*). The form of user ids, and of numbers elsewhere, is not in the sources:
//! what is unusual there is a warning.

use super::flaw::UniloginFlaw;
use super::spec::SchemeSpec;
use super::{Defect, RealId};

pub(super) const SPEC: SchemeSpec =
    SchemeSpec { is_account: true, has_realms: true, ..SchemeSpec::plain("unilogin", defects) };

/// Tells whether a text is the number of a day-care institution.
///
/// ```
/// use waswordt::identity::is_daycare_number;
/// assert!(is_daycare_number("G12345") && !is_daycare_number("g12345") && !is_daycare_number("GO1234"));
/// ```
#[must_use]
pub fn is_daycare_number(text: &str) -> bool {
    text.strip_prefix('G')
        .is_some_and(|digits| digits.len() == 5 && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Tells whether a text is the number of an institution as most are: a capital letter or a digit, and
/// five digits.
#[must_use]
pub fn is_institution_number(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_first = |byte: &u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    bytes.len() == 6 && is_first(&bytes[0]) && bytes[1..].iter().all(u8::is_ascii_digit)
}

/// Tells whether a text is a user id as most are: small letters and digits, eight or ten of them.
#[must_use]
pub fn is_usual_user_id(text: &str) -> bool {
    let has = |is_such: fn(&u8) -> bool| text.bytes().any(|byte| is_such(&byte));
    [8, 10].contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        && has(u8::is_ascii_lowercase)
        && has(u8::is_ascii_digit)
}

/// Finds what is wrong with an institution number, of day-care or elsewhere.
#[must_use]
pub fn number_flaw(number: &str) -> Option<UniloginFlaw> {
    if number.starts_with(['G', 'g']) {
        return (!is_daycare_number(number)).then_some(UniloginFlaw::DaycareNumber);
    }
    let is_usual = number.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    match number.len() {
        6 if is_usual => None,
        0..=5 if is_usual => Some(UniloginFlaw::ShortNumber),
        _ => Some(UniloginFlaw::OddNumber),
    }
}

fn defects(value: &str) -> Vec<Defect> {
    let id = match RealId::parse(value) {
        Ok(id) => id,
        Err(defect) => return vec![defect],
    };
    if id.user_id.contains('@') {
        return vec![Defect::Unilogin(UniloginFlaw::TwoNumbers)];
    }
    let is_usual =
        id.user_id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    let odd =
        (!is_usual || ![8, 10].contains(&id.user_id.len())).then_some(UniloginFlaw::OddUserId);
    number_flaw(id.realm).into_iter().chain(odd).map(Defect::Unilogin).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identity::Scheme;

    #[test]
    fn a_day_care_number_is_a_capital_g_and_five_digits() {
        for number in ["G12345", "G00001"] {
            assert_eq!(number_flaw(number), None, "{number}");
        }
        for number in ["G1234", "G123456", "g12345", "G 12345", "GO1234", "G"] {
            assert_eq!(number_flaw(number), Some(UniloginFlaw::DaycareNumber), "{number}");
        }
    }

    #[test]
    fn other_numbers_and_user_ids_are_warned_of_at_most() {
        for number in ["101001", "A12345"] {
            assert_eq!(number_flaw(number), None, "{number}");
        }
        assert_eq!(number_flaw("1001"), Some(UniloginFlaw::ShortNumber));
        assert_eq!(number_flaw("a12345"), Some(UniloginFlaw::OddNumber));
        assert_eq!(Scheme::Unilogin.defects("anna1234@101001"), []);
        assert_eq!(Scheme::Unilogin.defects("1000013e36@G12345"), []);
        assert_eq!(
            Scheme::Unilogin.defects("anna@G12345"),
            [Defect::Unilogin(UniloginFlaw::OddUserId)]
        );
        assert_eq!(
            Scheme::Unilogin.defects("anna1234@g12345"),
            [Defect::Unilogin(UniloginFlaw::DaycareNumber)]
        );
        assert_eq!(Scheme::Unilogin.defects("anna1234"), [Defect::NoAt]);
    }

    #[test]
    fn another_number_is_another_identity() {
        assert!(
            Scheme::Unilogin.share_realm("a@G12345", "b@G12345")
                && !Scheme::Unilogin.share_realm("a@G12345", "a@G12346")
        );
    }
}
