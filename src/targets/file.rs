//! A file of service targets: what somebody means to reach, as written down in TOML.

use jiff::civil::{Date, Time};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::decimal::Decimal;
use super::terms::{
    Category, Contradiction, Document, Messages, MonthlyReport, Publishers, Replaced, Support,
};
use crate::calendar::{Calendar, Country, LiberationDay, Period, SchoolBreak};
use crate::moves::{Flaw, read_toml};

/// Files that come with the program, by name.
const BUILT_IN: [(&str, &str); 2] =
    [("stil", include_str!("stil.toml")), ("waswordt", include_str!("waswordt.toml"))];

/// A file of service targets (`--targets`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TargetsFile {
    /// What the targets are of.
    pub name: String,
    /// Whose targets they are, and where they stand.
    pub source: String,
    /// The hours in which they hold.
    #[serde(default)]
    pub hours: Hours,
    /// Categories of services, each with its targets.
    #[serde(default, rename = "category", skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<Category>,
    /// Services that a new version replaced, with the day on which it did.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaced: Vec<Replaced>,
    /// For how many months a service that was replaced still counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_months: Option<u32>,
    /// Support and service requests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support: Option<Support>,
    /// What is told while a fault lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub messages: Option<Messages>,
    /// When the figures of a month are told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<MonthlyReport>,
    /// Changes of the targets themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
    /// Publishers that apply was–wordt lists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publishers: Option<Publishers>,
    /// Where the source contradicts itself or leaves something open, and what is counted here.
    #[serde(default, rename = "contradiction", skip_serializing_if = "Vec::is_empty")]
    pub contradictions: Vec<Contradiction>,
}

/// The hours in which targets hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Hours {
    /// When they begin, as in `08:00`.
    #[schemars(with = "String")]
    pub from: Time,
    /// When they end.
    #[schemars(with = "String")]
    pub until: Time,
    /// Whose public holidays are free.
    pub country: Country,
    /// Holidays of schools that return every year.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<SchoolBreak>,
    /// Other holidays of schools, such as those of summer and autumn.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub holidays: Vec<Period>,
    /// Further days on which nobody works.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<Period>,
}

impl Default for Hours {
    fn default() -> Self {
        Self {
            from: jiff::civil::time(8, 0, 0, 0),
            until: jiff::civil::time(16, 0, 0, 0),
            country: Country::default(),
            breaks: Vec::new(),
            holidays: Vec::new(),
            closed: Vec::new(),
        }
    }
}

/// Why a file holds no targets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TargetsError {
    /// It is no TOML, or none of what is meant.
    Written(Flaw),
    /// Something in it cannot be: a table or key.
    Value(&'static str),
}

crate::problem! {
    TargetsError {
        Self::Written(flaw) => [Usage = flaw.told("targets-file")],
        Self::Value(key) => [Usage "targets-value" "key": *key],
    }
}

impl TargetsFile {
    /// Returns the text of a file that comes with the program, by its name, with or without
    /// `.toml`.
    #[must_use]
    pub fn built_in(name: &str) -> Option<&'static str> {
        let name = name.strip_suffix(".toml").unwrap_or(name);
        BUILT_IN.iter().find(|(own, _)| *own == name).map(|(_, text)| *text)
    }

    /// Returns the names of the files that come with the program.
    #[must_use]
    pub fn names() -> Vec<&'static str> {
        BUILT_IN.iter().map(|(name, _)| *name).collect()
    }

    /// Reads a file.
    ///
    /// # Errors
    /// A [`TargetsError`], which says on which line.
    pub fn parse(text: &str) -> Result<Self, TargetsError> {
        let file: Self = read_toml(text).map_err(TargetsError::Written)?;
        file.impossible().map_or(Ok(file), |key| Err(TargetsError::Value(key)))
    }

    /// Names what cannot be.
    fn impossible(&self) -> Option<&'static str> {
        let is_backwards = |days: &Period| days.last < days.first;
        let numbers: Vec<u32> = self.categories.iter().map(|category| category.number).collect();
        let is_twice =
            numbers.iter().enumerate().any(|(at, number)| numbers[..at].contains(number));
        let is_no_month = |month: &u32| !(1..=12).contains(month);
        let is_share = |share: Decimal| share <= Decimal::whole(100);
        let shares = self.categories.iter().flat_map(|category| {
            let critical = category.critical.as_ref().map(|critical| critical.uptime);
            category
                .uptime
                .into_iter()
                .chain(critical)
                .chain(category.response.iter().map(|within| within.percent))
        });
        let of_support = self.support.iter().flat_map(|support| {
            let within = support.calls_within.map(|within| within.percent);
            [support.calls_settled, support.calls_answered, within].into_iter().flatten()
        });
        let mut critical = self.categories.iter().filter_map(|category| category.critical.as_ref());
        [
            ("hours.until", self.hours.until <= self.hours.from),
            ("hours.holidays", self.hours.holidays.iter().any(is_backwards)),
            ("hours.closed", self.hours.closed.iter().any(is_backwards)),
            ("category.number", is_twice),
            (
                "category.critical.months",
                critical.any(|critical| critical.months.iter().any(is_no_month)),
            ),
            ("percent", !shares.chain(of_support).all(is_share)),
            (
                "report.day",
                self.report.as_ref().is_some_and(|report| !(1..=28).contains(&report.day)),
            ),
        ]
        .into_iter()
        .find_map(|(key, is_wrong)| is_wrong.then_some(key))
    }

    /// Returns the calendar by which days are counted.
    #[must_use]
    pub fn calendar(&self) -> Calendar {
        Calendar {
            country: self.hours.country,
            liberation_day: LiberationDay::default(),
            closed: self.hours.closed.clone(),
            school_holidays: self.hours.holidays.clone(),
            school_breaks: self.hours.breaks.clone(),
        }
    }

    /// Returns the category of a number.
    #[must_use]
    pub fn category(&self, number: u32) -> Option<&Category> {
        self.categories.iter().find(|category| category.number == number)
    }

    /// Returns the category that a service is in.
    #[must_use]
    pub fn category_of(&self, service: &str) -> Option<&Category> {
        let is_it = |own: &String| is_service(own, service);
        self.categories.iter().find(|category| category.services.iter().any(is_it))
    }

    /// Tells whether a service counts on a day, or was replaced too long before.
    #[must_use]
    pub fn counts(&self, service: &str, day: Date) -> bool {
        use jiff::ToSpan as _;
        let Some(months) = self.replaced_months else { return true };
        let is_it = |own: &&Replaced| is_service(&own.service, service);
        let replaced = self
            .replaced
            .iter()
            .filter(is_it)
            .map(|own| own.on.saturating_add(i64::from(months).months()));
        replaced.min().is_none_or(|last| day <= last)
    }
}

/// Tells whether a service is named: whole, or without the number of its version in brackets, as
/// `wsiINST` is of `wsiINST (ws22)`.
fn is_service(own: &str, named: &str) -> bool {
    let (own, named) = (service_key(own), service_key(named));
    let short = || own.strip_suffix(')')?.rsplit_once(" (").map(|(name, _)| name);
    own == named || short() == Some(&named)
}

/// Returns the name of a service as it is compared: without case, and with single spaces.
pub(super) fn service_key(service: &str) -> String {
    service.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Lang;

    fn stil() -> TargetsFile {
        TargetsFile::parse(TargetsFile::built_in("stil").unwrap()).unwrap()
    }

    #[test]
    fn the_files_that_come_along_are_sound_and_speak_every_language() {
        for (name, text) in BUILT_IN {
            let file = TargetsFile::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"));
            let is_told = |own: &Contradiction| {
                Lang::EVERY.iter().all(|lang| own.text.contains_key(lang.tag()))
            };
            assert!(file.contradictions.iter().all(is_told), "{name}");
            assert_eq!(TargetsFile::built_in(&format!("{name}.toml")), Some(text));
        }
        assert_eq!(TargetsFile::built_in("other"), None);
    }

    #[test]
    fn may_is_critical_for_the_first_two_categories() {
        let shares = |month| {
            stil()
                .categories
                .iter()
                .map(|own| own.uptime_in(month).unwrap().to_string())
                .collect::<Vec<_>>()
        };
        assert_eq!(shares(5), ["99.9", "99.9", "99", "99"]);
        assert_eq!(shares(6), ["99", "99", "99", "99"]);
    }

    #[test]
    fn a_service_counts_until_half_a_year_after_it_was_replaced() {
        let day = |text: &str| text.parse().unwrap();
        let replaced =
            vec![Replaced { service: "wsiINST (ws22)".to_owned(), on: day("2026-01-15") }];
        let file = TargetsFile { replaced, ..stil() };
        assert!(
            file.counts("wsiINST (ws22)", day("2026-07-15"))
                && !file.counts("WSIINST (ws22)", day("2026-07-16"))
        );
        assert!(file.counts("SSO SAML", day("2030-01-01")));
        assert_eq!(file.category_of("sso saml ").map(|own| own.number), Some(1));
        assert_eq!(file.category_of("WSIinst").map(|own| own.number), Some(2));
        assert!(file.category_of("wsi").is_none() && !file.counts("wsiinst", day("2026-07-16")));
    }

    #[test]
    fn what_cannot_be_is_refused_by_name() {
        let with = |more: &str| {
            TargetsFile::parse(&format!("name = \"x\"\nsource = \"y\"\n{more}")).unwrap_err()
        };
        assert_eq!(with("[report]\nday = 31\n"), TargetsError::Value("report.day"));
        assert_eq!(
            with("[hours]\nfrom = \"16:00\"\nuntil = \"08:00\"\n"),
            TargetsError::Value("hours.until")
        );
        assert_eq!(with("[support]\ncalls_answered = 100.5\n"), TargetsError::Value("percent"));
        assert!(
            matches!(with("[support]\ncalls_answered = -1\n"), TargetsError::Written(flaw) if flaw.line == 4)
        );
    }
}
