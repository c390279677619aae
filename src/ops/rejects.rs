//! Rejects: the rows that were held, as a list in the same format with columns more: a mark of whom
//! it concerns, why, room for a decision, and the row. Fit to be mended and applied again, or to
//! come back with decisions.

use std::collections::BTreeMap;
use std::io::Write;

use super::decisions;
use crate::list::List;
use crate::message::Catalogue;
use crate::report::receipt::Receipt;
use crate::rules::Findings;
use crate::tables::{CsvWriter, TableError};

/// Why each held row is held, in words, by row number.
pub type Reasons = BTreeMap<u32, String>;

/// Gathers the reasons of a receipt, and where the list was refused before any row was judged,
/// those of the findings.
#[must_use]
pub fn reasons(receipt: &Receipt, findings: &Findings, catalogue: &Catalogue) -> Reasons {
    let mut reasons = Reasons::new();
    for held in &receipt.held {
        for &row in &held.rows {
            reasons.entry(row).or_insert_with(|| held.message.clone());
        }
    }
    if receipt.held.is_empty() {
        for (code, rows) in findings.faulty() {
            let reason = catalogue.render(&crate::plan::Reason::Finding(code).message());
            for row in rows.iter() {
                reasons.entry(row).or_insert_with(|| reason.clone());
            }
        }
    }
    reasons
}

/// Writes the rows of a list that have a reason, as CSV, each with the mark of what a decision
/// about it rests on; returns how many.
///
/// # Errors
/// Those of `out`.
pub fn write(
    list: &List,
    (reasons, marks): (&Reasons, &BTreeMap<u32, String>),
    catalogue: &Catalogue,
    out: impl Write,
) -> Result<usize, TableError> {
    let mut writer = CsvWriter::new(out);
    let titles = [decisions::MARK, decisions::REASON, decisions::DECISION, decisions::ROW]
        .map(|key| catalogue.text(key));
    writer.record(
        list.format()
            .columns
            .iter()
            .map(|column| column.header)
            .chain(titles.iter().map(String::as_str)),
    )?;
    let mut count = 0;
    for row in list.rows() {
        if let Some(reason) = reasons.get(&row.number()) {
            let number = row.number().to_string();
            let mark = marks.get(&row.number()).map_or("", String::as_str);
            writer.record(row.written().chain([mark, reason.as_str(), "", &number]))?;
            count += 1;
        }
    }
    writer.finish()?;
    Ok(count)
}
