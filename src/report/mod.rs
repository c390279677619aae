//! Results as people and scripts read them: values in, text or data out. Nothing here opens a file or decides anything.

pub mod around;
mod calendar_file;
mod escape;
pub mod fill;
mod findings;
mod findings_csv;
mod findings_html;
mod findings_map;
mod findings_text;
pub mod history;
pub mod log;
pub mod merge;
mod overview;
pub mod receipt;
mod rule_lines;
mod scenario;
mod source_warning;
mod spans;
pub mod status;
mod steps;
pub mod sync;
mod table;
pub mod undo;
pub mod verify;
mod warnings;
mod wrap;

pub use calendar_file::write_calendar;
pub use escape::escape;
pub use findings::{FindingCounts, FindingEntry, FindingsJson, FindingsReport, ListFacts, Omitted, ShownValue};
pub use overview::{OverviewReport, write_markdown, write_overview};
pub use rule_lines::RuleLine;
pub use scenario::{MatrixReport, Met, NeedsReport, ScenarioReport, StatementReport, Unknown, VerdictReport, write_matrix, write_verdict};
pub use source_warning::SourceWarning;
pub use spans::ranges;
pub use steps::{PlanReport, Planned, SourceReport, StepReport, StepsReport, write_steps};
pub use warnings::Warned;
