//! The dictionary as it is asked: every name by its key, with what it means to whoever asks.

use std::collections::HashMap;

use super::ExportField;
use super::dictionary::{Dictionary, Rank, Title};
use super::profiles::{PROFILES, Profile};
use super::words::WORDS;
use crate::list::{Column, Format, header_key};

/// How many names a list itself may have for a field.
const OWN: usize = 100;

/// Names by their keys; one name may mean several fields.
#[derive(Default)]
struct Names(HashMap<String, Vec<(ExportField, Rank)>>);

impl Names {
    fn add(&mut self, name: &str, field: ExportField, rank: Rank) {
        self.0.entry(header_key(name)).or_default().push((field, rank));
    }

    /// Returns how surely a title means a field.
    fn rank(&self, field: ExportField, title: &Title) -> Option<Rank> {
        let known = title.keys().filter_map(|key| self.0.get(key)).flatten();
        known.filter(|(of, _)| *of == field).map(|(_, rank)| *rank).min()
    }
}

/// A layout, with its names by their keys.
pub(super) struct Layout {
    pub(super) name: &'static str,
    marks: Vec<String>,
    /// Every name that it has, also of what is not asked for.
    all: Vec<String>,
    names: Names,
}

impl Layout {
    fn new(profile: &'static Profile, dictionary: &Dictionary) -> Self {
        let mut names = Names::default();
        for (at, (header, meaning)) in profile.columns.iter().enumerate() {
            for &field in ExportField::ALL {
                if let Some(tier) = dictionary.base(*meaning, field) {
                    names.add(header, field, Rank { tier, at });
                }
            }
        }
        let all = profile.columns.iter().map(|(header, _)| header_key(header)).collect();
        Self { name: profile.name, marks: profile.marks.iter().map(|mark| header_key(mark)).collect(), all, names }
    }
}

/// The dictionary of whoever asks.
pub(super) struct Lexicon {
    /// The names that a list itself has.
    own: Names,
    words: Names,
    layouts: Vec<Layout>,
}

impl Lexicon {
    pub(super) fn new(dictionary: &Dictionary) -> Self {
        let mut words = Names::default();
        for of in WORDS {
            for &field in ExportField::ALL {
                let Some(base) = dictionary.base(of.meaning, field) else { continue };
                for (tier, names) in of.tiers.iter().enumerate() {
                    let ranked = names.iter().enumerate();
                    ranked.for_each(|(at, name)| words.add(name, field, Rank { tier: base + tier, at: OWN + at }));
                }
            }
        }
        let layouts = PROFILES.iter().map(|profile| Layout::new(profile, dictionary)).collect();
        Self { own: own(dictionary), words, layouts }
    }

    /// Returns the key of every name.
    pub(super) fn keys(self) -> impl Iterator<Item = String> {
        let layouts = self.layouts.into_iter().flat_map(|layout| layout.marks.into_iter().chain(layout.all));
        self.own.0.into_keys().chain(self.words.0.into_keys()).chain(layouts)
    }

    /// Finds the layout of a table, by its titles: the one with most marks, and of those the first.
    pub(super) fn layout(&self, titles: &[Title]) -> Option<&Layout> {
        let has = |mark: &String| titles.iter().any(|title| title.has(mark));
        // `max_by_key` takes the last of equals.
        self.layouts.iter().rev().filter(|layout| layout.marks.iter().all(has)).max_by_key(|layout| layout.marks.len())
    }

    /// Tells how surely a title means a field, where it does: a name of the list goes first, and what a layout names means nothing else.
    pub(super) fn rank(&self, field: ExportField, title: &Title, layout: Option<&Layout>) -> Option<Rank> {
        self.own.rank(field, title).or_else(|| match layout {
            Some(layout) if layout.all.iter().any(|key| title.has(key)) => layout.names.rank(field, title),
            _ => self.words.rank(field, title),
        })
    }
}

/// The names that a list itself has for each field.
fn own(dictionary: &Dictionary) -> Names {
    let is_identity = |column: &&Column| column.field.identity().is_some();
    // What a list calls a person is the same in every format.
    let elsewhere = Format::all().into_iter().flat_map(|format| format.columns).filter(|column| !is_identity(column));
    let mut own = Names::default();
    for column in dictionary.format.columns.iter().chain(elsewhere) {
        let field = ExportField::of(column.field, dictionary.side);
        let names = std::iter::once(column.header).chain(column.synonyms.iter().copied());
        names.enumerate().for_each(|(at, name)| own.add(name, field, Rank { tier: 0, at: at.min(OWN - 1) }));
    }
    own
}
