//! Judging: a pair of endpoints alone, or a move with all that its file tells.

use super::code::Support;
use super::condition::{ConditionKind, State};
use super::country::calendar_of;
use super::general::decide;
use super::needs::Features;
use super::own;
use super::place::Place;
use super::procedure::{When, last_day};
use super::ruling::RealmSet;
use super::time;
use super::verdict::Verdict;
use crate::calendar::{Calendar, Date};
use crate::message::Message;
use crate::moves::{Conditions, Dates, Endpoint, Move, Sector};

/// Judges a pair of endpoints of which nothing else is known: history is to be kept, licences run
/// on, identities change.
#[must_use]
pub fn judge_pair(sector: Sector, from: &Endpoint, to: &Endpoint) -> Verdict {
    judge_pair_on(sector, from, to, None)
}

/// Judges a pair of endpoints of which the day is known on which the new one takes over. Outside the
/// agreement two that are the same are taken to keep their user ids: nothing else is told.
#[must_use]
pub fn judge_pair_on(
    sector: Sector,
    from: &Endpoint,
    to: &Endpoint,
    cutover: Option<Date>,
) -> Verdict {
    let at = |end: &Endpoint| Place { kind: own::as_of(end, cutover), ..Place::of(end) };
    let is_same = !sector.is_of_the_agreement() && from == to;
    let realms = if is_same { RealmSet::Same } else { RealmSet::Different };
    let circumstances = Conditions { user_ids_change: !is_same, ..Conditions::default() };
    judge_places(sector, at(from), at(to), realms, &circumstances).naming(from, to)
}

/// Judges a pair of places, of which no date is known.
pub(super) fn judge_places(
    sector: Sector,
    from: Place,
    to: Place,
    realms: RealmSet,
    circumstances: &Conditions,
) -> Verdict {
    let decision = decide(sector, from, to, circumstances, realms);
    let features = Features::of_places(from, to, decision.ruling.support == Support::List);
    // Without a date no day is counted, so any calendar will do.
    Verdict::new(sector, from, to, decision, features, circumstances).at(
        &Dates::default(),
        None,
        &Calendar::default(),
        None,
    )
}

/// Judges a move with all that its file tells.
#[must_use]
pub fn judge(moved: &Move, calendar: &Calendar) -> Verdict {
    judge_with(moved, calendar, None)
}

/// Judges a move as it stands on a day, which tells the year where no date of the move does.
#[must_use]
pub fn judge_on(moved: &Move, calendar: &Calendar, today: Date) -> Verdict {
    judge_with(moved, calendar, Some(today)).on(today)
}

fn judge_with(moved: &Move, calendar: &Calendar, today: Option<Date>) -> Verdict {
    let file = &moved.file;
    let calendar = &calendar_of(moved, calendar);
    let at = |end: &Endpoint| Place { kind: own::as_of(end, file.dates.cutover), ..Place::of(end) };
    let (from, to) = (at(&moved.from), at(&moved.to));
    let realms = if moved.realms_stay() { RealmSet::Same } else { RealmSet::Different };
    let decision = decide(file.sector, from, to, &file.conditions, realms);
    let features =
        Features::of_places(from, to, decision.ruling.support == Support::List).of_move(moved);
    let verdict = Verdict::new(file.sector, from, to, decision, features, &file.conditions).at(
        &file.dates,
        moved.can_be_applied_from(),
        calendar,
        today,
    );
    let mut verdict = verdict
        .naming(&moved.from, &moved.to)
        .realms_of(moved)
        .approved(file.conditions.self_governing);
    let filing = time::last_filing(moved, calendar, today);
    let announced = file.dates.announced.filter(|_| verdict.support() == Support::List);
    if let Some((announced, filing)) = announced.zip(filing).filter(|(day, last)| day > last) {
        let late = Message::new(time::ANNOUNCED_LATE);
        verdict.warnings.push(late.with_day("announced", announced).with_day("filing", filing));
    }
    settle(&mut verdict, moved, calendar, today);
    verdict
}

/// Says of each condition by when it is to hold, which is the last day of what is done about it in
/// the plan, and of a contract and a consent whether they are there.
fn settle(verdict: &mut Verdict, moved: &Move, calendar: &Calendar, today: Option<Date>) {
    use ConditionKind as Kind;
    let Conditions { contract_signed, consent_given, .. } = moved.file.conditions;
    for (kind, when, told, otherwise) in [
        (Kind::Contract, When::Signed, contract_signed, State::NotMet),
        (Kind::Consent, When::Consented, consent_given, State::Open),
        (Kind::UnlinkBeforeLink, When::BeforeLink, None, State::Open),
        (Kind::PassedOn, When::Registered, None, State::Open),
        (Kind::OldPreMatchGone, When::InTime, None, State::Open),
        (Kind::OldPreMatchUnlinked, When::InTime, None, State::Open),
        (Kind::FrozenFirst, When::Filled, None, State::Open),
        (Kind::CompletelyFilled, When::Filed, None, State::Open),
    ] {
        let due = last_day(verdict, moved, calendar, today, when);
        verdict.settle(kind, told, otherwise, due);
    }
}
