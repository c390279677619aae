//! The status as CSV: a line for each list and publisher.

use std::io::{self, Write};

use super::StatusReport;
use crate::report::findings_csv::cell;

impl StatusReport {
    /// Writes the lines, in UTF-8; words and columns are those of the JSON.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_csv(&self, out: &mut impl Write) -> io::Result<()> {
        writeln!(
            out,
            "publisher,school,brin,list_id,versions,sent,deadline,state,done,undone,days_late,rows,linked,unknown,held,late_since,earlier_days_late,unfilled,other_rows"
        )?;
        for entry in self.latest() {
            let text = |text: &Option<String>| cell(text.as_deref().unwrap_or_default());
            let number =
                |number: Option<u32>| number.map_or_else(String::new, |number| number.to_string());
            let versions = entry.versions.iter().map(u32::to_string).collect::<Vec<_>>().join(" ");
            write!(
                out,
                "{},{},{},{},",
                cell(&entry.publisher),
                cell(&entry.school),
                cell(&entry.brin),
                cell(&entry.list_id)
            )?;
            write!(
                out,
                "{versions},{},{},{},",
                cell(&entry.sent),
                text(&entry.deadline),
                entry.state.word()
            )?;
            write!(
                out,
                "{},{},{},{},",
                text(&entry.done),
                text(&entry.undone),
                entry.days_late,
                entry.rows
            )?;
            writeln!(
                out,
                "{},{},{},{},{},{},{}",
                number(entry.linked),
                number(entry.unknown),
                number(entry.held),
                text(&entry.late_since),
                entry.earlier.iter().map(|earlier| earlier.days_late).max().unwrap_or(0),
                entry.unfilled,
                text(&entry.other_rows)
            )?;
        }
        Ok(())
    }
}
