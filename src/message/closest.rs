//! "Did you mean …?": the candidate that a typing error is nearest to.

/// Returns the candidate nearest to a word, where one is near enough to be meant: at most one error
/// in three characters and three in all, case aside.
///
/// ```
/// use waswordt::message::closest;
/// assert_eq!(closest("magsiter", ["magister", "fronter"]), Some("magister"));
/// assert_eq!(closest("som", ["magister", "fronter"]), None);
/// ```
#[must_use]
pub fn closest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let word = word.to_lowercase();
    let distance = |candidate: &str| strsim::osa_distance(&word, &candidate.to_lowercase());
    let nearest = candidates
        .into_iter()
        .map(|candidate| (distance(candidate), candidate))
        .min_by_key(|&(distance, _)| distance)?;
    (nearest.0 <= 3 && nearest.0 * 3 <= word.chars().count().max(3)).then_some(nearest.1)
}

/// Counts the slips of the pen between two words: letters left out, added, changed or swapped with
/// their neighbour.
#[must_use]
pub fn slips(one: &str, other: &str) -> usize {
    strsim::osa_distance(one, other)
}
