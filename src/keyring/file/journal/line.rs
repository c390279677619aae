//! The lines of a journal.

use super::super::super::StoreError;
use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::super::super::sync::Entering;
use super::super::super::{Decided, NewRun};
use super::super::form::Before;
use crate::identity::Scheme;
use crate::plan::ChangeKind;

/// The first line.
#[derive(Serialize, Deserialize)]
pub(super) struct Head {
    /// The version of what follows.
    pub(super) waswordt_journal: u32,
}

/// What the journal says of a run; how many keyrings it changed, and how many bytes of lines
/// follow, stands at its end.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct RunLine {
    pub(super) run: i64,
    pub(super) run_id: String,
    pub(super) at: String,
    pub(super) list_id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) version: Option<u32>,
    pub(super) list_sha256: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) sealed_sha256: Option<String>,
    pub(super) brin: String,
    pub(super) rows: u32,
    pub(super) linked: u32,
    pub(super) held: u32,
    #[serde(default, skip_serializing_if = "Decided::is_nothing")]
    decided: Decided,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) kind: Option<Kind>,
    /// Why it was refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) why: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) undoes: Option<i64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) added_columns: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) removed_columns: Vec<String>,
    /// Whether the file had one row for each user.
    #[serde(default, skip_serializing_if = "is_not")]
    pub(super) of_users: bool,
    /// Since when the lines about its changes are gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) forgotten: Option<String>,
    #[serde(default, skip_serializing)]
    pub(super) changes: u64,
    #[serde(default, skip_serializing)]
    pub(super) bytes: u64,
}

/// A keyring whose person columns a run mended.
#[derive(Debug, Serialize, Deserialize)]
pub(in super::super) struct MendLine<'a> {
    #[serde(borrow)]
    pub(in super::super) keyring: ChangeLine<'a>,
    /// The record as it was.
    #[serde(borrow)]
    pub(in super::super) before: Cow<'a, str>,
    /// The record as the run left it.
    #[serde(borrow)]
    pub(in super::super) after: Cow<'a, str>,
}

/// What a run is that neither applies a list nor undoes another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    /// It follows an export.
    Sync,
    /// It was refused.
    Refused,
}

/// A keyring that a run changed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in super::super) struct ChangeLine<'a> {
    pub(in super::super) row: u32,
    pub(in super::super) deed: ChangeKind,
    #[serde(borrow)]
    pub(in super::super) profile: Cow<'a, str>,
    #[serde(default = "real_id", skip_serializing_if = "is_real_id")]
    pub(in super::super) scheme: Scheme,
    #[serde(borrow)]
    pub(in super::super) identity: Cow<'a, str>,
    /// How many keyrings of the same identity and profile stand before it.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub(in super::super) nth: u32,
    /// The scheme of the old identity, where it is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in super::super) was_scheme: Option<Scheme>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(in super::super) was: Option<Cow<'a, str>>,
    /// What stood in place of the state, as it was written.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    before: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "is_zero")]
    padding: u32,
}

impl ChangeLine<'_> {
    pub(in super::super) fn with_before(self, before: Before) -> Self {
        Self { before: before.text.map(Cow::Owned), padding: before.padding, ..self }
    }

    pub(in super::super) fn before(&self) -> Before {
        Before { text: self.before.as_deref().map(str::to_owned), padding: self.padding }
    }
}

impl<'a> ChangeLine<'a> {
    /// Names a keyring and what is done to it.
    pub(in super::super) fn new(
        row: u32,
        deed: ChangeKind,
        profile: &'a str,
        scheme: Scheme,
        identity: &'a str,
    ) -> Self {
        let (profile, identity) = (Cow::Borrowed(profile), Cow::Borrowed(identity));
        Self {
            row,
            deed,
            profile,
            scheme,
            identity,
            nth: 0,
            was_scheme: None,
            was: None,
            before: None,
            padding: 0,
        }
    }
}

fn real_id() -> Scheme {
    Scheme::RealId
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn is_real_id(scheme: &Scheme) -> bool {
    *scheme == Scheme::RealId
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn is_not(said: &bool) -> bool {
    !said
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

impl RunLine {
    pub(super) fn of(
        ordinal: i64,
        run: &NewRun,
        entering: Entering<'_>,
        added: &[String],
        removed: &[String],
    ) -> Self {
        let (run, decided) = (run.clone(), Decided::of(run));
        let kind = match entering {
            Entering::List | Entering::Undo(_) => None,
            Entering::Export => Some(Kind::Sync),
            Entering::Refusal(_) => Some(Kind::Refused),
        };
        Self {
            run: ordinal,
            run_id: run.run_id,
            at: run.at,
            list_id: run.list_id,
            version: run.version,
            list_sha256: run.list_sha256,
            sealed_sha256: run.sealed_sha256,
            brin: run.brin,
            rows: run.rows,
            linked: run.linked,
            held: run.held,
            decided,
            kind,
            why: entering.why().map(str::to_owned),
            undoes: entering.undoes(),
            added_columns: added.to_vec(),
            removed_columns: removed.to_vec(),
            of_users: false,
            forgotten: None,
            changes: 0,
            bytes: 0,
        }
    }

    /// Tells whether it changed keyrings for one of these lists.
    pub(super) fn can_be_forgotten(&self, lists: &[&str]) -> bool {
        lists.contains(&self.list_id.as_str())
            && self.undoes.is_none()
            && self.kind != Some(Kind::Refused)
    }

    pub(super) fn about(&self) -> NewRun {
        NewRun {
            run_id: self.run_id.clone(),
            at: self.at.clone(),
            list_id: self.list_id.clone(),
            version: self.version,
            list_sha256: self.list_sha256.clone(),
            sealed_sha256: self.sealed_sha256.clone(),
            brin: self.brin.clone(),
            rows: self.rows,
            linked: self.linked,
            held: self.held,
            decisions: self.decided.rows.clone(),
            terms: self.decided.terms,
        }
    }
}

/// The version of a journal.
pub(super) const VERSION: u32 = 1;

pub(super) const DAMAGED: StoreError = StoreError::Damaged("journal");

/// Returns the first line.
pub(super) fn head() -> String {
    format!("{{\"waswordt_journal\":{VERSION}}}\n")
}
