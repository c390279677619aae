//! What stands where an identity should stand, and is none: a remark, several identities at once,
//! an account that is not a pupil's own.

use super::defect::Defect;
use super::near::{forbidden, padding};
use super::remark::{is_no_user, is_remark};

/// What programs put before an address to say what kind of address it is.
const LINKS: [&str; 6] = ["mailto:", "smtp:", "sip:", "x500:", "http:", "https:"];

/// How pages write the sign before an address, which comes along with it.
const ENTITY: &str = "&lt;";

/// The user ids of hashed uids: so many hexadecimal digits, and nothing else.
const HASHES: [usize; 4] = [32, 40, 64, 128];

/// The digits that Entra ID puts before the name of an account that was deleted.
const DELETED: usize = 32;

/// Tells whether a value is an address of the usual letters and signs that begins and ends with a
/// letter or digit, and none of what this module knows.
pub(super) fn is_plain_address(value: &str) -> bool {
    let is_edge = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let bytes = value.as_bytes();
    let (mut at, mut count) = (0, 0);
    for (place, byte) in bytes.iter().enumerate() {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' | b'.' | b'A'..=b'Z' | b'-' | b'_' => {}
            b'@' => (at, count) = (place, count + 1),
            _ => return false,
        }
    }
    count == 1
        && at <= DELETED
        && is_edge(bytes.first())
        && is_edge(bytes.last())
        && !is_no_user(&value[..at])
}

/// Returns what a program put before an address, where it did.
pub(super) fn link(value: &str) -> Option<&'static str> {
    if value.starts_with(ENTITY) {
        return Some(ENTITY);
    }
    // Nearly every value has no colon.
    let colon = value.bytes().take(8).position(|byte| byte == b':')?;
    LINKS
        .into_iter()
        .find(|link| link.len() == colon + 1 && value[..=colon].eq_ignore_ascii_case(link))
        // An ECK iD is the address of a page, and holds no `@`.
        .filter(|link| !link.starts_with("http") || value.contains('@'))
}

/// Tells whether two identities stand in one value: two `@`, and what separates values between
/// them. Microsoft 365 puts a plus there, which may be part of a user id: only behind the realm it
/// separates.
fn is_several(value: &str) -> bool {
    let (Some((before, _)), Some((_, after))) = (value.rsplit_once('@'), value.split_once('@'))
    else {
        return false;
    };
    before.len() > value.len() - after.len() && {
        let between = &value[value.len() - after.len()..before.len()];
        let realm = &after[after.rfind('@').map_or(0, |at| at + 1)..];
        between.contains([',', ';', '|', '\n', '/'])
            || between.split_whitespace().nth(1).is_some()
            || between.split_once('+').is_some_and(|(first, _)| first.eq_ignore_ascii_case(realm))
    }
}

/// Finds an identity of several people, or of an account that is not a pupil's own.
pub(super) fn of_account(value: &str) -> Option<Defect> {
    if is_several(value) {
        return Some(Defect::Several);
    }
    let user_id = value.rsplit_once('@')?.0;
    // What Entra ID puts into the name of a guest's account.
    if user_id.len() > 5 && user_id.contains('#') && user_id.to_ascii_uppercase().contains("#EXT#")
    {
        return Some(Defect::Guest);
    }
    let is_deleted = user_id.len() > DELETED
        && user_id.as_bytes()[..DELETED].iter().all(u8::is_ascii_hexdigit)
        && user_id.as_bytes()[..DELETED].iter().any(u8::is_ascii_alphabetic)
        && !(HASHES.contains(&user_id.len())
            && user_id.bytes().all(|byte| byte.is_ascii_hexdigit()));
    is_deleted.then_some(Defect::Deleted)
}

/// What stands for a letter that was lost.
const LOST: char = '\u{fffd}';

/// Finds what is wrong whatever the scheme: emptiness, a remark, length, characters that no
/// identity holds.
pub(super) fn of_text(value: &str, max_chars: usize) -> Vec<Defect> {
    let inner = value.trim_matches(padding);
    if inner.is_empty() {
        return vec![Defect::Empty];
    }
    if is_remark(inner) {
        return vec![Defect::Remark];
    }
    let mut found = Vec::new();
    if inner.len() != value.len() {
        found.push(Defect::EdgeWhitespace);
    }
    if let Some(bad) = inner.chars().find(|c| forbidden(*c) || *c == LOST) {
        found.push(Defect::Forbidden(bad));
    }
    found.extend(link(inner).map(Defect::Link));
    // Bytes are an upper bound of characters: most values never need the count.
    if inner.len() > max_chars && inner.chars().count() > max_chars {
        found.push(Defect::TooLong);
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::identity::{Defect, Scheme};

    proptest::proptest! {
        #[test]
        fn the_short_way_to_sound_agrees_with_the_long_one(value in "[a-c0-9]{0,34}(none|n\\.v\\.t|nan|x)?[@.;#:é ]{0,2}[a-z.]{0,3}@?[a-z]{0,2}") {
            for scheme in [Scheme::RealId, Scheme::ProfileId].into_iter().filter(|scheme| scheme.is_plainly_sound(&value)) {
                proptest::prop_assert_eq!(scheme.thorough(&value), []);
            }
        }
    }

    #[test]
    fn two_identities_are_none() {
        for two in ["zoe@a,zoe2@a", "zoe@a;zoe2@a", "zoe@a|b@c", "zoe@a/zoe@b", "zoe@a+zoe2@a"] {
            assert_eq!(Scheme::RealId.defects(two), [Defect::Several], "{two}");
        }
        assert!(Scheme::RealId.defects("zoe@a zoe@b").contains(&Defect::Several));
        for one in ["zoe,b@a", "a@b@c", "zoe@a,", "a/b@c", "zoe+x@a", "zoe@a+b@c"] {
            assert!(!Scheme::RealId.defects(one).contains(&Defect::Several), "{one}");
        }
    }

    #[test]
    fn guests_and_deleted_accounts_are_nobodys_identity() {
        assert_eq!(
            Scheme::RealId.defects("zoe_gmail.com#EXT#@school.onmicrosoft.com"),
            [Defect::Guest]
        );
        assert_eq!(
            Scheme::RealId.defects("0a1b2c3d4e5f60718293a4b5c6d7e8f9zoe@school.nl"),
            [Defect::Deleted]
        );
        let hash = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
        for sound in [
            format!("{hash}@x"),
            format!("{hash}01234567@x"),
            "zo#e@x".to_owned(),
            "123456789012345678901234567890123@x".to_owned(),
        ] {
            assert_eq!(Scheme::RealId.defects(&sound), [], "{sound}");
        }
    }

    #[test]
    fn the_kind_of_an_address_is_no_part_of_it() {
        for link in [
            "mailto:zoe@x",
            "SMTP:zoe@x",
            "smtp:zoe@x",
            "sip:zoe@x",
            "http://school.nl/zoe@x",
            "&lt;zoe@x",
        ] {
            assert!(matches!(Scheme::RealId.defects(link)[..], [Defect::Link(_)]), "{link}");
        }
        assert_eq!(Scheme::RealId.defects("urn:zoe@x"), []);
        assert!(Scheme::RealId.defects("zo\u{fffd}@x").contains(&Defect::Forbidden('\u{fffd}')));
    }
}
