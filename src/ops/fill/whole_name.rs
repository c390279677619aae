//! Taking a whole name in one column apart, in every way in which it can be done.

use crate::person::{fold, is_particle, name_key};

/// One way to take a whole name apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Split {
    pub(super) first: String,
    /// The surname, after its prefix.
    pub(super) last: String,
}

impl Split {
    fn new(first: &[&str], last: &[&str]) -> Self {
        Self { first: first.join(" "), last: last.join(" ") }
    }

    /// Tells whether the surname is that of two columns, with a prefix that both of them lack.
    pub(super) fn adds_prefix_to(&self, prefix: &str, last: &str) -> bool {
        let (whole, part) = (fold(&self.last), name_key(prefix, last));
        !part.is_empty() && whole.len() > part.len() && whole.ends_with(&part)
    }
}

/// Takes a whole name apart. There is one way where a comma ends the surname, and where all between
/// the first and the last word are prefixes.
pub(super) fn splits(full: &str) -> Vec<Split> {
    if let Some((surname, given)) = full.split_once(',') {
        return vec![after_comma(surname, given)];
    }
    let words: Vec<&str> = full.split_whitespace().collect();
    let Some((last, before)) = words.split_last().filter(|(_, before)| !before.is_empty()) else {
        return vec![Split::new(&[], &words)];
    };
    let is_clear = before[1..].iter().all(|word| is_particle(word)) && !last.is_empty();
    let ends = if is_clear { 1..2 } else { 1..words.len() };
    // A first name does not end in a prefix: that belongs to the surname.
    let sound = ends.filter(|&end| end == 1 || !is_particle(words[end - 1]));
    sound.map(|end| Split::new(&words[..end], &words[end..])).collect()
}

/// `Berg, Zoë van der`, `van der Berg, Zoë` and `Berg, van der, Zoë`.
fn after_comma(surname: &str, given: &str) -> Split {
    let (prefix, first) = given.rsplit_once(',').unwrap_or(("", given));
    let words: Vec<&str> = first.split_whitespace().collect();
    let end = words.iter().rposition(|word| !is_particle(word)).map_or(0, |at| at + 1);
    let last: Vec<&str> = prefix
        .split([',', ' '])
        .filter(|word| !word.is_empty())
        .chain(words[end..].iter().copied())
        .chain(surname.split_whitespace())
        .collect();
    Split::new(&words[..end], &last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(full: &str) -> Vec<(String, String)> {
        splits(full).into_iter().map(|split| (split.first, split.last)).collect()
    }

    #[test]
    fn a_name_with_a_comma_or_with_prefixes_only_between_is_taken_apart_in_one_way() {
        let one = |first: &str, last: &str| vec![(first.to_owned(), last.to_owned())];
        for name in
            ["Zoë van der Berg", "Berg, van der, Zoë", "van der Berg, Zoë", "Berg, Zoë van der"]
        {
            assert_eq!(told(name), one("Zoë", "van der Berg"), "{name}");
        }
        assert_eq!(told("Daniel Amrani"), one("Daniel", "Amrani"));
        assert_eq!(told("Amrani"), one("", "Amrani"));
        assert_eq!(told(""), one("", ""));
    }

    #[test]
    fn a_name_of_more_words_is_taken_apart_in_every_way() {
        let names =
            told("Anna Maria van der Berg").into_iter().map(|(first, _)| first).collect::<Vec<_>>();
        assert_eq!(names, ["Anna", "Anna Maria"]);
    }
}
