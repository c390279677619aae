//! Where identities stand: with the person that they tell of, or with another one of the list.

use std::collections::HashMap;

use super::ways::{WAYS, WayNo, is_of_one_name};

/// Where an identity stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// With the row that it tells of.
    Own,
    /// With another row than the one that it tells of: the first row that it tells of, by its
    /// index.
    Other(usize),
    /// It may be of its own row, or it cannot tell.
    Unclear,
    /// It tells of no row.
    Nobody,
}

/// An identity, as it is compared.
#[derive(Debug)]
pub(super) struct Subject {
    /// The index of its row.
    pub(super) row: usize,
    /// The numbers under which it may be found.
    pub(super) keys: Vec<u64>,
    /// Whether it has something of its own row in any case.
    pub(super) is_like_own: bool,
}

/// Who is found under which number, and by which way.
struct Hits {
    is_own: bool,
    /// The first other row, by way.
    others: Vec<(WayNo, usize)>,
}

/// Finds where identities stand. `each` visits every row with the numbers that tell of it, each
/// with the way by which it was made.
pub(super) fn standings(
    subjects: &[Subject],
    each: impl FnOnce(&mut dyn FnMut(usize, WayNo, u64)),
) -> Standings {
    let mut wanted: HashMap<u64, Vec<usize>> = HashMap::new();
    for (at, subject) in subjects.iter().enumerate() {
        subject.keys.iter().for_each(|&key| wanted.entry(key).or_default().push(at));
    }
    let mut hits: Vec<Hits> =
        subjects.iter().map(|_| Hits { is_own: false, others: Vec::new() }).collect();
    let mut found_by = [0_usize; WAYS];
    each(&mut |row, way, key| {
        for &at in wanted.get(&key).into_iter().flatten() {
            let hits = &mut hits[at];
            if subjects[at].row == row {
                hits.is_own = true;
                found_by[usize::from(way)] += 1;
            } else if hits.others.iter().all(|(other, _)| *other != way) {
                hits.others.push((way, row));
                found_by[usize::from(way)] += 1;
            }
        }
    });
    // A portal has a way of its own; what another way makes by chance is no evidence.
    let most = found_by.iter().copied().max().unwrap_or_default();
    let is_used = |way: WayNo| found_by[usize::from(way)] * 5 >= most;
    let standing = |(hits, subject): (&Hits, &Subject)| match hits
        .others
        .iter()
        .find(|(way, _)| is_used(*way))
    {
        _ if hits.is_own => Standing::Own,
        _ if subject.is_like_own => Standing::Unclear,
        Some(&(_, row)) => Standing::Other(row),
        None => Standing::Nobody,
    };
    let exchanged = exchanged(subjects, &hits, is_used);
    let by_one_name = found_by
        .iter()
        .enumerate()
        .filter(|(way, _)| is_of_one_name(*way as WayNo))
        .map(|(_, count)| *count)
        .max();
    Standings {
        exchanged,
        of: hits.iter().zip(subjects).map(standing).collect(),
        is_by_one_name: by_one_name == Some(most),
    }
}

/// Finds pairs of rows of which the identities tell of each other and of neither itself.
fn exchanged(
    subjects: &[Subject],
    hits: &[Hits],
    is_used: impl Fn(WayNo) -> bool,
) -> Vec<(usize, usize)> {
    let tells_of = |at: usize| -> Vec<usize> {
        // A first name may be somebody's surname as well.
        let is_clear =
            |way: WayNo| is_used(way) && !(subjects[at].is_like_own && is_of_one_name(way));
        let others = hits[at].others.iter().filter(|(way, _)| !hits[at].is_own && is_clear(*way));
        others.map(|&(_, row)| row).collect()
    };
    let index = |row: usize| subjects.binary_search_by_key(&row, |subject| subject.row).ok();
    let tells_back = |at: usize, row: &usize| {
        index(*row).is_some_and(|other| tells_of(other).contains(&subjects[at].row))
    };
    let partner = |at: usize| tells_of(at).into_iter().find(|row| tells_back(at, row));
    let pairs = (0..subjects.len()).filter_map(|at| Some((subjects[at].row, partner(at)?)));
    pairs.filter(|(one, other)| one < other).collect()
}

/// Where the identities of a column stand.
#[derive(Debug)]
pub(super) struct Standings {
    /// Of each identity, in the order of rows.
    pub(super) of: Vec<Standing>,
    /// Pairs of rows whose identities tell of each other and of neither itself.
    pub(super) exchanged: Vec<(usize, usize)>,
    /// Whether what was found was mostly found by a first name or a surname alone.
    pub(super) is_by_one_name: bool,
}

impl Standings {
    /// Counts the identities that were judged: those of which it is clear with whom they stand, or
    /// that they are nobody's here.
    pub(super) fn judged(&self) -> usize {
        self.of.iter().filter(|standing| **standing != Standing::Unclear).count()
    }

    pub(super) fn own(&self) -> usize {
        self.of.iter().filter(|standing| **standing == Standing::Own).count()
    }

    /// Finds the stretch in which identities stand most clearly with others: one that stands with
    /// another counts for it, one that is nobody's against it, and one that stands right three
    /// times as much.
    pub(super) fn worst_stretch(&self) -> Stretch {
        let weight = |standing: &Standing| match standing {
            Standing::Other(_) => 1,
            Standing::Unclear => 0,
            Standing::Nobody => -1,
            Standing::Own => -3,
        };
        let (mut worst, mut score, mut start) = (Stretch::default(), 0, 0);
        for (at, standing) in self.of.iter().enumerate() {
            if score <= 0 {
                (score, start) = (0, at);
            }
            score += weight(standing);
            if score > worst.score {
                worst = Stretch { start, end: at + 1, score, others: 0 };
            }
        }
        worst.others = self.of[worst.start..worst.end]
            .iter()
            .filter(|standing| matches!(standing, Standing::Other(_)))
            .count();
        worst
    }
}

/// A part of a column in which identities stand with others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) start: usize,
    pub(super) end: usize,
    /// How many more stand with others than is explained otherwise.
    pub(super) score: i64,
    /// How many stand with others.
    pub(super) others: usize,
}

/// From here on the evidence is overwhelming.
const OVERWHELMING: i64 = 8;
/// A short list has to have nearly all of its identities with others.
const FEWEST: usize = 4;
/// Fewer are told one by one, if at all.
const NOTABLE: i64 = 3;
/// In a long list a few more meet by chance.
const NOTABLE_IN_LONG: i64 = 5;

impl Stretch {
    /// Tells whether it cannot be chance.
    pub(super) fn is_overwhelming(&self, judged: usize) -> bool {
        self.score >= OVERWHELMING
            || self.others >= FEWEST && self.others * 4 >= judged * 3 && self.score >= NOTABLE
    }

    /// Tells whether somebody should look.
    pub(super) fn is_notable(&self, judged: usize) -> bool {
        self.score >= NOTABLE_IN_LONG || self.score >= NOTABLE && self.others * 2 >= judged
    }
}
