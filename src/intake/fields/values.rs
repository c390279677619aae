//! What a column is by what its cells say, where its title does not tell: the state of an account,
//! or whether somebody is a pupil.

use super::role::{is_of_school, names_other};
use super::state_title::{blocks_something_else, words};
use super::state_words::ELSEWHERE;

/// Words of cells, whole ones, that say the state of an account and nothing else. What an account
/// shares with a timetable or an invoice is not among them.
const STATES: [&str; 62] = [
    "actief",
    "active",
    "inactief",
    "inactive",
    "nonactief",
    "nietactief",
    "notactive",
    "geactiveerd",
    "activated",
    "gedeactiveerd",
    "deactivated",
    "ingeschakeld",
    "uitgeschakeld",
    "enabled",
    "disabled",
    "geblokkeerd",
    "gedeblokkeerd",
    "nietgeblokkeerd",
    "blocked",
    "unblocked",
    "suspended",
    "geschorst",
    "opgeschort",
    "archived",
    "gearchiveerd",
    "locked",
    "lockedout",
    "unlocked",
    "vergrendeld",
    "ontgrendeld",
    "deleted",
    "verwijderd",
    "removed",
    "uitgeschreven",
    "ingeschreven",
    "enrolled",
    "withdrawn",
    "vertrokken",
    "bevroren",
    "frozen",
    "gesperd",
    "gesperrt",
    "afgemeld",
    "deprovisioned",
    "terminated",
    "uitdienst",
    "indienst",
    "beeindigd",
    "opgeheven",
    "tobedeleted",
    "aktiv",
    "inaktiv",
    "deaktiviert",
    "deaktiverad",
    "deaktiveret",
    "geloscht",
    "actif",
    "inactif",
    "desactive",
    "bloque",
    "sparrad",
    "spærret",
];

/// A cell that says more than so many words is a remark.
const MOST_WORDS: usize = 4;

/// Parts of titles of columns that tell of somebody else than the person of the row.
const OF_OTHERS: [&str; 8] =
    ["door", "by", "contact", "ouder", "parent", "relati", "mentor", "aanmaker"];

/// Tells whether a column of such a title may say the state of an account by its cells.
pub(super) fn may_tell_states(title: &str) -> bool {
    let is_elsewhere = |word: &String| ELSEWHERE.iter().any(|other| word.contains(other));
    let of_title = words(title);
    // `Betaalstatus` and `Licentiestatus` are states of something else.
    let is_other_status =
        of_title.iter().any(|word| word.len() > "status".len() && word.ends_with("status"));
    !of_title.iter().any(is_elsewhere) && !is_other_status && !blocks_something_else(title)
}

/// Tells whether the cells of a column say the state of an account: more than half of those that
/// are filled.
pub(super) fn are_states<'c>(cells: impl Iterator<Item = &'c str>) -> bool {
    let (mut filled, mut states) = (0, 0);
    for cell in cells.filter(|cell| is_filled(cell)) {
        filled += 1;
        states += usize::from(is_state(cell));
    }
    states * 2 > filled
}

/// Tells whether a cell says anything.
pub(super) fn is_filled(cell: &str) -> bool {
    cell.chars().any(char::is_alphanumeric)
}

/// Tells whether a cell says the state of an account.
pub(super) fn is_state(cell: &str) -> bool {
    let words = words(cell);
    let joined: String = words.concat();
    let is_short = words.len() <= MOST_WORDS
        && !words.iter().any(|word| ELSEWHERE.iter().any(|other| word.contains(other)));
    let says = |word: &str| STATES.contains(&word);
    is_short && (says(&joined) || words.iter().any(|word| says(word)))
}

/// Tells whether the cells of a column say whether somebody is a pupil: all that are filled.
pub(super) fn are_roles<'c>(title: &str, cells: impl Iterator<Item = &'c str>) -> bool {
    if words(title).iter().any(|word| OF_OTHERS.iter().any(|other| word.contains(other))) {
        return false;
    }
    let mut filled = cells.filter(|cell| cell.chars().any(char::is_alphanumeric)).peekable();
    let mut is_told = false;
    filled.peek().is_some()
        && filled.all(|cell| {
            let is_core = is_of_school(cell);
            is_told |= is_core;
            is_core || names_other(cell) && words(cell).len() < MOST_WORDS
        })
        && is_told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_that_are_states_make_a_column_of_states_unless_its_title_tells_something_else() {
        for cells in [
            &["actief", "geblokkeerd", ""][..],
            &["Suspended", "-", "Active"],
            &["uitgeschreven"],
            &["Niet actief", "actief", "op vakantie"],
            &["uit dienst", "in dienst"],
        ] {
            assert!(are_states(cells.iter().copied()), "{cells:?}");
        }
        assert!(may_tell_states("Account") && may_tell_states("Bijzonderheden"));
        assert!(!may_tell_states("Betaalstatus") && !may_tell_states("MFA"));
        assert!(!may_tell_states("Afgemeld voor excursie") && !may_tell_states("Geschorst"));
        for cells in [
            &["Blok 1", "Blok 2"][..],
            &["ja", "nee"],
            &["open", "ok"],
            &["", "-"],
            &["Active Directory"],
            &["1", "0"],
        ] {
            assert!(!are_states(cells.iter().copied()), "{cells:?}");
        }
    }

    #[test]
    fn cells_that_are_roles_make_a_column_of_roles_unless_they_are_of_somebody_else() {
        for cells in [
            &["leerling", "docent"][..],
            &["Teachers", ""],
            &["student", "staff"],
            &["Leerling", "ouder"],
        ] {
            assert!(are_roles("Wie", cells.iter().copied()), "{cells:?}");
        }
        assert!(!are_roles("Ingevoerd door", ["docent"].into_iter()));
        for cells in [
            &["Member"][..],
            &["ouder", "voogd"],
            &["leerling", "3B"],
            &["", "-"],
            &["leerling is verhuisd"],
        ] {
            assert!(!are_roles("Wie", cells.iter().copied()), "{cells:?}");
        }
    }
}
