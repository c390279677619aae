//! Operations: values in, values out. Each file is one thing that a user asks for.

pub mod apply;
pub mod ids;
pub mod keyrings;
pub mod undo;
