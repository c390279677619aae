//! What is asked for.

use super::choices::Choice;
use super::realms::FillRealms;
use crate::identity::Side;
use crate::intake::fields::Mapping;
use crate::list::{List, Manifest};

/// Which proposals a person accepts.
#[derive(Clone, Copy, Debug, Default)]
pub enum Accept<'a> {
    /// None.
    #[default]
    Nothing,
    /// Those in which names are spelt otherwise, and nothing speaks against the pair.
    SpellingOnly,
    /// Those as well of which nothing but the name tells: to find the rule of an export by them, and
    /// not to write them.
    Names,
    /// Those of an edited file of candidates.
    These(&'a [Choice]),
}

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub struct FillRequest<'a> {
    /// The list.
    pub list: &'a List,
    /// Its manifest.
    pub manifest: Option<&'a Manifest>,
    /// The side that is filled.
    pub side: Side,
    /// The realms of what is filled in.
    pub realms: FillRealms<'a>,
    /// The school of the move, where that is known.
    pub brin: Option<&'a str>,
    /// The columns of the export that a person named.
    pub mapping: &'a Mapping,
    /// Which proposals are accepted.
    pub accept: Accept<'a>,
    /// The damaged cells of the list, as (row, agreed name of the column), in their order: a rule
    /// makes nothing of them.
    pub damaged: &'a [(u32, &'static str)],
}
