//! Endpoints of the sectors that have no catalogue of IdPs: sources of ESIs, and institution
//! numbers.

use crate::calendar::Date;
use crate::identity::{is_daycare_number, is_domain, number_flaw};
use crate::moves::{Delivery, Endpoint, EndpointSpec, IdpKind, Move, Realms, Sector};

/// The last day on which the manual functions of the old user administration were open.
const MANUAL_UNTIL: Date = Date::constant(2019, 9, 30);

/// Words of an endpoint that are its kind.
const WORDS: [(Sector, IdpKind); 7] = [
    (Sector::Ho, IdpKind::Ladok),
    (Sector::Ho, IdpKind::Eduid),
    (Sector::Ho, IdpKind::Nothing),
    (Sector::Dagtilbud, IdpKind::Nothing),
    (Sector::Dagtilbud, IdpKind::Platform),
    (Sector::Dagtilbud, IdpKind::Administration),
    (Sector::Dagtilbud, IdpKind::ManualImport),
];

/// Parses an endpoint: `ladok`, `local:larosate.se`, `G12345`, several numbers with commas between
/// them.
pub(super) fn parse(sector: Sector, text: &str) -> Option<Endpoint> {
    let word = text.trim().to_ascii_lowercase();
    if let Some((_, kind)) = WORDS.iter().find(|(of, kind)| *of == sector && kind.as_str() == word)
    {
        return Some(endpoint(sector, *kind, word));
    }
    if sector == Sector::Ho {
        let domain = word.strip_prefix("local:").map(str::trim).filter(|domain| is_domain(domain));
        return domain.map(|domain| endpoint(sector, IdpKind::Local, domain.to_owned()));
    }
    let mut numbers: Vec<&str> = Vec::new();
    for number in text.split([',', ' ']).map(str::trim) {
        if !number.is_empty() && !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    let kind = match numbers[..] {
        _ if !numbers.iter().all(|number| is_number(number)) => return None,
        [] => return None,
        [one] if is_daycare_number(one) => IdpKind::Daycare,
        [_] => IdpKind::Number,
        _ => IdpKind::Several,
    };
    Some(endpoint(sector, kind, numbers.join(", ")))
}

fn endpoint(sector: Sector, kind: IdpKind, idp: String) -> Endpoint {
    let delivery = if sector == Sector::Ho { Delivery::Esi } else { Delivery::Unilogin };
    Endpoint { delivery, kind, idp, catalogued: true }
}

/// Tells whether a text can be an institution number: whatever begins with a G is one of the
/// register.
fn is_number(text: &str) -> bool {
    let is_plain =
        (1..=10).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_plain && (!text.starts_with(['G', 'g']) || is_daycare_number(text))
}

/// Returns the endpoint of a move file as options write it: its realms are the domain, or the
/// numbers.
pub(super) fn text_of(spec: &EndpointSpec) -> String {
    let realms = || spec.realm.as_slice().join(", ");
    match spec.idp.trim() {
        "local" if !spec.realm.is_empty() => format!("local:{}", realms()),
        "" | "number" | "daycare-number" | "several" if !spec.realm.is_empty() => realms(),
        idp => idp.to_owned(),
    }
}

/// Tells whether a new number is none of the register: every day-care institution has one (*Det nye
/// dagtilbudsregister*).
pub(super) fn is_old_number(sector: Sector, to: &Endpoint) -> bool {
    let has_old = || to.idp.split(", ").any(|number| !is_daycare_number(number));
    sector == Sector::Dagtilbud
        && matches!(to.kind, IdpKind::Number | IdpKind::Several)
        && has_old()
}

/// Tells whether an endpoint of day-care is none that an institution comes from.
pub(super) fn is_only_new(sector: Sector, end: &Endpoint) -> bool {
    use IdpKind::{Administration, ManualImport, Platform};
    sector == Sector::Dagtilbud && matches!(end.kind, Administration | ManualImport | Platform)
}

/// Returns the numbers of an endpoint that are unusual: a spreadsheet may have taken a leading zero.
pub(super) fn odd_numbers(end: &Endpoint) -> Vec<&str> {
    let has_numbers = matches!(end.kind, IdpKind::Number | IdpKind::Daycare | IdpKind::Several);
    let numbers = end.idp.split(", ").filter(|_| has_numbers);
    numbers.filter(|number| number_flaw(number).is_some()).collect()
}

/// Completes the realms of a move that follow from its endpoints.
pub(super) fn with_realms(mut moved: Move) -> Move {
    for (end, realm) in
        [(&moved.from, &mut moved.file.from.realm), (&moved.to, &mut moved.file.to.realm)]
    {
        if realm.is_empty() {
            *realm = Realms(realms(end));
        }
    }
    moved
}

fn realms(end: &Endpoint) -> Vec<String> {
    match end.kind {
        IdpKind::Local => vec![end.idp.clone()],
        IdpKind::Ladok => vec!["ladok.se".to_owned()],
        IdpKind::Eduid => vec!["eduid.se".to_owned()],
        IdpKind::Number | IdpKind::Daycare | IdpKind::Several => {
            end.idp.split(", ").map(str::to_owned).collect()
        }
        _ => Vec::new(),
    }
}

/// What an endpoint was on a day: while the manual import was open, it gave a number as any other
/// way did.
pub(super) fn as_of(end: &Endpoint, cutover: Option<Date>) -> IdpKind {
    let was_open = || cutover.is_some_and(|day| day <= MANUAL_UNTIL);
    if end.kind == IdpKind::ManualImport && was_open() { IdpKind::Daycare } else { end.kind }
}
