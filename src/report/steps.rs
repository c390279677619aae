//! The plan of a move, dated: one line for each deed.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::escape;
use super::planned::{Brief, Planned, roles};
use super::wrap::paragraph;
use crate::calendar::Date;
use crate::message::{Catalogue, Message};
use crate::moves::Sector;
use crate::scenario::procedure::{Procedure, Source, Timed};
use crate::scenario::{Code, Support, Verdict};

/// What a report of steps calls itself.
pub(super) const REPORT: &str = "waswordt/steps/1";

/// The plan of a move, as scripts read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct StepsReport {
    /// Always `waswordt/steps/1`.
    #[schemars(extend("const" = "waswordt/steps/1"))]
    pub report: String,
    /// The day from which was reckoned, ISO 8601.
    pub today: String,
    /// The move and its plan.
    #[serde(flatten)]
    pub plan: PlanReport,
}

/// The plan of one move, as scripts read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PlanReport {
    /// The sector.
    pub sector: Sector,
    /// The school's BRIN.
    pub brin: String,
    /// The school's name.
    pub school: String,
    /// Its number in the CR (BDLSchoolId, DigiDeliveryId), where the move file tells it.
    #[serde(default)]
    pub cr_number: Option<String>,
    /// Where the school comes from.
    pub from: String,
    /// Where it goes.
    pub to: String,
    /// The rule that decided.
    pub code: Code,
    /// What the move gets; without support there are no steps.
    pub support: Support,
    /// The steps, in order of time: one for each deed.
    pub steps: Vec<StepReport>,
    /// What makes the dates impossible by themselves, each with both days; with any there are no
    /// steps, and the command ends with exit code 1.
    pub errors: Vec<String>,
    /// What deserves attention.
    pub warnings: Vec<String>,
}

/// One step, as scripts read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct StepReport {
    /// What is done, in a word that stays the same in every language and version.
    pub id: String,
    /// Who takes it, the first in charge: `school`, `distributor`, `kennisnet`, `old-portal`,
    /// `new-portal`, `portal` or `publisher`.
    pub roles: Vec<String>,
    /// What is done.
    pub what: String,
    /// The subcommands that do it, in their order.
    pub commands: Vec<String>,
    /// The first day on which it can be taken, ISO 8601; of what the move file sets for a day that is
    /// still to come, that day.
    pub not_before: Option<String>,
    /// The last day on which it can be taken, ISO 8601.
    pub due: Option<String>,
    /// The rule that gives the days, or that holds where none can be given.
    pub rule: Option<String>,
    /// The day on which it was done, ISO 8601, where the move file tells it: the announcement, the
    /// contract, the consent, the freeze.
    #[serde(default)]
    pub done: Option<String>,
    /// Whether the last day is past, and it is not known to be done.
    pub past: bool,
    /// Whether there is a day for it: false where the last on which it can begin comes before the
    /// first; a publisher takes three working days.
    pub possible: bool,
    /// Whether the school has a part in it and its last day is in the school's holidays.
    pub in_holidays: bool,
    /// The steps of the agreement on which it rests; the last decides.
    pub rests_on: Vec<SourceReport>,
    /// Where these differ, and which of them is followed.
    pub differences: Vec<String>,
}

/// A step of the agreement, as scripts read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SourceReport {
    /// The procedure that numbers it: `vo-general`, `vo-elf`, `vo-ilf`, `school-year`, `mbo`,
    /// `annex` or, of this tool's own, `eck-change`.
    pub procedure: String,
    /// Its number there.
    pub number: u8,
    /// The section of the agreement; empty for a procedure of this tool's own.
    pub section: String,
    /// What it needs of a move: `list`, `pre-match`, `new-realm`, `old-realm`, `old-portal`,
    /// `new-identity` or `portal`.
    pub needs: Vec<String>,
}

impl SourceReport {
    fn new(source: &Source, verdict: &Verdict) -> Self {
        Self {
            procedure: source.procedure.as_str().to_owned(),
            number: source.step.number,
            section: source.procedure.section(verdict).to_owned(),
            needs: source.step.needs.iter().map(|need| need.as_str().to_owned()).collect(),
        }
    }
}

impl StepReport {
    fn new(timed: &Timed, verdict: &Verdict, catalogue: &Catalogue) -> Self {
        let date = |day: Option<Date>| day.map(|day| day.to_string());
        let task = &timed.task;
        Self {
            id: task.deed.as_str().to_owned(),
            roles: task.roles.iter().map(|role| role.as_str().to_owned()).collect(),
            what: catalogue.text(task.what),
            commands: task.commands.iter().map(|&command| command.to_owned()).collect(),
            not_before: date(timed.not_before),
            due: date(timed.due),
            rule: timed.rule.as_ref().map(|rule| catalogue.render(rule)),
            done: date(timed.done),
            past: timed.past,
            possible: timed.impossible().is_none(),
            in_holidays: timed.in_holidays,
            rests_on: task
                .sources
                .iter()
                .map(|source| SourceReport::new(source, verdict))
                .collect(),
            differences: task
                .differences
                .iter()
                .map(|difference| catalogue.render(difference))
                .collect(),
        }
    }
}

impl PlanReport {
    /// Makes the report of one move.
    #[must_use]
    pub fn new(planned: &Planned<'_>, catalogue: &Catalogue) -> Self {
        let Planned { moved, verdict, .. } = planned;
        Self {
            sector: verdict.sector,
            brin: moved.file.school.brin.clone(),
            school: moved.file.school.name.clone(),
            cr_number: moved.file.school.cr_number.clone(),
            from: moved.from.to_string(),
            to: moved.to.to_string(),
            code: verdict.code(),
            support: verdict.support(),
            steps: planned
                .plan
                .iter()
                .map(|step| StepReport::new(step, verdict, catalogue))
                .collect(),
            errors: planned.errors.iter().map(|error| catalogue.render(error)).collect(),
            warnings: planned.warnings().map(|warning| catalogue.render(warning)).collect(),
        }
    }
}

impl StepsReport {
    /// Makes the report of a move's plan.
    #[must_use]
    pub fn new(planned: &Planned<'_>, catalogue: &Catalogue) -> Self {
        Self {
            report: REPORT.to_owned(),
            today: planned.today.to_string(),
            plan: PlanReport::new(planned, catalogue),
        }
    }
}

/// Writes the plan of a move for a person.
///
/// # Errors
/// Those of `out`.
pub fn write_steps(
    planned: &Planned<'_>,
    catalogue: &Catalogue,
    out: &mut impl Write,
) -> io::Result<()> {
    let verdict = planned.verdict;
    paragraph(out, "", &escape(&planned.title(catalogue)))?;
    paragraph(out, &format!("{}  ", verdict.code()), &catalogue.render(&verdict.summary()))?;
    planned.errors.iter().try_for_each(|error| paragraph(out, "✗ ", &catalogue.render(error)))?;
    planned.warnings().try_for_each(|warning| paragraph(out, "! ", &catalogue.render(warning)))?;
    if planned.plan.is_empty() {
        return paragraph(out, "", &planned.no_steps(catalogue));
    }
    planned.briefly(catalogue, |line| match line {
        Brief::Heading(heading) => writeln!(out, "\n{heading}"),
        Brief::Task { day, roles, what } => {
            paragraph(out, &format!("  {day:10}  "), &format!("{roles}: {what}"))
        }
    })?;
    writeln!(out, "\n{}", catalogue.text("procedure-heading-plan"))?;
    planned
        .plan
        .iter()
        .enumerate()
        .try_for_each(|(at, step)| write_step(at + 1, step, verdict, catalogue, out))
}

fn write_step(
    number: usize,
    timed: &Timed,
    verdict: &Verdict,
    catalogue: &Catalogue,
    out: &mut impl Write,
) -> io::Result<()> {
    const INDENT: &str = "     ";
    let task = &timed.task;
    paragraph(
        out,
        &format!("{number:>3}  "),
        &format!("{}: {}", roles(timed, catalogue), catalogue.text(task.what)),
    )?;
    let when = when(timed, catalogue);
    if !when.is_empty() {
        paragraph(out, INDENT, &when)?;
    }
    if timed.in_holidays {
        paragraph(out, INDENT, &catalogue.text("procedure-in-holidays"))?;
    }
    task.differences
        .iter()
        .try_for_each(|difference| paragraph(out, "     ! ", &catalogue.render(difference)))?;
    if !task.commands.is_empty() {
        paragraph(out, "     › ", &format!("waswordt {}", task.commands.join(", ")))?;
    }
    paragraph(out, INDENT, &format!("({})", places(timed, verdict, catalogue)))
}

/// The steps of the agreement on which a task rests, in few words.
pub(super) fn places(timed: &Timed, verdict: &Verdict, catalogue: &Catalogue) -> String {
    let mut all: Vec<String> = Vec::new();
    let sources = &timed.task.sources;
    for part in sources.chunk_by(|one, next| one.procedure == next.procedure) {
        let mut numbers: Vec<String> =
            part.iter().map(|source| source.step.number.to_string()).collect();
        numbers.dedup();
        let place = Message::new("procedure-event-place")
            .with("procedure", name(part[0].procedure, verdict, catalogue));
        all.push(catalogue.render(&place.with("number", numbers.join(", "))));
    }
    all.join("; ")
}

fn name(procedure: Procedure, verdict: &Verdict, catalogue: &Catalogue) -> String {
    let name = catalogue.text(procedure.key());
    if procedure == Procedure::Annex { format!("{name} {}", verdict.scenario.code) } else { name }
}

/// The days and the rule behind them, in one line; days that cannot be met are told as such.
pub(super) fn when(timed: &Timed, catalogue: &Catalogue) -> String {
    if let Some(day) = timed.done.filter(|_| !timed.settled) {
        let late = timed.due.filter(|_| timed.was_late());
        let done = match late {
            Some(due) => Message::new("procedure-done-late").with_day("due", due),
            None => Message::new("procedure-done"),
        };
        return format!("[{}]", catalogue.render(&done.with_day("date", day)));
    }
    if let Some((first, last)) = timed.impossible() {
        let (key, last) = match timed.due.filter(|_| timed.takes_a_term()) {
            Some(due) => ("procedure-impossible-term", due),
            None => ("procedure-impossible", last),
        };
        let message = Message::new(key).with_day("first", first).with_day("last", last);
        return catalogue.render(&message);
    }
    let on = |key, day: Option<Date>| {
        day.map(|day| catalogue.render(&Message::new(key).with_day("date", day)))
    };
    let due = match timed {
        timed if timed.settled => "procedure-on",
        timed if timed.past => "procedure-due-past",
        _ => "procedure-due",
    };
    let first = if timed.is_set() { "procedure-set" } else { "procedure-not-before" };
    let days: Vec<String> =
        [on(first, timed.not_before), on(due, timed.due)].into_iter().flatten().collect();
    let days =
        Some(days.join(", ")).filter(|days| !days.is_empty()).map(|days| format!("[{days}]"));
    let rule = timed.rule.as_ref().map(|rule| catalogue.render(rule));
    [days, rule].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
