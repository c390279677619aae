//! A list as it is sealed for publishers: a container of the list, as CSV or as a workbook, with
//! its manifest.
//!
//! Either is written anew from the rows, also where the list came in a workbook: what else a school
//! kept there (columns of its own, other sheets, notes, hidden rows of another table, its
//! properties) is not for publishers, who get the columns of the agreement alone
//! (*Wijzigingsprocedures*, VO step 10, MBO step 8).

use super::Passwords;
use super::changes::TicketChanges;
use super::error::EncryptError;
use super::found::Found;
use crate::calendar::Date;
use crate::digest::Sha256;
use crate::list::{Custody, Filling, List, Manifest, People, Resource, RowDigests};
use crate::moves::{Closure, FormatId, Move, MoveFile};
use crate::ops::generate::Target;
use crate::ops::ids::unnamed_list_id;
use crate::report::Warned;
use crate::scenario::Verdict;
use crate::tables::{
    LIST_NAME, WORKBOOK_NAME, WorkbookOptions, write_container, write_sealed_workbook,
    write_workbook, write_workbook_container,
};

/// How sealed containers end.
pub(super) const EXTENSION: &str = "zip.age";

/// A list that is ready to be sealed.
#[derive(Clone, Debug)]
pub struct ReadyList {
    /// The rows.
    pub list: List,
    /// The manifest: the list's own, or one that says what the move tells.
    pub manifest: Manifest,
    /// The digest of its canonical rows.
    pub sha256: String,
    /// The digest of the same rows without people or, of a minimised list, with them; none where
    /// they can go in one form only.
    pub(super) other_form_sha256: Option<String>,
    /// What the check found.
    pub found: Found,
    /// How many rows can be applied as they are.
    pub filled: u64,
    /// Whether people are named in it.
    pub people: People,
    /// Whether it takes old identities away ([`List::displaces`]).
    pub(super) displaces: bool,
    /// The workbook in which it is sealed; none for a CSV.
    workbook: Option<Vec<u8>>,
}

impl ReadyList {
    /// Takes a list that was checked, with the move that the distributor vouches for, whatever the
    /// list's own manifest said of it.
    #[must_use]
    pub fn new(
        list: List,
        manifest: Option<Manifest>,
        found: Found,
        moved: (&Move, &Verdict),
        created: Date,
    ) -> Self {
        let sha256 = list.sha256();
        let manifest = manifest.unwrap_or_else(|| bare_manifest(&list, &sha256, moved, created));
        let manifest = Manifest {
            r#move: MoveFile { publishers: Vec::new(), ..moved.0.file.clone() },
            ..manifest
        };
        let filled = list.rows().filter(|row| row.filling() == Filling::Filled).count() as u64;
        let (people, displaces) = (People::Named, list.displaces());
        let blank = (!list.format().matches_by_person()).then(|| list.without_people().sha256());
        let other_form_sha256 = blank.filter(|other| *other != sha256);
        Self {
            list,
            manifest,
            sha256,
            other_form_sha256,
            found,
            filled,
            people,
            displaces,
            workbook: None,
        }
    }

    /// Writes the rows and the manifest as a workbook, to be sealed in that form. Its words are of
    /// who fills it, as in the workbook that `generate` makes.
    ///
    /// # Errors
    /// [`EncryptError::Container`] where the list does not fit on a sheet.
    pub fn in_workbook(self, created: Date) -> Result<Self, EncryptError> {
        let options = WorkbookOptions {
            lang: self.list.format().texts.lang,
            created,
            file_name: WORKBOOK_NAME,
        };
        let mut workbook = Vec::new();
        write_workbook(&self.list, Some(&self.manifest), &options, &mut workbook)
            .map_err(EncryptError::Container)?;
        Ok(Self { workbook: Some(workbook), ..self })
    }

    /// Leaves the person columns blank, for publishers that need no more than the identities.
    /// Digests of what was supplied would let names be guessed, so that the copy has none.
    ///
    /// # Errors
    /// [`EncryptError::PeopleNeeded`] where the format is matched by person.
    pub fn minimised(self) -> Result<Self, EncryptError> {
        if self.list.format().matches_by_person() {
            return Err(EncryptError::PeopleNeeded);
        }
        let list = self.list.without_people();
        let sha256 = list.sha256();
        let supplied = RowDigests::of(&list, Vec::new(), salt(&sha256));
        Ok(Self {
            manifest: Manifest { supplied, ..self.manifest },
            other_form_sha256: Some(self.sha256).filter(|named| *named != sha256),
            list,
            sha256,
            people: People::Blank,
            workbook: None,
            found: self.found,
            filled: self.filled,
            displaces: self.displaces,
        })
    }

    /// Returns what the check warned of in rows of the sealed list, which is written anew from its
    /// first row on.
    pub(super) fn warnings(&self, target: Target) -> Vec<Warned> {
        let sealed = |warned: &Warned| Warned {
            rows: self.sealed_rows(&warned.rows, target),
            ..warned.clone()
        };
        self.found.warnings.iter().map(sealed).collect()
    }

    /// Returns what changed, in such rows too.
    pub(super) fn changes(&self, changes: &TicketChanges, target: Target) -> TicketChanges {
        let here = |rows: &[u32]| self.sealed_rows(rows, target);
        TicketChanges { changed: here(&changes.changed), added: here(&changes.added), ..*changes }
    }

    /// Returns in which kind of file the list is sealed; under a password, always as a workbook.
    pub(super) fn target(&self, passwords: Option<&Passwords>) -> Target {
        if self.workbook.is_some() || passwords.is_some() { Target::Workbook } else { Target::Csv }
    }

    fn sealed_rows(&self, rows: &[u32], target: Target) -> Vec<u32> {
        let first = target.first_row(self.list.format());
        rows.iter()
            .filter_map(|&number| self.list.find(number))
            .map(|row| first + row.index() as u32)
            .collect()
    }

    /// Returns the list's id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.manifest.list_id
    }

    /// Returns how many rows miss an identity that applying needs.
    #[must_use]
    pub fn unfilled(&self) -> u64 {
        self.list.len() as u64 - self.filled
    }

    /// Returns how many of these have a new identity and no old one: of new people, who have nothing
    /// to carry over.
    #[must_use]
    pub fn newcomers(&self) -> u64 {
        self.list.rows().filter(|row| row.filling() == Filling::NoWas).count() as u64
    }

    /// Returns the list's format.
    #[must_use]
    pub fn format(&self) -> FormatId {
        self.list.format().id
    }

    /// Makes what is sealed for one publisher.
    ///
    /// # Errors
    /// [`EncryptError::Container`].
    pub fn container(&self, custody: &Custody) -> Result<Vec<u8>, EncryptError> {
        let path = if self.workbook.is_some() { WORKBOOK_NAME } else { LIST_NAME };
        let descriptor = self.manifest.to_sealed_descriptor(&Resource::named(path, None), custody);
        let mut bytes = Vec::new();
        match &self.workbook {
            Some(workbook) => write_workbook_container(workbook, &descriptor, &mut bytes),
            None => write_container(&self.list, &descriptor, &mut bytes),
        }
        .map_err(EncryptError::Container)?;
        Ok(bytes)
    }
}

impl ReadyList {
    /// Makes the workbook of one publisher, which is to go under a password; its words are of who
    /// fills it.
    ///
    /// # Errors
    /// [`EncryptError::Container`] where the list does not fit on a sheet.
    pub fn own_workbook(
        &self,
        custody: &Custody,
        file_name: &str,
        created: Date,
    ) -> Result<Vec<u8>, EncryptError> {
        let options = WorkbookOptions { lang: self.list.format().texts.lang, created, file_name };
        let descriptor =
            self.manifest.to_sealed_descriptor(&Resource::named(file_name, None), custody);
        let mut workbook = Vec::new();
        let written = write_sealed_workbook(
            &self.list,
            (&self.manifest, &descriptor),
            &options,
            &mut workbook,
        );
        written.map_err(EncryptError::Container)?;
        Ok(workbook)
    }

    /// Compares the rows with those of the version that was out before.
    #[must_use]
    pub fn changes_since(&self, before: &List, version: u32) -> TicketChanges {
        let columns = (0..self.list.format().columns.len()).collect();
        let differences =
            RowDigests::of(before, columns, salt(&self.sha256)).compare(&self.list, |_| false);
        let number = |at: usize| self.list.row(at).number();
        let mut changed: Vec<u32> =
            differences.changed.iter().map(|&(now, ..)| number(now)).collect();
        changed.dedup();
        TicketChanges {
            since: version,
            changed,
            added: differences.added.into_iter().map(number).collect(),
            removed: differences.removed.len(),
        }
    }
}

/// What can be told of a list that came without a manifest: nothing of who supplied what.
fn bare_manifest(
    list: &List,
    sha256: &str,
    (moved, verdict): (&Move, &Verdict),
    created: Date,
) -> Manifest {
    Manifest {
        list_id: unnamed_list_id(sha256),
        version: 1,
        created: created.to_string(),
        format: list.format().id,
        r#move: moved.file.clone(),
        closure: verdict.closure().unwrap_or(Closure::Open),
        owner: None,
        first_row: list.rows().next().map_or(2, crate::list::Row::number),
        supplied: RowDigests::of(list, Vec::new(), salt(sha256)),
    }
}

/// No supplied columns, so no digests to salt: the salt need not be a secret, and a fixed one keeps
/// the container reproducible.
fn salt(sha256: &str) -> [u8; 16] {
    let mut salt = [0; 16];
    salt.copy_from_slice(&Sha256::of(sha256.as_bytes()).bytes()[..16]);
    salt
}
