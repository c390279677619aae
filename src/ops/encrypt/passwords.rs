//! The passwords of workbooks: one for all, or for each publisher its own, kept in a file of the
//! sender's.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::error::EncryptError;
use crate::files::{self, Batch, Overwrite, Privacy};
use crate::message::closest;
use crate::moves;
use crate::ops::ids;
use crate::seal::Passphrase;

/// The largest file of passwords that is read.
const MOST_BYTES: u64 = 1 << 20;

/// The passwords under which the workbooks of a move go.
#[derive(Clone, Debug)]
pub enum Passwords {
    /// One that opens the workbook of every publisher.
    One(Passphrase),
    /// One for each publisher, that opens its own workbook alone.
    Each(PasswordFile),
}

impl Passwords {
    /// Returns the password of a publisher.
    pub(super) fn of(&self, publisher: &str) -> Result<&Passphrase, EncryptError> {
        match self {
            Self::One(password) => Ok(password),
            Self::Each(file) => {
                file.of(publisher).ok_or_else(|| EncryptError::NoPassword(publisher.to_owned()))
            }
        }
    }

    /// Makes sure that passwords protect what goes under them, and that no publisher can open the
    /// workbook of another; keeps what was made up.
    pub(super) fn keep(&self, publishers: &[&str]) -> Result<(), EncryptError> {
        let file = match self {
            Self::One(password) => return require_fit(password, None),
            Self::Each(file) => file,
        };
        for (at, one) in publishers.iter().enumerate() {
            let password = self.of(one)?;
            require_fit(password, Some(one))?;
            for other in &publishers[..at] {
                if self.of(other)?.is_same_as(password) {
                    return Err(EncryptError::SharedPassword(
                        (*other).to_owned(),
                        (*one).to_owned(),
                    ));
                }
            }
        }
        file.keep(publishers)
    }
}

/// Makes sure that a workbook may go under a password, of one publisher or of all.
pub(super) fn require_fit(
    password: &Passphrase,
    publisher: Option<&str>,
) -> Result<(), EncryptError> {
    let unfit = |unfit| EncryptError::UnfitPassword(publisher.map(str::to_owned), unfit);
    password.require_fit_for_excel().map_err(unfit)
}

/// Tells whether two names are of one publisher.
fn is_same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// A TOML file of the sender's with a password for each publisher, `"name" = "password"`.
#[derive(Clone, Debug)]
pub struct PasswordFile {
    path: PathBuf,
    known: BTreeMap<String, Passphrase>,
    made: BTreeMap<String, Passphrase>,
}

impl PasswordFile {
    /// Reads the file; one that is not there yet holds none.
    ///
    /// # Errors
    /// Those of reading, [`EncryptError::Passwords`] for a file of another form, and
    /// [`EncryptError::NoPassword`] for an empty one.
    pub fn read(path: &Path) -> Result<Self, EncryptError> {
        let text =
            if path.exists() { files::read_found_text(path, MOST_BYTES)? } else { String::new() };
        let written = moves::parse_passwords(&text)
            .ok_or_else(|| EncryptError::Passwords(path.to_owned()))?;
        let mut known = BTreeMap::new();
        for (publisher, password) in written {
            let password = Passphrase::new(password)
                .map_err(|_| EncryptError::NoPassword(publisher.clone()))?;
            known.insert(publisher, password);
        }
        Ok(Self { path: path.to_owned(), known, made: BTreeMap::new() })
    }

    /// Returns the file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Makes up a password for a publisher that the file does not name.
    ///
    /// # Errors
    /// Those of `random`.
    pub fn complete<E>(
        &mut self,
        publisher: &str,
        random: impl FnOnce() -> Result<[u8; ids::PASSWORD_BYTES], E>,
    ) -> Result<(), E> {
        if self.of(publisher).is_none()
            && let Ok(password) = Passphrase::new(ids::password(random()?))
        {
            self.made.insert(publisher.to_owned(), password);
        }
        Ok(())
    }

    fn of(&self, publisher: &str) -> Option<&Passphrase> {
        let mut all = self.known.iter().chain(&self.made);
        all.find(|(name, _)| is_same(name, publisher)).map(|(_, password)| password)
    }

    /// Returns the names in the file that are of none of these publishers: one file may serve
    /// several moves.
    ///
    /// # Errors
    /// [`EncryptError::PasswordOf`] for a name that is nearly that of a publisher without a
    /// password, which would get another than the one that it was told.
    pub fn others(&self, publishers: &[&str]) -> Result<Vec<&str>, EncryptError> {
        let is_of_none = |name: &&str| !publishers.iter().any(|known| is_same(known, name));
        let others: Vec<&str> = self.known.keys().map(String::as_str).filter(is_of_none).collect();
        let has_none = |publisher: &&str| !self.known.keys().any(|name| is_same(name, publisher));
        for name in &others {
            if let Some(meant) = closest(name, publishers.iter().copied().filter(has_none)) {
                return Err(EncryptError::PasswordOf {
                    path: self.path.clone(),
                    name: (*name).to_owned(),
                    meant: meant.to_owned(),
                });
            }
        }
        Ok(others)
    }

    /// Writes the file anew, for its owner alone, where one of these publishers got a password that
    /// it does not hold.
    fn keep(&self, publishers: &[&str]) -> Result<(), EncryptError> {
        let made = self.made.iter().filter(|(name, _)| publishers.contains(&name.as_str()));
        let all: BTreeMap<&str, &str> = self
            .known
            .iter()
            .chain(made)
            .map(|(name, password)| (name.as_str(), password.reveal()))
            .collect();
        if all.len() == self.known.len() {
            return Ok(());
        }
        let text = moves::passwords_text(&all);
        let mut batch = Batch::new(Overwrite::Allow);
        let output = batch.add(&self.path, Privacy::Private)?;
        output.write_all(text.as_bytes()).map_err(|error| output.failed(error))?;
        Ok(batch.commit()?)
    }
}
