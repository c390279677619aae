//! Changes for a database that the tool does not speak to: told, carried out there, noted, and
//! taken back.

use std::fs;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::support::desk::{Desk, sample_name as sample};
use crate::support::programs::{python, run};
use crate::support::waiting::until;

/// The columns of a keyring, as an export has them.
const COLUMNS: &str = "profile_id,identity,scheme,state,initials,first_name,prefix,last_name,location,postcode,house_number";

/// A publisher with an export of a database.
struct Publisher(Desk);

impl Deref for Publisher {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.0
    }
}

impl Publisher {
    /// A desk with the keyrings of a school in which pupils swap numbers, and take each other's in
    /// a chain.
    fn new() -> Self {
        let desk = Self(Desk::new(&["--lang", "en", "--today", "2026-07-28"]));
        fs::copy(sample("vo-renumbering/keyrings.csv"), desk.path("export.csv")).unwrap();
        desk
    }

    /// Runs a command, and returns what it told and said.
    fn run(&self, code: i32, words: &[&str]) -> String {
        self.ended(words, code).told()
    }

    fn apply(&self, code: i32, more: &[&str]) -> String {
        let [list, moved] =
            ["list-filled.csv", "move.toml"].map(|name| sample(&format!("vo-renumbering/{name}")));
        self.run(
            code,
            &[&["apply", &list, "--move", &moved, "--store", "export.csv"], more].concat(),
        )
    }

    /// Plans the list, and returns the changes.
    fn plan(&self) -> Vec<Value> {
        self.apply(
            0,
            &["--dry-run", "--changes", "changes.jsonl", "--receipt", "planned.json", "--force"],
        );
        self.changes()
    }

    fn changes(&self) -> Vec<Value> {
        self.read("changes.jsonl").lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    fn json(&self, name: &str) -> Value {
        serde_json::from_str(&self.read(name)).unwrap()
    }

    /// The keyrings of the export, sorted, each with tabs between its cells.
    fn keyrings(&self) -> Vec<String> {
        let text = self.read("export.csv");
        let mut lines = text.lines();
        assert_eq!(lines.next(), Some(COLUMNS));
        let mut keyrings: Vec<String> = lines.map(|line| line.replace(',', "\t")).collect();
        keyrings.sort();
        keyrings
    }
}

#[test]
fn a_dry_run_tells_its_changes_to_their_owner_alone_and_changes_nothing() {
    let desk = Publisher::new();
    let before = desk.read("export.csv");
    let told =
        desk.apply(0, &["--dry-run", "--changes", "changes.jsonl", "--receipt", "planned.json"]);
    assert!(told.contains("written for your own database"), "{told}");
    assert_eq!(desk.read("export.csv"), before);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(
            fs::metadata(desk.path("changes.jsonl")).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
    let (changes, receipt) = (desk.changes(), desk.json("planned.json"));
    let run = &receipt["changes"]["run_id"];
    assert!(run.as_str().unwrap().starts_with("run-"), "{receipt}");
    assert_eq!(
        (&receipt["run_id"], &receipt["changes"]["count"]),
        (&Value::Null, &changes.len().into())
    );
    assert!(
        changes
            .iter()
            .zip(1..)
            .all(|(change, number)| change["number"] == number && change["run_id"] == *run)
    );
    let deeds: Vec<&str> = changes.iter().map(|change| change["deed"].as_str().unwrap()).collect();
    let retired = deeds.iter().filter(|deed| **deed == "retire").count();
    assert!(
        retired > 10
            && deeds[..retired].iter().all(|deed| *deed == "retire")
            && deeds[retired..].iter().all(|deed| *deed == "add")
    );
    for change in &changes[retired..] {
        assert!(
            change["was_identity"].is_string()
                && change["row"].is_number()
                && change["scheme"] == "real-id",
            "{change}"
        );
    }
    let files: Vec<PathBuf> = desk
        .read("changes.jsonl")
        .lines()
        .zip(1..)
        .map(|(line, number)| {
            let path = desk.path(format!("{number}.json"));
            fs::write(&path, line).unwrap();
            path
        })
        .collect();
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/change.schema.json");
    let fixed =
        [Path::new("-m"), Path::new("check_jsonschema"), Path::new("--schemafile"), &schema];
    let checked = python(fixed.into_iter().chain(files.iter().map(PathBuf::as_path)));
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
    // Without its options there is neither a file nor a word of it.
    let plain = desk.apply(0, &["--dry-run", "--format", "json"]);
    assert_eq!(serde_json::from_str::<Value>(&plain).unwrap()["changes"], Value::Null);
    assert!(desk.apply(2, &["--changes", "other.jsonl"]).contains("--dry-run"));
}

#[test]
fn a_refused_dry_run_leaves_no_file_of_changes() {
    let desk = Publisher::new();
    let refused = desk.apply(1, &["--dry-run", "--max-changes", "1", "--changes", "changes.jsonl"]);
    assert!(refused.contains("--max-changes"), "{refused}");
    assert!(!desk.path("changes.jsonl").exists());
}

#[test]
fn what_was_carried_out_is_noted_once_and_only_as_it_was_planned() {
    let desk = Publisher::new();
    desk.plan();
    let noted = desk.apply(0, &["--carried-out", "planned.json", "--format", "json"]);
    let noted: Value = serde_json::from_str(&noted).unwrap();
    let run = desk.json("planned.json")["changes"]["run_id"].clone();
    assert_eq!((&noted["run_id"], &noted["outcome"]), (&run, &"applied".into()));
    assert!(desk.run(0, &["log", "--store", "export.csv"]).contains(run.as_str().unwrap()));
    let after = desk.read("export.csv");
    let again: Value = serde_json::from_str(
        &desk.apply(0, &["--carried-out", "planned.json", "--format", "json"]),
    )
    .unwrap();
    assert_eq!(
        (&again["run_id"], &again["outcome"], desk.read("export.csv")),
        (&run, &"no-change".into(), after)
    );
    // An export in which somebody changed a keyring meanwhile gives other changes.
    let desk = Publisher::new();
    let first = desk.plan()[0]["identity"].as_str().unwrap().to_owned();
    let text = desk.read("export.csv");
    let line = text.lines().find(|line| line.contains(&first)).unwrap().to_owned();
    desk.write("export.csv", text.replace(&line, &line.replacen("P-", "Q-", 1)));
    let refused = desk.apply(1, &["--carried-out", "planned.json"]);
    assert!(refused.contains("others than those that this list asks for"), "{refused}");
    // A receipt of a run that told no changes says nothing.
    desk.apply(0, &["--dry-run", "--receipt", "plain.json"]);
    assert!(
        desk.apply(2, &["--carried-out", "plain.json"])
            .contains("not the receipt of a dry run with --changes")
    );
}

#[test]
fn a_run_that_is_in_the_way_of_another_tells_no_changes_back() {
    let desk = Publisher::new();
    desk.plan();
    desk.apply(0, &["--carried-out", "planned.json"]);
    let run = desk.json("planned.json")["changes"]["run_id"].as_str().unwrap().to_owned();
    let text = desk.read("export.csv");
    let gone =
        text.lines().position(|line| line.contains(",active,") && !sample_has(line)).unwrap();
    let left: Vec<&str> =
        text.lines().enumerate().filter(|(at, _)| *at != gone).map(|(_, line)| line).collect();
    desk.write("export.csv", left.join("\n") + "\n");
    desk.run(1, &["undo", &run, "--store", "export.csv", "--dry-run", "--changes", "back.jsonl"]);
    assert!(!desk.path("back.jsonl").exists());
    desk.run(
        1,
        &[
            "undo",
            &run,
            "--store",
            "export.csv",
            "--dry-run",
            "--partial",
            "--changes",
            "back.jsonl",
        ],
    );
    assert!(!desk.read("back.jsonl").is_empty());
}

/// Tells whether a keyring stood in the export from the beginning.
fn sample_has(line: &str) -> bool {
    let text = fs::read_to_string(sample("vo-renumbering/keyrings.csv")).unwrap();
    text.lines().any(|own| own.split(',').take(2).eq(line.split(',').take(2)))
}

#[test]
fn a_run_that_was_noted_and_undone_is_not_noted_again() {
    let desk = Publisher::new();
    desk.plan();
    let noted: Value = serde_json::from_str(
        &desk.apply(0, &["--carried-out", "planned.json", "--format", "json"]),
    )
    .unwrap();
    desk.run(0, &["undo", noted["run_id"].as_str().unwrap(), "--store", "export.csv"]);
    let refused = desk.apply(1, &["--carried-out", "planned.json", "--format", "json"]);
    assert!(refused.contains("other-changes"), "{refused}");
    let runs = desk.run(0, &["log", "--store", "export.csv", "--format", "json"]);
    let runs: Value = serde_json::from_str(&runs).unwrap();
    let same =
        runs["runs"].as_array().unwrap().iter().filter(|run| run["run_id"] == noted["run_id"]);
    assert_eq!(same.count(), 1, "{runs:#}");
}

#[test]
fn requests_of_scim_take_identities_away_before_they_give_them() {
    let desk = Publisher::new();
    let changes = desk.plan();
    let [program, file] = [PathBuf::from(sample("changes/scim.jq")), desk.path("changes.jsonl")];
    let output = run(
        "jq",
        ["-n".as_ref(), "-c".as_ref(), "-f".as_ref(), program.as_os_str(), file.as_os_str()],
    );
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let requests: Vec<Value> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let operation = |request: &Value| request["body"]["Operations"][0].clone();
    let removals =
        requests.iter().take_while(|request| operation(request)["op"] == "remove").count();
    let given: Vec<&Value> = changes.iter().filter(|change| change["deed"] == "add").collect();
    assert_eq!((removals, requests.len() - removals), (changes.len() - given.len(), given.len()));
    for (request, change) in requests[removals..].iter().zip(given) {
        assert_eq!(request["path"], format!("/Users/{}", change["profile_id"].as_str().unwrap()));
        assert_eq!(
            (&request["method"], &operation(request)["value"]),
            (&"PATCH".into(), &change["identity"])
        );
    }
}

/// A throw-away MariaDB server, in a folder of its own.
struct Server {
    folder: TempDir,
    process: Option<Child>,
}

impl Server {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = format!("--datadir={}", folder.path().join("data").display());
        let user =
            format!("--user={}", String::from_utf8(run("id", ["-un"]).stdout).unwrap().trim());
        fs::create_dir(folder.path().join("tmp")).unwrap();
        let mut install = Command::new("mariadb-install-db");
        // Servers that share a folder for temporary tables clear away each other's.
        install.env("TMPDIR", folder.path().join("tmp")).stdin(Stdio::null());
        install.args([
            "--no-defaults",
            "--auth-root-authentication-method=normal",
            "--skip-test-db",
            &data,
            &user,
        ]);
        let made = install.output().expect(
            "this test needs mariadb-install-db; tests/run.sh installs what the tests need",
        );
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let mut server = Self { folder, process: None };
        server.start();
        server
    }

    fn start(&mut self) {
        let user = String::from_utf8(run("id", ["-un"]).stdout).unwrap();
        let [data, socket, log] = ["data", "socket", "log"]
            .map(|name| self.folder.path().join(name).display().to_string());
        let mut command = Command::new("mariadbd");
        command.env("PATH", format!("{}:/usr/sbin", std::env::var("PATH").unwrap_or_default()));
        command.env("TMPDIR", self.folder.path().join("tmp"));
        command.args([
            "--no-defaults",
            "--skip-networking",
            "--skip-grant-tables",
            "--local-infile=1",
            "--innodb-buffer-pool-size=32M",
        ]);
        command
            .arg(format!("--datadir={data}"))
            .arg(format!("--socket={socket}"))
            .arg(format!("--log-error={log}"));
        command
            .arg(format!("--user={}", user.trim()))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        self.process = Some(
            command
                .spawn()
                .expect("this test needs mariadbd; tests/run.sh installs what the tests need"),
        );
        let mut is_up = self.client();
        is_up.arg("--execute=SELECT 1");
        let what = format!("the server of {log} is up");
        until(&what, || is_up.output().unwrap().status.success());
    }

    /// Ends the server as a power cut does.
    fn kill(&mut self) {
        let mut process = self.process.take().unwrap();
        process.kill().unwrap();
        process.wait().unwrap();
    }

    fn client(&self) -> Command {
        let mut command = Command::new("mariadb");
        command
            .arg("--no-defaults")
            .arg(format!("--socket={}", self.folder.path().join("socket").display()));
        command
            .args([
                "--local-infile=1",
                "--batch",
                "--skip-column-names",
                "--default-character-set=utf8mb4",
            ])
            .stdin(Stdio::null());
        command
    }

    fn run(&self, sql: &str) -> String {
        let output =
            self.client().arg("--database=test").arg(format!("--execute={sql}")).output().unwrap();
        assert!(output.status.success(), "{sql}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Makes the table of a publisher, from its export.
    fn fill(&self, desk: &Publisher) {
        let output = self
            .client()
            .arg("--execute=CREATE DATABASE test CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci")
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let columns: Vec<String> = COLUMNS
            .split(',')
            .map(|column| format!("{column} VARCHAR(255) COLLATE utf8mb4_bin NOT NULL"))
            .collect();
        self.run(&format!(
            "CREATE TABLE keyring ({}, active_identity VARCHAR(255) COLLATE utf8mb4_bin AS (IF(state = 'active', identity, NULL)) PERSISTENT,
             UNIQUE (scheme, active_identity)) ENGINE = InnoDB;
             LOAD DATA LOCAL INFILE '{}' INTO TABLE keyring CHARACTER SET utf8mb4 FIELDS TERMINATED BY ',' OPTIONALLY ENCLOSED BY '\"'
             IGNORE 1 LINES ({COLUMNS})",
            columns.join(", "),
            desk.path("export.csv").display()
        ));
    }

    /// The keyrings of the table, as the desk has those of the export.
    fn keyrings(&self) -> Vec<String> {
        let mut keyrings: Vec<String> = self
            .run(&format!("SELECT {COLUMNS} FROM keyring"))
            .lines()
            .map(str::to_owned)
            .collect();
        keyrings.sort();
        keyrings
    }

    /// Carries the changes of a desk out, by the template.
    fn carry_out(&self, desk: &Publisher) -> Child {
        let template = fs::File::open(sample("changes/mariadb.sql")).unwrap();
        let mut command = self.client();
        command
            .arg("--database=test")
            .current_dir(desk.folder())
            .stdin(template)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command.spawn().unwrap()
    }

    fn carried_out(&self, desk: &Publisher) -> String {
        let output = self.carry_out(desk).wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(mut process) = self.process.take() {
            // The folder goes with it.
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

#[test]
fn mariadb_carries_changes_out_whole_though_it_is_killed_half_way_and_takes_them_back() {
    let (desk, mut server) = (Publisher::new(), Server::new());
    server.fill(&desk);
    let original = desk.keyrings();
    assert_eq!(server.keyrings(), original);
    desk.plan();
    // Each new keyring takes a while, so that the server can be killed between two.
    server.run("CREATE TRIGGER slow AFTER INSERT ON keyring FOR EACH ROW DO SLEEP(2)");
    let mut client = server.carry_out(&desk);
    // In a trigger the server tells of what that does, and not of the statement that it belongs to.
    until("a keyring is added", || {
        assert!(client.try_wait().unwrap().is_none(), "the client ended");
        let told = server.run("SHOW FULL PROCESSLIST");
        ["INSERT INTO keyring", "SLEEP(2)"].iter().any(|at_work| told.contains(at_work))
    });
    let rows = "SELECT COALESCE(MAX(trx_rows_modified), 0) FROM information_schema.innodb_trx";
    until("two keyrings are added", || server.run(rows).trim().parse::<u32>().unwrap() > 1);
    server.kill();
    assert!(!client.wait().unwrap().success());
    server.start();
    assert_eq!(server.keyrings(), original, "half a run stands");
    server.run("DROP TRIGGER slow");
    // Run again it is whole, and run once more it is known.
    assert!(server.carried_out(&desk).contains("carried out"));
    let after = server.keyrings();
    assert_ne!(after, original);
    assert!(server.carried_out(&desk).contains("was carried out before"));
    assert_eq!(server.keyrings(), after);
    // The export follows, and so does its journal.
    desk.apply(0, &["--carried-out", "planned.json"]);
    assert_eq!(desk.keyrings(), after);
    // A later export over it finds the run, with nothing left to do, and the way back from it.
    let lines = server
        .run(&format!("SELECT {COLUMNS} FROM keyring ORDER BY profile_id"))
        .replace('\t', ",");
    desk.write("export.csv", format!("{COLUMNS}\n{lines}"));
    let again: Value = serde_json::from_str(&desk.apply(0, &["--format", "json"])).unwrap();
    assert_eq!((&again["outcome"], &again["journal_differs"]), (&"no-change".into(), &0.into()));
    let run = desk.json("planned.json")["changes"]["run_id"].as_str().unwrap().to_owned();
    let back = desk.run(
        0,
        &[
            "undo",
            &run,
            "--store",
            "export.csv",
            "--dry-run",
            "--changes",
            "changes.jsonl",
            "--force",
            "--format",
            "json",
        ],
    );
    let lines = desk.changes();
    assert_eq!(serde_json::from_str::<Value>(&back).unwrap()["changes"]["count"], lines.len());
    assert!(
        lines.iter().any(|line| line["deed"] == "remove")
            && lines.iter().any(|line| line["deed"] == "activate")
    );
    assert!(server.carried_out(&desk).contains("carried out"));
    desk.run(0, &["undo", &run, "--store", "export.csv"]);
    assert_eq!((server.keyrings(), desk.keyrings()), (original.clone(), original));
}

#[test]
fn mariadb_changes_nothing_where_the_table_is_not_as_the_export_was() {
    let (desk, server) = (Publisher::new(), Server::new());
    server.fill(&desk);
    let first = desk.plan()[0]["identity"].as_str().unwrap().to_owned();
    server.run(&format!("UPDATE keyring SET state = 'retired' WHERE identity = '{first}'"));
    let before = server.keyrings();
    let output = server.carry_out(&desk).wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && said.contains("not as the export was"), "{said}");
    assert_eq!(
        (server.keyrings(), server.run("SELECT COUNT(*) FROM waswordt_run")),
        (before, "0\n".to_owned())
    );
    // A file that broke off is refused as well.
    let text = desk.read("changes.jsonl");
    desk.write("changes.jsonl", text.lines().skip(1).collect::<Vec<_>>().join("\n") + "\n");
    let output = server.carry_out(&desk).wait_with_output().unwrap();
    assert!(String::from_utf8_lossy(&output.stderr).contains("broken off"));
}
