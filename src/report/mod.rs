//! Results as people and scripts read them: values in, text or data out. Nothing here opens a file or decides anything.

pub mod receipt;
mod rows;

pub use rows::ranges;
//! Results as text and data: pure exporters, from values into anything that can be written to.

mod escape;
mod findings;
mod findings_csv;
mod findings_text;
mod spans;

pub use escape::escape;
pub use findings::{FindingCounts, FindingEntry, FindingsJson, FindingsReport, ListFacts, Omitted, ShownValue};
