//! Graded evidence: how near names are, how rare, and what an address says, for pairs that no equal
//! key joins.
//!
//! All counts are of people in both files, so that one more namesake makes no pair more certain. In
//! a list of few rows nothing can be counted: there, nothing is filled in on graded evidence, only
//! proposed.

use super::accounts::Account;
use super::crowd::{Crowd, Nearby};
use super::evidence::house_number;
use super::fields::ExportField;
use super::folded::{Crossed, Folded, Part};
use super::names::NameMatch;
use super::reason::{Weakness, Weaknesses};
use crate::message::slips;
use crate::person::{
    Agreement, Likeness, Person, compare_folded, compare_house_numbers, compare_initials,
    compare_postcodes, postcode_is_dutch,
};

/// How one part of an address agrees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Same,
    Slip,
    Slips,
    /// One side says less than the other.
    Part,
    Unknown,
    Differs,
}

impl Place {
    /// A number of one digit is near to all others: there, a slip says nothing.
    fn of(said: Agreement, a: &str, b: &str) -> Self {
        match said {
            Agreement::Same => Self::Same,
            Agreement::Unknown if a.is_empty() || b.is_empty() => Self::Unknown,
            Agreement::Unknown => Self::Part,
            Agreement::Differs => match (a.len().max(b.len()), slips(a, b)) {
                (2.., 1) => Self::Slip,
                (4.., 2) => Self::Slips,
                _ => Self::Differs,
            },
        }
    }
}

/// What graded evidence says of a pair.
#[derive(Clone, Copy, Debug)]
pub(super) struct Graded {
    given: Part,
    last: Part,
    pub(super) crossed: Option<Crossed>,
    postcode: Place,
    house: Place,
    against: Weaknesses,
    is_clear: bool,
}

impl Graded {
    /// Weighs a pair; `against` is what a number says against it.
    pub(super) fn of(
        person: &Person<'_>,
        row: &Folded,
        account: Account<'_>,
        other: &Folded,
        against: Weaknesses,
    ) -> Self {
        let names = NameMatch::of(person, account);
        let mut given = Part::of(names.first, || row.given_nearness(other));
        let mut last = Part::of(names.last, || row.last_nearness(other));
        let is_other = given == Part::Far && last == Part::Far;
        let crossed = if is_other { row.crossed_with(other) } else { None };
        let crossed = crossed.map(|(first, second, side)| {
            (given, last) = (first, second);
            side
        });
        let (field, house) = (|field| account.field(field), house_number(account));
        let told = [
            (
                compare_initials(person.initials, field(ExportField::Initials)),
                Weakness::OtherInitials,
            ),
            (compare_folded(person.location, field(ExportField::Location)), Weakness::Location),
        ];
        let told = told
            .into_iter()
            .filter(|(said, _)| *said == Agreement::Differs)
            .map(|(_, weakness)| weakness);
        Self {
            given,
            last,
            crossed,
            postcode: Place::of(
                compare_postcodes(person.postcode, field(ExportField::Postcode)),
                &row.postcode,
                &other.postcode,
            ),
            house: Place::of(
                compare_house_numbers(person.house_number, &house),
                &row.house,
                &other.house,
            ),
            against: against.and(Weaknesses::of(told)),
            is_clear: row.is_clear && other.is_clear && !names.is_unclear,
        }
    }

    /// Tells whether anything at all speaks for the pair.
    pub(super) fn is_likely(&self) -> bool {
        use Part::{Far, Missing};
        let is_at_home = self.postcode == Place::Same && matches!(self.house, Place::Same)
            || self.postcode == Place::Slip && self.house == Place::Same
            || self.postcode == Place::Same && matches!(self.house, Place::Part | Place::Unknown);
        match (self.given, self.last) {
            (Far | Missing, Far | Missing) => false,
            (Far | Missing, _) | (_, Far | Missing) => is_at_home && self.against.is_empty(),
            _ => {
                self.postcode != Place::Differs
                    || self.house == Place::Same
                    || self.slips().is_some_and(|slips| slips <= 1)
            }
        }
    }

    /// Tells whether nothing of the address agrees.
    pub(super) fn is_elsewhere(&self) -> bool {
        self.postcode == Place::Differs && self.house != Place::Same
    }

    pub(super) fn given_is_far(&self) -> bool {
        matches!(self.given, Part::Far | Part::Missing)
    }

    /// How much speaks for the pair; a common name says less than a rare one.
    pub(super) fn points(&self, crowd: &Crowd, row: &Folded, other: &Folded) -> i32 {
        let postcode = match self.postcode {
            Place::Same => 7,
            Place::Slip => 4,
            Place::Slips => 1,
            Place::Part | Place::Unknown => 0,
            Place::Differs => -3,
        };
        let house = match self.house {
            Place::Same => 4,
            Place::Slip => 2,
            Place::Part | Place::Unknown => 0,
            Place::Slips | Place::Differs => -3,
        };
        let doubts =
            self.against.iter().map(|_| 4).sum::<i32>() + i32::from(self.crossed.is_some());
        self.given.points() + self.last.points() + postcode + house
            - doubts
            - crowd.commonness(row, other)
    }

    pub(super) fn weaknesses(&self) -> Weaknesses {
        let given = self.given.weakness(
            Weakness::FirstNameSlip,
            Weakness::NoFirstName,
            Weakness::FirstName,
        );
        let last =
            self.last.weakness(Weakness::SurnameSlip, Weakness::NoSurname, Weakness::Surname);
        let postcode = match self.postcode {
            Place::Slip | Place::Slips => Some(Weakness::PostcodeSlip),
            Place::Differs => Some(Weakness::Postcode),
            _ => None,
        };
        let house = matches!(self.house, Place::Slip | Place::Slips | Place::Differs)
            .then_some(Weakness::HouseNumber);
        let told = [given, last, postcode, house, self.crossed.map(|_| Weakness::Exchanged)];
        self.against.and(Weaknesses::of(told.into_iter().flatten()))
    }

    /// Tells whether names and address agree so far that a pair that nobody rivals is filled in.
    pub(super) fn is_sound(&self, crowd: &Crowd, row: &Folded, other: &Folded) -> bool {
        if !self.is_clear || !self.against.is_empty() {
            return false;
        }
        let Some(slips) = self.slips() else { return false };
        if crowd.has_families() {
            self.is_sound_among_families(slips, crowd, row, other)
        } else {
            self.is_sound_among_strangers(slips, crowd, row, other)
        }
    }

    /// Where families occur, a surname and an address are those of brothers and sisters as well,
    /// and half an address is that of a namesake.
    fn is_sound_among_families(
        &self,
        slips: u32,
        crowd: &Crowd,
        row: &Folded,
        other: &Folded,
    ) -> bool {
        let is_given_sure = match self.given {
            Part::Same => true,
            Part::Slip => crowd.is_slip_of_given(row, other),
            _ => false,
        };
        let is_last_sure = match self.last {
            Part::Same => true,
            Part::Slip | Part::Slips | Part::Close => crowd.are_surnames(row, other),
            _ => false,
        };
        // Which of the two sides is exchanged is not known, and with that which of two names has a
        // slip.
        is_given_sure
            && is_last_sure
            && (self.crossed.is_none() || slips == 0)
            && match (self.postcode, self.house) {
                (Place::Same, Place::Same) => slips <= 2,
                // A postcode that can be one is that of another street, where a cousin may live.
                (Place::Slip, Place::Same) => {
                    slips <= 1
                        && !are_postcodes(row, other)
                        && crowd.is_alone_nearby(row, other, Nearby::Number)
                }
                _ => false,
            }
    }

    fn is_sound_among_strangers(
        &self,
        slips: u32,
        crowd: &Crowd,
        row: &Folded,
        other: &Folded,
    ) -> bool {
        let is_given_sure = self.given == Part::Same
            || self.crossed.is_some() && !crowd.expects_families()
            || crowd.is_slip_of_given(row, other);
        let is_rare = || crowd.is_rare(row, other);
        is_given_sure
            && match (self.postcode, self.house) {
                (Place::Same, Place::Same) => {
                    slips <= 3 && (!self.takes_rare_given() || crowd.is_rare_given(row, other))
                }
                (Place::Same, Place::Part | Place::Unknown | Place::Slip)
                | (Place::Slip, Place::Same) => slips <= 2,
                (Place::Same, Place::Slips | Place::Differs)
                | (Place::Slip, Place::Slip | Place::Part | Place::Unknown) => {
                    slips <= 1 && is_rare()
                }
                (Place::Slip, Place::Slips | Place::Differs) | (Place::Slips, Place::Same) => {
                    slips == 0 && is_rare()
                }
                _ => false,
            }
    }

    /// Tells whether only the first name and the whole address make the pair.
    pub(super) fn takes_rare_given(&self) -> bool {
        matches!(self.last, Part::Missing | Part::Far | Part::Close)
    }

    /// Tells whether an address that agrees in part takes a name that nobody else has.
    pub(super) fn needs_rare_name(&self) -> bool {
        let is_near = (self.postcode, self.house) == (Place::Slip, Place::Same);
        !(is_near
            || self.postcode == Place::Same
                && matches!(self.house, Place::Same | Place::Part | Place::Unknown | Place::Slip))
    }

    /// Counts the slips of both names; none where a name is another one, or is only resembled.
    fn slips(&self) -> Option<u32> {
        let at_home = self.postcode == Place::Same && self.house == Place::Same;
        let given = match self.given {
            Part::Spelt(Likeness::CallName) if at_home => Some(1),
            given => given.slips(),
        };
        let last = match self.last {
            Part::Far | Part::Close if at_home && self.given == Part::Same => Some(2),
            Part::Missing if at_home => Some(2),
            last => last.slips(),
        };
        Some(given? + last?)
    }

    /// Tells whether the first names are one as they stand.
    pub(super) fn is_one_given(&self) -> bool {
        self.given == Part::Same
    }
}

fn are_postcodes(row: &Folded, other: &Folded) -> bool {
    postcode_is_dutch(&row.postcode) && postcode_is_dutch(&other.postcode)
}

/// Tells whether names say that an account is of somebody else: a first name or a surname that no
/// slip makes of the other.
pub(super) fn names_deny(person: &Person<'_>, account: Account<'_>) -> bool {
    let (row, other) = (Folded::of_row(person), Folded::of_account(account));
    let Graded { given, last, .. } =
        Graded::of(person, &row, account, &other, Weaknesses::default());
    [given, last]
        .iter()
        .any(|part| matches!(part, Part::Far | Part::Close | Part::Spelt(Likeness::OtherPrefix)))
}
