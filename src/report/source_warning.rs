//! What deserves a look in a table that came in and was used all the same.

use schemars::JsonSchema;
use serde::Serialize;

use crate::rules::Severity;

/// Something in a table that deserves a look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SourceWarning {
    /// The code of the rule that tells it, where one does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// What it weighs; an error is damage in a cell that was taken as it is.
    pub severity: Severity,
    /// The column, by its agreed name; none where a row or the whole file is meant.
    pub column: Option<String>,
    /// The rows of the table.
    pub rows: Vec<u32>,
    /// What is odd, in the language that was asked for.
    pub message: String,
}
