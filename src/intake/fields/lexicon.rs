//! The dictionary as it is asked: every name by its key, with what it means to whoever asks.

use std::collections::{HashMap, HashSet};

use super::ExportField;
use super::dictionary::{Dictionary, Mapping, Rank, Title};
use super::meaning::Meaning;
use super::profiles::{PROFILES, Profile};
use super::words::{WORDS, of_a_side};
use crate::list::{Column, Format, header_key};
use crate::tables::ReadOptions;

/// How many names a list itself may have for a field.
const OWN: usize = 100;

/// Names by their keys; one name may mean several fields.
#[derive(Default)]
struct Names(HashMap<String, Vec<(ExportField, Rank)>>);

impl Names {
    fn add(&mut self, name: &str, field: ExportField, rank: Rank) {
        self.0.entry(header_key(name)).or_default().push((field, rank));
    }

    /// Returns how surely a name means a field.
    fn rank(&self, field: ExportField, key: &str) -> Option<Rank> {
        self.0.get(key)?.iter().filter(|(of, _)| *of == field).map(|(_, rank)| *rank).min()
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
            // What one system calls a user name is no surer than what all call so.
            let mut logins =
                WORDS.iter().filter(|of| of.meaning == Meaning::Login && of.meaning == *meaning);
            let within = logins.find_map(|of| of.tier(header)).unwrap_or(0);
            for &field in ExportField::ALL {
                if let Some(tier) = dictionary.base(*meaning, field) {
                    names.add(header, field, Rank { tier: tier + within, is_short: false, at });
                }
            }
        }
        let all = profile.columns.iter().map(|(header, _)| header_key(header)).collect();
        Self {
            name: profile.name,
            marks: profile.marks.iter().map(|mark| header_key(mark)).collect(),
            all,
            names,
        }
    }
}

/// The dictionary of whoever asks.
pub(super) struct Lexicon {
    /// The names that a list itself has.
    own: Names,
    /// The key of every name, also of what nobody asks for.
    known: HashSet<String>,
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
                    ranked.for_each(|(at, name)| {
                        words.add(
                            name,
                            field,
                            Rank { tier: base + tier, is_short: false, at: OWN + at },
                        );
                    });
                }
            }
        }
        let of_a_side = of_a_side();
        for (meaning, tier, name) in &of_a_side {
            for &field in ExportField::ALL {
                if let Some(base) = dictionary.base(*meaning, field) {
                    words.add(
                        name,
                        field,
                        Rank { tier: base + tier, is_short: false, at: OWN + OWN },
                    );
                }
            }
        }
        let layouts = PROFILES.iter().map(|profile| Layout::new(profile, dictionary)).collect();
        let known = WORDS
            .iter()
            .flat_map(|of| of.tiers.iter().flat_map(|names| names.iter()))
            .map(|name| header_key(name));
        let known = known.chain(of_a_side.iter().map(|(_, _, name)| header_key(name)));
        let columns = Format::all().into_iter().flat_map(|format| format.columns);
        let of_lists = columns
            .flat_map(|column| {
                std::iter::once(column.header).chain(column.synonyms.iter().copied())
            })
            .map(header_key);
        Self { known: known.chain(of_lists).collect(), own: own(dictionary), words, layouts }
    }

    /// Returns the key of every name.
    pub(super) fn keys(self) -> impl Iterator<Item = String> {
        let layouts =
            self.layouts.into_iter().flat_map(|layout| layout.marks.into_iter().chain(layout.all));
        self.own.0.into_keys().chain(self.words.0.into_keys()).chain(layouts)
    }

    /// Finds the layout of a table, by its titles: the one with most marks, and of those the first.
    pub(super) fn layout(&self, titles: &[Title]) -> Option<&Layout> {
        let has = |mark: &String| titles.iter().any(|title| title.has(mark));
        // `max_by_key` takes the last of equals.
        self.layouts
            .iter()
            .rev()
            .filter(|layout| layout.marks.iter().all(has))
            .max_by_key(|layout| layout.marks.len())
    }

    /// Tells how surely a title means a field, where it does: a name of the list goes first, and
    /// what a layout names means nothing else. A title that is known as it stands is not looked up
    /// by a part of it.
    pub(super) fn rank(
        &self,
        field: ExportField,
        title: &Title,
        layout: Option<&Layout>,
    ) -> Option<Rank> {
        let named =
            |key: &str| layout.is_some_and(|layout| layout.all.iter().any(|name| name == key));
        let is_named = title.keys().any(named);
        let of = |key: &str| {
            let of_layout = || {
                layout.filter(|_| is_named).map_or_else(
                    || self.words.rank(field, key),
                    |layout| layout.names.rank(field, key),
                )
            };
            self.own.rank(field, key).or_else(of_layout)
        };
        let whole = title.keys().next()?;
        if self.known.contains(whole) || named(whole) {
            return of(whole);
        }
        title.keys().skip(1).filter_map(of).map(|rank| Rank { is_short: true, ..rank }).min()
    }

    /// Tells whether a title means something to somebody, whoever asks.
    pub(super) fn knows(&self, title: &Title) -> bool {
        title.keys().any(|key| self.known.contains(key))
    }

    /// Tells whether a layout names a title, whatever it means there.
    pub(super) fn is_named(title: &Title, layout: Option<&Layout>) -> bool {
        layout.is_some_and(|layout| layout.all.iter().any(|key| title.has(key)))
    }
}

impl Dictionary {
    /// Returns how a table is read in which these names are sought, and those that a person gave.
    pub(crate) fn seek(&self, mapping: &Mapping, options: &ReadOptions) -> ReadOptions {
        let named = mapping.iter().map(|(_, header)| header_key(header));
        let columns =
            Lexicon::new(self).keys().chain(named).filter(|key| !key.is_empty()).collect();
        ReadOptions { columns, ..options.clone() }
    }
}

/// The names that a list itself has for each field.
fn own(dictionary: &Dictionary) -> Names {
    let is_identity = |column: &&Column| column.field.identity().is_some();
    // What a list calls a person is the same in every format.
    let elsewhere = Format::all()
        .into_iter()
        .flat_map(|format| format.columns)
        .filter(|column| !is_identity(column));
    let mut own = Names::default();
    for column in dictionary.format.columns.iter().chain(elsewhere) {
        let field = ExportField::of(column.field, dictionary.side);
        let names = std::iter::once(column.header).chain(column.synonyms.iter().copied());
        names.enumerate().for_each(|(at, name)| {
            own.add(name, field, Rank { tier: 0, is_short: false, at: at.min(OWN - 1) });
        });
    }
    own
}
