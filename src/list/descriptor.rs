//! The descriptor that a manifest stands in, a Frictionless data package: what of it is the tool's
//! own.

use serde::Deserialize;

use crate::display_in_english;
use crate::message::{Fault, Message, Problem, json_reason};

/// The version of the form in which a manifest is written.
pub(super) const MANIFEST_VERSION: u32 = 2;

/// A manifest that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManifestError(Message);

impl ManifestError {
    /// Makes the error of a manifest whose file cannot be read; `reason` says why.
    #[must_use]
    pub fn unreadable(reason: &impl Problem) -> Self {
        Self(reason.message())
    }

    pub(super) fn because(reason: Message) -> Self {
        Self(reason)
    }
}

impl Problem for ManifestError {
    fn message(&self) -> Message {
        Message::new("manifest-invalid").with("reason", self.0.clone())
    }

    fn fault(&self) -> Fault {
        Fault::Input
    }
}
display_in_english!(ManifestError);
impl std::error::Error for ManifestError {}

/// A descriptor, of which nothing but the tool's own part is kept.
#[derive(Deserialize)]
pub(super) struct Descriptor<P> {
    pub(super) waswordt: Option<P>,
}

/// Parses a descriptor.
pub(super) fn parsed<'de, P: Deserialize<'de>>(
    text: &'de str,
) -> Result<Descriptor<P>, ManifestError> {
    serde_json::from_str(text).map_err(|error| ManifestError(json_reason(&error)))
}

/// Refuses a manifest of a version that this program does not know.
pub(super) fn require_known(version: u32) -> Result<(), ManifestError> {
    let unknown =
        || ManifestError(Message::new("manifest-reason-version").with("version", version));
    if version == MANIFEST_VERSION { Ok(()) } else { Err(unknown()) }
}
