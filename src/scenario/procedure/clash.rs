//! Days of a move that cannot both be met.

use super::date_field::DateField;
use super::step::Deed;
use super::timed::Timed;
use crate::calendar::Date;
use crate::display_in_english;
use crate::message::{Fault, Message, Problem};
use crate::moves::Dates;
use crate::scenario::condition::{Condition, ConditionKind};
use crate::scenario::time;
use crate::scenario::verdict::Verdict;

/// Dates of a move that contradict each other: on them no list is made, sent or applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutOfOrder(Message);

impl Problem for OutOfOrder {
    fn message(&self) -> Message {
        Message::new("dates-out-of-order").with("what", self.0.clone())
    }

    fn fault(&self) -> Fault {
        Fault::Input
    }

    fn word(&self) -> Option<&'static str> {
        Some("dates")
    }
}
display_in_english!(OutOfOrder);
impl std::error::Error for OutOfOrder {}

/// Lets a move pass whose dates can follow each other.
///
/// # Errors
/// The first of its [`clashes`].
pub fn require_order(verdict: &Verdict, dates: &Dates) -> Result<(), OutOfOrder> {
    match clashes(verdict, dates).into_iter().next() {
        Some(clash) => Err(OutOfOrder(clash.text)),
        None => Ok(()),
    }
}

/// Two days of a move that cannot both be met: the first comes after the second, and should not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The one that comes too late, and its day.
    pub first: (DateField, Date),
    /// The one before which it should come, and its day.
    pub second: (DateField, Date),
    /// Both in words.
    pub text: Message,
}

/// Returns what makes the dates of a move impossible by themselves: what begins after what it must
/// come before. A move that is not made has no such dates.
#[must_use]
pub fn clashes(verdict: &Verdict, dates: &Dates) -> Vec<Clash> {
    if !verdict.is_made() {
        return Vec::new();
    }
    let clash = |field: DateField, day: Option<Date>, text: Option<Message>| {
        let second = (DateField::Cutover, dates.cutover?);
        Some(Clash { first: (field, day?), second, text: text? })
    };
    let freeze = time::freeze_after_cutover(dates).filter(|_| verdict.features.is_frozen());
    // An emergency may have come before anybody could tell of it.
    let announced = time::announced_after_cutover(dates).filter(|_| !verdict.is_emergency);
    let freeze = clash(DateField::Freeze, dates.freeze, freeze);
    let announced = clash(DateField::Announced, dates.announced, announced);
    freeze.into_iter().chain(announced).collect()
}

/// Returns where tasks have a last day before their first: a freeze so late that the list cannot be
/// filled in time, a contract after the last day for tickets. The agreement itself names a freeze on
/// 1 August, which is told and refuses no move.
#[must_use]
pub fn too_short(verdict: &Verdict, plan: &[Timed]) -> Vec<Message> {
    tight(verdict, plan).into_iter().map(|clash| clash.text).collect()
}

/// Returns what [`too_short`] tells, with its days; of a freeze in the words in which the verdict
/// warns of it.
#[must_use]
pub fn tight(verdict: &Verdict, plan: &[Timed]) -> Vec<Clash> {
    let told = |timed: &Timed| {
        let (first, last) = timed.impossible().filter(|_| timed.waits_for.is_none())?;
        let (field, text) = if timed.takes_a_term() {
            let text = Message::new("procedure-impossible-apply");
            (DateField::Cutover, text.with_day("first", first).with_day("last", last))
        } else {
            (DateField::Freeze, time::tight_freeze(&verdict.warnings)?.clone())
        };
        Some(Clash { first: (field, first), second: (DateField::Filing, last), text })
    };
    // What waits for the freeze shares its days, and is told once; what the publishers have to wait
    // for beside it, only where that alone is in the way.
    let mut all: Vec<Clash> = plan.iter().filter_map(told).collect();
    let waits = |clash: &Clash| clash.first.0 == DateField::Freeze;
    if all.iter().any(waits) {
        all.retain(waits);
    }
    all.dedup();
    all.extend(late_announcement(verdict, plan));
    all.extend(verdict.conditions.iter().filter_map(late));
    all
}

/// Returns an announcement after the last day for tickets, by the days of the ticket.
fn late_announcement(verdict: &Verdict, plan: &[Timed]) -> Option<Clash> {
    let text = time::late_announcement(&verdict.warnings)?.clone();
    let ticket = plan.iter().find(|timed| timed.task.deed == Deed::Ticket)?;
    let (first, last) = ticket.impossible()?;
    Some(Clash { first: (DateField::Announced, first), second: (DateField::Filing, last), text })
}

/// Returns the leave that the move file tells for a day after its last.
fn late(condition: &Condition) -> Option<Clash> {
    let (since, due) = condition.since.zip(condition.due).filter(|_| condition.is_late())?;
    let (field, last) = match condition.kind {
        ConditionKind::Contract => (DateField::Contract, DateField::Filing),
        ConditionKind::Consent => (DateField::Consent, DateField::Processing),
        _ => return None,
    };
    Some(Clash { first: (field, since), second: (last, due), text: condition.told() })
}
