//! Weighing one row against one account.

use super::accounts::Account;
use super::fields::ExportField;
use super::names::NameMatch;
use super::reason::{Weakness, Weaknesses};
use crate::identity::Side;
use crate::list::{Person, Row};
use crate::person::{Agreement, Likeness, compare_folded, compare_house_numbers, compare_initials, compare_postcodes};

/// How strong a pair is; the strongest sorts first, and each is settled before the next is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Tier {
    /// Both hold an identity.
    Identity,
    /// Both hold a number, and the names agree with it.
    Number,
    /// One name, and an address or location that confirms it.
    Address,
    /// One name, which nobody else has on either side, and nothing against it.
    Name,
    /// Weaker, but confirmed by something.
    Confirmed,
    /// Weaker, and confirmed by nothing.
    Unconfirmed,
}

impl Tier {
    pub(super) const EXACT: [Self; 4] = [Self::Identity, Self::Number, Self::Address, Self::Name];
    pub(super) const WEAK: [Self; 2] = [Self::Confirmed, Self::Unconfirmed];
}

/// What others say about a pair; asked only where it matters.
#[derive(Clone, Copy)]
pub(super) struct Others<'a> {
    /// Whether nobody else in list and export has the name.
    pub(super) is_only_one: &'a dyn Fn() -> bool,
    /// Whether the number of one of them belongs to somebody else.
    pub(super) number_is_anothers: &'a dyn Fn() -> bool,
}

/// Returns the number of a text, without the leading zeros that spreadsheets eat; none where it is no number of an administration.
pub(super) fn number_key(text: &str) -> Option<String> {
    let number = text.trim().trim_start_matches('0');
    let is_number = number.len() >= 2 && number.bytes().any(|byte| byte.is_ascii_digit());
    is_number.then(|| number.to_lowercase())
}

/// Walks over the numbers that a row holds on the side that is not filled, as (number, realm or scope).
pub(super) fn numbers(row: Row<'_>, side: Side) -> impl Iterator<Item = (String, &str)> {
    let other = if side == Side::Was { Side::Wordt } else { Side::Was };
    row.identities(other).filter_map(|(_, _, value)| {
        let (user_id, realm) = value.trim().rsplit_once('@').unwrap_or((value, ""));
        Some((number_key(user_id)?, realm))
    })
}

/// Tells whether row and account hold one number. Where they are of one realm, the numbers themselves are what changes.
pub(super) fn share_number(row: Row<'_>, side: Side, account: Account<'_>) -> bool {
    let Some(number) = number_key(account.field(ExportField::StudentNumber)) else { return false };
    numbers(row, side).any(|(held, realm)| held == number && (realm.is_empty() || !account.is_of_realm(realm)))
}

/// Tells whether the account holds an identity that the row holds on its other side.
pub(super) fn share_identity(row: Row<'_>, side: Side, account: Account<'_>) -> bool {
    let other = if side == Side::Was { Side::Wordt } else { Side::Was };
    let known = ExportField::KNOWN.map(|field| account.field(field));
    row.identities(other).any(|(_, _, value)| known.contains(&value))
}

/// What address and location say.
#[derive(Clone, Copy, Debug, Default)]
struct Address {
    confirms: bool,
    postcode: bool,
    house_number: bool,
    against: Weaknesses,
}

impl Address {
    fn of(person: &Person<'_>, account: Account<'_>) -> Self {
        let field = |field| account.field(field);
        let house_number = house_number(account);
        let told = [
            (compare_postcodes(person.postcode, field(ExportField::Postcode)), Weakness::Postcode),
            (compare_house_numbers(person.house_number, &house_number), Weakness::HouseNumber),
            (compare_folded(person.location, field(ExportField::Location)), Weakness::Location),
            (compare_initials(person.initials, field(ExportField::Initials)), Weakness::OtherInitials),
        ];
        let says_same = |asked: Weakness| told.iter().any(|(said, about)| *about == asked && *said == Agreement::Same);
        Self {
            // A house number alone is shared by half the town.
            confirms: says_same(Weakness::Postcode) || says_same(Weakness::Location),
            postcode: says_same(Weakness::Postcode),
            house_number: says_same(Weakness::HouseNumber),
            against: Weaknesses::of(told.iter().filter(|(said, _)| *said == Agreement::Differs).map(|(_, about)| *about)),
        }
    }
}

/// Returns the house number of an account, with the addition that may stand apart.
pub(super) fn house_number(account: Account<'_>) -> String {
    let (number, addition) = (account.field(ExportField::HouseNumber), account.field(ExportField::HouseAddition));
    if number.is_empty() || addition.is_empty() { number.to_owned() } else { format!("{number}-{addition}") }
}

/// A row and an account, and what is known of the two.
#[derive(Clone, Copy)]
pub(super) struct Pair<'a> {
    pub(super) row: Row<'a>,
    pub(super) whole_name: Option<&'a str>,
    pub(super) account: Account<'a>,
    pub(super) side: Side,
    pub(super) others: Others<'a>,
}

impl Pair<'_> {
    /// Weighs the pair; none where nothing speaks for it.
    pub(super) fn weigh(self) -> Option<(Tier, Weaknesses)> {
        let person = self.row.person();
        let names = NameMatch::of(&person, self.whole_name, self.account);
        let address = Address::of(&person, self.account);
        if share_identity(self.row, self.side, self.account) {
            return Some(self.by_identity(names));
        }
        if share_number(self.row, self.side, self.account) {
            return self.by_number(names, address);
        }
        self.by_name(names, address)
    }

    /// An identity that both hold: a surname may have changed since, or a call name be used, but not both.
    fn by_identity(self, names: NameMatch) -> (Tier, Weaknesses) {
        match (names.first, names.last) {
            (Likeness::Different, Likeness::Different) if self.account.is_named() => {
                (Tier::Confirmed, Weaknesses::of([Weakness::FirstName, Weakness::Surname]))
            }
            _ => (Tier::Identity, Weaknesses::default()),
        }
    }

    /// A number that both hold: it may have been given out again, so the names must agree with it.
    fn by_number(self, names: NameMatch, address: Address) -> Option<(Tier, Weaknesses)> {
        let against = address.against;
        if !self.account.is_named() {
            return Some(if against.is_empty() { (Tier::Number, against) } else { (Tier::Confirmed, against) });
        }
        let weak = weaknesses(names).and(against);
        match (names.first, names.last) {
            (Likeness::Different, Likeness::Different) => None,
            (Likeness::Different, _) => Some((Tier::Confirmed, weak.with(Weakness::FirstName))),
            (_, Likeness::Different) => Some((Tier::Confirmed, weak.with(Weakness::Surname))),
            _ if against.is_empty() || names.is_same() && (self.others.is_only_one)() => Some((Tier::Number, Weaknesses::default())),
            _ => Some((Tier::Confirmed, weak)),
        }
    }

    fn by_name(self, names: NameMatch, address: Address) -> Option<(Tier, Weaknesses)> {
        // Twins and brothers share all but their first name: it must decide.
        if names.first == Likeness::Different {
            return None;
        }
        // Two doubts at once are no proposal.
        if !names.is_same() && !address.against.is_empty() {
            return None;
        }
        let against = if (self.others.number_is_anothers)() { address.against.with(Weakness::Number) } else { address.against };
        if names.is_same() {
            return Some(match (against.is_empty(), address.confirms) {
                (false, _) => (Tier::Confirmed, against),
                (true, true) => (Tier::Address, against),
                (true, false) if (self.others.is_only_one)() => (Tier::Name, against),
                (true, false) => (Tier::Unconfirmed, Weaknesses::of([Weakness::Namesake])),
            });
        }
        if !against.is_empty() {
            return None;
        }
        match (names.first, names.last) {
            (Likeness::Same, Likeness::Different) if address.postcode && address.house_number => {
                Some((Tier::Confirmed, Weaknesses::of([Weakness::Surname])))
            }
            (_, Likeness::Different) => None,
            _ if address.confirms => Some((Tier::Confirmed, weaknesses(names))),
            // What is only part of a name, or perhaps a call name, takes an address to mean anything.
            (Likeness::CallName, _) if !self.is_called_so() => None,
            _ => Some((Tier::Unconfirmed, weaknesses(names))),
        }
    }

    /// Tells whether the export says that the row's first name is the call name.
    fn is_called_so(self) -> bool {
        compare_folded(self.row.person().first_name, self.account.field(ExportField::CallName)) == Agreement::Same
    }
}

fn weaknesses(names: NameMatch) -> Weaknesses {
    Weaknesses::of([names.first, names.last].into_iter().filter_map(Weakness::of))
}
