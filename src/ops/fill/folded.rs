//! A person as texts that compare.

use super::accounts::Account;
use super::evidence::house_number;
use super::fields::ExportField;
use super::names::Parts;
use super::reason::Weakness;
use super::whole_name::splits;
use crate::person::Likeness;
use crate::person::{
    Nearness, Person, fold, is_usual_given_name, name_key, nearness, postcode_key, surname_core,
};

/// The names of a row or an account, folded once.
#[derive(Clone, Debug, Default)]
pub(super) struct Folded {
    /// The first names by which somebody is known.
    pub(super) given: Vec<String>,
    /// The surname without its prefixes.
    pub(super) core: String,
    /// The surname with them.
    pub(super) whole: String,
    pub(super) postcode: String,
    pub(super) house: String,
    pub(super) location: String,
    /// Whether the first name is more than one word.
    pub(super) is_several: bool,
    /// What the columns of first name and surname hold where the two are exchanged: a surname
    /// without its prefixes, and a first name.
    pub(super) crossed: (String, String),
    /// Whether first name and surname are told apart beyond doubt.
    pub(super) is_clear: bool,
}

impl Folded {
    pub(super) fn of_row(person: &Person<'_>) -> Self {
        let given = [person.first_name].into_iter().filter(|name| !name.is_empty());
        let place = [person.postcode, person.house_number, person.location];
        Self::new(given, (person.prefix, person.last_name), place, true)
    }

    pub(super) fn of_account(account: Account<'_>) -> Self {
        let parts = Parts::of(account);
        let is_clear = !account.field(ExportField::LastName).is_empty()
            || splits(account.field(ExportField::FullName)).len() == 1;
        let given =
            [parts.first.as_str(), parts.call.as_str()].into_iter().filter(|name| !name.is_empty());
        let place = [
            account.field(ExportField::Postcode),
            &*house_number(account),
            account.field(ExportField::Location),
        ];
        Self::new(given, (&parts.prefix, &parts.last), place, is_clear)
    }

    pub(super) fn new<'a>(
        given: impl Iterator<Item = &'a str> + Clone,
        last: (&str, &str),
        place: [&str; 3],
        is_clear: bool,
    ) -> Self {
        let first = given.clone().next().unwrap_or_default();
        Self {
            given: given.map(fold).collect(),
            core: surname_core(last.0, last.1),
            whole: name_key(last.0, last.1),
            postcode: postcode_key(place[0]),
            house: fold(place[1]),
            location: fold(place[2]),
            is_several: first.trim().contains(|c: char| c.is_whitespace() || c == '-'),
            crossed: (surname_core("", first), fold(last.1)),
            is_clear,
        }
    }

    /// Returns the nearest that first names come to each other.
    pub(super) fn given_nearness(&self, other: &Self) -> Nearness {
        let pairs = self.given.iter().flat_map(|a| other.given.iter().map(move |b| nearness(a, b)));
        pairs.min().unwrap_or(Nearness::Far)
    }

    /// Returns the names as they are where the columns of first name and surname are exchanged.
    pub(super) fn straight(&self) -> Self {
        let (core, given) = self.crossed.clone();
        Self { given: vec![given], whole: core.clone(), core, ..self.clone() }
    }

    /// Compares first name and surname with those of the other side, where the columns of one side
    /// are exchanged; tells of which.
    pub(super) fn crossed_with(&self, other: &Self) -> Option<(Part, Part, Crossed)> {
        let given = |side: &Self, name: &str| {
            side.given.iter().map(|given| nearness(given, name)).min().unwrap_or(Nearness::Far)
        };
        let ways = [
            (
                given(self, &other.crossed.1),
                nearness(&self.core, &other.crossed.0),
                Crossed::Account,
            ),
            (given(other, &self.crossed.1), nearness(&other.core, &self.crossed.0), Crossed::Row),
        ];
        let parts = ways.map(|(given, last, side)| (Part::near(given), Part::near(last), side));
        parts.into_iter().find(|(given, last, _)| given.slips().is_some() && last.slips().is_some())
    }

    pub(super) fn last_nearness(&self, other: &Self) -> Nearness {
        nearness(&self.core, &other.core).min(nearness(&self.whole, &other.whole))
    }
}

/// Tells whether one of two first names is a slip of the other, and not a name of its own: how
/// often each is borne is given.
pub(super) fn is_slip((a, borne_a): (&str, u32), (b, borne_b): (&str, u32)) -> bool {
    // A name that many bear is misspelt in one way more than once.
    let is_name = |name: &str, borne: u32, other: u32| {
        borne > 2 && borne * 16 > other || is_usual_given_name(name)
    };
    nearness(a, b) <= Nearness::Slips
        && !is_of_other_sex(a, b)
        && !(is_name(a, borne_a, borne_b) && is_name(b, borne_b, borne_a))
}

/// Tells whether two first names differ in nothing but the ending that makes a girl's name of a
/// boy's: Michael and Michaela, Sietse and Sietske.
fn is_of_other_sex(a: &str, b: &str) -> bool {
    const ENDINGS: [&str; 8] = ["", "a", "e", "o", "us", "se", "ske", "tje"];
    let stems = |name: &'_ str| ENDINGS.map(|ending| name.strip_suffix(ending).map(str::len));
    let (of_a, of_b) = (stems(a), stems(b));
    a != b
        && of_a.into_iter().flatten().any(|length| {
            of_b.into_iter().flatten().any(|other| length == other && a[..length] == b[..other])
        })
}

/// How one part of a name agrees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The match keys are equal.
    Same,
    /// One slip of the pen.
    Slip,
    /// Two of them.
    Slips,
    /// As many in a short name.
    Close,
    /// A spelling, call name or initials, which may be those of somebody else.
    Spelt(Likeness),
    /// One side does not say it.
    Missing,
    /// Another name.
    Far,
}

impl Part {
    pub(super) fn of(likeness: Option<Likeness>, nearness: impl FnOnce() -> Nearness) -> Self {
        match likeness {
            None => Self::Missing,
            Some(Likeness::Same) => Self::Same,
            Some(Likeness::Different) => Self::near(nearness()),
            Some(other) => Self::Spelt(other),
        }
    }

    pub(super) const fn near(nearness: Nearness) -> Self {
        match nearness {
            Nearness::Same => Self::Same,
            Nearness::Slip => Self::Slip,
            Nearness::Slips => Self::Slips,
            Nearness::Close => Self::Close,
            Nearness::Far => Self::Far,
        }
    }

    pub(super) const fn slips(self) -> Option<u32> {
        match self {
            Self::Same => Some(0),
            Self::Slip => Some(1),
            Self::Slips => Some(2),
            Self::Spelt(_) | Self::Close | Self::Missing | Self::Far => None,
        }
    }

    pub(super) const fn points(self) -> i32 {
        match self {
            Self::Same => 7,
            Self::Spelt(Likeness::CallName | Likeness::Initials | Likeness::GivenNames)
            | Self::Slips
            | Self::Close => 3,
            Self::Spelt(_) | Self::Slip => 5,
            Self::Missing => 0,
            Self::Far => -5,
        }
    }

    pub(super) fn weakness(
        self,
        slip: Weakness,
        missing: Weakness,
        far: Weakness,
    ) -> Option<Weakness> {
        match self {
            Self::Same => None,
            Self::Slip | Self::Slips | Self::Close => Some(slip),
            Self::Spelt(likeness) => Weakness::of(likeness),
            Self::Missing => Some(missing),
            Self::Far => Some(far),
        }
    }
}

/// On which side first name and surname stand in each other's columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Crossed {
    Row,
    Account,
}
