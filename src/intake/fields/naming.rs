//! Naming the columns under a header.

use super::ExportField;
use super::columns::{Columns, ColumnsError};
use super::dictionary::{Dictionary, Mapping, Rank, Title};
use super::lexicon::{Layout, Lexicon};
use super::profiles::ROSTERING;
use super::state::Sense;
use super::state_title::is_of_state;
use super::values::{are_roles, are_states, may_tell_states};
use crate::grid::Record;
use crate::list::{header_key, told_titles};

/// Walks over the cells of a column.
fn cells(records: &[Record], at: usize) -> impl Iterator<Item = &str> {
    records.iter().map(move |record| record.get(at))
}

/// Lets one column be the number of one side: what may be either is the one that is asked for,
/// unless another column is.
fn part_numbers(positions: &mut [Option<usize>], rivals: &mut [Vec<usize>]) {
    let [asked, known] =
        [ExportField::InstitutionNumber, ExportField::KnownInstitutionNumber].map(|it| it as usize);
    let of_known: Vec<usize> = positions[known].into_iter().chain(rivals[known].clone()).collect();
    let of_asked: Vec<usize> = positions[asked].into_iter().chain(rivals[asked].clone()).collect();
    let mut sure = of_asked.iter().copied().filter(|at| !of_known.contains(at));
    let taken = sure.next().or(positions[asked]);
    positions[asked] = taken;
    rivals[asked] = sure.collect();
    let mut others = of_known.iter().copied().filter(|at| Some(*at) != taken);
    positions[known] = others.next();
    rivals[known] = others.collect();
}

/// A header whose columns are being named.
pub(super) struct Naming<'a> {
    dictionary: Dictionary,
    mapping: &'a Mapping,
    texts: Vec<String>,
    titles: Vec<Title>,
    lexicon: &'a Lexicon,
    layout: Option<&'a Layout>,
}

impl<'a> Naming<'a> {
    pub(super) fn new(
        dictionary: Dictionary,
        lexicon: &'a Lexicon,
        mapping: &'a Mapping,
        header: &Record,
    ) -> Self {
        // A title of several lines is told in one.
        let in_one = |title: &str| title.split_whitespace().collect::<Vec<_>>().join(" ");
        let texts: Vec<String> = header.iter().map(in_one).collect();
        let titles: Vec<Title> = texts.iter().map(|text| Title::new(text)).collect();
        let layout = lexicon.layout(&titles);
        Self { dictionary, mapping, texts, titles, lexicon, layout }
    }

    /// Names the columns, from their titles and, where these do not tell, from the first records
    /// below them.
    pub(super) fn columns(self, below: &[Record]) -> Result<Columns, ColumnsError> {
        let mut mapped = Vec::new();
        let named = self.mapping.iter().filter(|(field, _)| !self.is_dismissed(*field));
        for (field, header) in named {
            mapped.push((*field, self.named(*field, header)?));
        }
        let (mut positions, mut rivals) = (Vec::new(), Vec::new());
        for &field in ExportField::ALL {
            let (at, others) = self.place(field, &mapped)?;
            positions.push(at);
            rivals.push(others);
        }
        part_numbers(&mut positions, &mut rivals);
        let mut states = self.states(&mapped);
        let role = &mut positions[ExportField::Role as usize];
        let may_tell_roles = role.is_none() && !self.is_dismissed(ExportField::Role);
        if may_tell_roles && self.layout.is_none_or(|layout| !ROSTERING.contains(&layout.name)) {
            let unknown =
                || self.unknown(&mapped).filter(|at| states.iter().all(|(state, _)| state != at));
            let listed = |at: &usize| self.titles[*at].lists_roles();
            *role = unknown()
                .find(listed)
                .or_else(|| unknown().find(|at| are_roles(&self.texts[*at], cells(below, *at))));
        }
        let role = *role;
        let mut quiet = Vec::new();
        if self.mapping.iter().all(|(field, _)| *field != ExportField::Enabled) {
            let is_new =
                |at: &usize| Some(*at) != role && states.iter().all(|(state, _)| state != at);
            let open = self.unknown(&mapped).filter(is_new);
            let may_tell = open.filter(|at| may_tell_states(&self.texts[*at]));
            let (told, rest): (Vec<usize>, Vec<usize>) =
                may_tell.partition(|at| are_states(cells(below, *at)));
            let with_sense = |at: usize| (at, Sense::of(&self.texts[at]));
            states.extend(told.into_iter().map(with_sense));
            states.sort_unstable_by_key(|(at, _)| *at);
            quiet.extend(rest.into_iter().map(with_sense));
        }
        Ok(Columns {
            positions,
            rivals,
            states,
            quiet,
            layout: self.layout.map(|layout| layout.name),
            titles: self.texts,
            keys: self.titles,
        })
    }

    /// Tells whether a person said that no column is of a field.
    fn is_dismissed(&self, field: ExportField) -> bool {
        self.mapping.iter().any(|(of, header)| *of == field && header.trim().is_empty())
    }

    /// Finds the column of a field, the one that was named or that of the surest known header, and
    /// the others that say the same.
    fn place(
        &self,
        field: ExportField,
        mapped: &[(ExportField, usize)],
    ) -> Result<(Option<usize>, Vec<usize>), ColumnsError> {
        if let Some((_, at)) = mapped.iter().find(|(of, _)| *of == field) {
            return Ok((Some(*at), Vec::new()));
        }
        if self.is_dismissed(field) {
            return Ok((None, Vec::new()));
        }
        // What a person said of a column holds: it is nothing else besides, but that a user id may
        // be the pupil's number too.
        let may_be =
            |of: ExportField| field == ExportField::StudentNumber && of == ExportField::Identity;
        let is_free = |at: usize| mapped.iter().all(|(of, named)| *named != at || may_be(*of));
        let found: Vec<(Rank, usize)> =
            self.ranked(field).into_iter().filter(|(_, at)| is_free(*at)).collect();
        let Some(&(first, at)) = found.first() else { return Ok((None, Vec::new())) };
        let rivals: Vec<usize> = found[1..]
            .iter()
            .filter(|(rank, _)| rank.tier == first.tier)
            .map(|(_, at)| *at)
            .collect();
        let rivals =
            if field == ExportField::StudentNumber { self.unordered(at, rivals) } else { rivals };
        let is_twice = found.get(1).is_some_and(|(second, _)| *second == first);
        if !is_twice || field == ExportField::Enabled {
            return Ok((Some(at), rivals));
        }
        if !self.dictionary.wants(field) {
            return Ok((None, Vec::new()));
        }
        Err(ColumnsError::DuplicateColumn {
            field,
            found: [self.texts[at].clone(), self.texts[found[1].1].clone()],
        })
    }

    /// Leaves out of the columns of numbers those that the layout names beside the one that is
    /// taken: it has several kinds of them, in its order.
    fn unordered(&self, at: usize, rivals: Vec<usize>) -> Vec<usize> {
        let is_named = |at: usize| Lexicon::is_named(&self.titles[at], self.layout);
        rivals.into_iter().filter(|rival| !(is_named(at) && is_named(*rival))).collect()
    }

    /// Returns the columns of a field, the surest first.
    fn ranked(&self, field: ExportField) -> Vec<(Rank, usize)> {
        let rank = |(at, title): (usize, &Title)| {
            Some((self.lexicon.rank(field, title, self.layout)?, at))
        };
        let mut found: Vec<(Rank, usize)> =
            self.titles.iter().enumerate().filter_map(rank).collect();
        found.sort_unstable();
        found
    }

    /// Walks over the columns of which neither a person nor the title tells what they hold.
    fn unknown(&self, mapped: &[(ExportField, usize)]) -> impl Iterator<Item = usize> {
        let is_mapped = |at: usize| mapped.iter().any(|(_, of)| *of == at);
        let is_known =
            |title: &Title| Lexicon::is_named(title, self.layout) || self.lexicon.knows(title);
        (0..self.titles.len()).filter(move |at| {
            !self.texts[*at].is_empty() && !is_mapped(*at) && !is_known(&self.titles[*at])
        })
    }

    /// Finds the columns that tell whether an account is enabled: the one that a person named, or
    /// all that say so.
    fn states(&self, mapped: &[(ExportField, usize)]) -> Vec<(usize, Sense)> {
        let named =
            mapped.iter().find(|(field, _)| *field == ExportField::Enabled).map(|(_, at)| *at);
        let is_free = |at: &usize| mapped.iter().all(|(_, of)| of != at);
        let at: Vec<usize> = match named {
            Some(at) => vec![at],
            None if self.is_dismissed(ExportField::Enabled) => Vec::new(),
            None => {
                (0..self.titles.len()).filter(|at| is_free(at) && self.tells_state(*at)).collect()
            }
        };
        at.into_iter().map(|at| (at, Sense::of(&self.texts[at]))).collect()
    }

    /// Tells whether a column is known to tell of the state of an account, or says so in its title
    /// and is nothing else.
    fn tells_state(&self, at: usize) -> bool {
        let title = &self.titles[at];
        let means = |field: &ExportField| self.lexicon.rank(*field, title, self.layout).is_some();
        let is_other =
            || Lexicon::is_named(title, self.layout) || ExportField::ALL.iter().any(means);
        means(&ExportField::Enabled) || is_of_state(&self.texts[at]) && !is_other()
    }

    /// Finds the column that a person named: exactly so, or in another spelling.
    fn named(&self, field: ExportField, header: &str) -> Result<usize, ColumnsError> {
        let exact: Vec<usize> =
            (0..self.texts.len()).filter(|&at| self.texts[at] == header.trim()).collect();
        let key = header_key(header);
        let alike: Vec<usize> = (0..self.titles.len())
            .filter(|&at| !key.is_empty() && self.titles[at].is_exactly(&key))
            .collect();
        match (&exact[..], &alike[..]) {
            ([at], _) | ([], [at]) => Ok(*at),
            ([], []) => {
                let titles: Vec<&str> = self.texts.iter().map(String::as_str).collect();
                let found = told_titles(&titles, |_| false)
                    .into_iter()
                    .filter(|title| !title.is_empty())
                    .collect();
                Err(ColumnsError::NoSuchColumn { field, header: header.to_owned(), found })
            }
            _ => Err(ColumnsError::DuplicateColumn {
                field,
                found: [header.to_owned(), header.to_owned()],
            }),
        }
    }
}
