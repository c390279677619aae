//! A plan that is carried out in another database: told as a file of changes, and noted once that
//! was done.

use super::{Elsewhere, Refusal, Request};
use crate::keyring::Run;
use crate::plan::{Change, ChangeKind, Identities, Plan, Profiles};
use crate::report::changes::{ChangeDeed, ChangeLine, ChangesReport};

/// The changes of a plan as lines; none where nobody asked for them.
pub(super) fn told(
    request: &Request<'_>,
    plan: &Plan,
    identities: &Identities<'_>,
    profiles: &Profiles,
) -> Option<Vec<ChangeLine>> {
    if matches!(request.elsewhere, Elsewhere::No) {
        return None;
    }
    let line = |(at, change): (usize, &Change)| {
        let (scheme, identity) = identities.of_change(change);
        let was = change.was.map(|was| identities.name(was));
        ChangeLine {
            report: "waswordt/change/1",
            run_id: request.run.run_id.clone(),
            number: at as u64 + 1,
            row: Some(change.row).filter(|row| *row > 0),
            deed: match change.kind {
                ChangeKind::Retired => ChangeDeed::Retire,
                ChangeKind::Activated => ChangeDeed::Activate,
                ChangeKind::Added => ChangeDeed::Add,
            },
            profile_id: profiles.name(change.profile).to_owned(),
            scheme: scheme.as_str(),
            identity: identity.to_owned(),
            was_scheme: was.map(|(scheme, _)| scheme.as_str()),
            was_identity: was.map(|(_, was)| was.to_owned()),
        }
    };
    Some(plan.changes.iter().enumerate().map(line).collect())
}

/// Refuses to note changes as done that are others than those of the receipt. A run that is noted
/// already has nothing left to note: after an undo its changes are those of another run.
pub(super) fn refuse(
    request: &Request<'_>,
    lines: Option<&[ChangeLine]>,
    runs: &[Run],
) -> Option<Refusal> {
    let (Elsewhere::Done(expected), Some(lines)) = (request.elsewhere, lines) else { return None };
    let is_known = runs.iter().any(|run| run.about.run_id == expected.run_id);
    let is_same = || ChangesReport::of(&request.run.run_id, lines) == *expected;
    let is_fine = if is_known { lines.is_empty() } else { is_same() };
    (!is_fine).then_some(Refusal::OtherChanges)
}
