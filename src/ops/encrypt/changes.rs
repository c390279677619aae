//! What a ticket says of the version before.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What changed in a list since the version before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TicketChanges {
    /// That version.
    pub since: u32,
    /// The rows that changed.
    pub changed: Vec<u32>,
    /// The rows that were added.
    pub added: Vec<u32>,
    /// How many rows were removed.
    pub removed: usize,
}
