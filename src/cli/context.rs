//! What a subcommand works with: the language, the clock as it was read once, and the two output
//! streams.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Read, Stdout, Write};
use std::path::Path;
use std::process::ExitCode;
use std::rc::Rc;

use console::Term;
use jiff::Zoned;
use jiff::civil::Date;
use serde::Serialize;

use super::failure::{self, Failure};
use super::global::{Global, OutputFormat};
use super::io::Files;
use super::progress::Shown;
use super::terminal;
use super::typed::Typed;
use crate::files::FileError;
use crate::keyring::{Notice, Notices};
use crate::list::Format;
use crate::message::{Catalogue, Lang, Message, Problem as _};
use crate::progress;
use crate::spelling::text_of;

/// More than this no file holds that somebody wrote by hand.
const MOST_TEXT: u64 = 1 << 20;

/// What a subcommand works with.
pub(crate) struct Context {
    lang: Lang,
    catalogue: Cell<&'static Catalogue>,
    format: OutputFormat,
    quiet: bool,
    show_values: bool,
    now: Zoned,
    today: Date,
    out: BufWriter<Stdout>,
    files: Files,
    typed: Typed,
    /// Whether a JSON document was written.
    has_spoken: bool,
    /// What was done and stands, whatever fails from here on.
    standing: Option<Box<dyn FnOnce(Message) -> Message>>,
}

impl Context {
    /// Reads the clock and the locale, once.
    pub(super) fn new(global: &Global, files: Files, typed: Typed) -> Self {
        let now = Zoned::now();
        let shown = Shown::new(global.lang(), global.quiet, global.verbose);
        if shown.shows_anything() {
            progress::observe(Rc::new(shown));
        }
        Self {
            lang: global.lang(),
            catalogue: Cell::new(Catalogue::of(global.lang())),
            format: global.format,
            quiet: global.quiet,
            show_values: global.show_values,
            today: global.today.unwrap_or_else(|| now.date()),
            now,
            out: BufWriter::new(io::stdout()),
            files,
            typed,
            has_spoken: false,
            standing: None,
        }
    }

    /// Returns the language of messages and reports.
    pub(crate) fn lang(&self) -> Lang {
        self.lang
    }

    /// Returns what messages and reports are said with.
    pub(crate) fn catalogue(&self) -> &'static Catalogue {
        self.catalogue.get()
    }

    /// From here on lists of a format are spoken of: in its own words, and in a language that
    /// speaks of such lists.
    pub(crate) fn speak_of(&self, format: &Format) {
        self.speak_with(format.catalogue(self.lang));
    }

    /// From here on messages and reports are said with another catalogue.
    pub(crate) fn speak_with(&self, catalogue: &'static Catalogue) {
        self.catalogue.set(catalogue);
    }

    /// Says that English fell in, where only a part is said in the language.
    pub(super) fn tell_language(&self) {
        if !Lang::PARTIAL.contains(&self.lang) {
            return;
        }
        let own = Catalogue::of(self.lang);
        if self.catalogue().lang() != self.lang || own.english_fell_in() {
            self.speak_with(own);
            self.say(&Message::new("lang-partial"));
        }
    }

    /// Returns how results are to be written.
    pub(crate) fn format(&self) -> OutputFormat {
        self.format
    }

    /// Tells whether identities and names may be shown.
    pub(crate) fn show_values(&self) -> bool {
        self.show_values
    }

    /// Returns the day that counts as today.
    pub(crate) fn today(&self) -> Date {
        self.today
    }

    /// Returns the moment at which the command started, ISO 8601 in UTC to the second; its day is
    /// `--today` where that was given.
    pub(crate) fn timestamp(&self) -> String {
        if self.today == self.now.date() {
            return self.now.timestamp().strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
        }
        format!("{}T00:00:00Z", self.today)
    }

    /// Returns the moment against which validity is judged; its day is `--today` where that was
    /// given.
    pub(crate) fn moment(&self) -> Zoned {
        self.now.with().date(self.today).build().unwrap_or_else(|_| self.now.clone())
    }

    /// Returns standard output: results only.
    pub(crate) fn out(&mut self) -> &mut impl Write {
        &mut self.out
    }

    /// Tells whether standard output is a terminal.
    pub(crate) fn out_is_terminal() -> bool {
        io::stdout().is_terminal()
    }

    /// Writes a report for a person to standard output: on a terminal as one shows it.
    pub(crate) fn page(
        &mut self,
        write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>,
    ) -> Result<(), Failure> {
        let mut text = Vec::new();
        write(&mut text)?;
        let text = String::from_utf8_lossy(&text);
        let text = text.trim_end_matches('\n');
        let catalogue = self.catalogue();
        Ok(writeln!(self.out, "{}", terminal::shown(text, &Term::stdout(), catalogue))?)
    }

    /// Writes a result as one JSON document.
    pub(crate) fn json(&mut self, report: &impl Serialize) -> Result<(), Failure> {
        self.has_spoken = true;
        serde_json::to_writer_pretty(&mut self.out, report).map_err(io::Error::from)?;
        self.out.write_all(b"\n")?;
        Ok(())
    }

    /// Returns the files that the command line names.
    pub(crate) fn files(&self) -> &Files {
        &self.files
    }

    /// Notes that the work is done: `told` says so of what fails from here on.
    pub(crate) fn stands(&mut self, told: impl FnOnce(Message) -> Message + 'static) {
        self.standing = Some(Box::new(told));
    }

    /// Tells why a command failed, and returns the exit code. Whoever reads JSON gets one document:
    /// after a report, errors are said beside it.
    pub(crate) fn report_failure(&mut self, failure: Failure) -> ExitCode {
        let failure = match self.standing.take() {
            Some(told) => failure.after(told),
            None => failure,
        };
        failure::report(
            &failure,
            |message| self.typed.complete(message),
            self.catalogue(),
            if self.has_spoken { OutputFormat::Text } else { self.format },
        )
    }

    /// Writes out what standard output still holds.
    pub(crate) fn flush(&mut self) -> Result<(), Failure> {
        Ok(self.out.flush()?)
    }

    /// Renders a message.
    pub(crate) fn render(&self, message: &Message) -> String {
        self.catalogue().render(&self.complete(message.clone()))
    }

    /// Adds to a message what it may name of the command line.
    pub(crate) fn complete(&self, message: Message) -> Message {
        self.typed.complete(message)
    }

    /// Says something on standard error, unless asked to be quiet.
    pub(crate) fn say(&self, message: &Message) {
        if !self.quiet {
            self.warn(message);
        }
    }

    /// Says on standard error what somebody has to know, however quiet it is to be.
    pub(crate) fn warn(&self, message: &Message) {
        // A closed standard error is no reason to stop the work.
        let text = self.render(message);
        let text = terminal::shown(&text, &Term::stderr(), self.catalogue());
        let _ = writeln!(io::stderr(), "{text}");
    }

    /// Returns what says on standard error what a store has to say, unless asked to be quiet.
    pub(crate) fn notices(&self) -> Notices {
        let catalogue = self.catalogue();
        let quiet = self.quiet;
        Notices::telling(move |notice: Notice| {
            if !quiet {
                let _ = writeln!(io::stderr(), "{}", catalogue.text(notice.key()));
            }
        })
    }

    /// Says text that was rendered before on standard error, unless asked to be quiet.
    pub(crate) fn say_text(&self, text: &str) {
        if !self.quiet {
            let _ = write!(io::stderr(), "{text}");
        }
    }

    /// Reads a whole text file that somebody wrote by hand, or standard input for `-`.
    pub(crate) fn read_text(path: &Path) -> Result<String, Failure> {
        Self::read_text_within(path, MOST_TEXT)
    }

    /// Reads a whole text file of at most `most` bytes, or standard input for `-`.
    pub(crate) fn read_text_within(path: &Path, most: u64) -> Result<String, Failure> {
        let mut bytes = Vec::new();
        let read = if path == Path::new("-") {
            io::stdin().take(most + 1).read_to_end(&mut bytes)
        } else {
            File::open(path).and_then(|file| file.take(most + 1).read_to_end(&mut bytes))
        };
        let length = read.map_err(|error| Failure::unreadable(path, error))?;
        if length as u64 > most {
            return Err(Failure::usage(FileError::TooLarge(path.to_owned(), most).message()));
        }
        text_of(bytes).ok_or_else(|| Failure::usage(FileError::NoText(path.to_owned()).message()))
    }

    /// Returns random bytes from the operating system.
    pub(crate) fn random<const N: usize>() -> Result<[u8; N], Failure> {
        let mut bytes = [0; N];
        getrandom::fill(&mut bytes)
            .map_err(|error| anyhow::anyhow!("the system gave no randomness: {error}"))?;
        Ok(bytes)
    }
}
