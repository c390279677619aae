//! How many different profiles a file has at least, told in passing by whoever walks over it for
//! another reason.

use std::hash::BuildHasher as _;

use foldhash::fast::RandomState;

/// How many bits there are for each profile: of those that come together on one, few go uncounted.
const BITS: usize = 8;

/// Counts different names, up to as many as anybody asks about: each sets a bit, and where two set
/// the same one, they count as one.
#[derive(Debug)]
pub(super) struct Distinct {
    bits: Vec<u64>,
    count: u64,
    limit: u64,
    hasher: RandomState,
}

impl Distinct {
    /// Counts no further than so many.
    pub(super) fn up_to(limit: usize) -> Self {
        let words = (limit * BITS).div_ceil(64).next_power_of_two();
        Self { bits: vec![0; words], count: 0, limit: limit as u64, hasher: RandomState::default() }
    }

    /// Takes note of a name.
    pub(super) fn take(&mut self, name: &str) {
        if self.count < self.limit {
            let hash = self.hasher.hash_one(name);
            let at = (hash >> 6) as usize & (self.bits.len() - 1);
            let word = &mut self.bits[at];
            let bit = 1 << (hash & 63);
            self.count += u64::from(*word & bit == 0);
            *word |= bit;
        }
    }

    /// Returns how many names there were at least.
    pub(super) fn at_least(&self) -> u64 {
        self.count
    }
}

#[cfg(test)]
mod tests {
    use super::Distinct;

    #[test]
    fn names_count_once_and_no_further_than_asked() {
        let mut distinct = Distinct::up_to(100);
        for name in ["a", "b", "a"].into_iter().cycle().take(30) {
            distinct.take(name);
        }
        assert!((1..=2).contains(&distinct.at_least()));
        (0..1000).for_each(|nth: u32| distinct.take(&nth.to_string()));
        assert_eq!(distinct.at_least(), 100);
    }
}
