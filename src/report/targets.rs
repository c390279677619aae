//! Service targets for a person, on a page of eighty columns.

use std::io::{self, Write};

use super::escape::escape;
use super::table::draw;
use super::wrap::paragraph;
use crate::message::{Catalogue, Lang, Message};
use crate::targets::{
    CellFault, Contradiction, Decimal, Goal, GoalKind, GoalState, Miss, ServiceShare,
    TargetsReport, Unit, Uptime,
};

/// Writes what the targets of a month come to. That they are goals, and no penalties, is said
/// whatever else is.
///
/// # Errors
/// Those of `out`.
pub fn write_targets(
    report: &TargetsReport,
    catalogue: &Catalogue,
    out: &mut impl Write,
) -> io::Result<()> {
    let page = Page { report, catalogue };
    paragraph(out, "", &page.title())?;
    paragraph(out, "", &catalogue.text("targets-goals-no-penalties"))?;
    for line in page.facts() {
        paragraph(out, "", &catalogue.render(&line))?;
    }
    if !report.faults.is_empty() {
        writeln!(out)?;
        paragraph(
            out,
            "",
            &catalogue.render(&Message::new("targets-faults").with("count", report.faults.len())),
        )?;
        return report
            .faults
            .iter()
            .try_for_each(|fault| paragraph(out, "  · ", &page.fault(fault)));
    }
    page.goals(out)?;
    page.misses(out)?;
    page.contradictions(out)
}

struct Page<'r> {
    report: &'r TargetsReport,
    catalogue: &'r Catalogue,
}

impl Page<'_> {
    fn render(&self, message: &Message) -> String {
        self.catalogue.render(message)
    }

    fn title(&self) -> String {
        let title = match &self.report.month {
            Some(month) => Message::new("targets-title").with("month", month),
            None => Message::new("targets-title-any"),
        };
        self.render(&title.with("targets", escape(&self.report.targets).into_owned()))
    }

    /// What is to be known before the figures.
    fn facts(&self) -> Vec<Message> {
        let report = self.report;
        let mut facts = Vec::new();
        facts.extend(
            report.school_days.map(|days| Message::new("targets-school-days").with("days", days)),
        );
        facts.extend((!report.month_is_over).then(|| Message::new("targets-month-lasts")));
        facts.extend(report.other_months.as_ref().map(|[first, last]| {
            let months = if first == last { first.clone() } else { format!("{first} – {last}") };
            Message::new("targets-other-months").with("months", months)
        }));
        facts.extend(report.holidays_unknown.then(|| Message::new("targets-holidays-unknown")));
        facts.extend(
            (report.replaced_rows > 0)
                .then(|| Message::new("targets-replaced").with("rows", report.replaced_rows)),
        );
        if !report.unknown_columns.is_empty() {
            let names: Vec<_> =
                report.unknown_columns.iter().map(|name| escape(name).into_owned()).collect();
            facts.push(Message::new("targets-unknown-columns").with("columns", names.join(", ")));
        }
        facts
    }

    fn fault(&self, fault: &CellFault) -> String {
        let told =
            Message::new("targets-fault").with("row", fault.row).with("column", fault.column);
        self.render(&told.with("fault", fault.fault.message()))
    }

    /// A table of what was measured, and a line of what was not.
    fn goals(&self, out: &mut impl Write) -> io::Result<()> {
        let (idle, measured): (Vec<&Goal>, Vec<&Goal>) =
            self.report.goals.iter().partition(|goal| goal.state == GoalState::Nothing);
        if !measured.is_empty() {
            let header = ["targets-goal", "targets-target", "targets-measured", "targets-state"]
                .map(|key| self.catalogue.text(key));
            let rows = measured.iter().map(|goal| {
                [self.name(goal), self.target(goal), self.measured(goal), self.state(goal)].to_vec()
            });
            writeln!(out, "\n{}", draw(header.to_vec(), rows.collect()))?;
        }
        for goal in measured {
            if let Some(uptime) =
                goal.uptime.as_ref().filter(|uptime| uptime.windows + uptime.down > 0)
            {
                paragraph(out, "  · ", &self.uptime(goal, uptime))?;
            }
            for service in goal.services.iter().filter(|_| goal.services.len() > 1) {
                paragraph(out, "  · ", &self.service(goal, service))?;
            }
        }
        if idle.is_empty() {
            return Ok(());
        }
        writeln!(out)?;
        paragraph(
            out,
            "",
            &self.render(&Message::new("targets-nothing").with("goals", self.idle(&idle))),
        )
    }

    /// Names goals of which nothing was measured, each once, with the categories.
    fn idle(&self, goals: &[&Goal]) -> String {
        let mut names: Vec<(String, Vec<String>)> = Vec::new();
        for goal in goals {
            let name = self.catalogue.text(key_of(goal.goal));
            let at = names.iter().position(|(own, _)| *own == name).unwrap_or(names.len());
            if at == names.len() {
                names.push((name, Vec::new()));
            }
            let category = goal.category.map(|number| number.to_string());
            let numbers = &mut names[at].1;
            if let Some(category) = category.filter(|category| !numbers.contains(category)) {
                numbers.push(category);
            }
        }
        let one = |(name, numbers): (String, Vec<String>)| {
            if numbers.is_empty() { name } else { format!("{name} ({})", numbers.join(", ")) }
        };
        names.into_iter().map(one).collect::<Vec<_>>().join("; ")
    }

    fn misses(&self, out: &mut impl Write) -> io::Result<()> {
        let misses: Vec<(&Goal, &Miss)> = self
            .report
            .goals
            .iter()
            .flat_map(|goal| goal.missed.iter().map(move |miss| (goal, miss)))
            .collect();
        if misses.is_empty() {
            return Ok(());
        }
        writeln!(out)?;
        paragraph(out, "", &self.catalogue.text("targets-misses"))?;
        misses
            .into_iter()
            .try_for_each(|(goal, miss)| paragraph(out, "  · ", &self.miss(goal, miss)))
    }

    fn contradictions(&self, out: &mut impl Write) -> io::Result<()> {
        if self.report.contradictions.is_empty() {
            return Ok(());
        }
        writeln!(out)?;
        paragraph(out, "", &self.catalogue.text("targets-contradictions"))?;
        self.report
            .contradictions
            .iter()
            .try_for_each(|own| paragraph(out, "  · ", &self.contradiction(own)))
    }

    fn contradiction(&self, own: &Contradiction) -> String {
        let told = own.told(self.catalogue.lang().tag());
        format!("{}: {}", escape(&own.section), escape(told))
    }

    /// What a goal is of, with its category and priority.
    fn name(&self, goal: &Goal) -> String {
        let mut name = vec![self.catalogue.text(key_of(goal.goal))];
        name.extend(goal.category.map(|number| {
            self.render(&Message::new("targets-of-category").with("number", number))
        }));
        name.extend(goal.priority.map(|own| {
            self.render(&Message::new("targets-of-priority").with("letter", own.letter()))
        }));
        name.join(", ")
    }

    fn target(&self, goal: &Goal) -> String {
        let is_notice = matches!(goal.goal, GoalKind::WindowNotice | GoalKind::RepairNotice);
        let key = match goal.unit {
            Unit::Percent if goal.goal == GoalKind::CallsInTime => "targets-percent-within",
            Unit::Percent if goal.seconds.is_some() => "targets-percent-below",
            Unit::Percent => "targets-percent",
            Unit::Windows => "targets-at-most",
            Unit::Minutes => "targets-minutes",
            Unit::ServiceMinutes => "targets-service-minutes",
            Unit::Days if is_notice => "targets-days-before",
            Unit::Days => "targets-days",
            Unit::WorkingDays => "targets-working-days",
            Unit::Months => "targets-months-before",
            Unit::DayOfMonth => "targets-day-of-month",
            Unit::AtOnce => "targets-at-once",
        };
        let message = Message::new(key).with("number", self.number(goal.target));
        self.render(&message.with("seconds", self.number(goal.seconds.unwrap_or_default())))
    }

    fn measured(&self, goal: &Goal) -> String {
        match (goal.measured, goal.unit) {
            (Some(measured), Unit::Percent) => format!("{} %", self.number(measured)),
            (Some(measured), _) => self.number(measured),
            (None, _) => self
                .render(&Message::new("targets-so-many").with("met", goal.met).with("of", goal.of)),
        }
    }

    fn state(&self, goal: &Goal) -> String {
        self.catalogue.text(match goal.state {
            GoalState::Met => "targets-met",
            GoalState::Missed if goal.if_possible => "targets-not-possible",
            GoalState::Missed => "targets-missed",
            GoalState::Open => "targets-open",
            GoalState::Nothing => "targets-none",
        })
    }

    fn uptime(&self, goal: &Goal, uptime: &Uptime) -> String {
        let told = Message::new("targets-uptime")
            .with("number", goal.category.unwrap_or_default())
            .with("hours", uptime.hours);
        let told = told
            .with("windows", uptime.windows)
            .with("potential", uptime.potential)
            .with("overrun", uptime.overrun);
        self.render(&told.with("down", uptime.down).with("available", uptime.available))
    }

    fn service(&self, goal: &Goal, service: &ServiceShare) -> String {
        let told =
            Message::new("targets-service").with("service", escape(&service.service).into_owned());
        let told = told
            .with("requests", service.requests)
            .with("below", service.below)
            .with("percent", self.number(service.percent));
        self.render(&told.with("seconds", self.number(goal.seconds.unwrap_or_default())))
    }

    fn miss(&self, goal: &Goal, miss: &Miss) -> String {
        let place = match (miss.row, &miss.what) {
            (Some(row), _) => self.render(&Message::new("targets-row").with("row", row)),
            (None, Some(what)) => escape(what).into_owned(),
            (None, None) => "–".to_owned(),
        };
        let key = match (goal.goal, &miss.was) {
            (GoalKind::WindowLength, _) => "targets-miss-length",
            (_, Some(_)) => "targets-miss",
            (_, None) => "targets-miss-never",
        };
        let told = Message::new(key)
            .with("place", place)
            .with("goal", self.name(goal))
            .with("due", &miss.due);
        self.render(&told.with("was", miss.was.as_deref().unwrap_or_default()))
    }

    /// A number as the language writes it.
    fn number(&self, number: Decimal) -> String {
        let text = number.to_string();
        if self.catalogue.lang() == Lang::En { text } else { text.replace('.', ",") }
    }
}

fn key_of(goal: GoalKind) -> &'static str {
    match goal {
        GoalKind::Uptime => "targets-goal-uptime",
        GoalKind::WindowsAYear => "targets-goal-windows-a-year",
        GoalKind::WindowsAMonth => "targets-goal-windows-a-month",
        GoalKind::WindowLength => "targets-goal-window-length",
        GoalKind::WindowNotice => "targets-goal-window-notice",
        GoalKind::RepairNotice => "targets-goal-repair-notice",
        GoalKind::ChangeNotice => "targets-goal-change-notice",
        GoalKind::DocumentNotice => "targets-goal-document-notice",
        GoalKind::Reaction => "targets-goal-reaction",
        GoalKind::Response => "targets-goal-response",
        GoalKind::CallsSettled => "targets-goal-calls-settled",
        GoalKind::CallsAnswered => "targets-goal-calls-answered",
        GoalKind::CallsInTime => "targets-goal-calls-in-time",
        GoalKind::Written => "targets-goal-written",
        GoalKind::SecondLine => "targets-goal-second-line",
        GoalKind::RequestAnswered => "targets-goal-request-answered",
        GoalKind::RequestDone => "targets-goal-request-done",
        GoalKind::FirstMessage => "targets-goal-first-message",
        GoalKind::LastMessage => "targets-goal-last-message",
        GoalKind::Report => "targets-goal-report",
        GoalKind::Lists => "targets-goal-lists",
    }
}
