//! How soon requests are answered.

use std::collections::BTreeMap;

use super::desk::Desk;
use crate::targets::decimal::Decimal;
use crate::targets::file::service_key;
use crate::targets::goal::{Goal, GoalKind, ServiceShare, Unit};
use crate::targets::log::{At, Response};
use crate::targets::terms::{Category, Within};

impl Desk<'_> {
    /// Measures the share of requests that take less than some time, by service (5.1 to 5.4). The
    /// lowest counts.
    pub(super) fn response(&self, category: &Category) -> Vec<Goal> {
        let own: Vec<&Response> = self
            .log
            .responses
            .iter()
            .filter(|own| own.category == category.number && self.is_counted(own.at))
            .collect();
        let goals = category.response.iter().map(|within| below(&own, within));
        goals
            .map(|goal| goal.in_section(category.section.as_deref()).of_category(category.number))
            .collect()
    }

    /// Only what falls in the hours of the month counts.
    fn is_counted(&self, at: At) -> bool {
        let is_open = match at {
            At::Day(day) => self.clock.is_open_on(day),
            At::Moment(moment) => self.clock.is_open_at(moment),
        };
        is_open && self.month.contains(at.day())
    }
}

/// Counts requests, without interpolation: a share is those that took less time, of all.
fn below(responses: &[&Response], within: &Within) -> Goal {
    let mut counts: BTreeMap<String, (&str, u64, u64)> = BTreeMap::new();
    for response in responses {
        let key = service_key(&response.service);
        let (_, all, below) = counts.entry(key).or_insert((&response.service, 0, 0));
        *all = all.saturating_add(response.count);
        if response.seconds < within.seconds {
            *below = below.saturating_add(response.count);
        }
    }
    let services: Vec<ServiceShare> = counts
        .into_values()
        .map(|(service, requests, below)| share(service, requests, below))
        .collect();
    // Two shares of the same digits may still differ; products of whole numbers do not.
    let lowest = services.iter().min_by(|one, other| {
        let product = |one: &ServiceShare, other: &ServiceShare| {
            u128::from(one.below) * u128::from(other.requests)
        };
        product(one, other).cmp(&product(other, one))
    });
    let (met, of) = lowest.map_or((0, 0), |lowest| (lowest.below, lowest.requests));
    let goal = Goal::new(GoalKind::Response, within.percent, Unit::Percent).share(met, of);
    Goal { seconds: Some(within.seconds), services, ..goal }
}

fn share(service: &str, requests: u64, below: u64) -> ServiceShare {
    let percent = Decimal::percent(below, requests).unwrap_or_default();
    ServiceShare { service: service.to_owned(), requests, below, percent }
}
