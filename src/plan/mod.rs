//! Planning: a list and what a store holds become a [`Plan`], a value that can be printed, counted
//! and carried out.
//!
//! A list is a graph: each row is an edge from its old identity to its new one. All rows are judged
//! against the store **as it was before the run**, so that swaps, chains and cycles come out right
//! and no order of rows matters. What hangs together (a component) is linked whole or held whole.
//! Nothing here opens a store: it hands over a [`Snapshot`], and later takes the [`Change`]s.

mod acquaintance;
mod case;
mod changes;
mod checks;
mod components;
mod correction;
mod faults;
mod hash;
mod hearsay;
mod held;
mod history;
mod holdings;
mod households;
mod identities;
mod links;
mod lookout;
mod outcome;
mod owners;
mod people;
mod planner;
mod policy;
mod profiles;
mod reading;
mod readings;
mod reasons;
mod returned;
mod rewind;
mod rows;
mod snapshot;
mod telling;
mod undo;
mod vicinity;

#[cfg(test)]
mod tests;

pub use changes::{Change, ChangeKind};
pub use checks::Place;
pub use hearsay::Hearsay;
pub use history::{EarlierChange, Gives, JournalEntry, Past};
pub use holdings::{Holding, IdentityNo, KeyringNo, State};
pub use households::Crowds;
pub use identities::Identities;
pub use lookout::Seen;
pub use outcome::{Counts, Held, Orphaned, Outcome, Plan, Reason};
pub use people::{PeopleFinder, PersonKey};
pub use planner::Planner;
pub use policy::{Decision, Holds, OldKeyrings, OnCollision, OnOtherPerson, Policy, Terms};
pub use profiles::{ProfileNo, Profiles};
pub use returned::{ToldChange, returned};
pub use rows::is_unfilled;
pub use snapshot::Snapshot;
pub use undo::{AppliedChange, Blocked, Revert, UndoPlan};
pub use vicinity::{Elsewhere, Left, Neighbour, Vicinity};
