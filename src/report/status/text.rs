//! The status for a person, on a page of eighty columns.

use std::io::{self, Write};

use super::{SchoolStatus, StatusEntry, StatusReport, shown};
use crate::message::{Catalogue, Message};
use crate::report::spans::ranges;
use crate::report::table::draw;
use crate::report::targets::write_targets;
use crate::report::wrap::paragraph;

/// The columns; a page is too narrow for one each of publisher, school and list, of the two days,
/// and of the three counts.
const HEADER: [&[&str]; 4] = [
    &["status-publisher", "status-school", "status-list"],
    &["status-sent", "status-deadline"],
    &["status-state"],
    &["status-rows"],
];

impl StatusReport {
    /// Writes the status for a person: whom to call, a line for each list and publisher, and how
    /// all stands together.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_text(&self, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        paragraph(out, "", &self.title(catalogue))?;
        writeln!(out)?;
        if self.calls.is_empty() {
            paragraph(out, "", &catalogue.text("status-no-calls"))?;
        } else {
            paragraph(out, "", &catalogue.text("status-calls"))?;
        }
        for call in &self.calls {
            for list in &call.lists {
                let called = Message::new("status-call")
                    .with("publisher", shown(&call.publisher))
                    .with("told", list.told());
                paragraph(out, "  · ", &catalogue.render(&called))?;
            }
        }
        writeln!(out)?;
        let header = HEADER
            .map(|keys| keys.iter().map(|key| catalogue.text(key)).collect::<Vec<_>>().join("\n"));
        let rows: Vec<Vec<String>> =
            self.latest().map(|entry| entry.cells(catalogue).to_vec()).collect();
        if !rows.is_empty() {
            writeln!(out, "{}", draw(header.to_vec(), rows))?;
        }
        self.lines(catalogue).iter().try_for_each(|line| paragraph(out, "", line))?;
        let Some(targets) = &self.targets else { return Ok(()) };
        writeln!(out)?;
        write_targets(targets, catalogue, out)
    }

    /// The title, with the day.
    pub(super) fn title(&self, catalogue: &Catalogue) -> String {
        catalogue.render(&Message::new("status-title").with_day("today", &self.today))
    }

    /// What stands below the table.
    pub(super) fn lines(&self, catalogue: &Catalogue) -> Vec<String> {
        let totals = &self.totals;
        let mut lines = Vec::new();
        if totals.tickets > 0 {
            let sum = Message::new("status-totals")
                .with("done", totals.done)
                .with("tickets", totals.tickets)
                .with("late", totals.late);
            lines.push(sum);
            lines.push(match totals.in_time_percent {
                Some(percent) => Message::new("status-in-time").with("percent", percent),
                None => Message::new("status-nothing-due"),
            });
        }
        if totals.superseded > 0 {
            lines.push(Message::new("status-superseded-sum").with("tickets", totals.superseded));
        }
        lines.extend(
            self.latest().filter(|entry| entry.unfilled > 0).map(StatusEntry::told_unfilled),
        );
        lines.extend(
            self.schools.iter().filter(|school| school.at_risk > 0).map(SchoolStatus::risk),
        );
        // What is done since, or was replaced by a later version, needs no more words.
        let rehearsals = self.rehearsals.iter().filter(|told| !told.is_over(&self.tickets));
        lines.extend(rehearsals.map(super::Rehearsal::told));
        lines.extend(self.unknown_everywhere.iter().map(|unknown| {
            let message = Message::new("status-unknown-everywhere")
                .with("list", shown(&unknown.list_id))
                .with("version", unknown.version);
            let message =
                message.with("reported", unknown.reported).with("publishers", unknown.publishers);
            let message = match &unknown.publisher {
                Some(publisher) => message.with("to", "one").with("publisher", shown(publisher)),
                None => message.with("to", "all"),
            };
            message.with("count", unknown.rows.len()).with("rows", ranges(&unknown.rows))
        }));
        lines.extend(self.unmatched.iter().map(super::UnmatchedReceipt::told));
        let left_out = |file: &super::LeftOut| {
            Message::new("status-left-out")
                .with("file", shown(&file.file))
                .with("reason", shown(&file.reason))
        };
        lines.extend(self.left_out.iter().map(left_out));
        lines.iter().map(|line| catalogue.render(line)).collect()
    }
}

impl StatusEntry {
    fn cells(&self, catalogue: &Catalogue) -> [String; 4] {
        [
            format!(
                "{}\n{} ({})\n{}\n{}",
                shown(&self.publisher),
                shown(&self.school),
                shown(&self.brin),
                shown(&self.list_id),
                self.all_versions()
            ),
            format!("{}\n{}", self.sent, self.deadline.as_deref().unwrap_or("–")),
            self.standing(catalogue),
            self.counted(catalogue),
        ]
    }
}

impl StatusEntry {
    /// That rows are not filled in, which the distributor is to mend.
    fn told_unfilled(&self) -> Message {
        let message = Message::new("status-unfilled")
            .with("publisher", shown(&self.publisher))
            .with("school", shown(&self.school))
            .with("brin", shown(&self.brin));
        let message = message
            .with("list", shown(&self.list_id))
            .with("version", self.version)
            .with("days", if self.deadline.is_none() { "wait" } else { "run" });
        message.with("count", self.unfilled)
    }

    /// The counts, a line each; none where nothing was applied.
    fn counted(&self, catalogue: &Catalogue) -> String {
        let counts = [
            ("status-row-linked", self.linked),
            ("status-row-unknown", self.unknown),
            ("status-row-held", self.held),
        ];
        let counts = counts
            .into_iter()
            .filter_map(|(key, count)| Some(Message::new(key).with("count", count?)));
        let lines: Vec<String> = counts.map(|count| catalogue.render(&count)).collect();
        if lines.is_empty() { "–".to_owned() } else { lines.join("\n") }
    }
}

impl SchoolStatus {
    fn risk(&self) -> Message {
        let school = self.school.as_deref().unwrap_or(&self.brin);
        let old = self.lists_at_risk.iter().filter(|list| list.replaced_by.is_some());
        let mut versions: Vec<String> = old.map(|list| format!("v{}", list.version)).collect();
        versions.sort_unstable();
        versions.dedup();
        let versions = if versions.is_empty() { "none".to_owned() } else { versions.join(", ") };
        Message::new("status-at-risk")
            .with("versions", versions)
            .with("school", shown(school))
            .with("brin", shown(&self.brin))
            .with("bound", if self.at_risk_at_most { "most" } else { "exact" })
            .with("pupils", self.at_risk)
    }
}

impl super::UnmatchedReceipt {
    /// Why it answers no ticket.
    fn told(&self) -> Message {
        let key = match &self.publishers[..] {
            [] => "status-unmatched",
            [_] => "status-unmatched-run",
            _ => "status-unmatched-publisher",
        };
        let message = Message::new(key).with("kind", if self.is_undo { "undo" } else { "run" });
        message
            .with("file", shown(&self.file))
            .with("list", shown(&self.list_id))
            .with("publishers", shown(&self.publishers.join(", ")))
    }
}

impl super::Rehearsal {
    /// What a dry run told, in a sentence.
    fn told(&self) -> Message {
        let key = if self.refused_because.is_some() {
            "status-rehearsal-refused"
        } else {
            "status-rehearsal"
        };
        let publisher = match (&self.publisher, &self.store_name) {
            (Some(publisher), Some(store)) => Some(&format!("{publisher} ({store})")),
            (Some(name), None) | (None, Some(name)) => Some(name),
            (None, None) => None,
        };
        let school = self.school.as_deref().unwrap_or(&self.brin);
        let message = match publisher {
            Some(name) => Message::new(key).with("publisher", shown(name)),
            None => Message::new(key).with("publisher", Message::new("status-unnamed")),
        };
        let message = message.with("school", shown(school)).with_day("day", &self.day);
        let message = message
            .with("weeks", usize::try_from(self.weeks_ahead.unwrap_or(0)).unwrap_or(0))
            .with("known", self.known.unwrap_or(0))
            .with("unknown", self.unknown.unwrap_or(0));
        let message =
            message.with("held", self.held.unwrap_or(0)).with("lost", self.lost.unwrap_or(0));
        message
            .with("behind", self.left_behind.unwrap_or(0))
            .with("why", super::why(self.refused_because.as_deref()))
    }
}
