//! The days of a move by their names.

use crate::calendar::Date;
use crate::moves::MoveFile;

/// A day of a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateField {
    /// `announced` in the move file.
    Announced,
    /// `freeze` there.
    Freeze,
    /// `cutover` there.
    Cutover,
    /// `contract_signed` there.
    Contract,
    /// `consent_given` there.
    Consent,
    /// The last day for tickets, which follows from the others.
    Filing,
    /// The last day before the distributor processes the list, which follows from the others.
    Processing,
}

impl DateField {
    /// Returns the word that reports use.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Announced => "announced",
            Self::Freeze => "freeze",
            Self::Cutover => "cutover",
            Self::Contract => "contract_signed",
            Self::Consent => "consent_given",
            Self::Filing => "filing",
            Self::Processing => "processing",
        }
    }

    /// Returns the day that a move file tells.
    pub(super) const fn told(self, file: &MoveFile) -> Option<Date> {
        match self {
            Self::Announced => file.dates.announced,
            Self::Freeze => file.dates.freeze,
            Self::Cutover => file.dates.cutover,
            Self::Contract => file.conditions.contract_signed,
            Self::Consent => file.conditions.consent_given,
            Self::Filing | Self::Processing => None,
        }
    }
}
