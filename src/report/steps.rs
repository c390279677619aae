//! The steps of a move, dated.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::escape;
use super::wrap::paragraph;
use crate::calendar::Date;
use crate::message::{Catalogue, Message};
use crate::moves::{Move, Sector};
use crate::scenario::procedure::{DatedStep, Procedure};
use crate::scenario::{Code, Support, Verdict};

const REPORT: &str = "waswordt/steps/1";

/// The steps of a move, as scripts read them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct StepsReport {
    /// Always `waswordt/steps/1`.
    #[schemars(extend("const" = "waswordt/steps/1"))]
    pub report: String,
    /// The sector.
    pub sector: Sector,
    /// The school's BRIN.
    pub brin: String,
    /// Where the school comes from.
    pub from: String,
    /// Where it goes.
    pub to: String,
    /// The rule that decided.
    pub code: Code,
    /// What the move gets; without support there are no steps.
    pub support: Support,
    /// The day from which was reckoned, ISO 8601.
    pub today: String,
    /// The steps, procedure by procedure.
    pub steps: Vec<StepReport>,
    /// What deserves attention.
    pub warnings: Vec<String>,
}

/// One step, as scripts read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct StepReport {
    /// The procedure that numbers the step: `vo-general`, `vo-elf`, `vo-ilf`, `mbo` or `annex`.
    pub procedure: String,
    /// The step's number there.
    pub number: u8,
    /// Who takes it, the first in charge: `school`, `distributor`, `kennisnet`, `old-portal`, `new-portal` or `publisher`.
    pub roles: Vec<String>,
    /// What is done.
    pub what: String,
    /// The subcommands that do it, in their order.
    pub commands: Vec<String>,
    /// The first day on which it can be taken, ISO 8601.
    pub not_before: Option<String>,
    /// The last day on which it can be taken, ISO 8601.
    pub due: Option<String>,
    /// The rule that gives the days, or that holds where none can be given.
    pub rule: Option<String>,
    /// Whether the last day is past.
    pub past: bool,
}

impl StepReport {
    fn new(dated: &DatedStep, catalogue: &Catalogue) -> Self {
        let date = |day: Option<Date>| day.map(|day| day.to_string());
        Self {
            procedure: dated.procedure.as_str().to_owned(),
            number: dated.step.number,
            roles: dated.step.roles.iter().map(|role| role.as_str().to_owned()).collect(),
            what: catalogue.text(dated.step.what),
            commands: dated.step.commands.iter().map(|&command| command.to_owned()).collect(),
            not_before: date(dated.not_before),
            due: date(dated.due),
            rule: dated.rule.as_ref().map(|rule| catalogue.render(rule)),
            past: dated.past,
        }
    }
}

impl StepsReport {
    /// Makes the report of a move's steps.
    #[must_use]
    pub fn new(verdict: &Verdict, moved: &Move, steps: &[DatedStep], today: Date, catalogue: &Catalogue) -> Self {
        Self {
            report: REPORT.to_owned(),
            sector: verdict.sector,
            brin: moved.file.school.brin.clone(),
            from: moved.from.to_string(),
            to: moved.to.to_string(),
            code: verdict.code(),
            support: verdict.support(),
            today: today.to_string(),
            steps: steps.iter().map(|step| StepReport::new(step, catalogue)).collect(),
            warnings: verdict.warnings.iter().map(|warning| catalogue.render(warning)).collect(),
        }
    }
}

/// Writes the steps of a move for a person, procedure by procedure.
///
/// # Errors
/// Those of `out`.
pub fn write_steps(verdict: &Verdict, moved: &Move, steps: &[DatedStep], catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{} ({}): {} → {}", escape(&moved.file.school.name), moved.file.school.brin, moved.from, moved.to)?;
    paragraph(out, &format!("{}  ", verdict.code()), &catalogue.render(&verdict.summary()))?;
    for warning in &verdict.warnings {
        paragraph(out, "! ", &catalogue.render(warning))?;
    }
    if steps.is_empty() {
        return paragraph(out, "", &catalogue.text("procedure-no-steps"));
    }
    for part in steps.chunk_by(|one, next| one.procedure == next.procedure) {
        writeln!(out)?;
        paragraph(out, "", &title(part[0].procedure, verdict, catalogue))?;
        part.iter().try_for_each(|step| write_step(step, catalogue, out))?;
    }
    Ok(())
}

fn title(procedure: Procedure, verdict: &Verdict, catalogue: &Catalogue) -> String {
    let name = catalogue.text(procedure.key());
    if procedure == Procedure::Annex { format!("{name}: {}", verdict.ruling.section) } else { name }
}

fn write_step(dated: &DatedStep, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
    let roles: Vec<String> = dated.step.roles.iter().map(|role| catalogue.text(role.key())).collect();
    let what = catalogue.text(dated.step.what);
    paragraph(out, &format!("{:>3}  ", dated.step.number), &format!("{}: {what}", roles.join(", ")))?;
    let when = when(dated, catalogue);
    if !when.is_empty() {
        paragraph(out, "     ", &when)?;
    }
    if !dated.step.commands.is_empty() {
        paragraph(out, "     › ", &format!("waswordt {}", dated.step.commands.join(", ")))?;
    }
    Ok(())
}

/// The days and the rule behind them, in one line.
fn when(dated: &DatedStep, catalogue: &Catalogue) -> String {
    let on = |key, day: Option<Date>| day.map(|day| catalogue.render(&Message::new(key).with("date", day.to_string())));
    let due = if dated.past { "procedure-due-past" } else { "procedure-due" };
    let days: Vec<String> = [on("procedure-not-before", dated.not_before), on(due, dated.due)].into_iter().flatten().collect();
    let days = Some(days.join(", ")).filter(|days| !days.is_empty()).map(|days| format!("[{days}]"));
    let rule = dated.rule.as_ref().map(|rule| catalogue.render(rule));
    [days, rule].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
