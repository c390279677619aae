//! Results as people and scripts read them: values in, text or data out. Nothing here opens a file
//! or decides anything.

mod about;
pub mod around;
mod calendar_file;
pub mod changes;
mod clash;
mod escape;
mod esi;
pub mod fill;
pub mod fill_rule;
mod findings;
mod findings_csv;
mod findings_html;
mod findings_map;
mod findings_text;
pub mod history;
mod letter;
pub mod log;
mod markdown;
mod matrix;
pub mod merge;
mod numbers;
mod overview;
mod plain;
mod planned;
pub mod receipt;
mod rule_lines;
mod scenario;
mod source_warning;
mod spans;
pub mod status;
mod steps;
pub mod sync;
mod table;
mod targets;
pub mod undo;
pub mod verify;
mod warnings;
mod wrap;

pub use about::About;
pub use calendar_file::{has_events, told_apart_by_days, write_calendar};
pub use clash::{ClashReport, DayReport};
pub use escape::escape;
pub use esi::{EsiCheckReport, EsiFinding, EsiMakeReport, EsiTold};
pub use findings::{
    FindingCounts, FindingEntry, FindingsJson, FindingsReport, ListFacts, Omitted, ShownValue,
};
pub use markdown::rendered_markdown;
pub use matrix::write_matrix;
pub use numbers::{Merger, NumbersCounts, NumbersReport};
pub use overview::{OverviewReport, write_markdown, write_overview};
pub use plain::plain_advice;
pub use planned::Planned;
pub use rule_lines::RuleLine;
pub use scenario::{
    MatrixReport, Met, NeedsReport, ScenarioReport, StatementReport, Unknown, VerdictReport,
    write_institution, write_verdict,
};
pub use source_warning::SourceWarning;
pub use spans::{named_rows, ranges, titles};
pub use steps::{PlanReport, SourceReport, StepReport, StepsReport, write_steps};
pub use targets::write_targets;
pub use warnings::Warned;
pub use wrap::{page, paragraph, set_width};
