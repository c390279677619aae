//! Remarks: what people and programs put where an identity or a name should stand, and is none.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::near::forbidden;
use crate::spelling::unmarked;

/// What a remark may be besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// No name and no user id either.
    Clear,
    /// The same, of several words, however they are joined.
    Phrase,
    /// A user id.
    Filling,
    /// A user id, and a name where it is written as one is: `Nader`, `De Niet`.
    Name,
}

/// Remarks without punctuation and accents.
const REMARKS: [(Kind, &str); 4] = [
    (
        Kind::Clear,
        "abgemeldet afgemeld afgestudeerd afmeldt archived avbruten avliden avregistrerad blijft \
     blocked borttagen buitenschool deactivated deleted disabled dubbel flyttad flyttat flyttet \
     gearchiveerd geblokkeerd gedeactiveerd geschorst geslaagd gestopt gezakt inactief inactive \
     inaktiv inconnu inconnue ingeschreven nonactief nvt okand okant onbekend overgestapt \
     overleden raderad removed slettet slutat stoppet stopt suspended udmeldt udskrevet \
     uitgeschakeld uitgeschreven uitgestroomd uitschrijving ukendt unbekannt unknown utskriven \
     verhuisd vertrekt vertrokken vervallen verwijderd volgt zelfde",
    ),
    (
        Kind::Phrase,
        "gaatweg geenaccount geenidentiteit leavesschool leerlingverlaatschool nietbekend \
     nieuweleerling nogdoen nognietbekend noidentity vedikke verlaatdeschool verlaatschool vetej \
     volgtlater volgtnog weetniet",
    ),
    (
        Kind::Filling,
        "actief active empty enabled examen gediplomeerd geen gewist hetzelfde idem inget intet leeg \
     mangler missing moved none onb ongewijzigd saknas tba tbd todo undefined",
    ),
    (
        Kind::Name,
        "blanco blank gast gelijk ingen ja left na naam nader nan nb nee niet nieuw nil null pm",
    ),
];

/// Words with which only a remark begins, however it goes on.
const OPENINGS: &str = "afgemeld blijft examen flyttad flyttat flyttet gaat geblokkeerd geen geschorst geslaagd \
     gestopt gezakt idem niet nog okand onbekend overleden slutat stoppet stopt udmeldt \
     uitgeschreven ukendt verhuisd verlaat vertrekt vertrokken verwijderd volgt weet zelfde \
     zie";

static KNOWN: LazyLock<HashMap<&str, Kind>> = LazyLock::new(|| {
    let of = |(kind, words): (Kind, &'static str)| words.split(' ').map(move |word| (word, kind));
    REMARKS.into_iter().flat_map(of).collect()
});

/// What programs and spreadsheets make of nothing, before a realm that a formula put behind it.
const NO_USER: [&str; 11] = [
    "none",
    "nan",
    "null",
    "nil",
    "undefined",
    "missing",
    "n.v.t",
    "n.v.t.",
    "n/a",
    "geen",
    "leeg",
];

/// For each letter of ASCII, how many letters the remarks have that begin with it, as bits.
static LENGTHS: LazyLock<[u32; 26]> = LazyLock::new(|| {
    let mut lengths = [0; 26];
    for word in KNOWN.keys().copied().chain(OPENINGS.split(' ')) {
        lengths[usize::from(word.as_bytes()[0] - b'a')] |= 1 << word.len();
    }
    lengths[usize::from(b'x' - b'a')] = u32::MAX;
    lengths
});

/// Tells whether a text may be one of the remarks, by its first letter and how many it has: nearly
/// every value ends here.
fn may_be_known(text: &str) -> bool {
    let mut letters = text.bytes().filter(u8::is_ascii_alphanumeric);
    let Some(first) = letters.next().filter(|_| text.is_ascii()) else { return true };
    let index = first.to_ascii_lowercase().wrapping_sub(b'a');
    LENGTHS
        .get(usize::from(index))
        .is_some_and(|lengths| lengths.checked_shr(letters.count() as u32 + 1).unwrap_or(0) & 1 > 0)
}

/// Returns the letters and digits of a text, small and without accents.
fn letters(text: &str) -> String {
    unmarked(text).filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Tells whether what stands before a realm is a remark, or what a program makes of nothing.
pub(super) fn is_no_user(user_id: &str) -> bool {
    let is_empty = !user_id.is_empty()
        && user_id.bytes().all(|byte| byte.is_ascii_punctuation() && byte != b'_');
    // Most have a digit.
    is_empty
        || user_id.contains(char::is_whitespace) && is_remark_text(user_id)
        || !user_id.bytes().any(|byte| byte.is_ascii_digit())
            && may_be_known(user_id)
            && is_known_user(user_id)
}

fn is_known_user(user_id: &str) -> bool {
    let inner = user_id.trim_matches(|c: char| !c.is_alphanumeric());
    NO_USER.iter().any(|word| word.eq_ignore_ascii_case(user_id))
        || match KNOWN.get(&*letters(inner)) {
            Some(Kind::Clear) => inner.chars().all(char::is_alphanumeric),
            Some(Kind::Phrase) => true,
            _ => false,
        }
}

/// Tells whether a word, in small letters without accents, is a remark and no name.
#[must_use]
pub fn is_remark_word(word: &str) -> bool {
    KNOWN.get(word) == Some(&Kind::Clear)
}

/// Tells whether a cell that is to hold a name fills it without one: a number, a mark, or a remark.
/// A dash says that there is none, as an empty cell does.
///
/// ```
/// use waswordt::identity::is_filler;
/// assert!(["0", "n.v.t.", "onbekend", "(leeg)", "NULL", "nan", "x"].into_iter().all(is_filler));
/// assert!(!["Nan", "Nader", "X.", "Zie Ling", "'t", "-", ""].into_iter().any(is_filler));
/// ```
#[must_use]
pub fn is_filler(cell: &str) -> bool {
    let cell = cell.trim_matches(forbidden);
    let is_dash = cell.chars().all(|c| matches!(c, '-' | '–' | '—'));
    if is_dash || cell.contains('@') {
        return false;
    }
    if !cell.contains(char::is_alphabetic) {
        return true;
    }
    is_remark_text(cell) && !is_as_names_are(cell)
}

/// Tells whether a remark is written as names are: `Nader` and `Zie Ling`, but not `nan`, `NULL` and
/// `(blank)`. An initial has a full stop.
fn is_as_names_are(cell: &str) -> bool {
    let mut words = cell.split_whitespace();
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let is_shouted = cell.chars().all(|c| !c.is_lowercase());
    match (words.next(), words.next()) {
        (Some(first), Some(second)) => is_capital(first) && is_capital(second),
        (Some("X."), None) => true,
        (Some(word), None) => {
            is_capital(word)
                && KNOWN.get(&*letters(word)) == Some(&Kind::Name)
                && !(is_shouted && word.len() < 5)
        }
        _ => false,
    }
}

/// Tells whether a value is a remark; `value` has no white space at its edges.
#[must_use]
pub fn is_remark(value: &str) -> bool {
    value.split_once('@').map_or_else(|| is_remark_text(value), |(user_id, _)| is_no_user(user_id))
}

/// Tells whether a text without a realm is a remark.
fn is_remark_text(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or_default();
    if words.next().is_some()
        && may_be_known(first)
        && OPENINGS.split(' ').any(|word| word == letters(first))
    {
        return true;
    }
    may_be_known(text) && {
        let letters = letters(text);
        letters.chars().all(|c| c == 'x') || KNOWN.contains_key(&*letters)
    }
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
            "?@x",
            "-@x",
            "zie mail",
            "stopt",
            "volgt@x",
            "N/A@x",
            "gestopt@x",
            "flyttet",
            "Ukendt",
            "udmeldt@x",
            "slutat",
            "okänd",
            "Okänd@x",
            "flyttad till Lund",
            "OKÄND@x",
            "okand@x",
            "weet niet@x",
            "weetniet@x",
            "niet.bekend@x",
            "(uitgeschreven)@x",
            "geblokkeerd",
            "geblokkeerd@x",
            "geslaagd 2026",
            "examen",
            "actief",
            "nee",
            "gast",
            "verlaat school",
        ];
        for scheme in Scheme::ALL {
            for remark in remarks {
                assert_eq!(scheme.defects(remark), [Defect::Remark], "{remark} as {scheme}");
            }
        }
        for sound in [
            "nora@x",
            "nan.smit@x",
            "x@y",
            "null1@x",
            "na@x",
            "gast@x",
            "examen@x",
            "geen.idee@x",
            "h.rimmelzwaan@kennisnet.adfs.nl@petteflat",
        ] {
            assert_eq!(Scheme::RealId.defects(sound), [], "{sound}");
        }
        assert_eq!(Scheme::ProfileId.defects("p1234"), [Defect::ProfileWithoutAt]);
    }
}
