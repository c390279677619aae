//! What a table file holds, before anybody knows what it means: records of cells, and what was odd
//! about the file.
//!
//! Readers fill one [`Record`] after another and hand it out by reference; nothing here opens a
//! file.

mod facts;
mod letters;
mod marked;
mod record;
mod unwrap;

pub use facts::{
    Damage, EventCounts, Facts, FileKind, FileProblem, Reading, SheetChoice, SheetName,
};
pub use letters::{column_letters, column_spans};
pub use marked::{as_copied, as_text, runs, unmarked};
pub use record::{Note, Record};
pub use unwrap::{is_marked, text_in, unwrapped};
