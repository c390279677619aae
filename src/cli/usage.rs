//! What is wrong with a command line, in the reader's language: clap finds it, the catalogue says
//! it.

use std::error::Error;
use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use jiff::civil::Date;

use super::lang::LangArg;
use crate::display_in_english;
use crate::message::{Fault, Lang, Message, Problem};
use crate::spelling;

/// Why the value of an option cannot be taken.
#[derive(Debug)]
pub(crate) struct BadValue(pub(crate) Message);

impl Problem for BadValue {
    fn message(&self) -> Message {
        self.0.clone()
    }

    fn fault(&self) -> Fault {
        Fault::Usage
    }
}
display_in_english!(BadValue);
impl Error for BadValue {}

/// Reads a date of an option.
pub(crate) fn date(text: &str) -> Result<Date, BadValue> {
    spelling::day(text.trim())
        .ok_or_else(|| BadValue(Message::new("usage-no-date").with("value", text)))
}

/// What is to be told of a wrong command line.
pub(super) struct WrongUsage {
    /// What is wrong.
    pub(super) error: Message,
    /// What to do next.
    pub(super) hint: Message,
    /// How the command is written.
    pub(super) line: Option<Message>,
}

impl WrongUsage {
    /// Reads what clap found; none where it is of a kind that has no words here.
    pub(super) fn of(
        error: &clap::Error,
        words: &[OsString],
        command: &clap::Command,
    ) -> Option<Self> {
        let suggested = [
            ContextKind::SuggestedSubcommand,
            ContextKind::SuggestedArg,
            ContextKind::SuggestedValue,
        ];
        let elsewhere = text(error, ContextKind::InvalidSubcommand).and_then(|word| meant(&word));
        let near = || suggested.into_iter().find_map(|kind| text(error, kind));
        let hint = match elsewhere.map(str::to_owned).or_else(near) {
            Some(suggestion) => Message::new("usage-did-you-mean").with("suggestion", suggestion),
            None => Message::new("usage-see-help").with("command", help_of(words, command)),
        };
        let line = text(error, ContextKind::Usage);
        let line =
            line.and_then(|line| Some(line.trim().strip_prefix("Usage:")?.trim().to_owned()));
        Some(Self {
            error: message(error)?,
            hint,
            line: line.map(|line| Message::new("usage-line").with("line", line)),
        })
    }
}

fn message(error: &clap::Error) -> Option<Message> {
    let told = |kind| text(error, kind).unwrap_or_default();
    let about = |key| Message::new(key).with("option", bare(&told(ContextKind::InvalidArg)));
    let is_without_value = told(ContextKind::InvalidValue).is_empty();
    Some(match error.kind() {
        ErrorKind::InvalidSubcommand => Message::new("usage-no-such-command")
            .with("command", told(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingSubcommand => Message::new("usage-command-missing")
            .with("commands", told(ContextKind::ValidSubcommand)),
        ErrorKind::UnknownArgument => about("usage-no-such-option"),
        ErrorKind::MissingRequiredArgument => about("usage-missing"),
        ErrorKind::TooFewValues => {
            about("usage-too-few").with("least", told(ContextKind::MinValues))
        }
        // So clap tells an option that is there twice.
        ErrorKind::ArgumentConflict
            if told(ContextKind::PriorArg) == told(ContextKind::InvalidArg) =>
        {
            about("usage-twice")
        }
        ErrorKind::ArgumentConflict => {
            about("usage-conflict").with("other", bare(&told(ContextKind::PriorArg)))
        }
        ErrorKind::InvalidValue if is_without_value => about("usage-value-missing"),
        ErrorKind::InvalidValue => {
            let message =
                about("usage-invalid-value").with("value", told(ContextKind::InvalidValue));
            message.with("values", told(ContextKind::ValidValue))
        }
        ErrorKind::ValueValidation => about("usage-unfit-value")
            .with("value", told(ContextKind::InvalidValue))
            .with("reason", reason(error)),
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => {
            about("usage-number-of-values")
        }
        ErrorKind::InvalidUtf8 => Message::new("usage-not-text"),
        _ => return None,
    })
}

/// Commands that people look for under another name, and what they mean.
const MEANT: [(&[&str], &str); 8] = [
    (&["plan"], "apply LIST --move MOVE --store STORE --dry-run --save-plan FILE"),
    (&["dry-run", "preview", "simulate"], "apply LIST --move MOVE --store STORE --dry-run"),
    (&["check", "validate", "lint", "controleer"], "fill-check"),
    (&["rollback", "revert", "restore", "herstel"], "undo"),
    (&["seal", "send", "verstuur", "versleutel"], "encrypt"),
    (&["open", "unseal", "ontsleutel"], "decrypt"),
    (&["import", "export", "sync"], "keyrings"),
    (&["history", "runs", "journal"], "log"),
];

/// Finds what somebody means by a word that is no command.
fn meant(word: &str) -> Option<&'static str> {
    MEANT.iter().find(|(words, _)| words.contains(&word)).map(|(_, command)| *command)
}

/// Writes options without what stands for their values, and a group as a choice.
fn bare(options: &str) -> String {
    let group = options.strip_prefix("<--").and_then(|rest| rest.strip_suffix('>'));
    let (options, between) = match group {
        Some(group) => (format!("--{group}"), '|'),
        None => (options.to_owned(), ','),
    };
    let mut bare = Vec::new();
    for option in options.split(between) {
        let word = option.trim().split(' ').next().unwrap_or_default();
        if !word.is_empty() && !bare.contains(&word) {
            bare.push(word);
        }
    }
    bare.join(if group.is_some() { " | " } else { ", " })
}

/// Says why a value does not fit.
fn reason(error: &clap::Error) -> Message {
    match error.source() {
        Some(source) => match source.downcast_ref::<BadValue>() {
            Some(BadValue(message)) => message.clone(),
            None if source.is::<std::num::ParseIntError>() => Message::new("usage-no-number"),
            None => Message::new("cli-other").with("reason", source.to_string()),
        },
        None => Message::new("usage-no-number"),
    }
}

/// Returns what clap tells of a kind, as text; none where it tells nothing.
fn text(error: &clap::Error, kind: ContextKind) -> Option<String> {
    let text = match error.get(kind)? {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::Number(number) => number.to_string(),
        _ => return None,
    };
    Some(text).filter(|text| !text.is_empty())
}

/// The help of the command that was meant.
fn help_of(words: &[OsString], command: &clap::Command) -> String {
    let (mut line, mut command) = ("waswordt".to_owned(), command);
    for word in words.iter().skip(1) {
        if let Some(below) = command.find_subcommand(word) {
            line.extend([" ", below.get_name()]);
            command = below;
        }
    }
    line + " --help"
}

/// Returns the language that a command line asks for, though it cannot be read as a whole.
pub(super) fn lang_of(words: &[OsString]) -> Lang {
    let pairs =
        words.windows(2).filter(|pair| pair[0] == "--lang").filter_map(|pair| pair[1].to_str());
    let joined = words.iter().filter_map(|word| word.to_str()?.strip_prefix("--lang="));
    let environment = std::env::var("WASWORDT_LANG").ok();
    let asked = pairs.chain(joined).next().or(environment.as_deref());
    let asked = asked.and_then(|asked| <LangArg as clap::ValueEnum>::from_str(asked, false).ok());
    LangArg::or_locale(asked)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Catalogue;

    fn told(line: &str) -> [String; 2] {
        let words: Vec<OsString> =
            std::iter::once("waswordt").chain(line.split(' ')).map(OsString::from).collect();
        let error = crate::cli::command().try_get_matches_from(&words).unwrap_err();
        let wrong = WrongUsage::of(&error, &words, &crate::cli::command())
            .unwrap_or_else(|| panic!("no words for {:?}", error.kind()));
        let catalogue = Catalogue::of(lang_of(&words));
        [catalogue.render(&wrong.error), catalogue.render(&wrong.hint)]
    }

    #[test]
    fn what_is_wrong_with_a_command_line_is_said_in_the_reader_s_language() {
        let see = |command: &str| format!("Zie: waswordt {command}--help");
        let expected = [
            ("--lang nl aply", "de opdracht aply bestaat niet", "Bedoelt u apply?".to_owned()),
            ("--lang=nl", "de opdracht ontbreekt; er zijn", see("")),
            ("apply --lang nl", "--store, --move, <LIST> ontbreekt", see("apply ")),
            ("apply a --lang nl --store", "bij --store hoort een waarde", see("apply ")),
            ("apply a --store b --lang nl --bogus", "--bogus bestaat niet", see("apply ")),
            (
                "apply a --store b --lang nl --plan c --hold",
                "--plan gaat niet samen met --hold",
                see("apply "),
            ),
            (
                "fill-check a --lang nl --letter b.txt --letter c.txt",
                "--letter staat er meer dan één keer",
                see("fill-check "),
            ),
            (
                "scenario --lang nl --sector po",
                "“po” is geen geldige waarde voor --sector; kies uit vo, mbo",
                see("scenario "),
            ),
            (
                "apply a --lang nl --min-match 300",
                "“300” is geen geldige waarde voor --min-match: geef een percentage tussen 0 en 100",
                see("apply "),
            ),
            (
                "apply a --lang nl --max-changes x",
                "“x” is geen geldige waarde voor --max-changes: het is geen getal",
                see("apply "),
            ),
            (
                "status a --lang nl --today 2026-02-30",
                ": “2026-02-30” is geen datum zoals 2026-07-18",
                see("status "),
            ),
            ("fill a --lang nl --map b", "schrijf VELD=KOLOMKOP", see("fill ")),
            ("fill a --lang nl --map b=c", "de velden zijn identity, ", see("fill ")),
            ("merge a -o b --lang nl", "geef ten minste 2 keer <LIST> op", see("merge ")),
            ("keyrings show --lang nl", "--store ontbreekt", see("keyrings show ")),
            (
                "plan --lang nl",
                "de opdracht plan bestaat niet",
                "Bedoelt u apply LIST --move MOVE --store STORE --dry-run --save-plan FILE?"
                    .to_owned(),
            ),
            (
                "validate --lang nl",
                "de opdracht validate bestaat niet",
                "Bedoelt u fill-check?".to_owned(),
            ),
            ("init --lang nl --sector po", "kies vo, mbo, ho of dagtilbud", see("init ")),
        ];
        for (line, error, hint) in expected {
            let told = told(line);
            assert!(told[0].contains(error), "{line}: {told:?}");
            assert_eq!(told[1], hint, "{line}");
        }
        assert_eq!(told("aply --lang en"), ["there is no command aply", "Did you mean apply?"]);
    }
}
