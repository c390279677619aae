//! Calendar dates in a move file: TOML's own dates, or the same in quotes.

use std::fmt;

use jiff::civil::Date;
use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserializer, Serializer};

use crate::spelling;

/// What stands for a date; an error of reading tells it by this.
pub(super) const A_DATE: &str = "a date such as 2026-07-27";
/// What stands for a stretch of days that ends before it begins.
pub(super) const BACKWARDS: &str = "a first day and a last";

/// A day as it is written, of TOML's own or in quotes.
struct Day;

impl<'de> Visitor<'de> for Day {
    type Value = Option<Date>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(A_DATE)
    }

    fn visit_none<E: Error>(self) -> Result<Option<Date>, E> {
        Ok(None)
    }

    fn visit_unit<E: Error>(self) -> Result<Option<Date>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<Date>, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Option<Date>, E> {
        let day = spelling::day(text).map(Some);
        day.ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}

#[expect(
    clippy::ref_option,
    clippy::trivially_copy_pass_by_ref,
    reason = "the signature that serde's `with` asks for"
)]
pub(super) fn serialize<S: Serializer>(
    date: &Option<Date>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match date {
        Some(date) => serializer.serialize_str(&date.to_string()),
        None => serializer.serialize_none(),
    }
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Date>, D::Error> {
    deserializer.deserialize_option(Day)
}

/// The keys of a move file that hold a date.
const KEYS: [&str; 5] = ["announced", "freeze", "cutover", "contract_signed", "consent_given"];

/// Takes the quotes off the date in a line of TOML; none where the line holds no date. The types
/// serve JSON as well, which knows no dates, so that they are written as text.
pub(super) fn bare(line: &str) -> Option<String> {
    let (key, value) = line.split_once(" = ")?;
    let date: Date = value.strip_prefix('"')?.strip_suffix('"')?.parse().ok()?;
    KEYS.contains(&key).then(|| format!("{key} = {date}"))
}
