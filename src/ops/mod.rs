//! Operations: values in, values out. Each file is one thing that a user asks for.

pub mod apply;
pub mod ids;
pub mod keyrings;
pub mod undo;
//! Operations: one file or folder each, values in and values out. Only here do the rooms below meet.

pub mod decrypt;
pub mod encrypt;
pub mod keygen;
//! One file per operation: values in, values out. An operation opens files and stores through the rooms below, and knows no terminal.

mod check;
mod open;

pub use check::{CheckReport, Checked, check, unreadable};
pub use open::{OpenError, OpenOptions, OpenedList, open_bytes, open_list};
