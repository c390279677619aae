//! The PostgreSQL store against a real server, by the real program.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use crate::support::desk::{VO, sample_name as sample};
use crate::support::postgres::{Cluster, Database, PASSWORD, free_port};
use crate::support::waiting::until;
use serde_json::Value;
use tempfile::TempDir;

/// Makes a command of the program, in English and without the surroundings of whoever runs the
/// tests.
fn waswordt(words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_waswordt"));
    command.env_clear().args(["--lang", "en"]).args(words);
    command
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Runs a command that must end with this exit code; returns what it said.
fn run(code: i32, words: &[&str]) -> Output {
    let output = waswordt(words).output().unwrap();
    assert_eq!(
        output.status.code(),
        Some(code),
        "{words:?}\n{}{}",
        text(&output.stdout),
        text(&output.stderr)
    );
    output
}

fn ok(words: &[&str]) -> String {
    text(&run(0, words).stdout)
}

/// Runs a command that fails for reasons of the environment, and returns its error.
fn error_of(words: &[&str]) -> String {
    text(&run(3, words).stderr)
}

/// A move of the samples: its folder, its keyrings, and whether rows are held.
#[derive(Clone, Copy)]
struct Sample(&'static str, &'static str, &'static [&'static str]);

const SAMPLES: [Sample; 6] = [
    Sample("vo-petteflat", "keyrings-voorbeeld.csv", &[]),
    Sample("vo-renumbering", "keyrings.csv", &[]),
    Sample("mbo-onboarding", "keyrings.csv", &["--hold"]),
    Sample("mbo-idp-change", "keyrings.csv", &[]),
    Sample("ho-wolkhogskolan", "keyrings.csv", &["--old", "keep"]),
    Sample("dagtilbud-skyby", "keyrings.csv", &[]),
];

impl Sample {
    fn apply(self, store: &str, words: &[&str]) -> (i32, Value) {
        let Self(folder, _, options) = self;
        let (list, moved) =
            (sample(&format!("{folder}/list-filled.csv")), sample(&format!("{folder}/move.toml")));
        let fixed = ["apply", &list, "--move", &moved, "--store", store, "--format", "json"];
        let output = waswordt(&fixed).args(options).args(words).output().unwrap();
        let receipt = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|_| panic!("{}", text(&output.stderr)));
        (output.status.code().unwrap(), receipt)
    }

    fn keyrings(self) -> String {
        sample(&format!("{}/{}", self.0, self.1))
    }

    fn fill(self, store: &str) {
        ok(&["keyrings", "init", "--store", store]);
        ok(&["keyrings", "import", &self.keyrings(), "--store", store]);
    }
}

fn export(store: &str) -> String {
    ok(&["keyrings", "export", "--store", store])
}

/// A SQLite store to compare with.
fn sqlite(folder: &TempDir) -> String {
    folder.path().join("store.db").to_str().unwrap().to_owned()
}

/// Takes out of a receipt what differs from run to run, and the store's kind.
fn comparable(mut receipt: Value) -> Value {
    for name in ["run_id", "at", "store"] {
        receipt.as_object_mut().unwrap().remove(name);
    }
    receipt
}

#[test]
fn all_samples_give_what_they_give_in_the_embedded_store() {
    for sample in SAMPLES {
        let (folder, database) = (tempfile::tempdir().unwrap(), Cluster::shared().database());
        let (here, there) = (sqlite(&folder), database.url());
        sample.fill(&here);
        sample.fill(&there);
        let before = export(&there);
        assert_eq!(before, export(&here));

        let ((code, receipt), (_, dry)) =
            (sample.apply(&here, &[]), sample.apply(&there, &["--dry-run"]));
        assert_eq!((export(&there), dry["outcome"].as_str()), (before.clone(), Some("dry-run")));
        let (other_code, other) = sample.apply(&there, &[]);
        assert_eq!((other_code, &other["store"]), (code, &Value::from("postgres")));
        assert_eq!(comparable(other.clone()), comparable(receipt.clone()), "{}", sample.0);
        let after = export(&there);
        assert_eq!(after, export(&here));
        assert_ne!(after, before);

        let (_, again) = sample.apply(&there, &[]);
        assert_eq!(
            (again["outcome"].as_str(), &again["run_id"]),
            (Some("no-change"), &other["run_id"])
        );
        assert_eq!(export(&there), after);

        let run_id = other["run_id"].as_str().unwrap();
        assert!(ok(&["log", "--store", &there]).contains(run_id));
        ok(&["undo", run_id, "--store", &there]);
        assert_eq!(export(&there), before);
        let (_, third) = sample.apply(&there, &[]);
        assert_eq!(third["counts"], receipt["counts"]);
        ok(&["undo", receipt["list_id"].as_str().unwrap(), "--store", &there]);
        assert_eq!(export(&there), before);
    }
}

#[test]
fn the_log_and_the_counts_are_those_of_the_embedded_store() {
    let (folder, database) = (tempfile::tempdir().unwrap(), Cluster::shared().database());
    let stores = [sqlite(&folder), database.url()];
    let logs = stores.each_ref().map(|store| {
        SAMPLES[1].fill(store);
        let (_, receipt) = SAMPLES[1].apply(store, &[]);
        ok(&["undo", receipt["run_id"].as_str().unwrap(), "--store", store]);
        let mut log: Value =
            serde_json::from_str(&ok(&["log", "--store", store, "--format", "json"])).unwrap();
        for run in log["runs"].as_array_mut().unwrap() {
            for name in ["run_id", "at", "undone_by", "undid"] {
                let is_set = !run[name].is_null();
                run[name] = is_set.into();
            }
        }
        (log, ok(&["keyrings", "show", "--store", store]))
    });
    assert_eq!(logs[0], logs[1]);
}

#[test]
fn a_collision_is_refused_skipped_or_taken_over_as_in_the_embedded_store() {
    let sample = Sample("vo-petteflat", "keyrings-collision.csv", &[]);
    for how in ["refuse", "skip", "take-over"] {
        let (folder, database) = (tempfile::tempdir().unwrap(), Cluster::shared().database());
        let stores = [sqlite(&folder), database.url()];
        let [here, there] = stores.each_ref().map(|store| {
            sample.fill(store);
            let (code, receipt) = sample.apply(store, &["--on-collision", how]);
            (code, comparable(receipt), export(store))
        });
        assert_eq!(here, there, "{how}");
    }
}

#[test]
fn whoever_comes_second_hears_that_the_store_is_busy() {
    let database = Cluster::shared().database();
    SAMPLES[1].fill(&database.url());
    let before = export(&database.url());
    let mut other = database.admin();
    let mut holder = other.transaction().unwrap();
    holder.batch_execute("LOCK TABLE waswordt.store IN SHARE ROW EXCLUSIVE MODE").unwrap();
    let keyrings = SAMPLES[0].keyrings();
    assert!(
        error_of(&["keyrings", "import", &keyrings, "--store", &database.url()])
            .contains("somebody else is changing the store")
    );
    assert_eq!(export(&database.url()), before, "to look is always possible");
    holder.rollback().unwrap();
    ok(&["keyrings", "import", &keyrings, "--store", &database.url()]);
}

#[test]
fn two_runs_at_once_come_one_after_the_other() {
    let database = Cluster::shared().database();
    let url = database.url();
    SAMPLES[1].fill(&url);
    let outcomes: Vec<_> = std::thread::scope(|scope| {
        let runs: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| SAMPLES[1].apply(&url, &[]).1["outcome"].clone()))
            .collect();
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    });
    assert_eq!(outcomes.iter().filter(|outcome| *outcome == "applied").count(), 1, "{outcomes:?}");
    assert_eq!(
        outcomes.iter().filter(|outcome| *outcome == "no-change").count(),
        3,
        "{outcomes:?}"
    );
}

/// Starts to apply the second sample, and returns when it has changed keyrings and waits before its
/// journal.
fn stop_in_the_midst<T>(database: &Database<'_>, then: impl FnOnce(Child) -> T) -> T {
    let mut other = database.admin();
    let mut holder = other.transaction().unwrap();
    holder.batch_execute("LOCK TABLE waswordt.change IN SHARE MODE").unwrap();
    let (list, moved) =
        (sample("vo-renumbering/list-filled.csv"), sample("vo-renumbering/move.toml"));
    let mut command = waswordt(&["apply", &list, "--move", &moved, "--store", &database.url()]);
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    database.wait_for_waiter();
    then(child)
}

#[test]
fn a_program_that_is_killed_in_the_midst_leaves_nothing_behind() {
    let database = Cluster::shared().database();
    SAMPLES[1].fill(&database.url());
    let before = export(&database.url());
    stop_in_the_midst(&database, |mut child| {
        child.kill().unwrap();
        child.wait().unwrap();
    });
    assert_eq!(export(&database.url()), before);
    assert!(!ok(&["log", "--store", &database.url()]).contains("run-"));
    until("the server notices", || {
        SAMPLES[1].apply(&database.url(), &[]).1["outcome"] == "applied"
    });
}

#[test]
fn a_server_that_stops_in_the_midst_leaves_nothing_behind() {
    let mut cluster = Cluster::start();
    let (name, before) = {
        let database = cluster.database();
        SAMPLES[1].fill(&database.url());
        (database.name.clone(), export(&database.url()))
    };
    // The holder of the lock goes down with the server.
    let child = {
        let database = Database { cluster: &cluster, name: name.clone() };
        let mut other = database.admin();
        other.batch_execute("BEGIN; LOCK TABLE waswordt.change IN SHARE MODE").unwrap();
        let (list, moved) =
            (sample("vo-renumbering/list-filled.csv"), sample("vo-renumbering/move.toml"));
        let mut command = waswordt(&["apply", &list, "--move", &moved, "--store", &database.url()]);
        let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        database.wait_for_waiter();
        std::mem::forget(other);
        child
    };
    cluster.tell("stop");
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(
        text(&output.stderr).contains("was cut; nothing was changed"),
        "{}",
        text(&output.stderr)
    );
    let database = Database { cluster: &cluster, name: name.clone() };
    assert!(error_of(&["log", "--store", &database.url()]).contains("cannot be reached"));
    cluster.tell("start");
    let database = Database { cluster: &cluster, name };
    assert_eq!(export(&database.url()), before);
    assert_eq!(SAMPLES[1].apply(&database.url(), &[]).1["outcome"], "applied");
}

#[test]
fn an_answer_that_is_lost_at_the_end_is_called_unknown() {
    let database = Cluster::shared().database();
    SAMPLES[1].fill(&database.url());
    database.run(
        "CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
         CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON waswordt.list DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cut()",
    );
    let (list, moved) =
        (sample("vo-renumbering/list-filled.csv"), sample("vo-renumbering/move.toml"));
    let error = error_of(&["apply", &list, "--move", &moved, "--store", &database.url()]);
    assert!(error.contains("is not known") && error.contains("waswordt log"), "{error}");
}

#[test]
fn after_some_hundreds_of_changes_the_server_knows_how_large_the_journal_is() {
    let database = Cluster::shared().database();
    let folder = tempfile::tempdir().unwrap();
    let (keyrings, list) = (folder.path().join("keyrings.csv"), folder.path().join("list.csv"));
    let (mut entries, mut rows) = ("profile_id,identity\n".to_owned(), VO.to_owned());
    for pupil in 0..300 {
        writeln!(entries, "P{pupil},{pupil}@torenflat.example").unwrap();
        writeln!(
            rows,
            "Naam,,Achternaam,1234 AB,1,{pupil}@torenflat.example,n{pupil}@torenflat.example"
        )
        .unwrap();
    }
    fs::write(&keyrings, entries).unwrap();
    fs::write(&list, rows).unwrap();
    let url = database.url();
    ok(&["keyrings", "init", "--store", &url]);
    ok(&["keyrings", "import", keyrings.to_str().unwrap(), "--store", &url]);
    let moved = sample("vo-renumbering/move.toml");
    let apply = ["apply", list.to_str().unwrap(), "--move", &moved, "--store", &url];
    ok(&[&apply[..], &["--max-share", "100", "--today", "2026-07-28"]].concat());
    let question = "SELECT reltuples >= 600 FROM pg_class WHERE oid = 'waswordt.change'::regclass";
    let is_known: bool = database.admin().query_one(question, &[]).unwrap().get(0);
    assert!(is_known, "an undo would be planned as for an empty journal");
}

#[test]
fn a_message_of_the_server_tells_no_values() {
    let database = Cluster::shared().database();
    SAMPLES[1].fill(&database.url());
    database.run(
        "CREATE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no: %', NEW.identity; END $$;
         CREATE TRIGGER shout BEFORE INSERT ON waswordt.keyring FOR EACH ROW EXECUTE FUNCTION shout()",
    );
    let (list, moved) =
        (sample("vo-renumbering/list-filled.csv"), sample("vo-renumbering/move.toml"));
    let error = error_of(&["apply", &list, "--move", &moved, "--store", &database.url()]);
    assert!(error.contains("P0001") && !error.contains("torenflat"), "{error}");
}

/// Identities that are SQL, escapes of the copy format, or otherwise awkward.
const AWKWARD: [&str; 12] = [
    "'); DROP TABLE waswordt.keyring; --@x",
    r#""; DROP SCHEMA waswordt CASCADE; --@x"#,
    r"\N",
    r"\.",
    "\\.\n\\.",
    "tab\tin@x",
    "cr\rlf\n@x",
    r"\\x41@x",
    "$1 %s {0} $$@x",
    "Ĳsbrand\u{202e}@x",
    "https://ketenid.nl/pilot/ABCdef",
    "NULL",
];

#[test]
fn awkward_identities_come_back_as_they_were() {
    let (folder, database) = (tempfile::tempdir().unwrap(), Cluster::shared().database());
    let keyrings = folder.path().join("keyrings.csv");
    let mut file = csv::Writer::from_path(&keyrings).unwrap();
    file.write_record(["profile_id", "identity", "scheme", "last_name", "it's \"extra\"; --"])
        .unwrap();
    for (number, identity) in AWKWARD.iter().enumerate() {
        file.write_record([
            &format!("P{number}{identity}"),
            &format!("u{identity}"),
            "opaque-uid",
            identity,
            identity,
        ])
        .unwrap();
    }
    file.flush().unwrap();
    let stores = [sqlite(&folder), database.url()];
    let exports = stores.each_ref().map(|store| {
        ok(&["keyrings", "init", "--store", store]);
        ok(&["keyrings", "import", keyrings.to_str().unwrap(), "--store", store]);
        export(store)
    });
    assert_eq!(exports[0], exports[1]);
    let mut back = csv::Reader::from_reader(exports[1].as_bytes());
    let extra = back.headers().unwrap().len() - 1;
    let cells: Vec<[String; 2]> = back
        .records()
        .map(Result::unwrap)
        .map(|record| [1, extra].map(|at| record[at].to_owned()))
        .collect();
    assert_eq!(cells, AWKWARD.map(|awkward| [format!("u{awkward}"), awkward.to_owned()]));
}

#[test]
fn an_identity_that_is_active_already_is_named_by_its_row_and_nothing_comes_in() {
    let (folder, database) = (tempfile::tempdir().unwrap(), Cluster::shared().database());
    let store = database.url();
    ok(&["keyrings", "init", "--store", &store]);
    let file = |text: &str| -> PathBuf {
        let path = folder.path().join("keyrings.csv");
        fs::write(&path, format!("profile_id,identity\n{text}")).unwrap();
        path
    };
    ok(&["keyrings", "import", file("P1,a@x\n").to_str().unwrap(), "--store", &store]);
    let before = export(&store);
    for (keyrings, row) in [
        ("P2,b@x\nP3,a@x\nP4,b@x\n", "row 3"),
        ("P2,b@x\nP2,c@x\nP4,b@x\n", "row 4"),
        ("P2,b@x\n,c@x\n", "row 3"),
    ] {
        let output =
            run(1, &["keyrings", "import", file(keyrings).to_str().unwrap(), "--store", &store]);
        assert!(text(&output.stderr).contains(row), "{}", text(&output.stderr));
        assert_eq!(export(&store), before);
    }
}

#[test]
fn a_store_is_made_once_and_nowhere_among_others() {
    let database = Cluster::shared().database();
    let store = database.url();
    let init = |url: &str| waswordt(&["keyrings", "init", "--store", url]).output().unwrap();
    assert!(error_of(&["log", "--store", &store]).contains("has no store in the schema waswordt"));
    let made = init(&store);
    assert!(made.status.success() && text(&made.stderr).contains(&database.name));
    let again = init(&store);
    assert_eq!((again.status.code(), text(&again.stderr).contains("already")), (Some(2), true));

    let other = format!("{store}?schema=a%22b%3B%20DROP%20SCHEMA%20waswordt%3B%20--");
    assert!(init(&other).status.success());
    assert_eq!(export(&other), export(&store));

    database.run("CREATE SCHEMA shop; CREATE TABLE shop.store (price INT); CREATE SCHEMA empty");
    let foreign = format!("{store}?schema=shop");
    assert!(text(&init(&foreign).stderr).contains("not a store"));
    assert!(error_of(&["log", "--store", &foreign]).contains("not a store"));
    assert!(init(&format!("{store}?schema=empty")).status.success());

    database.run("UPDATE waswordt.store SET version = 2");
    assert!(error_of(&["log", "--store", &store]).contains("newer version"));
    assert!(error_of(&["log", "--store", &format!("{store}_no")]).contains("there is no database"));
}

#[test]
fn a_database_that_cannot_hold_every_letter_is_refused() {
    let cluster = Cluster::shared();
    cluster
        .admin("postgres")
        .batch_execute("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
        .unwrap();
    let database = Database { cluster, name: "latin".to_owned() };
    assert!(error_of(&["keyrings", "init", "--store", &database.url()]).contains("LATIN1"));
}

#[test]
fn rights_that_are_missing_are_named() {
    let database = Cluster::shared().database();
    ok(&["keyrings", "init", "--store", &database.url()]);
    let output = waswordt(&["log", "--store", &database.tcp_url("127.0.0.1", "lika")])
        .env("PGPASSWORD", PASSWORD)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(
        text(&output.stderr).contains("permission denied for schema waswordt"),
        "{}",
        text(&output.stderr)
    );
}

#[test]
fn passwords_come_from_the_environment_a_private_file_or_the_url_and_are_never_shown() {
    let (folder, database) = (tempfile::tempdir().unwrap(), Cluster::shared().database());
    let url = database.tcp_url("127.0.0.1", "lika");
    let passfile = folder.path().join(".pgpass");
    fs::write(
        &passfile,
        format!(
            "# comment\nelsewhere:*:*:*:no\n127.0.0.1:{}:*:lika:{PASSWORD}\n",
            database.cluster.port()
        ),
    )
    .unwrap();
    let set_mode = |mode: u32| {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(&passfile, fs::Permissions::from_mode(mode)).unwrap();
    };
    let attempt = |url: &str, variables: &[(&str, &str)]| {
        let output = waswordt(&["keyrings", "show", "--store", url])
            .envs(variables.iter().copied())
            .output()
            .unwrap();
        let said = text(&output.stdout) + &text(&output.stderr);
        assert!(!said.contains(PASSWORD) && !said.contains("verkeerd"), "{said}");
        (output.status.code().unwrap(), said)
    };
    let inside = "has no store";
    assert!(attempt(&url, &[("PGPASSWORD", PASSWORD)]).1.contains(inside));
    assert!(attempt(&url.replace("lika@", &format!("lika:{PASSWORD}@")), &[]).1.contains(inside));
    set_mode(0o600);
    let home = folder.path().to_str().unwrap();
    assert!(attempt(&url, &[("HOME", home)]).1.contains(inside));
    assert!(attempt(&url, &[("PGPASSFILE", passfile.to_str().unwrap())]).1.contains(inside));
    let at = format!("postgres:///{}", database.name);
    let port = database.cluster.port().to_string();
    assert!(
        attempt(
            &at,
            &[
                ("PGHOST", "127.0.0.1"),
                ("PGPORT", &port),
                ("PGUSER", "lika"),
                ("PGPASSWORD", PASSWORD)
            ]
        )
        .1
        .contains(inside)
    );
    set_mode(0o640);
    let (code, said) = attempt(&url, &[("HOME", home)]);
    assert!(code == 3 && said.contains("chmod 600"), "{said}");
    for (url, variables) in [
        (url.clone(), [("PGPASSWORD", "verkeerd")].as_slice()),
        (url.replace("lika@", "lika:verkeerd@"), &[]),
        (url, &[]),
    ] {
        let (code, said) = attempt(&url, variables);
        assert!(code == 3 && said.contains("does not let this user in"), "{said}");
    }
    assert_eq!(attempt("postgres://lika:verkeerd@a,b/x?port=1,2,3", &[]).0, 2);
    assert_eq!(attempt("postgre://lika:verkeerd@a/x", &[]).0, 2);
}

#[test]
fn whoever_shows_a_certificate_needs_no_password() {
    use std::os::unix::fs::PermissionsExt as _;

    let (folder, cluster) = (tempfile::tempdir().unwrap(), Cluster::shared());
    let database = cluster.database();
    let own = folder.path().join(".postgresql");
    fs::create_dir(&own).unwrap();
    for (file, name) in
        [("ca.crt", "root.crt"), ("client.crt", "postgresql.crt"), ("client.key", "postgresql.key")]
    {
        fs::copy(cluster.file(file), own.join(name)).unwrap();
    }
    let attempt = |more: &str| {
        let url = database.tcp_url("localhost", "bewezen") + "?sslmode=verify-full" + more;
        let mut command = waswordt(&["keyrings", "show", "--store", &url]);
        let output = command.env("HOME", folder.path()).output().unwrap();
        assert_eq!(output.status.code(), Some(3));
        text(&output.stderr)
    };
    assert!(attempt("").contains("chmod 600"), "{}", attempt(""));
    let key = own.join("postgresql.key");
    fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).unwrap();
    assert!(attempt("").contains("has no store"), "{}", attempt(""));
    let named = |path: &Path| path.to_str().unwrap().replace('/', "%2F");
    let more = format!("&sslcert={}&sslkey={}", named(&own.join("postgresql.crt")), named(&key));
    assert!(attempt(&more).contains("has no store"), "{}", attempt(&more));
    let none = format!("&sslkey={}", named(&own.join("root.crt")));
    assert!(attempt(&none).contains("chmod 600"), "{}", attempt(&none));
    let swapped = format!("&sslcert={}", named(&own.join("root.crt")));
    assert!(attempt(&swapped).contains("cannot be used"), "{}", attempt(&swapped));
    fs::remove_file(own.join("postgresql.crt")).unwrap();
    assert!(attempt("").contains("does not let this user in"), "{}", attempt(""));
}

#[test]
fn of_several_servers_the_first_that_takes_changes_keeps_the_store() {
    let (folder, cluster) = (tempfile::tempdir().unwrap(), Cluster::shared());
    let (database, name) = (cluster.database(), cluster.database().name);
    let services = folder.path().join("services");
    let ports = format!("{},{}", free_port(), cluster.port());
    let service = format!("[leren]\nhost=127.0.0.1,127.0.0.1\nport={ports}\nuser=lika\n");
    fs::write(&services, service).unwrap();
    let run = |code: i32, words: &str, url: &str| {
        let mut command = waswordt(&words.split(' ').chain(["--store", url]).collect::<Vec<_>>());
        let command = command.env("PGSERVICEFILE", &services).env("PGPASSWORD", PASSWORD);
        let output = command.output().unwrap();
        let said = text(&output.stderr) + &text(&output.stdout);
        assert_eq!(output.status.code(), Some(code), "{said}");
        said
    };
    let url = format!("postgres:///{}?service=leren", database.name);
    run(0, "keyrings init", &url);
    run(0, "keyrings show", &url);
    database.run(&format!("ALTER DATABASE {name} SET default_transaction_read_only = on"));
    let url = format!("postgres:///{name}?service=leren");
    let said = run(3, "keyrings init", &url);
    assert!(said.contains("takes changes"), "{said}");
    let said = run(2, "keyrings show", "postgres:///x?service=geen");
    assert!(said.contains("“geen”"), "{said}");
}

#[test]
fn a_standby_shows_what_it_holds_and_a_dry_run_rests_on_an_export_of_it() {
    let mut cluster = Cluster::start();
    let port = cluster.standby();
    let database = cluster.database();
    let (sample, primary) = (SAMPLES[1], database.url());
    sample.fill(&primary);
    let [main, other] = [cluster.port(), port].map(|port| format!(":{port}/"));
    let standby = primary.replace(&main, &other);
    until("the standby follows", || {
        waswordt(&["keyrings", "show", "--store", &standby]).status().unwrap().success()
    });
    let folder = tempfile::tempdir().unwrap();
    let held = folder.path().join("keyrings.csv");
    fs::write(&held, export(&standby)).unwrap();
    assert_eq!(export(&primary), export(&standby));
    assert_eq!(ok(&["log", "--store", &standby]), ok(&["log", "--store", &primary]));
    let (code, refused) = sample.apply(&standby, &["--dry-run"]);
    let said = refused["error"].as_str().unwrap();
    assert!(code == 3 && said.contains("take no changes"), "{refused}");
    let (_, planned) = sample.apply(held.to_str().unwrap(), &["--dry-run"]);

    let address = |at: &str| at.split_once('@').unwrap().1.split_once('/').unwrap().0.to_owned();
    let both = format!(
        "postgres://postgres@{},{}/{}",
        address(&standby),
        address(&primary),
        database.name
    );
    let (_, applied) = sample.apply(&both, &[]);
    assert_eq!((&applied["outcome"], &applied["counts"]), (&"applied".into(), &planned["counts"]));
}

#[test]
fn behind_a_pooler_runs_at_once_do_not_hinder_each_other() {
    let mut cluster = Cluster::start();
    let port = cluster.pool();
    let url = format!("postgres://wie@127.0.0.1:{port}/postgres?sslmode=disable");
    let (list, moved) = (sample("vo-petteflat/list-filled.csv"), sample("vo-petteflat/move.toml"));
    ok(&["keyrings", "init", "--store", &url]);
    ok(&["keyrings", "import", &sample("vo-petteflat/keyrings-voorbeeld.csv"), "--store", &url]);
    let before = export(&url);
    let mut apply = vec!["apply", &list, "--move", &moved, "--store", &url];
    apply.extend(["--today", "2026-08-20", "--format", "json"]);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..3 {
                    ok(&[&apply[..], &["--dry-run"]].concat());
                    ok(&["log", "--store", &url]);
                    ok(&["keyrings", "show", "--store", &url]);
                }
            });
        }
    });
    let receipt: Value = serde_json::from_str(&ok(&apply)).unwrap();
    assert_eq!(receipt["counts"]["linked"], 97);
    ok(&["undo", receipt["run_id"].as_str().unwrap(), "--store", &url]);
    assert_eq!(export(&url), before);
    // What one client sets, the next one on the same connection must not find.
    let mut client = postgres::Client::connect(&url, postgres::NoTls).unwrap();
    let shown = client.simple_query("SHOW lock_timeout").unwrap();
    let is_untouched = shown.iter().any(|message| {
        matches!(message, postgres::SimpleQueryMessage::Row(row) if row.get(0) == Some("0"))
    });
    assert!(is_untouched, "{shown:?}");
}

#[test]
fn tls_is_what_sslmode_asks_for() {
    let (folder, cluster) = (tempfile::tempdir().unwrap(), Cluster::shared());
    let database = cluster.database();
    let root = |name: &str| {
        // The folder of the server belongs to another user; the certificates are for everybody.
        let path = folder.path().join(name);
        fs::copy(cluster.file(name), &path).unwrap();
        format!("&sslrootcert={}", path.to_str().unwrap().replace('/', "%2F"))
    };
    let (ca, other) = (root("ca.crt"), root("other-ca.crt"));
    let attempt = |host: &str, mode: &str| {
        let url = format!("{}?sslmode={mode}", database.tcp_url(host, "secure"));
        let output = waswordt(&["keyrings", "show", "--store", &url])
            .env("PGPASSWORD", PASSWORD)
            .env("HOME", folder.path())
            .output()
            .unwrap();
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(3));
        if said.contains("has no store") {
            "in"
        } else if said.contains("no safe connection") {
            "unsafe"
        } else {
            "refused"
        }
    };
    for (host, mode, expected) in [
        ("localhost", format!("verify-full{ca}"), "in"),
        ("127.0.0.1", format!("verify-full{ca}"), "unsafe"),
        ("127.0.0.1", format!("verify-ca{ca}"), "in"),
        ("localhost", format!("verify-full{other}"), "unsafe"),
        ("localhost", format!("verify-ca{other}"), "unsafe"),
        ("localhost", "verify-full".to_owned(), "unsafe"),
        ("localhost", "verify-full&sslrootcert=system".to_owned(), "unsafe"),
        ("127.0.0.1", "require".to_owned(), "in"),
        ("127.0.0.1", format!("require{other}"), "unsafe"),
        ("127.0.0.1", "prefer".to_owned(), "in"),
        ("127.0.0.1", "require&channel_binding=require".to_owned(), "in"),
        ("127.0.0.1", "disable".to_owned(), "refused"),
    ] {
        assert_eq!(attempt(host, &mode), expected, "{host} {mode}");
    }
    fs::create_dir(folder.path().join(".postgresql")).unwrap();
    fs::copy(cluster.file("ca.crt"), folder.path().join(".postgresql/root.crt")).unwrap();
    assert_eq!(attempt("localhost", "verify-full"), "in");
    let broken = format!(
        "{}?sslmode=verify-full&sslrootcert={}",
        database.tcp_url("localhost", "secure"),
        "%2Fno%2Fwhere"
    );
    assert!(error_of(&["log", "--store", &broken]).contains("/no/where"));
}
