//! Generated files in the hands of other programs: man pages, completions, and schemas held against
//! what the program writes.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::support::programs::{python, run};
use tempfile::TempDir;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let paths = fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> =
        paths.filter(|path| path.to_string_lossy().ends_with(ending)).collect();
    paths.sort();
    assert!(!paths.is_empty(), "{folder} has no *{ending}");
    paths
}

fn said(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

fn passes(output: &Output) {
    assert!(output.status.success(), "{}", said(output));
}

fn check_jsonschema(arguments: &[&str], files: &[PathBuf]) -> Output {
    let fixed = ["-m", "check_jsonschema"].iter().chain(arguments).map(OsString::from);
    python(fixed.chain(files.iter().map(OsString::from)))
}

fn schema(kind: &str) -> PathBuf {
    root().join(format!("schemas/{kind}.schema.json"))
}

#[test]
fn mandoc_finds_nothing_wrong_with_the_pages() {
    let pages = [("man", ".1"), ("man", ".7"), ("man/nl/man1", ".1")];
    let pages = pages.into_iter().flat_map(|(folder, ending)| files(folder, ending));
    let found = said(&run(
        "mandoc",
        ["-Tlint", "-Wwarning"].map(OsString::from).into_iter().chain(pages.map(OsString::from)),
    ));
    // The pages bear no date on purpose: they are the same on every day.
    let faults: Vec<&str> =
        found.lines().filter(|line| !line.contains("WARNING: missing date")).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn mandoc_shows_the_sections_of_a_page_in_their_order() {
    let output =
        run("mandoc", [OsString::from("-Thtml"), root().join("man/waswordt-scenario.1").into()]);
    passes(&output);
    let page = String::from_utf8(output.stdout).unwrap();
    let headings: Vec<&str> = page
        .split("<h1 class=\"Sh\" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let expected = "NAME SYNOPSIS DESCRIPTION OPTIONS WORKING_DAYS OPTIONS_OF_EVERY_COMMAND EXAMPLES EXIT_STATUS ENVIRONMENT FILES SEE_ALSO";
    assert_eq!(headings.join(" "), expected);
}

#[test]
fn a_dutch_page_is_dutch_down_to_its_sections() {
    let page = root().join("man/nl/man1/waswordt-scenario.1");
    let output = run("mandoc", [OsString::from("-Thtml"), page.into()]);
    passes(&output);
    let page = String::from_utf8(output.stdout).unwrap();
    let headings = page.split("<h1 class=\"Sh\" id=\"").skip(1);
    let headings: Vec<&str> = headings.filter_map(|rest| rest.split('"').next()).collect();
    let expected = "NAAM SAMENVATTING BESCHRIJVING OPTIES WERKDAGEN OPTIES_VAN_ELKE_OPDRACHT VOORBEELDEN AFSLUITCODE OMGEVING BESTANDEN ZIE_OOK";
    assert_eq!(headings.join(" "), expected);
}

#[test]
fn each_shell_reads_its_completion_script() {
    for (shell, script) in
        [("bash", "waswordt.bash"), ("zsh", "_waswordt"), ("fish", "waswordt.fish")]
    {
        passes(&run(
            shell,
            [OsString::from("-n"), root().join("man/completions").join(script).into()],
        ));
    }
}

#[test]
fn bash_completes_commands_and_options() {
    let script = "source \"$1\"; COMP_WORDS=(waswordt appl); COMP_CWORD=1; _waswordt waswordt appl waswordt; echo \"${COMPREPLY[@]}\"; \
        COMP_WORDS=(waswordt apply --on); COMP_CWORD=2; _waswordt waswordt --on apply; echo \"${COMPREPLY[@]}\"";
    let output = run(
        "bash",
        [
            "-c".into(),
            script.into(),
            "bash".into(),
            root().join("man/completions/waswordt.bash").into_os_string(),
        ],
    );
    passes(&output);
    assert_eq!(said(&output), "apply\n--on-collision --on-other-person\n");
}

#[test]
fn every_schema_is_a_json_schema() {
    passes(&check_jsonschema(&["--check-metaschema"], &files("schemas", ".schema.json")));
}

#[test]
fn the_sample_moves_fit_their_schema_and_a_faulty_one_does_not() {
    let moves: Vec<PathBuf> = samples().iter().map(|sample| sample.join("move.toml")).collect();
    let schema = schema("move");
    let arguments = ["--schemafile", schema.to_str().unwrap()];
    passes(&check_jsonschema(&arguments, &moves));
    let folder = tempfile::tempdir().unwrap();
    let mut texts = moves.iter().map(|path| fs::read_to_string(path).unwrap());
    let text =
        texts.find(|text| text.contains("brin = \"") && text.contains("announced = ")).unwrap();
    for (nth, (right, wrong)) in [
        ("sector = ", "sectr = "),
        ("brin = \"", "brin = \"x"),
        ("announced = ", "announced = 4 # "),
    ]
    .iter()
    .enumerate()
    {
        let path = folder.path().join(format!("{nth}.toml"));
        fs::write(&path, text.replacen(right, wrong, 1)).unwrap();
        assert!(!check_jsonschema(&arguments, &[path]).status.success(), "{wrong} fits");
    }
    let store = text
        + "[publisher.store.keyring]\ntable = \"login\"\nprofile = \"account\"\nidentity = \"uid\"\n";
    for (name, text, fits) in [
        ("store.toml", store.clone(), true),
        ("faulty.toml", store.replace("identity", "identiti"), false),
    ] {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        assert_eq!(check_jsonschema(&arguments, &[path]).status.success(), fits, "{name}");
    }
}

#[test]
fn a_store_map_fits_its_schema_and_a_faulty_one_does_not() {
    const MAP: &str =
        "[store.keyring]\ntable = \"login\"\nprofile = \"account\"\nidentity = \"uid\"\n";
    let (folder, schema) = (tempfile::tempdir().unwrap(), schema("store-map"));
    let fits = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        check_jsonschema(&["--schemafile", schema.to_str().unwrap()], &[path]).status.success()
    };
    assert!(fits("map.toml", MAP));
    assert!(!fits("faulty.toml", &MAP.replace("identity", "identiti")));
}

fn samples() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> =
        fs::read_dir(root().join("samples")).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.retain(|folder| folder.join("move.toml").is_file());
    folders.sort();
    folders
}

/// A folder in which the program is run, and the reports that it gave, by kind.
struct Desk {
    folder: TempDir,
    reports: BTreeMap<String, Vec<PathBuf>>,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), reports: BTreeMap::new() }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs the program, which must end with this code and report in JSON, and keeps the report.
    fn report(&mut self, code: i32, arguments: &str) -> serde_json::Value {
        let mut command = Command::new(env!("CARGO_BIN_EXE_waswordt"));
        command.args(arguments.split_whitespace()).args([
            "--format",
            "json",
            "--lang",
            "nl",
            "--today",
            "2026-07-17",
        ]);
        let output = command.current_dir(self.folder.path()).stdin(Stdio::null()).output().unwrap();
        assert_eq!(output.status.code(), Some(code), "{arguments}: {}", said(&output));
        let report: serde_json::Value = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("{arguments}: {error}: {}", said(&output)));
        self.keep(&output.stdout, report["report"].as_str().unwrap());
        report
    }

    /// Runs the program, which has nothing to report.
    fn run(&self, arguments: &str) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_waswordt"));
        passes(
            &command
                .args(arguments.split_whitespace())
                .current_dir(self.folder.path())
                .stdin(Stdio::null())
                .output()
                .unwrap(),
        );
    }

    fn keep(&mut self, json: &[u8], report: &str) {
        let kind = report.split('/').nth(1).unwrap_or(report).to_owned();
        let kept = self.reports.entry(kind.clone()).or_default();
        let path = self.folder.path().join(format!("{kind}-{}.report.json", kept.len()));
        fs::write(&path, json).unwrap();
        kept.push(path);
    }

    fn keep_file(&mut self, path: &Path, report: &str) {
        let json = fs::read(path).unwrap();
        self.keep(&json, report);
    }

    fn moves(&mut self) {
        for pair in [
            "vo --from elf:magister --to elf:azure-ad",
            "mbo --from eck:magister --to eck:mijnportaal=elo",
        ] {
            self.report(0, &format!("scenario --sector {pair}"));
        }
        self.report(1, "scenario --sector vo --from elf:magister --to ilf:magister");
        for sector in ["vo", "mbo"] {
            self.report(0, &format!("scenario --sector {sector}"));
        }
        for sample in samples() {
            let moved = sample.join("move.toml").display().to_string();
            self.report(0, &format!("scenario --move {moved}"));
            self.report(0, &format!("steps --move {moved}"));
            self.report(
                0,
                &format!("fill-check {}/list-filled.csv --move {moved}", sample.display()),
            );
        }
        self.report(2, "scenario --sector vo --from elf:magsiter --to elf:adfs");
        self.report(2, "scenario --sector");
        self.report(3, "fill-check nowhere.csv");
        self.report(0, "explain");
        self.report(0, "explain WW201");
        self.report(0, "demo playground");
        self.report(
            0,
            "init written.toml --sector vo --brin 99ZZ00 --school Petteflat --from elf:magister \
                --from-realm petteflat --to elf:azure-ad --to-realm petteflat.example",
        );
    }

    fn lists(&mut self) {
        let sample = root().join("samples/vo-petteflat").display().to_string();
        self.report(1, &format!("fill-check {sample}/list-faulty.csv --move {sample}/move.toml"));
        self.report(1, &format!("fill-check {sample}/list-faulty.csv --original {sample}/list-filled.csv --show-values"));
        fs::copy(format!("{sample}/move.toml"), self.at("move.toml")).unwrap();
        self.report(
            0,
            &format!("generate --move move.toml --from {sample}/roster.csv -o list.csv"),
        );
        self.report(
            0,
            &format!("generate --move move.toml --from {sample}/roster.csv -o list.xlsx"),
        );
        let manifest = self.at("list.datapackage.json");
        self.keep_file(&manifest, "manifest");
        self.report(
            0,
            &format!(
                "fill list.csv --from {sample}/portal-export.csv --move move.toml -o filled.csv"
            ),
        );
        self.report(0, &format!("fill list.csv --rule s{{user}}@petteflat.onmicrosoft.com --from {sample}/portal-export.csv -o ruled.csv"));
        self.report(
            0,
            "fill list.csv --rule s{user} --realm petteflat.onmicrosoft.com -o by-rule.csv",
        );
        self.report(0, "fill filled.csv --find-rule");
        self.report(0, "merge list.csv filled.csv -o merged.csv");
        for name in ["voorbeeld", "noordhoek"] {
            let key = self.report(0, &format!("keygen -o {name}.key"));
            fs::write(
                self.at(&format!("{name}.recipients.txt")),
                key["recipient"].as_str().unwrap(),
            )
            .unwrap();
        }
        let sealed =
            self.report(0, &format!("encrypt {sample}/list-filled.csv --move move.toml -o sealed"));
        self.report(
            0,
            &format!("encrypt {sample}/list-filled.csv -R voorbeeld.recipients.txt -o one.age"),
        );
        assert_eq!(sealed["tickets"].as_array().unwrap().len(), 2);
        self.report(0, "decrypt one.age -i voorbeeld.key -o opened.csv");
        self.report(0, "status sealed");
        self.report(0, "status sealed --targets waswordt");
        let targets = root().join("samples/targets/log.csv").display().to_string();
        self.report(0, &format!("targets check {targets} --targets stil --month 2026-06"));
        for entry in fs::read_dir(self.at("sealed")).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "json") {
                self.keep_file(&path, "ticket");
            }
        }
    }

    fn neighbours(&mut self) {
        self.report(0, "esi check urn:schac:personalUniqueCode:int:esi:hr:xxxxxxxxxx");
        fs::write(
            self.at("accounts.csv"),
            "givenName,sn,eduPersonPrincipalName\nTove,Lindqvist,tove0001@larosate.example\n",
        )
        .unwrap();
        self.report(
            0,
            "esi make --from accounts.csv --source local --scope larosate.example -o esi.csv",
        );
        let header = "Fornavn,Efternavn,Institutionsnummer gammelt,Unilogin gammelt,Institutionsnummer nyt,Unilogin nyt";
        fs::write(self.at("day-care.csv"), format!("{header}\nAnna,Berg,101001,anna1234,,\n"))
            .unwrap();
        fs::write(self.at("numbers.csv"), "gammelt,nyt\n101001,G12345\n").unwrap();
        self.report(0, "fill day-care.csv --numbers numbers.csv -o renumbered.csv");
    }

    fn store(&mut self) {
        let sample = root().join("samples/vo-petteflat").display().to_string();
        self.report(0, "keyrings init --store a.db");
        self.report(0, &format!("keyrings import {sample}/keyrings-voorbeeld.csv --store a.db"));
        let apply =
            format!("apply {sample}/list-filled.csv --move {sample}/move.toml --store a.db");
        self.report(0, "log --store a.db");
        self.report(0, &format!("{apply} --dry-run --save-plan plan.json --changes changes.jsonl"));
        for (nth, line) in
            fs::read_to_string(self.at("changes.jsonl")).unwrap().lines().enumerate().take(9)
        {
            let path = self.at(&format!("change-{nth}.json"));
            fs::write(&path, line).unwrap();
            self.keep_file(&path, "change");
        }
        let plan = self.at("plan.json");
        self.keep_file(&plan, "plan");
        let run = self.report(0, &format!("{apply} --receipt receipt.json"))["run_id"]
            .as_str()
            .unwrap()
            .to_owned();
        let receipt = self.at("receipt.json");
        self.keep_file(&receipt, "apply");
        self.report(0, &apply);
        self.report(0, &format!("verify {sample}/list-filled.csv --store a.db"));
        self.report(0, &format!("undo {run} --store a.db"));
        self.report(2, "undo run-20260101-nosuchid --store a.db");
        let log = self.report(0, "log --store a.db");
        let list = log["runs"][0]["list_id"].as_str().unwrap();
        self.report(0, &format!("log {list} --rows --store a.db"));
        self.report(0, &format!("log {list} --rows --show-values --store a.db"));
        self.report(0, &format!("keyrings sync {sample}/keyrings-voorbeeld.csv --store a.db"));
        self.report(0, "log --store a.db");
        self.report(0, &format!("log --store a.db --forget {list} --yes"));
        self.run("keyrings init --store b.db");
        self.run(&format!("keyrings import {sample}/keyrings-collision.csv --store b.db"));
        let apply = apply.replace("a.db", "b.db");
        self.report(1, &apply);
        self.report(1, &format!("{apply} --hold"));
        self.report(0, "keyrings show --store b.db");
        self.report(0, "keyrings export --store b.db -o exported.csv");
        let keyrings = fs::read_to_string(format!("{sample}/keyrings-voorbeeld.csv")).unwrap();
        let profile = keyrings.lines().nth(1).unwrap().split(',').next().unwrap();
        self.report(0, &format!("keyrings show {profile} --store b.db"));
        self.report(0, &format!("keyrings show {profile} --store b.db --show-values"));
    }
}

#[test]
fn service_targets_and_logs_fit_their_schemas_and_faulty_ones_do_not() {
    let fits = |kind: &str, paths: &[PathBuf]| {
        check_jsonschema(&["--schemafile", schema(kind).to_str().unwrap()], paths).status.success()
    };
    let sample = root().join("samples/targets");
    assert!(fits("targets-file", &[sample.join("stil.toml"), sample.join("waswordt.toml")]));
    let folder = tempfile::tempdir().unwrap();
    let text = fs::read_to_string(sample.join("stil.toml")).unwrap();
    for (nth, (right, wrong)) in [
        ("uptime = 99\n", "uptime = \"veel\"\n"),
        ("country = \"dk\"", "country = \"de\""),
        ("[report]", "[raport]"),
    ]
    .iter()
    .enumerate()
    {
        let path = folder.path().join(format!("{nth}.toml"));
        fs::write(&path, text.replacen(right, wrong, 1)).unwrap();
        assert!(!fits("targets-file", &[path]), "{wrong} fits");
    }
    let log = fs::read_to_string(sample.join("log.csv")).unwrap();
    let header: Vec<&str> = log.lines().next().unwrap().split(',').collect();
    let row = |line: &str| {
        header
            .iter()
            .zip(line.split(','))
            .map(|(name, cell)| ((*name).to_owned(), serde_json::Value::from(cell)))
            .collect::<serde_json::Map<_, _>>()
    };
    let write = |name: String, row: serde_json::Map<String, serde_json::Value>| {
        let path = folder.path().join(name);
        fs::write(&path, serde_json::Value::from(row).to_string()).unwrap();
        path
    };
    let rows: Vec<PathBuf> = log
        .lines()
        .skip(1)
        .enumerate()
        .map(|(nth, line)| write(format!("{nth}.json"), row(line)))
        .collect();
    assert!(fits("targets-log", &rows));
    let odd = log.lines().nth(1).unwrap().replacen("incident", "storing", 1);
    assert!(!fits("targets-log", &[write("odd.json".to_owned(), row(&odd))]));
}

/// The schemas of what people write, and that of what a database server is asked for, which is held
/// to it where there is a server.
const OTHERS: [&str; 5] = ["inspect", "move", "store-map", "targets-file", "targets-log"];

#[test]
fn what_the_program_writes_fits_the_schemas() {
    let mut desk = Desk::new();
    desk.moves();
    desk.lists();
    desk.neighbours();
    desk.store();
    let tried: BTreeSet<PathBuf> =
        desk.reports.keys().map(|kind| schema(kind)).chain(OTHERS.map(schema)).collect();
    assert_eq!(
        tried,
        files("schemas", ".schema.json").into_iter().collect(),
        "every schema is tried"
    );
    assert!(
        !check_jsonschema(
            &["--schemafile", schema("log").to_str().unwrap()],
            &desk.reports["undo"]
        )
        .status
        .success()
    );
    for (kind, reports) in &desk.reports {
        passes(&check_jsonschema(&["--schemafile", schema(kind).to_str().unwrap()], reports));
    }
}
