//! How far long work has come: whoever does it says which phase begins and how much of that is
//! done, and whoever asked for it may show that. Where nobody looks it costs nothing.

use std::cell::RefCell;
use std::fmt;
use std::io::{self, Read, Seek, SeekFrom};
use std::rc::Rc;

/// What takes its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// A list is read.
    ReadList,
    /// A list is checked.
    Check,
    /// A table is read: a roster, an export, keyrings that come in.
    ReadTable,
    /// People of a list and accounts of an export are matched.
    Match,
    /// Copies of a list are merged.
    Merge,
    /// Keyrings of a store are looked at.
    ReadKeyrings,
    /// What is to be done is worked out.
    Plan,
    /// Keyrings of a store are written.
    WriteKeyrings,
    /// A store makes its indexes.
    Index,
}

impl Phase {
    /// Every phase.
    pub const ALL: [Self; 9] = [
        Self::ReadList,
        Self::Check,
        Self::ReadTable,
        Self::Match,
        Self::Merge,
        Self::ReadKeyrings,
        Self::Plan,
        Self::WriteKeyrings,
        Self::Index,
    ];

    /// Returns the id of its message.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::ReadList => "progress-read-list",
            Self::Check => "progress-check",
            Self::ReadTable => "progress-read-table",
            Self::Match => "progress-match",
            Self::Merge => "progress-merge",
            Self::ReadKeyrings => "progress-read-keyrings",
            Self::Plan => "progress-plan",
            Self::WriteKeyrings => "progress-write-keyrings",
            Self::Index => "progress-index",
        }
    }
}

/// The whole measure of a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// So many bytes.
    Bytes(u64),
    /// So many rows, or what stands for one.
    Rows(u64),
    /// Nobody knows.
    Unknown,
}

/// Who is told of phases. One may begin within another.
pub trait Observer {
    /// A phase begins.
    fn begin(&self, phase: Phase, whole: Whole);
    /// Of the phase that began last and did not end yet, so much is done.
    fn reach(&self, done: u64);
    /// That phase ends.
    fn end(&self);
}

thread_local! {
    /// Who is told of what this thread does.
    static OBSERVER: RefCell<Option<Rc<dyn Observer>>> = const { RefCell::new(None) };
}

/// Has an observer told of what this thread does from here on.
pub fn observe(observer: Rc<dyn Observer>) {
    OBSERVER.set(Some(observer));
}

/// Begins a phase; it ends when what is returned is dropped.
pub fn begin(phase: Phase, whole: Whole) -> Running {
    let observer = OBSERVER.with_borrow(Clone::clone);
    if let Some(observer) = &observer {
        observer.begin(phase, whole);
    }
    Running(observer)
}

/// A phase that runs.
#[must_use = "the phase ends when this is dropped"]
pub struct Running(Option<Rc<dyn Observer>>);

impl Running {
    /// Says how much is done, in the measure of the phase.
    pub fn reach(&self, done: u64) {
        if let Some(observer) = &self.0 {
            observer.reach(done);
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(observer) = &self.0 {
            observer.end();
        }
    }
}

impl fmt::Debug for Running {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Running")
    }
}

/// A file that is read in a phase of its own, as far as that has come.
#[derive(Debug)]
pub struct Watched<R> {
    file: R,
    at: u64,
    running: Running,
}

impl<R: Read + Seek> Watched<R> {
    /// Begins the phase.
    ///
    /// # Errors
    /// Those of the file.
    pub fn new(mut file: R, phase: Phase) -> io::Result<Self> {
        let at = file.stream_position()?;
        let length = file.seek(SeekFrom::End(0))?;
        file.seek(SeekFrom::Start(at))?;
        Ok(Self { file, at, running: begin(phase, Whole::Bytes(length)) })
    }
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.at += read as u64;
        self.running.reach(self.at);
        Ok(read)
    }
}

impl<R: Seek> Seek for Watched<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at = self.file.seek(to)?;
        Ok(self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Noted(RefCell<Vec<String>>);

    impl Observer for Noted {
        fn begin(&self, phase: Phase, whole: Whole) {
            self.0.borrow_mut().push(format!("{phase:?} {whole:?}"));
        }

        fn reach(&self, done: u64) {
            self.0.borrow_mut().push(done.to_string());
        }

        fn end(&self) {
            self.0.borrow_mut().push("end".to_owned());
        }
    }

    #[test]
    fn a_phase_ends_with_its_guard_and_a_file_tells_how_far_it_is_read() {
        let noted = Rc::new(Noted::default());
        observe(noted.clone());
        {
            let _outer = begin(Phase::Match, Whole::Unknown);
            let mut file = Watched::new(io::Cursor::new(b"abcdef"), Phase::ReadTable).unwrap();
            let mut buffer = [0; 4];
            assert_eq!(file.read(&mut buffer).unwrap(), 4);
            file.seek(SeekFrom::Start(1)).unwrap();
            assert_eq!(file.read(&mut buffer).unwrap(), 4);
        }
        OBSERVER.set(None);
        let _unseen = begin(Phase::Plan, Whole::Rows(1));
        let told = noted.0.borrow();
        assert_eq!(*told, ["Match Unknown", "ReadTable Bytes(6)", "4", "5", "end", "end"]);
    }
}
