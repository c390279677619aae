//! What is asked of a run: the list, and how it is to be applied.

use std::collections::BTreeMap;

use super::{Faulty, Limits, MinMatch, Mode, Moment, Removed, SavedPlan};
use crate::keyring::NewRun;
use crate::list::List;
use crate::message::Catalogue;
use crate::plan::Policy;
use crate::report::changes::ChangesReport;
use crate::rules::{Findings, Strictness};

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
