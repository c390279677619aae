//! Options that say which days are worked, for every subcommand that counts them.

use clap::ValueEnum;

use super::Context;
use super::usage::{BadValue, date};
use crate::calendar::{Calendar, LiberationDay, Period};
use crate::message::Message;

/// No publisher and no distributor is closed for longer than so many days on end: what is longer is
/// a holiday of the school.
const LONGEST_CLOSED: i32 = 14;

/// Options that say which days are worked.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Working days")]
pub(crate) struct WorkingDays {
    /// A further day or stretch of days on which nobody works, such as a bridge day; may be
    /// repeated
    ///
    /// Weekends and public holidays are free without it: those of the Netherlands, in the sector ho
    /// those of Sweden, and in dagtilbud those of Denmark. More than two weeks on end are taken to be a holiday of the school, as with
    /// --school-holiday.
    #[arg(long, value_name = "DATE[..DATE]", value_parser = period)]
    closed: Vec<Period>,

    /// A holiday of the school: publishers and distributor work in it, and moves are best made
    /// then; may be repeated
    #[arg(long, value_name = "DATE[..DATE]", value_parser = period)]
    school_holiday: Vec<Period>,

    /// Whether 5 May is worked
    #[arg(long, value_enum, default_value = "free", value_name = "HOW")]
    liberation_day: LiberationDayArg,
}

/// Whether 5 May is worked, as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum LiberationDayArg {
    /// Nobody works on 5 May
    Free,
    /// 5 May is worked like any other day
    Worked,
}

impl WorkingDays {
    /// Returns that calendar, and tells which of these days are taken for a holiday of the school.
    pub(crate) fn calendar_told(&self, context: &Context) -> Calendar {
        for period in self.closed.iter().filter(|period| is_of_school(**period)) {
            let told = Message::new("working-days-of-school").with_day("first", period.first);
            context.say(&told.with_day("last", period.last));
        }
        self.calendar()
    }

    /// Returns the calendar that these options describe.
    pub(crate) fn calendar(&self) -> Calendar {
        let liberation_day = match self.liberation_day {
            LiberationDayArg::Free => LiberationDay::Free,
            LiberationDayArg::Worked => LiberationDay::Worked,
        };
        let (holidays, closed): (Vec<Period>, Vec<Period>) =
            self.closed.iter().partition(|period| is_of_school(**period));
        let school_holidays =
            holidays.into_iter().chain(self.school_holiday.iter().copied()).collect();
        Calendar { liberation_day, closed, school_holidays, ..Calendar::default() }
    }
}

/// Tells whether days on end are too many for anybody but a school.
fn is_of_school(period: Period) -> bool {
    period.days() > LONGEST_CLOSED
}

fn period(text: &str) -> Result<Period, BadValue> {
    let Some((first, last)) = text.split_once("..") else {
        return Ok(Period::day(date(text)?));
    };
    let period = Period { first: date(first)?, last: date(last)? };
    if period.first > period.last {
        Err(BadValue(Message::new("usage-period-backwards")))
    } else {
        Ok(period)
    }
}
