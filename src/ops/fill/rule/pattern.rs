//! The pattern of a rule: what stands in an identity as it is, and which parts of a row it takes.

use super::super::numbers::other_side;
use crate::identity::{Scheme, Side, user_and_realm};
use crate::list::{Column, Field, Row};
use crate::message::Message;
use crate::person::ascii_letters;

/// A part of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The user id of the identity on the other side.
    User,
    /// The digits of that user id.
    Number,
    First,
    Initials,
    Prefix,
    Last,
}

impl Part {
    const ALL: [(&'static str, Self); 6] = [
        ("user", Self::User),
        ("number", Self::Number),
        ("first", Self::First),
        ("initials", Self::Initials),
        ("prefix", Self::Prefix),
        ("last", Self::Last),
    ];

    const fn is_name(self) -> bool {
        !matches!(self, Self::User | Self::Number)
    }
}

/// What becomes of capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    Lower,
    Upper,
    Keep,
}

/// How a part is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Form {
    case: Case,
    /// Whether letters beyond ASCII stay as they are.
    has_letters: bool,
    /// What stands between words.
    joint: &'static str,
    /// Whether only the first word counts.
    is_word: bool,
    /// How many characters are taken.
    length: Option<usize>,
}

/// The forms, as a rule names them; a number is one too.
const FORMS: [&str; 7] = ["lower", "upper", "keep", "letters", "dash", "dot", "word"];

impl Form {
    const fn of(part: Part) -> Self {
        let case = if part.is_name() { Case::Lower } else { Case::Keep };
        Self { case, has_letters: false, joint: "", is_word: false, length: None }
    }

    fn with(self, word: &str) -> Result<Self, Message> {
        Ok(match word {
            "lower" => Self { case: Case::Lower, ..self },
            "upper" => Self { case: Case::Upper, ..self },
            "keep" => Self { case: Case::Keep, ..self },
            "letters" => Self { has_letters: true, ..self },
            "dash" => Self { joint: "-", ..self },
            "dot" => Self { joint: ".", ..self },
            "word" => Self { is_word: true, ..self },
            number => match number.parse() {
                Ok(length @ 1..) => Self { length: Some(length), ..self },
                _ => {
                    return Err(Message::new("fill-rule-form")
                        .with("form", number)
                        .with("forms", FORMS.join(", ")));
                }
            },
        })
    }

    /// Writes a name in this form: its words, without what is no letter or digit. Of a name in
    /// letters that no plain ones stand for, nothing is made.
    fn name(self, text: &str) -> String {
        if !self.has_letters && ascii_letters(text).chars().any(is_foreign) {
            return String::new();
        }
        let words =
            text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | ','));
        let words =
            words.map(|word| if self.has_letters { word.to_owned() } else { ascii_letters(word) });
        let words =
            words.map(|word| word.chars().filter(|c| c.is_alphanumeric()).collect::<String>());
        let words =
            words.filter(|word| !word.is_empty()).take(if self.is_word { 1 } else { usize::MAX });
        self.finish(&words.collect::<Vec<_>>().join(self.joint))
    }

    fn finish(self, text: &str) -> String {
        let text = match self.case {
            Case::Lower => text.to_lowercase(),
            Case::Upper => text.to_uppercase(),
            Case::Keep => text.to_owned(),
        };
        self.length.map_or(text.clone(), |length| text.chars().take(length).collect())
    }
}

fn is_foreign(c: char) -> bool {
    c.is_alphabetic() && !c.is_ascii()
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Literal(String),
    Part(Part, Form),
}

/// A rule: `s{user}@new.example`, `{first}.{prefix}.{last}@new.example`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    text: String,
    pieces: Vec<Piece>,
}

impl Rule {
    /// Reads a rule.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub fn parse(text: &str) -> Result<Self, Message> {
        let mut pieces = Vec::new();
        let mut rest = text.trim();
        while let Some((before, after)) = rest.split_once('{') {
            let (part, after) =
                after.split_once('}').ok_or_else(|| Message::new("fill-rule-open"))?;
            pieces.push(Piece::Literal(before.to_owned()));
            pieces.push(piece(part)?);
            rest = after;
        }
        pieces.push(Piece::Literal(rest.to_owned()));
        pieces.retain(|piece| *piece != Piece::Literal(String::new()));
        if !pieces.iter().any(|piece| matches!(piece, Piece::Part(..))) {
            return Err(Message::new("fill-rule-constant").with("parts", parts()));
        }
        Ok(Self { text: text.trim().to_owned(), pieces })
    }

    /// Returns the rule as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns what follows the last `@`, where no part of a row stands there.
    #[must_use]
    pub fn realm(&self) -> Option<&str> {
        match self.pieces.last() {
            Some(Piece::Literal(text)) => user_and_realm(text).1,
            _ => None,
        }
    }

    /// Tells whether it takes names alone, which namesakes share.
    pub(super) fn is_of_names(&self) -> bool {
        !self.pieces.iter().any(|piece| matches!(piece, Piece::Part(part, _) if !part.is_name()))
    }

    /// Tells whether it takes what stands in a column; initials that a list does not have are those
    /// of the first names.
    pub(super) fn takes(&self, column: &Column, side: Side) -> bool {
        let is_taken = |part: Part| match part {
            Part::User | Part::Number => {
                column.field.identity().is_some_and(|(of, _)| of == other_side(side))
            }
            Part::First => column.field == Field::FirstName,
            Part::Prefix => column.field == Field::Prefix,
            Part::Last => column.field == Field::LastName,
            Part::Initials => matches!(column.field, Field::Initials | Field::FirstName),
        };
        self.pieces.iter().any(|piece| matches!(piece, Piece::Part(part, _) if is_taken(*part)))
    }

    /// Adds a realm to a rule that has none.
    #[must_use]
    pub fn with_realm(mut self, realm: &str) -> Self {
        self.text = format!("{}@{realm}", self.text);
        self.pieces.push(Piece::Literal(format!("@{realm}")));
        self
    }

    /// Makes the identity of a row; none where the row lacks a part. Without a prefix, of the dots
    /// or dashes around it one is left.
    pub(super) fn of(&self, row: Row<'_>, side: Side) -> Option<String> {
        let mut made = String::new();
        let (mut is_dropped, mut has_part) = (false, false);
        for (at, piece) in self.pieces.iter().enumerate() {
            match piece {
                Piece::Literal(text) => {
                    let text = if is_dropped {
                        text.strip_prefix(SEPARATORS).unwrap_or(text)
                    } else {
                        text
                    };
                    made.push_str(text);
                    is_dropped = false;
                }
                Piece::Part(part, form) => match value(*part, *form, row, side) {
                    value if !value.is_empty() => {
                        made.push_str(&value);
                        (is_dropped, has_part) = (false, true);
                    }
                    _ if *part != Part::Prefix => return None,
                    _ => match self.pieces.get(at + 1) {
                        Some(Piece::Part(..)) => {}
                        Some(Piece::Literal(text)) if text.starts_with(SEPARATORS) => {
                            is_dropped = true;
                        }
                        _ if made.ends_with(SEPARATORS) => drop(made.pop()),
                        _ => {}
                    },
                },
            }
        }
        has_part.then_some(made)
    }
}

/// What stands between parts.
const SEPARATORS: [char; 3] = ['.', '-', '_'];

fn parts() -> String {
    Part::ALL.map(|(name, _)| format!("{{{name}}}")).join(", ")
}

fn piece(text: &str) -> Result<Piece, Message> {
    let mut words = text.split(':').map(str::trim);
    let name = words.next().unwrap_or_default();
    let part = Part::ALL.into_iter().find(|(known, _)| *known == name).map(|(_, part)| part);
    let part = part
        .ok_or_else(|| Message::new("fill-rule-part").with("part", name).with("parts", parts()))?;
    Ok(Piece::Part(part, words.try_fold(Form::of(part), Form::with)?))
}

fn value(part: Part, form: Form, row: Row<'_>, side: Side) -> String {
    let person = row.person();
    match part {
        Part::User => form.finish(user_id(row, side)),
        Part::Number => form
            .finish(&user_id(row, side).chars().filter(char::is_ascii_digit).collect::<String>()),
        Part::First => form.name(person.first_name),
        Part::Prefix => form.name(person.prefix),
        Part::Last => form.name(person.last_name),
        Part::Initials if person.initials.is_empty() => {
            let first = |word: &str| word.chars().find(|c| c.is_alphanumeric());
            form.name(&person.first_name.split([' ', '-']).filter_map(first).collect::<String>())
        }
        Part::Initials => form.name(person.initials),
    }
}

/// Returns the user id of the identity on the side that is not filled: that of its real id, where
/// there are two.
pub(super) fn user_id(row: Row<'_>, side: Side) -> &str {
    let mut identities = row.identities(other_side(side)).collect::<Vec<_>>();
    identities.sort_by_key(|(_, scheme, _)| *scheme != Scheme::RealId);
    let value = identities.first().map_or("", |(_, _, value)| value.trim());
    user_and_realm(value).0
}
