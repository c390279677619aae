//! D1–D7: what happens to the institution numbers of day-care in Denmark.

use super::code::{Basis, Code, Supplier, Support};
use super::condition::ConditionKind as Condition;
use super::consequence::ConsequenceKind as Lost;
use super::place::Place;
use super::ruling::{Ids, Ruling};
use crate::moves::{Closure, IdpKind};

/// Decides on what a number was and what it becomes.
pub(super) fn ruling(from: Place, to: Place, ids: Ids) -> &'static Ruling {
    use IdpKind::{Administration, ManualImport, Nothing, Platform, Several};
    match (from.kind, to.kind) {
        (_, Administration) => &D5,
        (_, ManualImport) => &D6,
        (_, Platform) => &D4,
        (Nothing, _) | (_, Nothing) => &D2,
        _ if ids == Ids::Stay => &D4_SAME,
        (one, other) if ids == Ids::ChangeWithin && one == other => &D7,
        (Several, _) | (_, Several) => &D3,
        _ => &D1,
    }
}

const REGISTER: &str = "Det nye dagtilbudsregister; STIL udvikler og driver et dagtilbudsregister";

const SERVICES: &str = "Tjenester, der bruger Unilogin, skal ikke gøre noget";

const LIST: Ruling = Ruling {
    code: Code::D1,
    support: Support::List,
    basis: Basis::OwnRule,
    section: REGISTER,
    suppliers: &[Supplier::Service, Supplier::Municipality],
    closure: Some(Closure::Closed),
    conditions: &[Condition::NemLogin, Condition::DataRequest, Condition::OldAgreements],
    consequences: &[Lost::UserUnknown],
    conflicts: &[],
};

static D1: Ruling = LIST;

static D2: Ruling = Ruling::without_list(Code::D2, Support::NoList, Basis::OwnRule, REGISTER);

static D3: Ruling =
    Ruling { code: Code::D3, consequences: &[Lost::UserUnknown, Lost::UserIdsCollide], ..LIST };

static D4: Ruling = Ruling::without_list(Code::D4, Support::NotNeeded, Basis::OwnRule, SERVICES);

/// Nothing changes: the number is the same.
static D4_SAME: Ruling =
    Ruling::without_list(Code::D4, Support::NotNeeded, Basis::OwnRule, REGISTER);

static D5: Ruling = Ruling::without_list(
    Code::D5,
    Support::Unsupported,
    Basis::OwnRule,
    "Det er ikke muligt at få oprettet flere forvaltningsinstitutioner",
);

static D6: Ruling = Ruling {
    conditions: &[Condition::CorrectPlacement],
    ..Ruling::without_list(
        Code::D6,
        Support::Unsupported,
        Basis::OwnRule,
        "Manuel brugeroprettelse lukkes pr. 30.09.2019",
    )
};

/// Decided here: the source has services do nothing because the ids stay; a user id that changes is
/// another identity, whatever its number.
static D7: Ruling = Ruling { code: Code::D7, section: SERVICES, conditions: &[], ..LIST };
