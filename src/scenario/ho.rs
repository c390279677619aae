//! H1–H7: where the European Student Identifier of a student comes from, and may go to.

use super::code::{Basis, Code, Supplier, Support};
use super::condition::ConditionKind as Condition;
use super::consequence::ConsequenceKind as Lost;
use super::place::Place;
use super::ruling::{Ids, Ruling};
use crate::moves::{Closure, IdpKind};

/// Decides on a pair of sources.
pub(super) fn ruling(from: Place, to: Place, ids: Ids) -> &'static Ruling {
    use IdpKind::{Eduid, Ladok, Local, Nothing};
    match (from.kind, to.kind) {
        (Nothing, _) => &H6,
        (_, Nothing) => &H4_NONE,
        (Local, Local) => match ids {
            Ids::Stay => &H3_LOCAL,
            Ids::ChangeWithin => &H7,
            Ids::Move => &H5,
        },
        (Eduid, Eduid) => &H3_EDUID,
        (one, other) if one == other => &H3,
        (Local, Ladok) => &H1,
        (Local, Eduid) | (Eduid, Ladok) => &H2,
        _ => &H4,
    }
}

const LIST: Ruling = Ruling {
    code: Code::H1,
    support: Support::List,
    basis: Basis::OwnRule,
    section: "Olika alternativ vid implementation av ESI",
    suppliers: &[Supplier::Service, Supplier::Institution],
    closure: Some(Closure::Open),
    conditions: &[Condition::OldEsiStays, Condition::ReleaseOnlyEsi],
    consequences: &[Lost::EsiUnknown],
    conflicts: &["scenario-conflict-esi-prefix"],
};

static H1: Ruling = LIST;

static H2: Ruling = Ruling {
    code: Code::H2,
    section: "Synkronisering med eduID",
    conditions: &[Condition::EduidSynced, Condition::OldEsiStays, Condition::ReleaseOnlyEsi],
    ..LIST
};

/// The ESI follows the student to another institution of the same source.
static H3: Ruling = Ruling::without_list(
    Code::H3,
    Support::NotNeeded,
    Basis::OwnRule,
    "Använda ExterntStudentUID från Ladok som ESI",
);

/// The unique id of eduID is the student's own, wherever he or she studies.
static H3_EDUID: Ruling =
    Ruling::without_list(Code::H3, Support::NotNeeded, Basis::OwnRule, "Tänk på följande");

/// Nothing changes: a local identity is given out once.
static H3_LOCAL: Ruling = Ruling::without_list(Code::H3, Support::NotNeeded, Basis::OwnRule, LOCAL);

/// A student may have several ESIs, but few and permanent ones are easier for everybody.
static H4: Ruling = Ruling {
    consequences: &[Lost::EsiOneMore],
    ..Ruling::without_list(Code::H4, Support::Unsupported, Basis::OwnRule, "Tänk på följande")
};

/// An ESI lasts: nothing takes its place.
static H4_NONE: Ruling = Ruling::without_list(
    Code::H4,
    Support::Unsupported,
    Basis::OwnRule,
    "Specifikation av European Student Identifier (ESI)",
);

const LOCAL: &str = "Använda lokal användaridentitet vid lärosäte som ESI";

/// Decided here: the source names no change of domain; both ESIs stay the student's.
static H5: Ruling = Ruling { code: Code::H5, section: LOCAL, ..LIST };

/// Decided here: a local id that is given anew makes another ESI, as another domain does.
static H7: Ruling = Ruling { code: Code::H7, section: LOCAL, ..LIST };

static H6: Ruling = Ruling::without_list(
    Code::H6,
    Support::NoList,
    Basis::OwnRule,
    "European Student Identifier (ESI)",
);
