//! What may be wrong with identities that have a form of their own, and how much it weighs.

/// What can be wrong with an ESI.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EsiFlaw {
    /// It is none: another code of the attribute, or no URN at all.
    Form,
    /// More than 255 characters.
    TooLong,
    /// The scope is no country, region or domain.
    Scope,
    /// Nothing after the scope.
    CodeEmpty,
    /// A character in the code that no URN holds.
    CodeCharacter,
    /// Scope `ladok.se` without `externtstudentuid-` and a UUID.
    LadokForm,
    /// Scope `eduid.se` with the whole eduPersonPrincipalName.
    EduidAddress,
    /// Scope `eduid.se` in another form than the one example that is printed.
    EduidForm,
    /// A Swedish personal identity number.
    Personnummer,
    /// The prefix with other capitals than the specification's.
    PrefixCase,
}

impl EsiFlaw {
    /// Returns the name of the rule that tells it of a list.
    #[must_use]
    pub const fn rule(self) -> &'static str {
        match self {
            Self::Form => "esi-form",
            Self::TooLong => "esi-too-long",
            Self::Scope => "esi-scope",
            Self::CodeEmpty => "esi-code-empty",
            Self::CodeCharacter => "esi-code-character",
            Self::LadokForm => "esi-ladok-form",
            Self::EduidForm | Self::EduidAddress => "esi-eduid-form",
            Self::Personnummer => "esi-personnummer",
            Self::PrefixCase => "esi-prefix-case",
        }
    }

    /// Tells whether it is an error or a warning.
    #[must_use]
    pub const fn weight(self) -> Weight {
        match self {
            Self::EduidForm | Self::PrefixCase => Weight::Warning,
            _ => Weight::Error,
        }
    }
}

/// What can be wrong with a Unilogin beyond its two parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UniloginFlaw {
    /// A number that begins as those of day-care institutions do, and is none.
    DaycareNumber,
    /// Another number stands behind the user id than in the column beside it.
    TwoNumbers,
    /// A number of fewer than six characters: a leading zero may be lost.
    ShortNumber,
    /// A number that is not six capitals and digits.
    OddNumber,
    /// A user id that is not eight or ten small letters and digits.
    OddUserId,
}

impl UniloginFlaw {
    /// Tells whether it is an error or a warning.
    #[must_use]
    pub const fn weight(self) -> Weight {
        match self {
            Self::DaycareNumber | Self::TwoNumbers => Weight::Error,
            Self::ShortNumber | Self::OddNumber | Self::OddUserId => Weight::Warning,
        }
    }
}

/// How much a defect weighs; the worse one sorts first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// The value cannot be used.
    Error,
    /// The value is unusual: somebody should look.
    Warning,
}
