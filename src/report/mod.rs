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
//! Results as text for people and as data for scripts. Everything here writes into an `impl Write`: no file, no terminal, no clock.

mod calendar_file;
mod scenario;
mod steps;
mod table;
mod wrap;

pub use calendar_file::write_calendar;
pub use scenario::{MatrixReport, ScenarioReport, VerdictReport, write_matrix, write_verdict};
pub use steps::{StepReport, StepsReport, write_steps};
