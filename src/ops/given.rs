//! A file as it was given: sealed, under a password or plain, from a path or a pipe, and read as
//! often as it takes.

use std::fmt;
use std::io::{self, Cursor, Read, Seek, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use crate::digest::Sha256;
use crate::files::{self, FileError};
use crate::seal::{looks_sealed, password_workbook};

/// As much as it takes to recognise a file.
const HEAD: usize = 4096;
/// Plain text from a pipe stays in memory, up to this: a list of some three million rows.
const MOST_PLAIN: u64 = 256 << 20;

/// Where a file comes from.
pub enum Input<'a> {
    /// A file.
    File(&'a Path),
    /// Standard input.
    Stream(&'a mut dyn Read),
}

/// What a file looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Sealed with age.
    Sealed,
    /// A workbook with a password.
    Protected,
    /// Anything else.
    Plain,
}

trait Source: Read + Seek + Send {}
impl<T: Read + Seek + Send> Source for T {}

/// A file as it was given.
pub struct Given {
    path: PathBuf,
    form: Form,
    is_compound: bool,
    lies_on_disk: bool,
    input: Box<dyn Source>,
}

impl Given {
    /// Takes a file. What comes from a pipe is set aside as it is: ciphertext may go to the disk,
    /// plain text stays in memory.
    ///
    /// # Errors
    /// Those of reading it.
    pub fn take(input: Input<'_>) -> Result<Self, FileError> {
        match input {
            Input::Stream(stream) => Self::from_stream(stream, Path::new(files::STANDARD_STREAM)),
            Input::File(path) => {
                let mut file = files::open(path)?;
                let failed = |error| FileError::read(path, error);
                if !file.metadata().map_err(failed)?.is_file() {
                    return Self::from_stream(file, path);
                }
                let head = head_of(&mut file).map_err(failed)?;
                Self::of(path, &head, true, Box::new(file)).map_err(failed)
            }
        }
    }

    fn from_stream(mut stream: impl Read, path: &Path) -> Result<Self, FileError> {
        let failed = |error| FileError::read(path, error);
        let head = head_of(&mut stream).map_err(failed)?;
        let mut whole = head.as_slice().chain(stream);
        let input: Box<dyn Source> = if looks_sealed(&head) {
            let mut aside = files::aside();
            io::copy(&mut whole, &mut aside).and_then(|_| aside.flush()).map_err(failed)?;
            Box::new(aside)
        } else {
            Box::new(Cursor::new(files::read_capped(whole, path, MOST_PLAIN)?))
        };
        Self::of(path, &head, false, input).map_err(failed)
    }

    fn of(
        path: &Path,
        head: &[u8],
        lies_on_disk: bool,
        mut input: Box<dyn Source>,
    ) -> io::Result<Self> {
        input.rewind()?;
        let is_compound = password_workbook::looks_compound(head);
        let form = if looks_sealed(head) {
            Form::Sealed
        } else if is_compound && password_workbook::is_protected(&mut input) {
            Form::Protected
        } else {
            Form::Plain
        };
        input.rewind()?;
        Ok(Self { path: path.to_owned(), form, is_compound, lies_on_disk, input })
    }

    /// Returns what errors call it.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns what it looks like.
    #[must_use]
    pub fn form(&self) -> Form {
        self.form
    }

    /// Tells whether it is a compound file: a workbook with a password, or an old one, whole or
    /// damaged.
    #[must_use]
    pub fn is_compound(&self) -> bool {
        self.is_compound
    }

    /// Tells whether it can be read from its path again.
    #[must_use]
    pub fn lies_on_disk(&self) -> bool {
        self.lies_on_disk
    }

    /// Takes the digest of the whole.
    ///
    /// # Errors
    /// Those of reading it.
    pub fn sha256(&mut self) -> Result<Sha256, FileError> {
        self.input
            .rewind()
            .and_then(|()| Sha256::of_reader(&mut self.input))
            .map_err(|error| FileError::read(&self.path, error))
    }

    /// Returns the file from its start on.
    ///
    /// # Errors
    /// Those of rewinding it.
    pub fn from_start(&mut self) -> Result<impl Read + '_, FileError> {
        self.input.rewind().map_err(|error| FileError::read(&self.path, error))?;
        Ok(&mut self.input)
    }

    /// Returns all of it.
    ///
    /// # Errors
    /// [`FileError::TooLarge`] beyond `cap` bytes, and [`FileError::Read`].
    pub fn into_bytes(mut self, cap: u64) -> Result<Vec<u8>, FileError> {
        let path = self.path.clone();
        files::read_capped(self.from_start()?, &path, cap)
    }

    /// Reads the whole into memory, so that nobody can change it between two readings.
    ///
    /// # Errors
    /// [`FileError::TooLarge`] beyond `cap` bytes, and [`FileError::Read`].
    pub fn held(self, cap: u64) -> Result<Self, FileError> {
        let (path, form, is_compound) = (self.path.clone(), self.form, self.is_compound);
        let bytes = self.into_bytes(cap)?;
        Ok(Self {
            path,
            form,
            is_compound,
            lies_on_disk: false,
            input: Box::new(Cursor::new(bytes)),
        })
    }

    /// Holds it where nobody can change it, so that what is verified is what is opened: in memory
    /// where it fits in `cap` bytes, else set aside on the disk without a name, as ciphertext.
    ///
    /// # Errors
    /// [`FileError::Read`].
    pub fn steady(mut self, cap: u64) -> Result<Self, FileError> {
        let failed = |error| FileError::read(&self.path, error);
        let length = self.input.seek(SeekFrom::End(0)).map_err(failed)?;
        if length <= cap {
            return self.held(cap);
        }
        if self.lies_on_disk && self.form == Form::Sealed {
            let mut aside = files::aside();
            self.input
                .rewind()
                .and_then(|()| io::copy(&mut self.input, &mut aside))
                .and_then(|_| aside.flush())
                .map_err(failed)?;
            return Ok(Self { lies_on_disk: false, input: Box::new(aside), ..self });
        }
        Ok(self)
    }

    pub(super) fn into_input(mut self) -> Result<impl Read + Seek + Send + 'static, FileError> {
        self.input.rewind().map_err(|error| FileError::read(&self.path, error))?;
        Ok(self.input)
    }
}

impl fmt::Debug for Given {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Given")
            .field("path", &self.path)
            .field("form", &self.form)
            .finish_non_exhaustive()
    }
}

fn head_of(input: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    input.take(HEAD as u64).read_to_end(&mut head)?;
    Ok(head)
}
