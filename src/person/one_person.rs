//! Rows that are to be about one person, and whether they can be.

use super::description::Person;
use super::relation::{Relation, are_two, relation_by_name};

/// How many ways of writing one person are kept: more of them tell nothing new.
const MOST: usize = 16;

/// Who rows that say the same are about, as far as they are written differently. Two rows may well
/// be of one household: names alone tell.
///
/// ```
/// use waswordt::person::{OnePerson, Person};
/// let named = |first_name, last_name| Person { first_name, last_name, ..Person::default() };
/// let mut one = OnePerson::default();
/// assert_eq!(one.take(2, named("Aagje", "Jansen")), None);
/// assert_eq!(one.take(3, named("Aagje", "de Vries")), None);
/// assert_eq!(one.take(4, named("Bram", "Bakker")), Some(2));
/// ```
#[derive(Clone, Debug, Default)]
pub struct OnePerson<'a>(Vec<(u32, Person<'a>)>);

impl<'a> OnePerson<'a> {
    /// Takes the person of a row, and returns a row taken before that is about somebody else.
    pub fn take(&mut self, row: u32, person: Person<'a>) -> Option<u32> {
        // Whoever is written as before is compared with those written otherwise alone.
        let others = || self.0.iter().filter(|(_, known)| *known != person);
        let stranger = others().find(|(_, known)| are_two(known, &person)).map(|(other, _)| *other);
        let is_same =
            |(_, known): &(u32, Person<'_>)| relation_by_name(known, &person) == Relation::Same;
        let is_known = others().count() < self.0.len() || self.0.iter().any(is_same);
        if !is_known
            && self.0.len() < MOST
            && relation_by_name(&person, &person) != Relation::Untold
        {
            self.0.push((row, person));
        }
        stranger
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(first_name: &'static str, last_name: &'static str) -> Person<'static> {
        Person { first_name, last_name, ..Person::default() }
    }

    #[test]
    fn who_is_another_than_any_of_those_before_is_somebody_else() {
        let mut one = OnePerson::default();
        assert_eq!(one.take(2, named("", "")), None);
        assert_eq!(one.take(3, named("Otto", "Jansen")), None);
        assert_eq!(one.take(4, named("Otto", "Smit")), None);
        assert_eq!(one.take(5, named("Otto", "Dolman")), None);
        assert_eq!(one.take(6, named("Hugo", "Prins")), Some(3));
        assert_eq!(one.take(7, named("", "")), None);
    }

    #[test]
    fn two_children_of_one_family_are_two_people() {
        let mut one = OnePerson::default();
        assert_eq!(one.take(2, named("Bente", "de Boer")), None);
        assert_eq!(one.take(3, named("B.", "de Boer")), None);
        assert_eq!(one.take(4, named("Bente Maria", "Boer")), None);
        assert_eq!(one.take(5, named("Gijs", "de Boer")), Some(2));
    }

    #[test]
    fn rows_that_name_nobody_or_one_person_again_leave_room_for_others() {
        let mut one = OnePerson::default();
        for row in 2..100 {
            assert_eq!(
                one.take(row, if row % 2 == 0 { named("", "") } else { named("O.", "Smit") }),
                None
            );
        }
        assert_eq!(one.take(100, named("Otto", "Smit")), None);
        assert_eq!(one.take(101, named("Hugo", "Dolman")), Some(3));
    }
}
