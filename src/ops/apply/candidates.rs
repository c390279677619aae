//! Who the people might be that a list without old identities names and no single profile fits: for
//! a person to decide.
//!
//! Who might be meant is gathered while the store stands still; weighing them can wait until others
//! may use it again. A year of namesakes must not be compared each with each: names meet by what
//! they have in common.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};

use crate::keyring::{Session, StoreError};
use crate::list::List;
use crate::message::Catalogue;
use crate::ops::fill::{Weakness, Weaknesses};
use crate::person::{
    Agreement, Likeness, Person, compare_first_names, compare_folded, compare_initials,
    compare_surnames, fold, is_initials, loose_fold, surname_core,
};
use crate::plan::{PersonKey, Plan, Reason};
use crate::report::receipt::CandidateReport;

/// The most candidates that are named for one row: more would help nobody.
const MOST: usize = 8;

/// The people of held rows, and those of the store who have their surnames.
pub(super) struct Namesakes<'l> {
    asked: Vec<(u32, Person<'l>)>,
    known: Vec<Known>,
}

/// A person of the store.
struct Known {
    profile_id: String,
    person: [String; 7],
}

impl Known {
    fn of(person: &Person<'_>, profile_id: &str) -> Self {
        let Person { initials, first_name, prefix, last_name, postcode, house_number, location } =
            *person;
        let person = [initials, first_name, prefix, last_name, postcode, house_number, location]
            .map(str::to_owned);
        Self { profile_id: profile_id.to_owned(), person }
    }

    fn person(&self) -> Person<'_> {
        let [initials, first_name, prefix, last_name, postcode, house_number, location] =
            self.person.each_ref().map(String::as_str);
        Person { initials, first_name, prefix, last_name, postcode, house_number, location }
    }
}

impl<'l> Namesakes<'l> {
    /// Gathers who might be meant by the rows that are held for want of exactly one profile.
    pub(super) fn gather(
        session: &mut dyn Session,
        list: &'l List,
        plan: &Plan,
    ) -> Result<Self, StoreError> {
        let is_of_person = |reason| {
            matches!(
                reason,
                Reason::NoPerson
                    | Reason::TwoPeople
                    | Reason::SamePersonTwice
                    | Reason::SharedProfile
                    | Reason::HasAnother
            )
        };
        let held =
            plan.held.iter().filter(|held| is_of_person(held.reason)).flat_map(|held| &held.rows);
        let asked: Vec<(u32, Person<'l>)> =
            held.filter_map(|&row| Some((row, list.find(row)?.person()))).collect();
        let mut known = Vec::new();
        if !asked.is_empty() {
            let surnames = Surnames::of(&asked);
            session.people(&mut |person, profile, _| {
                if surnames.get(person).is_some() {
                    known.push(Known::of(person, profile));
                }
            })?;
        }
        Ok(Self { asked, known })
    }

    /// Weighs them, and returns the candidates of each row.
    pub(super) fn candidates(self, catalogue: &Catalogue) -> Vec<CandidateReport> {
        let surnames = Surnames::of(&self.asked);
        let mut found: Vec<BTreeMap<&str, Likely>> = vec![BTreeMap::new(); self.asked.len()];
        let mut alike = Vec::new();
        for known in &self.known {
            let person = known.person();
            surnames.alike(&person, &mut alike);
            for &at in &alike {
                if found[at].len() < MOST
                    && let Some(likely) = weigh(&self.asked[at].1, &person)
                {
                    found[at].entry(&known.profile_id).or_insert(likely);
                }
            }
        }
        let mut reports = Vec::new();
        for ((row, _), profiles) in self.asked.iter().zip(found) {
            reports.extend(
                profiles
                    .into_iter()
                    .map(|(profile, likely)| likely.report(*row, profile.to_owned(), catalogue)),
            );
        }
        reports.sort_by_key(|candidate| candidate.row);
        reports
    }
}

/// People by their surnames.
struct Surnames(HashMap<String, FirstNames>);

impl Surnames {
    fn of(people: &[(u32, Person<'_>)]) -> Self {
        let mut surnames: HashMap<String, FirstNames> = HashMap::new();
        for (at, (_, person)) in people.iter().enumerate() {
            surnames
                .entry(surname_core(person.prefix, person.last_name))
                .or_default()
                .add(at, person.first_name);
        }
        Self(surnames)
    }

    fn get(&self, person: &Person<'_>) -> Option<&FirstNames> {
        self.0.get(&surname_core(person.prefix, person.last_name))
    }

    fn alike(&self, person: &Person<'_>, alike: &mut Vec<usize>) {
        alike.clear();
        if let Some(first_names) = self.get(person) {
            first_names.alike(person.first_name, alike);
        }
    }
}

/// People of one surname, by all parts of their first names: two first names can only be one where
/// the one is part of the other, where they are folded loosely the same, where one side has
/// initials, or where one side says nothing.
#[derive(Default)]
struct FirstNames {
    everybody: Vec<usize>,
    nameless: Vec<usize>,
    whole: HashMap<String, Vec<usize>>,
    loose: HashMap<String, Vec<usize>>,
    parts: HashMap<String, Vec<usize>>,
    initials: HashMap<char, Vec<usize>>,
    by_letter: HashMap<char, Vec<usize>>,
}

impl FirstNames {
    fn add(&mut self, at: usize, name: &str) {
        self.everybody.push(at);
        let folded = fold(name);
        let Some(letter) = folded.chars().next() else {
            self.nameless.push(at);
            return;
        };
        if is_initials(name) {
            self.initials.entry(letter).or_default().push(at);
        }
        self.by_letter.entry(letter).or_default().push(at);
        for part in parts(&folded) {
            match self.parts.entry(part.to_owned()) {
                // A part that a name has twice.
                Entry::Occupied(people) if people.get().last() == Some(&at) => {}
                people => people.or_default().push(at),
            }
        }
        self.loose.entry(loose_fold(name)).or_default().push(at);
        self.whole.entry(folded).or_default().push(at);
    }

    /// Finds whose first name may be one with another, in their order.
    fn alike(&self, name: &str, alike: &mut Vec<usize>) {
        let folded = fold(name);
        let Some(letter) = folded.chars().next() else {
            alike.extend(&self.everybody);
            return;
        };
        alike.extend(&self.nameless);
        let initials = if is_initials(name) {
            self.by_letter.get(&letter)
        } else {
            self.initials.get(&letter)
        };
        let shorter = parts(&folded).filter_map(|part| self.whole.get(part));
        let found = [initials, self.parts.get(&folded), self.loose.get(&loose_fold(name))]
            .into_iter()
            .flatten()
            .chain(shorter);
        alike.extend(found.flatten());
        alike.sort_unstable();
        alike.dedup();
    }
}

/// Walks over all parts of a folded name.
fn parts(folded: &str) -> impl Iterator<Item = &str> {
    let starts = folded.char_indices().map(|(start, _)| start);
    starts.flat_map(move |start| {
        folded[start..]
            .char_indices()
            .map(move |(length, c)| &folded[start..start + length + c.len_utf8()])
    })
}

/// How likely a profile is that of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Likely {
    /// All is the same.
    Same,
    /// Nothing speaks against it, but one side says less.
    Incomplete,
    /// Something differs.
    Differs(Weaknesses),
}

impl Likely {
    fn report(self, row: u32, profile_id: String, catalogue: &Catalogue) -> CandidateReport {
        let (reasons, message) = match self {
            Self::Same => (Vec::new(), catalogue.text("apply-candidate-same")),
            Self::Incomplete => {
                (vec!["incomplete".to_owned()], catalogue.text("apply-candidate-incomplete"))
            }
            Self::Differs(weak) => {
                let words = weak.iter().map(|weakness| weakness.as_str().to_owned()).collect();
                (
                    words,
                    weak.iter()
                        .map(|weakness| catalogue.text(weakness.key()))
                        .collect::<Vec<_>>()
                        .join("; "),
                )
            }
        };
        CandidateReport { row, profile_id, reasons, message }
    }
}

/// Says in what two people of one surname differ; none where they are two people.
fn weigh(asked: &Person<'_>, known: &Person<'_>) -> Option<Likely> {
    let last = compare_surnames((asked.prefix, asked.last_name), (known.prefix, known.last_name));
    let first = if fold(asked.first_name).is_empty() || fold(known.first_name).is_empty() {
        Likeness::Same
    } else {
        compare_first_names(asked.first_name, known.first_name)
    };
    if first == Likeness::Different || last == Likeness::Different {
        return None;
    }
    let initials = (compare_initials(asked.initials, known.initials), Weakness::OtherInitials);
    let location = (compare_folded(asked.location, known.location), Weakness::Location);
    let differs = [initials, location]
        .into_iter()
        .filter(|(said, _)| *said == Agreement::Differs)
        .map(|(_, weakness)| weakness);
    let weak = Weaknesses::of([first, last].into_iter().filter_map(Weakness::of).chain(differs));
    Some(match weak.is_empty() {
        true if PersonKey::of(asked) == PersonKey::of(known) => Likely::Same,
        true => Likely::Incomplete,
        false => Likely::Differs(weak),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person([initials, first_name, prefix, last_name, location]: [&str; 5]) -> Person<'_> {
        Person { initials, first_name, prefix, last_name, location, ..Person::default() }
    }

    #[test]
    fn what_differs_between_two_people_of_one_surname_is_told() {
        let asked = person(["T.A.", "Tijn", "", "van der Wal", "Noord"]);
        let differs =
            |weak: &[Weakness]| Some(Likely::Differs(Weaknesses::of(weak.iter().copied())));
        let told = |known: [&'static str; 5]| weigh(&asked, &person(known));
        assert_eq!(told(["T.A.", "Tijn", "van der", "Wal", "Noord"]), Some(Likely::Same));
        assert_eq!(
            told(["T.A.", "Tijn", "van der", "Wal", "Zuid"]),
            differs(&[Weakness::Location])
        );
        assert_eq!(
            told(["T.B.", "Tijn", "", "Wal", "Noord"]),
            differs(&[Weakness::Prefix, Weakness::OtherInitials])
        );
        assert_eq!(told(["", "Tijn", "van der", "Wal", ""]), Some(Likely::Incomplete));
        assert_eq!(told(["T.A.", "Tess", "van der", "Wal", "Noord"]), None);
    }

    #[test]
    fn names_meet_wherever_the_comparison_finds_them_alike() {
        const NAMES: [&str; 22] = [
            "",
            "T.",
            "T",
            "J.P.",
            "Tess",
            "Tessa",
            "tess",
            "Tygo",
            "Johanna",
            "Johanna Maria",
            "Hanna",
            "Jo",
            "Mohammed",
            "Mo",
            "Sebastiaan",
            "Bas",
            "Meijs",
            "Meys",
            "Søren",
            "Soren",
            "Zoë-Anne",
            "zoe anne",
        ];
        let people: Vec<(u32, Person<'_>)> = NAMES
            .iter()
            .zip(2..)
            .map(|(name, row)| (row, person(["", name, "", "Wal", ""])))
            .collect();
        let surnames = Surnames::of(&people);
        let mut met = Vec::new();
        for name in NAMES {
            let known = person(["", name, "van der", "Wal", ""]);
            surnames.alike(&known, &mut met);
            let alike: Vec<usize> =
                (0..people.len()).filter(|&at| weigh(&people[at].1, &known).is_some()).collect();
            assert!(alike.iter().all(|at| met.contains(at)), "{name}: {alike:?} {met:?}");
        }
        surnames.alike(&person(["", "Tygo", "", "Wal", ""]), &mut met);
        assert!(met.len() < 6, "who is not alike is not even weighed: {met:?}");
    }

    #[test]
    fn another_surname_is_nobody() {
        let people = [(2, person(["", "Tess", "", "Wal", ""]))];
        let mut met = vec![7];
        Surnames::of(&people).alike(&person(["", "Tess", "", "Dijk", ""]), &mut met);
        assert_eq!(met, [0_usize; 0]);
    }
}
