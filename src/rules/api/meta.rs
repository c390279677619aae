//! What is known of a rule from outside: its code, name, weight and page.

use std::fmt;

use super::finding::Severity;
use crate::message::Message;

/// A rule; its code is permanent.
pub struct Rule {
    /// Its code, `WW###`.
    pub code: &'static str,
    /// Its name, in kebab-case.
    pub name: &'static str,
    /// What its findings weigh, unless a case is lighter.
    pub severity: Severity,
    /// The version in which it came.
    pub since: &'static str,
    /// Its page, in Markdown, in both languages.
    pub page: &'static str,
    pub(crate) title: &'static str,
}

impl Rule {
    /// Returns its title; the `.hint` of the entry says what to do.
    #[must_use]
    pub fn title(&self) -> Message {
        Message::new(self.title)
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, self.name)
    }
}
