//! Whether the rows of a list are fixed: a move decides it, a list carries it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Whether rows may be added or removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Closure {
    /// Nothing may be added or removed: MBO, and VO to or from the distributor's portal.
    Closed,
    /// Rows may be added and removed: every other VO list.
    Open,
}
