//! The languages of the catalogue.

/// A language of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Lang {
    /// Dutch: what a school reads.
    Nl,
    /// English: the fallback.
    #[default]
    En,
    /// Swedish: for European Student Identifiers; English falls in for the rest.
    Sv,
    /// Danish: for Unilogin and day-care; English falls in for the rest.
    Da,
}

impl Lang {
    /// Every language that everything is said in, in a fixed order.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The languages in which a part is said, and English falls in for the rest.
    pub const PARTIAL: [Self; 2] = [Self::Sv, Self::Da];

    /// Every language that something is said in: what is known by its words is sought in these.
    pub const EVERY: [Self; 4] = [Self::Nl, Self::En, Self::Sv, Self::Da];

    /// Returns the tag of the language.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
            Self::Sv => "sv",
            Self::Da => "da",
        }
    }

    /// Reads a language from a locale such as `nl_NL.UTF-8`; anything that is not Dutch, Swedish or
    /// Danish is English.
    #[must_use]
    pub fn from_locale(locale: &str) -> Self {
        let is_it =
            |lang: &Self| locale.get(..2).is_some_and(|tag| tag.eq_ignore_ascii_case(lang.tag()));
        [Self::Nl, Self::Sv, Self::Da].into_iter().find(is_it).unwrap_or_default()
    }
}
