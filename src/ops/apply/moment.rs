//! Whether it is the right moment to carry out a plan: neither before the old IdP stops logging
//! people in, nor long after.

use super::Refusal;
use crate::calendar::Date;
use crate::identity::Side;
use crate::message::{Catalogue, Message};
use crate::moves::{When, Window};
use crate::plan::{Change, Identities, Plan};
use crate::report::receipt::TimingReport;

/// When a list is to be applied, and what day it is.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// The days between which the list is to be applied.
    pub window: Window,
    /// The day that counts as today.
    pub today: Date,
    /// What is carried out though it is not the time for it.
    pub anyway: Anyway,
}

/// What is carried out though it is not the time for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Anyway {
    /// A plan that takes something from somebody before the cutover.
    pub early: bool,
    /// A plan long after it.
    pub late: bool,
}

/// What a plan does to whoever logs in by the old IdP today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Effect {
    /// It changes nothing.
    Nothing,
    /// It adds identities that nobody uses yet.
    Adds,
    /// It retires keyrings, or gives somebody an identity that is another row's old one.
    Displaces,
}

impl Effect {
    fn of(plan: &Plan, identities: &Identities<'_>) -> Self {
        if plan.changes.is_empty() {
            return Self::Nothing;
        }
        let is_old = |change: &Change| identities.is_on(Side::Was, change.identity);
        // What an earlier version gave and this one takes back, which no row asks for, nobody uses
        // before the cutover.
        let retires = |change: &Change| change.retires() && change.row != 0;
        let displaces = plan.changes.iter().any(|change| retires(change) || is_old(change));
        if displaces { Self::Displaces } else { Self::Adds }
    }
}

impl Moment {
    /// Tells how today stands to the window and, where that is in the way of this plan, why the run
    /// is refused.
    ///
    /// A plan that changes nothing is never too early or too late.
    pub(super) fn judge(
        &self,
        plan: &Plan,
        identities: &Identities<'_>,
        catalogue: &Catalogue,
    ) -> (TimingReport, Option<Refusal>) {
        let (when, effect) = (self.window.when(self.today), Effect::of(plan, identities));
        let day = |day: Option<Date>| day.map(|day| day.to_string());
        let (from, until) = (day(self.window.from), day(self.window.until));
        let refusal = match (when, effect) {
            (When::Early, Effect::Displaces) if !self.anyway.early => {
                Some(Refusal::TooEarly { from: from.clone().unwrap_or_default() })
            }
            (When::Late, Effect::Displaces | Effect::Adds) if !self.anyway.late => {
                Some(Refusal::TooLate { until: until.clone().unwrap_or_default() })
            }
            _ => None,
        };
        let note = match (when, effect) {
            (When::Undated, _) => Some("timing-undated"),
            (When::InTime, _) | (_, Effect::Nothing) => None,
            (When::Early, Effect::Adds) => Some("timing-early-adds"),
            (When::Early, Effect::Displaces) if refusal.is_some() => Some("timing-early-waits"),
            (When::Early, Effect::Displaces) => Some("timing-early-anyway"),
            (When::Late, _) if refusal.is_some() => Some("timing-late-waits"),
            (When::Late, _) => Some("timing-late-anyway"),
        };
        let or_dash = |day: &Option<String>| day.clone().unwrap_or_else(|| "–".to_owned());
        let message = note.map(|key| {
            catalogue.render(
                &Message::new(key)
                    .with_day("from", or_dash(&from))
                    .with_day("until", or_dash(&until)),
            )
        });
        (
            TimingReport {
                when: when.word().to_owned(),
                from,
                until,
                refuses: refusal.is_some(),
                message,
            },
            refusal,
        )
    }
}
