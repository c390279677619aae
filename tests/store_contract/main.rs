//! What every kind of store does, and does alike. A new kind joins in `support/stores.rs`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail where it stands")]

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
mod partial;
mod runs;
mod sessions;
#[allow(dead_code, reason = "each suite uses its part")]
#[path = "../support/stores.rs"]
mod stores;
mod sync;
mod told;
