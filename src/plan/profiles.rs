//! The publisher's own ids of profiles, numbered.

use super::hash::Interner;

/// The number of a profile in [`Profiles`].
pub type ProfileNo = u32;

/// The publisher's own ids of profiles, numbered; their text stands in one piece.
#[derive(Debug, Default)]
pub struct Profiles {
    text: String,
    ends: Vec<usize>,
    numbers: Interner,
}

impl Profiles {
    /// Numbers a profile.
    pub fn number(&mut self, name: &str) -> ProfileNo {
        let hash = self.numbers.hash(0, name);
        let next = self.ends.len() as ProfileNo;
        let (text, ends) = (&self.text, &self.ends);
        let is_it = |number| part(text, ends, number) == name;
        let number = self
            .numbers
            .find_or_add(hash, is_it, next, |index, other| index.hash(0, part(text, ends, other)));
        if number == next {
            self.text.push_str(name);
            self.ends.push(self.text.len());
        }
        number
    }

    /// Returns the number of a profile, if it has one.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<ProfileNo> {
        self.numbers.find(self.numbers.hash(0, name), |number| self.name(number) == name)
    }

    /// Returns how many profiles there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Tells whether there is no profile.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Returns the publisher's id of a profile.
    #[must_use]
    pub fn name(&self, number: ProfileNo) -> &str {
        part(&self.text, &self.ends, number)
    }
}

fn part<'t>(text: &'t str, ends: &[usize], number: ProfileNo) -> &'t str {
    let number = number as usize;
    let start = if number == 0 { 0 } else { ends[number - 1] };
    &text[start..ends[number]]
}
