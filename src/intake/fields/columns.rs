//! Seeking the header of a table, and naming its columns.

use super::ExportField;
use super::dictionary::{Dictionary, Mapping, Rank, Title};
use super::lexicon::{Layout, Lexicon};
use super::profiles::{ROLES_ELSEWHERE, ROSTERING};
use super::state::Sense;
use super::state_title::is_of_state;
use super::values::{are_roles, are_states, may_tell_states};
use crate::grid::Record;
use crate::list::{Untitled, header_key, is_blank, note_untitled, told_titles};

/// A header stands within so many rows that hold something.
const HEADER_WITHIN: usize = 25;

/// A row with fewer known names is no header.
const FEWEST: usize = 2;

/// Why the columns of a table could not be named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnsError {
    /// No row looks like a header.
    NoHeader,
    /// There is no column of the name that a person gave.
    NoSuchColumn {
        /// The field.
        field: ExportField,
        /// The name.
        header: String,
        /// The headers that are there.
        found: Vec<String>,
    },
    /// Two columns have one name.
    DuplicateColumn {
        /// The field.
        field: ExportField,
        /// Their headers.
        found: [String; 2],
    },
}

/// Where the fields of a table stand.
#[derive(Clone, Debug)]
pub(crate) struct Columns {
    positions: Vec<Option<usize>>,
    rivals: Vec<Vec<usize>>,
    states: Vec<(usize, Sense)>,
    quiet: Vec<(usize, Sense)>,
    titles: Vec<String>,
    layout: Option<&'static str>,
}

/// How a header stands that stands once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// With every name in its column.
    Same,
    /// With names in other columns.
    Other,
}

impl Columns {
    /// Returns where a field stands.
    pub(crate) fn position(&self, field: ExportField) -> Option<usize> {
        self.positions[field as usize]
    }

    /// Returns the other columns that say they hold the same as that of a field.
    pub(crate) fn rivals(&self, field: ExportField) -> &[usize] {
        &self.rivals[field as usize]
    }

    /// Returns the columns that tell whether an account is enabled.
    pub(crate) fn states(&self) -> &[(usize, Sense)] {
        &self.states
    }

    /// Returns the title of a column.
    pub(crate) fn title(&self, at: usize) -> &str {
        self.titles.get(at).map_or("", String::as_str)
    }

    /// Returns the titles that are there.
    pub(crate) fn found(&self) -> Vec<String> {
        self.told().into_iter().filter(|title| !title.is_empty()).collect()
    }

    /// Returns all titles as they may be told.
    fn told(&self) -> Vec<String> {
        let titles: Vec<&str> = self.titles.iter().map(String::as_str).collect();
        told_titles(&titles, |at| self.fields().any(|(_, used)| used == at))
    }

    /// Notes the cells of a record that stand in columns without a title.
    pub(crate) fn note_untitled(&self, record: &Record, untitled: &mut Untitled) {
        if record.len() > self.width() || self.titles.iter().any(String::is_empty) {
            note_untitled(record, |at| !self.title(at).is_empty(), untitled);
        }
    }

    /// Returns the number of columns.
    pub(crate) fn width(&self) -> usize {
        self.titles.len()
    }

    /// Returns the system whose layout it is, where that is known.
    pub(crate) fn layout(&self) -> Option<&'static str> {
        self.layout
    }

    /// Tells whether it is a table of a rostering standard.
    pub(crate) fn is_rostering(&self) -> bool {
        self.layout.is_some_and(|layout| ROSTERING.contains(&layout))
    }

    /// Tells whether another table says who is a pupil, and is not there.
    pub(crate) fn lacks_roles(&self) -> bool {
        self.layout.is_some_and(|layout| ROLES_ELSEWHERE.contains(&layout))
            && self.position(ExportField::Role).is_none()
    }

    /// Tells whether a record is this header once more: what it has in the columns of `used` are
    /// their titles, all, or three and more than half.
    pub(crate) fn again(
        &self,
        record: &Record,
        used: &(impl Iterator<Item = usize> + Clone),
    ) -> Option<Order> {
        let filled = used.clone().filter(|at| !is_blank(record.get(*at)));
        let all = filled.clone().count();
        let (mut in_place, mut elsewhere, mut others) = (0, 0, 0);
        for at in filled {
            let key = header_key(record.get(at));
            if header_key(self.title(at)) == key {
                in_place += 1;
            } else if used.clone().any(|other| header_key(self.title(other)) == key) {
                elsewhere += 1;
            } else {
                others += 1;
            }
            // Nearly every row ends here.
            if others * 2 >= all {
                return None;
            }
        }
        let names = in_place + elsewhere;
        let is_header = names > 1 && (names == all || names > 2);
        is_header.then_some(if elsewhere == 0 { Order::Same } else { Order::Other })
    }

    /// Tells whether a record is this header once more, in the columns that are known.
    pub(crate) fn stand_again(&self, record: &Record) -> Option<Order> {
        self.again(record, &self.fields().map(|(_, at)| at))
    }

    /// Returns the columns of which nothing but their cells may tell that they say the state of an
    /// account.
    pub(super) fn quiet(&self) -> &[(usize, Sense)] {
        &self.quiet
    }

    /// Takes columns for those of states, as their cells made them known.
    pub(crate) fn take_states(&mut self, states: &[(usize, Sense)]) {
        self.states.extend(states);
        self.states.sort_unstable_by_key(|(at, _)| *at);
    }

    /// Returns the titles of the columns that are not used.
    pub(crate) fn unused(&self) -> Vec<String> {
        let is_unused =
            |at: &usize| !self.title(*at).is_empty() && self.fields().all(|(_, used)| used != *at);
        let told = self.told();
        (0..self.width()).filter(is_unused).filter_map(|at| told.get(at).cloned()).collect()
    }

    /// Walks over the fields that are there, with their columns; the state of an account may stand
    /// in several.
    pub(crate) fn fields(&self) -> impl Iterator<Item = (ExportField, usize)> + Clone {
        let of = |&field: &ExportField| {
            let states = self
                .states
                .iter()
                .map(|(at, _)| *at)
                .filter(move |_| field == ExportField::Enabled);
            let one = self.position(field).filter(|_| field != ExportField::Enabled);
            one.into_iter().chain(states).map(move |at| (field, at))
        };
        ExportField::ALL.iter().flat_map(of)
    }
}

/// Seeks the header among the first records of a table: the one with most known names, and of those
/// the first.
pub(super) struct HeaderSearch<'a> {
    dictionary: Dictionary,
    lexicon: Lexicon,
    mapping: &'a Mapping,
    waiting: Vec<Record>,
}

impl<'a> HeaderSearch<'a> {
    pub(super) fn new(dictionary: Dictionary, mapping: &'a Mapping) -> Self {
        Self { lexicon: Lexicon::new(&dictionary), dictionary, mapping, waiting: Vec::new() }
    }

    /// Takes a record; returns whether enough have been seen to decide.
    pub(super) fn push(&mut self, record: &Record) -> bool {
        self.waiting.push(record.clone());
        self.waiting.len() >= HEADER_WITHIN
    }

    /// Decides; returns the columns, and the records below the header.
    pub(super) fn finish(self) -> Result<(Columns, Vec<Record>), ColumnsError> {
        let known: Vec<usize> = self.waiting.iter().map(|record| self.known(record)).collect();
        let most = known.iter().copied().max().unwrap_or(0);
        let Some(at) = known.iter().position(|count| *count == most).filter(|_| most >= FEWEST)
        else {
            return Err(ColumnsError::NoHeader);
        };
        let mut waiting = self.waiting;
        let below = waiting.split_off(at + 1);
        let columns = Naming::new(self.dictionary, &self.lexicon, self.mapping, &waiting[at])
            .columns(&below)?;
        Ok((columns, below))
    }

    /// Counts the titles of a record that are known.
    fn known(&self, record: &Record) -> usize {
        let titles: Vec<Title> = record.iter().map(|title| Title::new(title.trim())).collect();
        let layout = self.lexicon.layout(&titles);
        let is_mapped = |title: &Title| {
            self.mapping.iter().any(|(_, header)| title.is_exactly(&header_key(header)))
        };
        let is_known = |title: &&Title| {
            is_mapped(title)
                || ExportField::ALL
                    .iter()
                    .any(|field| self.lexicon.rank(*field, title, layout).is_some())
        };
        titles.iter().filter(is_known).count()
    }
}

/// Hands over what stands under the header of a table, record by record, with what `of` makes of
/// its columns.
pub(crate) struct UnderHeader<'a, C, F> {
    search: Option<HeaderSearch<'a>>,
    of: F,
    columns: Result<C, ColumnsError>,
}

impl<'a, C, F: Fn(Columns) -> C> UnderHeader<'a, C, F> {
    pub(crate) fn new(dictionary: Dictionary, mapping: &'a Mapping, of: F) -> Self {
        Self {
            search: Some(HeaderSearch::new(dictionary, mapping)),
            of,
            columns: Err(ColumnsError::NoHeader),
        }
    }

    /// Tells whether the header is still sought.
    pub(crate) fn is_sought(&self) -> bool {
        self.search.is_some()
    }

    /// Takes a record of the table; those without anything in them count for nothing.
    pub(crate) fn push(&mut self, record: &Record, take: &mut impl FnMut(&C, &Record)) {
        if record.is_blank() {
            return;
        }
        match &mut self.search {
            Some(search) => {
                if search.push(record) {
                    self.decide(take);
                }
            }
            None => self.columns.iter().for_each(|columns| take(columns, record)),
        }
    }

    /// Decides which row is the header, and hands over what stands below it.
    fn decide(&mut self, take: &mut impl FnMut(&C, &Record)) {
        let Some(search) = self.search.take() else { return };
        self.columns = search.finish().map(|(columns, below)| {
            let columns = (self.of)(columns);
            for record in &below {
                take(&columns, record);
            }
            columns
        });
    }

    /// Ends reading: returns the columns.
    pub(crate) fn finish(mut self, take: &mut impl FnMut(&C, &Record)) -> Result<C, ColumnsError> {
        self.decide(take);
        self.columns
    }
}

/// Walks over the cells of a column.
fn cells(records: &[Record], at: usize) -> impl Iterator<Item = &str> {
    records.iter().map(move |record| record.get(at))
}

/// A header whose columns are being named.
struct Naming<'a> {
    dictionary: Dictionary,
    mapping: &'a Mapping,
    texts: Vec<String>,
    titles: Vec<Title>,
    lexicon: &'a Lexicon,
    layout: Option<&'a Layout>,
}

impl<'a> Naming<'a> {
    fn new(
        dictionary: Dictionary,
        lexicon: &'a Lexicon,
        mapping: &'a Mapping,
        header: &Record,
    ) -> Self {
        let texts: Vec<String> = header.iter().map(|title| title.trim().to_owned()).collect();
        let titles: Vec<Title> = texts.iter().map(|text| Title::new(text)).collect();
        let layout = lexicon.layout(&titles);
        Self { dictionary, mapping, texts, titles, lexicon, layout }
    }

    /// Names the columns, from their titles and, where these do not tell, from the first records
    /// below them.
    fn columns(self, below: &[Record]) -> Result<Columns, ColumnsError> {
        let mut mapped = Vec::new();
        for (field, header) in self.mapping {
            mapped.push((*field, self.named(*field, header)?));
        }
        let (mut positions, mut rivals) = (Vec::new(), Vec::new());
        for &field in ExportField::ALL {
            let (at, others) = self.place(field, &mapped)?;
            positions.push(at);
            rivals.push(others);
        }
        let mut states = self.states(&mapped);
        let role = &mut positions[ExportField::Role as usize];
        if role.is_none() && self.layout.is_none_or(|layout| !ROSTERING.contains(&layout.name)) {
            let unknown =
                || self.unknown(&mapped).filter(|at| states.iter().all(|(state, _)| state != at));
            let listed = |at: &usize| self.titles[*at].lists_roles();
            *role = unknown()
                .find(listed)
                .or_else(|| unknown().find(|at| are_roles(&self.texts[*at], cells(below, *at))));
        }
        let role = *role;
        let mut quiet = Vec::new();
        if mapped.iter().all(|(field, _)| *field != ExportField::Enabled) {
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
        })
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
