//! How a command ends: the one place that decides exit codes.

use std::ffi::OsString;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::error::ErrorKind;
use console::Term;
use serde::Serialize;

use super::global::OutputFormat;
use super::help;
use super::terminal::shown;
use super::usage::{self, WrongUsage};
use crate::message::{Catalogue, Fault, Message, Problem, reason};

/// How a command that could be carried out ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// Done and clean: exit code 0.
    Clean,
    /// The report says that the input is at fault: exit code 1.
    InputAtFault,
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        match ending {
            Ending::Clean => Self::SUCCESS,
            Ending::InputAtFault => Self::from(1),
        }
    }
}

/// Why a command could not be carried out.
pub(crate) enum Failure {
    /// An error that knows what to say.
    Problem(Box<dyn Problem>),
    /// A file that cannot be read as text.
    Unreadable(PathBuf, io::Error),
    /// Standard output does not take the result.
    Output(io::Error),
    /// A wrong combination of arguments that clap cannot see.
    Usage(Message),
    /// An argument or file that does not fit the work.
    Input(Message),
    /// The work was done, and something after it failed.
    Done(Message),
    /// Anything else from the machine.
    Other(anyhow::Error),
}

impl Failure {
    /// Makes the failure of a file that cannot be read; one that is named wrongly is a matter of
    /// usage.
    pub(crate) fn unreadable(path: &Path, error: io::Error) -> Self {
        Self::Unreadable(path.to_owned(), error)
    }

    /// Makes the failure of arguments that do not go together.
    pub(crate) fn usage(message: Message) -> Self {
        Self::Usage(message)
    }

    /// Makes the failure of something that does not fit the work.
    pub(crate) fn input(message: Message) -> Self {
        Self::Input(message)
    }

    /// Says in which file of several it is.
    pub(crate) fn in_file(self, path: &Path) -> Self {
        let told = Message::new("cli-in-file")
            .with("path", path.display().to_string())
            .with("error", self.message());
        match self.fault() {
            Fault::Input => Self::Input(told),
            Fault::Usage => Self::Usage(told),
            Fault::Environment => Self::Done(told),
        }
    }

    /// Makes the failure of what came after the work; who read the result and has seen enough is
    /// left to go.
    pub(crate) fn after(self, told: impl FnOnce(Message) -> Message) -> Self {
        if self.is_closed_pipe() { self } else { Self::Done(told(self.message())) }
    }

    /// Tells whether whoever read the result has seen enough.
    fn is_closed_pipe(&self) -> bool {
        let mut cause: Option<&(dyn std::error::Error + 'static)> = match self {
            Self::Output(error) => Some(error),
            Self::Problem(problem) => problem.source(),
            _ => None,
        };
        while let Some(error) = cause {
            if error
                .downcast_ref::<io::Error>()
                .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
            {
                return true;
            }
            cause = error.source();
        }
        false
    }

    fn fault(&self) -> Fault {
        match self {
            Self::Problem(problem) => problem.fault(),
            Self::Input(_) => Fault::Input,
            Self::Unreadable(..) | Self::Usage(_) => Fault::Usage,
            Self::Output(_) | Self::Done(_) | Self::Other(_) => Fault::Environment,
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::Problem(problem) => problem.message(),
            Self::Unreadable(path, error) => Message::new("cli-unreadable")
                .with("path", path.display().to_string())
                .with("reason", reason(error)),
            Self::Output(error) => Message::new("cli-output").with("reason", reason(error)),
            Self::Usage(message) | Self::Input(message) | Self::Done(message) => message.clone(),
            Self::Other(error) => Message::new("cli-other").with("reason", format!("{error:#}")),
        }
    }
}

impl<P: Problem> From<P> for Failure {
    fn from(problem: P) -> Self {
        Self::Problem(Box::new(problem))
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        Self::Other(error)
    }
}

/// An error, as scripts read it.
#[derive(Serialize, schemars::JsonSchema)]
pub(crate) struct ErrorReport {
    /// Always `waswordt/error/1`.
    #[schemars(extend("const" = "waswordt/error/1"))]
    report: String,
    /// What is wrong.
    error: String,
    /// What to do next.
    hint: Option<String>,
    /// Why it was refused, as a stable word, where a script may want to tell it from other errors.
    #[serde(skip_serializing_if = "Option::is_none")]
    refused_because: Option<&'static str>,
}

impl ErrorReport {
    fn new(error: String, hint: Option<String>) -> Self {
        Self { report: "waswordt/error/1".to_owned(), error, hint, refused_because: None }
    }
}

/// Tells what failed, in the asked language and format, and returns the exit code; `complete` adds
/// what a message may name of the command line.
pub(super) fn report(
    failure: &Failure,
    complete: impl Fn(Message) -> Message,
    catalogue: &Catalogue,
    format: OutputFormat,
) -> ExitCode {
    if failure.is_closed_pipe() {
        return ExitCode::SUCCESS;
    }
    let message = complete(failure.message());
    let error = catalogue.render(&message);
    let cause = match failure {
        Failure::Problem(problem) => {
            problem.source().map(|cause| match cause.downcast_ref::<io::Error>() {
                Some(error) => catalogue.render(&reason(error)),
                None => cause.to_string(),
            })
        }
        _ => None,
    };
    let error = cause.map_or_else(|| error.clone(), |cause| format!("{error} ({cause})"));
    let refused_because =
        if let Failure::Problem(problem) = failure { problem.word() } else { None };
    let report =
        ErrorReport { refused_because, ..ErrorReport::new(error, catalogue.hint(&message)) };
    tell(report, format, catalogue);
    code(failure.fault())
}

/// Tells what clap found, and returns the exit code: help and version are no errors.
pub(super) fn report_usage(
    error: clap::Error,
    words: &[OsString],
    command: &clap::Command,
) -> ExitCode {
    let lang = usage::lang_of(words);
    let error = help::retold(error, words, command.clone(), lang);
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    let wants_json = words.windows(2).any(|pair| pair[0] == "--format" && pair[1] == "json")
        || words.iter().any(|word| word == "--format=json");
    let format = if wants_json { OutputFormat::Json } else { OutputFormat::Text };
    let catalogue = Catalogue::of(lang);
    match WrongUsage::of(&error, words, command) {
        Some(WrongUsage { error, hint, line }) => {
            tell(
                ErrorReport::new(catalogue.render(&error), Some(catalogue.render(&hint))),
                format,
                catalogue,
            );
            if let Some(line) = line.filter(|_| !wants_json) {
                let _ = writeln!(io::stderr(), "\n{}", catalogue.render(&line));
            }
        }
        None if wants_json => {
            let text = error.render().to_string();
            let text = text
                .trim_start_matches("error: ")
                .split("\n\n")
                .next()
                .unwrap_or_default()
                .trim()
                .to_owned();
            tell(ErrorReport::new(text, Some("waswordt --help".to_owned())), format, catalogue);
        }
        None => {
            let _ = error.print();
        }
    }
    code(Fault::Usage)
}

fn tell(report: ErrorReport, format: OutputFormat, catalogue: &Catalogue) {
    if format == OutputFormat::Json {
        let mut out = io::stdout().lock();
        if serde_json::to_writer_pretty(&mut out, &report)
            .map_err(io::Error::from)
            .and_then(|()| writeln!(out))
            .is_ok()
        {
            return;
        }
    }
    let ErrorReport { error, hint, .. } = report;
    let hint = hint.map_or_else(String::new, |hint| format!("\n  → {hint}"));
    // Where even this cannot be written, only the exit code is left to speak.
    let text = format!("{}: {error}{hint}", catalogue.text("cli-error"));
    let _ = writeln!(io::stderr(), "{}", shown(&text, &Term::stderr(), catalogue));
}

fn code(fault: Fault) -> ExitCode {
    ExitCode::from(match fault {
        Fault::Input => 1,
        Fault::Usage => 2,
        Fault::Environment => 3,
    })
}
