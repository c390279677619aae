//! Calendar dates in a move file: TOML's own dates, or the same in quotes.

use jiff::civil::Date;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serializer};

#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Toml(toml::value::Datetime),
    Text(String),
}

#[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "the signature that serde's `with` asks for")]
pub(super) fn serialize<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    match date {
        Some(date) => serializer.serialize_str(&date.to_string()),
        None => serializer.serialize_none(),
    }
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    let text = match Option::<Written>::deserialize(deserializer)? {
        None => return Ok(None),
        Some(Written::Toml(value)) => value.to_string(),
        Some(Written::Text(text)) => text,
    };
    text.parse().map(Some).map_err(|_| D::Error::custom(format_args!("`{text}` is no date; write it as 2026-07-27")))
}

/// The keys of a move file that hold a date.
const KEYS: [&str; 5] = ["announced", "freeze", "cutover", "contract_signed", "consent_given"];

/// Takes the quotes off the date in a line of TOML; none where the line holds no date. The types serve JSON as well, which knows no dates, so
/// that they are written as text.
pub(super) fn bare(line: &str) -> Option<String> {
    let (key, value) = line.split_once(" = ")?;
    let date: Date = value.strip_prefix('"')?.strip_suffix('"')?.parse().ok()?;
    KEYS.contains(&key).then(|| format!("{key} = {date}"))
}
