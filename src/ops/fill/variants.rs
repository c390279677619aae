//! Names by what is left of them without a letter: two that are one slip apart share that.

use std::collections::HashMap;

use foldhash::quality::FixedState;

use crate::message::slips;

/// Names, to be found by one that is a slip away.
#[derive(Debug)]
pub(super) struct Variants(HashMap<String, Vec<String>, FixedState>);

impl Variants {
    pub(super) fn new<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        let mut variants: HashMap<String, Vec<String>, FixedState> = HashMap::default();
        for name in names {
            for variant in variants_of(name) {
                let names = variants.entry(variant).or_default();
                if names.iter().all(|known| known != name) {
                    names.push(name.to_owned());
                }
            }
        }
        Self(variants)
    }

    /// Tells whether a word is one slip away from another name than this one.
    pub(super) fn has_other(&self, word: &str, than: &str) -> bool {
        variants_of(word).any(|variant| {
            let names = self.0.get(&variant).into_iter().flatten();
            names.filter(|name| *name != than).any(|name| slips(name, word) <= 1)
        })
    }
}

/// The word itself, and the word without one of its letters.
fn variants_of(word: &str) -> impl Iterator<Item = String> {
    let without =
        |(at, letter): (usize, char)| [&word[..at], &word[at + letter.len_utf8()..]].concat();
    std::iter::once(word.to_owned()).chain(word.char_indices().map(without))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_is_a_slip_of_another_name_too_is_found_to_be_so() {
        let names = Variants::new(["lars", "lies", "michaela"].into_iter());
        assert!(names.has_other("lirs", "lars"), "of lies as well");
        assert!(!names.has_other("larss", "lars"));
        for word in ["michafla", "michalea", "michaea", "michaelaa"] {
            assert!(!names.has_other(word, "michaela"), "{word}");
            assert!(names.has_other(word, "lars"), "{word}");
        }
    }
}
