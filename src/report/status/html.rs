//! The status as one page of HTML, without scripts and without anything from elsewhere.

use std::io::{self, Write};

use super::{StatusEntry, StatusReport, StatusState, count, shown};
use crate::message::{Catalogue, Message};
use crate::report::findings_html::{html, page_head};
use crate::report::targets::write_targets;

/// The columns, of which a narrow screen shows each on a line of its own, with its name.
const COLUMNS: [&str; 9] = [
    "status-publisher",
    "status-school",
    "status-list",
    "status-sent",
    "status-deadline",
    "status-state",
    "status-linked",
    "status-unknown",
    "status-held",
];

impl StatusReport {
    /// Writes the page.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_html(&self, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        let title = self.title(catalogue);
        page_head(&title, catalogue.lang(), out)?;
        writeln!(out, "<h1>{}</h1>", html(&title))?;
        self.write_calls(catalogue, out)?;
        let names = COLUMNS.map(|key| html(&heading(&catalogue.text(key))));
        let head = names.each_ref().map(|name| format!("<th>{name}</th>")).concat();
        writeln!(out, "<table class=\"status\">\n<tr>{head}</tr>")?;
        for entry in self.latest() {
            let cells = entry.columns(catalogue);
            let cells = names.iter().zip(&cells).map(|(name, cell)| {
                format!("<td data-name=\"{name}\"><span>{}</span></td>", lines_of(cell))
            });
            writeln!(out, "<tr class=\"{}\">{}</tr>", entry.class(), cells.collect::<String>())?;
        }
        writeln!(out, "</table>")?;
        for line in self.lines(catalogue) {
            writeln!(out, "<p>{}</p>", html(&line))?;
        }
        if let Some(targets) = &self.targets {
            let mut text = Vec::new();
            write_targets(targets, catalogue, &mut text)?;
            let text = String::from_utf8_lossy(&text);
            let lines: Vec<String> = text.lines().map(html).collect();
            writeln!(out, "<pre>{}</pre>", lines.join("\n"))?;
        }
        writeln!(out, "</body>\n</html>")
    }

    fn write_calls(&self, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        if self.calls.is_empty() {
            return writeln!(
                out,
                "<p class=\"sum\">{}</p>",
                html(&catalogue.text("status-no-calls"))
            );
        }
        writeln!(out, "<p class=\"sum\">{}</p>\n<ul>", html(&catalogue.text("status-calls")))?;
        for call in &self.calls {
            for list in &call.lists {
                let called = Message::new("status-call")
                    .with("publisher", shown(&call.publisher))
                    .with("told", list.told());
                writeln!(out, "<li>{}</li>", html(&catalogue.render(&called)))?;
            }
        }
        writeln!(out, "</ul>")
    }
}

impl StatusEntry {
    fn columns(&self, catalogue: &Catalogue) -> [String; 9] {
        [
            shown(&self.publisher),
            format!("{} ({})", shown(&self.school), shown(&self.brin)),
            format!("{} {}", shown(&self.list_id), self.all_versions()),
            self.sent.clone(),
            self.deadline.clone().unwrap_or_else(|| "–".to_owned()),
            self.standing(catalogue),
            count(self.linked),
            count(self.unknown),
            count(self.held),
        ]
    }

    fn class(&self) -> &'static str {
        match self.state {
            StatusState::Refused => "error",
            _ if self.days_late > 0 => "error",
            StatusState::Partial | StatusState::Undone => "warning",
            StatusState::Done | StatusState::Waiting | StatusState::Superseded => "info",
        }
    }
}

/// Puts the lines of a cell on a page.
fn lines_of(cell: &str) -> String {
    cell.lines().map(html).collect::<Vec<_>>().join("<br>")
}

/// A name of a column as it stands alone; in a text table several share a cell, with commas.
fn heading(name: &str) -> String {
    let mut rest = name.trim_end_matches(',').chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}
