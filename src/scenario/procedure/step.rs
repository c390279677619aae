//! One step of a procedure, as the agreement has it, and the deed that it is.

use crate::scenario::needs::{Features, Need};
use crate::scenario::role::Role;

macro_rules! deeds {
    ($($(#[$doc:meta])* $deed:ident => $word:literal),* $(,)?) => {
        /// What is done, whichever procedure speaks of it; in the order in which deeds are done, as
        /// far as no day tells.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Deed {
            $($(#[$doc])* $deed),*
        }

        impl Deed {
            /// Every deed, in order.
            pub const ALL: &'static [Self] = &[$(Self::$deed),*];

            /// Returns the word that reports use; it stays the same, also in agendas.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$deed => $word),* }
            }
        }
    };
}

deeds! {
    /// The school asks its distributor.
    Ask => "ask",
    /// During the school year: the school tells its suppliers ahead.
    TellSuppliers => "tell-suppliers",
    /// Kennisnet's support is told.
    TellKennisnet => "tell-kennisnet",
    /// The distributor establishes that identities change.
    Establish => "establish",
    /// The school hears how learning history comes along.
    History => "history",
    /// The chain is told, by a notice in the CMR.
    Notice => "notice",
    /// Kennisnet and the school agree on the migration.
    Migration => "migration",
    /// MBO: Kennisnet supplies data on the use of the old link.
    EntreeData => "entree-data",
    /// The school finds out what the move means for its services.
    Impact => "impact",
    /// MBO: which licences come along.
    Licences => "licences",
    /// Day-care: master data in the placement system is corrected.
    MasterData => "master-data",
    /// Day-care: the data request goes to the new number.
    DataRequest => "data-request",
    /// Day-care: the data request is approved.
    ApproveRequest => "approve-request",
    /// MBO: publishers that support moves are informed.
    Inform => "inform",
    /// The move is planned.
    Plan => "plan",
    /// MBO, ECK iDs: publishers deliver their own lists.
    OwnLists => "own-lists",
    /// The list goes to the school, as an empty form or with the old identities.
    Format => "format",
    /// The day of the freeze is set.
    Freeze => "freeze",
    /// ILF: the contract is signed.
    Contract => "contract",
    /// V9: the school consents.
    Consent => "consent",
    /// The right values go to the Central Registration.
    Values => "values",
    /// The old record in the Central Registration is set to inactive.
    OldRecord => "old-record",
    /// A new record is made there.
    NewRecord => "new-record",
    /// School identities are tied to it.
    SchoolIdentities => "school-identities",
    /// The list is filled.
    Fill => "fill",
    /// The filled list goes to the distributor.
    Deliver => "deliver",
    /// Old pre-match values are no longer used towards publishers.
    DropPreMatch => "drop-pre-match",
    /// Old pre-match values go, pupils are unlinked in the old portal.
    OldPreMatch => "old-pre-match",
    /// MBO: the new environment is linked, the old phased out.
    Link => "link",
    /// The link in the new portal is tested.
    TestLink => "test-link",
    /// A ticket for each publisher, with the list.
    Ticket => "ticket",
    /// Publishers apply the list.
    Apply => "apply",
    /// MBO: publishers report that they are done.
    Report => "report",
    /// The new portal identity is tied to the order identity.
    PreMatch => "pre-match",
    /// Progress is watched, the school tests.
    Watch => "watch",
    /// Higher education: the ESI is synchronised with eduID.
    Synchronise => "synchronise",
    /// Higher education: the ESI is released, and nothing beside it.
    Release => "release",
    /// Day-care: staff and parents are told.
    InformUsers => "inform-users",
    /// Codes: the school chooses how its pupils log in.
    CodesIdentity => "codes-identity",
    /// Codes: the school spreads them.
    CodesSpread => "codes-spread",
    /// Codes: the school orders extra ones.
    CodesExtra => "codes-extra",
}

/// When a step is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// As the parties agree: the agreement gives no term.
    Agreed,
    /// By the school, during the school year at least eight weeks ahead, else in good time.
    Announced,
    /// When it is planned: preferably in the holidays.
    Planned,
    /// The day on which the old environment stops changing.
    Frozen,
    /// Before the distributor processes what the school delivers.
    Consented,
    /// Once the old environment is frozen, and before the tickets are filed.
    Filled,
    /// Before pupil data goes to a publisher.
    Signed,
    /// In time for the publisher's turnaround: the ticket (VO), the return of the filled list
    /// (MBO).
    Filed,
    /// Within the publisher's turnaround.
    Processed,
    /// Before the new IdP takes over, of which nothing more is said.
    Registered,
    /// Before the school links the pupils in the new ELO.
    BeforeLink,
    /// When the new IdP takes over.
    Cutover,
    /// From when the new IdP takes over, with everything else (VO).
    Tested,
    /// In time, with everything else, and before the new pre-match.
    InTime,
    /// When the school year starts.
    Started,
    /// When everything is done.
    Finished,
}

/// A kind of move for which a step is worded otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Case {
    /// There is no list.
    WithoutList,
    /// User ids change within one portal.
    Renumbering,
    /// The list is one of ECK iDs.
    EckIds,
    /// ECK iDs come in place of another identity.
    EckIdsInstead,
    /// The same, with another realm or portal.
    EckIdsInsteadElsewhere,
    /// There is another realm or portal.
    NewRealm,
    /// Pupils come from activation codes: there is no old environment.
    FromCodes,
    /// Identities stay what they are.
    SameIdentity,
    /// The school has activation codes before and after: there is no portal at all.
    AmongCodes,
}

impl Case {
    /// Tells whether a move is of this kind.
    #[must_use]
    pub const fn holds(self, features: &Features) -> bool {
        match self {
            Self::WithoutList => !features.list,
            Self::Renumbering => features.is_renumbering(),
            Self::EckIds => features.eck_ids,
            Self::EckIdsInstead => features.eck_ids_instead && !features.new_realm,
            Self::EckIdsInsteadElsewhere => features.eck_ids_instead && features.new_realm,
            Self::NewRealm => features.new_realm,
            Self::FromCodes => !features.old_portal,
            Self::SameIdentity => !features.new_identity,
            Self::AmongCodes => !features.portal,
        }
    }
}

/// One step of a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Step {
    /// Its number in the procedure; a step that holds two deeds stands there twice.
    pub number: u8,
    /// What is done.
    pub deed: Deed,
    /// Who takes it, the first in charge.
    pub roles: &'static [Role],
    /// The entry of the catalogue that says what is done.
    pub what: &'static str,
    /// The subcommands that do it, in their order; none where people do.
    pub commands: &'static [&'static str],
    /// When it is taken.
    pub when: When,
    /// What the step is about: a move that has none of it does without the step.
    pub needs: &'static [Need],
    /// Other words for some kinds of move; the first that holds is taken.
    pub cases: &'static [(Case, &'static str)],
}

/// Subcommands that have work without a list too.
const WITHOUT_LIST: [&str; 3] = ["init", "scenario", "steps"];

pub(super) const fn step(
    number: u8,
    deed: Deed,
    roles: &'static [Role],
    what: &'static str,
    when: When,
) -> Step {
    Step { number, deed, roles, what, commands: &[], when, needs: &[], cases: &[] }
}

impl Step {
    pub(super) const fn by(self, commands: &'static [&'static str]) -> Self {
        Self { commands, ..self }
    }

    pub(super) const fn needs(self, needs: &'static [Need]) -> Self {
        Self { needs, ..self }
    }

    pub(super) const fn cases(self, cases: &'static [(Case, &'static str)]) -> Self {
        Self { cases, ..self }
    }

    /// Returns the entry of the catalogue that says what is done in a move.
    #[must_use]
    pub fn what(&self, features: &Features) -> &'static str {
        self.cases.iter().find(|(case, _)| case.holds(features)).map_or(self.what, |(_, what)| what)
    }

    /// Returns the subcommands that do it in a move.
    pub fn commands(&self, features: &Features) -> impl Iterator<Item = &'static str> {
        let list = features.list;
        self.commands.iter().copied().filter(move |command| list || WITHOUT_LIST.contains(command))
    }
}
