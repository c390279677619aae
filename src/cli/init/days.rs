//! The days of a move, as the interview asks for them: each held against those before it when it is
//! given, with a way back to them.

use std::cell::Cell;

use jiff::civil::Date;

use super::ask::{Asker, BACK, Taken};
use crate::calendar::Calendar;
use crate::cli::Failure;
use crate::cli::move_file;
use crate::cli::usage::date;
use crate::message::Message;
use crate::moves::{Dates, MoveFile};
use crate::scenario::{ConditionKind, doubtful, judge, resolve};
use crate::spelling;

/// The questions, in the order in which the days come.
const QUESTIONS: [&str; 3] = ["init-ask-announced", "init-ask-freeze", "init-ask-cutover"];

/// An answer to the question for a day.
#[derive(Clone, Copy)]
enum Answer {
    /// The day, none if it is not known.
    Day(Option<Date>),
    /// An earlier one is wrong; with the day that this one was to be.
    Back(Option<Date>),
}

/// Asks for the days that the file leaves open. One that clashes with those before it is asked
/// again, or they are, with the answers of before; one that is doubtful may be meant.
pub(super) fn dates(
    file: &mut MoveFile,
    on: (&Calendar, Date),
    asker: &mut Asker<'_>,
) -> Result<(), Failure> {
    let Dates { announced, freeze, cutover } = file.dates;
    let mut known = [announced, freeze, cutover];
    let mut is_open = known.map(|day| day.is_none());
    let mut meant: Vec<Message> = Vec::new();
    let mut at = 0;
    while at < known.len() {
        // A freeze before the announcement is doubtful, and not impossible.
        let before = if at == 2 { &known[..at] } else { &[] };
        let earliest = before.iter().flatten().max().copied();
        if is_open[at] {
            match ask(QUESTIONS[at], (known[at], earliest), at > 0, asker)? {
                Answer::Day(day) => known[at] = day,
                Answer::Back(day) => {
                    known[at] = day.or(known[at]);
                    at -= 1;
                    is_open[at] = true;
                    continue;
                }
            }
        } else if let Err(early) = in_order(known[at], earliest) {
            asker.tell(&early);
            is_open[at] = true;
            continue;
        }
        let so_far = |of: usize| known[of].filter(|_| of <= at);
        file.dates = Dates { announced: so_far(0), freeze: so_far(1), cutover: so_far(2) };
        let new = doubts(file, at == 2, on)?.into_iter().filter(|doubt| !meant.contains(doubt));
        let new: Vec<Message> = new.collect();
        for doubt in &new {
            asker.tell(doubt);
        }
        if new.is_empty() || asker.yes("init-ask-keep-dates", false)? {
            meant.extend(new);
            at += 1;
        } else {
            Asker::show(&asker.text("init-day-again"));
            is_open[at] = true;
        }
    }
    Ok(())
}

/// What is doubtful in the days so far; once all are there, also that they leave too little time.
fn doubts(
    file: &MoveFile,
    is_whole: bool,
    (calendar, today): (&Calendar, Date),
) -> Result<Vec<Message>, Failure> {
    let mut all = doubtful(&file.dates, Some(today));
    if is_whole {
        all.extend(move_file::too_little_time(&resolve(file.clone())?, calendar, today));
    }
    Ok(all)
}

/// Asks for the day of a contract or consent that no option tells; a day after the last for it may
/// be meant.
pub(super) fn leave(
    file: &mut MoveFile,
    kind: ConditionKind,
    calendar: &Calendar,
    asker: &mut Asker<'_>,
) -> Result<(), Failure> {
    let question =
        if kind == ConditionKind::Contract { "init-ask-contract" } else { "init-ask-consent" };
    let mut old = None;
    loop {
        let Answer::Day(day) = ask(question, (old, None), false, asker)? else { return Ok(()) };
        let conditions = &mut file.conditions;
        match kind {
            ConditionKind::Contract => conditions.contract_signed = day,
            _ => conditions.consent_given = day,
        }
        let verdict = judge(&resolve(file.clone())?, calendar);
        let late = verdict.conditions.iter().find(|asked| asked.kind == kind && asked.is_late());
        let Some(late) = late else { return Ok(()) };
        asker.tell(&late.told());
        if asker.yes("init-ask-keep-dates", false)? {
            return Ok(());
        }
        old = day;
    }
}

/// Asks for a day, with the one of before as the answer of an empty line.
fn ask(
    question: &'static str,
    (old, earliest): (Option<Date>, Option<Date>),
    has_before: bool,
    asker: &mut Asker<'_>,
) -> Result<Answer, Failure> {
    let question = Message::new(question);
    let question = match old {
        Some(day) => question.with_day("old", day),
        None => question.with("old", "none"),
    };
    let refused = Cell::new(None);
    asker.answer_or_back(&question, |text| {
        let day = match text {
            "" => old,
            "-" => None,
            BACK if has_before => return Ok(Answer::Back(refused.get())),
            text => Some(date(text).or_else(|bad| day_first(text).ok_or(bad.0))?),
        };
        match in_order(day, earliest) {
            Ok(()) => Ok(Answer::Day(day)),
            // Whoever says it again means it: it is an earlier one that is wrong.
            Err(_) if refused.get() == day => Ok(Answer::Back(day)),
            Err(early) => {
                refused.set(day);
                Err(early)
            }
        }
    })
}

/// A day that is known cannot be before those that come before it.
fn in_order(day: Option<Date>, earliest: Option<Date>) -> Taken<()> {
    match day.zip(earliest).filter(|(day, earliest)| day < earliest) {
        Some((day, earliest)) => Err(Message::new("init-day-too-early")
            .with_day("day", day)
            .with_day("earliest", earliest)),
        None => Ok(()),
    }
}

/// A day as people write it here: `4-5-2026`, `4/5/2026`, `4 mei 2026`.
fn day_first(text: &str) -> Option<Date> {
    let parts: Vec<&str> =
        text.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let [day, month, year] = parts[..] else { return None };
    if year.len() != 4 {
        return None;
    }
    let month: i8 = month.parse().ok().or_else(|| spelling::month(month))?;
    spelling::day(&format!("{year}-{month:02}-{:02}", day.parse::<i8>().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_people_write_it() {
        for written in
            ["4-5-2026", "04/05/2026", "4.5.2026", "4 mei 2026", "4 May 2026", "4-mei-2026"]
        {
            assert_eq!(day_first(written), Date::new(2026, 5, 4).ok(), "{written}");
        }
        for other in ["4-5-0026", "4-5-26", "31 juni 2026", "mei 2026", "4 5", "2026", "4 foo 2026"]
        {
            assert_eq!(day_first(other), None, "{other}");
        }
    }
}
