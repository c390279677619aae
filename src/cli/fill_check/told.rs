//! What is told of a check.

use super::super::Context;
use super::fixed::Fixed;
use crate::message::Lang;
use crate::ops::{CheckReport, ListSource, OpenedList};
use crate::report::About;
use crate::tables::ReadOptions;

/// What is told of a check.
pub(super) struct Told<'a> {
    pub(super) source: ListSource<'a>,
    pub(super) options: &'a ReadOptions,
    pub(super) opened: Option<&'a OpenedList>,
    pub(super) report: &'a CheckReport,
    pub(super) fixed: Option<&'a Fixed>,
    pub(super) about: About<'a>,
}

impl Told<'_> {
    /// Returns the language in which findings are told of this list.
    pub(super) fn lang(&self, context: &Context) -> Lang {
        let list = self.opened.and_then(|opened| opened.parsed.list.as_ref());
        list.map_or(context.lang(), |list| list.format().said_in(context.lang()))
    }
}
