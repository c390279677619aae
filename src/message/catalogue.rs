//! The Fluent catalogue: one folder per language, one file per room of the house.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::langid;

use super::{Arg, Lang, Message, day};

macro_rules! catalogue_files {
    ($($name:literal),* ; partial: $($part:literal),* $(,)?) => {
        /// Returns the catalogue files of a language as (name, text).
        #[must_use]
        pub fn sources(lang: Lang) -> &'static [(&'static str, &'static str)] {
            match lang {
                Lang::Nl => &[$(($name, include_str!(concat!("nl/", $name, ".ftl")))),*],
                Lang::En => &[$(($name, include_str!(concat!("en/", $name, ".ftl")))),*],
                Lang::Sv => &[$(($part, include_str!(concat!("sv/", $part, ".ftl")))),*],
                Lang::Da => &[$(($part, include_str!(concat!("da/", $part, ".ftl")))),*],
            }
        }
    };
}
catalogue_files!(
    "apply",
    "cli",
    "errors",
    "fill",
    "procedure",
    "report",
    "rules",
    "scenario",
    "seal",
    "store",
    "targets",
    "workbook";
    partial:
    "apply",
    "cli",
    "fill",
    "procedure",
    "report",
    "rules",
    "scenario",
    "seal",
    "store",
    "targets",
    "workbook"
);

/// Tells whether a language says an entry itself, where in some English falls in for the rest.
#[must_use]
pub fn says(lang: Lang, key: &str) -> bool {
    let is_it = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.starts_with(" ="));
    sources(lang).iter().any(|(_, text)| text.lines().any(is_it))
}

/// Returns the texts of the command line's help in a language; none where they stand in the code, in
/// English.
#[must_use]
pub fn help_source(lang: Lang) -> Option<&'static str> {
    (lang == Lang::Nl).then_some(include_str!("nl/help.ftl"))
}

/// Of whom texts speak, as they choose their words by it; they know it by `$who`.
const OF_WHOM: [Option<&str>; 5] =
    [None, Some("pupils"), Some("students"), Some("esi"), Some("unilogin")];

/// The sentences of one language, in the words for those of whom they speak.
pub struct Catalogue {
    bundle: Arc<FluentBundle<FluentResource>>,
    lang: Lang,
    of_whom: Option<&'static str>,
    /// What a language says itself, in which English falls in for the rest.
    own: Option<Arc<Own>>,
}

/// What a language says itself, and whether that was too little.
struct Own {
    keys: HashSet<&'static str>,
    english_fell_in: AtomicBool,
}

impl Own {
    fn of(lang: Lang) -> Option<Arc<Self>> {
        let key = |line: &'static str| line.split_once(" =").map(|(key, _)| key);
        let keys = sources(lang).iter().flat_map(|(_, text)| text.lines().filter_map(key));
        let is_partial = Lang::PARTIAL.contains(&lang);
        is_partial.then(|| {
            Arc::new(Self { keys: keys.collect(), english_fell_in: AtomicBool::default() })
        })
    }
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Catalogue({:?})", self.lang)
    }
}

impl Catalogue {
    /// Returns the catalogue of a language, which speaks of nobody in particular; it is parsed once
    /// per process.
    #[must_use]
    pub fn of(lang: Lang) -> &'static Self {
        &Self::all(lang)[0]
    }

    /// Returns the catalogue of the same language that speaks of whom a list is, as its format has
    /// it.
    #[must_use]
    pub fn about(&self, of_whom: &str) -> &'static Self {
        let all = Self::all(self.lang);
        all.iter().find(|one| one.of_whom == Some(of_whom)).unwrap_or(&all[0])
    }

    fn all(lang: Lang) -> &'static [Self; OF_WHOM.len()] {
        type All = OnceLock<[Catalogue; OF_WHOM.len()]>;
        static NL: All = All::new();
        static EN: All = All::new();
        static SV: All = All::new();
        static DA: All = All::new();
        let all = match lang {
            Lang::Nl => &NL,
            Lang::En => &EN,
            Lang::Sv => &SV,
            Lang::Da => &DA,
        };
        all.get_or_init(|| {
            let Self { bundle, own, .. } = Self::whole(lang);
            let bundle = || Arc::clone(&bundle);
            OF_WHOM.map(|of_whom| Self { bundle: bundle(), lang, of_whom, own: own.clone() })
        })
    }

    /// Returns the texts of the command line's help in a language, as [`help_source`] has them.
    #[must_use]
    pub fn help(lang: Lang) -> Option<&'static Self> {
        static HELP: OnceLock<Catalogue> = OnceLock::new();
        let text = help_source(lang)?;
        Some(HELP.get_or_init(|| Self::parse(lang, [text])))
    }

    fn whole(lang: Lang) -> Self {
        // English falls in for what a language does not say.
        let fallback = if Lang::PARTIAL.contains(&lang) { sources(Lang::En) } else { &[] };
        let texts = fallback.iter().chain(sources(lang)).map(|(_, text)| *text);
        Self { own: Own::of(lang), ..Self::parse(lang, texts) }
    }

    fn parse(lang: Lang, texts: impl IntoIterator<Item = &'static str>) -> Self {
        let id = match lang {
            Lang::Nl => langid!("nl-NL"),
            Lang::En => langid!("en"),
            Lang::Sv => langid!("sv"),
            Lang::Da => langid!("da"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Isolation marks are for mixed-direction pages; in a terminal or a CSV they are invisible
        // rubbish.
        bundle.set_use_isolating(false);
        for text in texts {
            // A resource with a syntax error still yields its sound entries; the parity test
            // refuses the rest.
            let resource = match FluentResource::try_new(text.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { bundle: Arc::new(bundle), lang, of_whom: None, own: None }
    }

    /// Returns this catalogue's language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Renders a message; an entry that the catalogue lacks renders as its key.
    #[must_use]
    pub fn render(&self, message: &Message) -> String {
        self.pattern(message, None).unwrap_or_else(|| message.key().to_owned())
    }

    /// Renders the entry `key`, which takes no arguments.
    #[must_use]
    pub fn text(&self, key: &'static str) -> String {
        self.render(&Message::new(key))
    }

    /// Tells whether English fell in for something that was said in this language.
    #[must_use]
    pub fn english_fell_in(&self) -> bool {
        self.own.as_ref().is_some_and(|own| own.english_fell_in.load(Relaxed))
    }

    /// Renders what to do next: the entry's `.hint`, if it has one.
    #[must_use]
    pub fn hint(&self, message: &Message) -> Option<String> {
        self.pattern(message, Some("hint"))
    }

    /// Tells whether the catalogue has the entry `key`.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// Returns the text of an entry that takes no arguments, or of an attribute of it.
    #[must_use]
    pub fn find(&self, key: &str, attribute: Option<&str>) -> Option<String> {
        let entry = self.bundle.get_message(key)?;
        let pattern = match attribute {
            None => entry.value()?,
            Some(name) => entry.get_attribute(name)?.value(),
        };
        Some(self.bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
    }

    fn pattern(&self, message: &Message, attribute: Option<&str>) -> Option<String> {
        let entry = self.bundle.get_message(message.key())?;
        let pattern = match attribute {
            None => entry.value()?,
            Some(name) => entry.get_attribute(name)?.value(),
        };
        if let Some(own) = self.own.as_ref().filter(|own| !own.keys.contains(message.key())) {
            own.english_fell_in.store(true, Relaxed);
        }
        let mut args = FluentArgs::new();
        self.of_whom.into_iter().for_each(|of_whom| args.set("who", of_whom));
        for (name, value) in message.args() {
            args.set(*name, self.value(value));
        }
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned())
    }

    fn value<'a>(&self, arg: &'a Arg) -> FluentValue<'a> {
        match arg {
            Arg::Text(text) => FluentValue::String(harmless(text)),
            Arg::Day(day) => FluentValue::String(
                day::told(day, self.lang).map_or_else(|| harmless(day), Cow::Owned),
            ),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Message(message) => FluentValue::String(Cow::Owned(self.render(message))),
            Arg::List(args, between) => {
                let told = args.iter().map(|arg| match self.value(arg) {
                    FluentValue::String(text) => text.into_owned(),
                    FluentValue::Number(number) => number.as_string().into_owned(),
                    _ => String::new(),
                });
                FluentValue::String(Cow::Owned(told.collect::<Vec<_>>().join(between)))
            }
        }
    }
}

/// What comes from a file or a name must not steer the terminal, nor turn the reading order of a
/// line; ends of lines may stand in it.
fn harmless(text: &str) -> Cow<'_, str> {
    let steers = |c: char| {
        (c.is_control() && c != '\n' && c != '\t')
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    let shown = text
        .chars()
        .map(|c| if steers(c) { c.escape_unicode().to_string() } else { c.to_string() });
    Cow::Owned(shown.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_message_tells_of_does_not_steer_the_terminal() {
        let message = Message::new("encrypt-passed")
            .with("publisher", "a\u{1b}[2Jb\u{202e}c")
            .with("reason", "one\ntwo");
        let said = Catalogue::of(Lang::En).render(&message);
        assert_eq!(said, "a\\u{1b}[2Jb\\u{202e}c: nothing sealed; one\ntwo");
    }

    #[test]
    fn whom_a_list_is_of_decides_the_words() {
        let party = |of_whom| Catalogue::of(Lang::En).about(of_whom).text("told-party");
        assert_eq!(["pupils", "esi", "unilogin"].map(party), ["publisher", "service", "service"]);
        let whole = Message::new("rules-WW405-says");
        let said = Catalogue::of(Lang::Nl).about("unilogin").render(&whole);
        assert!(said.contains("gebruiker") && !said.contains("leerling"), "{said}");
    }

    #[test]
    fn a_language_says_its_own_and_nothing_else() {
        assert!(says(Lang::Sv, "rules-WW241") && !says(Lang::Sv, "rules-WW251"));
        assert!(says(Lang::Da, "rules-WW251") && !says(Lang::Da, "rules-WW25"));
    }
}
