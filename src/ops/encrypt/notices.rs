//! What deserves attention in the day on which a list is sealed.

use super::Delivery;
use crate::calendar::{Calendar, Date};
use crate::message::Message;
use crate::moves::Move;
use crate::scenario::procedure::{plan_of, too_short};
use crate::scenario::{Condition, ConditionKind, State, Verdict, end_of_work};

/// Tells what is amiss with the day: an environment that still changes, a deadline that has passed,
/// a condition that is not met.
#[must_use]
pub fn notices(delivery: &Delivery<'_>) -> Vec<Message> {
    let moved = (delivery.r#move, delivery.verdict);
    notices_on(moved, delivery.calendar, delivery.created, delivery.deadline())
}

/// Tells the same of a list that is sealed on a day, with a ticket that asks for it by `deadline` or
/// without one.
#[must_use]
pub fn notices_on(
    (moved, verdict): (&Move, &Verdict),
    calendar: &Calendar,
    today: Date,
    deadline: Option<Date>,
) -> Vec<Message> {
    let file = &moved.file;
    let mut notices = Vec::new();
    if let Some(freeze) = file.dates.freeze.filter(|&freeze| today < freeze) {
        notices.push(Message::new("encrypt-before-freeze").with_day("day", freeze));
    }
    let end = end_of_work(moved, calendar, None);
    if let Some(end) = end.filter(|&end| end < today) {
        notices.push(Message::new("encrypt-after-deadline").with_day("day", end));
    } else if let Some((end, due)) = end.zip(deadline).filter(|(end, due)| due > end) {
        notices
            .push(Message::new("encrypt-past-deadline").with_day("day", end).with_day("due", due));
    }
    let unmet = verdict.conditions.iter().filter(|condition| condition.state == State::NotMet);
    let unmet = unmet.filter(|condition| wanting_leave(condition, today).is_none());
    notices.extend(unmet.map(|condition| {
        let told = if condition.is_late() { condition.told() } else { condition.text.clone() };
        Message::new("encrypt-not-met").with("condition", told)
    }));
    notices.extend(wanting(verdict, today));
    let short = too_short(verdict, &plan_of(verdict, moved, calendar, today)).into_iter();
    let is_told =
        |what: &Message| verdict.conditions.iter().any(|condition| condition.told() == *what);
    notices.extend(
        short
            .filter(|what| !is_told(what))
            .map(|what| Message::new("dates-impossible").with("what", what)),
    );
    notices
}

/// Tells which leave for a list the move file does not record, who gives it and by which day:
/// contract and consent, without which nothing is sealed for a publisher.
#[must_use]
pub fn unrecorded(verdict: &Verdict, today: Date) -> Vec<Message> {
    let is_unrecorded = |condition: &&Condition| condition.since.is_none();
    let conditions = verdict.conditions.iter().filter(is_unrecorded);
    conditions.filter_map(|condition| wanting_leave(condition, today)).collect()
}

/// Tells which leave is not there on the day on which a list is sealed: what the move file does not
/// record, and what it records for a later day.
#[must_use]
pub fn wanting(verdict: &Verdict, today: Date) -> Vec<Message> {
    let conditions = verdict.conditions.iter();
    conditions.filter_map(|condition| wanting_leave(condition, today)).collect()
}

fn wanting_leave(condition: &Condition, today: Date) -> Option<Message> {
    let [none, later] = match condition.kind {
        ConditionKind::Contract => ["leave-no-contract", "leave-contract-later"],
        ConditionKind::Consent => ["leave-no-consent", "leave-consent-later"],
        _ => return None,
    };
    if let Some(since) = condition.since {
        return (since > today).then(|| Message::new(later).with_day("since", since));
    }
    let when = match condition.due {
        None => "open",
        Some(due) if due < today => "past",
        Some(_) => "ahead",
    };
    let due = condition.due.map_or_else(String::new, |due| due.to_string());
    Some(Message::new(none).with("when", when).with_day("due", due))
}
