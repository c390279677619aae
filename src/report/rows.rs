//! Row numbers as a person reads them.

/// The most ranges that a line shows.
const MOST: usize = 20;

/// Writes row numbers as ranges: `3–7, 12`; a long series ends with the number of ranges left out.
#[must_use]
pub fn ranges(rows: &[u32]) -> String {
    let mut sorted = rows.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    let mut spans: Vec<(u32, u32)> = Vec::new();
    for row in sorted {
        match spans.last_mut() {
            Some((_, last)) if *last + 1 == row => *last = row,
            _ => spans.push((row, row)),
        }
    }
    let shown: Vec<String> =
        spans.iter().take(MOST).map(|(first, last)| if first == last { first.to_string() } else { format!("{first}–{last}") }).collect();
    let rest = spans.len().saturating_sub(MOST);
    if rest > 0 { format!("{} … (+{rest})", shown.join(", ")) } else { shown.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::ranges;

    #[test]
    fn neighbouring_rows_are_one_range_whatever_their_order() {
        assert_eq!(ranges(&[12, 3, 4, 5, 5]), "3–5, 12");
    }

    #[test]
    fn a_long_series_is_cut_with_its_rest_told() {
        let rows: Vec<u32> = (0..50).map(|n| n * 2).collect();
        assert!(ranges(&rows).ends_with("38 … (+30)"));
    }
}
