//! The parts of a file of targets: what is meant for services, support, messages, reports and
//! publishers.

use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::decimal::Decimal;

/// A category of services.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its number.
    pub number: u32,
    /// What it is called.
    pub name: String,
    /// Where its targets stand in the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// Its services, by which a row of the log without a category is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<String>,
    /// How much of the hours of a month they work, in percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uptime: Option<Decimal>,
    /// Months in which that is another share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub critical: Option<Critical>,
    /// Within how many minutes of the hours somebody is at work on a fault, by priority; one that
    /// is not here is never late.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub reaction_minutes: BTreeMap<Priority, u64>,
    /// Which share of requests is answered within how long.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub response: Vec<Within>,
    /// Service windows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub windows: Option<Windows>,
    /// How many months beforehand changes of the service are announced, by size.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub change_months: BTreeMap<Size, u32>,
}

/// Months in which another share of the hours is meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Critical {
    /// The months, from 1 to 12.
    pub months: Vec<u32>,
    /// The share, in percent.
    pub uptime: Decimal,
}

/// How grave a fault is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub enum Priority {
    /// A service is not available.
    A,
    /// A service misses a target.
    B,
    /// It annoys, and the service can be used.
    C,
    /// Any other.
    D,
}

impl Priority {
    /// Every priority, the gravest first.
    pub const ALL: [Self; 4] = [Self::A, Self::B, Self::C, Self::D];

    /// Returns its letter.
    #[must_use]
    pub const fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
        }
    }
}

/// How large a window or change is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Size {
    /// Small updates and maintenance, or a change of little weight for those who are connected.
    Minor,
    /// Large updates and maintenance, or a change of great weight.
    Major,
    /// Environments are moved, or the basic architecture changes.
    Rebuild,
    /// A fault is mended outside the planned windows: announced as a small one if possible.
    Repair,
}

impl Size {
    /// Every size.
    pub const ALL: [Self; 4] = [Self::Minor, Self::Major, Self::Rebuild, Self::Repair];

    /// Returns the word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Minor => "minor",
            Self::Major => "major",
            Self::Rebuild => "rebuild",
            Self::Repair => "repair",
        }
    }
}

/// A share of things that take less than some time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Within {
    /// The share, in percent.
    pub percent: Decimal,
    /// Less than so many seconds.
    pub seconds: Decimal,
}

/// Service windows of a category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Windows {
    /// How many there are in a year at most.
    pub a_year: u64,
    /// How many there are in a month at most, if possible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub a_month: Option<u64>,
    /// How many minutes one lasts at most.
    pub minutes: u64,
    /// How many days beforehand they are announced, by size.
    pub notice_days: BTreeMap<Size, u32>,
}

/// A service that a new version replaced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Replaced {
    /// The service.
    pub service: String,
    /// The day on which it was replaced.
    #[schemars(with = "String")]
    pub on: Date,
}

/// Support and service requests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Support {
    /// Where they stand in the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// Which share of all calls is settled at once, in percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calls_settled: Option<Decimal>,
    /// Which share of all calls is answered, in percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calls_answered: Option<Decimal>,
    /// Which share of the calls that are answered is so within how many seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calls_within: Option<Within>,
    /// Within how many working days what is written is dealt with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written_working_days: Option<u32>,
    /// Within how many days the second line deals with what was passed on to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second_line_days: Option<u32>,
    /// Within how many working days a service request is carried out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_working_days: Option<u32>,
}

/// What is told while a fault lasts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Messages {
    /// Where it stands in the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// Faults of which it is told.
    pub priorities: Vec<Priority>,
    /// Within how many minutes of the hours after a fault was registered that is told.
    pub first_minutes: u64,
}

/// When the figures of a month are told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MonthlyReport {
    /// Where it stands in the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// By which day of the month after, from 1 to 28.
    pub day: u32,
}

/// Changes of the targets themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// How many months beforehand they are announced.
    pub notice_months: u32,
}

/// Publishers that apply was–wordt lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Publishers {
    /// Where it stands in the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// Within how many working days a list is applied.
    pub working_days: u32,
}

/// Where a source contradicts itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contradiction {
    /// Where it stands in the source.
    pub section: String,
    /// What contradicts what, and what is counted, by language: `en`, `nl`, `da`, `sv`.
    pub text: BTreeMap<String, String>,
}

impl Contradiction {
    /// Returns the text in a language, or in English.
    #[must_use]
    pub fn told(&self, lang: &str) -> &str {
        self.text.get(lang).or_else(|| self.text.get("en")).map_or("", String::as_str)
    }
}

impl Category {
    /// Returns the share of the hours that is meant in a month, in percent.
    #[must_use]
    pub fn uptime_in(&self, month: i8) -> Option<Decimal> {
        let critical = self.critical.iter().filter(|critical| {
            critical.months.iter().any(|own| i64::from(*own) == i64::from(month))
        });
        critical.map(|critical| critical.uptime).max().or(self.uptime)
    }
}
