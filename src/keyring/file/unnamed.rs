//! The scheme of identities that name none, in the publisher's own keyring file.

use std::fs::File;

use super::super::{StoreError, Unnamed};
use super::blocks::Blocks;
use super::form::Form;
use crate::identity::Scheme;

/// Returns the scheme of identities that name none; most files tell by their first row.
pub(super) fn scheme<F: Form>(file: &File, form: &F) -> Result<Scheme, StoreError> {
    let mut unnamed = Unnamed::default();
    let mut blocks = Blocks::at(file, form.head().len() as u64)?;
    while !form.is_of_users()
        && !unnamed.is_settled()
        && let Ok(Some(extent)) = blocks.record(form)
    {
        let record = std::str::from_utf8(&blocks.bytes()[..extent.content]).unwrap_or_default();
        // What is wrong with a record is told by whoever reads it.
        let _ = form.scan(record, true, &mut |row| {
            if !row.names_scheme && !row.identity.is_empty() {
                unnamed.take(&row.identity);
            }
            Ok(())
        });
        blocks.pass(extent.whole);
    }
    Ok(unnamed.scheme())
}
