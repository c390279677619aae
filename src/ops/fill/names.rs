//! The names of a row and of an account, and how alike they are.
//!
//! First name and surname are compared apart; whole names in one piece only lead to candidates, and
//! count namesakes.

use super::accounts::Account;
use super::fields::ExportField;
use super::whole_name::{Split, splits};
use crate::person::{
    Likeness, Person, compare_first_names, compare_surnames, first_word, fold, is_initials,
    name_key,
};

/// The match key of a whole name, wherever the prefix stands.
pub(super) fn whole_name(first: &str, prefix: &str, last: &str) -> String {
    fold(first) + &name_key(prefix, last)
}

/// Tells whether anything is left of a name that is folded.
fn is_told(name: &str) -> bool {
    name.bytes().any(|byte| byte.is_ascii_alphanumeric()) || !fold(name).is_empty()
}

/// The match key of the whole name of a row; none where it has no first name or no surname.
pub(super) fn whole_name_of(person: &Person<'_>) -> Option<String> {
    let is_whole = is_told(person.first_name) && is_told(person.last_name);
    is_whole.then(|| whole_name(person.first_name, person.prefix, person.last_name))
}

/// The match keys of the whole names that an account goes by: in parts, and in one column.
pub(super) fn whole_names(account: Account<'_>) -> Vec<String> {
    let mut names = Vec::with_capacity(2);
    let [first, call, prefix, last, full] = [
        ExportField::FirstName,
        ExportField::CallName,
        ExportField::Prefix,
        ExportField::LastName,
        ExportField::FullName,
    ]
    .map(|field| account.field(field));
    if !first.is_empty() && !last.is_empty() {
        names.push(whole_name(first, prefix, last));
        // Where the call name is the first of the given names, both columns name the pupil by it.
        if !call.is_empty() && fold(call) == fold(first_word(first)) && fold(call) != fold(first) {
            names.push(whole_name(call, prefix, last));
        }
    }
    // A display name may be made of the call name: it counts only where it says what the parts
    // leave out.
    if !full.is_empty()
        && (first.is_empty() || last.is_empty() || full_says_more(first, prefix, last, full))
    {
        let key = fold(&in_order(full));
        if !names.contains(&key) {
            names.push(key);
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

/// Tells whether a whole name is the same first name and surname with a prefix between them that
/// the parts lack.
fn full_says_more(first: &str, prefix: &str, last: &str, full: &str) -> bool {
    let (first, last, full) = (fold(first), name_key(prefix, last), fold(&in_order(full)));
    full.starts_with(&first) && full.ends_with(&last) && full.len() > first.len() + last.len()
}

/// Puts a whole name in the order of speech: `Berg, van der, Zoë` and `van der Berg, Zoë` as well.
pub(super) fn in_order(full: &str) -> String {
    full.rsplit(',').map(str::trim).collect::<Vec<_>>().join(" ")
}

/// The name of an account in parts: from its columns, or taken from the whole name.
#[derive(Clone, Debug, Default)]
pub(super) struct Parts {
    pub(super) first: String,
    pub(super) call: String,
    pub(super) initials: String,
    pub(super) prefix: String,
    pub(super) last: String,
}

impl Parts {
    pub(super) fn of(account: Account<'_>) -> Self {
        let mut parts = Self::in_columns(account);
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
        [self.first.as_str(), first_word(&self.first), self.call.as_str()]
            .into_iter()
            .filter(|name| !name.is_empty())
    }
}

/// How alike the names of a row and an account are; nothing where one of them does not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NameMatch {
    pub(super) first: Option<Likeness>,
    pub(super) last: Option<Likeness>,
    /// Whether first name and surname had to be taken from one column, which can be done in more
    /// than one way.
    pub(super) is_unclear: bool,
}

impl NameMatch {
    /// Compares a row with an account.
    pub(super) fn of(person: &Person<'_>, account: Account<'_>) -> Self {
        let full = account.field(ExportField::FullName);
        let parts = Parts::in_columns(account);
        let in_columns = Self::of_parts(person, &parts);
        if full.is_empty() || in_columns.is_same() {
            return in_columns;
        }
        let all = splits(full);
        let fitting: Vec<&Split> = all.iter().filter(|split| parts.allow(split)).collect();
        if !parts.last.is_empty() && parts.has_first() {
            // A display name may say what the columns leave out: the prefix of the surname.
            let says_prefix = |split: &&&Split| {
                in_columns.last == Some(Likeness::Prefix)
                    && split.adds_prefix_to(&parts.prefix, &parts.last)
            };
            let whole = fitting
                .iter()
                .find(says_prefix)
                .map(|split| Self::of_parts(person, &parts.with_last(&split.last)));
            return whole.filter(|whole| whole.last == Some(Likeness::Same)).unwrap_or(in_columns);
        }
        let (splits, is_unclear) = if fitting.is_empty() {
            (all.iter().collect(), all.len() > 1)
        } else {
            (fitting.clone(), fitting.len() > 1)
        };
        let matches = || {
            splits
                .iter()
                .map(|split| Self { is_unclear, ..Self::of_parts(person, &parts.or(split)) })
        };
        let is_whole = |names: &Self| {
            names.first == Some(Likeness::Same) && names.last == Some(Likeness::Same)
        };
        matches().find(is_whole).or_else(|| matches().next()).unwrap_or(in_columns)
    }

    fn of_parts(person: &Person<'_>, account: &Parts) -> Self {
        let has_last = is_told(person.last_name) && is_told(&account.last);
        let last = has_last.then(|| {
            compare_surnames((person.prefix, person.last_name), (&account.prefix, &account.last))
        });
        Self { first: first_names(person, account), last, is_unclear: false }
    }

    /// Tells whether both say one first name and one surname, beyond doubt.
    pub(super) fn is_same(self) -> bool {
        self.first == Some(Likeness::Same) && self.last == Some(Likeness::Same) && !self.is_unclear
    }

    /// Tells whether both say a first name or a surname, and not the same.
    pub(super) fn differs(self) -> bool {
        self.first == Some(Likeness::Different)
            || matches!(self.last, Some(Likeness::Different | Likeness::OtherPrefix))
    }
}

impl Parts {
    /// Returns the parts that stand in columns of their own.
    fn in_columns(account: Account<'_>) -> Self {
        let text = |field| account.field(field).to_owned();
        Self {
            first: text(ExportField::FirstName),
            call: text(ExportField::CallName),
            initials: text(ExportField::Initials),
            prefix: text(ExportField::Prefix),
            last: text(ExportField::LastName),
        }
    }

    fn has_first(&self) -> bool {
        !self.first.is_empty() || !self.call.is_empty()
    }

    /// Tells whether a whole name is taken apart as the columns say, as far as they do.
    fn allow(&self, split: &Split) -> bool {
        let first = fold(&split.first);
        let is_first = !self.has_first()
            || [&self.first, &self.call]
                .into_iter()
                .any(|name| !name.is_empty() && fold(name) == first);
        let is_last = self.last.is_empty() || fold(&split.last).ends_with(&fold(&self.last));
        is_first && is_last
    }

    fn with_last(&self, last: &str) -> Self {
        Self { last: last.to_owned(), prefix: String::new(), ..self.clone() }
    }

    /// Takes from a whole name what the columns leave out.
    fn or(&self, split: &Split) -> Self {
        let mut parts =
            if self.last.is_empty() { self.with_last(&split.last) } else { self.clone() };
        if !parts.has_first() {
            parts.first.clone_from(&split.first);
        }
        parts
    }
}

fn first_names(person: &Person<'_>, account: &Parts) -> Option<Likeness> {
    if !is_told(person.first_name) {
        return initials(person.initials, account);
    }
    let by_call = || match compare_first(person.first_name, &account.call) {
        // A call name is no given name: two people may have the one name in these two ways.
        Likeness::Same | Likeness::IjY | Likeness::Letters => Likeness::CallName,
        other => other,
    };
    match (account.first.is_empty(), account.call.is_empty()) {
        (true, true) => initials(
            &account.initials,
            &Parts { first: person.first_name.to_owned(), ..Parts::default() },
        ),
        (true, false) => Some(by_call()),
        (false, true) => Some(compare_first(person.first_name, &account.first)),
        (false, false) => Some(match compare_first(person.first_name, &account.first) {
            Likeness::Different => by_call(),
            Likeness::GivenNames if fold(&account.call) == fold(person.first_name) => {
                Likeness::Same
            }
            alike => alike,
        }),
    }
}

/// Compares first names; equal initials are no equal names.
fn compare_first(a: &str, b: &str) -> Likeness {
    match compare_first_names(a, b) {
        Likeness::Same if is_initials(a) => Likeness::Initials,
        alike => alike,
    }
}

/// Compares initials with a first name.
fn initials(initials: &str, account: &Parts) -> Option<Likeness> {
    let first = fold(initials).chars().next()?;
    let mut names = account
        .first_names()
        .chain(Some(account.initials.as_str()))
        .filter_map(|name| fold(name).chars().next())
        .peekable();
    names.peek()?;
    Some(if names.any(|letter| letter == first) { Likeness::Initials } else { Likeness::Different })
}
