//! `keygen`: a key pair for a publisher.

use std::path::Path;

use crate::files::{self, FileError, Overwrite, Privacy};
use crate::seal::NewKey;

/// Writes a new key to a file that its owner alone may read, and returns the recipient: the public
/// key that distributors get.
///
/// # Errors
/// Those of the file.
pub fn keygen(path: &Path, overwrite: Overwrite, created: &str) -> Result<String, FileError> {
    let key = NewKey::generate();
    files::write(path, overwrite, Privacy::Private, |file| key.write_to(file, created))?;
    Ok(key.recipient())
}
