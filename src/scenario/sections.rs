//! Which section of the agreement says a condition or a consequence, of which moves.

use super::code::Code;
use super::condition::ConditionKind;
use super::consequence::ConsequenceKind;
use super::ruling::Ruling;
use crate::moves::Sector;

const VO: &str = "Procedure: IdP en Portaal wijziging voor start van het schooljaar VO";
const MBO: &str = "Procedure: IdP/Portaal wijziging voor start van het schooljaar MBO";
const ELF: &str = "Stappenplan voor ELF-klanten (uitvoering distributeur VO)";
const ILF: &str = "Stappenplan ILF klanten (uitvoering distributeur VO)";
const IDENTITIES: &str = "Wanneer spreken we van een IdP wijziging?";

/// Returns the section of a sector's procedure; the others have none.
const fn procedure(sector: Sector) -> &'static str {
    match sector {
        Sector::Mbo => MBO,
        _ => VO,
    }
}

/// The section that says it of a ruling's moves; empty where the rule is this tool's own.
pub(super) fn of_condition(kind: ConditionKind, ruling: &Ruling, sector: Sector) -> &'static str {
    let is_ilf = ruling.conditions.contains(&ConditionKind::Contract);
    match kind {
        ConditionKind::Contract => ILF,
        ConditionKind::OldPreMatchGone => {
            "Procedure: IdP en Portaal wijziging voor start van het schooljaar VO; Stappenplan voor ELF-klanten (uitvoering distributeur VO)"
        }
        ConditionKind::FrozenFirst if is_ilf => ILF,
        ConditionKind::FrozenFirst => ELF,
        ConditionKind::CompletelyFilled => MBO,
        ConditionKind::NothingActivated => procedure(sector),
        ConditionKind::PreMatchBySchool if !matches!(ruling.code, Code::V4 | Code::V6) => VO,
        ConditionKind::FromNumberService => "",
        ConditionKind::HasExternalUid => "Förutsättningar för lärosäten",
        ConditionKind::EduidSynced => "Synkronisering med eduID",
        ConditionKind::ReleaseOnlyEsi => "Att göra attributrelease av ESI",
        ConditionKind::OldEsiStays => "Tänk på följande",
        ConditionKind::NemLogin | ConditionKind::DataRequest | ConditionKind::OldAgreements => {
            "Ift. godkendelse af dataaftaler/dataadgange"
        }
        ConditionKind::CorrectPlacement
        | ConditionKind::ApprovedByOfficer
        | ConditionKind::ApprovedByStaff => "Tilslutning til Unilogin - Trin-for-trin",
        _ => ruling.section,
    }
}

/// The section that says it of a ruling's moves. Not every scenario of the annex says itself
/// what is lost.
pub(super) const fn of_consequence(
    kind: ConsequenceKind,
    ruling: &Ruling,
    sector: Sector,
) -> &'static str {
    match kind {
        ConsequenceKind::Activated => procedure(sector),
        ConsequenceKind::NothingCarried => "Was – worden",
        ConsequenceKind::WithoutPreMatch if !matches!(ruling.code, Code::V4) => {
            "Van ELO IdP portaal ELF naar ELO IdP portaal ELF"
        }
        ConsequenceKind::WithoutList
            if matches!(ruling.code, Code::V5 | Code::V10 | Code::M1 | Code::M2 | Code::G5) =>
        {
            IDENTITIES
        }
        ConsequenceKind::CountedTwice | ConsequenceKind::NewProfiles => IDENTITIES,
        _ => ruling.section,
    }
}
