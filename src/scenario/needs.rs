//! What a step or a condition needs of a move to make sense there, and what a move has of it.

use super::place::Place;
use crate::moves::{Delivery, IdpKind, Move};

/// Something that a step or a condition is about: where the move has none of it, it falls away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Need {
    /// A was–wordt list.
    List,
    /// Credits on the person (ELF): the order identity is matched with the portal identity before
    /// use.
    PreMatch,
    /// Such a match from before the move.
    OldPreMatch,
    /// Another realm or portal than before: a new record in the Central Registration, a new link.
    NewRealm,
    /// A realm or portal that goes: a record to set to inactive, a link to phase out.
    OldRealm,
    /// An environment in which pupils logged in before; activation codes have none.
    OldPortal,
    /// Identities that change: with an ECK iD that stays, or where user ids and realms stay, a
    /// portal may be another one while they do not.
    NewIdentity,
    /// A portal or IdP before or after the move: between activation codes there is none, and so no
    /// realm, no record, and nothing for Kennisnet.
    Portal,
    /// Identities, a realm or a portal that change: what is passed on in the chain.
    Change,
}

impl Need {
    /// Every need, in a fixed order.
    pub const ALL: [Self; 9] = [
        Self::List,
        Self::PreMatch,
        Self::OldPreMatch,
        Self::NewRealm,
        Self::OldRealm,
        Self::OldPortal,
        Self::NewIdentity,
        Self::Portal,
        Self::Change,
    ];

    /// Returns the word that reports use.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::PreMatch => "pre-match",
            Self::OldPreMatch => "old-pre-match",
            Self::NewRealm => "new-realm",
            Self::OldRealm => "old-realm",
            Self::OldPortal => "old-portal",
            Self::NewIdentity => "new-identity",
            Self::Portal => "portal",
            Self::Change => "change",
        }
    }
}

/// What a move has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::struct_excessive_bools, reason = "each answers one question about the move")]
pub struct Features {
    /// It gets a list.
    pub list: bool,
    /// It is made with credits on the person before and after.
    pub pre_match: bool,
    /// It was made so before.
    pub old_pre_match: bool,
    /// It brings a new realm or portal.
    pub new_realm: bool,
    /// It leaves an old realm or portal behind.
    pub old_realm: bool,
    /// Pupils logged in somewhere before.
    pub old_portal: bool,
    /// Identities change.
    pub new_identity: bool,
    /// Pupils log in somewhere before or after.
    pub portal: bool,
    /// The ECK iDs themselves change, or come in place of another scheme.
    pub eck_ids: bool,
    /// They come in place of another scheme.
    pub eck_ids_instead: bool,
    /// Day-care: the institution governs itself.
    pub self_governing: bool,
}

impl Features {
    /// Returns what a move between two places has, of which only that is known.
    pub(super) fn of_places(from: Place, to: Place, list: bool) -> Self {
        let is_elf = |place: Place| place.delivery == Delivery::Elf;
        let has_portal = |place: Place| place.kind != IdpKind::Codes;
        Self {
            list,
            pre_match: is_elf(from) && is_elf(to),
            old_pre_match: is_elf(from) && is_elf(to),
            new_realm: has_portal(to),
            old_realm: has_portal(from),
            old_portal: has_portal(from),
            new_identity: true,
            portal: has_portal(from) || has_portal(to),
            eck_ids: false,
            eck_ids_instead: false,
            self_governing: false,
        }
    }

    /// Returns what a move has, of which its file tells more than its places do.
    pub(super) fn of_move(self, moved: &Move) -> Self {
        let is_elsewhere = !moved.stays_within_its_portal();
        Self {
            self_governing: moved.file.conditions.self_governing,
            new_realm: self.new_realm && is_elsewhere,
            old_realm: self.old_realm && is_elsewhere,
            ..self
        }
    }

    /// Tells whether only user ids change, and the portal stays what it is.
    #[must_use]
    pub const fn is_renumbering(&self) -> bool {
        self.old_portal && !self.new_realm && !self.old_realm && !self.eck_ids
    }

    /// Tells whether something is frozen: an environment with identities that change.
    #[must_use]
    pub const fn is_frozen(&self) -> bool {
        self.old_portal && self.new_identity
    }

    /// Tells whether the move has what is needed.
    #[must_use]
    pub const fn has(&self, need: Need) -> bool {
        match need {
            Need::List => self.list,
            Need::PreMatch => self.pre_match,
            Need::OldPreMatch => self.old_pre_match,
            Need::NewRealm => self.new_realm,
            Need::OldRealm => self.old_realm,
            Need::OldPortal => self.old_portal,
            Need::NewIdentity => self.new_identity,
            Need::Portal => self.portal,
            Need::Change => self.new_identity || self.new_realm || self.old_realm,
        }
    }

    /// Tells whether the move has all that is needed.
    #[must_use]
    pub fn have(&self, needs: &[Need]) -> bool {
        needs.iter().all(|need| self.has(*need))
    }
}
