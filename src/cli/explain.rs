//! `explain`: the page of one rule, or the list of all.

use std::fmt::Write as _;
use std::io::Write as _;

use serde::Serialize;

use super::{Context, Ending, Failure, OutputFormat};
use crate::message::{Lang, Message};
use crate::rules::{self, Outcome, Page, Rule, Severity};

const EXAMPLES: &str = "Examples:
  # The page of one rule
  waswordt explain WW201
  waswordt explain near-miss --lang nl

  # All rules, a line each
  waswordt explain";

/// Explain a rule: what it finds, why it matters, what to do
///
/// Without a rule, all of them are listed.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// A code, such as WW201, or a name, such as identity-syntax
    #[arg(value_name = "CODE")]
    rule: Option<String>,
}

/// A rule, as scripts read it.
#[derive(Serialize, schemars::JsonSchema)]
pub(crate) struct RuleEntry {
    /// Its code.
    code: &'static str,
    /// Its name.
    name: &'static str,
    /// What its findings weigh, unless a case is lighter.
    severity: Severity,
    /// The version in which it came.
    since: &'static str,
    /// Its title.
    title: String,
    /// What it finds.
    finds: &'static str,
    /// Why it matters.
    why: &'static str,
    /// What to do.
    remedy: &'static str,
}

/// Rules, as scripts read them.
#[derive(Serialize, schemars::JsonSchema)]
pub(crate) struct RulesReport {
    /// Always `waswordt/rules/1`.
    #[schemars(extend("const" = "waswordt/rules/1"))]
    report: String,
    /// The rules, by code.
    rules: Vec<RuleEntry>,
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    let asked = args.rule.as_deref().map(find).transpose()?;
    if context.format() == OutputFormat::Json {
        let entries = asked.map_or_else(|| rules::all().collect(), |rule| vec![rule]);
        let rules = entries.into_iter().map(|rule| entry(rule, context)).collect();
        context.json(&RulesReport { report: "waswordt/rules/1".to_owned(), rules })?;
        return Ok(Ending::Clean);
    }
    let text = match asked {
        Some(rule) => page(rule, context),
        None => rules::all().map(|rule| line(rule, context)).collect(),
    };
    context.out().write_all(text.as_bytes())?;
    Ok(Ending::Clean)
}

fn find(text: &str) -> Result<&'static Rule, Failure> {
    rules::find(text).map_err(|meant| {
        let message = Message::new(if meant.is_some() { "rules-unknown-near" } else { "rules-unknown" });
        Failure::usage(message.with("rule", text).with("meant", meant.unwrap_or_default()))
    })
}

fn entry(rule: &'static Rule, context: &Context) -> RuleEntry {
    let prose = Page::of(rule).prose(context.lang());
    RuleEntry {
        code: rule.code,
        name: rule.name,
        severity: rule.severity,
        since: rule.since,
        title: context.render(&rule.title()),
        finds: prose.map_or("", |prose| prose.finds),
        why: prose.map_or("", |prose| prose.why),
        remedy: prose.map_or("", |prose| prose.remedy),
    }
}

fn line(rule: &'static Rule, context: &Context) -> String {
    format!("{}  {:<8} {:<24} {}\n", rule.code, rule.severity.as_str(), rule.name, context.render(&rule.title()))
}

/// The page as Markdown, in one language, with the first list that fails and the first that passes.
fn page(rule: &'static Rule, context: &Context) -> String {
    let [finds, why, fails, passes, remedy] = match context.lang() {
        Lang::Nl => ["Wat de regel vindt", "Waarom het ertoe doet", "Fout", "Goed", "Wat u doet"],
        Lang::En => ["What it finds", "Why it matters", "Fails", "Passes", "What to do"],
    };
    let page = Page::of(rule);
    let mut text = format!("# {} {}: {}\n", rule.code, rule.name, context.render(&rule.title()));
    let mut part = |heading: &str, body: &str| {
        // Writing to a string does not fail.
        let _ = write!(text, "\n## {heading}\n\n{body}\n");
    };
    if let Some(prose) = page.prose(context.lang()) {
        part(finds, prose.finds);
        part(why, prose.why);
        for (heading, outcome) in [(fails, Outcome::Fails), (passes, Outcome::Passes)] {
            if let Some(example) = page.examples().into_iter().find(|example| example.outcome == outcome) {
                part(heading, &format!("```csv\n{}```", example.text));
            }
        }
        part(remedy, prose.remedy);
    }
    text
}
