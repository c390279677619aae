//! The days of a move, as the interview asks for them: again where they cannot be met.

use jiff::civil::Date;

use super::ask::Asker;
use crate::calendar::Calendar;
use crate::cli::Failure;
use crate::cli::move_file;
use crate::cli::usage::date;
use crate::message::Message;
use crate::moves::{Dates, MoveFile};
use crate::scenario::{doubtful, resolve};
use crate::spelling;

/// Asks for the days again as long as they cannot be met, or nobody says that they are meant.
pub(super) fn in_order(
    file: &mut MoveFile,
    (calendar, today): (&Calendar, Date),
    asker: &mut Asker<'_>,
) -> Result<(), Failure> {
    loop {
        let (wrong, short) = move_file::impossible(&resolve(file.clone())?, calendar, today);
        let doubtful: Vec<Message> = short.into_iter().chain(doubtful(&file.dates)).collect();
        wrong.iter().chain(&doubtful).for_each(|what| asker.tell(what));
        if wrong.is_empty() && (doubtful.is_empty() || asker.yes("init-ask-keep-dates", false)?) {
            return Ok(());
        }
        file.dates = dates(Dates::default(), asker)?;
        let conditions = &mut file.conditions;
        for (told, question) in [
            (&mut conditions.contract_signed, "init-ask-contract"),
            (&mut conditions.consent_given, "init-ask-consent"),
        ] {
            if told.is_some() {
                *told = day(None, question, None, asker)?;
            }
        }
    }
}

/// The days, each held against those before it.
pub(super) fn dates(given: Dates, asker: &mut Asker<'_>) -> Result<Dates, Failure> {
    let announced = day(given.announced, "init-ask-announced", None, asker)?;
    let freeze = day(given.freeze, "init-ask-freeze", None, asker)?;
    let cutover = day(given.cutover, "init-ask-cutover", announced.max(freeze), asker)?;
    Ok(Dates { announced, freeze, cutover })
}

/// A day, none if it is not known; it cannot be before `earliest`.
pub(super) fn day(
    given: Option<Date>,
    question: &'static str,
    earliest: Option<Date>,
    asker: &mut Asker<'_>,
) -> Result<Option<Date>, Failure> {
    if given.is_some() {
        return Ok(given);
    }
    asker.answer(&Message::new(question), |text| {
        if text.is_empty() {
            return Ok(None);
        }
        let day = date(text).or_else(|bad| day_first(text).ok_or(bad.0))?;
        match earliest.filter(|earliest| day < *earliest) {
            Some(earliest) => Err(Message::new("init-day-too-early")
                .with_day("day", day)
                .with_day("earliest", earliest)),
            None => Ok(Some(day)),
        }
    })
}

/// A day as people write it here: `4-5-2026`, `4/5/2026`, `4 mei 2026`.
fn day_first(text: &str) -> Option<Date> {
    let parts: Vec<&str> =
        text.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let [day, month, year] = parts[..] else { return None };
    if year.len() != 4 {
        return None;
    }
    let month = month.parse().ok().or_else(|| spelling::month(month))?;
    Date::new(year.parse().ok()?, month, day.parse().ok()?).ok()
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
        for other in ["4-5-26", "31 juni 2026", "mei 2026", "4 5", "2026", "4 foo 2026"] {
            assert_eq!(day_first(other), None, "{other}");
        }
    }
}
