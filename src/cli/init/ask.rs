//! Questions on the terminal: asked until the answer makes sense, with the reason where it does
//! not.

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};

use crate::cli::Failure;
use crate::message::{Catalogue, Lang, Message};
use crate::report::page;

/// Asks on the terminal.
pub(super) struct Asker<'a> {
    catalogue: &'a Catalogue,
}

/// What goes back to an earlier question, where there is one.
pub(super) const BACK: &str = "<";

/// What an answer is taken for: a value, or the reason why it is none and what to do next.
pub(super) type Taken<T> = Result<T, Message>;

impl Asker<'_> {
    /// Returns an asker where somebody is there to answer.
    pub(super) fn of_terminal(lang: Lang) -> Option<Self> {
        (io::stdin().is_terminal() && io::stderr().is_terminal())
            .then(|| Self { catalogue: Catalogue::of(lang) })
    }

    /// Shows text as it is.
    pub(super) fn show(text: &str) {
        // Without a terminal nobody reads it; the next question finds that out.
        let _ = writeln!(io::stderr(), "{text}");
    }

    /// Tells what is wrong, and what to do about it.
    pub(super) fn tell(&self, message: &Message) {
        Self::show(&page(&format!("  ✗ {}", self.catalogue.render(message))));
        if let Some(hint) = self.catalogue.hint(message) {
            Self::show(&page(&format!("  → {hint}")));
        }
    }

    /// Asks for a line; the end of the input ends the interview. What a terminal sends in another
    /// encoding, or for a key that is no letter, is no answer.
    fn line(question: &str) -> Result<Taken<String>, Failure> {
        let mut answer = Vec::new();
        write!(io::stderr(), "{} ", page(question))
            .and_then(|()| io::stdin().lock().read_until(b'\n', &mut answer))
            .map_err(Failure::from)?;
        if answer.is_empty() {
            return Err(Failure::usage(Message::new("init-ended")));
        }
        let text = String::from_utf8(answer).map_err(|_| Message::new("init-no-text"));
        Ok(text.and_then(|text| match text.trim() {
            text if text.contains(char::is_control) => Err(Message::new("init-no-control")),
            text => Ok(text.to_owned()),
        }))
    }

    /// Asks until the answer makes sense. There is no way back from here: what goes back among days
    /// is no answer.
    pub(super) fn answer<T>(
        &mut self,
        question: &Message,
        take: impl Fn(&str) -> Taken<T>,
    ) -> Result<T, Failure> {
        self.answer_or_back(question, |text| match text {
            BACK => Err(Message::new("init-no-way-back")),
            text => take(text),
        })
    }

    /// Asks until the answer makes sense, which [`BACK`] may do.
    pub(super) fn answer_or_back<T>(
        &mut self,
        question: &Message,
        take: impl Fn(&str) -> Taken<T>,
    ) -> Result<T, Failure> {
        let question = self.catalogue.render(question);
        loop {
            match Self::line(&question)?.and_then(|text| take(&text)) {
                Ok(taken) => return Ok(taken),
                Err(reason) => self.tell(&reason),
            }
        }
    }

    /// Asks yes or no; an empty answer is the one in capitals.
    pub(super) fn yes(&mut self, question: &'static str, otherwise: bool) -> Result<bool, Failure> {
        let choices =
            self.catalogue.text(if otherwise { "init-yes-or-no" } else { "init-no-or-yes" });
        let question = Message::new("init-question")
            .with("question", Message::new(question))
            .with("choices", choices);
        self.answer(&question, |text| match text.to_lowercase().as_str() {
            "" => Ok(otherwise),
            "j" | "ja" | "y" | "yes" => Ok(true),
            "n" | "nee" | "no" => Ok(false),
            _ => Err(Message::new("init-say-yes-or-no")),
        })
    }

    /// Asks to choose by number or by what stands behind it; another answer goes to `take`, which
    /// may know other names.
    pub(super) fn choose<T: Clone>(
        &mut self,
        question: &'static str,
        choices: &[(String, T)],
        take: impl Fn(&str) -> Taken<T>,
    ) -> Result<T, Failure> {
        let question = self.catalogue.text(question);
        let lines =
            choices.iter().enumerate().map(|(at, (name, _))| format!("  {:>2}  {name}", at + 1));
        Self::show(&page(&std::iter::once(question).chain(lines).collect::<Vec<_>>().join("\n")));
        self.answer(&Message::new("init-choice"), |text| match text.parse::<usize>() {
            Ok(number) => match number.checked_sub(1).and_then(|at| choices.get(at)) {
                Some((_, value)) => Ok(value.clone()),
                None => Err(Message::new("init-no-such-choice").with("count", choices.len())),
            },
            Err(_) if text.is_empty() => {
                Err(Message::new("init-no-such-choice").with("count", choices.len()))
            }
            Err(_) => only(choices.iter().filter(|(name, _)| is_called(name, text)))
                .map_or_else(|| take(text), |(_, value)| Ok(value.clone())),
        })
    }

    /// Renders text for a choice.
    pub(super) fn text(&self, key: &'static str) -> String {
        self.catalogue.text(key)
    }

    /// Renders a message for a choice.
    pub(super) fn render(&self, message: &Message) -> String {
        self.catalogue.render(message)
    }
}

/// Tells whether somebody may mean a choice by its words, or by the first of them.
fn is_called(name: &str, text: &str) -> bool {
    let (name, text) = (name.to_lowercase(), text.to_lowercase());
    let begins = |part: &str| {
        let rest = part.strip_prefix(text.as_str());
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    begins(&name) || name.split_once(": ").is_some_and(|(_, part)| begins(part))
}

/// Returns what is alone.
fn only<T>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next()?;
    all.next().is_none().then_some(first)
}
