//! In which country a move is made: its public holidays are free for whoever makes it.

use crate::calendar::{Calendar, Country};
use crate::moves::{FormatId, Move, Sector, WorkingDays};

/// Returns the country of a sector.
const fn of_sector(sector: Sector) -> Country {
    match sector {
        Sector::Vo | Sector::Mbo => Country::Nl,
        Sector::Ho => Country::Se,
        Sector::Dagtilbud => Country::Dk,
    }
}

/// Returns a calendar with the public holidays of the country in which a move is made, and the days
/// that its file names.
#[must_use]
pub fn calendar_of(moved: &Move, calendar: &Calendar) -> Calendar {
    moved.file.working_days.added_to(&calendar.of(of_sector(moved.file.sector)))
}

/// Returns a calendar with the public holidays of the country in which lists of a format are made,
/// and the days that their move names.
#[must_use]
pub fn calendar_of_lists(format: FormatId, days: &WorkingDays, calendar: &Calendar) -> Calendar {
    days.added_to(&calendar.of(match format {
        FormatId::EsiChange => of_sector(Sector::Ho),
        FormatId::UniloginChange => of_sector(Sector::Dagtilbud),
        _ => Country::Nl,
    }))
}
