//! The days between which a list is to be applied: from when the new IdP takes over, and no longer
//! than a school year.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{Dates, Delivery, Move};

/// The days between which a list is to be applied, as far as they are known.
///
/// Before the first day pupils still log in by the old IdP, and would open what a list gives to
/// somebody else. Long after it the user ids of a school may stand for other people: they are given
/// out anew every year. The agreement names no last day; decided here: a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Window {
    /// The first day: the cutover and, where there is none, the freeze.
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
}

/// How a day stands to a [`Window`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Before the first day.
    Early,
    /// Within the window, as far as it is known.
    InTime,
    /// After the last day.
    Late,
    /// No day is known.
    Undated,
}

impl When {
    /// Returns the stable word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Early => "early",
            Self::InTime => "in-time",
            Self::Late => "late",
            Self::Undated => "undated",
        }
    }
}

impl Window {
    /// Returns the window of a move with these dates.
    #[must_use]
    pub fn of(dates: &Dates) -> Self {
        let from = dates.cutover.or(dates.freeze);
        Self { from, until: from.map(a_year_after) }
    }

    /// Returns the window of a list that is to be applied by some day at the latest: whoever gets
    /// it late has no less of a year.
    #[must_use]
    pub fn due(self, deadline: Date) -> Self {
        self.later(Self { from: None, until: Some(a_year_after(deadline)) })
    }

    /// Returns what holds where two sources tell: the later days, since a move that was put off may
    /// have been so in one of them only.
    #[must_use]
    pub fn later(self, other: Self) -> Self {
        Self { from: self.from.max(other.from), until: self.until.max(other.until) }
    }

    /// Tells how a day stands to the window.
    #[must_use]
    pub fn when(&self, day: Date) -> When {
        match self {
            Self { from: Some(from), .. } if day < *from => When::Early,
            Self { until: Some(until), .. } if day > *until => When::Late,
            Self { from: Some(_), .. } => When::InTime,
            Self { from: None, .. } => When::Undated,
        }
    }
}

fn a_year_after(day: Date) -> Date {
    day.saturating_add(1.year())
}

impl Move {
    /// Returns the first day on which a list of the move can be applied whole, as far as the move
    /// tells: the freeze, before which identities may still change; and the cutover where a realm
    /// stays, since the list takes old identities away there. The list itself knows
    /// ([`crate::list::List::displaces`]).
    #[must_use]
    pub fn can_be_applied_from(&self) -> Option<Date> {
        self.applied_from(self.may_displace())
    }

    /// As [`Self::can_be_applied_from`], where it is known whether old identities are taken away.
    #[must_use]
    pub fn applied_from(&self, displaces: bool) -> Option<Date> {
        let taken_away = Window::of(&self.file.dates).from.filter(|_| displaces);
        self.file.dates.freeze.max(taken_away)
    }

    /// Tells whether a list of the move is likely to take old identities away: ECK iDs have no
    /// realm, ESIs are never given out again, and who comes from NON-ECK has no old identity.
    fn may_displace(&self) -> bool {
        let is_from_codes =
            self.from.delivery == Delivery::NonEck && self.to.delivery == Delivery::Eck;
        let is_esi = self.to.delivery == Delivery::Esi;
        if self.file.conditions.eck_ids_change() || is_from_codes || is_esi {
            return false;
        }
        let new = self.new_realms();
        self.stays_within_its_portal() || self.old_realms().iter().any(|realm| new.contains(realm))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_list_is_in_time_from_the_cutover_for_a_year() {
        let window = Window::of(&Dates {
            freeze: Some(day("2026-07-24")),
            cutover: Some(day("2026-07-27")),
            announced: None,
        });
        let days = ["2026-07-26", "2026-07-27", "2027-07-27", "2027-07-28"];
        assert_eq!(
            days.map(|text| window.when(day(text))),
            [When::Early, When::InTime, When::InTime, When::Late]
        );
    }

    #[test]
    fn without_a_cutover_the_freeze_counts_and_without_both_nothing_is_known() {
        let frozen = Window::of(&Dates { freeze: Some(day("2026-07-24")), ..Dates::default() });
        assert_eq!(frozen.when(day("2026-07-23")), When::Early);
        assert_eq!(
            Window::of(&Dates { announced: Some(day("2026-05-01")), ..Dates::default() })
                .when(day("2026-01-01")),
            When::Undated
        );
    }

    #[test]
    fn a_list_that_was_sealed_late_has_its_year_from_its_own_deadline() {
        let window = Window::of(&Dates { cutover: Some(day("2026-07-27")), ..Dates::default() })
            .due(day("2026-12-02"));
        assert_eq!((window.from, window.until), (Some(day("2026-07-27")), Some(day("2027-12-02"))));
        let undated = Window::default().due(day("2026-12-02"));
        assert_eq!(
            (undated.when(day("2026-01-01")), undated.when(day("2027-12-03"))),
            (When::Undated, When::Late)
        );
    }

    #[test]
    fn of_two_sources_the_later_days_hold() {
        let [one, other] = ["2026-07-27", "2026-10-19"]
            .map(|text| Window::of(&Dates { cutover: Some(day(text)), ..Dates::default() }));
        assert_eq!(one.later(other), other);
        assert_eq!(other.later(Window::default()), other);
    }
}
