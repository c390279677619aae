//! What must hold for a move, and what is known of it.

use crate::message::Message;

/// What must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ConditionKind {
    /// Nothing has been activated yet under the new identity (both procedures).
    NothingActivated,
    /// ILF: the school's contract with the distributor, before pupil data goes to a publisher (*Stappenplan ILF*, step 4).
    Contract,
    /// V9: the school consents to one-off processing by the distributor.
    Consent,
    /// V6, V9: the school passes the change and the right values on, and tests the link.
    PassedOn,
    /// ELF: the old portal removes the old pre-match values, at the school's request (decided here: the two texts name either).
    OldPreMatchGone,
    /// V5: the school unlinks the old pre-match values itself.
    OldPreMatchUnlinked,
    /// V4: pupils are unlinked in the distributor's portal before they are linked in the new ELO.
    UnlinkBeforeLink,
    /// ELF: the school pre-matches in the new portal.
    PreMatchBySchool,
    /// V5: the distributor pre-matches.
    PreMatchByDistributor,
    /// VO: both identity columns are filled once the old environment is frozen.
    FrozenFirst,
    /// MBO: the publisher's term starts when the list comes back completely filled.
    CompletelyFilled,
    /// VO: everything is done before 1 August.
    BeforeAugust,
    /// MBO: preferably in the summer holiday.
    SummerHoliday,
    /// Outside the programme: announced at least eight weeks ahead.
    Announced,
    /// Outside the programme: at the school's cost.
    SchoolPays,
}

/// What is known of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// It is met.
    Met,
    /// It is not met.
    NotMet,
    /// Nobody told: it is for the parties to see to.
    Open,
}

/// A condition of a move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// What must hold.
    pub kind: ConditionKind,
    /// What is known of it.
    pub state: State,
    /// The condition in words.
    pub text: Message,
}

impl Condition {
    /// Makes a condition of which nothing is known.
    pub(super) fn open(kind: ConditionKind) -> Self {
        Self { kind, state: State::Open, text: Message::new(kind.key()) }
    }

    /// Returns the condition with what is known of it.
    #[must_use]
    pub fn told(&self) -> Message {
        let key = match self.state {
            State::Met => "scenario-state-met",
            State::NotMet => "scenario-state-not-met",
            State::Open => return self.text.clone(),
        };
        Message::new(key).with("condition", self.text.clone())
    }
}

impl ConditionKind {
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::NothingActivated => "scenario-condition-nothing-activated",
            Self::Contract => "scenario-condition-contract",
            Self::Consent => "scenario-condition-consent",
            Self::PassedOn => "scenario-condition-passed-on",
            Self::OldPreMatchGone => "scenario-condition-old-pre-match-gone",
            Self::OldPreMatchUnlinked => "scenario-condition-old-pre-match-unlinked",
            Self::UnlinkBeforeLink => "scenario-condition-unlink-before-link",
            Self::PreMatchBySchool => "scenario-condition-pre-match-school",
            Self::PreMatchByDistributor => "scenario-condition-pre-match-distributor",
            Self::FrozenFirst => "scenario-condition-frozen-first",
            Self::CompletelyFilled => "scenario-condition-completely-filled",
            Self::BeforeAugust => "scenario-condition-before-august",
            Self::SummerHoliday => "scenario-condition-summer-holiday",
            Self::Announced => "scenario-condition-announced",
            Self::SchoolPays => "scenario-condition-school-pays",
        }
    }
}
