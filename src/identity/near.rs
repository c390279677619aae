//! Characters that hide, and values that a person takes for the same.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::spelling::compatible;

/// Tells whether a character is refused inside an identity: controls, white space of any width, and
/// direction marks.
#[must_use]
pub fn forbidden(c: char) -> bool {
    // The common case first: printable ASCII.
    !matches!(c, '!'..='~') && (c.is_control() || c.is_whitespace() || invisible(c).is_some())
}

/// Tells whether a character may be taken off the edges of a value: white space of any width, and
/// what shows nothing. A control character is none of these: those beyond ASCII stand in the place
/// of a letter that was read in a wrong encoding.
#[must_use]
pub fn padding(c: char) -> bool {
    // The common case first: printable ASCII.
    !matches!(c, '!'..='~') && c != '\u{85}' && (c.is_whitespace() || invisible(c).is_some())
}

/// A character that shows nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invisible {
    /// A space of no width, a joiner or a byte-order mark.
    ZeroWidth,
    /// A mark that turns the direction of text.
    Direction,
}

/// Classes a character that shows nothing, other than ordinary white space.
#[must_use]
pub fn invisible(c: char) -> Option<Invisible> {
    match c {
        '\u{00ad}'
        | '\u{034f}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200d}'
        | '\u{2060}'..='\u{2064}'
        | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{ffa0}' => Some(Invisible::ZeroWidth),
        '\u{061c}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => Some(Invisible::Direction),
        _ => None,
    }
}

/// Folds a value to what a person takes for the same: without case, invisible characters or white
/// space, in one normal form.
///
/// Two different identities with one near key are a *near miss*: reported with both rows, never
/// folded silently.
///
/// ```
/// use waswordt::identity::near_key;
/// assert_eq!(near_key("Pluk@Petteflat"), near_key("pluk@petteflat\u{a0}"));
/// assert_ne!(near_key("pluk@petteflat"), near_key("pluk2@petteflat"));
/// ```
#[must_use]
pub fn near_key(value: &str) -> String {
    if value.bytes().all(|byte| byte.is_ascii_graphic()) {
        return value.to_ascii_lowercase();
    }
    compatible(compatible(value.chars()).filter(|c| !forbidden(*c)).flat_map(char::to_lowercase))
        .collect()
}

/// Tells whether two identities are one to a person who reads them.
#[must_use]
pub fn is_near(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
        || !(one.is_ascii() && other.is_ascii() && one.len() == other.len())
            && near_key(one) == near_key(other)
}

/// In what two identities differ that a person takes for one, or that may be one for another
/// reason.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum NearKind {
    /// Capitals.
    Case,
    /// White space, or what is invisible.
    Whitespace,
    /// Characters that look the same and are written in another form: an accent of its own, a
    /// letter of full width.
    NormalForm,
    /// Several of these.
    Several,
    /// The user id is the same, the realm is another one.
    OtherRealm,
    /// The user id is the same, without a realm.
    NoRealm,
}

impl NearKind {
    /// Compares two identities with one [`near_key`].
    ///
    /// ```
    /// use waswordt::identity::NearKind;
    /// assert_eq!(NearKind::of("Pluk@petteflat", "pluk@petteflat"), NearKind::Case);
    /// assert_eq!(NearKind::of("pluk@petteflat ", "pluk@petteflat"), NearKind::Whitespace);
    /// assert_eq!(NearKind::of("zoe\u{308}@petteflat", "zoë@petteflat"), NearKind::NormalForm);
    /// assert_eq!(NearKind::of("Pluk@petteflat ", "pluk@petteflat"), NearKind::Several);
    /// ```
    #[must_use]
    pub fn of(a: &str, b: &str) -> Self {
        let shown = |text: &str| text.chars().filter(|c| !forbidden(*c)).collect::<String>();
        if a.to_lowercase() == b.to_lowercase() {
            Self::Case
        } else if shown(a) == shown(b) {
            Self::Whitespace
        } else if compatible(a.chars()).eq(compatible(b.chars())) {
            Self::NormalForm
        } else {
            Self::Several
        }
    }

    /// Returns the stable word for it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Whitespace => "whitespace",
            Self::NormalForm => "normal-form",
            Self::Several => "several",
            Self::OtherRealm => "other-realm",
            Self::NoRealm => "no-realm",
        }
    }
}
