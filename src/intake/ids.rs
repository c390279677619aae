//! What tells people apart in a file of keyrings: ids of profiles and identities that can, and
//! profiles that carry several people.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};

use crate::identity::forbidden;
use crate::keyring::Entry;
use crate::person::{Person, are_two};
use crate::rules::{are_cut, is_cut, is_no_id, is_no_profile};

/// The columns that tell people apart, in the order of the standard columns.
pub(super) const IDS: [&str; 2] = ["profile_id", "identity"];

/// What stands behind each name that is kept: a sign that no name holds.
const NAME_END: &str = "\0";

/// Looks at the ids of a file, row by row.
#[derive(Default)]
pub(super) struct Ids {
    spoilt: [Vec<u32>; IDS.len()],
    /// Rows of long numbers that end in zeros, and how many do not.
    cut: [(Vec<u32>, usize); IDS.len()],
    hasher: RandomState,
    /// By profile, digested: in which row it first came, and where in `names` stands who it is of.
    people: HashMap<u64, (u32, usize)>,
    /// Given names, prefixes and surnames, each with its end: ten million of them fit.
    names: String,
    several: Vec<u32>,
}

impl Ids {
    /// Looks at one id of a row; tells whether it can tell people apart.
    pub(super) fn look(&mut self, column: usize, row: u32, value: &str, is_spoilt: bool) -> bool {
        let value = value.trim_matches(forbidden);
        let (cut, whole) = &mut self.cut[column];
        let is_none = if column == 0 { is_no_profile(value) } else { is_no_id(value) };
        if is_spoilt || is_none {
            self.spoilt[column].push(row);
            return false;
        }
        match is_cut(value) {
            Some(true) => cut.push(row),
            Some(false) => *whole += 1,
            None => {}
        }
        true
    }

    /// Looks at who stands on a profile.
    pub(super) fn meet(&mut self, row: u32, entry: &Entry) {
        let [first_name, prefix, last_name] = [1, 2, 3].map(|at| entry.person[at].as_str());
        if first_name.is_empty() || last_name.is_empty() {
            return;
        }
        let profile = self.hasher.hash_one(&entry.profile_id);
        let Some(&(first, at)) = self.people.get(&profile) else {
            self.people.insert(profile, (row, self.names.len()));
            for name in [first_name, prefix, last_name] {
                self.names.extend([name, NAME_END]);
            }
            return;
        };
        let mut known = self.names[at..].split(NAME_END);
        let [known_first, known_prefix, known_last] =
            [(); 3].map(|()| known.next().unwrap_or_default());
        let known = Person {
            first_name: known_first,
            prefix: known_prefix,
            last_name: known_last,
            ..Person::default()
        };
        if are_two(&known, &Person { first_name, prefix, last_name, ..Person::default() }) {
            self.several.extend([first, row]);
        }
    }

    /// Returns the cells that cannot tell people apart, by column, and the rows of profiles that
    /// carry several people.
    pub(super) fn finish(self) -> (Vec<(&'static str, Vec<u32>)>, Vec<u32>) {
        let cells = IDS.into_iter().zip(self.spoilt.into_iter().zip(self.cut)).map(
            |(column, (mut rows, (cut, whole)))| {
                if are_cut(cut.len(), whole) {
                    rows.extend(cut);
                    rows.sort_unstable();
                }
                (column, rows)
            },
        );
        let mut several = self.several;
        several.sort_unstable();
        several.dedup();
        (cells.filter(|(_, rows)| !rows.is_empty()).collect(), several)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_numbers_that_all_end_in_zeros_were_cut() {
        let rows = |values: &[&str]| {
            let mut ids = Ids::default();
            values.iter().zip(2..).for_each(|(value, row)| assert!(ids.look(0, row, value, false)));
            ids.finish().0
        };
        assert_eq!(
            rows(&["12345678901234600", "1234567890123450000"]),
            [("profile_id", vec![2, 3])]
        );
        assert_eq!(rows(&["1234567890123450"]), [("profile_id", vec![2])]);
        assert_eq!(rows(&["1234567890123456800"]), [("profile_id", vec![2])]);
        let sound: Vec<String> = (0..20).map(|nth| format!("12345678901234{nth:02}")).collect();
        assert_eq!(rows(&sound.iter().map(String::as_str).collect::<Vec<_>>()), []);
        assert_eq!(rows(&["123456789012345", "100000000000000"]), []);
    }
}
