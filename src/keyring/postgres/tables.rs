//! Where the keyrings stand: in tables of our own, or in the publisher's.

use super::mapped::Mapped;
use crate::identity::Case;
use crate::moves::Holds;

/// Where the keyrings stand.
pub(super) enum Tables {
    /// In the schema of the store.
    Own,
    /// In tables of the publisher, beside which the schema holds the journal.
    Mapped(Box<Mapped>),
}

/// All keyrings of our own tables, by the columns that every source has.
const OWN: &str = "(SELECT k.id AS keyring, p.profile_id, k.scheme, k.identity, k.match_key AS key, k.state,
        k.initials, k.first_name, k.prefix, k.last_name, k.location, k.postcode, k.house_number, k.extra
    FROM keyring k JOIN profile p ON p.id = k.profile)";

/// The columns of a person, as every source has them.
pub(super) const PERSON: &str =
    "initials, first_name, prefix, last_name, location, postcode, house_number";

/// The keyrings of the identities of a list in a publisher's tables.
pub(super) const SEEN: &str =
    "CREATE TEMPORARY TABLE IF NOT EXISTS waswordt_seen (number BIGINT, keyring BIGINT, profile_id TEXT COLLATE \"C\",
    scheme TEXT COLLATE \"C\", identity TEXT COLLATE \"C\", state TEXT, initials TEXT, first_name TEXT, prefix TEXT, last_name TEXT,
    location TEXT, postcode TEXT, house_number TEXT) ON COMMIT DROP";

/// The SQL for the form in which a stored identity is compared; only ASCII letters fold, since the
/// columns collate as `C`.
pub(super) fn compared(case: Case, key: &str) -> String {
    match case {
        Case::Exact => key.to_owned(),
        Case::Fold => format!("lower({key})"),
    }
}

impl Tables {
    /// Returns the SQL of all keyrings: a subquery with the columns `keyring` (its number),
    /// `profile_id`, `scheme`, `identity` (null for none), `key` (the form in which identities
    /// compare), `state`, the seven columns of the person, and `extra`.
    pub(super) fn source(&self) -> &str {
        match self {
            Self::Own => OWN,
            Self::Mapped(mapped) => &mapped.source,
        }
    }

    /// Tells how many identities of one scheme a profile can have.
    pub(super) fn holds(&self) -> Holds {
        match self {
            Self::Own => Holds::Many,
            Self::Mapped(mapped) => mapped.holds(),
        }
    }

    /// Returns the SQL that orders a source `k` as exports tell it.
    pub(super) fn order(&self) -> &'static str {
        match self {
            Self::Own => "k.keyring",
            Self::Mapped(_) => {
                r#"k.profile_id COLLATE "C", k.state, k.scheme COLLATE "C", k.identity COLLATE "C""#
            }
        }
    }

    /// Returns the SQL that tells whether a keyring `k` of a source is the one of a change `c`, and
    /// still what it was then; a run that folds capitals noted those of its list.
    pub(super) fn same() -> &'static str {
        "k.keyring = c.keyring AND k.profile_id = c.profile_id AND k.scheme = c.scheme AND lower(coalesce(k.identity, '')) = lower(c.identity)"
    }

    /// The word for our own tables in the store's head.
    pub(super) const OWN: &'static str = "own";
    /// The word for those of a publisher.
    pub(super) const MAPPED: &'static str = "mapped";

    /// Returns the word for it in the store's head.
    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::Own => Self::OWN,
            Self::Mapped(_) => Self::MAPPED,
        }
    }
}
