//! Text that is no TOML: what a slip of the hand most likely was.

use super::{Flaw, line_of};
use crate::message::Message;

use super::reader::shown;

/// Says what is wrong where the parser stopped. Its words are of the grammar, and English: what
/// stands on the line tells more.
pub(super) fn of(text: &str, error: &toml::de::Error) -> Flaw {
    let span = error.span().unwrap_or_default();
    let at = span.start.min(text.len());
    let line = line_of(text, at);
    let line = open_list(text, line).unwrap_or(line);
    let written = text.lines().nth(line - 1).unwrap_or_default().trim();
    let (what, next) = if error.message().starts_with("duplicate key") {
        let name = text.get(span).unwrap_or_default();
        (Message::new("toml-twice").with("name", shown(name.trim())), "toml-twice-next")
    } else {
        slip(written)
    };
    Flaw { line, what, next: Message::new(next) }
}

/// The line on which a list begins that does not end before the parser stopped, on a heading or at
/// the end of the text.
fn open_list(text: &str, stopped: usize) -> Option<usize> {
    let is_open = |line: &str| line.matches('[').count() > line.matches(']').count();
    let lines: Vec<&str> = text.lines().take(stopped).map(str::trim).collect();
    let last = *lines.get(stopped - 1).unwrap_or(&"");
    if !last.is_empty() && (!last.starts_with('[') || is_open(last)) {
        return None;
    }
    let before = lines.iter().take(stopped - 1).rposition(|line| line.contains('='))?;
    let value = lines[before].split_once('=')?.1.trim();
    (value.starts_with('[') && is_open(value)).then_some(before + 1)
}

fn slip(written: &str) -> (Message, &'static str) {
    let value = written.split_once('=').map(|(_, value)| value.trim());
    let starts = |is: fn(char) -> bool| value.is_some_and(|value| value.starts_with(is));
    let word = || value.unwrap_or_default().split_whitespace().next().unwrap_or_default();
    let key = || written.split(['=', ' ']).next().unwrap_or_default().to_owned();
    match value {
        _ if written.contains(['“', '”', '„', '‘', '’']) => {
            (Message::new("toml-curly"), "toml-curly-next")
        }
        Some(_) if starts(|c| c.is_ascii_digit()) && word().contains(['-', '/']) => (
            Message::new("toml-date").with("key", key()).with("day", shown(word())),
            "toml-date-next",
        ),
        None if written.starts_with('[') => (Message::new("toml-bracket"), "toml-bracket-next"),
        None | Some("") => (Message::new("toml-no-value"), "toml-no-value-next"),
        Some(value)
            if value.matches('"').count() % 2 == 1 || value.matches('\'').count() % 2 == 1 =>
        {
            (Message::new("toml-open-quote"), "toml-open-quote-next")
        }
        Some(value)
            if value.starts_with('[')
                && value.matches('[').count() != value.matches(']').count() =>
        {
            (Message::new("toml-bracket"), "toml-bracket-next")
        }
        Some(_) if starts(char::is_alphabetic) => {
            (Message::new("toml-unquoted"), "toml-unquoted-next")
        }
        Some(_) => (Message::new("toml-syntax"), "toml-syntax-next"),
    }
}
