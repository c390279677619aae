//! What is asked of a run: the list, and how it is to be applied.

use std::collections::BTreeMap;

use super::{Moment, SavedPlan};
use crate::keyring::NewRun;
use crate::list::List;
use crate::message::Catalogue;
use crate::plan::Policy;
use crate::report::changes::ChangesReport;
use crate::rules::{Findings, Strictness};

/// Whether anything is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The plan is carried out.
    Change,
    /// The plan is shown.
    DryRun,
}

/// What happens to a list that is not clean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Faulty {
    /// It is refused whole.
    Refuse,
    /// Its clean components are applied, the others held.
    Hold,
}

/// How many rows the store must know.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MinMatch {
    /// At least one.
    Any,
    /// At least this share of the rows that have something to do, in percent.
    Percent(f64),
}

/// Whether the plan is reviewed before it is carried out.
#[derive(Clone, Copy, Debug, Default)]
pub enum Review<'a> {
    /// It is not.
    #[default]
    None,
    /// The plan is to be saved.
    Save,
    /// Exactly this plan is carried out, or nothing.
    Follow(&'a SavedPlan),
}

/// What happens where an earlier version linked pupils who are no longer in the list, or no longer
/// filled in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Removed {
    /// The run is refused: it would take those links back.
    #[default]
    Refuse,
    /// Those links are taken back.
    TakeBack,
}

/// How many keyrings may change at most; beyond that the list, the store or the move is probably a
/// wrong one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Limits {
    /// This many.
    pub changes: Option<u64>,
    /// This share of the profiles that the store has active keyrings of, in percent.
    pub share: Option<f64>,
    /// How many profiles of the old realms no row may name, in percent of all that have an active
    /// keyring of them.
    pub left_behind: Option<f64>,
}

/// Whether the plan is carried out in another database, which the tool does not speak to; the store
/// is an export of it.
#[derive(Clone, Copy, Debug, Default)]
pub enum Elsewhere<'a> {
    /// It is not.
    #[default]
    No,
    /// It is to be: the changes are told.
    Tell,
    /// It was, by a file of changes that is known as this.
    Done(&'a ChangesReport),
}

/// A list, and how it is to be applied.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// The list.
    pub list: &'a List,
    /// What the checks found.
    pub findings: &'a Findings,
    /// What is known of the run: ids, digests, time. The counts are filled in here.
    pub run: NewRun,
    /// What the publisher decided beforehand; the faulty rows are filled in here.
    pub policy: Policy,
    /// What the rows that are decided of rested on when they were held, as far as that is known.
    pub marks: BTreeMap<u32, String>,
    /// What happens to a list that is not clean.
    pub faulty: Faulty,
    /// Whether warnings of the check refuse the run.
    pub strictness: Strictness,
    /// How many rows the store must know.
    pub min_match: MinMatch,
    /// What happens to links of an earlier version that this one lacks.
    pub removed: Removed,
    /// How many keyrings may change.
    pub limits: Limits,
    /// Whether the plan is reviewed before it is carried out.
    pub review: Review<'a>,
    /// Whether the plan is carried out in another database.
    pub elsewhere: Elsewhere<'a>,
    /// The move's realms, old and new: by them a collision with another school is told.
    pub realms: Vec<&'a str>,
    /// The old ones of them: by them it is told who is left behind.
    pub old_realms: Vec<&'a str>,
    /// When the list is to be applied, and what day it is.
    pub moment: Moment,
    /// Whether anything is changed.
    pub mode: Mode,
    /// The language of reasons in the receipt.
    pub catalogue: &'a Catalogue,
}
