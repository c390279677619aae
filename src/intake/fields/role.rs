//! Whether a person of a table is a pupil.

use crate::person::fold;

/// Words for a pupil.
const PUPIL: [&str; 11] =
    ["student", "studenten", "students", "leerling", "leerlingen", "pupil", "learner", "deelnemer", "cursist", "scholier", "kind"];

/// Words for everybody else of whom an administration or a portal may tell.
const NO_PUPIL: [&str; 36] = [
    "teacher",
    "teachers",
    "administrator",
    "admin",
    "sysadmin",
    "systemadministrator",
    "districtadministrator",
    "siteadministrator",
    "aide",
    "guardian",
    "parent",
    "parent/guardian",
    "proctor",
    "relative",
    "counselor",
    "principal",
    "staff",
    "employee",
    "faculty",
    "affiliate",
    "docent",
    "leraar",
    "leerkracht",
    "leerkrachten",
    "medewerker",
    "personeel",
    "beheerder",
    "ouder",
    "ouder/verzorger",
    "verzorger",
    "voogd",
    "mentor",
    "coach",
    "guest",
    "gast",
    "professional",
];

/// Tells whether a cell says that somebody is no pupil: it may name several roles, and a word that is not known says nothing.
pub(crate) fn is_no_pupil(cell: &str) -> bool {
    let mut words = cell.split([',', ';', '|']).map(fold).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| NO_PUPIL.contains(&word.as_str()) && !PUPIL.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_who_is_known_to_be_something_else_is_no_pupil() {
        for word in ["teacher", "Docent", "guardian", "site Administrator", "Ouder/verzorger", "teacher,aide"] {
            assert!(is_no_pupil(word), "{word}");
        }
        for word in ["student", "Leerling", "", "Member", "teacher,student", " ; "] {
            assert!(!is_no_pupil(word), "{word}");
        }
    }
}
