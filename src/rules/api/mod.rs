//! What a rule sees and says: the words that the families have in common. It knows of no family, no
//! registry and no engine.

mod baseline;
mod check;
mod draft;
mod finding;
mod findings;
mod meta;
mod sink;
mod subject;
mod view;

pub use baseline::Baseline;
pub(crate) use check::{
    AlikeCheck, CellCheck, Check, ComparisonCheck, CountsCheck, DefectCheck, LinkedCheck,
    ListCheck, NoteCheck, Registered, RowCheck, SharedCheck, SubjectCheck, rule,
};
pub(crate) use draft::Draft;
pub use finding::{Finding, Severity, Strictness};
pub use findings::{Counts, Findings, RowSet};
pub use meta::Rule;
pub(crate) use sink::{Collector, Sink};
pub use subject::{Options, Subject, Unfilled};
pub(crate) use view::{Cell, Comparison, Link, Place, RowContext, Scope};
