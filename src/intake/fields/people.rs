//! The columns about a person in a table of which nothing but the titles is known.

use super::ExportField;
use super::dictionary::{Dictionary, Emails, Purpose, Title};
use super::lexicon::Lexicon;
use crate::identity::Side;
use crate::list::Format;
use crate::moves::FormatId;

/// How words end that mean a name.
const NAMES: [&str; 4] = ["naam", "name", "navn", "namn"];

/// The columns about a person, by their titles.
pub(crate) struct People<'t> {
    titles: Vec<(&'t str, Title)>,
    lexicon: Lexicon,
}

impl<'t> People<'t> {
    pub(crate) fn new(titles: impl Iterator<Item = &'t str>) -> Self {
        // What a person is called is the same in every format and for every purpose.
        let dictionary = Dictionary {
            format: Format::of(FormatId::Vo),
            side: Side::Was,
            purpose: Purpose::Roster,
            emails: Emails::AreNone,
        };
        let titles = titles.map(|title| (title, Title::new(title))).collect();
        Self { titles, lexicon: Lexicon::new(&dictionary) }
    }

    /// Returns the column that most surely holds a field.
    pub(crate) fn column(&self, field: ExportField) -> Option<&'t str> {
        let rank = |(title, keys): &(&'t str, Title)| {
            Some((self.lexicon.rank(field, keys, None)?, *title))
        };
        self.titles.iter().filter_map(rank).min().map(|(_, title)| title)
    }

    /// Walks over the columns that may hold names, but are known as nothing else than a whole one.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'t str> {
        let is_name = |title: &str| {
            let mut words = title.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
            words.any(|word| NAMES.iter().any(|name| word.ends_with(name)))
        };
        let may_be = move |(title, keys): &&(&'t str, Title)| {
            self.lexicon.rank(ExportField::FullName, keys, None).is_some()
                || is_name(title) && !self.lexicon.knows(keys)
        };
        self.titles.iter().filter(may_be).map(|(title, _)| *title)
    }
}
