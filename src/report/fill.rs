//! What came of filling a list from an export, for people and scripts.

mod text;

use schemars::JsonSchema;
use serde::Serialize;

use super::source_warning::SourceWarning;

/// What came of filling a list (`waswordt/fill/1`): rows of the list and of the export, no values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "waswordt/fill/1")]
pub struct FillReport {
    /// Always `waswordt/fill/1`.
    #[schemars(extend("const" = "waswordt/fill/1"))]
    pub report: String,
    /// The list's id, from its manifest.
    pub list_id: Option<String>,
    /// The side that was filled: `was` or `wordt`.
    pub side: String,
    /// The columns of the export that were used.
    pub columns: Vec<UsedColumn>,
    /// The titles of the columns of the export that were not used.
    pub unused: Vec<String>,
    /// The system in whose layout the export is, where that is known.
    pub layout: Option<String>,
    /// How many rows and accounts had each outcome.
    pub counts: FillCounts,
    /// Rows that were filled.
    pub filled: Vec<FilledRow>,
    /// Rows for which one account is likely, but not certain.
    pub proposed: Vec<ProposedRow>,
    /// Rows for which more than one account fits, or whose account fits more than one row.
    pub ambiguous: Vec<AmbiguousRow>,
    /// Rows that had been filled with something else than the export says.
    pub contradictions: Vec<Contradiction>,
    /// What has no counterpart.
    pub left_over: LeftOver,
    /// Accounts that could not be used, by reason.
    pub unusable: Vec<UnusableAccounts>,
    /// Rows that do not get their account: they are left over, and nobody else's account is theirs.
    pub withheld: Vec<WithheldRow>,
    /// Rows of the export whose identity was a number in a spreadsheet, which may have lost leading
    /// zeros.
    pub numbers: Vec<u32>,
    /// What deserves a look in the list itself.
    pub list_warnings: Vec<SourceWarning>,
    /// What deserves a look in the file of candidates that was given back.
    pub accept_warnings: Vec<SourceWarning>,
    /// What deserves a look in the export.
    pub warnings: Vec<SourceWarning>,
}

/// A column of the export that was used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UsedColumn {
    /// What it holds: a name that `--map` takes.
    pub field: String,
    /// What it is called in the export.
    pub header: String,
}

/// How many rows and accounts had each outcome; those from `filled` to `left_over` sum to `rows`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FillCounts {
    /// All rows of the list.
    pub rows: usize,
    /// Rows that were filled.
    pub filled: usize,
    /// Rows that had been filled before.
    pub already: usize,
    /// Rows with a likely account.
    pub proposed: usize,
    /// Rows with more than one account.
    pub ambiguous: usize,
    /// Rows that had been filled with something else.
    pub contradictory: usize,
    /// Rows without an account.
    pub left_over: usize,
    /// All accounts of the export.
    pub accounts: usize,
    /// Accounts that no row has, proposed and ambiguous ones included.
    pub accounts_left_over: usize,
    /// Accounts that could not be used.
    pub accounts_unusable: usize,
}

/// Why a row does not get its account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Withheld {
    /// The account cannot be used.
    Unusable,
    /// What it has is what the row has on its other side.
    Unchanged,
}

/// A row that does not get its account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WithheldRow {
    /// The row of the list.
    pub row: u32,
    /// The row of the export.
    pub export_row: u32,
    /// Why.
    pub reason: Withheld,
}

/// How a row was matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MatchedBy {
    /// Both hold an identity.
    Identity,
    /// Both hold a number, and the names agree.
    Number,
    /// Both hold a number, in realms that are stated; the export has no name.
    NumberAlone,
    /// The name, confirmed by address or location.
    Address,
    /// A name that differs by slips of the pen at most, by its address; nobody rivals the pair.
    Near,
    /// A proposal that a person accepted.
    Accepted,
}

impl MatchedBy {
    const ALL: [Self; 6] = [
        Self::Identity,
        Self::Number,
        Self::NumberAlone,
        Self::Address,
        Self::Near,
        Self::Accepted,
    ];

    const fn key(self) -> &'static str {
        match self {
            Self::Identity => "fill-by-identity",
            Self::Number => "fill-by-number",
            Self::NumberAlone => "fill-by-number-alone",
            Self::Address => "fill-by-address",
            Self::Near => "fill-by-near",
            Self::Accepted => "fill-by-accepted",
        }
    }
}

/// A row that was filled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FilledRow {
    /// The row of the list.
    pub row: u32,
    /// The row of the export.
    pub export_row: u32,
    /// How it was matched.
    pub by: MatchedBy,
    /// In what row and account differ all the same.
    pub reasons: Vec<String>,
}

/// A row with a likely account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ProposedRow {
    /// The row of the list.
    pub row: u32,
    /// The row of the export.
    pub export_row: u32,
    /// Why it is not certain.
    pub reasons: Vec<String>,
}

/// A row with more than one account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AmbiguousRow {
    /// The row of the list.
    pub row: u32,
    /// The rows of the export that fit.
    pub export_rows: Vec<u32>,
}

/// A row that had been filled with something else than the export says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Contradiction {
    /// The row of the list.
    pub row: u32,
    /// The row of the export.
    pub export_row: u32,
    /// The agreed name of the column.
    pub column: String,
    /// `other-value`: the person's account has another identity; `other-person`: the identity is of
    /// an account of somebody else.
    pub reason: String,
}

/// What has no counterpart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LeftOver {
    /// Rows of the list.
    pub rows: Vec<u32>,
    /// Rows of the export.
    pub export_rows: Vec<u32>,
}

/// Accounts that could not be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UnusableAccounts {
    /// Why.
    pub reason: String,
    /// The column of the export that is to blame, as it is called there; none where no cell of the
    /// account is at fault.
    pub column: Option<String>,
    /// Why, in words.
    pub message: String,
    /// The rows of the export.
    pub export_rows: Vec<u32>,
}

/// How the words of a report are said to a person.
#[derive(Clone, Copy, Debug)]
pub struct ReasonKeys(pub fn(&str) -> &'static str);
