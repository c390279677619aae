//! What is told of a check.

use super::fixed::Fixed;
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
