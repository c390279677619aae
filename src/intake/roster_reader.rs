//! Taking the rows of a roster out of its records, as rows of a list.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::cell_damage::CellDamage;
use super::chosen::Chosen;
use super::error::RosterError;
use super::fields::{
    AccountState, ExportField, Order, Roles, States, Told, apart, beside, certain, house_number,
    is_no_prefix, is_only_initials, is_same_prefix, joined,
};
use super::roster_columns::Sources;
use super::warning::{Oddity, Warning};
use crate::calendar::Date;
use crate::grid::{Record, is_marked, unwrapped};
use crate::identity::{Esi, Scheme, Side, padding};
use crate::list::{Format, List, Untitled, begins_total};
use crate::message::Message;
use crate::moves::Move;
use crate::rules::Severity;

/// Takes the rows of a table out of its records, each with its own number.
pub(super) struct RosterReader<'c> {
    pub(super) list: List,
    /// Who comes along, where not everybody does.
    only: Option<&'c Chosen>,
    /// How many people were left out, who were not chosen.
    pub(super) left_out: usize,
    /// Rows that hold nothing for the list.
    empty: Vec<u32>,
    /// Rows in which the header stands once more.
    headers: Vec<u32>,
    /// Rows in which it stands once more with its names in other places.
    rearranged: Vec<u32>,
    /// Rows of which marks were taken off.
    unwrapped: Vec<u32>,
    roles: Roles,
    /// What the rows say of their accounts or enrolments.
    states: States,
    /// What the edges of identities hold that nobody sees.
    damage: CellDamage,
    /// The rows of each school, where the table tells it.
    schools: BTreeMap<String, Vec<u32>>,
    /// Rows in which the prefix of the surname is told in two ways.
    prefixes: Vec<u32>,
    /// Rows with something else in the place of a prefix.
    no_prefixes: Vec<u32>,
    /// Rows whose whole name has initials and no first name.
    initials: Vec<u32>,
    /// Rows whose whole name can be read in more than one way.
    unclear: Vec<u32>,
    /// Two columns that fill one column of the list, and do not say the same.
    twice: Option<(usize, usize, usize)>,
    /// The move, whose identities may stand in columns that are not used.
    moved: &'c Move,
    /// Cells in columns without a title.
    pub(super) untitled: Untitled,
    /// Rows of columns that are not used and hold what a column of the list asks for.
    unused: BTreeMap<(usize, usize), Vec<u32>>,
    cells: Vec<String>,
}

/// The cells of a record, without the marks around them.
struct Cells<'r> {
    record: &'r Record,
    is_marked: bool,
    is_unwrapped: bool,
}

impl<'r> Cells<'r> {
    fn take(&mut self, at: Option<usize>) -> Cow<'r, str> {
        let text = at.map_or("", |at| self.record.get(at)).trim_matches(padding);
        match unwrapped(text, self.is_marked) {
            Some(unwrapped) => {
                self.is_unwrapped = true;
                unwrapped
            }
            None => Cow::Borrowed(text),
        }
    }
}

impl<'c> RosterReader<'c> {
    pub(super) fn new(
        format: &'static Format,
        only: Option<&'c Chosen>,
        moved: &'c Move,
        today: Option<Date>,
    ) -> Self {
        Self {
            list: List::new(format),
            only,
            left_out: 0,
            empty: Vec::new(),
            headers: Vec::new(),
            rearranged: Vec::new(),
            unwrapped: Vec::new(),
            roles: Roles::default(),
            states: States::on(today),
            damage: CellDamage::default(),
            schools: BTreeMap::new(),
            prefixes: Vec::new(),
            no_prefixes: Vec::new(),
            initials: Vec::new(),
            unclear: Vec::new(),
            twice: None,
            moved,
            untitled: Untitled::new(),
            unused: BTreeMap::new(),
            cells: vec![String::new(); format.width()],
        }
    }

    pub(super) fn take(&mut self, sources: &Sources, record: &Record) {
        match sources.stand_again(record) {
            Some(Order::Same) => return self.headers.push(record.number()),
            Some(Order::Other) => return self.rearranged.push(record.number()),
            None => {}
        }
        let mut cells = Cells { record, is_marked: is_marked(record.iter()), is_unwrapped: false };
        if sources.role.is_some()
            && !self.roles.take(&cells.take(sources.role), sources.is_rostering(), record.number())
        {
            return;
        }
        let columns = self.list.format().columns;
        for (column, cell) in self.cells.iter_mut().enumerate() {
            let field = &columns[column];
            if let Some(at) = sources.of(column).filter(|_| field.field.identity().is_some()) {
                self.damage.edges(record.number(), field.header, record.get(at));
            }
            cell.clear();
            let taken = cells.take(sources.of(column));
            let is_esi = matches!(columns[column].field.identity(), Some((_, Scheme::Esi)));
            let esi = if is_esi { Esi::only_one(&taken) } else { None };
            cell.push_str(esi.unwrap_or(&taken));
        }
        self.clear_prefix(sources, record.number());
        self.split(sources, &cells.take(sources.full_name), record.number());
        self.part(sources, record.number());
        self.join(sources, &mut cells, record.number());
        if self.twice.is_none() {
            self.twice = sources.rivals().find(|(_, one, other)| {
                let (one, other) = (cells.take(Some(*one)), cells.take(Some(*other)));
                !one.is_empty() && !other.is_empty() && one != other
            });
        }
        if cells.is_unwrapped {
            self.unwrapped.push(record.number());
        }
        let notes = || {
            record.notes().iter().filter_map(|(at, note)| Some((sources.filled_from(*at)?, *note)))
        };
        if self.is_nothing(sources, record) && notes().next().is_none() {
            return self.empty.push(record.number());
        }
        if !self.is_chosen() {
            self.left_out += 1;
            return;
        }
        self.states.take(sources.columns(), record);
        sources.columns().note_untitled(record, &mut self.untitled);
        if let Some(school) = sources.school(record) {
            self.schools.entry(school.to_owned()).or_default().push(record.number());
        }
        for held in sources.identities_unused(self.moved, record) {
            self.unused.entry(held).or_default().push(record.number());
        }
        self.list.push(record.number(), self.cells.iter().map(String::as_str));
        notes().for_each(|(column, note)| self.list.note(column, note));
    }

    /// Tells whether the cells of a row are nobody's: a count in the place of a name, or one remark
    /// beside the names.
    fn is_nothing(&self, sources: &Sources, record: &Record) -> bool {
        let is_name = |column: usize| {
            [ExportField::FirstName, ExportField::LastName, ExportField::Initials]
                .into_iter()
                .any(|field| sources.column(field) == Some(column))
        };
        let is_identity =
            |column: usize| self.list.format().columns[column].field.identity().is_some();
        let filled = || {
            self.cells
                .iter()
                .enumerate()
                .filter(|(_, cell)| !cell.is_empty())
                .map(|(column, cell)| (column, cell.as_str()))
        };
        let mut names = filled().filter(|(column, _)| is_name(*column)).map(|(_, cell)| cell);
        let is_number = |name: &str| {
            name.bytes()
                .all(|byte| byte.is_ascii_digit() || byte.is_ascii_punctuation() || byte == b' ')
        };
        // Beside a total in a column that is not used, what is counted stands with its number: `12
        // jongens`.
        let is_total = || {
            record
                .iter()
                .enumerate()
                .any(|(at, cell)| sources.filled_from(at).is_none() && begins_total(cell))
        };
        let counts = |name: &str| name.bytes().any(|byte| byte.is_ascii_digit()) && is_total();
        names.all(|name| is_number(name) || counts(name))
            && filled().all(|(column, _)| !is_identity(column))
            && filled().filter(|(column, _)| !is_name(*column)).count() <= 1
    }

    /// Tells whether the person of these cells comes along.
    fn is_chosen(&self) -> bool {
        let Some(only) = self.only else { return true };
        let format = self.list.format();
        let home = if format.joined(Side::Was).is_some() { self.moved.old_realms() } else { &[] };
        // Read as a list is, so that an identity that stands in two columns is whole.
        let mut read = List::new(format);
        read.push(0, self.cells.iter().map(String::as_str));
        let row = read.row(0);
        let ids: Vec<String> = row
            .identities(Side::Was)
            .map(|(_, scheme, value)| match home {
                [only] if scheme.split(value).1.is_none() => scheme.join(value, only),
                _ => value.to_owned(),
            })
            .collect();
        only.take(ids.iter().map(String::as_str), home)
    }

    /// Joins what administrations keep apart: the house number with its letter and addition, and
    /// the surname with its prefix where the list has no column for that.
    fn join(&mut self, sources: &Sources, cells: &mut Cells<'_>, row: u32) {
        let [letter, addition, mut prefix] =
            [sources.letter, sources.addition, sources.prefix].map(|at| cells.take(at));
        if is_no_prefix(&prefix) {
            self.no_prefixes.push(row);
            prefix = Cow::Borrowed("");
        }
        if let Some(column) = sources
            .column(ExportField::HouseNumber)
            .filter(|_| !letter.is_empty() || !addition.is_empty())
        {
            self.cells[column] = house_number(&self.cells[column], &letter, &addition);
        }
        let Some(column) = sources.column(ExportField::LastName).filter(|_| !prefix.is_empty())
        else {
            return;
        };
        if !self.cells[column].is_empty() {
            let joined = joined(&prefix, &self.cells[column]);
            if !joined.is_certain {
                self.prefixes.push(row);
            }
            self.cells[column] = joined.surname;
        }
    }

    /// Empties the column of prefixes where something else stands in it.
    fn clear_prefix(&mut self, sources: &Sources, row: u32) {
        let Some(column) = sources.column(ExportField::Prefix) else { return };
        if is_no_prefix(&self.cells[column]) {
            self.cells[column].clear();
            self.no_prefixes.push(row);
        }
    }

    /// Takes a prefix off the surname that stands in its own column too.
    fn part(&mut self, sources: &Sources, row: u32) {
        let [Some(prefix), Some(last)] =
            [ExportField::Prefix, ExportField::LastName].map(|field| sources.column(field))
        else {
            return;
        };
        if self.cells[prefix].is_empty() || self.cells[last].is_empty() {
            return;
        }
        if let Some((longer, rest)) = apart(&self.cells[prefix], &self.cells[last]) {
            (self.cells[prefix], self.cells[last]) = (longer, rest);
        } else if !joined(&self.cells[prefix], &self.cells[last]).is_certain {
            self.prefixes.push(row);
        }
    }

    /// Takes a whole name in one column apart. Initials are no first name. A first name or prefix in
    /// a column of its own goes before that in the name.
    fn split(&mut self, sources: &Sources, full: &str, row: u32) {
        if full.is_empty() {
            return;
        }
        let own = sources.column(ExportField::FirstName).map(|column| self.cells[column].as_str());
        let own = own.filter(|first| !first.is_empty());
        let is_told = own.is_some();
        let name = own.map_or_else(|| certain(full), |first| beside(first, full));
        let Some(mut name) = name else { return self.unclear.push(row) };
        if !is_told && is_only_initials(&name.first) {
            self.initials.push(row);
            let initials = std::mem::take(&mut name.first);
            if let Some(column) = sources.column(ExportField::Initials) {
                self.cells[column] = initials;
            }
        }
        let prefix = sources.column(ExportField::Prefix);
        let told = prefix.map_or("", |column| self.cells[column].as_str());
        if !told.is_empty() && !name.prefix.is_empty() && !is_same_prefix(told, &name.prefix) {
            self.prefixes.push(row);
        }
        let prefix_before = prefix.is_none() && !name.prefix.is_empty();
        let last = if prefix_before { format!("{} {}", name.prefix, name.last) } else { name.last };
        let name_prefix = if told.is_empty() { name.prefix } else { told.to_owned() };
        for (field, value) in [
            (ExportField::FirstName, name.first),
            (ExportField::Prefix, name_prefix),
            (ExportField::LastName, last),
        ] {
            if let Some(column) = sources.column(field) {
                self.cells[column] = value;
            }
        }
    }

    /// Refuses what would make a list of other people.
    pub(super) fn refuse(&mut self, sources: &Sources) -> Result<(), RosterError> {
        if !self.rearranged.is_empty() {
            return Err(RosterError::Rearranged { rows: std::mem::take(&mut self.rearranged) });
        }
        if let Some(twice) = self.twice {
            return Err(sources.twice(twice));
        }
        if !self.unclear.is_empty() {
            return Err(RosterError::UnclearNames {
                header: sources.full_name_title(),
                rows: std::mem::take(&mut self.unclear),
            });
        }
        Ok(())
    }

    /// Tells that the people are of more than one school, or of more than one of its locations: of
    /// all but the one with most of them, the rows.
    fn several_schools(&mut self) -> Option<Warning> {
        let mut schools: Vec<(String, Vec<u32>)> =
            std::mem::take(&mut self.schools).into_iter().collect();
        schools.sort_by_key(|(_, rows)| std::cmp::Reverse(rows.len()));
        let names: Vec<String> = schools.iter().map(|(name, _)| name.clone()).collect();
        let mut rows: Vec<u32> = schools.into_iter().skip(1).flat_map(|(_, rows)| rows).collect();
        rows.sort_unstable();
        (!rows.is_empty()).then_some(Warning {
            oddity: Oddity::SeveralSchools(names),
            column: None,
            rows,
        })
    }

    /// Tells what was noticed in reading.
    pub(super) fn told(&mut self, sources: &mut Sources) -> impl Iterator<Item = Warning> {
        let header = Oddity::Found {
            code: "WW308",
            says: Message::new("rules-WW308-says"),
            severity: Severity::Warning,
        };
        let (others, unknown) = std::mem::take(&mut self.roles).finish();
        let Told { states, late, .. } = std::mem::take(&mut self.states).finish(sources.columns());
        sources.take_states(&late);
        let sources = &*sources;
        let of_state = |state| {
            self.list
                .rows()
                .zip(&states)
                .filter(|(_, told)| **told == state)
                .map(|(row, _)| row.number())
                .collect()
        };
        let told = [
            (Oddity::Nothing, self.empty.clone()),
            (Oddity::NoPupil, others),
            (Oddity::UnknownRole, unknown),
            (Oddity::Ended, of_state(AccountState::Blocked)),
            (Oddity::UnknownState, of_state(AccountState::Unknown)),
            (Oddity::TwoPrefixes, self.prefixes.clone()),
            (Oddity::NoPrefix, self.no_prefixes.clone()),
            (Oddity::OnlyInitials, self.initials.clone()),
            (header, self.headers.clone()),
            (Oddity::Unwrapped, self.unwrapped.clone()),
        ];
        let told = told
            .into_iter()
            .map(|(oddity, rows)| Warning { oddity, column: None, rows })
            .filter(|warning| !warning.rows.is_empty());
        let lacking = sources.lacks_roles().then(|| Warning {
            oddity: Oddity::NoRoles,
            column: None,
            rows: Vec::new(),
        });
        let schools: Vec<Warning> = self.several_schools().into_iter().collect();
        let format = self.list.format();
        let unused =
            std::mem::take(&mut self.unused).into_iter().map(move |((at, column), rows)| {
                let oddity = Oddity::UnusedIdentities(sources.title(at).to_owned());
                Warning { oddity, column: Some(format.columns[column].header), rows }
            });
        let (unseen, _) = std::mem::take(&mut self.damage).finish();
        lacking.into_iter().chain(schools).chain(told).chain(unused).chain(unseen)
    }
}
