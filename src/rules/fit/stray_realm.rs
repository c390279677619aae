//! A realm that is not one of the move's: what the two rules about realms have in common.

use crate::identity::{Case, Side, forbidden, near_key};
use crate::message::{Message, slips};
use crate::person::ascii_letters;
use crate::rules::api::{Cell, Sink};

/// A realm of an identity that the move does not name on its side.
pub(super) struct StrayRealm<'a> {
    realm: &'a str,
    expected: &'a [String],
    /// The realms of the other side, among which a swapped column would be found.
    opposite: &'a [String],
}

impl<'a> StrayRealm<'a> {
    /// Looks at a cell of one side; a move decides the realms of some schemes only.
    pub(super) fn of(cell: &Cell<'a>, side: Side) -> Option<Self> {
        let (of, scheme) = cell
            .column
            .field
            .identity()
            .filter(|(of, scheme)| *of == side && scheme.has_realms())?;
        if cell.scope.is_swapped || cell.scope.has_kinds_swapped(of) {
            return None;
        }
        let the_move = cell.scope.subject.r#move?;
        let (expected, opposite) = match side {
            Side::Was => (the_move.old_realms(), the_move.new_realms()),
            Side::Wordt => (the_move.new_realms(), the_move.old_realms()),
        };
        let realm =
            scheme.realm(cell.value.trim_matches(forbidden)).filter(|realm| !realm.is_empty())?;
        let case = if scheme.folds() { Case::Fold } else { cell.scope.subject.options.case };
        (!expected.is_empty() && !holds(expected, realm, case)).then_some(Self {
            realm,
            expected,
            opposite,
        })
    }

    /// Gathers the row under what differs. The realm is shown where it is that of a school or
    /// supplier: a remark that was typed behind it, or a name in its place, is somebody's.
    pub(super) fn tell(&self, cell: &Cell<'_>, swapped: &'static str, sink: &mut Sink<'_>) {
        let (key, detail) = match self.likeness() {
            Likeness::Opposite => (swapped, String::new()),
            Likeness::Looks(meant) => ("rules-realm-looks", meant.to_owned()),
            Likeness::Extra(meant, extra) => ("rules-realm-extra", format!("{meant} {extra}")),
            Likeness::Case(_) => ("rules-realm-case", self.realm.to_owned()),
            Likeness::Near(_) => ("rules-realm-near", self.realm.to_owned()),
            Likeness::None if self.may_be_shown(cell) => {
                ("rules-realm-says", self.realm.to_owned())
            }
            Likeness::None => ("rules-realm-other", String::new()),
        };
        sink.gather_by(cell.at(), key, &detail, |message| self.complete(message));
    }

    fn complete(&self, message: Message) -> Message {
        match self.likeness() {
            Likeness::Opposite => message.with("expected", self.expected.join(", ")),
            Likeness::None => {
                message.with("realm", self.realm).with("expected", self.expected.join(", "))
            }
            Likeness::Looks(meant) => message.with("meant", meant),
            Likeness::Extra(meant, extra) => message.with("meant", meant).with("extra", extra),
            Likeness::Case(meant) | Likeness::Near(meant) => {
                message.with("realm", self.realm).with("meant", meant)
            }
        }
    }

    /// Tells whether the realm has the form of one, and none of the person's own words in it.
    fn may_be_shown(&self, cell: &Cell<'_>) -> bool {
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        self.realm.chars().all(is_name) && !has_names(self.realm, cell)
    }

    /// Finds what the realm has in common with one of the move.
    fn likeness(&self) -> Likeness<'a> {
        let find = |is_it: &dyn Fn(&str) -> bool| {
            self.expected.iter().map(String::as_str).find(|known| is_it(known))
        };
        if holds(self.opposite, self.realm, Case::Exact) {
            Likeness::Opposite
        } else if let Some(meant) = find(&|known| known.to_lowercase() == self.realm.to_lowercase())
        {
            Likeness::Case(meant)
        } else if let Some(meant) = find(&|known| near_key(known) == near_key(self.realm)) {
            Likeness::Looks(meant)
        } else if let Some(meant) = find(&|known| extra(known, self.realm).is_some()) {
            Likeness::Extra(meant, extra(meant, self.realm).unwrap_or_default())
        } else {
            find(&|known| is_slip(known, self.realm)).map_or(Likeness::None, Likeness::Near)
        }
    }
}

/// Tells whether a part of a realm is a name of the person in the row.
fn has_names(realm: &str, cell: &Cell<'_>) -> bool {
    let plain = |text: &str| ascii_letters(text).to_lowercase();
    let person = cell.row.person();
    let names = [person.first_name, person.last_name];
    let words = names.iter().flat_map(|name| name.split_whitespace());
    let words: Vec<String> = words.map(plain).filter(|word| word.len() > 1).collect();
    let mut parts = realm.split(['.', '-', '_']).map(plain);
    parts.any(|part| words.contains(&part))
}

/// What a realm has in common with one of the move.
enum Likeness<'a> {
    /// It is one of the other side.
    Opposite,
    /// It is the same but for case.
    Case(&'a str),
    /// It looks the same.
    Looks(&'a str),
    /// It is the same, with these characters around it.
    Extra(&'a str, String),
    /// It is a slip of the pen away.
    Near(&'a str),
    /// Nothing.
    None,
}

/// Returns what stands around a known realm where that is no letter or digit, as in
/// `<pluk@petteflat>`.
fn extra(known: &str, realm: &str) -> Option<String> {
    let is_stray = |c: char| !c.is_alphanumeric();
    let around = realm.strip_prefix(known).or_else(|| realm.strip_suffix(known))?;
    (!around.is_empty() && around.len() <= 4 && around.chars().all(is_stray))
        .then(|| around.to_owned())
}

/// Tells whether one realm may be the other with a slip of the pen: a character, or two in one long
/// part of the name. `adm` is no slip for `adfs`, however long the rest that they share.
fn is_slip(known: &str, realm: &str) -> bool {
    const LONG: usize = 8;
    let (known, realm) = (known.to_lowercase(), realm.to_lowercase());
    if slips(&known, &realm) <= 1 {
        return known.chars().count() > 3;
    }
    let (known, realm): (Vec<&str>, Vec<&str>) =
        (known.split('.').collect(), realm.split('.').collect());
    let mut differ = known.iter().zip(&realm).filter(|(known, realm)| known != realm);
    let (first, second) = (differ.next(), differ.next());
    let is_slip =
        |(known, realm): (&&str, &&str)| known.chars().count() >= LONG && slips(known, realm) <= 2;
    known.len() == realm.len() && second.is_none() && first.is_some_and(is_slip)
}

pub(super) fn holds(realms: &[String], realm: &str, case: Case) -> bool {
    at(realms, realm, case).is_some()
}

/// Returns the place of a realm among those of the move.
pub(super) fn at(realms: &[String], realm: &str, case: Case) -> Option<usize> {
    realms
        .iter()
        .position(|known| known == realm || case == Case::Fold && known.eq_ignore_ascii_case(realm))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_told_from_another_name() {
        for slip in [
            "petteflta.example",
            "peteflat.example",
            "petteflat.exmaple",
            "petteflatexample",
            "pettefat2.example",
        ] {
            assert!(is_slip("petteflat.example", slip), "{slip}");
        }
        for other in ["adm.deltacollege.example", "deltacollege.example", "adf.otherschool.example"]
        {
            assert!(!is_slip("adfs.deltacollege.example", other), "{other}");
        }
        assert!(!is_slip("abc", "abd"));
    }

    #[test]
    fn what_stands_around_a_realm_is_told() {
        assert_eq!(extra("petteflat", "petteflat>").as_deref(), Some(">"));
        assert_eq!(extra("petteflat", "petteflat"), None);
        assert_eq!(extra("petteflat", "petteflat.nl"), None);
    }
}
