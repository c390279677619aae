//! Days that cannot both be met, as scripts read them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::message::Catalogue;
use crate::scenario::procedure::{Clash, DateField};

/// Two days that cannot both be met, as scripts read them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ClashReport {
    /// The day that comes too late.
    pub first: DayReport,
    /// The day before which it should come.
    pub second: DayReport,
    /// Both in words.
    pub text: String,
    /// Whether it is an error, with which the command ends with exit code 1; a freeze that leaves
    /// the publishers too few days is told and refuses no move.
    pub error: bool,
}

/// A day of a move, as scripts read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DayReport {
    /// `announced`, `freeze`, `cutover`, `contract_signed` or `consent_given`, as in the move file;
    /// or what follows from these: `filing`, the last day for tickets, and `processing`,
    /// the last day before the distributor processes the list.
    pub field: String,
    /// The day, ISO 8601.
    pub date: String,
}

impl ClashReport {
    pub(super) fn new(clash: &Clash, error: bool, catalogue: &Catalogue) -> Self {
        let day = |(field, date): (DateField, Date)| DayReport {
            field: field.as_str().to_owned(),
            date: date.to_string(),
        };
        Self {
            first: day(clash.first),
            second: day(clash.second),
            text: catalogue.render(&clash.text),
            error,
        }
    }
}
