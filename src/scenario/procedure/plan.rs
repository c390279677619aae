//! From the steps of several procedures to one line for each deed.

use super::step::{Deed, Step};
use super::{Procedure, Role, procedures_of};
use crate::message::Message;
use crate::moves::Sector;
use crate::scenario::code::Code;
use crate::scenario::needs::Need;
use crate::scenario::season::keeps_summer;
use crate::scenario::verdict::Verdict;

/// A step on which a task rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// The procedure that numbers the step.
    pub procedure: Procedure,
    /// The step.
    pub step: &'static Step,
}

/// A deed of one move, with every step that it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// What is done.
    pub deed: Deed,
    /// Who does it, the first in charge.
    pub roles: Vec<Role>,
    /// The entry of the catalogue that says what is done.
    pub what: &'static str,
    /// The subcommands that do it, in their order.
    pub commands: Vec<&'static str>,
    /// The steps on which it rests, in the order in which the procedures are read.
    pub sources: Vec<Source>,
    /// Where these steps differ, and which of them is followed.
    pub differences: Vec<Message>,
}

impl Task {
    /// Returns the step that decides: the annex goes before the distributor's plan, and that before
    /// the general procedure.
    #[must_use]
    pub fn leading(&self) -> &'static Step {
        // Made of at least one step, and read in that order.
        self.sources.last().map_or(&super::vo::GENERAL[0], |source| source.step)
    }
}

/// The subcommands in the order in which a list goes by them.
const ORDER: [&str; 11] = [
    "init",
    "scenario",
    "steps",
    "generate",
    "esi",
    "fill",
    "merge",
    "fill-check",
    "encrypt",
    "apply",
    "status",
];

/// Returns the tasks of a move, in the order of deeds.
pub(super) fn tasks_of(verdict: &Verdict) -> Vec<Task> {
    let features = &verdict.features;
    let needs_contract = |step: &Step| step.deed != Deed::Contract || has_contract(verdict);
    let taken = |step: &&'static Step| features.have(step.needs) && needs_contract(step);
    let steps = |procedure: Procedure| {
        // Where ECK iDs change, the list is theirs; of the move itself the rest is left.
        let is_of_other_list = features.eck_ids && procedure != Procedure::EckChange;
        let has_place = move |step: &&'static Step| {
            !is_of_other_list || !step.needs.contains(&Need::List) || step.deed == Deed::Consent
        };
        let steps = procedure.steps(verdict.scenario.code).iter().filter(taken).filter(has_place);
        steps.map(move |step| Source { procedure, step })
    };
    let sources: Vec<Source> = procedures_of(verdict).into_iter().flat_map(steps).collect();
    let of_deed = |deed: &Deed| -> Vec<Source> {
        sources.iter().copied().filter(|source| source.step.deed == *deed).collect()
    };
    Deed::ALL
        .iter()
        .map(of_deed)
        .filter(|sources| !sources.is_empty())
        .map(|sources| task(sources, verdict))
        .collect()
}

/// Only schools with credits on the school sign a contract.
fn has_contract(verdict: &Verdict) -> bool {
    verdict.ruling.conditions.contains(&crate::scenario::ConditionKind::Contract)
}

fn task(sources: Vec<Source>, verdict: &Verdict) -> Task {
    let features = &verdict.features;
    let deed = sources[0].step.deed;
    let mut commands: Vec<&'static str> =
        sources.iter().flat_map(|source| source.step.commands(features)).collect();
    commands.sort_by_key(|command| ORDER.iter().position(|known| known == command));
    commands.dedup();
    let mut task = Task {
        deed,
        roles: Vec::new(),
        what: "",
        commands,
        sources,
        differences: differences(deed, verdict),
    };
    let leading = task.leading();
    task.what = leading.what(features);
    let is_half_filled = fills_new_only(deed, verdict);
    if is_half_filled {
        task.what = "procedure-plan-fill-new";
    }
    let of_new = |role: &Role| !is_half_filled || *role != Role::OldPortal;
    let roles: Vec<Role> = leading.roles.iter().copied().filter(of_new).collect();
    task.roles = verdict.players(&roles);
    task
}

/// Tells whether a step fills in the new identities alone: in V4 and V5 the distributor has made
/// the list of old ones before.
const fn fills_new_only(deed: Deed, verdict: &Verdict) -> bool {
    matches!(deed, Deed::Fill) && matches!(verdict.code(), Code::V4 | Code::V5)
}

/// Where the procedures say different things of one deed.
fn differences(deed: Deed, verdict: &Verdict) -> Vec<Message> {
    let mut all = Vec::new();
    match (verdict.scenario.code, deed) {
        (Code::V4 | Code::V5, Deed::Format) => all.push("procedure-differs-was-list"),
        (Code::V5, Deed::PreMatch) => all.push("procedure-differs-pre-match"),
        (Code::V4, Deed::OldPreMatch) => all.push("procedure-differs-unlink"),
        _ => {}
    }
    let is_summer =
        verdict.sector == Sector::Vo && keeps_summer(verdict.season, verdict.is_emergency);
    if deed == Deed::PreMatch && is_summer {
        all.push("procedure-differs-start-of-year");
    }
    all.into_iter().map(Message::new).collect()
}
