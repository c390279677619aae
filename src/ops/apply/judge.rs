//! What becomes of every row, and what is to be told of it: nothing is refused or changed here.

use std::collections::BTreeMap;

use super::candidates::Namesakes;
use super::{
    Grounds, Refusal, Request, Review, SavedOptions, SavedPlan, changes, decided, mark, removed,
    triage,
};
use crate::keyring::{Session, StoreError};
use crate::ops::around;
use crate::plan::{Outcome, Plan};
use crate::report::changes::ChangeLine;
use crate::report::receipt::Receipt;

/// A plan, with what rests on it.
pub(super) struct Judged<'l> {
    /// The plan.
    pub(super) plan: Plan,
    /// For each held row, what a decision about it rests on.
    pub(super) marks: BTreeMap<u32, String>,
    /// Who might be meant by rows that no single profile fits.
    pub(super) namesakes: Namesakes<'l>,
    /// The plan as it may be saved, where a review was asked for.
    pub(super) saved: Option<SavedPlan>,
    /// The changes as lines, where another database carries them out.
    pub(super) lines: Option<Vec<ChangeLine>>,
    /// How many people are no longer in the list, or no longer filled in, of those whom an earlier
    /// form of it linked.
    pub(super) removed: usize,
    /// Why today is not the day for it.
    pub(super) untimely: Option<Refusal>,
}

/// Judges all rows, and writes on the receipt what the store tells of them.
pub(super) fn judge<'l>(
    session: &mut dyn Session,
    request: &Request<'l>,
    grounds: &Grounds<'l>,
    receipt: &mut Receipt,
) -> Result<Judged<'l>, StoreError> {
    let Grounds { list, identities, snapshot, past, .. } = grounds;
    let plan = grounds.plan(&request.policy, session)?;
    receipt.take_plan(&plan, &snapshot.profiles, request.catalogue);
    receipt.decided_but_held = decided::but_held(&request.policy, list, &plan);
    receipt.near =
        around::near(list, identities, snapshot, |at| plan.outcomes[at] == Outcome::Unknown);
    receipt.left_behind = around::left_behind(grounds);
    receipt.collisions = triage::triage(session, list, (&plan, snapshot), &request.realms)?;
    receipt.left_linked = removed::left_linked(list, identities, snapshot, past, &plan);
    let (timing, untimely) = request.moment.judge(&plan, identities, request.catalogue);
    receipt.timing = Some(timing);
    let is_reviewed = !matches!(request.review, Review::None);
    Ok(Judged {
        marks: mark::of_held(grounds, &plan),
        namesakes: Namesakes::gather(session, list, &plan)?,
        saved: is_reviewed.then(|| {
            let options = SavedOptions::of(&request.policy, request.faulty, request.removed);
            SavedPlan::of(options, &request.run, list, identities, snapshot, &plan)
        }),
        lines: changes::told(request, &plan, identities, &snapshot.profiles),
        removed: removed::people(&plan, identities) + receipt.left_linked as usize,
        untimely,
        plan,
    })
}
