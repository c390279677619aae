//! A list as it is sealed: the workbook itself, or a container of the list as CSV with its manifest.

use super::error::EncryptError;
use crate::calendar::Date;
use crate::digest::Sha256;
use crate::list::{List, Manifest, Resource, RowDigests};
use crate::moves::{FormatId, Move};
use crate::ops::ids::unnamed_list_id;
use crate::scenario::Verdict;
use crate::tables::{LIST_NAME, write_container};

/// What a sealed file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contents {
    /// A workbook, as it is.
    Workbook,
    /// A zip container: the list as CSV, with its manifest.
    Container,
}

impl Contents {
    pub(super) const fn extension(self) -> &'static str {
        match self {
            Self::Workbook => "xlsx.age",
            Self::Container => "zip.age",
        }
    }
}

/// A list that is ready to be sealed.
#[derive(Clone, Debug)]
pub struct ReadyList {
    /// The list's id.
    pub id: String,
    /// Its version.
    pub version: u32,
    /// Its format.
    pub format: FormatId,
    /// How many rows it has.
    pub rows: u64,
    /// The digest of its canonical rows.
    pub sha256: String,
    /// MBO: the publisher whose list it is.
    pub owner: Option<String>,
    /// How many errors the check found; any is one too many.
    pub errors: u64,
    /// What `bytes` are.
    pub contents: Contents,
    /// What is sealed.
    pub bytes: Vec<u8>,
}

impl ReadyList {
    /// Takes a workbook as it is; `errors` is how many the check found in it.
    #[must_use]
    pub fn workbook(bytes: Vec<u8>, list: &List, manifest: Option<&Manifest>, errors: u64) -> Self {
        Self::new(list, manifest, errors, Contents::Workbook, bytes)
    }

    /// Puts a list that came as CSV in a container, with the manifest that it has or, failing that, one that says what the move tells.
    ///
    /// # Errors
    /// [`EncryptError::Container`].
    pub fn container(
        list: &List,
        manifest: Option<&Manifest>,
        errors: u64,
        moved: (&Move, &Verdict),
        created: Date,
    ) -> Result<Self, EncryptError> {
        let made = manifest.is_none().then(|| bare_manifest(list, moved, created));
        let descriptor =
            manifest.or(made.as_ref()).map(|manifest| manifest.to_descriptor(&Resource { path: LIST_NAME.to_owned(), digest: None }));
        let mut bytes = Vec::new();
        write_container(list, descriptor.as_deref().unwrap_or_default(), &mut bytes).map_err(EncryptError::Container)?;
        Ok(Self::new(list, manifest, errors, Contents::Container, bytes))
    }

    fn new(list: &List, manifest: Option<&Manifest>, errors: u64, contents: Contents, bytes: Vec<u8>) -> Self {
        let sha256 = list.sha256();
        Self {
            id: manifest.map_or_else(|| unnamed_list_id(&sha256), |manifest| manifest.list_id.clone()),
            version: manifest.map_or(1, |manifest| manifest.version),
            format: list.format().id,
            rows: list.len() as u64,
            owner: manifest.and_then(|manifest| manifest.owner.clone()),
            sha256,
            errors,
            contents,
            bytes,
        }
    }
}

/// What can be told of a list that came without a manifest: nothing of who supplied what.
fn bare_manifest(list: &List, (moved, verdict): (&Move, &Verdict), created: Date) -> Manifest {
    let sha256 = list.sha256();
    // No supplied columns, so no digests to salt: the salt need not be a secret, and a fixed one keeps the container reproducible.
    let mut salt = [0; 16];
    salt.copy_from_slice(&Sha256::of(sha256.as_bytes()).bytes()[..16]);
    Manifest {
        list_id: unnamed_list_id(&sha256),
        version: 1,
        created: created.to_string(),
        format: list.format().id,
        r#move: moved.file.clone(),
        closure: verdict.closure().unwrap_or(crate::moves::Closure::Open),
        owner: None,
        first_row: list.rows().next().map_or(2, crate::list::Row::number),
        supplied: RowDigests::of(list, Vec::new(), salt),
    }
}
