//! What a status is asked for.

use super::super::trust::Trust;
use crate::calendar::{Calendar, Date};
use crate::message::Lang;

/// Against what the status is told.
#[derive(Clone, Copy, Debug)]
pub struct StatusOptions<'a> {
    /// The day that counts as today.
    pub today: Date,
    /// The days that count.
    pub calendar: &'a Calendar,
    /// Whose receipts are believed; none where they are believed as they are.
    pub trust: Option<&'a Trust>,
    /// The language of reasons.
    pub lang: Lang,
}
