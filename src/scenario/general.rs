//! G1–G4: the rules that come before either sector's own.

use super::code::{Basis, Code, Support};
use super::place::Place;
use super::ruling::Ruling;
use super::{mbo, vo};
use crate::moves::{Conditions, Delivery, Sector};

static G1: Ruling = Ruling::without_list(Code::G1, Support::NotNeeded, Basis::GeneralRule, "Inleiding");

static G2: Ruling = Ruling::without_list(Code::G2, Support::NotNeeded, Basis::GeneralRule, "Wanneer spreken we van een IdP wijziging?");

static G3: Ruling = Ruling {
    consequences: &["scenario-consequence-new-profiles"],
    ..Ruling::without_list(Code::G3, Support::NoList, Basis::GeneralRule, "Was – worden")
};

static G4: Ruling = Ruling {
    consequences: &["scenario-consequence-calamity"],
    ..Ruling::without_list(Code::G4, Support::NoList, Basis::GeneralRule, "Wijzigingen bij calamiteiten")
};

/// Whether old and new realms are known to be one set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RealmSet {
    /// They are the same.
    Same,
    /// They differ, or are not known.
    Different,
}

/// Decides on a move; the first rule that applies wins.
pub(super) fn decide(sector: Sector, from: Place, to: Place, circumstances: &Conditions, realms: RealmSet) -> &'static Ruling {
    if circumstances.eck_id_ordering {
        return &G1;
    }
    if realms == RealmSet::Same && !circumstances.user_ids_change {
        return &G2;
    }
    if !circumstances.running_licences && !circumstances.history && !switches_credit(from, to) {
        return &G3;
    }
    let ruling = match sector {
        Sector::Vo => vo::ruling(from, to),
        Sector::Mbo => mbo::ruling(from, to),
    };
    if circumstances.calamity && ruling.support == Support::List { &G4 } else { ruling }
}

/// ELF ↔ ILF: the one switch that the agreement leaves out even where nothing is carried over (*Was – worden*).
fn switches_credit(from: Place, to: Place) -> bool {
    matches!((from.delivery, to.delivery), (Delivery::Elf, Delivery::Ilf) | (Delivery::Ilf, Delivery::Elf))
}
