//! The procedures of the agreement, as data, and the one plan that they come to for one move.
//!
//! A move goes by the general procedure of its sector; VO adds the distributor's plan for ELF or
//! ILF and the actions of the annex. Each step says what it needs (a list, a pre-match, a new
//! realm) and which deed it is: a move without that does without the step, and the steps of one
//! deed are one line of the plan. A school that goes to codes by itself has the annex only.

mod annex;
mod clash;
mod date_field;
mod mbo;
mod neighbours;
mod plan;
mod schedule;
mod step;
mod timed;
mod vo;

pub use clash::{Clash, OutOfOrder, clashes, require_order, tight, too_short};
pub use date_field::DateField;
pub use plan::{Source, Task};
pub(super) use schedule::last_day;
pub use schedule::plan_of;
pub use step::{Case, Deed, Step, When};
pub use timed::Timed;

use super::code::Code;
pub use super::role::Role;
use super::verdict::Verdict;
use crate::moves::{Delivery, Sector};

/// A procedure, or a part of one that numbers its own steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Procedure {
    /// VO: *Procedure: IdP en Portaal wijziging voor start van het schooljaar VO*.
    VoGeneral,
    /// VO: *Stappenplan voor ELF-klanten*.
    VoElf,
    /// VO: *Stappenplan ILF klanten*.
    VoIlf,
    /// *IdP wijziging tijdens het schooljaar*, besides the others.
    SchoolYear,
    /// MBO: *Procedure: IdP/Portaal wijziging voor start van het schooljaar MBO*.
    Mbo,
    /// ECK iDs that change: this tool's own.
    EckChange,
    /// VO: the actions of the scenario in the annex.
    Annex,
    /// European Student Identifiers.
    Ho,
    /// Day-care of a municipality.
    DagtilbudMunicipal,
    /// Day-care that governs itself.
    DagtilbudSelfGoverning,
}

impl Procedure {
    /// Returns the word that reports use.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::VoGeneral => "vo-general",
            Self::VoElf => "vo-elf",
            Self::VoIlf => "vo-ilf",
            Self::SchoolYear => "school-year",
            Self::Mbo => "mbo",
            Self::EckChange => "eck-change",
            Self::Annex => "annex",
            Self::Ho => "ho",
            Self::DagtilbudMunicipal => "dagtilbud-municipal",
            Self::DagtilbudSelfGoverning => "dagtilbud-self-governing",
        }
    }

    /// Returns the entry of the catalogue that names the procedure.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::VoGeneral => "procedure-name-vo-general",
            Self::VoElf => "procedure-name-vo-elf",
            Self::VoIlf => "procedure-name-vo-ilf",
            Self::SchoolYear => "procedure-name-school-year",
            Self::Mbo => "procedure-name-mbo",
            Self::EckChange => "procedure-name-eck-change",
            Self::Annex => "procedure-name-annex",
            Self::Ho => "procedure-name-ho",
            Self::DagtilbudMunicipal => "procedure-name-dagtilbud-municipal",
            Self::DagtilbudSelfGoverning => "procedure-name-dagtilbud-self-governing",
        }
    }

    /// Returns the section of the agreement, for a scenario of the annex that of its ruling.
    #[must_use]
    pub fn section(self, verdict: &Verdict) -> &'static str {
        match self {
            Self::VoGeneral => {
                "Procedure: IdP en Portaal wijziging voor start van het schooljaar VO"
            }
            Self::VoElf => "Stappenplan voor ELF-klanten (uitvoering distributeur VO)",
            Self::VoIlf => "Stappenplan ILF klanten (uitvoering distributeur VO)",
            Self::SchoolYear => "IdP wijziging tijdens het schooljaar",
            Self::Mbo => "Procedure: IdP/Portaal wijziging voor start van het schooljaar MBO",
            Self::EckChange => "",
            Self::Annex => verdict.scenario.section,
            Self::Ho => "Implementationen av ESI vid ett lärosäte",
            Self::DagtilbudMunicipal | Self::DagtilbudSelfGoverning => {
                "Tilslutning til Unilogin - Trin-for-trin"
            }
        }
    }

    /// Returns the steps; those of the annex belong to the scenario with a code.
    #[must_use]
    pub fn steps(self, code: Code) -> &'static [Step] {
        match self {
            Self::VoGeneral => &vo::GENERAL,
            Self::VoElf => &vo::ELF,
            Self::VoIlf => &vo::ILF,
            Self::SchoolYear => &vo::SCHOOL_YEAR,
            Self::Mbo => &mbo::STEPS,
            Self::EckChange => &mbo::ECK_CHANGE,
            Self::Annex => annex::actions(code),
            Self::Ho => &neighbours::HO,
            Self::DagtilbudMunicipal => &neighbours::MUNICIPAL,
            Self::DagtilbudSelfGoverning => &neighbours::SELF_GOVERNING,
        }
    }
}

/// Returns the procedures that a verdict calls for, in the order in which they are read.
#[must_use]
pub fn procedures_of(verdict: &Verdict) -> Vec<Procedure> {
    let features = &verdict.features;
    match verdict.scenario.code {
        // Codes are spread, whatever becomes of identities.
        Code::V1 => vec![Procedure::Annex],
        _ if !verdict.is_made() => Vec::new(),
        _ if !features.eck_ids => of_sector(verdict),
        _ if features.new_realm => {
            let mut all = of_sector(verdict);
            all.push(Procedure::EckChange);
            all
        }
        _ => vec![Procedure::EckChange],
    }
}

/// Returns the procedures of a move from one portal to another.
fn of_sector(verdict: &Verdict) -> Vec<Procedure> {
    // An emergency is not announced ahead.
    let is_announced_ahead = verdict.is_outside_programme() && !verdict.is_emergency;
    let ahead = is_announced_ahead.then_some(Procedure::SchoolYear);
    match (verdict.sector, verdict.from.delivery) {
        (Sector::Mbo, _) => [Procedure::Mbo].into_iter().chain(ahead).collect(),
        (Sector::Vo, delivery) => {
            let plan = if delivery == Delivery::Ilf { Procedure::VoIlf } else { Procedure::VoElf };
            let mut all = vec![Procedure::VoGeneral, plan];
            all.extend(ahead);
            all.push(Procedure::Annex);
            all
        }
        (Sector::Ho, _) => vec![Procedure::Ho],
        (Sector::Dagtilbud, _) if verdict.features.self_governing => {
            vec![Procedure::DagtilbudSelfGoverning]
        }
        (Sector::Dagtilbud, _) => vec![Procedure::DagtilbudMunicipal],
    }
}
