//! What the goals of a month are measured by.

use jiff::civil::{Date, DateTime};

use crate::calendar::{Calendar, Month};
use crate::targets::clock::Clock;
use crate::targets::file::TargetsFile;
use crate::targets::log::Log;

/// What the goals are measured by.
pub(super) struct Desk<'d> {
    pub(super) targets: &'d TargetsFile,
    pub(super) calendar: &'d Calendar,
    pub(super) clock: Clock<'d>,
    pub(super) log: &'d Log,
    pub(super) month: Month,
    pub(super) today: Date,
}

impl Desk<'_> {
    /// Tells whether a moment is past.
    pub(super) fn is_past(&self, moment: DateTime) -> bool {
        moment.date() < self.today
    }
}
