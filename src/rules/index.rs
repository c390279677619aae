//! One index over all identities of a list: who shares an identity, and who almost does.
//!
//! Every occurrence is one entry of sixteen bytes, sorted by a hash under which near misses are
//! equal too. Only where hashes are equal are values looked at, so a sound list costs one sort.

use std::ops::Range;

use rayon::slice::ParallelSliceMut as _;

use super::api::Place;
use crate::identity::{Case, Scheme, near_key};
use crate::list::List;

/// All identities of a list, sorted so that equal ones stand together.
#[derive(Debug, Default)]
pub(super) struct Index(Vec<(u64, Place)>);

impl Index {
    pub(super) fn with_capacity(occurrences: usize) -> Self {
        Self(Vec::with_capacity(occurrences))
    }

    pub(super) fn insert(&mut self, row: usize, column: usize, value: &str) {
        self.0.push((near_hash(value), Place { row: row as u32, column: column as u8 }));
    }

    /// Returns how many occurrences there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Takes the identities of later rows.
    pub(super) fn append(&mut self, mut later: Self) {
        self.0.append(&mut later.0);
    }

    /// Sorts, and calls `visit` with every set of identities that may be one, in the order of rows.
    pub(super) fn for_each_cluster(mut self, mut visit: impl FnMut(&[Place])) {
        self.0.par_sort_unstable();
        let mut clusters: Vec<Range<usize>> = Vec::new();
        let mut start = 0;
        for at in 1..=self.0.len() {
            if at == self.0.len() || self.0[at].0 != self.0[start].0 {
                if at - start > 1 {
                    clusters.push(start..at);
                }
                start = at;
            }
        }
        clusters.sort_unstable_by_key(|range| self.0[range.start].1);
        let mut places = Vec::new();
        for range in clusters {
            places.clear();
            places.extend(self.0[range].iter().map(|entry| entry.1));
            visit(&places);
        }
    }
}

/// One occurrence of an identity, with the forms by which it is compared.
#[derive(Debug)]
struct Keyed<'a> {
    near: String,
    key: std::borrow::Cow<'a, str>,
    place: Place,
}

/// Splits a cluster into its near groups and, inside each, its groups of equal identities.
pub(super) fn split(
    list: &List,
    places: &[Place],
    case: Case,
    mut visit: impl FnMut(&[Vec<Place>]),
) {
    let mut by_scheme: Vec<(Scheme, Vec<Place>)> = Vec::new();
    for &place in places {
        let scheme = place.identity(list).map_or(Scheme::RealId, |(_, scheme)| scheme);
        match by_scheme.iter_mut().find(|(known, _)| *known == scheme) {
            Some((_, places)) => places.push(place),
            None => by_scheme.push((scheme, vec![place])),
        }
    }
    for (scheme, places) in by_scheme {
        if places.len() < 2 {
            continue;
        }
        let value = |place: &Place| list.row(place.row as usize).cell(place.column.into());
        if places.iter().all(|place| value(place) == value(&places[0])) {
            visit(&[places]);
            continue;
        }
        let mut keyed: Vec<Keyed<'_>> = places
            .iter()
            .map(|place| Keyed {
                near: near_key(value(place)),
                key: scheme.key(value(place), case),
                place: *place,
            })
            .collect();
        keyed.sort_unstable_by(|a, b| (&a.near, &a.key, a.place).cmp(&(&b.near, &b.key, b.place)));
        for near in keyed.chunk_by(|a, b| a.near == b.near) {
            let groups: Vec<Vec<Place>> = near
                .chunk_by(|a, b| a.key == b.key)
                .map(|group| group.iter().map(|keyed| keyed.place).collect())
                .collect();
            visit(&groups);
        }
    }
}

/// Hashes a value so that values with one [`near_key`] have one hash.
fn near_hash(value: &str) -> u64 {
    if value.bytes().all(|byte| byte.is_ascii_graphic()) {
        caseless_hash(value.as_bytes())
    } else {
        caseless_hash(near_key(value).as_bytes())
    }
}

/// Hashes bytes without regard to ASCII case. It puts a few more characters together than case
/// does, which only makes a cluster larger.
fn caseless_hash(bytes: &[u8]) -> u64 {
    const MANY_BITS: u64 = 0x9e37_79b9_7f4a_7c15;
    const CASE: u64 = 0x2020_2020_2020_2020;
    let mut hash = bytes.len() as u64;
    let mut mix = |word: u64| hash = (hash.rotate_left(25) ^ (word | CASE)).wrapping_mul(MANY_BITS);
    let mut words = bytes.chunks_exact(8);
    for word in &mut words {
        mix(u64::from_le_bytes(word.try_into().unwrap_or_default()));
    }
    let mut rest = [0; 8];
    rest[..words.remainder().len()].copy_from_slice(words.remainder());
    mix(u64::from_le_bytes(rest));
    hash ^ (hash >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::Format;
    use crate::moves::FormatId;

    fn list(pairs: &[(&str, &str)]) -> List {
        let mut list = List::new(Format::of(FormatId::Vo));
        for (at, (was, wordt)) in pairs.iter().enumerate() {
            list.push(at as u32 + 2, ["", "", "", "", "", was, wordt]);
        }
        list
    }

    fn groups(pairs: &[(&str, &str)]) -> Vec<Vec<Vec<u32>>> {
        let list = list(pairs);
        let mut index = Index::default();
        for row in list.rows() {
            for column in [5, 6] {
                index.insert(row.index(), column, row.cell(column));
            }
        }
        let mut found = Vec::new();
        index.for_each_cluster(|places| {
            split(&list, places, Case::Exact, |groups| {
                found.push(
                    groups
                        .iter()
                        .map(|group| group.iter().map(|place| place.row).collect())
                        .collect(),
                );
            });
        });
        found
    }

    #[test]
    fn a_list_of_different_identities_has_no_groups() {
        assert!(groups(&[("a@x", "a@y"), ("b@x", "b@y")]).is_empty());
    }

    #[test]
    fn equal_identities_stand_together_over_both_columns() {
        assert_eq!(
            groups(&[("a@x", "b@x"), ("b@x", "c@x"), ("d@x", "a@x")]),
            [vec![vec![0, 2]], vec![vec![0, 1]]]
        );
    }

    #[test]
    fn near_misses_stand_together_as_groups_apart() {
        assert_eq!(
            groups(&[("jan@x", "a@y"), ("Jan@x", "b@y"), ("jan\u{200b}@x", "c@y")]),
            [vec![vec![1], vec![0], vec![2]]]
        );
    }

    #[test]
    fn hashes_agree_with_near_keys() {
        for (a, b) in
            [("Pluk@Petteflat", "pluk@petteflat"), ("ｐluk@x", "pluk@x"), ("pluk @x", "pluk@x")]
        {
            assert_eq!(near_key(a), near_key(b));
            assert_eq!(near_hash(a), near_hash(b));
        }
    }
}
