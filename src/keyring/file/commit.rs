//! Replacing a keyring file and its journal together: an intent beforehand, and recovery at the
//! next open.
//!
//! The intent says how long the journal was; a second line in it, written when everything is on the
//! disk, gives the digests of the keyring file before and after. The change takes place when the
//! new file takes its name. Until then recovery cuts the journal off and throws the new file away;
//! after that it only clears the intent away.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::thread;

use serde::{Deserialize, Serialize};

use super::super::StoreError;
use super::journal::Writer;
use super::place::{Place, Stamp, create, create_like};
use super::step::{Step, step};
use crate::digest::Sha256;
use crate::files::{FileError, folder_of, names, rename_over, sync_folder};

const VERSION: u32 = 1;

/// The first line of an intent.
#[derive(Debug, Serialize, Deserialize)]
struct Begun {
    /// The version of this file.
    waswordt_intent: u32,
    /// The length of the journal before; none where there was no journal.
    journal: Option<u64>,
    /// The length of the keyring file before.
    #[serde(default)]
    keyrings: Option<u64>,
}

/// The second line: everything is on the disk.
#[derive(Debug, Serialize, Deserialize)]
struct Written {
    before: String,
    after: String,
    journal: Option<u64>,
}

/// A change of a keyring file in the making; taken back when dropped.
#[derive(Debug)]
pub(super) struct Commit {
    place: Place,
    /// What the file was when the session began.
    stamp: Stamp,
    before: Option<thread::JoinHandle<io::Result<Sha256>>>,
    intent: File,
    out: Option<NewFile>,
    is_done: bool,
}

/// A change of which all is written, and nothing has its name yet.
#[derive(Debug)]
pub(super) struct Ready {
    pub(super) commit: Commit,
    /// What the journal says of it; an import is no change of what was there.
    pub(super) journal: Option<Writer>,
}

impl Commit {
    /// Writes the intent and begins the new file, with the rights of the old one.
    pub(super) fn begin(place: &Place, stamp: Stamp) -> Result<Self, StoreError> {
        let facts =
            fs::metadata(place.file()).map_err(|error| FileError::read(place.file(), error))?;
        if facts.permissions().readonly() {
            return Err(
                FileError::write(place.file(), io::ErrorKind::PermissionDenied.into()).into()
            );
        }
        if names(place.file(), &facts) > 1 {
            return Err(StoreError::HardLinked(place.file().to_owned()));
        }
        let digest_of = place.file().to_owned();
        let before = Some(thread::spawn(move || Sha256::of_reader(File::open(digest_of)?)));
        let journal = journal_length(place)?;
        let failed = |error| StoreError::from(FileError::write(place.intent(), error));
        let intent = create(&place.intent()).map_err(failed)?;
        let mut commit =
            Self { place: place.clone(), stamp, before, intent, out: None, is_done: false };
        commit
            .note(&Begun { waswordt_intent: VERSION, journal, keyrings: Some(facts.len()) })
            .map_err(failed)?;
        sync_folder(folder_of(place.file())).map_err(failed)?;
        step(Step::Intended);
        let out = NewFile::create(place, &facts)
            .map_err(|error| FileError::write(place.new_file(), error))?;
        commit.out = Some(out);
        Ok(commit)
    }

    /// Adds a line to the intent and puts it on the disk.
    fn note(&mut self, line: &impl Serialize) -> io::Result<()> {
        note_line(&mut self.intent, line)
    }

    /// Returns the new file.
    pub(super) fn out(&mut self) -> Result<&mut NewFile, StoreError> {
        self.out.as_mut().ok_or(StoreError::Conflict)
    }

    /// Puts everything on the disk and gives the new file its name; `run` is what errors call the
    /// change that stands by then.
    pub(super) fn finish(
        mut self,
        journal: Option<Writer>,
        run: Option<&str>,
    ) -> Result<(), StoreError> {
        step(Step::Writing);
        let new = self.place.new_file();
        let failed = |error| StoreError::from(FileError::write(&new, error));
        let file = self.out.take().ok_or(StoreError::Conflict)?.finish().map_err(failed)?;
        let digest_of = new.clone();
        let after = thread::spawn(move || Sha256::of_reader(File::open(digest_of)?));
        file.sync_all().map_err(failed)?;
        // Some systems rename nothing over a file that is open.
        drop(file);
        let journal = journal
            .map(Writer::finish)
            .transpose()
            .map_err(|error| FileError::write(self.place.journal(), error))?;
        let after = digest(after).map_err(failed)?;
        let before = self
            .before
            .take()
            .map(digest)
            .transpose()
            .map_err(|error| FileError::read(self.place.file(), error))?;
        let before = before.ok_or(StoreError::Conflict)?;
        if self.place.stamp()? != self.stamp {
            return Err(StoreError::Conflict);
        }
        self.note(&Written { before: before.hex(), after: after.hex(), journal })
            .map_err(failed)?;
        sync_folder(folder_of(&new)).map_err(failed)?;
        step(Step::Written);
        rename_over(&new, self.place.file())
            .map_err(|error| FileError::write(self.place.file(), error))?;
        // From here on the change has taken place, whatever else happens.
        self.is_done = true;
        step(Step::Renamed);
        let synced = sync_folder(folder_of(&new))
            .map_err(|error| FileError::write(self.place.file(), error));
        let _ = fs::remove_file(self.place.intent());
        step(Step::Ended);
        synced.map_err(|error| StoreError::Stands(run.map(str::to_owned), error))
    }
}

impl Drop for Commit {
    fn drop(&mut self) {
        if !self.is_done {
            drop(self.out.take());
            // What failed is being told already; what this leaves is cleared away at the next open.
            let _ = recover(&self.place);
        }
    }
}

fn note_line(intent: &mut File, line: &impl Serialize) -> io::Result<()> {
    let mut text = serde_json::to_vec(line)?;
    text.push(b'\n');
    intent.write_all(&text)?;
    intent.sync_all()
}

/// Adds a run to the journal alone; the keyring file stays as it is. A process that dies meanwhile
/// leaves the journal as it was.
pub(super) fn note_run(
    place: &Place,
    open: impl FnOnce() -> Result<Writer, StoreError>,
) -> Result<(), StoreError> {
    let facts = fs::metadata(place.file()).map_err(|error| FileError::read(place.file(), error))?;
    let journal = journal_length(place)?;
    let failed = |error| StoreError::from(FileError::write(place.intent(), error));
    let mut intent = create(&place.intent()).map_err(failed)?;
    let line = Begun { waswordt_intent: VERSION, journal, keyrings: Some(facts.len()) };
    let noted = note_line(&mut intent, &line)
        .and_then(|()| sync_folder(folder_of(place.file())))
        .map_err(failed);
    let noted = noted.and_then(|()| open());
    let noted = noted.and_then(|writer| {
        writer.finish().map_err(|error| FileError::write(place.journal(), error).into())
    });
    if noted.is_err() {
        return recover(place).and(noted.map(|_| ()));
    }
    fs::remove_file(place.intent()).map_err(failed)?;
    sync_folder(folder_of(place.file())).map_err(failed)
}

fn digest(thread: thread::JoinHandle<io::Result<Sha256>>) -> io::Result<Sha256> {
    thread.join().map_err(|_| io::Error::from(io::ErrorKind::Other))?
}

/// Returns how long the journal is, where there is one; it must be writable before anything is
/// begun.
fn journal_length(place: &Place) -> Result<Option<u64>, StoreError> {
    match OpenOptions::new()
        .write(true)
        .open(place.journal())
        .and_then(|journal| journal.metadata())
    {
        Ok(facts) if facts.permissions().readonly() => {
            Err(FileError::write(place.journal(), io::ErrorKind::PermissionDenied.into()).into())
        }
        Ok(facts) => Ok(Some(facts.len())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(FileError::write(place.journal(), error).into()),
    }
}

/// Finishes or takes back what a process left that died; only for who has the lock.
pub(super) fn recover(place: &Place) -> Result<(), StoreError> {
    let text = match fs::read_to_string(place.intent()) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(FileError::read(place.intent(), error).into()),
    };
    let failed = |error| StoreError::from(FileError::write(place.intent(), error));
    // A line without its end was never finished, and what it would have announced was not begun.
    let mut lines = text.split_inclusive('\n').filter(|line| line.ends_with('\n'));
    if let Some(line) = lines.next() {
        let begun: Begun = serde_json::from_str(line).map_err(|_| StoreError::Damaged("intent"))?;
        if begun.waswordt_intent > VERSION {
            return Err(StoreError::Newer(place.intent()));
        }
        let written: Option<Written> = lines
            .next()
            .map(serde_json::from_str)
            .transpose()
            .map_err(|_| StoreError::Damaged("intent"))?;
        if !took_place(place, written.as_ref())? {
            take_back(place, &begun)?;
        }
    }
    fs::remove_file(place.intent()).map_err(failed)?;
    sync_folder(folder_of(place.file())).map_err(failed)
}

/// Tells whether the new file has taken its name.
fn took_place(place: &Place, written: Option<&Written>) -> Result<bool, StoreError> {
    let Some(written) = written else { return Ok(false) };
    if place.new_file().exists() {
        return Ok(false);
    }
    // The new file is gone: it has become the keyring file, or somebody removed it.
    let journal = fs::metadata(place.journal()).map_or(0, |facts| facts.len());
    let now = Sha256::of_reader(place.open()?)
        .map_err(|error| FileError::read(place.file(), error))?
        .hex();
    let is_old = now == written.before && written.before != written.after;
    Ok(!is_old && journal >= written.journal.unwrap_or_default())
}

/// Makes everything as it was before; done again after a half, it does the same.
///
/// An intent that came from elsewhere, with a copy or a backup, speaks of another file: what the
/// journal says of this one must not be lost by it.
fn take_back(place: &Place, begun: &Begun) -> Result<(), StoreError> {
    let length =
        fs::metadata(place.file()).map_err(|error| FileError::read(place.file(), error))?.len();
    let is_of_this_file = begun.keyrings.is_none_or(|before| before == length);
    let is_longer = fs::metadata(place.journal())
        .is_ok_and(|facts| facts.len() > begun.journal.unwrap_or_default());
    if is_longer && !is_of_this_file {
        return Err(StoreError::StrayIntent(place.intent()));
    }
    let unless_missing = |done: io::Result<()>| {
        done.or_else(
            |error| if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) },
        )
    };
    unless_missing(match begun.journal {
        None => fs::remove_file(place.journal()),
        Some(length) => cut(&place.journal(), length),
    })
    .map_err(|error| FileError::write(place.journal(), error))?;
    Ok(unless_missing(fs::remove_file(place.new_file()))
        .map_err(|error| FileError::write(place.new_file(), error))?)
}

/// Cuts a file off, where it is longer.
fn cut(path: &Path, length: u64) -> io::Result<()> {
    if fs::metadata(path)?.len() <= length {
        return Ok(());
    }
    let file = OpenOptions::new().write(true).open(path)?;
    file.set_len(length)?;
    file.sync_all()
}

/// The keyring file in the making.
#[derive(Debug)]
pub(super) struct NewFile {
    out: BufWriter<File>,
    written: u64,
    /// The last two bytes that were written.
    tail: [u8; 2],
}

impl NewFile {
    fn create(place: &Place, old: &fs::Metadata) -> io::Result<Self> {
        // One that lies about without an intent is from a time when the intent was not on the disk
        // yet.
        let _ = fs::remove_file(place.new_file());
        let file = create_like(&place.new_file(), place.file(), old)?;
        Ok(Self { out: BufWriter::with_capacity(1 << 18, file), written: 0, tail: [0; 2] })
    }

    /// Tells whether the last line has no end; `mark` is how many bytes at the start are no line.
    pub(super) fn is_open(&self, mark: u64) -> bool {
        self.written > mark && !matches!(self.tail[1], b'\n' | b'\r')
    }

    /// Takes away the end of the last line.
    pub(super) fn open_line(&mut self) -> io::Result<()> {
        let length = match self.tail {
            [b'\r', b'\n'] => 2,
            [_, b'\n' | b'\r'] => 1,
            _ => 0,
        };
        self.out.flush()?;
        self.written -= length;
        self.out.get_ref().set_len(self.written)
    }

    fn finish(self) -> io::Result<File> {
        self.out.into_inner().map_err(io::IntoInnerError::into_error)
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let length = self.out.write(bytes)?;
        match bytes[..length] {
            [.., one, two] => self.tail = [one, two],
            [one] => self.tail = [self.tail[1], one],
            [] => {}
        }
        self.written += length as u64;
        Ok(length)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
