//! The columns of a table of old and new institution numbers: what one is, its cells tell; its
//! title and place decide between those whose cells tell the same.

use crate::grid::Record;
use crate::identity::{is_daycare_number, is_usual_user_id, number_flaw, user_and_realm};
use crate::list::header_key;

/// Words of the titles of the columns: the old number, the new one, and the user id that decides
/// where one number becomes several.
const TITLES: [&[&str]; 3] = [
    &["gammelt", "old", "oud", "fra", "was"],
    &["nyt", "new", "nieuw", "til", "wordt", "dagtilbudsnummer"],
    &["unilogin", "brugernavn", "user"],
];

/// Titles of a column of old numbers where no word tells which is the old one.
const OLD_TITLES: [&str; 3] = ["institutionsnummer", "institutionsnr", "institution number"];

/// Where the old number, the new one and the user id stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns {
    pub(super) old: usize,
    pub(super) new: usize,
    pub(super) user: Option<usize>,
    /// The number of the row with their titles, if there is one.
    pub(super) header: Option<u32>,
}

/// What the cells of a column are, but for empty ones.
#[derive(Clone, Copy, Debug, Default)]
struct Cells {
    all: usize,
    numbers: usize,
    usual_numbers: usize,
    new_numbers: usize,
    users: usize,
}

/// What stands in a table, while it is read.
#[derive(Debug, Default)]
pub(super) struct Survey {
    is_begun: bool,
    header: Option<u32>,
    titles: Vec<String>,
    columns: Vec<Cells>,
}

/// Returns every title of a column that is known.
pub(super) fn titles() -> Vec<&'static str> {
    [&TITLES.concat()[..], &OLD_TITLES].concat()
}

impl Cells {
    fn note(&mut self, cell: &str) {
        let is_number = is_number(cell);
        self.all += 1;
        self.numbers += usize::from(is_number);
        self.usual_numbers += usize::from(is_number && number_flaw(cell).is_none());
        self.new_numbers += usize::from(is_daycare_number(cell));
        self.users += usize::from(is_user(cell));
    }

    /// Tells whether most of them are such.
    const fn are_mostly(&self, such: usize) -> bool {
        such * 2 > self.all
    }
}

impl Survey {
    /// Takes a record: the first one is the titles, unless a number or a user id stands in it.
    pub(super) fn take(&mut self, record: &Record) {
        if record.is_blank() {
            return;
        }
        let is_first = !std::mem::replace(&mut self.is_begun, true);
        if is_first && !record.iter().any(|cell| is_number(cell) || is_user(cell)) {
            self.header = Some(record.number());
            self.titles = record.iter().map(str::to_owned).collect();
            return;
        }
        if self.columns.len() < record.len() {
            self.columns.resize(record.len(), Cells::default());
        }
        for (at, cell) in record.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty()) {
            self.columns[at].note(cell.trim());
        }
    }

    /// Finds the columns; `None` where no two can be told to hold the old and the new numbers.
    pub(super) fn find(&self) -> Option<Columns> {
        let is_number = |at: &usize| self.columns[*at].are_mostly(self.columns[*at].numbers);
        let is_new = |at: &usize| self.columns[*at].are_mostly(self.columns[*at].new_numbers);
        let numbers: Vec<usize> = (0..self.columns.len()).filter(is_number).collect();
        let titled = |nth: usize, others: &[usize]| {
            others.iter().copied().find(|at| self.has_title(*at, TITLES[nth]))
        };
        let without = |one: Option<usize>| -> Vec<usize> {
            numbers.iter().copied().filter(|at| Some(*at) != one).collect()
        };
        let old = titled(0, &numbers);
        let others = without(old);
        // Of two columns of new numbers, the first is the old one.
        let news = || others.iter().copied().rfind(is_new);
        let new = titled(1, &others).or_else(news)?;
        let olds = without(Some(new));
        let old = old.or_else(|| olds.iter().copied().find(|at| self.is_old_title(*at)));
        let old = old.or_else(|| self.lone_old(&olds))?;
        Some(Columns { old, new, user: self.user([old, new]), header: self.header })
    }

    /// Returns the titles, one after the other.
    pub(super) fn told_titles(&self) -> String {
        let is_said = |title: &&String| !title.trim().is_empty();
        self.titles.iter().filter(is_said).map(String::as_str).collect::<Vec<_>>().join(", ")
    }

    /// The only column of numbers, or the only one whose numbers are as numbers are.
    fn lone_old(&self, numbers: &[usize]) -> Option<usize> {
        let is_usual =
            |at: &&usize| self.columns[**at].are_mostly(self.columns[**at].usual_numbers);
        let usual: Vec<&usize> = numbers.iter().filter(is_usual).collect();
        match (numbers, &usual[..]) {
            ([one], _) => Some(*one),
            (_, [one]) => Some(**one),
            _ => None,
        }
    }

    /// The column of user ids: by its title, by its cells, or what is left where there are no titles.
    fn user(&self, taken: [usize; 2]) -> Option<usize> {
        let mut others = (0..self.columns.len()).filter(|at| !taken.contains(at));
        let titled = others.clone().find(|at| self.has_title(*at, TITLES[2]));
        let is_user = |at: &usize| self.columns[*at].are_mostly(self.columns[*at].users);
        titled
            .or_else(|| others.clone().find(is_user))
            .or_else(|| others.next().filter(|_| self.header.is_none()))
    }

    fn has_title(&self, at: usize, known: &[&str]) -> bool {
        let words = self.titles.get(at).map_or("", String::as_str);
        let mut words = words.split(|c: char| !c.is_alphanumeric()).map(header_key);
        words.any(|word| known.iter().any(|known| header_key(known) == word))
    }

    fn is_old_title(&self, at: usize) -> bool {
        let title = self.titles.get(at).map(|title| header_key(title));
        OLD_TITLES.iter().any(|own| Some(header_key(own)) == title)
    }
}

/// Tells whether a cell can be an institution number, old ones that lost a zero included.
fn is_number(cell: &str) -> bool {
    let cell = cell.trim();
    let is_of_number = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    (1..=7).contains(&cell.len())
        && cell.bytes().all(is_of_number)
        && cell.bytes().any(|byte| byte.is_ascii_digit())
}

/// Tells whether a cell is a user id in the form most have, with or without its number.
fn is_user(cell: &str) -> bool {
    is_usual_user_id(user_and_realm(cell.trim()).0)
}
