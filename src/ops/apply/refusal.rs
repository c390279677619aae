//! Why a run is refused.

use super::near::NearMiss;
use crate::message::Message;
use crate::ops::limits::Beyond;
use crate::report::{ranges, receipt};

/// Why a run is refused; nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The file as a whole has errors, which holding rows does not mend.
    Structure {
        /// The codes.
        codes: String,
    },
    /// Rows have errors.
    Errors {
        /// How many findings are errors.
        count: u64,
    },
    /// The check warns, and warnings were to refuse the run.
    Warnings {
        /// How many findings are warnings.
        count: u64,
    },
    /// The list contradicts itself, seen with the store.
    Contradictions {
        /// How many groups of rows.
        count: usize,
    },
    /// New identities are already on other profiles.
    Collisions {
        /// How many groups of rows.
        count: usize,
        /// Whether a profile that is in the way names somebody else than the row.
        is_of_others: bool,
    },
    /// Profiles bear the names of other people than the list.
    OtherPeople {
        /// How many groups of rows.
        count: usize,
    },
    /// A newer version of the list was applied before.
    OlderVersion {
        /// This version.
        version: u32,
        /// The newest that was applied.
        applied: u32,
        /// The last run that applied it.
        run: String,
    },
    /// This very content was applied before, and another form of the list since.
    OlderContent {
        /// The run that applied the newer form.
        run: String,
    },
    /// The store holds no identity of the list's scheme.
    OtherScheme {
        /// The scheme of the list.
        list: &'static str,
        /// The schemes of the store.
        store: String,
    },
    /// An earlier version linked pupils who are no longer in the list.
    RowsRemoved {
        /// How many.
        count: usize,
    },
    /// More would change than may.
    TooMuch(Beyond),
    /// Rows are decided of though nothing holds them.
    NotHeld {
        /// The rows of the list.
        rows: Vec<u32>,
    },
    /// Rows are decided of that concern other profiles than when they were held.
    StaleDecisions {
        /// The rows of the list.
        rows: Vec<u32>,
    },
    /// The old IdP still logs in those from whom the plan takes an identity.
    TooEarly {
        /// The day on which the new IdP takes over.
        from: String,
    },
    /// The list is too old.
    TooLate {
        /// The day until which it was to be applied.
        until: String,
    },
    /// More profiles of the old realms are in no row than was allowed.
    TooManyLeftBehind {
        /// How many.
        profiles: u64,
        /// How many have an active keyring of the old realms.
        of: u64,
    },
    /// Old keyrings were to be kept, and the store has no place for two identities.
    HoldsOne,
    /// The saved plan is for another list.
    OtherPlan,
    /// The changes that were carried out elsewhere are others than those that this plan asks for.
    OtherChanges,
    /// The store changed since the plan was saved.
    StalePlan {
        /// The rows that would go otherwise now.
        rows: Vec<u32>,
    },
    /// Too few rows are known: a wrong list, store or scheme.
    TooFewKnown {
        /// How many are known.
        known: u32,
        /// How many rows have something to do.
        live: u32,
        /// What the store holds instead, where that explains it.
        near: Option<NearMiss>,
    },
}

impl Refusal {
    /// Returns the stable word for it.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Structure { .. } | Self::Errors { .. } => "list-errors",
            Self::Warnings { .. } => "warnings",
            Self::Contradictions { .. } => "contradictions",
            Self::Collisions { .. } => "collisions",
            Self::OtherPeople { .. } => "other-person",
            Self::OlderVersion { .. } | Self::OlderContent { .. } => "older-version",
            Self::OtherScheme { .. } => receipt::OTHER_SCHEME,
            Self::RowsRemoved { .. } => "rows-removed",
            Self::TooMuch(_) => Beyond::WORD,
            Self::NotHeld { .. } => "not-held",
            Self::StaleDecisions { .. } => "stale-decisions",
            Self::TooEarly { .. } => receipt::TOO_EARLY,
            Self::TooLate { .. } => "too-late",
            Self::TooManyLeftBehind { .. } => "too-many-left-behind",
            Self::HoldsOne => "holds-one",
            Self::OtherPlan => "other-plan",
            Self::OtherChanges => "other-changes",
            Self::StalePlan { .. } => "stale-plan",
            Self::TooFewKnown { .. } => receipt::TOO_FEW_KNOWN,
        }
    }

    /// Says why, with what to do next as its hint; how the store is typed is for whoever knows it
    /// to say.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Structure { codes } => Message::new("refusal-structure").with("codes", codes),
            Self::Errors { count } => Message::new("refusal-errors").with("count", *count),
            Self::Warnings { count } => Message::new("refusal-warnings").with("count", *count),
            Self::Contradictions { count } => {
                Message::new("refusal-contradictions").with("count", *count)
            }
            Self::Collisions { count, is_of_others } => Message::new(if *is_of_others {
                "refusal-collisions-of-others"
            } else {
                "refusal-collisions"
            })
            .with("count", *count),
            Self::OtherPeople { count } => {
                Message::new("refusal-other-people").with("count", *count)
            }
            Self::OlderVersion { version, applied, run } => Message::new("refusal-older-version")
                .with("version", *version)
                .with("applied", *applied)
                .with("run", run),
            Self::OlderContent { run } => Message::new("refusal-older-content").with("run", run),
            Self::OtherScheme { list, store } => {
                Message::new("refusal-other-scheme").with("list", *list).with("store", store)
            }
            Self::RowsRemoved { count } => {
                Message::new("refusal-rows-removed").with("count", *count)
            }
            Self::TooMuch(Beyond::Changes { changes, limit }) => {
                Message::new("refusal-too-many-changes")
                    .with("changes", *changes)
                    .with("limit", *limit)
            }
            Self::TooMuch(Beyond::Share { profiles, limit }) => {
                Message::new("refusal-too-many-profiles")
                    .with("profiles", *profiles)
                    .with("limit", *limit)
            }
            Self::TooMuch(Beyond::Most { profiles, limit }) => {
                Message::new("refusal-most-of-store")
                    .with("profiles", *profiles)
                    .with("limit", *limit)
            }
            Self::NotHeld { rows } => Message::new("refusal-not-held")
                .with("count", rows.len())
                .with("rows", ranges(rows)),
            Self::StaleDecisions { rows } => Message::new("refusal-stale-decisions")
                .with("count", rows.len())
                .with("rows", ranges(rows)),
            Self::TooEarly { from } => Message::new("refusal-too-early").with_day("from", from),
            Self::TooLate { until } => Message::new("refusal-too-late").with_day("until", until),
            Self::TooManyLeftBehind { profiles, of } => {
                Message::new("refusal-too-many-left-behind")
                    .with("profiles", *profiles)
                    .with("of", *of)
            }
            Self::HoldsOne => Message::new("refusal-holds-one"),
            Self::OtherPlan => Message::new("refusal-other-plan"),
            Self::OtherChanges => Message::new("refusal-other-changes"),
            Self::StalePlan { rows } => {
                let key =
                    if rows.is_empty() { "refusal-stale-plan-back" } else { "refusal-stale-plan" };
                Message::new(key).with("rows", ranges(rows))
            }
            Self::TooFewKnown { known, live, near } => {
                let key =
                    if near.is_some() { "refusal-too-few-near" } else { "refusal-too-few-known" };
                let message = Message::new(key).with("known", *known).with("live", *live);
                near.iter().fold(message, |message, near| message.with("near", near.message()))
            }
        }
    }
}
