//! What a report says of a list beside its findings.

use crate::moves::Contact;

/// What a report or letter says of the list beside its findings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About<'a> {
    /// The name of the school.
    pub school: Option<&'a str>,
    /// The version of the list.
    pub version: Option<u32>,
    /// The name of the file, without folders.
    pub file: &'a str,
    /// The day of the check.
    pub today: String,
    /// The day before which the list is to be back.
    pub before: Option<String>,
    /// Whom to ask.
    pub sender: Option<&'a Contact>,
}
