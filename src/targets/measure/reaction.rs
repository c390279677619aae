//! How soon somebody is called in for a fault, and how soon it is told.

use jiff::civil::DateTime;

use super::desk::Desk;
use crate::targets::decimal::Decimal;
use crate::targets::goal::{Goal, GoalKind, Kept, Miss, Unit};
use crate::targets::log::Incident;
use crate::targets::terms::Category;

impl Desk<'_> {
    fn registered(&self) -> impl Iterator<Item = &Incident> {
        self.log.incidents.iter().filter(|incident| self.month.contains(incident.registered.date()))
    }

    /// Measures how soon somebody is called in for the faults of a category (4.1, 5.1 to 5.4). A
    /// priority without a term is never late.
    pub(super) fn reactions(&self, category: &Category) -> Vec<Goal> {
        let goals = category.reaction_minutes.iter().map(|(priority, minutes)| {
            let own = self.registered().filter(|own| {
                own.priority == *priority && own.categories.contains(&category.number)
            });
            let goal =
                Goal::new(GoalKind::Reaction, Decimal::whole(*minutes), Unit::ServiceMinutes);
            let goal = goal.each(own.map(|own| self.within(own, own.answered, *minutes)));
            Goal { priority: Some(*priority), ..goal }
        });
        goals
            .map(|goal| goal.in_section(category.section.as_deref()).of_category(category.number))
            .collect()
    }

    /// Holds a moment to a term of minutes of the hours from when a fault was registered.
    fn within(&self, incident: &Incident, was: Option<DateTime>, minutes: u64) -> Kept {
        let seconds = minutes.saturating_mul(60);
        let due = self.clock.after(incident.registered, seconds);
        match was {
            Some(was) if self.clock.between(incident.registered, was) <= seconds => Kept::Met,
            None if !self.is_past(due) => Kept::Open,
            was => Kept::Missed(miss(incident, due, was)),
        }
    }

    /// Measures what was told of faults (7): soon after each was registered, or before, and after it
    /// was mended. What lies between is told if need be.
    pub(super) fn messages(&self) -> Vec<Goal> {
        let Some(meant) = &self.targets.messages else { return Vec::new() };
        let of_note: Vec<&Incident> =
            self.registered().filter(|own| meant.priorities.contains(&own.priority)).collect();
        let first = Goal::new(
            GoalKind::FirstMessage,
            Decimal::whole(meant.first_minutes),
            Unit::ServiceMinutes,
        );
        let last = Goal::new(GoalKind::LastMessage, Decimal::whole(0), Unit::AtOnce);
        let goals = [
            first.each(
                of_note
                    .iter()
                    .map(|own| self.within(own, self.first_message(own), meant.first_minutes)),
            ),
            last.each(of_note.iter().filter_map(|own| self.told_of_end(own))),
        ];
        goals.into_iter().map(|goal| goal.in_section(meant.section.as_deref())).collect()
    }

    fn first_message(&self, incident: &Incident) -> Option<DateTime> {
        self.told(incident).filter(|at| *at >= incident.began).min()
    }

    fn told(&self, incident: &Incident) -> impl Iterator<Item = DateTime> {
        let own = self
            .log
            .messages
            .iter()
            .filter(|message| !incident.id.is_empty() && message.incident == incident.id);
        own.map(|message| message.at)
    }

    /// Tells whether the end of a fault was told; none where it lasts. "At once" is no term: what
    /// counts is that it came.
    fn told_of_end(&self, incident: &Incident) -> Option<Kept> {
        let mended = incident.mended?;
        Some(match self.told(incident).find(|at| *at >= mended) {
            Some(_) => Kept::Met,
            None if !self.is_past(self.clock.start(mended)) => Kept::Open,
            None => Kept::Missed(miss(incident, self.clock.start(mended), None)),
        })
    }
}

fn miss(incident: &Incident, due: DateTime, was: Option<DateTime>) -> Miss {
    Miss { row: Some(incident.row), what: None, due: shown(due), was: was.map(shown) }
}

/// A moment to the minute, or to the second where it has some.
fn shown(moment: DateTime) -> String {
    let form = if moment.second() == 0 { "%Y-%m-%d %H:%M" } else { "%Y-%m-%d %H:%M:%S" };
    moment.strftime(form).to_string()
}
