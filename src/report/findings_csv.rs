//! Findings as CSV: one line a finding.

use std::io::{self, Write};

use super::escape::escape;
use super::findings::FindingsReport;
use crate::grid::as_text;
use crate::message::{Catalogue, Lang, Message};
use crate::rules::all;

impl FindingsReport<'_> {
    /// Writes the findings as CSV, in UTF-8, with rows as numbers between spaces.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_csv(&self, lang: Lang, mut out: impl Write) -> io::Result<()> {
        let catalogue = self.catalogue(lang);
        let values = if self.values.is_some() { ",values" } else { "" };
        writeln!(out, "code,name,severity,rows,original_rows,column,message{values}")?;
        for finding in self.findings.iter() {
            let message = catalogue.render(&finding.message);
            write!(out, "{},{},{},", finding.code, finding.name, finding.severity.as_str())?;
            write!(out, "{},{},", numbers(&finding.rows), numbers(&finding.original_rows))?;
            write!(out, "{},{}", cell(finding.heading().unwrap_or_default()), cell(&message))?;
            if self.values.is_some() {
                let values = self
                    .values_of(finding)
                    .into_iter()
                    .map(|shown| shown.value)
                    .filter(|value| !value.is_empty());
                let values: Vec<String> = values.collect();
                write!(out, ",{}", cell(&values.join(" | ")))?;
            }
            writeln!(out)?;
        }
        self.write_omitted(catalogue, &mut out)
    }

    /// Writes a line for each rule of which not every finding was kept, with how many stand
    /// nowhere.
    fn write_omitted(&self, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        for (rule, count) in
            all().map(|rule| (rule, self.left_out(rule))).filter(|(_, count)| *count > 0)
        {
            let message =
                catalogue.render(&Message::new("report-more-findings").with("count", count));
            let values = if self.values.is_some() { ",\"\"" } else { "" };
            writeln!(
                out,
                "{},{},{},,,\"\",{}{values}",
                rule.code,
                rule.name,
                rule.severity.as_str(),
                cell(&message)
            )?;
        }
        Ok(())
    }
}

fn numbers(rows: &[u32]) -> String {
    rows.iter().map(u32::to_string).collect::<Vec<_>>().join(" ")
}

/// Quotes a cell, and keeps a spreadsheet from taking it for a formula.
pub(super) fn cell(text: &str) -> String {
    format!("\"{}\"", as_text(&escape(text)).replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn a_cell_is_quoted_and_is_never_a_formula() {
        assert_eq!(cell("a \"b\", c"), "\"a \"\"b\"\", c\"");
        assert_eq!(cell("=1+1"), "\"=\"\"=1+1\"\"\"");
        assert_eq!(cell("a\nb"), "\"a\\u{a}b\"");
    }
}
