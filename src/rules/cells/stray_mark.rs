//! WW224 `stray-mark`: punctuation that came along with an identity.

use crate::identity::Scheme;
use crate::rules::api::{Cell, Check, Severity, Sink, rule};
use crate::spelling::is_garbled;

rule!("WW224", "stray-mark", Error, "stray_mark.md", [Check::OddIdentity(check)]);

/// Marks that quote, enclose or separate, or stand around what was to be filled in.
const AROUND: &str = "'\"`´‘’‚“”„«»<>()[]{},;:*|~^/•%$";

/// What no user id holds: a slip, the domain of Windows, what HTML and web addresses make of signs,
/// and what is left of a letter.
const WITHIN: [&str; 5] = ["@@", "\\", "%40", "&amp;", "?"];

fn check(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    let has_marks = cell.column.field.identity().is_some_and(|(_, scheme)| may_have_marks(scheme));
    if let Some(mark) = stray_mark(cell.value).filter(|_| has_marks) {
        // What separates values was left behind by whoever cut them apart; the other marks are rare
        // in an identity, but may be in one.
        let severity = if mark == ";" { Severity::Error } else { Severity::Warning };
        sink.weighing(severity)
            .gather_by(cell.at(), "rules-WW224-says", &mark, |message| message.with("mark", &mark));
    }
}

/// Tells whether no rule of its own tells of marks in an identity of a scheme.
pub(in crate::rules) const fn may_have_marks(scheme: Scheme) -> bool {
    matches!(scheme, Scheme::RealId | Scheme::ProfileId | Scheme::Unilogin)
}

/// Returns the mark that is too much: around the user id or the realm, the realm twice, or what
/// Windows writes between a domain and a user. A full stop may end no realm, and of two `@` in a
/// row one is a slip.
pub(in crate::rules) fn stray_mark(value: &str) -> Option<String> {
    let value = value.trim();
    // What became of letters in a wrong encoding is no punctuation.
    if is_garbled(value) {
        return None;
    }
    let (user_id, realm) = value.rsplit_once('@').unwrap_or((value, ""));
    let edges = [user_id, realm].map(|part| [part.chars().next(), part.chars().next_back()]);
    let is_twice = user_id
        .rsplit_once('@')
        .is_some_and(|(user_id, again)| !user_id.is_empty() && again.eq_ignore_ascii_case(realm));
    let edge = edges.into_iter().flatten().flatten().find(|mark| AROUND.contains(*mark));
    edge.or(value.ends_with('.').then_some('.'))
        .map(String::from)
        .or_else(|| WITHIN.into_iter().find(|mark| value.contains(mark)).map(str::to_owned))
        .or_else(|| is_twice.then(|| format!("@{realm}@{realm}")))
}

#[cfg(test)]
mod tests {
    use super::stray_mark;
    use crate::identity::Scheme;
    use crate::rules::{Damage, damage};

    #[test]
    fn marks_are_told_of_every_account() {
        for (scheme, value) in [
            (Scheme::RealId, "'zoe@x"),
            (Scheme::ProfileId, "(12)@adm"),
            (Scheme::Unilogin, "'abcd1234@A12345"),
        ] {
            assert_eq!(damage(scheme, value), Some(Damage::Marked), "{value}");
        }
    }

    #[test]
    fn marks_around_both_parts_and_a_realm_that_stands_twice_are_told() {
        for (value, mark) in [
            ("*zoe@x", "*"),
            ("zoe@x;", ";"),
            ("zoe;@x", ";"),
            ("zoe@'x'", "'"),
            ("SCHOOL\\zoe", "\\"),
            ("SCHOOL\\zoe@x", "\\"),
            ("zoe@x@x", "@x@x"),
            ("zoe@X@x", "@x@x"),
            ("zoe%40x@x", "%40"),
            ("zoe@x.", "."),
            ("zoe@@x", "@@"),
            ("zo?@x", "?"),
            ("%user%@x", "%"),
            ("$user@x", "$"),
            ("z&amp;o@x", "&amp;"),
        ] {
            assert_eq!(stray_mark(value).as_deref(), Some(mark), "{value}");
        }
        for sound in ["zoe@x", "h.r@kennisnet.adfs.nl@x", "o'neill@s@x", "x@x", "12", "@x", "z-@x"]
        {
            assert_eq!(stray_mark(sound), None, "{sound}");
        }
    }
}
