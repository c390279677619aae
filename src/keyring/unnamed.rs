//! The scheme of identities that name none.

use crate::identity::{Esi, Scheme, is_institution_number, user_and_realm};

/// Finds the scheme of the identities of a file that name none: where all of them are ESIs, or
/// Unilogins, it is that; else they are real ids.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unnamed(Option<Scheme>);

impl Unnamed {
    /// Takes an identity that names no scheme; returns what it is by its shape.
    pub fn take(&mut self, identity: &str) -> Scheme {
        let scheme = by_shape(identity);
        self.0 = match self.0 {
            Some(known) if known != scheme => Some(Scheme::RealId),
            _ => Some(scheme),
        };
        scheme
    }

    /// Tells whether no other identity changes it: one real id does that, mostly the first.
    #[must_use]
    pub fn is_settled(self) -> bool {
        self.0 == Some(Scheme::RealId)
    }

    /// Returns the scheme.
    #[must_use]
    pub fn scheme(self) -> Scheme {
        self.0.unwrap_or(Scheme::RealId)
    }
}

fn by_shape(identity: &str) -> Scheme {
    if Esi::looks_like(identity) {
        Scheme::Esi
    } else if user_and_realm(identity).1.is_some_and(is_institution_number) {
        Scheme::Unilogin
    } else {
        Scheme::RealId
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_all_of_a_file_is_it_is_without_a_name_too() {
        let esi = "urn:schac:personalUniqueCode:int:esi:ladok.se:x";
        for (identities, wanted) in [
            (&[esi, esi][..], Scheme::Esi),
            (&["anna1234@101001", "bent1234@G10001"], Scheme::Unilogin),
            (&["001@zandkasteel", esi], Scheme::RealId),
            (&[esi, "anna1234@101001"], Scheme::RealId),
            (&["001@99YY01"], Scheme::RealId),
            (&[], Scheme::RealId),
        ] {
            let mut unnamed = Unnamed::default();
            for identity in identities {
                unnamed.take(identity);
            }
            assert_eq!(unnamed.scheme(), wanted, "{identities:?}");
        }
    }
}
