//! Who the people might be that a list without old identities names and no single profile fits: for a person to decide.

use std::collections::{BTreeMap, HashMap};

use crate::keyring::{Session, StoreError};
use crate::list::List;
use crate::message::Catalogue;
use crate::ops::fill::{Weakness, Weaknesses};
use crate::person::{
    Agreement, Likeness, Person, compare_first_names, compare_folded, compare_initials, compare_surnames, fold, surname_core,
};
use crate::plan::{PersonKey, Plan, Reason};
use crate::report::receipt::CandidateReport;

/// The most candidates that are named for one row: more would help nobody.
const MOST: usize = 8;

/// Looks for profiles of the rows that are held for want of exactly one.
pub(super) fn candidates(
    session: &mut dyn Session,
    list: &List,
    plan: &Plan,
    catalogue: &Catalogue,
) -> Result<Vec<CandidateReport>, StoreError> {
    let is_of_person = |reason| matches!(reason, Reason::NoPerson | Reason::TwoPeople | Reason::SamePersonTwice | Reason::SharedProfile);
    let held = plan.held.iter().filter(|held| is_of_person(held.reason)).flat_map(|held| &held.rows);
    let people: Vec<(u32, Person<'_>)> = held.filter_map(|&row| Some((row, list.find(row)?.person()))).collect();
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let mut by_surname: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, (_, person)) in people.iter().enumerate() {
        by_surname.entry(surname_core(person.prefix, person.last_name)).or_default().push(at);
    }
    let mut found: Vec<BTreeMap<String, Likely>> = vec![BTreeMap::new(); people.len()];
    session.people(&mut |person, profile, _| {
        for &at in by_surname.get(&surname_core(person.prefix, person.last_name)).into_iter().flatten() {
            if found[at].len() < MOST
                && let Some(likely) = weigh(&people[at].1, person)
            {
                found[at].entry(profile.to_owned()).or_insert(likely);
            }
        }
    })?;
    let mut reports = Vec::new();
    for ((row, _), profiles) in people.iter().zip(found) {
        reports.extend(profiles.into_iter().map(|(profile_id, likely)| likely.report(*row, profile_id, catalogue)));
    }
    reports.sort_by_key(|candidate| candidate.row);
    Ok(reports)
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
            Self::Incomplete => (vec!["incomplete".to_owned()], catalogue.text("apply-candidate-incomplete")),
            Self::Differs(weak) => {
                let words = weak.iter().map(|weakness| weakness.as_str().to_owned()).collect();
                (words, weak.iter().map(|weakness| catalogue.text(weakness.key())).collect::<Vec<_>>().join("; "))
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
    let differs = [initials, location].into_iter().filter(|(said, _)| *said == Agreement::Differs).map(|(_, weakness)| weakness);
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
        let differs = |weak: &[Weakness]| Some(Likely::Differs(Weaknesses::of(weak.iter().copied())));
        let told = |known: [&'static str; 5]| weigh(&asked, &person(known));
        assert_eq!(told(["T.A.", "Tijn", "van der", "Wal", "Noord"]), Some(Likely::Same));
        assert_eq!(told(["T.A.", "Tijn", "van der", "Wal", "Zuid"]), differs(&[Weakness::Location]));
        assert_eq!(told(["T.B.", "Tijn", "", "Wal", "Noord"]), differs(&[Weakness::Prefix, Weakness::OtherInitials]));
        assert_eq!(told(["", "Tijn", "van der", "Wal", ""]), Some(Likely::Incomplete));
        assert_eq!(told(["T.A.", "Tess", "van der", "Wal", "Noord"]), None);
    }
}
