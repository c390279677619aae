//! Numbers with a fraction as they are written, without rounding: 99.9, or 1,5.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// How many millionths make one.
const ONE: u64 = 1_000_000;
/// How many digits a fraction may have.
const PLACES: usize = 6;
/// How many digits may stand before it.
const MOST: usize = 9;

/// A number that is not negative, in millionths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Decimal(u64);

impl Decimal {
    /// Makes a whole number.
    #[must_use]
    pub const fn whole(number: u64) -> Self {
        Self(number.saturating_mul(ONE))
    }

    /// Reads digits with at most six behind a point or comma.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
        let is_number = |part: &str, most| {
            !part.is_empty() && part.len() <= most && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !is_number(whole, MOST) || !is_number(fraction, PLACES) {
            return None;
        }
        let millionths: u64 = format!("{fraction:0<PLACES$}").parse().ok()?;
        Some(Self(whole.parse::<u64>().ok()? * ONE + millionths))
    }

    /// Returns what share one count is of another in percent, rounded down to thousandths; none of
    /// nothing.
    #[must_use]
    pub fn percent(part: u64, all: u64) -> Option<Self> {
        let thousandths = (u128::from(part) * 100_000).checked_div(u128::from(all))?;
        Some(Self(u64::try_from(thousandths).ok()?.checked_mul(ONE / 1000)?))
    }

    /// Tells whether a count is at least this percentage of another.
    #[must_use]
    pub fn is_reached(self, part: u64, all: u64) -> bool {
        u128::from(part) * 100 * u128::from(ONE) >= u128::from(all) * u128::from(self.0)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, fraction) = (self.0 / ONE, self.0 % ONE);
        if fraction == 0 {
            return write!(f, "{whole}");
        }
        write!(f, "{whole}.{}", format!("{fraction:06}").trim_end_matches('0'))
    }
}

/// Takes a number, or one in quotes.
struct Written;

impl Visitor<'_> for Written {
    type Value = Decimal;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What a reader of TOML is told is wanted here.
        f.write_str("f64")
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Decimal, E> {
        let read = Decimal::parse(&number.to_string());
        read.ok_or_else(|| E::invalid_value(Unexpected::Signed(number), &self))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Decimal, E> {
        let read = Decimal::parse(&number.to_string());
        read.ok_or_else(|| E::invalid_value(Unexpected::Unsigned(number), &self))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Decimal, E> {
        // The shortest text of a number is what was written, as far as six places go.
        let read = Decimal::parse(&number.to_string());
        read.ok_or_else(|| E::invalid_value(Unexpected::Float(number), &self))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Decimal, E> {
        Decimal::parse(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Written)
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for Decimal {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Decimal".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        // What is read may be a number as well.
        if generator.contract().is_serialize() {
            json_schema!({ "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?$" })
        } else {
            json_schema!({ "type": ["number", "string"], "minimum": 0, "pattern": "^[0-9]+([.,][0-9]+)?$" })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_read_and_written_without_rounding() {
        for (text, shown) in [
            ("99.9", "99.9"),
            ("1,5", "1.5"),
            ("0.000001", "0.000001"),
            ("90.0", "90"),
            ("007", "7"),
        ] {
            assert_eq!(Decimal::parse(text).unwrap().to_string(), shown, "{text}");
        }
        for text in
            ["", ".", "1.", ".5", "-1", "+1", "1e3", "1.2345678", "1.2.3", "1 000", "9999999999"]
        {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_share_is_compared_by_counts_alone() {
        let goal = Decimal::parse("99.9").unwrap();
        assert!(goal.is_reached(999, 1000) && !goal.is_reached(99_899, 100_000));
        assert!(
            Decimal::whole(90).is_reached(9, 10)
                && !Decimal::whole(90).is_reached(899_999, 1_000_000)
        );
        assert_eq!(Decimal::percent(2, 3).unwrap().to_string(), "66.666");
        assert_eq!(Decimal::percent(1, 0), None);
    }
}
