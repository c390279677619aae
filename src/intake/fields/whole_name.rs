//! Taking a whole name in one column apart, where there is one way to do it.

use crate::person::{is_initials, is_particle};

/// A whole name in its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WholeName {
    pub(crate) first: String,
    pub(crate) prefix: String,
    pub(crate) last: String,
}

/// Takes a whole name apart: `Berg, Zoë van der`, `van der Berg, Zoë`, `Berg, van der, Zoë`, and `Zoë van der Berg`, where the prefix tells which
/// words are the first name. None where it can be read in another way: two words without a comma may stand in either order.
pub(crate) fn certain(full: &str) -> Option<WholeName> {
    let (first, before, after) = match full.split_once(',') {
        Some((surname, given)) => {
            let (between, given) = given.rsplit_once(',').unwrap_or(("", given));
            let given: Vec<&str> = given.split_whitespace().collect();
            let end = given.iter().rposition(|word| !is_particle(word)).map_or(0, |at| at + 1);
            let between: Vec<&str> = between.split_whitespace().collect();
            if !between.iter().all(|word| is_particle(word)) {
                return None;
            }
            let before: Vec<&str> = between.into_iter().chain(given[end..].iter().copied()).collect();
            (given[..end].join(" "), before, surname.split_whitespace().collect::<Vec<_>>())
        }
        None => in_order_of_speech(full)?,
    };
    let own = after.iter().take_while(|word| is_particle(word)).count();
    // A surname may be a particle by itself: then it is not certain what is the prefix.
    if first.is_empty() || own == after.len() || is_initials(&first) || (own > 0 && !before.is_empty()) {
        return None;
    }
    let prefix = [&before[..], &after[..own]].concat().join(" ");
    Some(WholeName { first, prefix, last: after[own..].join(" ") })
}

/// `Zoë van der Berg`: one first name, a prefix, one surname.
fn in_order_of_speech(full: &str) -> Option<(String, Vec<&str>, Vec<&str>)> {
    let words: Vec<&str> = full.split_whitespace().collect();
    let [first, between @ .., last] = &words[..] else { return None };
    let is_clear = !between.is_empty() && between.iter().all(|word| is_particle(word)) && !is_particle(first) && !is_particle(last);
    is_clear.then(|| ((*first).to_owned(), between.to_vec(), vec![*last]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_read_in_one_way_is_taken_apart() {
        for (full, parts) in [
            ("Smit, Jan", ("Jan", "", "Smit")),
            ("Berg, Zoë van der", ("Zoë", "van der", "Berg")),
            ("van der Berg, Zoë", ("Zoë", "van der", "Berg")),
            ("Berg, van der, Zoë", ("Zoë", "van der", "Berg")),
            ("Jansen-de Vries, Anna Maria", ("Anna Maria", "", "Jansen-de Vries")),
            ("Zoë van der Berg", ("Zoë", "van der", "Berg")),
        ] {
            let (first, prefix, last) = parts;
            let expected = WholeName { first: first.to_owned(), prefix: prefix.to_owned(), last: last.to_owned() };
            assert_eq!(certain(full), Some(expected), "{full}");
        }
    }

    #[test]
    fn what_can_be_read_in_more_ways_is_left_alone() {
        for full in
            ["Jan Smit", "Smit", "Anna Maria Smit", "Smit,", ", Jan", "Berg, van der", "Smit, J.P.", "Smit, Piet, Jan", "Jan de", ""]
        {
            assert_eq!(certain(full), None, "{full}");
        }
    }
}
