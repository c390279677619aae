//! Which signers speak for which schools.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::written::{self, Flaw};
use crate::display_in_english;
use crate::message::{Fault, Message, Problem};

/// The schools of each signer.
///
/// ```toml
/// [signers]
/// "distributeur@example.nl" = ["99ZZ00", "99ZZ01"]
/// "landelijk@example.nl" = ["*"]
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schools {
    signers: BTreeMap<String, Vec<String>>,
}

impl Schools {
    /// Parses the file; `name` is what errors call it.
    ///
    /// # Errors
    /// The place and the reason, where it is no such table.
    pub fn parse(name: &str, text: &str) -> Result<Self, SchoolsError> {
        written::read(text).map_err(|flaw| SchoolsError { file: name.to_owned(), flaw })
    }

    /// Tells whether one of a line's principals speaks for a school; `*` stands for every school,
    /// and four characters for all its locations.
    #[must_use]
    pub fn allow(&self, principals: &str, brin: &str) -> bool {
        let brins =
            principals.split(',').filter_map(|principal| self.signers.get(principal)).flatten();
        let mut brins = brins.map(|listed| listed.trim());
        brins.any(|listed| {
            listed == "*" || listed.eq_ignore_ascii_case(brin) || is_school_of(listed, brin)
        })
    }
}

/// Tells whether a number of four characters is that of the school whose location is meant.
fn is_school_of(listed: &str, brin: &str) -> bool {
    listed.len() == 4 && brin.get(..4).is_some_and(|school| school.eq_ignore_ascii_case(listed))
}

/// A table of signers and schools that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolsError {
    file: String,
    flaw: Flaw,
}

impl Problem for SchoolsError {
    fn message(&self) -> Message {
        self.flaw.told("signers-for-malformed").with("file", &self.file)
    }

    fn fault(&self) -> Fault {
        Fault::Usage
    }
}
display_in_english!(SchoolsError);
impl std::error::Error for SchoolsError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signer_speaks_for_its_schools_alone() {
        let schools = Schools::parse(
            "s",
            "[signers]\n\"d@x.nl\" = [\"99ZZ00\", \"98ZZ\"]\n\"all@x.nl\" = [\"*\"]\n",
        )
        .unwrap();
        assert!(
            schools.allow("d@x.nl", "99zz00")
                && schools.allow("a@x.nl,d@x.nl", "98ZZ01")
                && schools.allow("all@x.nl", "01AA00")
        );
        assert!(
            !schools.allow("d@x.nl", "99ZZ01")
                && !schools.allow("a@x.nl", "99ZZ00")
                && !schools.allow("", "99ZZ00")
        );
        assert_eq!(Schools::parse("s", "[signers]\n\"d@x.nl\" = 3\n").unwrap_err().flaw.line, 2);
    }
}
