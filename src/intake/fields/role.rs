//! Whether a person of a table is a pupil.

use crate::person::fold;

/// Parts of words for a pupil.
const PUPIL: [&str; 8] =
    ["student", "leerling", "pupil", "learner", "deelnemer", "cursist", "scholier", "kind"];

/// Parts of words for everybody else of whom an administration or a portal may tell.
const OTHER: [&str; 45] = [
    "teach",
    "admin",
    "guardian",
    "parent",
    "proctor",
    "relative",
    "counsel",
    "principal",
    "staff",
    "employee",
    "faculty",
    "affiliate",
    "docent",
    "leraar",
    "leraren",
    "lerares",
    "leerkracht",
    "onderwijzer",
    "medewerk",
    "personeel",
    "beheer",
    "verzorg",
    "voogd",
    "mentor",
    "coach",
    "guest",
    "gast",
    "professional",
    "directie",
    "directeur",
    "rector",
    "assistent",
    "assistant",
    "instruct",
    "alumn",
    "stagiair",
    "vrijwillig",
    "volunteer",
    "concierge",
    "secreta",
    "bestuur",
    "decaan",
    "begeleid",
    "manager",
    "coordinator",
];

/// Words that mean somebody else where they stand by themselves: in another word they are something
/// else.
const ALONE: [&str; 9] = ["ouder", "ouders", "aide", "op", "oop", "obp", "ob", "family", "familie"];

/// Who has been a pupil.
const FORMER: [&str; 5] = ["oudleerling", "exleerling", "exstudent", "formerstudent", "voormalig"];

/// Whole words for those whom every school has, which say it under any title.
const OF_SCHOOL: [&str; 19] = [
    "leerling",
    "leerlingen",
    "student",
    "students",
    "studenten",
    "pupil",
    "pupils",
    "deelnemer",
    "deelnemers",
    "cursist",
    "cursisten",
    "docent",
    "docenten",
    "leraar",
    "leraren",
    "leerkracht",
    "leerkrachten",
    "teacher",
    "teachers",
];

/// Tells whether a cell is a word for a pupil or a teacher, and no more.
pub(super) fn is_of_school(cell: &str) -> bool {
    OF_SCHOOL.contains(&fold(cell).as_str())
}

/// Tells whether a cell says that somebody is no pupil.
pub(super) fn names_other(cell: &str) -> bool {
    read(cell) == Some(Person::Other)
}

/// Tells whether a text lists roles: `leerling/docent`, `docent of leerling`.
pub(super) fn lists_roles(text: &str) -> bool {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .map(fold)
        .filter(|word| !word.is_empty())
        .collect();
    let is_role = |word: &&String| read_word(word) != Person::Unknown;
    words.iter().filter(is_role).count() > 1
        && words
            .iter()
            .all(|word| is_role(&word) || ["of", "or", "en", "and", "etc"].contains(&word.as_str()))
}

/// What a table says of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Person {
    Pupil,
    Other,
    /// Something that is not known.
    Unknown,
}

/// Reads one word.
fn read_word(word: &str) -> Person {
    let has = |parts: &[&str]| parts.iter().any(|part| word.contains(part));
    match (has(&PUPIL), has(&OTHER) || ALONE.contains(&word)) {
        (true, false) => Person::Pupil,
        (false, true) => Person::Other,
        // A `leerlingbegeleider` is no pupil, and a `student-assistent` may be one.
        _ => Person::Unknown,
    }
}

/// Reads a cell, which may name several roles: who is a pupil among other things is one.
fn read(cell: &str) -> Option<Person> {
    let words = cell.split([',', ';', '|', '/', '&', '+']).map(|part| {
        let part = part.rsplit(':').next().unwrap_or(part);
        if FORMER.iter().any(|former| fold(part).contains(former)) {
            return Some(Person::Other);
        }
        part.split_whitespace()
            .map(fold)
            .filter(|word| !word.is_empty())
            .map(|word| read_word(&word))
            .reduce(of_words)
    });
    words.flatten().reduce(|one, other| match (one, other) {
        (Person::Pupil, _) | (_, Person::Pupil) => Person::Pupil,
        (Person::Other, Person::Other) => Person::Other,
        _ => Person::Unknown,
    })
}

/// Joins what the words of one role say: `Teaching staff` and `Afdeling docenten` are others,
/// whatever else they are called.
fn of_words(one: Person, other: Person) -> Person {
    match (one, other) {
        (Person::Unknown, said) | (said, Person::Unknown) => said,
        (one, other) if one == other => one,
        _ => Person::Unknown,
    }
}

/// The roles of a table, row by row.
#[derive(Debug, Default)]
pub(crate) struct Roles {
    others: Vec<u32>,
    unknown: Vec<u32>,
    /// Rows that name no role.
    blank: Vec<u32>,
    is_told: bool,
}

impl Roles {
    /// Takes the role of a row; returns whether it is of a pupil, for all that is known. In a
    /// rostering standard only a student is one.
    pub(crate) fn take(&mut self, cell: &str, is_rostering: bool, row: u32) -> bool {
        let is_student = |cell: &str| {
            cell.split([',', ';', '|']).any(|role| role.trim().eq_ignore_ascii_case("student"))
        };
        let person = match read(cell) {
            Some(_) if is_rostering => {
                Some(if is_student(cell) { Person::Pupil } else { Person::Other })
            }
            person => person,
        };
        self.is_told |= person.is_some();
        match person {
            Some(Person::Pupil) => {}
            Some(Person::Other) => self.others.push(row),
            Some(Person::Unknown) => self.unknown.push(row),
            None => self.blank.push(row),
        }
        person != Some(Person::Other)
    }

    /// Returns the rows of people who are no pupils, and those of which that is not known: an empty
    /// cell too, where others are filled.
    pub(crate) fn finish(self) -> (Vec<u32>, Vec<u32>) {
        let mut unknown = self.unknown;
        if self.is_told {
            unknown.extend(self.blank);
            unknown.sort_unstable();
        }
        (self.others, unknown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roles(is_rostering: bool, cells: &[&str]) -> (Vec<u32>, Vec<u32>) {
        let mut roles = Roles::default();
        for (cell, row) in cells.iter().zip(1..) {
            roles.take(cell, is_rostering, row);
        }
        roles.finish()
    }

    #[test]
    fn who_is_known_to_be_something_else_is_no_pupil() {
        for word in [
            "teacher",
            "Docenten",
            "guardian",
            "site Administrator",
            "Ouder/verzorger",
            "Ouders",
            "Ouder/voogd",
            "Systeembeheerder",
            "Medewerkers",
            "Mentoren",
            "OOP",
            "OP",
            "Directie",
            "Lerares",
            "docent/mentor",
            "Onderwijsassistent",
            "Teaching staff",
            "ext:mentor",
            "alumnus",
            "Oud-leerling",
            "Oud leerling",
            "Former student",
            "teacher,aide",
        ] {
            assert_eq!(read(word), Some(Person::Other), "{word}");
        }
        for word in [
            "student",
            "Leerlingen",
            "teacher,student",
            "Student (vo)",
            "urn:mace:student",
            "ouderejaars leerling",
        ] {
            assert_eq!(read(word), Some(Person::Pupil), "{word}");
        }
        for word in ["Member", "Leerlingbegeleider", "docent, x7", "user"] {
            assert_eq!(read(word), Some(Person::Unknown), "{word}");
        }
        assert_eq!((read(""), read(" ; ")), (None, None));
    }

    #[test]
    fn a_word_that_is_not_known_is_told_and_so_is_an_empty_cell_among_others() {
        assert_eq!(roles(false, &["leerling", "Member", "", "docent"]), (vec![4], vec![2, 3]));
        assert_eq!(roles(false, &["", ""]), (vec![], vec![]));
        assert_eq!(roles(true, &["student", "pupil", "proctor", ""]), (vec![2, 3], vec![4]));
    }
}
