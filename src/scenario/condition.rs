//! What must hold for a move, and what is known of it.

use super::needs::Need;
use super::role::Role;
use crate::calendar::Date;
use crate::message::Message;

/// What must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ConditionKind {
    /// Nothing has been activated yet under the new identity (both procedures).
    NothingActivated,
    /// ILF: the school's contract with the distributor, before pupil data goes to a publisher
    /// (*Stappenplan ILF*, step 4).
    Contract,
    /// V9: the school consents to one-off processing by the distributor.
    Consent,
    /// V6, V9: the school passes the change and the right values on, and tests the link.
    PassedOn,
    /// ELF: the old portal removes the old pre-match values, at the school's request (decided here:
    /// the two texts name either).
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
    /// G5: both ECK iDs come from the number service, by pupil, through the school's
    /// administration.
    FromNumberService,
    /// VO: everything is done before 1 August.
    BeforeAugust,
    /// MBO: preferably in the summer holiday.
    SummerHoliday,
    /// Outside the programme: announced at least eight weeks ahead.
    Announced,
    /// Outside the programme: at the school's cost.
    SchoolPays,
    /// Higher education: the old ESI stays the student's, who may have several.
    OldEsiStays,
    /// Higher education: the students have an ExterntStudentUID.
    HasExternalUid,
    /// Higher education: the ESI is synchronised with eduID.
    EduidSynced,
    /// Higher education: of schacPersonalUniqueCode only the ESI is released.
    ReleaseOnlyEsi,
    /// Day-care: whoever approves has the right in NemLog-in.
    NemLogin,
    /// Day-care: the supplier sends its data request to the new number.
    DataRequest,
    /// Day-care: for a time agreements stand in two places.
    OldAgreements,
    /// Day-care: the placement system is corrected instead.
    CorrectPlacement,
    /// Day-care: the municipality's officer approves.
    ApprovedByOfficer,
    /// Day-care: an employee of the institution approves.
    ApprovedByStaff,
}

/// What is known of a statement.
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
    /// The day by which it must hold, where one is known.
    pub due: Option<Date>,
    /// The day from which it holds, where the move file tells one.
    pub since: Option<Date>,
    /// The section of the agreement.
    pub section: &'static str,
    /// The condition in words.
    pub text: Message,
}

impl Condition {
    /// Makes a condition that a date decides, whatever the ruling.
    pub(super) fn of_time(kind: ConditionKind) -> Self {
        let section = match kind {
            ConditionKind::Announced | ConditionKind::SchoolPays => DURING,
            _ => "Was – worden",
        };
        Self::open(kind, section)
    }

    /// Makes a condition of which nothing is known.
    pub(super) fn open(kind: ConditionKind, section: &'static str) -> Self {
        Self {
            kind,
            state: State::Open,
            due: None,
            since: None,
            section,
            text: Message::new(kind.key()),
        }
    }

    /// Words it for user ids that change within one portal, where no portal is the old one.
    pub(super) fn renumbering(self, is_renumbering: bool) -> Self {
        let key = match self.kind {
            ConditionKind::OldPreMatchGone if is_renumbering => {
                "scenario-condition-old-pre-match-gone-renumbering"
            }
            ConditionKind::FrozenFirst if is_renumbering => {
                "scenario-condition-frozen-first-renumbering"
            }
            _ => return self,
        };
        Self { text: Message::new(key), ..self }
    }

    /// Says how it stands on a day: what is still to come is not met yet, and what the move file
    /// would tell is not met once its last day is past without a word of it.
    pub(super) fn stand_on(&mut self, today: Date) {
        match self.since {
            Some(since) if since > today => {
                let is_asked_first = self.kind == ConditionKind::Contract;
                self.state =
                    if is_asked_first || self.is_late() { State::NotMet } else { State::Open };
                if self.state == State::Open {
                    self.text = Message::new("scenario-state-ahead")
                        .with("condition", self.text.clone())
                        .with_day("since", since);
                }
            }
            None if self.is_untold_on(today) => self.state = State::NotMet,
            _ => {}
        }
    }

    /// Tells whether its last day is past without a word of it in the move file, which has a place
    /// for its day.
    #[must_use]
    pub fn is_untold_on(&self, today: Date) -> bool {
        let is_recorded = matches!(self.kind, ConditionKind::Announced | ConditionKind::Consent);
        is_recorded && self.state == State::Open && self.due.is_some_and(|due| due < today)
    }

    /// Tells whether it came after the day by which it was to hold.
    #[must_use]
    pub fn is_late(&self) -> bool {
        self.since.zip(self.due).is_some_and(|(since, due)| since > due)
    }

    /// Returns the condition with what is known of it.
    #[must_use]
    pub fn told(&self) -> Message {
        if let (true, Some(since), Some(due)) = (self.is_late(), self.since, self.due) {
            return Message::new("scenario-state-late")
                .with("condition", self.text.clone())
                .with_day("since", since)
                .with_day("due", due);
        }
        let key = match (self.state, self.since) {
            (State::Met, _) => "scenario-state-met",
            (State::NotMet, Some(_)) => "scenario-state-not-met-until",
            (State::NotMet, None) => "scenario-state-not-met",
            (State::Open, _) => return self.text.clone(),
        };
        let message = Message::new(key).with("condition", self.text.clone());
        match self.since {
            Some(since) => message.with_day("since", since),
            None => message,
        }
    }
}

const DURING: &str = "IdP wijziging tijdens het schooljaar";

impl ConditionKind {
    /// Returns the word that reports use.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.key().trim_start_matches("scenario-condition-")
    }

    /// Returns who sees to it, the first in charge.
    #[must_use]
    pub const fn by(self) -> &'static [Role] {
        match self {
            Self::NothingActivated
            | Self::UnlinkBeforeLink
            | Self::CompletelyFilled
            | Self::BeforeAugust
            | Self::SummerHoliday => &[Role::Distributor, Role::School],
            Self::Contract => &[Role::School, Role::Distributor],
            Self::OldEsiStays => &[Role::Service],
            Self::HasExternalUid | Self::EduidSynced | Self::ReleaseOnlyEsi => &[Role::Institution],
            Self::DataRequest => &[Role::PlacementSupplier],
            Self::ApprovedByOfficer => &[Role::DaycareOfficer],
            Self::ApprovedByStaff => &[Role::DaycareStaff],
            Self::NemLogin | Self::OldAgreements | Self::CorrectPlacement => &[Role::Municipality],
            Self::OldPreMatchGone => &[Role::OldPortal, Role::School],
            Self::PreMatchByDistributor => &[Role::Distributor],
            Self::FrozenFirst => &[Role::School, Role::OldPortal, Role::NewPortal],
            Self::Consent
            | Self::PassedOn
            | Self::OldPreMatchUnlinked
            | Self::PreMatchBySchool
            | Self::FromNumberService
            | Self::Announced
            | Self::SchoolPays => &[Role::School],
        }
    }

    /// Returns what the condition is about: where the move has none of it, it falls away.
    pub(super) const fn needs(self) -> &'static [Need] {
        match self {
            Self::NothingActivated => &[Need::NewIdentity],
            Self::Contract
            | Self::Consent
            | Self::FrozenFirst
            | Self::CompletelyFilled
            | Self::FromNumberService
            | Self::OldEsiStays => &[Need::List],
            Self::PassedOn => &[Need::NewRealm],
            Self::OldPreMatchGone | Self::OldPreMatchUnlinked | Self::UnlinkBeforeLink => {
                &[Need::OldPreMatch]
            }
            Self::PreMatchBySchool | Self::PreMatchByDistributor => &[Need::PreMatch],
            _ => &[],
        }
    }

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
            Self::FromNumberService => "scenario-condition-from-number-service",
            Self::BeforeAugust => "scenario-condition-before-august",
            Self::SummerHoliday => "scenario-condition-summer-holiday",
            Self::Announced => "scenario-condition-announced",
            Self::SchoolPays => "scenario-condition-school-pays",
            Self::OldEsiStays => "scenario-condition-old-esi-stays",
            Self::HasExternalUid => "scenario-condition-external-uid",
            Self::EduidSynced => "scenario-condition-eduid-synced",
            Self::ReleaseOnlyEsi => "scenario-condition-release-only-esi",
            Self::NemLogin => "scenario-condition-nemlogin",
            Self::DataRequest => "scenario-condition-data-request",
            Self::OldAgreements => "scenario-condition-old-agreements",
            Self::CorrectPlacement => "scenario-condition-correct-placement",
            Self::ApprovedByOfficer => "scenario-condition-approved-by-officer",
            Self::ApprovedByStaff => "scenario-condition-approved-by-staff",
        }
    }
}
