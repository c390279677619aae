//! A table in which a profile has one identity: the new one comes in the place of the old one.

use std::fs;

use serde_json::Value;

use super::{Publisher, embedded, sample};
use crate::support::programs::python;

const MAP: &str = "[store.keyring]\ntable = \"login\"\nprofile = \"id\"\nidentity = \"uid\"\n";

/// Users of whom the third has no identity.
const LOGIN: &str = "CREATE TABLE login (id TEXT PRIMARY KEY, uid VARCHAR(40) UNIQUE, credits INT DEFAULT 500);
    INSERT INTO login (id, uid) VALUES ('P1', '1@torenflat.example'), ('P2', '2@torenflat.example'), ('P3', NULL);";

/// Users in whose row a profile id stands beside a real id; an empty text is as good as nothing.
const COLUMNS: &str = "[store.keyring]\ntable = \"login\"\nprofile = \"id\"
identity = { profile-id = \"pid\", real-id = \"rid\" }
person = { initials = \"voorletters\", first_name = \"voornaam\", prefix = \"tv\", last_name = \"achternaam\", location = \"locatie\" }\n";

const COLUMNS_SQL: &str = "CREATE TABLE login (id TEXT PRIMARY KEY, pid VARCHAR(256) UNIQUE, rid VARCHAR(256), voorletters TEXT,
    voornaam TEXT, tv TEXT, achternaam TEXT, locatie TEXT, made TIMESTAMPTZ DEFAULT clock_timestamp())";

const FILL_COLUMNS: &str = "INSERT INTO login AS l (id, pid, rid, voorletters, voornaam, tv, achternaam, locatie)
    SELECT $1, NULLIF(CASE WHEN $3 = 'profile-id' THEN CAST($2 AS TEXT) END, ''), CASE WHEN $3 = 'real-id' THEN CAST($2 AS TEXT) END, $5, $6, $7, $8, $9
    WHERE CAST($4 AS TEXT) = 'active' AND CAST($10 AS TEXT) || CAST($11 AS TEXT) IS NOT NULL
    ON CONFLICT (id) DO UPDATE SET pid = coalesce(l.pid, excluded.pid), rid = coalesce(NULLIF(l.rid, ''), excluded.rid)";

impl Publisher {
    /// Requires a run to be refused with these words and to leave the table as it is, and a dry run
    /// to say the same.
    fn says_so_beforehand(&self, pairs: &[(&str, &str)], options: &[&str], code: i32, words: &str) {
        let before = self.dump("login");
        for options in [[options, &["--dry-run"]].concat(), options.to_vec()] {
            let ended = self.move_ids(pairs, &options);
            let told = ended.said + &ended.out;
            assert!(
                ended.code == code && told.contains(words),
                "{options:?} {} {told}",
                ended.code
            );
            assert_eq!(self.dump("login"), before);
        }
    }
}

#[test]
fn old_keyrings_cannot_be_kept_where_there_is_room_for_one() {
    let publisher = Publisher::new(MAP, LOGIN);
    let ended = publisher.run(&["keyrings", "init"]);
    assert!(ended.code == 0 && ended.said.contains("one identity per profile"), "{}", ended.said);
    publisher.says_so_beforehand(&[("1", "10")], &["--old", "keep"], 1, "one identity per user");
}

#[test]
fn what_takes_the_place_of_the_old_identity_waits_for_the_cutover() {
    let publisher = Publisher::with(MAP, LOGIN);
    publisher.database.run("UPDATE login SET uid = 'a@petteflat' WHERE id = 'P1'");
    let header = fs::read_to_string(sample("vo-petteflat/list-filled.csv")).unwrap();
    let list = publisher.folder.path().join("list.csv");
    fs::write(
        &list,
        format!(
            "{}\nJo,,Jansen,9999 QX,1,a@petteflat,a@petteflat.onmicrosoft.com\n",
            header.lines().next().unwrap()
        ),
    )
    .unwrap();
    let (list, moved) = (list.to_str().unwrap(), sample("vo-petteflat/move.toml"));
    // The realms differ: elsewhere the old identity would stay, and the new one could come at any
    // time.
    let on = |day: &str| {
        publisher.run(&["apply", list, "--move", &moved, "--today", day, "--format", "json"])
    };
    let (early, before) = (on("2026-07-01"), publisher.dump("login"));
    assert!(early.code == 1 && early.out.contains("too-early"), "{}{}", early.out, early.said);
    let in_time = on("2026-07-27");
    assert_eq!(in_time.code, 0, "{}{}", in_time.out, in_time.said);
    assert!(publisher.dump("login").contains(&"(P1,a@petteflat.onmicrosoft.com,500)".to_owned()));
    assert_eq!(publisher.undo().code, 0);
    assert_eq!(publisher.dump("login"), before);
}

#[test]
fn who_loses_an_identity_to_another_has_none() {
    let publisher = Publisher::with(MAP, LOGIN);
    let before = publisher.dump("login");
    let ended = publisher.move_ids(&[("1", "2")], &["--on-collision", "take-over"]);
    assert_eq!(ended.code, 0, "{}{}", ended.said, ended.out);
    assert_eq!(publisher.dump("login"), ["(P1,2@torenflat.example,500)", "(P2,,500)", "(P3,,500)"]);
    assert_eq!(publisher.undo().code, 0);
    assert_eq!(publisher.dump("login"), before);

    publisher
        .database
        .run("DELETE FROM login WHERE uid IS NULL; ALTER TABLE login ALTER uid SET NOT NULL");
    publisher.says_so_beforehand(
        &[("1", "2")],
        &["--on-collision", "take-over"],
        3,
        "must hold something",
    );
    // Where everybody gets one, a swap needs no room.
    assert_eq!(publisher.move_ids(&[("1", "2"), ("2", "1")], &[]).code, 0);
    assert_eq!(
        publisher.dump("login"),
        ["(P1,2@torenflat.example,500)", "(P2,1@torenflat.example,500)"]
    );
}

#[test]
fn an_identity_that_was_changed_by_hand_since_stays() {
    let publisher = Publisher::with(MAP, LOGIN);
    assert_eq!(publisher.move_ids(&[("1", "10"), ("2", "20")], &[]).code, 0);
    publisher.database.run("UPDATE login SET uid = 'hand' WHERE id = 'P2'");
    let part = publisher.run(&["undo", &publisher.last_run(), "--partial", "--format", "json"]);
    let report: Value = serde_json::from_str(&part.out).unwrap_or_else(|_| panic!("{}", part.said));
    assert_eq!((part.code, &report["outcome"]), (1, &Value::from("partial")), "{report}");
    assert_eq!(
        publisher.dump("login"),
        ["(P1,1@torenflat.example,500)", "(P2,hand,500)", "(P3,,500)"]
    );
}

#[test]
fn whoever_has_no_row_any_more_hinders_nobody() {
    let publisher = Publisher::with(MAP, LOGIN);
    let pairs = [("1", "10"), ("2", "20")];
    assert_eq!(publisher.move_ids(&pairs, &[]).code, 0);
    publisher.database.run("DELETE FROM login WHERE id = 'P2'");
    let left = publisher.dump("login");
    let again = publisher.move_ids(&pairs, &[]);
    assert!(again.code == 0, "{}", again.said);
    assert_eq!(publisher.dump("login"), left);
}

#[test]
fn parts_and_late_checks_are_no_hindrance() {
    const PARTS: &str =
        "CREATE TABLE login_0 PARTITION OF login FOR VALUES WITH (MODULUS 2, REMAINDER 0);
         CREATE TABLE login_1 PARTITION OF login FOR VALUES WITH (MODULUS 2, REMAINDER 1);";
    let columns = "id TEXT PRIMARY KEY, uid VARCHAR(40) UNIQUE";
    for table in [
        format!("CREATE TABLE login ({columns} DEFERRABLE INITIALLY DEFERRED)"),
        format!("CREATE TABLE login ({columns} NOT NULL)"),
        format!(
            "CREATE TABLE login (id TEXT PRIMARY KEY, uid TEXT) PARTITION BY HASH (id); {PARTS}"
        ),
        format!("CREATE TABLE login (id TEXT, uid TEXT UNIQUE) PARTITION BY HASH (uid); {PARTS}"),
        format!(
            "CREATE TABLE login ({columns}); CREATE TABLE score (id TEXT REFERENCES login DEFERRABLE INITIALLY DEFERRED)"
        ),
    ] {
        let rows =
            "INSERT INTO login VALUES ('P1', '1@torenflat.example'), ('P2', '2@torenflat.example')";
        let map = format!("{MAP}holds = \"one\"\n");
        let publisher = Publisher::with(&map, &format!("{table}; {rows}"));
        let before = publisher.dump("login");
        assert_eq!(publisher.move_ids(&[("1", "2"), ("2", "1")], &[]).code, 0, "{table}");
        let swapped = ["(P1,2@torenflat.example)", "(P2,1@torenflat.example)"];
        assert_eq!(publisher.dump("login"), swapped, "{table}");
        assert_eq!(publisher.undo().code, 0, "{table}");
        assert_eq!(publisher.dump("login"), before, "{table}");
    }
}

#[test]
fn what_others_refer_to_an_identity_by_is_not_changed() {
    let sql = format!(
        "{LOGIN} CREATE TABLE score (uid VARCHAR(40) REFERENCES login (uid) ON UPDATE CASCADE);
        INSERT INTO score VALUES ('2@torenflat.example')"
    );
    let publisher = Publisher::with(MAP, &sql);
    publisher.says_so_beforehand(&[("1", "10"), ("2", "20")], &[], 3, "score");
    assert_eq!(publisher.move_ids(&[("1", "10")], &[]).code, 0);
}

#[test]
fn a_map_and_its_journal_agree_on_how_many_identities_a_profile_has() {
    let publisher = Publisher::with(MAP, LOGIN);
    fs::write(publisher.folder.path().join("map.toml"), format!("{MAP}holds = \"many\"\n"))
        .unwrap();
    let ended = publisher.run(&["log"]);
    assert!(ended.code == 2 && ended.said.contains("one identity per profile"), "{}", ended.said);
    let several =
        "CREATE TABLE login (id TEXT, uid TEXT); INSERT INTO login VALUES ('P1', '1'), ('P1', '2')";
    for (more, sql, words) in [
        ("holds = \"one\"\n", several, "several rows"),
        (
            "holds = \"one\"\nstate = { column = \"uid\", active = \"A\", retired = \"X\" }\n",
            LOGIN,
            "state column",
        ),
        ("holds = \"two\"\n", LOGIN, "line"),
    ] {
        let publisher = Publisher::new(&format!("{MAP}{more}"), sql);
        let ended = publisher.run(&["keyrings", "init"]);
        assert!(ended.code == 2 && ended.said.contains(words), "{more} {}", ended.said);
    }
}

#[test]
fn two_columns_of_a_row_are_two_schemes() {
    for (folder, options) in [("mbo-idp-change", [].as_slice()), ("mbo-onboarding", &["--hold"])] {
        let publisher = Publisher::with(COLUMNS, COLUMNS_SQL);
        let keyrings = format!("{folder}/keyrings.csv");
        publisher.fill(&keyrings, FILL_COLUMNS);
        let before = publisher.dump("login");
        let (receipt, expected) =
            embedded(folder, &keyrings, &[options, &["--old", "retire"]].concat());
        let (_, dry) = publisher.apply(folder, &[options, &["--dry-run"]].concat());
        assert_eq!(publisher.dump("login"), before, "{folder}");
        let (_, applied) = publisher.apply(folder, options);
        assert_eq!(
            (&applied["counts"], &dry["counts"]),
            (&receipt["counts"], &receipt["counts"]),
            "{folder} {applied}"
        );
        // Who was found by name had an old identity, which stops here and stays in the other store.
        let (active, is_old) =
            (publisher.active(), |identity: &str| identity.ends_with("@zandkasteel"));
        let is_there = |pair: &&(String, String)| {
            active.contains(*pair) || folder == "mbo-onboarding" && is_old(&pair.1)
        };
        assert_eq!(expected.iter().find(|pair| !is_there(pair)), None, "{folder}");
        assert_eq!(publisher.dump("login").len(), before.len(), "{folder}");
        assert_eq!(publisher.apply(folder, options).1["outcome"], "no-change", "{folder}");
        assert_eq!(publisher.undo().code, 0);
        assert_eq!(publisher.dump("login"), before, "{folder}");
    }
}

#[test]
fn a_map_is_proposed_from_keys_and_shapes_and_serves_as_it_is() {
    let sql = "CREATE TABLE users (id INT PRIMARY KEY, eck_id TEXT UNIQUE, external_id TEXT UNIQUE, first_name TEXT, last_name TEXT, email TEXT);
        CREATE TABLE notes (id INT PRIMARY KEY, body TEXT);
        CREATE TABLE child (id INT PRIMARY KEY, unilogin TEXT, inst TEXT);
        INSERT INTO child SELECT n, 'anna123' || n, 'G1000' || n FROM generate_series(1, 9) n;
        INSERT INTO users SELECT n, 'https://ketenid.nl/201703/' || repeat(md5(n::text), 4), n || '@torenflat.example', 'Jo', 'Jansen', n || '@mail.example'
            FROM generate_series(1, 9) n;
        INSERT INTO notes SELECT n, n || '@somewhere' FROM generate_series(1, 9) n";
    let publisher = Publisher::new("", sql);
    let ended = publisher.without_map(&["keyrings", "init", "--inspect"]);
    assert_eq!(ended.code, 0, "{}", ended.said);
    for line in [
        "table = \"users\"",
        "profile = \"id\"",
        "identity = { eck-id = \"eck_id\", real-id = \"external_id\" }",
        "holds = \"one\"",
        "person = { first_name = \"first_name\", last_name = \"last_name\" }",
    ] {
        assert!(ended.out.lines().any(|it| it == line), "{line}: {}", ended.out);
    }
    let apart = "child has user ids (column unilogin) and institution numbers (column inst) apart";
    assert!(ended.said.contains(apart), "{}", ended.said);
    assert!(!ended.out.contains("torenflat") && !ended.out.contains("notes"), "{}", ended.out);
    let schemas = publisher
        .database
        .admin()
        .query("SELECT 1 FROM pg_namespace WHERE nspname = 'waswordt'", &[])
        .unwrap();
    assert!(schemas.is_empty(), "nothing is made");
    fs::write(publisher.folder.path().join("map.toml"), &ended.out).unwrap();
    publisher.ok(&["keyrings", "init"]);
    let shown: Value =
        serde_json::from_str(&publisher.ok(&["keyrings", "show", "--format", "json"])).unwrap();
    assert_eq!(
        (&shown["profiles"], &shown["holds"]),
        (&Value::from(9), &Value::from("one")),
        "{shown}"
    );

    let json: Value = serde_json::from_str(
        &publisher.without_map(&["keyrings", "init", "--inspect", "--format", "json"]).out,
    )
    .unwrap();
    assert_eq!(json["report"], "waswordt/inspect/1");
    let (report, schema) = (
        publisher.folder.path().join("inspect.json"),
        concat!(env!("CARGO_MANIFEST_DIR"), "/schemas/inspect.schema.json"),
    );
    fs::write(&report, json.to_string()).unwrap();
    let fits = python(["-m", "check_jsonschema", "--schemafile", schema, report.to_str().unwrap()]);
    assert!(fits.status.success(), "{}", String::from_utf8_lossy(&fits.stdout));
    assert!(
        json["proposals"][0]["lines"].as_array().unwrap().iter().all(|line| line["reason"] != ""),
        "{json}"
    );
}

#[test]
fn a_row_of_each_provider_is_told_as_such() {
    let sql = "CREATE TABLE accounts (id INT PRIMARY KEY, first_name TEXT);
        CREATE TABLE identities (provider TEXT, uid TEXT, user_id INT REFERENCES accounts, PRIMARY KEY (provider, user_id));
        INSERT INTO accounts SELECT n, 'Jo' FROM generate_series(1, 9) n;
        INSERT INTO identities SELECT 'school', n || '@torenflat.example', n FROM generate_series(1, 9) n";
    let publisher = Publisher::new("", sql);
    let ended = publisher.without_map(&["keyrings", "init", "--inspect"]);
    for line in [
        "table = \"identities\"",
        "profile = \"user_id\"",
        "identity = \"uid\"",
        "holds = \"one\"",
        "table = \"accounts\"",
        "key = \"id\"",
    ] {
        assert!(ended.out.lines().any(|it| it == line), "{line}: {}{}", ended.out, ended.said);
    }
    assert!(ended.out.contains("# scheme = { column = \"provider\""), "{}", ended.out);
}

#[test]
fn esis_and_unilogins_are_told_by_their_shape_and_serve_as_they_are() {
    for (value, scheme) in [
        ("'urn:schac:PersonalUniqueCode:int:esi:a.se:u' || n", "esi"),
        ("'anna123' || n || '@G12345'", "unilogin"),
    ] {
        let sql = format!(
            "CREATE TABLE accounts (id INT PRIMARY KEY, code TEXT UNIQUE);
             INSERT INTO accounts SELECT n, {value} FROM generate_series(1, 9) n"
        );
        let publisher = Publisher::new("", &sql);
        let ended = publisher.without_map(&["keyrings", "init", "--inspect"]);
        for line in [format!("scheme = \"{scheme}\""), "identity = \"code\"".to_owned()] {
            assert!(ended.out.lines().any(|it| it == line), "{}{}", ended.out, ended.said);
        }
        fs::write(publisher.folder.path().join("map.toml"), &ended.out).unwrap();
        publisher.ok(&["keyrings", "init"]);
        let shown = publisher.ok(&["keyrings", "show", "--format", "json"]);
        assert!(shown.contains(scheme), "{shown}");
    }
}
