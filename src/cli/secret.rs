//! Passphrases: from a file, or asked for on the terminal; never an argument.

use std::io::{self, IsTerminal as _, Read as _};
use std::path::Path;

use super::interrupt::{self, Hiding};
use super::{Context, Failure};
use crate::files::{self, FileError, is_stream};
use crate::message::Message;
use crate::seal::{Passphrase, PassphraseFor};

/// The longest passphrase file that is read.
const MOST_BYTES: u64 = 64 * 1024;

/// Reads a passphrase from the first line of a file, or of standard input for `-`.
pub(crate) fn from_file(path: &Path) -> Result<Passphrase, Failure> {
    let text = if is_stream(path) {
        let mut text = String::new();
        io::stdin()
            .take(MOST_BYTES)
            .read_to_string(&mut text)
            .map_err(|error| FileError::read(path, error))?;
        text
    } else {
        files::read_text(path, MOST_BYTES)?
    };
    Ok(Passphrase::from_file_text(text)?)
}

/// Asks for a new passphrase, twice; none without a terminal.
pub(crate) fn ask_new(context: &Context) -> Result<Option<Passphrase>, Failure> {
    let Some(first) = ask(context, &Message::new("seal-ask-new")) else { return Ok(None) };
    let Some(again) = ask(context, &Message::new("seal-ask-again")) else { return Ok(None) };
    let (first, again) = (Passphrase::new(first)?, Passphrase::new(again)?);
    if first.is_same_as(&again) {
        Ok(Some(first))
    } else {
        Err(Failure::usage(Message::new("seal-passphrases-differ")))
    }
}

/// Gives passphrases as they are needed: the one from a file for all, or each asked for on the
/// terminal.
pub(crate) fn giver<'a>(
    file: Option<&Path>,
    context: &'a Context,
) -> Result<impl FnMut(PassphraseFor<'_>) -> Option<Passphrase> + 'a, Failure> {
    let given = file.map(from_file).transpose()?;
    Ok(move |wanted: PassphraseFor<'_>| {
        given.clone().or_else(|| {
            let question = match wanted {
                PassphraseFor::File => Message::new("seal-ask-file"),
                PassphraseFor::Key(name) => Message::new("seal-ask-key").with("key", name),
            };
            ask_one(context, &question)
        })
    })
}

/// Asks for one passphrase; none without a terminal.
pub(crate) fn ask_one(context: &Context, question: &Message) -> Option<Passphrase> {
    ask(context, question).and_then(|typed| Passphrase::new(typed).ok())
}

/// Asks on the terminal, without showing what is typed.
fn ask(context: &Context, question: &Message) -> Option<String> {
    let is_watched = io::stdin().is_terminal() || io::stderr().is_terminal();
    if !is_watched {
        return None;
    }
    let hiding = Hiding::begin();
    let typed = rpassword::prompt_password(format!("{} ", context.render(question)));
    drop(hiding);
    match typed {
        // Ctrl-C, which the terminal does not turn into a signal while it hides what is typed.
        Err(error) if error.kind() == io::ErrorKind::Interrupted => interrupt::end(),
        typed => typed.ok(),
    }
}
