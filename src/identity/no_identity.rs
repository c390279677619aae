//! What stands where an identity should stand, and is none: a remark, several identities at once, an account that is not a pupil's own.

use super::Defect;

/// Remarks that fill a cell, without their punctuation.
const REMARKS: [&str; 52] = [
    "afgemeld",
    "afgestudeerd",
    "blanco",
    "buitenschool",
    "deleted",
    "geen",
    "geenaccount",
    "geenidentiteit",
    "gestopt",
    "gewist",
    "idem",
    "inactief",
    "ingeschreven",
    "leeg",
    "left",
    "missing",
    "moved",
    "na",
    "naam",
    "nader",
    "nan",
    "nb",
    "niet",
    "nietbekend",
    "nieuw",
    "nieuweleerling",
    "nil",
    "nogdoen",
    "nognietbekend",
    "none",
    "noidentity",
    "null",
    "nvt",
    "onbekend",
    "onb",
    "overleden",
    "pm",
    "tba",
    "tbd",
    "todo",
    "uitgeschreven",
    "uitschrijving",
    "undefined",
    "unknown",
    "verhuisd",
    "vertrokken",
    "vervallen",
    "verwijderd",
    "volgt",
    "volgtlater",
    "volgtnog",
    "weetniet",
];

/// Words with which only a remark begins, however it goes on.
const OPENINGS: [&str; 13] = [
    "afgemeld",
    "geen",
    "gestopt",
    "niet",
    "nog",
    "onbekend",
    "overleden",
    "uitgeschreven",
    "verhuisd",
    "vertrokken",
    "verwijderd",
    "volgt",
    "weet",
];

/// What programs and spreadsheets make of nothing, and remarks, before a realm that a formula put behind them.
const NO_USER: [&str; 17] = [
    "none",
    "nan",
    "null",
    "nil",
    "undefined",
    "unknown",
    "onbekend",
    "nvt",
    "n.v.t",
    "n.v.t.",
    "uitgeschreven",
    "verhuisd",
    "vertrokken",
    "verwijderd",
    "overleden",
    "geen",
    "leeg",
];

/// What programs put before an address to say what kind of address it is.
const LINKS: [&str; 4] = ["mailto:", "smtp:", "sip:", "x500:"];

/// The user ids of hashed uids: so many hexadecimal digits, and nothing else.
const HASHES: [usize; 4] = [32, 40, 64, 128];

/// The digits that Entra ID puts before the name of an account that was deleted.
const DELETED: usize = 32;

/// Tells whether a value is a remark; `value` has no white space at its edges.
pub(super) fn is_remark(value: &str) -> bool {
    if let Some((user_id, _)) = value.split_once('@') {
        return (3..=13).contains(&user_id.len()) && NO_USER.iter().any(|word| word.eq_ignore_ascii_case(user_id));
    }
    // An identity without a digit, a dot or a colon is rare; nearly every value ends here.
    let letters: String = value.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let is_one_letter_over = !letters.is_empty() && letters.chars().all(|c| c == 'x');
    if letters.is_empty() || is_one_letter_over || REMARKS.contains(&letters.as_str()) {
        return true;
    }
    let mut words = value.split_whitespace();
    let first = words.next().unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    words.next().is_some() && OPENINGS.contains(&first.as_str())
}

/// Returns what a program put before an address, where it did.
pub(super) fn link(value: &str) -> Option<&'static str> {
    // Nearly every value has no colon.
    let colon = value.bytes().take(8).position(|byte| byte == b':')?;
    LINKS.into_iter().find(|link| link.len() == colon + 1 && value[..=colon].eq_ignore_ascii_case(link))
}

/// Tells whether two identities stand in one value: two `@`, and what separates values between them.
fn is_several(value: &str) -> bool {
    let (Some((before, _)), Some((_, after))) = (value.rsplit_once('@'), value.split_once('@')) else { return false };
    before.len() > value.len() - after.len() && {
        let between = &value[value.len() - after.len()..before.len()];
        between.contains([',', ';', '|', '\n', '/']) || between.split_whitespace().nth(1).is_some()
    }
}

/// Finds an identity of several people, or of an account that is not a pupil's own.
pub(super) fn of_account(value: &str) -> Option<Defect> {
    if is_several(value) {
        return Some(Defect::Several);
    }
    let user_id = value.rsplit_once('@')?.0;
    // What Entra ID puts into the name of a guest's account.
    if user_id.len() > 5 && user_id.contains('#') && user_id.to_ascii_uppercase().contains("#EXT#") {
        return Some(Defect::Guest);
    }
    let is_deleted = user_id.len() > DELETED
        && user_id.as_bytes()[..DELETED].iter().all(u8::is_ascii_hexdigit)
        && user_id.as_bytes()[..DELETED].iter().any(u8::is_ascii_alphabetic)
        && !(HASHES.contains(&user_id.len()) && user_id.bytes().all(|byte| byte.is_ascii_hexdigit()));
    is_deleted.then_some(Defect::Deleted)
}

#[cfg(test)]
mod tests {
    use crate::identity::{Defect, Scheme};

    #[test]
    fn a_remark_is_no_identity_in_any_scheme() {
        let remarks = [
            "uitgeschreven",
            "Verhuisd!",
            "n.v.t.",
            "N.V.T",
            "weet niet",
            "x",
            "XX",
            "?",
            "-",
            "–",
            "None@x",
            "nan@x",
            "undefined@x",
            "verhuisd naar Utrecht",
        ];
        for scheme in Scheme::ALL {
            for remark in remarks {
                assert_eq!(scheme.defects(remark), [Defect::Remark], "{remark} as {scheme}");
            }
        }
        for sound in ["nora@x", "nan.smit@x", "x@y", "null1@x", "geen.idee@x", "h.rimmelzwaan@kennisnet.adfs.nl@petteflat"] {
            assert_eq!(Scheme::RealId.defects(sound), [], "{sound}");
        }
        assert_eq!(Scheme::ProfileId.defects("p1234"), [Defect::ProfileWithoutAt]);
    }

    #[test]
    fn two_identities_are_none() {
        for two in ["zoe@a,zoe2@a", "zoe@a;zoe2@a", "zoe@a|b@c", "zoe@a/zoe@b"] {
            assert_eq!(Scheme::RealId.defects(two), [Defect::Several], "{two}");
        }
        assert!(Scheme::RealId.defects("zoe@a zoe@b").contains(&Defect::Several));
        for one in ["zoe,b@a", "a@b@c", "zoe@a,", "a/b@c"] {
            assert!(!Scheme::RealId.defects(one).contains(&Defect::Several), "{one}");
        }
    }

    #[test]
    fn guests_and_deleted_accounts_are_nobodys_identity() {
        assert_eq!(Scheme::RealId.defects("zoe_gmail.com#EXT#@school.onmicrosoft.com"), [Defect::Guest]);
        assert_eq!(Scheme::RealId.defects("0a1b2c3d4e5f60718293a4b5c6d7e8f9zoe@school.nl"), [Defect::Deleted]);
        let hash = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
        for sound in
            [format!("{hash}@x"), format!("{hash}01234567@x"), "zo#e@x".to_owned(), "123456789012345678901234567890123@x".to_owned()]
        {
            assert_eq!(Scheme::RealId.defects(&sound), [], "{sound}");
        }
    }

    #[test]
    fn the_kind_of_an_address_is_no_part_of_it() {
        for link in ["mailto:zoe@x", "SMTP:zoe@x", "smtp:zoe@x", "sip:zoe@x"] {
            assert!(matches!(Scheme::RealId.defects(link)[..], [Defect::Link(_)]), "{link}");
        }
        assert_eq!(Scheme::RealId.defects("urn:zoe@x"), []);
        assert!(Scheme::RealId.defects("zo\u{fffd}@x").contains(&Defect::Forbidden('\u{fffd}')));
    }
}
