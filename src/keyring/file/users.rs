//! A file with one row for each user, in which columns hold the identities: which ones, a store map
//! says.

use super::super::StoreError;
use super::super::layout::{Layout, LayoutProblem, PERSON_COLUMNS, STANDARD_COLUMNS};
use crate::grid::Record;
use crate::identity::{Case, Scheme};
use crate::list::is_blank;
use crate::moves::{Holds, MappedIdentity, MappedScheme, MappedStore, PersonField};
use crate::plan::KeyringNo;

/// Which columns of a file of users hold what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Users {
    /// The column with the publisher's id of the user.
    pub(in crate::keyring) profile: String,
    /// The columns with identities, each of its own scheme.
    pub(in crate::keyring) identities: Vec<(Scheme, String)>,
    /// The columns about the person, in the order in which they are stored.
    pub(in crate::keyring) person: [Option<String>; PERSON_COLUMNS.len()],
}

impl Users {
    /// Reads a store map that names no table.
    ///
    /// # Errors
    /// [`StoreError::NoUsers`] where it says what a file of users cannot be, and
    /// [`StoreError::MapScheme`] for a scheme that is not known.
    pub(in crate::keyring) fn of(map: &MappedStore) -> Result<Self, StoreError> {
        let keyring = &map.keyring;
        let cannot = [
            ("[store.profile]", map.profile.is_some()),
            ("state", keyring.state.is_some()),
            ("copy", !keyring.copy.is_empty()),
            ("holds = \"many\"", keyring.holds == Some(Holds::Many)),
            ("profile", keyring.identity.columns().any(|column| *column == keyring.profile)),
        ];
        if let Some((what, _)) = cannot.into_iter().find(|(_, is_said)| *is_said) {
            return Err(StoreError::NoUsers(what));
        }
        let person = PersonField::ALL.map(|field| keyring.person.get(&field).cloned());
        Ok(Self { profile: keyring.profile.clone(), identities: identities(map)?, person })
    }

    /// Finds the columns in the header of a file, and where the identities of each scheme stand.
    ///
    /// # Errors
    /// Where a column that the map names is missing, or stands there twice.
    pub(in crate::keyring) fn find(
        &self,
        header: &Record,
    ) -> Result<(Layout, Vec<(Scheme, usize)>), LayoutProblem> {
        let place = |column: &String| {
            let mut places = header.iter().enumerate().filter(|(_, name)| name.trim() == column);
            match (places.next(), places.next()) {
                (Some((at, _)), None) => Ok(at),
                (None, _) => Err(LayoutProblem::NoColumn(column.clone())),
                (Some(_), Some(_)) => Err(LayoutProblem::TwiceColumn(column.clone())),
            }
        };
        let mut standard = [None; STANDARD_COLUMNS.len()];
        for column in std::iter::once(&self.profile).chain(self.person.iter().flatten()) {
            if let Some(nth) = self.standard(column) {
                standard[nth] = Some(place(column)?);
            }
        }
        let identities = self.identities.iter();
        let identities = identities.map(|(scheme, column)| Ok((*scheme, place(column)?)));
        Ok((Layout::at(standard), identities.collect::<Result<_, _>>()?))
    }

    /// Walks over the columns that the map names.
    pub(in crate::keyring) fn columns(&self) -> impl Iterator<Item = &str> {
        let identities = self.identities.iter().map(|(_, column)| column);
        std::iter::once(&self.profile)
            .chain(identities)
            .chain(self.person.iter().flatten())
            .map(String::as_str)
    }

    /// Returns the column of the ids of users or, by its place in [`STANDARD_COLUMNS`], of the
    /// identities of a scheme.
    pub(in crate::keyring) fn id_column(&self, column: usize, scheme: Scheme) -> Option<&str> {
        if column == 0 {
            return Some(&self.profile);
        }
        let mut identities = self.identities.iter();
        identities.find(|(other, _)| *other == scheme).map(|(_, column)| column.as_str())
    }

    /// Tells a problem by the names that the map has for the columns.
    pub(in crate::keyring) fn told(&self, problem: LayoutProblem) -> LayoutProblem {
        let own = |standard: &str| {
            let nth = PERSON_COLUMNS.iter().position(|column| *column == standard);
            let person = nth.and_then(|nth| self.person[nth].clone());
            person.or_else(|| (standard == STANDARD_COLUMNS[0]).then(|| self.profile.clone()))
        };
        match problem {
            LayoutProblem::NoProfile => LayoutProblem::NoUser(self.profile.clone()),
            LayoutProblem::NotAValue(column) => {
                LayoutProblem::NotAValue(own(&column).unwrap_or(column))
            }
            LayoutProblem::DuplicateColumn(column) => {
                LayoutProblem::TwiceColumn(own(&column).unwrap_or(column))
            }
            other => other,
        }
    }

    /// Returns the place of a column of the file in [`STANDARD_COLUMNS`].
    pub(in crate::keyring) fn standard(&self, column: &str) -> Option<usize> {
        let person = || self.person.iter().position(|it| it.as_deref() == Some(column));
        let first_of_person = STANDARD_COLUMNS.len() - PERSON_COLUMNS.len();
        if column == self.profile { Some(0) } else { Some(first_of_person + person()?) }
    }
}

fn identities(map: &MappedStore) -> Result<Vec<(Scheme, String)>, StoreError> {
    let columns: Vec<(&String, &String)> = match (&map.keyring.identity, &map.keyring.scheme) {
        (_, MappedScheme::Column { .. }) => return Err(StoreError::NoUsers("scheme")),
        (MappedIdentity::Column(column), MappedScheme::Fixed(scheme)) => vec![(scheme, column)],
        (MappedIdentity::Columns(columns), MappedScheme::Fixed(_)) => columns.iter().collect(),
    };
    let known = |(scheme, column): (&String, &String)| {
        let scheme = scheme.parse().map_err(|_| StoreError::MapScheme(scheme.clone()))?;
        Ok((scheme, column.clone()))
    };
    columns.into_iter().map(known).collect()
}

/// Tells whether what stands in the place of an identity is none: nothing, or how databases write
/// that. Other words for it are not certain to be that.
pub(super) fn is_none(cell: &str) -> bool {
    let word = cell.trim();
    is_blank(cell) || word.eq_ignore_ascii_case("null") || word == r"\N"
}

/// Returns the number of a keyring of a user, which is the same wherever the row stands, however the
/// identity is written, and also when it has left the row.
pub(in crate::keyring) fn number(profile: &str, scheme: Scheme, identity: &str) -> KeyringNo {
    use std::hash::{DefaultHasher, Hash as _, Hasher as _};
    let mut hasher = DefaultHasher::new();
    (profile, scheme.as_str(), scheme.key(identity, Case::Exact)).hash(&mut hasher);
    hasher.finish().cast_signed()
}
