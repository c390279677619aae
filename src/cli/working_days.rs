//! Options that say which days are worked, for every subcommand that counts them.

use clap::ValueEnum;

use super::Context;
use super::usage::BadValue;
use crate::calendar::{Calendar, LiberationDay};
use crate::message::Message;
use crate::moves::{self, Days, NoDays};

/// Options that say which days are worked.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Working days")]
pub(crate) struct WorkingDays {
    /// A further day or stretch of days on which nobody works, such as a bridge day; may be
    /// repeated
    ///
    /// Weekends and public holidays are free without it: those of the Netherlands, in the sector ho
    /// those of Sweden, and in dagtilbud those of Denmark. More than two weeks on end are taken to
    /// be a holiday of the school, as with --school-holiday. In a move file, these days stand under
    /// [working_days], where every command reads them.
    #[arg(long, value_name = "DATE[..DATE]", value_parser = days)]
    closed: Vec<Days>,

    /// A holiday of the school: publishers and distributor work in it, and moves are best made
    /// then; may be repeated
    #[arg(long, value_name = "DATE[..DATE]", value_parser = days)]
    school_holiday: Vec<Days>,

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
        for period in self.days().taken_for_holidays() {
            let told = Message::new("working-days-of-school").with_day("first", period.first);
            context.say(&told.with_day("last", period.last));
        }
        self.calendar()
    }

    /// Returns the calendar that these options describe.
    pub(crate) fn calendar(&self) -> Calendar {
        self.days().added_to(&Calendar::default())
    }

    /// Returns the days that these options name, as a move file holds them.
    pub(crate) fn days(&self) -> moves::WorkingDays {
        moves::WorkingDays {
            closed: self.closed.clone(),
            school_holidays: self.school_holiday.clone(),
            liberation_day: match self.liberation_day {
                LiberationDayArg::Free => LiberationDay::Free,
                LiberationDayArg::Worked => LiberationDay::Worked,
            },
        }
    }
}

fn days(text: &str) -> Result<Days, BadValue> {
    Days::parse(text).map_err(|error| match error {
        NoDays::Date(part) => BadValue(Message::new("usage-no-date").with("value", part)),
        NoDays::Backwards => BadValue(Message::new("usage-period-backwards")),
    })
}
