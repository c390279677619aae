//! How much of the hours of a month services work.

use jiff::civil::DateTime;

use super::desk::Desk;
use crate::targets::goal::{Goal, GoalKind, Unit, Uptime};
use crate::targets::log::{At, Incident, Window};
use crate::targets::spans::Spans;
use crate::targets::terms::Category;

impl Desk<'_> {
    /// Measures the share of the hours of a month in which a category works (2.1 to 2.3).
    pub(super) fn uptime(&self, category: &Category) -> Option<Goal> {
        let target = category.uptime_in(self.month.first().month())?;
        let uptime = self.minutes(category.number);
        let goal = Goal::new(GoalKind::Uptime, target, Unit::Percent)
            .in_section(category.section.as_deref());
        let goal = goal.of_category(category.number).share(uptime.available, uptime.potential);
        Some(Goal { uptime: Some(uptime), ..goal })
    }

    /// Adds the minutes of a month up.
    ///
    /// What windows used of the time for which they were announced is neither potential nor
    /// available; what they took beyond it, and all of one that nobody announced before it began,
    /// is potential and not available (2.2: *et udmeldt servicevindue*).
    fn minutes(&self, category: u32) -> Uptime {
        let hours = Spans::new(self.month.days().filter_map(|day| self.clock.hours(day)));
        let windows =
            || self.log.windows.iter().filter(|window| window.categories.contains(&category));
        let announced = windows().filter(|window| is_announced(window));
        let used = Spans::new(announced.map(|window| {
            (window.from, window.ended.map_or(window.to, |ended| ended.min(window.to)))
        }));
        let potential = hours.without(&used);
        let overrun = Spans::new(windows().filter_map(beyond)).and(&potential);
        let incidents = self
            .log
            .incidents
            .iter()
            .filter(|incident| incident.is_down && incident.categories.contains(&category));
        let faults = Spans::new(incidents.map(|incident| (incident.began, self.end(incident))))
            .and(&potential);
        let down = faults.or(&overrun).minutes();
        Uptime {
            hours: hours.minutes(),
            windows: hours.minutes() - potential.minutes(),
            potential: potential.minutes(),
            overrun: overrun.minutes(),
            down,
            available: potential.minutes() - down,
        }
    }

    /// When a fault ended: one that lasts does so until today.
    fn end(&self, incident: &Incident) -> DateTime {
        let now =
            self.today.tomorrow().unwrap_or(self.today).to_datetime(jiff::civil::Time::midnight());
        incident.mended.unwrap_or_else(|| now.max(incident.began))
    }
}

/// The time of a window for which it was not announced.
fn beyond(window: &Window) -> Option<(DateTime, DateTime)> {
    if !is_announced(window) {
        return Some((window.from, window.ended.unwrap_or(window.to)));
    }
    window.ended.filter(|ended| *ended > window.to).map(|ended| (window.to, ended))
}

fn is_announced(window: &Window) -> bool {
    match window.announced {
        Some(At::Moment(moment)) => moment <= window.from,
        Some(At::Day(day)) => day <= window.from.date(),
        None => false,
    }
}
