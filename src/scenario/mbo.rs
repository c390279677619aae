//! M1–M3: the MBO table, as the agreement prints it.

use super::code::{Basis, Code, Supplier, Support};
use super::condition::ConditionKind as Condition;
use super::consequence::ConsequenceKind as Lost;
use super::place::Place;
use super::ruling::Ruling;
use crate::moves::{Closure, Delivery, FormatId, Sector};

/// List by the suppliers.
const S: &Ruling = &M1;
/// List by the suppliers and the school.
const SS: &Ruling = &M2;
/// Empty: not supported.
const NO: &Ruling = &M3;

/// *Verhuis Scenario's MBO*: a row is where the school comes from, a column where it goes, both in
/// the order of [`Place::all`].
#[rustfmt::skip]
static MATRIX: [[&Ruling; 6]; 6] = [
    //                      ECK   NON-ECK  ECK     NON-ECK  ECK         NON-ECK
    //                      ELO   ELO      distr.  distr.   NON-portal  NON-portal
    /* ECK ELO            */ [S,  NO,      S,      NO,      SS,         NO],
    /* NON-ECK ELO        */ [S,  NO,      S,      S,       SS,         SS],
    /* ECK distr.         */ [S,  NO,      S,      NO,      SS,         NO],
    /* NON-ECK distr.     */ [S,  S,       S,      NO,      SS,         NO],
    /* ECK NON-portal     */ [SS, NO,      SS,     NO,      SS,         NO],
    /* NON-ECK NON-portal */ [SS, NO,      SS,     NO,      SS,         NO],
];

/// Decides on a pair of MBO places; what is not in the table is not supported.
pub(super) fn ruling(from: Place, to: Place) -> &'static Ruling {
    let at = |place| Place::all(Sector::Mbo).iter().position(|known| *known == place);
    match (at(from), at(to)) {
        (Some(row), Some(column)) => MATRIX[row][column],
        _ => NO,
    }
}

/// Returns the format of a supported move: a school that joins the chain has no old identity there.
/// NON-ECK → NON-ECK, which the two datasets do not name, takes the longer one (decided here: its
/// old identity is known).
pub(super) fn format(from: Place, to: Place) -> FormatId {
    match (from.delivery, to.delivery) {
        (Delivery::NonEck, Delivery::Eck) => FormatId::MboEckOnboarding,
        _ => FormatId::MboIdpChange,
    }
}

const TABLE: &str = "Verhuis Scenario's MBO";

static M1: Ruling = Ruling {
    code: Code::M1,
    support: Support::List,
    basis: Basis::Matrix,
    section: TABLE,
    suppliers: &[Supplier::Suppliers],
    closure: Some(Closure::Closed),
    conditions: &[Condition::NothingActivated, Condition::CompletelyFilled],
    consequences: &[Lost::WithoutList, Lost::CountedTwice, Lost::Activated],
    conflicts: &["scenario-conflict-m1"],
};

static M2: Ruling = Ruling {
    code: Code::M2,
    support: Support::List,
    basis: Basis::Matrix,
    section: TABLE,
    suppliers: &[Supplier::Suppliers, Supplier::School],
    closure: Some(Closure::Closed),
    conditions: &[Condition::NothingActivated, Condition::CompletelyFilled],
    consequences: &[Lost::WithoutList, Lost::CountedTwice, Lost::Activated],
    conflicts: &[],
};

static M3: Ruling = Ruling {
    consequences: &[Lost::NothingCarried, Lost::CountedTwice],
    ..Ruling::without_list(Code::M3, Support::Unsupported, Basis::Matrix, TABLE)
};
