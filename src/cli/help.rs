//! Help in the reader's language.
//!
//! English stands in the doc comments of the commands. For Dutch the same tree gets the texts of
//! the catalogue, by command and option, and only when help is asked for or a line is wrong.

use std::ffi::OsString;

use clap::builder::Resettable;
use clap::{Arg, Command};

use crate::message::{Catalogue, Lang};

/// What clap writes of a command's options in a usage line.
const OPTIONS: &str = "OPTIONS";

/// Returns a command line with its texts in a language, built to the bottom.
pub(super) fn command(mut command: Command, lang: Lang) -> Command {
    command.build();
    match Catalogue::help(lang) {
        Some(catalogue) => translated(command, "waswordt", Texts(catalogue)),
        None => command,
    }
}

/// Reads a command line that is wrong, or asks for help, once more to have that told in the
/// reader's language, and without the options that the environment gives: nobody typed those.
pub(super) fn retold(
    error: clap::Error,
    words: &[OsString],
    plain: Command,
    lang: Lang,
) -> clap::Error {
    let command = without_environment(command(plain, lang));
    command.try_get_matches_from(words).err().unwrap_or(error)
}

fn without_environment(command: Command) -> Command {
    command.mut_args(|arg| arg.env(Resettable::Reset)).mut_subcommands(without_environment)
}

/// The texts of help in one language.
#[derive(Clone, Copy)]
pub(super) struct Texts(pub(super) &'static Catalogue);

impl Texts {
    /// Returns a text by its key; a key that the catalogue lacks shows itself.
    pub(super) fn own(self, key: &str) -> String {
        self.0.find(key, None).unwrap_or_else(|| key.to_owned())
    }

    /// Returns a text by the first key that has one.
    fn first(self, keys: &[String], attribute: Option<&str>) -> Option<String> {
        let key = keys.iter().find(|key| self.0.has(key))?;
        self.0.find(key, attribute)
    }

    /// Returns a name of a value, such as `DELIVERY:IDP[=KIND]`, word by word.
    fn value(self, name: &str) -> String {
        words_of(name).iter().map(|part| self.word(part)).collect()
    }

    fn word(self, part: &str) -> String {
        self.0.find(&format!("value-{part}"), None).unwrap_or_else(|| part.to_owned())
    }
}

/// Takes a name of a value apart into its words and what stands between them.
fn words_of(name: &str) -> Vec<&str> {
    let is_letter = |c: char| c.is_ascii_uppercase();
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, c) in name.char_indices() {
        let turns =
            at > from && name[from..].chars().next().is_some_and(|b| is_letter(b) != is_letter(c));
        if turns {
            parts.push(&name[from..at]);
            from = at;
        }
    }
    parts.push(&name[from..]);
    parts
}

/// The keys under which the texts of a command stand.
fn keys_of(path: &str, name: &str) -> [String; 1] {
    [if name == "help" { "any-help".to_owned() } else { path.to_owned() }]
}

/// The keys under which the texts of an argument stand: its own, and what every command shares.
fn keys_of_argument(path: &str, id: &str) -> [String; 2] {
    let id = id.replace('_', "-");
    [format!("{path}--{id}"), format!("any--{id}")]
}

fn key_of_heading(heading: &str) -> String {
    format!("heading-{}", heading.to_lowercase().replace(' ', "-"))
}

fn translated(command: Command, path: &str, texts: Texts) -> Command {
    let keys = keys_of(path, command.get_name());
    let command = command.mut_args(|arg| argument(arg, path, texts)).mut_subcommands(|sub| {
        // What stands under clap's own `help` are the commands beside it.
        let name = sub.get_name();
        let path = if name == "help" { path.to_owned() } else { format!("{path}-{name}") };
        translated(sub, &path, texts)
    });
    framed(about(command, &keys, texts), texts)
}

fn about(command: Command, keys: &[String], texts: Texts) -> Command {
    let Some(about) = texts.first(keys, None) else { return command };
    let long = match texts.first(keys, Some("long")) {
        Some(long) => format!("{about}\n\n{long}"),
        None => about.clone(),
    };
    let after = command.get_after_help().map(ToString::to_string);
    let remarks = texts.first(keys, Some("examples")).unwrap_or_default();
    let command = command.about(about).long_about(long);
    match after {
        Some(after) => command.after_help(examples(&after, &remarks, &texts.own("help-examples"))),
        None => command,
    }
}

/// Puts other remarks in place of those of the examples; what is typed stays as it is.
fn examples(english: &str, remarks: &str, title: &str) -> String {
    let mut told = vec![title.to_owned()];
    let mut remarks = remarks.lines();
    let mut goes_on = false;
    for line in english.lines().skip(1) {
        let is_remark = line.trim_start().starts_with('#');
        if !is_remark {
            told.push(line.to_owned());
        } else if !goes_on {
            told.extend(remarks.next().map(|remark| format!("  # {remark}")));
        }
        goes_on = is_remark;
    }
    told.join("\n")
}

/// What clap says itself, around the texts of a command.
fn framed(command: Command, texts: Texts) -> Command {
    let header = *command.get_styles().get_header();
    let usage = texts.own("help-usage");
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{header}{usage}{header:#} {{usage}}\n\n{{all-args}}{{after-help}}"
    );
    let mut command = command
        .help_template(template)
        .subcommand_help_heading(texts.own("help-commands"))
        .subcommand_value_name(texts.word("COMMAND"));
    let usage = command.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim().replace(OPTIONS, &texts.word(OPTIONS));
    command.override_usage(usage)
}

fn argument(arg: Arg, path: &str, texts: Texts) -> Arg {
    let keys = keys_of_argument(path, arg.get_id().as_str());
    let heading = match arg.get_help_heading() {
        Some(heading) => texts.own(&key_of_heading(heading)),
        None if arg.is_positional() => texts.own("help-arguments"),
        None => texts.own("help-options"),
    };
    let arg = arg.help_heading(heading);
    let arg = match arg.get_value_names().map(<[_]>::to_vec) {
        Some(names) => arg.value_names(names.iter().map(|name| texts.value(name))),
        None => arg,
    };
    let Some(help) = texts.first(&keys, None) else { return arg };
    let told = specifics(&arg, texts);
    let short = std::iter::once(help.clone()).chain(told.inline()).collect::<Vec<_>>().join(" ");
    let long = texts.first(&keys, Some("long"));
    let paragraphs = std::iter::once(help).chain(long).chain(told.listed(&keys, texts));
    arg.help(short)
        .long_help(paragraphs.collect::<Vec<_>>().join("\n\n"))
        .hide_possible_values(true)
        .hide_default_value(true)
        .hide_env(true)
}

/// What clap adds to the help of an argument.
struct Specifics {
    values: Vec<String>,
    possible: Option<String>,
    rest: Vec<String>,
}

fn specifics(arg: &Arg, texts: Texts) -> Specifics {
    let takes_values = arg.get_action().takes_values();
    let values: Vec<String> = Some(arg.get_possible_values())
        .filter(|_| takes_values && !arg.is_hide_possible_values_set())
        .unwrap_or_default()
        .iter()
        .filter(|value| !value.is_hide_set())
        .map(|value| value.get_name().to_owned())
        .collect();
    let told = |key, text: String| format!("[{} {text}]", texts.own(key));
    let possible = (!values.is_empty()).then(|| told("help-possible", values.join(", ")));
    let defaults: Vec<_> =
        arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    let is_shown = takes_values && !defaults.is_empty() && !arg.is_hide_default_value_set();
    let default = is_shown.then(|| told("help-default", defaults.join(" ")));
    let variable = arg.get_env().filter(|_| !arg.is_hide_env_set());
    let variable =
        variable.map(|name| told("help-environment", name.to_string_lossy().into_owned()));
    Specifics { values, possible, rest: default.into_iter().chain(variable).collect() }
}

impl Specifics {
    /// In the short help, behind the text.
    fn inline(&self) -> impl Iterator<Item = String> {
        self.possible.iter().chain(&self.rest).cloned()
    }

    /// In the long help, as paragraphs of their own: values with what they mean, where that is
    /// told.
    fn listed(&self, keys: &[String], texts: Texts) -> impl Iterator<Item = String> {
        let width = self.values.iter().map(String::len).max().unwrap_or_default();
        let meant = self.values.iter().filter_map(|value| {
            let keys: Vec<String> = keys.iter().map(|key| format!("{key}--{value}")).collect();
            let meaning = texts.first(&keys, None)?;
            let name = format!("{value}:");
            Some(format!("\n  - {name:<width$} {meaning}", width = width + 1))
        });
        let meant: String = meant.collect();
        let values = if meant.is_empty() {
            self.possible.clone()
        } else {
            Some(format!("{}{meant}", texts.own("help-possible-values")))
        };
        let rest = Some(self.rest.join("\n")).filter(|rest| !rest.is_empty());
        values.into_iter().chain(rest)
    }
}

#[cfg(test)]
mod tests;
