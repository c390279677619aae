//! G1–G5: the rules that come before either sector's own.

use super::code::{Basis, Code, Supplier, Support};
use super::condition::ConditionKind as Condition;
use super::consequence::ConsequenceKind as Lost;
use super::place::Place;
use super::ruling::{Ids, RealmSet, Ruling};
use super::{dagtilbud, ho, mbo, vo};
use crate::moves::{Closure, Conditions, Delivery, IdpKind, OldScheme, Sector};

static G1: Ruling =
    Ruling::without_list(Code::G1, Support::NotNeeded, Basis::GeneralRule, "Inleiding");

static G2: Ruling = Ruling::without_list(
    Code::G2,
    Support::NotNeeded,
    Basis::GeneralRule,
    "Wanneer spreken we van een IdP wijziging?",
);

/// The preamble of both procedures holds for whatever is made by them, also where the pair's own rule
/// makes no list.
static G3: Ruling = Ruling {
    conditions: &[Condition::NothingActivated],
    consequences: &[Lost::NewProfiles, Lost::CountedTwice],
    ..Ruling::without_list(Code::G3, Support::NoList, Basis::GeneralRule, "Was – worden")
};

static G4: Ruling = Ruling {
    consequences: &[Lost::Calamity, Lost::CountedTwice],
    ..Ruling::without_list(
        Code::G4,
        Support::NoList,
        Basis::GeneralRule,
        "Wijzigingen bij calamiteiten",
    )
};

/// An ECK iD is bound to a sector. The agreement knows no lists of changed ECK iDs, nor does any
/// other that was found: the rule is this tool's own.
const G5: Ruling = Ruling {
    code: Code::G5,
    support: Support::List,
    basis: Basis::OwnRule,
    section: "Inleiding",
    suppliers: &[Supplier::Suppliers, Supplier::School],
    closure: Some(Closure::Closed),
    conditions: &[Condition::NothingActivated, Condition::FromNumberService],
    consequences: &[Lost::WithoutList, Lost::CountedTwice, Lost::Activated],
    conflicts: &["scenario-conflict-g5"],
};

static G5_ELF: Ruling = G5;

/// The same for a school with credits on the school: its data goes to publishers by contract only
/// (*Stappenplan ILF*, step 4).
static G5_ILF: Ruling = Ruling {
    conditions: &[Condition::NothingActivated, Condition::Contract, Condition::FromNumberService],
    ..G5
};

/// The same in MBO, where publishers count from the return of the whole list (step 10).
static G5_MBO: Ruling = Ruling {
    conditions: &[
        Condition::NothingActivated,
        Condition::FromNumberService,
        Condition::CompletelyFilled,
    ],
    ..G5
};

/// Returns the circumstances that call for a general rule; none for another rule.
pub(super) fn circumstances(code: Code) -> Vec<(Conditions, RealmSet)> {
    let usual = Conditions::default();
    match code {
        Code::G1 => vec![(Conditions { eck_id_ordering: true, ..usual }, RealmSet::Different)],
        Code::G2 => vec![(Conditions { user_ids_change: false, ..usual }, RealmSet::Same)],
        Code::G3 => {
            let bare = Conditions { running_licences: false, history: false, ..usual };
            vec![(bare, RealmSet::Different)]
        }
        Code::G4 => vec![(Conditions { calamity: true, ..usual }, RealmSet::Different)],
        Code::G5 => {
            let new = Conditions { eck_id_changes: true, ..usual };
            let first = Conditions { eck_id_from: Some(OldScheme::RealId), ..usual };
            vec![(new, RealmSet::Different), (first, RealmSet::Different)]
        }
        Code::H7 | Code::D7 => vec![(usual, RealmSet::Same)],
        _ => Vec::new(),
    }
}

/// What was decided.
#[derive(Clone, Copy, Debug)]
pub(super) struct Decision {
    /// What the first rule that applies decides.
    pub(super) ruling: &'static Ruling,
    /// What the sector's own rule says of the pair: its actions stay where a general rule takes the
    /// list away.
    pub(super) scenario: &'static Ruling,
    /// Whether ECK iDs change, though an emergency takes the list of them away.
    pub(super) eck_ids: bool,
}

/// Decides on a move; the first rule that applies wins.
pub(super) fn decide(
    sector: Sector,
    from: Place,
    to: Place,
    circumstances: &Conditions,
    realms: RealmSet,
) -> Decision {
    let ids = Ids::of(realms, circumstances.user_ids_change);
    let scenario = match sector {
        Sector::Vo => vo::ruling(from, to),
        Sector::Mbo => mbo::ruling(from, to),
        Sector::Ho => ho::ruling(from, to, ids),
        Sector::Dagtilbud => dagtilbud::ruling(from, to, ids),
    };
    if !sector.is_of_the_agreement() {
        return Decision { ruling: scenario, scenario, eck_ids: false };
    }
    let ruling = general(from, to, circumstances, realms, scenario).unwrap_or(scenario);
    let eck_ids = ruling.code == Code::G5;
    let ruling =
        if circumstances.calamity && ruling.support == Support::List { &G4 } else { ruling };
    Decision { ruling, scenario, eck_ids }
}

/// The general rule that applies, where one does. ELF ↔ ILF is left out even where nothing is
/// carried over (*Was – worden*).
fn general(
    from: Place,
    to: Place,
    circumstances: &Conditions,
    realms: RealmSet,
    scenario: &Ruling,
) -> Option<&'static Ruling> {
    if switches_credit(from, to) {
        return None;
    }
    // Codes are ordered without an identity: what a school on codes has, or a move to them takes
    // along, is no ECK iD.
    let has_eck_ids =
        !is_on_codes(to) && (!is_on_codes(from) || circumstances.eck_id_from.is_some());
    if circumstances.eck_ids_change() && has_eck_ids {
        return Some(match from.delivery {
            Delivery::Eck | Delivery::NonEck => &G5_MBO,
            Delivery::Ilf => &G5_ILF,
            _ => &G5_ELF,
        });
    }
    // What was ordered by them before is out of reach under others.
    if circumstances.eck_id_ordering && !circumstances.eck_ids_change() {
        return Some(&G1);
    }
    if realms == RealmSet::Same && !circumstances.user_ids_change {
        return Some(&G2);
    }
    let keeps_nothing = !circumstances.running_licences && !circumstances.history;
    (keeps_nothing && scenario.code != Code::V1).then_some(&G3)
}

/// Tells whether what a school has is ordered by activation codes.
pub(super) fn is_on_codes(place: Place) -> bool {
    place.kind == IdpKind::Codes || place.delivery == Delivery::NonEck
}

fn switches_credit(from: Place, to: Place) -> bool {
    matches!(
        (from.delivery, to.delivery),
        (Delivery::Elf, Delivery::Ilf) | (Delivery::Ilf, Delivery::Elf)
    )
}
