//! From parsed TOML into types, with every refusal as data.

use std::fmt;
use std::vec;

use serde::Deserializer;
use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Error, Expected, IntoDeserializer as _, MapAccess, SeqAccess, Unexpected,
    Visitor,
};
use serde::forward_to_deserialize_any;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Flaw, line_of};
use crate::message::{Message, closest};
use crate::moves::NoShare;
use crate::moves::date::{A_DATE, BACKWARDS};

/// What stands for realms; an error of reading tells it by this.
pub(in crate::moves) const REALMS: &str = "a realm or a list of realms";
/// Says that one column cannot hold the identities of two schemes.
pub(in crate::moves) const TWO_SCHEMES: &str = "one column for two schemes";

/// What is wrong with a value.
#[derive(Debug)]
enum Kind {
    /// A key that must be there is not.
    Missing(&'static str),
    /// There is no such key.
    Unknown(String, &'static [&'static str]),
    /// The word is none of those that go here.
    Word(String, &'static [&'static str]),
    /// It is no day.
    Date(String),
    /// It is a stretch of days that ends before it begins.
    Backwards(String),
    /// It is of another kind than what goes here, which is named by an entry of the catalogue.
    Unfit(Message, &'static str),
    /// It is no share.
    Share,
    /// One column is to hold the identities of two schemes.
    TwoSchemes,
    /// It does not go here, for a reason that has no words.
    Other,
}

/// A refusal on its way out: the first that knows where it is says so.
#[derive(Debug)]
pub(super) struct Refusal {
    kind: Kind,
    /// Where, in bytes.
    at: Option<usize>,
    /// The key or table in which it is.
    key: Option<String>,
}

impl Refusal {
    fn new(kind: Kind) -> Self {
        Self { kind, at: None, key: None }
    }

    fn at(self, span: std::ops::Range<usize>) -> Self {
        Self { at: self.at.or(Some(span.start)), ..self }
    }

    fn under(self, key: &str) -> Self {
        Self { key: self.key.or_else(|| Some(key.to_owned())), ..self }
    }

    pub(super) fn flaw(self, text: &str) -> Flaw {
        let line = self.at.map_or(0, |at| line_of(text, at));
        let key = shown(&self.key.unwrap_or_default());
        let about = |name| Message::new(name).with("key", &key);
        let known = |name, known: &[&str]| Message::new(name).with("known", known.join(", "));
        let (what, next) = match self.kind {
            Kind::Missing(name) if key.is_empty() => (
                Message::new("toml-missing").with("name", name),
                Message::new("toml-missing-next").with("name", name),
            ),
            Kind::Missing(name) => (
                about("toml-missing-in").with("name", name),
                Message::new("toml-missing-in-next").with("name", name).with("key", &key),
            ),
            Kind::Unknown(name, names) => {
                let next = match closest(&name, names.iter().copied()) {
                    Some(nearest) => Message::new("toml-nearly-next").with("nearest", nearest),
                    None => known("toml-known-next", names),
                };
                (Message::new("toml-unknown").with("name", shown(&name)), next)
            }
            Kind::Word(word, words) => {
                (about("toml-word").with("word", shown(&word)), known("toml-known-next", words))
            }
            Kind::Date(day) => {
                (about("toml-date").with("day", shown(&day)), Message::new("toml-date-next"))
            }
            Kind::Backwards(days) => {
                let (first, last) = days.split_once("..").unwrap_or((&days, &days));
                let next = Message::new("toml-backwards-next");
                let next = next.with("first", shown(last.trim())).with("last", shown(first.trim()));
                (about("toml-backwards"), next)
            }
            Kind::Unfit(found, wanted) => (
                about("toml-unfit").with("found", found),
                Message::new("toml-unfit-next").with("wanted", Message::new(wanted)),
            ),
            Kind::Share => (about("toml-other"), Message::new("usage-no-share")),
            Kind::TwoSchemes => (about("toml-two-schemes"), Message::new("toml-two-schemes-next")),
            Kind::Other => (about("toml-other"), Message::new("toml-other-next")),
        };
        Flaw { line, what, next }
    }
}

/// What was written, as much of it as an error has room for.
pub(super) fn shown(text: &str) -> String {
    const MOST: usize = 24;
    if text.chars().count() <= MOST {
        text.to_owned()
    } else {
        text.chars().take(MOST).chain(['…']).collect()
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.kind)
    }
}

impl std::error::Error for Refusal {}

/// The entry that says what goes here, of what a type says that it expects; none for what has no
/// words.
fn wanted(expected: &str) -> Option<&'static str> {
    Some(match expected {
        "a string" => "toml-wants-text",
        "a boolean" => "toml-wants-bool",
        "a sequence" => "toml-wants-list",
        "a map" => "toml-wants-table",
        "u64" | "u32" | "usize" | "f64" => "toml-wants-number",
        REALMS => "toml-wants-realms",
        _ if expected.starts_with("struct ") => "toml-wants-table",
        _ => return None,
    })
}

/// What was found, without the value of a text, which may be a key.
fn found(unexpected: Unexpected<'_>) -> Message {
    match unexpected {
        Unexpected::Bool(value) => {
            Message::new("toml-found-value").with("value", value.to_string())
        }
        Unexpected::Signed(value) => {
            Message::new("toml-found-value").with("value", value.to_string())
        }
        Unexpected::Unsigned(value) => {
            Message::new("toml-found-value").with("value", value.to_string())
        }
        Unexpected::Float(value) => {
            Message::new("toml-found-value").with("value", value.to_string())
        }
        Unexpected::Str(_) => Message::new("toml-found-text"),
        Unexpected::Seq => Message::new("toml-found-list"),
        Unexpected::Map => Message::new("toml-found-table"),
        _ => Message::new("toml-found-other"),
    }
}

impl Error for Refusal {
    fn custom<T: fmt::Display>(reason: T) -> Self {
        let reason = reason.to_string();
        Self::new(match reason.as_str() {
            TWO_SCHEMES => Kind::TwoSchemes,
            _ if reason == NoShare.to_string() => Kind::Share,
            _ => Kind::Other,
        })
    }

    fn invalid_type(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let expected = expected.to_string();
        Self::new(match (unexpected, wanted(&expected)) {
            (Unexpected::Str(text), _) if expected == A_DATE => Kind::Date(text.to_owned()),
            (Unexpected::Str(text), _) if expected == BACKWARDS => Kind::Backwards(text.to_owned()),
            (Unexpected::Signed(number), _) if expected == A_DATE => Kind::Date(number.to_string()),
            (unexpected, _) if expected == A_DATE => {
                Kind::Unfit(found(unexpected), "toml-wants-date")
            }
            (unexpected, Some(wanted)) => Kind::Unfit(found(unexpected), wanted),
            (_, None) => Kind::Other,
        })
    }

    fn invalid_value(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(unexpected, expected)
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        Self::new(Kind::Word(variant.to_owned(), expected))
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        Self::new(Kind::Unknown(field.to_owned(), expected))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(Kind::Missing(field))
    }
}

/// A value to be read.
pub(super) enum Reader<'t> {
    Table(&'t DeTable<'t>),
    Value(&'t DeValue<'t>),
}

impl<'t> Reader<'t> {
    /// Reads a whole file.
    pub(super) fn whole(table: &'t DeTable<'t>) -> Self {
        Self::Table(table)
    }
}

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = Refusal;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self {
            Self::Table(table) | Self::Value(DeValue::Table(table)) => {
                visitor.visit_map(Entries::of(table))
            }
            Self::Value(DeValue::Array(values)) => {
                visitor.visit_seq(Elements(values.iter().collect::<Vec<_>>().into_iter()))
            }
            Self::Value(DeValue::String(text)) => visitor.visit_str(text),
            Self::Value(DeValue::Boolean(value)) => visitor.visit_bool(*value),
            // A day of TOML's own is read as one in quotes is.
            Self::Value(DeValue::Datetime(moment)) => visitor.visit_str(&moment.to_string()),
            Self::Value(DeValue::Integer(number)) => {
                match i64::from_str_radix(number.as_str(), number.radix()) {
                    Ok(number) => visitor.visit_i64(number),
                    Err(_) => Err(Refusal::new(Kind::Other)),
                }
            }
            Self::Value(DeValue::Float(number)) => match number.as_str().parse() {
                Ok(number) => visitor.visit_f64(number),
                Err(_) => Err(Refusal::new(Kind::Other)),
            },
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        match self {
            Self::Value(DeValue::String(word)) => {
                visitor.visit_enum(StrDeserializer::<Refusal>::new(word))
            }
            Self::Value(DeValue::Integer(number)) => {
                Err(Refusal::new(Kind::Word(number.to_string(), words)))
            }
            Self::Value(DeValue::Boolean(value)) => {
                Err(Refusal::new(Kind::Word(value.to_string(), words)))
            }
            _ => {
                Err(Refusal::new(Kind::Unfit(Message::new("toml-found-other"), "toml-wants-text")))
            }
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct
        identifier ignored_any
    }
}

type Entry<'t> = (&'t Spanned<toml::de::DeString<'t>>, &'t Spanned<DeValue<'t>>);

/// The entries of a table, in the order in which they were written.
struct Entries<'t> {
    rest: vec::IntoIter<Entry<'t>>,
    value: Option<Entry<'t>>,
}

impl<'t> Entries<'t> {
    fn of(table: &'t DeTable<'t>) -> Self {
        let mut entries: Vec<Entry<'t>> = table.iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        Self { rest: entries.into_iter(), value: None }
    }
}

impl<'de> MapAccess<'de> for Entries<'_> {
    type Error = Refusal;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Refusal> {
        self.value = self.rest.next();
        let Some((key, _)) = self.value else { return Ok(None) };
        let name: StrDeserializer<'_, Refusal> = key.get_ref().as_ref().into_deserializer();
        seed.deserialize(name).map(Some).map_err(|refusal| refusal.at(key.span()))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Refusal> {
        let Some((key, value)) = self.value.take() else { return Err(Refusal::new(Kind::Other)) };
        seed.deserialize(Reader::Value(value.get_ref()))
            .map_err(|refusal| refusal.at(key.span()).under(key.get_ref()))
    }
}

/// The elements of a list.
struct Elements<'t>(vec::IntoIter<&'t Spanned<DeValue<'t>>>);

impl<'de> SeqAccess<'de> for Elements<'_> {
    type Error = Refusal;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Refusal> {
        let Some(value) = self.0.next() else { return Ok(None) };
        seed.deserialize(Reader::Value(value.get_ref()))
            .map(Some)
            .map_err(|refusal| refusal.at(value.span()))
    }
}
