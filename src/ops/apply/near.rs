//! Why a store knows so few rows of a list: what it holds that almost is what the list asks for.

use crate::identity::{NearKind, Side};
use crate::message::Message;
use crate::report::around::NearReport;

/// Fewer than one in so many explain nothing.
const ONE_IN: usize = 10;

/// What a store holds instead of the old identities of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearMiss {
    count: usize,
    kind: NearKind,
    realm: Option<String>,
}

impl NearMiss {
    /// Takes what explains most of a list of so many rows; none where that is little.
    pub(in crate::ops) fn of(near: &[NearReport], rows: usize) -> Option<Self> {
        let old = near.iter().filter(|near| near.side == Side::Was.to_string());
        let most = old
            .max_by_key(|near| near.rows.len())
            .filter(|near| near.rows.len() * ONE_IN >= rows)?;
        Some(Self { count: most.rows.len(), kind: most.kind, realm: most.realm.clone() })
    }

    pub(super) fn message(&self) -> Message {
        let key = match self.kind {
            NearKind::OtherRealm => "near-other-realm",
            NearKind::NoRealm => "near-no-realm",
            _ => "near-looks",
        };
        Message::new(key)
            .with("count", self.count)
            .with("realm", self.realm.as_deref().unwrap_or("–"))
    }
}
