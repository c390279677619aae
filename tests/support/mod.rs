//! What tests share.

#![allow(dead_code, reason = "each of the two suites uses its part")]

pub(crate) mod bench;
pub(crate) mod circles;
pub(crate) mod desk;
pub(crate) mod fuzz;
pub(crate) mod hostile;
pub(crate) mod keys;
pub(crate) mod paths;
pub(crate) mod postgres;
pub(crate) mod programs;
pub(crate) mod random;
pub(crate) mod source;
pub(crate) mod stores;
pub(crate) mod third_party;
pub(crate) mod waiting;
