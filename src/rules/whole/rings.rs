//! Which rows stand in a ring: rows that each take an identity of another one, and so on until it
//! comes round.
//!
//! A row with several identities may take from several rows and give to several, so that the rows
//! are a graph and no line: rows stand in a ring where each can be reached from the other (they are
//! strongly connected; Kosaraju's two walks, without recursion).

use crate::rules::api::Link;
use std::collections::HashSet;

/// Finds the rows from which the links lead back to themselves.
pub(super) fn in_rings(links: &[Link]) -> HashSet<u32> {
    let mut rows: Vec<u32> =
        links.iter().flat_map(|link| [link.taker.row, link.giver.row]).collect();
    rows.sort_unstable();
    rows.dedup();
    let number = |row: u32| rows.partition_point(|&known| known < row);
    let mut pairs: Vec<(usize, usize)> =
        links.iter().map(|link| (number(link.taker.row), number(link.giver.row))).collect();
    let onward = Arcs::of(&mut pairs, rows.len());
    let mut turned: Vec<(usize, usize)> =
        pairs.into_iter().map(|(taker, giver)| (giver, taker)).collect();
    let backward = Arcs::of(&mut turned, rows.len());

    let mut is_met = vec![false; rows.len()];
    let mut finished = Vec::with_capacity(rows.len());
    for start in 0..rows.len() {
        onward.walk(start, &mut is_met, &mut finished);
    }
    is_met.fill(false);
    let mut rings = HashSet::new();
    let mut together = Vec::new();
    for &start in finished.iter().rev() {
        together.clear();
        backward.walk(start, &mut is_met, &mut together);
        if together.len() > 1 {
            rings.extend(together.iter().map(|&at| rows[at]));
        }
    }
    rings
}

/// Which numbers follow which.
struct Arcs {
    /// Where the followers of a number begin; one more at the end.
    starts: Vec<usize>,
    followers: Vec<usize>,
}

impl Arcs {
    fn of(pairs: &mut [(usize, usize)], count: usize) -> Self {
        pairs.sort_unstable();
        let starts = (0..=count).map(|at| pairs.partition_point(|pair| pair.0 < at)).collect();
        Self { starts, followers: pairs.iter().map(|pair| pair.1).collect() }
    }

    /// Walks to all that was not met before, and tells each number when all that follows it was
    /// met.
    fn walk(&self, start: usize, is_met: &mut [bool], finished: &mut Vec<usize>) {
        if std::mem::replace(&mut is_met[start], true) {
            return;
        }
        let mut path = vec![(start, self.starts[start])];
        while let Some((at, next)) = path.last_mut() {
            if *next == self.starts[*at + 1] {
                finished.push(*at);
                path.pop();
                continue;
            }
            let follower = self.followers[*next];
            *next += 1;
            if !std::mem::replace(&mut is_met[follower], true) {
                path.push((follower, self.starts[follower]));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::rules::api::Place;

    fn rings(pairs: &[(u32, u32)]) -> Vec<u32> {
        let place = |row| Place { row, column: 0 };
        let links: Vec<Link> = pairs
            .iter()
            .map(|&(taker, giver)| Link { taker: place(taker), giver: place(giver) })
            .collect();
        let mut rings: Vec<u32> = in_rings(&links).into_iter().collect();
        rings.sort_unstable();
        rings
    }

    #[test]
    fn rings_are_told_from_chains() {
        assert!(rings(&[]).is_empty());
        assert!(rings(&[(1, 2), (2, 3)]).is_empty());
        assert_eq!(rings(&[(1, 2), (2, 1), (3, 4)]), [1, 2]);
        assert_eq!(rings(&[(0, 1), (1, 2), (2, 3), (3, 1)]), [1, 2, 3]);
    }

    #[test]
    fn a_row_that_passes_on_two_identities_makes_no_ring() {
        assert!(rings(&[(0, 1), (0, 1)]).is_empty());
        assert!(rings(&[(0, 1), (0, 2), (1, 3), (2, 3)]).is_empty());
        assert_eq!(rings(&[(0, 1), (0, 1), (1, 2), (1, 2), (2, 3), (3, 2)]), [2, 3]);
    }

    #[test]
    fn a_row_between_two_rings_stands_in_neither() {
        assert_eq!(rings(&[(0, 1), (1, 0), (1, 2), (2, 3), (3, 4), (4, 3)]), [0, 1, 3, 4]);
    }

    #[test]
    fn a_long_chain_and_a_long_ring_are_walked_without_recursion() {
        let mut pairs: Vec<(u32, u32)> = (0..100_000).map(|row| (row, row + 1)).collect();
        assert!(rings(&pairs).is_empty());
        pairs.push((100_000, 0));
        assert_eq!(rings(&pairs).len(), 100_001);
    }

    proptest! {
        #[test]
        fn a_row_is_in_a_ring_exactly_if_its_links_lead_back_to_it(
            pairs in proptest::collection::vec((0..12_u32, 0..12_u32), 0..30)
        ) {
            let pairs: Vec<(u32, u32)> = pairs.into_iter().filter(|(taker, giver)| taker != giver).collect();
            let mut leads = [[false; 12]; 12];
            for &(taker, giver) in &pairs {
                leads[taker as usize][giver as usize] = true;
            }
            for by in 0..12 {
                for from in 0..12 {
                    for to in 0..12 {
                        leads[from][to] |= leads[from][by] && leads[by][to];
                    }
                }
            }
            let expected: Vec<u32> = (0..12).filter(|&row| leads[row as usize][row as usize]).collect();
            prop_assert_eq!(rings(&pairs), expected);
        }
    }
}
