//! Weighing one row against one account.

use super::accounts::Account;
use super::fields::ExportField;
use super::known::{KnownIdentities, SaidByIdentity};
use super::names::NameMatch;
use super::numbers::{Numbers, Said};
use super::reason::{Weakness, Weaknesses};
use crate::list::Row;
use crate::person::{
    Agreement, Likeness, Person, compare_folded, compare_house_numbers, compare_initials,
    compare_postcodes,
};

/// How strong a pair is; the strongest sorts first, and each is settled before the next is looked
/// at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Tier {
    /// Both hold an identity.
    Identity,
    /// Both hold a number, and the names agree with it.
    Number,
    /// One name, and an address or location that confirms it.
    Address,
    /// One name but for slips of the pen, and an address or most of it; nobody rivals the pair.
    Near,
    /// One name, which nobody else has on either side, and nothing against it; but nothing that
    /// confirms it either.
    Name,
    /// Weaker, but confirmed by something.
    Confirmed,
    /// Weaker, and confirmed by nothing.
    Unconfirmed,
    /// The best that is left: something speaks for it, and more than for anything else.
    Faint,
}

impl Tier {
    /// Those whose keys lead to their candidates; the rest is looked for only where they leave rows
    /// open.
    pub(super) const STRONG: [Self; 4] = [Self::Identity, Self::Number, Self::Address, Self::Name];
    pub(super) const WEAK: [Self; 2] = [Self::Confirmed, Self::Unconfirmed];

    /// Tells whether a pair is certain enough to be filled in unasked.
    pub(super) fn is_certain(self) -> bool {
        self <= Self::Near
    }
}

/// What others say about a pair; asked only where it matters.
#[derive(Clone, Copy)]
pub(super) struct Others<'a> {
    /// Whether nobody else in list and export has the name.
    pub(super) is_only_one: &'a dyn Fn() -> bool,
    /// Whether the known identity of one of them belongs to somebody else.
    pub(super) identity_is_anothers: &'a dyn Fn() -> bool,
    /// Whether the number of one of them belongs to somebody else.
    pub(super) number_is_anothers: &'a dyn Fn() -> bool,
    /// Whether the name of one of them is that of somebody else in the other file.
    pub(super) name_is_anothers: &'a dyn Fn() -> bool,
    /// Whether what agrees of an address says enough of two who share a name.
    pub(super) says_enough: &'a dyn Fn(Place) -> bool,
    /// Whether numbers join the two files: then one that differs is somebody else's.
    pub(super) numbers_join: bool,
}

/// What of an address agrees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// All of it.
    Address,
    /// The postcode; one side leaves out the number or its addition.
    Postcode,
    /// The location.
    Location,
}

/// What address and location say.
#[derive(Clone, Copy, Debug)]
struct Address {
    confirms: bool,
    postcode: bool,
    house_number: bool,
    place: Place,
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
            (
                compare_initials(person.initials, field(ExportField::Initials)),
                Weakness::OtherInitials,
            ),
        ];
        let says_same = |asked: Weakness| {
            told.iter().any(|(said, about)| *about == asked && *said == Agreement::Same)
        };
        let place = match (says_same(Weakness::Postcode), says_same(Weakness::HouseNumber)) {
            (true, true) => Place::Address,
            (true, false) => Place::Postcode,
            (false, _) => Place::Location,
        };
        Self {
            place,
            // A house number alone is shared by half the town.
            confirms: says_same(Weakness::Postcode) || says_same(Weakness::Location),
            postcode: says_same(Weakness::Postcode),
            house_number: says_same(Weakness::HouseNumber),
            against: Weaknesses::of(
                told.iter()
                    .filter(|(said, _)| *said == Agreement::Differs)
                    .map(|(_, about)| *about),
            ),
        }
    }
}

/// Returns the house number of an account, with the addition that may stand apart.
pub(super) fn house_number(account: Account<'_>) -> String {
    let (number, addition) =
        (account.field(ExportField::HouseNumber), account.field(ExportField::HouseAddition));
    if number.is_empty() || addition.is_empty() {
        number.to_owned()
    } else {
        format!("{number}-{addition}")
    }
}

/// A row and an account, and what is known of the two.
#[derive(Clone, Copy)]
pub(super) struct Pair<'a> {
    pub(super) row: Row<'a>,
    pub(super) account: Account<'a>,
    pub(super) numbers: Numbers<'a>,
    pub(super) known: &'a KnownIdentities,
    pub(super) others: Others<'a>,
}

impl Pair<'_> {
    /// Weighs the pair; none where nothing speaks for it.
    pub(super) fn weigh(self) -> Option<(Tier, Weaknesses)> {
        let person = self.row.person();
        let names = NameMatch::of(&person, self.account);
        let mut address = Address::of(&person, self.account);
        let is_anothers = match self.known.compare(self.row, self.account) {
            SaidByIdentity::Same => return Some(by_identity(names)),
            SaidByIdentity::Differs => true,
            SaidByIdentity::Nothing => (self.others.identity_is_anothers)(),
        };
        if is_anothers {
            address.against = address.against.with(Weakness::Identity);
        }
        match self.numbers.compare(self.row, self.account) {
            said if said.is_shared() => self.by_number(said, names, address),
            said => self.by_name(said, names, address),
        }
    }

    /// A number that both hold: it may have been given out again, so the names must agree with it.
    fn by_number(
        self,
        said: Said,
        names: NameMatch,
        address: Address,
    ) -> Option<(Tier, Weaknesses)> {
        let against = address.against;
        let weak = weaknesses(names).and(against);
        if !self.account.is_named() {
            let is_sure = said == Said::Surely && against.is_empty();
            return Some(if is_sure {
                (Tier::Number, against)
            } else {
                (Tier::Confirmed, against.with(Weakness::NumberOnly))
            });
        }
        // Both names differ too where a whole name cannot be read: the postcode then tells that
        // the number was not given out again.
        if names.first == Some(Likeness::Different) && names.last == Some(Likeness::Different) {
            let is_unread = self.account.field(ExportField::LastName).is_empty();
            return (is_unread && address.postcode).then_some((Tier::Confirmed, weak));
        }
        if names.differs() {
            return Some((Tier::Confirmed, weak));
        }
        if names.first.is_none() || names.last.is_none() {
            return Some((Tier::Confirmed, weak.with(Weakness::NumberOnly)));
        }
        let agrees = if self.agrees(names) {
            against.is_empty()
                || names.is_same()
                    && !against.has(Weakness::Identity)
                    && (self.others.is_only_one)()
        } else {
            // What is guessed of a name takes the postcode to mean anything, and nobody whose name
            // fits better.
            against.is_empty()
                && address.postcode
                && weak.is_single()
                && !(self.others.name_is_anothers)()
        };
        Some(if agrees { (Tier::Number, Weaknesses::default()) } else { (Tier::Confirmed, weak) })
    }

    /// Tells whether the names agree without a guess: the export may have more given names, or a
    /// column that says the call name.
    fn agrees(self, names: NameMatch) -> bool {
        let is_first = match names.first {
            Some(Likeness::Same | Likeness::GivenNames) => true,
            Some(Likeness::CallName) => self.is_called_so(),
            _ => false,
        };
        is_first && names.last == Some(Likeness::Same) && !names.is_unclear
    }

    fn by_name(self, said: Said, names: NameMatch, address: Address) -> Option<(Tier, Weaknesses)> {
        // Twins and brothers share all but their first name: it must decide.
        let (Some(first), Some(last)) = (names.first, names.last) else { return None };
        if first == Likeness::Different {
            return None;
        }
        let is_anothers =
            said == Said::Differs && self.others.numbers_join || (self.others.number_is_anothers)();
        let against =
            if is_anothers { address.against.with(Weakness::Number) } else { address.against };
        if names.is_same() {
            return Some(match (against.is_empty(), address.confirms) {
                (false, _) => (Tier::Confirmed, against),
                (true, true) if (self.others.says_enough)(address.place) => {
                    (Tier::Address, against)
                }
                (true, true) => (Tier::Address, Weaknesses::of([Weakness::HalfAddress])),
                (true, false) if (self.others.is_only_one)() => {
                    (Tier::Name, Weaknesses::of([Weakness::NameOnly]))
                }
                (true, false) => (Tier::Unconfirmed, Weaknesses::of([Weakness::Namesake])),
            });
        }
        // Two doubts at once are no proposal.
        if !against.is_empty() {
            return None;
        }
        let weak = weaknesses(names);
        // Whether numbers join the files is not known: a person may see that they do.
        let weak = if said == Said::Differs { weak.with(Weakness::Number) } else { weak };
        match (first, last) {
            (Likeness::Same, Likeness::Different) if address.postcode && address.house_number => {
                Some((Tier::Confirmed, weak))
            }
            (_, Likeness::Different) => None,
            _ if address.confirms => Some((Tier::Confirmed, weak)),
            (_, Likeness::OtherPrefix) => None,
            // What is only part of a name, or perhaps a call name, takes an address to mean
            // anything.
            (Likeness::CallName, _) if !self.is_called_so() => None,
            _ => Some((Tier::Unconfirmed, weak.with(Weakness::NameOnly))),
        }
    }

    /// Tells whether the export says that the row's first name is the call name.
    fn is_called_so(self) -> bool {
        compare_folded(self.row.person().first_name, self.account.field(ExportField::CallName))
            == Agreement::Same
    }
}

/// An identity that both hold. A surname may have changed since; but an identity may have been
/// given out again as well.
fn by_identity(names: NameMatch) -> (Tier, Weaknesses) {
    if names.differs() {
        return (Tier::Confirmed, weaknesses(names));
    }
    (Tier::Identity, Weaknesses::default())
}

/// Returns in what the names of a pair are not equal.
fn weaknesses(names: NameMatch) -> Weaknesses {
    let alike = [names.first, names.last].into_iter().flatten().filter_map(Weakness::of);
    let told = [
        (names.first == Some(Likeness::Different), Weakness::FirstName),
        (names.last == Some(Likeness::Different), Weakness::Surname),
        (names.is_unclear, Weakness::WholeName),
    ];
    Weaknesses::of(
        alike.chain(told.into_iter().filter(|(is_so, _)| *is_so).map(|(_, weakness)| weakness)),
    )
}
