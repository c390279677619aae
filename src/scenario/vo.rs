//! V1–V10: the VO rules, a table to be read from the top; the first line that fits wins.

use super::code::{Basis, Code, Supplier, Support};
use super::condition::ConditionKind as Condition;
use super::consequence::ConsequenceKind as Lost;
use super::place::Place;
use super::ruling::Ruling;
use crate::moves::{Closure, Delivery, IdpKind};

type Places = &'static [Place];

const E_ELO: Place = Place::new(Delivery::Elf, IdpKind::Elo);
const E_DISTRIBUTOR: Place = Place::new(Delivery::Elf, IdpKind::Distributor);
const E_NON_PORTAL: Place = Place::new(Delivery::Elf, IdpKind::NonPortal);
const I_ELO: Place = Place::new(Delivery::Ilf, IdpKind::Elo);
const I_NON_PORTAL: Place = Place::new(Delivery::Ilf, IdpKind::NonPortal);
const I_CODES: Place = Place::new(Delivery::Ilf, IdpKind::Codes);

const ANY: Places = &[E_ELO, E_DISTRIBUTOR, E_NON_PORTAL, I_ELO, I_NON_PORTAL, I_CODES];
/// Quadrants 1 and 2.
const ELF: Places = &[E_ELO, E_DISTRIBUTOR, E_NON_PORTAL];
/// Quadrant 3.
const ILF_PORTAL: Places = &[I_ELO, I_NON_PORTAL];
/// Quadrant 4.
const CODES: Places = &[I_CODES];

struct Rule {
    from: Places,
    to: Places,
    ruling: &'static Ruling,
}

const fn rule(from: Places, to: Places, ruling: &'static Ruling) -> Rule {
    Rule { from, to, ruling }
}

#[rustfmt::skip]
static RULES: [Rule; 14] = [
    //   from               to
    rule(ILF_PORTAL,        CODES,             &V1),
    rule(CODES,             ANY,               &V2),
    rule(ANY,               CODES,             &V2),
    rule(ELF,               ILF_PORTAL,        &V3),
    rule(ILF_PORTAL,        ELF,               &V3),
    rule(&[E_DISTRIBUTOR],  &[E_ELO],          &V4),
    rule(&[E_ELO],          &[E_DISTRIBUTOR],  &V5),
    rule(&[E_ELO],          &[E_ELO],          &V6),
    rule(&[E_ELO],          &[E_NON_PORTAL],   &V7),
    rule(&[I_NON_PORTAL],   &[I_NON_PORTAL],   &V8),
    rule(&[I_ELO],          &[I_ELO],          &V9),
    rule(ELF,               &[E_DISTRIBUTOR],  &V10_DISTRIBUTOR),
    rule(ELF,               ELF,               &V10_ELF),
    rule(ILF_PORTAL,        ILF_PORTAL,        &V10_ILF),
];

/// Decides on a pair of VO places; what stands in no line is not supported.
pub(super) fn ruling(from: Place, to: Place) -> &'static Ruling {
    RULES
        .iter()
        .find(|rule| rule.from.contains(&from) && rule.to.contains(&to))
        .map_or(&V2, |rule| rule.ruling)
}

const QUADRANTS: &str = "Verhuis Scenario's VO";

/// The title names the NON-portal IdP, the text every ILF portal school. The text is followed, also
/// against the sentence that nothing is supported for quadrant 4, since no list is asked for.
static V1: Ruling = Ruling {
    consequences: &[
        Lost::CodesSpread,
        Lost::CodesIdentity,
        Lost::CodesProfiles,
        Lost::CodesExtra,
        Lost::CountedTwice,
    ],
    conflicts: &["scenario-conflict-v1"],
    ..Ruling::without_list(
        Code::V1,
        Support::NoList,
        Basis::Annex,
        "Van NON portaal IdP naar directe route met activeringscodes",
    )
};

static V2: Ruling = Ruling {
    consequences: &[Lost::NothingCarried, Lost::CountedTwice],
    ..Ruling::without_list(Code::V2, Support::Unsupported, Basis::QuadrantRule, QUADRANTS)
};

/// The quadrant sentence reads wider; the explicit exclusion of ELF ↔ ILF is followed.
static V3: Ruling = Ruling {
    consequences: &[Lost::NothingCarried, Lost::CountedTwice],
    conflicts: &["scenario-conflict-v3"],
    ..Ruling::without_list(
        Code::V3,
        Support::Unsupported,
        Basis::GeneralRule,
        "Was – worden; Verhuis Scenario's VO",
    )
};

static V4: Ruling = Ruling {
    code: Code::V4,
    support: Support::List,
    basis: Basis::Annex,
    section: "Van distributeursportaal naar ELO IdP portaal ELF met pre match",
    suppliers: &[Supplier::Distributor, Supplier::School, Supplier::Elo],
    closure: Some(Closure::Closed),
    conditions: &[
        Condition::NothingActivated,
        Condition::UnlinkBeforeLink,
        Condition::PreMatchBySchool,
        Condition::FrozenFirst,
    ],
    consequences: &[Lost::WithoutList, Lost::CountedTwice, Lost::WithoutPreMatch, Lost::Activated],
    conflicts: &[],
};

static V5: Ruling = Ruling {
    code: Code::V5,
    support: Support::List,
    basis: Basis::Annex,
    section: "Van ELO IdP portaal ELF naar distributeursportaal",
    suppliers: &[Supplier::Distributor, Supplier::School],
    closure: Some(Closure::Closed),
    conditions: &[
        Condition::NothingActivated,
        Condition::OldPreMatchUnlinked,
        Condition::PreMatchByDistributor,
        Condition::FrozenFirst,
    ],
    consequences: &[Lost::WithoutList, Lost::CountedTwice, Lost::WithoutPreMatch, Lost::Activated],
    conflicts: &[],
};

static V6: Ruling = Ruling {
    code: Code::V6,
    support: Support::List,
    basis: Basis::Annex,
    section: "Van ELO IdP portaal ELF naar ELO IdP portaal ELF",
    suppliers: &[Supplier::School, Supplier::Elo],
    closure: Some(Closure::Open),
    conditions: &[
        Condition::NothingActivated,
        Condition::PassedOn,
        Condition::OldPreMatchGone,
        Condition::PreMatchBySchool,
        Condition::FrozenFirst,
    ],
    consequences: &[
        Lost::WithoutNotice,
        Lost::WithoutPreMatch,
        Lost::WithoutList,
        Lost::CountedTwice,
        Lost::Activated,
    ],
    conflicts: &[],
};

static V7: Ruling = Ruling {
    code: Code::V7,
    support: Support::List,
    basis: Basis::Annex,
    section: "Van ELO IdP portaal ELF naar NON portaal IdP ELF",
    suppliers: &[Supplier::School],
    closure: Some(Closure::Open),
    conditions: ELF_CONDITIONS,
    consequences: &[Lost::WithoutList, Lost::CountedTwice, Lost::WithoutPreMatch, Lost::Activated],
    conflicts: &[],
};

static V8: Ruling = Ruling {
    code: Code::V8,
    support: Support::List,
    basis: Basis::Annex,
    section: "Van NON portaal IdP naar NON portaal IdP in geval van ILF",
    suppliers: &[Supplier::School],
    closure: Some(Closure::Open),
    conditions: ILF_CONDITIONS,
    consequences: &[Lost::WithoutList, Lost::CountedTwice, Lost::Activated],
    conflicts: &[],
};

static V9: Ruling = Ruling {
    code: Code::V9,
    support: Support::List,
    basis: Basis::Annex,
    section: "Van ELO IdP portaal ILF naar ELO IdP portaal ILF",
    suppliers: &[Supplier::School, Supplier::Elo],
    closure: Some(Closure::Open),
    conditions: &[
        Condition::NothingActivated,
        Condition::Contract,
        Condition::Consent,
        Condition::PassedOn,
        Condition::FrozenFirst,
    ],
    consequences: &[Lost::WithoutNotice, Lost::WithoutList, Lost::CountedTwice, Lost::Activated],
    conflicts: &[],
};

static V10_ELF: Ruling = Ruling {
    code: Code::V10,
    support: Support::List,
    basis: Basis::QuadrantRule,
    section: QUADRANTS,
    suppliers: &[Supplier::School],
    closure: Some(Closure::Open),
    conditions: ELF_CONDITIONS,
    consequences: &[Lost::WithoutList, Lost::CountedTwice, Lost::WithoutPreMatch, Lost::Activated],
    conflicts: &[],
};

/// To the distributor's portal from elsewhere than an ELO: the general procedure has the school
/// pre-match, V5 the distributor.
static V10_DISTRIBUTOR: Ruling = Ruling {
    code: Code::V10,
    support: Support::List,
    basis: Basis::QuadrantRule,
    section: QUADRANTS,
    suppliers: &[Supplier::School],
    closure: Some(Closure::Open),
    conditions: ELF_CONDITIONS,
    consequences: &[Lost::WithoutList, Lost::CountedTwice, Lost::WithoutPreMatch, Lost::Activated],
    conflicts: &["scenario-conflict-v10-distributor"],
};

static V10_ILF: Ruling = Ruling {
    code: Code::V10,
    support: Support::List,
    basis: Basis::QuadrantRule,
    section: QUADRANTS,
    suppliers: &[Supplier::School],
    closure: Some(Closure::Open),
    conditions: ILF_CONDITIONS,
    consequences: &[Lost::WithoutList, Lost::CountedTwice, Lost::Activated],
    conflicts: &[],
};

/// Every ELF list: pre-match values come and go with the portal (general procedure, steps 12 and
/// 15).
const ELF_CONDITIONS: &[Condition] = &[
    Condition::NothingActivated,
    Condition::OldPreMatchGone,
    Condition::PreMatchBySchool,
    Condition::FrozenFirst,
];

/// Every ILF list: pupil data goes to publishers by contract only (*Stappenplan ILF*, step 4).
const ILF_CONDITIONS: &[Condition] =
    &[Condition::NothingActivated, Condition::Contract, Condition::FrozenFirst];
