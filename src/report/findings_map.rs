//! A picture of where in the list the findings lie: a strip for each column, with a mark where
//! something was found.

use std::io::{self, Write};

use super::findings::FindingsReport;
use super::findings_html::html;
use crate::list::Format;
use crate::message::{Catalogue, Message};
use crate::rules::{Finding, Severity};

/// Into how many parts a list is cut: marks that would be thinner than a hair are drawn as one.
const PARTS: usize = 240;

/// The worst that was found in each part of a column.
type Strip = Vec<Option<Severity>>;

impl FindingsReport<'_> {
    /// Writes the picture; nothing where no finding names a row.
    pub(super) fn write_map(&self, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        let last = self
            .findings
            .iter()
            .filter_map(|finding| finding.rows.last())
            .max()
            .copied()
            .unwrap_or(0);
        if last == 0 {
            return Ok(());
        }
        let last = last.max(self.list.last_row.unwrap_or(0));
        writeln!(
            out,
            "<section class=\"map\">\n<h2>{}</h2>",
            html(&catalogue.text("report-html-map"))
        )?;
        let explained = Message::new("report-html-map-says").with("last", last);
        writeln!(out, "<p>{}</p>", html(&catalogue.render(&explained)))?;
        for (column, strip) in self.strips(last) {
            let name =
                column.map_or_else(|| catalogue.text("report-html-whole-row"), str::to_owned);
            write_strip(&name, &strip, out)?;
        }
        writeln!(out, "<div class=\"scale\"><span>1</span><span>{last}</span></div>\n</section>")
    }

    /// Makes the strips, in the order of the columns; whole rows come last.
    fn strips(&self, last: u32) -> Vec<(Option<&'static str>, Strip)> {
        let format = self.list.format.map(Format::of);
        let columns = format
            .map_or(&[][..], |format| format.columns)
            .iter()
            .map(|column| Some(column.header))
            .chain([None]);
        let strip = |column: Option<&'static str>| {
            let mut strip = vec![None; PARTS.min(last as usize)];
            let found = self.findings.iter().filter(|finding| finding.column == column);
            found.for_each(|finding| mark(&mut strip, finding, last));
            strip.iter().any(Option::is_some).then_some((column, strip))
        };
        columns.filter_map(strip).collect()
    }
}

fn mark(strip: &mut Strip, finding: &Finding, last: u32) {
    for row in &finding.rows {
        let part = (row.saturating_sub(1)) as usize * strip.len() / last as usize;
        if let Some(worst) = strip.get_mut(part) {
            // The worse severity sorts first.
            *worst = Some(worst.map_or(finding.severity, |known| known.min(finding.severity)));
        }
    }
}

fn write_strip(name: &str, strip: &Strip, out: &mut impl Write) -> io::Result<()> {
    let name = html(name);
    writeln!(out, "<div class=\"strip\"><span>{name}</span>")?;
    write!(
        out,
        "<svg viewBox=\"0 0 {} 10\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{name}\">",
        strip.len()
    )?;
    for (at, severity) in strip.iter().enumerate() {
        if let Some(severity) = severity {
            write!(
                out,
                "<rect class=\"{}\" x=\"{at}\" y=\"0\" width=\"1\" height=\"10\"/>",
                severity.as_str()
            )?;
        }
    }
    writeln!(out, "</svg></div>")
}
