//! The language that a command line asks for.

use clap::ValueEnum;

use crate::message::Lang;

/// A language, as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LangArg {
    /// Nederlands
    Nl,
    /// English
    En,
    /// Svenska, for European Student Identifiers; the rest is in English
    Sv,
    /// Dansk, for Unilogin and day-care; the rest is in English
    Da,
}

impl LangArg {
    /// Returns a language that was asked for, or the locale's, or English.
    pub(super) fn or_locale(asked: Option<Self>) -> Lang {
        match asked {
            Some(Self::Nl) => Lang::Nl,
            Some(Self::En) => Lang::En,
            Some(Self::Sv) => Lang::Sv,
            Some(Self::Da) => Lang::Da,
            None => sys_locale::get_locale().map_or(Lang::En, |locale| Lang::from_locale(&locale)),
        }
    }
}
