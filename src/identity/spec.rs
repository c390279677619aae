//! What a scheme is, as data: each scheme's own file has one such description, and the table of
//! schemes a line for it.

use std::borrow::Cow;

use super::defect::Defect;

/// The longest identity in the attribute definitions of the federation, in characters.
pub const MAX_CHARS: usize = 256;

/// What a scheme is.
pub(super) struct SchemeSpec {
    /// The name that files and options use.
    pub(super) name: &'static str,
    /// Whether values compare without regard to ASCII case; they are kept as they are written.
    pub(super) folds: bool,
    /// The longest value, in characters; a scheme that tells it in its own words looks at it
    /// itself.
    pub(super) max_chars: usize,
    /// Whether values are accounts, `userId@realm`: then remarks, guests and second values are told
    /// as such.
    pub(super) is_account: bool,
    /// To whom a value may be given next.
    pub(super) reissue: Reissue,
    /// Finds the realm of a value: the part within which the rest is given out once.
    pub(super) realm: fn(&str) -> Option<&str>,
    /// Splits a value into its user id and its realm, where it has one.
    pub(super) split: fn(&str) -> (&str, Option<&str>),
    /// Makes a value of a user id and a realm.
    pub(super) join: fn(&str, &str) -> String,
    /// Tells whether somebody keeps a value in another school or institution.
    pub(super) follows_person: fn(&str) -> bool,
    /// Whether the realms that a move states are those of its values.
    pub(super) has_realms: bool,
    /// Tells whether a value is unmistakably of this scheme, sound or not; none where no form is
    /// its own.
    pub(super) recognises: Option<fn(&str) -> bool>,
    /// Finds what is wrong with a value that holds text.
    pub(super) defects: fn(&str) -> Vec<Defect>,
    /// Returns what may be shown of a value to somebody who asked for values.
    pub(super) shown: fn(&str) -> Cow<'_, str>,
}

/// Whether a value may come to somebody else, once its holder has another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reissue {
    /// Nobody gives it out twice.
    Never,
    /// The realm may; a value without one is a pseudonym, which nobody gives out twice.
    WithinRealm,
    /// The realm may, and values without one are of one realm.
    Always,
}

impl SchemeSpec {
    /// A scheme that compares byte for byte and of which nothing is peculiar.
    pub(super) const fn plain(name: &'static str, defects: fn(&str) -> Vec<Defect>) -> Self {
        Self {
            name,
            folds: false,
            max_chars: MAX_CHARS,
            is_account: false,
            reissue: Reissue::Always,
            realm: after_at,
            split: user_and_realm,
            join: |user, realm| format!("{user}@{realm}"),
            follows_person: |_| false,
            has_realms: false,
            recognises: None,
            defects,
            shown: |value| Cow::Borrowed(value),
        }
    }
}

/// The realm of a value that has it behind its last `@`.
fn after_at(value: &str) -> Option<&str> {
    user_and_realm(value).1
}

/// Splits an identity into its user id and what stands behind its last `@`, where it has one.
#[must_use]
pub fn user_and_realm(value: &str) -> (&str, Option<&str>) {
    // Asked of every keyring of a store: what stands behind the last @ is short.
    let at = value.bytes().rposition(|byte| byte == b'@');
    at.map_or((value, None), |at| (&value[..at], Some(&value[at + 1..])))
}
