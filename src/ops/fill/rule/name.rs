//! What stands in the place of a name and is more than one, or none: nothing is made of it.

use crate::identity::{is_filler, is_remark_word};
use crate::person::fold;

/// Tells whether a cell holds a name and nothing else. An empty one may, and so may a dash.
pub(super) fn is_name(cell: &str) -> bool {
    let cell = cell.trim();
    let is_of_name = |c: char| {
        c.is_alphabetic()
            || c.is_whitespace()
            || "'’‘`´.,-‐‑–".contains(c)
            || ('\u{300}'..='\u{36f}').contains(&c)
    };
    let says = |word: &str| is_remark_word(&fold(word));
    let is_remark = || cell.contains(char::is_alphabetic) && is_filler(cell);
    cell.chars().all(is_of_name) && !cell.split([' ', ',', '-']).any(says) && !is_remark()
}

#[cfg(test)]
mod tests {
    use super::is_name;

    #[test]
    fn a_name_is_told_from_what_somebody_wrote_beside_it() {
        for name in [
            "Eva",
            "Anna Maria",
            "van der",
            "v.d.",
            "'t Hart",
            "D’Hondt-Núñez",
            "J.",
            "Berg, van der",
            "Jansen - de Vries",
            "-",
            "",
            "Na",
            "Zie\u{308}",
            "IJsbrands",
        ] {
            assert!(is_name(name), "{name}");
        }
        for other in [
            "Eva (uitgeschreven)",
            "Eva uitgeschreven",
            "Eva - verhuisd",
            "Eva [2]",
            "Eva 2",
            "Eva*",
            "Jan/Piet",
            "?",
            "onbekend",
            "n.v.t.",
            "Smit = De Vries",
            "Eva; zie mail",
            "Eva & Jan",
        ] {
            assert!(!is_name(other), "{other}");
        }
    }
}
