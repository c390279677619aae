//! What every kind of store does, and does alike. A new kind joins in `support/stores.rs`.

mod agreement;
mod alike;
mod around;
mod corrected;
mod folded;
mod forget;
mod import;
mod look_up;
mod partial;
mod runs;
mod sessions;
mod stories;
mod sync;
mod told;
