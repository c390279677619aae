//! Operations: values in, values out. Each file is one thing that a user asks for; only here do the
//! rooms below meet.

mod annotate;
pub mod apply;
mod around;
mod check;
pub mod decisions;
pub mod decrypt;
pub mod encrypt;
pub mod esi;
pub mod fill;
pub mod fix;
pub mod forget;
mod gate;
pub mod generate;
mod given;
pub mod history;
pub mod ids;
pub mod inspect;
pub mod journal;
pub mod keygen;
pub mod keyrings;
pub mod limits;
pub mod merge;
pub mod rejects;
pub mod renumber;
pub mod safeguards;
mod spellings;
pub mod status;
pub mod sync;
pub mod targets;
pub mod trust;
pub mod undo;
pub mod verify;

pub use crate::intake::{
    ListSource, OpenError, OpenOptions, OpenedList, is_surely_none, open_bytes, open_list,
};
pub use annotate::{Annotated, Annotation, annotate};
pub use check::{CheckReport, Checked, check, unreadable};
pub use gate::{NoList, gate};
pub use given::{Form, Given, Input};
