//! A list as an argument: a table, a sealed file or a workbook with a password, from a file, a pipe
//! or standard input. Every command that reads a list reads it here.

use std::io::{self, Cursor, Read, Seek};
use std::path::{Path, PathBuf};

use super::io::ReadPath;
use super::{Context, Failure, secret};
use crate::files::{self, FileError, is_stream};
use crate::moves::FormatId;
use crate::ops::decrypt;
use crate::ops::trust::Trust;
use crate::ops::{self, Form, Given, Input, ListSource, OpenOptions, OpenedList};
use crate::progress::{Phase, Watched};
use crate::seal::signature::Signer;
use crate::seal::{Keys, Plaintext};
use crate::tables::ReadOptions;

/// The most that a list may hold that is read into memory.
pub(crate) const MOST_BYTES: u64 = 2 << 30;

/// Options that say how a table is read, whatever it is: a list, a roster, an export, keyrings.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct ListOptions {
    /// A file with your private key, for a sealed file: an age identity or an SSH key; may be
    /// repeated
    #[arg(short, long, value_name = "KEY")]
    pub(super) identity: Vec<ReadPath>,

    /// A file with the passphrase of a sealed file, of a workbook or of a key, or - for standard
    /// input [default: asked for on the terminal]
    #[arg(long, value_name = "FILE")]
    pub(super) passphrase_file: Option<ReadPath>,

    /// The encoding of a CSV, such as windows-1252 [default: found out]
    #[arg(long, value_name = "NAME")]
    pub(super) encoding: Option<String>,

    /// The sheet of a workbook [default: the one that looks most like a table]
    #[arg(long, value_name = "NAME")]
    pub(super) sheet: Option<String>,
}

/// A table that can be read more than once, as finding out its encoding takes.
pub(crate) trait Seekable: Read + Seek {}
impl<T: Read + Seek> Seekable for T {}

/// A list that was opened.
pub(crate) struct ListInput {
    /// The list.
    pub(crate) opened: OpenedList,
    /// The digest of the sealed file, where it came in one.
    pub(crate) sealed_sha256: Option<String>,
    /// Who signed it, where that was verified.
    pub(crate) signer: Option<Signer>,
}

/// A list that was unlocked, and can be read more than once.
pub(crate) struct Supplied {
    held: Held,
    sealed_sha256: Option<String>,
    signer: Option<Signer>,
}

enum Held {
    /// It lies on the disk, where it may have its manifest beside it.
    OnDisk(PathBuf),
    InMemory(Plaintext),
}

impl Supplied {
    /// Returns who signed it, where that was verified.
    pub(crate) fn signer(&self) -> Option<&Signer> {
        self.signer.as_ref()
    }

    /// Tells whether it came sealed or under a password.
    pub(crate) fn was_locked(&self) -> bool {
        self.sealed_sha256.is_some()
    }

    /// Returns the file itself, unlocked.
    pub(crate) fn bytes(&self) -> Result<Plaintext, FileError> {
        Ok(match &self.held {
            Held::OnDisk(path) => files::read_capped(files::open(path)?, path, MOST_BYTES)?.into(),
            Held::InMemory(bytes) => bytes.to_vec().into(),
        })
    }

    /// Returns the table itself; as long as it is read, that shows.
    pub(crate) fn into_reader(self) -> Result<Box<dyn Seekable>, FileError> {
        Ok(match self.held {
            Held::OnDisk(path) => {
                let file = files::open(&path)?;
                let watched = Watched::new(file, Phase::ReadTable);
                Box::new(watched.map_err(|error| FileError::read(&path, error))?)
            }
            Held::InMemory(bytes) => Box::new(Cursor::new(bytes)),
        })
    }

    /// Returns where the list is read from.
    pub(crate) fn source(&self) -> ListSource<'_> {
        match &self.held {
            Held::OnDisk(path) => ListSource::File(path),
            Held::InMemory(bytes) => ListSource::Bytes(bytes),
        }
    }
}

impl ListOptions {
    /// Opens a list; one that is sealed is opened in memory, and its plaintext never touches the
    /// disk.
    pub(crate) fn open(
        &self,
        path: &Path,
        format: Option<FormatId>,
        context: &Context,
    ) -> Result<ListInput, Failure> {
        let supplied = self.supply(path, context)?;
        let opened = spoken_of(supplied.source().open(&self.options(format))?, context);
        Ok(ListInput { opened, sealed_sha256: supplied.sealed_sha256, signer: None })
    }

    /// Opens a list that must bear a signature that counts. It is verified before anything is
    /// decrypted, on the very bytes that are opened.
    pub(crate) fn open_signed(
        &self,
        path: &Path,
        trust: (&Trust, &Path),
        format: Option<FormatId>,
        context: &Context,
    ) -> Result<ListInput, Failure> {
        let supplied = self.supply_trusted(path, Some(trust), context)?;
        let opened = spoken_of(supplied.source().open(&self.options(format))?, context);
        ops::trust::require_signer(&opened.custody, supplied.signer())?;
        Ok(ListInput { opened, sealed_sha256: supplied.sealed_sha256, signer: supplied.signer })
    }

    /// Unlocks a list, where it is locked. With whom to trust and where the signature is, the file
    /// is held in memory and verified first.
    pub(crate) fn supply_trusted(
        &self,
        path: &Path,
        trust: Option<(&Trust, &Path)>,
        context: &Context,
    ) -> Result<Supplied, Failure> {
        let Some((trust, signature)) = trust else { return self.supply(path, context) };
        let mut given = take(path)?.held(MOST_BYTES)?;
        let signer = trust.verify(given.from_start()?, signature)?;
        Ok(Supplied { signer: Some(signer), ..self.unlock(given, context)? })
    }

    /// Unlocks a list, where it is locked.
    pub(crate) fn supply(&self, path: &Path, context: &Context) -> Result<Supplied, Failure> {
        self.unlock(take(path)?, context)
    }

    /// Returns how the table is read.
    pub(crate) fn read(&self) -> ReadOptions {
        ReadOptions {
            encoding: self.encoding.clone(),
            sheet: self.sheet.clone(),
            ..ReadOptions::default()
        }
    }

    /// Returns how a list is read.
    pub(crate) fn options(&self, format: Option<FormatId>) -> OpenOptions {
        OpenOptions { read: self.read(), format }
    }

    fn unlock(&self, mut given: Given, context: &Context) -> Result<Supplied, Failure> {
        if given.form() == Form::Plain {
            // Only a file that lies there has a manifest beside it, and a signature over the one
            // says nothing of the other.
            let on_disk = given.lies_on_disk().then(|| Held::OnDisk(given.path().to_owned()));
            let held = match on_disk {
                Some(held) => held,
                None => Held::InMemory(given.into_bytes(MOST_BYTES)?.into()),
            };
            return Ok(Supplied { held, sealed_sha256: None, signer: None });
        }
        let digest = given.sha256()?;
        let mut keys = Keys::default();
        for path in &self.identity {
            let is_stream = is_stream(path);
            let mut stdin = io::stdin();
            decrypt::read_key(
                &mut keys,
                if is_stream { Input::Stream(&mut stdin) } else { Input::File(path) },
            )?;
        }
        let mut give = secret::giver(self.passphrase_file.as_deref(), context)?;
        let plaintext = decrypt::into_memory(decrypt::open(given, &keys, &mut give)?)?;
        Ok(Supplied {
            held: Held::InMemory(plaintext),
            sealed_sha256: Some(digest.hex()),
            signer: None,
        })
    }
}

/// Takes a file, or standard input for `-`.
pub(crate) fn take(path: &Path) -> Result<Given, FileError> {
    if is_stream(path) {
        Given::take(Input::Stream(&mut io::stdin().lock()))
    } else {
        Given::take(Input::File(path))
    }
}

/// Speaks of a list that was opened from here on, in its own words.
pub(crate) fn spoken_of(opened: OpenedList, context: &Context) -> OpenedList {
    if let Some(list) = &opened.parsed.list {
        context.speak_of(list.format());
    }
    opened
}
