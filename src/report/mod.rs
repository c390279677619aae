//! Results as people and scripts read them: values in, text or data out. Nothing here opens a file or decides anything.

mod escape;
mod findings;
mod findings_csv;
mod findings_text;
pub mod log;
pub mod receipt;
mod spans;

pub use escape::escape;
pub use findings::{FindingCounts, FindingEntry, FindingsJson, FindingsReport, ListFacts, Omitted, ShownValue};
pub use spans::ranges;
