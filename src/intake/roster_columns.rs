//! Which columns of a roster fill which columns of a list, and what the list asks for that no
//! column has.

use super::error::RosterError;
use super::fields::{Columns, ExportField, Order, Sense};
use crate::grid::Record;
use crate::identity::{Scheme, Side};
use crate::list::{Field, Fill, Format, Sourced};
use crate::moves::Move;

/// A column of a roster that was used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsedColumn {
    /// What it holds.
    pub field: ExportField,
    /// What it is called in the roster.
    pub header: String,
    /// The agreed name of the column of the list that it fills; none where it only tells who is
    /// taken.
    pub column: Option<&'static str>,
}

/// The fields of which a whole name in one column consists.
const NAME: [ExportField; 3] = [ExportField::FirstName, ExportField::Prefix, ExportField::LastName];

/// Where the columns of a list come from.
pub(super) struct Sources {
    format: &'static Format,
    columns: Columns,
    /// The column of a whole name, where no other tells the surname.
    pub(super) full_name: Option<usize>,
    /// For each column of the list.
    positions: Vec<Option<usize>>,
    /// The columns that join others: of roles, house letters, house additions, and prefixes where
    /// the list has no column for them.
    pub(super) role: Option<usize>,
    pub(super) letter: Option<usize>,
    pub(super) addition: Option<usize>,
    pub(super) prefix: Option<usize>,
    /// For each column of the roster the column of the list that it ends up in.
    filled_from: Vec<Option<usize>>,
    /// The columns of the roster that are not used.
    unheld: Vec<usize>,
}

impl Sources {
    pub(super) fn new(format: &'static Format, columns: Columns) -> Self {
        let of = |column: &crate::list::Column| {
            columns.position(ExportField::of(column.field, Side::Was))
        };
        let positions: Vec<Option<usize>> = format.columns.iter().map(of).collect();
        let has_surname = columns.position(ExportField::LastName).is_some();
        let full_name = columns.position(ExportField::FullName).filter(|_| !has_surname);
        let mut sources = Self {
            format,
            columns,
            full_name,
            positions,
            role: None,
            letter: None,
            addition: None,
            prefix: None,
            filled_from: vec![],
            unheld: vec![],
        };
        sources.role = sources.beside(ExportField::Role);
        sources.letter = sources.beside(ExportField::HouseLetter);
        sources.addition = sources.beside(ExportField::HouseAddition);
        sources.prefix = sources.beside(ExportField::Prefix);
        let mut filled_from = vec![None; sources.columns.width()];
        for (field, at) in sources.used() {
            filled_from[at] = filled_from[at].or(sources.column_of(field));
        }
        sources.filled_from = filled_from;
        sources.unheld = sources.unused_at().collect();
        sources
    }

    /// Returns where a column of the list comes from.
    pub(super) fn of(&self, column: usize) -> Option<usize> {
        self.positions[column]
    }

    /// Returns where a field stands that no column of the list has for itself.
    fn beside(&self, field: ExportField) -> Option<usize> {
        let is_used = match field {
            ExportField::HouseLetter | ExportField::HouseAddition => {
                self.columns.position(ExportField::HouseNumber).is_some()
                    && self.column_of(field).is_some()
            }
            ExportField::Prefix => {
                let has_surname = self.columns.position(ExportField::LastName).is_some()
                    || self.full_name.is_some();
                self.column(ExportField::Prefix).is_none() && has_surname
            }
            field => field == ExportField::Role,
        };
        self.columns.position(field).filter(|_| is_used)
    }

    /// Tells whether a column of the list is filled.
    pub(super) fn has(&self, column: usize) -> bool {
        let field = ExportField::of(self.format.columns[column].field, Side::Was);
        self.positions[column].is_some() || self.full_name.is_some() && NAME.contains(&field)
    }

    /// Returns the column of the list with a field.
    pub(super) fn column(&self, field: ExportField) -> Option<usize> {
        self.format
            .columns
            .iter()
            .position(|column| ExportField::of(column.field, Side::Was) == field)
    }

    /// Returns the column of the list that a field ends up in.
    fn column_of(&self, field: ExportField) -> Option<usize> {
        self.column(match field {
            ExportField::HouseLetter | ExportField::HouseAddition => ExportField::HouseNumber,
            ExportField::FullName => ExportField::LastName,
            ExportField::Prefix if self.column(ExportField::Prefix).is_none() => {
                ExportField::LastName
            }
            field => field,
        })
    }

    /// Returns the column of the list that a column of the roster ends up in.
    pub(super) fn filled_from(&self, at: usize) -> Option<usize> {
        self.filled_from.get(at).copied().flatten()
    }

    /// Tells whether a record is this header once more, in the columns that fill the list.
    pub(super) fn stand_again(&self, record: &Record) -> Option<Order> {
        let fills = (0..self.filled_from.len()).filter(|at| self.filled_from[*at].is_some());
        self.columns.again(record, &fills)
    }

    /// Takes columns for those of states, as their cells made them known.
    pub(super) fn take_states(&mut self, states: &[(usize, Sense)]) {
        self.columns.take_states(states);
    }

    /// Walks over the columns that are used, with their fields.
    fn used(&self) -> impl Iterator<Item = (ExportField, usize)> {
        let is_used = |(field, at): &(ExportField, usize)| {
            self.column(*field).is_some()
                || self.beside(*field) == Some(*at)
                || *field == ExportField::Enabled
                || *field == ExportField::FullName && self.full_name == Some(*at)
        };
        self.columns.fields().filter(is_used)
    }

    /// Returns the columns that are used, for the report.
    pub(super) fn used_columns(&self) -> Vec<UsedColumn> {
        // A whole name fills several columns of the list.
        let columns = |field: ExportField| match field {
            ExportField::FullName => {
                let parts = NAME.into_iter().filter_map(|part| self.column(part));
                parts.filter(|column| self.positions[*column].is_none()).map(Some).collect()
            }
            field => vec![self.column_of(field)],
        };
        let mut used: Vec<(Option<usize>, ExportField, usize)> = self
            .used()
            .flat_map(|(field, at)| {
                columns(field).into_iter().map(move |column| (column, field, at))
            })
            .collect();
        used.sort_by_key(|(column, ..)| column.unwrap_or(self.format.width()));
        let told = |(column, field, at): (Option<usize>, ExportField, usize)| UsedColumn {
            field,
            header: self.columns.title(at).to_owned(),
            column: column.map(|column| self.format.columns[column].header),
        };
        used.into_iter().map(told).collect()
    }

    /// Returns the titles of the columns that are not used.
    pub(super) fn unused(&self) -> Vec<String> {
        self.unused_at().map(|at| self.columns.title(at).to_owned()).collect()
    }

    /// Walks over the columns that are not used and have a title.
    fn unused_at(&self) -> impl Iterator<Item = usize> {
        let is_unused = |at: &usize| {
            !self.columns.title(*at).is_empty() && self.used().all(|(_, used)| used != *at)
        };
        (0..self.columns.width()).filter(is_unused)
    }

    /// Finds, in the columns that are not used, identities of the realms of the move that a column
    /// of the list without a source asks for: pairs of the one and the other.
    pub(super) fn identities_unused(&self, moved: &Move, record: &Record) -> Vec<(usize, usize)> {
        let of_side = |cell: &str, side: Side| {
            let realms = if side == Side::Was { moved.old_realms() } else { moved.new_realms() };
            cell.trim().rsplit_once('@').is_some_and(|(user, realm)| {
                !user.is_empty() && realms.iter().any(|known| known == realm)
            })
        };
        let mut found = Vec::new();
        for (column, it) in self
            .format
            .columns
            .iter()
            .enumerate()
            .filter(|(column, _)| self.positions[*column].is_none())
        {
            if let Field::Identity(side, Scheme::RealId) = it.field {
                found.extend(
                    self.unheld
                        .iter()
                        .filter(|at| of_side(record.get(**at), side))
                        .map(|at| (*at, column)),
                );
            }
        }
        found
    }

    /// Returns the title of a column of the roster.
    pub(super) fn title(&self, at: usize) -> &str {
        self.columns.title(at)
    }

    /// Tells whether it is a table of a rostering standard.
    pub(super) fn is_rostering(&self) -> bool {
        self.columns.is_rostering()
    }

    /// Tells whether another table says who is a pupil, and is not there.
    pub(super) fn lacks_roles(&self) -> bool {
        self.columns.lacks_roles()
    }

    /// Returns all columns that are known.
    pub(super) fn columns(&self) -> &Columns {
        &self.columns
    }

    /// Returns the school of a row, where the table is one of a rostering standard: it may hold
    /// those of a whole board.
    pub(super) fn school<'r>(&self, record: &'r Record) -> Option<&'r str> {
        let at =
            self.columns.position(ExportField::Location).filter(|_| self.columns.is_rostering())?;
        Some(record.get(at).trim()).filter(|school| !school.is_empty())
    }

    /// Returns the title of the column of a whole name.
    pub(super) fn full_name_title(&self) -> String {
        self.full_name.map_or_else(String::new, |at| self.columns.title(at).to_owned())
    }

    /// Returns the system whose layout it is.
    pub(super) fn layout(&self) -> Option<&'static str> {
        self.columns.layout()
    }

    /// Walks over pairs of columns that say they fill one column of the list, with that column.
    pub(super) fn rivals(&self) -> impl Iterator<Item = (usize, usize, usize)> {
        let fields = self
            .format
            .columns
            .iter()
            .enumerate()
            .map(|(column, it)| (column, ExportField::of(it.field, Side::Was)));
        fields.flat_map(move |(column, field)| {
            let at = self.positions[column];
            at.into_iter().flat_map(move |at| {
                self.columns.rivals(field).iter().map(move |&rival| (column, at, rival))
            })
        })
    }

    /// Makes the error of two columns that fill one.
    pub(super) fn twice(&self, (column, one, other): (usize, usize, usize)) -> RosterError {
        let found = [one, other].map(|at| self.columns.title(at).to_owned());
        RosterError::DuplicateColumn {
            column: self.format.columns[column].header.to_owned(),
            found,
        }
    }

    /// Finds the agreed columns that must have a source and have none: those of the person, and
    /// where rows are closed the old identity as well; or all that are supplied.
    pub(super) fn missing(&self, is_closed: bool) -> Vec<Vec<usize>> {
        let supplied = || self.format.columns.iter().enumerate().take(self.format.supplied);
        let is_needed = |(_, column): &(usize, &crate::list::Column)| {
            self.format.sourced == Sourced::All
                || column.fill == Fill::Required && (is_closed || column.field.identity().is_none())
        };
        let mut missing: Vec<Vec<usize>> = supplied()
            .filter(is_needed)
            .map(|(at, _)| at)
            .filter(|at| !self.has(*at))
            .map(|at| vec![at])
            .collect();
        let identities: Vec<usize> = supplied()
            .filter(|(_, column)| column.field.identity().is_some())
            .map(|(at, _)| at)
            .collect();
        // Of several identities one is enough.
        if is_closed && identities.len() > 1 && identities.iter().all(|at| !self.has(*at)) {
            missing.retain(|columns| !identities.contains(&columns[0]));
            missing.push(identities);
        }
        missing
    }

    /// Refuses what is missing and may not be.
    pub(super) fn check(
        &self,
        missing: &[Vec<usize>],
        allowed: &[usize],
    ) -> Result<(), RosterError> {
        let is_allowed =
            |columns: &&Vec<usize>| columns.iter().any(|column| allowed.contains(column));
        let name = |columns: &Vec<usize>| {
            columns.iter().map(|at| self.format.columns[*at].header).collect::<Vec<_>>().join(" / ")
        };
        let refused: Vec<&Vec<usize>> =
            missing.iter().filter(|columns| !is_allowed(columns)).collect();
        let Some(first) = refused.first() else { return Ok(()) };
        let is_first_name = self.column(ExportField::FirstName) == first.first().copied();
        let call_name = self.columns.position(ExportField::CallName).filter(|_| is_first_name);
        Err(RosterError::MissingColumns {
            columns: refused.into_iter().map(name).collect(),
            found: self.columns.found(),
            call_name: call_name.map(|at| self.columns.title(at).to_owned()),
        })
    }
}
