//! The options that can be kept with a store.

use clap::ValueEnum;

use super::usage::BadValue;
use crate::list::List;
use crate::message::Message;
use crate::moves::{Closure, OnCollision, OnOtherPerson, Percent, Safeguards};
use crate::ops::OpenedList;
use crate::ops::apply::MinMatch;

/// The share of rows, in percent, that must be known of a list whose rows are fixed, where nobody
/// said how many.
const SOUND_MATCH: f64 = 20.0;

/// Options that can be kept with a store; what is typed takes precedence over what is kept, and
/// that over the defaults.
#[derive(Debug, clap::Args)]
pub(crate) struct SafeguardOptions {
    /// What to do where a new identity is already on another profile [default: refuse, or skip with
    /// --hold]
    #[arg(long, value_enum, value_name = "HOW")]
    on_collision: Option<OnCollisionArg>,

    /// What to do where the list and the profile name two people [default: refuse, or skip with
    /// --hold]
    #[arg(long, value_enum, value_name = "HOW")]
    on_other_person: Option<OnOtherPersonArg>,

    /// The least share of rows, in percent, that the store must know [default: 20 for a list whose
    /// rows are fixed, as in MBO; else one row]
    #[arg(long, value_name = "PCT", value_parser = percentage)]
    min_match: Option<Percent>,

    #[command(flatten)]
    limits: LimitOptions,

    /// Match identities without regard to case, for a store that does so; --fold-case=false where
    /// the store keeps it and it is not to be so
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_possible_values = true)]
    fold_case: Option<bool>,
}

/// How much may change at once.
#[derive(Debug, clap::Args)]
pub(crate) struct LimitOptions {
    /// Refuse the run where more than this share of the store's profiles with an active keyring, in
    /// percent, would change [default: 40, in a store of 500 such profiles or more]
    #[arg(long, value_name = "PCT", value_parser = percentage)]
    max_share: Option<Percent>,

    /// Refuse the run where more keyrings than this would be added, retired or made active
    #[arg(long, value_name = "N")]
    max_changes: Option<u64>,
}

impl LimitOptions {
    /// Returns what was typed, or else what is kept.
    pub(crate) fn or(&self, kept: Safeguards) -> Safeguards {
        let Safeguards { max_share, max_changes, .. } = kept;
        Safeguards {
            max_share: self.max_share.or(max_share),
            max_changes: self.max_changes.or(max_changes),
            ..Safeguards::default()
        }
    }
}

/// What to do where a new identity is already on another profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum OnCollisionArg {
    /// Refuse the whole run
    Refuse,
    /// Hold the rows that hang together with it
    Skip,
    /// Take the identity from the other profile, and name that
    TakeOver,
}

/// What to do where the list and the profile name two people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum OnOtherPersonArg {
    /// Refuse the whole run
    Refuse,
    /// Hold the rows that hang together with it
    Skip,
    /// Do not look at names
    Link,
}

/// Reads a share in percent.
pub(crate) fn percentage(text: &str) -> Result<Percent, BadValue> {
    let number: f64 = text
        .trim_end_matches('%')
        .parse()
        .map_err(|_| BadValue(Message::new("usage-no-number")))?;
    Percent::try_from(number).map_err(|_| BadValue(Message::new("usage-no-share")))
}

impl SafeguardOptions {
    /// Returns what was typed.
    pub(crate) fn given(&self) -> Safeguards {
        Safeguards {
            min_match: self.min_match,
            on_collision: self.on_collision.map(|how| match how {
                OnCollisionArg::Refuse => OnCollision::Refuse,
                OnCollisionArg::Skip => OnCollision::Skip,
                OnCollisionArg::TakeOver => OnCollision::TakeOver,
            }),
            on_other_person: self.on_other_person.map(|how| match how {
                OnOtherPersonArg::Refuse => OnOtherPerson::Refuse,
                OnOtherPersonArg::Skip => OnOtherPerson::Skip,
                OnOtherPersonArg::Link => OnOtherPerson::Link,
            }),
            fold_case: self.fold_case,
            ..self.limits.or(Safeguards::default())
        }
    }
}

/// How many rows must be known: of a list whose rows are fixed, a publisher should know more than a
/// few.
pub(crate) fn min_match(guards: &Safeguards, opened: &OpenedList) -> MinMatch {
    let format = opened.parsed.list.as_ref().map(List::format);
    let is_closed = format.is_some_and(|format| format.closure == Closure::Closed)
        || opened.manifest.as_ref().is_some_and(|manifest| manifest.closure == Closure::Closed);
    match guards.min_match {
        Some(share) => MinMatch::Percent(share.into()),
        None if is_closed => MinMatch::Percent(SOUND_MATCH),
        None => MinMatch::Any,
    }
}
