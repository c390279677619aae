//! A list as an argument: a table, or a sealed file that is opened in memory.

use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::{Context, Failure, secret};
use crate::digest::Sha256;
use crate::files::{self, FileError, STANDARD_STREAM};
use crate::ops::decrypt::{self, Input};
use crate::ops::{OpenOptions, OpenedList, open_bytes, open_list};
use crate::seal::{self, Keys};
use crate::tables::ReadOptions;

/// The most that a list on standard input may hold: it is read into memory.
const STDIN_CAP: u64 = 2 << 30;

/// Options that say how a list is read.
#[derive(Debug, clap::Args)]
pub(crate) struct ListOptions {
    /// A file with your private key, for a sealed list: an age identity or an SSH key; may be repeated
    #[arg(short, long, value_name = "KEY")]
    identity: Vec<PathBuf>,

    /// A file with the passphrase of a sealed list or of a key, or - for standard input [default: asked for on the terminal]
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
}

impl ListOptions {
    /// Opens a list; one that is sealed is opened in memory, and its plaintext never touches the disk.
    pub(crate) fn open(&self, path: &Path, format: Option<crate::moves::FormatId>, context: &Context) -> Result<ListInput, Failure> {
        let read = ReadOptions { encoding: self.encoding.clone(), sheet: self.sheet.clone(), ..ReadOptions::default() };
        let options = OpenOptions { read, format };
        if path == Path::new(STANDARD_STREAM) {
            let bytes = files::read_capped(io::stdin(), path, STDIN_CAP)?;
            if !seal::looks_sealed(&bytes) {
                return Ok(ListInput { opened: open_bytes(&bytes, &options)?, sealed_sha256: None });
            }
            return self.unseal(Input::Stream(&mut bytes.as_slice()), Sha256::of(&bytes), &options, context);
        }
        let failed = |error| FileError::read(path, error);
        let mut start = Vec::new();
        files::open(path)?.take(64).read_to_end(&mut start).map_err(failed)?;
        if !seal::looks_sealed(&start) {
            return Ok(ListInput { opened: open_list(path, &options)?, sealed_sha256: None });
        }
        let digest = Sha256::of_reader(files::open(path)?).map_err(failed)?;
        self.unseal(Input::File(path), digest, &options, context)
    }

    fn unseal(&self, sealed: Input<'_>, digest: Sha256, options: &OpenOptions, context: &Context) -> Result<ListInput, Failure> {
        let mut keys = Keys::default();
        for path in &self.identity {
            decrypt::read_key(&mut keys, Input::File(path))?;
        }
        let mut give = secret::giver(self.passphrase_file.as_ref(), context)?;
        let plaintext = decrypt::into_memory(decrypt::open(sealed, &keys, &mut give)?)?;
        Ok(ListInput { opened: open_bytes(&plaintext, options)?, sealed_sha256: Some(digest.hex()) })
    }
}
