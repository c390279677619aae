//! What deserves attention in the day on which a list is sealed.

use super::Delivery;
use crate::message::Message;
use crate::scenario::procedure::{impossible, plan_of};
use crate::scenario::{Condition, ConditionKind, State, end_of_work};

/// Tells what is amiss with the day: an environment that still changes, a deadline that has passed,
/// a condition that is not met.
#[must_use]
pub fn notices(delivery: &Delivery<'_>) -> Vec<Message> {
    let file = &delivery.r#move.file;
    let mut notices = Vec::new();
    if let Some(freeze) = file.dates.freeze.filter(|&freeze| delivery.created < freeze) {
        notices.push(Message::new("encrypt-before-freeze").with_day("day", freeze));
    }
    let end = end_of_work(file.sector, &file.dates, delivery.calendar, None);
    if let Some(end) = end.filter(|&end| end < delivery.created) {
        notices.push(Message::new("encrypt-after-deadline").with_day("day", end));
    } else if let Some((end, due)) = end.zip(delivery.deadline()).filter(|(end, due)| due > end) {
        notices
            .push(Message::new("encrypt-past-deadline").with_day("day", end).with_day("due", due));
    }
    // Of what was to be there by a day that is past, nothing is known.
    let is_overdue = |condition: &Condition| {
        condition.state == State::Open
            && condition.kind != ConditionKind::BeforeAugust
            && condition.due.is_some_and(|due| due < delivery.created)
    };
    let unmet = delivery
        .verdict
        .conditions
        .iter()
        .filter(|condition| condition.state == State::NotMet || is_overdue(condition));
    notices.extend(unmet.map(|condition| {
        let told = if condition.is_late() { condition.told() } else { condition.text.clone() };
        Message::new("encrypt-not-met").with("condition", told)
    }));
    let (verdict, dates) = (delivery.verdict, &file.dates);
    let plan = plan_of(verdict, delivery.r#move, delivery.calendar, delivery.created);
    let errors = impossible(&plan, verdict, dates).into_iter();
    notices.extend(errors.map(|what| Message::new("dates-impossible").with("what", what)));
    notices
}
