//! Writing a list as CSV.

use std::io::Write;

use super::error::TableError;
use crate::list::List;

/// Writes a list as CSV: the agreed names in one header row, commas, quotes where they are needed, UTF-8 without a mark, and line feeds.
///
/// # Errors
/// Where `out` fails.
pub fn write_csv(list: &List, out: impl Write) -> Result<(), TableError> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(out);
    writer.write_record(list.format().columns.iter().map(|column| column.header))?;
    for row in list.rows() {
        writer.write_record(row.cells())?;
    }
    writer.flush()?;
    Ok(())
}
