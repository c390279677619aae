//! The ECK iD: `https://ketenid.nl/<version>/<128 hexadecimal digits>`.

use std::borrow::Cow;

use super::Defect;
use super::spec::{Reissue, SchemeSpec};

const ADDRESS: &str = "https://ketenid.nl/";
const HEX_DIGITS: usize = 128;
const KNOWN_VERSIONS: [&str; 2] = ["201703", "pilot"];
/// The version under which a *stampseudoniem* travels; it must never be used as an ECK iD.
const STAMP_PSEUDONYM: &str = "sppilot";

pub(super) const SPEC: SchemeSpec = SchemeSpec {
    folds: true,
    reissue: Reissue::Never,
    realm: |_| None,
    recognises: Some(EckId::looks_like),
    shown: tail,
    ..SchemeSpec::plain("eck-id", defects)
};

/// An ECK iD, split in its parts.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct EckId<'a> {
    /// The version in the address.
    pub version: &'a str,
    /// The digits, in the case in which they were written.
    pub hex: &'a str,
}

impl<'a> EckId<'a> {
    /// Tells whether a value has the address of an ECK iD, sound or not.
    #[must_use]
    pub fn looks_like(value: &str) -> bool {
        value.get(..ADDRESS.len()).is_some_and(|start| start.eq_ignore_ascii_case(ADDRESS))
    }

    /// Parses a value; a version that is not known is accepted here and a warning in
    /// [`super::Scheme::defects`].
    ///
    /// # Errors
    /// [`Defect::EckForm`] for another form, [`Defect::StampPseudonym`] for a *stampseudoniem*.
    pub fn parse(value: &'a str) -> Result<Self, Defect> {
        if !Self::looks_like(value) {
            return Err(Defect::EckForm);
        }
        let (version, hex) = value[ADDRESS.len()..].split_once('/').ok_or(Defect::EckForm)?;
        if version.eq_ignore_ascii_case(STAMP_PSEUDONYM) {
            return Err(Defect::StampPseudonym);
        }
        let version_is_sound = !version.is_empty()
            && version.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        let hex_is_sound = hex.len() == HEX_DIGITS && hex.bytes().all(|b| b.is_ascii_hexdigit());
        if version_is_sound && hex_is_sound {
            Ok(Self { version, hex })
        } else {
            Err(Defect::EckForm)
        }
    }
}

/// An ECK iD is never printed in full, not even while debugging.
impl std::fmt::Debug for EckId<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let tail = self.hex.get(self.hex.len().saturating_sub(6)..).unwrap_or_default();
        write!(f, "EckId({}/…{tail})", self.version)
    }
}

/// The last six characters: an ECK iD is never shown in full.
fn tail(value: &str) -> Cow<'_, str> {
    let tail: Vec<char> = value.chars().rev().take(6).collect();
    Cow::Owned(std::iter::once('…').chain(tail.into_iter().rev()).collect())
}

fn defects(value: &str) -> Vec<Defect> {
    match EckId::parse(value) {
        Err(defect) => vec![defect],
        Ok(id) => {
            let version = (!KNOWN_VERSIONS.contains(&id.version)).then_some(Defect::EckVersion);
            let case =
                value.bytes().any(|byte| byte.is_ascii_uppercase()).then_some(Defect::EckCase);
            version.into_iter().chain(case).collect()
        }
    }
}
