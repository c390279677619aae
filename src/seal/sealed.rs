//! A file that somebody sealed, and how it is unlocked.

use std::fmt;
use std::fs::File;
use std::io::{self, BufReader, Cursor, Read, Seek, SeekFrom, Write};

use age::ssh::Identity as SshIdentity;
use age::{DecryptError, Decryptor, Identity};

use super::armour;
use super::header::{Audience, Header, looks_sealed};
use super::key::{Keys, LockedKey, MOST_KEY_BYTES, SealedKey};
use super::open::{Opened, Source};
use super::open_error::OpenError;
use super::passphrase::Passphrase;

/// scrypt's largest work factor: 2^20 asks for 1 GiB of memory. age writes 18, rage as much as
/// takes a second.
const MOST_WORK: u8 = 20;
const BUFFER: usize = 128 * 1024;

/// What a passphrase is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassphraseFor<'a> {
    /// The sealed file itself.
    File,
    /// A key file, by its name.
    Key(&'a str),
}

/// Asks for a passphrase; none where nobody can give it.
pub type AskPassphrase<'a> = dyn FnMut(PassphraseFor<'_>) -> Option<Passphrase> + 'a;

/// A place to set ciphertext aside.
pub trait Aside: Read + Write + Seek + Send + 'static {}
impl<T: Read + Write + Seek + Send + 'static> Aside for T {}

/// A file that somebody sealed.
pub struct Sealed {
    input: Box<dyn Source>,
    header: Header,
    length: u64,
}

impl Sealed {
    /// Takes a file; a pipe, a device and a file in text form are set `aside` first, as ciphertext.
    ///
    /// # Errors
    /// What is wrong with its head.
    pub fn from_file(mut file: File, aside: impl Aside) -> Result<Self, OpenError> {
        if !file.metadata().map_err(OpenError::Read)?.is_file() {
            return Self::from_stream(file, aside);
        }
        file.rewind().map_err(OpenError::Read)?;
        Self::from_seekable(file, aside)
    }

    /// Takes a sealed file that can be read twice, from its start on; one in text form is set
    /// `aside` first.
    ///
    /// # Errors
    /// What is wrong with its head.
    pub fn from_seekable(
        mut input: impl Read + Seek + Send + 'static,
        aside: impl Aside,
    ) -> Result<Self, OpenError> {
        let start = first_bytes(&mut input).map_err(OpenError::Read)?;
        if armour::begins_at(&start).is_some() {
            Self::from_start(&start, input, aside)
        } else {
            Self::from_source(Box::new(input))
        }
    }

    /// Takes all that a pipe gives, and sets it `aside` as ciphertext.
    ///
    /// # Errors
    /// What is wrong with its head.
    pub fn from_stream(mut stream: impl Read, aside: impl Aside) -> Result<Self, OpenError> {
        let start = first_bytes(&mut stream).map_err(OpenError::Read)?;
        Self::from_start(&start, stream, aside)
    }

    /// Takes a sealed file in memory.
    ///
    /// # Errors
    /// What is wrong with its head.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, OpenError> {
        match armour::begins_at(&bytes) {
            Some(at) => Self::set_aside(armour::decode(&bytes[at..]), Cursor::new(Vec::new())),
            None => Self::from_source(Box::new(Cursor::new(bytes))),
        }
    }

    fn from_start(start: &[u8], rest: impl Read, aside: impl Aside) -> Result<Self, OpenError> {
        match armour::begins_at(start) {
            Some(at) => Self::set_aside(armour::decode(start[at..].chain(rest)), aside),
            None if !looks_sealed(start) => {
                Self::from_source(Box::new(Cursor::new(start.to_owned())))
            }
            None => Self::set_aside(start.chain(rest), aside),
        }
    }

    fn set_aside(mut ciphertext: impl Read, mut aside: impl Aside) -> Result<Self, OpenError> {
        let mut buffer = vec![0; BUFFER];
        loop {
            match ciphertext.read(&mut buffer) {
                Ok(0) => return Self::from_source(Box::new(aside)),
                Ok(length) => aside.write_all(&buffer[..length]).map_err(OpenError::Read)?,
                Err(error) => match error.kind() {
                    io::ErrorKind::Interrupted => {}
                    io::ErrorKind::UnexpectedEof => return Err(OpenError::Truncated),
                    io::ErrorKind::InvalidData => return Err(OpenError::ArmourDamaged),
                    _ => return Err(OpenError::Read(error)),
                },
            }
        }
    }

    fn from_source(mut input: Box<dyn Source>) -> Result<Self, OpenError> {
        let length = input.seek(SeekFrom::End(0)).map_err(OpenError::Read)?;
        input.rewind().map_err(OpenError::Read)?;
        let header = Header::read(&mut input)?;
        Ok(Self { input, header, length })
    }

    /// Tells whether a passphrase opens it, rather than keys.
    #[must_use]
    pub fn wants_passphrase(&self) -> bool {
        self.header.work_factor().is_some()
    }

    /// Unlocks it with a passphrase or the first key that fits. A key file under a passphrase is
    /// unlocked only where it may be needed.
    ///
    /// # Errors
    /// What was missing or wrong.
    pub fn open(self, keys: &Keys, ask: &mut AskPassphrase<'_>) -> Result<Opened, OpenError> {
        match self.header.audience() {
            Audience::PostQuantum => return Err(OpenError::PostQuantum(self.header.kinds())),
            Audience::Foreign => return Err(OpenError::Unsupported(self.header.kinds())),
            Audience::Usable => {}
        }
        match self.header.work_factor() {
            Some(factor) if factor > MOST_WORK => Err(OpenError::TooMuchWork(factor)),
            Some(_) => {
                let passphrase = ask(PassphraseFor::File).ok_or(OpenError::PassphraseNeeded)?;
                let mut identity = age::scrypt::Identity::new(passphrase.secret());
                identity.set_max_work_factor(MOST_WORK);
                self.unlock(&[&identity])
            }
            None if keys.is_empty() => Err(OpenError::KeyNeeded),
            None => self.open_with_keys(keys, ask),
        }
    }

    fn open_with_keys(self, keys: &Keys, ask: &mut AskPassphrase<'_>) -> Result<Opened, OpenError> {
        let open: Vec<&dyn Identity> = keys.open.iter().map(AsRef::as_ref).collect();
        if self.fits(&open)? {
            return self.unlock(&open);
        }
        for locked in keys.locked.iter().filter(|locked| self.header.names_ssh_key(&locked.tag)) {
            let key = locked.unlock(ask)?;
            if self.fits(&[&key])? {
                return self.unlock(&[&key]);
            }
        }
        for sealed in &keys.sealed {
            let inner = sealed.unlock(ask)?;
            let open: Vec<&dyn Identity> = inner.open.iter().map(AsRef::as_ref).collect();
            if self.fits(&open)? {
                return self.unlock(&open);
            }
        }
        Err(OpenError::NoKeyFits(self.header.kinds()))
    }

    /// Tells whether one of these keys opens the file, by its head alone.
    fn fits(&self, keys: &[&dyn Identity]) -> Result<bool, OpenError> {
        let tried = Decryptor::new_buffered(&self.header.bytes[..])
            .and_then(|head| head.decrypt(keys.iter().copied()));
        match tried {
            Ok(_) => Ok(true),
            Err(DecryptError::NoMatchingKeys) => Ok(false),
            Err(error) => Err(self.explain(error)),
        }
    }

    fn unlock(mut self, keys: &[&dyn Identity]) -> Result<Opened, OpenError> {
        self.input.rewind().map_err(OpenError::Read)?;
        let payload = self.length.saturating_sub(self.header.bytes.len() as u64);
        let input = BufReader::with_capacity(
            BUFFER,
            std::mem::replace(&mut self.input, Box::new(io::empty())),
        );
        match Decryptor::new_buffered(input).and_then(|head| head.decrypt(keys.iter().copied())) {
            Ok(plain) => Ok(Opened::new(plain, payload)),
            Err(error) => Err(self.explain(error)),
        }
    }

    fn explain(&self, error: DecryptError) -> OpenError {
        match error {
            DecryptError::Io(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
                OpenError::Truncated
            }
            DecryptError::Io(error) => OpenError::Read(error),
            DecryptError::NoMatchingKeys => OpenError::NoKeyFits(self.header.kinds()),
            DecryptError::ExcessiveWork { required, .. } => OpenError::TooMuchWork(required),
            // For a passphrase this is how a wrong one shows; an SSH key was recognised by its tag,
            // so that only damage remains.
            DecryptError::DecryptionFailed if self.wants_passphrase() => OpenError::WrongPassphrase,
            _ => OpenError::Altered,
        }
    }
}

impl LockedKey {
    fn unlock(&self, ask: &mut AskPassphrase<'_>) -> Result<SshIdentity, OpenError> {
        let passphrase = ask(PassphraseFor::Key(&self.name))
            .ok_or_else(|| OpenError::KeyLocked(self.name.clone()))?;
        match &self.identity {
            SshIdentity::Encrypted(key) => key
                .decrypt(passphrase.secret())
                .map(SshIdentity::from)
                .map_err(|_| OpenError::KeyNotUnlocked(self.name.clone())),
            other => Ok(other.clone()),
        }
    }
}

impl SealedKey {
    fn unlock(&self, ask: &mut AskPassphrase<'_>) -> Result<Keys, OpenError> {
        let name = &self.name;
        let mut locked = false;
        let mut ask = |_: PassphraseFor<'_>| {
            let passphrase = ask(PassphraseFor::Key(name));
            locked = passphrase.is_none();
            passphrase
        };
        let opened = Sealed::from_bytes(self.file.clone())
            .and_then(|sealed| sealed.open(&Keys::default(), &mut ask));
        let file = opened.and_then(|opened| opened.into_memory(MOST_KEY_BYTES));
        if locked {
            return Err(OpenError::KeyLocked(name.clone()));
        }
        let mut keys = Keys::default();
        let unlocked = file.is_ok_and(|file| keys.add(name, &file).is_ok());
        if unlocked { Ok(keys) } else { Err(OpenError::KeyNotUnlocked(name.clone())) }
    }
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sealed")
            .field("for", &self.header.kinds())
            .field("length", &self.length)
            .finish_non_exhaustive()
    }
}

/// Reads as many bytes as it takes to recognise a sealed file.
fn first_bytes(input: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut start = Vec::new();
    input.take(armour::bytes_to_see() as u64).read_to_end(&mut start)?;
    Ok(start)
}
