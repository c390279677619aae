//! The plans of many moves: an overview by school, and the plans as Markdown.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::planned::{Brief, Planned, roles};
use super::steps::{PlanReport, REPORT, places, when};
use super::wrap::paragraph;
use super::{escape, table};
use crate::message::Catalogue;
use crate::scenario::procedure::Timed;

/// The plans of many moves, as scripts read them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OverviewReport {
    /// Always `waswordt/steps/1`.
    #[schemars(extend("const" = "waswordt/steps/1"))]
    pub report: String,
    /// The day from which was reckoned, ISO 8601.
    pub today: String,
    /// The moves: first those with most that is late, then by the day of what comes next.
    pub moves: Vec<PlanReport>,
}

impl OverviewReport {
    /// Makes the report of many plans.
    #[must_use]
    pub fn new(planned: &[Planned<'_>], catalogue: &Catalogue) -> Self {
        let today = planned.first().map_or_else(String::new, |planned| planned.today.to_string());
        Self {
            report: REPORT.to_owned(),
            today,
            moves: planned.iter().map(|one| PlanReport::new(one, catalogue)).collect(),
        }
    }
}

/// The columns of the overview.
const HEADER: [&str; 4] = [
    "procedure-column-school",
    "procedure-column-next",
    "procedure-column-day",
    "procedure-column-late",
];

/// Writes a table of schools: what each has to do next, and by when.
///
/// # Errors
/// Those of `out`.
pub fn write_overview(
    planned: &[Planned<'_>],
    catalogue: &Catalogue,
    out: &mut impl Write,
) -> io::Result<()> {
    let rows = planned.iter().map(|one| row(one, catalogue)).collect();
    writeln!(out, "{}", table::draw(HEADER.map(|key| catalogue.text(key)).to_vec(), rows))?;
    for one in planned {
        let errors = one.errors.iter().map(|error| ("✗ ", error));
        for (mark, told) in errors.chain(one.pressing().map(|told| ("! ", told))) {
            let school = escape(&one.moved.file.school.name);
            paragraph(out, mark, &format!("{school}: {}", catalogue.render(told)))?;
        }
    }
    Ok(())
}

fn row(planned: &Planned<'_>, catalogue: &Catalogue) -> Vec<String> {
    let school = &planned.moved.file.school;
    let next = planned.next();
    let told = |timed: &&Timed| {
        format!("{}: {}", roles(timed, catalogue), catalogue.text(timed.task.what))
    };
    let deed = match next.first() {
        Some(timed) => told(timed),
        None if planned.plan.is_empty() => planned.no_steps(catalogue),
        None => catalogue.text("procedure-nothing-dated"),
    };
    let day = next
        .first()
        .and_then(|timed| timed.day())
        .map_or_else(|| "–".to_owned(), |day| day.to_string());
    let late = planned.late().count();
    vec![
        format!("{} ({}) {}", escape(&school.name), school.brin, planned.verdict.code()),
        deed,
        day,
        if late == 0 { String::new() } else { late.to_string() },
    ]
}

/// Writes plans as Markdown, each under a heading with a task list; of several first the overview.
///
/// # Errors
/// Those of `out`.
pub fn write_markdown(
    planned: &[Planned<'_>],
    catalogue: &Catalogue,
    out: &mut impl Write,
) -> io::Result<()> {
    let is_many = planned.len() > 1;
    if is_many {
        let line = |cells: &[String]| format!("| {} |", cells.join(" | "));
        writeln!(out, "{}", line(&HEADER.map(|key| marked(&catalogue.text(key)))))?;
        writeln!(out, "{}", line(&HEADER.map(|_| "---".to_owned())))?;
        for one in planned {
            let cells: Vec<String> = row(one, catalogue).iter().map(|cell| marked(cell)).collect();
            writeln!(out, "{}", line(&cells))?;
        }
    }
    for (at, one) in planned.iter().enumerate() {
        if at > 0 || is_many {
            writeln!(out)?;
        }
        one_in_markdown(one, catalogue, out)?;
    }
    Ok(())
}

fn one_in_markdown(
    planned: &Planned<'_>,
    catalogue: &Catalogue,
    out: &mut impl Write,
) -> io::Result<()> {
    let verdict = planned.verdict;
    writeln!(out, "# {}\n", marked(&planned.title(catalogue)))?;
    writeln!(out, "**{}** {}", verdict.code(), marked(&catalogue.render(&verdict.summary())))?;
    for error in &planned.errors {
        writeln!(out, "\n> ✗ {}", marked(&catalogue.render(error)))?;
    }
    for warning in planned.warnings() {
        writeln!(out, "\n> {}", marked(&catalogue.render(warning)))?;
    }
    if planned.plan.is_empty() {
        return writeln!(out, "\n{}", planned.no_steps(catalogue));
    }
    planned.briefly(catalogue, |line| match line {
        Brief::Heading(heading) => writeln!(out, "\n## {heading}\n"),
        Brief::Task { day: "", roles, what } => writeln!(out, "- **{roles}**: {}", marked(what)),
        Brief::Task { day, roles, what } => writeln!(out, "- {day} **{roles}**: {}", marked(what)),
    })?;
    writeln!(out, "\n## {}\n", catalogue.text("procedure-heading-plan"))?;
    planned.plan.iter().try_for_each(|timed| item(timed, planned, catalogue, out))
}

fn item(
    timed: &Timed,
    planned: &Planned<'_>,
    catalogue: &Catalogue,
    out: &mut impl Write,
) -> io::Result<()> {
    writeln!(
        out,
        "- [{}] **{}**: {}",
        if timed.done.is_some() { 'x' } else { ' ' },
        roles(timed, catalogue),
        marked(&catalogue.text(timed.task.what))
    )?;
    let when = when(timed, catalogue);
    if !when.is_empty() {
        writeln!(out, "  {}  ", marked(&when))?;
    }
    if timed.in_holidays {
        writeln!(out, "  {}  ", marked(&catalogue.text("procedure-in-holidays")))?;
    }
    for difference in &timed.task.differences {
        writeln!(out, "  {}  ", marked(&catalogue.render(difference)))?;
    }
    for command in &timed.task.commands {
        writeln!(out, "  `waswordt {command}`  ")?;
    }
    writeln!(out, "  *{}*", marked(&places(timed, planned.verdict, catalogue)))
}

/// Keeps text from being read as marks.
fn marked(text: &str) -> String {
    let text = escape(text);
    let is_mark = |c: char| matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|');
    text.chars().flat_map(|c| is_mark(c).then_some('\\').into_iter().chain([c])).collect()
}
