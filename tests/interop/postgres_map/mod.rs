//! Keyrings in a publisher's own PostgreSQL tables, by a store map, by the real program.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use crate::support::desk::{commands, sample_name as sample};
use crate::support::postgres::{Cluster, Database};
use serde_json::Value;
use tempfile::TempDir;

mod guarded;
mod peculiar;
mod replaced;
mod schemas;

/// A database with tables of a publisher, and the map that tells of them.
struct Publisher {
    database: Database<'static>,
    folder: TempDir,
}

/// What a command came to.
struct Ended {
    code: i32,
    out: String,
    said: String,
}

impl Publisher {
    fn new(map: &str, sql: &str) -> Self {
        let (database, folder) = (Cluster::shared().database(), tempfile::tempdir().unwrap());
        database.run(sql);
        fs::write(folder.path().join("map.toml"), map).unwrap();
        Self { database, folder }
    }

    fn run(&self, words: &[&str]) -> Ended {
        let mut command = Command::new(env!("CARGO_BIN_EXE_waswordt"));
        command.env_clear().args(["--lang", "en"]).args(words).args([
            "--store",
            &self.database.url(),
            "--store-map",
        ]);
        let output = command.arg(self.folder.path().join("map.toml")).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Ended {
            code: output.status.code().unwrap(),
            out: text(output.stdout),
            said: text(output.stderr),
        }
    }

    /// Runs a command without the store map.
    fn without_map(&self, words: &[&str]) -> Ended {
        let mut command = Command::new(env!("CARGO_BIN_EXE_waswordt"));
        let output = command
            .env_clear()
            .args(["--lang", "en"])
            .args(words)
            .args(["--store", &self.database.url()])
            .output()
            .unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Ended {
            code: output.status.code().unwrap(),
            out: text(output.stdout),
            said: text(output.stderr),
        }
    }

    /// Writes the move of a sample with these publishers, the map as the store of the one that is
    /// called `own`; returns its path.
    fn move_file(&self, folder: &str, publishers: &[&str], map: &str) -> String {
        let text = fs::read_to_string(sample(&format!("{folder}/move.toml"))).unwrap();
        let mut text = text.split("[[publisher]]").next().unwrap().to_owned();
        for name in publishers {
            text += &["[[publisher]]\nname = \"", name, "\"\n"].concat();
            if *name == "own" {
                let map = if map.contains("[store]") {
                    map.to_owned()
                } else {
                    map.replacen("[store.keyring]", "[store]\n[store.keyring]", 1)
                };
                text += &map.replace("[store", "[publisher.store");
            }
        }
        let path = self.folder.path().join("move.toml");
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }

    fn ok(&self, words: &[&str]) -> String {
        let ended = self.run(words);
        assert_eq!(ended.code, 0, "{words:?} {}{}", ended.said, ended.out);
        ended.out
    }

    fn apply(&self, folder: &str, options: &[&str]) -> (i32, Value) {
        let (list, moved) =
            (sample(&format!("{folder}/list-filled.csv")), sample(&format!("{folder}/move.toml")));
        let ended =
            self.run(&[&["apply", &list, "--move", &moved, "--format", "json"], options].concat());
        (ended.code, serde_json::from_str(&ended.out).unwrap_or_else(|_| panic!("{}", ended.said)))
    }

    /// Fills tables with the keyrings of a sample: each row as the SQL for it.
    fn fill(&self, keyrings: &str, statement: &str) {
        let mut admin = self.database.admin();
        for record in csv::Reader::from_path(sample(keyrings)).unwrap().records() {
            let record = record.unwrap();
            let cells: Vec<&str> = record.iter().take(11).collect();
            let cells: Vec<&(dyn postgres::types::ToSql + Sync)> =
                cells.iter().map(|cell| cell as &(dyn postgres::types::ToSql + Sync)).collect();
            admin.query(statement, &cells).unwrap();
        }
    }

    /// Tells everything that stands in a table.
    fn dump(&self, table: &str) -> Vec<String> {
        let rows = self
            .database
            .admin()
            .query(&format!("SELECT CAST(t AS TEXT) FROM {table} t ORDER BY 1"), &[])
            .unwrap();
        rows.iter().map(|row| row.get(0)).collect()
    }

    /// Tells which identities open which profiles.
    fn active(&self) -> BTreeSet<(String, String)> {
        active(&self.ok(&["keyrings", "export"]))
    }
}

fn active(export: &str) -> BTreeSet<(String, String)> {
    let mut reader = csv::Reader::from_reader(export.as_bytes());
    let records = reader
        .records()
        .map(Result::unwrap)
        .filter(|record| &record[3] == "active" && !record[1].is_empty());
    records.map(|record| (record[0].to_owned(), record[1].to_owned())).collect()
}

/// Does the same in an embedded store; returns the receipt and who opens what afterwards.
fn embedded(folder: &str, keyrings: &str, options: &[&str]) -> (Value, BTreeSet<(String, String)>) {
    let place = tempfile::tempdir().unwrap();
    let store = place.path().join("store.db");
    let run = |words: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_waswordt"));
        String::from_utf8(command.args(words).arg("--store").arg(&store).output().unwrap().stdout)
            .unwrap()
    };
    run(&["keyrings", "init"]);
    run(&["keyrings", "import", &sample(keyrings)]);
    let (list, moved) =
        (sample(&format!("{folder}/list-filled.csv")), sample(&format!("{folder}/move.toml")));
    let receipt = run(&[&["apply", &list, "--move", &moved, "--format", "json"], options].concat());
    (serde_json::from_str(&receipt).unwrap(), active(&run(&["keyrings", "export"])))
}

/// A publisher with a state, a kind and a table of people.
const WITH_STATE: &str = r#"
[store]
schema = "lika"
[store.keyring]
table = "login"
profile = "account"
identity = "uid"
scheme = { column = "kind", values = { real-id = "R", profile-id = "P", eck-id = "E" } }
state = { column = "status", active = "A", retired = "X" }
copy = ["tenant"]
[store.profile]
table = "account"
key = "id"
person = { initials = "voorletters", first_name = "voornaam", prefix = "tv", last_name = "achternaam", location = "locatie" }
"#;

const WITH_STATE_SQL: &str = "
CREATE SCHEMA lika;
CREATE TYPE lika.status AS ENUM ('A', 'X', 'B');
CREATE TABLE lika.account (id VARCHAR(20) PRIMARY KEY, voorletters TEXT, voornaam TEXT, tv TEXT, achternaam TEXT, locatie TEXT);
CREATE TABLE lika.login (login_id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, account VARCHAR(20) NOT NULL REFERENCES lika.account,
    uid VARCHAR(300) NOT NULL, kind CHAR(1) NOT NULL, status lika.status NOT NULL, tenant INT NOT NULL DEFAULT 8, seen TIMESTAMPTZ DEFAULT now());
CREATE UNIQUE INDEX ON lika.login (kind, uid) WHERE status = 'A'";

const FILL_WITH_STATE: &str = "WITH account AS (
    INSERT INTO lika.account VALUES ($1, $5, $6, $7, $8, $9) ON CONFLICT (id) DO UPDATE SET id = excluded.id RETURNING id)
    INSERT INTO lika.login (account, uid, kind, status, tenant)
    SELECT id, CAST($2 AS TEXT), CASE CAST($3 AS TEXT) WHEN 'real-id' THEN 'R' WHEN 'profile-id' THEN 'P' ELSE 'E' END,
        CASE CAST($4 AS TEXT) WHEN 'retired' THEN 'X' ELSE 'A' END::lika.status, 7 + 0 * length(CAST($10 AS TEXT) || CAST($11 AS TEXT)) FROM account WHERE CAST($2 AS TEXT) <> ''";

/// A publisher whose table knows identities that open a profile and nothing else.
const BARE: &str = r#"
[store.keyring]
table = 'key"ring; --'
profile = "it's"
identity = "uid"
person = { first_name = "voornaam", last_name = "achternaam" }
"#;

const BARE_SQL: &str = r#"
CREATE TABLE "key""ring; --" (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "it's" TEXT NOT NULL, uid TEXT NOT NULL UNIQUE,
    voornaam TEXT, achternaam TEXT, made TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(), raw BYTEA DEFAULT '\x00ff', odds FLOAT DEFAULT random(),
    tags TEXT[] DEFAULT '{"a b",NULL}', more JSONB DEFAULT '{"n": 1.10}', size INT GENERATED ALWAYS AS (length(uid)) STORED)"#;

const FILL_BARE: &str = r#"INSERT INTO "key""ring; --" ("it's", uid, voornaam, achternaam) SELECT $1, $2, $6, $8
    WHERE COALESCE($3, $4, $5, $7, $9, $10, $11) IS NOT NULL AND CAST($4 AS TEXT) = 'active'"#;

#[test]
fn a_list_is_applied_to_tables_with_a_state_and_undone_to_the_byte() {
    for (folder, keyrings, options) in [
        ("vo-petteflat", "vo-petteflat/keyrings-voorbeeld.csv", [].as_slice()),
        ("vo-renumbering", "vo-renumbering/keyrings.csv", &[]),
        ("mbo-idp-change", "mbo-idp-change/keyrings.csv", &[]),
        ("mbo-onboarding", "mbo-onboarding/keyrings.csv", &["--hold"]),
    ] {
        // Where a profile has no keyring yet, there is nothing to copy from, and the table's own
        // default must do.
        let map = if folder == "mbo-onboarding" {
            WITH_STATE.replace("copy = [\"tenant\"]", "")
        } else {
            WITH_STATE.to_owned()
        };
        let publisher = Publisher::new(&map, WITH_STATE_SQL);
        publisher.fill(keyrings, FILL_WITH_STATE);
        publisher.database.run("INSERT INTO lika.account VALUES ('none'); INSERT INTO lika.login (account, uid, kind, status, tenant) VALUES ('none', 'blocked@x', 'R', 'B', 1)");
        let before = publisher.dump("lika.login");
        publisher.ok(&["keyrings", "init"]);
        let (receipt, expected) = embedded(folder, keyrings, options);
        let (_, dry) = publisher.apply(folder, &[options, &["--dry-run"]].concat());
        assert_eq!(
            (&dry["counts"], publisher.dump("lika.login")),
            (&receipt["counts"], before.clone()),
            "{folder}"
        );
        let (_, applied) = publisher.apply(folder, options);
        assert_eq!(
            (&applied["counts"], &applied["outcome"]),
            (&receipt["counts"], &receipt["outcome"]),
            "{folder}"
        );
        assert_eq!(publisher.active(), expected, "{folder}");
        let is_copied = |row: &String| {
            row.contains(",7,") || row.contains("blocked@x") || folder == "mbo-onboarding"
        };
        assert!(publisher.dump("lika.login").iter().all(is_copied), "{folder}");
        let after = publisher.dump("lika.login");
        let (_, again) = publisher.apply(folder, options);
        assert_eq!(
            (&again["outcome"], publisher.dump("lika.login")),
            (&Value::from("no-change"), after),
            "{folder}"
        );
        publisher.ok(&["undo", applied["run_id"].as_str().unwrap()]);
        assert_eq!(publisher.dump("lika.login"), before, "{folder}");
        let (_, third) = publisher.apply(folder, options);
        assert_eq!(third["counts"], receipt["counts"], "{folder}");
    }
}

#[test]
fn a_table_without_a_state_loses_what_is_retired_and_gets_it_back_whole() {
    let publisher = Publisher::new(BARE, BARE_SQL);
    publisher.fill("vo-renumbering/keyrings.csv", FILL_BARE);
    let table = r#""key""ring; --""#;
    let before = publisher.dump(table);
    publisher.ok(&["keyrings", "init"]);
    let (receipt, expected) = embedded("vo-renumbering", "vo-renumbering/keyrings.csv", &[]);
    let (code, applied) = publisher.apply("vo-renumbering", &[]);
    assert_eq!((code, &applied["counts"]), (0, &receipt["counts"]));
    assert_eq!(publisher.active(), expected);
    assert_eq!(publisher.dump(table).len(), before.len(), "old keyrings left, new ones came");
    let after = publisher.dump(table);
    assert_eq!(publisher.apply("vo-renumbering", &[]).1["outcome"], "no-change");
    assert_eq!(publisher.dump(table), after);
    publisher.ok(&["undo", applied["run_id"].as_str().unwrap()]);
    assert_eq!(publisher.dump(table), before);
    assert_eq!(publisher.apply("vo-renumbering", &[]).1["counts"], receipt["counts"]);
    assert_eq!(publisher.active(), expected);
}

#[test]
fn a_run_is_undone_in_part_and_forgotten_in_tables_of_the_publisher_too() {
    for (map, sql, fill, table, key) in [
        (WITH_STATE, WITH_STATE_SQL, FILL_WITH_STATE, "lika.login", "uid"),
        (BARE, BARE_SQL, FILL_BARE, r#""key""ring; --""#, "uid"),
    ] {
        let publisher = Publisher::new(map, sql);
        publisher.fill("vo-renumbering/keyrings.csv", fill);
        let before = publisher.dump(table);
        publisher.ok(&["keyrings", "init"]);
        let (_, first) = publisher.apply("vo-renumbering", &[]);
        let first = first["run_id"].as_str().unwrap();
        // A second list moves on one pupil, whom the first one linked.
        let text = fs::read_to_string(sample("vo-renumbering/list-filled.csv")).unwrap();
        let (header, row) = (text.lines().next().unwrap(), text.lines().nth(1).unwrap());
        let cells: Vec<&str> = row.split(',').collect();
        let onward = [&cells[..5], &[cells[6], &format!("onward-{}", cells[6])]].concat().join(",");
        let list = publisher.folder.path().join("second.csv");
        fs::write(&list, format!("{header}\n{onward}\n")).unwrap();
        let moved = sample("vo-renumbering/move.toml");
        let second =
            publisher.ok(&["apply", list.to_str().unwrap(), "--move", &moved, "--format", "json"]);
        let second: Value = serde_json::from_str(&second).unwrap();
        let part = publisher.run(&["undo", first, "--partial", "--format", "json"]);
        let report: Value =
            serde_json::from_str(&part.out).unwrap_or_else(|_| panic!("{}", part.said));
        assert_eq!(
            (part.code, &report["outcome"]),
            (1, &Value::from("partial")),
            "{key}: {report}"
        );
        assert_eq!(report["blocked"][0]["by"][0], second["run_id"], "{report}");
        publisher.ok(&["undo", second["run_id"].as_str().unwrap()]);
        publisher.ok(&["undo", first]);
        assert_eq!(publisher.dump(table), before);
        publisher.ok(&["log", "--forget", second["list_id"].as_str().unwrap(), "--yes"]);
        let left = publisher
            .database
            .admin()
            .query("SELECT 1 FROM waswordt.change WHERE identity LIKE 'onward-%'", &[])
            .unwrap();
        assert!(left.is_empty());
    }
}

#[test]
fn the_move_file_may_tell_of_the_tables_of_a_publisher() {
    let publisher = Publisher::new(BARE, BARE_SQL);
    publisher.fill("vo-renumbering/keyrings.csv", FILL_BARE);
    publisher.ok(&["keyrings", "init"]);
    let list = sample("vo-renumbering/list-filled.csv");
    let apply = |moved: &str, options: &[&str]| {
        publisher.without_map(
            &[&["apply", &list, "--move", moved, "--dry-run", "--format", "json"], options]
                .concat(),
        )
    };
    let alone = publisher.move_file("vo-renumbering", &["own"], BARE);
    let verify = publisher.without_map(&["verify", &list, "--move", &alone]);
    assert_eq!((apply(&alone, &[]).code, verify.code), (0, 1), "{}", verify.said);

    let several = publisher.move_file("vo-renumbering", &["other", "own"], BARE);
    let ended = apply(&several, &[]);
    assert!(ended.code == 2 && ended.out.contains("[publisher.store]"), "{}", ended.out);
    assert_eq!(apply(&several, &["--publisher", "Own"]).code, 0);
    assert_eq!(apply(&several, &["--publisher", "other"]).code, 2);
    let verify = |name: &str| {
        publisher.without_map(&["verify", &list, "--move", &several, "--publisher", name]).code
    };
    assert_eq!((verify("own"), verify("nobody")), (1, 2));

    // How the run is undone is told with the move file, and can be typed.
    let alone = publisher.move_file("vo-renumbering", &["other", "own"], BARE);
    let before = publisher.ok(&["keyrings", "export"]);
    let apply = ["apply", &list, "--move", &alone, "--publisher", "own"];
    let applied = publisher.without_map(&apply);
    assert_eq!(applied.code, 0, "{}", applied.said);
    let told = commands(&applied.out);
    let back = told.last().unwrap();
    assert!(back.ends_with(&format!(" --store-map {alone}")), "{told:?}");
    let mut undo = Command::new(env!("CARGO_BIN_EXE_waswordt"));
    let undone = undo.env_clear().args(back.split(' ')).output().unwrap();
    assert!(undone.status.success(), "{undone:?}");
    assert_eq!(publisher.ok(&["keyrings", "export"]), before);

    let apply = |moved: &str, options: &[&str]| {
        publisher.without_map(
            &[&["apply", &list, "--move", moved, "--dry-run", "--format", "json"], options]
                .concat(),
        )
    };
    let wrong = publisher.move_file("vo-renumbering", &["own"], &BARE.replace("uid", "gone"));
    assert!(apply(&wrong, &[]).out.contains("gone"));
    let wins = publisher.run(&["apply", &list, "--move", &wrong, "--dry-run"]);
    assert_eq!(wins.code, 0, "--store-map goes first: {}", wins.said);
    let mistyped =
        publisher.move_file("vo-renumbering", &["own"], &BARE.replace("identity", "identiti"));
    assert!(apply(&mistyped, &[]).code == 2 && apply(&mistyped, &[]).out.contains("identiti"));

    let embedded = publisher.folder.path().join("store.db");
    let words = |words: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_waswordt"));
        command.args(words).arg("--store").arg(&embedded).output().unwrap().status.code().unwrap()
    };
    words(&["keyrings", "init"]);
    words(&["keyrings", "import", &sample("vo-renumbering/keyrings.csv")]);
    let alone = publisher.move_file("vo-renumbering", &["own"], BARE);
    assert_eq!(
        words(&["apply", &list, "--move", &alone]),
        0,
        "a store with tables of its own needs no map"
    );
}

#[test]
fn the_tables_of_a_publisher_are_not_passed_on_with_a_list() {
    let publisher = Publisher::new(BARE, BARE_SQL);
    let moved = publisher.move_file("vo-renumbering", &["own"], BARE);
    let folder = publisher.folder.path().join("sealed");
    let recipients = publisher.folder.path().join("recipients.txt");
    fs::write(&recipients, "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p\n")
        .unwrap();
    let text = fs::read_to_string(&moved)
        .unwrap()
        .replace("name = \"own\"\n", "name = \"own\"\nrecipients_file = \"recipients.txt\"\n");
    fs::write(&moved, text).unwrap();
    let list = publisher.folder.path().join("list.csv");
    let run = |words: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_waswordt")).args(words).output().unwrap();
        assert_eq!(
            output.status.code(),
            Some(0),
            "{words:?} {}",
            String::from_utf8_lossy(&output.stderr)
        );
    };
    run(&[
        "generate",
        "--move",
        &moved,
        "--from",
        &sample("vo-renumbering/roster.csv"),
        "-o",
        list.to_str().unwrap(),
    ]);
    run(&[
        "encrypt",
        &sample("vo-renumbering/list-filled.csv"),
        "--move",
        &moved,
        "-o",
        folder.to_str().unwrap(),
    ]);
    let told = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let told = told
        .chain([list.with_file_name("list.datapackage.json")])
        .filter(|path| path.extension().is_some_and(|it| it == "json" || it == "txt"));
    let mut count = 0;
    for path in told {
        assert!(!fs::read_to_string(&path).unwrap().contains("voornaam\""), "{}", path.display());
        count += 1;
    }
    assert!(count >= 2, "{count}");
}

#[test]
fn a_map_that_does_not_fit_is_refused_with_the_name_that_is_wrong() {
    for (from, to, code, said) in [
        ("table = 'key\"ring; --'", "table = 'gone'", 2, "gone"),
        ("identity = \"uid\"", "identity = \"UID\"", 2, "UID"),
        ("identity = \"uid\"", "identity = \"size\"", 2, "size"),
        ("identity = \"uid\"", "identity = \"uid\"\nscheme = \"e-mail\"", 2, "e-mail"),
        ("identity = \"uid\"", "identity = \"uid\"\nscheem = \"real-id\"", 2, "line"),
    ] {
        let publisher = Publisher::new(&BARE.replace(from, to), BARE_SQL);
        let ended = publisher.run(&["keyrings", "init"]);
        assert!(ended.code == code && ended.said.contains(said), "{} {}", ended.code, ended.said);
    }
}

#[test]
fn a_journal_of_mapped_tables_is_used_with_its_map_only() {
    let publisher = Publisher::new(BARE, BARE_SQL);
    publisher.ok(&["keyrings", "init"]);
    let plain = |words: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_waswordt"))
            .env_clear()
            .args(["--lang", "en"])
            .args(words)
            .output()
            .unwrap();
        (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    let url = publisher.database.url();
    let (code, said) = plain(&["log", "--store", &url]);
    assert!(code == 2 && said.contains("--store-map"), "{said}");
    let ended = publisher.run(&["keyrings", "import", &sample("vo-renumbering/keyrings.csv")]);
    assert!(ended.code == 2 && ended.said.contains("your own means"), "{}", ended.said);
    let map = publisher.folder.path().join("map.toml");
    let (code, said) =
        plain(&["log", "--store", "keyrings.db", "--store-map", map.to_str().unwrap()]);
    assert!(code == 2 && said.contains("PostgreSQL"), "{said}");
    let own = format!("{url}?schema=own");
    assert_eq!(plain(&["keyrings", "init", "--store", &own]).0, 0);
    let (code, said) = plain(&["log", "--store", &own, "--store-map", map.to_str().unwrap()]);
    assert!(code == 2 && said.contains("holds keyrings itself"), "{said}");
}
