//! The names of a row and of an account, and how alike they are.

use super::accounts::Account;
use super::fields::ExportField;
use crate::list::Person;
use crate::person::{Likeness, compare_first_names, compare_surnames, first_word, fold, name_key};

/// The match key of a whole name, wherever the prefix stands.
pub(super) fn whole_name(first: &str, prefix: &str, last: &str) -> String {
    fold(first) + &name_key(prefix, last)
}

/// The match key of the whole name of a row; none where it has no first name or no surname.
pub(super) fn whole_name_of(person: &Person<'_>) -> Option<String> {
    let is_whole = !fold(person.first_name).is_empty() && !fold(person.last_name).is_empty();
    is_whole.then(|| whole_name(person.first_name, person.prefix, person.last_name))
}

/// The match keys of the whole names that an account goes by: in parts, and in one column.
pub(super) fn whole_names(account: Account<'_>) -> Vec<String> {
    let mut names = Vec::with_capacity(2);
    let [first, call, prefix, last, full] =
        [ExportField::FirstName, ExportField::CallName, ExportField::Prefix, ExportField::LastName, ExportField::FullName]
            .map(|field| account.field(field));
    if !first.is_empty() && !last.is_empty() {
        names.push(whole_name(first, prefix, last));
        // Where the call name is the first of the given names, both columns name the pupil by it.
        if !call.is_empty() && fold(call) == fold(first_word(first)) && fold(call) != fold(first) {
            names.push(whole_name(call, prefix, last));
        }
    }
    // A display name may be made of the call name: it counts only where it says what the parts leave out.
    if !full.is_empty() && (first.is_empty() || last.is_empty() || full_says_more(first, prefix, last, full)) {
        let key = fold(&in_order(full));
        if !names.contains(&key) {
            names.push(key);
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

/// Tells whether a whole name is the same first name and surname with a prefix between them that the parts lack.
fn full_says_more(first: &str, prefix: &str, last: &str, full: &str) -> bool {
    let (first, last, full) = (fold(first), name_key(prefix, last), fold(&in_order(full)));
    full.starts_with(&first) && full.ends_with(&last) && full.len() > first.len() + last.len()
}

/// Puts a whole name in the order of speech: `Berg, van der, Zoë` and `van der Berg, Zoë` as well.
fn in_order(full: &str) -> String {
    full.rsplit(',').map(str::trim).collect::<Vec<_>>().join(" ")
}

/// The name of an account in parts: from its columns, or taken from the whole name.
pub(super) struct Parts {
    pub(super) first: String,
    pub(super) call: String,
    pub(super) initials: String,
    pub(super) prefix: String,
    pub(super) last: String,
}

impl Parts {
    pub(super) fn of(account: Account<'_>) -> Self {
        let text = |field| account.field(field).to_owned();
        let mut parts = Self {
            first: text(ExportField::FirstName),
            call: text(ExportField::CallName),
            initials: text(ExportField::Initials),
            prefix: text(ExportField::Prefix),
            last: text(ExportField::LastName),
        };
        if parts.last.is_empty() {
            let full = in_order(account.field(ExportField::FullName));
            let (first, last) = full.split_once(' ').unwrap_or(("", &full));
            last.trim().clone_into(&mut parts.last);
            if parts.first.is_empty() && parts.call.is_empty() {
                first.clone_into(&mut parts.first);
            }
        }
        parts
    }

    /// Walks over the first names by which the account may be found.
    pub(super) fn first_names(&self) -> impl Iterator<Item = &str> {
        [self.first.as_str(), first_word(&self.first), self.call.as_str()].into_iter().filter(|name| !name.is_empty())
    }
}

/// How alike the names of a row and an account are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NameMatch {
    pub(super) first: Likeness,
    pub(super) last: Likeness,
}

impl NameMatch {
    /// Compares a row with an account.
    pub(super) fn of(person: &Person<'_>, whole: Option<&str>, account: Account<'_>) -> Self {
        if whole.is_some_and(|whole| whole_names(account).iter().any(|name| name == whole)) {
            return Self { first: Likeness::Same, last: Likeness::Same };
        }
        let parts = Parts::of(account);
        let last = if fold(person.last_name).is_empty() || fold(&parts.last).is_empty() {
            Likeness::Different
        } else {
            compare_surnames((person.prefix, person.last_name), (&parts.prefix, &parts.last))
        };
        Self { first: first_names(person, &parts), last }
    }

    pub(super) fn is_same(self) -> bool {
        self.first == Likeness::Same && self.last == Likeness::Same
    }
}

fn first_names(person: &Person<'_>, account: &Parts) -> Likeness {
    if fold(person.first_name).is_empty() {
        return initials(person.initials, account);
    }
    let by_call = || match compare_first_names(person.first_name, &account.call) {
        // A call name is no given name: two people may have the one name in these two ways.
        Likeness::Same | Likeness::IjY | Likeness::Letters => Likeness::CallName,
        other => other,
    };
    match (account.first.is_empty(), account.call.is_empty()) {
        (true, true) => initials(&account.initials, &Parts { first: person.first_name.to_owned(), ..Parts::empty() }),
        (true, false) => by_call(),
        (false, true) => compare_first_names(person.first_name, &account.first),
        (false, false) => match compare_first_names(person.first_name, &account.first) {
            Likeness::Different => by_call(),
            Likeness::GivenNames if fold(&account.call) == fold(person.first_name) => Likeness::Same,
            alike => alike,
        },
    }
}

/// Compares initials with a first name.
fn initials(initials: &str, account: &Parts) -> Likeness {
    let first = fold(initials).chars().next();
    let starts = account.first_names().any(|name| fold(name).chars().next() == first);
    if first.is_some() && starts { Likeness::Initials } else { Likeness::Different }
}

impl Parts {
    const fn empty() -> Self {
        Self { first: String::new(), call: String::new(), initials: String::new(), prefix: String::new(), last: String::new() }
    }
}
