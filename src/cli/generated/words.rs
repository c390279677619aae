//! The words of man pages, in English as they are written here or in another language.

use clap_mangen::roff::Roff;

use crate::cli::help::Texts;
use crate::message::{Catalogue, Lang};

/// What a page says beside what clap knows: English as it is written here, or what another language
/// has in its place.
#[derive(Clone, Copy)]
pub(super) struct Words {
    /// The language.
    pub(super) lang: Lang,
    texts: Option<Texts>,
}

impl Words {
    /// Returns the words of a language.
    pub(super) fn of(lang: Lang) -> Self {
        Self { lang, texts: Catalogue::help(lang).map(Texts) }
    }

    /// Says a text, by its key in other languages.
    pub(super) fn say(self, key: &str, english: &str) -> String {
        self.texts.map_or_else(|| english.to_owned(), |texts| texts.own(key))
    }

    /// Begins a section.
    pub(super) fn section(self, key: &str, english: &str, page: &mut Roff) {
        page.control("SH", [self.say(key, english).as_str()]);
    }
}
