//! Where in the year a move takes place, and what follows from that.

use jiff::civil::Weekday;

use crate::calendar::Date;
use crate::moves::{Dates, Sector};

/// Where in the year a move takes place.
///
/// The agreement speaks of "before the start of the school year" and "during" it and gives 1 August
/// as the border. Decided here: July is before, and so is a new IdP that takes over on the first
/// working day of August, with the work done in July (for MBO July and August, its summer holiday);
/// every other day is during the school year, and such a move stands on its own: its days are
/// counted from its own dates, and 1 August is no deadline of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Season {
    /// Part of the preparation of the school year.
    Programme,
    /// During the school year.
    SchoolYear,
}

impl Season {
    /// Returns the season of the day on which the new IdP takes over.
    #[must_use]
    pub fn of(sector: Sector, cutover: Date) -> Self {
        match (sector, cutover.month()) {
            (_, 7) | (Sector::Mbo, 8) => Self::Programme,
            (_, 8) if opens_august(cutover) => Self::Programme,
            _ => Self::SchoolYear,
        }
    }

    /// Returns the season of a move: by its cutover, else by a freeze from October to April. A
    /// freeze in the months around 1 August, with a cutover that nobody told, is for the summer,
    /// unless the move was announced after it.
    #[must_use]
    pub fn of_move(sector: Sector, dates: &Dates) -> Option<Self> {
        if !sector.is_of_the_agreement() {
            return None;
        }
        let is_since = |announced: Date, freeze: Date| {
            announced.year() == freeze.year() && announced.month() >= 8 && announced <= freeze
        };
        let freeze = dates.freeze.filter(|&freeze| {
            !matches!(freeze.month(), 5..=9)
                || dates.announced.is_some_and(|announced| is_since(announced, freeze))
        });
        dates.cutover.or(freeze).map(|day| Self::of(sector, day))
    }
}

/// Tells whether a move keeps to the days of the summer, in which only its list falls away where it
/// is an emergency (*Wijzigingen bij calamiteiten*); an emergency at another time, or at one that
/// nobody told, waits for nothing.
pub(super) fn keeps_summer(season: Option<Season>, is_emergency: bool) -> bool {
    match season {
        Some(season) => season == Season::Programme,
        None => !is_emergency,
    }
}

/// Tells whether a day of August comes before or on its first working day.
pub(super) fn opens_august(day: Date) -> bool {
    match day.day() {
        1 => true,
        2 => matches!(day.weekday(), Weekday::Sunday | Weekday::Monday),
        // On a Sunday the 3rd, Friday the 1st was a working day already.
        3 => day.weekday() == Weekday::Monday,
        _ => false,
    }
}

/// Tells whether the programme does not support a move because of its day (*IdP wijziging tijdens
/// het schooljaar*).
pub(super) fn is_outside(season: Option<Season>) -> bool {
    season == Some(Season::SchoolYear)
}
