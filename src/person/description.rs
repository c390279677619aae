//! What is told about somebody.

/// What a row or keyring tells about a person; columns that a format lacks are empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Person<'a> {
    /// Voorletters.
    pub initials: &'a str,
    /// Voornaam.
    pub first_name: &'a str,
    /// Tussenvoegsel.
    pub prefix: &'a str,
    /// Achternaam.
    pub last_name: &'a str,
    /// Postcode.
    pub postcode: &'a str,
    /// Huisnummer.
    pub house_number: &'a str,
    /// School locatie.
    pub location: &'a str,
}
