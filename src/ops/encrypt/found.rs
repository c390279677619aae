//! What the check found of a list that is to be sealed, and whether it may go out.

use super::error::EncryptError;
use crate::report::Warned;
use crate::rules::{Findings, Severity, Strictness};

/// What the check found of a list that is to be sealed.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// How many errors; any is one too many.
    pub errors: u64,
    /// The rules by which these are errors.
    pub codes: String,
    /// What it warned of, by rule, in rows of the list as it came: these go along with the list.
    pub warnings: Vec<Warned>,
    /// How many warnings refuse the list; none where they are only told.
    refusing: u64,
}

impl Found {
    /// Takes what a check found.
    #[must_use]
    pub fn of(findings: &Findings, strictness: Strictness) -> Self {
        let counts = findings.counts();
        let refusing = if strictness == Strictness::Strict { counts.warning } else { 0 };
        let mut codes: Vec<&str> = findings
            .iter()
            .filter(|finding| finding.severity == Severity::Error)
            .map(|finding| finding.code)
            .collect();
        codes.sort_unstable();
        codes.dedup();
        Self {
            errors: counts.error,
            codes: codes.join(", "),
            warnings: Warned::all(findings),
            refusing,
        }
    }

    /// Lets a list pass that may go out.
    ///
    /// # Errors
    /// [`EncryptError::Findings`] where there are errors, and [`EncryptError::Warnings`] where
    /// warnings refuse it.
    pub fn gate(&self) -> Result<(), EncryptError> {
        if self.errors > 0 {
            return Err(EncryptError::Findings(self.errors, self.codes.clone()));
        }
        if self.refusing > 0 {
            let codes: Vec<&str> =
                self.warnings.iter().map(|warned| warned.code.as_str()).collect();
            return Err(EncryptError::Warnings(self.refusing, codes.join(", ")));
        }
        Ok(())
    }
}
