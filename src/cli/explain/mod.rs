//! `explain`: the page of one rule or verdict, or the list of all rules.

mod verdict;

use std::fmt::Write as _;
use std::io::{self, Write as _};

use serde::Serialize;

use verdict::VerdictPage;

use super::{Context, Ending, Failure, OutputFormat};
use crate::message::{Catalogue, Lang, Message, says};
use crate::report::{page as wrapped, paragraph, rendered_markdown};
use crate::rules::{self, Outcome, Page, Rule, Severity};

const EXAMPLES: &str = "Examples:
  # The page of one rule
  waswordt explain WW201
  waswordt explain near-miss --lang nl

  # When a verdict is given, what it asks and what it brings about
  waswordt explain V6

  # All rules, a line each
  waswordt explain";

/// The version in which the codes of verdicts came.
const SINCE: &str = "0.1.0";

/// Explain a rule or a verdict: what it finds, why it matters, what to do
///
/// Without one, all rules are listed.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// A code, such as WW201 or, of a verdict, V6; or a name, such as identity-syntax
    #[arg(value_name = "CODE")]
    rule: Option<String>,
}

/// A rule or a verdict, as scripts read it.
#[derive(Serialize, schemars::JsonSchema)]
pub(crate) struct RuleEntry {
    /// Its code.
    code: &'static str,
    /// Its name.
    name: &'static str,
    /// What its findings weigh, unless a case is lighter; null for a verdict.
    severity: Option<Severity>,
    /// The version in which it came.
    since: &'static str,
    /// Its title.
    title: String,
    /// What it finds, or when a verdict is given.
    finds: String,
    /// Why it matters: of a verdict its consequences.
    why: String,
    /// What to do: of a verdict its conditions.
    remedy: String,
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
    if let Some(page) = args
        .rule
        .as_deref()
        .and_then(verdict::find)
        .and_then(|code| VerdictPage::of(code, context.lang()))
    {
        return on_verdict(page, context);
    }
    let asked = args.rule.as_deref().map(find).transpose()?;
    if context.format() == OutputFormat::Json {
        let entries = asked.map_or_else(|| rules::all().collect(), |rule| vec![rule]);
        let rules = entries.into_iter().map(|rule| entry(rule, context)).collect();
        context.json(&RulesReport { report: "waswordt/rules/1".to_owned(), rules })?;
        return Ok(Ending::Clean);
    }
    let Some(rule) = asked else { return list_all(context) };
    let page = quoted(rendered_markdown(&page(rule, context)), rule, context.lang());
    context.out().write_all(page.as_bytes())?;
    Ok(Ending::Clean)
}

/// Lists the rules; in a language that speaks of some lists alone, those that such lists meet.
fn list_all(context: &mut Context) -> Result<Ending, Failure> {
    let lang = context.lang();
    let is_partial = Lang::PARTIAL.contains(&lang);
    for rule in rules::all().filter(|rule| !is_partial || says(lang, rule.title().key())) {
        list(rule, context)?;
    }
    if is_partial {
        context.say(&Message::new("rules-of-others"));
    }
    Ok(Ending::Clean)
}

fn on_verdict(page: VerdictPage, context: &mut Context) -> Result<Ending, Failure> {
    let VerdictPage { code, title, given, consequences, conditions, next } = page;
    if context.format() == OutputFormat::Json {
        let entry = RuleEntry {
            code: code.as_str(),
            name: code.as_str(),
            severity: None,
            since: SINCE,
            title,
            finds: given,
            why: consequences,
            remedy: format!("{conditions}\n\n{next}").trim_start().to_owned(),
        };
        context.json(&RulesReport { report: "waswordt/rules/1".to_owned(), rules: vec![entry] })?;
        return Ok(Ending::Clean);
    }
    let headings =
        ["explain-verdict-given", "explain-verdict-consequences", "explain-verdict-conditions"];
    let [given_for, brings, asks] = headings.map(|key| context.render(&Message::new(key)));
    let mut text = format!("# {code}: {title}\n");
    for (heading, body) in [(given_for, given), (brings, consequences), (asks, conditions)] {
        if !body.is_empty() {
            // Writing to a string does not fail.
            let _ = write!(text, "\n## {heading}\n\n{body}\n");
        }
    }
    text = rendered_markdown(&text);
    let _ = writeln!(text, "\n{}", wrapped(&next));
    context.out().write_all(text.as_bytes())?;
    Ok(Ending::Clean)
}

fn find(text: &str) -> Result<&'static Rule, Failure> {
    rules::find(text).map_err(|meant| {
        let message =
            Message::new(if meant.is_some() { "rules-unknown-near" } else { "rules-unknown" });
        let message = message.with("rule", text).with("meant", meant.unwrap_or_default());
        Failure::usage(message.with("verdicts", verdict::all()))
    })
}

fn entry(rule: &'static Rule, context: &Context) -> RuleEntry {
    let page = Page::of(rule);
    let prose = page.prose(page.nearest(context.lang()));
    let part = |part: Option<&str>| part.unwrap_or_default().to_owned();
    RuleEntry {
        code: rule.code,
        name: rule.name,
        severity: Some(rule.severity),
        since: rule.since,
        title: context.render(&rule.title()),
        finds: part(prose.map(|prose| prose.finds)),
        why: part(prose.map(|prose| prose.why)),
        remedy: part(prose.map(|prose| prose.remedy)),
    }
}

fn severity(rule: &Rule, catalogue: &Catalogue) -> String {
    catalogue.render(&Message::new(rule.severity.key()))
}

/// Writes a rule on a line of its own: on a terminal, a title that is too long goes on below itself.
fn list(rule: &'static Rule, context: &mut Context) -> io::Result<()> {
    let catalogue = context.catalogue();
    let (severity, title) = (severity(rule, catalogue), catalogue.render(&rule.title()));
    let lead = format!("{}  {severity:<14} {:<24} ", rule.code, rule.name);
    if Context::out_is_terminal() {
        return paragraph(context.out(), &lead, &title);
    }
    writeln!(context.out(), "{lead}{title}")
}

/// A page with the quotation marks of its language.
fn quoted(page: String, rule: &'static Rule, lang: Lang) -> String {
    if Lang::PARTIAL.contains(&Page::of(rule).nearest(lang)) {
        page.replace('“', "”")
    } else {
        page
    }
}

/// The page as Markdown, in one language, with the first list that fails and the first that passes.
fn page(rule: &'static Rule, context: &Context) -> String {
    let page = Page::of(rule);
    let lang = page.nearest(context.lang());
    let [finds, why, fails, passes, remedy] = match lang {
        Lang::Nl => ["Wat de regel vindt", "Waarom het ertoe doet", "Fout", "Goed", "Wat u doet"],
        Lang::En => ["What it finds", "Why it matters", "Fails", "Passes", "What to do"],
        Lang::Sv => ["Vad regeln hittar", "Varför det spelar roll", "Fel", "Rätt", "Vad du gör"],
        Lang::Da => [
            "Hvad reglen finder",
            "Hvorfor det betyder noget",
            "Forkert",
            "Rigtigt",
            "Hvad I skal gøre",
        ],
    };
    // A title over a page in another language would promise what does not follow.
    let catalogue = Catalogue::of(lang);
    if lang != context.lang() {
        context.speak_with(catalogue);
    }
    let (severity, title) = (severity(rule, catalogue), catalogue.render(&rule.title()));
    let mut text = format!("# {} {}: {title} ({severity})\n", rule.code, rule.name);
    let mut part = |heading: &str, body: &str| {
        // Writing to a string does not fail.
        let _ = write!(text, "\n## {heading}\n\n{body}\n");
    };
    if let Some(prose) = page.prose(lang) {
        part(finds, prose.finds);
        part(why, prose.why);
        for (heading, outcome) in [(fails, Outcome::Fails), (passes, Outcome::Passes)] {
            if let Some(example) =
                page.examples().into_iter().find(|example| example.outcome == outcome)
            {
                part(heading, &format!("```csv\n{}```", example.text));
            }
        }
        part(remedy, prose.remedy);
    }
    text
}
