//! What every kind of store does, and does alike. A new kind joins in `support/stores.rs`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail where it stands"
)]

mod agreement;
mod alike;
mod around;
#[allow(dead_code, reason = "each suite uses its part")]
#[path = "../support/bench.rs"]
mod bench;
mod corrected;
mod forget;
mod import;
mod look_up;
#[allow(dead_code, reason = "the planner's own tests use all of it")]
#[path = "../../src/plan/tests/model.rs"]
mod model;
mod partial;
#[path = "../support/random.rs"]
mod random;
mod runs;
mod sessions;
#[allow(dead_code, reason = "each suite uses its part")]
#[path = "../support/stores.rs"]
mod stores;
mod stories;
#[path = "../../src/plan/tests/story.rs"]
mod story;
mod sync;
mod told;

// The store in memory and the stories speak of the crate from inside.
use waswordt::{identity, list, moves, person, plan};
