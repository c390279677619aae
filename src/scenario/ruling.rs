//! What a rule decides, as data: the part of a verdict that no date or file changes.

use super::code::{Basis, Code, Supplier, Support};
use super::condition::ConditionKind;
use super::consequence::ConsequenceKind;
use crate::message::Message;
use crate::moves::Closure;

/// What a rule decides.
#[derive(Debug, PartialEq, Eq)]
pub struct Ruling {
    /// The rule's code.
    pub code: Code,
    /// What the move gets.
    pub support: Support,
    /// What kind of text it rests on.
    pub basis: Basis,
    /// The section of the agreement, or the sections where two must be read together.
    pub section: &'static str,
    /// Who supplies the list; nobody where there is none.
    pub suppliers: &'static [Supplier],
    /// Whether the list's rows are fixed; none where there is no list.
    pub closure: Option<Closure>,
    /// What must hold.
    pub conditions: &'static [ConditionKind],
    /// What is lost, or will happen.
    pub consequences: &'static [ConsequenceKind],
    /// Entries of the catalogue: where the agreement contradicts itself and a choice was made.
    pub conflicts: &'static [&'static str],
}

impl Ruling {
    /// Returns the entry of the catalogue that says what the section is to the rule: what it rests
    /// on, or where the rule is this tool's own, no more than what it starts from.
    #[must_use]
    pub fn rests_on(&self) -> &'static str {
        // The neighbours have sources of their own.
        if self.code.as_str().starts_with(['H', 'D']) {
            "scenario-rests-on-source"
        } else if self.basis == Basis::OwnRule {
            "scenario-rests-on-own"
        } else {
            "scenario-rests-on"
        }
    }

    /// Tells whether identities change: with ECK iDs that stay, or where neither user ids nor realms
    /// change, they do not.
    #[must_use]
    pub const fn changes_identities(&self) -> bool {
        !matches!(self.code, Code::G1 | Code::G2)
    }

    /// Returns the entry of the catalogue that says the verdict in one sentence.
    #[must_use]
    pub const fn summary(&self) -> &'static str {
        match self.code {
            Code::G1 => "scenario-verdict-g1",
            Code::G2 => "scenario-verdict-g2",
            Code::G3 => "scenario-verdict-g3",
            Code::G4 => "scenario-verdict-g4",
            Code::G5 => "scenario-verdict-g5",
            Code::V1 => "scenario-verdict-v1",
            Code::V2 => "scenario-verdict-v2",
            Code::V3 => "scenario-verdict-v3",
            Code::V4 => "scenario-verdict-v4",
            Code::V5 => "scenario-verdict-v5",
            Code::V6 => "scenario-verdict-v6",
            Code::V7 => "scenario-verdict-v7",
            Code::V8 => "scenario-verdict-v8",
            Code::V9 => "scenario-verdict-v9",
            Code::V10 => "scenario-verdict-v10",
            Code::M1 => "scenario-verdict-m1",
            Code::M2 => "scenario-verdict-m2",
            Code::M3 => "scenario-verdict-m3",
            Code::H1 => "scenario-verdict-h1",
            Code::H2 => "scenario-verdict-h2",
            Code::H3 => "scenario-verdict-h3",
            Code::H4 => "scenario-verdict-h4",
            Code::H5 => "scenario-verdict-h5",
            Code::H6 => "scenario-verdict-h6",
            Code::H7 => "scenario-verdict-h7",
            Code::D1 => "scenario-verdict-d1",
            Code::D2 => "scenario-verdict-d2",
            Code::D3 => "scenario-verdict-d3",
            Code::D4 => "scenario-verdict-d4",
            Code::D5 => "scenario-verdict-d5",
            Code::D6 => "scenario-verdict-d6",
            Code::D7 => "scenario-verdict-d7",
        }
    }

    /// Returns who supplies what, in one sentence; none where there is no list.
    #[must_use]
    pub fn supply(&self) -> Option<Message> {
        Some(Message::new(match self.code {
            Code::V4 => "scenario-supply-v4",
            Code::V5 => "scenario-supply-v5",
            Code::V6 | Code::V9 => "scenario-supply-elo",
            Code::V7 | Code::V8 | Code::V10 => "scenario-supply-coordinated",
            Code::M1 => "scenario-supply-suppliers",
            Code::M2 => "scenario-supply-suppliers-and-school",
            Code::G5 => "scenario-supply-eck",
            Code::H1 | Code::H2 | Code::H5 | Code::H7 => "scenario-supply-esi",
            Code::D1 | Code::D3 => "scenario-supply-unilogin",
            Code::D7 => "scenario-supply-unilogin-users",
            _ => return None,
        }))
    }

    /// A ruling without a list, to be completed by what it brings about.
    pub(super) const fn without_list(
        code: Code,
        support: Support,
        basis: Basis,
        section: &'static str,
    ) -> Self {
        Self {
            code,
            support,
            basis,
            section,
            suppliers: &[],
            closure: None,
            conditions: &[],
            consequences: &[],
            conflicts: &[],
        }
    }
}

/// Whether old and new realms are known to be one set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RealmSet {
    /// They are the same.
    Same,
    /// They differ, or are not known.
    Different,
}

/// What is known of identities outside the agreement: whether anything of them changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ids {
    /// Realms and user ids stay.
    Stay,
    /// The realms stay, and the user ids within them change.
    ChangeWithin,
    /// The realms change, or are not known.
    Move,
}

impl Ids {
    pub(super) const fn of(realms: RealmSet, user_ids_change: bool) -> Self {
        match (realms, user_ids_change) {
            (RealmSet::Different, _) => Self::Move,
            (RealmSet::Same, true) => Self::ChangeWithin,
            (RealmSet::Same, false) => Self::Stay,
        }
    }
}
