//! The procedures of the agreement, as data, and the days they come to for one move.
//!
//! A list moves by the general procedure of its sector; VO adds the distributor's plan for ELF or ILF and the actions of the annex. A move
//! without a list takes the same steps less those for the list; a school that goes to codes by itself has the annex only.

mod annex;
mod mbo;
mod schedule;
mod vo;

pub use schedule::{DatedStep, steps_of};

use super::code::{Basis, Code, Support};
use super::verdict::Verdict;
use crate::moves::{Delivery, Sector};

/// Who takes a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// The school.
    School,
    /// The distributor.
    Distributor,
    /// Kennisnet.
    Kennisnet,
    /// The supplier of the old portal.
    OldPortal,
    /// The supplier of the new portal.
    NewPortal,
    /// A publisher, or its licence office.
    Publisher,
}

impl Role {
    /// Returns the word that reports use.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::School => "school",
            Self::Distributor => "distributor",
            Self::Kennisnet => "kennisnet",
            Self::OldPortal => "old-portal",
            Self::NewPortal => "new-portal",
            Self::Publisher => "publisher",
        }
    }

    /// Returns the entry of the catalogue that names the role.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::School => "procedure-role-school",
            Self::Distributor => "procedure-role-distributor",
            Self::Kennisnet => "procedure-role-kennisnet",
            Self::OldPortal => "procedure-role-old-portal",
            Self::NewPortal => "procedure-role-new-portal",
            Self::Publisher => "procedure-role-publisher",
        }
    }
}

/// A procedure, or a part of one that numbers its own steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Procedure {
    /// VO: *Procedure: IdP en Portaal wijziging voor start van het schooljaar VO*.
    VoGeneral,
    /// VO: *Stappenplan voor ELF-klanten*.
    VoElf,
    /// VO: *Stappenplan ILF klanten*.
    VoIlf,
    /// MBO: *Procedure: IdP/Portaal wijziging voor start van het schooljaar MBO*.
    Mbo,
    /// VO: the actions of the scenario in the annex.
    Annex,
}

impl Procedure {
    /// Returns the word that reports use.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::VoGeneral => "vo-general",
            Self::VoElf => "vo-elf",
            Self::VoIlf => "vo-ilf",
            Self::Mbo => "mbo",
            Self::Annex => "annex",
        }
    }

    /// Returns the entry of the catalogue that names the procedure.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::VoGeneral => "procedure-name-vo-general",
            Self::VoElf => "procedure-name-vo-elf",
            Self::VoIlf => "procedure-name-vo-ilf",
            Self::Mbo => "procedure-name-mbo",
            Self::Annex => "procedure-name-annex",
        }
    }

    /// Returns the steps; those of the annex belong to the scenario with a code.
    #[must_use]
    pub fn steps(self, code: Code) -> &'static [Step] {
        match self {
            Self::VoGeneral => &vo::GENERAL,
            Self::VoElf => &vo::ELF,
            Self::VoIlf => &vo::ILF,
            Self::Mbo => &mbo::STEPS,
            Self::Annex => annex::actions(code),
        }
    }
}

/// Whether a step is taken without a list too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// In every move.
    Every,
    /// Only where there is a list.
    List,
    /// In every move; without a list it is this step, which speaks of none.
    Otherwise(&'static Step),
}

/// When a step is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// As the parties agree: the agreement gives no term.
    Agreed,
    /// During the school year at least eight weeks ahead, else in good time.
    Announced,
    /// When it is planned: preferably in the holidays.
    Planned,
    /// The day on which the old environment stops changing.
    Frozen,
    /// Once the old environment is frozen, and before the tickets are filed.
    Filled,
    /// Before pupil data goes to a publisher.
    Signed,
    /// In time for the publisher's turnaround: the ticket (VO), the return of the filled list (MBO).
    Filed,
    /// Within the publisher's turnaround.
    Processed,
    /// Before the new IdP takes over.
    BeforeCutover,
    /// When the new IdP takes over.
    Cutover,
    /// In time, with everything else.
    InTime,
    /// When the school year starts.
    Started,
    /// When everything is done.
    Finished,
}

/// One step of a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Step {
    /// Its number in the procedure.
    pub number: u8,
    /// Who takes it, the first in charge.
    pub roles: &'static [Role],
    /// The entry of the catalogue that says what is done.
    pub what: &'static str,
    /// The subcommands that do it, in their order; none where people do.
    pub commands: &'static [&'static str],
    /// When it is taken.
    pub when: When,
    /// Whether it is taken without a list too.
    pub scope: Scope,
}

const fn every(number: u8, roles: &'static [Role], what: &'static str, commands: &'static [&'static str], when: When) -> Step {
    Step { number, roles, what, commands, when, scope: Scope::Every }
}

const fn listed(number: u8, roles: &'static [Role], what: &'static str, commands: &'static [&'static str], when: When) -> Step {
    Step { number, roles, what, commands, when, scope: Scope::List }
}

impl Step {
    /// Returns the step as it is in a move with this support; none where it is not taken.
    #[must_use]
    pub fn taken(&'static self, support: Support) -> Option<&'static Self> {
        match self.scope {
            Scope::List if support != Support::List => None,
            Scope::Otherwise(step) if support != Support::List => Some(step),
            _ => Some(self),
        }
    }

    /// The same step, with another in its place where there is no list.
    const fn otherwise(self, step: &'static Self) -> Self {
        Self { scope: Scope::Otherwise(step), ..self }
    }
}

/// Returns the procedures that a verdict calls for, in the order in which they are read.
#[must_use]
pub fn procedures_of(verdict: &Verdict) -> Vec<Procedure> {
    if verdict.code() == Code::V1 {
        return vec![Procedure::Annex];
    }
    let general = match verdict.sector {
        Sector::Vo => Procedure::VoGeneral,
        Sector::Mbo => Procedure::Mbo,
    };
    match verdict.support() {
        Support::NotNeeded | Support::Unsupported => Vec::new(),
        Support::NoList => vec![general],
        Support::List => {
            let own = match verdict.from.delivery {
                Delivery::Elf => Some(Procedure::VoElf),
                Delivery::Ilf => Some(Procedure::VoIlf),
                Delivery::Eck | Delivery::NonEck => None,
            };
            let annex = (verdict.ruling.basis == Basis::Annex).then_some(Procedure::Annex);
            [Some(general), own, annex].into_iter().flatten().collect()
        }
    }
}
