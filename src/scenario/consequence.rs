//! What a move brings about, or what is lost where its conditions are not met.

use super::condition::State;
use super::needs::Need;
use crate::message::Message;

/// What is lost or comes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ConsequenceKind {
    /// Without the list profiles cannot be reached; results and progress are lost.
    WithoutList,
    /// Without the pre-match no credits are found.
    WithoutPreMatch,
    /// Without the notice nothing is delivered for the new IdP.
    WithoutNotice,
    /// What was activated early is lost.
    Activated,
    /// No list is possible: nothing is carried over.
    NothingCarried,
    /// New profiles beside the old ones: licences and service credits are counted twice.
    CountedTwice,
    /// What was kept under the old identity does not come along.
    NewProfiles,
    /// An emergency: profiles, results and progress are lost.
    Calamity,
    /// Codes: the school spreads them.
    CodesSpread,
    /// Codes: pupils log in with a valid identity of their own.
    CodesIdentity,
    /// Codes: profiles, progress and results are out of reach.
    CodesProfiles,
    /// Codes: used credit does not come back.
    CodesExtra,
    /// Without the list a service takes the student for somebody new.
    EsiUnknown,
    /// The student gets one identifier more, which does not last.
    EsiOneMore,
    /// Without the list a service takes the user for somebody new.
    UserUnknown,
    /// Where institutions merge, two users may have one user id.
    UserIdsCollide,
}

/// A consequence of a move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consequence {
    /// What is lost or comes about.
    pub kind: ConsequenceKind,
    /// [`State::Met`] where the move itself brings it about, [`State::Open`] where it depends on
    /// what the parties do.
    pub state: State,
    /// The section of the agreement.
    pub section: &'static str,
    /// The consequence in words.
    pub text: Message,
}

impl Consequence {
    /// Makes a consequence.
    pub(super) fn new(kind: ConsequenceKind, state: State, section: &'static str) -> Self {
        Self { kind, state, section, text: Message::new(kind.key()) }
    }
}

impl ConsequenceKind {
    /// Returns the word that reports use.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.key().trim_start_matches("scenario-consequence-")
    }

    /// Returns what the consequence is about: where the move has none of it, it falls away.
    pub(super) const fn needs(self) -> &'static [Need] {
        match self {
            Self::WithoutList | Self::EsiUnknown | Self::UserUnknown => &[Need::List],
            Self::WithoutPreMatch => &[Need::PreMatch],
            Self::WithoutNotice => &[Need::NewRealm],
            _ => &[],
        }
    }

    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::WithoutList => "scenario-consequence-without-list",
            Self::WithoutPreMatch => "scenario-consequence-without-pre-match",
            Self::WithoutNotice => "scenario-consequence-without-notice",
            Self::Activated => "scenario-consequence-activated",
            Self::NothingCarried => "scenario-consequence-nothing-carried",
            Self::CountedTwice => "scenario-consequence-counted-twice",
            Self::NewProfiles => "scenario-consequence-new-profiles",
            Self::Calamity => "scenario-consequence-calamity",
            Self::CodesSpread => "scenario-consequence-codes-spread",
            Self::CodesIdentity => "scenario-consequence-codes-identity",
            Self::CodesProfiles => "scenario-consequence-codes-profiles",
            Self::CodesExtra => "scenario-consequence-codes-extra",
            Self::EsiUnknown => "scenario-consequence-esi-unknown",
            Self::EsiOneMore => "scenario-consequence-esi-one-more",
            Self::UserUnknown => "scenario-consequence-user-unknown",
            Self::UserIdsCollide => "scenario-consequence-user-ids-collide",
        }
    }
}
