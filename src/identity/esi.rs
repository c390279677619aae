//! The European Student Identifier, `urn:schac:personalUniqueCode:int:esi:<scope>:<code>`.
//!
//! A value of the attribute schacPersonalUniqueCode that compares without regard to case
//! (caseIgnoreMatch) and is kept as it was written (*Specifikation av European Student Identifier*;
//! *Specifikation av attributet schacPersonalUniqueCode*).

use std::borrow::Cow;

use super::Defect;
use super::flaw::EsiFlaw;
use super::personnummer::holds_personnummer;
use super::spec::{Reissue, SchemeSpec};

/// The prefix as the specification prints it.
const PREFIX: &str = "urn:schac:personalUniqueCode:int:esi:";
/// What every value of the attribute begins with, an ESI or another code.
pub const ATTRIBUTE: &str = "urn:schac:personalUniqueCode:";
/// The word before the UUID of Ladok.
const LADOK_WORD: &str = "externtstudentuid-";
/// The signs of RFC 2141 (2.2) besides letters, digits and `%HH`.
const SIGNS: &[u8] = b"()+,-.:=@;$_!*'";

/// The officially assigned codes of ISO 3166-1 alpha-2.
const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS \
    BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM \
    FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP \
    KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV \
    MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD \
    SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC \
    VE VG VI VN VU WF WS YE YT ZA ZM ZW";

pub(super) const SPEC: SchemeSpec = SchemeSpec {
    folds: true,
    // Its own limit is lower, and told in its own words.
    max_chars: usize::MAX,
    reissue: Reissue::Never,
    realm: |value| Esi::parse(value).map(|esi| esi.scope),
    split: |value| Esi::parse(value).map_or((value, None), |esi| (esi.code, Some(esi.scope))),
    join: |code, scope| Esi::make(scope, code),
    follows_person: |value| Esi::parse(value).is_some_and(|esi| esi.is_national()),
    has_realms: true,
    recognises: Some(Esi::looks_like),
    shown,
    ..SchemeSpec::plain("esi", defects)
};

/// An ESI, split in its parts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Esi<'a> {
    /// Everything up to the scope, as it was written.
    pub prefix: &'a str,
    /// The country, region or domain within which the code is given out.
    pub scope: &'a str,
    /// The code: everything after the first colon behind the scope.
    pub code: &'a str,
}

impl<'a> Esi<'a> {
    /// The longest value, in characters.
    pub const LONGEST: usize = 255;

    /// Tells whether a value has the prefix of an ESI, whatever its case.
    #[must_use]
    pub fn looks_like(value: &str) -> bool {
        starts_with(value, PREFIX)
    }

    /// Splits a value; none where it has not the prefix of an ESI.
    #[must_use]
    pub fn parse(value: &'a str) -> Option<Self> {
        if !Self::looks_like(value) {
            return None;
        }
        let (prefix, rest) = value.split_at(PREFIX.len());
        let (scope, code) = rest.split_once(':').unwrap_or((rest, ""));
        Some(Self { prefix, scope, code })
    }

    /// Tells whether the code is given out for a whole country or region, by Ladok or by eduID: then
    /// the student keeps it at another institution.
    fn is_national(&self) -> bool {
        let is_source = |source: &str| self.scope.eq_ignore_ascii_case(source);
        is_source("ladok.se") || is_source("eduid.se") || !self.scope.contains('.')
    }

    /// Makes an ESI, with the prefix as the specification prints it.
    ///
    /// ```
    /// use waswordt::identity::Esi;
    /// assert_eq!(Esi::make("larosate.se", "abcd1234"), "urn:schac:personalUniqueCode:int:esi:larosate.se:abcd1234");
    /// ```
    #[must_use]
    pub fn make(scope: &str, code: &str) -> String {
        format!("{PREFIX}{scope}:{code}")
    }

    /// Makes the ESI of Ladok's ExterntStudentUID.
    #[must_use]
    pub fn of_ladok(uuid: &str) -> String {
        Self::make("ladok.se", &format!("{LADOK_WORD}{}", uuid.to_ascii_lowercase()))
    }

    /// Splits a cell into the values of the attribute, of which a directory may write all that a
    /// student has into one, with a sign between them that a code may hold too.
    ///
    /// ```
    /// use waswordt::identity::Esi;
    /// let two = "urn:schac:personalUniqueCode:se:LIN:1;urn:schac:personalUniqueCode:int:esi:hr:2";
    /// assert_eq!(Esi::values(two).len(), 2);
    /// assert_eq!(Esi::only_one(two), Some("urn:schac:personalUniqueCode:int:esi:hr:2"));
    /// assert_eq!(Esi::values("urn:schac:personalUniqueCode:int:esi:hr:a;b").len(), 1);
    /// ```
    #[must_use]
    pub fn values(cell: &str) -> Vec<&str> {
        let is_between = |c: char| c.is_whitespace() || matches!(c, ';' | '|' | ',');
        let begins = cell.char_indices().zip(std::iter::once(' ').chain(cell.chars()));
        let begins = begins.filter(|((at, _), before)| {
            is_between(*before) && starts_with(&cell[*at..], ATTRIBUTE)
        });
        let mut starts: Vec<usize> = begins.map(|((at, _), _)| at).collect();
        if starts.first() != Some(&0) {
            starts.insert(0, 0);
        }
        let ends = starts.iter().skip(1).copied().chain([cell.len()]);
        let parts =
            starts.iter().zip(ends).map(|(start, end)| cell[*start..end].trim_matches(is_between));
        parts.filter(|part| !part.is_empty()).collect()
    }

    /// Returns the ESI of a cell that holds other values of the attribute beside it; none where
    /// there is one value, or another number of ESIs.
    #[must_use]
    pub fn only_one(cell: &str) -> Option<&str> {
        let values = Self::values(cell);
        let mut esis = values.iter().filter(|value| Self::looks_like(value));
        let one = esis.next().filter(|_| values.len() > 1)?;
        esis.next().is_none().then_some(*one)
    }

    /// Returns what stands behind the word that an ESI of Ladok has before its UUID.
    #[must_use]
    pub fn without_ladok_word(code: &str) -> &str {
        if starts_with(code, LADOK_WORD) { &code[LADOK_WORD.len()..] } else { code }
    }

    /// Finds what is wrong, worst first.
    ///
    /// ```
    /// use waswordt::identity::{Esi, EsiFlaw};
    /// assert!(Esi::flaws("urn:schac:personalUniqueCode:int:esi:hr:xxxxxxxxxx").is_empty());
    /// assert_eq!(Esi::flaws("urn:schac:personalUniqueCode:int:esi:xx:1"), [EsiFlaw::Scope]);
    /// ```
    #[must_use]
    pub fn flaws(value: &str) -> Vec<EsiFlaw> {
        let Some(esi) = Esi::parse(value) else { return vec![EsiFlaw::Form] };
        let is_too_long = value.len() > Self::LONGEST && value.chars().count() > Self::LONGEST;
        let own = [
            (is_too_long, EsiFlaw::TooLong),
            (!is_scope(esi.scope), EsiFlaw::Scope),
            (esi.code.is_empty(), EsiFlaw::CodeEmpty),
            (!is_code(esi.code), EsiFlaw::CodeCharacter),
            (holds_personnummer(esi.code), EsiFlaw::Personnummer),
        ];
        let mut flaws: Vec<EsiFlaw> =
            own.into_iter().filter(|(is_so, _)| *is_so).map(|(_, flaw)| flaw).collect();
        flaws.extend(esi.flaw_of_source().filter(|_| !esi.code.is_empty()));
        if esi.prefix != PREFIX {
            flaws.push(EsiFlaw::PrefixCase);
        }
        flaws.sort_by_key(|flaw| flaw.weight());
        flaws
    }

    /// What is wrong by the rules of the source that the scope names (*Använda ExterntStudentUID
    /// från Ladok*, *Använda unikt id från eduID*).
    fn flaw_of_source(&self) -> Option<EsiFlaw> {
        if self.scope.eq_ignore_ascii_case("ladok.se") {
            let uuid = starts_with(self.code, LADOK_WORD).then(|| &self.code[LADOK_WORD.len()..]);
            return (!uuid.is_some_and(is_uuid)).then_some(EsiFlaw::LadokForm);
        }
        if !self.scope.eq_ignore_ascii_case("eduid.se") {
            return None;
        }
        if self.code.to_ascii_lowercase().ends_with("@eduid.se") {
            return Some(EsiFlaw::EduidAddress);
        }
        (!is_eduid(self.code)).then_some(EsiFlaw::EduidForm)
    }
}

/// A code may be a personal identity number: it is never printed, not even while debugging.
impl std::fmt::Debug for Esi<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Esi({}:…)", self.scope)
    }
}

/// Tells whether a text is the unique id of eduID, in the form of its one printed example.
#[must_use]
pub fn is_eduid(text: &str) -> bool {
    let is_half =
        |half: &str| half.len() == 5 && half.bytes().all(|byte| byte.is_ascii_alphabetic());
    text.split_once('-').is_some_and(|(one, other)| is_half(one) && is_half(other))
}

/// Tells whether a text is a UUID, as Ladok writes it.
#[must_use]
pub fn is_uuid(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
        && groups.iter().all(|group| group.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Tells whether a text is a domain with a dot in it, possibly with the unit before it.
#[must_use]
pub fn is_domain(text: &str) -> bool {
    let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(is_sign)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    text.contains('.') && text.split('.').all(is_label)
}

fn starts_with(value: &str, prefix: &str) -> bool {
    value.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

fn is_scope(scope: &str) -> bool {
    let is_country = |code: &str| {
        code.len() == 2 && COUNTRIES.split(' ').any(|known| known.eq_ignore_ascii_case(code))
    };
    let is_part = |part: &str| {
        (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    is_country(scope)
        || scope.split_once('-').is_some_and(|(country, part)| is_country(country) && is_part(part))
        || is_domain(scope)
}

/// Tells whether a code holds nothing but what a URN may (RFC 2141, 2.2 to 2.4): `%00` never.
fn is_code(code: &str) -> bool {
    let mut bytes = code.bytes();
    while let Some(byte) = bytes.next() {
        let is_sound = if byte == b'%' {
            let (high, low) = (bytes.next(), bytes.next());
            let is_digit = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_hexdigit());
            is_digit(high) && is_digit(low) && (high, low) != (Some(b'0'), Some(b'0'))
        } else {
            byte.is_ascii_alphanumeric() || SIGNS.contains(&byte)
        };
        if !is_sound {
            return false;
        }
    }
    true
}

fn defects(value: &str) -> Vec<Defect> {
    if Esi::values(value).len() > 1 {
        return vec![Defect::Several];
    }
    Esi::flaws(value).into_iter().map(Defect::Esi).collect()
}

/// A personal identity number is shown to nobody.
fn shown(value: &str) -> Cow<'_, str> {
    match Esi::parse(value).filter(|esi| holds_personnummer(esi.code)) {
        Some(esi) => Cow::Owned(format!("{}{}:…", esi.prefix, esi.scope)),
        None if holds_personnummer(value) => Cow::Borrowed("…"),
        None => Cow::Borrowed(value),
    }
}

#[cfg(test)]
mod tests;
