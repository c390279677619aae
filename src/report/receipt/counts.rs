//! How many rows came to what.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::message::Message;
use crate::plan::{Counts, Decision};

/// How many rows had each outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CountsReport {
    /// All rows of the list.
    pub rows: u32,
    /// The new identity was added to the profile.
    pub linked: u32,
    /// It had been done before.
    pub already: u32,
    /// The store has no such profile.
    pub unknown: u32,
    /// Old or new identity is missing.
    pub unfilled: u32,
    /// Old and new identity are the same.
    pub unchanged: u32,
    /// The same as an earlier row.
    pub duplicate: u32,
    /// Nothing was done, for a reason that `held` names.
    pub held: u32,
}

impl From<Counts> for CountsReport {
    fn from(counts: Counts) -> Self {
        let Counts { rows, linked, already, unknown, unfilled, unchanged, duplicate, held } =
            counts;
        Self { rows, linked, already, unknown, unfilled, unchanged, duplicate, held }
    }
}

/// How many held rows were decided of, by what was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct DecisionsReport {
    /// To be linked.
    pub link: u32,
    /// To stay held.
    pub skip: u32,
    /// To get their identity from the profile that has it.
    pub take_over: u32,
}

impl DecisionsReport {
    /// Counts decisions; none where there are none.
    #[must_use]
    pub fn of(decisions: &BTreeMap<u32, Decision>) -> Option<Self> {
        let mut report = Self::default();
        for decision in decisions.values() {
            *match decision {
                Decision::Link => &mut report.link,
                Decision::Skip => &mut report.skip,
                Decision::TakeOver => &mut report.take_over,
            } += 1;
        }
        (!decisions.is_empty()).then_some(report)
    }

    /// Says how many there are of each.
    #[must_use]
    pub fn message(self) -> Message {
        Message::new("apply-decisions")
            .with("link", self.link)
            .with("skip", self.skip)
            .with("take-over", self.take_over)
    }
}
