//! Operations: values in, values out. Each file is one thing that a user asks for.

pub mod apply;
pub mod ids;
pub mod keyrings;
pub mod undo;
//! Operations: one file or folder each, values in and values out. Only here do the rooms below meet.

pub mod decrypt;
pub mod encrypt;
pub mod keygen;
