//! A list as an argument: a table, a sealed file or a workbook with a password, from a file, a pipe or standard input. Every command that reads
//! a list reads it here.

use std::io;
use std::path::{Path, PathBuf};

use super::{Context, Failure, secret};
use crate::files::STANDARD_STREAM;
use crate::message::Message;
use crate::moves::FormatId;
use crate::ops::decrypt;
use crate::ops::trust::Trust;
use crate::ops::{self, Form, Given, Input, ListSource, OpenOptions, OpenedList};
use crate::seal::signature::Signer;
use crate::seal::{Keys, Plaintext};
use crate::tables::ReadOptions;

/// The most that a list may hold that is read into memory.
pub(crate) const MOST_BYTES: u64 = 2 << 30;

/// Options that say how a list is read.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct ListOptions {
    /// A file with your private key, for a sealed list: an age identity or an SSH key; may be repeated
    #[arg(short, long, value_name = "KEY")]
    identity: Vec<PathBuf>,

    /// A file with the passphrase of a sealed list, of a workbook or of a key, or - for standard input [default: asked for on the terminal]
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,

    /// The encoding of a CSV, such as windows-1252 [default: found out]
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,

    /// The sheet of a workbook [default: the one that looks most like a table]
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
}

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
}

enum Held {
    /// It lies on the disk, where it may have its manifest beside it.
    OnDisk(PathBuf),
    InMemory(Plaintext),
}

impl Supplied {
    /// Returns where the list is read from.
    pub(crate) fn source(&self) -> ListSource<'_> {
        match &self.held {
            Held::OnDisk(path) => ListSource::File(path),
            Held::InMemory(bytes) => ListSource::Bytes(bytes),
        }
    }
}

/// Refuses more than one input that is to come from standard input.
pub(crate) fn one_standard_input<'p>(inputs: impl IntoIterator<Item = &'p Path>) -> Result<(), Failure> {
    if inputs.into_iter().filter(|path| *path == Path::new(STANDARD_STREAM)).count() > 1 {
        return Err(Failure::usage(Message::new("seal-one-standard-input")));
    }
    Ok(())
}

impl ListOptions {
    /// Returns the files that open a list.
    pub(crate) fn inputs(&self) -> impl Iterator<Item = &Path> {
        self.identity.iter().chain(&self.passphrase_file).map(PathBuf::as_path)
    }

    /// Opens a list; one that is sealed is opened in memory, and its plaintext never touches the disk.
    pub(crate) fn open(&self, path: &Path, format: Option<FormatId>, context: &Context) -> Result<ListInput, Failure> {
        let Supplied { held, sealed_sha256 } = self.supply(path, context)?;
        let opened = Supplied { held, sealed_sha256: None }.source().open(&self.options(format))?;
        Ok(ListInput { opened, sealed_sha256, signer: None })
    }

    /// Opens a list that must bear a signature that counts. It is verified before anything is decrypted, on the very bytes that are opened.
    pub(crate) fn open_signed(
        &self,
        path: &Path,
        (trust, signature): (&Trust, &Path),
        format: Option<FormatId>,
        context: &Context,
    ) -> Result<ListInput, Failure> {
        let mut given = take(path)?.held(MOST_BYTES)?;
        let signer = trust.verify(given.from_start()?, signature)?;
        let supplied = self.unlock(given, context)?;
        let opened = supplied.source().open(&self.options(format))?;
        ops::trust::require_signer(opened.custody.as_ref(), Some(&signer))?;
        Ok(ListInput { opened, sealed_sha256: supplied.sealed_sha256, signer: Some(signer) })
    }

    /// Unlocks a list, where it is locked.
    pub(crate) fn supply(&self, path: &Path, context: &Context) -> Result<Supplied, Failure> {
        self.unlock(take(path)?, context)
    }

    /// Returns how the table is read.
    pub(crate) fn options(&self, format: Option<FormatId>) -> OpenOptions {
        let read = ReadOptions { encoding: self.encoding.clone(), sheet: self.sheet.clone(), ..ReadOptions::default() };
        OpenOptions { read, format }
    }

    fn unlock(&self, mut given: Given, context: &Context) -> Result<Supplied, Failure> {
        if given.form() == Form::Plain {
            // Only a file that lies there has a manifest beside it, and a signature over the one says nothing of the other.
            let on_disk = given.lies_on_disk().then(|| Held::OnDisk(given.path().to_owned()));
            let held = match on_disk {
                Some(held) => held,
                None => Held::InMemory(given.into_bytes(MOST_BYTES)?.into()),
            };
            return Ok(Supplied { held, sealed_sha256: None });
        }
        let digest = given.sha256()?;
        let mut keys = Keys::default();
        for path in &self.identity {
            decrypt::read_key(&mut keys, Input::File(path))?;
        }
        let mut give = secret::giver(self.passphrase_file.as_ref(), context)?;
        let plaintext = decrypt::into_memory(decrypt::open(given, &keys, &mut give)?)?;
        Ok(Supplied { held: Held::InMemory(plaintext), sealed_sha256: Some(digest.hex()) })
    }
}

/// Takes a file, or standard input for `-`.
pub(crate) fn take(path: &Path) -> Result<Given, crate::files::FileError> {
    if path == Path::new(STANDARD_STREAM) { Given::take(Input::Stream(&mut io::stdin().lock())) } else { Given::take(Input::File(path)) }
}
