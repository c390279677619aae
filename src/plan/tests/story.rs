//! Random lives of a store: lists, versions, decisions, undo, what is forgotten, restored and
//! dropped, first logins.

use std::collections::BTreeSet;
use std::fmt;

use proptest::prelude::*;

use super::model::Pair;
use crate::plan::{OldKeyrings, OnCollision, Policy, State};

/// The ids of the lists.
pub(super) const LISTS: [&str; 3] = ["one", "two", "three"];

/// A step in the life of a store.
#[derive(Clone)]
pub(super) enum Step {
    /// A list is applied: which one, its rows, the person of each.
    Apply(u8, Vec<Pair>, Vec<Option<u8>>),
    /// The list before is applied once more.
    Again,
    /// A run is undone; in part, where something stands in the way and that is asked for.
    Undo(u8, bool),
    /// The journal forgets a list.
    Forget(u8),
    /// The keyrings are put back as they were some steps before, beside the journal.
    Restore(u8),
    /// The publisher's own export leaves out what is retired.
    DropRetired,
    /// Somebody logs in for the first time.
    Login(u8, char),
}

impl fmt::Debug for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Apply(list, pairs, people) => {
                write!(f, "{}", LISTS[*list as usize])?;
                pairs.iter().zip(people).try_for_each(|((was, wordt), person)| {
                    write!(
                        f,
                        " {was}>{wordt}{}",
                        person.map_or(String::new(), |person| person.to_string())
                    )
                })
            }
            Self::Again => write!(f, "again"),
            Self::Undo(back, in_part) => write!(f, "undo {back} {in_part}"),
            Self::Forget(list) => write!(f, "forget {}", LISTS[*list as usize]),
            Self::Restore(back) => write!(f, "restore {back}"),
            Self::DropRetired => write!(f, "drop retired"),
            Self::Login(profile, letter) => write!(f, "login {letter}{profile}"),
        }
    }
}

fn keyrings() -> impl Strategy<Value = Vec<(u8, char, State)>> {
    let keyring = (
        0u8..5,
        prop::char::range('a', 'h'),
        prop_oneof![4 => Just(State::Active), 1 => Just(State::Retired)],
    );
    prop::collection::vec(keyring, 0..10).prop_map(|mut keyrings| {
        let (mut active, mut seen) = (BTreeSet::new(), BTreeSet::new());
        keyrings.retain(|&(profile, letter, state)| {
            (state == State::Retired || active.insert(letter)) && seen.insert((profile, letter))
        });
        keyrings
    })
}

fn rows() -> impl Strategy<Value = (Vec<Pair>, Vec<Option<u8>>)> {
    let cell = || prop_oneof![12 => prop::char::range('a', 'h'), 1 => Just(' ')];
    let person = prop_oneof![3 => Just(None), 1 => (0u8..6).prop_map(Some)];
    prop::collection::vec(((cell(), cell()), person), 1..7)
        .prop_map(|rows| rows.into_iter().unzip())
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let apply =
        (0u8..3, rows()).prop_map(|(list, (pairs, people))| Step::Apply(list, pairs, people));
    let step = prop_oneof![
        8 => apply,
        3 => Just(Step::Again),
        2 => (0u8..4, any::<bool>()).prop_map(|(back, in_part)| Step::Undo(back, in_part)),
        1 => (0u8..3).prop_map(Step::Forget),
        1 => (0u8..3).prop_map(Step::Restore),
        1 => Just(Step::DropRetired),
        1 => (5u8..8, prop::char::range('a', 'h')).prop_map(|(profile, letter)| Step::Login(profile, letter)),
    ];
    prop::collection::vec(step, 2..8)
}

fn policies() -> impl Strategy<Value = Policy> {
    let on_collision = prop_oneof![Just(OnCollision::Skip), Just(OnCollision::TakeOver)];
    let olds =
        prop_oneof![Just(OldKeyrings::Keep), Just(OldKeyrings::Retire), Just(OldKeyrings::ByRealm)];
    (on_collision, olds).prop_map(|(on_collision, old)| Policy {
        on_collision,
        old,
        ..Policy::default()
    })
}

/// A store, and what happens to it.
#[derive(Clone)]
pub(super) struct Story {
    pub(super) keyrings: Vec<(u8, char, State)>,
    pub(super) steps: Vec<Step>,
    pub(super) policy: Policy,
    /// Whether profiles bear names.
    pub(super) is_named: bool,
}

impl fmt::Debug for Story {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { keyrings, steps, policy, is_named } = self;
        for (profile, letter, state) in keyrings {
            write!(f, "{letter}{profile}{} ", if *state == State::Active { "" } else { "!" })?;
        }
        write!(f, "| {steps:?} | {:?} {:?} named {is_named}", policy.on_collision, policy.old)
    }
}

pub(super) fn stories() -> impl Strategy<Value = Story> {
    let parts = (keyrings(), steps(), policies(), any::<bool>());
    parts.prop_map(|(keyrings, steps, policy, is_named)| Story {
        keyrings,
        steps,
        policy,
        is_named,
    })
}
