//! Planning: a list and what a store holds become a [`Plan`], a value that can be printed, counted and carried out.
//!
//! A list is a graph: each row is an edge from its old identity to its new one. All rows are judged against the store **as it was before the
//! run**, so that swaps, chains and cycles come out right and no order of rows matters. What hangs together (a component) is linked whole or
//! held whole. Nothing here opens a store: it hands over a [`Snapshot`], and later takes the [`Change`]s.

mod acquaintance;
mod changes;
mod components;
mod correction;
mod hash;
mod identities;
mod judge;
mod lookout;
mod outcome;
mod people;
mod policy;
mod rows;
mod snapshot;
mod undo;
mod vicinity;

pub use changes::{Action, Change, Template};
pub use identities::{Identities, IdentityNo};
pub use judge::Judge;
pub use lookout::Seen;
pub use outcome::{Counts, Held, Orphaned, Outcome, Plan, Reason};
pub use people::{PeopleFinder, PersonKey};
pub use policy::{Decision, OldKeyrings, OnCollision, OnOtherPerson, Policy};
pub use rows::is_unfilled;
pub use snapshot::{Earlier, Gives, Holding, KeyringNo, Link, ProfileNo, Profiles, Snapshot, State};
pub use undo::{Blocked, Deed, Done, UndoPlan, UndoStep};
pub use vicinity::{Elsewhere, Left, Neighbour, Vicinity};
