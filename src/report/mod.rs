//! Results as people and scripts read them: values in, text or data out. Nothing here opens a file or decides anything.

pub mod receipt;
mod rows;

pub use rows::ranges;
