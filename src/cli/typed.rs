//! What was typed, as advice names it.

use clap::ArgMatches;

use super::io::ReadPath;
use super::paste::{store_with, word};
use crate::message::Message;

/// What was typed, for advice that names the next command: it can then be typed as it is told.
#[derive(Default)]
pub(super) struct Typed {
    store: Option<String>,
    list: Option<String>,
    move_file: Option<String>,
}

impl Typed {
    /// Reads it from a command line.
    pub(super) fn of(mut matches: &ArgMatches) -> Self {
        while let Some((_, below)) = matches.subcommand() {
            matches = below;
        }
        let file = |id| matches.try_get_one::<ReadPath>(id).ok().flatten();
        let path = |id| Some(word(&file(id)?.to_string_lossy()).into_owned());
        let address = matches.try_get_one::<String>("store").ok().flatten();
        Self {
            store: address.map(|address| store_with(address, file("store_map").map(|map| &**map))),
            list: path("list"),
            move_file: path("move_file"),
        }
    }

    /// Adds to a message what it may name of the command line.
    pub(super) fn complete(&self, message: Message) -> Message {
        [
            ("store", &self.store, "STORE"),
            ("typed-list", &self.list, "LIST"),
            ("typed-move", &self.move_file, "MOVE"),
        ]
        .into_iter()
        .fold(message, |message, (name, typed, placeholder)| {
            message.or_with(name, typed.as_deref().unwrap_or(placeholder))
        })
    }
}
