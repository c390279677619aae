//! `demo`: the whole chain, played on made-up people in a folder of its own.
//!
//! Every step is a command line of this very program, run as anybody would: what is shown can be
//! typed again.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde::Serialize;

use super::io::WritePath;
use super::{Context, Ending, Failure, OutputFormat};
use crate::files::{Batch, Overwrite, Privacy};
use crate::message::Message;

const EXAMPLES: &str = "Examples:
  # Play the chain, and look at the files that everybody gets
  waswordt demo playground

  # The same for a script
  waswordt demo playground --format json";

/// The files with which the chain begins: those of the distributor, the school and the publisher.
const FILES: [(&str, &[u8]); 5] = [
    ("move.toml", include_bytes!("../../samples/vo-petteflat/move.toml")),
    ("roster.csv", include_bytes!("../../samples/vo-petteflat/roster.csv")),
    ("list-faulty.csv", include_bytes!("../../samples/vo-petteflat/list-faulty.csv")),
    ("list-filled.csv", include_bytes!("../../samples/vo-petteflat/list-filled.csv")),
    ("keyrings.csv", include_bytes!("../../samples/vo-petteflat/keyrings-voorbeeld.csv")),
];

/// More lines of a command are not shown.
const MOST_LINES: usize = 12;

/// Play the whole chain on made-up people, in a folder of its own
///
/// A school moves from Magister to Entra ID: the distributor makes the list and seals it, the school
/// fills it in, a publisher applies it and undoes that again. Every command is shown as it is typed,
/// with what it says; the files stay in the folder, for you to try on.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The folder: one that does not exist yet, or is empty
    #[arg(value_name = "DIR")]
    folder: WritePath,
}

/// What was played, as scripts read it.
#[derive(Serialize, schemars::JsonSchema)]
pub(crate) struct DemoReport {
    /// Always `waswordt/demo/1`.
    #[schemars(extend("const" = "waswordt/demo/1"))]
    report: String,
    /// The folder in which the commands were run.
    folder: String,
    /// The steps, in their order.
    steps: Vec<DemoStep>,
}

/// One step.
#[derive(Serialize, schemars::JsonSchema)]
pub(crate) struct DemoStep {
    /// Who does what.
    says: String,
    /// The command, as it is typed in the folder.
    command: String,
    /// How it ended.
    exit_code: i32,
    /// What it said, line by line.
    output: Vec<String>,
}

/// A step that is still to be played.
struct Step {
    says: &'static str,
    words: Vec<String>,
    /// The file that gets the output.
    into: Option<&'static str>,
    code: i32,
}

impl Step {
    fn new(says: &'static str, line: &str) -> Self {
        let words = line.split(' ').map(str::to_owned).collect();
        Self { says, words, into: None, code: 0 }
    }

    /// The step ends with another exit code than 0, and should.
    fn ends_with(self, code: i32) -> Self {
        Self { code, ..self }
    }

    fn into(self, file: &'static str) -> Self {
        Self { into: Some(file), ..self }
    }

    fn line(&self) -> String {
        let into = self.into.map_or_else(String::new, |file| format!(" > {file}"));
        format!("waswordt {}{into}", self.words.join(" "))
    }
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    prepare(&args.folder)?;
    let mut stage = Stage { folder: &args.folder, steps: Vec::new() };
    stage.play_all(before_sealing(), context)?;
    let sealed = stage.sealed_for("voorbeeld")?;
    stage.play_all(applying(&sealed), context)?;
    let run = stage.run_of("receipt.json")?;
    stage.play_all(after_applying(&run), context)?;
    if context.format() == OutputFormat::Json {
        let folder = args.folder.display().to_string();
        let report = "waswordt/demo/1".to_owned();
        context.json(&DemoReport { report, folder, steps: stage.steps })?;
        return Ok(Ending::Clean);
    }
    let done = Message::new("demo-done").with("folder", args.folder.display().to_string());
    let done = context.render(&done);
    writeln!(context.out(), "{done}")?;
    Ok(Ending::Clean)
}

/// Makes the folder, with the files with which the chain begins.
fn prepare(folder: &Path) -> Result<(), Failure> {
    let shown = || folder.display().to_string();
    let is_taken = match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_some(),
        Err(_) => folder.exists(),
    };
    if is_taken {
        return Err(Failure::usage(Message::new("demo-folder-taken").with("folder", shown())));
    }
    fs::create_dir_all(folder).map_err(|error| Failure::Other(anyhow::Error::from(error)))?;
    let mut batch = Batch::new(Overwrite::Refuse);
    for (name, contents) in FILES {
        let output = batch.add(&folder.join(name), Privacy::Private)?;
        output.write_all(contents).map_err(|error| output.failed(error))?;
    }
    batch.commit()?;
    Ok(())
}

/// From the verdict to the sealed files.
fn before_sealing() -> Vec<Step> {
    let keygen = |publisher: &str| format!("keygen -o {publisher}.key");
    vec![
        Step::new("demo-scenario", "scenario --move move.toml"),
        Step::new("demo-generate", "generate --move move.toml --from roster.csv -o list.xlsx"),
        Step::new("demo-faulty", "fill-check list-faulty.csv --move move.toml").ends_with(1),
        Step::new("demo-filled", "fill-check list-filled.csv --move move.toml"),
        Step::new("demo-key", &keygen("voorbeeld")).into("voorbeeld.recipients.txt"),
        Step::new("demo-other-key", &keygen("noordhoek")).into("noordhoek.recipients.txt"),
        Step::new(
            "demo-seal",
            "encrypt list-filled.csv --move move.toml -o sealed --today 2026-07-27",
        ),
    ]
}

/// What a publisher does.
fn applying(sealed: &str) -> Vec<Step> {
    let apply = format!(
        "apply {sealed} -i voorbeeld.key --move move.toml --store keyrings.db --today 2026-07-28"
    );
    vec![
        Step::new("demo-store", "keyrings init --store keyrings.db"),
        Step::new("demo-import", "keyrings import keyrings.csv --store keyrings.db"),
        Step::new("demo-rehearse", &format!("{apply} --dry-run")),
        Step::new("demo-apply", &format!("{apply} --receipt receipt.json")),
        Step::new("demo-verify", &format!("verify {sealed} -i voorbeeld.key --store keyrings.db")),
    ]
}

fn after_applying(run: &str) -> Vec<Step> {
    vec![
        Step::new("demo-status", "status sealed receipt.json --today 2026-07-29"),
        Step::new("demo-undo", &format!("undo {run} --store keyrings.db")),
        Step::new("demo-log", "log --store keyrings.db"),
    ]
}

/// Where the chain is played, and what was played so far.
struct Stage<'a> {
    folder: &'a Path,
    steps: Vec<DemoStep>,
}

impl Stage<'_> {
    fn play_all(&mut self, steps: Vec<Step>, context: &mut Context) -> Result<(), Failure> {
        steps.into_iter().try_for_each(|step| self.play(&step, context))
    }

    fn play(&mut self, step: &Step, context: &mut Context) -> Result<(), Failure> {
        let ended = self.ended(step, context)?;
        let code = ended.status.code().unwrap_or(-1);
        let told = match step.into {
            Some(file) => {
                fs::write(self.folder.join(file), &ended.stdout).map_err(anyhow::Error::from)?;
                &ended.stderr[..]
            }
            None => &[ended.stdout.as_slice(), ended.stderr.as_slice()].concat(),
        };
        let output = String::from_utf8_lossy(told).lines().map(str::to_owned).collect();
        let says = context.render(&Message::new(step.says));
        let played = DemoStep { says, command: step.line(), exit_code: code, output };
        if context.format() == OutputFormat::Text {
            tell(&played, context)?;
        }
        let told = Message::new("demo-other-end").with("command", step.line());
        self.steps.push(played);
        if code == step.code {
            Ok(())
        } else {
            Err(Failure::Done(told.with("code", u64::from(code.unsigned_abs()))))
        }
    }

    /// Runs this program as anybody would.
    fn ended(&self, step: &Step, context: &Context) -> Result<Output, Failure> {
        let program = std::env::current_exe().map_err(anyhow::Error::from)?;
        Command::new(program)
            .args(&step.words)
            .current_dir(self.folder)
            .env("WASWORDT_LANG", context.lang().tag())
            .stdin(Stdio::null())
            .output()
            .map_err(|error| Failure::Other(error.into()))
    }

    /// Returns the sealed file of a publisher, as it is typed.
    fn sealed_for(&self, publisher: &str) -> Result<String, Failure> {
        let entries = fs::read_dir(self.folder.join("sealed")).map_err(anyhow::Error::from)?;
        let mut names = entries
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .filter(|name| name.contains(publisher) && is_sealed(name));
        let name = names.next().ok_or_else(|| anyhow::anyhow!("sealed/{publisher}"))?;
        Ok(format!("sealed/{name}"))
    }

    /// Returns the run that a receipt tells of.
    fn run_of(&self, receipt: &str) -> Result<String, Failure> {
        let text = Context::read_text(&self.folder.join(receipt))?;
        let receipt: serde_json::Value =
            serde_json::from_str(&text).map_err(anyhow::Error::from)?;
        Ok(receipt["run_id"].as_str().unwrap_or_default().to_owned())
    }
}

fn is_sealed(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "age")
}

/// Shows a step: who does what, what is typed, and how the answer begins.
fn tell(step: &DemoStep, context: &mut Context) -> Result<(), Failure> {
    let more = step.output.len().saturating_sub(MOST_LINES);
    let more = (more > 0).then(|| context.render(&Message::new("demo-more").with("count", more)));
    let out = context.out();
    writeln!(out, "{}\n  $ {}", step.says, step.command)?;
    for line in step.output.iter().take(MOST_LINES).chain(&more) {
        writeln!(out, "{}", format!("    {line}").trim_end())?;
    }
    Ok(writeln!(out)?)
}
