//! What is matched, and what joins a row and an account.

use std::cell::OnceCell;

use super::accounts::Accounts;
use super::crowd::Crowd;
use super::evidence::Tier;
use super::keys::StrongKeys;
use super::known::KnownIdentities;
use super::numbers::Numbers;
use super::reason::{Weakness, Weaknesses};
use crate::list::List;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Edge {
    pub(super) tier: Tier,
    /// Its place within the tier, the best first.
    pub(super) rank: u8,
    pub(super) row: u32,
    pub(super) account: u32,
    pub(super) weak: Weaknesses,
}

impl Edge {
    /// Tells whether the pair is certain enough to be filled in unasked.
    pub(super) fn is_certain(&self) -> bool {
        self.tier.is_certain() && !self.weak.has(Weakness::HalfAddress)
    }
}

/// Rows and accounts on their way to each other.
pub(super) struct Matching<'a> {
    pub(super) list: &'a List,
    pub(super) accounts: &'a Accounts,
    pub(super) numbers: Numbers<'a>,
    pub(super) known: KnownIdentities,
    pub(super) numbers_join: bool,
    pub(super) found: Vec<Found>,
    pub(super) taken: Vec<bool>,
    /// Rows and accounts of certain pairs, which are nobody else's; others that are taken may be.
    pub(super) certain: (Vec<bool>, Vec<bool>),
    pub(super) strong: StrongKeys,
    pub(super) crowd: OnceCell<Crowd>,
    pub(super) locations_tell: OnceCell<bool>,
}

/// What came of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Found {
    /// No account.
    #[default]
    Nothing,
    /// The account that holds what the row has been filled with.
    Claimed(u32),
    /// One account, for certain.
    Exact(u32, Tier, Weaknesses),
    /// One account, with doubts.
    Weak(u32, Weaknesses),
    /// One account, of which there is nothing to fill in.
    Unusable(u32),
    /// More than one account, or an account that fits more than one row.
    Ambiguous(Vec<u32>),
}
